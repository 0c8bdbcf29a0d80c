/** Trailers of commits, the fallback for history: whole commits, and a guess. */
import { sourcePatterns } from '../../gitChanges';
import type { CodeEvent } from '../../../core/provenance/codeEvent';
import { toCodeEvents } from '../../../core/provenance/editCalls';
import { isRecord, textAt } from '../../../core/provenance/fields';
import { readUnifiedDiff } from '../../../core/provenance/patches';
import { assistantName } from '../attribution';
import { findLevels } from '../findLevels';
import type { Importer, Reading, RecordSet, Tally } from '../importer';
import { readAllLines } from '../readLines';
import { folderOf, gitLines, repositoryAt, resolveName } from '../repository';
import { namedAssistant, type CommitAuthors, type NamedAssistant } from './trailers';

export const gitTrailers: Importer = {
  name: 'git-trailers',
  title: 'commit trailers',
  confidence: 'heuristic',
  roots: ({ folders = [] }) => folders,
  async *list(root, tally) {
    const repository = await repositoryAt(root);
    if (repository) yield repository;
    else yield* findLevels(root, ['commits.jsonl'], tally);
  },
  read,
  async *attributions(set, reading) {
    if (set.key === '.git') {
      const folder = folderOf(set);
      const head = await resolveName(folder, 'HEAD');
      if (head === undefined) return;
      for await (const commit of commitsOf(folder, head, reading.tally)) yield printed(commit, { commit: commit.hash });
      return;
    }
    for await (const { record } of readAllLines(set.files[0] as string, reading)) {
      if (record) yield printed({ author: textAt(record, 'author') ?? '', message: textAt(record, 'message') ?? '' });
    }
  },
};

function printed(commit: CommitAuthors, more: object = {}): object | null {
  const named = namedAssistant(commit);
  return named && { ...more, tool: named.tool, model: named.model };
}

/** The position is the newest commit that was read. */
async function* read(set: RecordSet, { tally, position, signal }: Reading): AsyncGenerator<CodeEvent, unknown> {
  if (set.key !== '.git') return position;
  const folder = folderOf(set);
  const head = await resolveName(folder, 'HEAD');
  if (head === undefined) return position;
  const before = isRecord(position) ? textAt(position, 'head') : null;
  if (before === head) return position;
  const range = before !== null && (await isAncestor(folder, before, head)) ? `${before}..${head}` : head;
  for await (const commit of commitsOf(folder, range, tally)) {
    const named = namedAssistant(commit);
    if (named) yield* commitEvents(folder, commit, named, tally);
    if (signal?.aborted) return position;
  }
  return { head };
}

interface Commit extends CommitAuthors {
  readonly hash: string;
  readonly time: string;
}

async function* commitsOf(folder: string, range: string, tally: Tally): AsyncGenerator<Commit> {
  // A merge has no code of its own.
  const format = '--format=%H%n%aI%n%an <%ae>%n%B';
  const args = ['log', '--no-merges', '--no-color', '--no-notes', '--encoding=UTF-8', '-z', format, range, '--'];
  for await (const record of gitLines(folder, args, '\0', tally)) {
    const [hash = '', time = '', author = '', ...message] = record.split('\n');
    if (!isHash(hash)) continue;
    tally.read();
    yield { hash, time, author, message: message.join('\n') };
  }
}

const longestPatch = 8 * 2 ** 20;

/** What a commit adds to files in languages that we know. */
async function* commitEvents(
  folder: string,
  { hash, time }: Commit,
  { tool, model, evidence }: NamedAssistant,
  tally: Tally,
): AsyncGenerator<CodeEvent> {
  const options = ['--root', '-r', '-p', '--unified=0', '--no-commit-id', '--no-renames', '--no-color'];
  const safety = ['--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'];
  const lines: string[] = [];
  let length = 0;
  const args = ['diff-tree', ...options, ...safety, hash, '--', ...sourcePatterns];
  for await (const line of gitLines(folder, args, '\n', tally)) {
    length += line.length + 1;
    if (length > longestPatch) {
      tally.skip('too long', hash);
      return;
    }
    lines.push(line);
  }
  yield* toCodeEvents(
    {
      assistant: assistantName(tool),
      assistantVersion: null,
      model,
      modelEvidence: evidence,
      sessionId: null,
      callId: hash,
      timestamp: time,
      cwd: folder,
      status: 'applied',
      details: { format: 'git-trailer', commit: hash },
    },
    readUnifiedDiff(lines.join('\n')).map(({ file, added }) => ({ file, change: 'patch', newText: added })),
  );
}

async function isAncestor(folder: string, before: string, after: string): Promise<boolean> {
  if (!isHash(before)) return false;
  const quiet: Tally = { read: () => {}, skip: () => {} };
  const asked = gitLines(folder, ['merge-base', '--is-ancestor', before, after], '\n', quiet);
  for (let next = await asked.next(); ; next = await asked.next()) if (next.done) return next.value;
}

function isHash(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
