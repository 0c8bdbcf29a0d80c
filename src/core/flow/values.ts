/**
 * The language-neutral view that flow rules are answered from. Each function becomes a graph of values: a name stands
 * for the value it has at that point, branches and loops join values, and what was asked on the way is kept as facts.
 */
import type { Node } from 'web-tree-sitter';

/** A value of a function, made from the values that its shape names. */
export type Value = {
  readonly id: number;
  /** The expression that it is the value of. */
  readonly node: Node;
  /** Whose value it is. */
  readonly owner: FunctionScope;
  /** The first name that it was given to. */
  name?: Node;
} & Shape;

export type Shape =
  | { readonly kind: 'constant'; readonly text?: string }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  /** The object that a method is called on. */
  | { readonly kind: 'self' }
  /** A name that the function gives no value. */
  | { readonly kind: 'outer'; readonly text: string }
  /** One of them: where branches join, at the head of a loop, `a or b`. */
  | { readonly kind: 'choice'; readonly inputs: Input[] }
  /** Text put together. */
  | { readonly kind: 'text'; readonly parts: readonly Value[] }
  /** A field or an element; one of the elements where there is no key. */
  | { readonly kind: 'load'; readonly base: Value; readonly key?: string }
  /** What an object is after a field or an element was set. */
  | { readonly kind: 'store'; readonly base: Value; readonly key?: string; readonly value: Value }
  | { readonly kind: 'collection'; readonly entries: readonly Entry[] }
  | CallShape
  /** Made of them in some other way. */
  | { readonly kind: 'mix'; readonly inputs: readonly Value[] }
  | { readonly kind: 'function'; readonly scope: FunctionScope; readonly facts: Facts }
  | { readonly kind: 'class'; readonly scope: ClassScope };

export interface CallShape {
  readonly kind: 'call';
  readonly callee: Value;
  readonly receiver?: Value;
  readonly arguments: readonly Argument[];
  readonly facts: Facts;
}

export type CallValue = Extract<Value, { kind: 'call' }>;

export interface Input {
  readonly value: Value;
  /** What holds where the value comes from. */
  readonly facts: Facts;
}

/** `key` is absent where it is not known, or for `...other`. */
export interface Entry {
  readonly key?: string;
  readonly value: Value;
  readonly spread: boolean;
}

export interface Argument {
  readonly value: Value;
  readonly name?: string;
  readonly spread: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly index: number;
  /** The whole of it: type, default and all. */
  readonly node: Node;
  readonly type?: Node;
  /** It takes all further arguments. */
  readonly rest: boolean;
}

/** What holds at a point, newest first: each was asked on every way to it. */
export type Facts = Fact | undefined;

export type Fact = { readonly before: Facts } &
  /** A condition that a guard may speak of came out so. */
  (
    | { readonly kind: 'condition'; readonly condition: Value; readonly holds: boolean }
    /** A call came back. */
    | { readonly kind: 'call'; readonly call: CallValue }
    /** The value is one of a few constants. */
    | { readonly kind: 'equal'; readonly value: Value }
    /** At least one of them holds. */
    | { readonly kind: 'any'; readonly of: readonly Facts[] }
  );

/** A function of the file, or the file's own code. */
export interface FunctionScope {
  readonly node: Node;
  /** As it is declared, or the name, field or property that it is given to. */
  readonly name?: string;
  readonly parent?: FunctionScope;
  /** The class that it is a method of. */
  readonly method?: ClassScope;
  /** It is given to something as a value and has no name of its own. */
  readonly isAnonymous: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ClassScope {
  readonly node: Node;
  readonly name?: string;
  readonly bases: readonly string[];
  /** Its methods by name. */
  readonly methods: Map<string, FunctionScope>;
  readonly start: number;
  readonly end: number;
}

/** A function as a graph of values. */
export interface Graph {
  readonly parameters: readonly Parameter[];
  readonly returns: readonly Input[];
  readonly calls: readonly CallValue[];
  /** The value of each expression, by the node's id. */
  readonly values: ReadonlyMap<number, Value>;
  /** What holds where the expression stands. */
  readonly factsAt: ReadonlyMap<number, Facts>;
  /** All that its names were ever given, for functions inside it. */
  readonly written: ReadonlyMap<string, readonly Input[]>;
  /** What it gives to names of the functions around it. */
  readonly writtenOutside: ReadonlyMap<string, readonly Input[]>;
  /** What it gives to fields of its own object. */
  readonly fields: ReadonlyMap<string, readonly Input[]>;
  /** What the classes in it give to their fields by themselves. */
  readonly classFields: ReadonlyMap<ClassScope, ReadonlyMap<string, readonly Input[]>>;
}

/** The object itself, however much of it was set. */
export function isSelf(value: Value): boolean {
  let base = value;
  while (base.kind === 'store') base = base.base;
  return base.kind === 'self';
}
