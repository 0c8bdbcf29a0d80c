/**
 * A folder's policy judge in a process of its own. A run of its model holds the thread that it is called on, for a second or more: in
 * the engine, all that an editor waits for would wait with it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { PolicyAnswer, PolicyJudge, PolicyQuestion } from '../../core/policies/policyJudge';
import { neverCancelled } from '../../core/util/cancellation';
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
  const child = fork(script, [judgeProcessArgument], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  // Who asks next waits for who asked before: the model answers one at a time.
  let turn: Promise<FromJudge | string> = Promise.resolve('');
  const ask = (message: ToJudge) => (turn = turn.then(() => exchange(child, message)));
  const opened = await ask({ type: 'open', folder, isBundled });
  if (typeof opened === 'string') return { kind: 'unavailable', reason: `The policy judge in ${folder} ${opened}.` };
  if (opened.type !== 'opened') {
    child.kill();
    return { kind: 'unavailable', reason: opened.type === 'unavailable' ? opened.reason : 'No policy judge answers.' };
  }
  return {
    kind: 'ready',
    judge: {
      ...opened.judge,
      answer: async (question) => {
        const answered = await ask({ type: 'ask', question });
        if (typeof answered === 'string') return { kind: 'unanswered', why: 'failed', reason: answered };
        return answered.type === 'answer'
          ? answered.answer
          : { kind: 'unanswered', why: 'failed', reason: 'answers with none' };
      },
      dispose: async () => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      },
    },
  };
}

/** The answer to a message, or a clause that says why there is none. */
function exchange(child: ChildProcess, message: ToJudge): Promise<FromJudge | string> {
  return new Promise((resolve) => {
    if (!child.connected) {
      resolve('has stopped');
      return;
    }
    const finish = (answer: FromJudge | string) => {
      child.off('message', finish).off('error', failed).off('exit', ended);
      resolve(answer);
    };
    const failed = (error: Error) => finish(`cannot be started: ${error.message}`);
    const ended = (code: number | null, signal: string | null) =>
      finish(`stopped (${signal ?? `exit code ${code}`}), perhaps for want of memory`);
    child.on('message', finish).on('error', failed).on('exit', ended);
    child.send(message, (error) => error && finish(`cannot be asked: ${error.message}`));
  });
}

/** The other side. */
export function serveJudge(): void {
  let judge: PolicyJudge | undefined;
  // A parent that is gone needs no answer, and its pipe no error.
  const send = (message: FromJudge) => process.send?.(message, undefined, undefined, () => {});
  const receive = async (message: ToJudge) => {
    switch (message.type) {
      case 'open': {
        const opened = await loadPolicyJudge(message.folder, message.isBundled);
        if (opened.kind === 'unavailable') {
          send({ type: 'unavailable', reason: opened.reason });
          return;
        }
        judge = opened.judge;
        const { name, sha256, threshold, falsePositiveRate, concurrency } = judge;
        const rate = falsePositiveRate === undefined ? {} : { falsePositiveRate };
        send({ type: 'opened', judge: { name, sha256, threshold, concurrency, ...rate } });
        return;
      }
      case 'ask':
        if (judge) send({ type: 'answer', answer: await judge.answer(message.question, neverCancelled) });
    }
  };
  process.on('message', (message: ToJudge) => void receive(message));
  process.on('disconnect', () => process.exit(0));
}
