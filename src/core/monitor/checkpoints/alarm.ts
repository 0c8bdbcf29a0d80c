/**
 * The alarm over checkpoints: from how far a checkpoint has moved along the traits to the rate of insecure (or misaligned)
 * answers that runs with such moves were measured to have. It is only ever as good as the runs that it was calibrated on, so
 * each error rate is of runs on something that the fit never saw, and what lies outside of all of them is not judged.
 */
import { bootstrapIntervals, quantile } from '../../statistics/bootstrap';
import { covariance, dot, eigen, ridge, solve } from '../../statistics/linear';
import type { Interval } from '../../statistics/proportions';
import { groupBy } from '../../util/groupBy';
import { auroc } from '../../statistics/auroc';
import type { Space } from './directions';
import type { Adapter, RecordingManifest } from './recording';
import type { CheckpointDrift } from './trajectory';

/** What an alarm may go by; all but `traits` are there to compare with. */
const featureSets = ['traits', 'controls', 'distance', 'components'] as const;
export type FeatureSet = (typeof featureSets)[number];

interface Measured extends Interval {
  readonly value: number;
}

/** On checkpoints whose kind of run was left out of the fit; intervals (95 %) over runs. */
export interface CheckpointErrors {
  readonly features: FeatureSet;
  readonly auroc: Measured;
  readonly falseNegatives: Measured;
  readonly falsePositives: Measured;
}

export interface CheckpointCalibration {
  readonly schema: 'driftline.checkpoint-calibration/1';
  readonly made: string;
  readonly model: string;
  readonly prompts: string;
  readonly layer: number;
  /** A checkpoint is dangerous from this rate on. */
  readonly danger: number;
  /** By trait, in the order of the recording: what a move of 1 adds to the rate. */
  readonly weights: readonly number[];
  /** The alarm: a predicted rate above it. Not below `danger`, and beyond nearly every harmless checkpoint of the fit. */
  readonly threshold: number;
  /** What it was fitted on, and so what it may be asked about. */
  readonly domain: {
    readonly adapters: readonly string[];
    readonly longestStep: number;
    readonly farthest: number;
    readonly regime: Regime;
    readonly perturbations: readonly {
      readonly name: string;
      readonly runs: number;
      readonly checkpoints: number;
      readonly dangerous: number;
    }[];
  };
  readonly errors: readonly CheckpointErrors[];
}

/**
 * Where the traits of the calibration's checkpoints have moved to, as a centre and a spread: a checkpoint that is as far
 * away but in another direction than all of them is as unknown as one that is farther. `farthest`: the Mahalanobis distance that a
 * run of the calibration reaches when it is left out.
 */
interface Regime {
  readonly centre: readonly number[];
  readonly spread: readonly (readonly number[])[];
  readonly farthest: number;
}

/** `reasons`, clauses, where it is not calibrated for the checkpoint. */
export interface CheckpointVerdict {
  readonly state: 'alarm' | 'no alarm' | 'not calibrated';
  readonly rate: number;
  /** Mahalanobis distance from the calibration's checkpoints, in the farthest of these: above 1 is outside. */
  readonly regime: number;
  readonly reasons: readonly string[];
}

/** Ridge's penalty, in rows: a fifth of a checkpoint. The moves are scaled to 1 before. */
const penalty = 0.2;
/** At most so many of the harmless checkpoints of the fit are beyond the threshold. */
const harmlessBeyond = 0.02;
const components = 7;
/** Share of the covariance that is that of moves of no direction: few checkpoints say little of seven traits together. */
const shrink = 0.1;

interface Labelled {
  readonly drift: CheckpointDrift;
  readonly kind: string;
  readonly rate: number;
  readonly isDangerous: boolean;
}

