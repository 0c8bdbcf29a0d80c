import type { Node } from 'web-tree-sitter';

/** A child of a node: its field, or its place among the named children (negative: from the end). */
export type Child = string | number;

/**
 * What a node of a grammar is to flow rules. Where a grammar names its fields as here, the table may leave them out.
 * A node that no role is given to is made of its children.
 */
export type Role =
  | { readonly is: 'self' | 'constant' | 'skip' }
  /** `calls`: where nothing was given to it, it is a call without arguments. */
  | { readonly is: 'name'; readonly calls?: boolean }
  /** A constant behind a sign: `:name`. */
  | { readonly is: 'symbol' }
  /** A field of the object at hand, which goes unnamed: `@name`. */
  | { readonly is: 'own' }
  /** Stands for one of its children: brackets, `await`, a cast. */
  | { readonly is: 'wrapper'; readonly of: Child }
  /**
   * A literal text; the children of the types in `holes` hold the expressions in it, or all but those in `literals` are
   * such expressions themselves. `bare`: it has no quotes.
   */
  | {
      readonly is: 'string';
      readonly holes?: readonly string[];
      readonly literals?: readonly string[];
      readonly bare?: boolean;
    }
  /** A text that stands further down; the adapter's `heredocBody` finds it. */
  | { readonly is: 'heredoc' }
  /** Its parts are text one after the other. */
  | { readonly is: 'joined' }
  | { readonly is: 'binary'; readonly left?: Child; readonly right?: Child }
  /** Several values at once: `a, b = f()`. One alone stands for itself. */
  | { readonly is: 'list' }
  /** Its one operand, negated. With one of the operators in `except` it stands for the operand: `&value`. */
  | { readonly is: 'not'; readonly of: Child; readonly except?: readonly string[] }
  | { readonly is: 'member'; readonly object: Child; readonly property: Child }
  | { readonly is: 'index'; readonly object: Child; readonly index: Child }
  /**
   * `object` and `name` where the grammar has no node for the two; `fields`: what the new object is given besides; `block`:
   * code that it is given and that runs here.
   */
  | {
      readonly is: 'call';
      readonly callee?: Child;
      readonly object?: Child;
      readonly arguments: Child;
      readonly fields?: Child;
      readonly block?: Child;
    }
  /** In a list of arguments or elements. */
  | { readonly is: 'named'; readonly name: Child; readonly value: Child }
  | { readonly is: 'spread'; readonly of: Child }
  | { readonly is: 'collection' }
  | { readonly is: 'conditional'; readonly condition: Child; readonly then: Child; readonly otherwise: Child }
  | { readonly is: 'comprehension'; readonly body: Child }
  /**
   * `several`: the field on the left is there once for each name, or for what gives it a value. `blank`: a name without a
   * value is an empty text. `open`: it is something that waits to be filled, which is no constant: `char line[80];`.
   * `into`: the left becomes something that holds the right: `channel <- value`. `local`: outside of functions it gives
   * nothing: `string copy(text)` is the head of a function there.
   */
  | {
      readonly is: 'assign';
      readonly left: Child;
      readonly right: Child;
      readonly declares?: boolean;
      readonly several?: boolean;
      readonly blank?: boolean;
      readonly open?: boolean;
      readonly into?: boolean;
      readonly local?: boolean;
    }
  /** A pattern on the left: a default, or a rename. */
  | { readonly is: 'default'; readonly left: Child; readonly right: Child }
  | { readonly is: 'function'; readonly body: Child }
  | { readonly is: 'class'; readonly body: Child }
  /** A field that a class declares. */
  | { readonly is: 'field'; readonly name: Child; readonly value: Child }
  | { readonly is: 'sequence' }
  | {
      readonly is: 'if';
      readonly before?: Child;
      readonly condition: Child;
      readonly then: Child;
      readonly otherwise?: Child;
    }
  /** `head`: a child that is a condition, or a `loop` or an `each` of its own but for the body. */
  | {
      readonly is: 'loop';
      readonly head?: Child;
      readonly condition?: Child;
      readonly body: Child;
      readonly before?: Child;
      readonly after?: Child;
    }
  /** `pairs`: with several names on the left, each is a part of the collection: `for key, value := range values`. */
  | {
      readonly is: 'each';
      readonly left: Child;
      readonly right: Child;
      readonly body: Child;
      readonly pairs?: boolean;
    }
  /** Without `body` the branches are its own children. `alias`: a name for the subject. */
  | {
      readonly is: 'switch';
      readonly before?: Child;
      readonly subject: Child;
      readonly alias?: Child;
      readonly body?: Child;
      readonly falls: boolean;
    }
  /** Without `body` its own children are the body, up to what handles errors. */
  | { readonly is: 'try'; readonly before?: Child; readonly body?: Child }
  /** `of`: the type of a list around what is given back. */
  | { readonly is: 'return'; readonly of?: string }
  /** `yield` gives a value to the `switch` around. */
  | { readonly is: 'throw' | 'break' | 'continue' | 'yield' }
  | { readonly is: 'assert'; readonly condition: Child }
  /** From one to the other, further down in the function. */
  | { readonly is: 'goto' | 'label'; readonly label: Child }
  /** The names in it belong to the functions around. */
  | { readonly is: 'outer' };

