/**
 * Functions that call themselves without the stack of the machine: text nested ten thousand deep must not end in an
 * overflow. A task is a generator that yields the tasks whose outcome it needs.
 */
export type Task<T> = Generator<Task<unknown>, T, unknown>;

/** The outcome of another task, inside a task: `const value = yield* need(this.read(node))`. */
export function* need<T>(task: Task<T>): Task<T> {
  return (yield task) as T;
}

/** Runs a task to its end. */
export function run<T>(task: Task<T>): T {
  const waiting: Task<unknown>[] = [task];
  let outcome: unknown;
  for (let current = waiting.at(-1); current; current = waiting.at(-1)) {
    const step = current.next(outcome);
    if (step.done) {
      outcome = step.value;
      waiting.pop();
    } else {
      outcome = undefined;
      waiting.push(step.value);
    }
  }
  return outcome as T;
}
