import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { decodeSource, readSource, whyNotJudged } from '../../../src/node/readSource';
import { temporaryFolder } from './temporary';

suite('reading sources', () => {
  const folder = temporaryFolder({ 'a.py': 'x = "é😀"\r\ny\r' });
  suiteTeardown(() => fs.rmSync(folder, { recursive: true }));

  test('keeps line endings and drops the byte-order mark', async () => {
    assert.deepEqual(await readSource(path.join(folder, 'a.py')), { text: 'x = "é😀"\r\ny\r' });
    assert.deepEqual(decodeSource(Buffer.from('\ufeffx\n')), { text: 'x\n' });
    assert.deepEqual(decodeSource(new Uint8Array()), { text: '' });
  });

  const refused: readonly [name: string, bytes: Uint8Array, kind: string, reason: RegExp][] = [
    ['binary', Buffer.from('a\0b'), 'binary', /^is binary$/],
    ['UTF-16', Buffer.from('\ufeffx = 1', 'utf16le'), 'encoding', /^is UTF-16; only UTF-8 is read$/],
    ['UTF-16, big end first', Buffer.from([0xfe, 0xff, 0, 65]), 'encoding', /^is UTF-16/],
    ['Latin-1', Buffer.from('é', 'latin1'), 'encoding', /^is not valid UTF-8$/],
    ['cut in a character', Buffer.from('x = "é').subarray(0, -1), 'encoding', /^is not valid UTF-8$/],
    ['half of a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), 'encoding', /^is not valid UTF-8$/],
    ['too large', Buffer.alloc(2 ** 20 + 1, 'x\n'), 'too-large', /^has 1\.0 MiB, more than the 1 MiB that is judged$/],
    ['minified', Buffer.from('x=1;'.repeat(5000)), 'minified', /^is minified or generated/],
  ];
  for (const [name, bytes, kind, reason] of refused) {
    test(`refuses what is ${name}`, () => {
      const source = decodeSource(bytes);
      assert.ok('skipped' in source);
      assert.equal(source.kind, kind);
      assert.match(source.skipped, reason);
    });
  }

  test('takes a short file with one long line, and a long one with a few', () => {
    assert.equal(whyNotJudged(`key = "${'a'.repeat(4000)}"`), undefined);
    assert.equal(whyNotJudged(`${'x = 1\n'.repeat(500)}key = "${'a'.repeat(100_000)}"`), undefined);
  });

  test('counts the size of a text in bytes', () => {
    assert.equal(whyNotJudged('é\n'.repeat(340_000)), undefined);
    assert.equal(whyNotJudged('é\n'.repeat(350_000))?.kind, 'too-large');
  });

  test('says why a file cannot be read', async () => {
    assert.deepEqual(await readSource(path.join(folder, 'none.py')), { kind: 'unreadable', skipped: 'is gone' });
    assert.deepEqual(await readSource(folder), { kind: 'unreadable', skipped: 'is no regular file' });
    const secret = path.join(folder, 'secret.py');
    fs.writeFileSync(secret, 'x');
    fs.chmodSync(secret, 0);
    // An administrator can read everything.
    const expected =
      process.getuid?.() === 0 ? { text: 'x' } : { kind: 'unreadable', skipped: 'cannot be read (EACCES)' };
    assert.deepEqual(await readSource(secret), expected);
  });

  test('does not read what is too large', async () => {
    const huge = path.join(folder, 'huge.py');
    fs.closeSync(fs.openSync(huge, 'w'));
    fs.truncateSync(huge, 50 * 2 ** 20);
    const source = await readSource(huge);
    assert.deepEqual(source, { kind: 'too-large', skipped: 'has 50.0 MiB, more than the 1 MiB that is judged' });
  });
});
