/** When a series changed. */
import type { Interval } from './proportions';

export interface Change {
  /** Index of the first outcome after the most likely change. */
  readonly at: number;
  /** Where the change lies with chance 0.95, if there is one. */
  readonly between: Interval;
  /** Chance that there was a change at all, one half beforehand. */
  readonly probability: number;
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
