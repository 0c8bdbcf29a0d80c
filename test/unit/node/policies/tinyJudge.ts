import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { policyManifest } from '../../core/policies/helpers';
import { temporaryFolder } from '../temporary';

const fixtures = 'test/fixtures/policies';
export const files = { 'model.onnx': read('tiny.onnx'), 'tokenizer.json': read('tokenizer.json') };
const template = '{examples}{policy} <|end|> {language} {code}';
export const input = { template, example: '{language} {code} {answer} ', yes: 'yes', no: 'no', maxTokens: 40 };
function read(name: string): Buffer {
  return fs.readFileSync(path.join(fixtures, name));
}

export function described(name: string, bytes: Uint8Array) {
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** A folder with the tiny judge; what is changed of its manifest. */
export function folderWith(changed: Readonly<Record<string, unknown>> = {}): string {
  const manifest = policyManifest({
    file: described('model.onnx', files['model.onnx']),
    tokenizer: described('tokenizer.json', files['tokenizer.json']),
    input,
    ...changed,
  });
  return temporaryFolder({ ...files, 'manifest.json': JSON.stringify(manifest) });
}
