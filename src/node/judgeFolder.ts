// A folder with `manifest.json` and the model file it names, read into a judge. Whatever may be wrong with a folder or a
// machine is a value here: without a judge the rules still work, and the reason is shown.
import * as path from 'node:path';
import { createHashedJudge } from '../core/judge/hashedJudge';
import type { Judge } from '../core/judge/judge';
import { parseManifest } from '../core/judge/manifest';
import { readManifest, readNamedFile, reinstall, unavailable } from './modelFolder';
import { loadOnnxModel, noRuntime } from './onnxModel';
import { loadStates } from './statesModel';

export type LoadedJudge =
  { readonly kind: 'ready'; readonly judge: Judge } | { readonly kind: 'unavailable'; readonly reason: string };

/**
 * Loads the judge in `folder`; `openStates` the language model of a deep one. The reason of an unavailable one is a sentence that
 * says what, where and what to do.
 */
export async function loadJudge(folder: string, openStates = loadStates): Promise<LoadedJudge> {
  const manifest = await readManifest(folder, 'judge', parseManifest);
  if (manifest.kind === 'absent') {
    // So it is in the universal package, which has rules alone.
    return unavailable(
      `The judge's folder ${folder} holds no judge; install the Driftline package for this platform, or choose another model folder.`,
    );
  }
  if (manifest.kind === 'unavailable') return manifest;
  const { file } = manifest.value;
  const bytes = await readNamedFile(folder, "judge's model", file);
  if (bytes.kind === 'unavailable') return bytes;
  const loaded = await loadOnnxModel(bytes.value);
  switch (loaded.kind) {
    case 'ready': {
      if (!manifest.value.states) return { kind: 'ready', judge: createHashedJudge(manifest.value, loaded.model) };
      const states = await openStates(folder, manifest.value.states);
      if (states.kind === 'ready')
        return { kind: 'ready', judge: createHashedJudge(manifest.value, loaded.model, states.value) };
      await loaded.model.dispose();
      return states;
    }
    case 'no-runtime':
      return unavailable(noRuntime('The judge', loaded.reason));
    case 'broken':
      return unavailable(
        `The judge's model ${path.join(folder, file.name)} does not load (${loaded.reason}); ${reinstall}.`,
      );
  }
}
