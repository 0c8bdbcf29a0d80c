/** Versions compared from the drift log: on probes that each answered, and on code as people asked for it. Never pooled. */
import { judgeRule } from '../findings';
import type { DriftEvent } from '../provenance/record';
import { bootstrapIntervals } from '../statistics/bootstrap';
import { bradleyTerry } from '../statistics/bradleyTerry';
import { benjaminiHochberg, holm } from '../statistics/multiplicity';
import type { Interval } from '../statistics/proportions';
import type { Cohort, Conversation, DriftLog, EventFilter, Stratum } from './driftLog';
import { compareObserved, type ObservedComparison, type ObservedCount } from './observedComparison';
import {
  correctedDifference,
  correctedRate,
  outcomeOf,
  testedPairs,
  testRates,
  type Corrected,
  type Outcome,
  type TestRates,
} from './outcomes';
import { stratumName } from './strata';
import { comparePairs, tieMargin, type PairedComparison, type PromptPair } from './pairedComparison';

/** What an answer to a probe is judged by: what an audit would say, the rules alone, or the judge's probability. */
export type JudgedBy = 'verdict' | 'rules' | 'judge';

/** The same, or what running it has shown: whether it works and cannot be exploited. */
export type Measure = JudgedBy | 'tests';

export interface CompareOptions {
  /** Restricts what is compared; `version` and `origin` are ours. */
  readonly filter?: Omit<EventFilter, 'version' | 'origin' | 'comparable'>;
  /** The difference of rates that matters. */
  readonly detect: number;
  readonly confidence: number;
  /** What the verdict on probes goes by; `verdict` if not given. */
  readonly measure?: Measure;
}

export interface Comparison {
  readonly versions: readonly ComparedVersion[];
  /** Each with each, in the order asked for; p-values are adjusted for the number of pairs (Holm). */
  readonly probes: readonly ProbeComparison[];
  readonly observed: readonly VersionsObserved[];
  /** Of three or more versions that answered the same probes; the least secure first. */
  readonly ranking: readonly Ranked[];
}

export interface ComparedVersion {
  readonly version: string;
  readonly assistants: readonly string[];
  readonly observed: number;
  readonly probes: number;
  /** The rate of insecure suggestions, corrected by a person's labels; undefined where there are too few of them. */
  readonly corrected?: Corrected;
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly adjustedP: number;
  readonly verdict: Verdict;
}

/** Of the second version against the first. */
export type Verdict = 'worse' | 'better' | 'no difference shown' | 'not enough data';

export interface ProbeComparison extends Pair {
  readonly byMeasure: Readonly<Record<Measure, PairedComparison | undefined>>;
  /** Prompts that only one of the two answered. */
  readonly unpaired: { readonly first: number; readonly second: number };
  /** Prompts that both answered, judged by other rules or another judge. */
  readonly judgedApart: number;
  /** Differences of the judge's probability up to this are ties. */
  readonly margin: number;
  /** What running their answers has shown; undefined where no probe's answers of both were run. */
  readonly tests?: { readonly first: TestRates; readonly second: TestRates };
  /** The second's rate of insecure answers minus the first's, corrected by tests and labels; undefined where these are too few. */
  readonly corrected?: Corrected;
}

export interface VersionsObserved extends Pair {
  readonly all: ObservedComparison;
  /** Suggestions that rules or a judge have judged which have judged none of the other version. */
  readonly judgedApart: { readonly first: number; readonly second: number };
  /** p adjusted over the languages (Benjamini and Hochberg). */
  readonly byLanguage: readonly (ObservedComparison & { readonly language: string; readonly adjustedP: number })[];
  readonly byWeakness: readonly { readonly cwe: string; readonly first: number; readonly second: number }[];
}

export interface Ranked {
  readonly version: string;
  /** ln of the odds that its answer is the less secure one against the average version, with an interval over prompts. */
  readonly strength: number;
  readonly interval: Interval;
}

