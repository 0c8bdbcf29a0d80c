import * as assert from 'node:assert/strict';
import {
  kindOf,
  readSource,
  refine,
  type EditOrigin,
  type InsertionKind,
  type Replacement,
} from '../../../../src/core/provenance/insertions';

const insert = (text: string, removed = ''): Replacement => ({ start: 0, end: removed.length, text, removed });
const block = 'def f(name):\n    return name\n';

/** What happened, what the event held, and what else was known: on VS Code as people have it. */
const stable: readonly (readonly [name: string, texts: readonly string[], origin: EditOrigin, kind: InsertionKind])[] =
  [
    ['a character', ['a'], {}, 'typed'],
    ['a bracket that closes by itself', ['()'], {}, 'typed'],
    ['a new line with its indentation', ['\r\n        '], {}, 'typed'],
    ['an emoji', ['🙂'], {}, 'typed'],
    ['a word from the list of suggestions', ['os_path_of_großeltern'], {}, 'typed'],
    ['a phrase from an input method', ['東京都'], {}, 'typed'],
    ['a deletion', [''], {}, 'typed'],
    ['the same key at three cursors', ['x', 'x', 'x'], {}, 'typed'],
    ['a block out of nowhere', [block], {}, 'unknown-bulk'],
    ['an expression out of nowhere', ['open(path).read()'], {}, 'unknown-bulk'],
    ['a format with many edits', ['  ', block], {}, 'unknown-bulk'],
    ['paste', [block], { mark: 'paste' }, 'paste'],
    ['paste of one character', ['x'], { mark: 'paste' }, 'paste'],
    ['ghost text taken', [block], { mark: 'completion' }, 'completion'],
    ['undo', [block], { mark: 'undo' }, 'undo'],
    ['redo', ['x'], { mark: 'redo' }, 'undo'],
  ];

/** `detailedReason` as VS Code 1.139 gives it to those who may see it. */
const proposed: readonly (readonly [name: string, reason: unknown, texts: readonly string[], kind: InsertionKind])[] = [
  ['typed', { source: 'cursor', metadata: { source: 'cursor', kind: 'type' } }, ['x'], 'typed'],
  ['composed', { source: 'cursor', metadata: { kind: 'compositionType' } }, ['a long phrase, composed'], 'typed'],
  ['pasted', { source: 'cursor', metadata: { kind: 'paste' } }, [block], 'paste'],
  ['loaded again', { source: 'reloadFromDisk', metadata: {} }, [block], 'unknown-bulk'],
  ['by an extension', { source: 'unknown', metadata: { name: 'MainThreadTextEditor' } }, [block], 'unknown-bulk'],
  ['formatted', { source: 'unknown', metadata: { name: 'formatEditsCommand' } }, ['  ', block], 'unknown-bulk'],
  ['a snippet', { source: 'snippet', metadata: { $extensionId: 'ms-python.python' } }, [block], 'typed'],
  ['the list of suggestions', { source: 'suggest', metadata: { $extensionId: 'x.y' } }, ['os.path.join($1)'], 'typed'],
  ['renamed', { source: 'rename', metadata: {} }, ['other name'], 'typed'],
  ['chat', { source: 'Chat.applyEdits', metadata: { $modelId: 'copilot|gpt-4.1' } }, ['x'], 'assistant'],
  ['inline chat', { source: 'inlineChat.applyEdits', metadata: {} }, [block], 'assistant'],
  ['chat taken back', { source: 'Chat.undoEdits', metadata: {} }, [block], 'undo'],
  ['ghost text', { source: 'inlineCompletionAccept', metadata: { $nes: false } }, ['x'], 'completion'],
  ['a word of it', { source: 'inlineCompletionPartialAccept', metadata: { type: 'word' } }, ['x'], 'completion'],
  ['a source that is new', { source: 'telepathy', metadata: 3 }, [block], 'unknown-bulk'],
  ['no source', {}, ['x'], 'typed'],
  ['not an object', 'cursor', ['x'], 'typed'],
];

