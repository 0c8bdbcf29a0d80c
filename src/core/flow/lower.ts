import type { Node } from 'web-tree-sitter';
import type { Adapter, Child, Role } from './adapter';
import { Environment, type Way } from './environment';
import { need, run, type Task } from './task';
import type {
  Argument,
  CallValue,
  ClassScope,
  Entry,
  Facts,
  FunctionScope,
  Graph,
  Input,
  Parameter,
  Shape,
  Value,
} from './values';

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

/**
 * Reads a function, or the file's own code, as a graph of values. Functions inside it are left alone. The graph is
 * handed out before it is whole: what is declared of a call may depend on what was read before it.
 */
export function lower(scope: FunctionScope, surroundings: Surroundings, begun: (graph: Graph) => void): void {
  const lowering = new Lowering(scope, surroundings);
  begun(lowering);
  run(lowering.all());
}

const constant: Role = { is: 'constant' };
/** A node without a role is made of its children. */
const mix = { is: 'mix' } as const;

class Lowering implements Graph {
  readonly parameters: Parameter[] = [];
  readonly returns: Input[] = [];
  readonly calls: CallValue[] = [];
  readonly values = new Map<number, Value>();
  readonly factsAt = new Map<number, Facts>();
  readonly written = new Map<string, Input[]>();
  readonly writtenOutside = new Map<string, Input[]>();
  readonly fields = new Map<string, Input[]>();
  private readonly environment: Environment;
  private readonly declared = new Set<string>();
  private readonly outside = new Set<string>();
  /** Ways out of the loops and switches around, and back to the heads of the loops. */
  private readonly exits: { readonly mark: number; readonly broken: Way[]; readonly continued?: Way[] }[] = [];
  private readonly roles: Adapter['roles'];
  private classAround: ClassScope | undefined;

  constructor(
    private readonly scope: FunctionScope,
    private readonly around: Surroundings,
  ) {
    this.roles = around.adapter.roles;
    this.environment = new Environment(
      (inputs, like) => this.make(like.node, { kind: 'choice', inputs }),
      () => around.spend(),
    );
  }

  *all(): Task<void> {
    const { node, method } = this.scope;
    const { adapter } = this.around;
    const role = this.roles[node.type];
    if (role?.is !== 'function') {
      yield* need(this.statements(node.namedChildren));
      return;
    }
    if (!adapter.arrows.includes(node.type)) this.own(adapter.selfName, this.make(node, { kind: 'self' }));
    yield* need(this.readParameters(node, adapter.firstIsSelf && method !== undefined));
    const body = child(node, role.body);
    if (!body) return;
    if (this.roles[body.type]?.is === 'sequence') yield* need(this.statement(body));
    else this.returns.push({ value: yield* need(this.read(body)), facts: this.environment.facts });
    if (this.roles[body.type]?.is === 'sequence' && !this.environment.isDead) this.returnNothing(body);
  }

  private returnNothing(node: Node): void {
    this.returns.push({ value: this.make(node, { kind: 'constant', text: 'null' }), facts: this.environment.facts });
  }

  private *readParameters(node: Node, firstIsSelf: boolean): Task<void> {
    const list = node.childForFieldName('parameters') ?? node.childForFieldName('parameter');
    const types = this.around.adapter.parameterTypes;
    const nodes = !list ? [] : this.roles[list.type]?.is === 'name' ? [list] : list.namedChildren;
    for (const [i, one] of nodes.entries()) {
      this.around.spend();
      const spec = types[one.type];
      const target = spec ? child(one, spec.name) : one;
      if (!target || this.roles[one.type]?.is === 'skip') continue;
      const isNamedSelf = /^(self|cls)$/.test(this.textOf(target)) && i === 0;
      if (isNamedSelf || (i === 0 && firstIsSelf && !this.isStatic(node))) {
        const self = this.make(target, { kind: 'self' });
        this.own(this.textOf(target), self);
        this.values.set(target.id, self);
        continue;
      }
      const type = spec?.type === undefined ? null : child(one, spec.type);
      const index = this.parameters.length;
      const parameter: Parameter = {
        name: this.textOf(target),
        index,
        node: one,
        ...(type ? { type } : {}),
        rest: spec?.rest === true || this.roles[target.type]?.is === 'spread',
      };
      this.parameters.push(parameter);
      let value = this.make(target, { kind: 'parameter', parameter });
      this.values.set(one.id, value);
      const given = spec?.value === undefined ? null : child(one, spec.value);
      if (given) {
        const otherwise = yield* need(this.read(given));
        value = this.make(target, {
          kind: 'choice',
          inputs: [value, otherwise].map((one) => ({ value: one, facts: undefined })),
        });
      }
      this.values.set(target.id, value);
      yield* need(this.assign(target, value, true));
      // `constructor(private db: Db)` gives a field too.
      if (spec && one.namedChildren.some(({ type }) => type === 'accessibility_modifier'))
        this.keep(this.fields, parameter.name, value);
    }
  }

