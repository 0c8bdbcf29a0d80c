/** The calls by which assistants write code: which argument names the file, and which holds the text. */
import type { Change, ChangeStatus, CodeEvent, CodeEventDetails, ModelEvidence } from './codeEvent';
import { isRecord, modelOf, recordsOf, textAt, timeOf, unwrapJson, type JsonRecord } from './fields';
import { fileBelow, fileFrom } from './paths';
import { readApplyPatch } from './patches';

/** A tool of an assistant, by the names of its arguments; the first that is there counts. */
export type EditTool =
  | {
      readonly change: Exclude<Change, 'patch'>;
      readonly file: readonly string[];
      readonly text: readonly string[];
      /** Argument that lists several edits; each may name its own file. */
      readonly list?: string;
    }
  /** An `apply_patch` text, in one of the arguments or as the whole argument. */
  | { readonly patch: readonly string[] };

export type EditTools = Readonly<Record<string, EditTool>>;

/** What a call writes into a file. */
export interface Piece {
  readonly file: string;
  readonly change: Change;
  readonly newText: string;
}

/** What a record says of a call. Model and time are as recorded and may be missing or placeholders. */
export interface Call {
  readonly assistant: string;
  readonly assistantVersion: string | null;
  readonly model: unknown;
  readonly modelEvidence: ModelEvidence;
  readonly sessionId: string | null;
  readonly callId: string | null;
  readonly timestamp: unknown;
  readonly cwd: string | null;
  /** Where relative files are looked for; `cwd` when absent. */
  readonly folder?: string | null;
  readonly status: ChangeStatus;
  readonly details: Omit<CodeEventDetails, 'ordinal'>;
}

/** The pieces of a call, as its arguments have them: an object, or JSON. Other tools than those given write nothing. */
export function readEditCall(tools: EditTools, name: unknown, rawArguments: unknown): readonly Piece[] {
  const tool = typeof name === 'string' && Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (!tool) return [];
  const given = unwrapJson(rawArguments);
  if ('patch' in tool) {
    const patch = isRecord(given) ? textAt(given, ...tool.patch) : rawArguments;
    return typeof patch === 'string' ? patchPieces(patch) : [];
  }
  if (!isRecord(given)) return [];
  const edits: readonly JsonRecord[] = tool.list === undefined ? [given] : recordsOf(unwrapJson(given[tool.list]));
  return edits.flatMap((edit) => {
    const file = textAt(edit, ...tool.file) ?? textAt(given, ...tool.file);
    const newText = textAt(edit, ...tool.text);
    return file !== null && newText !== null ? [{ file, change: tool.change, newText }] : [];
  });
}

/** What an `apply_patch` text adds, file by file. */
export function patchPieces(patch: string): readonly Piece[] {
  return readApplyPatch(patch).map(({ file, added }) => ({ file, change: 'patch', newText: added }));
}

/** The events of a call. A piece without text is none: nothing was written. */
export function toCodeEvents(call: Call, pieces: readonly Piece[]): readonly CodeEvent[] {
  const { model: recordedModel, modelEvidence, timestamp, folder, details, ...rest } = call;
  const model = modelOf(recordedModel);
  const ordinals = new Map<string, number>();
  return pieces
    .filter(({ newText }) => newText !== '')
    .map((piece) => {
      const file = fileBelow(call.cwd, folder ? fileFrom(folder, piece.file) : piece.file);
      const ordinal = ordinals.get(file) ?? 0;
      ordinals.set(file, ordinal + 1);
      return {
        ...rest,
        model,
        modelEvidence: model === null ? 'none' : modelEvidence,
        timestamp: timeOf(timestamp),
        file,
        change: piece.change,
        newText: piece.newText,
        details: { ...details, ordinal },
      };
    });
}
