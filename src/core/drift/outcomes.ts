/** Answers to probes that were run, suggestions that a person has labelled: what is true, beside what was judged. */
import { judgedBy } from '../provenance/driftEvent';
import type { DriftEvent } from '../provenance/record';
import { bootstrapInterval } from '../statistics/bootstrap';
import {
  predictionPowered,
  predictionPoweredDifference,
  type Estimate,
  type LabelledSample,
} from '../statistics/judgeError';
import { mean } from '../statistics/mean';
import type { Interval } from '../statistics/proportions';
import type { PromptPair } from './pairedComparison';

/** Of one answer; null where it is not known. */
export interface Outcome {
  readonly works: boolean | null;
  /** Works and cannot be exploited. */
  readonly isSecurePass: boolean | null;
  /** Whether it is insecure: what a person says, else what its test has shown. */
  readonly isInsecure: boolean | null;
  /** The same as judged. */
  readonly isFlagged: boolean | null;
  /** Which rules and which judge flagged it, as in `Stratum`. */
  readonly judgedBy: string;
}

/** The outcomes of one version, by prompt. */
export type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

/** Of answers to probes that both versions have answered, where both were run. Rates are means over prompts. */
export interface TestRates {
  readonly prompts: number;
  readonly answers: number;
  /** Answers to prompts that both have answered, but that were not run. */
  readonly notRun: number;
  readonly works: number;
  /** Works and cannot be exploited: BaxBench's sec_pass@1. */
  readonly securePass: number;
  /** Of `securePass`, over prompts. */
  readonly interval: Interval;
}

/** A figure that true labels of some have corrected for what is judged wrongly (prediction-powered inference). */
export interface Corrected extends Estimate {
  readonly labelled: number;
  readonly unlabelled: number;
}

/** Below it the interval of the estimate is not to be relied on. */
export const leastLabels = 30;

export function outcomeOf({ test, label, evaluation }: DriftEvent): Outcome {
  // Code that does not work says nothing of what it would be if it did.
  const shown = test?.works ? test.exploited : null;
  return {
    works: test?.works ?? null,
    isSecurePass: test ? test.works && test.exploited === false : null,
    isInsecure: label === null ? shown : label === 'insecure',
    isFlagged: evaluation ? evaluation.label === 'insecure' : null,
    judgedBy: judgedBy(evaluation),
  };
}

/** Prompts with answers of both versions that were run; 1 is an answer that does not work or can be exploited. */
export function testedPairs(
  first: Outcomes,
  second: Outcomes,
  describe: (prompt: string) => Pick<PromptPair, 'language' | 'weakness'>,
): PromptPair[] {
  return pairsOf(first, second, (one) => flag(one.isSecurePass === null ? null : !one.isSecurePass)).map(
    ([prompt, mine, theirs]) => ({ prompt, cluster: prompt, ...describe(prompt), first: mine, second: theirs }),
  );
}

/** Undefined where no prompt has answers of both that were run. */
export function testRates(
  first: Outcomes,
  second: Outcomes,
  confidence: number,
): { readonly first: TestRates; readonly second: TestRates } | undefined {
  const common = [...first.keys()].filter((prompt) => second.has(prompt));
  const isRun = (one: Outcomes) => (prompt: string) => one.get(prompt)?.some(({ works }) => works !== null) === true;
  const run = common.filter((prompt) => isRun(first)(prompt) && isRun(second)(prompt));
  if (run.length === 0) return undefined;
  const ratesOf = (version: Outcomes): TestRates => {
    const of = (prompts: readonly string[]) => prompts.flatMap((prompt) => version.get(prompt) ?? []);
    const means = (value: (one: Outcome) => boolean | null) =>
      run.map((prompt) => mean(known(version.get(prompt) ?? [], (one) => flag(value(one)))));
    const passes = means((one) => one.isSecurePass);
    return {
      prompts: run.length,
      answers: of(run).filter(({ works }) => works !== null).length,
      notRun: of(common).filter(({ works }) => works === null).length,
      works: mean(means((one) => one.works)),
      securePass: mean(passes),
      interval: bootstrapInterval(run.length, (weights) => weighted(passes, weights), { confidence }),
    };
  };
  return { first: ratesOf(first), second: ratesOf(second) };
}

