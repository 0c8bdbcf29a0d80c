/** How closely a record ties the model's name to the code. */
export type ModelEvidence = 'per-edit' | 'per-turn' | 'per-session' | 'selected' | 'display-name' | 'none';

/** `create` whole new file, `replace` old text by new, `patch` added lines of a diff, `completion` ghost text. */
export type Change = 'create' | 'replace' | 'patch' | 'completion' | 'whole-file';

/** What became of it. `rejected` by the person, `failed` to apply, `proposed` and not yet decided. */
export type ChangeStatus = 'applied' | 'rejected' | 'failed' | 'rolled-back' | 'proposed' | 'unknown';

/** Whether that is the end of it. What is decided stays, should the same call be met once more without its outcome. */
export function isDecided(status: ChangeStatus): boolean {
  return status !== 'unknown' && status !== 'proposed';
}

/**
 * The session, where it takes one to tell a call from all others: servers of local models number theirs, `call_0`. Ids
 * that are long and random are enough; under them a session that was branched off repeats the calls of the other.
 */
export function sessionOfCall({ callId, sessionId }: Pick<CodeEvent, 'callId' | 'sessionId'>): string | null {
  const parts = callId?.match(/[0-9a-z]{12,}/gi) ?? [];
  return parts.some((part) => /\d.*\d/.test(part)) ? null : sessionId;
}

/**
 * A piece of code that an assistant's own record says it wrote: what every importer returns. It holds the code of one
 * call for one file and nothing of the conversation. `null` is "the record does not say"; nothing is made up.
 */
export interface CodeEvent {
  /** The importer's name: `claude-code`, `codex`. */
  readonly assistant: string;
  readonly assistantVersion: string | null;
  /** As recorded, not normalised. Placeholders (`auto`, `default`, `unknown`, `<synthetic>`) are `null`. */
  readonly model: string | null;
  readonly modelEvidence: ModelEvidence;
  readonly sessionId: string | null;
  /** The assistant's id of the call: a call read again is the same event. */
  readonly callId: string | null;
  /** Of the call, else of the request: ISO 8601, UTC, milliseconds. */
  readonly timestamp: string | null;
  /** The session's folder, as recorded. */
  readonly cwd: string | null;
  /** Relative to `cwd` with `/`; absolute where it lies outside; as written where there is no folder. */
  readonly file: string;
  readonly change: Change;
  readonly status: ChangeStatus;
  /** What the model wrote, line feeds as recorded. For a patch the added lines, each with a line feed. */
  readonly newText: string;
  /** What goes into the log beside the fields that every assistant has. */
  readonly details: CodeEventDetails;
}

export interface CodeEventDetails {
  /** Which of the pieces that this call wrote into this file, from 0. */
  readonly ordinal: number;
  /** Format of the record: `claude-code-jsonl`, `vscode-chat-session`. */
  readonly format: string;
  /** Byte offset of the record in its file, for logs of lines. */
  readonly offset?: number;
  readonly turnId?: string;
  readonly isSubagent?: boolean;
  /** The person changed the text before accepting it. */
  readonly isUserModified?: boolean;
  /** The model asked for, where the record tells it apart from the one that answered. */
  readonly requestModel?: string;
  /** As recorded: `anthropic`, `openai`, `ollama`. */
  readonly provider?: string;
  /** Where the assistant ran, where the record says: `cli`, `vscode`. */
  readonly host?: string;
  readonly branch?: string;
  readonly commit?: string;
}
