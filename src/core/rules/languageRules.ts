import { Query, type Language, type Node, type QueryMatch, type QueryPredicate, type Tree } from 'web-tree-sitter';
import type { Span } from '../text/location';
import { throwIfCancelled, type CancellationToken } from '../util/cancellation';
import type { Literal, Need } from './literals';
import { LiteralScanner, type Hits } from './literalScanner';
import { readPatterns, type FileTest, type Pattern } from './patterns';
import { checkPredicates } from './predicates';
import { RuleError, type RuleProblem } from './rule';

/** A query and whose it is: a rule's, or one of declarations that rules share. */
export interface QueryOwner {
  /** Its path without the ending. */
  readonly id: string;
  readonly query: string;
  /** Those of the query, where the build has read them. */
  readonly patterns?: readonly Pattern[];
}

/** Patterns of a rule that may match in a text: around one of the places, or anywhere if none are known. */
export interface Candidate<Owner extends QueryOwner = QueryOwner> {
  readonly rule: Owner;
  readonly group: PatternGroup<Owner>;
  /** Which of the group's patterns. */
  readonly patterns: ReadonlySet<number>;
  readonly places?: readonly Span[];
}

/**
 * Patterns of one rule that are compiled together, for each query costs a look at the whole grammar: those of which it is
 * known where in a text they may match, or the others; and those that report, or that declare something.
 */
interface PatternGroup<Owner extends QueryOwner> {
  readonly rule: Owner;
  readonly declares: boolean;
  readonly patterns: readonly IndexedPattern[];
}

interface IndexedPattern {
  readonly pattern: Pattern;
  readonly clauses: readonly { readonly need: Indexed; readonly inMatch: boolean }[];
}

/** A `Need` whose literals are what the scanner calls them. */
type Indexed = number | { readonly any: readonly Indexed[] } | { readonly all: readonly Indexed[] };

/** Where a pattern matches. */
export interface PatternMatch {
  readonly match: QueryMatch;
  /** What is reported; a pattern that declares something of a flow reports nothing. */
  readonly alert?: Node;
  readonly predicates: readonly QueryPredicate[];
  /** What `#set!` says. */
  readonly settings: Readonly<Record<string, string | null>>;
}

/** Which patterns are looked for. */
export type Wanted = (pattern: Pattern) => boolean;

/** What a pattern may be there for, each with or without a kind: `@source.request`. */
const purposes = /@(alert|sink|source|sanitizer|guard|propagator|exit)\b/;

/** Places nearer to each other are searched as one: beginning a search costs more than looking at a few more nodes. */
const nearby = 200;

/** The rules of one language. Owns their queries, which are compiled when they are first needed. */
export class LanguageRules<Owner extends QueryOwner> {
  private readonly scanner: LiteralScanner;
  private readonly groups: readonly PatternGroup<Owner>[];
  private readonly queries = new Map<PatternGroup<Owner>, Query>();
  private readonly broken = new Set<Owner>();

  constructor(
    rules: readonly Owner[],
    private readonly report: (problem: RuleProblem) => void,
  ) {
    const read = rules.map((rule) => ({ rule, patterns: rule.patterns ?? readPatterns(rule.query) }));
    this.scanner = new LiteralScanner(
      read.flatMap(({ patterns }) =>
        patterns.flatMap(({ clauses }) => clauses.flatMap(({ need }) => literalsOf(need))),
      ),
    );
    this.groups = read.flatMap(({ rule, patterns }) => {
      const indexed = patterns.map((pattern) => ({
        pattern,
        clauses: pattern.clauses.map(({ need, inMatch }) => ({ need: this.index(need), inMatch })),
      }));
      return [false, true].flatMap((declares) =>
        [true, false]
          .map((places) => indexed.filter((one) => isDeclaration(one) === declares && hasPlaces(one) === places))
          .filter((some) => some.length > 0)
          .map((some) => ({ rule, declares, patterns: some })),
      );
    });
    for (const rule of rules) {
      if (!purposes.test(rule.query)) this.leaveOut(rule, 1, 'no pattern captures @alert');
    }
  }

