/** What is asked of each version, and how the answers are weighed: docs/comparisons.md says why so. */
import { eBenjaminiHochberg } from '../statistics/multiplicity';
import { normalQuantile, type Interval } from '../statistics/proportions';
import { logShiftEvidence, shiftSequence } from '../statistics/sequential';
import type { ConversationSums } from './driftLog';
import { chooseReference, type ChosenReference, type ReferenceMark } from './reference';
import { matchCounts, type Matched } from './strata';
import {
  addUp,
  isNearlyNormal,
  leastCount,
  logEvidence,
  splits,
  type Day,
  type Stream,
  type Weighing,
} from './streams';

export interface WeighOptions {
  /** The difference of rates that matters. */
  readonly detect: number;
  readonly confidence: number;
  /** Days that a version is compared with its own days before. */
  readonly window: number;
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

/** One version, asked whether it differs from the reference, and from itself before. */
export interface Weighed {
  readonly stream: Stream;
  /** Null where there is no reference, or nothing alike. */
  readonly reference: Against | null;
  /** The likeliest day of a change within the window, against the days before it. */
  readonly rolling: (Against & { readonly since: string }) | null;
  /** Suggestions that are missing for an answer; 0 where there are enough, `Infinity` where none would be. */
  readonly missing: number;
  /** Suggestions that cannot be compared with the reference: of another kind, or judged by other rules or another judge. */
  readonly unmatched: { readonly kind: number; readonly judge: number };
}

/** Streams of one assistant. */
export interface WeighedAssistant {
  readonly weighing: Weighing;
  readonly references: readonly ChosenReference[];
  readonly versions: readonly Weighed[];
}

/** A silent change of one version is falsely suspected within this time with chance 1 - confidence at most. */
const horizonDays = 365;
const power = 0.8;
/** What a reference is made for, whatever else is watched later: so many questions, suggestions alike by so much. */
const planned = { questions: 20, dispersion: 2 };

/** `streams` are those of one assistant, the earliest first; `watched` is how many there are of all assistants. */
export function weighAssistant(
  streams: readonly Stream[],
  judgedBy: readonly string[],
  dispersion: number,
  mark: ReferenceMark | null,
  watched: number,
  { detect, confidence, window }: WeighOptions,
): WeighedAssistant {
  const weighing: Weighing = { strata: judgedBy.length, dispersion, spread: detect };
  const level = 1 - confidence;
  const plan = varianceTold(detect, planned.questions / level);
  const { references, counts, isIn } = chooseReference(streams, judgedBy, mark, {
    least: (rate) => leastCount(rate, 1),
    enough: (rate) => Math.ceil((2 * planned.dispersion * rate * (1 - rate)) / plan),
  });
  // A version is asked two questions, and an alarm has to stand out among all that are asked.
  const evidence = (2 * watched) / level;
  const enough = varianceTold(detect, evidence);
  const enoughAlone = varianceTold(detect, (evidence * 2 * horizonDays) / window);
  const versions = streams.map((stream) => {
    const { version, days } = stream;
    const watchedDays = days.map((day) => withoutCells(day, (stratum) => isIn(version, day.day, stratum)));
    const matched = counts && matchCounts(counts, addUp(watchedDays, weighing.strata), dispersion);
    const isMatched = matched !== undefined && matched.strata > 0;
    return {
      stream,
      reference: isMatched ? describeAgainst(matched, weighing, confidence) : null,
      rolling: compareWithItself(days, weighing, window, confidence),
      missing: isMatched
        ? stillMissing(matched, dispersion, enough)
        : missingAlone(days, window, dispersion, enoughAlone),
      unmatched: countUnmatched(watchedDays, counts?.judged, judgedBy),
    };
  });
  return { weighing, references, versions };
}

/** All questions that could be asked, with those marked that are alarms: of these at most 1 - confidence are false on average. */
export function raiseAlarms<T extends WeighedAssistant>(
  assistants: readonly T[],
  confidence: number,
): { readonly tested: number; readonly assistants: readonly T[] } {
  const isAsked = (one: Against | null) => one !== null && one.evidence !== null;
  const asked = assistants
    .flatMap(({ versions }) => versions.flatMap(({ reference, rolling }) => [reference, rolling]))
    .filter(isAsked) as Against[];
  const alarms = eBenjaminiHochberg(
    asked.map(({ evidence }) => evidence as number),
    1 - confidence,
  );
  const raised = new Set(asked.filter((_, i) => alarms[i]));
  const mark = <One extends Against>(one: One | null) => one && { ...one, isAlarm: raised.has(one) };
  return {
    tested: asked.length,
    assistants: assistants.map((assistant) => ({
      ...assistant,
      versions: assistant.versions.map((one) => ({
        ...one,
        reference: mark(one.reference),
        rolling: mark(one.rolling),
      })),
    })),
  };
}

function describeAgainst(matched: Matched, weighing: Weighing, confidence: number): Against {
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
): (Against & { readonly since: string }) | null {
  const times = days.map(({ day }) => Date.parse(day));
  const within = window * dayMs;
  const firstOf = (isWanted: (time: number) => boolean) => times.findIndex(isWanted);
  const firstSplit = Math.max(
    1,
    firstOf((time) => time > (times.at(-1) as number) - within),
  );
  if (days.length === 1) return null;
  // As many days before a split as the window has.
  const startOf = (at: number) => firstOf((time) => time >= (times[at] as number) - within);
  const found = splits(days, weighing, [startOf(firstSplit), days.length], startOf, firstSplit).filter(
    ({ matched }) => matched.strata > 0,
  );
  const told = found.filter(({ matched }) => isNearlyNormal(matched, weighing.dispersion));
  const [first] = told.length > 0 ? told : found;
  if (!first) return null;
  const best = (told.length > 0 ? told : found).reduce((one, other) =>
    other.logEvidence > one.logEvidence ? other : one,
  );
  const evidence = told.reduce((total, split) => total + Math.exp(split.logEvidence), 0) / horizonDays;
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
export function dispersionOf(streams: readonly Stream[], sums: readonly ConversationSums[]): number {
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

/** The same where a version has only itself to be compared with: half of them before a change, half of them after. */
function missingAlone(days: readonly Day[], window: number, dispersion: number, enough: number): number {
  const begin = daysBefore((days.at(-1) as Day).day, 2 * window);
  const recent = days.filter(({ day }) => day > begin);
  const [judged, insecure] = [sum(recent, 'judged'), sum(recent, 'insecure')];
  const rate = (insecure + 2) / (judged + 4);
  return Math.max(0, Math.ceil((4 * dispersion * rate * (1 - rate)) / enough) - judged);
}

function countUnmatched(
  days: readonly Day[],
  reference: Float64Array | undefined,
  judgedBy: readonly string[],
): Weighed['unmatched'] {
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

const dayMs = 24 * 3.6e6;

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
}

/** Over all items. */
export function sum<Name extends string>(items: readonly Readonly<Record<Name, number>>[], name: Name): number {
  return items.reduce((total, item) => total + item[name], 0);
}
