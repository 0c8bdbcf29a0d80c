// A folder with `manifest.json` and the model file it names, read into a judge. Whatever may be wrong with a folder or a
// machine is a value here: without a judge the rules still work, and the reason is shown.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { createHashedJudge } from '../core/judge/hashedJudge';
import type { Judge } from '../core/judge/judge';
import { parseManifest } from '../core/judge/manifest';
import { loadOnnxModel } from './onnxModel';

export type LoadedJudge =
  { readonly kind: 'ready'; readonly judge: Judge } | { readonly kind: 'unavailable'; readonly reason: string };

/** Loads the judge in `folder`. The reason of an unavailable one is a sentence that says what, where and what to do. */
export async function loadJudge(folder: string): Promise<LoadedJudge> {
  const manifestPath = path.join(folder, 'manifest.json');
  const manifestBytes = await readFile(manifestPath);
  if (!(manifestBytes instanceof Uint8Array)) {
    if (manifestBytes.code === 'ENOENT') {
      // So it is in the universal package, which has rules alone.
      return unavailable(
        `The judge's folder ${folder} holds no judge; install the Driftline package for this platform, or choose another model folder.`,
      );
    }
    return unavailable(`The judge's manifest ${manifestPath} cannot be read (${manifestBytes.code}); ${reinstall}.`);
  }
  const json = parseJson(manifestBytes.toString('utf8'));
  if (json === undefined) return unavailable(`The judge's manifest ${manifestPath} is not JSON; ${reinstall}.`);
  const parsed = parseManifest(json);
  if (parsed.kind === 'invalid') {
    return unavailable(
      `The judge's manifest ${manifestPath} ${parsed.problem}; use a model folder made for this version of Driftline.`,
    );
  }
  const { manifest } = parsed;
  const modelPath = path.join(folder, manifest.file.name);
  const bytes = await readFile(modelPath);
  if (!(bytes instanceof Uint8Array)) {
    return unavailable(`The judge's model ${modelPath} cannot be read (${bytes.code}); ${reinstall}.`);
  }
  if (bytes.length !== manifest.file.bytes) {
    return unavailable(
      `The judge's model ${modelPath} has ${bytes.length} bytes and its manifest says ${manifest.file.bytes}; ${reinstall}.`,
    );
  }
  if (createHash('sha256').update(bytes).digest('hex') !== manifest.file.sha256) {
    return unavailable(`The judge's model ${modelPath} is not the file its manifest was made for; ${reinstall}.`);
  }
  const loaded = await loadOnnxModel(bytes);
  switch (loaded.kind) {
    case 'ready':
      return { kind: 'ready', judge: createHashedJudge(manifest, loaded.model) };
    case 'no-runtime':
      return unavailable(
        `The judge needs onnxruntime-node, which does not load on ${process.platform}-${process.arch} (${loaded.reason}); ` +
          'install the Driftline package for this platform.',
      );
    case 'broken':
      return unavailable(`The judge's model ${modelPath} does not load (${loaded.reason}); ${reinstall}.`);
  }
}

const reinstall = 'install Driftline again or choose another model folder';

function unavailable(reason: string): LoadedJudge {
  return { kind: 'unavailable', reason };
}

async function readFile(file: string): Promise<Buffer | { readonly code: string }> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code) };
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
