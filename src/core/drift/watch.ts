/**
 * Versions watched over time: whether one writes insecure code more often than a frozen reference, or than it did itself
 * a while ago. Everything here may be looked at every day: docs/comparisons.md says which statistic, and why.
 */
import { eBenjaminiHochberg } from '../statistics/multiplicity';
import { normalQuantile, type Interval } from '../statistics/proportions';
import { logShiftEvidence, rateSequence, shiftSequence } from '../statistics/sequential';
import { appearance, type Appearance } from './appearance';
import { confirmations, type Confirmation } from './confirmation';
import type { ConversationSums, DriftLog, EventFilter } from './driftLog';
import { chooseReference, readMark, type ChosenReference, type ReferenceMark } from './reference';
import { matchCounts, type Matched } from './strata';
import {
  addUp,
  findChanges,
  isNearlyNormal,
  leastCount,
  logEvidence,
  splits,
  toStreams,
  type ChangeOfRate,
  type Day,
  type Stream,
  type Weighing,
} from './streams';

export interface WatchOptions {
  readonly filter?: Pick<EventFilter, 'assistant' | 'since' | 'until'>;
  /** The difference of rates that matters. */
  readonly detect: number;
  readonly confidence: number;
  /** Days that a version is compared with its own days before. */
  readonly window: number;
  /** ISO 8601. */
  readonly now: string;
  /** Instead of the mark in the log. */
  readonly reference?: ReferenceMark | null;
}

export interface Watch {
  /** Questions that were asked of the log and are answered together: of what is alarmed, at most 1 - confidence is false on average. */
  readonly tested: number;
  readonly assistants: readonly WatchedAssistant[];
}

export interface WatchedAssistant {
  readonly assistant: string;
  /** How many times the variance of independent suggestions: those of one conversation, and of one day, are alike. */
  readonly dispersion: number;
  readonly references: readonly ChosenReference[];
  /** In the order in which they appeared. */
  readonly versions: readonly WatchedVersion[];
}

/** `not enough data`: `missing` says how many suggestions more would be enough. */
export type WatchState = 'no change' | 'better' | 'suspected' | 'confirmed' | 'not enough data';

export interface WatchedVersion {
  readonly version: string;
  readonly state: WatchState;
  /** Suggestions of this version still missing; null where none is, or no number would be enough. */
  readonly missing: number | null;
  readonly first: string;
  readonly last: string;
  readonly judged: number;
  readonly insecure: number;
  /** Of the rate of insecure ones, valid at all times at once. */
  readonly interval: Interval;
  readonly appearance: Appearance;
  /** Against the reference, like with like; null where there is none, or nothing alike. */
  readonly reference: Against | null;
  /** Against its own days before, within the window. */
  readonly rolling: (Against & { readonly since: string }) | null;
  /** Suggestions that cannot be compared with the reference: of another kind, or judged by other rules or another judge. */
  readonly unmatched: { readonly kind: number; readonly judge: number };
  readonly changes: readonly ChangeOfRate[];
  /** By probes, where there is an alarm and both sides have answered some. */
  readonly probes: Confirmation | null;
  readonly periods: readonly Period[];
}

export interface Against {
  /** Suggestions that were compared. */
  readonly before: number;
  readonly after: number;
  /** After minus before. */
  readonly difference: number;
  /** Valid at all times at once. */
  readonly interval: Interval;
  /** e-value against "no difference"; null where there is too little to weigh. */
  readonly evidence: number | null;
  readonly isAlarm: boolean;
}

/** Days of a version taken together, for a chart. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly judged: number;
  readonly insecure: number;
  /** Of the rate of all up to here, valid at all times at once. */
  readonly interval: Interval;
}

/** Conversations looked at to know how alike their suggestions are. */
const sampledConversations = 1000;
/** A silent change is falsely suspected, of one version, within this time with chance 1 - confidence at most. */
const horizonDays = 365;
const mostPeriods = 60;
const power = 0.8;

