/** Lists, tables and comprehensions. */
import type { Node } from 'web-tree-sitter';
import type { Role } from '../adapter';
import { need, type Task } from '../task';
import type { Entry, Value } from '../values';
import { assign } from './assignments';
import { assume } from './conditions';
import { read } from './expressions';
import { child, keyOf, nothing, type GraphBuilder } from './graphBuilder';

export function* readEntries(graph: GraphBuilder, node: Node): Task<Entry[]> {
  const entries: Entry[] = [];
  let index = 0;
  for (const one of node.namedChildren) {
    const role = graph.roles[one.type];
    if (role?.is === 'skip') continue;
    const name = role?.is === 'named' ? child(one, role.name) : null;
    if (role?.is === 'named' && name) {
      const isName = graph.roles[name.type]?.is !== 'string';
      const key =
        isName && /^[\w$]+$/.test(graph.textOf(name)) && graph.roles[name.type]?.is !== 'name'
          ? { key: graph.textOf(name) }
          : keyOf(yield* need(read(graph, name)));
      const value = yield* need(read(graph, one));
      entries.push({ ...key, value, spread: false });
    } else if (role?.is === 'function' && one.childForFieldName('name')) {
      const own = one.childForFieldName('name');
      entries.push({
        ...(own ? { key: graph.textOf(own) } : {}),
        value: yield* need(read(graph, one)),
        spread: false,
      });
    } else {
      const value = yield* need(read(graph, one));
      const inner = role?.is === 'named' ? child(one, role.value) : one;
      const spread = inner !== null && graph.roles[inner.type]?.is === 'spread';
      const isShort = one.type === 'shorthand_property_identifier';
      entries.push({ ...(spread ? {} : { key: isShort ? graph.textOf(one) : String(index++) }), value, spread });
    }
  }
  return entries;
}

/** The names of a comprehension are left in the function: nobody gives two things one name so near. */
export function* readComprehension(
  graph: GraphBuilder,
  node: Node,
  role: Extract<Role, { is: 'comprehension' }>,
): Task<Value> {
  const { environment } = graph;
  const before = environment.facts;
  const body = child(node, role.body);
  for (const one of node.namedChildren) {
    if (one.id === body?.id) continue;
    const clause = graph.roles[one.type];
    if (clause?.is === 'each') {
      const over = child(one, clause.right);
      const base = over && (yield* need(read(graph, over)));
      const left = child(one, clause.left);
      if (base && left) yield* need(assign(graph, left, graph.make(left, { kind: 'load', base }), true));
    } else if (clause?.is === 'if') {
      const condition = one.namedChild(0);
      if (condition) {
        yield* need(read(graph, condition));
        environment.facts = assume(graph, condition, true, environment.facts);
      }
    }
  }
  const value = body ? yield* need(read(graph, body)) : graph.make(node, nothing);
  const inside = graph.make(node, { kind: 'choice', inputs: [{ value, facts: environment.facts }] });
  environment.facts = before;
  return graph.make(node, { kind: 'collection', entries: [{ value: inside, spread: false }] });
}

export function elementsOf(value: Value): Value[] {
  return value.kind === 'collection' ? value.entries.map((entry) => entry.value) : [value];
}