  private isStatic(node: Node): boolean {
    const around = node.parent;
    return (
      around?.type === 'decorated_definition' &&
      /^\s*@staticmethod\b/m.test(this.textOf(around).slice(0, node.startIndex - around.startIndex))
    );
  }

  // Statements

  private *statements(nodes: readonly (Node | null)[]): Task<void> {
    for (const node of nodes) if (node) yield* need(this.statement(node));
  }

  private *statement(node: Node): Task<void> {
    this.around.spend();
    const { environment } = this;
    const role = this.roles[node.type] ?? mix;
    switch (role.is) {
      case 'sequence':
        yield* need(this.statements(node.namedChildren));
        return;
      case 'if': {
        const condition = child(node, role.condition);
        if (condition) yield* need(this.read(condition));
        const others = role.otherwise === undefined ? [] : node.childrenForFieldName(String(role.otherwise));
        yield* need(this.branches(condition, child(node, role.then), others));
        return;
      }
      case 'loop':
      case 'each':
        yield* need(this.loop(node, role));
        return;
      case 'switch':
        yield* need(this.switch(node, role));
        return;
      case 'try':
        yield* need(this.try(node, role));
        return;
      case 'return':
        for (const one of node.namedChildren)
          this.returns.push({ value: yield* need(this.read(one)), facts: environment.facts });
        if (node.namedChildCount === 0 && !environment.isDead) this.returnNothing(node);
        environment.isDead = true;
        return;
      case 'throw':
        yield* need(this.readAll(node));
        environment.isDead = true;
        return;
      case 'break':
      case 'continue': {
        const exit = role.is === 'break' ? this.exits.at(-1) : this.exits.findLast(({ continued }) => continued);
        const way = exit && environment.way(exit.mark);
        if (way) (role.is === 'break' ? exit.broken : exit.continued)?.push(way);
        environment.isDead = true;
        return;
      }
      case 'assert': {
        yield* need(this.readAll(node));
        const condition = child(node, role.condition);
        if (condition) environment.facts = this.assume(condition, true, environment.facts);
        return;
      }
      case 'outer':
        for (const name of node.namedChildren) this.outside.add(this.textOf(name));
        return;
      case 'class':
        yield* need(this.class(node, child(node, role.body)));
        return;
      case 'skip':
        return;
      default:
        yield* need(this.read(node));
    }
  }

  /** `else if` chains are followed in a loop: they may be long. */
  private *branches(condition: Node | null, then: Node | null, others: readonly (Node | null)[]): Task<void> {
    const { environment } = this;
    const mark = environment.mark();
    const before = environment.facts;
    const wasDead = environment.isDead;
    const ways: (Way | undefined)[] = [];
    const outcome = (facts: Facts) => {
      ways.push(environment.way(mark));
      environment.undo(mark, facts);
      environment.isDead = wasDead;
    };
    if (condition) environment.facts = this.assume(condition, true, before);
    if (then) yield* need(this.statement(then));
    let otherwise = condition ? this.assume(condition, false, before) : before;
    outcome(otherwise);
    for (const other of others) {
      const role = other && this.roles[other.type];
      if (!other || role?.is !== 'if') {
        if (other) yield* need(this.statement(other));
        continue;
      }
      const next = child(other, role.condition);
      if (next) yield* need(this.read(next));
      if (next) environment.facts = this.assume(next, true, otherwise);
      const body = child(other, role.then);
      if (body) yield* need(this.statement(body));
      if (next) otherwise = this.assume(next, false, otherwise);
      outcome(otherwise);
      const more = role.otherwise === undefined ? [] : other.childrenForFieldName(String(role.otherwise));
      yield* need(this.statements(more));
    }
    outcome(before);
    environment.join(ways, before, (name) => this.outer(name, this.scope.node));
    environment.isDead ||= wasDead;
  }

  private *loop(node: Node, role: Extract<Role, { is: 'loop' | 'each' }>): Task<void> {
    const { environment } = this;
    const body = child(node, role.body);
    const over = role.is === 'each' ? child(node, role.right) : null;
    const condition = role.is === 'loop' && role.condition !== undefined ? child(node, role.condition) : null;
    const first = role.is === 'loop' && role.before !== undefined ? child(node, role.before) : null;
    const last = role.is === 'loop' && role.after !== undefined ? child(node, role.after) : null;
    if (first) yield* need(this.statement(first));
    const collection = over && (yield* need(this.read(over)));
    const mark = environment.mark();
    const before = environment.facts;
    const exit = { mark, broken: [] as Way[], continued: [] as Way[] };
    this.exits.push(exit);
    environment.beginLoop();
    if (role.is === 'each' && collection) {
      const left = child(node, role.left);
      if (left) yield* need(this.assign(left, this.make(left, { kind: 'load', base: collection }), true));
    }
    if (condition) {
      yield* need(this.read(condition));
      environment.facts = this.assume(condition, true, before);
    }
    if (body) yield* need(this.statement(body));
    if (last) yield* need(this.read(last));
    const again = [environment.way(mark), ...exit.continued];
    environment.endLoop(again);
    this.exits.pop();
    environment.undo(mark, before);
    const end = condition ? this.assume(condition, false, before) : before;
    const ways = again.map((way) => way && { bound: way.bound, facts: end });
    environment.join(
      [{ bound: new Map(), facts: end }, ...ways, ...exit.broken],
      exit.broken.length > 0 ? before : end,
      (name) => this.outer(name, node),
    );
    const others = node.childForFieldName('alternative');
    if (others) yield* need(this.statement(others));
  }

