import assert from 'node:assert/strict';
import * as path from 'node:path';
import { inOrder, Pool } from '../../../src/cli/pool';

const start = {
  auditor: { resources: '' },
  options: { judge: 'off', disabledRules: [], today: '2026-01-01' },
} as const;

async function run(names: readonly string[], size: number, script: string, limitMs?: number): Promise<string[]> {
  const pool = new Pool(size, path.resolve('test/fixtures/cli', script), start, limitMs);
  const results: string[] = [];
  try {
    const audited = inOrder(names, (name) => pool.audit({ path: name, language: 'go' }), 8);
    for await (const { path, ...result } of audited)
      results.push(`${path} ${'skipped' in result ? result.skipped : ''}`);
  } finally {
    pool.close();
  }
  return results;
}

suite('pool', function () {
  this.timeout(60_000);
  const crashed = 'could not be judged: its process came to an end (it was ended by SIGKILL)';

  for (const size of [1, 3]) {
    test(`loses only the files that end or hang their process, with ${size} at a time`, async () => {
      const names = ['a', 'crash1', 'b', 'crash2', 'crash3', 'c', 'hang', 'd', 'e'];
      assert.deepEqual(await run(names, size, 'worker.cjs', 3000), [
        'a was seen',
        `crash1 ${crashed}`,
        'b was seen',
        `crash2 ${crashed}`,
        `crash3 ${crashed}`,
        'c was seen',
        'hang took longer than 3 seconds',
        'd was seen',
        'e was seen',
      ]);
    });
  }

  test('fails when no process starts', async () => {
    await assert.rejects(run(['a', 'b'], 2, 'none.cjs'), /a process for the audit does not start: /);
  });

  test('gives results in order, and works on no more than so many at once', async () => {
    let [running, most] = [0, 0];
    const work = async (item: number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, (item * 7) % 5));
      running--;
      return item;
    };
    const items = Array.from({ length: 30 }, (_, i) => i);
    const results: number[] = [];
    for await (const item of inOrder(items, work, 4)) results.push(item);
    assert.deepEqual([results, most], [items, 4]);
  });
});
