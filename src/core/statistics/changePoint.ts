/** When a stream of outcomes changed. */
import { jStat } from 'jstat';
import type { Interval } from './proportions';

export interface Change {
  /** Index of the first outcome after the most likely change. */
  readonly at: number;
  /** Where the change lies with chance 0.95, if there is one. */
  readonly between: Interval;
  /** Chance that there was a change at all, one half beforehand. */
  readonly probability: number;
}

export interface ChangePoint extends Change {
  readonly before: number;
  readonly after: number;
}

/**
 * The change of rate in a sequence of yes and no, by Bayes: one rate throughout against two, each uniform beforehand,
 * each place as likely. Undefined for fewer than two outcomes. Linear in the number of outcomes.
 */
export function findChangePoint(outcomes: readonly boolean[]): ChangePoint | undefined {
  const n = outcomes.length;
  if (n < 2) return undefined;
  const total = outcomes.filter(Boolean).length;
  const whole = logBeta(total + 1, n - total + 1);
  const logs: number[] = [];
  const seen: number[] = [];
  let yes = 0;
  for (let at = 1; at < n; at++) {
    if (outcomes[at - 1]) yes++;
    seen.push(yes);
    logs.push(logBeta(yes + 1, at - yes + 1) + logBeta(total - yes + 1, n - at - total + yes + 1));
  }
  const change = locateChange(logs.map((log) => log - whole)) as Change;
  const count = seen[change.at - 1] as number;
  return { ...change, before: count / change.at, after: (total - count) / (n - change.at) };
}

/**
 * Where a series changed, each place as likely beforehand and no change as likely as one, from ln of the evidence for a
 * change at each place against none (the Bayes factor): place 1 lies before the second of the series. Undefined without places.
 */
export function locateChange(logs: readonly number[]): Change | undefined {
  if (logs.length === 0) return undefined;
  const highest = logs.reduce((one, other) => Math.max(one, other));
  const weights = logs.map((log) => Math.exp(log - highest));
  const sum = weights.reduce((one, other) => one + other, 0);
  const odds = Math.exp(highest) * (sum / logs.length);
  return {
    at: weights.indexOf(1) + 1,
    between: credible(weights, sum),
    probability: Number.isFinite(odds) ? odds / (1 + odds) : 1,
  };
}

/** The middle 95 % of the places. */
function credible(weights: readonly number[], sum: number): Interval {
  let below = 0;
  let low = -1;
  for (let i = 0; i < weights.length; i++) {
    below += (weights[i] as number) / sum;
    if (low < 0 && below >= 0.025) low = i + 1;
    if (below >= 0.975) return { low, high: i + 1 };
  }
  return { low: Math.max(low, 1), high: weights.length };
}

/**
 * A one-sided cumulative sum of standardised scores (Page 1954): how far they have risen above `slack`. Gives the index
 * at which it passed `limit`, or undefined.
 */
export function cusum(
  scores: Iterable<number>,
  { slack, limit }: { slack: number; limit: number },
): number | undefined {
  let sum = 0;
  let index = 0;
  for (const score of scores) {
    sum = Math.max(0, sum + score - slack);
    if (sum > limit) return index;
    index++;
  }
  return undefined;
}

function logBeta(a: number, b: number): number {
  return jStat.gammaln(a) + jStat.gammaln(b) - jStat.gammaln(a + b);
}
