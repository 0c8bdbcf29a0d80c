import * as assert from 'node:assert/strict';
import { claudeCode } from '../../../../src/node/importers/claude-code/importer';
import { temporaryFolder } from '../temporary';
import { readAll, toLines, writeRecords } from './reading';

const cwd = '/home/dana/shop';

function assistant(content: readonly unknown[], more: object = {}, message: object = {}): object {
  return {
    type: 'assistant',
    cwd,
    sessionId: 's1',
    version: '2.1.0',
    gitBranch: 'main',
    timestamp: '2026-01-02T03:04:05.000Z',
    message: { id: 'm1', role: 'assistant', model: 'claude-sonnet-4-5-20250929', content, ...message },
    ...more,
  };
}

function call(id: string, name: string, input: unknown): object {
  return { type: 'tool_use', id, name, input };
}

function write(id: string, text: string, file = `${cwd}/a.py`): object {
  return call(id, 'Write', { file_path: file, content: text });
}

function result(id: string, more: object = {}, toolUseResult: unknown = {}): object {
  return { type: 'user', message: { content: [{ type: 'tool_result', tool_use_id: id, ...more }] }, toolUseResult };
}

/** Events of a session's lines, each as the fields that a test names. */
async function read(records: readonly unknown[], name = 'projects/-home-dana-shop/s1.jsonl') {
  const root = temporaryFolder();
  writeRecords(root, { [name]: records });
  return (await readAll(claudeCode, root)).events;
}

