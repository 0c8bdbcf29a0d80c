/** What value an expression has. */
import type { Node } from 'web-tree-sitter';
import { headingOf, type Child, type Role } from '../adapter';
import { need, type Task } from '../task';
import type { CallValue, Input, Value } from '../values';
import { assign, partOf, update } from './assignments';
import { readCall } from './calls';
import { readComprehension, readEntries } from './collections';
import { assume } from './conditions';
import { child, keyOf, mix, nothing, type GraphBuilder } from './graphBuilder';
import { isAugmented, readBinary } from './operators';
import { readStatement, readSwitch } from './statements';
import { readString } from './strings';

export function* read(graph: GraphBuilder, node: Node): Task<Value> {
  const value = readSimple(graph, node) ?? (yield* need(readWhole(graph, node)));
  graph.values.set(node.id, value);
  graph.factsAt.set(node.id, graph.environment.facts);
  return value;
}

function readSimple(graph: GraphBuilder, node: Node): Value | undefined {
  graph.around.spend();
  const role = graph.roles[node.type];
  switch (role?.is) {
    case 'self': {
      const { selfName } = graph.around.adapter;
      return graph.environment.get(selfName) ?? graph.outer(selfName, node);
    }
    case 'name': {
      const { around, scope } = graph;
      const name = graph.textOf(node);
      const given = graph.environment.get(name);
      // In a function without an object of its own it may be a name of the function around.
      const calls =
        role.calls && (!given || given.kind === 'function') && !around.adapter.arrows.includes(scope.node.type);
      return calls ? callByName(graph, node, name) : (given ?? graph.outer(name, node));
    }
    case 'own': {
      const { selfName } = graph.around.adapter;
      const base = graph.environment.get(selfName) ?? graph.outer(selfName, node);
      return graph.make(node, { kind: 'load', base, key: graph.fieldName(node) });
    }
    case 'symbol':
      return graph.make(node, { kind: 'constant', text: graph.textOf(node).slice(1) });
    case 'constant':
      return graph.make(node, { kind: 'constant', text: graph.textOf(node) });
    case 'skip':
      return graph.make(node, nothing);
    case 'function':
      return functionValue(graph, node);
    default:
      return undefined;
  }
}

/** A call that looks like a name: `user_params`. */
function callByName(graph: GraphBuilder, node: Node, name: string): Value {
  const { facts } = graph.environment;
  const call = graph.make(node, { kind: 'call', callee: graph.outer(name, node), arguments: [], facts }) as CallValue;
  graph.calls.push(call);
  if (graph.around.neverReturns(node)) graph.environment.isDead = true;
  return call;
}

export function functionValue(graph: GraphBuilder, node: Node): Value {
  const scope = graph.around.functionAt(node);
  if (!scope) return graph.make(node, nothing);
  const value = graph.make(node, { kind: 'function', scope, facts: graph.environment.facts });
  graph.values.set(node.id, value);
  const { name } = headingOf(graph.around.adapter, node);
  if (name && graph.roles[node.type]?.is === 'function' && !scope.method) graph.own(graph.textOf(name), value);
  return value;
}

export function* readAll(graph: GraphBuilder, node: Node): Task<Value[]> {
  const values: Value[] = [];
  for (const one of node.namedChildren) {
    if (graph.roles[one.type]?.is !== 'skip') values.push(yield* need(read(graph, one)));
  }
  return values;
}

