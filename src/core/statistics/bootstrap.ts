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
  return bootstrapIntervals(n, (weights) => [statistic(weights)], options)[0] ?? unknown;
}

/** The same of several figures that one calculation gives: each draw is calculated once. Empty for fewer than two clusters. */
export function bootstrapIntervals(
  n: number,
  statistic: (weights: Float64Array) => readonly number[],
  { confidence = 0.95, replicates = 2000, seed = 1 }: BootstrapOptions = {},
): readonly Interval[] {
  if (n < 2) return [];
  const random = new Random(seed);
  const weights = new Float64Array(n);
  const draws: (readonly number[])[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    weights.fill(0);
    for (let i = 0; i < n; i++) (weights[random.integer(n)] as number)++;
    draws.push(statistic(weights));
  }
  const without: (readonly number[])[] = [];
  weights.fill(1);
  const estimates = statistic(weights);
  for (let i = 0; i < n; i++) {
    weights[i] = 0;
    without.push(statistic(weights));
    weights[i] = 1;
  }
  const column = (rows: readonly (readonly number[])[], figure: number) => rows.map((row) => row[figure] as number);
  return estimates.map((estimate, figure) =>
    correctedInterval(estimate, column(draws, figure), column(without, figure), confidence),
  );
}

const unknown: Interval = { low: NaN, high: NaN };

function correctedInterval(
  estimate: number,
  draws: readonly number[],
  without: readonly number[],
  confidence: number,
): Interval {
  // A draw may hold nothing that the figure can be made of.
  const drawn = draws.filter(Number.isFinite).sort((a, b) => a - b);
  if (drawn.length === 0) return unknown;
  const bias = normalInverse((countBelow(drawn, estimate) + 0.5) / (drawn.length + 1));
  const acceleration = jackknifeAcceleration(without);
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

/** How skewed the figure is in the clusters: a sixth of the skewness of what it is without each of them. */
function jackknifeAcceleration(without: readonly number[]): number {
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
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
