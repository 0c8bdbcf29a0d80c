import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { Auditor } from '../../../src/node/auditor';
import { judgeCode } from '../../../src/node/judgeCode';

const options = { judge: 'off', disabledRules: [], today: '2026-01-02' } as const;

suite('judging code of records', () => {
  let auditor: Auditor;

  suiteSetup(() => {
    auditor = new Auditor({ resources: path.resolve('dist') });
  });

  suiteTeardown(() => auditor.dispose());

  const unsafe = 'cursor.execute(f"SELECT * FROM users WHERE name = \'{name}\'")\n';
  const judge = (file: string, newText: string, signal?: AbortSignal) =>
    judgeCode(auditor, { file, newText }, options, signal);

  test('a piece from inside a function is judged as if it stood alone', async () => {
    const inside = `        name = request.args["name"]\n        ${unsafe}`;
    const evaluation = await judge('/gone/a.py', inside);
    assert.equal(evaluation?.label, 'insecure');
    assert.deepEqual(
      evaluation.findings.map(({ cwe, line }) => [cwe[0], line]),
      [['CWE-89', 2]],
    );
    assert.deepEqual([evaluation.lines, evaluation.model, evaluation.score], [2, null, null]);
  });

  test('secure code', async () => {
    assert.equal((await judge('a.py', 'cursor.execute(query, (name,))\n'))?.label, 'secure');
  });

  test('nothing is said of unknown languages and of texts that an audit skips', async () => {
    assert.equal(await judge('a.txt', unsafe), null);
    assert.equal(await judge('a.js', `x = "${'a'.repeat(6000)}"`), null);
    assert.equal(await judge('a.py', `# ${'x'.repeat(2 ** 20)}\n${unsafe}`), null);
  });

  test('stops when asked', async () => {
    await assert.rejects(judge('a.py', unsafe, AbortSignal.abort()), /cancelled/);
  });
});