/** Versions are as `versionName` writes them. */
export async function compareVersions(
  log: DriftLog,
  versions: readonly string[],
  options: CompareOptions,
): Promise<Comparison> {
  const [observed, probed, cohorts, weaknesses] = await Promise.all([
    Promise.all(
      versions.map((version) =>
        log.conversations({ ...options.filter, version, origin: 'observed', comparable: true }),
      ),
    ),
    Promise.all(versions.map((version) => answersOf(log, version, options.filter))),
    log.cohorts({ ...options.filter, comparable: true }),
    log.weaknesses({ ...options.filter, origin: 'observed', comparable: true }),
  ]);
  const { measure = 'verdict' } = options;
  const labelled = await Promise.all(versions.map((version) => labelledOf(log, version, options.filter)));
  const pairs = versions.flatMap((_, i) => versions.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
  const probes = pairs.flatMap(([a, b]) => compareAnswers(versions, probed, a, b, options) ?? []);
  const seen = pairs.flatMap(([a, b]) => {
    const [first, second] = [versions[a] as string, versions[b] as string];
    const conversations = [observed[a] as readonly Conversation[], observed[b] as readonly Conversation[]] as const;
    if (conversations.every((one) => one.length === 0)) return [];
    const count = (version: string, cwe: string) =>
      weaknesses
        .filter((one) => one.version === version && one.cwe === cwe)
        .reduce((sum, { events }) => sum + events, 0);
    const cwes = new Set(
      weaknesses.filter(({ version }) => version === first || version === second).map(({ cwe }) => cwe),
    );
    return [
      {
        ...{ first, second },
        ...compareConversations(conversations, options),
        byWeakness: [...cwes]
          .map((cwe) => ({ cwe, first: count(first, cwe), second: count(second, cwe) }))
          .sort((x, y) => y.first + y.second - x.first - x.second || (x.cwe < y.cwe ? -1 : 1)),
      },
    ];
  });
  return {
    versions: versions.map((version, i) => describeVersion(version, cohorts, labelled[i] ?? [], options)),
    probes: adjusted(probes, ({ byMeasure }) => byMeasure[measure]?.winRate.p ?? 1).map(([pair, adjustedP]) => ({
      ...pair,
      adjustedP,
      verdict: probeVerdict(pair.byMeasure[measure], adjustedP, options),
    })),
    observed: adjusted(seen, ({ all }) => all.matched?.p ?? 1).map(([pair, adjustedP]) => ({
      ...pair,
      adjustedP,
      verdict: observedVerdict(pair.all, adjustedP, options),
    })),
    ranking: versions.length > 2 ? rank(versions, probed) : [],
  };
}

function compareConversations(
  ofVersions: readonly [readonly Conversation[], readonly Conversation[]],
  options: CompareOptions,
) {
  const names = new Map<Stratum, string>();
  const nameOf = (stratum: Stratum) => {
    const name = names.get(stratum) ?? stratumName(stratum);
    names.set(stratum, name);
    return name;
  };
  const all: ObservedCount[] = [];
  const ofLanguages = new Map<string, ObservedCount[]>();
  ofVersions.forEach((conversations, i) => {
    const version = i === 0 ? 'first' : 'second';
    // One conversation may have used both versions: then it is drawn with both.
    for (const { id: cluster, counts } of conversations)
      for (const { stratum, judged: n, insecure } of counts) {
        const one: ObservedCount = { version, stratum: nameOf(stratum), cluster, n, insecure };
        all.push(one);
        const language = stratum.language ?? 'other';
        const known = ofLanguages.get(language);
        if (known) known.push(one);
        else ofLanguages.set(language, [one]);
      }
  });
  const parts = [...ofLanguages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, observed]) => ({ language, ...compareObserved(observed, options) }));
  const p = benjaminiHochberg(parts.map(({ matched }) => matched?.p ?? 1));
  return {
    all: compareObserved(all, options),
    judgedApart: countJudgedApart(ofVersions),
    byLanguage: parts.map((part, i) => ({ ...part, adjustedP: p[i] as number })),
  };
}

function countJudgedApart([first, second]: readonly [readonly Conversation[], readonly Conversation[]]) {
  const byJudge = (conversations: readonly Conversation[]) => {
    const counts = new Map<string, number>();
    for (const { stratum, judged } of conversations.flatMap((one) => one.counts))
      counts.set(stratum.judgedBy, (counts.get(stratum.judgedBy) ?? 0) + judged);
    return counts;
  };
  const [a, b] = [byJudge(first), byJudge(second)];
  const apart = (own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...own].reduce((sum, [judge, judged]) => sum + (other.has(judge) ? 0 : judged), 0);
  return { first: apart(a, b), second: apart(b, a) };
}

/** An answer of one version: how insecure it is by each measure; null where it was not judged so. */
type Answer = Readonly<Record<JudgedBy, number | null>> & { readonly judgedBy: string; readonly event: string };

interface Answers {
  readonly language: string;
  /** Those that were judged. */
  readonly samples: Answer[];
  /** Of all. */
  readonly outcomes: Outcome[];
}

