// Places in the space here against those of training/monitor, on vectors that it wrote.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { loadMonitorSpace } from '../../../../src/node/monitorFolder';

interface Vector {
  readonly language: string;
  readonly code: string;
  readonly tokens: number;
  readonly place: readonly number[];
}

suite('parity of the monitor', () => {
  const vectors = fs
    .readFileSync('test/fixtures/parity/monitor.jsonl', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Vector);

  test('texts are placed where training placed them', async () => {
    const loaded = await loadMonitorSpace('models/monitor');
    assert.equal(loaded.kind, 'ready', JSON.stringify(loaded));
    if (loaded.kind !== 'ready') return;
    assert.ok(vectors.length >= 200);
    for (const { language, code, tokens, place } of vectors) {
      const found = loaded.space.place(code, language);
      assert.equal(found.tokens, tokens, code);
      assert.equal(found.values.length, place.length);
      place.forEach((value, i) => assert.ok(Math.abs(found.values[i]! - value) < 1e-3, `${i}: ${code}`));
    }
  });

  test('the space is that of the judge that ships', () => {
    const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    const judge = read('models/judge/manifest.json')['file'] as { readonly sha256: string };
    assert.equal(
      read('models/monitor/manifest.json')['judge'],
      judge.sha256,
      'run python -m training.monitor --publish',
    );
  });
});
