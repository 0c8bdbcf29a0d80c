import type { ChangeStatus, CodeEvent } from '../../../core/provenance/codeEvent';
import { readEditCall, toCodeEvents, type EditTools } from '../../../core/provenance/editCalls';
import { isRecord, recordAt, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';
import type { Reading, RecordSet } from '../importer';
import { readJsonDocument } from '../jsonDocument';
import { countRecords } from '../jsonValue';

const file = ['filepath', 'file_path'];
const create = { change: 'create', file, text: ['contents', 'content'] } as const;
const edit = { change: 'replace', file, text: ['new_string'] } as const;

/** The tools of the editor's agent, and of the command line. */
const tools: EditTools = {
  create_new_file: create,
  edit_existing_file: { change: 'replace', file, text: ['changes'] },
  single_find_and_replace: edit,
  multi_edit: { ...edit, list: 'edits' },
  Write: create,
  Edit: edit,
  MultiEdit: { ...edit, list: 'edits' },
};

const statuses: Readonly<Record<string, ChangeStatus>> = {
  done: 'applied',
  errored: 'failed',
  canceled: 'rejected',
  generated: 'proposed',
};

/** A chat of Continue. It has no times, and of the model the label that a person gave it. */
export async function* readSession(set: RecordSet, reading: Reading): AsyncGenerator<CodeEvent, unknown> {
  const [name] = set.files as readonly [string];
  const document = await readJsonDocument(name, reading);
  if (document === undefined || document === 'unchanged') return reading.position;
  const { value: session, position } = document;
  if (isRecord(session)) {
    const { history } = session;
    if (Array.isArray(history)) countRecords(history, name, reading.tally);
    for (const item of recordsOf(history)) yield* itemEvents(session, item);
  } else {
    reading.tally.skip('not an object', name);
  }
  return position;
}

function* itemEvents(session: JsonRecord, item: JsonRecord): Generator<CodeEvent> {
  const label = recordsOf(item['promptLogs']).map((log) => textAt(log, 'modelTitle'));
  const states = recordsOf(item['toolCallStates'] ?? (isRecord(item['toolCallState']) ? [item['toolCallState']] : []));
  const known = new Set(states.map((state) => textAt(state, 'toolCallId')));
  // A call without a state was written while it was generated, or by an early version.
  const others = recordsOf(recordAt(item, 'message')['toolCalls']).filter((call) => !known.has(textAt(call, 'id')));
  const all: readonly JsonRecord[] = [...states, ...others.map((toolCall) => ({ toolCall }))];
  for (const state of all) {
    const call = recordAt(state, 'toolCall');
    const { name, arguments: given } = recordAt(call, 'function');
    const status = textAt(state, 'status') ?? '';
    yield* toCodeEvents(
      {
        assistant: 'continue',
        assistantVersion: null,
        model: label.at(-1) ?? session['chatModelTitle'],
        modelEvidence: 'display-name',
        sessionId: textAt(session, 'sessionId'),
        callId: textAt(state, 'toolCallId') ?? textAt(call, 'id'),
        timestamp: null,
        cwd: textAt(session, 'workspaceDirectory'),
        status: (Object.hasOwn(statuses, status) && statuses[status]) || 'unknown',
        details: { format: 'continue-session' },
      },
      readEditCall(
        tools,
        typeof name === 'string' ? name.replace(/^builtin_/, '') : name,
        isRecord(state['parsedArgs']) ? state['parsedArgs'] : given,
      ),
    );
  }
}