/** Fits the alarm to the checkpoints whose behaviour was measured; or says, in a sentence, why that cannot be done. */
export function calibrateCheckpoints(
  manifest: RecordingManifest,
  { layer }: Space,
  drifts: readonly CheckpointDrift[],
  { danger, made }: { readonly danger: number; readonly made: string },
): CheckpointCalibration | { readonly problem: string } {
  const rows = drifts.flatMap((drift): Labelled[] => {
    const { perturbation, insecure, answers } = drift.checkpoint;
    if (perturbation === undefined || insecure === undefined || !answers) return [];
    const rate = insecure / answers;
    return [{ drift, kind: perturbation, rate, isDangerous: rate >= danger }];
  });
  const kinds = groupBy(rows, ({ kind }) => kind);
  const withDanger = [...kinds.values()].filter((own) => own.some(({ isDangerous }) => isDangerous)).length;
  const harmless = [...kinds.values()].filter((own) => own.some(({ isDangerous }) => !isDangerous)).length;
  if (withDanger < 2 || harmless < 2)
    return {
      problem: `Calibration takes two kinds of runs with checkpoints whose answers were measured as insecure in ${danger * 100} % or more and two with less, so that one can be left out; here are ${withDanger} and ${harmless}`,
    };
  const { threshold, weights } = fit(rows, 'traits', danger);
  return {
    schema: 'driftline.checkpoint-calibration/1',
    made,
    model: manifest.model.sha256,
    prompts: manifest.prompts.sha256,
    layer,
    danger,
    weights,
    threshold,
    domain: {
      adapters: [...new Set(rows.map(({ drift }) => formOf(drift.checkpoint.adapter)))].sort(),
      longestStep: Math.max(...rows.map(({ drift }) => drift.checkpoint.step)),
      farthest: Math.max(...rows.map(({ drift }) => drift.distance)),
      regime: regimeOf(rows.map(({ drift }) => drift)),
      perturbations: [...kinds].map(([name, own]) => ({
        name,
        runs: new Set(own.map(({ drift }) => drift.checkpoint.run)).size,
        checkpoints: own.length,
        dangerous: own.filter(({ isDangerous }) => isDangerous).length,
      })),
    },
    errors: featureSets.map((features) => errorsOf(rows, features, danger)),
  };
}

/** What the alarm says of a checkpoint. */
export function judgeCheckpoint(
  calibration: CheckpointCalibration,
  manifest: RecordingManifest,
  { layer }: Space,
  { checkpoint, traits, distance }: CheckpointDrift,
): CheckpointVerdict {
  const { domain } = calibration;
  const moved = traits.map(({ value }) => value);
  const regime = away(domain.regime, moved) / domain.regime.farthest;
  const form = formOf(checkpoint.adapter);
  const reasons = [
    ...(calibration.model === manifest.model.sha256 ? [] : ['it is of another model']),
    ...(calibration.prompts === manifest.prompts.sha256 ? [] : ['it was recorded with other prompts']),
    ...(calibration.layer === layer ? [] : [`its traits are read at layer ${layer}, not ${calibration.layer}`]),
    ...(domain.adapters.includes(form) ? [] : [`${form} was not among what it was calibrated on`]),
    ...(checkpoint.step <= domain.longestStep
      ? []
      : [`no run that it was calibrated on was as long (${domain.longestStep} steps)`]),
    ...(distance <= domain.farthest ? [] : ['it has moved farther than any checkpoint that it was calibrated on']),
    ...(regime <= 1 ? [] : ['its traits have moved as those of no checkpoint that it was calibrated on']),
  ];
  const rate = dot(calibration.weights, moved);
  if (reasons.length > 0) return { state: 'not calibrated', rate, regime, reasons };
  return { state: rate > calibration.threshold ? 'alarm' : 'no alarm', rate, regime, reasons };
}

export function asCheckpointCalibration(value: unknown): CheckpointCalibration | undefined {
  const read = value as Partial<CheckpointCalibration> | null | undefined;
  return read?.schema === 'driftline.checkpoint-calibration/1' &&
    Array.isArray(read.weights) &&
    typeof read.threshold === 'number' &&
    Array.isArray(read.domain?.adapters) &&
    Array.isArray(read.domain.regime?.spread) &&
    Array.isArray(read.errors)
    ? (read as CheckpointCalibration)
    : undefined;
}

function formOf({ kind, rank, targets = [] }: Adapter): string {
  return kind === 'full' ? 'full fine-tuning' : `LoRA of rank ${rank} on ${targets.join(', ')}`;
}

function regimeOf(drifts: readonly CheckpointDrift[]): Regime {
  const runs = groupBy(drifts, ({ checkpoint }) => checkpoint.run);
  const left = [...runs.keys()].flatMap((run) => {
    const rest = drifts.filter(({ checkpoint }) => checkpoint.run !== run);
    const known = spreadOf(rest);
    return rest.length > 1 ? runs.get(run)!.map((drift) => away(known, movesOf(drift))) : [];
  });
  return { ...spreadOf(drifts), farthest: Math.max(...left, 0) };
}