  /** Where the words stand that the patterns look for. */
  scan(text: string): Hits {
    return this.scanner.scan(text);
  }

  /** Patterns of which a text has a word for each clause. */
  candidates(text: string, hits = this.scan(text), isWanted: Wanted = () => true): Candidate<Owner>[] {
    const fileTests = new Map<string, boolean>();
    const holds = ({ regex, matches }: FileTest) => {
      let answer = fileTests.get(regex);
      if (answer === undefined) fileTests.set(regex, (answer = new RegExp(regex, 'm').test(text)));
      return answer === matches;
    };
    return this.groups.flatMap((group) => {
      const { rule } = group;
      if (this.broken.has(rule)) return [];
      const patterns = new Set<number>();
      const rarest = new Set<Indexed>();
      for (const [i, { pattern, clauses }] of group.patterns.entries()) {
        if (!isWanted(pattern) || clauses.some(({ need }) => countOf(need, hits) === 0)) continue;
        if (!pattern.fileTests.every(holds)) continue;
        patterns.add(i);
        const [first] = clauses
          .filter(({ inMatch }) => inMatch)
          .sort((a, b) => countOf(a.need, hits) - countOf(b.need, hits));
        if (first) rarest.add(first.need);
      }
      if (patterns.size === 0) return [];
      const places = spansOf([...rarest].flatMap((need) => placesOf(need, hits)));
      return [{ rule, group, patterns, ...(rarest.size > 0 ? { places } : {}) }];
    });
  }

  /** Every pattern anywhere: what `candidates` may not miss anything of. */
  everything(): Candidate<Owner>[] {
    return this.groups.map((group) => ({ rule: group.rule, group, patterns: new Set(group.patterns.keys()) }));
  }

  /** The matches of patterns in a tree: each once, in an order that does not depend on the places looked at. */
  matches(
    { group, patterns, places }: Candidate<Owner>,
    grammar: Language,
    tree: Tree,
    token: CancellationToken,
  ): PatternMatch[] {
    const query = this.queryOf(group, grammar);
    if (!query) return [];
    const found = new Map<string, PatternMatch>();
    for (const place of places ?? [undefined]) {
      const matches = query.matches(tree.rootNode, {
        // Handed on as bytes, of which a UTF-16 unit has two.
        ...(place ? { startIndex: place.start * 2, endIndex: place.end * 2 } : {}),
        progressCallback: () => token.isCancellationRequested,
      });
      // Stopped half-way, the query gives what it has.
      throwIfCancelled(token);
      for (const match of matches) {
        const { patternIndex } = match;
        const captures = group.patterns[patternIndex]?.pattern.captures ?? [];
        const isWhole = captures.every((name) => match.captures.some((one) => one.name === name));
        if (!patterns.has(patternIndex) || !isWhole) continue;
        const alert = nodeOf(match, 'alert') ?? nodeOf(match, 'sink');
        const predicates = query.predicatesForPattern(patternIndex);
        const settings = query.setProperties[patternIndex] ?? {};
        found.set(keyOf(match), { match, ...(alert ? { alert } : {}), predicates, settings });
      }
    }
    return [...found.values()].sort((a, b) => compare(a.match, b.match));
  }

  /** Compiles rules, all if none are named. */
  compile(grammar: Language, ids?: ReadonlySet<string>): void {
    for (const group of this.groups) {
      if (!ids || ids.has(group.rule.id)) this.queryOf(group, grammar);
    }
  }

  dispose(): void {
    for (const query of this.queries.values()) query.delete();
    this.queries.clear();
  }

