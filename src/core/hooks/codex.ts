/** Codex: `PreToolUse` and `PostToolUse`. Its payloads name the model. Answers with fields it does not know are refused. */
import { recordAt, textAt } from '../provenance/fields';
import { patchEdits } from './edits';
import { commonAnswer, type HookFormat } from './hook';

export const codex: HookFormat = {
  name: 'codex',
  title: 'Codex',
  answer: commonAnswer,

  read(payload) {
    const event = textAt(payload, 'hook_event_name');
    if (event !== 'PreToolUse' && event !== 'PostToolUse') return undefined;
    const patch = textAt(recordAt(payload, 'tool_input'), 'command', 'input', 'patch');
    // A shell can be told to apply a patch, too.
    const isPatch = payload['tool_name'] === 'apply_patch' || /\bapply_patch\b/.test(patch?.slice(0, 400) ?? '');
    const edits = isPatch ? patchEdits(patch) : [];
    if (edits.length === 0) return undefined;
    const moment = event === 'PreToolUse' ? 'before' : 'after';
    return {
      assistant: 'codex',
      event,
      moment,
      status: moment === 'before' ? 'proposed' : 'applied',
      edits,
      sessionId: textAt(payload, 'session_id'),
      callId: textAt(payload, 'tool_use_id'),
      turnId: textAt(payload, 'turn_id'),
      model: payload['model'],
      modelEvidence: 'per-turn',
      assistantVersion: null,
      timestamp: null,
      cwd: textAt(payload, 'cwd'),
    };
  },
};
