/** Code that a call is given and that shares the names around: `items.each do |item| … end`. */
import type { Node } from 'web-tree-sitter';
import type { Way } from '../environment';
import { need, type Task } from '../task';
import type { CallValue, Value } from '../values';
import { assign } from './assignments';
import { child, type GraphBuilder } from './graphBuilder';
import { readStatements } from './statements';

/** Reads a block as code that runs here, any number of times; gives the value of the call with it. */
export function* readBlock(graph: GraphBuilder, block: Node, call: CallValue, value: Value): Task<Value> {
  const { environment } = graph;
  const { adapter } = graph.around;
  const mark = environment.mark();
  const before = environment.facts;
  const exit = { mark, broken: [] as Way[], continued: [] as Way[] };
  graph.exits.push(exit);
  environment.beginLoop();
  // What an object holds, or what the call makes: `lines.each`, `File.open(path)`.
  const base = call.receiver && call.arguments.length === 0 ? call.receiver : call;
  for (const one of block.childForFieldName('parameters')?.namedChildren ?? []) {
    const spec = adapter.parameterTypes[one.type];
    const target = spec ? child(one, spec.name) : one;
    if (target) yield* need(assign(graph, target, graph.make(target, { kind: 'load', base }), true));
  }
  yield* need(readStatements(graph, [child(block, 'body')]));
  const given = graph.last(block);
  const { facts } = environment;
  const again = [environment.way(mark), ...exit.continued];
  environment.endLoop(again);
  graph.exits.pop();
  environment.undo(mark, before);
  environment.join([{ bound: new Map(), facts: before }, ...again, ...exit.broken], before, (name) =>
    graph.outer(name, block),
  );
  const key = call.callee.kind === 'load' ? call.callee.key : undefined;
  const entry = graph.make(block, { kind: 'choice', inputs: [{ value: given, facts }] });
  if (key !== undefined && adapter.maps?.includes(key))
    return graph.make(call.node, { kind: 'collection', entries: [{ value: entry, spread: false }] });
  // Some give what the block gives: `synchronize { … }`. What goes over elements gives those.
  if (value !== call || call.receiver) return value;
  return graph.make(call.node, {
    kind: 'choice',
    inputs: [
      { value: call, facts: before },
      { value: given, facts },
    ],
  });
}
