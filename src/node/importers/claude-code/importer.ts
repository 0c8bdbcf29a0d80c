import * as path from 'node:path';
import type { ChangeStatus } from '../../../core/provenance/codeEvent';
import { readEditCall, toCodeEvents, type EditTools } from '../../../core/provenance/editCalls';
import { isRecord, recordAt, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';
import { findRecords } from '../findRecords';
import type { Importer, RecordSet } from '../importer';
import { readLineSet, type LineFormat, type Outcome, type Step } from '../jsonLines';

const file = ['file_path'];

const tools: EditTools = {
  Write: { change: 'create', file, text: ['content'] },
  Edit: { change: 'replace', file, text: ['new_string'] },
  MultiEdit: { change: 'replace', file, text: ['new_string'], list: 'edits' },
  NotebookEdit: { change: 'replace', file: ['notebook_path'], text: ['new_source'] },
};

type State = {
  /** The session's folder: that of its first record, for later ones follow the shell. */
  readonly cwd: string | null;
};

/** `projects/<folder>/<session>.jsonl`, and `<session>/subagents/agent-*.jsonl` beside it. */
export const claudeCode: Importer = {
  name: 'claude-code',
  title: 'Claude Code',
  roots({ home, variables }) {
    const own = variables['CLAUDE_CONFIG_DIR']?.split(',').filter((folder) => folder !== '');
    return own?.length ? own : [path.join(home, '.claude'), path.join(home, '.config', 'claude')];
  },
  list: (root, tally) => findRecords(root, 'projects', /\.jsonl$/, tally),
  read: (set, reading) => readLineSet(formatOf(set), set, reading),
};

function formatOf({ key }: RecordSet): LineFormat<State> {
  // A subagent's records lie below the folder that has its session's name.
  const [, session = null] = /([^/]+)(?:\/subagents\/.*|\.jsonl)$/.exec(key) ?? [];
  return { version: 'claude-code/1', start: { cwd: null }, step: (...at) => step(session, ...at) };
}

function step(session: string | null, before: State, record: JsonRecord, offset: number): Step<State> {
  const cwd = before.cwd ?? textAt(record, 'cwd');
  const state = cwd === before.cwd ? before : { cwd };
  const message = recordAt(record, 'message');
  if (record['type'] === 'assistant') {
    return { state, events: recordsOf(message['content']).flatMap((part) => callEvents(part, record, state)) };
  }
  if (record['type'] !== 'user') return { state };
  return {
    state,
    outcomes: recordsOf(message['content']).flatMap((part) => outcomesOf(part, record['toolUseResult'])),
  };

  function callEvents(part: JsonRecord, line: JsonRecord, { cwd }: State) {
    if (part['type'] !== 'tool_use') return [];
    const [turnId, branch, host] = [textAt(message, 'id'), textAt(line, 'gitBranch'), textAt(line, 'entrypoint')];
    return toCodeEvents(
      {
        assistant: 'claude-code',
        assistantVersion: textAt(line, 'version'),
        model: message['model'],
        modelEvidence: 'per-edit',
        // A session that was branched off begins with a copy of the other one's records.
        sessionId: textAt(recordAt(line, 'forkedFrom'), 'sessionId') ?? textAt(line, 'sessionId') ?? session,
        callId: textAt(part, 'id'),
        timestamp: line['timestamp'],
        cwd,
        status: 'unknown',
        details: {
          format: 'claude-code-jsonl',
          offset,
          ...(turnId === null ? {} : { turnId }),
          ...(branch === null ? {} : { branch }),
          ...(host === null ? {} : { host }),
          ...(line['isSidechain'] === true ? { isSubagent: true } : {}),
        },
      },
      readEditCall(tools, part['name'], part['input']),
    );
  }
}

function outcomesOf(part: JsonRecord, result: unknown): readonly Outcome[] {
  const callId = textAt(part, 'tool_use_id');
  if (part['type'] !== 'tool_result' || callId === null) return [];
  const isUserModified = isRecord(result) && result['userModified'] === true;
  return [{ callId, status: statusOf(part, result), ...(isUserModified ? { isUserModified } : {}) }];
}

/** Nothing but the wording tells a person's no from an error; it may follow a label, and does not come later in the text. */
const rejection =
  /^\W*(tool_use_error\W+)?(error\W+)?((the )?user (doesn.?t want|does not want|didn.?t want|(has )?(reject|declin|den|refus|cancel))|(the )?(tool use|request) (was )?(rejected|interrupted|cancelled|canceled))/i;

function statusOf(part: JsonRecord, result: unknown): ChangeStatus {
  if (part['is_error'] !== true) return 'applied';
  const { content } = part;
  const texts = [content, ...recordsOf(content).map(({ text }) => text), result];
  return texts.some((text) => typeof text === 'string' && rejection.test(text)) ? 'rejected' : 'failed';
}