suite('insertions', () => {
  for (const [name, texts, origin, kind] of stable)
    test(`${name}: ${kind}`, () => {
      assert.equal(
        kindOf(
          texts.map((text) => insert(text)),
          origin,
        ),
        kind,
      );
    });

  for (const [name, reason, texts, kind] of proposed)
    test(`with the editor's own word, ${name}: ${kind}`, () => {
      const source = readSource(reason);
      assert.equal(
        kindOf(
          texts.map((text) => insert(text)),
          source ? { source } : {},
        ),
        kind,
      );
    });

  test('shape alone never says assistant', () => {
    for (const text of ['', 'x', block, block.repeat(500)])
      for (const isReload of [false, true]) assert.notEqual(kindOf([insert(text)], {}, isReload), 'assistant');
  });

  test('one character that came from disk was not typed', () => {
    assert.equal(kindOf([insert('2', '1')], { isClean: true }, true), 'unknown-bulk');
  });

  test('undo is undo, whatever the editor calls it', () => {
    const source = readSource({ source: 'applyEdits', metadata: {} });
    assert.ok(source);
    assert.equal(kindOf([insert(block)], { mark: 'undo', source }), 'undo');
  });

  test('the model and the extension of a chat are read', () => {
    const metadata = {
      $modelId: 'copilot|claude-sonnet-4.5',
      $extensionId: 'github.copilot-chat',
      $$requestId: 'request_7f',
    };
    assert.deepEqual(readSource({ source: 'Chat.applyEdits', metadata }), {
      name: 'Chat.applyEdits',
      extension: 'github.copilot-chat',
      model: 'copilot/claude-sonnet-4.5',
    });
  });
});

suite('refined changes', () => {
  const lines = Array.from({ length: 10 }, (_, i) => `line ${i}\n`);
  /** The one change that a reload makes of lines 2 to 8. */
  function reload(after: readonly string[]): readonly Replacement[] {
    const removed = lines.slice(2, 8).join('');
    return refine({ start: 14, end: 14 + removed.length, text: after.join(''), removed });
  }

  test('a reload is cut to the lines that differ, last ones first', () => {
    const after = ['new 2\n', ...lines.slice(3, 7), 'new 7\n', 'more\n'];
    assert.deepEqual(reload(after), [
      { start: 49, end: 56, removed: 'line 7\n', text: 'new 7\nmore\n' },
      { start: 14, end: 21, removed: 'line 2\n', text: 'new 2\n' },
    ]);
  });

  test('lines that are only added, and only taken away', () => {
    assert.deepEqual(reload([...lines.slice(2, 4), 'added\n', ...lines.slice(4, 7)]), [
      { start: 49, end: 56, removed: 'line 7\n', text: '' },
      { start: 28, end: 28, removed: '', text: 'added\n' },
    ]);
  });

  test('make the same text when they are applied one after the other', () => {
    for (const [before, after] of [
      ['a\r\nb\r\nc', 'a\r\nx\r\nc\r\nd'],
      ['a\nb', 'b\na\n'],
      ['🙂\n🙂\n', '🙂\n\n🙂'],
      ['a\nb\nc\n', 'a\r\nb\r\nc\r\n'],
    ] as const) {
      let text = `>${before}<`;
      for (const { start, end, text: now, removed } of refine({
        start: 1,
        end: 1 + before.length,
        text: after,
        removed: before,
      })) {
        assert.equal(text.slice(start, end), removed);
        text = text.slice(0, start) + now + text.slice(end);
      }
      assert.equal(text, `>${after}<`);
    }
  });

  test('a text that has nothing in common stays one change', () => {
    const before = Array.from({ length: 6_000 }, (_, i) => `a${i}\n`).join('');
    const after = Array.from({ length: 6_000 }, (_, i) => `b${i}\n`).join('');
    assert.equal(refine({ start: 0, end: before.length, text: after, removed: before }).length, 1);
  });
});
