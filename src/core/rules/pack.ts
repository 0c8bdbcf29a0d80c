import { Query, type Language, type QueryMatch, type Tree } from 'web-tree-sitter';
import type { LanguageId } from '../text/languages';
import { overlaps, type Span } from '../text/location';
import { digest } from '../text/digest';
import { neverCancelled, throwIfCancelled, type CancellationToken } from '../util/cancellation';
import { Budget } from './budget';
import { checkPredicates, Predicates, type PredicateContext } from './predicates';
import { parseRule, RuleError, type Rule, type RuleProblem, type RuleSource } from './rule';

/** What a rule found. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly span: Span;
  readonly message: string;
  readonly fix?: { readonly title: string; readonly span: Span; readonly text: string };
}

/** The rules of one language as one query: a single walk over the tree serves them all. Freed by the pack. */
interface CompiledRules {
  readonly query: Query;
  /** The rule of each pattern in `query`. */
  readonly ruleOfPattern: readonly Rule[];
}

/**
 * A set of rules. Broken ones are left out and listed in `problems`; the others work on.
 * Queries are compiled when their language is first met.
 */
export class RulePack {
  readonly rules: ReadonlyMap<string, Rule>;
  /** Changes when any rule does. */
  readonly version: string;
  private readonly found: RuleProblem[] = [];
  private readonly compiled = new Map<LanguageId, CompiledRules>();

  /** `problems`: what went wrong before there were sources to read. */
  constructor(sources: readonly RuleSource[], problems: readonly RuleProblem[] = []) {
    this.found.push(...problems);
    const rules = new Map<string, Rule>();
    const texts: string[] = [];
    for (const source of sources) {
      const problem = attempt(() => {
        const rule = parseRule(source);
        if (rules.has(rule.id)) {
          throw new RuleError({ path: source.path, line: 1, message: `the id ${rule.id} is taken by another rule` });
        }
        rules.set(rule.id, rule);
        texts.push(rule.id, source.page, source.query);
      });
      if (problem) this.found.push(problem);
    }
    this.rules = rules;
    this.version = digest(texts.join('\0'));
  }

  /** Rules that were left out, as far as is known: queries are only tried when their language is met. */
  get problems(): readonly RuleProblem[] {
    return this.found;
  }

  /** What the rules find in a tree, in the order of the text; each rule once for each place. */
  match(
    language: LanguageId,
    grammar: Language,
    tree: Tree,
    text: string,
    span?: Span,
    token: CancellationToken = neverCancelled,
  ): RuleMatch[] {
    const { query, ruleOfPattern } = this.compile(language, grammar);
    if (ruleOfPattern.length === 0) return [];
    // Handed on as bytes, of which a UTF-16 unit has two.
    const options = {
      ...(span ? { startIndex: span.start * 2, endIndex: span.end * 2 } : {}),
      progressCallback: () => token.isCancellationRequested,
    };
    const context: PredicateContext = new Predicates(tree.rootNode, text, new Budget(token));
    const found = new Map<string, RuleMatch>();
    const matches = query.matches(tree.rootNode, options);
    // Stopped half-way, the query gives what it has.
    throwIfCancelled(token);
    for (const match of matches) {
      const rule = ruleOfPattern[match.patternIndex] as Rule;
      const alert = match.captures.find((capture) => capture.name === 'alert');
      if (!alert) continue;
      if (span && !overlaps({ start: alert.node.startIndex, end: alert.node.endIndex }, span)) continue;
      const key = `${rule.id} ${alert.node.startIndex} ${alert.node.endIndex}`;
      if (found.has(key) || !context.holds(query.predicatesForPattern(match.patternIndex), match)) continue;
      found.set(key, toRuleMatch(rule, match, alert.node));
    }
    return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  dispose(): void {
    for (const { query } of this.compiled.values()) query.delete();
    this.compiled.clear();
  }

  /** Compiles a language's rules, unless that was done; broken ones end up in `problems`. */
  compile(language: LanguageId, grammar: Language): CompiledRules {
    let compiled = this.compiled.get(language);
    if (!compiled) {
      compiled = this.compileAll(language, grammar);
      this.compiled.set(language, compiled);
    }
    return compiled;
  }

  private compileAll(language: LanguageId, grammar: Language): CompiledRules {
    const rules = [...this.rules.values()].filter((rule) => rule.languages.includes(language));
    try {
      return join(rules, grammar);
    } catch {
      // Some rule is broken. One by one takes twice as long and tells which.
      const good = rules.filter((rule) => {
        const problem = attempt(() => checkQuery(rule, grammar));
        if (problem) this.found.push(problem);
        return !problem;
      });
      return join(good, grammar);
    }
  }
}

/** Makes one query of the rules' own. Throws where one of them is broken. */
function join(rules: readonly Rule[], grammar: Language): CompiledRules {
  const query = new Query(grammar, rules.map((rule) => rule.query).join('\n'));
  try {
    const encoder = new TextEncoder();
    let end = 0;
    // Where each rule's part ends, in bytes, as the query tells where its patterns start.
    const ends = rules.map((rule) => (end += encoder.encode(rule.query).length + 1));
    const ruleOfPattern: Rule[] = [];
    for (let pattern = 0, rule = 0; pattern < query.patternCount(); pattern++) {
      while (query.startIndexForPattern(pattern) >= (ends[rule] as number)) rule++;
      ruleOfPattern.push(rules[rule] as Rule);
      const wrong = checkPredicates(query.predicatesForPattern(pattern));
      if (wrong) throw new Error(wrong);
    }
    const silent = rules.find((rule) => !rule.query.includes('@alert'));
    if (silent) throw new Error(`${silent.id} captures no @alert`);
    return { query, ruleOfPattern };
  } catch (error) {
    query.delete();
    throw error;
  }
}

/** Compiles a rule's query alone, so that a mistake names its own file and line. */
function checkQuery(rule: Rule, grammar: Language): void {
  const path = `${rule.id}.scm`;
  let query: Query;
  try {
    query = new Query(grammar, rule.query);
  } catch (error) {
    const at = (error as { index?: unknown }).index;
    const line = typeof at === 'number' ? rule.query.slice(0, at).split('\n').length : 1;
    throw new RuleError({ path, line, message: error instanceof Error ? error.message : String(error) });
  }
  try {
    const count = query.patternCount();
    for (let pattern = 0; pattern < count; pattern++) {
      const wrong = checkPredicates(query.predicatesForPattern(pattern));
      const line = rule.query.slice(0, query.startIndexForPattern(pattern)).split('\n').length;
      if (wrong) throw new RuleError({ path, line, message: wrong });
    }
    if (!query.captureNames.includes('alert')) {
      throw new RuleError({ path, line: 1, message: 'no pattern captures @alert' });
    }
  } finally {
    query.delete();
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

function attempt(action: () => void): RuleProblem | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof RuleError) return error.problem;
    throw error;
  }
}
