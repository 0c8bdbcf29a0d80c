/** Calls, what they change and what is known past them. */
import type { Node } from 'web-tree-sitter';
import type { CallMakes, Role } from '../adapter';
import { need, type Task } from '../task';
import type { Argument, CallValue, Value } from '../values';
import { update } from './assignments';
import { readBlock } from './blocks';
import { elementsOf } from './collections';
import { read } from './expressions';
import { child, nothing, objectOf, type GraphBuilder } from './graphBuilder';
import { formatted, joined } from './strings';

export function* readCall(graph: GraphBuilder, node: Node, role: Extract<Role, { is: 'call' }>): Task<Value> {
  const { adapter } = graph.around;
  const calleeNode = child(node, role.callee ?? 'function');
  let callee: Value;
  if (role.object !== undefined && calleeNode) {
    const object = child(node, role.object);
    const base = object && (yield* need(read(graph, object)));
    const { sigil } = graph.around.adapter;
    const name = graph.textOf(calleeNode);
    // `$object->$method()`
    const isVariable = sigil !== undefined && name.startsWith(sigil);
    if (isVariable) yield* need(read(graph, calleeNode));
    callee = base
      ? graph.make(calleeNode, { kind: 'load', base, ...(isVariable ? {} : { key: name }) })
      : graph.outer(graph.textOf(calleeNode), calleeNode);
  } else callee = calleeNode ? yield* need(read(graph, calleeNode)) : graph.make(node, nothing);
  const receiver = callee.kind === 'load' ? callee.base : undefined;
  const list = child(node, role.arguments);
  const given = yield* need(readArguments(graph, list));
  const { facts } = graph.environment;
  const called = callee.kind === 'load' ? callee.key : callee.kind === 'outer' ? callee.text : undefined;
  const spelled = receiver?.kind === 'outer' ? `${receiver.text}.${called ?? ''}` : '';
  const name = [spelled, called ?? ''].find((one) => Object.hasOwn(adapter.calls, one));
  const makes = name === undefined ? undefined : adapter.calls[name];
  const values = given.flatMap(({ value, spread }) => (spread ? elementsOf(value) : [value]));
  const call = graph.make(node, {
    kind: 'call',
    callee,
    ...(receiver ? { receiver } : {}),
    arguments: given,
    facts,
  }) as CallValue;
  graph.calls.push(call);
  graph.values.set(node.id, call);
  change(graph, node);
  if (graph.around.neverReturns(node)) graph.environment.isDead = true;
  if (graph.around.mayGuard(node)) graph.environment.facts = { kind: 'call', call, before: graph.environment.facts };
  const made = makes && textMade(graph, node, makes, receiver, values);
  const object = makes === 'append' && made ? objectOf(graph, node, role) : null;
  if (object && made) update(graph, object, made);
  writeTo(graph, node, list, called, values);
  const fields = role.fields === undefined ? null : child(node, role.fields);
  const value = fields ? yield* need(readFields(graph, fields, made ?? call)) : (made ?? call);
  const block = role.block === undefined ? null : child(node, role.block);
  return block ? yield* need(readBlock(graph, block, call, value)) : value;
}

/** `sprintf(to, "%s", text)` */
function writeTo(
  graph: GraphBuilder,
  node: Node,
  list: Node | null,
  called: string | undefined,
  values: readonly Value[],
): void {
  const { writes = {} } = graph.around.adapter;
  const how = called !== undefined && Object.hasOwn(writes, called) ? writes[called] : undefined;
  const target = how && list?.namedChildren.find((one) => graph.roles[one.type]?.is !== 'skip');
  const [to] = values;
  const from = how && values[how.from];
  if (!target || !to || !from) return;
  const made = how.formats ? formatted(graph, node, from, values.slice(how.from + 1), '%') : from;
  const appends = how.appends ?? graph.roleOf(target)?.is === 'binary';
  update(graph, target, appends ? graph.make(node, { kind: 'text', parts: [to, made] }) : made);
}

/** `new Order { Name = name }`, `new List<string> { name }` */
function* readFields(graph: GraphBuilder, list: Node, made: Value): Task<Value> {
  let whole = made;
  for (const one of list.namedChildren) {
    const role = graph.roles[one.type];
    if (role?.is === 'skip') continue;
    const name = role?.is === 'assign' ? child(one, role.left) : null;
    const given = role?.is === 'assign' ? child(one, role.right) : one;
    const value = given && (yield* need(read(graph, given)));
    if (value)
      whole = graph.make(one, { kind: 'store', base: whole, ...(name ? { key: graph.textOf(name) } : {}), value });
  }
  return whole;
}

/** What is declared to change by an expression is made of what it is given, too. */
export function change(graph: GraphBuilder, node: Node): void {
  for (const { target, from } of graph.around.changedBy(node)) {
    const old = graph.values.get(target.id);
    const inputs = from.flatMap((one) => graph.values.get(one.id) ?? []);
    if (old && inputs.length > 0)
      update(
        graph,
        target,
        graph.make(target, { kind: 'store', base: old, value: graph.make(node, { kind: 'mix', inputs }) }),
      );
  }
}

function textMade(
  graph: GraphBuilder,
  node: Node,
  makes: CallMakes,
  receiver: Value | undefined,
  values: readonly Value[],
): Value | undefined {
  const [first, ...rest] = values;
  switch (makes) {
    case 'format':
      return receiver && formatted(graph, node, receiver, values, '{');
    case 'format-percent':
      return receiver && formatted(graph, node, receiver, values, '%');
    case 'format-first':
      return first && formatted(graph, node, first, rest, '%');
    case 'format-braces':
      return first && formatted(graph, node, first, rest, '{');
    case 'join':
      return receiver && first && rest.length === 0 ? joined(graph, node, first, receiver) : undefined;
    case 'join-first':
      return receiver && rest.length === 0 ? joined(graph, node, receiver, first) : undefined;
    case 'join-list':
      return first && rest.length === 1 ? joined(graph, node, first, rest[0]) : undefined;
    case 'join-last':
      return first && rest[0] && rest.length === 1 ? joined(graph, node, rest[0], first) : undefined;
    case 'join-either':
      if (receiver && rest.length === 0 && (!first || first.kind === 'constant'))
        return joined(graph, node, receiver, first);
      return receiver && graph.make(node, { kind: 'text', parts: [receiver, ...values] });
    case 'concat':
    case 'append':
      return receiver && graph.make(node, { kind: 'text', parts: [receiver, ...values] });
    case 'text':
      // A number is a size: `new StringBuilder(64)`.
      return graph.make(node, {
        kind: 'text',
        parts: values.filter((one) => graph.roles[one.node.type]?.is !== 'constant'),
      });
    case 'same':
      return receiver && /^(text|constant|choice)$/.test(receiver.kind) && values.length === 0 ? receiver : undefined;
  }
}

function* readArguments(graph: GraphBuilder, list: Node | null): Task<Argument[]> {
  const given: Argument[] = [];
  if (!list) return given;
  // A generator or a template may stand in the place of the list.
  const nodes = graph.roles[list.type] ? [list] : list.namedChildren;
  for (const one of nodes) {
    const role = graph.roles[one.type];
    if (role?.is === 'skip') continue;
    const value = yield* need(read(graph, one));
    const name = role?.is === 'named' ? child(one, role.name) : null;
    given.push({ value, spread: role?.is === 'spread', ...(name ? { name: graph.textOf(name) } : {}) });
  }
  return given;
}
