/**
 * Cursor. `afterFileEdit` and `afterTabFileEdit` tell what was written and take no answer; `postToolUse` takes advice,
 * `preToolUse` a refusal. All of them name the model.
 */
import { recordAt, textAt, type JsonRecord } from '../provenance/fields';
import { patchEdits, replacements, stringEdits, wholeFile } from './edits';
import { json, silence, type HookEdit, type HookFormat } from './hook';

export const cursor: HookFormat = {
  name: 'cursor',
  title: 'Cursor',

  read(payload) {
    const event = textAt(payload, 'hook_event_name');
    if (event === null) return undefined;
    const edits = editsOf(event, payload).map((edit) => ({ ...edit, file: windowsPath(edit.file) }));
    if (edits.length === 0) return undefined;
    const folder = textAt(payload, 'cwd') ?? folderOf(edits[0]?.file ?? '', payload['workspace_roots']);
    return {
      assistant: 'cursor',
      event,
      moment: event === 'preToolUse' ? 'before' : 'after',
      status: event === 'preToolUse' ? 'proposed' : 'applied',
      edits,
      sessionId: textAt(payload, 'conversation_id'),
      callId: textAt(payload, 'tool_use_id'),
      turnId: textAt(payload, 'generation_id'),
      model: payload['model'],
      modelEvidence: 'per-turn',
      assistantVersion: textAt(payload, 'cursor_version'),
      timestamp: null,
      cwd: folder === null ? null : windowsPath(folder),
    };
  },

  answer(call, reply) {
    if (!call || reply.kind === 'silent') return silence;
    if (call.event === 'postToolUse') return json({ additional_context: reply.text });
    if (call.event !== 'preToolUse' || reply.kind !== 'block') return silence;
    // `decision` and `reason` are the older spelling.
    return json({
      permission: 'deny',
      user_message: 'Driftline refused an insecure edit.',
      agent_message: reply.text,
      decision: 'deny',
      reason: reply.text,
    });
  },
};

function editsOf(event: string, payload: JsonRecord): HookEdit[] {
  switch (event) {
    case 'afterFileEdit':
      return stringEdits(textAt(payload, 'file_path'), payload['edits']);
    case 'afterTabFileEdit':
      return stringEdits(textAt(payload, 'file_path'), payload['edits']).map((edit) => ({
        ...edit,
        change: 'completion',
      }));
    case 'preToolUse':
    case 'postToolUse':
      return toolEdits(textAt(payload, 'tool_name') ?? '', payload);
    default:
      return [];
  }
}

/** The tools' inputs are not documented: the spellings are those seen in public readers. */
function toolEdits(tool: string, payload: JsonRecord): HookEdit[] {
  const input = recordAt(payload, 'tool_input');
  if (tool === 'ApplyPatch') return patchEdits(textAt(payload, 'tool_input') ?? input['patch']);
  const file = textAt(input, 'file_path', 'path', 'filePath');
  if (!['Write', 'StrReplace', 'Edit', 'MultiEdit'].includes(tool)) return [];
  if (Array.isArray(input['edits'])) return stringEdits(file, input['edits']);
  const content = input['content'] ?? input['contents'] ?? input['file_text'];
  if (content !== undefined) return wholeFile(file, content);
  return replacements(file, [
    { oldText: input['old_string'] ?? input['old_str'], newText: input['new_string'] ?? input['new_str'] },
  ]);
}

/** The workspace's folder that holds a file, else its first. */
function folderOf(file: string, roots: unknown): string | null {
  const folders = (Array.isArray(roots) ? roots : []).filter((root) => typeof root === 'string');
  return folders.find((root) => file.startsWith(`${root.replace(/[\\/]+$/, '')}/`)) ?? folders[0] ?? null;
}

/** On Windows some versions write `/c:/Users` for `c:\Users`. */
function windowsPath(path: string): string {
  return path.replace(/^\/([A-Za-z]:[\\/])/, '$1');
}
