import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { neverCancelled } from '../../../src/core/util/cancellation';
import { loadJudge } from '../../../src/node/judgeFolder';
import { tryKeptTexts } from '../../../src/node/keptTexts';
import { deepFolder, described, files, weight } from './tinyDeepJudge';
import { temporaryFolder } from './temporary';

/** The logit of a probability. */
function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

async function judged(folder: string, codes: readonly string[]) {
  const loaded = await loadJudge(folder);
  assert.ok(loaded.kind === 'ready', loaded.kind === 'ready' ? '' : loaded.reason);
  const { judge } = loaded;
  const outputs = await judge.judge(
    codes.map((code) => ({ language: 'python' as const, code })),
    neverCancelled,
  );
  await judge.dispose();
  return { judge, outputs };
}

suite('a deep judge in a folder', () => {
  /** What the language model adds to what the words say, before it is weighed. */
  async function added(code: string, changed?: Readonly<Record<string, unknown>>): Promise<number> {
    const [deep, words] = [await judged(deepFolder(changed), [code]), await judged('models/judge', [code])];
    return (
      Math.round(((logit(deep.outputs[0]!.probability) - logit(words.outputs[0]!.probability)) / weight) * 1e4) / 1e4
    );
  }

  /** code: [what it adds, why] */
  const texts: Readonly<Record<string, number>> = {
    // 0.25 of what stands before the code is in each.
    execute: 2.25,
    'execute f': 3.25,
    'parameters parameters': -5.75,
    // The sixth token is not read.
    'f f f f f f f': 5.25,
    // Nor what stands behind forty characters, and each of these is one.
    [`${'😀'.repeat(39)} execute`]: 0.25,
    // A special token in the code is plain text.
    '<|end|> f': 1.25,
    // Nothing to say of nothing.
    '': 0,
    ' \r\n\t': 0,
  };
  for (const [code, expected] of Object.entries(texts)) {
    test(`reads ${JSON.stringify(code)} with its language model beside the words`, async () => {
      assert.equal(await added(code), expected);
    });
  }

  test('is known by its language model, and leaves lines, families and place to the words', async () => {
    const codes = ['def f(x):\n    execute(f"{x}")\n'];
    const [deep, words] = [await judged(deepFolder(), codes), await judged('models/judge', codes)];
    assert.deepEqual(
      { isDeep: deep.judge.isDeep, sha256: deep.judge.sha256, model: deep.judge.model },
      { isDeep: true, sha256: described('', files['states.onnx']).sha256, model: 'deep-tiny' },
    );
    assert.equal(words.judge.isDeep, false);
    const { probability: mine, agrees: also, ...rest } = deep.outputs[0]!;
    const { probability, agrees, ...same } = words.outputs[0]!;
    assert.notEqual(mine, probability);
    assert.deepEqual([typeof also, rest], [typeof agrees, same]);
  });

  /** name: [folder, reason] */
  const broken: Readonly<Record<string, readonly [() => string, RegExp]>> = {
    'a language model that is missing': [
      () => without('states.onnx'),
      /states\.onnx cannot be read \(ENOENT\); install/,
    ],
    'a tokenizer that is missing': [() => without('tokenizer.json'), /tokenizer\.json cannot be read \(ENOENT\)/],
    'a language model cut short': [
      () => deepFolder({}, { 'states.onnx': files['states.onnx'].subarray(0, 20) }),
      /states\.onnx has 20 bytes and its manifest says/,
    ],
    'another tokenizer': [
      () => deepFolder({}, { 'tokenizer.json': Buffer.alloc(files['tokenizer.json'].length) }),
      /tokenizer\.json is not the file its manifest was made for/,
    ],
    'a language model of another kind': [
      () => deepFolder(withStates({ file: described('words.onnx', files['words.onnx']) })),
      /words\.onnx does not load \(it has no input 'input_ids'\); install/,
    ],
    'a base too large for memory': [
      () => deepFolder(withStates({ file: { ...described('states.onnx', files['states.onnx']), bytes: 1e15 } })),
      /takes 3000000\.0 GB of memory to load and \d+\.\d GB are free; end what needs much, or choose another/,
    ],
    'a manifest without its language model': [
      () => deepFolder({ states: undefined }),
      /manifest .* has no object 'states'; use a model folder/,
    ],
    'a manifest without its weight': [
      () => deepFolder({ calibration: manifestOf('models/judge').calibration }),
      /has no number from 0 to 1000000 at 'calibration\.states'/,
    ],
    'a manifest of a newer version': [
      () => deepFolder({ schema: 'driftline.judge/2' }),
      /is of format "driftline\.judge\/2", and this version of Driftline reads "driftline\.judge\/1"/,
    ],
    'input that only a newer version makes': [
      () => deepFolder({ input: { kind: 'trees' } }),
      /asks for input of kind "trees", which this version of Driftline cannot make/,
    ],
  };
  for (const [name, [folder, reason]] of Object.entries(broken)) {
    test(`${name} is a reason, in one sentence`, async () => {
      const loaded = await loadJudge(folder());
      assert.equal(loaded.kind, 'unavailable');
      assert.match(loaded.reason, reason);
      assert.match(loaded.reason, /^The judge[^\n]*; [^\n]*\.$/);
    });
  }

  test('texts beside it say whether it says what it said', async () => {
    const [known] = (await judged(deepFolder(), ['f'])).outputs;
    const line = { language: 'python', code: 'f', reported: [], probability: known!.probability };
    const lines = [line, { ...line, probability: 0.01 }].map((one) => JSON.stringify(one)).join('\n');
    const folder = deepFolder({}, { 'parity.jsonl': `${lines}\n` });
    const loaded = await loadJudge(folder);
    assert.ok(loaded.kind === 'ready');
    const tried = await tryKeptTexts(folder, loaded.judge);
    assert.deepEqual({ ...tried, medianMs: 0 }, { texts: 2, same: 1, medianMs: 0 });
    assert.equal(await tryKeptTexts(temporaryFolder(), loaded.judge), undefined);
    await loaded.judge.dispose();
  });

  test('the command line takes its folder, by either name', function () {
    this.timeout(60_000);
    const [folder, cache] = [deepFolder(), temporaryFolder()];
    const ask = (...args: string[]) =>
      JSON.parse(
        execFileSync(process.execPath, ['dist/cli.js', 'score', ...args], {
          input: '{"id":1,"language":"python","code":"execute f"}\n',
          encoding: 'utf8',
          env: { ...process.env, DRIFTLINE_CACHE: cache },
        }),
      ) as { readonly model: { readonly name: string } };
    assert.equal(ask('--judge', folder).model.name, 'deep-tiny');
    assert.deepEqual(ask('--model', folder), ask('--judge', folder));
    assert.deepEqual(fs.readdirSync(cache), [`${described('', files['states.onnx']).sha256}.jsonl`]);
    assert.notEqual(ask('--judge', 'fast').model.name, 'deep-tiny');
  });
});

function withStates(changed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { states: { ...manifestOf(deepFolder())['states'], ...changed } };
}

function without(name: string): string {
  const folder = deepFolder();
  fs.rmSync(path.join(folder, name));
  return folder;
}

function manifestOf(folder: string) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    readonly calibration: object;
    readonly states: object;
  };
}
