import type { Literal } from './literals';

/** Where each literal begins, by its index and in the order of the text; undefined where there is none. */
export type Hits = readonly (readonly number[] | undefined)[];

const letter = /[a-z_]/i;

/** Finds many literals in one pass over a text (Aho and Corasick, 1975), whatever the case of their letters. */
export class LiteralScanner {
  private readonly literals: readonly Literal[];
  private readonly indexes = new Map<string, number>();
  /** Column of each ASCII character in `next`; 0 for those that no literal has. */
  private readonly columns = new Uint8Array(128);
  private readonly width: number;
  /** The state after each character: `next[state * width + column]`; below 0, -state, where a literal ends. */
  private readonly next: Int32Array;
  /** The literals that end where a state is reached. */
  private readonly ends = new Map<number, readonly number[]>();

  constructor(literals: Iterable<Literal>) {
    const different = new Map([...literals].map((literal) => [keyOf(literal), literal]));
    this.literals = [...different.values()];
    [...different.keys()].forEach((key, index) => this.indexes.set(key, index));
    let width = 1;
    let size = 1;
    for (const { text } of this.literals) {
      size += text.length;
      for (let i = 0; i < text.length; i++) {
        const code = lower(text.charCodeAt(i));
        if (this.columns[code] === 0) this.columns[code] = width++;
      }
    }
    for (let code = 65; code <= 90; code++) this.columns[code] = this.columns[code + 32] as number;
    this.width = width;
    this.next = new Int32Array(size * width);
    this.link(this.addAll());
  }

  /** What `scan` calls a literal. */
  indexOf(literal: Literal): number {
    return this.indexes.get(keyOf(literal)) as number;
  }

  scan(text: string): Hits {
    const { next, columns, width, ends } = this;
    const hits: (number[] | undefined)[] = [];
    for (let i = 0, state = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      state = code < 128 ? (next[state * width + (columns[code] as number)] as number) : 0;
      if (state >= 0) continue;
      state = -state;
      for (const index of ends.get(state) as readonly number[]) {
        const literal = this.literals[index] as Literal;
        const start = i + 1 - literal.text.length;
        if (isThere(literal, text, start)) (hits[index] ??= []).push(start);
      }
    }
    return hits;
  }

  /** Makes the tree of all literals; returns how many states it has. */
  private addAll(): number {
    let states = 1;
    this.literals.forEach(({ text }, index) => {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const at = state * this.width + (this.columns[lower(text.charCodeAt(i))] as number);
        if (this.next[at] === 0) this.next[at] = states++;
        state = this.next[at] as number;
      }
      this.ends.set(state, [...(this.ends.get(state) ?? []), index]);
    });
    return states;
  }

  /** Where no literal goes on: the state of the longest end of what was read that begins another. */
  private link(states: number): void {
    const fallback = new Int32Array(states);
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head] as number;
      const back = fallback[state] as number;
      const inherited = state === 0 ? undefined : this.ends.get(back);
      if (inherited) this.ends.set(state, [...(this.ends.get(state) ?? []), ...inherited]);
      for (let column = 1; column < this.width; column++) {
        const at = state * this.width + column;
        const child = this.next[at] as number;
        const other = state === 0 ? 0 : (this.next[back * this.width + column] as number);
        if (child === 0) this.next[at] = other;
        else {
          fallback[child] = other;
          queue.push(child);
        }
      }
    }
    for (let at = 0; at < states * this.width; at++) {
      const state = this.next[at] as number;
      if (this.ends.has(state)) this.next[at] = -state;
    }
  }
}

/** Whether a literal that stands there but for the case of its letters does so in earnest. */
function isThere({ text: literal, isStart, isEnd }: Literal, text: string, start: number): boolean {
  if (isStart && letter.test(text.charAt(start - 1))) return false;
  if (isEnd && /\w/.test(text.charAt(start + literal.length))) return false;
  for (let i = 0; i < literal.length; i++) {
    const code = literal.charCodeAt(i);
    if (code !== lower(code) && code !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function keyOf({ text, isStart, isEnd }: Literal): string {
  return `${isStart ? '<' : ''}${isEnd ? '>' : ''} ${text}`;
}