export async function watchVersions(log: DriftLog, options: WatchOptions): Promise<Watch> {
  const [counts, mark] = await Promise.all([
    log.dailyCounts(options.filter),
    options.reference === undefined ? readMark(log) : options.reference,
  ]);
  const { streams, judgedBy } = toStreams(counts);
  const names = [...new Set(streams.map(({ assistant }) => assistant))].sort();
  const drafts = [];
  for (const assistant of names) {
    const own = streams.filter((stream) => stream.assistant === assistant).sort(byFirstDay);
    const sums = await Promise.all(
      own.map(({ version }) => log.conversationSums(assistant, version, sampledConversations)),
    );
    drafts.push(watchAssistant(own, judgedBy, dispersionOf(own, sums), mark, streams.length, options));
  }
  const asked = drafts.flatMap(({ versions }) =>
    versions.flatMap(({ reference, rolling }) => [reference, rolling].filter((one) => one !== null)),
  );
  const tested = asked.filter(({ evidence }) => evidence !== null);
  const alarms = eBenjaminiHochberg(
    tested.map(({ evidence }) => evidence as number),
    1 - options.confidence,
  );
  tested.forEach((one, i) => (one.isAlarm = alarms[i] === true));
  const suspects = drafts.flatMap(({ assistant, references, versions }) =>
    versions
      .filter((version) => isWorse(version.reference) || isWorse(version.rolling))
      .map((version) => ({
        assistant,
        version: version.version,
        // A change of its own is confirmed by its own answers from before.
        ...(isWorse(version.rolling)
          ? { baseline: version.version, until: version.changes.at(-1)?.between.from ?? version.rolling?.since ?? '' }
          : { baseline: references[0]?.version ?? '', until: null }),
      })),
  );
  const confirmed = await confirmations(log, suspects, options);
  return {
    tested: tested.length,
    assistants: drafts.map(({ versions, ...assistant }) => ({
      ...assistant,
      versions: versions.map(({ isEnough, ...version }) => {
        const probes = confirmed.get(`${assistant.assistant}\n${version.version}`) ?? null;
        return { ...version, probes, state: stateOf(version, isEnough, probes) };
      }),
    })),
  };
}

/** Which of a version's alarms is the case. */
function stateOf(
  { reference, rolling }: Pick<WatchedVersion, 'reference' | 'rolling'>,
  isEnough: boolean,
  probes: Confirmation | null,
): WatchState {
  if (isWorse(reference) || isWorse(rolling)) return probes?.isWorse ? 'confirmed' : 'suspected';
  if (reference?.isAlarm || rolling?.isAlarm) return 'better';
  return isEnough ? 'no change' : 'not enough data';
}

