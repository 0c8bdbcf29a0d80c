import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Documents } from '../../../../src/core/syntax/documents';
import { neverCancelled } from '../../../../src/core/util/cancellation';
import { parsers } from '../../parsers';

suite('documents', () => {
  test('a tree kept in step by edits equals one parsed anew', async () => {
    const piece = fc.constantFrom(
      'def f(x):\n',
      '    return x\n',
      '"""',
      '(',
      ')',
      '\r\n',
      '😀',
      "f'{x}'",
      'é = 1\n',
      '#',
      '',
    );
    const edit = fc.record({ at: fc.nat(200), remove: fc.nat(12), text: piece });
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        async (start, edits) => {
          const documents = new Documents(parsers);
          documents.open('a', 0, 'python', start.join(''));
          await documents.tree('a', neverCancelled);
          for (const [i, { at, remove, text }] of edits.entries()) {
            const length = documents.get('a')?.text.length ?? 0;
            const from = Math.min(at, length);
            documents.change('a', i + 1, [{ start: from, end: Math.min(from + remove, length), text }]);
            if (i % 2) await documents.tree('a', neverCancelled);
          }
          const tree = await documents.tree('a', neverCancelled);
          const text = documents.get('a')?.text ?? '';
          const fresh = await parsers.parse('python', text);
          assert.equal(tree?.rootNode.toString(), fresh.rootNode.toString());
          assert.equal(tree?.rootNode.text, fresh.rootNode.text);
          fresh.delete();
          documents.dispose();
        },
      ),
      { numRuns: 150 },
    );
  });

  test('closed while parsed, and not open at all', async () => {
    const documents = new Documents(parsers);
    documents.open('a', 1, 'python', 'x = 1\n');
    const tree = documents.tree('a', neverCancelled);
    documents.close('a');
    assert.equal(await tree, undefined);
    assert.equal(await documents.tree('b', neverCancelled), undefined);
    assert.equal(documents.change('b', 2, []), undefined);
  });

  test('keeps no more trees than it may', async () => {
    const documents = new Documents(parsers, 2);
    const trees = [];
    for (const uri of ['a', 'b', 'c']) {
      documents.open(uri, 1, 'python', `${uri} = 1\n`);
      trees.push(await documents.tree(uri, neverCancelled));
    }
    // The oldest was freed: asked again, it is parsed anew.
    assert.notEqual(await documents.tree('a', neverCancelled), trees[0]);
    assert.equal(await documents.tree('c', neverCancelled), trees[2]);
    documents.dispose();
  });
});
