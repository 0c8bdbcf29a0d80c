/** What names, fields and elements are given. */
import type { Node } from 'web-tree-sitter';
import type { Child, Role } from '../adapter';
import { need, type Task } from '../task';
import { isSelf, type Value } from '../values';
import { read } from './expressions';
import { child, constant, keyOf, mix, objectOf, type GraphBuilder } from './graphBuilder';

/** Gives a value to what stands on the left of an assignment. */
export function* assign(graph: GraphBuilder, target: Node, value: Value, declares: boolean): Task<void> {
  graph.around.spend();
  const role = graph.roleOf(target) ?? mix;
  switch (role.is) {
    case 'name': {
      const name = graph.textOf(target);
      value.name ??= target;
      graph.values.set(target.id, value);
      if (declares && !graph.outside.has(name)) graph.declared.add(name);
      graph.give(name, value);
      return;
    }
    case 'own':
      value.name ??= target;
      graph.values.set(target.id, value);
      update(graph, target, value);
      return;
    case 'call':
    case 'member':
    case 'index': {
      if (role.object === undefined) return;
      const object = child(target, role.object);
      if (object) yield* need(read(graph, object));
      const index = role.is === 'index' ? child(target, role.index) : null;
      if (index) yield* need(read(graph, index));
      graph.values.set(target.id, value);
      update(graph, target, value);
      return;
    }
    case 'default': {
      const left = child(target, role.left);
      const right = child(target, role.right);
      if (!left) return;
      const otherwise =
        right && graph.roles[target.type] !== undefined && !/^pair/.test(target.type)
          ? yield* need(read(graph, right))
          : undefined;
      const whole = otherwise
        ? graph.make(target, {
            kind: 'choice',
            inputs: [value, otherwise].map((one) => ({ value: one, facts: graph.environment.facts })),
          })
        : value;
      yield* need(assign(graph, left, whole, declares));
      return;
    }
    case 'wrapper':
    case 'spread': {
      const inner = child(target, role.of);
      if (inner) yield* need(assign(graph, inner, value, declares));
      return;
    }
    default: {
      let index = 0;
      let named: string | undefined;
      for (const one of target.namedChildren) {
        const inner = graph.roles[one.type];
        if (inner?.is === 'skip') continue;
        // `['name' => $name] = $values`, where the grammar has no node for the two.
        if (inner?.is === 'string') {
          named = graph.textOf(one).replace(/^['"]|['"]$/g, '');
          continue;
        }
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
              ? graph.textOf(byName).replace(/^['"]|['"]$/g, '')
              : (named ?? String(index++));
        named = undefined;
        // `value, ok := table[key]`
        const isFirst = key === '0' && value.kind === 'load' && graph.roles[target.type]?.is === 'list';
        const part = isFirst ? value : partOf(graph, one, value, key);
        const left = inner?.is === 'named' ? child(one, inner.value) : one;
        if (left) yield* need(assign(graph, left, part, declares));
      }
    }
  }
}

/** What a name gets of a value that is taken apart. */
export function partOf(graph: GraphBuilder, target: Node, value: Value, key: string | undefined): Value {
  if (key === undefined) return graph.make(target, { kind: 'load', base: value });
  const isWhole = value.kind === 'collection' && value.entries.every(({ spread }) => !spread);
  const entry = isWhole ? value.entries.find((one) => one.key === key) : undefined;
  return entry?.value ?? graph.make(target, { kind: 'load', base: value, key });
}

/** Sets a place to a value: `a.b.c` changes `a.b`, and so `a`. */
export function update(graph: GraphBuilder, target: Node, value: Value): void {
  let whole = value;
  for (let node: Node | null = target; node;) {
    graph.around.spend();
    const role: Role = graph.roleOf(node) ?? constant;
    if (role.is === 'name') return graph.give(graph.textOf(node), whole);
    const { selfName } = graph.around.adapter;
    if (role.is === 'self') return graph.give(selfName, whole);
    if (role.is === 'own') {
      const base = graph.environment.get(selfName) ?? graph.outer(selfName, node);
      const key = graph.fieldName(node);
      graph.keep(graph.fields, key, whole);
      return graph.give(selfName, graph.make(node, { kind: 'store', base, key, value: whole }));
    }
    if (role.is === 'wrapper') {
      node = child(node, role.of);
      continue;
    }
    // Where a pointer points, and a bit further: `line + used`. `out << a << b`
    if (role.is === 'binary') {
      node = child(node, role.left ?? 'left');
      continue;
    }
    // `text.append(a).append(b)`
    if (role.is === 'call' && graph.values.get(node.id)?.kind === 'text') {
      node = objectOf(graph, node, role);
      continue;
    }
    const isAttribute = role.is === 'call' && role.object !== undefined && child(node, role.arguments) === null;
    if (role.is !== 'member' && role.is !== 'index' && !isAttribute) return;
    const object: Node | null = role.object === undefined ? null : child(node, role.object);
    const base = object && graph.values.get(object.id);
    if (!base) return;
    const last = child(node, nameIn(role));
    const key = role.is === 'index' ? keyOf(graph.valueOf(last)) : last ? { key: graph.fieldName(last) } : {};
    if (isSelf(base) && key.key !== undefined) graph.keep(graph.fields, key.key, whole);
    whole = graph.make(node, { kind: 'store', base, ...key, value: whole });
    node = object;
  }
}

function nameIn(role: Extract<Role, { is: 'member' | 'index' | 'call' }>): Child {
  if (role.is === 'index') return role.index;
  return role.is === 'member' ? role.property : (role.callee ?? 'function');
}
