import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeFrame } from '../../../../src/core/report/codeFrame';
import { cellsOf } from '../../../../src/core/report/visible';
import { LineMap } from '../../../../src/core/text/location';

/** The frame around what stands between » and «. */
function frame(marked: string, columns = 60): string[] {
  const start = marked.indexOf('»');
  const end = marked.indexOf('«') - 1;
  const lines = new LineMap(marked.replace(/[»«]/g, ''));
  return codeFrame(lines, lines.location({ start, end }), columns).map(
    ({ number, text }) => `${String(number ?? '').padStart(2)}|${text}`,
  );
}

suite('code frame', () => {
  test('marks the exact columns, after one line of context', () => {
    assert.deepEqual(frame('import os\n\ndef f(x):\n    os.system(»x«)\n'), [
      ' 3|def f(x):',
      ' 4|    os.system(x)',
      '  |              ^',
    ]);
  });

  test('widens tabs to the next stop', () => {
    assert.deepEqual(frame('\tif a:\t»run(a)«'), [' 1|    if a:   run(a)', '  |            ^^^^^^']);
  });

  test('counts wide characters, emoji and accents as a terminal does', () => {
    assert.deepEqual(frame('x = "日本 👩‍👩‍👧 e\u0301"; »run«()'), [
      ' 1|x = "日本 👩‍👩‍👧 e\u0301"; run()',
      `  |${' '.repeat('x = "1234 56 7"; '.length)}^^^`,
    ]);
  });

  test('shows what would hide or move the cursor', () => {
    assert.deepEqual(frame('a\u202eb\u001b[2J»c«\u0007'), [' 1|a<U+202E>b␛[2Jc␇', '  |              ^']);
  });

  test('knows every way to end a line', () => {
    assert.deepEqual(frame('one\r\ntwo\r»three«\nfour'), [' 2|two', ' 3|three', '  |^^^^^']);
  });

  test('cuts a long line around the mark', () => {
    const line = frame(`${'a'.repeat(3000)}»mark«${'b'.repeat(3000)}`, 40);
    assert.deepEqual(line, [` 1|…${'a'.repeat(20)}mark${'b'.repeat(14)}…`, `  |${' '.repeat(21)}^^^^`]);
  });

  test('points below a mark at the end of a line that is cut before it', () => {
    assert.deepEqual(frame(`${'a'.repeat(22)}»日«`, 20), [' 1|…aaaaaaaaaaaaaaaaa日', '  |                  ^^']);
  });

  test('shows the first lines of a long finding', () => {
    assert.deepEqual(frame('f(»"""a\n  b\n\nc\nd\n"""«)'), [
      ' 1|f("""a',
      '  |  ^^^^',
      ' 2|  b',
      '  |  ^',
      ' 4|c',
      '  |^',
      '  |… to line 6',
    ]);
  });

  test('points behind the last character where a finding is empty', () => {
    assert.deepEqual(frame('ab»«'), [' 1|ab', '  |  ^']);
  });

  test('never fails, and no line is wider than asked', () => {
    const char = fc.oneof(
      fc.constantFrom('\t', '\r', '\n', '😀', '日', '\u0301', '\u202e', '\ud800', ' '),
      fc.string(),
    );
    const text = fc.array(char, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 100 }), (text, a, b, columns) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const lines = new LineMap(text);
        for (const { text: line } of codeFrame(lines, lines.location({ start, end }), columns)) {
          const width = cellsOf(line).reduce((sum, cell) => sum + cell.width, 0);
          assert.ok(width <= columns + 1, `${width} columns: ${JSON.stringify(line)}`);
        }
      }),
    );
  });
});
