/** Days of one assistant's version, and what changed between them. */
import { locateChange } from '../statistics/changePoint';
import type { Interval } from '../statistics/proportions';
import { logShiftEvidence } from '../statistics/sequential';
import type { DailyCounts, Stratum } from './driftLog';
import { matchCounts, StratumCounts, stratumName, type Cell, type Matched } from './strata';

/** A day on which a version wrote something that was judged. */
export interface Day {
  /** `2026-04-19`. */
  readonly day: string;
  readonly cells: readonly Cell[];
  readonly judged: number;
  readonly insecure: number;
}

/** What one version wrote in one assistant, day by day. */
export interface Stream {
  readonly assistant: string;
  readonly version: string;
  /** Names that were asked for, with the first day of each. */
  readonly asked: ReadonlyMap<string, string>;
  /** At least one; the earliest first. */
  readonly days: readonly Day[];
}

/** Streams with the strata that they share, by number. */
export interface Streams {
  readonly streams: readonly Stream[];
  /** By the number of the stratum: who judged it. */
  readonly judgedBy: readonly string[];
}

/** `counts` are in the order of days. */
export function toStreams(days: readonly DailyCounts[]): Streams {
  const numbers = new Map<string, number>();
  const judgedBy: string[] = [];
  const known = new Map<Stratum, number>();
  const numberOf = (stratum: Stratum) => {
    const number = numbers.get(stratumName(stratum)) ?? numbers.size;
    if (number === numbers.size) {
      numbers.set(stratumName(stratum), number);
      judgedBy.push(stratum.judgedBy);
    }
    known.set(stratum, number);
    return number;
  };
  const streams = new Map<string, { asked: Map<string, string>; days: Mutable<Day>[] } & Pick<Stream, Names>>();
  for (const { assistant, version, asked, day, counts } of days) {
    const key = `${assistant}\n${version}`;
    let stream = streams.get(key);
    if (!stream) streams.set(key, (stream = { assistant, version, asked: new Map(), days: [] }));
    if (!stream.asked.has(asked)) stream.asked.set(asked, day);
    let last = stream.days.at(-1);
    if (last?.day !== day) stream.days.push((last = { day, cells: [], judged: 0, insecure: 0 }));
    for (const { stratum, judged, insecure } of counts) {
      (last.cells as Cell[]).push({ stratum: known.get(stratum) ?? numberOf(stratum), judged, insecure });
      last.judged += judged;
      last.insecure += insecure;
    }
  }
  return { streams: [...streams.values()], judgedBy };
}

type Names = 'assistant' | 'version';
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What all of some days add up to. */
export function addUp(days: readonly Day[], strata: number): StratumCounts {
  const counts = new StratumCounts(strata);
  for (const { cells } of days) counts.add(cells);
  return counts;
}

/** How evidence is weighed. */
export interface Weighing {
  readonly strata: number;
  /** How many times the variance of independent suggestions. */
  readonly dispersion: number;
  /** Differences of about this size are looked for. */
  readonly spread: number;
}

/** Fewer insecure or secure ones than this are not nearly normal. */
const leastExpected = 5;

/** Whether both sides hold enough for the normal approximation that the evidence rests on. */
export function isNearlyNormal({ first, second, rate }: Matched, dispersion: number): boolean {
  return (Math.min(first, second) / dispersion) * Math.min(rate, 1 - rate) >= leastExpected;
}

/** How many it takes at this rate. */
export function leastCount(rate: number, dispersion: number): number {
  return Math.ceil((leastExpected * dispersion) / Math.min(rate, 1 - rate));
}

/** ln of the evidence that the second differs from the first; 0 where there is too little. */
export function logEvidence(matched: Matched, { dispersion, spread }: Weighing): number {
  if (!isNearlyNormal(matched, dispersion)) return 0;
  // What is beyond doubt stays a number.
  return Math.min(700, logShiftEvidence(matched.difference, matched.variance, spread));
}

/** A day, and what was before it and from it on. */
export interface Split {
  /** Index of the first day after it. */
  readonly at: number;
  readonly matched: Matched;
  readonly logEvidence: number;
}

/**
 * Each way to split the days `from` to `to` (exclusive) in two, from the one at `first` on. With `window`, what is before a
 * split begins at the day of that index.
 */
export function splits(
  days: readonly Day[],
  weighing: Weighing,
  [from, to]: readonly [number, number] = [0, days.length],
  window: (at: number) => number = () => from,
  first = from + 1,
): Split[] {
  const before = new StratumCounts(weighing.strata);
  const after = addUp(days.slice(from, to), weighing.strata);
  const found: Split[] = [];
  let start = from;
  for (let at = from + 1; at < to; at++) {
    const { cells } = days[at - 1] as Day;
    before.add(cells);
    after.add(cells, -1);
    if (at < first) continue;
    const begin = window(at);
    for (; start < begin; start++) before.add((days[start] as Day).cells, -1);
    const matched = matchCounts(before, after, weighing.dispersion);
    found.push({ at, matched, logEvidence: logEvidence(matched, weighing) });
  }
  return found;
}

/** A day since which a version writes otherwise. */
export interface ChangeOfRate {
  /** The first day after the most likely change. */
  readonly day: string;
  /** Where it lies with chance 0.95, if there is one. */
  readonly between: { readonly from: string; readonly to: string };
  /** Chance that there was one, one half beforehand. */
  readonly probability: number;
  /** After minus before, like with like. */
  readonly difference: number;
}

/** Each split at whose likeliest place a change is more probable than `probability`, then the same of both its sides. */
export function findChanges(days: readonly Day[], weighing: Weighing, probability: number): ChangeOfRate[] {
  const search = (from: number, to: number, depth: number): ChangeOfRate[] => {
    const found = splits(days, weighing, [from, to]);
    const change = locateChange(found.map((split) => split.logEvidence));
    const split = change && found[change.at - 1];
    if (!split || depth === 0 || change.probability < probability) return [];
    return [
      ...search(from, split.at, depth - 1),
      { ...describeChange(days, from, change), difference: split.matched.difference },
      ...search(split.at, to, depth - 1),
    ];
  };
  return search(0, days.length, mostChanges);
}

/** Of changes within changes. */
const mostChanges = 3;

function describeChange(
  days: readonly Day[],
  from: number,
  { at, between, probability }: { readonly at: number; readonly between: Interval; readonly probability: number },
) {
  const dayAt = (place: number) => (days[from + place] as Day).day;
  return { day: dayAt(at), between: { from: dayAt(between.low), to: dayAt(between.high) }, probability };
}
