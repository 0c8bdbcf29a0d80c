/** Text put together: in a literal, by a template, by a separator. */
import type { Node } from 'web-tree-sitter';
import type { Role } from '../adapter';
import { need, type Task } from '../task';
import type { Value } from '../values';
import { elementsOf } from './collections';
import { read } from './expressions';
import { nothing, type GraphBuilder } from './graphBuilder';

export function* readString(graph: GraphBuilder, node: Node, role: Extract<Role, { is: 'string' }>): Task<Value> {
  const { holes = [], literals, bare } = role;
  const { text } = graph.around;
  const start = bare ? node.startIndex : (node.firstChild?.endIndex ?? node.startIndex);
  const end = !bare && node.childCount > 1 ? (node.lastChild?.startIndex ?? node.endIndex) : node.endIndex;
  const isHole = ({ type }: Node) => (literals ? !literals.includes(type) : holes.includes(type));
  const inside = literals || holes.length > 0 ? node.namedChildren.filter(isHole) : [];
  if (inside.length === 0) return graph.make(node, { kind: 'constant', text: text.slice(start, Math.max(start, end)) });
  const parts: Value[] = [];
  let at = start;
  const literal = (to: number) => {
    if (to > at) parts.push(graph.make(node, { kind: 'constant', text: text.slice(at, to) }));
  };
  for (const hole of inside) {
    literal(hole.startIndex);
    const inHole = literals ? [hole] : hole.namedChildren.filter(({ type }) => graph.roles[type]?.is !== 'skip');
    const [expression] = inHole;
    // `{n:d}` is a number.
    const isNumber =
      /:[^{}]*[bdeEfFgGnoxX%]\}?$/.test(text.slice(Math.max(at, hole.endIndex - 12), hole.endIndex)) &&
      inHole.length > 1;
    if (expression) {
      const value = yield* need(read(graph, expression));
      // Of a hole that gives its form, `{name!r}`, something can be declared.
      const formed = inHole.length > 1 ? graph.make(hole, { kind: 'mix', inputs: [value] }) : value;
      parts.push(isNumber ? graph.make(expression, nothing) : formed);
    }
    at = hole.endIndex;
  }
  literal(end);
  return graph.make(node, { kind: 'text', parts });
}

/** `"… %s" % x`, `"… {}".format(x)`: what is put in as a number stays out. */
export function formatted(
  graph: GraphBuilder,
  node: Node,
  pattern: Value,
  given: readonly Value[],
  sign: '%' | '{',
): Value {
  const template = translated(graph, pattern);
  if (template.kind !== 'constant' || template.text === undefined)
    return graph.make(node, { kind: 'text', parts: [template, ...given] });
  const holes =
    sign === '%'
      ? /%(?:\(?(\w+)[)$])?[-+ #0]*[\d*]*(?:\.[\d*]*)?(?:hh?|ll?|[zjtLq])?([a-zA-Z%])/g
      : /\{(\w*)[^{}:]*(?::[^{}]*?([a-zA-Z])?)?\}/g;
  const parts: Value[] = [];
  let at = 0;
  let next = 0;
  for (const match of template.text.matchAll(holes)) {
    if (match[2] === '%') continue;
    // A width or a precision that is an argument, too.
    if (sign === '%') next += match[0].split('*').length - 1;
    parts.push(graph.make(node, { kind: 'constant', text: template.text.slice(at, match.index) }));
    at = match.index + match[0].length;
    // `{0}` and `%1$s` name their place.
    const place = /^\d+$/.test(match[1] ?? '') ? Number(match[1]) - (sign === '%' ? 1 : 0) : next;
    const value = given[place];
    next = Math.max(next, place + 1);
    if (value && !/^[diouxXeEfFgGcbn]$/.test(match[2] ?? '')) parts.push(value);
  }
  parts.push(graph.make(node, { kind: 'constant', text: template.text.slice(at) }), ...given.slice(next));
  return graph.make(node, { kind: 'text', parts });
}

/** `__('… %d')` has the holes of the text that it is given. */
function translated(graph: GraphBuilder, value: Value): Value {
  const { transparent } = graph.around.adapter;
  const isWrapped = value.kind === 'call' && value.callee.kind === 'outer' && transparent.includes(value.callee.text);
  return (isWrapped && value.arguments[0]?.value) || value;
}

/** A separator between elements, as text. */
export function joined(graph: GraphBuilder, node: Node, list: Value, separator: Value | undefined): Value {
  const whole = list.kind === 'choice' && list.inputs.length === 1 ? (list.inputs[0]?.value ?? list) : list;
  const elements =
    whole.kind === 'collection' && whole.entries.every(({ spread, key }) => !spread && key !== undefined)
      ? elementsOf(whole)
      : [graph.make(node, { kind: 'load', base: whole })];
  return graph.make(node, {
    kind: 'text',
    parts: elements.flatMap((one, i) => (i > 0 && separator ? [separator, one] : [one])),
  });
}
