/**
 * Calibration: versions are made from the reference's own answers by known perturbations, the alarm is fitted to them, and its
 * error rates are measured on weaknesses and styles that the fit did not see.
 */
import { jStat } from 'jstat';
import { auroc } from '../statistics/auroc';
import { bootstrapIntervals, quantile } from '../statistics/bootstrap';
import { ridge } from '../statistics/linear';
import { wilson, type Interval } from '../statistics/proportions';
import { Random } from '../statistics/random';
import { countBy } from '../util/countBy';
import { beyond, riseOf, type AlarmRule } from './alarm';
import { byKind, makeVersion, type Ingredients, type Mixing, type Recipe } from './simulate';
import type { MonitorSpace } from './space';
import { lengthSlopes, toTasks, type Task, type Unit } from './versionDrift';

/** The artefact: everything that a check needs, and what its alarms are worth. Its schema is `docs/schemas/monitorCalibration.json`. */
export interface Calibration {
  readonly schema: 'driftline.monitor-calibration/1';
  /** ISO 8601. */
  readonly made: string;
  /** SHA-256 of the judge's model and of the space, and the version of the rules: another one makes the calibration stale. */
  readonly judge: string;
  readonly space: string;
  readonly rules: string;
  readonly reference: {
    readonly version: string;
    readonly kinds: readonly AssistantKind[];
    readonly answers: number;
    /** Frozen: what the version answers later is not part of it. */
    readonly tasks: readonly Task[];
  };
  /** Share of the prompts by language. */
  readonly languages: Readonly<Record<string, number>>;
  readonly lengthSlopes: readonly number[];
  /**
   * What the alarm goes by. The judge's score and the traits add nothing to it on weaknesses and styles that were never seen
   * (docs/evaluation.md): they only explain.
   */
  readonly basis: 'findings';
  readonly rule: AlarmRule;
  /** The largest mean move in style that it was fitted to. */
  readonly styleReach: number;
  readonly perturbations: {
    readonly seed: number;
    readonly versions: number;
    readonly mixing: readonly Mixing[];
    readonly traits: Readonly<Record<string, number>>;
    readonly styles: Readonly<Record<string, number>>;
    /** Pairs of answers to the same prompt, from which the noise of asking twice is taken. */
    readonly repeats: number;
  };
  readonly rates: ErrorRates;
  readonly power: readonly Power[];
}

/** A model that is asked through a server, or an assistant that works with tools. */
export type AssistantKind = 'model' | 'agent';

/** On weaknesses and styles that the fit did not see; intervals by bootstrap over these. */
export interface ErrorRates {
  readonly tasks: number;
  readonly rate: number;
  readonly versions: number;
  readonly auroc: Measured;
  readonly falseNegatives: Measured;
  readonly falsePositives: Measured;
  readonly byTrait: readonly { readonly trait: string; readonly auroc: number; readonly falseNegatives: number }[];
}

export interface Measured extends Interval {
  readonly value: number;
}

/** How often a rise is found. */
export interface Power extends Interval {
  readonly tasks: number;
  readonly rate: number;
  readonly found: number;
}

export interface CalibrateOptions {
  readonly version: string;
  readonly kinds: readonly AssistantKind[];
  readonly now: string;
  /** The version of the rules that the units were looked at with. */
  readonly rules: string;
  readonly seed: number;
  /** The rise that matters. */
  readonly rate: number;
  /** Awaited now and then: calibration takes seconds, and whoever else needs the thread comes first. */
  readonly pause?: () => Promise<void>;
}

/** Fewer prompts say nothing. */
export const leastTasks = 25;
const level = 0.02;
const penalty = 1;
const fitted = 240;
const perCell = 40;
const nearlyAll = 0.9;

