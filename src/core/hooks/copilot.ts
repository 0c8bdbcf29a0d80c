/**
 * Copilot: the command line and all that runs on its runtime, with payloads in two spellings, and VS Code's local chat,
 * which reads the same files and has payloads of its own.
 */
import { isRecord, recordAt, recordsOf, textAt, unwrapJson, type JsonRecord } from '../provenance/fields';
import { patchEdits, replacements, wholeFile } from './edits';
import { commonAnswer, json, silence, type HookEdit, type HookFormat } from './hook';

const runtime = 'github-copilot-cli';

export const copilot: HookFormat = {
  name: 'copilot',
  title: 'GitHub Copilot',

  read(payload) {
    const tool = textAt(payload, 'toolName', 'tool_name');
    if (tool === null || 'cursor_version' in payload) return undefined;
    const input = inputOf(payload['toolArgs'] ?? payload['tool_input']);
    const callId = textAt(payload, 'tool_use_id', 'toolCallId');
    // The runtime's payloads name no event in its own spelling, and no call at all.
    const isLocalChat = callId !== null && 'tool_input' in payload && !('tool_result' in payload);
    const event = textAt(payload, 'hook_event_name', 'hookEventName');
    const result = { ...recordAt(payload, 'toolResult'), ...recordAt(payload, 'tool_result') };
    const isAfter = event === null ? 'toolResult' in payload : /^postToolUse$/i.test(event);
    if (!isAfter && event !== null && !/^preToolUse$/i.test(event)) return undefined;
    if (isAfter && (textAt(result, 'resultType', 'result_type') ?? 'success') !== 'success') return undefined;
    const edits = editsOf(tool, input);
    if (edits.length === 0) return undefined;
    const sessionId = textAt(payload, 'sessionId', 'session_id');
    return {
      assistant: isLocalChat ? 'github-copilot' : runtime,
      event: event ?? (isAfter ? 'PostToolUse' : 'PreToolUse'),
      moment: isAfter ? 'after' : 'before',
      status: isAfter ? 'applied' : 'proposed',
      edits,
      sessionId,
      callId: callId?.replace(/__vscode-\d+$/, '') ?? null,
      model: null,
      modelEvidence: 'none',
      assistantVersion: null,
      timestamp: payload['timestamp'],
      cwd: textAt(payload, 'cwd'),
      ...(isLocalChat || sessionId === null || !/^[\w-]+$/.test(sessionId)
        ? {}
        : { record: { file: `~copilot/session-state/${sessionId}/events.jsonl`, tool, input } }),
    };
  },

  answer(call, reply) {
    if (!call || reply.kind === 'silent') return silence;
    if (call.assistant !== runtime) return commonAnswer(call, reply);
    if (call.moment === 'before' && reply.kind === 'block')
      return json({ permissionDecision: 'deny', permissionDecisionReason: reply.text });
    // After the edit the runtime can only be told.
    return json({ additionalContext: reply.text });
  },

  find(entry, { record }) {
    if (entry['type'] !== 'tool.execution_start' || !record) return undefined;
    const data = recordAt(entry, 'data');
    if (JSON.stringify(inputOf(data['arguments'])) !== JSON.stringify(record.input)) return undefined;
    return {
      callId: textAt(data, 'toolCallId'),
      model: data['model'],
      modelEvidence: 'per-edit',
      timestamp: entry['timestamp'],
      turnId: textAt(data, 'turnId'),
    };
  },
};

/** Arguments come as an object, as its JSON, or as the patch itself. */
function inputOf(value: unknown): JsonRecord {
  const input = unwrapJson(value);
  return isRecord(input) ? input : { input: value };
}

function editsOf(tool: string, input: JsonRecord): HookEdit[] {
  const file = textAt(input, 'path', 'filePath', 'file_path');
  const piece = (from: JsonRecord) => ({
    oldText: from['old_str'] ?? from['oldString'] ?? from['old_string'],
    newText: from['new_str'] ?? from['newString'] ?? from['new_string'],
  });
  switch (tool) {
    case 'create':
    case 'create_file':
    case 'Write':
      return wholeFile(file, input['file_text'] ?? input['content']);
    case 'edit':
    case 'str_replace':
    case 'str_replace_editor':
    case 'replace_string_in_file':
    case 'insert':
    case 'Edit':
    case 'apply_patch':
      if (typeof input['input'] === 'string' || typeof input['patch'] === 'string')
        return patchEdits(input['input'] ?? input['patch']);
      if (input['command'] === 'create') return wholeFile(file, input['file_text']);
      return replacements(file, [piece(input)]);
    case 'multi_replace_string_in_file':
      return recordsOf(input['replacements']).flatMap((part) =>
        replacements(textAt(part, 'filePath') ?? file, [piece(part)]),
      );
    case 'insert_edit_into_file':
      return replacements(file, [{ oldText: undefined, newText: input['code'] }]);
    default:
      return [];
  }
}
