/** The space that the monitor looks in: where a text lies, by the judge's own view of it. `docs/monitor.md` explains it. */
import { countFeatures, occurrences } from '../judge/features';
import { tokenize } from '../judge/lexer';
import { readTensors, type Tensor } from './tensors';

/** Where the judge sees one text: `values` are its uncalibrated score, then the traits, then the styles. */
export interface Place {
  readonly tokens: number;
  readonly values: Float64Array;
}

/**
 * The values of an answer: where the judge sees it, and last what the rules find in it. The first line with a finding weighs
 * the most, as the second one seldom makes an answer twice as insecure.
 */
export function answerValues({ values }: Place, reportedLines: number): Float64Array {
  return Float64Array.of(...values, Math.log2(1 + reportedLines));
}

/** How one insecure twin, or one change of style, moves the values of an answer. */
export interface Move {
  /** Of the trait, or of the style. */
  readonly kind: number;
  readonly tokens: number;
  readonly values: Float64Array;
}

/** A judge's space. Another kind of judge has another `place`; nothing else of the monitor knows how it is made. */
export interface MonitorSpace {
  /** SHA-256 of the model file of the judge that it was made for. */
  readonly judge: string;
  /** SHA-256 of the space's own file. */
  readonly sha256: string;
  readonly traits: readonly { readonly id: string; readonly title: string }[];
  readonly styles: readonly string[];
  /** Products of the traits' directions: how far they are one. */
  readonly gram: readonly (readonly number[])[];
  /** What alarms are calibrated with: moves as a judge saw them that did not know them. */
  readonly bank: { readonly twins: readonly Move[]; readonly styles: readonly Move[] };
  place(code: string, language: string): Place;
}

/** The manifest of a space, as far as it is used. */
export interface SpaceManifest {
  readonly schema: 'driftline.monitor-space/1';
  readonly judge: string;
  readonly files: Readonly<Record<'space' | 'bank', { readonly name: string; readonly sha256: string }>>;
  readonly bias: number;
  readonly longestTokens: number;
  readonly traits: readonly { readonly id: string; readonly title: string }[];
  readonly styles: readonly { readonly id: string }[];
  readonly gram: readonly (readonly number[])[];
}

/** Undefined where it is no manifest of a space that this version reads. */
export function readSpaceManifest(value: unknown): SpaceManifest | undefined {
  const manifest = value as Partial<SpaceManifest> | null;
  const isFile = (one: unknown) => {
    const { name, sha256 } = (one ?? {}) as { name?: unknown; sha256?: unknown };
    return typeof name === 'string' && /^[\w-][\w.-]*$/.test(name) && typeof sha256 === 'string';
  };
  return manifest?.schema === 'driftline.monitor-space/1' &&
    typeof manifest.judge === 'string' &&
    isFile(manifest.files?.space) &&
    isFile(manifest.files?.bank) &&
    typeof manifest.bias === 'number' &&
    Number.isInteger(manifest.longestTokens) &&
    [manifest.traits, manifest.styles, manifest.gram].every(Array.isArray)
    ? (manifest as SpaceManifest)
    : undefined;
}

/** The space of the judge over hashed n-grams, from its two files; undefined where they do not fit the manifest. */
export function hashedSpace(manifest: SpaceManifest, space: Uint8Array, bank: Uint8Array): MonitorSpace | undefined {
  const [own, moves] = [readTensors(space), readTensors(bank)];
  const traits = manifest.traits.map(({ id, title }) => ({ id, title }));
  const styles = manifest.styles.map(({ id }) => id);
  const width = traits.length + styles.length;
  const [hashes, idf, weight] = ['hashes', 'idf', 'weight'].map((name) => own?.get(name)?.data);
  const [directions, scale] = ['directions', 'scale'].map((name) => own?.get(name)?.data);
  if (!hashes || !idf || !weight || !directions || !scale || !moves) return undefined;
  if (directions.length !== hashes.length * width || scale.length !== width) return undefined;
  const index = new Map<number, number>();
  hashes.forEach((hash, i) => index.set(hash, i));
  const readMoves = (...names: readonly string[]) =>
    toMoves(
      names.map((name) => moves.get(name)),
      1 + width,
    );
  const twins = readMoves('twins', 'twin_trait', 'twin_tokens', 'twin_findings');
  const changes = readMoves('styles', 'style_kind', 'style_tokens', 'style_findings');
  if (!twins || !changes) return undefined;
  return {
    judge: manifest.judge,
    sha256: manifest.files.space.sha256,
    traits,
    styles,
    gram: manifest.gram,
    bank: { twins, styles: changes },
    place(code, language) {
      const tokens = tokenize(code, language, manifest.longestTokens);
      const features = countFeatures(occurrences(tokens).hashes);
      const values = new Float64Array(1 + width);
      let norm = 0;
      features.hashes.forEach((hash, i) => {
        const at = index.get(hash);
        if (at === undefined) return;
        const value = (1 + Math.log(features.counts[i]!)) * idf[at]!;
        norm += value * value;
        values[0]! += value * weight[at]!;
        for (let column = 0; column < width; column++)
          values[1 + column]! += value * directions[at * width + column]! * scale[column]!;
      });
      const length = Math.max(Math.sqrt(norm), 1e-12);
      for (let column = 0; column < values.length; column++) values[column]! /= length;
      values[0]! += manifest.bias;
      return { tokens: tokens.length, values };
    },
  };
}

function toMoves(
  [values, kind, tokens, findings]: readonly (Tensor | undefined)[],
  width: number,
): readonly Move[] | undefined {
  if (!values || !kind || !tokens || !findings || values.shape[1] !== width) return undefined;
  if ([kind, tokens, findings].some(({ data }) => data.length !== values.shape[0])) return undefined;
  return Array.from({ length: kind.data.length }, (_, row) => ({
    kind: kind.data[row]!,
    tokens: tokens.data[row]!,
    values: Float64Array.of(...values.data.subarray(row * width, (row + 1) * width), findings.data[row]!),
  }));
}
