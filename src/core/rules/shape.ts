/**
 * A pattern of a query as a tree of steps that `TreeView` is matched with. Tree-sitter compiles a pattern by a look at the
 * whole grammar, which costs milliseconds each, and looks at each node of a text for each query; a step costs nothing
 * until a word of its pattern stands in a text. What is said here of matching is what tree-sitter does
 * (`lib/src/query.c`); the few patterns that use more of it than `shapeOf` reads are left to it.
 */
import type { QueryPredicate } from 'web-tree-sitter';

/** What one node must be. */
export interface Step {
  /** Of a named node, or of a token where `isNamed` is false. Absent: any named node, `(_)`. */
  readonly type?: string;
  readonly isNamed: boolean;
  readonly field?: string;
  /** Fields that it must not have: `!name`. */
  readonly without: readonly string[];
  readonly captures: readonly string[];
  readonly children: readonly Item[];
  /** It or a step in it captures something. */
  readonly hasCaptures: boolean;
}

/** One child that a pattern names. */
export interface Item {
  readonly alternatives: readonly Step[];
  /** No named node stands before it, but for the one of the item before. */
  readonly isImmediate: boolean;
  /** No named node stands after it. */
  readonly isLast: boolean;
}

/** A pattern: where it may begin, and what it asks of captures. */
export interface Shape {
  readonly roots: readonly Step[];
  /** Those that text alone answers. */
  readonly texts: readonly TextTest[];
  readonly predicates: readonly QueryPredicate[];
  /** What `#set!` says. */
  readonly settings: Readonly<Record<string, string | null>>;
}

/** Whether the texts of captures, by name, are what a predicate asks for. */
export type TextTest = (textsOf: (capture: string) => readonly string[]) => boolean;

const token = /;[^\n]*|"(?:\\[\s\S]|[^"\\])*"|[()[\]]|[^\s()[\]";]+/g;

/** Thrown at what is left to tree-sitter. */
class NotRead extends Error {}

/** Undefined where the pattern uses what is left to tree-sitter: quantifiers above all. */
export function shapeOf(pattern: string): Shape | undefined {
  try {
    return new ShapeReader(pattern).read();
  } catch (error) {
    if (error instanceof NotRead) return undefined;
    throw error;
  }
}

/** The types of named nodes that it names. */
export function typesOf({ roots }: Pick<Shape, 'roots'>): Set<string> {
  const types = new Set<string>();
  const pending = [...roots];
  for (let step = pending.pop(); step; step = pending.pop()) {
    if (step.type !== undefined && step.isNamed) types.add(step.type);
    for (const { alternatives } of step.children) pending.push(...alternatives);
  }
  return types;
}

type Operand = QueryPredicate['operands'][number];

class ShapeReader {
  private readonly tokens: readonly string[];
  private at = 0;
  private readonly texts: TextTest[] = [];
  private readonly predicates: QueryPredicate[] = [];
  private readonly settings: Record<string, string | null> = {};

  constructor(pattern: string) {
    this.tokens = [...pattern.matchAll(token)].map(([text]) => text).filter((text) => !text.startsWith(';'));
  }

  read(): Shape {
    const roots = this.alternatives();
    // Several patterns in a group, or what may begin anywhere.
    if (this.at < this.tokens.length || roots.some(({ type, field }) => type === undefined || field !== undefined))
      throw new NotRead();
    return { roots, texts: this.texts, predicates: this.predicates, settings: this.settings };
  }

