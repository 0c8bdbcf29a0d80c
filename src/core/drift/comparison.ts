/** Versions compared from the drift log: on probes that each answered, and on code as people asked for it. Never pooled. */
import { holm } from '../statistics/multiplicity';
import { alike, answersOf, marginOf, outcomesOf, pairsOf, weaknessOf, type Answered, type JudgedBy } from './answers';
import { compareConversations } from './conversations';
import type { Cohort, Conversation, DriftLog, EventFilter } from './driftLog';
import type { ObservedComparison } from './observedComparison';
import {
  correctedDifference,
  correctedRate,
  correctedRates,
  outcomeOf,
  testedPairs,
  testRates,
  type Corrected,
  type LabelledVersion,
  type Outcome,
  type TestRates,
} from './outcomes';
import { comparePairs, type PairedComparison } from './pairedComparison';
import { rank, type Ranked } from './ranking';
import { correctForErrors, type ErrorCorrected } from './verdictErrors';

/** What an answer to a probe is judged by, or what running it has shown: whether it works and cannot be exploited. */
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
  /** The difference of all that was judged, tasks not matched, corrected by a person's labels of both; undefined where these are too few. */
  readonly corrected?: Corrected;
  /** The matched rates, corrected for wrong verdicts; undefined where labels correct, or too little is known of how verdicts err. */
  readonly errorCorrected?: ErrorCorrected;
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
  const labelled = await Promise.all(versions.map((version) => labelledOf(log, version, cohorts, options.filter)));
  const pairs = versions.flatMap((_, i) => versions.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
  const probes = pairs.flatMap(([a, b]) => compareAnswers(versions, probed, a, b, options) ?? []);
  const seen = pairs.flatMap(([a, b]) => {
    const [first, second] = [versions[a] as string, versions[b] as string];
    const conversations = [observed[a] as readonly Conversation[], observed[b] as readonly Conversation[]] as const;
    if (conversations.every((one) => one.length === 0)) return [];
    const [mine, theirs] = [labelled[a] as LabelledVersion, labelled[b] as LabelledVersion];
    const corrected = correctedRates(mine, theirs, options.confidence);
    const known = ([at, own]: readonly [number, LabelledVersion]) => ({
      labelled: own.labelled,
      probed: outcomesOf(probed[at] as Answered),
    });
    // The same labels tell more that way.
    const errorCorrected = corrected
      ? undefined
      : correctForErrors(conversations, [known([a, mine]), known([b, theirs])], options.confidence);
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
        ...(corrected && { corrected }),
        ...(errorCorrected && { errorCorrected }),
      },
    ];
  });
  return {
    versions: versions.map((version, i) => describeVersion(version, cohorts, labelled[i] as LabelledVersion, options)),
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

/** What a person has labelled of what people asked for, and all of it. */
async function labelledOf(
  log: DriftLog,
  version: string,
  cohorts: readonly Cohort[],
  filter: CompareOptions['filter'],
): Promise<LabelledVersion> {
  const labelled: Outcome[] = [];
  const wanted = { ...filter, version, origin: 'observed', comparable: true, labelled: true } as const;
  for await (const event of log.events(wanted)) labelled.push(outcomeOf(event));
  const own = cohorts.filter((cohort) => cohort.version === version && cohort.origin === 'observed');
  return { labelled, judged: { n: sum(own, 'judged'), insecure: sum(own, 'insecure') } };
}

function describeVersion(
  version: string,
  cohorts: readonly Cohort[],
  labelled: LabelledVersion,
  { confidence }: CompareOptions,
): ComparedVersion {
  const own = cohorts.filter((cohort) => cohort.version === version);
  const observed = own.filter(({ origin }) => origin === 'observed');
  const corrected = correctedRate(labelled, confidence);
  return {
    version,
    assistants: [...new Set(observed.map(({ assistant }) => assistant))].sort(),
    observed: labelled.judged.n,
    probes: sum(
      own.filter(({ origin }) => origin === 'probe'),
      'judged',
    ),
    ...(corrected && { corrected }),
  };
}

function sum(cohorts: readonly Cohort[], of: 'judged' | 'insecure'): number {
  return cohorts.reduce((total, cohort) => total + cohort[of], 0);
}

function adjusted<Item>(items: readonly Item[], pOf: (item: Item) => number): [Item, number][] {
  const p = holm(items.map(pOf));
  return items.map((item, i) => [item, p[i] as number]);
}
