/** How a version came into use: whether anybody could have known. */
import type { Stream } from './streams';

/**
 * `announced`: under a name that was not used before. `silent`: what was asked for is the same, what answered is another.
 * `unclear`: another snapshot or digest of the same model, and the record does not say what was asked for.
 */
export interface Appearance {
  readonly kind: 'first' | 'announced' | 'silent' | 'unclear';
  /** The version that was used under the same name before. */
  readonly previous: string | null;
  /** The name that both were asked for by. */
  readonly name: string | null;
}

/** `all`: of the same assistant, the earliest first. */
export function appearance(stream: Stream, all: readonly Stream[]): Appearance {
  const begin = stream.days[0]?.day ?? '';
  const earlier = all.slice(0, all.indexOf(stream)).reverse();
  if (earlier.length === 0) return { kind: 'first', previous: null, name: null };
  for (const other of earlier)
    for (const name of stream.asked.keys())
      if (name !== '' && (other.asked.get(name) ?? '~') < begin)
        return { kind: 'silent', previous: other.version, name };
  const model = modelOf(stream.version);
  const sameModel = earlier.find(
    (other) => modelOf(other.version) === model && (stream.asked.has('') || other.asked.has('')),
  );
  return sameModel
    ? { kind: 'unclear', previous: sameModel.version, name: model }
    : { kind: 'announced', previous: null, name: null };
}

/** The version without its snapshot or digest. */
function modelOf(version: string): string {
  const at = version.lastIndexOf('@');
  return at < 0 ? version : version.slice(0, at);
}