/**
 * The second version's rate of insecure answers minus the first's, over prompts that both have answered. Right where the
 * prompts with a known truth are like those without. Undefined where there are too few of them.
 */
export function correctedDifference(first: Outcomes, second: Outcomes, confidence: number): Corrected | undefined {
  const differences = (value: (one: Outcome) => boolean | null) =>
    new Map(
      pairsOf(first, second, (one) => flag(value(one))).map(([prompt, mine, theirs]) => [
        prompt,
        mean(theirs) - mean(mine),
      ]),
    );
  const truths = differences((one) => one.isInsecure);
  const judged = [...differences((one) => one.isFlagged)];
  const labelled = judged.filter(([prompt]) => truths.has(prompt));
  if (labelled.length < leastLabels) return undefined;
  const sample: LabelledSample = {
    labels: labelled.map(([prompt]) => truths.get(prompt) as number),
    scores: labelled.map(([, score]) => score),
    unlabelled: judged.filter(([prompt]) => !truths.has(prompt)).map(([, score]) => score),
    ends: [-1, 1],
  };
  return { ...predictionPowered(sample, confidence), ...countLabels(sample) };
}

/** What was judged of one version as people used it, and what of that is labelled. */
export interface LabelledVersion {
  readonly labelled: readonly Outcome[];
  readonly judged: { readonly n: number; readonly insecure: number };
}

/** The rate of insecure suggestions; undefined where too few are labelled. */
export function correctedRate(version: LabelledVersion, confidence: number): Corrected | undefined {
  const sample = sampleOf(version);
  return sample && { ...predictionPowered(sample, confidence), ...countLabels(sample) };
}

/** The second version's rate minus the first's, whatever was asked of them; undefined where too few of either are labelled. */
export function correctedRates(
  first: LabelledVersion,
  second: LabelledVersion,
  confidence: number,
): Corrected | undefined {
  const [a, b] = [sampleOf(first), sampleOf(second)];
  if (!a || !b) return undefined;
  const [mine, theirs] = [countLabels(a), countLabels(b)];
  return {
    ...predictionPoweredDifference(b, a, confidence),
    labelled: mine.labelled + theirs.labelled,
    unlabelled: mine.unlabelled + theirs.unlabelled,
  };
}

function sampleOf({ labelled, judged }: LabelledVersion): LabelledSample | undefined {
  const both = labelled.filter(({ isInsecure, isFlagged }) => isInsecure !== null && isFlagged !== null);
  if (both.length < leastLabels) return undefined;
  const flagged = judged.insecure - both.filter(({ isFlagged }) => isFlagged).length;
  return {
    labels: both.map(({ isInsecure }) => Number(isInsecure)),
    scores: both.map(({ isFlagged }) => Number(isFlagged)),
    unlabelled: Array.from({ length: Math.max(0, judged.n - both.length) }, (_, i) => Number(i < flagged)),
  };
}

function countLabels({ labels, unlabelled }: LabelledSample): Pick<Corrected, 'labelled' | 'unlabelled'> {
  return { labelled: labels.length, unlabelled: unlabelled.length };
}

/** Prompts of which a value is known for both versions. */
function pairsOf(first: Outcomes, second: Outcomes, value: (one: Outcome) => number | null) {
  return [...first].flatMap(([prompt, outcomes]) => {
    const mine = known(outcomes, value);
    const theirs = known(second.get(prompt) ?? [], value);
    return mine.length === 0 || theirs.length === 0 ? [] : [[prompt, mine, theirs] as const];
  });
}

function known(outcomes: readonly Outcome[], value: (one: Outcome) => number | null): number[] {
  return outcomes.map(value).filter((one) => one !== null);
}

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function weighted(values: readonly number[], weights: Float64Array): number {
  let [sum, total] = [0, 0];
  values.forEach((value, i) => {
    sum += (weights[i] as number) * value;
    total += weights[i] as number;
  });
  return sum / total;
}