  /** A node, a token, a choice of them, or one of these in brackets with predicates; with what it captures. */
  private alternatives(): Step[] {
    let field: string | undefined;
    if (/^[a-z_]+:$/.test(this.peek())) field = this.next().slice(0, -1);
    const open = this.next();
    let steps: Step[];
    if (open === '[') {
      steps = [];
      while (this.peek() !== ']') steps.push(...this.alternatives());
      this.at++;
    } else if (open === '(') steps = /^([([]|")/.test(this.peek()) ? this.group() : [this.node()];
    else if (open.startsWith('"')) steps = [{ ...leaf, type: unquote(open), isNamed: false }];
    else throw new NotRead();
    const captures: string[] = [];
    while (this.peek().startsWith('@')) captures.push(this.next().slice(1));
    // A choice that captures in one of its branches only is decided by how much each captures.
    if (new Set(steps.map((step) => [...namesOf(step)].sort().join())).size > 1) throw new NotRead();
    return steps.map((step) => ({
      ...step,
      captures: [...step.captures, ...captures],
      hasCaptures: step.hasCaptures || captures.length > 0,
      ...(field === undefined ? {} : { field }),
    }));
  }

  private group(): Step[] {
    const steps = this.alternatives();
    while (this.peek() === '(' && this.tokens[this.at + 1]?.startsWith('#')) this.predicate();
    if (this.next() !== ')') throw new NotRead();
    return steps;
  }

  private node(): Step {
    const type = this.next();
    if (!/^[a-z_][a-z_0-9]*$/.test(type)) throw new NotRead();
    const without: string[] = [];
    const children: { alternatives: readonly Step[]; isImmediate: boolean; isLast: boolean }[] = [];
    let isImmediate = false;
    for (;;) {
      const text = this.peek();
      if (text === ')') break;
      if (text === '') throw new NotRead();
      if (text === '.') {
        isImmediate = true;
        this.at++;
      } else if (text.startsWith('!')) without.push(this.next().slice(1));
      else if (text === '(' && this.tokens[this.at + 1]?.startsWith('#')) this.predicate();
      else {
        const before = children.at(-1)?.alternatives ?? [];
        // Of a child without captures tree-sitter takes the first that is sure to match, which the grammar says.
        if (isImmediate && before.some((one) => !one.hasCaptures && one.children.length > 0)) throw new NotRead();
        children.push({ alternatives: this.alternatives(), isImmediate, isLast: false });
        isImmediate = false;
      }
    }
    this.at++;
    const last = children.at(-1);
    if (isImmediate && last) last.isLast = true;
    else if (isImmediate) throw new NotRead();
    const hasCaptures = children.some(({ alternatives }) => alternatives.some((one) => one.hasCaptures));
    const step = { ...leaf, without, children, hasCaptures };
    return type === '_' ? step : { ...step, type };
  }

  private predicate(): void {
    this.at++;
    const operator = this.next().slice(1);
    const operands: Operand[] = [];
    for (let text = this.next(); text !== ')'; text = this.next()) {
      if (text === '') throw new NotRead();
      operands.push(
        text.startsWith('@')
          ? { type: 'capture', name: text.slice(1) }
          : { type: 'string', value: text.startsWith('"') ? unquote(text) : text },
      );
    }
    if (operator === 'set!') {
      const [key, value] = operands.map((one) => (one.type === 'string' ? one.value : ''));
      if (key !== undefined) this.settings[key] = value ?? null;
      return;
    }
    const test = textTest(operator, operands);
    if (test) this.texts.push(test);
    else this.predicates.push({ operator, operands });
  }

  private peek(): string {
    return this.tokens[this.at] ?? '';
  }

  private next(): string {
    return this.tokens[this.at++] ?? '';
  }
}

const leaf: Step = { isNamed: true, without: [], captures: [], children: [], hasCaptures: false };

function namesOf(step: Step): Set<string> {
  const names = new Set(step.captures);
  for (const { alternatives } of step.children)
    for (const one of alternatives) for (const name of namesOf(one)) names.add(name);
  return names;
}

/** Undefined where it is no predicate of tree-sitter's own. */
function textTest(operator: string, [first, ...rest]: readonly Operand[]): TextTest | undefined {
  const [, not, asked] = /^(not-)?(eq|match|any-of)\?$/.exec(operator) ?? [];
  if (!asked) return /^(any|is)-/.test(operator) || operator === 'is?' ? notRead() : undefined;
  if (first?.type !== 'capture') return notRead();
  const { name } = first;
  const isPositive = not === undefined;
  const values = rest.map((one) => (one.type === 'string' ? one.value : undefined));
  const [second] = rest;
  if (asked === 'eq' && second?.type === 'capture')
    return (textsOf) =>
      textsOf(name).every((one) => textsOf(second.name).some((other) => (one === other) === isPositive));
  if (values.includes(undefined) || (asked !== 'any-of' && values.length !== 1)) return notRead();
  if (asked === 'any-of') {
    return (textsOf) => {
      const texts = textsOf(name);
      return texts.length === 0 ? !isPositive : texts.every((one) => values.includes(one)) === isPositive;
    };
  }
  if (asked === 'eq') return (textsOf) => textsOf(name).every((one) => (one === values[0]) === isPositive);
  const regex = new RegExp(values[0] ?? '');
  return (textsOf) => {
    const texts = textsOf(name);
    return texts.length === 0 ? !isPositive : texts.every((one) => regex.test(one) === isPositive);
  };
}

function notRead(): never {
  throw new NotRead();
}

/** The value of a string as the query language escapes it. */
function unquote(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };
  return text.slice(1, -1).replace(/\\([\s\S])/g, (_, char: string) => escapes[char] ?? char);
}
