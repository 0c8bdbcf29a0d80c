import assert from 'node:assert/strict';
import { findSuppressions } from '../../../../src/core/rules/suppression';
import type { LanguageId } from '../../../../src/core/text/languages';
import { LineMap } from '../../../../src/core/text/location';
import { parsers } from '../../parsers';

async function suppressions(language: LanguageId, text: string) {
  const tree = await parsers.parse(language, text);
  try {
    return findSuppressions(tree, text, new LineMap(text), '2026-11-21');
  } finally {
    tree.delete();
  }
}

suite('suppressions', () => {
  test('on the line, above the line, for the file', async () => {
    const text = [
      '# driftline: ignore-file python/weak-hash, python/weak-random',
      'run(a)  # driftline: ignore python/command-injection -- checked by hand',
      '# driftline: ignore python/sql-injection until 2027-01-01 -- see ticket',
      '# another comment',
      '',
      'query(b)',
      '# driftline: ignore',
      'query(c)',
    ].join('\r\n');
    assert.deepEqual(await suppressions('python', text), [
      { line: 1, target: 'file', rules: ['python/weak-hash', 'python/weak-random'] },
      { line: 2, target: 2, rules: ['python/command-injection'], reason: 'checked by hand' },
      { line: 3, target: 6, rules: ['python/sql-injection'], reason: 'see ticket', until: '2027-01-01' },
      { line: 7, target: 8 },
    ]);
  });

  test('past its day it no longer counts; on its last day it does', async () => {
    assert.deepEqual(await suppressions('python', 'a()  # driftline: ignore until 2026-11-20\n'), []);
    assert.equal((await suppressions('python', 'a()  # driftline: ignore until 2026-11-21\n')).length, 1);
  });

  test('only comments speak', async () => {
    assert.deepEqual(await suppressions('python', 's = "# driftline: ignore"\n'), []);
    assert.deepEqual(await suppressions('python', 'x = 1  # driftline: ignored by everybody\n'), []);
  });

  test('block comments', async () => {
    assert.deepEqual(
      await suppressions('javascript', '/* driftline: ignore javascript/code-injection -- why */\neval(a);\n'),
      [{ line: 1, target: 2, rules: ['javascript/code-injection'], reason: 'why' }],
    );
    assert.deepEqual(await suppressions('tsx', 'const a = <p>{/* driftline: ignore */}\n  {b}</p>;\n'), [
      { line: 1, target: 1 },
    ]);
  });

  test('between JSX tags', async () => {
    const text = '<tr>\n  {/* driftline: ignore */}\n\n  {run(a)}\n  {run(b) /* driftline: ignore */}\n</tr>;\n';
    assert.deepEqual(await suppressions('tsx', text), [
      { line: 2, target: 4 },
      { line: 5, target: 5 },
    ]);
  });
});
