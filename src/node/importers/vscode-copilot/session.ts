/** What the requests of a VS Code chat session say about code. */
import type { ChangeStatus, CodeEvent, ModelEvidence } from '../../../core/provenance/codeEvent';
import { readEditCall, toCodeEvents, type Call, type EditTools, type Piece } from '../../../core/provenance/editCalls';
import { isRecord, modelOf, recordAt, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';
import { fileBelow, pathOf } from '../../../core/provenance/paths';

/** What stands beside a session. */
export interface SessionContext {
  readonly sessionId: string;
  readonly cwd: string | null;
  /** What the person decided, by file as events name it. */
  readonly decisions: ReadonlyMap<string, ChangeStatus>;
  /** The model that Copilot's traces name for a call or, where they do not have it, for the time of its request. */
  readonly tracedModel: ((callId: string | null, from: number, until: number) => TracedModel | undefined) | undefined;
}

export interface TracedModel {
  readonly request: string | null;
  readonly response: string;
}

const tools: EditTools = {
  create_file: { change: 'create', file: ['filePath'], text: ['content'] },
  replace_string_in_file: { change: 'replace', file: ['filePath'], text: ['newString'] },
  multi_replace_string_in_file: { change: 'replace', file: ['filePath'], text: ['newString'], list: 'replacements' },
  insert_edit_into_file: { change: 'replace', file: ['filePath'], text: ['code'] },
  apply_patch: { patch: ['input'] },
};

/** The events of one request. `next` is the time of the one after it. */
export function requestEvents(
  request: JsonRecord,
  { sessionId, cwd, decisions, tracedModel }: SessionContext,
  next: unknown,
): readonly CodeEvent[] {
  const metadata = recordAt(request, 'result', 'metadata');
  const response = recordsOf(request['response']);
  const named = requestModel(request, metadata);
  const turnId = textAt(request, 'requestId');
  const refused = new Set(response.filter(isRefused).map((part) => part['toolCallId']));
  const groups = response.filter(({ kind }) => kind === 'textEditGroup');
  const edited = new Set(
    groups.filter(({ done }) => done === true).map((group) => fileBelow(cwd, uriOf(group['uri']))),
  );
  const [from, until] = [Number(request['timestamp']), Number(next)];

  const events = (callId: string | null, pieces: readonly Piece[]): readonly CodeEvent[] => {
    const traced = tracedModel?.(callId, from, until > from ? until : Infinity);
    const call: Call = {
      assistant: 'github-copilot',
      assistantVersion: textAt(recordAt(request, 'agent'), 'extensionVersion'),
      model: traced?.response ?? named.model,
      modelEvidence: traced ? 'per-turn' : named.evidence,
      sessionId,
      callId,
      timestamp: request['timestamp'],
      cwd,
      status: 'unknown',
      details: {
        format: 'vscode-chat-session',
        host: 'vscode',
        ...(turnId === null ? {} : { turnId }),
        ...requestModelDetail(traced?.request ?? named.asked),
      },
    };
    return toCodeEvents(call, pieces).map((event) => ({
      ...event,
      status:
        decisions.get(event.file) ??
        (refused.has(callId) ? 'rejected' : edited.has(event.file) ? 'applied' : 'unknown'),
    }));
  };

  const fromCalls = recordsOf(metadata['toolCallRounds'])
    .flatMap((round) => recordsOf(round['toolCalls']))
    .flatMap((call) =>
      events(
        textAt(call, 'id')?.replace(/__vscode-\d+$/, '') ?? null,
        readEditCall(tools, call['name'], call['arguments']),
      ),
    );
  // Edits without a call, as answers had them before there were tools. An answer that is still coming would be counted twice.
  const called = new Set(fromCalls.map(({ file }) => file));
  const isOver = isRecord(request['result']);
  const others = groups.flatMap((group) => editPieces(group)).filter(({ file }) => !called.has(fileBelow(cwd, file)));
  return isOver ? [...fromCalls, ...events(null, others)] : fromCalls;
}

interface NamedModel {
  readonly model: string | null;
  readonly evidence: ModelEvidence;
  readonly asked: string | null;
}

/** The model that answered; where only a choice was recorded (`copilot/auto`), what it came to; else the label. */
function requestModel(request: JsonRecord, metadata: JsonRecord): NamedModel {
  const asked = modelOf(request['modelId']);
  const resolved = modelOf(metadata['resolvedModel']);
  const model = resolved ?? asked;
  if (model !== null) return { model, evidence: 'per-turn', asked };
  // "Claude Sonnet 4.5 • 0.9x": a name for people, and what it costs.
  const label = textAt(recordAt(request, 'result'), 'details');
  return { model: /^(.+?) • [\d.]+x/.exec(label ?? '')?.[1] ?? null, evidence: 'display-name', asked };
}

function requestModelDetail(requestModel: string | null): { readonly requestModel?: string } {
  return requestModel === null ? {} : { requestModel };
}

/** `isConfirmed` is 0 for "no" and 5 for "skip"; before, it was a boolean. */
function isRefused({ kind, isConfirmed }: JsonRecord): boolean {
  const answer = isRecord(isConfirmed) ? isConfirmed['type'] : isConfirmed;
  return kind === 'toolInvocationSerialized' && (answer === 0 || answer === 5 || answer === false);
}

/** The new texts of an edited file, in the order of their writing. */
function editPieces(group: JsonRecord): readonly Piece[] {
  const edits = Array.isArray(group['edits']) ? (group['edits'] as readonly unknown[]).flat() : [];
  const newText = recordsOf(edits)
    .map((edit) => textAt(edit, 'text') ?? '')
    .join('');
  const file = uriOf(group['uri']);
  return file === '' ? [] : [{ file, change: 'replace', newText }];
}

/** A path from a URI, as text or in parts. */
export function uriOf(uri: unknown): string {
  if (typeof uri === 'string') return pathOf(uri);
  return isRecord(uri) ? pathOf(textAt(uri, 'external', 'fsPath', 'path') ?? '') : '';
}
