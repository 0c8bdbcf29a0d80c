/** Notes of git-ai below `refs/notes/ai`, and notes that were written into files. */
import * as fs from 'node:fs/promises';
import { GitObjects } from '../../gitObjects';
import type { CodeEvent } from '../../../core/provenance/codeEvent';
import { attributedCode } from '../attribution';
import { findLevels } from '../findLevels';
import type { Importer, Reading, RecordSet, Tally } from '../importer';
import { folderOf, gitLines, repositoryAt, resolveName } from '../repository';
import { systemReason } from '../systemReason';
import { readNote, type Note } from './note';

export const gitAi: Importer = {
  name: 'git-ai',
  title: 'git-ai notes',
  roots: ({ folders = [] }) => folders,
  async *list(root, tally) {
    const repository = await repositoryAt(root);
    if (!repository) yield* findLevels(root, [/^note.*\.txt$/], tally);
    else if ((await resolveName(folderOf(repository), reference)) !== undefined) yield repository;
  },
  read,
  async *attributions(set, { tally }) {
    if (set.key !== '.git') {
      yield* (await readNoteFile(set, tally)).attributions;
      return;
    }
    const objects = new GitObjects(folderOf(set));
    try {
      for await (const { commit, note } of notesOf(folderOf(set), objects, tally)) {
        yield* note.attributions.map((attribution) => ({ commit, ...attribution }));
      }
    } finally {
      objects.dispose();
    }
  },
};

const reference = 'refs/notes/ai';

/** The position is the state of all notes: without a new one there is nothing to read. */
async function* read(set: RecordSet, { tally, position, signal }: Reading): AsyncGenerator<CodeEvent, unknown> {
  // A note in a file does not say in which repository its lines are.
  if (set.key !== '.git') return position;
  const folder = folderOf(set);
  const now = await resolveName(folder, reference);
  if (now === undefined || now === position) return position;
  const objects = new GitObjects(folder);
  try {
    for await (const { commit, note } of notesOf(folder, objects, tally)) {
      const header = (await objects.text(commit)) ?? '';
      const [, time] = /^author .* (\d+) [+-]\d{4}$/m.exec(header) ?? [];
      const timestamp = time === undefined ? null : Number(time);
      const of = { folder, commit, recordId: commit, sessionId: null, timestamp, format: 'git-ai-note' };
      yield* attributedCode(note.attributions, of, objects, tally);
      if (signal?.aborted) return position;
    }
  } finally {
    objects.dispose();
  }
  return now;
}

async function* notesOf(
  folder: string,
  objects: GitObjects,
  tally: Tally,
): AsyncGenerator<{ readonly commit: string; readonly note: Note }> {
  if ((await resolveName(folder, reference)) === undefined) return;
  for await (const line of gitLines(folder, ['ls-tree', '-r', '--full-tree', '-z', reference, '--'], '\0', tally)) {
    const [, blob = '', name = ''] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    // Where there are many notes, they lie in folders named after the first digits.
    const commit = name.replaceAll('/', '');
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) continue;
    const text = await objects.text(blob);
    if (text === undefined) tally.skip('unreadable', `note of ${commit}`);
    else yield { commit, note: count(readNote(text), `note of ${commit}`, tally) };
  }
}

async function readNoteFile({ files: [file = ''] }: RecordSet, tally: Tally): Promise<Note> {
  try {
    return count(readNote(await fs.readFile(file, 'utf8')), file, tally);
  } catch (error) {
    const reason = systemReason(error);
    if (reason) tally.skip(reason, file);
    return { attributions: [], broken: 0 };
  }
}

function count(note: Note, where: string, tally: Tally): Note {
  tally.read();
  for (let i = 0; i < note.broken; i++) tally.skip('damaged', where);
  return note;
}
