/** Where the checkpoints of runs have moved to, seen from the base that all of them started from. */
import { dot } from '../../statistics/linear';
import { mean } from '../../statistics/mean';
import type { Interval } from '../../statistics/proportions';
import { interval, meanMove } from '../versionDrift';
import type { Direction, Space } from './directions';
import type { RecordedCheckpoint, Recording, States } from './recording';

/** A move along a direction, in mean lengths of a state of the base, with its interval (95 %) over prompts. */
export interface Moved extends Interval {
  readonly id: string;
  readonly value: number;
}

export interface CheckpointDrift {
  readonly checkpoint: RecordedCheckpoint;
  readonly traits: readonly Moved[];
  readonly controls: readonly Moved[];
  /** How far the mean state has moved in any direction, in mean lengths of a state of the base. */
  readonly distance: number;
  /** The move of the mean state itself, in the same unit. */
  readonly vector: Float64Array;
}

/** Checkpoints in the order of the recording. */
export function driftsOf({ manifest, base, checkpoints }: Recording, space: Space): readonly CheckpointDrift[] {
  const [prompts] = base.shape as [number];
  const before = Array.from({ length: prompts }, (_, prompt) => stateOf(base, prompt, space.at));
  const scale = mean(before.map((state) => Math.sqrt(dot(state, state))));
  const directions = [...space.traits, ...space.controls];
  return checkpoints.map((states, i) => {
    const moves = before.map((state, prompt) =>
      stateOf(states, prompt, space.at).map((value, j) => (value - state[j]!) / scale),
    );
    const along = meanMove(moves.map((move) => directions.map(({ vector }) => dot(vector, move))));
    const moved = ({ id }: Direction, column: number): Moved => ({
      id,
      value: along.values[column]!,
      ...interval(along, column, 0.95),
    });
    const vector = new Float64Array(manifest.model.width);
    for (const move of moves) for (let j = 0; j < vector.length; j++) vector[j]! += move[j]! / prompts;
    const all = directions.map(moved);
    return {
      checkpoint: manifest.checkpoints[i]!,
      traits: all.slice(0, space.traits.length),
      controls: all.slice(space.traits.length),
      distance: Math.sqrt(dot(vector, vector)),
      vector,
    };
  });
}

/** The last checkpoint of each run, in the order in which runs come. */
export function lastOfRuns(drifts: readonly CheckpointDrift[]): readonly CheckpointDrift[] {
  const last = new Map<string, CheckpointDrift>();
  for (const one of drifts) {
    const { run, step } = one.checkpoint;
    if (step >= (last.get(run)?.checkpoint.step ?? 0)) last.set(run, one);
  }
  return [...last.values()];
}

function stateOf({ data, shape }: States, prompt: number, at: number): Float64Array {
  const [, layers, width] = shape as [number, number, number];
  const start = (prompt * layers + at) * width;
  return Float64Array.from(data.subarray(start, start + width));
}