/** Undefined where the reference has answered too few prompts. */
export async function calibrate(
  units: readonly Unit[],
  space: MonitorSpace,
  { version, kinds, now, rules, seed, rate, pause = async () => {} }: CalibrateOptions,
): Promise<Calibration | undefined> {
  const tasks = toTasks(units);
  if (tasks.length < leastTasks) return undefined;
  const slopes = lengthSlopes(tasks);
  const { twins, styles } = space.bank;
  const repeats = repeatsOf(units, slopes);
  const ingredients = { lengths: tasks.map(({ length }) => length), repeats, twins, styles: byKind(styles) };
  const columns = [1 + space.traits.length + space.styles.length];
  const fit = { columns, tasks: tasks.length, seed, traits: space.traits.length, styles: space.styles.length };
  const { rule, reach } = fitRule(ingredients, fit);
  const held: Cell[] = [];
  for (const part of holdOut(ingredients, space.traits.length)) {
    await pause();
    const seed = fit.seed + 1 + held.length;
    held.push({ ...part, rule: fitRule(part.seen, { ...fit, seed }).rule });
  }
  const power: Power[] = [];
  for (const size of [...new Set([25, 60, 121, 240, 480, tasks.length])].sort((a, b) => a - b))
    for (const shift of [0.02, 0.05, 0.1, 0.2]) {
      await pause();
      power.push(powerOf(held, { tasks: size, rate: shift }, seed));
    }
  const ofKind = (names: readonly { readonly id: string }[], moves: readonly { readonly kind: number }[]) =>
    Object.fromEntries(names.map(({ id }, i) => [id, moves.filter(({ kind }) => kind === i).length]));
  return {
    schema: 'driftline.monitor-calibration/1',
    ...{ made: now, judge: space.judge, space: space.sha256, rules },
    reference: { version, kinds, answers: units.length, tasks },
    languages: languageMix(tasks),
    lengthSlopes: slopes,
    ...{ basis: 'findings', rule, styleReach: reach },
    perturbations: {
      ...{ seed, versions: fitted, mixing: mixings },
      traits: ofKind(space.traits, twins),
      styles: ofKind(
        space.styles.map((id) => ({ id })),
        styles,
      ),
      repeats: repeats.length,
    },
    rates: measureRates(held, space, { tasks: tasks.length, rate }, seed),
    power,
  };
}

/** Share of the prompts by language. */
export function languageMix(tasks: readonly { readonly language: string }[]): Readonly<Record<string, number>> {
  const counts = countBy(tasks, ({ language }) => language);
  return Object.fromEntries([...counts].sort().map(([language, count]) => [language, count / tasks.length]));
}

const mixings: readonly Mixing[] = ['by prompt', 'by paraphrase'];

/** `columns`: the values that the alarm goes by. */
export interface FitOptions {
  readonly columns: readonly number[];
  readonly tasks: number;
  readonly seed: number;
  readonly traits: number;
  readonly styles: number;
}

/** Fits an alarm to versions made from these ingredients. `reach` is as far as their style has moved. */
export function fitRule(
  ingredients: Ingredients,
  { columns, tasks, seed, traits, styles }: FitOptions,
): { readonly rule: AlarmRule; readonly reach: number } {
  const random = new Random(seed);
  const [rows, targets]: [number[][], number[]] = [[], []];
  const width = (ingredients.twins[0] ?? ingredients.styles[0]?.[0])!.values.length;
  const dead = deadZones(ingredients, width);
  let reach = 0;
  for (let i = 0; i < fitted; i++) {
    const isBenign = random.next() < 0.4;
    const rate = isBenign ? 0 : (random.next() < 0.5 ? 1 : -1) * (0.02 + 0.28 * random.next());
    const moves = makeVersion(ingredients, { tasks, rate, mixing: mixings[i % 2]! }, random);
    const values = meanOf(moves);
    const counted = meanOf(moves.map((move) => beyond(move, { dead })));
    rows.push(columns.map((column) => counted[column]!));
    targets.push(Math.sign(rate) * (Math.round(Math.abs(rate) * tasks) / tasks));
    reach = Math.max(reach, Math.hypot(...values.slice(1 + traits, 1 + traits + styles)));
  }
  const found = ridge(rows, targets, penalty);
  const weights = Array.from({ length: width }, (_, column) => found[columns.indexOf(column)] ?? 0);
  const bare: AlarmRule = { weights, dead, level, evidence: jStat.normal.inv(1 - level, 0, 1), threshold: 0 };
  // Every answer in two other styles at once is as far as style alone can be expected to go.
  const restyled = Array.from({ length: fitted }, () =>
    riseOf(makeVersion(ingredients, { tasks, rate: 0, mixing: 'restyled' }, random), bare),
  );
  const most = (values: readonly number[]) =>
    quantile(
      values.toSorted((a, b) => a - b),
      1 - level,
    );
  const evidence = Math.max(bare.evidence, most(restyled.map((one) => one.evidence)));
  const threshold = Math.max(0, most(restyled.map(({ value }) => value)));
  return { rule: { ...bare, evidence, threshold }, reach };
}

function meanOf(moves: readonly (readonly number[])[]): number[] {
  return (moves[0] ?? []).map((_, i) => moves.reduce((sum, move) => sum + move[i]!, 0) / moves.length);
}

