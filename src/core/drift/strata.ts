/** Counts by stratum, and like compared with like: what people ask for may change while what they are given does not. */
import type { Stratum } from './driftLog';

/** What is compared only with its like. */
export function stratumName({ language, change, size, status, judgedBy }: Stratum): string {
  return [language ?? 'other', change, size, ...(status === 'rejected' ? [status] : []), judgedBy].join(' ');
}

/** Judged suggestions of one stratum, by its number. */
export interface Cell {
  readonly stratum: number;
  readonly judged: number;
  readonly insecure: number;
}

/** Counts that cells are added to and taken from. */
export class StratumCounts {
  readonly judged: Float64Array;
  readonly insecure: Float64Array;

  constructor(strata: number) {
    this.judged = new Float64Array(strata);
    this.insecure = new Float64Array(strata);
  }

  add(cells: readonly Cell[], sign: 1 | -1 = 1): void {
    for (const { stratum, judged, insecure } of cells) {
      (this.judged[stratum] as number) += sign * judged;
      (this.insecure[stratum] as number) += sign * insecure;
    }
  }
}

/** Two sets of counts, in the strata that both have. */
export interface Matched {
  readonly first: number;
  readonly second: number;
  readonly strata: number;
  /** The rate of both together. */
  readonly rate: number;
  /** Second minus first, over the strata (Mantel and Haenszel's weights). */
  readonly difference: number;
  /** Of the difference, if there is none: Cochran's, times the dispersion. */
  readonly variance: number;
}

/** `dispersion`: how many times the variance of independent suggestions. */
export function matchCounts(first: StratumCounts, second: StratumCounts, dispersion: number): Matched {
  let [weights, differences, variances, insecure] = [0, 0, 0, 0];
  const matched = { first: 0, second: 0, strata: 0 };
  for (let i = 0; i < first.judged.length; i++) {
    const [a, b] = [first.judged[i] as number, second.judged[i] as number];
    if (a <= 0 || b <= 0) continue;
    const [x, y] = [first.insecure[i] as number, second.insecure[i] as number];
    const weight = (a * b) / (a + b);
    const rate = (x + y) / (a + b);
    weights += weight;
    differences += weight * (y / b - x / a);
    // Given how many are insecure in all (a hypergeometric distribution), as Mantel and Haenszel have it.
    variances += (weight * rate * (1 - rate) * (a + b)) / (a + b - 1);
    insecure += x + y;
    matched.first += a;
    matched.second += b;
    matched.strata++;
  }
  return {
    ...matched,
    rate: insecure / (matched.first + matched.second),
    difference: weights === 0 ? NaN : differences / weights,
    variance: weights === 0 ? NaN : (dispersion * variances) / weights ** 2,
  };
}
