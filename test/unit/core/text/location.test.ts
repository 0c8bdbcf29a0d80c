import assert from 'node:assert/strict';
import { LineMap } from '../../../../src/core/text/location';
import { findLanguage, languageOfPath } from '../../../../src/core/text/languages';
import { digest, sha256 } from '../../../../src/core/text/digest';

suite('text', () => {
  test('lines end as in the editor, columns count UTF-16 units', () => {
    const text = 'a\r\n😀b\rc\n\nd';
    const lines = new LineMap(text);
    assert.equal(lines.lineCount, 5);
    assert.deepEqual(lines.position(text.indexOf('b')), { line: 2, column: 3, offset: 5 });
    assert.deepEqual(
      [1, 2, 3, 4, 5, 9].map((line) => lines.lineText(line)),
      ['a', '😀b', 'c', '', 'd', ''],
    );
    assert.deepEqual(lines.position(text.length), { line: 5, column: 2, offset: 11 });
    assert.deepEqual(new LineMap('').position(0), { line: 1, column: 1, offset: 0 });
  });

  test('languages by the names that people use', () => {
    assert.deepEqual(['Python', 'js', 'typescriptreact', 'C#', 'shellscript', 'golang', 'cobol'].map(findLanguage), [
      'python',
      'javascript',
      'tsx',
      'csharp',
      'bash',
      'go',
      undefined,
    ]);
    assert.deepEqual(['a/b.PY', 'c:\\x\\y.tsx', 'Makefile', '.py', 'a.d/b', 'x.min.js'].map(languageOfPath), [
      'python',
      'tsx',
      undefined,
      'python',
      undefined,
      'javascript',
    ]);
  });

  test('digests', async () => {
    assert.notEqual(digest('ab'), digest('ba'));
    assert.match(digest('é😀'), /^[0-9a-f]{16}$/);
    assert.equal(await sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
