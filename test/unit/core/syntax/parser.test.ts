import assert from 'node:assert/strict';
import { Parsers } from '../../../../src/core/syntax/parser';
import { grammarReader } from '../../../../src/node/resources';

suite('parsers', () => {
  test('a grammar that is missing costs its language alone', async () => {
    const read = grammarReader('dist');
    const parsers = new Parsers((file) =>
      file.includes('ruby') ? Promise.reject(new Error('there is no such file')) : read(file),
    );
    await assert.rejects(parsers.parse('ruby', 'puts 1'), /there is no such file/);
    const tree = await parsers.parse('python', 'print(1)');
    assert.equal(tree.rootNode.type, 'module');
    tree.delete();
    await parsers.dispose();
  });
});
