// What a text was without an assistant's changes, whatever else happens to it.
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Passages, withoutHunks, type Source } from '../../../../src/core/provenance/passages';

/** A text that events happen to. */
class Editor {
  readonly passages = new Passages<Source>();

  constructor(public text: string) {}

  assistant(at: string | number, remove: string, insert: string, claimed = true): Source {
    const source = { isOver: false };
    this.event(at, remove, insert, { source, claimed });
    return source;
  }

  person(at: string | number, remove: string, insert: string): void {
    this.event(at, remove, insert);
  }

  /** Undo and redo, as one replacement of everything. */
  leadTo(text: string): void {
    this.event(0, this.text, text, { isUndo: true });
  }

  get before(): string {
    return withoutHunks(this.text, this.passages.hunks(this.text));
  }

  /** Each as it was and as it is. */
  get hunks(): string[][] {
    return this.passages.hunks(this.text).map(({ start, end, before }) => [before, this.text.slice(start, end)]);
  }

  revert(index: number): void {
    const hunk = this.passages.hunks(this.text)[index];
    assert.ok(hunk);
    this.event(hunk.start, this.text.slice(hunk.start, hunk.end), hunk.before, { isUndo: true });
  }

  private event(
    at: string | number,
    removed: string,
    text: string,
    { source, claimed = false, isUndo = false }: { source?: Source; claimed?: boolean; isUndo?: boolean } = {},
  ): void {
    const start = typeof at === 'number' ? at : this.text.indexOf(at);
    assert.equal(this.text.slice(start, start + removed.length), removed);
    const before = this.text;
    this.text = before.slice(0, start) + text + before.slice(start + removed.length);
    this.passages.apply({ start, end: start + removed.length, text, removed }, source, claimed);
    this.passages.finish(before, this.text, isUndo);
  }
}

const lines = 'one\ntwo\nthree\nfour\nfive\nsix\n';

