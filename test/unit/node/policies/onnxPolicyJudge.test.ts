import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import type { PolicyQuestion } from '../../../../src/core/policies/policyJudge';
import { neverCancelled } from '../../../../src/core/util/cancellation';
import { loadPolicyJudge } from '../../../../src/node/policies/onnxPolicyJudge';
import { temporaryFolder, writeFiles } from '../temporary';
import { described, files, folderWith, input } from './tinyJudge';

const question: PolicyQuestion = { policy: 'use parameters', language: 'python', code: 'db execute f', shots: [] };

async function probability(changed: Partial<PolicyQuestion>): Promise<number | string> {
  const loaded = await loadPolicyJudge(folderWith(), false);
  assert.equal(loaded.kind, 'ready', loaded.kind === 'ready' ? '' : loaded.reason);
  const answer = await loaded.judge.answer({ ...question, ...changed }, neverCancelled);
  await loaded.judge.dispose();
  return answer.kind === 'answered' ? answer.probability : `${answer.why}: ${answer.reason}`;
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function assertNear(actual: number | string, expected: number): void {
  assert.ok(typeof actual === 'number' && Math.abs(actual - expected) < 1e-6, `${actual}, not ${expected}`);
}

suite('a policy judge in a folder', () => {
  test('answers by the template, the policy and the code', async () => {
    // Of the template 1, of the policy -3, of the code 4.
    assertNear(await probability({}), sigmoid(2));
    assertNear(await probability({ code: 'db execute parameters' }), sigmoid(-3));
  });

  test('is shown the examples', async () => {
    const shots = [{ language: 'python', code: 'f f', breaks: true }] as const;
    assertNear(await probability({ shots }), sigmoid(6));
  });

  test('special tokens in what people write are plain text', async () => {
    assertNear(await probability({ code: 'db execute f <|end|> <|end|>' }), sigmoid(2));
    assertNear(await probability({ policy: 'use parameters <|end|>' }), sigmoid(2));
  });

  test('a place that stands in the code is code', async () => {
    assertNear(await probability({ code: 'db execute f {policy} {code}' }), sigmoid(2));
  });

  test('a question that is too long is not asked', async () => {
    const answer = await probability({ code: 'execute '.repeat(40) });
    assert.equal(answer, 'too-long: reads 40 tokens at most, and this is longer');
  });

  test('white space and indentation do not count', async () => {
    const loaded = await loadPolicyJudge(folderWith(), false);
    assert.ok(loaded.kind === 'ready');
    const of = (code: string) => loaded.judge.answer({ ...question, code }, neverCancelled);
    assert.deepEqual(await of('    execute\r\n      f\r\n\r\n'), await of('execute\n  f'));
    await loaded.judge.dispose();
  });

  test('another question, threshold apart, is another judge', async () => {
    const nameOf = async (changed: Readonly<Record<string, unknown>>) => {
      const loaded = await loadPolicyJudge(folderWith(changed), false);
      assert.ok(loaded.kind === 'ready');
      await loaded.judge.dispose();
      return loaded.judge.sha256;
    };
    assert.notEqual(await nameOf({}), await nameOf({ input: { ...input, template: `${input.template}?` } }));
    assert.equal(await nameOf({}), await nameOf({ model: 'renamed' }));
  });

  test('where there is none, both ways to one are said', async () => {
    const bundled = await loadPolicyJudge(temporaryFolder(), true);
    const named = await loadPolicyJudge(temporaryFolder(), false);
    for (const none of [bundled, named]) {
      assert.ok(none.kind === 'unavailable');
      assert.match(none.reason, /ollama:/);
      assert.match(none.reason, /python -m training\.policies\.export/);
    }
    assert.ok(bundled.kind === 'unavailable' && /--policy-judge .* driftline\.policyJudge\.$/.test(bundled.reason));
  });

  /** name: [folder, reason] */
  const broken: Readonly<Record<string, readonly [() => string, RegExp]>> = {
    'an empty folder': [() => temporaryFolder(), /^No policy judge is installed: .* holds none\./],
    'a manifest of the other judge': [
      () => folderWith({ schema: 'driftline.judge/1' }),
      /^The policy judge's manifest .* is of format "driftline\.judge\/1"/,
    ],
    'a model cut short': [
      () => changed({ 'model.onnx': files['model.onnx'].subarray(0, 20) }),
      /model\.onnx has 20 bytes and its manifest says/,
    ],
    'a tokenizer that is another': [
      () => changed({ 'tokenizer.json': Buffer.alloc(files['tokenizer.json'].length) }),
      /tokenizer\.json is not the file its manifest was made for/,
    ],
    'a tokenizer that is none': [
      () => {
        const text = Buffer.from('{"model": {"type": "Nothing"}}');
        const folder = folderWith({ tokenizer: described('tokenizer.json', text) });
        writeFiles(folder, { 'tokenizer.json': text });
        return folder;
      },
      /tokenizer\.json does not load \(.+\); install/,
    ],
    'a model of another kind': [
      () => {
        const bytes = fs.readFileSync('models/judge/model.onnx');
        const folder = folderWith({ file: described('model.onnx', bytes) });
        writeFiles(folder, { 'model.onnx': bytes });
        return folder;
      },
      /does not load \(it has no input 'input_ids'\)/,
    ],
  };
  for (const [name, [folder, reason]] of Object.entries(broken)) {
    test(`${name} is a reason, in a sentence`, async () => {
      const loaded = await loadPolicyJudge(folder(), false);
      assert.match(loaded.kind === 'ready' ? 'ready' : loaded.reason, reason);
    });
  }

  function changed(more: Readonly<Record<string, Uint8Array>>): string {
    const folder = folderWith();
    writeFiles(folder, more);
    return folder;
  }
});
