import type { Judge } from '../core/judge/judge';
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
  let hasFailed = false;
  let last: Promise<void> = Promise.resolve();
  const fail = (error: unknown) => {
    if (hasFailed) return;
    hasFailed = true;
    events?.onFailure(error instanceof Error ? error.message : String(error));
  };
  return {
    ...deep,
    standIn: {
      judge: fast,
      isNeeded(inputs) {
        if (hasFailed) return true;
        const missing = inputs.filter(({ code }) => !states.knows(code));
        if (missing.length === 0) return false;
        // The last one asked for is read first: a person looks at the top of a file.
        const reading = missing.reverse().map(({ code }) => states.score(code));
        last = Promise.all(reading).then(() => events?.onRead(), fail);
        return true;
      },
      whenDone: () => last,
    },
    async dispose() {
      // What ends now has not failed.
      hasFailed = true;
      await deep.dispose();
      await fast.dispose();
    },
  };
}
