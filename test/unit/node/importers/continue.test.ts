import * as assert from 'node:assert/strict';
import { continueDev } from '../../../../src/node/importers/continue/importer';
import { temporaryFolder } from '../temporary';
import { readAll, writeRecords } from './reading';

async function read(files: Readonly<Record<string, string | readonly unknown[]>>) {
  const root = temporaryFolder();
  writeRecords(root, files);
  return readAll(continueDev, root);
}

const completion = {
  timestamp: '2026-01-02T03:04:05.000Z',
  userAgent: 'vscode/1.108.1 (Continue/1.3.21)',
  eventName: 'autocomplete',
  prefix: 'secret',
  completion: 'x',
  modelName: 'qwen2.5-coder:1.5b',
  modelProvider: 'ollama',
  filepath: 'file:///home/dana/shop/a%20b.py',
  completionId: 'c1',
  accepted: true,
};

suite('importer of Continue', () => {
  test('completions, with all that the event says', async () => {
    const { events } = await read({ 'dev_data/0.2.0/autocomplete.jsonl': [completion] });
    assert.deepEqual(events, [
      {
        assistant: 'continue',
        assistantVersion: '1.3.21',
        model: 'qwen2.5-coder:1.5b',
        modelEvidence: 'per-edit',
        sessionId: null,
        callId: 'c1',
        timestamp: '2026-01-02T03:04:05.000Z',
        cwd: null,
        file: '/home/dana/shop/a b.py',
        change: 'completion',
        status: 'applied',
        newText: 'x',
        details: { format: 'continue-dev-data', offset: 0, provider: 'ollama', host: 'vscode', ordinal: 0 },
      },
    ]);
  });

  test('files are named from the innermost folder of a session', async () => {
    const folders = ['/home/dana', 'file:///home/dana/shop', 'C:\\work', '', 7].map((workspaceDirectory) => ({
      workspaceDirectory,
    }));
    const files = [
      'file:///home/dana/shop/web/a.ts',
      'file:///home/dana/b.ts',
      'file:///c%3A/work/c.ts',
      'file:///d.ts',
    ];
    const events = files.map((filepath, i) => ({ ...completion, filepath, completionId: `c${i}` }));
    const { events: found } = await read({
      'sessions/sessions.json': JSON.stringify(folders),
      'dev_data/0.2.0/autocomplete.jsonl': events,
    });
    assert.deepEqual(
      found.map(({ file }) => file),
      ['web/a.ts', 'b.ts', 'c.ts', '/d.ts'],
    );
  });

  test('edits have no id, and are told apart by time and text', async () => {
    const edit = { ...completion, completionId: undefined, completion: 'answer', newCode: 'code', accepted: false };
    const later = { ...edit, timestamp: '2026-01-02T04:04:05.000Z' };
    const { events } = await read({
      'dev_data/0.2.0/editOutcome.jsonl': [edit, later, { ...edit, newCode: 'other' }, edit],
    });
    assert.deepEqual(
      events.map(({ callId, change, status, newText }) => [callId, change, status, newText]),
      [
        [null, 'replace', 'rejected', 'code'],
        [null, 'replace', 'rejected', 'code'],
        [null, 'replace', 'rejected', 'other'],
      ],
    );
  });

  test('next edits, early events, and events without code or file', async () => {
    const next = { ...completion, filepath: undefined, fileUri: 'file:///w/a.ts', workspaceDirUri: 'file:///w' };
    const { events } = await read({
      'dev_data/0.2.0/nextEditOutcome.jsonl': [next],
      'dev_data/0.1.0/autocomplete.jsonl': [
        { ...completion, userAgent: undefined, accepted: undefined, completionId: 'c2', timestamp: 1767323045000 },
        { ...completion, completion: undefined, completionId: 'c3' },
        { ...completion, filepath: undefined, completionId: 'c4' },
      ],
      'dev_data/0.2.0/tokensGenerated.jsonl': [completion],
    });
    assert.deepEqual(
      events.map(({ callId, file, status, assistantVersion, timestamp }) => [
        callId,
        file,
        status,
        assistantVersion,
        timestamp,
      ]),
      [
        ['c2', '/home/dana/shop/a b.py', 'unknown', null, '2026-01-02T03:04:05.000Z'],
        ['c1', 'a.ts', 'applied', '1.3.21', '2026-01-02T03:04:05.000Z'],
      ],
    );
  });

  test('calls of the agent, whose model is a label', async () => {
    const call = (id: string, name: string, args: object | string) => ({
      id,
      function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
    });
    const state = (id: string, status: string, name: string, args: object | string, more: object = {}) => ({
      toolCallId: id,
      toolCall: call(id, name, args),
      status,
      ...more,
    });
    const edits = [{ new_string: '1' }, { new_string: '2' }];
    const session = {
      sessionId: 's1',
      workspaceDirectory: '/home/dana/shop',
      chatModelTitle: 'My Claude',
      history: [
        { message: { role: 'user', content: 'secret' } },
        {
          message: { role: 'assistant', toolCalls: [call('c0', 'Write', { filepath: 'z.ts', content: 'z' })] },
          promptLogs: [{ modelTitle: 'Other' }],
          toolCallStates: [
            state('c1', 'done', 'multi_edit', { filepath: 'a.ts', edits }),
            state('c2', 'errored', 'builtin_create_new_file', { filepath: 'b.ts', contents: 'b' }),
            state('c3', 'canceled', 'single_find_and_replace', '{"cut', {
              parsedArgs: { filepath: 'c.ts', new_string: 'c' },
            }),
            state('c4', 'generated', 'edit_existing_file', { filepath: 'd.ts', changes: 'd' }),
            state('c5', 'toString', 'Edit', { file_path: 'e.ts', new_string: 'e' }),
            state('c6', 'done', 'read_file', { filepath: 'f.ts' }),
          ],
        },
        {
          message: { role: 'assistant' },
          toolCallState: state('c7', 'done', 'Write', { filepath: 'g.ts', content: 'g' }),
        },
        7,
      ],
    };
    const { events } = await read({ 'sessions/s1.json': JSON.stringify(session), 'sessions/sessions.json': '[]' });
    assert.deepEqual(
      events.map(({ callId, status, model, file, details }) => [callId, status, model, file, details.ordinal]),
      [
        ['c1', 'applied', 'Other', 'a.ts', 0],
        ['c1', 'applied', 'Other', 'a.ts', 1],
        ['c2', 'failed', 'Other', 'b.ts', 0],
        ['c3', 'rejected', 'Other', 'c.ts', 0],
        ['c4', 'proposed', 'Other', 'd.ts', 0],
        ['c5', 'unknown', 'Other', 'e.ts', 0],
        ['c0', 'unknown', 'Other', 'z.ts', 0],
        ['c7', 'applied', 'My Claude', 'g.ts', 0],
      ],
    );
    assert.ok(events.every(({ modelEvidence, timestamp }) => modelEvidence === 'display-name' && timestamp === null));
  });
});
