import * as path from 'node:path';
import type { CodeEvent, ModelEvidence } from '../../../core/provenance/codeEvent';
import { patchPieces, toCodeEvents } from '../../../core/provenance/editCalls';
import { isRecord, modelOf, recordAt, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';
import { fileFrom } from '../../../core/provenance/paths';
import { findRecords } from '../findRecords';
import type { Importer, Reading, RecordSet, Tally } from '../importer';
import { readJsonDocument } from '../jsonDocument';
import { countRecords } from '../jsonValue';
import { readLineSet, type LineFormat, type Step } from '../jsonLines';
import { outcomeOf } from './outcome';
import { patchOfCall } from './patchOfCall';

type State = {
  readonly sessionId: string | null;
  /** The session has said what it is. A session that was branched off says afterwards what its parent was. */
  readonly isKnown: boolean;
  readonly version: string | null;
  readonly cwd: string | null;
  readonly provider: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  readonly host: string | null;
  readonly isSubagent: boolean;
  /** As recorded, also a placeholder: then the turn has none. */
  readonly model: string | null;
  readonly evidence: string | null;
  readonly turnId: string | null;
  readonly turnFolder: string | null;
};

/** `sessions/YYYY/MM/DD/rollout-<time>-<session>.jsonl`; the first versions wrote one object, `rollout-*.json`. */
export const codex: Importer = {
  name: 'codex',
  title: 'Codex',
  roots: ({ home, variables }) => [variables['CODEX_HOME'] || path.join(home, '.codex')],
  async *list(root, tally) {
    yield* findRecords(root, 'sessions', /\/rollout-[^/]*\.jsonl?$/, tally);
    yield* findRecords(root, 'archived_sessions', /\/rollout-[^/]*\.jsonl?$/, tally);
  },
  read: (set, reading) =>
    set.key.endsWith('.json') ? readOldSession(set, reading) : readLineSet(formatOf(set), set, reading),
};

function formatOf({ key }: RecordSet): LineFormat<State> {
  const [, sessionId = null] = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.jsonl?$/i.exec(key) ?? [];
  const start: State = {
    sessionId,
    isKnown: false,
    version: null,
    cwd: null,
    provider: null,
    branch: null,
    commit: null,
    host: null,
    isSubagent: false,
    model: null,
    evidence: null,
    turnId: null,
    turnFolder: null,
  };
  return { version: 'codex/1', start, step };
}

async function* readOldSession(set: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const document = await readJsonDocument(set.files[0] as string, reading);
  if (document === undefined || document === 'unchanged') return reading.position;
  const { start } = formatOf(set);
  let state = withMeta(start, recordAt(document.value, 'session'));
  const calls = new Map<string, readonly CodeEvent[]>();
  for (const item of itemsOf(document.value, set, reading.tally)) {
    const { events = [], outcomes = [], ...next } = step(state, item, 0);
    state = next.state ?? state;
    for (const event of events) if (event.callId !== null) calls.set(event.callId, events);
    yield* events;
    for (const { callId, status } of outcomes) {
      yield* (calls.get(callId) ?? []).map((event) => ({ ...event, status }));
    }
  }
  return document.position;
}

function itemsOf(session: unknown, { files }: RecordSet, tally: Tally): readonly JsonRecord[] {
  const items = isRecord(session) ? session['items'] : undefined;
  const file = files[0] as string;
  if (Array.isArray(items)) countRecords(items, file, tally);
  else tally.skip(isRecord(session) ? 'damaged' : 'not an object', file);
  return recordsOf(items);
}

function step(state: State, record: JsonRecord, offset: number): Step<State> {
  // Early versions wrote items without an envelope.
  const hasEnvelope = isRecord(record['payload']);
  const payload = hasEnvelope ? recordAt(record, 'payload') : record;
  const type =
    hasEnvelope && record['type'] !== 'response_item' && record['type'] !== 'event_msg'
      ? record['type']
      : payload['type'];
  switch (type) {
    case 'session_meta':
      return { state: withMeta(state, payload) };
    case undefined:
      return textAt(record, 'id') === null ? {} : { state: withMeta(state, record) };
    case 'turn_context':
      return {
        state: {
          ...state,
          cwd: state.cwd ?? textAt(payload, 'cwd'),
          model: textAt(payload, 'model'),
          evidence: 'per-turn',
          turnId: textAt(payload, 'turn_id'),
          turnFolder: textAt(payload, 'cwd'),
        },
      };
    case 'custom_tool_call':
    case 'function_call':
    case 'local_shell_call':
      return { events: callEvents(state, record, payload, offset) };
    case 'custom_tool_call_output':
    case 'function_call_output':
    case 'local_shell_call_output':
    case 'patch_apply_end':
    case 'exec_command_end': {
      const callId = textAt(payload, 'call_id');
      const status = outcomeOf(payload);
      return callId === null || status === undefined ? {} : { outcomes: [{ callId, status }] };
    }
    default:
      return {};
  }
}

function withMeta(state: State, meta: JsonRecord): State {
  if (state.isKnown) return state;
  const git = recordAt(meta, 'git');
  const model = textAt(meta, 'model');
  return {
    ...state,
    isKnown: true,
    sessionId: state.sessionId ?? textAt(meta, 'id'),
    version: textAt(meta, 'cli_version'),
    cwd: textAt(meta, 'cwd'),
    provider: textAt(meta, 'model_provider'),
    branch: textAt(git, 'branch'),
    commit: textAt(git, 'commit_hash'),
    host: textAt(meta, 'source'),
    isSubagent: isRecord(meta['source']) && 'subagent' in meta['source'],
    ...(modelOf(model) === null ? {} : { model, evidence: 'per-session' }),
  };
}

function callEvents(state: State, line: JsonRecord, call: JsonRecord, offset: number): readonly CodeEvent[] {
  const { cwd, turnFolder, turnId, provider, host, branch, commit } = state;
  const found = patchOfCall(call);
  if (!found) return [];
  const base = turnFolder ?? cwd;
  return toCodeEvents(
    {
      assistant: 'codex',
      assistantVersion: state.version,
      model: state.model,
      modelEvidence: (state.evidence ?? 'none') as ModelEvidence,
      sessionId: state.sessionId,
      callId: textAt(call, 'call_id', 'id'),
      timestamp: line['timestamp'],
      cwd,
      folder: found.folder === null ? base : fileFrom(base ?? '', found.folder),
      status: 'unknown',
      details: {
        format: 'codex-rollout',
        offset,
        ...(turnId === null ? {} : { turnId }),
        ...(state.isSubagent ? { isSubagent: true } : {}),
        ...(provider === null ? {} : { provider }),
        ...(host === null ? {} : { host }),
        ...(branch === null ? {} : { branch }),
        ...(commit === null ? {} : { commit }),
      },
    },
    patchPieces(found.patch),
  );
}
