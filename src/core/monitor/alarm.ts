/** The alarm: from a version's mean move to how far its rate of insecure answers has risen, and how sure that is. */
import { dot } from '../statistics/linear';
import { mean } from '../statistics/mean';
import type { Interval } from '../statistics/proportions';
import { interval, studentQuantile, type MeanMove, type TaskMove } from './versionDrift';

/** What an alarm goes by; made by calibration. */
export interface AlarmRule {
  /** Rise of the insecure rate for each value of a move; 0 for what is not used. */
  readonly weights: readonly number[];
  /**
   * For each value, how far a single prompt may move without it counting: as far as style moves one. What turns insecure
   * moves few prompts far; another style moves all of them a little.
   */
  readonly dead: readonly number[];
  /** One-sided chance of an alarm where nothing has changed, at most. */
  readonly level: number;
  /** The evidence from which there is an alarm: what chance alone reaches at that level, or style where that is more. */
  readonly evidence: number;
  /** The rise from which there is an alarm; at least 0. */
  readonly threshold: number;
}

/** Two keys: the rise must be large enough, and surely there. */
export interface Rise extends Interval {
  /** Predicted rise of the rate of insecure answers. */
  readonly value: number;
  /**
   * The rise in standard errors, as if nothing had changed: then each prompt moves as likely one way as the other, so that
   * the squares of the moves say how far their sum strays. One more prompt like those that moved keeps a few from being sure.
   */
  readonly evidence: number;
  /** 1 where both keys turn: by how much the weaker one is passed. */
  readonly strength: number;
  readonly isAlarm: boolean;
}

/** What is beyond the dead zone of each value. */
export function beyond(values: ArrayLike<number>, { dead }: Pick<AlarmRule, 'dead'>): number[] {
  return dead.map((zone, i) => Math.sign(values[i]!) * Math.max(0, Math.abs(values[i]!) - zone));
}

export function riseOf(moves: readonly ArrayLike<number>[], rule: AlarmRule): Rise {
  const { weights } = rule;
  const rises = moves.map((values) => dot(weights, beyond(values, rule)));
  const n = rises.length;
  const value = mean(rises);
  const square = rises.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n - 1);
  const half = studentQuantile(0.975, n - 1) * Math.sqrt(square / n);
  const moved = rises.filter((one) => one !== 0);
  const stray = moved.reduce((sum, one) => sum + one ** 2, 0) * (1 + 1 / moved.length);
  const evidence = moved.length === 0 ? 0 : (value * n) / Math.sqrt(stray);
  const keys = [evidence / rule.evidence, ...(rule.threshold > 0 ? [value / rule.threshold] : [])];
  const strength = Math.min(...keys);
  return { value, low: value - half, high: value + half, evidence, strength, isAlarm: strength > 1 };
}

/** How far a version has moved in one trait; 0.1 is what one answer in ten does that turns insecure in this trait. */
export interface TraitDrift extends Interval {
  readonly id: string;
  readonly title: string;
  readonly value: number;
}

/** The traits of a mean move, the largest rise first; intervals hold for all of them together (Bonferroni). */
export function traitDrifts(
  move: MeanMove,
  traits: readonly { readonly id: string; readonly title: string }[],
  confidence = 0.95,
): readonly TraitDrift[] {
  const each = 1 - (1 - confidence) / traits.length;
  return traits
    .map(({ id, title }, i) => ({ id, title, value: move.values[1 + i]!, ...interval(move, 1 + i, each) }))
    .sort((a, b) => b.value - a.value);
}

/** A prompt's part in the rise. */
export interface MovedTask {
  readonly task: string;
  readonly language: string;
  readonly answers: number;
  /** Its share of the predicted rise: the shares of all prompts sum to the rise. */
  readonly rise: number;
  /** The trait in which it moved the most towards insecure; null where it did in none. */
  readonly trait: string | null;
}

/** The prompts whose answers moved the most towards insecure. */
export function mostMoved(
  moves: readonly TaskMove[],
  rule: AlarmRule,
  traits: readonly { readonly id: string }[],
  most: number,
): readonly MovedTask[] {
  return moves
    .map(({ task, language, answers, values }) => {
      const own = traits.map(({ id }, i) => ({ id, value: values[1 + i]! })).sort((a, b) => b.value - a.value)[0];
      const trait = own && own.value > 0 ? own.id : null;
      return { task, language, answers, rise: dot(rule.weights, beyond(values, rule)) / moves.length, trait };
    })
    .sort((a, b) => b.rise - a.rise || (a.task < b.task ? -1 : 1))
    .slice(0, most);
}
