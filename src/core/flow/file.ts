import type { Node } from 'web-tree-sitter';
import { headingOf, type Adapter } from './adapter';
import { lower } from './lower/function';
import {
  isSelf,
  type CallValue,
  type ClassScope,
  type FunctionScope,
  type Graph,
  type Input,
  type Parameter,
  type Value,
} from './values';

/** What declarations say of the nodes of a file; see `declarations.ts`. */
export interface Declared {
  mayGuard(node: Node): boolean;
  neverReturns(node: Node): boolean;
  changedBy(node: Node): readonly { readonly target: Node; readonly from: readonly Node[] }[];
}

/** How a value is spelled with its imports resolved, as far as names lead: `flask.request.args`, `httpx.Client().get`. */
export interface Path {
  readonly text: string;
  /** Its first name is imported or given a value. If not, the import may only be missing in a snippet. */
  readonly isBound: boolean;
}

/** Who gives a function its arguments: a call of it, or a call that it is handed to. */
export type Caller =
  { readonly kind: 'call'; readonly call: CallValue } | { readonly kind: 'handed'; readonly call: CallValue };

const deepest = 30;

/** The functions of one file and how they hang together. Each is read when it is first asked about. */
export class FlowFile {
  private readonly functions: FunctionScope[] = [];
  private readonly functionsByNode = new Map<number, FunctionScope>();
  private readonly classesByNode = new Map<number, ClassScope>();
  private readonly classesByName = new Map<string, ClassScope>();
  private readonly around = new Map<FunctionScope, readonly ClassScope[]>();
  private readonly members = new Map<ClassScope, ReadonlySet<string>>();
  private readonly methodsByName = new Map<string, FunctionScope[]>();
  private readonly graphs = new Map<FunctionScope, Graph>();
  private readonly names = new Map<FunctionScope, string | undefined>();
  private readonly calledBy = new Map<number, FunctionScope | undefined>();
  private readonly callers = new Map<FunctionScope, readonly Caller[]>();
  private readonly fields = new Map<string, readonly Input[]>();
  private readonly outers = new Map<string, readonly Input[]>();
  private readonly importNodes: Node[] = [];
  private readonly module: FunctionScope;
  private imported: ReadonlyMap<string, string> | undefined;
  private ids = 0;
  /** Graphs that are being read. What is found out meanwhile may be half the truth, and is not remembered. */
  private unfinished = 0;
  private depth = 0;

  constructor(
    private readonly root: Node,
    readonly text: string,
    readonly adapter: Adapter,
    private readonly declared: Declared,
    private readonly spend: () => void,
  ) {
    this.module = { node: root, isAnonymous: false, start: root.startIndex, end: Infinity };
    this.outline();
  }

