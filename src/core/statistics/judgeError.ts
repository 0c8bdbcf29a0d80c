/** Rates corrected for a judge that errs: what it flags is not what is insecure. */
import { jStat } from 'jstat';
import { mean } from './mean';
import { normalQuantile, type Interval } from './proportions';

export interface Estimate extends Interval {
  readonly value: number;
}

/** How often something was so in `n`. */
export interface Count {
  readonly successes: number;
  readonly n: number;
}

/**
 * The true rate behind a flagged one (Rogan and Gladen 1978), with the interval of Lang and Reiczigel (2014), which
 * counts how unsure sensitivity and specificity are. Right only where the judge errs on this code as it did where it was
 * measured. Not a number where the judge is no better than chance.
 */
export function roganGladen(flagged: Count, sensitivity: Count, specificity: Count, confidence = 0.95): Estimate {
  const z = normalQuantile(confidence);
  const rate = flagged.successes / flagged.n;
  const power = sensitivity.successes / sensitivity.n + specificity.successes / specificity.n - 1;
  if (!(power > 0)) return { value: NaN, low: NaN, high: NaN };
  const value = clamp((rate + specificity.successes / specificity.n - 1) / power);
  if (!mayBeTold(power, sensitivity, specificity, z)) return { value, low: 0, high: 1 };

  const n = flagged.n + z * z;
  const p = (flagged.successes + (z * z) / 2) / n;
  const se = (sensitivity.successes + 1) / (sensitivity.n + 2);
  const sp = (specificity.successes + 1) / (specificity.n + 2);
  const shrunk = (p + sp - 1) / (se + sp - 1);
  const [seVariance, spVariance] = [rateVariance(sensitivity), rateVariance(specificity)];
  const shift = 2 * z * z * (shrunk * seVariance - (1 - shrunk) * spVariance);
  const error =
    Math.sqrt((p * (1 - p)) / n + shrunk * shrunk * seVariance + (1 - shrunk) ** 2 * spVariance) / (se + sp - 1);
  return {
    value,
    low: clamp(shrunk + shift - z * error),
    high: clamp(shrunk + shift + z * error),
  };
}

/** `first - second`, each with its own interval, from data of its own (MOVER: Zou and Donner 2008). */
export function differenceOfEstimates(first: Estimate, second: Estimate): Estimate {
  const value = first.value - second.value;
  const reach = (a: number, b: number) => Math.hypot(Math.max(0, a), Math.max(0, b));
  return {
    value,
    low: Math.max(-1, value - reach(first.value - first.low, second.high - second.value)),
    high: Math.min(1, value + reach(first.high - first.value, second.value - second.low)),
  };
}

/**
 * The true difference behind one of flagged rates, if the judge errs alike on both sides: it is divided by what sensitivity
 * and false alarms differ by (Rogan and Gladen), with the interval of a ratio (Fieller 1954). What one calibration says of
 * both sides cancels in part, which two corrected rates would not know.
 */
export function roganGladenDifference(
  flagged: { readonly difference: number; readonly variance: number },
  sensitivity: Count,
  specificity: Count,
  confidence = 0.95,
): Estimate {
  const z = normalQuantile(confidence);
  const power = sensitivity.successes / sensitivity.n + specificity.successes / specificity.n - 1;
  if (!(power > 0)) return { value: NaN, low: NaN, high: NaN };
  const { difference, variance: spread } = flagged;
  const value = clamp(difference / power, -1);
  // Without any variation nothing is known of it.
  if (!(spread > 0) || !mayBeTold(power, sensitivity, specificity, z)) return { value, low: -1, high: 1 };
  const known = power ** 2 - z * z * (rateVariance(sensitivity) + rateVariance(specificity));
  const middle = difference * power;
  const root = Math.sqrt(middle ** 2 - known * (difference ** 2 - z * z * spread));
  return { value, low: clamp((middle - root) / known, -1), high: clamp((middle + root) / known, -1) };
}

/** A judge that may be no better than chance, for all that was measured, says nothing. */
function mayBeTold(power: number, sensitivity: Count, specificity: Count, z: number): boolean {
  return power ** 2 > z * z * (rateVariance(sensitivity) + rateVariance(specificity));
}

