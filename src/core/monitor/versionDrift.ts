/**
 * How a version has moved from the frozen reference. Answers of both to the same prompts are compared, so that prompt and
 * language cancel; what the length of an answer explains is taken out; a prompt is one draw, however many answers it has.
 */
import { jStat } from 'jstat';
import { covariance, dot, solve, type Matrix } from '../statistics/linear';
import type { Interval } from '../statistics/proportions';
import { groupBy } from '../util/groupBy';

/** One answer. `values` as `answerValues` gives them. */
export interface Unit {
  /** The prompt. */
  readonly task: string;
  readonly language: string;
  readonly tokens: number;
  readonly values: ArrayLike<number>;
}

/** All answers of a version to one prompt: means. */
export interface Task {
  readonly task: string;
  readonly language: string;
  readonly answers: number;
  /** ln(1 + tokens). */
  readonly length: number;
  readonly values: readonly number[];
}

export function toTasks(units: readonly Unit[]): readonly Task[] {
  return [...groupBy(units, ({ task }) => task)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([task, own]) => {
      const average = (value: (unit: Unit) => number) => own.reduce((sum, one) => sum + value(one), 0) / own.length;
      const { language, values } = own[0] as Unit;
      return {
        ...{ task, language, answers: own.length },
        length: average(({ tokens }) => Math.log1p(tokens)),
        values: Array.from(values, (_, column) => average((unit) => unit.values[column]!)),
      };
    });
}

/**
 * How each value changes with the length of an answer: slopes within languages, by least squares. Findings, the last value,
 * are counted whatever the length: more code with more of them is more of them.
 */
export function lengthSlopes(tasks: readonly Task[]): readonly number[] {
  const centred = [...new Set(tasks.map(({ language }) => language))].flatMap((language) => {
    const own = tasks.filter((task) => task.language === language);
    const mean = (value: (task: Task) => number) => own.reduce((sum, one) => sum + value(one), 0) / own.length;
    const length = mean((task) => task.length);
    const values = (own[0] as Task).values.map((_, column) => mean((task) => task.values[column]!));
    return own.map((task) => ({
      length: task.length - length,
      values: task.values.map((value, column) => value - values[column]!),
    }));
  });
  const square = centred.reduce((sum, one) => sum + one.length ** 2, 0);
  return (tasks[0]?.values ?? []).map((_, column, { length }) =>
    square < 1e-9 || column === length - 1
      ? 0
      : centred.reduce((sum, one) => sum + one.length * one.values[column]!, 0) / square,
  );
}

/** What one prompt's answers have moved by, less what their length explains. */
export interface TaskMove {
  readonly task: string;
  readonly language: string;
  /** Answers of the version. */
  readonly answers: number;
  readonly values: readonly number[];
}

/** Over the prompts that both have answered. */
export function movesOf(
  reference: readonly Task[],
  version: readonly Task[],
  slopes: readonly number[],
): readonly TaskMove[] {
  const known = new Map(reference.map((task) => [task.task, task]));
  return version.flatMap((task) => {
    const before = known.get(task.task);
    if (!before || before.language !== task.language) return [];
    const longer = task.length - before.length;
    const values = task.values.map((value, column) => value - before.values[column]! - longer * slopes[column]!);
    return [{ task: task.task, language: task.language, answers: task.answers, values }];
  });
}

/** The mean move with its covariance: the confidence region is the ellipsoid of both. */
export interface MeanMove {
  readonly tasks: number;
  readonly values: readonly number[];
  /** Of the mean. */
  readonly covariance: Matrix;
}

export function meanMove(moves: readonly ArrayLike<number>[]): MeanMove {
  const n = moves.length;
  const width = moves[0]?.length ?? 0;
  const values = Array.from({ length: width }, (_, i) => moves.reduce((sum, move) => sum + move[i]!, 0) / n);
  const spread = n < 2 ? values.map(() => values.map(() => NaN)) : covariance(moves);
  return { tasks: n, values, covariance: spread.map((row) => row.map((one) => one / n)) };
}

/** Of one value of the mean move, by Student's t. */
export function interval(
  { tasks, values, covariance: spread }: MeanMove,
  column: number,
  confidence: number,
): Interval {
  const half = studentQuantile(0.5 + confidence / 2, tasks - 1) * Math.sqrt(spread[column]![column]!);
  return { low: values[column]! - half, high: values[column]! + half };
}

/** Student's quantile; not a number without freedom. Asked again and again for the same few, and slow to find. */
export function studentQuantile(probability: number, freedom: number): number {
  if (freedom < 1) return NaN;
  const key = `${probability}/${freedom}`;
  const known = quantiles.get(key) ?? jStat.studentt.inv(probability, freedom);
  quantiles.set(key, known);
  return known;
}

const quantiles = new Map<string, number>();

/**
 * Whether the mean move is one at all, in the columns given: Hotelling's T² (1931), and its p by the F distribution. The
 * region of confidence c is where T² of (mean − point) has p of at least 1 − c. Not a number with too few prompts.
 */
export function hotelling(
  { tasks, values, covariance: spread }: MeanMove,
  columns: readonly number[],
): { readonly t2: number; readonly p: number } {
  // What nothing has moved in has no region.
  const moved = columns.filter((column) => spread[column]![column]! > 1e-18);
  const width = moved.length;
  if (width === 0) return { t2: 0, p: 1 };
  if (tasks <= width) return { t2: NaN, p: NaN };
  const part = moved.map((i) => moved.map((j) => spread[i]![j]! + (i === j ? spread[i]![i]! * 1e-9 : 0)));
  const mean = moved.map((column) => values[column]!);
  const t2 = dot(mean, solve(part, mean));
  const f = (t2 * (tasks - width)) / (width * (tasks - 1));
  return { t2, p: 1 - jStat.centralF.cdf(f, width, tasks - width) };
}
