/**
 * What kind of change an editor's event was, from what can be known: marks of ours, the editor's own word for it where it
 * has one, and the shape of the text. Shape alone never says "assistant".
 */
import { diffLines } from 'diff';
import type { TextEdit } from '../text/edits';

/** One replaced range of a text, with what stood there. Offsets are in the text before this replacement. */
export interface Replacement extends TextEdit {
  readonly removed: string;
}

/** `typed` is what a person's own keys and tools make; `unknown-bulk` could be anybody's. */
export type InsertionKind = 'typed' | 'paste' | 'undo' | 'completion' | 'assistant' | 'unknown-bulk';

/** What is known of a change beside its text. */
export interface EditOrigin {
  /** The event's reason, or a mark of ours: the paste provider was asked, the command that takes ghost text runs. */
  readonly mark?: 'undo' | 'redo' | 'paste' | 'completion';
  /** `detailedReason`: only where the editor gives it. */
  readonly source?: EditSource;
  /** The document had no unsaved changes at this event: it may have been loaded again from disk. */
  readonly isClean?: boolean;
}

/** The editor's own word for where a change came from, with what it says of an assistant. */
export interface EditSource {
  readonly name: string;
  /** `type` or `paste` of a cursor, the name of an unknown command. */
  readonly detail?: string;
  readonly extension?: string;
  readonly model?: string;
}

/** Reads `detailedReason`, whose shape is proposed and may change; undefined for what is not as it was. */
export function readSource(reason: unknown): EditSource | undefined {
  const name = textAt(reason, 'source');
  if (name === undefined) return undefined;
  const metadata = (reason as { readonly metadata?: unknown }).metadata;
  const detail = textAt(metadata, 'kind') ?? textAt(metadata, 'name');
  const extension = textAt(metadata, '$extensionId') ?? textAt(metadata, 'extensionId');
  // Slashes are replaced on the way to telemetry.
  const model = (textAt(metadata, '$modelId') ?? textAt(metadata, 'modelId'))?.replaceAll('|', '/');
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    ...(extension === undefined ? {} : { extension }),
    ...(model === undefined ? {} : { model }),
  };
}

/** The kind of all insertions of one event. `isReload`: it came from disk. */
export function kindOf(changes: readonly Replacement[], origin: EditOrigin = {}, isReload = false): InsertionKind {
  if (origin.mark === 'undo' || origin.mark === 'redo') return 'undo';
  const told = origin.source && kindOfSource(origin.source);
  if (told) return told;
  if (origin.mark) return origin.mark;
  if (isReload) return 'unknown-bulk';
  return changes.every(({ text }) => looksTyped(text)) ? 'typed' : 'unknown-bulk';
}

/**
 * A change as the smallest replacements of lines that make the same text, last one first, so that each may be applied
 * as it stands. A reload and a formatter replace everything from the first to the last line that differs.
 */
export function refine(change: Replacement): readonly Replacement[] {
  const { start, end, text, removed } = change;
  if (removed === '' || !removed.includes('\n') || !text.includes('\n')) return [change];
  const parts = diffLines(removed, text, { maxEditLength: mostDifferentLines });
  if (!parts) return [change];
  const found: Replacement[] = [];
  let at = start;
  let open: { start: number; removed: string; text: string } | undefined;
  const close = () => {
    if (open) found.push({ ...open, end: open.start + open.removed.length });
    open = undefined;
  };
  for (const { added, removed: gone, value } of parts) {
    if (!added && !gone) {
      close();
      at += value.length;
      continue;
    }
    open ??= { start: at, removed: '', text: '' };
    if (added) open.text += value;
    else {
      open.removed += value;
      at += value.length;
    }
  }
  close();
  return at === end ? found.reverse() : [change];
}

/** Beyond this, a text is another text, and looking for what stayed the same takes too long. */
const mostDifferentLines = 1_000;

/** Undefined where the editor's word tells no more than the shape does. */
function kindOfSource({ name, detail }: EditSource): InsertionKind | undefined {
  switch (name) {
    case 'cursor':
      return detail === 'paste' ? 'paste' : 'typed';
    case 'Chat.applyEdits':
    case 'inlineChat.applyEdits':
      return 'assistant';
    case 'inlineCompletionAccept':
    case 'inlineCompletionPartialAccept':
      return 'completion';
    case 'Chat.undoEdits':
    case 'Chat.reset':
      return 'undo';
    case 'snippet':
    case 'suggest':
    case 'rename':
      return 'typed';
    default:
      return undefined;
  }
}

/**
 * What keys make: characters, brackets that close by themselves, a new line with its indentation, a word from the list
 * of suggestions, an input method's phrase.
 */
function looksTyped(text: string): boolean {
  return text.length <= 2 || /^(\r?\n)?[ \t]*$|^[\p{L}\p{M}\p{N}_$]{1,64}$/u.test(text);
}

function textAt(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Readonly<Record<string, unknown>>)[key];
  return typeof found === 'string' && found !== '' ? found : undefined;
}
