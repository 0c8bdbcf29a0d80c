import * as assert from 'node:assert/strict';
import { readEditCall, toCodeEvents, type Call, type EditTools } from '../../../../src/core/provenance/editCalls';
import { modelOf, timeOf } from '../../../../src/core/provenance/fields';

const tools: EditTools = {
  Write: { change: 'create', file: ['file_path', 'path'], text: ['content'] },
  MultiEdit: { change: 'replace', file: ['file_path'], text: ['new_string'], list: 'edits' },
  apply_patch: { patch: ['input'] },
};

const call: Call = {
  assistant: 'test',
  assistantVersion: null,
  model: 'gpt-5',
  modelEvidence: 'per-turn',
  sessionId: 's',
  callId: 'c',
  timestamp: '2026-01-01T00:00:00Z',
  cwd: '/home/dana',
  status: 'unknown',
  details: { format: 'test' },
};

suite('edit calls', () => {
  test('as an object, as JSON, and as the bare text of a patch', () => {
    const args = { path: 'a.py', content: 'x' };
    const expected = [{ file: 'a.py', change: 'create', newText: 'x' }];
    assert.deepEqual(readEditCall(tools, 'Write', args), expected);
    assert.deepEqual(readEditCall(tools, 'Write', JSON.stringify(args)), expected);
    const patch = '*** Begin Patch\n*** Add File: a.py\n+x\n*** End Patch';
    const added = [{ file: 'a.py', change: 'patch', newText: 'x\n' }];
    assert.deepEqual(readEditCall(tools, 'apply_patch', { input: patch }), added);
    assert.deepEqual(readEditCall(tools, 'apply_patch', JSON.stringify({ input: patch })), added);
    assert.deepEqual(readEditCall(tools, 'apply_patch', patch), added);
  });

  test('several edits, some with a file of their own', () => {
    const edits = [{ new_string: '1' }, null, { file_path: 'b.py', new_string: '2' }, { old_string: 'gone' }];
    assert.deepEqual(
      readEditCall(tools, 'MultiEdit', { file_path: 'a.py', edits }).map(({ file, newText }) => [file, newText]),
      [
        ['a.py', '1'],
        ['b.py', '2'],
      ],
    );
  });

  test('nothing from what is no edit', () => {
    for (const [name, args] of [
      ['Read', { file_path: 'a.py' }],
      ['constructor', { file_path: 'a.py' }],
      [undefined, {}],
      ['Write', null],
      ['Write', '{"file_path":"a.py","content":"cut'],
      ['Write', { file_path: 7, content: 'x' }],
      ['Write', { content: 'x' }],
      ['MultiEdit', { file_path: 'a.py', edits: 'x' }],
      ['apply_patch', { input: 7 }],
    ] as const)
      assert.deepEqual(readEditCall(tools, name, args), []);
  });

  test('events count the pieces of a file and leave out what writes nothing', () => {
    const piece = (file: string, newText: string) => ({ file, change: 'replace' as const, newText });
    const events = toCodeEvents({ ...call, folder: '/home/dana/web' }, [
      piece('a.ts', '1'),
      piece('a.ts', ''),
      piece('../b.ts', '2'),
      piece('a.ts', '3'),
    ]);
    assert.deepEqual(
      events.map(({ file, newText, details }) => [file, newText, details.ordinal]),
      [
        ['web/a.ts', '1', 0],
        ['b.ts', '2', 0],
        ['web/a.ts', '3', 1],
      ],
    );
    assert.ok(!('folder' in (events[0] as object)));
  });

  test('a placeholder is no model, and no evidence', () => {
    for (const model of ['<synthetic>', 'copilot/auto', 'Default', '', 7, undefined, null]) {
      const [event] = toCodeEvents({ ...call, model }, [{ file: 'a', change: 'create', newText: 'x' }]);
      assert.deepEqual([event?.model, event?.modelEvidence], [null, 'none']);
    }
    assert.equal(modelOf('openai/gpt-5'), 'openai/gpt-5');
  });

  test('times in any of their spellings', () => {
    const time = '2026-02-01T08:00:40.000Z';
    const seconds = Date.parse(time) / 1000;
    for (const value of [time, '2026-02-01T09:00:40+01:00', '2026-02-01 08:00:40', '2026-02-01T08:00:40'])
      assert.equal(timeOf(value), time);
    for (const value of [seconds, seconds * 1000, seconds * 1e6, String(seconds * 1000)])
      assert.equal(timeOf(value), time);
    for (const value of ['', 'soon', 0, -1, Number.NaN, Infinity, 1e300, null, {}, '99999999999999999'])
      assert.equal(timeOf(value), null);
  });
});