  /** Undefined if the rule is broken. */
  private queryOf(group: PatternGroup<Owner>, grammar: Language): Query | undefined {
    const known = this.queries.get(group);
    const { rule, patterns } = group;
    if (known || this.broken.has(rule)) return known;
    const lineAt = (pattern = 0, offset = 0) => {
      const start = patterns[pattern]?.pattern.start ?? 0;
      return rule.query.slice(0, start + offset).split('\n').length;
    };
    let query: Query;
    try {
      query = new Query(grammar, patterns.map(({ pattern }) => pattern.text).join('\n'));
    } catch (error) {
      let offset = Number((error as { index?: unknown }).index ?? 0);
      let wrong = 0;
      for (const { pattern } of patterns.slice(0, -1)) {
        if (offset <= pattern.text.length) break;
        offset -= pattern.text.length + 1;
        wrong++;
      }
      this.leaveOut(rule, lineAt(wrong, offset), error instanceof Error ? error.message : String(error));
      return undefined;
    }
    for (const i of patterns.keys()) {
      const wrong = checkPredicates(query.predicatesForPattern(i));
      if (!wrong) continue;
      query.delete();
      this.leaveOut(rule, lineAt(i), wrong);
      return undefined;
    }
    this.queries.set(group, query);
    return query;
  }

  private index(need: Need): Indexed {
    if ('any' in need) return { any: need.any.map((one) => this.index(one)) };
    if ('all' in need) return { all: need.all.map((one) => this.index(one)) };
    return this.scanner.indexOf(need);
  }

  private leaveOut(rule: Owner, line: number, message: string): void {
    this.broken.add(rule);
    this.report(new RuleError({ path: `${rule.id}.scm`, line, message }).problem);
  }
}

function isDeclaration({ pattern }: IndexedPattern): boolean {
  return pattern.declares.length > 0;
}

function hasPlaces({ clauses }: IndexedPattern): boolean {
  return clauses.some(({ inMatch }) => inMatch);
}

function literalsOf(need: Need): Literal[] {
  if ('any' in need) return need.any.flatMap(literalsOf);
  return 'all' in need ? need.all.flatMap(literalsOf) : [need];
}

/** In how many places a need is met, 0 if it is not. */
function countOf(need: Indexed, hits: Hits): number {
  if (typeof need === 'number') return hits[need]?.length ?? 0;
  if ('any' in need) return need.any.reduce<number>((sum, one) => sum + countOf(one, hits), 0);
  return need.all.reduce<number>((least, one) => Math.min(least, countOf(one, hits)), Infinity);
}

/** Places of which every match has one in it. */
function placesOf(need: Indexed, hits: Hits): number[] {
  if (typeof need === 'number') return [...(hits[need] ?? [])];
  if ('any' in need) return need.any.flatMap((one) => (countOf(one, hits) > 0 ? placesOf(one, hits) : []));
  const [rarest] = [...need.all].sort((a, b) => countOf(a, hits) - countOf(b, hits));
  return rarest === undefined ? [] : placesOf(rarest, hits);
}

function spansOf(starts: number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const start of starts.sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && start < last.end + nearby) last.end = start + 1;
    else spans.push({ start, end: start + 1 });
  }
  return spans;
}

/** The first node of a capture. */
export function nodeOf({ captures }: QueryMatch, name: string): Node | undefined {
  return captures.find((capture) => capture.name === name)?.node;
}

function keyOf({ patternIndex, captures }: QueryMatch): string {
  return `${patternIndex} ${captures.map(({ name, node }) => `${name} ${node.id}`).join()}`;
}

function compare(a: QueryMatch, b: QueryMatch): number {
  if (a.patternIndex !== b.patternIndex) return a.patternIndex - b.patternIndex;
  for (const [i, { node }] of a.captures.entries()) {
    const other = b.captures[i]?.node;
    if (!other) return 1;
    const order = node.startIndex - other.startIndex || node.endIndex - other.endIndex;
    if (order !== 0) return order;
  }
  return a.captures.length - b.captures.length;
}
