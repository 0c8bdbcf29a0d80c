// Recorded events of the editor, and what becomes of them: with `detailedReason`, as code-server and those who ask for it
// have it, and without, as everybody else has it.
import * as assert from 'node:assert/strict';
import type { CodeEvent } from '../../../../src/core/provenance/codeEvent';
import { Authorship, type NamedCandidate } from '../../../../src/core/provenance/authorship';
import { readSource, type EditOrigin } from '../../../../src/core/provenance/insertions';

const now = Date.parse('2026-11-21T14:02:00.000Z');
const run = 'def run(name):\n    return subprocess.run("ls " + name, shell=True)\n';
const load = 'def load(path):\n    return pickle.load(open(path, "rb"))\n';

function record(newText: string, more: Partial<CodeEvent> = {}): NamedCandidate {
  const event: CodeEvent = {
    assistant: 'claude-code',
    assistantVersion: '2.1.0',
    model: 'claude-sonnet-4-5-20250929',
    modelEvidence: 'per-edit',
    sessionId: 's',
    callId: 'one',
    timestamp: '2026-11-21T14:01:59.000Z',
    cwd: '/project',
    file: 'a.py',
    change: 'replace',
    status: 'applied',
    newText,
    details: { ordinal: 0, format: 'claude-code-jsonl' },
    ...more,
  };
  return { event, title: 'Claude Code', seenAt: now };
}

/** A document that events happen to. */
class Editor {
  version = 1;
  readonly authorship = new Authorship();

  constructor(public text: string) {}

  /** One event; its changes are given as in the editor, last one first. */
  event(changes: readonly (readonly [at: string | number, remove: string, insert: string])[], origin: EditOrigin = {}) {
    const replacements = changes.map(([at, removed, text]) => {
      const start = typeof at === 'number' ? at : this.text.indexOf(at);
      assert.equal(this.text.slice(start, start + removed.length), removed);
      this.text = this.text.slice(0, start) + text + this.text.slice(start + removed.length);
      return { start, end: start + removed.length, text, removed };
    });
    return this.authorship.change(++this.version, replacements, origin, now);
  }

  match(...records: readonly NamedCandidate[]): string[] {
    this.authorship.match(this.text, records);
    return this.marks;
  }

  get marks(): string[] {
    return this.authorship.spans.map(({ start, end, author: { assistant, model, confidence } }) => {
      return `${assistant}, ${model}, ${confidence}: ${this.text.slice(start, end)}`;
    });
  }
}

const word = (source: string, metadata: object = {}): EditOrigin => {
  const read = readSource({ source, metadata });
  assert.ok(read);
  return { source: read };
};
const mark = (text: string, confidence = 'recorded') =>
  `Claude Code, claude-sonnet-4-5-20250929, ${confidence}: ${text}`;

type Insert = (editor: Editor) => void;

/** What the same thing looks like in both worlds, and who is marked when a record has this code. */
const cases: readonly (readonly [name: string, stable: Insert, proposed: Insert, expected: readonly string[]])[] = [
  [
    'an edit by an extension',
    (editor) => editor.event([[0, '', run]]),
    (editor) => editor.event([[0, '', run]], word('unknown', { name: 'MainThreadTextEditor' })),
    [mark(run)],
  ],
  [
    'a reload of a clean file',
    (editor) => editor.event([[0, '', run]], { isClean: true }),
    (editor) => editor.event([[0, '', run]], { isClean: true, ...word('reloadFromDisk') }),
    [mark(run)],
  ],
  [
    'ghost text that is taken',
    (editor) => editor.event([[0, '', run]], { mark: 'completion' }),
    (editor) => editor.event([[0, '', run]], word('inlineCompletionAccept', { $extensionId: 'github.copilot' })),
    [mark(run)],
  ],
  [
    'paste of what an assistant also wrote',
    (editor) => editor.event([[0, '', run]], { mark: 'paste' }),
    (editor) => editor.event([[0, '', run]], word('cursor', { kind: 'paste' })),
    [],
  ],
  [
    'typing of what an assistant also wrote',
    (editor) => [...run].forEach((key, i) => editor.event([[i, '', key]], { isClean: i === 0 })),
    (editor) =>
      [...run].forEach((key, i) =>
        editor.event([[i, '', key]], { isClean: i === 0, ...word('cursor', { kind: 'type' }) }),
      ),
    [],
  ],
  [
    'undo of a deletion',
    (editor) => editor.event([[0, '', run]], { mark: 'undo' }),
    (editor) => editor.event([[0, '', run]], { mark: 'undo', ...word('applyEdits') }),
    [],
  ],
];

