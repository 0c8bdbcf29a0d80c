/**
 * Traits as directions of activations: the mean state under system prompts that ask for a trait, less the mean under those that
 * ask for its opposite (Nghiem et al., arXiv 2606.07631).
 */
import { dot } from '../../statistics/linear';
import { mean } from '../../statistics/mean';
import type { Named, Recording, States } from './recording';

/** Below it, a direction tells system prompts apart and not what they ask for. */
export const leastAccuracy = 0.75;

/** A direction at one layer, of length 1, and how far it may be believed. */
export interface Direction extends Named {
  readonly vector: Float64Array;
  /**
   * Share of states told apart under system prompts that the direction was not made of, one pair left out at a time. States of
   * one prompt drawn at random into both halves give 1 for nearly anything: that says nothing.
   */
  readonly accuracy: number;
  /** Cosine of the directions that two disjoint sets of system prompts, and of questions, give. */
  readonly agreement: { readonly systems: number; readonly questions: number };
}

export interface Space {
  /** Number of the layer, and its place among those recorded. */
  readonly layer: number;
  readonly at: number;
  readonly traits: readonly Direction[];
  readonly controls: readonly Direction[];
}

export interface LayerChoice {
  readonly layer: number;
  readonly accuracy: number;
  readonly steering: number | null;
}

/**
 * The layer whose traits hold best under prompts that they were not made of, among those where adding a trait changes at least
 * half as much of what the model says as at the layer where it changes the most.
 */
export function chooseLayer(recording: Recording): { readonly chosen: Space; readonly layers: readonly LayerChoice[] } {
  const { layers, steering } = recording.manifest;
  const spaces = layers.map((_, at) => spaceAt(recording, at));
  const changes = layers.map((layer) => steering.find((one) => one.layer === layer)?.change ?? null);
  const most = Math.max(...changes.map((change) => change ?? 0));
  const table = spaces.map(({ layer, traits }, i) => ({
    layer,
    accuracy: mean(traits.map(({ accuracy }) => accuracy)),
    steering: changes[i] ?? null,
  }));
  const best = table.reduce((best, one, i) => {
    if ((one.steering ?? most) * 2 < most) return best;
    return best < 0 || one.accuracy > table[best]!.accuracy ? i : best;
  }, -1);
  return { chosen: spaces[Math.max(best, 0)]!, layers: table };
}

/** The directions at the layer that stands at this place among those recorded. */
export function spaceAt({ manifest, contrasts }: Recording, at: number): Space {
  const directions = (named: readonly Named[]) =>
    named.map(({ id, title }) => ({ id, title, ...directionOf(contrasts.get(id)!, at) }));
  const { traits, controls } = manifest.contrasts;
  return { layer: manifest.layers[at]!, at, traits: directions(traits), controls: directions(controls) };
}

function directionOf(states: States, at: number): Omit<Direction, keyof Named> {
  const [, systems, questions] = states.shape as [number, number, number, number, number];
  const every = Array.from({ length: systems }, (_, i) => i);
  const asked = Array.from({ length: questions }, (_, i) => i);
  const between = (some: readonly number[], of: readonly number[]) => difference(states, at, some, of).vector;
  const half = Math.floor(systems / 2);
  const correct = every.map((left) => {
    const { vector, middle } = difference(states, at, without(every, left), asked);
    const right = asked.flatMap((question) => [
      Number(dot(vector, stateOf(states, at, 0, left, question)) > middle),
      Number(dot(vector, stateOf(states, at, 1, left, question)) < middle),
    ]);
    return mean(right);
  });
  return {
    vector: between(every, asked),
    accuracy: mean(correct),
    agreement: {
      systems: dot(between(every.slice(0, half), asked), between(every.slice(half), asked)),
      questions: dot(
        between(every, asked.filter(isEven)),
        between(
          every,
          asked.filter((i) => !isEven(i)),
        ),
      ),
    },
  };
}

/** The unit vector between the poles' means, and where half-way lies on it. */
function difference(states: States, at: number, systems: readonly number[], questions: readonly number[]) {
  const width = states.shape[4]!;
  const poles = [0, 1].map((pole) => {
    const sum = new Float64Array(width);
    for (const system of systems)
      for (const question of questions) {
        const state = stateOf(states, at, pole, system, question);
        for (let i = 0; i < width; i++) sum[i]! += state[i]!;
      }
    return sum.map((value) => value / (systems.length * questions.length));
  });
  const vector = poles[0]!.map((value, i) => value - poles[1]![i]!);
  const length = Math.max(Math.sqrt(dot(vector, vector)), 1e-12);
  for (let i = 0; i < width; i++) vector[i]! /= length;
  return { vector, middle: (dot(vector, poles[0]!) + dot(vector, poles[1]!)) / 2 };
}

function stateOf({ data, shape }: States, at: number, pole: number, system: number, question: number): Float32Array {
  const [, systems, questions, layers, width] = shape as [number, number, number, number, number];
  const start = (((pole * systems + system) * questions + question) * layers + at) * width;
  return data.subarray(start, start + width);
}

function without(all: readonly number[], one: number): readonly number[] {
  return all.filter((other) => other !== one);
}

function isEven(i: number): boolean {
  return i % 2 === 0;
}
