import type { Language, QueryMatch, Tree } from 'web-tree-sitter';
import { TreeView } from '../syntax/treeView';
import type { LanguageId } from '../text/languages';
import { overlaps, type Span } from '../text/location';
import { digest } from '../text/digest';
import { neverCancelled, type CancellationToken } from '../util/cancellation';
import type { FlowStep } from '../flow/analysis';
import type { Precision, Severity } from '../verdict';
import { Budget } from './budget';
import { checkKinds, FileFlows, isShared, sharedOf, type SharedDeclarations } from './flows';
import { LanguageRules, nodeOf, type Candidate } from './languageRules';
import type { Hits } from './literalScanner';
import { Predicates } from './predicates';
import { parseRule, RuleError, type Rule, type RuleProblem, type RuleSource } from './rule';

/** What a rule found. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly span: Span;
  readonly message: string;
  /** Where they differ from the rule's: less is known of a parameter than of a request. */
  readonly severity?: Severity;
  readonly precision?: Precision;
  /** From the source to the sink, for rules that follow data. */
  readonly path?: readonly FlowStep[];
  readonly fix?: { readonly title: string; readonly span: Span; readonly text: string };
}

/**
 * A set of rules. Broken ones are left out and listed in `problems`; the others work on.
 * Queries are compiled when a text is met that they may match in.
 */
export class RulePack {
  readonly rules: ReadonlyMap<string, Rule>;
  /** Changes when any rule does. */
  readonly version: string;
  private readonly found: RuleProblem[] = [];
  private readonly shared: readonly SharedDeclarations[];
  private readonly byLanguage = new Map<LanguageId, LanguageRules<Rule>>();
  private readonly sharedByLanguage = new Map<LanguageId, LanguageRules<SharedDeclarations>>();

  /** `problems`: what went wrong before there were sources to read. */
  constructor(sources: readonly RuleSource[], problems: readonly RuleProblem[] = []) {
    this.found.push(...problems);
    const rules = new Map<string, Rule>();
    const texts: string[] = [];
    this.shared = sources.filter(isShared).map(sharedOf);
    for (const source of sources) {
      if (isShared(source)) {
        texts.push(source.path, source.query);
        continue;
      }
      try {
        const rule = parseRule(source);
        checkKinds(rule, source, this.shared);
        if (rules.has(rule.id)) {
          throw new RuleError({ path: source.path, line: 1, message: `the id ${rule.id} is taken by another rule` });
        }
        rules.set(rule.id, rule);
        texts.push(rule.id, source.page, source.query);
      } catch (error) {
        if (!(error instanceof RuleError)) throw error;
        this.found.push(error.problem);
      }
    }
    this.rules = rules;
    this.version = digest(texts.join('\0'));
  }

  /** Rules that were left out, as far as is known: a query is only tried when it is needed, or by `compile`. */
  get problems(): readonly RuleProblem[] {
    return this.found;
  }

  /** What may match in a text, told from its words. Where there is nothing, the text needs no parsing. */
  candidates(language: LanguageId, text: string): Candidate<Rule>[] {
    return this.of(language).candidates(text);
  }

  /** Every pattern anywhere, for comparison: candidates never miss what this finds. */
  everything(language: LanguageId): Candidate<Rule>[] {
    return this.of(language).everything();
  }

  /** What the rules find in a tree, in the order of the text; each rule once for each place. */
  match(
    language: LanguageId,
    grammar: Language,
    tree: Tree,
    text: string,
    span?: Span,
    token: CancellationToken = neverCancelled,
    candidates: readonly Candidate<Rule>[] = this.candidates(language, text),
  ): RuleMatch[] {
    const view = new TreeView(tree, text);
    try {
      return this.matchIn(view, language, grammar, span, token, candidates);
    } finally {
      view.dispose();
    }
  }

