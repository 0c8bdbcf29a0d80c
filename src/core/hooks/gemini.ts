/** Gemini CLI: `BeforeTool` and `AfterTool`. Its record is the transcript; a call's id and model are there alone. */
import { recordAt, recordsOf, textAt } from '../provenance/fields';
import { replacements, wholeFile } from './edits';
import { json, silence, type HookFormat } from './hook';

export const gemini: HookFormat = {
  name: 'gemini',
  title: 'Gemini CLI',

  read(payload) {
    const event = textAt(payload, 'hook_event_name');
    if (event !== 'BeforeTool' && event !== 'AfterTool') return undefined;
    // A tool that failed is told of, too: nothing was written.
    const isFailed = (recordAt(payload, 'tool_response')['error'] ?? null) !== null;
    const input = recordAt(payload, 'tool_input');
    const tool = textAt(payload, 'tool_name') ?? '';
    const file = textAt(input, 'file_path');
    const { old_string: oldText, new_string: newText } = input;
    const edits =
      tool === 'write_file'
        ? wholeFile(file, input['content'])
        : tool === 'replace'
          ? replacements(file, [{ oldText, newText }])
          : [];
    if (edits.length === 0) return undefined;
    const transcript = textAt(payload, 'transcript_path');
    const moment = event === 'BeforeTool' ? 'before' : 'after';
    return {
      assistant: 'gemini-cli',
      event,
      moment,
      status: moment === 'before' ? 'proposed' : isFailed ? 'failed' : 'applied',
      edits,
      sessionId: textAt(payload, 'session_id'),
      callId: null,
      model: null,
      modelEvidence: 'none',
      assistantVersion: null,
      timestamp: payload['timestamp'],
      cwd: textAt(payload, 'cwd'),
      ...(transcript === null ? {} : { record: { file: transcript, tool, input } }),
    };
  },

  answer(call, reply) {
    if (!call || reply.kind === 'silent') return silence;
    if (reply.kind === 'block') return json({ decision: 'deny', reason: reply.text });
    return json({ hookSpecificOutput: { hookEventName: call.event, additionalContext: reply.text } });
  },

  find(message, { record }) {
    if (message['type'] !== 'gemini' || !record) return undefined;
    const wanted = JSON.stringify(record.input);
    // Of two calls alike the later one is meant.
    const found = recordsOf(message['toolCalls']).findLast(
      ({ name, args }) => name === record.tool && JSON.stringify(args) === wanted,
    );
    return (
      found && {
        callId: textAt(found, 'id'),
        model: message['model'],
        modelEvidence: 'per-edit',
        timestamp: found['timestamp'],
      }
    );
  },
};
