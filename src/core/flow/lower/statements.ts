/** What statements do: which ways lead through them, and what names have where the ways meet again. */
import type { Node } from 'web-tree-sitter';
import type { Child, Role } from '../adapter';
import type { Way } from '../environment';
import { need, type Task } from '../task';
import type { Facts, Input, Value } from '../values';
import { assign } from './assignments';
import { assume } from './conditions';
import { functionValue, read, readAll } from './expressions';
import { child, mix, nothing, type GraphBuilder } from './graphBuilder';

export function* readStatements(graph: GraphBuilder, nodes: readonly (Node | null)[]): Task<void> {
  for (const node of nodes) if (node) yield* need(readStatement(graph, node));
}

export function* readStatement(graph: GraphBuilder, node: Node): Task<void> {
  graph.around.spend();
  const { environment } = graph;
  const role = graph.roleOf(node) ?? mix;
  if (role.is !== 'sequence' && role.is !== 'skip') graph.setLast(graph.make(node, nothing));
  switch (role.is) {
    case 'sequence':
      yield* need(readStatements(graph, node.namedChildren));
      return;
    case 'if': {
      const first = role.before === undefined ? null : child(node, role.before);
      if (first) yield* need(readStatement(graph, first));
      const condition = child(node, role.condition);
      if (condition) yield* need(read(graph, condition));
      const others = role.otherwise === undefined ? [] : node.childrenForFieldName(String(role.otherwise));
      yield* need(readBranches(graph, condition, child(node, role.then), others));
      return;
    }
    case 'loop':
    case 'each':
      yield* need(readLoop(graph, node, role));
      return;
    case 'switch':
      yield* need(readSwitch(graph, node, role));
      return;
    case 'try':
      yield* need(readTry(graph, node, role));
      return;
    case 'return':
      for (const one of node.namedChildren.flatMap((part) => (part.type === role.of ? part.namedChildren : [part])))
        graph.returns.push({ value: yield* need(read(graph, one)), facts: environment.facts });
      if (node.namedChildCount === 0 && !environment.isDead) graph.returnNothing(node);
      environment.isDead = true;
      return;
    case 'throw':
      yield* need(readAll(graph, node));
      environment.isDead = true;
      return;
    case 'break':
    case 'continue': {
      const exit = role.is === 'break' ? graph.exits.at(-1) : graph.exits.findLast(({ continued }) => continued);
      const way = exit && environment.way(exit.mark);
      if (way) (role.is === 'break' ? exit.broken : exit.continued)?.push(way);
      environment.isDead = true;
      return;
    }
    case 'assert': {
      yield* need(readAll(graph, node));
      const condition = child(node, role.condition);
      if (condition) environment.facts = assume(graph, condition, true, environment.facts);
      return;
    }
    case 'yield': {
      const exit = graph.exits.findLast(({ arms }) => arms);
      for (const one of node.namedChildren)
        exit?.arms?.push({ value: yield* need(read(graph, one)), facts: environment.facts });
      const way = exit && environment.way(exit.mark);
      if (way) exit.broken.push(way);
      environment.isDead = true;
      return;
    }
    case 'outer':
      for (const name of node.namedChildren) graph.outside.add(graph.textOf(name));
      return;
    case 'goto': {
      const label = child(node, role.label);
      const way = environment.way(0);
      if (label && way) graph.jumps.set(graph.textOf(label), [...(graph.jumps.get(graph.textOf(label)) ?? []), way]);
      environment.isDead = true;
      return;
    }
    case 'label': {
      const label = child(node, role.label);
      if (label) joinAtLabel(graph, node, graph.textOf(label));
      for (const one of node.namedChildren) if (one.id !== label?.id) yield* need(readStatement(graph, one));
      return;
    }
    case 'class':
      yield* need(readClass(graph, node, child(node, role.body)));
      return;
    case 'skip':
      return;
    default:
      graph.setLast(yield* need(read(graph, node)));
  }
}

/** Labels inside of blocks are left alone: the ways to them begin outside. */
function joinAtLabel(graph: GraphBuilder, node: Node, label: string): void {
  const { environment, jumps, scope } = graph;
  const ways = jumps.get(label);
  if (!ways || node.parent?.parent?.id !== scope.node.id) return;
  const here = environment.way(0);
  environment.undo(0, undefined);
  environment.join([here, ...ways], undefined, (name) => graph.outer(name, node));
}

