import type { Judge } from '../core/judge/judge';
import { CancelledError } from '../core/util/cancellation';
import type { KeptStates } from './keptStates';

/** Hears of what a deep judge has read. */
export interface StandInEvents {
  /** Units that it had not read are read: who asks again hears the deep judge. */
  onRead(): void;
  /** A sentence: from now on the other judge speaks alone. */
  onFailure(reason: string): void;
}

/** A deep judge that nobody waits for: `fast` speaks for it where it has not read every unit, and what is missing is then read. */
export function withStandIn(deep: Judge, fast: Judge, states: KeptStates, events?: StandInEvents): Judge {
  let hasEnded = false;
  let failure: string | undefined;
  let last: Promise<void> = Promise.resolve();
  const fail = (error: unknown) => {
    // What somebody no longer wants read has not failed, and neither has what ends now.
    if (error instanceof CancelledError || hasEnded || failure !== undefined) return;
    failure = error instanceof Error ? error.message : String(error);
    events?.onFailure(failure);
  };
  return {
    ...deep,
    standIn: {
      judge: fast,
      failure: () => failure,
      isNeeded(inputs, document) {
        if (failure !== undefined) return true;
        const missing = inputs.filter(({ code }) => !states.knows(code));
        if (document !== undefined) states.withdraw(document, new Set(missing.map(({ code }) => code)));
        if (missing.length === 0) return false;
        // The last one asked for is read first: a person looks at the top of a file.
        const reading = missing.reverse().map(({ code }) => states.score(code, document));
        last = Promise.all(reading).then(() => events?.onRead(), fail);
        return true;
      },
      whenDone: () => last,
    },
    async dispose() {
      hasEnded = true;
      await deep.dispose();
      await fast.dispose();
    },
  };
}
