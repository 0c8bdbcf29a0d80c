/**
 * A folder's policy judge in a process of its own. A run of its model holds the thread that it is called on, for a second or more: in
 * the engine, all that an editor waits for would wait with it.
 */
import type { PolicyAnswer, PolicyJudge, PolicyQuestion } from '../../core/policies/policyJudge';
import { neverCancelled } from '../../core/util/cancellation';
import { answerParent, AskedProcess } from '../askedProcess';
import { loadPolicyJudge } from './onnxPolicyJudge';
import type { OpenedPolicyJudge } from './openPolicyJudge';

/** Argument that makes a script the judge's process. */
export const judgeProcessArgument = '__policy-judge';

type ToJudge =
  | { readonly type: 'open'; readonly folder: string; readonly isBundled: boolean }
  | { readonly type: 'ask'; readonly question: PolicyQuestion };

type FromJudge =
  | { readonly type: 'opened'; readonly judge: Omit<PolicyJudge, 'answer' | 'dispose'> }
  | { readonly type: 'unavailable'; readonly reason: string }
  | { readonly type: 'answer'; readonly answer: PolicyAnswer };

/** As `loadPolicyJudge`, in a process that runs `script`, which calls `serveJudge` where it is given the argument. */
export async function openJudgeProcess(script: string, folder: string, isBundled: boolean): Promise<OpenedPolicyJudge> {
  const child = new AskedProcess<ToJudge, FromJudge>(script, judgeProcessArgument);
  const opened = await child.ask({ type: 'open', folder, isBundled });
  if (typeof opened === 'string') return { kind: 'unavailable', reason: `The policy judge in ${folder} ${opened}.` };
  if (opened.type !== 'opened') {
    await child.end();
    return { kind: 'unavailable', reason: opened.type === 'unavailable' ? opened.reason : 'No policy judge answers.' };
  }
  return {
    kind: 'ready',
    judge: {
      ...opened.judge,
      answer: async (question) => {
        const answered = await child.ask({ type: 'ask', question });
        if (typeof answered === 'string') return { kind: 'unanswered', why: 'failed', reason: answered };
        return answered.type === 'answer'
          ? answered.answer
          : { kind: 'unanswered', why: 'failed', reason: 'answers with none' };
      },
      dispose: () => child.end(),
    },
  };
}

/** The other side. */
export function serveJudge(): void {
  let judge: PolicyJudge | undefined;
  answerParent<ToJudge, FromJudge>(async (message) => {
    switch (message.type) {
      case 'open': {
        const opened = await loadPolicyJudge(message.folder, message.isBundled);
        if (opened.kind === 'unavailable') return { type: 'unavailable', reason: opened.reason };
        judge = opened.judge;
        const { name, sha256, threshold, falsePositiveRate, concurrency } = judge;
        const rate = falsePositiveRate === undefined ? {} : { falsePositiveRate };
        return { type: 'opened', judge: { name, sha256, threshold, concurrency, ...rate } };
      }
      case 'ask':
        return judge && { type: 'answer', answer: await judge.answer(message.question, neverCancelled) };
    }
  });
}
