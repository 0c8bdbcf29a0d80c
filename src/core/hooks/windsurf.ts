/** Windsurf's Cascade: `pre_write_code` can be refused by exit code 2, `post_write_code` is shown to the person alone. */
import { recordAt, textAt } from '../provenance/fields';
import { stringEdits } from './edits';
import type { HookFormat } from './hook';

export const windsurf: HookFormat = {
  name: 'windsurf',
  title: 'Windsurf',

  read(payload) {
    const event = textAt(payload, 'agent_action_name');
    if (event !== 'pre_write_code' && event !== 'post_write_code') return undefined;
    const info = recordAt(payload, 'tool_info');
    const edits = stringEdits(textAt(info, 'file_path'), info['edits']);
    if (edits.length === 0) return undefined;
    const moment = event === 'pre_write_code' ? 'before' : 'after';
    return {
      assistant: 'windsurf',
      event,
      moment,
      status: moment === 'before' ? 'proposed' : 'applied',
      edits,
      sessionId: textAt(payload, 'trajectory_id'),
      callId: null,
      turnId: textAt(payload, 'execution_id'),
      model: payload['model_name'],
      modelEvidence: 'per-turn',
      assistantVersion: null,
      timestamp: payload['timestamp'],
      cwd: textAt(info, 'cwd') ?? textAt(payload, 'cwd'),
    };
  },

  answer(call, reply) {
    if (!call || reply.kind === 'silent') return { stdout: '', stderr: '', exitCode: 0 };
    if (call.moment === 'before' && reply.kind === 'block')
      return { stdout: '', stderr: `${reply.text}\n`, exitCode: 2 };
    return { stdout: `${reply.text}\n`, stderr: '', exitCode: 0 };
  },
};
