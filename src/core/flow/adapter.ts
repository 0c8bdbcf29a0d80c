import type { Node } from 'web-tree-sitter';

/** A child of a node: its field, or its place among the named children (negative: from the end). */
export type Child = string | number;

/**
 * What a node of a grammar is to flow rules. Where a grammar names its fields as here, the table may leave them out.
 * A node that no role is given to is made of its children.
 */
export type Role =
  | { readonly is: 'name' | 'self' | 'constant' | 'skip' }
  /** Stands for one of its children: brackets, `await`, a cast. */
  | { readonly is: 'wrapper'; readonly of: Child }
  /** A literal text; the children of these types hold the expressions in it. */
  | { readonly is: 'string'; readonly holes?: readonly string[] }
  /** Its parts are text one after the other. */
  | { readonly is: 'joined' }
  | { readonly is: 'binary'; readonly left?: Child; readonly right?: Child }
  /** Its one operand, negated. */
  | { readonly is: 'not'; readonly of: Child }
  | { readonly is: 'member'; readonly object: Child; readonly property: Child }
  | { readonly is: 'index'; readonly object: Child; readonly index: Child }
  /** `object` and `name` where the grammar has no node for the two. */
  | { readonly is: 'call'; readonly callee?: Child; readonly object?: Child; readonly arguments: Child }
  /** In a list of arguments or elements. */
  | { readonly is: 'named'; readonly name: Child; readonly value: Child }
  | { readonly is: 'spread'; readonly of: Child }
  | { readonly is: 'collection' }
  | { readonly is: 'conditional'; readonly condition: Child; readonly then: Child; readonly otherwise: Child }
  | { readonly is: 'comprehension'; readonly body: Child }
  | { readonly is: 'assign'; readonly left: Child; readonly right: Child; readonly declares?: boolean }
  /** A pattern on the left: a default, or a rename. */
  | { readonly is: 'default'; readonly left: Child; readonly right: Child }
  | { readonly is: 'function'; readonly name?: Child; readonly body: Child }
  | { readonly is: 'class'; readonly body: Child }
  /** A field that a class declares. */
  | { readonly is: 'field'; readonly name: Child; readonly value: Child }
  | { readonly is: 'sequence' }
  | { readonly is: 'if'; readonly condition: Child; readonly then: Child; readonly otherwise?: Child }
  | {
      readonly is: 'loop';
      readonly condition?: Child;
      readonly body: Child;
      readonly before?: Child;
      readonly after?: Child;
    }
  | { readonly is: 'each'; readonly left: Child; readonly right: Child; readonly body: Child }
  | { readonly is: 'switch'; readonly subject: Child; readonly body: Child; readonly falls: boolean }
  | { readonly is: 'try'; readonly body: Child }
  | { readonly is: 'return' | 'throw' | 'break' | 'continue' }
  | { readonly is: 'assert'; readonly condition: Child }
  /** The names in it belong to the functions around. */
  | { readonly is: 'outer' };

/** All that the engine knows of a language: a table. */
export interface Adapter {
  readonly roles: Readonly<Record<string, Role>>;
  /** What an operator makes: text, text by a template, one of its sides, a truth value. Others make numbers. */
  readonly operators: Readonly<Record<string, 'text' | 'format' | 'or' | 'and' | 'equal' | 'unequal' | 'mix'>>;
  /** What calls of functions and methods of these names make. */
  readonly calls: Readonly<Record<string, 'format' | 'format-first' | 'join' | 'join-first' | 'concat'>>;
  /** Objects whose methods are functions, known without an import. */
  readonly modules: readonly string[];
  /** Methods that give what a collection holds for a key: `values.get('name')`. */
  readonly lookups: readonly string[];
  /** Node types of one branch of an `if` chain, a `switch` and a `try`. */
  readonly branches: { readonly case: readonly string[]; readonly handler: readonly string[]; readonly last: string };
  /** Where the value of a case stands, and the field its code is in if it is not all that follows. */
  readonly caseValue: Child;
  readonly parameterTypes: Readonly<
    Record<string, { readonly name: Child; readonly type?: Child; readonly value?: Child; readonly rest?: boolean }>
  >;
  /** The first parameter of a method is the object. */
  readonly firstIsSelf: boolean;
  /** A name that is given a value belongs to the function, unless said otherwise. */
  readonly assignmentDeclares: boolean;
  readonly selfName: string;
  readonly constructorNames: readonly string[];
  /** Functions that have no object of their own: `=>`. */
  readonly arrows: readonly string[];
  readonly importTypes: readonly string[];
  /** The names that an import binds and what each stands for: `exec` for `child_process.exec`. */
  imports(node: Node): readonly (readonly [name: string, path: string])[];
  /** Whether a function of this name or node can be called from other files. */
  isPrivate(name: string, node: Node): boolean;
  /** What a call of this path gives stands for its first argument: `promisify`, `require`. */
  readonly transparent: readonly string[];
}
