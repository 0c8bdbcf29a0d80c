import type { Node } from 'web-tree-sitter';
import { Query } from 'web-tree-sitter';
import { adapters } from '../../../../src/core/flow/adapters';
import { FlowAnalysis } from '../../../../src/core/flow/analysis';
import { Budget, type BudgetLimits } from '../../../../src/core/rules/budget';
import { neverCancelled } from '../../../../src/core/util/cancellation';
import { parsers } from '../../parsers';

/** What the tests declare: `source()` brings data, `safe(x)` says that x is, `list.append(x)` changes the list. */
const declarations = {
  python: `
    ((call function: (identifier) @_f) @source.test (#eq? @_f "source"))
    ((call function: (identifier) @_f arguments: (argument_list (_) @guarded)) @guard.test (#eq? @_f "safe"))
    ((call function: (attribute object: (_) @to attribute: (identifier) @_f) arguments: (argument_list (_) @from)) @propagator
      (#eq? @_f "append"))`,
  javascript: `
    ((call_expression function: (identifier) @_f) @source.test (#eq? @_f "source"))
    ((call_expression function: (identifier) @_f arguments: (arguments (_) @guarded)) @guard.test (#eq? @_f "safe"))`,
  java: `
    ((method_invocation !object name: (identifier) @_f) @source.test (#eq? @_f "source"))
    ((method_invocation !object name: (identifier) @_f arguments: (argument_list (_) @guarded)) @guard.test
      (#eq? @_f "safe"))
    ((method_invocation object: (_) @to name: (identifier) @_f arguments: (argument_list (_) @from)) @propagator
      (#eq? @_f "add"))`,
  go: `
    ((call_expression function: (identifier) @_f) @source.test (#eq? @_f "source"))
    ((call_expression function: (identifier) @_f arguments: (argument_list (_) @guarded)) @guard.test (#eq? @_f "safe"))
    ((index_expression index: (_) @guarded) @guard.test)
    ((short_var_declaration
      left: (expression_list (_) . (identifier) @guard.test)
      right: (expression_list (index_expression index: (_) @guarded))))
    ((call_expression
      function: (identifier) @_f arguments: (argument_list (unary_expression operand: (_) @to))) @propagator @from @source.test
      (#eq? @_f "fill"))`,
  c: `
    ((call_expression function: (identifier) @_f) @source.test (#eq? @_f "source"))
    ((call_expression function: (identifier) @_f arguments: (argument_list . (_) @to @from @source.test)) @propagator
      (#eq? @_f "fill"))
    ((call_expression function: (identifier) @_f arguments: (argument_list (_) @guarded)) @guard.test (#eq? @_f "safe"))`,
  cpp: `
    ((call_expression function: (identifier) @_f) @source.test (#eq? @_f "source"))
    ((call_expression function: (identifier) @_f arguments: (argument_list . (_) @to @from @source.test)) @propagator
      (#eq? @_f "fill"))
    ((call_expression function: (identifier) @_f arguments: (argument_list (_) @guarded)) @guard.test (#eq? @_f "safe"))
    ((binary_expression left: (identifier) @_in right: (_) @to @from @source.test) @propagator (#eq? @_in "in"))`,
  csharp: `
    ((invocation_expression function: (identifier) @_f) @source.test (#eq? @_f "source"))
    ((invocation_expression function: (identifier) @_f arguments: (argument_list (argument (_) @guarded))) @guard.test
      (#eq? @_f "safe"))`,
  php: `
    ((function_call_expression function: (name) @_f) @source.test (#eq? @_f "source"))
    ((function_call_expression function: (name) @_f arguments: (arguments (argument (_) @guarded))) @guard.test
      (#eq? @_f "safe"))`,
  ruby: `
    ((identifier) @source.test (#eq? @source.test "source"))
    ((call method: (identifier) @_f arguments: (argument_list (_) @guarded)) @guard.test (#eq? @_f "safe?"))`,
};
const sinks = {
  python: '((call function: (identifier) @_f arguments: (argument_list . (_) @sink)) (#eq? @_f "sink"))',
  javascript: '((call_expression function: (identifier) @_f arguments: (arguments . (_) @sink)) (#eq? @_f "sink"))',
  java: '((method_invocation !object name: (identifier) @_f arguments: (argument_list . (_) @sink)) (#eq? @_f "sink"))',
  go: '((call_expression function: (identifier) @_f arguments: (argument_list . (_) @sink)) (#eq? @_f "sink"))',
  c: '((call_expression function: (identifier) @_f arguments: (argument_list . (_) @sink)) (#eq? @_f "sink"))',
  cpp: '((call_expression function: (identifier) @_f arguments: (argument_list . (_) @sink)) (#eq? @_f "sink"))',
  csharp:
    '((invocation_expression function: (identifier) @_f arguments: (argument_list . (argument (_) @sink))) (#eq? @_f "sink"))',
  php: '((function_call_expression function: (name) @_f arguments: (arguments . (argument (_) @sink))) (#eq? @_f "sink"))',
  ruby: '((call method: (identifier) @_f arguments: (argument_list . (_) @sink)) (#eq? @_f "sink"))',
};

/** As rules are asked: no more steps than these. */
const limits: BudgetLimits = { question: 5_000, text: 200_000 };

/** What flows into the arguments of `sink(…)`, in their order: the kind of source, or `-`; and how many steps it took. */
export async function flows(language: keyof typeof sinks, text: string, bounds = limits) {
  const grammar = await parsers.grammar(language);
  const tree = await parsers.parse(language, text);
  const matchesOf = (source: string) => {
    const query = new Query(grammar, source);
    const matches = query.matches(tree.rootNode).map((match) => ({
      match,
      settings: query.setProperties[match.patternIndex] ?? {},
      holds: () => true,
    }));
    query.delete();
    return matches;
  };
  let steps = 0;
  const budget = new Budget(neverCancelled, bounds);
  const counted = {
    spend: () => (steps++, budget.spend()),
    share: () => (steps++, budget.share()),
  };
  const adapter = adapters[language];
  if (!adapter) throw new Error(`no adapter for ${language}`);
  const declared = { sources: () => matchesOf(declarations[language]), others: () => [] };
  const analysis = new FlowAnalysis(tree.rootNode, text, adapter, declared, counted);
  const spec = { sources: ['test'], sanitizers: ['test'], parameters: 'warning' } as const;
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const answers = matchesOf(sinks[language])
    .map(({ match }) => match.captures.find(({ name }) => name === 'sink')?.node as Node)
    .sort((a, b) => a.startIndex - b.startIndex)
    .map((sink) => budget.answer(() => analysis.find(sink, spec, 'test/rule', false)));
  tree.delete();
  return {
    found: answers.map((answer) => answer?.source ?? '-'),
    paths: answers.map((answer) => (answer?.path ?? []).map((step) => `${lineOf(step.span.start)}: ${step.text}`)),
    steps,
  };
}