/** See `Adapter.calls`. */
export type CallMakes =
  | 'format'
  | 'format-percent'
  | 'format-first'
  | 'format-braces'
  | 'join'
  | 'join-first'
  | 'join-list'
  | 'join-last'
  | 'join-either'
  | 'concat'
  | 'append'
  | 'text'
  | 'same';

/**
 * All that the engine knows of a language: a table. To add one, open a tree of the language, give each node type that is
 * not merely made of its children a role, and fill in the rest; `adapters/python.ts` is the shortest example. A role
 * that is missing costs findings, never an error.
 */
export interface Adapter {
  /** What each node type is. Types that are not in it are made of their children. */
  readonly roles: Readonly<Record<string, Role>>;
  /**
   * What a `binary` node with this operator makes: text, text by the template on its left, one of its sides (`or`, `and`),
   * a truth value that says something of its sides (`equal`, `unequal`), or something of both (`mix`). `append`: text, which
   * as a statement the side on its left then is: `out << text`. An operator that is not in it makes a number or a truth
   * value, which is harmless.
   */
  readonly operators: Readonly<
    Record<string, 'text' | 'append' | 'format' | 'or' | 'and' | 'equal' | 'unequal' | 'mix'>
  >;
  /**
   * What calls make whose function or method has this name, or whose object and method are spelled so:
   *
   * - text by a template: the object, `"{}".format(a)` (`format`) or `"%s".formatted(a)` (`format-percent`), or the first
   *   argument, `sprintf("%s", a)` (`format-first`) or `Format("{0}", a)` (`format-braces`)
   * - elements with a separator between them: `", ".join(list)` (`join`), `list.join(", ")` (`join-first`),
   *   `Join(list, ", ")` (`join-list`), `join(", ", list)` (`join-last`); `join-either` is `join-first` where there is at
   *   most a constant separator, and `concat` where more is given: `path.join(name)`
   * - the object with the arguments behind it (`concat`), which the object then is, too (`append`)
   * - the arguments one after the other (`text`), or the object itself where it is text (`same`)
   */
  readonly calls: Readonly<Record<string, CallMakes>>;
  /**
   * Functions that write text to where their first argument points: the one with this number, or what they make of it and
   * those after it where it is a template (`formats`), behind what was there (`appends`): `sprintf(to, "%s", text)`.
   */
  readonly writes?: Readonly<
    Record<string, { readonly from: number; readonly formats?: boolean; readonly appends?: boolean }>
  >;
  /**
   * First names of modules and of classes with nothing but static methods that snippets use without an import: what
   * `os.path.join(a)` gives is made of `a`, what `users.find(a)` gives is not.
   */
  readonly modules: readonly string[];
  /** How such names look where the language has a convention. */
  readonly moduleNames?: RegExp;
  /**
   * The functions of other files whose outcome is made of what they are given, where the language's own are known by
   * their names: `trim`. Without it, all are.
   */
  readonly handsOn?: RegExp;
  /** Methods that give what a collection holds for the key that is their first argument: `values.get('name')`. */
  readonly lookups: readonly string[];
  /**
   * Methods that give what the function or block returns that they are given, for the object or what it holds:
   * `list.map(f)`.
   */
  readonly maps?: readonly string[];
  /**
   * Node types of one branch of a `switch` and of a `try`; `last` is that of the branch for all other values. A case whose
   * value looks like `binds` gives a name to what it meets and compares nothing: `case name:`.
   */
  readonly branches: {
    readonly case: readonly string[];
    readonly handler: readonly string[];
    readonly last: string;
    readonly binds: RegExp;
  };
  /** Where in a branch of a `switch` its value stands; what else is in the branch is its code. */
  readonly caseValue: Child;
  /**
   * Where a parameter's node keeps its name, its type and its default; `rest`: it takes all further arguments; `several`:
   * the field with the name is there once for each. A parameter of another node type is its own name.
   */
  readonly parameterTypes: Readonly<
    Record<
      string,
      {
        readonly name: Child;
        readonly type?: Child;
        readonly value?: Child;
        readonly rest?: boolean;
        readonly several?: boolean;
      }
    >
  >;
  /** The first parameter of a method is the object, as in Python. */
  readonly firstIsSelf: boolean;
  /** A name that is given a value belongs to the function, unless an `outer` says otherwise. If not, a declaration must. */
  readonly assignmentDeclares: boolean;
  /** What comes last in a function or a branch is its value. */
  readonly lastIsValue?: boolean;
  /** The sign before the names of variables that names of fields go without: `$`. */
  readonly sigil?: string;
  /** The method of a class that makes an object of it: `new`. */
  readonly instantiates?: string;
  /** The text that a `heredoc` node stands for. */
  heredocBody?(node: Node): Node | null;
  /** The name of the object inside its methods: what `self` nodes stand for. */
  readonly selfName: string;
  /** Methods that run when an object is made. */
  readonly constructorNames: readonly string[];
  /** Their node types, where they have the name of their class. */
  readonly constructorTypes?: readonly string[];
  /** The fields that a class declares, where methods name fields and methods without the object. */
  members?(node: Node): readonly string[];
  /** Where the name and the parameters of a function are, if not in fields of its own: `char *(*f(int a))(void)`. */
  heading?(node: Node): { readonly name?: Node; readonly parameters?: Node };
  /** The object and the type of a method that stands outside its type: `func (s *Server) Handle()`. */
  receiver?(node: Node): { readonly name?: string; readonly type: string } | undefined;
  /** Paths of calls whose outcome is never nothing: `errors.New`. */
  readonly neverNothing?: readonly string[];
  /** Node types of functions that have no object of their own: `=>`. */
  readonly arrows: readonly string[];
  /** Node types of imports; `imports` is asked of each of them. */
  readonly importTypes: readonly string[];
  /** The names that an import binds and what each stands for: `exec` for `child_process.exec`. */
  imports(node: Node): readonly (readonly [name: string, path: string])[];
  /** Whether a function of this name or node cannot be called from other files: its parameters are no sources. */
  isPrivate(name: string, node: Node): boolean;
  /** Paths of functions whose outcome stands for their first argument: `promisify(exec)`, `require('fs')`. */
  readonly transparent: readonly string[];
}

/** Where the name and the parameters of a function are. */
export function headingOf(
  adapter: Adapter,
  node: Node,
): { readonly name: Node | null; readonly parameters: Node | null } {
  const { name, parameters } = adapter.heading?.(node) ?? {};
  return {
    name: name ?? node.childForFieldName('name'),
    parameters: parameters ?? node.childForFieldName('parameters') ?? node.childForFieldName('parameter'),
  };
}