  /** The innermost function around a place. */
  functionAround(offset: number): FunctionScope {
    let low = 0;
    let high = this.functions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.functions[middle] as FunctionScope).start <= offset) low = middle + 1;
      else high = middle;
    }
    let scope: FunctionScope | undefined = this.functions[low - 1];
    while (scope && scope.end <= offset) scope = scope.parent;
    return scope ?? this.module;
  }

  graph(scope: FunctionScope): Graph {
    const known = this.graphs.get(scope);
    if (known) return known;
    this.spend();
    const around = {
      adapter: this.adapter,
      text: this.text,
      spend: this.spend,
      nextId: () => ++this.ids,
      functionAt: (node: Node) => this.functionsByNode.get(node.id),
      classAt: (node: Node) => this.classesByNode.get(node.id),
      mayGuard: (node: Node) => this.declared.mayGuard(node) || this.mayCallOwn(node),
      neverReturns: (node: Node) => this.declared.neverReturns(node),
      changedBy: (node: Node) => this.declared.changedBy(node),
    };
    this.unfinished++;
    try {
      lower(scope, around, (graph) => this.graphs.set(scope, graph));
    } catch (error) {
      // Half a graph would answer wrongly.
      this.graphs.delete(scope);
      throw error;
    } finally {
      this.unfinished--;
    }
    return this.graphs.get(scope) as Graph;
  }

  /** The value of an expression, and the graph that it is in. */
  valueOf(node: Node): { readonly value: Value; readonly graph: Graph } | undefined {
    let scope: FunctionScope | undefined = this.functionAround(node.startIndex);
    // Defaults and decorators belong to the function around.
    for (; scope; scope = scope === this.module ? undefined : (scope.parent ?? this.module)) {
      const graph = this.graph(scope);
      const value = graph.values.get(node.id);
      if (value) return { value, graph };
    }
    return undefined;
  }

  nameOf(scope: FunctionScope): string | undefined {
    if (!this.names.has(scope)) this.names.set(scope, scope.name ?? this.givenName(scope));
    return this.names.get(scope);
  }

  /** Whether code of other files can call it. */
  isPublic(scope: FunctionScope): boolean {
    const name = this.nameOf(scope);
    if (name === undefined || this.isConstructor(scope) || this.adapter.isPrivate(name, scope.node)) return false;
    return !scope.parent || scope.method !== undefined || scope.name === undefined || /method/.test(scope.node.type);
  }

  isConstructor(scope: FunctionScope): boolean {
    if (!scope.method) return false;
    const { constructorNames, constructorTypes } = this.adapter;
    return constructorNames.includes(scope.name ?? '') || constructorTypes?.includes(scope.node.type) === true;
  }

  get imports(): ReadonlyMap<string, string> {
    return (this.imported ??= new Map(this.importNodes.flatMap((node) => this.adapter.imports(node))));
  }

  /** All that a name from outside a function may stand for. */
  outer(value: Extract<Value, { kind: 'outer' }>): readonly Input[] {
    const { text } = value;
    const member = this.member(value);
    for (let scope = value.owner === this.module ? undefined : (value.owner.parent ?? this.module); scope;) {
      const given = scope === this.module && member ? this.field(member, text) : this.given(scope, text);
      if (given.length > 0) return given;
      scope = scope === this.module ? undefined : (scope.parent ?? this.module);
    }
    // Code of the file may stand above what it uses.
    return value.owner === this.module ? this.given(this.module, text) : [];
  }

  /** The class around that declares a name as a field, where the language names fields without the object. */
  member(value: Extract<Value, { kind: 'outer' }>): ClassScope | undefined {
    if (!this.adapter.members) return undefined;
    return this.classesAround(value).find((scope) => this.family(scope).some((one) => this.declares(one, value.text)));
  }

  /** The innermost class first. */
  private classesAround({ owner, node }: Value): readonly ClassScope[] {
    const known = this.around.get(owner);
    if (known) return known;
    const at = owner === this.module ? node.startIndex : owner.start;
    const classes = [...this.classesByNode.values()].filter(({ start, end }) => start <= at && at < end);
    const around = classes.reverse();
    if (owner !== this.module) this.around.set(owner, around);
    return around;
  }

  /** A class and the classes of the file that it extends. */
  private family(scope: ClassScope): ClassScope[] {
    const seen = new Set<ClassScope>([scope]);
    for (const one of seen) {
      for (const base of one.bases) {
        const found = this.classesByName.get(base);
        if (found) seen.add(found);
      }
    }
    return [...seen];
  }

  private declares(scope: ClassScope, name: string): boolean {
    let members = this.members.get(scope);
    if (!members) this.members.set(scope, (members = new Set(this.adapter.members?.(scope.node))));
    return members.has(name);
  }

  /** What the functions of a class, and the class itself, give to a field. */
  field(scope: ClassScope, key: string): readonly Input[] {
    const known = this.fields.get(`${scope.start} ${key}`);
    if (known) return known;
    const found: Input[] = [];
    for (const one of this.family(scope)) {
      for (const graph of this.graphs.values()) found.push(...(graph.classFields.get(one)?.get(key) ?? []));
      found.push(...(this.graph(this.functionAround(one.start)).classFields.get(one)?.get(key) ?? []));
      for (const method of one.methods.values()) {
        if (!this.mayGive(method, key)) continue;
        const { fields, writtenOutside } = this.graph(method);
        found.push(...(fields.get(key) ?? []));
        if (this.adapter.members) found.push(...(writtenOutside.get(key) ?? []));
      }
    }
    const inputs = [...new Map(found.map((input) => [input.value.id, input])).values()];
    if (this.unfinished === 0) this.fields.set(`${scope.start} ${key}`, inputs);
    return inputs;
  }

  /** `count`: of the methods of a name, that with so many parameters. */
  method(scope: ClassScope, name: string, count?: number): FunctionScope | undefined {
    for (const { methods } of this.family(scope)) {
      const method = (count === undefined ? undefined : methods.get(`${name}/${count}`)) ?? methods.get(name);
      if (method) return method;
    }
    return undefined;
  }

  /** The function or class of the file that a value stands for, where it is called with so many arguments. */
  resolve(start: Value, count?: number): FunctionScope | ClassScope | undefined {
    if (this.depth > deepest) return undefined;
    this.depth++;
    try {
      return this.lead(start, count);
    } finally {
      this.depth--;
    }
  }

  private lead(start: Value, count: number | undefined): FunctionScope | ClassScope | undefined {
    let value = start;
    for (let i = 0; i < deepest; i++) {
      this.spend();
      if (value.kind === 'function' || value.kind === 'class') return value.scope;
      const next = this.only(value);
      if (next) value = next;
      else if (value.kind === 'load' && value.key !== undefined)
        return this.resolveMember(value.base, value.key, count);
      else return value.kind === 'outer' ? this.bareMethod(value, count) : undefined;
    }
    return undefined;
  }

  /** `check(name)` for `this.check(name)` */
  private bareMethod(value: Extract<Value, { kind: 'outer' }>, count?: number): FunctionScope | undefined {
    if (!this.adapter.members) return undefined;
    for (const scope of this.classesAround(value)) {
      const method = this.method(scope, value.text, count);
      if (method) return method;
    }
    return undefined;
  }

  /** The functions that a call runs. */
  called(call: CallValue): FunctionScope | undefined {
    if (this.calledBy.has(call.id)) return this.calledBy.get(call.id);
    const called = this.findCalled(call);
    if (this.unfinished === 0) this.calledBy.set(call.id, called);
    return called;
  }

  private findCalled(call: CallValue): FunctionScope | undefined {
    const count = call.arguments.length;
    const target = this.resolve(call.callee, count);
    if (!target) return undefined;
    if (!isClass(target)) return target;
    const own = this.adapter.constructorTypes && target.name !== undefined ? [target.name] : [];
    return [...own, ...this.adapter.constructorNames]
      .map((name) => this.method(target, name, count))
      .find((one) => one !== undefined);
  }

  /** The class that a call makes an object of. */
  created(call: CallValue): ClassScope | undefined {
    const target = this.resolve(call.callee);
    return target && isClass(target) ? target : undefined;
  }

  callersOf(scope: FunctionScope): readonly Caller[] {
    let callers = this.callers.get(scope);
    if (!callers) {
      // Functions that call each other meet themselves: for them there are no more callers.
      this.callers.set(scope, []);
      callers = this.findCallers(scope);
      this.callers.set(scope, callers);
    }
    return callers;
  }

  /** What a call hands to a parameter; a rest parameter takes all that is left. */
  argumentsFor(call: CallValue, { name, index, rest }: Parameter): Value[] {
    const named = call.arguments.filter((one) => one.name === name).map(({ value }) => value);
    if (named.length > 0) return named;
    const ordered = call.arguments.filter((one) => one.name === undefined);
    const spread = ordered.findIndex((one) => one.spread);
    if (spread >= 0 && spread <= index) return ordered.slice(spread).map(({ value }) => value);
    const found = rest ? ordered.slice(index) : ordered.slice(index, index + 1);
    return found.map(({ value }) => value);
  }

  /** How a value is spelled; undefined if it has no name. */
  path(value: Value): Path | undefined {
    const parts: string[] = [];
    let at: Value | undefined = value;
    for (let i = 0; at && i < deepest; i++) {
      this.spend();
      const root: Path | undefined = this.rootPath(at);
      if (root) return { text: [root.text, ...parts.reverse()].join(''), isBound: root.isBound };
      if (at.kind === 'load') {
        parts.push(at.key === undefined ? '[]' : `.${at.key}`);
        at = at.base;
      } else if (at.kind === 'store') at = at.base;
      else if (at.kind === 'call') {
        const wrapped: Value | undefined = this.isTransparent(at) ? at.arguments[0]?.value : undefined;
        if (wrapped?.kind === 'constant') {
          return { text: [(wrapped.text ?? '').replace(/^node:/, ''), ...parts.reverse()].join(''), isBound: true };
        }
        if (!wrapped) parts.push('()');
        at = wrapped ?? at.callee;
      } else at = this.only(at);
    }
    return undefined;
  }

  /** `require('fs')`, `promisify(exec)`: told by how they are spelled, since calls may lead to themselves. */
  private isTransparent({ callee: { node } }: CallValue): boolean {
    if (node.endIndex - node.startIndex > 60) return false;
    const [first = '', ...rest] = this.textOf(node).split('.');
    return this.adapter.transparent.includes([this.imports.get(first) ?? first, ...rest].join('.'));
  }

  /** The path of a name that leads no further. */
  private rootPath(value: Value): Path | undefined {
    if (value.kind === 'parameter') {
      const type = this.typeOf(value.parameter);
      if (type === undefined) return { text: value.parameter.name, isBound: false };
      const [first = '', ...rest] = type.split('.');
      return { text: `${[this.imports.get(first) ?? first, ...rest].join('.')}()`, isBound: this.imports.has(first) };
    }
    if (value.kind !== 'outer' || this.only(value)) return undefined;
    const path = this.imports.get(value.text);
    return { text: path ?? value.text, isBound: path !== undefined || this.outer(value).length > 0 };
  }

  private typeOf({ type }: Parameter): string | undefined {
    return type && /^[:\s*&]*([A-Za-z_][\w.]*)/.exec(this.textOf(type))?.[1];
  }

  /** What a value must be, if it can only be one other. */
  private only(value: Value): Value | undefined {
    const inputs = value.kind === 'choice' ? value.inputs : value.kind === 'outer' ? this.outer(value) : [];
    const first = inputs[0]?.value;
    return first && inputs.every((input) => input.value === first || input.value === value) ? first : undefined;
  }

  private resolveMember(base: Value, key: string, count?: number): FunctionScope | ClassScope | undefined {
    const whole = isSelf(base) ? base : (this.unwrap(base) ?? base);
    if (isSelf(whole)) {
      const around = this.classOf(whole.owner);
      return around && this.method(around, key, count);
    }
    if (whole.kind === 'collection') {
      const entry = whole.entries.find((one) => one.key === key);
      if (entry || !this.adapter.receiver) return entry && this.resolve(entry.value);
    }
    if (whole.kind === 'class') {
      return key === this.adapter.instantiates ? whole.scope : this.method(whole.scope, key, count);
    }
    if (whole.kind === 'call') {
      const created = this.created(whole);
      if (created) return this.method(created, key, count);
    }
    const typed = whole.kind === 'parameter' ? this.typeOf(whole.parameter) : undefined;
    const own = typed === undefined ? undefined : this.classesByName.get(typed);
    if (own) return this.method(own, key, count);
    if (whole.kind === 'store' && whole.key === key) return this.resolve(whole.value);
    if (this.path(whole)?.isBound) return undefined;
    // An object from elsewhere whose method only one class of the file has.
    const methods = this.methodsByName.get(key) ?? [];
    return methods.length === 1 && key.length > 4 ? methods[0] : undefined;
  }

  private unwrap(start: Value): Value | undefined {
    let value: Value | undefined = start;
    for (let i = 0; value && i < deepest; i++) {
      const next = this.only(value);
      if (!next) return value;
      value = next;
    }
    return value;
  }

  classOf(scope: FunctionScope): ClassScope | undefined {
    for (let one: FunctionScope | undefined = scope; one; one = one.parent) if (one.method) return one.method;
    return undefined;
  }

  /** What is given to a name of a function: by itself, and by the functions inside it that name it. */
  private given(scope: FunctionScope, name: string): readonly Input[] {
    const key = `${scope.start} ${scope.end} ${name}`;
    let given = this.outers.get(key);
    if (!given) {
      const own = this.graph(scope).written.get(name) ?? [];
      const inside = new Set((this.settings.get(name) ?? []).map((at) => this.functionAround(at)));
      const others = [...inside].filter((one) => one !== scope && one.start >= scope.start && one.end <= scope.end);
      given = [...own, ...others.flatMap((one) => this.graph(one).writtenOutside.get(name) ?? [])];
      if (this.unfinished === 0) this.outers.set(key, given);
    }
    return given;
  }

  private findCallers(scope: FunctionScope): Caller[] {
    const name = this.isConstructor(scope) ? scope.method?.name : this.nameOf(scope);
    const callers: Caller[] = [];
    const around = new Set<FunctionScope>();
    if (scope.isAnonymous || name === undefined) around.add(scope.parent ?? this.module);
    if (name !== undefined) {
      for (const at of this.mentioned.get(name) ?? []) {
        this.spend();
        around.add(this.functionAround(at));
      }
    }
    for (const one of around) {
      for (const call of this.graph(one).calls) {
        this.spend();
        if (this.called(call) === scope) callers.push({ kind: 'call', call });
        for (const { value } of call.arguments) {
          if (
            (value.kind === 'function' || value.kind === 'outer' || value.kind === 'load') &&
            this.resolve(value) === scope
          ) {
            callers.push({ kind: 'handed', call });
          }
        }
      }
    }
    return callers;
  }

  /** Whether a call may be one of a function of this file, by its name. */
  private mayCallOwn(node: Node): boolean {
    if (this.adapter.roles[node.type]?.is !== 'call') return false;
    const callee = ['function', 'name', 'method'].map((of) => node.childForFieldName(of)).find((one) => one !== null);
    const name =
      callee &&
      /[\w$]+[?!]?$/.exec(this.text.slice(Math.max(callee.startIndex, callee.endIndex - 80), callee.endIndex))?.[0];
    return name !== undefined && name !== null && this.ownNames.has(name);
  }

  private get ownNames(): ReadonlySet<string> {
    this.namesOfAll ??= new Set(this.functions.flatMap((scope) => this.nameOf(scope) ?? []));
    return this.namesOfAll;
  }

  /** Where names are given something, roughly. */
  private get settings(): ReadonlyMap<string, readonly number[]> {
    return (this.settingsFound ??= places(this.text, /(?<![\w$])([\w$]+)\s*[-+|?&]*=(?![=>])/g));
  }

  /** Where functions and classes of the file are named. */
  private get mentioned(): ReadonlyMap<string, readonly number[]> {
    return (this.namings ??= places(this.text, /([\w$]+)/g, new Set([...this.ownNames, ...this.classesByName.keys()])));
  }

  private namesOfAll: ReadonlySet<string> | undefined;
  private settingsFound: ReadonlyMap<string, readonly number[]> | undefined;
  private namings: ReadonlyMap<string, readonly number[]> | undefined;

  /** Whether a method may give something to a field: by `.name` or `['name']`, or where fields go without the object. */
  private mayGive(method: FunctionScope, key: string): boolean {
    const isBare = this.adapter.members !== undefined || this.isConstructor(method);
    const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const { sigil = '>' } = this.adapter;
    const pattern = new RegExp(`${isBare ? '(?<!\\w)' : `[.'"\`@>\\${sigil}]\\s*`}${name}(?![\\w$])`);
    return pattern.test(this.text.slice(method.start, method.end));
  }

  private givenName({ node }: FunctionScope): string | undefined {
    const { parent } = node;
    if (!parent) return undefined;
    const target = ['name', 'left', 'key', 'property']
      .map((field) => parent.childForFieldName(field))
      .find((one) => one && one.id !== node.id);
    return target ? /[\w$]+$/.exec(this.textOf(target).replace(/['"\]]+$/, ''))?.[0] : undefined;
  }

  private textOf(node: Node): string {
    return this.text.slice(node.startIndex, node.endIndex);
  }

  /** Finds imports, functions and classes, and which is inside which: all in one walk, which costs more than the rest. */
  private outline(): void {
    const { roles, importTypes } = this.adapter;
    const scopes = Object.keys(roles).filter((type) => roles[type]?.is === 'function' || roles[type]?.is === 'class');
    const nodes = this.root.descendantsOfType([...scopes, ...importTypes]);
    const open: ({ readonly scope: FunctionScope } | { readonly inside: ClassScope })[] = [];
    const endOf = (one: (typeof open)[number]) => ('scope' in one ? one.scope.end : one.inside.end);
    for (const node of nodes.sort((a, b) => a.startIndex - b.startIndex || b.endIndex - a.endIndex)) {
      this.spend();
      if (importTypes.includes(node.type)) {
        this.importNodes.push(node);
        continue;
      }
      const { startIndex: start, endIndex: end } = node;
      for (let last = open.at(-1); last && endOf(last) <= start; last = open.at(-1)) open.pop();
      const inner = open.at(-1);
      const { name: nameNode, parameters } = headingOf(this.adapter, node);
      const name = nameNode ? { name: this.textOf(nameNode) } : {};
      if (this.adapter.roles[node.type]?.is === 'class') {
        const scope: ClassScope = { node, ...name, bases: this.basesOf(node), methods: new Map(), start, end };
        this.classesByNode.set(node.id, scope);
        if (scope.name !== undefined) this.classesByName.set(scope.name, scope);
        open.push({ inside: scope });
        continue;
      }
      const parent = open.findLast((one) => 'scope' in one);
      const receiver = this.adapter.receiver?.(node);
      const method = receiver
        ? this.classNamed(receiver.type, node)
        : inner && 'inside' in inner
          ? inner.inside
          : undefined;
      const scope: FunctionScope = {
        node,
        ...name,
        ...(parent ? { parent: parent.scope } : {}),
        ...(method ? { method } : {}),
        isAnonymous: !nameNode,
        start,
        end,
      };
      this.functions.push(scope);
      this.functionsByNode.set(node.id, scope);
      if (method && scope.name !== undefined) {
        method.methods.set(scope.name, scope);
        const { length } = parameters?.namedChildren ?? [];
        if (this.adapter.members) method.methods.set(`${scope.name}/${length}`, scope);
        const before = this.methodsByName.get(scope.name);
        if (before) before.push(scope);
        else this.methodsByName.set(scope.name, [scope]);
      }
      open.push({ scope });
    }
  }

  /** The type of methods that stand outside it. */
  private classNamed(name: string, node: Node): ClassScope {
    let scope = this.classesByName.get(name);
    if (!scope) {
      scope = { node, name, bases: [], methods: new Map(), start: node.startIndex, end: node.endIndex };
      this.classesByName.set(name, scope);
    }
    return scope;
  }

  private basesOf(node: Node): string[] {
    const list =
      node.childForFieldName('superclasses') ??
      node.namedChildren.find(({ type }) => /heritage|superclass|^base_clause$/.test(type));
    return list
      ? [
          ...this.textOf(list)
            .slice(0, 300)
            .matchAll(/[A-Za-z_$][\w$]*/g),
        ].map(([name]) => name)
      : [];
  }
}

function isClass(scope: FunctionScope | ClassScope): scope is ClassScope {
  return 'methods' in scope;
}

/** Where words stand that a pattern captures. */
function places(text: string, pattern: RegExp, only?: ReadonlySet<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const match of text.matchAll(pattern)) {
    const word = match[1] ?? '';
    if (only && !only.has(word)) continue;
    const before = found.get(word);
    if (before) before.push(match.index);
    else found.set(word, [match.index]);
  }
  return found;
}