/** Of a measured rate; one of each kind is added, so that none of three is not certain. */
function rateVariance({ successes, n }: Count): number {
  const rate = (successes + 1) / (n + 2);
  return (rate * (1 - rate)) / (n + 2);
}

/** What was labelled, with the judge's score of the same, and the judge's scores of all that was not. */
export interface LabelledSample {
  readonly labels: readonly number[];
  readonly scores: readonly number[];
  readonly unlabelled: readonly number[];
  /** The least and the largest value that there can be; 0 and 1 if not given. */
  readonly ends?: readonly [number, number];
}

/**
 * The mean label by prediction-powered inference (PPI++, Angelopoulos, Duchi and Zrnic 2023): few labels of a random
 * sample, many scores. Never much worse than the labels alone, right whatever the judge does. The interval is made for few
 * labels: with Student's quantile, and as if one label more at either end had been met and rightly judged, as Agresti and
 * Caffo (2000) do for rates; without both it covers too little where next to nothing is insecure.
 */
export function predictionPowered(sample: LabelledSample, confidence = 0.95): Estimate {
  const [least, most] = sample.ends ?? [0, 1];
  const { centre, parts } = careful(sample);
  const half = halfWidth(parts, confidence);
  return {
    value: powered(sample).value,
    low: Math.max(least, centre - half),
    high: Math.min(most, centre + half),
  };
}

/** `first - second`, each with labels of its own: the judge may err differently on the two. */
export function predictionPoweredDifference(
  first: LabelledSample,
  second: LabelledSample,
  confidence = 0.95,
): Estimate {
  const [a, b] = [careful(first), careful(second)];
  const half = halfWidth([...a.parts, ...b.parts], confidence);
  const centre = a.centre - b.centre;
  return {
    value: powered(first).value - powered(second).value,
    low: Math.max(-1, centre - half),
    high: Math.min(1, centre + half),
  };
}

/** The estimate of PPI++ as it was published, and what its variance is made of: that of the labels, and that of the rest. */
export function powered({ labels, scores, unlabelled }: LabelledSample) {
  const [n, total] = [labels.length, unlabelled.length];
  if (n < 2) return { value: NaN, ofLabels: NaN, ofRest: NaN };
  const spread = total < 2 ? 0 : (1 + n / total) * variance([...scores, ...unlabelled]);
  const trust = spread > 0 ? clamp(covariance(labels, scores) / spread) : 0;
  const rest = labels.map((label, i) => label - trust * (scores[i] as number));
  return {
    value: mean(rest) + (trust === 0 ? 0 : trust * mean(unlabelled)),
    ofLabels: variance(rest) / n,
    ofRest: trust === 0 ? 0 : (trust ** 2 * variance(unlabelled)) / total,
  };
}

interface Part {
  readonly variance: number;
  readonly freedom: number;
}

function careful({ labels, scores, unlabelled, ends = [0, 1] }: LabelledSample) {
  const found = powered({ labels: [...labels, ...ends], scores: [...scores, ...ends], unlabelled });
  const n = labels.length + ends.length;
  // Two figures were taken from the labels: their mean, and how far the scores are trusted.
  const ofLabels = { variance: (found.ofLabels * (n - 1)) / (n - 2), freedom: n - 2 };
  const ofRest = { variance: found.ofRest, freedom: Math.max(1, unlabelled.length - 1) };
  return { centre: found.value, parts: [ofLabels, ofRest] as readonly Part[] };
}

/** Student's, with the degrees of freedom of Welch and Satterthwaite. */
function halfWidth(parts: readonly Part[], confidence: number): number {
  const total = parts.reduce((sum, part) => sum + part.variance, 0);
  const freedom = total ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.freedom, 0);
  return jStat.studentt.inv(0.5 + confidence / 2, freedom) * Math.sqrt(total);
}

function variance(values: readonly number[]): number {
  return covariance(values, values);
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] as number) - meanY), 0) / (x.length - 1);
}

function clamp(value: number, least = 0): number {
  return Math.min(1, Math.max(least, value));
}
