import type { CancellationToken } from '../util/cancellation';
import type { LanguageId } from '../text/languages';

/** One unit as the judge sees it. */
export interface JudgeInput {
  readonly language: LanguageId | 'text';
  /** The unit's text, its comment or docstring included. */
  readonly code: string;
  readonly prompt?: string;
  /** Lines of `code` where rules report something, counted from 1: evidence beside the words. */
  readonly reported?: readonly number[];
}

/** How long a text may take that is given up after so long: a deep judge needs a second for a unit, and there may be hundreds. */
export function limitWith(judge: Pick<Partial<Judge>, 'isDeep' | 'standIn'>, ms: number): number {
  return judge.isDeep && !judge.standIn ? 60 * ms : ms;
}

export interface JudgeOutput {
  /** Calibrated probability that the code is insecure. */
  readonly probability: number;
  /** The code alone, without the word of the rules, speaks for insecure too. */
  readonly agrees: boolean;
  /** Weakness families, most likely first. */
  readonly cwe: readonly { readonly id: string; readonly p: number }[];
  /** Lines of `code` that carry the score, heaviest first; counted from 1. */
  readonly lines: readonly { readonly line: number; readonly weight: number }[];
  /** Why the judge abstains from this unit, a clause for people; what it says beside is then not to be shown. Absent where it judges. */
  readonly outside?: string;
  /** Position in the judge's own space, for the drift monitor. */
  readonly embedding: Float32Array;
}

/** Of `n` tested units with a probability from `from` on, up to the next range, this share was insecure; at even odds. */
export interface Observed {
  readonly from: number;
  readonly insecure: number;
  readonly n: number;
}

/** Who speaks for a judge that takes its time, so that nobody waits for it. */
export interface StandIn {
  readonly judge: Judge;
  /** The judge cannot say at once what it makes of these units. It goes about it, and no longer about others of that document. */
  isNeeded(inputs: readonly JudgeInput[], document?: string): boolean;
  /** Why the other judge speaks alone from now on, a sentence; undefined while all is well. */
  failure(): string | undefined;
  /** Resolves when what the judge goes about is done. */
  whenDone(): Promise<void>;
}

/** A loaded judge. Everything it knows of thresholds comes from its manifest, at the point `normal` if no other is named. */
export interface Judge {
  readonly model: string;
  /** SHA-256 of the model file, hex; of a deep one of the language model's, which names the others. */
  readonly sha256: string;
  /** A language model is part of it: it takes its time. */
  readonly isDeep: boolean;
  /** A unit at or above it is labelled insecure. */
  readonly threshold: number;
  /** False positive rate at `threshold` on benign code, as measured by the training run. */
  readonly falsePositiveRate: number;
  /** The point `quiet`: a unit at or above it is reported even where no rule reports anything. */
  readonly alone: { readonly probability: number; readonly falsePositiveRate: number };
  /** Languages in which it was measured on sources that it had not seen; it abstains from others. All if absent. */
  readonly languages?: readonly string[];
  /** What came of units in tests, by ranges of the probability. */
  readonly observed?: readonly Observed[];
  /** Weaknesses that it tells apart, `CWE-89` with a title for people. */
  readonly families: readonly { readonly id: string; readonly title: string }[];
  readonly standIn?: StandIn;
  judge(inputs: readonly JudgeInput[], token: CancellationToken): Promise<readonly JudgeOutput[]>;
  dispose(): Promise<void>;
}