  private matchIn(
    view: TreeView,
    language: LanguageId,
    grammar: Language,
    span: Span | undefined,
    token: CancellationToken,
    candidates: readonly Candidate<Rule>[],
  ): RuleMatch[] {
    const { tree, text } = view;
    const rules = this.of(language);
    const context = new Predicates(tree.rootNode, text, new Budget(token));
    const found = new Map<string, RuleMatch>();
    const shared = this.sharedOf(language);
    let hits: Hits | undefined;
    const flows = new FileFlows(language, tree.rootNode, text, context, token, (isWanted) =>
      shared.declared(shared.candidates(text, (hits ??= shared.scan(text)), isWanted), grammar, view, token),
    );
    // What is asked is known before anything is answered: an answer needs no more of the file than that.
    const asked: (() => void)[] = [];
    const declarations = candidates.filter(({ group }) => group.declares);
    for (const candidate of candidates) {
      const { rule, group } = candidate;
      if (group.declares) continue;
      for (const one of rules.matches(candidate, grammar, view, token)) {
        const { match, alert, predicates } = one;
        if (!alert || (span && !overlaps({ start: alert.startIndex, end: alert.endIndex }, span))) continue;
        const key = `${rule.id} ${alert.startIndex} ${alert.endIndex}`;
        const sink = rule.flow && nodeOf(match, 'sink');
        if (sink) flows.ask(rule, sink, one, (flow) => found.set(key, { ...toRuleMatch(rule, match, alert), ...flow }));
        else
          asked.push(() => {
            if (!found.has(key) && context.holds(predicates, match)) found.set(key, toRuleMatch(rule, match, alert));
          });
      }
    }
    for (const candidate of declarations) {
      if (flows.isAsked(candidate.rule))
        flows.declare(candidate.rule.id, rules.declared([candidate], grammar, view, token));
    }
    for (const answer of asked) answer();
    flows.answer();
    return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /** Compiles rules and declarations of a language now, all if none are named, so that mistakes in them show in `problems`. */
  compile(language: LanguageId, grammar: Language, ids?: ReadonlySet<string>): void {
    this.of(language).compile(grammar, ids);
    this.sharedOf(language).compile(grammar, ids);
  }

  dispose(): void {
    for (const rules of [...this.byLanguage.values(), ...this.sharedByLanguage.values()]) rules.dispose();
    this.byLanguage.clear();
    this.sharedByLanguage.clear();
  }

  private sharedOf(language: LanguageId): LanguageRules<SharedDeclarations> {
    let rules = this.sharedByLanguage.get(language);
    if (!rules) {
      const served = this.shared.filter(({ languages }) => languages.includes(language));
      rules = new LanguageRules(served, (problem) => this.found.push(problem));
      this.sharedByLanguage.set(language, rules);
    }
    return rules;
  }

  private of(language: LanguageId): LanguageRules<Rule> {
    let rules = this.byLanguage.get(language);
    if (!rules) {
      const served = [...this.rules.values()].filter((rule) => rule.languages.includes(language));
      rules = new LanguageRules(served, (problem) => this.found.push(problem));
      this.byLanguage.set(language, rules);
    }
    return rules;
  }
}

function toRuleMatch(rule: Rule, match: QueryMatch, alert: { startIndex: number; endIndex: number }): RuleMatch {
  const textOf = (name: string) => match.captures.find((capture) => capture.name === name)?.node.text;
  const span = { start: alert.startIndex, end: alert.endIndex };
  const message = rule.message.replace(/\{(\w+)\}/g, (all, name: string) => shorten(textOf(name)) ?? all);
  const target = rule.fix && match.captures.find((capture) => capture.name === rule.fix?.capture)?.node;
  if (!rule.fix || !target) return { rule, span, message };
  const text = rule.fix.text.replace(/\{(\w+)\}/g, (all, name: string) => textOf(name) ?? all);
  return {
    rule,
    span,
    message,
    fix: { title: rule.fix.title, span: { start: target.startIndex, end: target.endIndex }, text },
  };
}

function shorten(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ');
  return line && line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
