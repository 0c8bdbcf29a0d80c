import { dedent } from '../text/dedent';
import { LineMap } from '../text/location';
import type { HookEdit, Stretch } from './hook';

/** All that a call writes into one file. */
export type FileEdit = Pick<HookEdit, 'file' | 'newText' | 'stretches'>;

/** A text that an edit is in, and which of its lines the edit wrote, from 1. */
export interface PlacedEdit {
  readonly text: string;
  readonly written: ReadonlySet<number>;
  /** Whether the text is the file, so that its lines are those of the file. */
  readonly isFile: boolean;
}

/** Each part is looked for in the whole file: of more than these, a person would not find one either. */
const mostStretches = 500;

/** The edits of a call, one for each file: parts of one file may stand on each other. */
export function joinEdits(edits: readonly HookEdit[]): readonly FileEdit[] {
  const files = new Map<string, HookEdit[]>();
  for (const edit of edits) {
    const parts = files.get(edit.file);
    if (parts) parts.push(edit);
    else files.set(edit.file, [edit]);
  }
  return [...files].map(([file, parts]) => ({
    file,
    newText: parts.map(({ newText }) => newText).join('\n'),
    stretches: parts.flatMap(({ stretches }) => stretches),
  }));
}

/** The edit in the file that it was made in, or the edit alone where its place cannot be told. */
export function placeEdit(edit: FileEdit, moment: 'before' | 'after', file: string | undefined): PlacedEdit {
  const isFileEdit = file !== undefined && edit.stretches.length <= mostStretches;
  const placed = !isFileEdit ? undefined : moment === 'after' ? find(edit, file) : apply(edit, file);
  return placed ?? alone(edit);
}

/** Finds what was written in the file as it is now. A formatter that ran since hides it. */
function find(edit: FileEdit, text: string): PlacedEdit | undefined {
  const lines = new LineMap(text);
  const written = new Set<number>();
  for (const stretch of edit.stretches) {
    const newText = withEndingsOf(text, stretch.newText);
    if (newText.trim() === '') continue;
    const places = stretch.oldText === null ? (text === newText ? [0] : []) : placesOf(newText, text);
    if (places.length === 0) return undefined;
    for (const start of places) addLines(written, lines.lineAt(start), stretch);
  }
  return written.size > 0 ? { text, written, isFile: true } : undefined;
}

/** Makes the edit in the file as it is before. */
function apply(edit: FileEdit, file: string): PlacedEdit | undefined {
  let text = file;
  const done: { start: number; readonly stretch: Stretch }[] = [];
  let from = 0;
  for (const stretch of edit.stretches) {
    const newText = withEndingsOf(text, stretch.newText);
    if (stretch.oldText === null) return alone(edit);
    const oldText = withEndingsOf(text, stretch.oldText);
    // Hunks come in the order of the file; edits by a search may not.
    const start = text.includes(oldText, from) ? text.indexOf(oldText, from) : text.indexOf(oldText);
    if (oldText === '' || start < 0) return undefined;
    text = text.slice(0, start) + newText + text.slice(start + oldText.length);
    for (const one of done) if (one.start > start) one.start += newText.length - oldText.length;
    done.push({ start, stretch });
    from = start + newText.length;
  }
  const lines = new LineMap(text);
  const written = new Set<number>();
  for (const { start, stretch } of done) addLines(written, lines.lineAt(start), stretch);
  return written.size > 0 ? { text, written, isFile: true } : undefined;
}

function alone({ newText, stretches }: FileEdit): PlacedEdit {
  const written = new Set(newText.split('\n').map((_, line) => line + 1));
  return { text: dedent(newText), written, isFile: stretches.length === 1 && stretches[0]?.oldText === null };
}

/** A text stands where its whole lines do; a piece of a line may stand anywhere. */
function placesOf(piece: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) places.push(at);
  return places;
}

function addLines(lines: Set<number>, first: number, { written }: Stretch): void {
  for (const line of written) lines.add(first + line);
}

/** Tools write line feeds and leave the file its own endings. */
function withEndingsOf(text: string, piece: string): string {
  return text.includes('\r\n') && !piece.includes('\r\n') ? piece.replaceAll('\n', '\r\n') : piece;
}
