import type { Node } from 'web-tree-sitter';
import { headingOf } from '../adapter';
import { run, need, type Task } from '../task';
import type { FunctionScope, Graph, Parameter } from '../values';
import { assign } from './assignments';
import { read } from './expressions';
import { child, GraphBuilder, type Surroundings } from './graphBuilder';
import { readStatement, readStatements } from './statements';

/**
 * Reads a function, or the file's own code, as a graph of values. Functions inside it are left alone. The graph is
 * handed out before it is whole: what is declared of a call may depend on what was read before it.
 */
export function lower(scope: FunctionScope, surroundings: Surroundings, begun: (graph: Graph) => void): void {
  const graph = new GraphBuilder(scope, surroundings);
  begun(graph);
  run(readFunction(graph));
}

function* readFunction(graph: GraphBuilder): Task<void> {
  const { node, method } = graph.scope;
  const { adapter } = graph.around;
  const role = graph.roles[node.type];
  if (role?.is !== 'function') {
    yield* need(readStatements(graph, node.namedChildren));
    return;
  }
  const receiver = adapter.receiver?.(node)?.name;
  if (receiver !== undefined) graph.own(receiver, graph.make(node, { kind: 'self' }));
  else if (!adapter.arrows.includes(node.type)) graph.own(adapter.selfName, graph.make(node, { kind: 'self' }));
  yield* need(readParameters(graph, node, adapter.firstIsSelf && method !== undefined));
  const body = child(node, role.body);
  if (!body) return;
  if (graph.roles[body.type]?.is === 'sequence') yield* need(readStatement(graph, body));
  else {
    const value = yield* need(read(graph, body));
    if (!graph.environment.isDead) graph.returns.push({ value, facts: graph.environment.facts });
  }
  if (graph.roles[body.type]?.is === 'sequence' && !graph.environment.isDead) graph.returnNothing(body);
}

function* readParameters(graph: GraphBuilder, node: Node, firstIsSelf: boolean): Task<void> {
  const { parameters: list } = headingOf(graph.around.adapter, node);
  const types = graph.around.adapter.parameterTypes;
  const nodes = !list ? [] : graph.roles[list.type]?.is === 'name' ? [list] : list.namedChildren;
  const named = nodes.flatMap((one) => {
    const spec = types[one.type];
    const targets = spec?.several ? one.childrenForFieldName(String(spec.name)) : [spec ? child(one, spec.name) : one];
    return targets
      .filter((target) => target?.isNamed)
      .map((target) => ({ one, spec, target: target && graph.inner(target) }));
  });
  for (const [i, { one, spec, target }] of named.entries()) {
    graph.around.spend();
    if (!target || graph.roles[one.type]?.is === 'skip') continue;
    const isNamedSelf = /^(self|cls)$/.test(graph.textOf(target)) && i === 0;
    if (isNamedSelf || (i === 0 && firstIsSelf && !isStatic(graph, node))) {
      const self = graph.make(target, { kind: 'self' });
      graph.own(graph.textOf(target), self);
      graph.values.set(target.id, self);
      continue;
    }
    const type = spec?.type === undefined ? null : child(one, spec.type);
    const index = graph.parameters.length;
    const parameter: Parameter = {
      name: graph.textOf(target),
      index,
      node: one,
      ...(type ? { type } : {}),
      rest: spec?.rest === true || graph.roles[target.type]?.is === 'spread',
    };
    graph.parameters.push(parameter);
    let value = graph.make(target, { kind: 'parameter', parameter });
    graph.values.set(one.id, value);
    const given = spec?.value === undefined ? null : child(one, spec.value);
    if (given) {
      const otherwise = yield* need(read(graph, given));
      value = graph.make(target, {
        kind: 'choice',
        inputs: [value, otherwise].map((one) => ({ value: one, facts: undefined })),
      });
    }
    graph.values.set(target.id, value);
    yield* need(assign(graph, target, value, true));
    // `constructor(private db: Db)` gives a field too.
    if (spec && one.namedChildren.some(({ type }) => /^(accessibility|visibility)_modifier$/.test(type)))
      graph.keep(graph.fields, graph.fieldName(target), value);
  }
}

function isStatic(graph: GraphBuilder, node: Node): boolean {
  const around = node.parent;
  return (
    around?.type === 'decorated_definition' &&
    /^\s*@staticmethod\b/m.test(graph.textOf(around).slice(0, node.startIndex - around.startIndex))
  );
}
