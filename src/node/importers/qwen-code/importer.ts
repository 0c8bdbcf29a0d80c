import * as path from 'node:path';
import { readEditCall, toCodeEvents } from '../../../core/provenance/editCalls';
import type { CodeEvent } from '../../../core/provenance/codeEvent';
import { isRecord, recordAt, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';
import { findRecords } from '../findRecords';
import { listChats, readChat } from '../gemini-cli/importer';
import { geminiStatus, geminiTools, isModifiedByUser, proposedArguments } from '../gemini-cli/messages';
import type { Importer } from '../importer';
import { readLineSet, type LineFormat, type Step } from '../jsonLines';

type State = {
  /** The session's folder: that of its first record. */
  readonly cwd: string | null;
};

/** `projects/<project>/chats/*.jsonl`; the first versions kept chats as Gemini CLI does, from which they come. */
export const qwenCode: Importer = {
  name: 'qwen-code',
  title: 'Qwen Code',
  roots: ({ home }) => [path.join(home, '.qwen')],
  async *list(root, tally) {
    yield* findRecords(root, 'projects', /\/chats\/.+\.jsonl$/, tally);
    yield* listChats(root, tally);
  },
  read: (set, reading) =>
    set.key.startsWith('tmp/') ? readChat('qwen-code', set, reading) : readLineSet(format, set, reading),
};

const format: LineFormat<State> = { version: 'qwen-code/1', start: { cwd: null }, step };

function step(before: State, record: JsonRecord, offset: number): Step<State> {
  const cwd = before.cwd ?? textAt(record, 'cwd');
  const state = cwd === before.cwd ? before : { cwd };
  if (record['type'] === 'assistant') {
    return { state, events: recordsOf(recordAt(record, 'message')['parts']).flatMap((part) => callEvents(part)) };
  }
  const result = recordAt(record, 'toolCallResult');
  const callId = textAt(result, 'callId');
  const status = geminiStatus(result['status']);
  if (record['type'] !== 'tool_result' || callId === null || status === 'unknown') return { state };
  const isUserModified = isModifiedByUser(undefined, result['resultDisplay']);
  return { state, outcomes: [{ callId, status, ...(isUserModified ? { isUserModified } : {}) }] };

  function callEvents({ functionCall: call }: JsonRecord): readonly CodeEvent[] {
    if (!isRecord(call)) return [];
    const [turnId, branch] = [textAt(record, 'uuid'), textAt(record, 'gitBranch')];
    return toCodeEvents(
      {
        assistant: 'qwen-code',
        assistantVersion: textAt(record, 'version'),
        model: record['model'],
        modelEvidence: 'per-edit',
        sessionId: textAt(record, 'sessionId'),
        callId: textAt(call, 'id'),
        timestamp: record['timestamp'],
        cwd,
        status: 'unknown',
        details: {
          format: 'qwen-code-chat',
          offset,
          ...(turnId === null ? {} : { turnId }),
          ...(branch === null ? {} : { branch }),
          ...(record['isSidechain'] === true || textAt(record, 'agentId') !== null ? { isSubagent: true } : {}),
          ...(isModifiedByUser(call['args'], undefined) ? { isUserModified: true } : {}),
        },
      },
      readEditCall(geminiTools, call['name'], proposedArguments(call['args'])),
    );
  }
}
