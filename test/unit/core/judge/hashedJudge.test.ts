import * as assert from 'node:assert/strict';
import { CancelledError, neverCancelled } from '../../../../src/core/util/cancellation';
import { occurrences } from '../../../../src/core/judge/features';
import { createHashedJudge } from '../../../../src/core/judge/hashedJudge';
import { tokenize } from '../../../../src/core/judge/lexer';
import { parseManifest, type JudgeManifest } from '../../../../src/core/judge/manifest';
import type { Model } from '../../../../src/core/judge/model';
import { manifestOf } from './helpers';

/** Scores by the words it knows; remembers how many features each window had. */
class WordModel implements Model {
  readonly windows: number[] = [];
  isDisposed = false;
  private readonly weights: ReadonlyMap<number, number>;

  constructor(weights: Readonly<Record<string, number>>) {
    this.weights = new Map(
      Object.entries(weights).map(([word, weight]) => [occurrences(tokenize(word, 'text')).hashes[0]!, weight]),
    );
  }

  async run({ hashes, counts }: Parameters<Model['run']>[0]): ReturnType<Model['run']> {
    this.windows.push(hashes.length);
    const contributions = Float32Array.from(hashes, (hash, index) => (this.weights.get(hash) ?? 0) * counts[index]!);
    const score = contributions.reduce((sum, value) => sum + value, 0);
    return { score, contributions, families: Float32Array.of(0.25, 0.75), embedding: Float32Array.of(score, 1) };
  }

  async dispose(): Promise<void> {
    this.isDisposed = true;
  }
}

suite('hashed judge', () => {
  const manifest = manifestFor({});

  test('one unit', async () => {
    const judge = createHashedJudge(manifest, new WordModel({ bad: 2, worse: 6, good: -4 }));
    const [output] = await judge.judge([{ language: 'text', code: 'bad\nbad worse\ngood\nplain' }], neverCancelled);
    assert.deepEqual(
      { ...output, probability: output?.probability.toFixed(4) },
      {
        probability: (1 / (1 + Math.exp(-6))).toFixed(4),
        agrees: true,
        cwe: [
          { id: 'CWE-78', p: 0.75 },
          { id: 'CWE-89', p: 0.25 },
        ],
        // Evidence for secure does not count against other lines; lines without evidence are left out.
        lines: [
          { line: 2, weight: 0.8 },
          { line: 1, weight: 0.2 },
        ],
        embedding: Float32Array.of(6, 1),
      },
    );
  });

  test('what rules report is evidence, and the lines that they report carry it', async () => {
    const judge = createHashedJudge(manifest, new WordModel({ bad: 2, good: -3 }));
    const code = 'bad\ngood\nplain';
    const [silent, reported] = await judge.judge(
      [
        { language: 'text', code, reported: [] },
        { language: 'text', code, reported: [3, 3, 2] },
      ],
      neverCancelled,
    );
    assert.deepEqual([silent?.agrees, reported?.agrees], [false, false]);
    assert.equal(silent?.probability.toFixed(4), (1 / (1 + Math.exp(1))).toFixed(4));
    assert.deepEqual(silent?.lines, [{ line: 1, weight: 1 }]);
    assert.equal(reported?.probability.toFixed(4), (1 / (1 + Math.exp(-1))).toFixed(4));
    assert.deepEqual(reported?.lines, [
      { line: 1, weight: 0.5 },
      { line: 2, weight: 0.25 },
      { line: 3, weight: 0.25 },
    ]);
  });

  test('what it says of itself comes from the manifest', () => {
    const { model, sha256, threshold, falsePositiveRate } = createHashedJudge(manifest, new WordModel({}));
    assert.deepEqual([model, sha256, threshold, falsePositiveRate], ['toy-1', 'a'.repeat(64), 0.6, 0.02]);
  });

  test('empty code is a unit like any other', async () => {
    const [output] = await createHashedJudge(manifest, new WordModel({})).judge(
      [{ language: 'python', code: '' }],
      neverCancelled,
    );
    assert.deepEqual([output?.probability, output?.lines], [0.5, []]);
  });

  test('it abstains from a unit of which it knows too little', async () => {
    const careful = manifestFor({ abstention: { level: 0.02, leastKnown: { python: 0.25 } } });
    const judge = createHashedJudge(careful, new WordModel({ bad: 1 }));
    const inputs = [
      { language: 'python', code: 'bad' },
      { language: 'python', code: 'x y z bad' },
      { language: 'go', code: 'x y z bad' },
      { language: 'text', code: 'x y z bad' },
      { language: 'python', code: '' },
    ] as const;
    const reasons = (await judge.judge(inputs, neverCancelled)).map(({ outside }) => outside);
    assert.deepEqual(reasons, [
      undefined,
      'the judge knows 9 % of its words and phrases, and 25 % or more of 98 in 100 tested pieces of Python',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the window that scores highest speaks for a long unit', async () => {
    const model = new WordModel({ bad: 1 });
    const code = [...Array.from({ length: 9 }, () => 'a'), 'bad', 'bad', 'a'].join('\n');
    const [output] = await createHashedJudge(manifest, model).judge([{ language: 'text', code }], neverCancelled);
    assert.equal(model.windows.length, 2);
    assert.equal(output?.embedding[0], 2);
    assert.deepEqual(
      output?.lines.map(({ line }) => line),
      [10, 11],
    );
  });

  test('the number of windows is bounded', async () => {
    const model = new WordModel({});
    await createHashedJudge(manifest, model).judge([{ language: 'text', code: 'a '.repeat(10_000) }], neverCancelled);
    assert.equal(model.windows.length, 3);
  });

  test('at most five lines', async () => {
    const judge = createHashedJudge(
      manifestFor({ limits: { windowTokens: 99, strideTokens: 99, maxWindows: 1 } }),
      new WordModel({ bad: 1 }),
    );
    const [output] = await judge.judge([{ language: 'text', code: 'bad\n'.repeat(20) }], neverCancelled);
    assert.deepEqual(
      output?.lines.map(({ line }) => line),
      [1, 2, 3, 4, 5],
    );
  });

  test('a cancelled judge stops before the next window', async () => {
    const model = new WordModel({});
    const token = {
      get isCancellationRequested() {
        return model.windows.length === 2;
      },
    };
    const judging = createHashedJudge(manifest, model).judge([{ language: 'text', code: 'a '.repeat(100) }], token);
    await assert.rejects(judging, CancelledError);
    assert.equal(model.windows.length, 2);
  });

  test('it owns its model', async () => {
    const model = new WordModel({});
    await createHashedJudge(manifest, model).dispose();
    assert.ok(model.isDisposed);
  });
});

function manifestFor(changes: Readonly<Record<string, unknown>>): JudgeManifest {
  const parsed = parseManifest(manifestOf(changes));
  if (parsed.kind === 'invalid') throw new Error(parsed.problem);
  return parsed.manifest;
}
