import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dedent } from '../../../../src/core/text/dedent';

suite('dedent', () => {
  for (const [text, expected] of [
    ['    if x:\n        y()\n', 'if x:\n    y()\n'],
    ['    a\n\n    b', 'a\n\nb'],
    ['    a\n \n    b', 'a\n \nb'],
    ['\ta\r\n\t\tb\r\n', 'a\r\n\tb\r\n'],
    ['\ta\n    b', '\ta\n    b'],
    ['a\n    b', 'a\n    b'],
    ['   \n', '   \n'],
    ['', ''],
  ] as const)
    test(JSON.stringify(text), () => assert.equal(dedent(text), expected));

  test('takes the same from each line, and no line away', () => {
    const line = fc.tuple(fc.constantFrom('', '  ', '    ', '\t', '\t  '), fc.constantFrom('', 'x', 'y z', '\r'));
    fc.assert(
      fc.property(fc.array(line), (parts) => {
        const text = parts.map((part) => part.join('')).join('\n');
        const [before, after] = [text.split('\n'), dedent(text).split('\n')];
        assert.equal(after.length, before.length);
        const taken = before.map((line, i) => line.length - after[i]!.length);
        const written = taken.filter((_, i) => before[i]!.trim() !== '');
        assert.ok(new Set(written).size <= 1);
        before.forEach((line, i) => assert.equal(line.trim(), after[i]!.trim()));
        assert.equal(dedent(dedent(text)), dedent(text));
      }),
    );
  });
});