/** `else if` chains are followed in a loop: they may be long. */
function* readBranches(
  graph: GraphBuilder,
  condition: Node | null,
  then: Node | null,
  others: readonly (Node | null)[],
): Task<void> {
  const { environment } = graph;
  const mark = environment.mark();
  const before = environment.facts;
  const wasDead = environment.isDead;
  const ways: (Way | undefined)[] = [];
  const outcome = (facts: Facts) => {
    ways.push(environment.way(mark));
    environment.undo(mark, facts);
    environment.isDead = wasDead;
  };
  if (condition) environment.facts = assume(graph, condition, true, before);
  if (then) yield* need(readStatement(graph, then));
  let otherwise = condition ? assume(graph, condition, false, before) : before;
  outcome(otherwise);
  for (const other of others) {
    const role = other && graph.roles[other.type];
    if (!other || role?.is !== 'if' || (role.before !== undefined && child(other, role.before))) {
      if (other) yield* need(readStatement(graph, other));
      continue;
    }
    const next = child(other, role.condition);
    if (next) yield* need(read(graph, next));
    if (next) environment.facts = assume(graph, next, true, otherwise);
    const body = child(other, role.then);
    if (body) yield* need(readStatement(graph, body));
    if (next) otherwise = assume(graph, next, false, otherwise);
    outcome(otherwise);
    const more = role.otherwise === undefined ? [] : other.childrenForFieldName(String(role.otherwise));
    yield* need(readStatements(graph, more));
  }
  outcome(before);
  environment.join(ways, before, (name) => graph.outer(name, graph.scope.node));
  environment.isDead ||= wasDead;
}

type LoopRole = Extract<Role, { is: 'loop' | 'each' }>;

function* readLoop(graph: GraphBuilder, node: Node, whole: LoopRole): Task<void> {
  const { environment } = graph;
  const body = child(node, whole.body);
  const head = whole.is === 'loop' && whole.head !== undefined ? child(node, whole.head) : null;
  const inHead = head && graph.roles[head.type];
  const [from, role] = inHead?.is === 'loop' || inHead?.is === 'each' ? [head, inHead] : [node, whole];
  const part = (of: Child | undefined) => (from && of !== undefined ? child(from, of) : null);
  const over = role.is === 'each' ? part(role.right) : null;
  const plain = head && from !== head && head.id !== body?.id ? head : null;
  const condition = role.is === 'loop' ? (plain ?? part(role.condition)) : null;
  const first = role.is === 'loop' ? part(role.before) : null;
  const last = role.is === 'loop' ? part(role.after) : null;
  if (first) yield* need(readStatement(graph, first));
  const collection = over && (yield* need(read(graph, over)));
  const mark = environment.mark();
  const before = environment.facts;
  const exit = { mark, broken: [] as Way[], continued: [] as Way[] };
  graph.exits.push(exit);
  environment.beginLoop();
  if (role.is === 'each' && collection) {
    const left = part(role.left);
    const names = role.pairs && left && left.namedChildCount > 1 ? left.namedChildren : [left];
    for (const one of names)
      if (one) yield* need(assign(graph, one, graph.make(one, { kind: 'load', base: collection }), true));
  }
  if (condition) {
    yield* need(read(graph, condition));
    environment.facts = assume(graph, condition, true, before);
  }
  if (body) yield* need(readStatement(graph, body));
  if (last) yield* need(readStatement(graph, last));
  const again = [environment.way(mark), ...exit.continued];
  environment.endLoop(again);
  graph.exits.pop();
  environment.undo(mark, before);
  const end = condition ? assume(graph, condition, false, before) : before;
  const ways = again.map((way) => way && { bound: way.bound, facts: end });
  environment.join(
    [{ bound: new Map(), facts: end }, ...ways, ...exit.broken],
    exit.broken.length > 0 ? before : end,
    (name) => graph.outer(name, node),
  );
  const others = node.childForFieldName('alternative');
  if (others) yield* need(readStatement(graph, others));
}

