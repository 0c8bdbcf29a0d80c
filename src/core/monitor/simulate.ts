/** Versions made on purpose: the reference's own answers, some of them made insecure, others in another style. */
import type { Random } from '../statistics/random';
import type { Move } from './space';
import { groupBy } from '../util/groupBy';

/**
 * By prompt: the answers to some prompts are insecure and the rest is as before. By paraphrase: a share of all answers is said in
 * another style, too. Restyled: every answer is the same in two other styles at once.
 */
export type Mixing = 'by prompt' | 'by paraphrase' | 'restyled';

/** What a made version is made of. */
export interface Recipe {
  readonly tasks: number;
  /** Of insecure answers; negative is as many fewer. */
  readonly rate: number;
  readonly mixing: Mixing;
}

/** What versions are made from. */
export interface Ingredients {
  /** ln(1 + tokens) of the reference's answers, by prompt. */
  readonly lengths: readonly number[];
  /** Differences of two answers of the reference to one prompt. Where each has one, a few answers come out otherwise. */
  readonly repeats: readonly (readonly number[])[];
  readonly twins: readonly Move[];
  /** By kind. */
  readonly styles: readonly (readonly Move[])[];
}

/**
 * Share of prompts whose second answer is insecure where the first is secure, or the other way round: 4 to 7 of 100 for the
 * models of SALLM (docs/evaluation.md).
 */
const restless = 0.06;

export function byKind(moves: readonly Move[]): readonly (readonly Move[])[] {
  return [...groupBy(moves, ({ kind }) => kind).values()];
}

/** The moves of the prompts of a made version. */
export function makeVersion(
  { lengths, repeats, twins, styles }: Ingredients,
  { tasks, rate, mixing }: Recipe,
  random: Random,
): number[][] {
  const width = (twins[0] ?? styles[0]?.[0])!.values.length;
  const chosen = shuffled(lengths, random).slice(0, tasks);
  // A prompt may be asked for twice where there are too few: what is calibrated is then the number of prompts, not which.
  while (chosen.length < tasks) chosen.push(lengths[random.integer(lengths.length)]!);
  const moves = chosen.map(() => new Array<number>(width).fill(0));
  const either = () => (random.next() < 0.5 ? 1 : -1);
  const askAgain = (move: number[], length: number) => {
    if (repeats.length > 0) return add(move, repeats[random.integer(repeats.length)]!, either());
    if (twins.length === 0 || random.next() >= restless) return;
    const twin = twins[random.integer(twins.length)]!;
    add(move, twin.values, either() * scaleTo(twin.tokens, length));
  };
  const insecure = Math.round(Math.abs(rate) * tasks);
  const pick = () => styles[random.integer(Math.max(1, styles.length))] ?? [];
  const chosenStyles = mixing === 'by prompt' ? [] : mixing === 'by paraphrase' ? [pick()] : [pick(), pick()];
  const share = mixing === 'restyled' ? 1 : random.next();
  moves.forEach((move, at) => {
    const length = chosen[at]!;
    if (mixing !== 'restyled') askAgain(move, length);
    // Which prompts are insecure is as good as drawn: they were shuffled.
    if (at < insecure && twins.length > 0) {
      const twin = twins[random.integer(twins.length)]!;
      add(move, twin.values, Math.sign(rate) * scaleTo(twin.tokens, length));
    }
    for (const inStyle of chosenStyles)
      if (inStyle.length > 0 && random.next() < share) {
        const change = inStyle[random.integer(inStyle.length)]!;
        add(move, change.values, scaleTo(change.tokens, length));
      }
  });
  return moves;
}

/**
 * What the judge sees of a change is the smaller the longer the text: features are scaled to length 1, and grow as the root of
 * the tokens. What rules find, the last value, is there or not.
 */
function scaleTo(tokens: number, length: number): number {
  return Math.min(2, Math.sqrt((1 + tokens) / Math.max(2, Math.exp(length))));
}

function add(move: number[], values: ArrayLike<number>, times: number): void {
  const last = move.length - 1;
  for (let i = 0; i < last; i++) move[i]! += values[i]! * times;
  move[last]! += values[last]! * Math.sign(times);
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  const mixed = [...values];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
