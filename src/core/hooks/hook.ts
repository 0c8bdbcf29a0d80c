/** What the hooks of all assistants have in common. Each has a file beside this one; `formats.ts` lists them. */
import type { Call, Piece } from '../provenance/editCalls';
import type { JsonRecord } from '../provenance/fields';

/** As on the command line: `driftline hook claude-code`. */
export type HookName = 'claude-code' | 'copilot' | 'codex' | 'cursor' | 'windsurf' | 'gemini';

/** A call of one of the assistant's tools that writes code, as its hook tells of it. The fields of `Call` are as an importer's. */
export interface HookCall extends Omit<Call, 'details' | 'folder'> {
  /** The hook's event as the payload spells it; the answer repeats it. */
  readonly event: string;
  /** Before the tool runs, when the edit can be prevented, or after. */
  readonly moment: 'before' | 'after';
  readonly edits: readonly HookEdit[];
  readonly turnId?: string | null;
  readonly isSubagent?: boolean;
  readonly branch?: string | null;
  /** Where the assistant itself records the call, and what tells it from other calls. */
  readonly record?: { readonly file: string; readonly tool: string; readonly input: JsonRecord };
}

/** What a call writes into one file, and where in it. */
export interface HookEdit extends Piece {
  readonly stretches: readonly Stretch[];
}

/** A piece of a file that is replaced. */
export interface Stretch {
  /** Null for the whole file. */
  readonly oldText: string | null;
  readonly newText: string;
  /** Lines of `newText`, from 0, that were not there before. */
  readonly written: readonly number[];
}

/** What the assistant's own record of a call adds to its payload. */
export type RecordedCall = Partial<Omit<HookCall, 'event' | 'moment' | 'edits'>>;

/** What is to be said about a call. */
export type Reply =
  | { readonly kind: 'silent' }
  /** For the assistant to read and go on. */
  | { readonly kind: 'advise'; readonly text: string }
  /** The edit is refused, or where it has happened, sent back. */
  | { readonly kind: 'block'; readonly text: string };

/** How a hook's process ends. */
export interface HookAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 2;
}

/** The hook of one assistant: its payloads and its answers, and nothing of files or processes. */
export interface HookFormat {
  readonly name: HookName;
  /** As its makers spell it. */
  readonly title: string;
  /** The edit that a payload tells of; undefined for everything else. Fields of the wrong type are as if absent. */
  read(payload: JsonRecord): HookCall | undefined;
  /** `call` is undefined where the payload told of no edit. */
  answer(call: HookCall | undefined, reply: Reply): HookAnswer;
  /** What one line of the assistant's record says of the call; undefined when it is about something else. */
  find?(record: JsonRecord, call: HookCall): RecordedCall | undefined;
}

/** Nothing to say, where answers are JSON. */
export const silence: HookAnswer = { stdout: '{}\n', stderr: '', exitCode: 0 };

export function json(value: JsonRecord): HookAnswer {
  return { stdout: `${JSON.stringify(value)}\n`, stderr: '', exitCode: 0 };
}

/** The answer that Claude Code made common: Codex and VS Code read it, too. */
export function commonAnswer(call: HookCall | undefined, reply: Reply): HookAnswer {
  if (!call || reply.kind === 'silent') return silence;
  const { event, moment } = call;
  if (reply.kind === 'advise')
    return json({ hookSpecificOutput: { hookEventName: event, additionalContext: reply.text } });
  if (moment === 'after') return json({ decision: 'block', reason: reply.text });
  return json({
    hookSpecificOutput: { hookEventName: event, permissionDecision: 'deny', permissionDecisionReason: reply.text },
  });
}