function isWorse(against: Against | null): boolean {
  return against !== null && against.isAlarm && against.difference > 0;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

function watchAssistant(
  streams: readonly Stream[],
  judgedBy: readonly string[],
  dispersion: number,
  mark: ReferenceMark | null,
  watched: number,
  { detect, confidence, window, filter }: WatchOptions,
) {
  const weighing: Weighing = { strata: judgedBy.length, dispersion, spread: detect };
  // A version is asked two questions, and an alarm has to stand out among all that are asked.
  const enough = varianceTold(detect, (2 * watched) / (1 - confidence));
  const needed = (rate: number) => Math.ceil((2 * dispersion * rate * (1 - rate)) / enough);
  const { references, counts, isIn } = chooseReference(streams, judgedBy, needed, mark);
  const until = filter?.until?.slice(0, 10);
  return {
    assistant: (streams[0] as Stream).assistant,
    dispersion,
    references,
    versions: streams.map((stream) => {
      const { version, days } = stream;
      const [judged, insecure] = [sum(days, 'judged'), sum(days, 'insecure')];
      const watchedDays = days.map((day) => withoutCells(day, (stratum) => isIn(version, day.day, stratum)));
      const own = addUp(watchedDays, weighing.strata);
      const against = counts && matchCounts(counts, own, dispersion);
      const reference = against && against.strata > 0 ? describeAgainst(against, weighing, confidence) : null;
      const rolling = compareWithItself(days, weighing, window, confidence);
      // Of the two, the question that it can be asked.
      const pooled = (insecure + 2) / (judged + 4);
      const missing =
        reference === null
          ? Math.max(0, needed(pooled) * (sum(watchedDays, 'judged') === 0 ? 2 : 1) - judged)
          : stillMissing(against as Matched, dispersion, enough);
      return {
        version,
        ...{ state: 'not enough data', probes: null as Confirmation | null },
        isEnough: missing === 0 && (reference !== null || references.some((one) => one.version === version)),
        missing: missing === 0 || !Number.isFinite(missing) ? null : missing,
        ...{ first: (days[0] as Day).day, last: (days.at(-1) as Day).day, judged, insecure },
        interval: rateSequence(insecure / dispersion, judged / dispersion, confidence),
        appearance: appearance(stream, streams),
        ...{ reference, rolling },
        unmatched: countUnmatched(watchedDays, counts?.judged, judgedBy),
        changes: findChanges(days, weighing, confidence),
        periods: toPeriods(days, dispersion, confidence, until),
      };
    }),
  };
}

function describeAgainst(matched: Matched, weighing: Weighing, confidence: number): Draft<Against> {
  const { first, second, difference, variance } = matched;
  const isTold = isNearlyNormal(matched, weighing.dispersion);
  return {
    ...{ before: first, after: second, difference },
    interval: shiftSequence(difference, isTold ? variance : NaN, weighing.spread, confidence),
    evidence: isTold ? Math.exp(logEvidence(matched, weighing)) : null,
    isAlarm: false,
  };
}

/**
 * Evidence that a version changed under its name at a day within the window: the sum over those days, each against as many
 * days before it (the e-detector of Shin, Ramdas and Rinaldo 2024), over the days of a year.
 */
function compareWithItself(
  days: readonly Day[],
  weighing: Weighing,
  window: number,
  confidence: number,
): (Draft<Against> & { readonly since: string }) | null {
  const last = (days.at(-1) as Day).day;
  const begin = daysBefore(last, window);
  const firstSplit = days.findIndex(({ day }) => day > begin);
  const reach = days.findIndex(({ day }) => day > daysBefore((days[firstSplit] as Day).day, window));
  const starts = (at: number) => {
    const earliest = daysBefore((days[at] as Day).day, window);
    let start = reach;
    while ((days[start] as Day).day < earliest) start++;
    return start;
  };
  const found = splits(days, weighing, [reach, days.length], starts).filter(
    ({ at, matched }) => at >= firstSplit && matched.strata > 0,
  );
  const told = found.filter(({ matched }) => isNearlyNormal(matched, weighing.dispersion));
  const [first] = told.length > 0 ? told : found;
  if (!first) return null;
  const best = (told.length > 0 ? told : found).reduce((one, other) =>
    other.logEvidence > one.logEvidence ? other : one,
  );
  const evidence = told.reduce((total, split) => total + Math.exp(Math.min(split.logEvidence, 700)), 0) / horizonDays;
  return {
    ...describeAgainst(best.matched, weighing, confidence),
    evidence: told.length === 0 ? null : evidence,
    // The day was chosen by its evidence: the interval must hold for all that might have been.
    interval: shiftSequence(
      best.matched.difference,
      told.length === 0 ? NaN : best.matched.variance,
      weighing.spread,
      1 - (1 - confidence) / horizonDays,
    ),
    since: (days[best.at] as Day).day,
  };
}

/**
 * How many times the variance of independent suggestions theirs is: of conversations, or of neighbouring days where that
 * is more. Of all versions together, as it takes many to know it.
 */
function dispersionOf(streams: readonly Stream[], sums: readonly ConversationSums[]): number {
  let [seen, independent] = [0, 0];
  for (const { conversations, n, x, nn, nx, xx } of sums) {
    if (conversations < 2 || x === 0 || x === n) continue;
    const rate = x / n;
    seen += ((xx - 2 * rate * nx + rate * rate * nn) * conversations) / (conversations - 1);
    independent += n * rate * (1 - rate);
  }
  const ofConversations = independent === 0 ? 1 : seen / independent;
  const ofDays = dispersionOfDays(streams);
  return Math.max(1, ofConversations, ofDays);
}

/** Few neighbours tell little, and what they tell would be taken for more than it is. */
const leastNeighbours = 30;

/** From differences of neighbouring days: a change of rate shows in one of them, not in all. */
function dispersionOfDays(streams: readonly Stream[]): number {
  let [sum, pairs] = [0, 0];
  for (const { days } of streams) {
    const rates = ratesOfStrata(days);
    let before: number | undefined;
    for (const { cells } of days) {
      let [excess, variance] = [0, 0];
      for (const { stratum, judged, insecure } of cells) {
        const rate = rates.get(stratum) as number;
        excess += insecure - judged * rate;
        variance += judged * rate * (1 - rate);
      }
      // A day with next to nothing says next to nothing.
      if (variance < 1) continue;
      const score = excess / Math.sqrt(variance);
      if (before !== undefined) {
        sum += (score - before) ** 2 / 2;
        pairs++;
      }
      before = score;
    }
  }
  return pairs < leastNeighbours ? 1 : sum / pairs;
}

function ratesOfStrata(days: readonly Day[]): Map<number, number> {
  const counts = new Map<number, [judged: number, insecure: number]>();
  for (const { cells } of days)
    for (const { stratum, judged, insecure } of cells) {
      const [n, x] = counts.get(stratum) ?? [0, 0];
      counts.set(stratum, [n + judged, x + insecure]);
    }
  return new Map([...counts].map(([stratum, [n, x]]) => [stratum, x / n]));
}

/** The variance of an estimate at which a true difference of `detect` shows an e-value of `evidence`, with the power asked for. */
function varianceTold(detect: number, evidence: number): number {
  const short = normalQuantile(2 * power - 1);
  const isTold = (variance: number) =>
    logShiftEvidence(Math.max(0, detect - short * Math.sqrt(variance)), variance, detect) >= Math.log(evidence);
  let [told, untold] = [0, detect ** 2];
  for (let i = 0; i < 60; i++) {
    const middle = (told + untold) / 2;
    if (isTold(middle)) told = middle;
    else untold = middle;
  }
  return told;
}

/** Suggestions of the second side, until the variance is as small as is needed. `Infinity` where the first has too few for that. */
function stillMissing(matched: Matched, dispersion: number, enough: number): number {
  const { first, second, variance, rate } = matched;
  const least = rate > 0 && rate < 1 ? leastCount(rate, dispersion) : Infinity;
  if (first < least) return Infinity;
  if (second < least) return least - second;
  const unit = variance / (1 / first + 1 / second);
  const left = enough / unit - 1 / first;
  return left <= 0 ? Infinity : Math.max(0, Math.ceil(1 / left - second));
}

function countUnmatched(
  days: readonly Day[],
  reference: Float64Array | undefined,
  judgedBy: readonly string[],
): WatchedVersion['unmatched'] {
  const unmatched = { kind: 0, judge: 0 };
  if (!reference) return unmatched;
  const judges = new Set(judgedBy.filter((_, stratum) => (reference[stratum] as number) > 0));
  for (const { cells } of days)
    for (const { stratum, judged } of cells)
      if ((reference[stratum] as number) === 0)
        unmatched[judges.has(judgedBy[stratum] as string) ? 'kind' : 'judge'] += judged;
  return unmatched;
}

function withoutCells(day: Day, isLeftOut: (stratum: number) => boolean): Day {
  const cells = day.cells.filter(({ stratum }) => !isLeftOut(stratum));
  return { day: day.day, cells, judged: sum(cells, 'judged'), insecure: sum(cells, 'insecure') };
}

/** Days by equal times, with the interval of all up to the end of each. */
function toPeriods(
  days: readonly Day[],
  dispersion: number,
  confidence: number,
  until: string | undefined,
): readonly Period[] {
  const from = Date.parse((days[0] as Day).day);
  const to = Date.parse(until ?? (days.at(-1) as Day).day);
  const length = Math.max(1, Math.ceil((to - from) / dayMs / mostPeriods));
  const periods: Draft<Period>[] = [];
  const all = { judged: 0, insecure: 0 };
  let at = -1;
  for (const { day, judged, insecure } of days) {
    const place = Math.floor((Date.parse(day) - from) / dayMs / length);
    if (place !== at) {
      periods.push({ from: day, to: day, judged: 0, insecure: 0, interval: { low: 0, high: 1 } });
      at = place;
    }
    const period = periods.at(-1) as Draft<Period>;
    period.to = day;
    for (const count of [period, all]) {
      count.judged += judged;
      count.insecure += insecure;
    }
    period.interval = rateSequence(all.insecure / dispersion, all.judged / dispersion, confidence);
  }
  return periods;
}

const dayMs = 24 * 3.6e6;

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
}

function byFirstDay(a: Stream, b: Stream): number {
  const [x, y] = [a.days[0] as Day, b.days[0] as Day];
  return x.day < y.day ? -1 : x.day > y.day ? 1 : a.version < b.version ? -1 : 1;
}

function sum<Name extends string>(items: readonly Readonly<Record<Name, number>>[], name: Name): number {
  return items.reduce((total, item) => total + item[name], 0);
}
