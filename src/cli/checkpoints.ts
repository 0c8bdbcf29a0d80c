import * as path from 'node:path';
import { principalAxes, shareByChance } from '../core/monitor/axes';
import {
  asCheckpointCalibration,
  calibrateCheckpoints,
  judgeCheckpoint,
  type CheckpointCalibration,
  type CheckpointVerdict,
  type FeatureSet,
} from '../core/monitor/checkpoints/alarm';
import {
  chooseLayer,
  leastAccuracy,
  spaceAt,
  type Direction,
  type Space,
} from '../core/monitor/checkpoints/directions';
import type { Recording } from '../core/monitor/checkpoints/recording';
import { driftsOf, lastOfRuns, type CheckpointDrift } from '../core/monitor/checkpoints/trajectory';
import { fixed, percent, range, signed, whole } from '../core/report/figures';
import { count } from '../core/report/text';
import { visible } from '../core/report/visible';
import { dot } from '../core/statistics/linear';
import { groupBy } from '../core/util/groupBy';
import { readRecording } from '../node/recordingFolder';
import { readCalibrationFile } from './calibrationFile';
import { exit, Failure } from './failure';
import { toJson } from './output';
import { writeFile, writeReport } from './report';

export interface CheckpointsCommandOptions {
  readonly format: 'text' | 'json';
  readonly output?: string;
  /** A file to use, and one to write. */
  readonly calibration?: string;
  readonly calibrate?: string;
  /** Percent. */
  readonly danger: number;
}

interface CheckpointReport {
  readonly recording: Recording;
  readonly space: Space;
  readonly layers: ReturnType<typeof chooseLayer>['layers'];
  readonly drifts: readonly CheckpointDrift[];
  readonly axis: Axis | null;
  readonly calibration: CheckpointCalibration | undefined;
  /** In the order of the drifts; empty without a calibration. */
  readonly verdicts: readonly CheckpointVerdict[];
}

/** Where the last checkpoints of runs have moved to the most, in the traits. */
interface Axis {
  readonly runs: number;
  readonly share: number;
  readonly shareByChance: number;
  readonly loadings: readonly { readonly id: string; readonly value: number }[];
}

/** `driftline monitor checkpoints`: ends with 1 where a checkpoint alarms. */
export async function checkCheckpoints(folder: string, options: CheckpointsCommandOptions): Promise<number> {
  const recording = await readRecording(path.resolve(folder));
  if ('problem' in recording) throw new Failure(recording.problem);
  const known = options.calibration === undefined ? undefined : readCalibration(options.calibration);
  const { chosen, layers } = chooseLayer(recording);
  // An alarm goes by the layer that it was calibrated at.
  const at = recording.manifest.layers.indexOf(known?.layer ?? chosen.layer);
  const space = at < 0 || at === chosen.at ? chosen : spaceAt(recording, at);
  const drifts = driftsOf(recording, space);
  const calibration = options.calibrate === undefined ? known : make(recording, space, drifts, options.danger / 100);
  if (options.calibrate !== undefined) await writeFile(options.calibrate, toJson(calibration!));
  const verdicts = calibration
    ? drifts.map((drift) => judgeCheckpoint(calibration, recording.manifest, space, drift))
    : [];
  const report = { recording, space, layers, drifts, axis: axisOf(space, drifts), calibration, verdicts };
  await writeReport(options, {
    text: () => describe(report),
    json: () => toResult(report),
  });
  return verdicts.some(({ state }) => state === 'alarm') ? exit.findings : exit.clean;
}

function make({ manifest }: Recording, space: Space, drifts: readonly CheckpointDrift[], danger: number) {
  const made = calibrateCheckpoints(manifest, space, drifts, { danger, made: new Date().toISOString() });
  if ('problem' in made) throw new Failure(`${made.problem}.`);
  return made;
}

function readCalibration(file: string): CheckpointCalibration {
  return readCalibrationFile(
    file,
    asCheckpointCalibration,
    'calibration for checkpoints: driftline monitor checkpoints --calibrate FILE writes one',
  );
}

function axisOf({ traits }: Space, drifts: readonly CheckpointDrift[]): Axis | null {
  const last = lastOfRuns(drifts);
  if (last.length < 3) return null;
  const rows = last.map((drift) => drift.traits.map(({ value }) => value));
  const [first] = principalAxes(rows);
  if (!first || !(first.share > 0)) return null;
  const gram = traits.map((a) => traits.map((b) => dot(a.vector, b.vector)));
  return {
    runs: last.length,
    share: first.share,
    shareByChance: shareByChance(gram, last.length),
    loadings: traits.map(({ id }, i) => ({ id, value: first.vector[i]! })),
  };
}

/** What `--format json` writes. */
function toResult({ recording, space, layers, drifts, axis, calibration, verdicts }: CheckpointReport): object {
  const direction = ({ vector: _, ...rest }: Direction) => rest;
  return {
    schema: 'driftline.checkpoints/1',
    model: recording.manifest.model,
    layer: space.layer,
    layers,
    traits: space.traits.map(direction),
    controls: space.controls.map(direction),
    axis,
    calibration: calibration ?? null,
    checkpoints: drifts.map(
      ({ vector: _, checkpoint: { run, step, perturbation, insecure, answers }, ...drift }, i) => ({
        ...{ run, step, perturbation, insecure, answers },
        ...drift,
        verdict: verdicts[i] ?? null,
      }),
    ),
  };
}

