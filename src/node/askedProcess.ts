import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that answers messages one at a time: who asks next waits for who asked before. */
export class AskedProcess<To extends object, From> {
  private readonly child: ChildProcess;
  private turn: Promise<unknown> = Promise.resolve();

  /** `script` takes part where it is started with `argument`. */
  constructor(script: string, argument: string) {
    this.child = fork(script, [argument], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  }

  /** The answer, or a clause that says why there is none. */
  ask(message: To): Promise<From | string> {
    const answer = this.turn.then(() => exchange<From>(this.child, message));
    this.turn = answer;
    return answer;
  }

  async end(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
}

function exchange<From>(child: ChildProcess, message: object): Promise<From | string> {
  return new Promise((resolve) => {
    if (!child.connected) {
      resolve('has stopped');
      return;
    }
    const finish = (answer: From | string) => {
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

/** The other side: answers each message, and ends with its parent. */
export function answerParent<To, From extends object>(answer: (message: To) => Promise<From | undefined>): void {
  process.on('message', (message: To) => {
    void answer(message).then((answered) => {
      // A parent that is gone needs no answer, and its pipe no error.
      if (answered) process.send?.(answered, undefined, undefined, () => {});
    });
  });
  process.on('disconnect', () => process.exit(0));
}
