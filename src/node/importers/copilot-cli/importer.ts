import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { parse } from 'yaml';
import type { ChangeStatus, CodeEvent, ModelEvidence } from '../../../core/provenance/codeEvent';
import { readEditCall, toCodeEvents, type EditTools } from '../../../core/provenance/editCalls';
import {
  isRecord,
  modelOf,
  recordAt,
  recordsOf,
  textAt,
  unwrapJson,
  type JsonRecord,
} from '../../../core/provenance/fields';
import { findRecords } from '../findRecords';
import type { Importer, RecordSet } from '../importer';
import { readLineSet, type LineFormat, type Outcome, type Step } from '../jsonLines';

const file = ['path'];

const tools: EditTools = {
  create: { change: 'create', file, text: ['file_text'] },
  edit: { change: 'replace', file, text: ['new_str'] },
  str_replace: { change: 'replace', file, text: ['new_str'] },
  insert: { change: 'replace', file, text: ['new_str', 'insert_text'] },
  apply_patch: { patch: ['input', 'patch'] },
};

type State = {
  readonly sessionId: string | null;
  readonly version: string | null;
  readonly cwd: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  /** The session's model, and how that is known. */
  readonly model: string | null;
  readonly evidence: string | null;
  /** The model of the newest message, and of whom: its calls follow it. */
  readonly turnModel: string | null;
  readonly turnAgent: string | null;
};

/** `session-state/<session>/events.jsonl`, with `workspace.yaml` beside it: the runtime of the CLI, the app and VS Code. */
export const copilotCli: Importer = {
  name: 'copilot-cli',
  title: 'GitHub Copilot CLI',
  roots: ({ home, variables }) => [variables['COPILOT_HOME'] || path.join(home, '.copilot')],
  async *list(root, tally) {
    for await (const set of findRecords(root, 'session-state', /\/events\.jsonl$/, tally)) {
      yield { ...set, files: [...set.files, path.join(path.dirname(set.files[0] as string), 'workspace.yaml')] };
    }
  },
  async *read(set, reading) {
    return yield* readLineSet(await formatOf(set), set, reading);
  },
};

async function formatOf({ key, files }: RecordSet): Promise<LineFormat<State>> {
  const workspace = await readWorkspace(files[1] as string);
  const start: State = {
    sessionId: textAt(workspace, 'id') ?? key.split('/').at(-2) ?? null,
    version: null,
    cwd: textAt(workspace, 'cwd'),
    branch: textAt(workspace, 'branch'),
    commit: null,
    model: null,
    evidence: null,
    turnModel: null,
    turnAgent: null,
  };
  return { version: 'copilot-cli/1', start, step };
}

async function readWorkspace(name: string): Promise<JsonRecord> {
  try {
    const workspace: unknown = parse(await fs.readFile(name, 'utf8'));
    return isRecord(workspace) ? workspace : {};
  } catch {
    // The events say the same; older versions have nothing beside them.
    return {};
  }
}

function step(state: State, record: JsonRecord, offset: number): Step<State> {
  const data = recordAt(record, 'data');
  const agent = textAt(record, 'agentId') ?? textAt(data, 'parentToolCallId');
  switch (record['type']) {
    case 'session.start':
      return { state: withContext({ ...state, cwd: textAt(recordAt(data, 'context'), 'cwd') ?? state.cwd }, data) };
    case 'session.resume':
    case 'session.context_changed':
      return { state: withContext(state, data) };
    case 'session.model_change':
      return { state: { ...state, model: modelOf(data['newModel']), evidence: 'selected' } };
    case 'session.auto_mode_resolved':
      return { state: { ...state, model: modelOf(data['chosenModel']), evidence: 'per-session' } };
    case 'assistant.message': {
      const next = { ...state, turnModel: modelOf(data['model']), turnAgent: agent };
      const calls = recordsOf(data['toolRequests']);
      return {
        state: next,
        events: calls.flatMap((call) =>
          callEvents(next, record, { ...call, model: undefined, turnId: data['turnId'] }),
        ),
      };
    }
    case 'tool.execution_start':
      return { events: callEvents(state, record, { ...data, name: data['toolName'] }) };
    case 'tool.execution_complete':
      return { outcomes: outcomesOf(data, data['success'] === true ? 'applied' : failureOf(data)) };
    case 'permission.completed':
      return {
        outcomes:
          recordAt(data, 'result')['kind'] === 'denied-interactively-by-user' ? outcomesOf(data, 'rejected') : [],
      };
    default:
      return {};
  }

  /** A call as a message asks for it, or as it starts. */
  function callEvents({ cwd, ...known }: State, line: JsonRecord, call: JsonRecord): readonly CodeEvent[] {
    const given = unwrapJson(call['arguments']);
    // Older versions had one tool with commands.
    const command = call['name'] === 'str_replace_editor' && isRecord(given) ? given['command'] : call['name'];
    const isOfTurn = known.turnModel !== null && known.turnAgent === agent;
    // What a person chose for the session is not said of its subagents.
    const [model, modelEvidence] = ([
      [call['model'], 'per-edit'],
      [isOfTurn ? known.turnModel : null, 'per-turn'],
      [agent === null ? known.model : null, known.evidence ?? 'none'],
    ].find(([model]) => modelOf(model) !== null) as [unknown, ModelEvidence] | undefined) ?? [null, 'none'];
    const turnId = textAt(call, 'turnId');
    return toCodeEvents(
      {
        assistant: 'github-copilot-cli',
        assistantVersion: known.version,
        model,
        modelEvidence,
        sessionId: known.sessionId,
        callId: textAt(call, 'toolCallId'),
        timestamp: line['timestamp'],
        cwd,
        status: 'unknown',
        details: {
          format: 'copilot-session-events',
          offset,
          ...(turnId === null ? {} : { turnId }),
          ...(known.branch === null ? {} : { branch: known.branch }),
          ...(known.commit === null ? {} : { commit: known.commit }),
          ...(agent === null ? {} : { isSubagent: true }),
        },
      },
      readEditCall(tools, command, command === 'apply_patch' ? call['arguments'] : given),
    );
  }
}

function withContext(state: State, data: JsonRecord): State {
  // Of a change of folder the data are the context itself.
  const context = isRecord(data['context']) ? data['context'] : data;
  const model = modelOf(data['selectedModel']);
  return {
    ...state,
    sessionId: textAt(data, 'sessionId') ?? state.sessionId,
    version: textAt(data, 'copilotVersion') ?? state.version,
    cwd: state.cwd ?? textAt(context, 'cwd'),
    branch: textAt(context, 'branch') ?? state.branch,
    commit: textAt(context, 'headCommit') ?? state.commit,
    ...(model === null ? {} : { model, evidence: 'selected' }),
  };
}

function failureOf(data: JsonRecord): ChangeStatus {
  const code = recordAt(data, 'error')['code'];
  return code === 'rejected' || code === 'denied' ? 'rejected' : 'failed';
}

function outcomesOf(data: JsonRecord, status: ChangeStatus): readonly Outcome[] {
  const callId = textAt(data, 'toolCallId');
  return callId === null ? [] : [{ callId, status }];
}
