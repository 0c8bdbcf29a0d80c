/** The ways in which tools of assistants write into files, with the places they write to. What writes no text is no edit. */
import { recordsOf } from '../provenance/fields';
import { readApplyPatch } from '../provenance/patches';
import { sharedEnds } from '../text/sharedEnds';
import type { HookEdit, Stretch } from './hook';

/** A file's whole new text. */
export function wholeFile(file: string | null, text: unknown): HookEdit[] {
  if (file === null || typeof text !== 'string' || text === '') return [];
  return [
    { file, change: 'create', newText: text, stretches: [{ oldText: null, newText: text, written: allLines(text) }] },
  ];
}

/** Pieces replaced, in order. Those that are no two texts are left out. */
export function replacements(
  file: string | null,
  pieces: readonly { readonly oldText: unknown; readonly newText: unknown }[],
): HookEdit[] {
  if (file === null) return [];
  return pieces.flatMap(({ oldText, newText }) => {
    if (typeof newText !== 'string' || newText === '') return [];
    if (oldText !== undefined && typeof oldText !== 'string') return [];
    // Without an old text the place is not known: the new one is looked for.
    const stretch = { oldText: oldText ?? '', newText, written: changedLines(oldText ?? '', newText) };
    return [{ file, change: 'replace' as const, newText, stretches: [stretch] }];
  });
}

/** `[{old_string, new_string}]`, as several hooks have it. */
export function stringEdits(file: string | null, edits: unknown): HookEdit[] {
  const pieces = recordsOf(edits).map((edit) => ({ oldText: edit['old_string'], newText: edit['new_string'] }));
  return replacements(file, pieces);
}

/** The patch of `apply_patch`: one edit for each file that gets lines. */
export function patchEdits(patch: unknown): HookEdit[] {
  if (typeof patch !== 'string') return [];
  const hunks = readHunks(patch);
  return readApplyPatch(patch)
    .filter(({ added }) => added !== '')
    .map(({ file, added }) => ({ file, change: 'patch', newText: added, stretches: hunks.get(file) ?? [] }));
}

/** Lines of a new text that lie between what it shares with the old one at both ends. */
function changedLines(oldText: string, newText: string): number[] {
  const after = newText.split('\n');
  const { head, tail } = sharedEnds(oldText.split('\n'), after);
  return allLines(newText).slice(head, after.length - tail);
}

function allLines(text: string): number[] {
  return Array.from(text.split('\n'), (_, line) => line);
}

/** The hunks of each file of a patch; a file that is added is one. */
function readHunks(patch: string): ReadonlyMap<string, readonly Stretch[]> {
  const files = new Map<string, Stretch[]>();
  let file: string | undefined;
  let hunk: { before: string[] | undefined; after: string[]; written: number[] } | undefined;
  const close = () => {
    if (file === undefined || !hunk || hunk.written.length === 0) return;
    const { before, after, written } = hunk;
    const end = before ? '' : '\n';
    const stretch = { oldText: before ? before.join('\n') : null, newText: after.join('\n') + end, written };
    const stretches = files.get(file);
    if (stretches) stretches.push(stretch);
    else files.set(file, [stretch]);
  };
  for (const raw of patch.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const [, kind, name] = /^\*\*\* (Add|Update|Delete) File: (.+?)\s*$/.exec(line) ?? [];
    const target = /^\*\*\* Move to: (.+?)\s*$/.exec(line)?.[1];
    if (name !== undefined) {
      close();
      file = kind === 'Delete' ? undefined : name;
      hunk = { before: kind === 'Add' ? undefined : [], after: [], written: [] };
    } else if (target !== undefined) {
      file = target;
    } else if (line.startsWith('@@') || line.startsWith('***')) {
      close();
      hunk = { before: [], after: [], written: [] };
    } else if (hunk) {
      const text = line.slice(1);
      if (line.startsWith('+')) hunk.written.push(hunk.after.push(text) - 1);
      else if (line.startsWith('-')) hunk.before?.push(text);
      else {
        // An empty line stands for an empty line of context.
        hunk.before?.push(text);
        hunk.after.push(text);
      }
    }
  }
  close();
  return files;
}
