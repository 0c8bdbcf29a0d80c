/** What changed in a working tree since a commit, asked of the `git` that is installed. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import * as path from 'node:path';
import type { LineRange } from '../core/report/select';
import { languages } from '../core/text/languages';
import { throwIfCancelled, type CancellationToken } from '../core/util/cancellation';

export interface ChangedFile {
  readonly path: string;
  /** Added or rewritten lines; absent for a file that git does not know yet: all of it is new. */
  readonly lines?: readonly LineRange[];
}

/** Git is missing, or there is nothing that it could compare. The message is a sentence for people. */
export class GitError extends Error {}

/** The tree of a repository without commits. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * Source files below a folder, or the one file, with lines that are in the working tree and not in `ref`: committed since,
 * staged, unstaged or untracked. A renamed file counts with what was changed in it.
 */
export async function changedFiles(
  root: { readonly folder: string; readonly file?: string },
  ref: string,
  token: CancellationToken,
): Promise<ChangedFile[]> {
  const { folder, file } = root;
  const commit = await resolveCommit(folder, ref);
  const only = file === undefined ? sourcePatterns : [`:(literal)${file}`];
  const changed: ChangedFile[] = [];
  const patch = git(folder, [...diff, commit, '--', ...only], '\n', token);
  for await (const { name, lines } of parsePatch(patch)) {
    if (lines.length > 0) changed.push({ path: path.join(folder, name), lines });
  }
  const untracked = ['ls-files', '--others', '--exclude-standard', '-z', '--', ...only];
  for await (const name of git(folder, untracked, '\0', token)) changed.push({ path: path.join(folder, name) });
  return changed;
}

/** Anything else than code need not be compared, and might be large. */
export const sourcePatterns = [...languages.values()].flatMap(({ extensions }) =>
  extensions.map((end) => `:(icase)*${end}`),
);

const diff = [
  ...['diff', '--relative', '--unified=0', '--find-renames', '--diff-filter=d', '--ignore-submodules'],
  // Nothing that a repository configures may change the format or start a program.
  ...['--text', '--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'],
];

async function resolveCommit(folder: string, ref: string): Promise<string> {
  const ask = async (name: string): Promise<string | undefined> => {
    try {
      for await (const line of git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], '\n')) return line;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
    return undefined;
  };
  // Says so when there is no git or no repository.
  for await (const line of git(folder, ['rev-parse', '--is-inside-work-tree'], '\n')) {
    if (line !== 'true') throw new GitError(`${folder} is not in the working tree of a git repository.`);
  }
  const commit = ref.startsWith('-') ? undefined : await ask(ref);
  if (commit) return commit;
  if (ref === 'HEAD') return emptyTree;
  throw new GitError(`git knows no commit '${ref}' in ${folder}.`);
}

/** What holds for every git of ours: nothing that a repository configures starts a program or opens a connection. */
const guards = ['core.quotePath=false', 'core.fsmonitor=false', 'log.showSignature=false', 'protocol.allow=never'];

/** Starts git in a folder, with pipes. Options that could run a program of the repository's are for the caller to leave out. */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...guards.flatMap((guard) => ['-c', guard]), ...args], {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    windowsHide: true,
  });
}

/** Runs git in a folder and gives what it says, cut at each separator. */
export async function* git(
  folder: string,
  args: readonly string[],
  separator: string,
  token?: CancellationToken,
): AsyncGenerator<string> {
  const child = startGit(folder, args);
  child.stdin.on('error', () => {}).end();
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(0, 2000)));
  const ended = new Promise<number | null | Error>((resolve) => child.on('error', resolve).on('close', resolve));
  let rest = '';
  try {
    for await (const chunk of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      if (token) throwIfCancelled(token);
      const parts = (rest + chunk).split(separator);
      rest = parts.pop() as string;
      yield* parts;
    }
  } finally {
    child.kill();
  }
  if (rest !== '') yield rest;
  const end = await ended;
  if (end === 0) return;
  if (end instanceof Error) {
    const missing = (end as NodeJS.ErrnoException).code === 'ENOENT';
    throw new GitError(missing ? 'git is not installed, or not on the path.' : `git does not start: ${end.message}`);
  }
  const [first = ''] = complaint.split('\n');
  if (first.includes('not a git repository')) throw new GitError(`${folder} is not in a git repository.`);
  throw new GitError(`git ${args[0]} failed in ${folder}: ${first || `exit code ${end}`}`);
}

/** The new name and the new lines of each file in a patch without context lines. */
export async function* parsePatch(
  patch: AsyncIterable<string>,
): AsyncGenerator<{ readonly name: string; readonly lines: readonly LineRange[] }> {
  let name: string | undefined;
  let lines: LineRange[] = [];
  // Lines of the current hunk that are still to come: they are code and may look like anything.
  let left = 0;
  for await (const line of patch) {
    if (left > 0) {
      if (!line.startsWith('\\')) left--;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const [, removed = '1', first, added = '1'] = hunk;
      left = Number(removed) + Number(added);
      if (Number(added) > 0) lines.push({ first: Number(first), last: Number(first) + Number(added) - 1 });
    } else if (line.startsWith('+++ ')) {
      if (name !== undefined) yield { name, lines };
      name = newName(line.slice('+++ '.length));
      lines = [];
    }
  }
  if (name !== undefined) yield { name, lines };
}

/** `b/name`, in quotes where it holds quotes or control characters, with a tab at its end where it holds spaces. */
function newName(field: string): string {
  const quoted = /^"(.*)"\t?$/.exec(field);
  const name = quoted ? unquote(quoted[1] as string) : field.replace(/\t$/, '');
  return name.replace(/^b\//, '');
}

const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/** Undoes git's quoting, in which the bytes of a name may be octal numbers. */
function unquote(text: string): string {
  const parts = text.split(/\\([0-7]{3}|.)/);
  const bytes = parts.map((part, i) =>
    i % 2 === 0 ? Buffer.from(part) : Buffer.from([escapes[part] ?? Number.parseInt(part, 8)]),
  );
  return Buffer.concat(bytes).toString('utf8');
}
