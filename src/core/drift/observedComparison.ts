/**
 * Two versions as people used them: nobody gave them the same tasks. Suggestions are compared within strata of the same
 * language, kind of file and size; what has no counterpart is left out and counted.
 */
import { eachNeeded } from '../statistics/power';
import { normalCdf, normalQuantile, wilson, type Interval } from '../statistics/proportions';

/** Suggestions of one version and one conversation that are alike in what the two versions must have in common. */
export interface ObservedCount {
  readonly version: 'first' | 'second';
  /** What is compared only with its like: language, kind of change, size. */
  readonly stratum: string;
  /** The conversation: its suggestions are not independent. Null where each stands for itself. */
  readonly cluster: string | null;
  readonly n: number;
  readonly insecure: number;
}

export interface ObservedComparison {
  readonly first: Rate;
  readonly second: Rate;
  /** In strata that have both; undefined where there is none. */
  readonly matched?: {
    readonly first: number;
    readonly second: number;
    readonly strata: number;
    /** Second minus first, over the strata (Mantel and Haenszel's weights). */
    readonly difference: number;
    /** Holds for conversations that are drawn together. */
    readonly interval: Interval;
    /** Two-sided. */
    readonly p: number;
  };
  /** Left out for want of a counterpart. */
  readonly unmatched: { readonly first: number; readonly second: number };
  /** Of each version, to tell a difference of `detect` at the first's rate with a power of 0.8; clusters count. */
  readonly needed: number;
  readonly isEnough: boolean;
}

interface Rate {
  readonly n: number;
  readonly insecure: number;
  readonly interval: Interval;
}

export interface ObservedOptions {
  /** The difference of rates that matters. */
  readonly detect?: number;
  readonly confidence?: number;
}

interface Counts {
  n: number;
  insecure: number;
}

type Strata = ReadonlyMap<string, Record<ObservedCount['version'], Counts>>;

export function compareObserved(
  observed: readonly ObservedCount[],
  { detect = 0.1, confidence = 0.95 }: ObservedOptions = {},
): ObservedComparison {
  const strata = countStrata(observed);
  const totals = { first: { n: 0, insecure: 0 }, second: { n: 0, insecure: 0 } };
  for (const cells of strata.values())
    for (const version of ['first', 'second'] as const) {
      totals[version].n += cells[version].n;
      totals[version].insecure += cells[version].insecure;
    }
  const rate = ({ n, insecure }: Counts): Rate => ({ n, insecure, interval: wilson(insecure, n, confidence) });
  const both = inBoth(strata);
  const used = { first: 0, second: 0 };
  for (const { first, second } of both.values()) {
    used.first += first.n;
    used.second += second.n;
  }
  const found = both.size === 0 ? undefined : mantelHaenszel(both, observed, confidence);
  // None of three is no rate of zero: two of each are added, as Agresti and Coull do.
  const base = (totals.first.insecure + 2) / (totals.first.n + 4);
  const other = base + detect <= 1 ? base + detect : base - detect;
  const needed = Math.ceil(eachNeeded(base, other, { level: 1 - confidence }) * (found?.designEffect ?? 1));
  return {
    first: rate(totals.first),
    second: rate(totals.second),
    ...(found && {
      matched: {
        ...used,
        strata: both.size,
        difference: found.difference,
        interval: found.interval,
        p: found.p,
      },
    }),
    unmatched: { first: totals.first.n - used.first, second: totals.second.n - used.second },
    needed,
    isEnough: Math.min(used.first, used.second) >= needed,
  };
}

function countStrata(observed: readonly ObservedCount[]): Strata {
  const strata = new Map<string, Record<ObservedCount['version'], Counts>>();
  for (const { stratum, version, n, insecure } of observed) {
    let cells = strata.get(stratum);
    if (!cells) strata.set(stratum, (cells = { first: { n: 0, insecure: 0 }, second: { n: 0, insecure: 0 } }));
    cells[version].n += n;
    cells[version].insecure += insecure;
  }
  return strata;
}

