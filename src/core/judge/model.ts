import type { Features } from './features';

/** What a model says of one window. */
export interface ModelOutput {
  /** Uncalibrated. */
  readonly score: number;
  /** Each feature's share of the score, in the order of the input; they and a constant sum to the score. */
  readonly contributions: Float32Array;
  /** Probability of each family, in the order of the manifest. */
  readonly families: Float32Array;
  readonly embedding: Float32Array;
}

/** A language model beside the words of a deep judge. It may take a second for a unit, and more memory than all else. */
export interface StatesModel {
  /** The uncalibrated score of a unit. */
  score(code: string): Promise<number>;
  dispose(): Promise<void>;
}

/** A loaded model file. Core knows it by this alone. */
export interface Model {
  run(features: Features): Promise<ModelOutput>;
  dispose(): Promise<void>;
}
