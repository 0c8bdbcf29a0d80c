import * as fs from 'node:fs';
import * as path from 'node:path';
import type { OpenedPolicyJudge } from './openPolicyJudge';

/** Loads the policy judge in `folder`. */
export async function loadPolicyJudge(folder: string, isBundled: boolean): Promise<OpenedPolicyJudge> {
  if (!fs.existsSync(path.join(folder, 'manifest.json'))) {
    return {
      kind: 'unavailable',
      reason: isBundled
        ? 'No policy judge is installed: name a model of your own, such as --policy-judge ollama:qwen2.5-coder:7b, or a folder that holds a policy judge.'
        : `No policy judge is installed: the folder ${folder} holds none; a policy judge is a folder with a manifest.json.`,
    };
  }
  return { kind: 'unavailable', reason: 'not yet' };
}