function inBoth(strata: Strata): Strata {
  return new Map([...strata].filter(([, { first, second }]) => first.n > 0 && second.n > 0));
}

/** A version's rate over the strata that both versions have, as if both had the same mix of them. */
export interface StandardisedRate {
  readonly n: number;
  readonly rate: number;
  /** Robust to clusters. */
  readonly variance: number;
}

/** What the difference of `compareObserved` is made of; undefined where no stratum has both versions. */
export function standardisedRates(observed: readonly ObservedCount[]) {
  const strata = inBoth(countStrata(observed));
  if (strata.size === 0) return undefined;
  const total = totalWeight(strata);
  const of = (version: ObservedCount['version']): StandardisedRate => {
    const rates = [...strata.values()].map((cells) => ({ ...cells[version], weight: weightOf(cells) / total }));
    return {
      n: rates.reduce((sum, { n }) => sum + n, 0),
      rate: rates.reduce((sum, { n, insecure, weight }) => sum + (weight * insecure) / n, 0),
      variance: robustVariance(
        strata,
        observed.filter((one) => one.version === version),
      ).variance,
    };
  };
  return { first: of('first'), second: of('second'), variance: robustVariance(strata, observed).variance };
}

/** The difference of rates within strata, with Mantel and Haenszel's weights. */
function mantelHaenszel(strata: Strata, observed: readonly ObservedCount[], confidence: number) {
  const total = totalWeight(strata);
  let difference = 0;
  for (const cells of strata.values()) {
    const { first, second } = cells;
    difference += (weightOf(cells) / total) * (second.insecure / second.n - first.insecure / first.n);
  }
  const { variance, designEffect } = robustVariance(strata, observed);
  const error = Math.sqrt(variance);
  const half = normalQuantile(confidence) * error;
  return {
    difference,
    // Without any variation nothing is known of it.
    interval:
      error === 0
        ? { low: -1, high: 1 }
        : { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) },
    p: error === 0 ? 1 : twoSided(difference / error),
    designEffect,
  };
}

function weightOf({ first, second }: Record<ObservedCount['version'], Counts>): number {
  return (first.n * second.n) / (first.n + second.n);
}

function totalWeight(strata: Strata): number {
  let total = 0;
  for (const cells of strata.values()) total += weightOf(cells);
  return total;
}

/**
 * The variance of the weighted rates' difference, or of one version's where only its own are given: the sum over clusters
 * of their squared influence. `designEffect`: how many times that of independent suggestions it is.
 */
function robustVariance(strata: Strata, observed: readonly ObservedCount[]) {
  const total = totalWeight(strata);
  const influence = new Map<string, number>();
  let alone = 0;
  let lonely = 0;
  let lonelySquares = 0;
  for (const { stratum, version, cluster, n, insecure } of observed) {
    const cells = strata.get(stratum);
    if (!cells) continue;
    const all = cells[version];
    const rate = all.insecure / all.n;
    // A stratum's own rate has used up one suggestion of each version.
    const spread = all.n > 1 ? Math.sqrt(all.n / (all.n - 1)) : 1;
    const weight = (weightOf(cells) / total / all.n) * spread;
    const squares = weight * weight * (insecure * (1 - rate) ** 2 + (n - insecure) * rate ** 2);
    alone += squares;
    if (cluster === null) {
      lonely += n;
      lonelySquares += squares;
    } else {
      const value = (version === 'second' ? weight : -weight) * (insecure - n * rate);
      influence.set(cluster, (influence.get(cluster) ?? 0) + value);
    }
  }
  let variance = lonelySquares;
  for (const value of influence.values()) variance += value * value;
  const clusters = influence.size + lonely;
  variance *= clusters > 1 ? clusters / (clusters - 1) : 1;
  return { variance, designEffect: alone > 0 ? Math.max(1, variance / alone) : 1 };
}

/** The two-sided p-value of a standard normal. */
function twoSided(z: number): number {
  return 2 * (1 - normalCdf(Math.abs(z)));
}
