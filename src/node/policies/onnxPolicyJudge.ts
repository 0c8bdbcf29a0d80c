/** The policies' judge that is a folder: manifest, ONNX model and tokenizer, as `docs/policies.md` has it. */
import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { parsePolicyManifest, type PolicyManifest } from '../../core/policies/manifest';
import { plainCode, type PolicyAnswer, type PolicyQuestion } from '../../core/policies/policyJudge';
import { readManifest, readNamedFile, reinstall } from '../modelFolder';
import { loadTokensModel, noRuntime, type TokensModel } from '../onnxModel';
import { readTokenizer, type Encode } from '../tokenizer';
import type { OpenedPolicyJudge } from './openPolicyJudge';

/** Loads the policy judge in `folder`; `isBundled`: nobody named that folder. */
export async function loadPolicyJudge(folder: string, isBundled: boolean): Promise<OpenedPolicyJudge> {
  const manifest = await readManifest(folder, 'policy judge', parsePolicyManifest);
  if (manifest.kind === 'absent') {
    return unavailable(
      isBundled
        ? 'No policy judge is installed: this version of Driftline comes with none. Name a model on a server of yours, such as ' +
            'ollama:qwen2.5-coder:7b, or a folder that python -m training.policies.export has made: by --policy-judge or ' +
            'DRIFTLINE_POLICY_JUDGE, or in the editor by the setting driftline.policyJudge.'
        : `No policy judge is installed: ${folder} holds none. A policy judge is a folder with a manifest.json, as ` +
            'python -m training.policies.export makes it; a model on a server is named as openai:MODEL or ollama:MODEL.',
    );
  }
  if (manifest.kind === 'unavailable') return manifest;
  const { file, tokenizer } = manifest.value;
  const model = await readNamedFile(folder, "policy judge's model", file);
  if (model.kind === 'unavailable') return model;
  const encode = await readTokenizer(folder, "policy judge's tokenizer", tokenizer);
  if (encode.kind === 'unavailable') return encode;
  const loaded = await loadTokensModel(model.value, 'answer');
  switch (loaded.kind) {
    case 'ready':
      return {
        kind: 'ready',
        judge: {
          name: manifest.value.model,
          sha256: identityOf(manifest.value),
          threshold: manifest.value.threshold.probability,
          falsePositiveRate: manifest.value.threshold.falsePositiveRate,
          concurrency: 1,
          answer: (question) => answer(question, manifest.value, encode.value, loaded.model),
          dispose: () => loaded.model.dispose(),
        },
      };
    case 'no-runtime':
      return unavailable(noRuntime('The policy judge', loaded.reason));
    case 'broken': {
      const at = path.join(folder, file.name);
      return unavailable(`The policy judge's model ${at} does not load (${loaded.reason}); ${reinstall}.`);
    }
  }
}

async function answer(
  question: PolicyQuestion,
  { input, calibration }: PolicyManifest,
  encode: Encode,
  model: TokensModel,
): Promise<PolicyAnswer> {
  const ids = idsOf(question, input, encode);
  if (ids.length > input.maxTokens)
    return {
      kind: 'unanswered',
      why: 'too-long',
      reason: `reads ${input.maxTokens} tokens at most, and this is longer`,
    };
  if (!ids.every(Number.isInteger))
    return { kind: 'unanswered', why: 'failed', reason: 'has a tokenizer that does not know every word of this' };
  const [yes = NaN, no = NaN] = await model.run(ids);
  const probability = 1 / (1 + Math.exp(-(calibration.slope * (yes - no) + calibration.intercept)));
  if (Number.isNaN(probability)) return { kind: 'unanswered', why: 'failed', reason: 'gives no number' };
  return { kind: 'answered', probability };
}

/** The template's own parts, and what stands in its places, each encoded by itself. */
export function idsOf(
  { policy, language, code, shots }: PolicyQuestion,
  { template, example, yes, no }: PolicyManifest['input'],
  encode: Encode,
): readonly number[] {
  const fill = (form: string, places: Readonly<Record<string, readonly number[] | string>>): readonly number[] =>
    form.split(/(\{\w+\})/).flatMap((part) => {
      const place = places[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''];
      if (place === undefined) return encode(part, 'template');
      return typeof place === 'string' ? encode(place, 'content') : place;
    });
  const shown = shots.map((shot) => ({
    language: shot.language,
    code: plainCode(shot.code),
    answer: shot.breaks ? yes : no,
  }));
  return fill(template, {
    ...(example === undefined ? {} : { examples: shown.flatMap((places) => fill(example, places)) }),
    policy: policy.replace(/\s+/g, ' ').trim(),
    language,
    code: plainCode(code),
  });
}

/** All that an answer depends on: the files, and how the manifest asks and reads. */
function identityOf({ file, tokenizer, input, calibration }: PolicyManifest): string {
  const parts = [file.sha256, tokenizer.sha256, input, calibration];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function unavailable(reason: string): OpenedPolicyJudge {
  return { kind: 'unavailable', reason };
}