/** `arms`: takes the values of the branches, where the switch is an expression. */
export function* readSwitch(
  graph: GraphBuilder,
  node: Node,
  role: Extract<Role, { is: 'switch' }>,
  arms?: Input[],
): Task<void> {
  const { environment } = graph;
  const { branches, caseValue } = graph.around.adapter;
  const first = role.before === undefined ? null : child(node, role.before);
  if (first) yield* need(readStatement(graph, first));
  const subject = child(node, role.subject);
  const value = subject && (yield* need(read(graph, subject)));
  const alias = role.alias === undefined ? null : child(node, role.alias);
  if (alias && value) yield* need(assign(graph, alias, value, true));
  const mark = environment.mark();
  const before = environment.facts;
  const exit = { mark, broken: [] as Way[], arms };
  graph.exits.push(exit);
  let fallen: Way | undefined;
  let hasLast = false;
  for (const one of (role.body === undefined ? node : child(node, role.body))?.namedChildren ?? []) {
    if (!branches.case.includes(one.type)) continue;
    const first = child(one, caseValue);
    // The branch for all other values has none, and may begin with its code.
    const label = first && startsCode.has(graph.roles[first.type]?.is) ? null : first;
    environment.undo(mark, before);
    if (label && one.type !== branches.last) {
      yield* need(read(graph, label));
      // `switch { case condition: }`
      if (!value) environment.facts = assume(graph, label, true, before);
      // `case name:` and `case Class(…):` bind, they do not compare.
      else if (!branches.binds.test(graph.textOf(label))) environment.facts = { kind: 'equal', value, before };
      else if (/^(_|default)$/.test(graph.textOf(label))) hasLast = true;
    } else hasLast ||= one.type === branches.last || !label;
    if (fallen)
      environment.join([{ bound: new Map(), facts: environment.facts }, fallen], before, (name) =>
        graph.outer(name, one),
      );
    for (const part of one.namedChildren) {
      if (part.id === label?.id) continue;
      if (arms && !isStatement(graph.roles[part.type]))
        arms.push({ value: yield* need(read(graph, part)), facts: environment.facts });
      else yield* need(readStatement(graph, part));
    }
    const way = environment.way(mark);
    if (role.falls) fallen = way;
    else if (way) exit.broken.push(way);
  }
  graph.exits.pop();
  environment.undo(mark, before);
  const past = hasLast ? undefined : { bound: new Map<string, Value>(), facts: before };
  environment.join([past, fallen, ...exit.broken], before, (name) => graph.outer(name, node));
}

const startsCode: ReadonlySet<Role['is'] | undefined> = new Set([
  'sequence',
  'return',
  'throw',
  'break',
  'continue',
  'yield',
  'if',
  'loop',
  'each',
  'try',
] as const);

function isStatement(role: Role | undefined): boolean {
  return role?.is === 'sequence' || role?.is === 'throw' || role?.is === 'skip';
}

function* readTry(graph: GraphBuilder, node: Node, role: Extract<Role, { is: 'try' }>): Task<void> {
  const { environment } = graph;
  const { handler } = graph.around.adapter.branches;
  const first = role.before === undefined ? null : child(node, role.before);
  if (first) yield* need(readStatement(graph, first));
  const mark = environment.mark();
  const before = environment.facts;
  const body = role.body === undefined ? null : child(node, role.body);
  const inBody = (one: Node) => (role.body === undefined ? !graph.isHandling(one.type) : one.id === body?.id);
  yield* need(readStatements(graph, node.namedChildren.filter(inBody)));
  const handlers = node.namedChildren.filter((one) => handler.includes(one.type));
  const others = node.namedChildren.filter(
    (one) => !inBody(one) && one.id !== first?.id && !handler.includes(one.type),
  );
  const history = environment.history(mark);
  const [follows, ...ends] = others;
  const isLast = (one: Node | undefined) => one !== undefined && /final|ensure/.test(one.type);
  if (follows && !isLast(follows)) yield* need(readStatement(graph, follows));
  const ways = [environment.way(mark)];
  for (const one of handlers) {
    environment.undo(mark, before);
    // The body may have broken off anywhere.
    environment.mayHave(history, before, (name) => graph.outer(name, one));
    yield* need(readStatements(graph, one.namedChildren));
    ways.push(environment.way(mark));
  }
  environment.undo(mark, before);
  environment.join(ways, before, (name) => graph.outer(name, node));
  const last = isLast(follows) ? others : ends;
  const { isDead } = environment;
  yield* need(readStatements(graph, last));
  environment.isDead ||= isDead;
}

/** Fields that a class gives values itself; its methods are read when they are asked for. */
function* readClass(graph: GraphBuilder, node: Node, body: Node | null): Task<void> {
  const scope = graph.around.classAt(node);
  const name = node.childForFieldName('name');
  if (scope && name) graph.own(graph.textOf(name), graph.make(node, { kind: 'class', scope }));
  const mark = graph.environment.mark();
  for (const one of body?.namedChildren ?? []) {
    const role = graph.roles[one.type];
    if (role?.is === 'field') {
      const key = child(one, role.name);
      const value = child(one, role.value);
      if (key && value && scope) graph.keepField(scope, graph.textOf(key), yield* need(read(graph, value)));
    } else if (role?.is !== 'function') yield* need(readStatement(graph, one));
    else functionValue(graph, one);
  }
  const bound = graph.environment.way(mark)?.bound ?? [];
  if (scope) for (const [key, value] of bound) graph.keepField(scope, key, value);
  graph.environment.undo(mark, graph.environment.facts);
}
