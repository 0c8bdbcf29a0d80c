import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from './temporary';

// Of the bundle: the editor's host, which uses this too, runs elsewhere.
const root = path.resolve(__dirname, '../../../..');
const shipped = path.join(root, 'models/judge');
const fixtures = path.join(root, 'test/fixtures');
export const files = {
  'words.onnx': fs.readFileSync(path.join(shipped, 'model.onnx')),
  'states.onnx': fs.readFileSync(path.join(fixtures, 'deepJudge/states.onnx')),
  'tokenizer.json': fs.readFileSync(path.join(fixtures, 'policies/tokenizer.json')),
};

export function described(name: string, bytes: Uint8Array) {
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** What the tiny language model's score counts for. */
export const weight = 2;

/** A folder with the shipped words and the tiny language model; what is changed of its manifest and its files. */
export function deepFolder(
  changed: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const words = JSON.parse(fs.readFileSync(path.join(shipped, 'manifest.json'), 'utf8')) as Record<string, object>;
  const manifest = {
    ...words,
    model: 'deep-tiny',
    file: described('words.onnx', files['words.onnx']),
    input: { kind: 'hashed-ngrams-and-states', prompt: false },
    states: {
      file: described('states.onnx', files['states.onnx']),
      tokenizer: described('tokenizer.json', files['tokenizer.json']),
      before: '<|end|>',
      maxTokens: 5,
      maxCharacters: 40,
    },
    calibration: { ...words['calibration'], states: weight },
    ...changed,
  };
  return temporaryFolder({ ...files, 'manifest.json': JSON.stringify(manifest), ...more });
}
