// A model's folder: its manifest, and the files that it names. Whatever may be wrong with a folder is a value here.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { NamedFile } from '../core/judge/manifestFields';
import { parseJson } from '../core/util/parseJson';

export type Read<T> =
  | { readonly kind: 'ready'; readonly value: T }
  /** There is no manifest: it is no model's folder. */
  | { readonly kind: 'absent' }
  /** A sentence that says what, where and what to do. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** What to do about a model that is not as it was made. */
export const reinstall = 'install Driftline again or choose another model folder';

/** The manifest of a folder, by a parser of manifests. `what`: whose it is, `judge`. */
export async function readManifest<T>(
  folder: string,
  what: string,
  parse: (
    value: unknown,
  ) => { readonly kind: 'ok'; readonly manifest: T } | { readonly kind: 'invalid'; readonly problem: string },
): Promise<Read<T>> {
  const file = path.join(folder, 'manifest.json');
  const bytes = await readFile(file);
  if (!(bytes instanceof Uint8Array)) {
    if (bytes.code === 'ENOENT') return { kind: 'absent' };
    return unavailable(`The ${what}'s manifest ${file} cannot be read (${bytes.code}); ${reinstall}.`);
  }
  const json = parseJson(bytes.toString('utf8'));
  if (json === undefined) return unavailable(`The ${what}'s manifest ${file} is not JSON; ${reinstall}.`);
  const parsed = parse(json);
  if (parsed.kind === 'ok') return { kind: 'ready', value: parsed.manifest };
  return unavailable(
    `The ${what}'s manifest ${file} ${parsed.problem}; use a model folder made for this version of Driftline.`,
  );
}

/** A file that a manifest names, if it is the one that it was made for. `what`: `judge's model`. */
export async function readNamedFile(
  folder: string,
  what: string,
  expected: NamedFile,
): Promise<Exclude<Read<Buffer>, { kind: 'absent' }>> {
  const file = path.join(folder, expected.name);
  const bytes = await readFile(file);
  if (!(bytes instanceof Uint8Array))
    return unavailable(`The ${what} ${file} cannot be read (${bytes.code}); ${reinstall}.`);
  if (bytes.length !== expected.bytes) {
    return unavailable(
      `The ${what} ${file} has ${bytes.length} bytes and its manifest says ${expected.bytes}; ${reinstall}.`,
    );
  }
  if (createHash('sha256').update(bytes).digest('hex') !== expected.sha256)
    return unavailable(`The ${what} ${file} is not the file its manifest was made for; ${reinstall}.`);
  return { kind: 'ready', value: bytes };
}

/** What is wrong, in a sentence. */
export function unavailable(reason: string): { readonly kind: 'unavailable'; readonly reason: string } {
  return { kind: 'unavailable', reason };
}

async function readFile(file: string): Promise<Buffer | { readonly code: string }> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code) };
    throw error;
  }
}
