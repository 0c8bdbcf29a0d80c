// Reads fields of a manifest, whatever they are: each is as it is wanted, or throws what is wrong with it.

/** What is wrong with a manifest: a clause that completes "the manifest …". */
export class Mismatch extends Error {}

/** An object at `path`; the whole manifest where that is empty. */
export function fields(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Mismatch(path === '' ? 'is not a JSON object' : `has no object '${path}'`);
}

/** A text of a form. */
export function text(value: unknown, path: string, form: RegExp): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new Mismatch(`has no usable text at '${path}'`);
}

/** A number in a range, both ends included. */
export function number(value: unknown, path: string, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw new Mismatch(`has no number from ${least} to ${most} at '${path}'`);
}

/** A whole number in a range. */
export function whole(value: unknown, path: string, least: number, most: number): number {
  if (Number.isInteger(value)) return number(value, path, least, most);
  throw new Mismatch(`has no whole number at '${path}'`);
}

/** A file beside the manifest. */
export interface NamedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What a manifest says of such a file. */
export function namedFile(value: unknown, path: string): NamedFile {
  const file = fields(value, path);
  return {
    // A bare name: the file lies beside its manifest and nowhere else.
    name: text(file['name'], `${path}.name`, /^[\w-][\w.-]*$/),
    sha256: text(file['sha256'], `${path}.sha256`, /^[0-9a-f]{64}$/),
    bytes: number(file['bytes'], `${path}.bytes`, 1, Number.MAX_SAFE_INTEGER),
  };
}