  private *switch(node: Node, role: Extract<Role, { is: 'switch' }>): Task<void> {
    const { environment } = this;
    const { branches, caseValue } = this.around.adapter;
    const subject = child(node, role.subject);
    const value = subject && (yield* need(this.read(subject)));
    const mark = environment.mark();
    const before = environment.facts;
    const exit = { mark, broken: [] as Way[] };
    this.exits.push(exit);
    let fallen: Way | undefined;
    let hasLast = false;
    for (const one of child(node, role.body)?.namedChildren ?? []) {
      if (!branches.case.includes(one.type)) continue;
      const label = child(one, caseValue);
      environment.undo(mark, before);
      if (label && value && one.type !== branches.last) {
        yield* need(this.read(label));
        // `case name:` and `case Class(…):` bind, they do not compare.
        if (!/^[a-z_]\w*$|\(/.test(this.textOf(label))) environment.facts = { kind: 'equal', value, before };
        else if (this.textOf(label) === '_') hasLast = true;
      } else hasLast = true;
      if (fallen)
        environment.join([{ bound: new Map(), facts: environment.facts }, fallen], before, (name) =>
          this.outer(name, one),
        );
      for (const part of one.namedChildren) if (part.id !== label?.id) yield* need(this.statement(part));
      const way = environment.way(mark);
      if (role.falls) fallen = way;
      else if (way) exit.broken.push(way);
    }
    this.exits.pop();
    environment.undo(mark, before);
    const past = hasLast ? undefined : { bound: new Map<string, Value>(), facts: before };
    environment.join([past, fallen, ...exit.broken], before, (name) => this.outer(name, node));
  }

  private *try(node: Node, role: Extract<Role, { is: 'try' }>): Task<void> {
    const { environment } = this;
    const { handler } = this.around.adapter.branches;
    const mark = environment.mark();
    const before = environment.facts;
    const body = child(node, role.body);
    if (body) yield* need(this.statement(body));
    const handlers = node.namedChildren.filter((one) => handler.includes(one.type));
    const others = node.namedChildren.filter((one) => one.id !== body?.id && !handler.includes(one.type));
    const history = environment.history(mark);
    const [follows, ...ends] = others;
    const isLast = (one: Node | undefined) => one !== undefined && /final/.test(one.type);
    if (follows && !isLast(follows)) yield* need(this.statement(follows));
    const ways = [environment.way(mark)];
    for (const one of handlers) {
      environment.undo(mark, before);
      // The body may have broken off anywhere.
      environment.mayHave(history, before, (name) => this.outer(name, one));
      yield* need(this.statements(one.namedChildren));
      ways.push(environment.way(mark));
    }
    environment.undo(mark, before);
    environment.join(ways, before, (name) => this.outer(name, node));
    const last = isLast(follows) ? others : ends;
    const { isDead } = environment;
    yield* need(this.statements(last));
    environment.isDead ||= isDead;
  }

  /** Fields that a class gives values itself; its methods are read when they are asked for. */
  private *class(node: Node, body: Node | null): Task<void> {
    const scope = this.around.classAt(node);
    const name = node.childForFieldName('name');
    if (scope && name) this.own(this.textOf(name), this.make(node, { kind: 'class', scope }));
    const outer = this.classAround;
    this.classAround = scope;
    const mark = this.environment.mark();
    for (const one of body?.namedChildren ?? []) {
      const role = this.roles[one.type];
      if (role?.is === 'field') {
        const key = child(one, role.name);
        const value = child(one, role.value);
        if (key && value && scope) this.keep(classFields(this, scope), this.textOf(key), yield* need(this.read(value)));
      } else if (role?.is !== 'function') yield* need(this.statement(one));
      else this.functionValue(one);
    }
    const bound = this.environment.way(mark)?.bound ?? [];
    if (scope) for (const [key, value] of bound) this.keep(classFields(this, scope), key, value);
    this.environment.undo(mark, this.environment.facts);
    this.classAround = outer;
  }

  /** Values that the class gives to its fields by itself, by class. */
  readonly classFields = new Map<ClassScope, Map<string, Input[]>>();

  // Conditions

  /** What holds when a condition has come out so. */
  private assume(condition: Node, holds: boolean, facts: Facts): Facts {
    const pending: { readonly node: Node; readonly holds: boolean }[] = [{ node: condition, holds }];
    let known = facts;
    for (let next = pending.pop(); next; next = pending.pop()) {
      this.around.spend();
      const { node } = next;
      const role = this.roles[node.type];
      if (role?.is === 'wrapper') {
        const inner = child(node, role.of);
        if (inner) pending.push({ node: inner, holds: next.holds });
        continue;
      }
      if (role?.is === 'not') {
        const inner = child(node, role.of);
        if (inner) pending.push({ node: inner, holds: !next.holds });
        continue;
      }
      const operator = role?.is === 'binary' ? this.operator(node) : undefined;
      if (role?.is === 'binary' && (operator === 'and' || operator === 'or')) {
        const sides = [child(node, role.left ?? 'left'), child(node, role.right ?? 'right')].filter(
          (side) => side !== null,
        );
        if ((operator === 'and') === next.holds)
          pending.push(...sides.map((side) => ({ node: side, holds: next.holds })));
        // A long chain of them says little, and would be read again for each of its parts.
        else if (sides.every((side) => side.endIndex - side.startIndex < 500)) {
          const of = sides.map((side) => this.assume(side, next.holds, undefined));
          if (of.every((one) => one)) known = { kind: 'any', of, before: known };
        }
        continue;
      }
      const value = this.values.get(node.id);
      if (!value) continue;
      if (role?.is === 'binary' && (operator === 'equal' || operator === 'unequal')) {
        if ((operator === 'equal') === next.holds) known = this.assumeEqual(node, role, known);
      }
      if (this.around.mayGuard(value.node))
        known = { kind: 'condition', condition: value, holds: next.holds, before: known };
    }
    return known;
  }

  private assumeEqual(node: Node, role: Extract<Role, { is: 'binary' }>, facts: Facts): Facts {
    const left = this.valueOf(child(node, role.left ?? 'left'));
    const right = this.valueOf(child(node, role.right ?? 'right'));
    if (left && right?.kind === 'constant') return { kind: 'equal', value: left, before: facts };
    if (right && left?.kind === 'constant') return { kind: 'equal', value: right, before: facts };
    return facts;
  }

  private valueOf(node: Node | null): Value | undefined {
    return node ? this.values.get(node.id) : undefined;
  }

  // Expressions

  private *read(node: Node): Task<Value> {
    const value = this.readSimple(node) ?? (yield* need(this.readWhole(node)));
    this.values.set(node.id, value);
    this.factsAt.set(node.id, this.environment.facts);
    return value;
  }

  private readSimple(node: Node): Value | undefined {
    this.around.spend();
    const role = this.roles[node.type];
    switch (role?.is) {
      case 'name':
      case 'self': {
        const name = role.is === 'self' ? this.around.adapter.selfName : this.textOf(node);
        return this.environment.get(name) ?? this.outer(name, node);
      }
      case 'constant':
        return this.make(node, { kind: 'constant', text: this.textOf(node) });
      case 'skip':
        return this.make(node, nothing);
      case 'function':
        return this.functionValue(node);
      default:
        return undefined;
    }
  }

  private functionValue(node: Node): Value {
    const scope = this.around.functionAt(node);
    if (!scope) return this.make(node, nothing);
    const value = this.make(node, { kind: 'function', scope, facts: this.environment.facts });
    this.values.set(node.id, value);
    const name = node.childForFieldName('name');
    if (name && this.roles[node.type]?.is === 'function' && !scope.method) this.own(this.textOf(name), value);
    return value;
  }

  private *readAll(node: Node): Task<Value[]> {
    const values: Value[] = [];
    for (const one of node.namedChildren) {
      if (this.roles[one.type]?.is !== 'skip') values.push(yield* need(this.read(one)));
    }
    return values;
  }

  private *readWhole(node: Node): Task<Value> {
    const role: Role | typeof mix = this.roles[node.type] ?? mix;
    const part = (of: Child) => child(node, of);
    switch (role.is) {
      case 'wrapper': {
        const inner = part(role.of);
        return inner ? yield* need(this.read(inner)) : this.make(node, nothing);
      }
      case 'string':
        return yield* need(this.string(node, role.holes ?? []));
      case 'joined': {
        const parts = yield* need(this.readAll(node));
        return this.make(node, { kind: 'text', parts });
      }
      case 'binary':
        return yield* need(this.binary(node, role));
      case 'not': {
        const inner = part(role.of);
        if (inner) yield* need(this.read(inner));
        return this.make(node, nothing);
      }
      case 'member': {
        const object = part(role.object);
        const base = object ? yield* need(this.read(object)) : this.make(node, nothing);
        const property = part(role.property);
        return this.make(node, { kind: 'load', base, ...(property ? { key: this.textOf(property) } : {}) });
      }
      case 'index': {
        const object = part(role.object);
        const index = part(role.index);
        const base = object ? yield* need(this.read(object)) : this.make(node, nothing);
        const key = index ? yield* need(this.read(index)) : undefined;
        return this.make(node, { kind: 'load', base, ...keyOf(key) });
      }
      case 'call':
        return yield* need(this.call(node, role));
      case 'collection':
        return this.make(node, { kind: 'collection', entries: yield* need(this.entries(node)) });
      case 'conditional':
        return yield* need(this.conditional(node, role));
      case 'comprehension':
        return yield* need(this.comprehension(node, role));
      case 'assign': {
        const left = part(role.left);
        const right = part(role.right);
        if (!left) return this.make(node, nothing);
        if (!right) {
          if (role.declares) this.declare(left);
          return this.make(node, nothing);
        }
        let value = yield* need(this.read(right));
        if (this.isAugmented(node)) {
          const old = yield* need(this.read(left));
          const operator = this.around.adapter.operators[(node.childForFieldName('operator')?.text ?? '').slice(0, -1)];
          if (operator === 'text') value = this.make(node, { kind: 'text', parts: [old, value] });
          else if (operator === 'or')
            value = this.make(node, {
              kind: 'choice',
              inputs: [old, value].map((one) => ({ value: one, facts: this.environment.facts })),
            });
          else value = this.make(node, operator ? { kind: 'mix', inputs: [old, value] } : nothing);
        }
        yield* need(this.assign(left, value, role.declares ?? this.around.adapter.assignmentDeclares));
        return value;
      }
      case 'spread': {
        const inner = part(role.of);
        return inner ? yield* need(this.read(inner)) : this.make(node, nothing);
      }
      case 'named': {
        const inner = part(role.value);
        return inner ? yield* need(this.read(inner)) : this.make(node, nothing);
      }
      case 'if':
      case 'loop':
      case 'each':
      case 'switch':
      case 'try':
      case 'return':
      case 'throw':
      case 'break':
      case 'continue':
      case 'assert':
      case 'sequence':
      case 'class':
      case 'outer':
        yield* need(this.statement(node));
        return this.make(node, nothing);
      default: {
        const inputs = yield* need(this.readAll(node));
        return this.make(
          node,
          inputs.length > 0 ? { kind: 'mix', inputs } : { kind: 'constant', text: this.textOf(node) },
        );
      }
    }
  }

  private *string(node: Node, holes: readonly string[]): Task<Value> {
    const { text } = this.around;
    const start = node.firstChild?.endIndex ?? node.startIndex;
    const end = node.childCount > 1 ? (node.lastChild?.startIndex ?? node.endIndex) : node.endIndex;
    const inside = holes.length === 0 ? [] : node.namedChildren.filter(({ type }) => holes.includes(type));
    if (inside.length === 0)
      return this.make(node, { kind: 'constant', text: text.slice(start, Math.max(start, end)) });
    const parts: Value[] = [];
    let at = start;
    const literal = (to: number) => {
      if (to > at) parts.push(this.make(node, { kind: 'constant', text: text.slice(at, to) }));
    };
    for (const hole of inside) {
      literal(hole.startIndex);
      const expression = hole.namedChild(0);
      // `{n:d}` is a number.
      const isNumber =
        /:[^{}]*[bdeEfFgGnoxX%]\}?$/.test(text.slice(Math.max(at, hole.endIndex - 12), hole.endIndex)) &&
        hole.namedChildCount > 1;
      if (expression) {
        const value = yield* need(this.read(expression));
        parts.push(isNumber ? this.make(expression, nothing) : value);
      }
      at = hole.endIndex;
    }
    literal(end);
    return this.make(node, { kind: 'text', parts });
  }

