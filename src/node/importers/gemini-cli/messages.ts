/** Messages as Gemini CLI keeps them, and Qwen Code did in its first versions. */
import type { ChangeStatus, CodeEvent } from '../../../core/provenance/codeEvent';
import { readEditCall, toCodeEvents, type EditTools } from '../../../core/provenance/editCalls';
import { isRecord, recordAt, recordsOf, textAt, type JsonRecord } from '../../../core/provenance/fields';

const file = ['file_path', 'absolute_path'];

/** `replace` was called `edit` for a while, and is in Qwen Code. */
export const geminiTools: EditTools = {
  write_file: { change: 'create', file, text: ['content'] },
  replace: { change: 'replace', file, text: ['new_string'] },
  edit: { change: 'replace', file, text: ['new_string'] },
};

/** What all messages of a session share. */
export interface GeminiSession {
  readonly sessionId: string | null;
  readonly cwd: string | null;
  readonly isSubagent: boolean;
}

const statuses: Readonly<Record<string, ChangeStatus>> = {
  success: 'applied',
  error: 'failed',
  cancelled: 'rejected',
  awaiting_approval: 'proposed',
};

export function geminiStatus(status: unknown): ChangeStatus {
  return (typeof status === 'string' && Object.hasOwn(statuses, status) && statuses[status]) || 'unknown';
}

/** The code of a message's calls. It is written again with each change of their status. */
export function messageEvents(
  assistant: string,
  { sessionId, cwd, isSubagent }: GeminiSession,
  message: JsonRecord,
  offset?: number,
): readonly CodeEvent[] {
  if (message['type'] !== 'gemini') return [];
  const turnId = textAt(message, 'id');
  return recordsOf(message['toolCalls']).flatMap((call) =>
    toCodeEvents(
      {
        assistant,
        assistantVersion: null,
        model: message['model'],
        modelEvidence: 'per-edit',
        sessionId,
        callId: textAt(call, 'id'),
        timestamp: call['timestamp'] ?? message['timestamp'],
        cwd,
        status: geminiStatus(call['status']),
        details: {
          format: `${assistant}-chat`,
          ...(offset === undefined ? {} : { offset }),
          ...(turnId === null ? {} : { turnId }),
          ...(isSubagent || textAt(call, 'agentId') !== null ? { isSubagent: true } : {}),
          ...(isModifiedByUser(call['args'], call['resultDisplay']) ? { isUserModified: true } : {}),
        },
      },
      readEditCall(geminiTools, call['name'], proposedArguments(call['args'])),
    ),
  );
}

/** The arguments as the model gave them: a person's changes are put in their place, and the proposal beside them. */
export function proposedArguments(given: unknown): unknown {
  if (!isRecord(given) || given['modified_by_user'] !== true) return given;
  const proposed = textAt(given, 'ai_proposed_content');
  return proposed === null ? given : { ...given, content: proposed, new_string: proposed };
}

export function isModifiedByUser(given: unknown, resultDisplay: unknown): boolean {
  const { user_added_lines: added, user_removed_lines: removed } = recordAt(resultDisplay, 'diffStat');
  return recordAt(given)['modified_by_user'] === true || Number(added) > 0 || Number(removed) > 0;
}
