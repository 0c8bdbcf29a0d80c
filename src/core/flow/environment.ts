import type { Facts, Input, Value } from './values';

interface Binding {
  readonly value: Value;
  /** When it was bound, so that a loop knows what is older than itself. */
  readonly time: number;
}

interface Loop {
  readonly start: number;
  readonly mark: number;
  /** Values of names that the loop read before it gave them one of its own; completed when it ends. */
  readonly heads: { readonly name: string; readonly inputs: Input[]; readonly value: Value }[];
}

/** Where a way through the code has come to: what it gave to names since a mark, and what holds there. */
export interface Way {
  readonly bound: ReadonlyMap<string, Value>;
  readonly facts: Facts;
}

/** The values of a function's names at the point that is being read. */
export class Environment {
  facts: Facts;
  /** Nothing gets here: after `return`, `throw` and the like. */
  isDead = false;
  private readonly bindings = new Map<string, Binding>();
  private readonly journal: { readonly name: string; readonly before: Binding | undefined; readonly value: Value }[] =
    [];
  private readonly loops: Loop[] = [];
  private time = 0;

  constructor(
    private readonly choose: (inputs: Input[], like: Value) => Value,
    private readonly spend: () => void,
  ) {}

  get(name: string): Value | undefined {
    const binding = this.bindings.get(name);
    if (!binding) return undefined;
    let { value } = binding;
    for (const loop of this.loops) {
      if (loop.start <= binding.time) continue;
      const inputs: Input[] = [{ value, facts: this.facts }];
      value = this.choose(inputs, value);
      loop.heads.push({ name, inputs, value });
    }
    if (value !== binding.value) this.set(name, value);
    return value;
  }

  set(name: string, value: Value): void {
    this.journal.push({ name, before: this.bindings.get(name), value });
    this.bindings.set(name, { value, time: this.time });
  }

  mark(): number {
    return this.journal.length;
  }

  /** Where this way has come to. Undefined if nothing gets here. */
  way(mark: number): Way | undefined {
    if (this.isDead) return undefined;
    const bound = new Map<string, Value>();
    for (const { name, value } of this.since(mark)) bound.set(name, value);
    return { bound, facts: this.facts };
  }

  /** All that each name was given since the mark. */
  history(mark: number): ReadonlyMap<string, readonly Value[]> {
    const history = new Map<string, Value[]>();
    for (const { name, value } of this.since(mark)) {
      const before = history.get(name);
      if (before) before.push(value);
      else history.set(name, [value]);
    }
    return history;
  }

  /** Goes on where names may have what they have, or anything of a history. */
  mayHave(history: ReadonlyMap<string, readonly Value[]>, facts: Facts, missing: (name: string) => Value): void {
    for (const [name, values] of history) {
      const now = this.get(name) ?? missing(name);
      this.set(
        name,
        this.choose(
          [now, ...values].map((value) => ({ value, facts })),
          now,
        ),
      );
    }
  }

  /** Goes back to the mark. */
  undo(mark: number, facts: Facts): void {
    for (let entry = this.journal.length > mark ? this.journal.pop() : undefined; entry;) {
      if (entry.before) this.bindings.set(entry.name, entry.before);
      else this.bindings.delete(entry.name);
      entry = this.journal.length > mark ? this.journal.pop() : undefined;
    }
    this.facts = facts;
    this.isDead = false;
  }

  /** Goes on from the mark with what any of the ways may have brought. `missing` makes what a way did not bind. */
  join(ways: readonly (Way | undefined)[], facts: Facts, missing: (name: string) => Value): void {
    const live = ways.filter((way) => way !== undefined);
    this.isDead = live.length === 0;
    this.facts = live.length === 1 ? live[0]?.facts : facts;
    for (const name of new Set(live.flatMap(({ bound }) => [...bound.keys()]))) {
      const inputs = live.map((way) => ({
        value: way.bound.get(name) ?? this.get(name) ?? missing(name),
        facts: way.facts,
      }));
      const [first] = inputs;
      if (!first) continue;
      this.set(
        name,
        inputs.every(({ value }) => value === first.value) ? first.value : this.choose(inputs, first.value),
      );
    }
  }

  private *since(mark: number) {
    for (let i = mark; i < this.journal.length; i++) {
      this.spend();
      const entry = this.journal[i];
      if (entry) yield entry;
    }
  }

  beginLoop(): void {
    this.loops.push({ start: ++this.time, mark: this.mark(), heads: [] });
  }

  /** Ends the innermost loop; the ways lead back to its head. */
  endLoop(ways: readonly (Way | undefined)[]): void {
    const loop = this.loops.pop();
    for (const { name, inputs, value } of loop?.heads ?? []) {
      for (const way of ways) {
        const again = way?.bound.get(name);
        if (way && again && again !== value) inputs.push({ value: again, facts: way.facts });
      }
    }
  }
}