suite('importer of Claude Code', () => {
  test('says all that the record says, and nothing of the conversation', async () => {
    const records = [
      { type: 'user', cwd, message: { content: 'the password is hunter2' } },
      assistant([{ type: 'text', text: 'hunter2' }, write('c1', 'x = 1\n')], { entrypoint: 'claude-vscode' }),
      result('c1'),
    ];
    const events = await read(records);
    assert.deepEqual(events, [
      {
        assistant: 'claude-code',
        assistantVersion: '2.1.0',
        model: 'claude-sonnet-4-5-20250929',
        modelEvidence: 'per-edit',
        sessionId: 's1',
        callId: 'c1',
        timestamp: '2026-01-02T03:04:05.000Z',
        cwd,
        file: 'a.py',
        change: 'create',
        status: 'applied',
        newText: 'x = 1\n',
        details: {
          format: 'claude-code-jsonl',
          offset: toLines(records.slice(0, 1)).length,
          turnId: 'm1',
          branch: 'main',
          host: 'claude-vscode',
          ordinal: 0,
        },
      },
    ]);
  });

  test('a message that is spread over lines, with results in between and in any order', async () => {
    const events = await read([
      result('c2', { is_error: true, content: 'File does not exist.' }),
      assistant([write('c1', '1')]),
      assistant([write('c2', '2')]),
      result('c2'),
      assistant([write('c3', '3')]),
      result('c1'),
    ]);
    assert.deepEqual(
      events.map(({ callId, status, details }) => [callId, status, details.turnId]),
      [
        ['c1', 'applied', 'm1'],
        ['c2', 'applied', 'm1'],
        ['c3', 'unknown', 'm1'],
      ],
    );
  });

  test('edits of several pieces and notebooks', async () => {
    const edits = [{ new_string: '1' }, { new_string: '' }, { new_string: '2' }];
    const events = await read([
      assistant([call('c1', 'MultiEdit', { file_path: 'web/a.ts', edits })]),
      assistant([call('c2', 'NotebookEdit', { notebook_path: `${cwd}/n.ipynb`, cell_id: '7', new_source: 'x' })]),
      assistant([call('c3', 'NotebookEdit', { notebook_path: 'n.ipynb', edit_mode: 'delete', new_source: '' })]),
      assistant([call('c4', 'Bash', { command: 'rm a.py' }), call('c5', 'Read', { file_path: 'a.py' })]),
    ]);
    assert.deepEqual(
      events.map(({ callId, file, newText, details }) => [callId, file, newText, details.ordinal]),
      [
        ['c1', 'web/a.ts', '1', 0],
        ['c1', 'web/a.ts', '2', 1],
        ['c2', 'n.ipynb', 'x', 0],
      ],
    );
  });

  for (const [wording, status, toolUseResult] of [
    ["The user doesn't want to proceed with this tool use. The tool use was rejected", 'rejected', undefined],
    ['The user doesn’t want to take this action right now. STOP', 'rejected', undefined],
    ['[Request interrupted by user for tool use]', 'rejected', undefined],
    ['<tool_use_error>User rejected the edit</tool_use_error>', 'rejected', undefined],
    ['no', 'rejected', 'User rejected tool use'],
    ['no', 'rejected', 'Error: The user has declined this edit'],
    ['String to replace not found in file.\nString: The user rejected it', 'failed', undefined],
    ['<tool_use_error>File has been modified since read</tool_use_error>', 'failed', undefined],
    ['Permission to use Edit has been denied.', 'failed', 7],
  ] as const)
    test(`${wording}: ${status}`, async () => {
      const more = { is_error: true };
      for (const content of [wording, [{ type: 'text', text: wording }]]) {
        const records = [assistant([write('c1', 'x')]), result('c1', { ...more, content }, toolUseResult)];
        assert.equal((await read(records))[0]?.status, status);
      }
    });

  test('what a person changed before accepting it is what the model wrote', async () => {
    const [event] = await read([
      assistant([write('c1', 'model')]),
      result('c1', {}, { userModified: true, content: 'person' }),
    ]);
    assert.deepEqual([event?.newText, event?.status, event?.details.isUserModified], ['model', 'applied', true]);
  });

  test('a model is the one of the line, or none', async () => {
    const models = ['us.anthropic.claude-opus-4-1-20250805-v1:0', '<synthetic>', '', undefined, null, 7];
    const events = await read(models.map((model, i) => assistant([write(`c${i}`, 'x')], {}, { model })));
    assert.deepEqual(
      events.map(({ model, modelEvidence }) => [model, modelEvidence]),
      [[models[0], 'per-edit'], ...Array.from({ length: 5 }, () => [null, 'none'])],
    );
  });

  test('a subagent belongs to the session of its folder', async () => {
    const [event] = await read(
      [assistant([write('c1', 'x')], { isSidechain: true, sessionId: undefined })],
      'projects/p/s7/subagents/agent-a1.jsonl',
    );
    assert.deepEqual([event?.sessionId, event?.details.isSubagent], ['s7', true]);
  });

  test('a session that was branched off or resumed repeats no call', async () => {
    const root = temporaryFolder();
    const [first, second] = ['toolu_01XvhKvVDrGZDxsKCzpJxkMc', 'toolu_01T9a2yC6mVAn5vYcrgmgBdE'];
    const copied = (sessionId: string, more: object = {}) => [
      assistant([write(first, 'x')], { sessionId, ...more }),
      result(first),
    ];
    writeRecords(root, {
      'projects/p/a.jsonl': copied('a'),
      'projects/p/b.jsonl': [...copied('b'), assistant([write(second, 'y')], { sessionId: 'b' })],
      'projects/p/c.jsonl': copied('c', { forkedFrom: { sessionId: 'a', messageUuid: 'u' } }),
    });
    const { events } = await readAll(claudeCode, root);
    assert.deepEqual(
      events.map(({ callId, sessionId }) => [callId, sessionId]),
      [
        [first, 'a'],
        [second, 'b'],
      ],
    );
  });

  test('the same call without its result does not undo it', async () => {
    const lines = [assistant([write('c1', 'x')]), result('c1'), assistant([write('c1', 'x')])];
    assert.deepEqual(
      (await read(lines)).map(({ status }) => status),
      ['applied'],
    );
  });

  test('paths of Windows, outside, and from where the shell went', async () => {
    const windows = 'C:\\Users\\dana\\shop';
    const events = await read([
      assistant([write('c1', 'x', 'c:\\users\\dana\\shop\\web\\a.ts')], { cwd: windows }),
      assistant([write('c2', 'x', 'C:\\Users\\dana\\shop\\web\\b.ts')], { cwd: `${windows}\\web` }),
      assistant([write('c3', 'x', 'D:\\c.ts')], { cwd: windows }),
    ]);
    assert.deepEqual(
      events.map(({ file }) => file),
      ['web/a.ts', 'web/b.ts', 'D:/c.ts'],
    );
    assert.equal(events[1]?.cwd, windows);
  });

  test('clocks that run backwards or are missing', async () => {
    const times = ['2026-01-02T03:04:05.000Z', '2025-01-01T00:00:00Z', undefined, 'yesterday'];
    const events = await read(times.map((timestamp, i) => assistant([write(`c${i}`, 'x')], { timestamp })));
    assert.deepEqual(
      events.map(({ timestamp }) => timestamp),
      ['2026-01-02T03:04:05.000Z', '2025-01-01T00:00:00.000Z', null, null],
    );
  });

  test('its folders are those of the settings, or the usual ones', () => {
    const home = '/home/dana';
    assert.deepEqual(claudeCode.roots({ home, platform: 'linux', variables: {} }), [
      '/home/dana/.claude',
      '/home/dana/.config/claude',
    ]);
    const variables = { CLAUDE_CONFIG_DIR: '/a,/b' };
    assert.deepEqual(claudeCode.roots({ home, platform: 'linux', variables }), ['/a', '/b']);
  });
});
