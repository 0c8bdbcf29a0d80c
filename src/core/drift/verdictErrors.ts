/** How often verdicts on a version's code are wrong, where the truth is known, and rates of observed code corrected by that. */
import {
  differenceOfEstimates,
  roganGladen,
  roganGladenDifference,
  type Count,
  type Estimate,
} from '../statistics/judgeError';
import { mean } from '../statistics/mean';
import { commonJudge, countsJudgedBy } from './conversations';
import type { Conversation } from './driftLog';
import { standardisedRates, type StandardisedRate } from './observedComparison';
import { leastLabels, type Outcome, type Outcomes } from './outcomes';

/** Of code of one version whose truth is known: how much of what is insecure was flagged, and of what is secure was not. */
export interface VerdictErrors {
  readonly sensitivity: Count;
  readonly specificity: Count;
  /** A person's labels of what people asked for, or answers to probes that were run or labelled: each prompt is one draw. */
  readonly source: 'labels' | 'probes';
}

/** Rates of observed code, like with like, corrected for wrong verdicts (Rogan and Gladen). */
export interface ErrorCorrected {
  readonly first: CorrectedRate;
  readonly second: CorrectedRate;
  /** Second minus first. */
  readonly difference: Estimate;
  /**
   * `each`: each version by its own errors. Otherwise those of the version that is named were taken for both, and all of
   * this holds only if verdicts err alike on both.
   */
  readonly knownOf: 'each' | 'first' | 'second';
}

export interface CorrectedRate extends Estimate, VerdictErrors {
  /** Suggestions that were compared, all judged by the same rules and the same judge. */
  readonly judged: number;
}

/** What is known of one version. */
export interface KnownTruth {
  /** Observed suggestions that a person has labelled. */
  readonly labelled: readonly Outcome[];
  /** Answers to probes, by prompt. */
  readonly probed: Outcomes;
}

/** Fewer insecure or secure ones than this say too little of how verdicts err. */
const leastKnown = 10;

/** Undefined where too little is known of both, or nothing is alike. */
export function correctForErrors(
  ofVersions: readonly [readonly Conversation[], readonly Conversation[]],
  known: readonly [KnownTruth, KnownTruth],
  confidence: number,
): ErrorCorrected | undefined {
  if (known.every(({ labelled, probed }) => labelled.length + probed.size === 0)) return undefined;
  const judge = commonJudge(ofVersions);
  if (judge === undefined) return undefined;
  const [ofFirst, ofSecond] = known.map((one) => verdictErrors(one, judge));
  const [first, second] = [ofFirst ?? ofSecond, ofSecond ?? ofFirst];
  if (!first || !second) return undefined;
  const rates = standardisedRates(countsJudgedBy(ofVersions, judge));
  if (!rates) return undefined;
  const correct = (rate: StandardisedRate, errors: VerdictErrors): CorrectedRate => ({
    ...roganGladen(effectiveCount(rate), errors.sensitivity, errors.specificity, confidence),
    ...errors,
    judged: rate.n,
  });
  const [a, b] = [correct(rates.first, first), correct(rates.second, second)];
  const flagged = { difference: rates.second.rate - rates.first.rate, variance: rates.variance };
  const isEach = ofFirst !== undefined && ofSecond !== undefined;
  return {
    ...{ first: a, second: b },
    difference: isEach
      ? differenceOfEstimates(b, a)
      : roganGladenDifference(flagged, first.sensitivity, first.specificity, confidence),
    knownOf: isEach ? 'each' : ofFirst ? 'first' : 'second',
  };
}

/** By labels if there are enough, as they are of the same code; else by probes. */
function verdictErrors({ labelled, probed }: KnownTruth, judge: string): VerdictErrors | undefined {
  const ofLabels = countErrors(
    labelled.map((outcome) => [outcome]),
    judge,
  );
  if (isEnough(ofLabels) && ofLabels.sensitivity.n + ofLabels.specificity.n >= leastLabels)
    return { ...ofLabels, source: 'labels' };
  const ofProbes = countErrors([...probed.values()], judge);
  return isEnough(ofProbes) ? { ...ofProbes, source: 'probes' } : undefined;
}

function isEnough({ sensitivity, specificity }: Omit<VerdictErrors, 'source'>): boolean {
  return Math.min(sensitivity.n, specificity.n) >= leastKnown;
}

/** Outcomes of one group are alike, and count as one. */
function countErrors(groups: readonly (readonly Outcome[])[], judge: string): Omit<VerdictErrors, 'source'> {
  const shareOf = (isInsecure: boolean): Count => {
    const right = groups.flatMap((group) => {
      const own = group.filter((one) => one.isInsecure === isInsecure && one.judgedBy === judge);
      return own.length === 0 ? [] : [mean(own.map(({ isFlagged }) => Number(isFlagged === isInsecure)))];
    });
    return { successes: right.reduce((sum, one) => sum + one, 0), n: right.length };
  };
  return { sensitivity: shareOf(true), specificity: shareOf(false) };
}

/** As many independent suggestions as have the same variance. */
function effectiveCount({ rate, variance, n }: StandardisedRate): Count {
  const effective = variance > 0 ? Math.min(n, (rate * (1 - rate)) / variance) : n;
  return { successes: rate * effective, n: effective };
}
