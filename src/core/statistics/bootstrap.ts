import { jStat } from 'jstat';
import { normalCdf, type Interval } from './proportions';
import { Random } from './random';

/** A figure over `n` things that were drawn together (prompts, files), each counted as often as `weights` says. */
export type WeightedStatistic = (weights: Float64Array) => number;

export interface BootstrapOptions {
  readonly confidence?: number;
  readonly replicates?: number;
  readonly seed?: number;
}

/**
 * The bias-corrected and accelerated interval of Efron (1987) of a figure over `n` clusters. Whatever belongs together
 * (samples of one prompt) is one cluster: it is drawn as a whole. Not a number for fewer than two clusters.
 */
export function bootstrapInterval(n: number, statistic: WeightedStatistic, options: BootstrapOptions = {}): Interval {
  const { confidence = 0.95, replicates = 2000, seed = 1 } = options;
  if (n < 2) return { low: NaN, high: NaN };
  const random = new Random(seed);
  const weights = new Float64Array(n);
  const drawn: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    weights.fill(0);
    for (let i = 0; i < n; i++) (weights[random.integer(n)] as number)++;
    const value = statistic(weights);
    // A draw may hold nothing that the figure can be made of.
    if (Number.isFinite(value)) drawn.push(value);
  }
  if (drawn.length === 0) return { low: NaN, high: NaN };
  drawn.sort((a, b) => a - b);
  const estimate = statistic(weights.fill(1));
  const bias = normalInverse((countBelow(drawn, estimate) + 0.5) / (drawn.length + 1));
  const acceleration = jackknifeAcceleration(n, statistic);
  const at = (probability: number) => {
    const z = bias + normalInverse(probability);
    const adjusted = normalCdf(bias + z / (1 - acceleration * z));
    return quantile(drawn, adjusted);
  };
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}

/** The quantile of sorted values, between neighbours by their distance. */
export function quantile(sorted: readonly number[], probability: number): number {
  const at = Math.min(1, Math.max(0, probability)) * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] as number;
  return low + (at - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] as number) - low);
}

/** How skewed the figure is in the clusters: a sixth of the skewness of what each one contributes. */
function jackknifeAcceleration(n: number, statistic: WeightedStatistic): number {
  const weights = new Float64Array(n).fill(1);
  const without: number[] = [];
  for (let i = 0; i < n; i++) {
    weights[i] = 0;
    without.push(statistic(weights));
    weights[i] = 1;
  }
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  let square = 0;
  let cube = 0;
  for (const value of without) {
    square += (mean - value) ** 2;
    cube += (mean - value) ** 3;
  }
  const acceleration = cube / (6 * square ** 1.5);
  return Number.isFinite(acceleration) ? acceleration : 0;
}

/** Values equal to the estimate count half: with ties all on one side the bias would be an artefact. */
function countBelow(sorted: readonly number[], value: number): number {
  let below = 0;
  let equal = 0;
  for (const one of sorted) {
    if (one < value - 1e-12) below++;
    else if (one <= value + 1e-12) equal++;
  }
  return below + equal / 2;
}

function normalInverse(probability: number): number {
  return jStat.normal.inv(probability, 0, 1);
}
