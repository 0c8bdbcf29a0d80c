/** Values of two operands. */
import type { Node } from 'web-tree-sitter';
import type { Role } from '../adapter';
import { need, type Task } from '../task';
import type { Input, Value } from '../values';
import { update } from './assignments';
import { change } from './calls';
import { elementsOf } from './collections';
import { assume } from './conditions';
import { read } from './expressions';
import { child, nothing, type GraphBuilder } from './graphBuilder';
import { formatted } from './strings';

/** A chain of operators is read from its start in a loop: it may have thousands of terms. */
export function* readBinary(graph: GraphBuilder, node: Node, role: Extract<Role, { is: 'binary' }>): Task<Value> {
  const chain: Node[] = [];
  let first: Node | null = node;
  while (first && graph.roles[first.type]?.is === 'binary') {
    graph.around.spend();
    chain.push(first);
    first = child(first, role.left ?? 'left');
  }
  let left = first ? yield* need(read(graph, first)) : graph.make(node, nothing);
  let parts: Value[] | undefined;
  const chainUp = chain.reverse();
  for (const [i, one] of chainUp.entries()) {
    const operator = operatorOf(graph, one);
    const side = child(one, role.right ?? 'right');
    const { environment } = graph;
    const before = environment.facts;
    const leftNode = child(one, role.left ?? 'left');
    if (leftNode && operator === 'and') environment.facts = assume(graph, leftNode, true, before);
    if (leftNode && operator === 'or') environment.facts = assume(graph, leftNode, false, before);
    const wasDead = environment.isDead;
    const right = side ? yield* need(read(graph, side)) : graph.make(one, nothing);
    const { facts } = environment;
    environment.facts = before;
    // `check(name) or return`
    if (environment.isDead && !wasDead && leftNode && (operator === 'and' || operator === 'or')) {
      environment.isDead = false;
      environment.facts = assume(graph, leftNode, operator === 'or', before);
    }
    if (operator === 'text' || operator === 'append') {
      // One list for all terms: a sum of thousands is no value of values thousands deep.
      (parts ??= [left]).push(right);
      const next = chainUp[i + 1];
      if (next && operatorOf(graph, next) === operator) continue;
      left = graph.make(one, { kind: 'text', parts });
      parts = undefined;
      const appends = graph.around.adapter.lastIsValue || one.parent?.type === 'expression_statement';
      if (operator === 'append' && appends) update(graph, one, left);
    } else left = operation(graph, one, operator, left, { value: right, facts });
    graph.values.set(one.id, left);
    graph.factsAt.set(one.id, before);
  }
  return left;
}

function operation(graph: GraphBuilder, node: Node, operator: string | undefined, left: Value, right: Input): Value {
  switch (operator) {
    case 'format':
      return formatted(graph, node, left, elementsOf(right.value), '%');
    case 'or':
      return graph.make(node, { kind: 'choice', inputs: [{ value: left, facts: graph.environment.facts }, right] });
    case 'and':
      return graph.make(node, { kind: 'choice', inputs: [right] });
    case 'mix': {
      const mixed = graph.make(node, { kind: 'mix', inputs: [left, right.value] });
      graph.values.set(node.id, mixed);
      change(graph, node);
      return mixed;
    }
    default:
      return graph.make(node, nothing);
  }
}

export function operatorOf(graph: GraphBuilder, node: Node): string | undefined {
  const text = node.childForFieldName('operator')?.type ?? node.child(1)?.type ?? '';
  return Object.hasOwn(graph.around.adapter.operators, text) ? graph.around.adapter.operators[text] : undefined;
}

export function isAugmented(node: Node): boolean {
  return /augmented|compound/.test(node.type) || /^[^=]+=$/.test(node.childForFieldName('operator')?.text ?? '');
}
