import * as assert from 'node:assert/strict';
import { countFeatures, hashText, occurrences } from '../../../../src/core/judge/features';
import { tokenize } from '../../../../src/core/judge/lexer';

suite('features', () => {
  test('FNV-1a over UTF-16 units', () => {
    // The published vectors for ASCII, and one text whose units exceed a byte.
    assert.deepEqual(['', 'a', 'foobar'].map(hashText), [0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
    assert.equal(hashText('😀'), Math.imul(Math.imul(0x811c9dc5 ^ 0xd83d, 0x01000193) ^ 0xde00, 0x01000193) >>> 0);
  });

  test('counts distinct hashes in rising order', () => {
    const { hashes, counts } = countFeatures(Uint32Array.of(7, 3, 7, 4_000_000_000, 7));
    assert.deepEqual([[...hashes], [...counts]], [[3, 7, 4_000_000_000], [1, 3, 1]]); // prettier-ignore
  });

  test('an occurrence is on the line of its first token', () => {
    const { hashes, lines } = occurrences(tokenize('a\nb', 'c'));
    // Two single tokens, one pair, and one pair of shapes.
    assert.equal(hashes.length, 4);
    assert.deepEqual([...lines], [1, 2, 1, 1]);
  });

  test('words of a name are features like the word itself', () => {
    const word = occurrences(tokenize('password', 'c')).hashes[0]!;
    assert.ok(occurrences(tokenize('userPassword', 'c')).hashes.includes(word));
  });
});
