/** Work on many things, in slices between which everybody else has a turn: all extensions share one thread. */
export class Slices<T> {
  /** By key: what is given again before its turn is worked on once. */
  private readonly due = new Map<string, T>();
  private next: NodeJS.Immediate | undefined;
  private readonly waiting: (() => void)[] = [];

  /** `most` is what the items of one slice weigh together; one that weighs more has a slice of its own. */
  constructor(
    private readonly work: (items: readonly T[]) => void,
    private readonly weigh: (item: T) => number,
    private readonly most: number,
  ) {}

  /** What fits into one slice is worked on at once, before whatever waits: a person has typed. */
  add(items: ReadonlyMap<string, T>): void {
    for (const [key, item] of items) this.due.set(key, item);
    if (items.size > 0 && this.take(items.entries()).length === items.size) this.run(items);
    else if (this.due.size > 0) this.next ??= setImmediate(() => this.runNext());
  }

  remove(keys: Iterable<string>): void {
    for (const key of keys) this.due.delete(key);
  }

  /** Resolves when nothing waits. */
  async whenDone(): Promise<void> {
    if (this.next) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Leaves undone what waits. */
  clear(): void {
    this.due.clear();
    this.finish();
  }

  private runNext(): void {
    this.next = undefined;
    if (this.due.size > 0) this.run(new Map(this.take(this.due.entries())));
    if (this.due.size > 0) this.next = setImmediate(() => this.runNext());
    else this.finish();
  }

  private run(items: ReadonlyMap<string, T>): void {
    this.remove(items.keys());
    this.work([...items.values()]);
  }

  /** As many as one slice holds. */
  private take(entries: Iterable<[string, T]>): [string, T][] {
    const taken: [string, T][] = [];
    let weight = 0;
    for (const entry of entries) {
      weight += this.weigh(entry[1]);
      if (weight > this.most && taken.length > 0) break;
      taken.push(entry);
    }
    return taken;
  }

  private finish(): void {
    clearImmediate(this.next);
    this.next = undefined;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
