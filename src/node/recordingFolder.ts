// A recording of activations, as python -m training.traits leaves it. Whatever may be wrong with it is a value.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import {
  readRecordingManifest,
  type RecordedFile,
  type Recording,
  type States,
} from '../core/monitor/checkpoints/recording';
import { readTensors } from '../core/monitor/tensors';
import { parseJson } from '../core/util/parseJson';

/** Reads the recording in a folder; or a sentence that says what is wrong, where, and what to do. */
export async function readRecording(folder: string): Promise<Recording | { readonly problem: string }> {
  const wrong = (what: string) => ({
    problem: `The recording in ${folder} ${what}; python -m training.traits makes one.`,
  });
  const text = await fs.readFile(path.join(folder, 'recording.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return wrong('has no recording.json that can be read');
  const manifest = readRecordingManifest(parseJson(text));
  if (!manifest) return wrong('is not whole, or of another format than this version of Driftline reads');
  const { contrasts, base, checkpoints, layers, model, prompts } = manifest;
  const states = [layers.length, model.width];
  const asked = Object.values(prompts.kinds).reduce((sum, one) => sum + one, 0);
  const readFile = async ({ file, sha256 }: RecordedFile) => {
    const bytes = await fs.readFile(path.join(folder, file)).catch(() => undefined);
    const isWhole = bytes && createHash('sha256').update(bytes).digest('hex') === sha256;
    return isWhole ? readTensors(bytes) : undefined;
  };
  const poles = await readFile(contrasts);
  const named = [...contrasts.traits, ...contrasts.controls];
  const measured = [];
  for (const one of [base, ...checkpoints]) {
    const found = (await readFile(one))?.get('activations');
    if (!isStates(found, [asked, ...states])) return wrong(`does not have ${one.file} as it was written`);
    measured.push(found);
  }
  const isContrast = ({ id }: { readonly id: string }) => {
    const found = poles?.get(id);
    const [, systems = 0, questions = 0] = found?.shape ?? [];
    return isStates(found, [2, systems, questions, ...states]) && systems >= 2 && questions >= 2;
  };
  if (!poles || !named.every(isContrast)) return wrong(`does not have ${contrasts.file} as it was written`);
  return {
    manifest,
    contrasts: poles as ReadonlyMap<string, States>,
    base: measured[0]!,
    checkpoints: measured.slice(1),
  };
}

function isStates(found: unknown, shape: readonly number[]): found is States {
  const tensor = found as States | undefined;
  return tensor?.data instanceof Float32Array && JSON.stringify(tensor.shape) === JSON.stringify(shape);
}
