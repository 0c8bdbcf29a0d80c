import { Query, type Language, type Node, type QueryMatch, type QueryPredicate } from 'web-tree-sitter';
import type { TreeView } from '../syntax/treeView';
import type { Span } from '../text/location';
import { throwIfCancelled, type CancellationToken } from '../util/cancellation';
import type { Literal, Need } from './literals';
import { LiteralScanner, type Hits } from './literalScanner';
import { Ascent, matchesAt, type Captured, type Foothold } from './matcher';
import { readPatterns, type FileTest, type Pattern } from './patterns';
import { checkPredicates } from './predicates';
import { RuleError, type RuleProblem } from './rule';
import { shapeOf, typesOf, type Shape } from './shape';

/** A query and whose it is: a rule's, or one of declarations that rules share. */
export interface QueryOwner {
  /** Its path without the ending. */
  readonly id: string;
  readonly query: string;
  /** Those of the query, where the build has read them. */
  readonly patterns?: readonly Pattern[];
}

/** Patterns of a rule that may match in a text. */
export interface Candidate<Owner extends QueryOwner = QueryOwner> {
  readonly rule: Owner;
  readonly group: PatternGroup<Owner>;
  /** Which of the group's patterns, and around which of their words each; anywhere if none are known. */
  readonly patterns: ReadonlyMap<number, Around | undefined>;
  /** Nothing is left out on account of words, and all is left to tree-sitter. */
  readonly isThorough?: true;
}

interface Around {
  readonly clause: IndexedClause;
  /** Of these, every match has one in the foothold. */
  readonly places: readonly number[];
}

/** Patterns of one rule: those that report, or that declare something; and of these, those with words or without. */
interface PatternGroup<Owner extends QueryOwner> {
  readonly rule: Owner;
  readonly declares: boolean;
  readonly patterns: readonly IndexedPattern[];
}

interface IndexedPattern {
  readonly pattern: Pattern;
  readonly clauses: readonly IndexedClause[];
  /** Undefined: left to tree-sitter. Read when it is first needed. */
  shape?: { readonly read: Shape | undefined };
  /** From what it declares, in that order. */
  ascents?: readonly Ascent[];
}

