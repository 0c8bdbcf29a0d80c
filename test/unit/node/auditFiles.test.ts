import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CancelledError, neverCancelled } from '../../../src/core/util/cancellation';
import { auditFile } from '../../../src/node/auditFiles';
import { Auditor } from '../../../src/node/auditor';
import { temporaryFolder } from './temporary';

const options = { judge: 'off', disabledRules: [], today: '2026-01-01' } as const;
const shell = 'import subprocess\ndef f(x):\n    subprocess.run("ls " + x, shell=True)\n';

suite('auditing files', () => {
  const folder = temporaryFolder({ 'a.py': shell, 'binary.py': 'a\0' });
  const auditor = new Auditor({ resources: path.resolve('dist') });
  suiteTeardown(async () => {
    await auditor.dispose();
    fs.rmSync(folder, { recursive: true });
  });
  const audit = (name: string, lines?: { first: number; last: number }[]) =>
    auditFile(
      auditor,
      { path: path.join(folder, name), language: 'python', ...(lines ? { lines } : {}) },
      options,
      neverCancelled,
    );

  test('gives the verdict that the text alone would get', async () => {
    const audited = await audit('a.py');
    const verdict = await auditor.analyze({ text: shell, language: 'python' }, options);
    assert.deepEqual(audited, { path: path.join(folder, 'a.py'), text: shell, verdict });
    assert.deepEqual(
      verdict.findings.map(({ rule }) => rule),
      ['python/subprocess-shell'],
    );
  });

  test('reports on changed lines only', async () => {
    const findings = async (line: number) => {
      const audited = await audit('a.py', [{ first: line, last: line }]);
      return 'verdict' in audited ? audited.verdict.findings.length : undefined;
    };
    assert.deepEqual([await findings(2), await findings(3)], [0, 1]);
  });

  test('skips what cannot be judged and passes on what was skipped before', async () => {
    assert.deepEqual(await audit('binary.py'), {
      path: path.join(folder, 'binary.py'),
      kind: 'binary',
      skipped: 'is binary',
    });
    const skipped = { path: 'x', kind: 'unreadable', skipped: 'is gone' } as const;
    assert.equal(await auditFile(auditor, skipped, options, neverCancelled), skipped);
  });

  test('turns a defect into one skipped file, and a cancellation into none', async () => {
    const failing = (error: Error) => ({ analyze: () => Promise.reject(error) }) as unknown as Auditor;
    const file = { path: path.join(folder, 'a.py'), language: 'python' } as const;
    assert.deepEqual(await auditFile(failing(new Error('out of bounds')), file, options, neverCancelled), {
      path: file.path,
      kind: 'failed',
      skipped: 'could not be judged: out of bounds',
    });
    await assert.rejects(auditFile(failing(new CancelledError()), file, options, neverCancelled), CancelledError);
  });
});
