/** Records that lie in a repository itself. */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { git, GitError } from '../gitChanges';
import type { RecordSet, Tally } from './importer';

/** The repository whose working tree a folder is, as a set of records. */
export async function repositoryAt(root: string): Promise<RecordSet | undefined> {
  const folder = path.join(path.resolve(root), '.git');
  const stats = await fs.stat(folder).catch(() => undefined);
  return stats && { key: '.git', files: [folder] };
}

/** The folder that `repositoryAt` was asked for. */
export function folderOf({ files: [file = ''] }: RecordSet): string {
  return path.dirname(file);
}

/** What a name of ours stands for, `HEAD`: an object's id, or undefined where there is no such thing. */
export async function resolveName(folder: string, name: string): Promise<string | undefined> {
  try {
    for await (const line of git(folder, ['rev-parse', '--verify', '--quiet', name], '\n')) return line;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
  return undefined;
}

/** What git says, line by line; counts it and ends when git cannot. */
export async function* gitLines(
  folder: string,
  args: readonly string[],
  separator: string,
  tally: Tally,
): AsyncGenerator<string, boolean> {
  try {
    yield* git(folder, args, separator);
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    tally.skip('unreadable', error.message);
    return false;
  }
}