/** For each value, how far nearly every change of style moves it at most. */
function deadZones({ styles }: Ingredients, width: number): number[] {
  const zone = (moves: readonly ArrayLike<number>[], column: number) =>
    moves.length === 0
      ? 0
      : quantile(
          moves.map((values) => Math.abs(values[column]!)).sort((a, b) => a - b),
          nearlyAll,
        );
  const changes = styles.map((kind) => kind.map(({ values }) => values));
  return Array.from({ length: width }, (_, column) => Math.max(...changes.map((moves) => zone(moves, column)), 0));
}

/** One weakness and half of the styles, and an alarm that was fitted without them. */
interface Cell {
  readonly trait: number;
  readonly rule: AlarmRule;
  readonly ingredients: Ingredients;
}

/** What a cell is made of, and what its alarm may be fitted to. */
function holdOut(all: Ingredients, traits: number): readonly (Omit<Cell, 'rule'> & { readonly seen: Ingredients })[] {
  return Array.from({ length: traits }, (_, trait) => trait).flatMap((trait) =>
    [0, 1].flatMap((half) => {
      const part = (isSeen: boolean): Ingredients => ({
        ...all,
        twins: all.twins.filter(({ kind }) => (kind === trait) !== isSeen),
        styles: all.styles.filter((moves) => (moves[0]!.kind % 2 === half) !== isSeen),
      });
      const [seen, ingredients] = [part(true), part(false)];
      return ingredients.twins.length < 5 || seen.twins.length < 5 ? [] : [{ trait, seen, ingredients }];
    }),
  );
}

function measureRates(
  cells: readonly Cell[],
  space: MonitorSpace,
  { tasks, rate }: Omit<Recipe, 'mixing'>,
  seed: number,
): ErrorRates {
  const random = new Random(seed + 100);
  const made = cells.map(({ trait, rule, ingredients }) => {
    // Alarms with different keys are compared by how far the keys turn.
    const strengths = (shift: number) =>
      Array.from({ length: perCell }, (_, i) => {
        const recipe = { tasks, rate: shift, mixing: mixings[i % 2]! };
        return riseOf(makeVersion(ingredients, recipe, random), rule).strength;
      });
    return { trait, worse: strengths(rate), same: strengths(0) };
  });
  const isAlarm = (strength: number) => strength > 1;
  const measure = (weights: ArrayLike<number>) => {
    const [worse, same]: [number[], number[]] = [[], []];
    made.forEach((cell, i) => {
      for (let times = 0; times < weights[i]!; times++) {
        worse.push(...cell.worse);
        same.push(...cell.same);
      }
    });
    return [
      auroc(worse, same),
      worse.filter((value) => !isAlarm(value)).length / worse.length,
      same.filter(isAlarm).length / same.length,
    ];
  };
  const whole = measure(made.map(() => 1));
  const intervals = bootstrapIntervals(made.length, measure, { replicates: 300, seed });
  const measured = (i: number): Measured => ({ value: whole[i]!, low: NaN, high: NaN, ...intervals[i] });
  return {
    ...{ tasks, rate, versions: made.length * perCell * 2 },
    ...{ auroc: measured(0), falseNegatives: measured(1), falsePositives: measured(2) },
    byTrait: space.traits.flatMap(({ id }, trait) => {
      const own = made.filter((cell) => cell.trait === trait);
      if (own.length === 0) return [];
      const worse = own.flatMap((cell) => cell.worse);
      const same = own.flatMap((cell) => cell.same);
      const missed = worse.filter((value) => !isAlarm(value)).length / worse.length;
      return [{ trait: id, auroc: auroc(worse, same), falseNegatives: missed }];
    }),
  };
}

function powerOf(cells: readonly Cell[], { tasks, rate }: Omit<Recipe, 'mixing'>, seed: number): Power {
  const random = new Random(seed + 200);
  let [n, x] = [0, 0];
  for (const { rule, ingredients } of cells)
    for (let i = 0; i < 10; i++, n++)
      x += Number(riseOf(makeVersion(ingredients, { tasks, rate, mixing: mixings[i % 2]! }, random), rule).isAlarm);
  return { tasks, rate, found: n === 0 ? NaN : x / n, ...wilson(x, n) };
}

/** Differences of answers of one version to one prompt: what asking twice does. */
function repeatsOf(units: readonly Unit[], slopes: readonly number[]): readonly (readonly number[])[] {
  const known = new Map<string, Unit>();
  const found: number[][] = [];
  for (const unit of units) {
    const before = known.get(unit.task);
    known.set(unit.task, unit);
    if (!before) continue;
    const longer = Math.log1p(unit.tokens) - Math.log1p(before.tokens);
    found.push(Array.from(unit.values, (value, i) => value - before.values[i]! - longer * slopes[i]!));
  }
  return found;
}