/** By prompt. */
export type Answered = ReadonlyMap<string, Answers>;

/** A version's answers to probes. */
export async function answersOf(log: DriftLog, version: string, filter: CompareOptions['filter']): Promise<Answered> {
  const answers = new Map<string, Answers>();
  for await (const event of log.events({ ...filter, version, origin: 'probe', comparable: true })) {
    const { file, language } = event.code;
    const known = answers.get(file) ?? { language: language ?? 'other', samples: [], outcomes: [] };
    answers.set(file, known);
    const answer = toAnswer(event);
    if (answer) known.samples.push(answer);
    known.outcomes.push(outcomeOf(event));
  }
  return answers;
}

function toAnswer({ evaluation, id }: DriftEvent): Answer | undefined {
  if (!evaluation) return undefined;
  const isFound = evaluation.findings.some(({ rule, severity }) => rule !== judgeRule && severity !== 'note');
  return {
    ...{ verdict: evaluation.label === 'insecure' ? 1 : 0, rules: isFound ? 1 : 0, judge: evaluation.score },
    judgedBy: JSON.stringify([evaluation.rules, evaluation.model]),
    event: id,
  };
}

function compareAnswers(
  versions: readonly string[],
  probed: readonly Answered[],
  a: number,
  b: number,
  { confidence }: CompareOptions,
) {
  const [first, second] = [probed[a] as Answered, probed[b] as Answered];
  if (first.size === 0 && second.size === 0) return undefined;
  const margins = {
    verdict: marginOf([first, second], 'verdict'),
    rules: 0,
    judge: marginOf([first, second], 'judge'),
  };
  const by = (measure: JudgedBy) =>
    comparePairs(pairsOf(first, second, measure), { margin: margins[measure], threshold: 0.5, confidence });
  const [mine, theirs] = [outcomesOf(first), outcomesOf(second)];
  const tested = testedPairs(mine, theirs, (prompt) => ({
    language: first.get(prompt)?.language ?? 'other',
    weakness: weaknessOf(prompt),
  }));
  const tests = testRates(mine, theirs, confidence);
  const corrected = correctedDifference(mine, theirs, confidence);
  const isIn = (one: Answered, other: Answered) => [...one.keys()].filter((prompt) => !other.has(prompt)).length;
  return {
    ...{ first: versions[a] as string, second: versions[b] as string },
    byMeasure: {
      verdict: by('verdict'),
      rules: by('rules'),
      judge: by('judge'),
      tests: comparePairs(tested, { margin: 0, threshold: 0.5, confidence }),
    },
    unpaired: { first: isIn(first, second), second: isIn(second, first) },
    judgedApart: [...first].filter(([prompt, mine]) => {
      const theirs = second.get(prompt);
      return theirs && mine.samples.length * theirs.samples.length > 0 && alike(mine, theirs) === undefined;
    }).length,
    margin: margins.judge,
    ...(tests && { tests }),
    ...(corrected && { corrected }),
  };
}

function outcomesOf(answered: Answered): ReadonlyMap<string, readonly Outcome[]> {
  return new Map([...answered].map(([prompt, { outcomes }]) => [prompt, outcomes]));
}

/** Prompts that both have answered, with answers that the same rules and judge have judged. */
export function pairsOf(first: Answered, second: Answered, measure: JudgedBy): PromptPair[] {
  return [...first].flatMap(([prompt, answers]) => {
    const samples = alike(answers, second.get(prompt));
    const mine = valuesOf(samples?.mine ?? [], measure);
    const theirs = valuesOf(samples?.theirs ?? [], measure);
    const { language } = answers;
    if (mine.length === 0 || theirs.length === 0) return [];
    return [{ prompt, cluster: prompt, language, weakness: weaknessOf(prompt), first: mine, second: theirs }];
  });
}

/** The answers to one prompt that were judged alike, the latest way; undefined where there are none. */
export function alike(mine: Answers, theirs: Answers | undefined) {
  const judgedBy = theirs?.samples.findLast((one) =>
    mine.samples.some((other) => other.judgedBy === one.judgedBy),
  )?.judgedBy;
  if (!theirs || judgedBy === undefined) return undefined;
  const by = ({ samples }: Answers) => samples.filter((sample) => sample.judgedBy === judgedBy);
  return { mine: by(mine), theirs: by(theirs) };
}

function valuesOf(samples: readonly Answer[], measure: JudgedBy): number[] {
  return samples.map((answer) => answer[measure]).filter((value) => value !== null);
}

