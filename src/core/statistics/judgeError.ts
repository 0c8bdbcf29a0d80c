/** Rates corrected for a judge that errs: what it flags is not what is insecure. */
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
  const value = (rate + specificity.successes / specificity.n - 1) / power;

  const n = flagged.n + z * z;
  const p = (flagged.successes + (z * z) / 2) / n;
  const nSe = sensitivity.n + 2;
  const se = (sensitivity.successes + 1) / nSe;
  const nSp = specificity.n + 2;
  const sp = (specificity.successes + 1) / nSp;
  const shrunk = (p + sp - 1) / (se + sp - 1);
  const seVariance = (se * (1 - se)) / nSe;
  const spVariance = (sp * (1 - sp)) / nSp;
  const shift = 2 * z * z * (shrunk * seVariance - (1 - shrunk) * spVariance);
  const error =
    Math.sqrt((p * (1 - p)) / n + shrunk * shrunk * seVariance + (1 - shrunk) ** 2 * spVariance) / (se + sp - 1);
  return {
    value: clamp(value),
    low: clamp(shrunk + shift - z * error),
    high: clamp(shrunk + shift + z * error),
  };
}

/** What was labelled, with the judge's score of the same, and the judge's scores of all that was not. */
export interface LabelledSample {
  readonly labels: readonly number[];
  readonly scores: readonly number[];
  readonly unlabelled: readonly number[];
}

/**
 * The mean label by prediction-powered inference (PPI++, Angelopoulos, Duchi and Zrnic 2023): few labels of a random
 * sample, many scores. Never much worse than the labels alone, right whatever the judge does.
 */
export function predictionPowered({ labels, scores, unlabelled }: LabelledSample, confidence = 0.95): Estimate {
  const { value, variance } = powered(labels, scores, unlabelled);
  return around(value, variance, confidence);
}

/** `first - second`, each with labels of its own: the judge may err differently on the two. */
export function predictionPoweredDifference(
  first: LabelledSample,
  second: LabelledSample,
  confidence = 0.95,
): Estimate {
  const a = powered(first.labels, first.scores, first.unlabelled);
  const b = powered(second.labels, second.scores, second.unlabelled);
  return around(a.value - b.value, a.variance + b.variance, confidence);
}

function powered(labels: readonly number[], scores: readonly number[], unlabelled: readonly number[]) {
  const n = labels.length;
  const total = unlabelled.length;
  if (n < 2) return { value: NaN, variance: NaN };
  const all = [...scores, ...unlabelled];
  const spread = (1 + (total === 0 ? Infinity : n / total)) * variance(all);
  const trust = spread > 0 && Number.isFinite(spread) ? clamp(covariance(labels, scores) / spread) : 0;
  const rest = labels.map((label, i) => label - trust * (scores[i] as number));
  const value = mean(rest) + (trust === 0 ? 0 : trust * mean(unlabelled));
  const variances = variance(rest) / n + (trust === 0 ? 0 : (trust * trust * variance(unlabelled)) / total);
  return { value, variance: variances };
}

function around(value: number, variance: number, confidence: number): Estimate {
  const half = normalQuantile(confidence) * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}

function variance(values: readonly number[]): number {
  return covariance(values, values);
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] as number) - meanY), 0) / (x.length - 1);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