  /** A chain of operators is read from its start in a loop: it may have thousands of terms. */
  private *binary(node: Node, role: Extract<Role, { is: 'binary' }>): Task<Value> {
    const chain: Node[] = [];
    let first: Node | null = node;
    while (first && this.roles[first.type]?.is === 'binary') {
      this.around.spend();
      chain.push(first);
      first = child(first, role.left ?? 'left');
    }
    let left = first ? yield* need(this.read(first)) : this.make(node, nothing);
    let parts: Value[] | undefined;
    const chainUp = chain.reverse();
    for (const [i, one] of chainUp.entries()) {
      const operator = this.operator(one);
      const side = child(one, role.right ?? 'right');
      const { environment } = this;
      const before = environment.facts;
      const leftNode = child(one, role.left ?? 'left');
      if (leftNode && operator === 'and') environment.facts = this.assume(leftNode, true, before);
      if (leftNode && operator === 'or') environment.facts = this.assume(leftNode, false, before);
      const right = side ? yield* need(this.read(side)) : this.make(one, nothing);
      const { facts } = environment;
      environment.facts = before;
      if (operator === 'text') {
        // One list for all terms: a sum of thousands is no value of values thousands deep.
        (parts ??= [left]).push(right);
        const next = chainUp[i + 1];
        if (next && this.operator(next) === 'text') continue;
        left = this.make(one, { kind: 'text', parts });
        parts = undefined;
      } else left = this.operation(one, operator, left, { value: right, facts });
      this.values.set(one.id, left);
      this.factsAt.set(one.id, before);
    }
    return left;
  }