suite('passages', () => {
  test('keep what stood there, and leave what a person writes beside them alone', () => {
    const editor = new Editor(lines);
    editor.assistant('two', 'two', 'TWO');
    editor.person('one', 'one', 'first');
    editor.person('six\n', '', 'more\n');
    assert.deepEqual(editor.hunks, [['two', 'TWO']]);
    assert.equal(editor.before, 'first\ntwo\nthree\nfour\nfive\nmore\nsix\n');
  });

  test('several changes are one hunk where no line stands between them', () => {
    const editor = new Editor(lines);
    editor.assistant('two\n', 'two\n', 'TWO\n');
    editor.assistant('three\n', 'three\n', '');
    editor.assistant('four\n', '', 'new\n');
    editor.assistant('six\n', 'six\n', 'SIX\n');
    assert.deepEqual(editor.hunks, [
      ['two\nthree\n', 'TWO\nnew\n'],
      ['six\n', 'SIX\n'],
    ]);
    editor.revert(0);
    assert.deepEqual(editor.hunks, [['six\n', 'SIX\n']]);
    assert.equal(editor.text, 'one\ntwo\nthree\nfour\nfive\nSIX\n');
    editor.revert(0);
    assert.deepEqual([editor.hunks, editor.text], [[], lines]);
  });

  test('a change of the whole text is as many hunks as differ', () => {
    const editor = new Editor(lines);
    editor.assistant(0, lines, 'one\nTWO\nthree\nfour\nsix\nseven\n');
    assert.deepEqual(editor.hunks, [
      ['two\n', 'TWO\n'],
      ['five\n', ''],
      ['', 'seven\n'],
    ]);
    assert.equal(editor.before, lines);
  });

  test('a person who writes into a change makes it part of it', () => {
    const editor = new Editor(lines);
    editor.assistant('three\n', '', 'def f():\n    pass\n');
    editor.person('pass', 'pass', 'return 1');
    assert.deepEqual(editor.hunks, [['', 'def f():\n    return 1\n']]);
    editor.person('return 1\nthree\n', 'return 1\nthree\n', '');
    assert.deepEqual(editor.hunks, [['three\n', 'def f():\n    ']]);
    assert.equal(editor.before, lines);
  });

  test('undo takes a change away, and redo brings it back with what was removed', () => {
    const editor = new Editor(lines);
    editor.assistant('two\n', 'two\n', '');
    const changed = editor.text;
    editor.leadTo(lines);
    assert.deepEqual(editor.hunks, []);
    editor.leadTo(changed);
    assert.deepEqual(editor.hunks, [['two\n', '']]);
    editor.person('six', '', 'x');
    const typed = editor.text;
    editor.revert(0);
    assert.deepEqual(editor.hunks, []);
    editor.leadTo(typed);
    assert.deepEqual(editor.hunks, [['two\n', '']]);
  });

  test('a change that the editor itself takes back is none any more, of whatever kind it was', () => {
    const editor = new Editor(lines);
    editor.assistant(0, lines, 'one\nthree\nFOUR\nfive\nsix\nseven\n');
    assert.equal(editor.hunks.length, 3);
    editor.assistant('three', '', 'two\n', false);
    editor.assistant('seven\n', 'seven\n', '', false);
    assert.deepEqual(editor.hunks, [['four\n', 'FOUR\n']]);
    editor.assistant('FOUR', 'FOUR', 'four', false);
    assert.deepEqual([editor.hunks, editor.text], [[], lines]);
  });

  test('changes beside each other that together change nothing are none, and nothing of them stays', () => {
    const editor = new Editor(lines);
    editor.assistant('six\n', 'six\n', 'SIX');
    editor.assistant('SIX', 'SIX', 'six');
    editor.assistant(editor.text.length, '', '\n');
    assert.deepEqual([editor.hunks, editor.text], [[], lines]);
    editor.person(editor.text.length - 1, '', '?');
    assert.deepEqual([editor.hunks, editor.passages.isEmpty], [[], true]);
    const other = new Editor('aa\nc\n');
    other.assistant(0, 'a', '');
    other.assistant(1, '', 'a');
    other.assistant(5, '', 'b\n');
    assert.deepEqual(other.hunks, [['', 'b\n']]);
  });

  test('a file that is loaded again while it is written has changed once', () => {
    const editor = new Editor(lines);
    const changed = lines.replace('two', 'TWO');
    editor.assistant(0, lines, '', false);
    editor.assistant(0, '', changed, false);
    editor.passages.claim([{ start: 4, end: 7 }]);
    assert.deepEqual(editor.hunks, [['two\n', 'TWO\n']]);
  });

  test('line ends of Windows and characters of two units stay as they are', () => {
    const text = 'a = "🙂"\r\nb = "é"\r\nc = 3\r\n';
    const editor = new Editor(text);
    editor.assistant(0, text, 'a = "🙂🙃"\r\nb = "é"\r\nd = "👍🏽"\r\nc = 3\r\n');
    assert.deepEqual(editor.hunks, [
      ['a = "🙂"\r\n', 'a = "🙂🙃"\r\n'],
      ['', 'd = "👍🏽"\r\n'],
    ]);
    editor.revert(1);
    editor.revert(0);
    assert.equal(editor.text, text);
  });

  test('what nobody is found to have written is the person’s, and what is found later counts', () => {
    const editor = new Editor(lines);
    const formatter = editor.assistant('two', 'two', 'TWO', false);
    editor.assistant('five', 'five', 'FIVE', false);
    assert.deepEqual(editor.hunks, []);
    const start = editor.text.indexOf('FIVE');
    editor.passages.claim([{ start, end: start + 4 }]);
    editor.passages.end((source) => source === formatter);
    editor.passages.end(() => true);
    assert.deepEqual(editor.hunks, [['five', 'FIVE']]);
    assert.match(editor.before, /TWO/);
  });

  test('a line that was only taken away is claimed with the rest of its event, another change of it is not', () => {
    const editor = new Editor(lines);
    editor.assistant(0, lines, 'ONE\nthree\nfour\nFIVE\nsix\n', false);
    const start = editor.text.indexOf('FIVE');
    editor.passages.claim([{ start, end: start + 4 }]);
    assert.deepEqual(editor.hunks, [['five\n', 'FIVE\n']]);
    const other = new Editor(lines);
    other.assistant(0, lines, 'one\nthree\nfour\nFIVE\nsix\n', false);
    other.passages.claim([{ start: 15, end: 18 }]);
    assert.deepEqual(other.hunks, [
      ['two\n', ''],
      ['five\n', 'FIVE\n'],
    ]);
  });

  test('a file that somebody fills with changes is given up, not half remembered', () => {
    const text = 'line\n'.repeat(2_000);
    const editor = new Editor(text);
    for (let i = 0; i < 501; i++) editor.assistant(i * 10, 'line', 'LINE');
    assert.deepEqual(editor.hunks, []);
    editor.assistant(9_990, 'line', 'LINE');
    assert.deepEqual(editor.hunks, [['line', 'LINE']]);
    const huge = new Editor('');
    huge.assistant(0, '', 'x'.repeat(5 * 2 ** 20));
    assert.equal(huge.passages.length, 0);
  });

  test('the text without the changes is right after any edits', () => {
    const piece = fc.constantFrom('', 'x', 'def f():\n', 'é🙂', '\n', '\r\n', 'a\nb\nc\n', '    ');
    const step = fc.record({ isAssistant: fc.boolean(), at: fc.nat(), length: fc.nat(12), insert: piece });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const editor = new Editor(lines);
        let without = lines;
        const texts = new Set<string>();
        for (const { isAssistant, at, length, insert } of steps) {
          texts.add(editor.text);
          const start = at % (editor.text.length + 1);
          const end = Math.min(editor.text.length, start + length);
          const removed = editor.text.slice(start, end);
          if (isAssistant) editor.assistant(start, removed, insert);
          else {
            const hunks = editor.passages.hunks(editor.text);
            if (hunks.some((hunk) => hunk.start <= end && start <= hunk.end)) continue;
            let shift = 0;
            for (const hunk of hunks) if (hunk.end < start) shift += hunk.before.length - (hunk.end - hunk.start);
            editor.person(start, removed, insert);
            without = without.slice(0, start + shift) + insert + without.slice(end + shift);
          }
          assert.equal(editor.before, without);
        }
        for (let left = editor.hunks.length; left > 0; left--) {
          editor.revert(0);
          // Where that makes a text of before, all is as it was then.
          if (texts.has(editor.text)) return;
          assert.equal(editor.hunks.length, left - 1);
        }
        assert.equal(editor.text, without);
      }),
      { numRuns: 500 },
    );
  });
});
