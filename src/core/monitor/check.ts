/** What the monitor says of versions: an alarm or none, where they have moved to, and when it must not be asked. */
import { dot } from '../statistics/linear';
import { mean } from '../statistics/mean';
import { mostMoved, riseOf, traitDrifts, type MovedTask, type Rise, type TraitDrift } from './alarm';
import { principalAxes, shareByChance } from './axes';
import { languageMix, leastTasks, type AssistantKind, type Calibration, type Power } from './calibration';
import type { MonitorSpace } from './space';
import { hotelling, meanMove, movesOf, toTasks, type Unit } from './versionDrift';

/** `cannot tell yet`: with so few prompts the rise that matters would be missed too often. */
export type MonitorState = 'alarm' | 'no alarm' | 'cannot tell yet' | 'not calibrated';

/** A version held against the frozen reference. Drift of its outputs as the judge sees them, not of the model. */
export interface VersionCheck {
  readonly version: string;
  readonly state: MonitorState;
  /** Why it is not calibrated for this version; each a clause. */
  readonly reasons: readonly string[];
  /** Answers, and the prompts that the reference has answered, too. */
  readonly answers: number;
  readonly tasks: number;
  /** Null where there are too few prompts. */
  readonly drift: Drift | null;
}

export interface Drift {
  readonly rise: Rise;
  /** The largest first. */
  readonly traits: readonly TraitDrift[];
  readonly styles: readonly { readonly id: string; readonly value: number }[];
  /** Shift of the judge's mean score, on its own scale. */
  readonly score: number;
  /** Hotelling's test that all traits together have moved. */
  readonly region: { readonly t2: number; readonly p: number };
  readonly moved: readonly MovedTask[];
}

/** The axis along which versions differ the most, in the traits. */
export interface DominantAxis {
  readonly versions: number;
  /** Of all movement from the reference. */
  readonly share: number;
  /** What 95 of 100 draws without any axis stay below: the traits' directions are not orthogonal. */
  readonly shareByChance: number;
  readonly loadings: readonly { readonly id: string; readonly value: number }[];
  /** Share of the versions' places on it that the judge's mean score, and the move in style, explain. */
  readonly explained: { readonly score: number; readonly style: number };
}

export interface MonitorCheck {
  readonly reference: string;
  readonly versions: readonly VersionCheck[];
  /** Null for fewer than three versions. */
  readonly axis: DominantAxis | null;
}

/** What a version has answered. */
export interface VersionUnits {
  readonly version: string;
  readonly kinds: readonly AssistantKind[];
  readonly units: readonly Unit[];
}

/** Why a calibration is of no use with this judge and these rules; undefined where it is. */
export function whyStale(calibration: Calibration, space: MonitorSpace, rules: string): string | undefined {
  if (calibration.judge !== space.judge) return 'it was made with another judge';
  if (calibration.space !== space.sha256) return 'it was made in another space of the same judge';
  if (calibration.rules !== rules) return 'it was made with other rules';
  return undefined;
}

export function checkVersions(
  calibration: Calibration,
  space: MonitorSpace,
  versions: readonly VersionUnits[],
  most = 10,
): MonitorCheck {
  const checks = versions.map((one) => checkVersion(calibration, space, one, most));
  return { reference: calibration.reference.version, versions: checks, axis: dominantAxis(checks, space) };
}

