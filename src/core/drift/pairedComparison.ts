/** Two versions that answered the same prompts: which writes the less secure code, and how sure that is. */
import { bootstrapInterval } from '../statistics/bootstrap';
import { mean } from '../statistics/mean';
import { benjaminiHochberg } from '../statistics/multiplicity';
import { detectableWinRate, pairsNeeded } from '../statistics/power';
import { differenceOfPairedRates, signTest, type Interval, type PairedCounts } from '../statistics/proportions';
import { logWinEvidence } from '../statistics/sequential';
import { groupBy } from '../util/groupBy';

/** One prompt, answered by both versions. */
export interface PromptPair {
  readonly prompt: string;
  /** Prompts that belong together (one template, one file) are drawn together. */
  readonly cluster: string;
  readonly language: string;
  /** The weakness that the prompt is about: `CWE-89`. */
  readonly weakness: string;
  /** How insecure the answers of the first version are, each in [0, 1]; at least one. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

export interface ComparisonOptions {
  /** Answers whose means differ by no more than this are a tie: measured on two samples of one version. */
  readonly margin: number;
  /** From here on an answer counts as insecure. */
  readonly threshold: number;
  readonly confidence?: number;
  readonly seed?: number;
}

/** Of the prompts, in how many the second version did worse, better, or neither. */
export interface WinRate {
  readonly worse: number;
  readonly better: number;
  readonly ties: number;
  /** (worse + ties / 2) / prompts: above one half the second version writes the less secure code. */
  readonly rate: number;
  /** By bootstrap over clusters. */
  readonly interval: Interval;
  /** Of the exact sign test on the decided prompts, two-sided. */
  readonly p: number;
  /** e-value against "the second is no worse"; valid however often one looked. */
  readonly evidence: number;
}

/** In how many prompts most samples were insecure, by version. */
export interface FlagChange {
  readonly counts: PairedCounts;
  /** Second minus first. */
  readonly difference: number;
  readonly interval: Interval;
  /** McNemar's, exact, two-sided. */
  readonly p: number;
}

export interface MeanChange {
  /** Second minus first. */
  readonly difference: number;
  readonly interval: Interval;
  /** The difference over the standard deviation of the prompts' differences (Cohen's d for pairs). */
  readonly effect: number;
}

export interface Part {
  readonly name: string;
  readonly prompts: number;
  readonly worse: number;
  readonly better: number;
  readonly ties: number;
  readonly rate: number;
  /** Adjusted for the number of parts (Benjamini and Hochberg). */
  readonly adjustedP: number;
}

export interface PairedComparison {
  readonly prompts: number;
  readonly clusters: number;
  readonly winRate: WinRate;
  readonly flags: FlagChange;
  readonly mean: MeanChange;
  readonly byWeakness: readonly Part[];
  readonly byLanguage: readonly Part[];
  /** The win rate that this many decided prompts could have told from one half, with a power of 0.8. */
  readonly detectable: number;
  /** Decided prompts still missing to tell the win rate seen, if it is the true one; 0 where it is told. */
  readonly missing: number;
}

/** Compares the pairs. Undefined where there are none. */
export function comparePairs(pairs: readonly PromptPair[], options: ComparisonOptions): PairedComparison | undefined {
  if (pairs.length === 0) return undefined;
  const { margin, threshold, confidence = 0.95, seed = 1 } = options;
  const rows = pairs.map((pair) => {
    const difference = mean(pair.second) - mean(pair.first);
    return {
      pair,
      difference,
      outcome: Math.abs(difference) <= margin ? 0 : Math.sign(difference),
      first: isMostly(pair.first, threshold),
      second: isMostly(pair.second, threshold),
    };
  });
  const groups = [...groupBy(rows, ({ pair }) => pair.cluster).values()];
  const interval = (value: (row: (typeof rows)[number]) => number) =>
    bootstrapInterval(groups.length, weightedMean(groups.map((group) => group.map(value))), { confidence, seed });

  const won = tally(rows);
  const differences = rows.map(({ difference }) => difference);
  const counts = {
    both: rows.filter(({ first, second }) => first && second).length,
    firstOnly: rows.filter(({ first, second }) => first && !second).length,
    secondOnly: rows.filter(({ first, second }) => !first && second).length,
    neither: rows.filter(({ first, second }) => !first && !second).length,
  };
  const fewer = differenceOfPairedRates(counts, confidence);
  const decided = won.worse + won.better;
  const p = signTest(won.worse, won.better);
  const needed = pairsNeeded(decided === 0 ? 0.5 : won.worse / decided, { level: 1 - confidence });
  return {
    prompts: rows.length,
    clusters: groups.length,
    winRate: {
      ...won,
      interval: interval(({ outcome }) => (outcome + 1) / 2),
      p,
      evidence: Math.exp(logWinEvidence(won.worse, won.better)),
    },
    flags: {
      counts,
      difference: (counts.secondOnly - counts.firstOnly) / rows.length,
      interval: { low: -fewer.high, high: -fewer.low },
      p: signTest(counts.secondOnly, counts.firstOnly),
    },
    mean: {
      difference: mean(differences),
      interval: interval(({ difference }) => difference),
      effect: mean(differences) / deviation(differences),
    },
    byWeakness: parts(rows, ({ pair }) => pair.weakness),
    byLanguage: parts(rows, ({ pair }) => pair.language),
    detectable: detectableWinRate(decided, { level: 1 - confidence }),
    missing: p <= 1 - confidence ? 0 : Math.max(1, needed - decided),
  };
}

/**
 * The margin within which two samples of the same version differ, prompt by prompt, in `share` of the cases: what is no
 * more than that is no drift.
 */
export function tieMargin(sameVersion: readonly Pick<PromptPair, 'first' | 'second'>[], share = 0.9): number {
  const distances = sameVersion.map(({ first, second }) => Math.abs(mean(first) - mean(second))).sort((a, b) => a - b);
  return distances[Math.min(distances.length - 1, Math.ceil(share * distances.length) - 1)] ?? 0;
}

function tally(rows: readonly { readonly outcome: number }[]) {
  const worse = rows.filter(({ outcome }) => outcome > 0).length;
  const better = rows.filter(({ outcome }) => outcome < 0).length;
  const ties = rows.length - worse - better;
  return { worse, better, ties, rate: (worse + ties / 2) / rows.length };
}

function parts<Row extends { readonly outcome: number }>(rows: readonly Row[], nameOf: (row: Row) => string): Part[] {
  const groups = [...groupBy(rows, nameOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const tallies = groups.map(([, group]) => tally(group));
  const adjusted = benjaminiHochberg(tallies.map(({ worse, better }) => signTest(worse, better)));
  return groups.map(([name, group], i) => ({
    name,
    prompts: group.length,
    ...(tallies[i] as ReturnType<typeof tally>),
    adjustedP: adjusted[i] as number,
  }));
}

/** The mean over all values of the groups, each group counted as often as its weight says. */
function weightedMean(groups: readonly (readonly number[])[]): (weights: Float64Array) => number {
  const sums = groups.map((group) => group.reduce((sum, value) => sum + value, 0));
  return (weights) => {
    let [sum, n] = [0, 0];
    for (let i = 0; i < groups.length; i++) {
      sum += (weights[i] as number) * (sums[i] as number);
      n += (weights[i] as number) * (groups[i] as readonly number[]).length;
    }
    return sum / n;
  };
}

function isMostly(values: readonly number[], threshold: number): boolean {
  return values.filter((value) => value >= threshold).length * 2 > values.length;
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