function* readWhole(graph: GraphBuilder, node: Node): Task<Value> {
  const role: Role | typeof mix = graph.roleOf(node) ?? mix;
  const part = (of: Child) => child(node, of);
  switch (role.is) {
    case 'wrapper': {
      const inner = part(role.of);
      return inner ? yield* need(read(graph, inner)) : graph.make(node, nothing);
    }
    case 'string':
      return yield* need(readString(graph, node, role));
    case 'heredoc': {
      const body = graph.around.adapter.heredocBody?.(node);
      return body
        ? yield* need(readString(graph, body, { is: 'string', holes: ['interpolation'], bare: true }))
        : graph.make(node, nothing);
    }
    case 'joined': {
      const parts = yield* need(readAll(graph, node));
      return graph.make(node, { kind: 'text', parts });
    }
    case 'binary':
      return yield* need(readBinary(graph, node, role));
    case 'not': {
      const inner = part(role.of);
      if (inner) yield* need(read(graph, inner));
      return graph.make(node, nothing);
    }
    case 'member': {
      const object = part(role.object);
      const base = object ? yield* need(read(graph, object)) : graph.make(node, nothing);
      const property = part(role.property);
      return graph.make(node, { kind: 'load', base, ...(property ? { key: graph.fieldName(property) } : {}) });
    }
    case 'index': {
      const object = part(role.object);
      const index = part(role.index);
      const base = object ? yield* need(read(graph, object)) : graph.make(node, nothing);
      const key = index ? yield* need(read(graph, index)) : undefined;
      return graph.make(node, { kind: 'load', base, ...keyOf(key) });
    }
    case 'call':
      return yield* need(readCall(graph, node, role));
    case 'collection':
      return graph.make(node, { kind: 'collection', entries: yield* need(readEntries(graph, node)) });
    case 'conditional':
      return yield* need(readConditional(graph, node, role));
    case 'comprehension':
      return yield* need(readComprehension(graph, node, role));
    case 'assign': {
      const left = part(role.left);
      const right = part(role.right);
      if (!left) return graph.make(node, nothing);
      const all = role.several ? node.childrenForFieldName(String(role.left)).filter((one) => one?.isNamed) : [left];
      if (!right) {
        for (const one of all) {
          const inside = one && graph.roles[one.type];
          if (one && inside?.is === 'assign') {
            if (!inside.local || graph.roles[graph.scope.node.type]?.is === 'function') yield* need(read(graph, one));
          } else if (one && role.declares) graph.declare(one, role);
        }
        return graph.make(node, nothing);
      }
      let value = yield* need(read(graph, right));
      if (isAugmented(node)) {
        const old = yield* need(read(graph, left));
        const operator = graph.around.adapter.operators[(node.childForFieldName('operator')?.text ?? '').slice(0, -1)];
        if (operator === 'text' || operator === 'append')
          value = graph.make(node, { kind: 'text', parts: [old, value] });
        else if (operator === 'or')
          value = graph.make(node, {
            kind: 'choice',
            inputs: [old, value].map((one) => ({ value: one, facts: graph.environment.facts })),
          });
        else value = graph.make(node, operator ? { kind: 'mix', inputs: [old, value] } : nothing);
      }
      if (role.into) {
        const old = yield* need(read(graph, left));
        update(graph, left, graph.make(node, { kind: 'store', base: old, value }));
        return graph.make(node, nothing);
      }
      const declares = role.declares ?? graph.around.adapter.assignmentDeclares;
      for (const [i, one] of all.entries()) {
        if (one)
          yield* need(assign(graph, one, all.length === 1 ? value : partOf(graph, one, value, String(i)), declares));
      }
      return value;
    }
    case 'spread': {
      const inner = part(role.of);
      return inner ? yield* need(read(graph, inner)) : graph.make(node, nothing);
    }
    case 'named': {
      const inner = part(role.value);
      return inner ? yield* need(read(graph, inner)) : graph.make(node, nothing);
    }
    case 'switch': {
      if (graph.around.adapter.lastIsValue) {
        yield* need(readStatement(graph, node));
        return graph.last(node);
      }
      const arms: Input[] = [];
      yield* need(readSwitch(graph, node, role, arms));
      return graph.make(node, arms.length > 0 ? { kind: 'choice', inputs: arms } : nothing);
    }
    case 'if':
    case 'loop':
    case 'each':
    case 'try':
    case 'yield':
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
    case 'assert':
    case 'sequence':
    case 'class':
    case 'outer':
    case 'goto':
    case 'label':
      yield* need(readStatement(graph, node));
      return graph.last(node);
    default: {
      const inputs = yield* need(readAll(graph, node));
      return graph.make(
        node,
        inputs.length > 0 ? { kind: 'mix', inputs } : { kind: 'constant', text: graph.textOf(node) },
      );
    }
  }
}

function* readConditional(graph: GraphBuilder, node: Node, role: Extract<Role, { is: 'conditional' }>): Task<Value> {
  const { environment } = graph;
  const condition = child(node, role.condition);
  const before = environment.facts;
  if (condition) yield* need(read(graph, condition));
  const inputs: Input[] = [];
  for (const [of, holds] of [
    [role.then, true],
    [role.otherwise, false],
  ] as const) {
    const side = child(node, of);
    environment.facts = condition ? assume(graph, condition, holds, before) : before;
    // `name ?: 'nobody'`
    const short = side || !holds ? undefined : graph.valueOf(condition);
    if (short) inputs.push({ value: short, facts: environment.facts });
    if (side) inputs.push({ value: yield* need(read(graph, side)), facts: environment.facts });
  }
  environment.facts = before;
  return graph.make(node, { kind: 'choice', inputs });
}
