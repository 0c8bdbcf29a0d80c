import * as assert from 'node:assert/strict';
import { parsePolicyManifest } from '../../../../src/core/policies/manifest';
import { policyManifest } from './helpers';

suite('manifest of a policy judge', () => {
  test('a whole one is understood', () => {
    const parsed = parsePolicyManifest(policyManifest({}));
    assert.equal(parsed.kind === 'ok' ? parsed.manifest.threshold.probability : parsed.problem, 0.6);
  });

  const input = { template: '{policy} {language} {code}', yes: 'yes', no: 'no', maxTokens: 64 };
  /** name: [what is changed, problem] */
  const broken: Readonly<Record<string, readonly [unknown, RegExp]>> = {
    'no object': ['x', /is not a JSON object/],
    'the other judge': [policyManifest({ schema: 'driftline.judge/1' }), /format "driftline.judge\/1"/],
    'another kind': [policyManifest({ kind: 'score' }), /kind "score"/],
    'a path for the model': [policyManifest({ file: { name: '../x.onnx' } }), /'file.name'/],
    'no tokenizer': [policyManifest({ tokenizer: undefined }), /no object 'tokenizer'/],
    'no place for the code': [
      policyManifest({ input: { ...input, template: '{policy} {language}' } }),
      /does not hold \{code\} once in 'input.template'/,
    ],
    'two places for the policy': [
      policyManifest({ input: { ...input, template: '{policy} {policy} {language} {code}' } }),
      /does not hold \{policy\} once/,
    ],
    'examples without their place': [
      policyManifest({ input: { ...input, example: '{language} {code} {answer}' } }),
      /does not hold \{examples\} once in 'input.template'/,
    ],
    'an example without its answer': [
      policyManifest({ input: { ...input, template: `{examples}${input.template}`, example: '{language} {code}' } }),
      /does not hold \{answer\} once in 'input.example'/,
    ],
    'no tokens': [policyManifest({ input: { ...input, maxTokens: 0 } }), /'input.maxTokens'/],
    'another calibration': [policyManifest({ calibration: { kind: 'isotonic' } }), /kind "isotonic"/],
    'no rate': [policyManifest({ threshold: { probability: 0.5 } }), /'threshold.falsePositiveRate'/],
  };
  for (const [name, [value, problem]] of Object.entries(broken)) {
    test(`${name} is refused`, () => {
      const parsed = parsePolicyManifest(value);
      assert.match(parsed.kind === 'invalid' ? parsed.problem : 'accepted', problem);
    });
  }
});