function describe(report: CheckpointReport): string {
  const { recording, space, drifts, axis, calibration, verdicts } = report;
  const { model } = recording.manifest;
  const runs = new Set(drifts.map(({ checkpoint }) => checkpoint.run)).size;
  const weak = space.traits.filter(({ accuracy }) => accuracy < leastAccuracy);
  const largest = Math.max(...space.controls.map(({ accuracy }) => accuracy), 0);
  return [
    `${visible(model.name)}: ${count(drifts.length, 'checkpoint')} of ${count(runs, 'run')}, read at layer ${space.layer} of ${model.layers}.`,
    '',
    `  ${'trait'.padEnd(18)}told apart  agreement`,
    ...space.traits.map(
      ({ title, accuracy, agreement }) =>
        `  ${title.padEnd(18)}${percent(accuracy).padStart(10)}  ${signed(agreement.systems).padStart(9)}${accuracy < leastAccuracy ? '  unreliable' : ''}`,
    ),
    `  Told apart: states under system prompts that the direction was not made of (50 % is chance; controls reach ${percent(largest)}). Agreement: cosine of the directions of two halves of the system prompts.`,
    ...(weak.length > 0
      ? [
          `  ${weak.length === space.traits.length ? 'No trait can' : `${count(weak.length, 'trait')} cannot`} be relied on with this model (under ${percent(leastAccuracy)}): what moves along ${weak.length === 1 ? 'it' : 'them'} has no name.`,
        ]
      : []),
    '',
    ...[...groupBy([...drifts.entries()], ([, { checkpoint }]) => checkpoint.run).values()].map((own) =>
      describeRun(
        own.map(([i, drift]) => ({ drift, verdict: verdicts[i] })).toSorted((a, b) => stepOf(a) - stepOf(b)),
        space,
      ),
    ),
    ...(axis
      ? [
          '',
          `Along one axis lie ${percent(axis.share)} of where ${count(axis.runs, 'run')} end (by chance up to ${percent(axis.shareByChance)}): ${axis.loadings
            .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
            .slice(0, 3)
            .map(({ id, value }) => `${id} ${signed(value)}`)
            .join(', ')}.`,
        ]
      : []),
    '',
    calibration
      ? describeCalibration(calibration)
      : 'Not calibrated, so nothing alarms: fine-tuning moves every model, also towards better. Measure how checkpoints of several kinds of runs behave, then driftline monitor checkpoints --calibrate FILE.',
    '',
  ].join('\n');
}

interface Judged {
  readonly drift: CheckpointDrift;
  readonly verdict: CheckpointVerdict | undefined;
}

function stepOf({ drift }: Judged): number {
  return drift.checkpoint.step;
}

/** One line: where a run has got to, and since when it alarms. */
function describeRun(run: readonly Judged[], space: Space): string {
  const { drift, verdict } = run.at(-1)!;
  const name = `${visible(drift.checkpoint.run)}, step ${whole(drift.checkpoint.step)}`;
  const first = run.find((one) => one.verdict?.state === 'alarm');
  const most = drift.traits
    .filter((_, i) => space.traits[i]!.accuracy >= leastAccuracy)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, 3)
    .map((one) => `${one.id} ${signed(one.value, 3)} ${range(one, (value) => signed(value, 3))}`);
  const moved = `moved ${fixed(drift.distance)} of a state's length${most.length > 0 ? `; ${most.join(', ')}` : ''}`;
  const since = first && first.drift !== drift ? `, ALARM at step ${whole(stepOf(first))}` : '';
  switch (verdict?.state) {
    case 'alarm':
      return `ALARM ${name}${first && first.drift !== drift ? `, since step ${whole(stepOf(first))}` : ''}: answers like those of runs with ${percent(verdict.rate)} insecure ones; ${moved}.`;
    case 'no alarm':
      return `${name}: no alarm${since}; ${moved}.`;
    case 'not calibrated':
      return `${name}: not calibrated, because ${verdict.reasons.join(', and ')}${since}; ${moved}.`;
    case undefined:
      return `${name}: ${moved}.`;
  }
}

const featureNames: Readonly<Record<FeatureSet, string>> = {
  traits: 'traits (the alarm)',
  controls: 'controls of style',
  distance: 'distance alone',
  components: 'components, no labels',
};

function describeCalibration({ made, danger, threshold, errors, domain }: CheckpointCalibration): string {
  const show = (
    { value, ...interval }: CheckpointCalibration['errors'][number]['auroc'],
    as: (value: number) => string,
  ) => `${as(value)} ${range(interval, as)}`;
  return [
    `Calibrated ${made.slice(0, 10)} on ${domain.perturbations.map(({ name, checkpoints, dangerous }) => `${visible(name)} (${dangerous} of ${checkpoints} dangerous)`).join(', ')}. Dangerous: ${percent(danger)} insecure answers or more; alarm: above ${percent(threshold)} predicted.`,
    'On the kind of run that the fit did not see, each in turn:',
    `  ${'by'.padEnd(24)}${'AUROC'.padEnd(20)}${'missed'.padEnd(26)}false alarms`,
    ...errors.map(
      ({ features, auroc, falseNegatives, falsePositives }) =>
        `  ${featureNames[features].padEnd(24)}${show(auroc, fixed).padEnd(20)}${show(falseNegatives, percent).padEnd(26)}${show(falsePositives, percent)}`,
    ),
  ].join('\n');
}