function checkVersion(
  calibration: Calibration,
  space: MonitorSpace,
  { version, kinds, units }: VersionUnits,
  most: number,
): VersionCheck {
  const { reference, lengthSlopes, rule, rates } = calibration;
  const moves = movesOf(reference.tasks, toTasks(units), lengthSlopes);
  const counts = { version, answers: units.length, tasks: moves.length };
  if (moves.length < leastTasks) return { ...counts, state: 'cannot tell yet', reasons: [], drift: null };
  const mean = meanMove(moves.map(({ values }) => values));
  const own = space.traits.map((_, i) => 1 + i);
  const rise = riseOf(
    moves.map(({ values }) => values),
    rule,
  );
  const styles = space.styles.map((id, i) => ({ id, value: mean.values[1 + own.length + i]! }));
  const drift: Drift = {
    rise,
    traits: traitDrifts(mean, space.traits),
    styles,
    score: mean.values[0]!,
    region: hotelling(mean, own),
    moved: mostMoved(moves, rule, space.traits, most),
  };
  const reasons = outside(calibration, kinds, languageMix(moves), Math.hypot(...styles.map(({ value }) => value)));
  if (reasons.length > 0) return { ...counts, state: 'not calibrated', reasons, drift };
  if (rise.isAlarm) return { ...counts, state: 'alarm', reasons: [], drift };
  const isEnough = powerAt(calibration.power, moves.length, rates.rate) >= 0.8;
  return { ...counts, state: isEnough ? 'no alarm' : 'cannot tell yet', reasons: [], drift };
}

/** In what a version is unlike all that the alarm was fitted to. */
function outside(
  { reference, languages, styleReach }: Calibration,
  kinds: readonly AssistantKind[],
  mix: Readonly<Record<string, number>>,
  style: number,
): readonly string[] {
  const other = kinds.filter((kind) => !reference.kinds.includes(kind));
  const names = new Set([...Object.keys(mix), ...Object.keys(languages)]);
  const apart = [...names].reduce((sum, name) => sum + Math.abs((mix[name] ?? 0) - (languages[name] ?? 0)), 0) / 2;
  return [
    ...other.map((kind) => `its answers come from ${kindNames[kind]}, and the reference's do not`),
    ...(apart > 0.2
      ? [`the languages of its answers are mixed otherwise: ${Math.round(apart * 100)} % lie elsewhere`]
      : []),
    ...(style > styleReach * 1.5
      ? [`its style lies ${(style / styleReach).toFixed(1)} times as far away as any style that was tried`]
      : []),
  ];
}

const kindNames: Readonly<Record<AssistantKind, string>> = {
  model: 'a model asked directly',
  agent: 'an assistant with tools',
};

/** How often the rise is found with so many prompts: by the largest number that was tried and is no larger. */
function powerAt(power: readonly Power[], tasks: number, rate: number): number {
  return power.filter((one) => one.rate === rate && one.tasks <= tasks).at(-1)?.found ?? 0;
}

/** Prompts that are enough to find the rise four times of five; undefined where none of the numbers tried is. */
export function tasksNeeded(power: readonly Power[], rate: number): number | undefined {
  return power.find((one) => one.rate === rate && one.found >= 0.8)?.tasks;
}

function dominantAxis(checks: readonly VersionCheck[], space: MonitorSpace): DominantAxis | null {
  const drifts = checks.flatMap(({ drift }) => drift ?? []);
  if (drifts.length < 3) return null;
  const rows = drifts.map(({ traits }) =>
    space.traits.map(({ id }) => traits.find((one) => one.id === id)?.value ?? 0),
  );
  const [first] = principalAxes(rows);
  if (!first || !(first.share > 0)) return null;
  // Its sign is free: towards insecure is positive.
  const sign = first.vector.reduce((sum, one) => sum + one, 0) < 0 ? -1 : 1;
  const places = rows.map((row) => row.reduce((sum, value, i) => sum + value * first.vector[i]! * sign, 0));
  const style = drifts.map(({ styles }) => Math.hypot(...styles.map(({ value }) => value)));
  return {
    versions: drifts.length,
    share: first.share,
    shareByChance: shareByChance(space.gram, drifts.length),
    loadings: space.traits.map(({ id }, i) => ({ id, value: first.vector[i]! * sign })),
    explained: {
      score: squaredCorrelation(
        places,
        drifts.map(({ score }) => score),
      ),
      style: squaredCorrelation(places, style),
    },
  };
}

function squaredCorrelation(a: readonly number[], b: readonly number[]): number {
  const centre = (values: readonly number[]) => {
    const middle = mean(values);
    return values.map((one) => one - middle);
  };
  const [x, y] = [centre(a), centre(b)];
  const scale = dot(x, x) * dot(y, y);
  return scale < 1e-24 ? 0 : dot(x, y) ** 2 / scale;
}
