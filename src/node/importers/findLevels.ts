import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { RecordSet, Tally } from './importer';
import { systemReason } from './systemReason';

/**
 * Files at a known depth below the root: a name or a pattern for each folder on the way and for the file. Enters only
 * folders that match, because beside an assistant's records lie large caches of others. In the order of their paths.
 */
export async function* findLevels(
  root: string,
  levels: readonly (string | RegExp)[],
  tally: Tally,
): AsyncGenerator<RecordSet> {
  yield* findAt(path.resolve(root), '', levels, tally);
}

async function* findAt(
  root: string,
  folder: string,
  [level = '', ...below]: readonly (string | RegExp)[],
  tally: Tally,
): AsyncGenerator<RecordSet> {
  const names = typeof level === 'string' ? [level] : await namesIn(path.join(root, folder), level, tally);
  for (const name of names) {
    const key = path.posix.join(folder, name);
    const file = path.join(root, key);
    const stats = await fs.stat(file).catch(() => undefined);
    if (below.length > 0) {
      if (stats?.isDirectory()) yield* findAt(root, key, below, tally);
    } else if (stats?.isFile()) {
      yield { key, files: [file] };
    }
  }
}

async function namesIn(folder: string, pattern: RegExp, tally: Tally): Promise<readonly string[]> {
  try {
    return (await fs.readdir(folder)).filter((name) => pattern.test(name)).sort();
  } catch (error) {
    const reason = systemReason(error);
    if (reason) tally.skip(reason, folder);
    return [];
  }
}
