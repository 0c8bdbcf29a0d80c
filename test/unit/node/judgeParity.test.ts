// The shipped judge through TypeScript against the same file run by training/, on the vectors of `training/export.py`.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { findLanguage } from '../../../src/core/text/languages';
import { neverCancelled } from '../../../src/core/util/cancellation';
import { loadJudge } from '../../../src/node/judgeFolder';

interface Vector {
  readonly language: string;
  readonly code: string;
  readonly reported: readonly number[];
  readonly probability: number;
  readonly lines: readonly (readonly [line: number, share: number])[];
}

suite('parity of the judge', () => {
  test('probabilities and lines are those of training', async function () {
    this.timeout(60_000);
    const vectors = fs
      .readFileSync('test/fixtures/parity/judge.jsonl', 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Vector);
    const loaded = await loadJudge('models/judge');
    assert.ok(loaded.kind === 'ready', loaded.kind === 'ready' ? '' : loaded.reason);
    const inputs = vectors.map(({ language, code, reported }) => ({
      language: findLanguage(language) ?? ('text' as const),
      code,
      reported,
    }));
    const outputs = await loaded.judge.judge(inputs, neverCancelled);
    await loaded.judge.dispose();
    for (const [index, { code, probability, lines }] of vectors.entries()) {
      const output = outputs[index]!;
      assert.ok(
        Math.abs(output.probability - probability) < 1e-3,
        `${output.probability}, not ${probability}: ${code}`,
      );
      const shares = new Map(lines);
      for (const { line, weight } of output.lines.slice(0, 1)) {
        // Equal lines may change places; the share of the first may not change.
        assert.ok(Math.abs(weight - (lines[0]?.[1] ?? 0)) < 1e-3 && (shares.has(line) || lines.length === 5), code);
      }
      assert.equal(output.lines.length, lines.length, code);
    }
  });
});
