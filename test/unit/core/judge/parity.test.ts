// The lexer and the features here against those of training/, on vectors that `training/export.py` wrote.
import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { countFeatures, occurrences } from '../../../../src/core/judge/features';
import { tokenize } from '../../../../src/core/judge/lexer';

interface Vector {
  readonly language: string;
  readonly code: string;
  readonly tokens: number;
  readonly features: string;
}

suite('parity of tokens and features', () => {
  const vectors = fs
    .readFileSync('test/fixtures/parity/judge.jsonl', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Vector);
  const manifest = JSON.parse(fs.readFileSync('models/judge/manifest.json', 'utf8')) as {
    readonly limits: { readonly windowTokens: number; readonly strideTokens: number; readonly maxWindows: number };
  };
  const { windowTokens, strideTokens, maxWindows } = manifest.limits;

  test('there are vectors for every language, and long ones', () => {
    assert.ok(vectors.length >= 200);
    assert.equal(new Set(vectors.map((vector) => vector.language)).size, 14);
    assert.ok(vectors.some((vector) => vector.tokens === windowTokens + strideTokens * (maxWindows - 1)));
  });

  test('tokens and hashes are the same, bit by bit', () => {
    for (const { language, code, ...expected } of vectors) {
      const tokens = tokenize(code, language, windowTokens + strideTokens * (maxWindows - 1));
      assert.equal(tokens.length, expected.tokens, code);
      // Of a longer text the vector holds the window that scored highest, which takes the model to find.
      if (tokens.length > windowTokens) continue;
      const { hashes, counts } = countFeatures(occurrences(tokens).hashes);
      const digest = createHash('sha256').update(littleEndian(hashes)).update(littleEndian(counts)).digest('hex');
      assert.equal(`${hashes.length}:${digest.slice(0, 16)}`, expected.features, `${language}: ${code}`);
    }
  });
});

/** Every platform that Driftline has a runtime for is little-endian. */
function littleEndian(values: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
