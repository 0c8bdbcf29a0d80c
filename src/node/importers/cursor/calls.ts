/** What Cursor's bubbles and transcripts say of calls that write. */
import type { ChangeStatus, CodeEvent, ModelEvidence } from '../../../core/provenance/codeEvent';
import {
  patchPieces,
  readEditCall,
  toCodeEvents,
  type EditTools,
  type Piece,
} from '../../../core/provenance/editCalls';
import {
  isRecord,
  modelOf,
  recordAt,
  recordsOf,
  textAt,
  unwrapJson,
  type JsonRecord,
} from '../../../core/provenance/fields';
import { readUnifiedDiff } from '../../../core/provenance/patches';
import { fileBelow } from '../../../core/provenance/paths';
import type { ForeignDatabase, Row } from '../databaseCopy';

const file = ['file_path', 'path', 'target_file', 'relative_workspace_path'];
const create = { change: 'create', file, text: ['contents', 'content'] } as const;
const replace = { change: 'replace', file, text: ['new_string'] } as const;
const sketch = { change: 'replace', file, text: ['code_edit'] } as const;
const several = { ...replace, list: 'edits' } as const;

const tools: EditTools = {
  write: create,
  Write: create,
  search_replace: replace,
  StrReplace: replace,
  MultiEdit: several,
  multi_edit: several,
  edit_file: sketch,
};

const patchTools = new Set(['apply_patch', 'ApplyPatch']);

/** Which models wrote into which file of a conversation, as Cursor counts them for its statistics; without the code. */
export class TrackedModels {
  private readonly models = new Map<string, Map<string, Set<string>>>();

  add({ conversationId, fileName, value }: Row): void {
    const model = modelOf(value);
    if (typeof conversationId !== 'string' || typeof fileName !== 'string' || model === null) return;
    const files = getOr(this.models, conversationId, () => new Map<string, Set<string>>());
    getOr(files, fileName, () => new Set<string>()).add(model);
  }

  /** The model, where only one wrote into that file. */
  modelOf(conversationId: string, folder: string | null, name: string): string | null {
    for (const [fileName, models] of this.models.get(conversationId) ?? []) {
      if (fileBelow(folder, fileName) === name && models.size === 1) return [...models][0] as string;
    }
    return null;
  }
}

interface Composer {
  readonly sessionId: string;
  readonly cwd: string | null;
  /** The last that was chosen, for whatever came next. */
  readonly selected: unknown;
}

const mostComposers = 500;

/** The conversations of a store, looked up as their bubbles are met. */
export class Composers {
  private readonly known = new Map<string, Composer>();

  constructor(
    private readonly database: ForeignDatabase,
    private readonly tracked: TrackedModels,
  ) {}

  /** The events of a row; undefined when it is not what its key says. */
  events(key: string, value: unknown): readonly CodeEvent[] | undefined {
    const record = unwrapJson(value);
    if (!isRecord(record)) return undefined;
    const [kind, sessionId = '', bubbleId] = key.split(':');
    if (kind === 'bubbleId') return this.bubbleEvents(record, this.composer(sessionId), bubbleId);
    const composer = composerOf(sessionId, record);
    return recordsOf(record['conversation']).flatMap((bubble) =>
      this.bubbleEvents(bubble, composer, textAt(bubble, 'bubbleId') ?? undefined),
    );
  }

  private composer(sessionId: string): Composer {
    let found = this.known.get(sessionId);
    if (!found) {
      const select = 'select cast(value as text) as value from cursorDiskKV where key = ?';
      const row = this.database.row(select, `composerData:${sessionId}`);
      found = composerOf(sessionId, recordAt(unwrapJson(row?.['value'])));
      if (this.known.size >= mostComposers) this.known.clear();
      this.known.set(sessionId, found);
    }
    return found;
  }