interface IndexedClause {
  readonly need: Indexed;
  readonly inside?: Foothold;
  ascent?: Ascent;
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

/** What is declared of a text. */
export interface Declared {
  readonly matches: readonly PatternMatch[];
  /** What has no words is matched where it is asked about: it may stand in many places, and few of them matter. */
  readonly at?: (node: Node) => readonly PatternMatch[];
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
  /** Those of patterns that are left to tree-sitter. */
  private readonly queries = new Map<IndexedPattern, Query>();
  /** Of tests of the whole text. */
  private readonly regexes = new Map<string, RegExp>();
  private wordless: readonly string[] | undefined;
  /** Rules whose queries are known to be right. */
  private readonly checked = new Set<Owner>();
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
      const indexed = patterns.map((pattern): IndexedPattern => ({
        pattern,
        clauses: pattern.clauses.map((clause) => ({ ...clause, need: this.index(clause.need) })),
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
      if (answer === undefined) fileTests.set(regex, (answer = this.regex(regex).test(text)));
      return answer === matches;
    };
    return this.groups.flatMap((group) => {
      const { rule } = group;
      if (this.broken.has(rule)) return [];
      const patterns = new Map<number, Around | undefined>();
      for (const [i, { pattern, clauses }] of group.patterns.entries()) {
        if (!isWanted(pattern) || clauses.some(({ need }) => countOf(need, hits) === 0)) continue;
        if (!pattern.fileTests.every(holds)) continue;
        const [rarest] = clauses
          .filter(({ inside }) => inside)
          .sort((a, b) => countOf(a.need, hits) - countOf(b.need, hits));
        patterns.set(i, rarest && { clause: rarest, places: placesOf(rarest.need, hits) });
      }
      return patterns.size === 0 ? [] : [{ rule, group, patterns }];
    });
  }

  /** Every pattern anywhere: what `candidates` may not miss anything of. */
  everything(): Candidate<Owner>[] {
    return this.groups.map((group) => ({
      rule: group.rule,
      group,
      patterns: new Map([...group.patterns.keys()].map((i) => [i, undefined])),
      isThorough: true,
    }));
  }

  /** The matches of patterns in a tree: each once, in an order that does not depend on the places looked at. */
  matches(
    { rule, group, patterns, isThorough }: Candidate<Owner>,
    grammar: Language,
    view: TreeView,
    token: CancellationToken,
  ): PatternMatch[] {
    throwIfCancelled(token);
    // What the build has read is proven.
    if (!rule.patterns && !this.check(rule, grammar)) return [];
    const found = new Map<string, PatternMatch>();
    for (const [i, around] of patterns) {
      const pattern = group.patterns[i] as IndexedPattern;
      const shape = isThorough ? undefined : shapeIn(pattern, grammar);
      const matches = shape
        ? this.shaped(shape, i, around, view, token)
        : this.queried(pattern, i, around, grammar, view, token);
      for (const one of matches) found.set(keyOf(one.match), one);
    }
    return [...found.values()].sort((a, b) => compare(a.match, b.match));
  }

  /** What the patterns that declare something say of a tree. */
  declared(
    candidates: readonly Candidate<Owner>[],
    grammar: Language,
    view: TreeView,
    token: CancellationToken,
  ): Declared {
    const late: { readonly shape: Shape; readonly index: number; readonly ascent: Ascent }[] = [];
    const matches = candidates.flatMap((candidate) => {
      const { group, isThorough } = candidate;
      const patterns = new Map(candidate.patterns);
      for (const [index, around] of isThorough ? [] : patterns) {
        const pattern = group.patterns[index] as IndexedPattern;
        const shape = around ? undefined : shapeIn(pattern, grammar);
        if (!shape || !mayBeLate(pattern)) continue;
        patterns.delete(index);
        pattern.ascents ??= pattern.pattern.declares.map((capture) => new Ascent(shape, { capture, isWhole: true }));
        late.push(...pattern.ascents.map((ascent) => ({ shape, index, ascent })));
      }
      return this.matches({ ...candidate, patterns }, grammar, view, token);
    });
    if (late.length === 0) return { matches };
    const tick = () => throwIfCancelled(token);
    const types = new Set(late.flatMap(({ ascent }) => ascent.types));
    const at = (node: Node) => {
      if (!types.has(undefined) && !types.has(view.typeOf(node.typeId).type)) return [];
      return late.flatMap(({ shape, index, ascent }) =>
        matchesAt(shape, ascent.rootsOf(view.of(node)), tick)
          .filter((captured) => captured.some((one) => one.name === ascent.capture && one.view.node.id === node.id))
          .map((captured) => shapedMatch(shape, index, captured)),
      );
    };
    return { matches, at };
  }

  /** Looks at rules, all if none are named, for what is wrong with their queries. */
  compile(grammar: Language, ids?: ReadonlySet<string>): void {
    for (const rule of new Set(this.groups.map((group) => group.rule))) {
      if (!ids || ids.has(rule.id)) this.check(rule, grammar);
    }
  }

  dispose(): void {
    for (const query of this.queries.values()) query.delete();
    this.queries.clear();
  }

  private shaped(
    shape: Shape,
    patternIndex: number,
    around: Around | undefined,
    view: TreeView,
    token: CancellationToken,
  ): PatternMatch[] {
    let steps = 0;
    const tick = () => {
      if (++steps % 512 === 0) throwIfCancelled(token);
    };
    const roots = around
      ? ascentOf(around.clause, shape).roots(around.places, view, tick)
      : shape.roots.flatMap(({ type = '' }) => view.ofType(type, this.wordlessTypes));
    return matchesAt(shape, roots, tick).map((captured) => shapedMatch(shape, patternIndex, captured));
  }

  /** Types of nodes where patterns begin that have no words. */
  private get wordlessTypes(): readonly string[] {
    return (this.wordless ??= [
      ...new Set(
        this.groups
          .flatMap(({ patterns }) => patterns.filter((one) => !hasPlaces(one) && !mayBeLate(one)))
          .flatMap(({ pattern }) => shapeOf(pattern.text)?.roots.flatMap(({ type }) => type ?? []) ?? []),
      ),
    ]);
  }

  private queried(
    pattern: IndexedPattern,
    patternIndex: number,
    around: Around | undefined,
    grammar: Language,
    { tree }: TreeView,
    token: CancellationToken,
  ): PatternMatch[] {
    let query = this.queries.get(pattern);
    if (!query) this.queries.set(pattern, (query = new Query(grammar, pattern.pattern.text)));
    const [predicates, settings] = [query.predicatesForPattern(0), query.setProperties[0] ?? {}];
    const found: PatternMatch[] = [];
    for (const place of around ? spansOf(around.places) : [undefined]) {
      const matches = query.matches(tree.rootNode, {
        // Handed on as bytes, of which a UTF-16 unit has two.
        ...(place ? { startIndex: place.start * 2, endIndex: place.end * 2 } : {}),
        progressCallback: () => token.isCancellationRequested,
      });
      // Stopped half-way, the query gives what it has.
      throwIfCancelled(token);
      for (const { captures } of matches) {
        const isWhole = pattern.pattern.captures.every((name) => captures.some((one) => one.name === name));
        if (isWhole) found.push(matchOf({ patternIndex, captures }, predicates, settings));
      }
    }
    return found;
  }

  /** Whether a rule's query is one. If not, the rule is left out. */
  private check(rule: Owner, grammar: Language): boolean {
    if (this.broken.has(rule)) return false;
    if (this.checked.has(rule)) return true;
    this.checked.add(rule);
    const lineAt = (offset: number) => rule.query.slice(0, offset).split('\n').length;
    let query: Query;
    try {
      query = new Query(grammar, rule.query);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.leaveOut(rule, lineAt(Number((error as { index?: unknown }).index ?? 0)), message);
      return false;
    }
    const patterns = rule.patterns ?? readPatterns(rule.query);
    const problems = patterns.map(({ start }, i) => ({ start, wrong: checkPredicates(query.predicatesForPattern(i)) }));
    query.delete();
    const [problem] = problems.filter(({ wrong }) => wrong !== undefined);
    if (problem) this.leaveOut(rule, lineAt(problem.start), problem.wrong ?? '');
    return problem === undefined;
  }

  /** One that is kept becomes fast. */
  private regex(source: string): RegExp {
    let regex = this.regexes.get(source);
    if (!regex) this.regexes.set(source, (regex = new RegExp(source, 'm')));
    return regex;
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

function shapeIn(pattern: IndexedPattern, grammar: Language): Shape | undefined {
  if (!pattern.shape) {
    const shape = shapeOf(pattern.pattern.text);
    // A supertype, which stands for others, is no type of a node.
    const isRead = shape && [...typesOf(shape)].every((type) => isVisible(type, grammar));
    pattern.shape = { read: isRead ? shape : undefined };
  }
  return pattern.shape.read;
}

function ascentOf(clause: IndexedClause, shape: Shape): Ascent {
  return (clause.ascent ??= new Ascent(shape, clause.inside as Foothold));
}

function isVisible(type: string, grammar: Language): boolean {
  const id = grammar.idForNodeType(type, true);
  return id === null || grammar.nodeTypeIsVisible(id);
}

function shapedMatch({ predicates, settings }: Shape, patternIndex: number, captured: Captured): PatternMatch {
  const captures = captured.map(({ name, view: { node } }) => ({ patternIndex, name, node }));
  return matchOf({ patternIndex, captures }, predicates, settings);
}

function matchOf(
  match: QueryMatch,
  predicates: readonly QueryPredicate[],
  settings: Readonly<Record<string, string | null>>,
): PatternMatch {
  const alert = nodeOf(match, 'alert') ?? nodeOf(match, 'sink');
  return { match, ...(alert ? { alert } : {}), predicates, settings };
}

function isDeclaration({ pattern }: IndexedPattern): boolean {
  return pattern.declares.length > 0;
}

/** Whether it is enough to know of it what it says of the nodes that are asked about. Whether there are sources matters. */
function mayBeLate({ pattern: { declares } }: IndexedPattern): boolean {
  return declares.length > 0 && declares.every((name) => /^(sanitizer|guard)\b/.test(name));
}

function hasPlaces({ clauses }: IndexedPattern): boolean {
  return clauses.some(({ inside }) => inside);
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

function spansOf(starts: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const start of [...starts].sort((a, b) => a - b)) {
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