  private operation(node: Node, operator: string | undefined, left: Value, right: Input): Value {
    switch (operator) {
      case 'format':
        return this.format(node, left, this.elements(right.value), '%');
      case 'or':
        return this.make(node, { kind: 'choice', inputs: [{ value: left, facts: this.environment.facts }, right] });
      case 'and':
        return this.make(node, { kind: 'choice', inputs: [right] });
      case 'mix':
        return this.make(node, { kind: 'mix', inputs: [left, right.value] });
      default:
        return this.make(node, nothing);
    }
  }

  private operator(node: Node): string | undefined {
    const text = node.childForFieldName('operator')?.type ?? node.child(1)?.type ?? '';
    return Object.hasOwn(this.around.adapter.operators, text) ? this.around.adapter.operators[text] : undefined;
  }

  /** `"… %s" % x`, `"… {}".format(x)`: what is put in as a number stays out. */
  private format(node: Node, template: Value, given: readonly Value[], sign: '%' | '{'): Value {
    if (template.kind !== 'constant' || template.text === undefined)
      return this.make(node, { kind: 'text', parts: [template, ...given] });
    const pattern =
      sign === '%'
        ? /%(?:\((\w+)\))?[-+ #0]*[\d*]*(?:\.\d+)?([a-zA-Z%])/g
        : /\{(\w*)[^{}:]*(?::[^{}]*?([a-zA-Z])?)?\}/g;
    const parts: Value[] = [];
    let at = 0;
    let next = 0;
    for (const match of template.text.matchAll(pattern)) {
      if (match[2] === '%') continue;
      parts.push(this.make(node, { kind: 'constant', text: template.text.slice(at, match.index) }));
      at = match.index + match[0].length;
      const value = given[next++];
      if (value && !/^[diouxXeEfFgGcbn]$/.test(match[2] ?? '')) parts.push(value);
    }
    parts.push(this.make(node, { kind: 'constant', text: template.text.slice(at) }), ...given.slice(next));
    return this.make(node, { kind: 'text', parts });
  }

  private elements(value: Value): Value[] {
    return value.kind === 'collection' ? value.entries.map((entry) => entry.value) : [value];
  }

  private *entries(node: Node): Task<Entry[]> {
    const entries: Entry[] = [];
    let index = 0;
    for (const one of node.namedChildren) {
      const role = this.roles[one.type];
      if (role?.is === 'skip') continue;
      if (role?.is === 'named') {
        const name = child(one, role.name);
        const isName = name !== null && this.roles[name.type]?.is !== 'string';
        const key =
          name &&
          (isName && /^[\w$]+$/.test(this.textOf(name)) && this.roles[name.type]?.is !== 'name'
            ? { key: this.textOf(name) }
            : keyOf(yield* need(this.read(name))));
        const value = yield* need(this.read(one));
        entries.push({ ...key, value, spread: false });
      } else if (role?.is === 'function' && one.childForFieldName('name')) {
        const name = one.childForFieldName('name');
        entries.push({
          ...(name ? { key: this.textOf(name) } : {}),
          value: yield* need(this.read(one)),
          spread: false,
        });
      } else {
        const value = yield* need(this.read(one));
        const spread = role?.is === 'spread';
        const isShort = one.type === 'shorthand_property_identifier';
        entries.push({ ...(spread ? {} : { key: isShort ? this.textOf(one) : String(index++) }), value, spread });
      }
    }
    return entries;
  }

  private *conditional(node: Node, role: Extract<Role, { is: 'conditional' }>): Task<Value> {
    const { environment } = this;
    const condition = child(node, role.condition);
    const before = environment.facts;
    if (condition) yield* need(this.read(condition));
    const inputs: Input[] = [];
    for (const [of, holds] of [
      [role.then, true],
      [role.otherwise, false],
    ] as const) {
      const side = child(node, of);
      environment.facts = condition ? this.assume(condition, holds, before) : before;
      if (side) inputs.push({ value: yield* need(this.read(side)), facts: environment.facts });
    }
    environment.facts = before;
    return this.make(node, { kind: 'choice', inputs });
  }

  /** The names of a comprehension are left in the function: nobody gives two things one name so near. */
  private *comprehension(node: Node, role: Extract<Role, { is: 'comprehension' }>): Task<Value> {
    const { environment } = this;
    const before = environment.facts;
    const body = child(node, role.body);
    for (const one of node.namedChildren) {
      if (one.id === body?.id) continue;
      const clause = this.roles[one.type];
      if (clause?.is === 'each') {
        const over = child(one, clause.right);
        const base = over && (yield* need(this.read(over)));
        const left = child(one, clause.left);
        if (base && left) yield* need(this.assign(left, this.make(left, { kind: 'load', base }), true));
      } else if (clause?.is === 'if') {
        const condition = one.namedChild(0);
        if (condition) {
          yield* need(this.read(condition));
          environment.facts = this.assume(condition, true, environment.facts);
        }
      }
    }
    const value = body ? yield* need(this.read(body)) : this.make(node, nothing);
    const inside = this.make(node, { kind: 'choice', inputs: [{ value, facts: environment.facts }] });
    environment.facts = before;
    return this.make(node, { kind: 'collection', entries: [{ value: inside, spread: false }] });
  }

  private *call(node: Node, role: Extract<Role, { is: 'call' }>): Task<Value> {
    const { adapter } = this.around;
    const calleeNode = child(node, role.callee ?? 'function');
    let callee: Value;
    if (role.object !== undefined && calleeNode) {
      const object = child(node, role.object);
      const base = object && (yield* need(this.read(object)));
      callee = base
        ? this.make(calleeNode, { kind: 'load', base, key: this.textOf(calleeNode) })
        : this.outer(this.textOf(calleeNode), calleeNode);
    } else callee = calleeNode ? yield* need(this.read(calleeNode)) : this.make(node, nothing);
    const receiver = callee.kind === 'load' ? callee.base : undefined;
    const given = yield* need(this.arguments(child(node, role.arguments)));
    const { facts } = this.environment;
    const called = callee.kind === 'load' ? callee.key : callee.kind === 'outer' ? callee.text : undefined;
    const makes = called !== undefined && Object.hasOwn(adapter.calls, called) ? adapter.calls[called] : undefined;
    const values = given.flatMap(({ value, spread }) => (spread ? this.elements(value) : [value]));
    const [first, ...rest] = values;
    const call = this.make(node, {
      kind: 'call',
      callee,
      ...(receiver ? { receiver } : {}),
      arguments: given,
      facts,
    }) as CallValue;
    this.calls.push(call);
    for (const { target, from } of this.around.changedBy(node)) {
      const old = this.values.get(target.id);
      const inputs = from.flatMap((one) => this.values.get(one.id) ?? []);
      if (old && inputs.length > 0)
        this.update(
          target,
          this.make(node, { kind: 'store', base: old, value: this.make(node, { kind: 'mix', inputs }) }),
        );
    }
    if (this.around.neverReturns(node)) this.environment.isDead = true;
    if (this.around.mayGuard(node)) this.environment.facts = { kind: 'call', call, before: this.environment.facts };
    if (makes === 'format' && receiver) return this.format(node, receiver, values, '{');
    if (makes === 'format-first' && first) return this.format(node, first, rest, '%');
    if (makes === 'concat' && receiver) return this.make(node, { kind: 'text', parts: [receiver, ...values] });
    if (makes === 'join' && receiver && first && rest.length === 0) return this.joined(node, first, receiver);
    if (makes === 'join-first' && receiver) return this.joined(node, receiver, first);
    return call;
  }

  /** A separator between elements, as text. */
  private joined(node: Node, list: Value, separator: Value | undefined): Value {
    const whole = list.kind === 'choice' && list.inputs.length === 1 ? (list.inputs[0]?.value ?? list) : list;
    const elements =
      whole.kind === 'collection' && whole.entries.every(({ spread, key }) => !spread && key !== undefined)
        ? this.elements(whole)
        : [this.make(node, { kind: 'load', base: whole })];
    return this.make(node, {
      kind: 'text',
      parts: elements.flatMap((one, i) => (i > 0 && separator ? [separator, one] : [one])),
    });
  }

  private *arguments(list: Node | null): Task<Argument[]> {
    const given: Argument[] = [];
    if (!list) return given;
    // A generator or a template may stand in the place of the list.
    const nodes = this.roles[list.type] ? [list] : list.namedChildren;
    for (const one of nodes) {
      const role = this.roles[one.type];
      if (role?.is === 'skip') continue;
      const value = yield* need(this.read(one));
      const name = role?.is === 'named' ? child(one, role.name) : null;
      given.push({ value, spread: role?.is === 'spread', ...(name ? { name: this.textOf(name) } : {}) });
    }
    return given;
  }

  // Names

  /** Gives a value to what stands on the left of an assignment. */
  private *assign(target: Node, value: Value, declares: boolean): Task<void> {
    this.around.spend();
    const role = this.roles[target.type] ?? mix;
    switch (role.is) {
      case 'name': {
        const name = this.textOf(target);
        value.name ??= target;
        this.values.set(target.id, value);
        if (declares && !this.outside.has(name)) this.declared.add(name);
        this.give(name, value);
        return;
      }
      case 'member':
      case 'index': {
        const object = child(target, role.object);
        if (object) yield* need(this.read(object));
        const index = role.is === 'index' ? child(target, role.index) : null;
        if (index) yield* need(this.read(index));
        this.values.set(target.id, value);
        this.update(target, value);
        return;
      }
      case 'default': {
        const left = child(target, role.left);
        const right = child(target, role.right);
        if (!left) return;
        const otherwise =
          right && this.roles[target.type] !== undefined && !/^pair/.test(target.type)
            ? yield* need(this.read(right))
            : undefined;
        const whole = otherwise
          ? this.make(target, {
              kind: 'choice',
              inputs: [value, otherwise].map((one) => ({ value: one, facts: this.environment.facts })),
            })
          : value;
        yield* need(this.assign(left, whole, declares));
        return;
      }
      case 'wrapper':
      case 'spread': {
        const inner = child(target, role.of);
        if (inner) yield* need(this.assign(inner, value, declares));
        return;
      }
      default: {
        let index = 0;
        for (const one of target.namedChildren) {
          const inner = this.roles[one.type];
          if (inner?.is === 'skip') continue;
          const keyed =
            inner?.is === 'named' || inner?.is === 'default'
              ? child(one, inner.is === 'named' ? inner.name : inner.left)
              : null;
          const isShort = /^shorthand_/.test(one.type);
          const byName = isShort ? one : keyed && /^(shorthand_|property_|string)/.test(keyed.type) ? keyed : null;
          const key =
            inner?.is === 'spread'
              ? undefined
              : byName
                ? this.textOf(byName).replace(/^['"]|['"]$/g, '')
                : String(index++);
          const part = this.make(one, { kind: 'load', base: value, ...(key === undefined ? {} : { key }) });
          const left = inner?.is === 'named' ? child(one, inner.value) : one;
          if (left) yield* need(this.assign(left, part, declares));
        }
      }
    }
  }

  /** Sets a place to a value: `a.b.c` changes `a.b`, and so `a`. */
  private update(target: Node, value: Value): void {
    let whole = value;
    for (let node: Node | null = target; node;) {
      this.around.spend();
      const role: Role = this.roles[node.type] ?? constant;
      if (role.is === 'name') return this.give(this.textOf(node), whole);
      if (role.is === 'self') return this.give(this.around.adapter.selfName, whole);
      if (role.is === 'wrapper') {
        node = child(node, role.of);
        continue;
      }
      if (role.is !== 'member' && role.is !== 'index') return;
      const object: Node | null = child(node, role.object);
      const base = object && this.values.get(object.id);
      if (!base) return;
      const last = child(node, role.is === 'member' ? role.property : role.index);
      const key = role.is === 'member' ? (last ? { key: this.textOf(last) } : {}) : keyOf(this.valueOf(last));
      if (isSelf(base) && key.key !== undefined) this.keep(this.fields, key.key, whole);
      whole = this.make(node, { kind: 'store', base, ...key, value: whole });
      node = object;
    }
  }

  private give(name: string, value: Value): void {
    this.environment.set(name, value);
    this.keep(this.written, name, value);
    if (this.declared.has(name)) return;
    if (this.outside.has(name) || !this.around.adapter.assignmentDeclares) this.keep(this.writtenOutside, name, value);
  }

  /** Gives a value to a name that is the function's own from here on. */
  private own(name: string, value: Value): void {
    this.declared.add(name);
    this.give(name, value);
  }

  private declare(target: Node): void {
    if (this.roles[target.type]?.is === 'name') this.declared.add(this.textOf(target));
  }

  private keep(into: Map<string, Input[]>, name: string, value: Value): void {
    const input = { value, facts: this.environment.facts };
    const before = into.get(name);
    if (before) before.push(input);
    else into.set(name, [input]);
  }

  /** A name that nothing was given to here. The same one value for all its places. */
  private outer(text: string, node: Node): Value {
    let value = this.outers.get(text);
    if (!value) this.outers.set(text, (value = this.make(node, { kind: 'outer', text })));
    return value;
  }

  private readonly outers = new Map<string, Value>();

  private isAugmented(node: Node): boolean {
    return /augmented|compound/.test(node.type) || /^[^=]+=$/.test(node.childForFieldName('operator')?.text ?? '');
  }

  private make(node: Node, shape: Shape): Value {
    return { id: this.around.nextId(), node, owner: this.scope, ...shape };
  }

  private textOf(node: Node): string {
    return this.around.text.slice(node.startIndex, node.endIndex);
  }
}

const nothing: Shape = { kind: 'constant' };

function classFields(lowering: Lowering, scope: ClassScope): Map<string, Input[]> {
  let fields = lowering.classFields.get(scope);
  if (!fields) lowering.classFields.set(scope, (fields = new Map<string, Input[]>()));
  return fields;
}

/** The object itself, however much of it was set. */
export function isSelf(value: Value): boolean {
  let base = value;
  while (base.kind === 'store') base = base.base;
  return base.kind === 'self';
}

function keyOf(value: Value | undefined): { key?: string } {
  return value?.kind === 'constant' && value.text !== undefined ? { key: value.text } : {};
}

export function child(node: Node, of: Child): Node | null {
  if (typeof of === 'string') return node.childForFieldName(of);
  return node.namedChild(of < 0 ? node.namedChildCount + of : of);
}
