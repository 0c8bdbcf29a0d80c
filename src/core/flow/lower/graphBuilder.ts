import type { Node } from 'web-tree-sitter';
import type { Adapter, Child, Role } from '../adapter';
import { Environment, type Way } from '../environment';
import type { CallValue, ClassScope, Facts, FunctionScope, Graph, Input, Parameter, Shape, Value } from '../values';

/** What reading one function asks of the file around it. */
export interface Surroundings {
  readonly adapter: Adapter;
  readonly text: string;
  /** Counts one node looked at. */
  spend(): void;
  nextId(): number;
  functionAt(node: Node): FunctionScope | undefined;
  classAt(node: Node): ClassScope | undefined;
  /** Whether a guard may speak of it, so that what it came out as is worth keeping. */
  mayGuard(node: Node): boolean;
  /** Whether a call is declared never to come back. */
  neverReturns(node: Node): boolean;
  /** Expressions that a call changes, each with those that it is given, as declared. */
  changedBy(node: Node): readonly { readonly target: Node; readonly from: readonly Node[] }[];
}

/** Where the ways out of a loop or a switch come together. */
export interface Exit {
  readonly mark: number;
  readonly broken: Way[];
  readonly continued?: Way[];
  /** The values of a switch that is an expression. */
  readonly arms?: Input[] | undefined;
}

export const constant: Role = { is: 'constant' };
/** A node without a role is made of its children. */
export const mix = { is: 'mix' } as const;
export const nothing: Shape = { kind: 'constant' };
/** What the environment calls the value of the last statement. */
const lastName = '';

/** The graph of one function while it is read, and what names have at the point that is being read. */
export class GraphBuilder implements Graph {
  readonly parameters: Parameter[] = [];
  readonly returns: Input[] = [];
  readonly calls: CallValue[] = [];
  readonly values = new Map<number, Value>();
  readonly factsAt = new Map<number, Facts>();
  readonly written = new Map<string, Input[]>();
  readonly writtenOutside = new Map<string, Input[]>();
  readonly fields = new Map<string, Input[]>();
  /** Values that the classes in it give to their fields by themselves. */
  readonly classFields = new Map<ClassScope, Map<string, Input[]>>();
  readonly environment: Environment;
  /** Names that are the function's own. */
  readonly declared = new Set<string>();
  /** Names that it says belong to the functions around. */
  readonly outside = new Set<string>();
  /** Ways out of the loops and switches around, and back to the heads of the loops. */
  readonly exits: Exit[] = [];
  /** Ways to labels that are still to come. */
  readonly jumps = new Map<string, Way[]>();
  readonly roles: Adapter['roles'];
  private readonly outers = new Map<string, Value>();

  constructor(
    readonly scope: FunctionScope,
    readonly around: Surroundings,
  ) {
    this.roles = around.adapter.roles;
    this.environment = new Environment(
      (inputs, like) => this.make(like.node, { kind: 'choice', inputs }),
      () => around.spend(),
    );
  }

  /** What a node is, where that depends on more than its type. */
  roleOf(node: Node): Role | undefined {
    const role = this.roles[node.type];
    if (role?.is === 'not' && role.except?.includes(node.child(0)?.type ?? '')) return { is: 'wrapper', of: role.of };
    if (role?.is === 'try' && role.body === undefined && !node.namedChildren.some(({ type }) => this.isHandling(type)))
      return { is: 'sequence' };
    if (role?.is === 'list') return node.namedChildCount === 1 ? { is: 'wrapper', of: 0 } : { is: 'collection' };
    return role;
  }

  /** Whether a child of a `try` is none of its body. */
  isHandling(type: string): boolean {
    return type === 'else' || type === 'ensure' || this.around.adapter.branches.handler.includes(type);
  }

  make(node: Node, shape: Shape): Value {
    return { id: this.around.nextId(), node, owner: this.scope, ...shape };
  }

  textOf(node: Node): string {
    return this.around.text.slice(node.startIndex, node.endIndex);
  }

  /** What a name is called as a field. */
  fieldName(node: Node): string {
    const { sigil } = this.around.adapter;
    const text = this.textOf(node);
    if (this.roles[node.type]?.is === 'own') return text.replace(/^@+/, '');
    return sigil !== undefined && text.startsWith(sigil) ? text.slice(sigil.length) : text;
  }

  /** The value of what was read last, where it is that of the block. */
  last(node: Node): Value {
    return (this.around.adapter.lastIsValue && this.environment.get(lastName)) || this.make(node, nothing);
  }

  setLast(value: Value): void {
    if (this.around.adapter.lastIsValue) this.environment.set(lastName, value);
  }

  valueOf(node: Node | null): Value | undefined {
    return node ? this.values.get(node.id) : undefined;
  }

  /** A name that nothing was given to here. The same one value for all its places. */
  outer(text: string, node: Node): Value {
    let value = this.outers.get(text);
    if (!value) this.outers.set(text, (value = this.make(node, { kind: 'outer', text })));
    return value;
  }

  give(name: string, value: Value): void {
    this.environment.set(name, value);
    this.keep(this.written, name, value);
    if (this.declared.has(name)) return;
    if (this.outside.has(name) || !this.around.adapter.assignmentDeclares) this.keep(this.writtenOutside, name, value);
  }

  /** Gives a value to a name that is the function's own from here on. */
  own(name: string, value: Value): void {
    this.declared.add(name);
    this.give(name, value);
  }

  /** What brackets and the like stand for: of `*names[8]`, the name. */
  inner(node: Node): Node {
    for (let one: Node | null = node; one;) {
      const role = this.roleOf(one);
      if (role?.is !== 'wrapper') return one;
      one = child(one, role.of);
    }
    return node;
  }

  declare(target: Node, { blank, open }: { readonly blank?: boolean; readonly open?: boolean } = {}): void {
    const node = this.inner(target);
    if (this.roles[node.type]?.is !== 'name') return;
    const name = this.textOf(node);
    if (!blank && !open) return void this.declared.add(name);
    const value = this.make(target, blank ? { kind: 'constant', text: '' } : { kind: 'collection', entries: [] });
    this.values.set(node.id, value);
    this.own(name, value);
  }

  keep(into: Map<string, Input[]>, name: string, value: Value): void {
    const input = { value, facts: this.environment.facts };
    const before = into.get(name);
    if (before) before.push(input);
    else into.set(name, [input]);
  }

  /** Notes what a class gives to a field by itself. */
  keepField(scope: ClassScope, name: string, value: Value): void {
    let fields = this.classFields.get(scope);
    if (!fields) this.classFields.set(scope, (fields = new Map<string, Input[]>()));
    this.keep(fields, name, value);
  }

  returnNothing(node: Node): void {
    this.returns.push({ value: this.make(node, { kind: 'constant', text: 'null' }), facts: this.environment.facts });
  }
}

/** The name of an element, where it is known. */
export function keyOf(value: Value | undefined): { key?: string } {
  return value?.kind === 'constant' && value.text !== undefined ? { key: value.text } : {};
}

/** The child of a node that an adapter speaks of. */
export function child(node: Node, of: Child): Node | null {
  if (typeof of === 'string') return node.childForFieldName(of);
  return node.namedChild(of < 0 ? node.namedChildCount + of : of);
}

/** What a method is called on. */
export function objectOf(graph: GraphBuilder, node: Node, role: Extract<Role, { is: 'call' }>): Node | null {
  if (role.object !== undefined) return child(node, role.object);
  const callee = child(node, role.callee ?? 'function');
  const member = callee && graph.roles[callee.type];
  return callee && member?.is === 'member' ? child(callee, member.object) : null;
}