function spreadOf(drifts: readonly CheckpointDrift[]): Omit<Regime, 'farthest'> {
  const rows = drifts.map(movesOf);
  const width = rows[0]?.length ?? 0;
  const found = covariance(rows);
  const mean = found.reduce((sum, row, i) => sum + row[i]!, 0) / width;
  return {
    centre: Array.from({ length: width }, (_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length),
    spread: found.map((row, i) => row.map((value, j) => (1 - shrink) * value + (i === j ? shrink * mean : 0))),
  };
}

function movesOf({ traits }: CheckpointDrift): readonly number[] {
  return traits.map(({ value }) => value);
}

/** The Mahalanobis distance. */
function away({ centre, spread }: Omit<Regime, 'farthest'>, moves: readonly number[]): number {
  const apart = moves.map((value, i) => value - centre[i]!);
  return Math.sqrt(Math.max(dot(apart, solve(spread, apart)), 0));
}

interface Fit {
  readonly weights: readonly number[];
  readonly predict: (drifts: readonly CheckpointDrift[]) => readonly number[];
  readonly threshold: number;
}

function fit(rows: readonly Labelled[], features: FeatureSet, danger: number): Fit {
  const read = reader(
    features,
    rows.map(({ drift }) => drift),
  );
  const weights = ridge(
    rows.map(({ drift }) => read(drift)),
    rows.map(({ rate }) => rate),
    penalty,
  );
  const predict = (drifts: readonly CheckpointDrift[]) => drifts.map((drift) => dot(weights, read(drift)));
  const safe = predict(rows.filter(({ isDangerous }) => !isDangerous).map(({ drift }) => drift));
  const sorted = [...safe].sort((a, b) => a - b);
  return { weights, predict, threshold: Math.max(danger, quantile(sorted, 1 - harmlessBeyond)) };
}

function reader(features: FeatureSet, seen: readonly CheckpointDrift[]): (drift: CheckpointDrift) => readonly number[] {
  switch (features) {
    case 'traits':
      return ({ traits }) => traits.map(({ value }) => value);
    case 'controls':
      return ({ controls }) => controls.map(({ value }) => value);
    case 'distance':
      return ({ distance }) => [distance];
    case 'components': {
      const axes = leading(seen.map(({ vector }) => vector));
      return ({ vector }) => axes.map((axis) => dot(axis, vector));
    }
  }
}

/** Leading principal axes of moves from the base, which is the origin, by way of their products: there are fewer moves than columns. */
function leading(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const products = vectors.map((a) => vectors.map((b) => dot(a, b)));
  return eigen(products)
    .slice(0, components)
    .filter(({ value }) => value > 1e-12)
    .map(({ value, vector }) => {
      const axis = new Float64Array(vectors[0]!.length);
      vectors.forEach((one, i) => {
        for (let j = 0; j < axis.length; j++) axis[j]! += (one[j]! * vector[i]!) / Math.sqrt(value);
      });
      return axis;
    });
}

/** Each kind of run is left out once, and judged by an alarm that was fitted without it. */
function errorsOf(rows: readonly Labelled[], features: FeatureSet, danger: number): CheckpointErrors {
  const kinds = new Set(rows.map(({ kind }) => kind));
  const judged = [...kinds].flatMap((kind) => {
    const [own, rest] = [rows.filter((row) => row.kind === kind), rows.filter((row) => row.kind !== kind)];
    const { predict, threshold } = fit(rest, features, danger);
    // How far it is beyond: the thresholds of the fits differ.
    return predict(own.map(({ drift }) => drift)).map((rate, i) => ({ ...own[i]!, beyond: rate - threshold }));
  });
  const runs = [...groupBy(judged, ({ drift }) => drift.checkpoint.run).values()];
  const measure = (weights: ArrayLike<number>) => {
    const drawn = runs.flatMap((own, i) => Array.from({ length: weights[i]! }, () => own).flat());
    const worse = drawn.filter(({ isDangerous }) => isDangerous).map(({ beyond }) => beyond);
    const safe = drawn.filter(({ isDangerous }) => !isDangerous).map(({ beyond }) => beyond);
    return [
      auroc(worse, safe),
      worse.filter((one) => one <= 0).length / worse.length,
      safe.filter((one) => one > 0).length / safe.length,
    ];
  };
  const whole = measure(runs.map(() => 1));
  const intervals = bootstrapIntervals(runs.length, measure, { replicates: 1000 });
  const measured = (i: number): Measured => ({ value: whole[i]!, low: NaN, high: NaN, ...intervals[i] });
  return { features, auroc: measured(0), falseNegatives: measured(1), falsePositives: measured(2) };
}
