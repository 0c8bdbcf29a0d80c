/** Claude Code: `PreToolUse` and `PostToolUse`. Its record is the transcript that every payload names. */
import { recordAt, recordsOf, textAt, type JsonRecord } from '../provenance/fields';
import { replacements, stringEdits, wholeFile } from './edits';
import { commonAnswer, type HookEdit, type HookFormat } from './hook';

export const claudeCode: HookFormat = {
  name: 'claude-code',
  title: 'Claude Code',
  answer: commonAnswer,

  read(payload) {
    const event = textAt(payload, 'hook_event_name');
    // Cursor and Copilot also run Claude's hooks. Their calls are not Claude's: they have hooks of their own.
    const isOthers = 'cursor_version' in payload || 'tool_result' in payload || 'hookEventName' in payload;
    if ((event !== 'PreToolUse' && event !== 'PostToolUse') || isOthers) return undefined;
    const input = recordAt(payload, 'tool_input');
    const tool = textAt(payload, 'tool_name') ?? '';
    const edits = editsOf(tool, input);
    if (edits.length === 0) return undefined;
    const transcript = textAt(payload, 'transcript_path');
    const moment = event === 'PreToolUse' ? 'before' : 'after';
    return {
      assistant: 'claude-code',
      event,
      moment,
      status: moment === 'before' ? 'proposed' : 'applied',
      edits,
      sessionId: textAt(payload, 'session_id'),
      callId: textAt(payload, 'tool_use_id'),
      isSubagent: textAt(payload, 'agent_id') !== null,
      model: null,
      modelEvidence: 'none',
      assistantVersion: null,
      timestamp: null,
      cwd: textAt(payload, 'cwd'),
      ...(transcript === null ? {} : { record: { file: transcript, tool, input } }),
    };
  },

  find(record, { callId }) {
    const message = recordAt(record, 'message');
    const parts = recordsOf(message['content']);
    if (record['type'] !== 'assistant' || !parts.some(({ type, id }) => type === 'tool_use' && id === callId))
      return undefined;
    return {
      model: message['model'],
      modelEvidence: 'per-edit',
      assistantVersion: textAt(record, 'version'),
      timestamp: record['timestamp'],
      cwd: textAt(record, 'cwd'),
      branch: textAt(record, 'gitBranch'),
    };
  },
};

function editsOf(tool: string, input: JsonRecord): HookEdit[] {
  const file = textAt(input, 'file_path');
  switch (tool) {
    case 'Write':
      return wholeFile(file, input['content']);
    case 'Edit':
      return replacements(file, [{ oldText: input['old_string'], newText: input['new_string'] }]);
    case 'MultiEdit':
      return stringEdits(file, input['edits']);
    case 'NotebookEdit':
      return replacements(textAt(input, 'notebook_path'), [{ oldText: undefined, newText: input['new_source'] }]);
    default:
      return [];
  }
}