suite('authorship', () => {
  for (const [name, stable, proposed, expected] of cases)
    for (const [world, insert] of [
      ['without', stable],
      ['with', proposed],
    ] as const)
      test(`${name}, ${world} the editor's own word`, () => {
        const editor = new Editor('x = 1\n');
        insert(editor);
        assert.deepEqual(editor.match(record(run)), expected);
      });

  test('a chat that the editor names needs no record, and a record says more', () => {
    const editor = new Editor('');
    const metadata = { $extensionId: 'github.copilot-chat', $modelId: 'copilot|gpt-4.1' };
    assert.equal(editor.event([[0, '', run]], word('Chat.applyEdits', metadata)), 'assistant');
    assert.deepEqual(editor.marks, [`github.copilot-chat, copilot/gpt-4.1, correlated: ${run}`]);
    assert.deepEqual(editor.match(record(run)), [mark(run)]);
  });

  test('ghost text without a record was by some assistant', () => {
    const editor = new Editor('');
    editor.event([[0, '', run]], { mark: 'completion' });
    assert.deepEqual(editor.match(), [`null, null, heuristic: ${run}`]);
  });

  test('a reload of several places marks what is new in each', () => {
    const before = `import os\n\n\ndef a():\n    pass\n\n\nkeep = 1\nkeep = 2\n\n\ndef b():\n    pass\n`;
    const editor = new Editor(before);
    const after = before.replace('def a():\n    pass\n', run).replace('def b():\n    pass\n', load);
    editor.event([[10, before.slice(10), after.slice(10)]], { isClean: true });
    assert.deepEqual(editor.match(record(run), record(load, { callId: 'two', model: null })), [
      mark(run),
      `Claude Code, null, correlated: ${load}`,
    ]);
  });

  test('one character from disk is marked once it is known to come from there', () => {
    for (const isReload of [true, false]) {
      const editor = new Editor('x = hashlib.new("1", data)\n');
      editor.event([['1', '1', '5']], { isClean: true });
      if (isReload) editor.authorship.reloaded(editor.version);
      const expected = isReload ? [mark('5', 'heuristic')] : [];
      assert.deepEqual(editor.match(record('x = hashlib.new("5", data)')), expected);
    }
  });

  test('what is claimed moves until its record comes', () => {
    const editor = new Editor('x = 1\n');
    editor.event([[0, '', run]]);
    editor.event([[0, '', '# a comment that was pasted\n']], { mark: 'paste' });
    editor.event([['"ls "', '"ls "', '"rm "']], { mark: 'paste' });
    assert.deepEqual(editor.match(record(run)), [
      mark('def run(name):\n    return subprocess.run('),
      mark('+ name, shell=True)\n'),
    ]);
  });

  test('a record that never comes leaves no mark, and a late one none either', () => {
    const editor = new Editor('');
    editor.event([[0, '', run]]);
    assert.equal(editor.authorship.isWaiting, true);
    editor.authorship.expire(now + 1);
    assert.equal(editor.authorship.isWaiting, false);
    assert.deepEqual(editor.match(record(run)), []);
  });

  test('a second record claims what the first one left', () => {
    const editor = new Editor('');
    editor.event([[0, '', run + load]]);
    assert.deepEqual(editor.match(record(run)), [mark(run)]);
    assert.deepEqual(editor.match(record(load, { callId: 'two', model: 'claude-opus-4-1-20250805' })), [
      mark(run),
      `Claude Code, claude-opus-4-1-20250805, recorded: ${load}`,
    ]);
  });

  test('a newer record takes over what an older one wrote, and a formatter changes nothing', () => {
    const editor = new Editor('');
    editor.event([[0, '', run]]);
    editor.match(record(run));
    const formatted =
      "def run(name):\n        return subprocess.run(\n            'ls ' + name, shell=True\n        )\n";
    editor.event([[0, run, formatted]]);
    editor.authorship.expire(now + 1);
    assert.deepEqual(editor.marks, [mark(formatted)]);
    editor.event([[0, formatted, load]], { isClean: true });
    assert.deepEqual(editor.match(record(run), record(load, { callId: 'two' })), [mark(load)]);
  });

  test('what was known of an earlier text is put back where it still stands', () => {
    const authorship = new Authorship();
    const author = { assistant: 'Codex', model: 'gpt-5.3-codex', confidence: 'recorded', time: null } as const;
    authorship.restore([{ start: 0, end: run.length, author }], run, `import x\n${run}`);
    assert.deepEqual(authorship.spans, [{ start: 9, end: 9 + run.length, author }]);
  });

  test('what stood there is known, whether the change is looked for or the whole text', () => {
    for (const isLookedFor of [false, true]) {
      const editor = new Editor('import os\n\n');
      editor.event([[11, '', run]], { isClean: true });
      editor.authorship.reloaded(editor.version);
      if (isLookedFor) editor.authorship.claim('', editor.text, now, false);
      editor.match(record(run));
      assert.deepEqual(editor.authorship.passages.hunks(editor.text), [
        { start: 11, end: 11 + run.length, before: '' },
      ]);
    }
  });

  test('a completion and a chat’s edit are known at once, a person’s paste never is', () => {
    const editor = new Editor('a\nb\nc\n');
    editor.event([['b\n', 'b\n', 'B\n']], word('Chat.applyEdits'));
    editor.event([['c', '', 'x = 1\ny = 2\n']], { mark: 'completion' });
    editor.event([[0, '', run]], { mark: 'paste' });
    editor.event([[0, '', '# 1\n# 2\n']]);
    editor.authorship.expire(now + 1);
    const hunks = editor.authorship.passages.hunks(editor.text);
    assert.deepEqual(
      hunks.map(({ start, end, before }) => [before, editor.text.slice(start, end)]),
      [['b\n', 'B\nx = 1\ny = 2\n']],
    );
  });
});
