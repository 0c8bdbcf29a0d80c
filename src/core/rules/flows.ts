/** How rules that follow data are asked: which declarations they share, and what flows into the sinks that they find. */
import type { Node } from 'web-tree-sitter';
import { adapters } from '../flow/adapters';
import { FlowAnalysis, type FoundFlow } from '../flow/analysis';
import type { Declaration } from '../flow/marks';
import { languages, type LanguageId } from '../text/languages';
import type { CancellationToken } from '../util/cancellation';
import type { Precision } from '../verdict';
import { Budget, type BudgetLimits } from './budget';
import type { Declared, PatternMatch, QueryOwner, Wanted } from './languageRules';
import type { RuleMatch } from './pack';
import type { Predicates } from './predicates';
import { RuleError, type Rule, type RuleSource } from './rule';

/** A file of sources, sanitizers, guards and propagators that the rules of a language share. */
export interface SharedDeclarations extends QueryOwner {
  readonly languages: readonly LanguageId[];
  readonly folder: string;
}

/** Values looked at for one sink, and for a text: a function of a hundred lines has about a thousand. */
const limits: BudgetLimits = { question: 5_000, text: 200_000 };

export function isShared({ path }: RuleSource): boolean {
  return /^[^/]+\/flow\/[^/]+\.scm$/.test(path);
}

export function sharedOf({ path, query, prepared }: RuleSource): SharedDeclarations {
  const folder = path.slice(0, path.indexOf('/'));
  const served = [...languages].filter(([, language]) => language.rules === folder).map(([name]) => name);
  const patterns = prepared ? { patterns: prepared.patterns } : {};
  return { id: path.replace(/\.scm$/, ''), query, folder, languages: served, ...patterns };
}

/** Throws a RuleError if a rule names a kind that nothing declares, or is for a language that flows are not known in. */
export function checkKinds(
  { id, query, flow, languages: served }: Rule,
  source: RuleSource,
  shared: readonly SharedDeclarations[],
): void {
  const line = source.page.split('\n').findIndex((one) => one.startsWith('flow:')) + 1;
  const fail = (message: string) => {
    throw new RuleError({ path: source.path.replace(/\.scm$/, '.md'), line, message: `'flow' ${message}` });
  };
  if (!flow) {
    if (/@sink\b/.test(query))
      throw new RuleError({
        path: source.path,
        line: 1,
        message: 'a query with @sink needs the field flow on its page',
      });
    return;
  }
  const without = served.find((language) => !adapters[language]);
  if (without) fail(`does not work in ${without}`);
  const folder = id.slice(0, id.indexOf('/'));
  const texts = [query, ...shared.filter((one) => one.folder === folder).map((one) => one.query)].join('\n');
  const declares = (role: string) =>
    new Set([...texts.matchAll(new RegExp(`@(?:${role})\\.([\\w-]+)`, 'g'))].map(([, kind]) => kind));
  const sources = declares('source');
  const safe = declares('sanitizer|guard');
  for (const kind of flow.sources) if (!sources.has(kind)) fail(`names the source '${kind}', which nothing declares`);
  for (const kind of flow.sanitizers)
    if (!safe.has(kind)) fail(`names the sanitizer '${kind}', which nothing declares`);
}

interface Question {
  readonly rule: Rule;
  readonly sink: Node;
  readonly asked: PatternMatch;
  readonly found: (match: Pick<RuleMatch, 'path' | 'severity' | 'precision'>) => void;
}

/** The questions about the flows in one file: gathered while rules are matched, answered when all declarations are known. */
export class FileFlows {
  private readonly questions: Question[] = [];
  private readonly rules = new Set<Rule>();
  private readonly own: Declaration[] = [];
  private readonly late: ((node: Node) => Declaration[])[] = [];
  private readonly analysis: FlowAnalysis | undefined;
  private readonly budget: Budget;

