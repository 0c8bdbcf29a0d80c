import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { systemReason } from './systemReason';
import type { RecordSet, Tally } from './importer';

const deepest = 16;

/**
 * Files below `folder` of the root whose path, with `/` and from the root on, matches: one set each, in the order of
 * their paths. Follows links to folders, each folder once. A folder that is not there holds none.
 */
export async function* findRecords(
  root: string,
  folder: string,
  matches: RegExp,
  tally: Tally,
): AsyncGenerator<RecordSet> {
  yield* findBelow(path.resolve(root), folder, matches, tally, new Set(), 0);
}

async function* findBelow(
  root: string,
  folder: string,
  matches: RegExp,
  tally: Tally,
  seen: Set<string>,
  depth: number,
): AsyncGenerator<RecordSet> {
  const absolute = path.join(root, folder);
  let names: string[];
  try {
    const real = await fs.realpath(absolute);
    if (seen.has(real) || depth > deepest) return;
    seen.add(real);
    names = (await fs.readdir(absolute)).sort();
  } catch (error) {
    const reason = systemReason(error);
    if (reason) tally.skip(reason, absolute);
    return;
  }
  for (const name of names) {
    const key = path.posix.join(folder, name);
    const file = path.join(root, key);
    const stats = await fs.stat(file).catch(() => undefined);
    if (stats?.isDirectory()) yield* findBelow(root, key, matches, tally, seen, depth + 1);
    else if (stats?.isFile() && matches.test(key)) yield { key, files: [file] };
  }
}