  private bubbleEvents(bubble: JsonRecord, composer: Composer, bubbleId: string | undefined): readonly CodeEvent[] {
    const call = recordAt(bubble, 'toolFormerData');
    const { sessionId, cwd, selected } = composer;
    return piecesOf(call).flatMap((piece, i, all) => {
      const { model, evidence } = this.model(bubble, composer, fileBelow(cwd, piece.file));
      const before = all.slice(0, i).filter((other) => other.file === piece.file).length;
      return toCodeEvents(
        {
          assistant: 'cursor',
          assistantVersion: null,
          model: model ?? selected,
          modelEvidence: model === null ? 'selected' : evidence,
          sessionId,
          callId: textAt(call, 'toolCallId') ?? bubbleId ?? null,
          timestamp: bubble['createdAt'] ?? recordAt(bubble, 'timingInfo')['clientStartTime'],
          cwd,
          status: statusOf(call),
          details: { format: 'cursor-bubble', host: 'cursor', ...(bubbleId === undefined ? {} : { turnId: bubbleId }) },
        },
        [piece],
      ).map((event) => ({ ...event, details: { ...event.details, ordinal: before } }));
    });
  }

  private model(
    bubble: JsonRecord,
    { sessionId, cwd }: Composer,
    name: string,
  ): { readonly model: string | null; readonly evidence: ModelEvidence } {
    const own = modelOf(recordAt(bubble, 'modelInfo')['modelName']);
    if (own !== null) return { model: own, evidence: 'per-edit' };
    return { model: this.tracked.modelOf(sessionId, cwd, name), evidence: 'per-session' };
  }
}

function composerOf(sessionId: string, composer: JsonRecord): Composer {
  return {
    sessionId,
    cwd: textAt(recordAt(composer, 'workspaceIdentifier', 'uri'), 'fsPath', 'path', 'external'),
    selected: recordAt(composer, 'modelConfig')['modelName'],
  };
}

function piecesOf(call: JsonRecord): readonly Piece[] {
  const name = textAt(call, 'name') ?? '';
  const args = unwrapJson(call['rawArgs']);
  const pieces = patchTools.has(name) ? patchesOf(args ?? call['rawArgs']) : readEditCall(tools, name, args);
  if (pieces.length > 0) return pieces;
  // Newer editing calls keep the code beside their arguments.
  const target = textAt(recordAt(unwrapJson(call['params'])), 'relativeWorkspacePath');
  const code = textAt(recordAt(call, 'additionalData', 'codeblock'), 'content');
  return name.startsWith('edit_file') && target !== null && code !== null
    ? [{ file: target, change: 'replace', newText: code }]
    : [];
}

/** Patches of Codex's form name their files; of others the call does. */
function patchesOf(args: unknown): readonly Piece[] {
  const patch = isRecord(args) ? textAt(args, 'patch', 'input') : args;
  if (typeof patch !== 'string') return [];
  const pieces = patchPieces(patch);
  const target = isRecord(args) ? textAt(args, ...file) : null;
  if (pieces.length > 0) return pieces;
  return readUnifiedDiff(patch).flatMap(({ file: name, added }) => {
    const found = name || target;
    return found === null ? [] : [{ file: found, change: 'patch', newText: added }];
  });
}

function statusOf(call: JsonRecord): ChangeStatus {
  const { userDecision, status } = call;
  if (userDecision === 'rejected' || status === 'cancelled' || status === 'rejected') return 'rejected';
  if (status === 'error' || recordAt(unwrapJson(call['result']))['applyFailed'] === true) return 'failed';
  if (userDecision === 'accepted' || status === 'completed') return 'applied';
  return status === 'pending' || status === 'loading' || status === 'running' ? 'proposed' : 'unknown';
}

/** The calls of a line of a transcript, which has neither ids nor times nor models. */
export function transcriptEvents(
  record: JsonRecord,
  { file: name, sessionId, offset }: { readonly file: string; readonly sessionId: string; readonly offset: number },
  tracked: TrackedModels,
): readonly CodeEvent[] {
  if (record['role'] !== 'assistant') return [];
  return recordsOf(recordAt(record, 'message')['content'])
    .filter(({ type }) => type === 'tool_use')
    .flatMap((call) => piecesOf({ name: call['name'], rawArgs: call['input'] }))
    .flatMap((piece) =>
      toCodeEvents(
        {
          assistant: 'cursor',
          assistantVersion: null,
          model: tracked.modelOf(sessionId, null, piece.file),
          modelEvidence: 'per-session',
          sessionId,
          callId: null,
          timestamp: null,
          cwd: null,
          status: 'unknown',
          details: { format: 'cursor-transcript', offset, isSubagent: /[\\/]subagents[\\/]/.test(name) },
        },
        [piece],
      ),
    );
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