  constructor(
    language: LanguageId,
    root: Node,
    text: string,
    private readonly predicates: Predicates,
    token: CancellationToken,
    private readonly shared: (isWanted: Wanted) => Declared,
  ) {
    this.budget = new Budget(token, limits);
    const adapter = adapters[language];
    if (!adapter) return;
    const declarations = {
      sources: () => [...this.own, ...this.sources()],
      others: () => this.others(),
      at: (node: Node) => this.late.flatMap((at) => at(node)),
    };
    const analysis = new FlowAnalysis(root, text, adapter, declarations, this.budget);
    this.analysis = analysis;
    predicates.pathOf = (node) => this.budget.answer(() => analysis.path(node));
  }

  /** What a rule declares for itself. */
  declare(rule: string, declared: Declared): void {
    this.own.push(...this.declarations(declared, rule));
  }

  ask(rule: Rule, sink: Node, asked: PatternMatch, found: Question['found']): void {
    this.questions.push({ rule, sink, asked, found });
    this.rules.add(rule);
  }

  /** Whether a sink of the rule stands in the file. */
  isAsked(rule: Rule): boolean {
    return this.rules.has(rule);
  }

  answer(): void {
    const { analysis } = this;
    if (!analysis) return;
    for (const { rule, sink, asked, found } of this.questions) {
      const { flow } = rule;
      if (!flow || !analysis.mayFind(flow, rule.id)) continue;
      if (!this.predicates.holds(asked.predicates, asked.match)) continue;
      const { text, ...without } = flow;
      const spec = text && !('any-text' in asked.settings) ? flow : without;
      const way = this.budget.answer(() => analysis.find(sink, spec, rule.id, 'whole' in asked.settings));
      if (way) found({ path: way.path, ...certainty(rule, way) });
    }
  }

  /** Shared sources of a kind that a rule counts whose sink stands in the file. */
  private sources(): Declaration[] {
    const kinds = [...this.rules].flatMap(({ flow }) => flow?.sources ?? []);
    const wanted = new Set(kinds.map((kind) => `source.${kind}`));
    return this.declaredBy(({ declares }) => declares.some((name) => wanted.has(name)));
  }

  /** What bears on all flows, and what makes a value safe for a rule that may find something. */
  private others(): Declaration[] {
    const flows = [...this.rules].filter(({ flow, id }) => flow && this.analysis?.mayFind(flow, id));
    const kinds = flows.flatMap(({ flow }) => flow?.sanitizers ?? []);
    const wanted = new Set(['propagator', 'exit', ...kinds.flatMap((kind) => [`sanitizer.${kind}`, `guard.${kind}`])]);
    return this.declaredBy(({ declares }) => declares.some((name) => wanted.has(name)));
  }

  private declaredBy(isWanted: Wanted): Declaration[] {
    return this.declarations(this.shared(isWanted));
  }

  private declarations({ matches, at }: Declared, rule?: string): Declaration[] {
    if (at) this.late.push((node) => at(node).map((one) => this.declaration(one, rule)));
    return matches.map((one) => this.declaration(one, rule));
  }

  private declaration({ match, predicates, settings }: PatternMatch, rule?: string): Declaration {
    let holds: boolean | undefined;
    return {
      match,
      settings,
      ...(rule === undefined ? {} : { rule }),
      holds: () => (holds ??= this.predicates.holds(predicates, match)),
    };
  }
}

const lower: Readonly<Record<Precision, Precision>> = { 'very-high': 'high', high: 'medium', medium: 'medium' };

/** Of a parameter nobody knows what it is given: what is found is less sure. */
function certainty({ flow, precision }: Rule, { source }: FoundFlow): Pick<RuleMatch, 'severity' | 'precision'> {
  const severity = source === 'parameter' ? flow?.parameters : source === 'unknown' ? flow?.unknown : undefined;
  return severity ? { severity, precision: lower[precision] } : {};
}
