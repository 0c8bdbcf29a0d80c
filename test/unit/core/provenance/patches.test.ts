import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readApplyPatch, readReplacements, readUnifiedDiff } from '../../../../src/core/provenance/patches';

suite('patches: apply_patch', () => {
  test('adds, updates, moves and deletes', () => {
    const patch = [
      'noise before',
      '*** Begin Patch',
      '*** Add File: a.py',
      '+import os',
      '+',
      '*** Update File: b.py',
      '*** Move to: c.py',
      '@@ def f',
      ' keep',
      '-old',
      '+new',
      '*** End of File',
      '*** Delete File: d.py',
      '*** End Patch',
      '+noise after',
    ].join('\n');
    assert.deepEqual(readApplyPatch(patch), [
      { file: 'a.py', kind: 'add', added: 'import os\n\n' },
      { file: 'c.py', kind: 'update', added: 'new\n' },
      { file: 'd.py', kind: 'delete', added: '' },
    ]);
  });

  test('joins what one file gets in several places and several patches', () => {
    const one = (line: string) => `*** Begin Patch\n*** Update File: a.py\n@@\n+${line}\n*** End Patch\n`;
    assert.deepEqual(readApplyPatch(one('x') + one('y')), [{ file: 'a.py', kind: 'update', added: 'x\ny\n' }]);
  });

  test('keeps carriage returns of the code and drops those of the markers', () => {
    const patch = '*** Begin Patch\r\n*** Add File: a.py\r\n+x\r\n*** End Patch\r\n';
    assert.deepEqual(readApplyPatch(patch), [{ file: 'a.py', kind: 'add', added: 'x\r\n' }]);
  });

  test('takes a marker inside an added line for code', () => {
    const patch = '*** Begin Patch\n*** Add File: a.md\n+*** Add File: b.md\n+*** End Patch\n+z\n*** End Patch';
    assert.deepEqual(readApplyPatch(patch), [
      { file: 'a.md', kind: 'add', added: '*** Add File: b.md\n*** End Patch\nz\n' },
    ]);
  });

  test('reads what is there of a patch that is cut short, and nothing without its first line', () => {
    assert.deepEqual(readApplyPatch('*** Begin Patch\n*** Add File: a.py\n+x'), [
      { file: 'a.py', kind: 'add', added: 'x\n' },
    ]);
    assert.deepEqual(readApplyPatch('*** Add File: a.py\n+x\n'), []);
  });
});

suite('patches: unified diffs', () => {
  test('of git, with new, changed, deleted and quoted names', () => {
    const diff = [
      'diff --git a/a.py b/a.py',
      'new file mode 100644',
      '--- /dev/null',
      '+++ b/a.py',
      '@@ -0,0 +1,2 @@',
      '+x',
      '+y',
      'diff --git "a/\\303\\244.py" "b/\\303\\244.py"',
      '--- "a/\\303\\244.py"',
      '+++ "b/\\303\\244.py"',
      '@@ -1,2 +1,2 @@ def f',
      ' keep',
      '-old',
      '+new',
      '\\ No newline at end of file',
      '--- a/gone.py\t2026-01-01',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-x',
    ].join('\n');
    assert.deepEqual(readUnifiedDiff(diff), [
      { file: 'a.py', kind: 'add', added: 'x\ny\n' },
      { file: 'ä.py', kind: 'update', added: 'new\n' },
      { file: 'gone.py', kind: 'delete', added: '' },
    ]);
  });

  test('takes code that looks like a header for code', () => {
    const diff = '--- a/a.sql\n+++ b/a.sql\n@@ -1,2 +1,2 @@\n--- old\n+++ new\n keep\n';
    assert.deepEqual(readUnifiedDiff(diff), [{ file: 'a.sql', kind: 'update', added: '++ new\n' }]);
  });

  test('without counts, and without a header', () => {
    assert.deepEqual(readUnifiedDiff('@@ @@\n-a\n+b\n@@ ... @@\n+c\n'), [
      { file: '', kind: 'update', added: 'b\nc\n' },
    ]);
  });
});

suite('patches: SEARCH/REPLACE', () => {
  const aider = 'web/a.js\n```js\n<<<<<<< SEARCH\nold\n=======\nnew\n>>>>>>> REPLACE\n```\n';

  test('of Aider, with the place to look for the name', () => {
    assert.deepEqual(readReplacements(aider), [{ search: 'old\n', replace: 'new\n', start: aider.indexOf('<<<') }]);
  });

  test('of Cline, and an empty replacement', () => {
    const text = '------- SEARCH\nold\n=======\n+++++++ REPLACE\n';
    assert.deepEqual(readReplacements(text), [{ search: 'old\n', replace: '', start: 0 }]);
  });

  test('of Roo Code, with line hints and escaped markers', () => {
    const text =
      '<<<<<<< SEARCH\n:start_line:12\n-------\nold\n=======\n\\=======\nnew\n>>>>>>> REPLACE\n\n' +
      '<<<<<<< SEARCH\n:start_line:20\n:end_line:21\n-------\na\n=======\nb\n>>>>>>> REPLACE\n';
    assert.deepEqual(
      readReplacements(text).map(({ search, replace }) => [search, replace]),
      [
        ['old\n', '=======\nnew\n'],
        ['a\n', 'b\n'],
      ],
    );
  });

  test('leaves out a block that does not end, and reads the next', () => {
    assert.deepEqual(
      readReplacements(`<<<<<<< SEARCH\ncut\n=======\nshort\n${aider}`).map(({ replace }) => replace),
      ['new\n'],
    );
  });
});

suite('patches: any text', () => {
  const line = fc.oneof(
    fc.constantFrom('*** Begin Patch', '*** End Patch', '*** Add File: a', '*** Move to: b', '--- a', '+++ b'),
    fc.constantFrom('@@', '@@ -1,9 +1,9 @@', '<<<<<<< SEARCH', '=======', '>>>>>>> REPLACE', '+x', '-x', '', '\r'),
    fc.string(),
  );

  test('gives only text that it holds', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        for (const { added } of [...readApplyPatch(text), ...readUnifiedDiff(text)])
          for (const added1 of added.split('\n').slice(0, -1)) assert.ok(text.includes(`+${added1}`));
        readReplacements(text);
      }),
    );
  });

  test('takes time in proportion', () => {
    const headers = Array.from({ length: 50_000 }, (_, i) => `*** Add File: ${i}`).join('\n');
    assert.equal(readApplyPatch(`*** Begin Patch\n${headers}`).length, 50_000);
    readReplacements(`<<<<<<< SEARCH\n${'=======\n'.repeat(50_000)}`);
  });
});
