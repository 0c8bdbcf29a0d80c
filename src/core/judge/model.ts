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

/** A loaded model file. Core knows it by this alone. */
export interface Model {
  run(features: Features): Promise<ModelOutput>;
  dispose(): Promise<void>;
}
