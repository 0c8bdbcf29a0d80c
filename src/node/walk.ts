/**
 * Finds the files to audit below folders, as `git` and `ripgrep` would: what `.gitignore` leaves out is left out, links
 * are not followed. What a person names is always looked at, ignored or not, link or not.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { SkippedFile } from '../core/report/report';
import type { LineRange } from '../core/report/select';
import { languageOfPath, type LanguageId } from '../core/text/languages';
import { throwIfCancelled, type CancellationToken } from '../core/util/cancellation';

/** A file to audit. `lines`: only what touches them is reported. */
export interface SourceFile {
  readonly path: string;
  readonly language: LanguageId;
  readonly lines?: readonly LineRange[];
}

/** A file to audit, or one that cannot be and why. */
export type FoundFile = SourceFile | SkippedFile;

export interface WalkOptions {
  /** Patterns as in `.gitignore`, relative to `base`. They hold for files that are named, too. */
  readonly exclude: readonly string[];
  /** Folder of the patterns; a root's own folder when absent. */
  readonly base?: string;
}

/** Folders of version control and of other people's code, not entered unless they are named. */
const excludedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'vendor',
  '.venv',
  'venv',
  '.tox',
  '.nox',
  'site-packages',
  '__pycache__',
  '.yarn',
]);

/** Patterns that hold below a folder. */
interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Every file below the roots whose language is known, each once, with absolute paths; in no promised order. */
export async function* findFiles(
  roots: readonly string[],
  options: WalkOptions,
  token: CancellationToken,
): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  for (const root of roots) {
    for await (const file of findBelow(path.resolve(root), options, token)) {
      // Roots may lie in each other, or be links to each other.
      if (roots.length > 1) {
        const real = await realPath(file.path);
        if (seen.has(real)) continue;
        seen.add(real);
      }
      yield file;
    }
  }
}

/** Whether a file below `root` is left out by name or by `exclude`, `.gitignore` aside. */
export function isExcluded(file: string, root: string, options: WalkOptions): boolean {
  const folders = path.relative(root, path.dirname(file)).split(path.sep);
  return folders.some((name) => excludedFolders.has(name)) || matches(excludeLevels(root, options), file, false);
}

/** Whether looking below `root` would leave a file out: by name, by `exclude`, or as git does. */
export async function isLeftOut(file: string, root: string, options: WalkOptions): Promise<boolean> {
  if (isExcluded(file, root, options)) return true;
  let folder = root;
  let levels = await levelsAbove(root);
  for (const name of path.relative(root, file).split(path.sep)) {
    levels = await withIgnoreFile(levels, folder, '.gitignore');
    folder = path.join(folder, name);
    if (matches(levels, folder, folder !== file)) return true;
  }
  return false;
}

async function* findBelow(root: string, options: WalkOptions, token: CancellationToken): AsyncGenerator<FoundFile> {
  let isFolder: boolean;
  try {
    isFolder = (await fs.stat(root)).isDirectory();
  } catch (error) {
    yield unreadable(root, error);
    return;
  }
  if (!isFolder) {
    const language = languageOfPath(root);
    if (matches(excludeLevels(path.dirname(root), options), root, false)) return;
    yield language
      ? { path: root, language }
      : { path: root, kind: 'unknown-language', skipped: 'is in no language that Driftline knows' };
    return;
  }
  const excludes = excludeLevels(root, options);
  const folders = [{ folder: root, levels: await levelsAbove(root) }];
  for (let next = folders.pop(); next; next = folders.pop()) {
    throwIfCancelled(token);
    const { folder } = next;
    const levels = await withIgnoreFile(next.levels, folder, '.gitignore');
    let entries;
    try {
      entries = await fs.readdir(folder, { withFileTypes: true });
    } catch (error) {
      yield unreadable(folder, error);
      continue;
    }
    for (const entry of entries) {
      const file = path.join(folder, entry.name);
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(file)));
      const language = isFolder ? undefined : languageOfPath(entry.name);
      if (isFolder ? excludedFolders.has(entry.name) : !language) continue;
      if (matches(levels, file, isFolder) || matches(excludes, file, isFolder)) continue;
      if (entry.isSymbolicLink()) yield { path: file, kind: 'symbolic-link', skipped: 'is a symbolic link' };
      else if (isFolder) folders.push({ folder: file, levels });
      else if (entry.isFile() && language) yield { path: file, language };
    }
  }
}

function excludeLevels(root: string, { exclude, base = root }: WalkOptions): Level[] {
  if (exclude.length === 0) return [];
  const folder = path.relative(base, root).startsWith('..') ? root : base;
  return [{ folder, patterns: patterns(exclude) }];
}

/** The last level that has an opinion decides, and in it the last pattern. */
function matches(levels: readonly Level[], file: string, isFolder: boolean): boolean {
  for (let i = levels.length - 1; i >= 0; i--) {
    const { folder, patterns } = levels[i] as Level;
    const relative = path.relative(folder, file).replaceAll('\\', '/');
    if (!ignore.isPathValid(relative)) continue;
    const { ignored, unignored } = patterns.test(isFolder ? `${relative}/` : relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** What the repository around a folder ignores; nothing when that is the folder itself, which somebody has named. */
async function levelsAbove(root: string): Promise<readonly Level[]> {
  const folders = [root];
  while (!(await exists(path.join(folders[0] as string, '.git')))) {
    const parent = path.dirname(folders[0] as string);
    if (parent === folders[0]) return [];
    folders.unshift(parent);
  }
  const repository = folders[0] as string;
  let levels = await withIgnoreFile([], repository, '.git/info/exclude');
  for (const folder of folders.slice(0, -1)) levels = await withIgnoreFile(levels, folder, '.gitignore');
  for (const folder of folders.slice(1)) if (matches(levels, folder, true)) return [];
  return levels;
}

async function withIgnoreFile(levels: readonly Level[], folder: string, name: string): Promise<readonly Level[]> {
  try {
    const text = await fs.readFile(path.join(folder, name), 'utf8');
    return [...levels, { folder, patterns: patterns(text) }];
  } catch {
    // Most folders have none, and one that cannot be read ignores nothing.
    return levels;
  }
}

/** What matches patterns as in `.gitignore`. */
export function patterns(lines: string | readonly string[]): Ignore {
  return ignore({ ignorecase: process.platform !== 'linux' }).add(lines);
}

async function leadsToFolder(link: string): Promise<boolean> {
  return fs.stat(link).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

async function realPath(file: string): Promise<string> {
  return fs.realpath(file).catch(() => file);
}

function unreadable(path: string, error: unknown): SkippedFile {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { path, kind: 'unreadable', skipped: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` };
}
