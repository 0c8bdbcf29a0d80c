/** What is known past a condition. */
import type { Node } from 'web-tree-sitter';
import type { Role } from '../adapter';
import type { Facts, Value } from '../values';
import { child, type GraphBuilder } from './graphBuilder';
import { operatorOf } from './operators';

/** What holds when a condition has come out so. */
export function assume(graph: GraphBuilder, condition: Node, holds: boolean, facts: Facts): Facts {
  const pending: { readonly node: Node; readonly holds: boolean }[] = [{ node: condition, holds }];
  let known = facts;
  for (let next = pending.pop(); next; next = pending.pop()) {
    graph.around.spend();
    const { node } = next;
    const role = graph.roleOf(node);
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
    const operator = role?.is === 'binary' ? operatorOf(graph, node) : undefined;
    if (role?.is === 'binary' && (operator === 'and' || operator === 'or')) {
      const sides = [child(node, role.left ?? 'left'), child(node, role.right ?? 'right')].filter(
        (side) => side !== null,
      );
      if ((operator === 'and') === next.holds)
        pending.push(...sides.map((side) => ({ node: side, holds: next.holds })));
      // A long chain of them says little, and would be read again for each of its parts.
      else if (sides.every((side) => side.endIndex - side.startIndex < 500)) {
        const of = sides.map((side) => assume(graph, side, next.holds, undefined));
        if (of.every((one) => one)) known = { kind: 'any', of, before: known };
      }
      continue;
    }
    const value = graph.values.get(node.id);
    if (!value) continue;
    if (role?.is === 'binary' && (operator === 'equal' || operator === 'unequal')) {
      if ((operator === 'equal') === next.holds) known = assumeEqual(graph, node, role, known);
      // `err != nil` says that there is an error.
      const subject = comparedWithNothing(graph, node, role);
      if (subject && isWorthKeeping(graph, subject)) {
        const there = (operator === 'unequal') === next.holds;
        known = { kind: 'condition', condition: subject, holds: there, before: known };
      }
    }
    if (isWorthKeeping(graph, value)) known = { kind: 'condition', condition: value, holds: next.holds, before: known };
  }
  return known;
}

/** Whether a guard may speak of it, or of the call that it is a part of. */
function isWorthKeeping({ around }: GraphBuilder, value: Value): boolean {
  return around.mayGuard(value.node) || (value.kind === 'load' && around.mayGuard(value.base.node));
}

function comparedWithNothing(
  graph: GraphBuilder,
  node: Node,
  role: Extract<Role, { is: 'binary' }>,
): Value | undefined {
  const right = graph.valueOf(child(node, role.right ?? 'right'));
  const isNothing = right?.kind === 'constant' && /^(nil|null|None|undefined)$/.test(right.text ?? '');
  return isNothing ? graph.valueOf(child(node, role.left ?? 'left')) : undefined;
}

function assumeEqual(graph: GraphBuilder, node: Node, role: Extract<Role, { is: 'binary' }>, facts: Facts): Facts {
  const left = graph.valueOf(child(node, role.left ?? 'left'));
  const right = graph.valueOf(child(node, role.right ?? 'right'));
  if (left && right?.kind === 'constant') return { kind: 'equal', value: left, before: facts };
  if (right && left?.kind === 'constant') return { kind: 'equal', value: right, before: facts };
  return facts;
}
