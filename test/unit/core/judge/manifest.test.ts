import * as assert from 'node:assert/strict';
import { parseManifest } from '../../../../src/core/judge/manifest';
import { manifestOf } from './helpers';

suite('judge manifest', () => {
  test('a whole one is understood', () => {
    const parsed = parseManifest(manifestOf({}));
    assert.equal(parsed.kind === 'ok' ? parsed.manifest.operatingPoints.normal.probability : parsed.problem, 0.6);
  });

  test('may say where the judge was tested', () => {
    const observed = [{ from: 0.1, insecure: 0.3, n: 964 }];
    const abstention = { level: 0.02, leastKnown: { go: 0.4 } };
    const parsed = parseManifest(manifestOf({ languages: ['go'], observed, abstention }));
    assert.ok(parsed.kind === 'ok');
    const { manifest } = parsed;
    assert.deepEqual([manifest.languages, manifest.observed, manifest.abstention], [['go'], observed, abstention]);
  });

  /** name: [what is changed, problem] */
  const broken: Readonly<Record<string, readonly [unknown, RegExp]>> = {
    'no object': [null, /is not a JSON object/],
    'a list': [[], /is not a JSON object/],
    'a later format': [manifestOf({ schema: 'driftline.judge/2' }), /format "driftline.judge\/2", and this version/],
    'no format': [{}, /is of format undefined/],
    'unknown input': [manifestOf({ input: { kind: 'tokens' } }), /input of kind "tokens"/],
    'unknown calibration': [manifestOf({ calibration: { kind: 'isotonic' } }), /calibration of kind "isotonic"/],
    'a path for a file name': [manifestOf({ file: { name: '../model.onnx' } }), /'file.name'/],
    'a hidden file': [manifestOf({ file: { name: '.x', sha256: 'a'.repeat(64), bytes: 1 } }), /'file.name'/],
    'a short hash': [manifestOf({ file: { name: 'model.onnx', sha256: 'abc', bytes: 1 } }), /'file.sha256'/],
    'languages that are no list': [manifestOf({ languages: 'go' }), /has no list 'languages'/],
    'a language that is no text': [manifestOf({ languages: ['go', ' '] }), /no usable text at 'languages\[1\]'/],
    'a share above 1': [
      manifestOf({ observed: [{ from: 0, insecure: 87, n: 3 }] }),
      /number from 0 to 1 at 'observed\[0\]\.insecure'/,
    ],
    'no limits': [manifestOf({ limits: undefined }), /has no object 'limits'/],
    'a stride of nothing': [
      manifestOf({ limits: { windowTokens: 8, strideTokens: 0, maxWindows: 2 } }),
      /number from 1 to 65536 at 'limits.strideTokens'/,
    ],
    'no families': [manifestOf({ families: [] }), /no list of families/],
    'a family that is no CWE': [manifestOf({ families: [{ id: 'XSS', title: 'x' }] }), /'families\[0\].id'/],
    'an operating point above 1': [
      manifestOf({ operatingPoints: { quiet: { probability: 1.5, falsePositiveRate: 0 } } }),
      /from 0 to 1 at 'operatingPoints.quiet.probability'/,
    ],
    'no operating point `thorough`': [
      manifestOf({
        operatingPoints: {
          quiet: { probability: 0.8, falsePositiveRate: 0 },
          normal: { probability: 0.6, falsePositiveRate: 0 },
        },
      }),
      /no object 'operatingPoints.thorough'/,
    ],
    'a slope that turns the score round': [
      manifestOf({ calibration: { kind: 'platt', slope: -1, intercept: 0, rule: 0 } }),
      /'calibration.slope'/,
    ],
    'rules that speak for secure': [
      manifestOf({ calibration: { kind: 'platt', slope: 1, intercept: 0, rule: -1 } }),
      /'calibration.rule'/,
    ],
  };
  for (const [name, [value, problem]] of Object.entries(broken)) {
    test(`${name} is refused`, () => {
      const parsed = parseManifest(value);
      assert.match(parsed.kind === 'invalid' ? parsed.problem : 'accepted', problem);
    });
  }
});
