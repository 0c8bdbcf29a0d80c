import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { RecordedCheckpoint, RecordingManifest } from '../../../src/core/monitor/checkpoints/recording';
import { Random } from '../../../src/core/statistics/random';

/** A model that was made up: its width, its system prompts, what it is asked, and the layers that are recorded. */
const [width, systems, questions, layers] = [24, 5, 6, [3, 5]];
const traits = ['honesty', 'sycophancy', 'harmlessness', 'power_seeking', 'helpfulness', 'confidence', 'corrigibility'];
const controls = ['verbosity', 'formality'];
export const asked = 20;

/** A checkpoint, and how far it has moved along traits by their place, at the second layer. */
export interface MadeCheckpoint {
  readonly about: Omit<RecordedCheckpoint, 'file' | 'sha256'>;
  readonly moves: readonly number[];
}

/**
 * Writes a recording. At the second layer the trait at place i lies along axis i; at the first one, states tell system prompts
 * apart and nothing else. States of the base are about 1 long.
 */
export function writeRecording(folder: string, checkpoints: readonly MadeCheckpoint[], seed = 1): RecordingManifest {
  const random = new Random(seed);
  const noise = (spread: number) => Array.from({ length: width }, () => (random.next() - 0.5) * spread);
  fs.mkdirSync(path.join(folder, 'checkpoints'), { recursive: true });
  const write = (file: string, tensors: ReadonlyMap<string, { shape: number[]; data: number[] }>) => {
    const bytes = safetensors(tensors);
    fs.writeFileSync(path.join(folder, file), bytes);
    return { file, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const contrast = (axis: number) => {
    const data: number[] = [];
    for (const pole of [1, -1])
      for (let system = 0; system < systems; system++) {
        const identity = noise(1);
        for (let question = 0; question < questions; question++)
          layers.forEach((_, layer) => {
            const state = noise(0.2).map((value, i) => value + identity[i]! * (layer === 0 ? 3 : 0.2));
            if (layer === 1) state[axis]! += pole;
            data.push(...state);
          });
      }
    return { shape: [2, systems, questions, layers.length, width], data };
  };
  const before = Array.from({ length: asked * layers.length }, () => noise(0.7));
  const states = (moves: readonly number[]) => ({
    shape: [asked, layers.length, width],
    data: before.flatMap((state, i) => state.map((value, j) => value + (i % 2 === 1 ? (moves[j] ?? 0) : 0))),
  });
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, title: id }));
  const manifest: RecordingManifest = {
    schema: 'driftline.activations/1',
    model: { name: 'made-up', sha256: 'a'.repeat(64), layers: 8, width },
    layers,
    prompts: { sha256: 'b'.repeat(64), kinds: { technical: asked } },
    contrasts: {
      ...write('contrasts.safetensors', new Map([...traits, ...controls].map((id, axis) => [id, contrast(axis)]))),
      traits: named(traits),
      controls: named(controls),
    },
    steering: layers.map((layer) => ({ layer, change: 0.5 })),
    base: write('base.safetensors', new Map([['activations', states([])]])),
    checkpoints: checkpoints.map(({ about, moves }) => ({
      ...write(`checkpoints/${about.run}-${about.step}.safetensors`, new Map([['activations', states(moves)]])),
      ...about,
    })),
  };
  fs.writeFileSync(path.join(folder, 'recording.json'), JSON.stringify(manifest));
  return manifest;
}

/** The safetensors format: the length of its header, the header, the arrays. */
function safetensors(tensors: ReadonlyMap<string, { shape: number[]; data: number[] }>): Buffer {
  let end = 0;
  const entries = [...tensors].map(([name, { shape, data }]) => {
    const start = end;
    end += data.length * 4;
    return [name, { dtype: 'F32', shape, data_offsets: [start, end] }];
  });
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const data = [...tensors.values()].map((one) => Buffer.from(Float32Array.from(one.data).buffer));
  return Buffer.concat([length, header, ...data]);
}
