/** Intervals and exact tests for counts: how sure a rate, or the difference of two rates, can be. */
import { jStat } from 'jstat';

/** Both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The whole range of a rate: what is known of it without data. */
const anything: Interval = { low: 0, high: 1 };

/** The two-sided standard normal quantile: 1.96 at a confidence of 0.95. */
export function normalQuantile(confidence: number): number {
  return jStat.normal.inv(0.5 + confidence / 2, 0, 1);
}

/** P(Z ≤ z) of a standard normal. */
export function normalCdf(z: number): number {
  return jStat.normal.cdf(z, 0, 1);
}

/** Wilson's score interval of `successes` in `n` (1927): keeps its coverage for few data and rates near 0 or 1. */
export function wilson(successes: number, n: number, confidence = 0.95): Interval {
  if (n === 0) return anything;
  const z = normalQuantile(confidence);
  const rate = successes / n;
  const centre = rate + (z * z) / (2 * n);
  const half = z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: successes === n ? 1 : Math.min(1, (centre + half) / scale),
  };
}

/** Of `first - second`, two independent rates: Newcombe's hybrid of Wilson intervals (1998, method 10 of eleven). */
export function differenceOfRates(
  first: { readonly successes: number; readonly n: number },
  second: { readonly successes: number; readonly n: number },
  confidence = 0.95,
): Interval {
  if (first.n === 0 || second.n === 0) return { low: -1, high: 1 };
  const a = wilson(first.successes, first.n, confidence);
  const b = wilson(second.successes, second.n, confidence);
  return hybrid(first.successes / first.n, a, second.successes / second.n, b, 0);
}

/** Of pairs, how many were so on both sides, on the first alone, on the second alone, on neither. */
export interface PairedCounts {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/** Of `first - second` over the same pairs: Newcombe's hybrid with the correlation of the pairs (1998, paired method 10). */
export function differenceOfPairedRates(counts: PairedCounts, confidence = 0.95): Interval {
  const { both, firstOnly, secondOnly, neither } = counts;
  const n = both + firstOnly + secondOnly + neither;
  if (n === 0) return { low: -1, high: 1 };
  const first = both + firstOnly;
  const second = both + secondOnly;
  const margins = first * (n - first) * second * (n - second);
  const product = both * neither - firstOnly * secondOnly;
  // A positive association is corrected for continuity, as the method says.
  const corrected = product > 0 ? Math.max(0, product - n / 2) : product;
  const correlation = margins === 0 ? 0 : corrected / Math.sqrt(margins);
  return hybrid(first / n, wilson(first, n, confidence), second / n, wilson(second, n, confidence), correlation);
}

function hybrid(rateA: number, a: Interval, rateB: number, b: Interval, correlation: number): Interval {
  const reach = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * correlation * x * y + y * y));
  const difference = rateA - rateB;
  return {
    low: Math.max(-1, difference - reach(rateA - a.low, b.high - rateB)),
    high: Math.min(1, difference + reach(a.high - rateA, rateB - b.low)),
  };
}

/**
 * The exact two-sided test that `wins` of `wins + losses` came with chance one half: the sign test, and on discordant
 * pairs McNemar's. Gives the p-value; 1 without data.
 */
export function signTest(wins: number, losses: number): number {
  const n = wins + losses;
  if (n === 0 || wins === losses) return 1;
  return Math.min(1, 2 * upperTail(Math.max(wins, losses), n, 0.5));
}

/** P(X ≥ k) of n tries with chance p. */
export function upperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return jStat.ibeta(p, k, n - k + 1);
}

/**
 * Fisher's exact one-sided test of a table of two rates: the chance of so many successes or more in the first group, given
 * how many there are in all, if the groups did not differ.
 */
export function fisherTest(
  first: { readonly successes: number; readonly n: number },
  second: { readonly successes: number; readonly n: number },
): number {
  const successes = first.successes + second.successes;
  const ways = (k: number) => choose(first.n, k) * choose(second.n, successes - k);
  let more = 0;
  for (let k = first.successes; k <= Math.min(first.n, successes); k++) more += ways(k);
  return Math.min(1, more / choose(first.n + second.n, successes));
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let i = 1; i <= k; i++) ways *= (n - k + i) / i;
  return ways;
}