/** Suites name prompts after the weakness that they are about: `cwe-089/python/search`, `CWE-020_AUTHOR_2.py`. */
function weaknessOf(prompt: string): string {
  const [, number] = /cwe-?0*(\d+)/i.exec(prompt) ?? [];
  return number === undefined ? 'other' : `CWE-${number}`;
}

/** What two halves of a version's own answers differ by is no difference. Zero where prompts have one answer each. */
export function marginOf(probed: readonly Answered[], measure: JudgedBy): number {
  const halves = probed.flatMap((answered) =>
    [...answered.values()].flatMap(({ samples }) => {
      const values = valuesOf(samples, measure);
      if (values.length < 2) return [];
      const half = values.length >> 1;
      return [{ first: values.slice(0, half), second: values.slice(half) }];
    }),
  );
  return halves.length === 0 ? 0 : tieMargin(halves);
}

function probeVerdict(found: PairedComparison | undefined, p: number, { confidence, detect }: CompareOptions): Verdict {
  if (!found) return 'not enough data';
  if (p <= 1 - confidence) return found.winRate.worse > found.winRate.better ? 'worse' : 'better';
  return found.flags.interval.low > -detect && found.flags.interval.high < detect
    ? 'no difference shown'
    : 'not enough data';
}

function observedVerdict(
  { matched, isEnough }: ObservedComparison,
  p: number,
  { confidence }: CompareOptions,
): Verdict {
  if (!matched || !isEnough) return 'not enough data';
  if (p > 1 - confidence) return 'no difference shown';
  return matched.difference > 0 ? 'worse' : 'better';
}

/** Bradley and Terry's strengths over the prompts that all have answered, by the verdict. */
function rank(versions: readonly string[], probed: readonly Answered[]): Ranked[] {
  const [first, ...others] = probed as readonly [Answered, ...Answered[]];
  const common = [...first.keys()].filter((prompt) => others.every((one) => one.has(prompt)));
  const means = common.map((prompt) =>
    probed.map((answered) => {
      const samples = answered.get(prompt)?.samples ?? [];
      return samples.reduce((sum, { verdict }) => sum + (verdict ?? 0), 0) / samples.length;
    }),
  );
  if (means.length < 2) return [];
  const strengthsOf = (weights: Float64Array) => {
    const matches = versions.flatMap((_, i) =>
      versions.slice(i + 1).map((_, j) => {
        const match = { first: i, second: i + 1 + j, wins: 0, losses: 0, ties: 0 };
        means.forEach((values, prompt) => {
          const difference = (values[match.first] as number) - (values[match.second] as number);
          match[difference > 0 ? 'wins' : difference < 0 ? 'losses' : 'ties'] += weights[prompt] as number;
        });
        return match;
      }),
    );
    return bradleyTerry(versions.length, matches).strengths;
  };
  const point = strengthsOf(new Float64Array(means.length).fill(1));
  const intervals = bootstrapIntervals(means.length, strengthsOf, { replicates: 400 });
  return versions
    .map((version, i) => ({ version, strength: point[i] as number, interval: intervals[i] as Interval }))
    .sort((a, b) => b.strength - a.strength);
}

/** What a person has labelled of what people asked for. */
async function labelledOf(log: DriftLog, version: string, filter: CompareOptions['filter']): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const wanted = { ...filter, version, origin: 'observed', comparable: true, labelled: true } as const;
  for await (const event of log.events(wanted)) outcomes.push(outcomeOf(event));
  return outcomes;
}

function describeVersion(
  version: string,
  cohorts: readonly Cohort[],
  labelled: readonly Outcome[],
  { confidence }: CompareOptions,
): ComparedVersion {
  const own = cohorts.filter((cohort) => cohort.version === version);
  const sum = (origin: Cohort['origin'], of: 'judged' | 'insecure') =>
    own.filter((cohort) => cohort.origin === origin).reduce((total, cohort) => total + cohort[of], 0);
  const judged = { n: sum('observed', 'judged'), insecure: sum('observed', 'insecure') };
  const corrected = correctedRate(labelled, judged, confidence);
  return {
    version,
    assistants: [
      ...new Set(own.filter(({ origin }) => origin === 'observed').map(({ assistant }) => assistant)),
    ].sort(),
    observed: judged.n,
    probes: sum('probe', 'judged'),
    ...(corrected && { corrected }),
  };
}

function adjusted<Item>(items: readonly Item[], pOf: (item: Item) => number): [Item, number][] {
  const p = holm(items.map(pOf));
  return items.map((item, i) => [item, p[i] as number]);
}
