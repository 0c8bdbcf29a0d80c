import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { cline } from '../../../../src/node/importers/cline/importer';
import { temporaryFolder } from '../temporary';
import { readAll, writeRecords } from './reading';

const cwd = '/home/dana/shop';
const task = 'tasks/1768903200000';
const time = 1_767_322_800_000;

const user = (text: string, more: object = {}) => ({ role: 'user', content: [{ type: 'text', text }], ...more });

/** An answer with the call as it was asked of models without tools. */
const written = (text: string, more: object = {}) => ({
  role: 'assistant',
  content: [{ type: 'text', text }],
  ts: time,
  modelInfo: { modelId: 'x-ai/grok-code-fast-1', providerId: 'openrouter' },
  ...more,
});

const xml = (file: string, content: string) =>
  `Editing.\n<write_to_file>\n<path>${file}</path>\n<content>\n${content}</content>\n</write_to_file>`;

const used = (id: string, name: string, input: unknown) => ({
  role: 'assistant',
  content: [{ type: 'tool_use', id, name, input }],
  ts: time,
  modelInfo: { modelId: 'claude-sonnet-4-5-20250929', providerId: 'anthropic' },
});

const result = (id: string, content: unknown, more: object = {}) => ({
  role: 'user',
  content: [{ type: 'tool_result', tool_use_id: id, content, ...more }],
});

/** What the person saw of a call. */
const shown = (index: number, file: string, more: object = {}) => ({
  ...{ ts: time, type: 'say', say: 'tool', conversationHistoryIndex: index },
  text: JSON.stringify({ tool: 'newFileCreated', path: file }),
  ...more,
});

async function read(
  messages: unknown,
  files: Readonly<Record<string, unknown>> = {},
  { name = `${task}/api_conversation_history.json` } = {},
) {
  const root = temporaryFolder();
  const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  writeRecords(root, {
    'state/taskHistory.json': JSON.stringify([{ id: '1768903200000', cwdOnTaskInitialization: cwd }]),
    [name]: asText(messages),
    ...Object.fromEntries(Object.entries(files).map(([file, value]) => [`${task}/${file}`, asText(value)])),
  });
  return { ...(await readAll(cline, root)), root };
}

suite('importer of Cline', () => {
  test('a call written as XML, with all that stands beside it', async () => {
    const { events } = await read([user('the password is hunter2'), written(xml('src/a.ts', 'let a = 1;\n'))], {
      'ui_messages.json': [shown(1, 'src/a.ts')],
      'task_metadata.json': { environment_history: [{ ts: time - 1, cline_version: '3.52.0' }] },
    });
    assert.deepEqual(events, [
      {
        assistant: 'cline',
        assistantVersion: '3.52.0',
        model: 'x-ai/grok-code-fast-1',
        modelEvidence: 'per-edit',
        sessionId: '1768903200000',
        callId: null,
        timestamp: '2026-01-02T03:00:00.000Z',
        cwd,
        file: 'src/a.ts',
        change: 'create',
        status: 'applied',
        newText: 'let a = 1;\n',
        details: { format: 'cline-task', turnId: '1', provider: 'openrouter', ordinal: 0 },
      },
    ]);
  });

  test('tools, blocks and patches, of today and of before', async () => {
    const diff =
      '------- SEARCH\nold\n=======\nnew 1\n+++++++ REPLACE\n<<<<<<< SEARCH\n=======\nnew 2\n>>>>>>> REPLACE\n';
    const { events } = await read([
      used('c1', 'write_to_file', { absolutePath: `${cwd}/a.py`, content: '1' }),
      used('c2', 'replace_in_file', { path: 'b.py', diff }),
      used('c3', 'editor', { path: 'c.py', new_text: '3' }),
      used('c4', 'apply_patch', { input: '*** Begin Patch\n*** Update File: d.py\n@@\n-x\n+4\n*** End Patch' }),
      used('c5', 'new_file', { path: '/tmp/e.py', content: '5' }),
      used('c6', 'execute_command', { command: 'rm -rf /' }),
      used('c7', 'write_to_file', { path: 'f.py' }),
      used('c8', 'write_to_file', '{"path":"g.py","content":"8"}'),
    ]);
    assert.deepEqual(
      events.map(({ callId, file, change, newText, details }) => [callId, file, change, newText, details.ordinal]),
      [
        ['c1', 'a.py', 'create', '1', 0],
        ['c2', 'b.py', 'replace', 'new 1\n', 0],
        ['c2', 'b.py', 'replace', 'new 2\n', 1],
        ['c3', 'c.py', 'replace', '3', 0],
        ['c4', 'd.py', 'patch', '4\n', 0],
        ['c5', '/tmp/e.py', 'create', '5', 0],
        ['c8', 'g.py', 'create', '8', 0],
      ],
    );
  });

  test('code that holds the tags of a call, and calls that do not end', async () => {
    const tricky = 'print("</content>")\nprint("<path>b.py</path>")\n';
    const { events } = await read([
      written(`${xml('a.py', tricky)}\n<write_to_file>\n<path>c.py</path>\n<content>\nhalf`),
      written(`${xml('a.py', 'second\n')}${xml('a.py', 'third\n')}`),
      written('<write_to_file><path>d.py</path><content>x = 1</content></write_to_file>'),
      written('<replace_in_file>\n<path>e.py</path>\n<diff>\nno blocks\n</diff>\n</replace_in_file>'),
    ]);
    assert.deepEqual(
      events.map(({ file, newText, details }) => [file, newText, details.ordinal]),
      [
        ['a.py', tricky, 0],
        ['a.py', 'second\n', 1],
        ['a.py', 'third\n', 2],
        ['d.py', 'x = 1', 0],
      ],
    );
  });

  for (const [answer, status] of [
    ['The content was successfully saved to a.py.', 'applied'],
    ['The user denied this operation.', 'rejected'],
    ['The user denied this operation and provided the following feedback: no', 'rejected'],
    ['The tool execution failed with the following error:\n<error>\nNo sufficiently close match', 'failed'],
    ['Error writing file', 'failed'],
    ["Missing value for required parameter 'path'.", 'failed'],
    ['{"status":"denied"}', 'rejected'],
    ['{"success":false,"error":"x"}', 'failed'],
    ['{"success":true}', 'applied'],
    ['{"half', 'applied'],
  ] as const)
    test(`${answer}: ${status}`, async () => {
      const call = used('c1', 'write_to_file', { path: 'a.py', content: 'x' });
      for (const content of [answer, [{ type: 'text', text: answer }]]) {
        assert.equal((await read([call, result('c1', content)])).events[0]?.status, status);
      }
      const reply = user(`[write_to_file for 'a.py'] Result:\n${answer}`);
      assert.equal((await read([written(xml('a.py', 'x\n')), reply])).events[0]?.status, status);
    });

  test('without an answer, what the person saw says what became of it', async () => {
    const call = used('c1', 'write_to_file', { path: 'a.py', content: 'x' });
    const waiting = shown(0, 'a.py', { type: 'ask', ask: 'tool', say: undefined });
    for (const [messages, status] of [
      [[], 'unknown'],
      [[shown(0, 'a.py')], 'applied'],
      [[shown(0, 'other.py')], 'unknown'],
      [[shown(7, 'a.py')], 'unknown'],
      [[waiting], 'proposed'],
      [[waiting, { say: 'text' }], 'applied'],
      [[shown(0, 'a.py', { partial: true }), {}], 'proposed'],
      [[7, null, shown(0, 'a.py', { text: '{"pa' })], 'unknown'],
      ['[{"half', 'unknown'],
    ] as const)
      assert.equal((await read([call], { 'ui_messages.json': messages })).events[0]?.status, status);
  });

  test('the model: of the message, of what was shown, of the list for that time, or none', async () => {
    const call = written(xml('a.py', 'x\n'), { modelInfo: undefined });
    const usage = [
      { ts: time - 5000, model_id: 'gpt-5.2', model_provider_id: 'openai' },
      { ts: time - 1000, model_id: 'claude-opus-4-6', model_provider_id: 'anthropic' },
      { ts: time + 5000, model_id: 'gemini-3-pro', model_provider_id: 'gemini' },
    ];
    const of = async (message: unknown, files: Readonly<Record<string, unknown>>) => {
      const [event] = (await read([message], files)).events;
      return [event?.model, event?.modelEvidence, event?.details.provider];
    };
    const told = shown(0, 'a.py', { modelInfo: { modelId: 'gpt-4.1', providerId: 'openai' } });
    assert.deepEqual(await of(call, { 'ui_messages.json': [told] }), ['gpt-4.1', 'per-edit', 'openai']);
    const metadata = { 'task_metadata.json': { model_usage: usage } };
    assert.deepEqual(await of(call, metadata), ['claude-opus-4-6', 'per-turn', 'anthropic']);
    const early = { ...(call as object), ts: time - 9000 };
    assert.deepEqual(await of(early, metadata), [null, 'none', undefined]);
    const timeless = { ...(call as object), ts: undefined };
    assert.deepEqual(await of(timeless, metadata), [null, 'none', undefined]);
    for (const modelId of ['unknown', '', 'default', 7]) {
      assert.deepEqual(await of({ ...(call as object), modelInfo: { modelId } }, {}), [null, 'none', undefined]);
    }
  });

  test('paths of Windows, and a folder that only the first request tells', async () => {
    const messages = [
      user('# Current Working Directory (c:\\Users\\dana\\shop) Files\na.ts'),
      used('c1', 'write_to_file', { path: 'C:\\Users\\Dana\\shop\\web\\a.ts', content: 'x' }),
      used('c2', 'write_to_file', { path: 'web\\b.ts', content: 'x' }),
      used('c3', 'write_to_file', { path: 'D:/c.ts', content: 'x' }),
    ];
    const root = temporaryFolder();
    writeRecords(root, { [`${task}/api_conversation_history.json`]: JSON.stringify(messages) });
    const { events } = await readAll(cline, root);
    assert.deepEqual(
      events.map(({ file }) => file),
      ['web/a.ts', 'web/b.ts', 'D:/c.ts'],
    );
  });

  test('messages that are none are counted, and what follows is read', async () => {
    const good = used('c1', 'write_to_file', { path: 'a.py', content: 'x' });
    const { events, tally } = await read([
      ...[7, null, 'text', [good], { role: 'assistant' }, { role: 'assistant', content: 7 }],
      { role: 'assistant', content: [null, 'x', { type: 'tool_use' }, { type: 'text', text: 7 }] },
      good,
    ]);
    assert.deepEqual([events.length, tally.skipped], [1, Array(4).fill('not an object')]);
    for (const [content, skipped] of [
      ['', []],
      ['[{"role":"assistant","content":[{"type":"tool_use"', ['cut short']],
      ['garbage', ['damaged']],
      ['{"messages":[]}', ['not an object']],
      [`\ufeff${JSON.stringify([good])}\r\n\0\0`, []],
    ] as const)
      assert.deepEqual((await read(content)).tally.skipped, skipped);
  });

  test('a very deep message, and one of many calls', async () => {
    const deep = '{"type":"tool_result","content":['.repeat(20_000) + ']}'.repeat(20_000);
    const good = JSON.stringify(used('c1', 'write_to_file', { path: 'a.py', content: 'x' }));
    const { events } = await read(`[${good},{"role":"user","content":[${deep}]}]`);
    assert.equal(events.length, 1);
    const many = await read([written(xml('a.py', 'x\n').repeat(5000)), written('<write_to_file>'.repeat(50_000))]);
    assert.equal(many.events.length, 5000);
  });

  test('a task is read again when one of its files was written, and only then', async () => {
    const { root, positions } = await read([used('c1', 'write_to_file', { path: 'a.py', content: 'x' })]);
    assert.deepEqual((await readAll(cline, root, positions)).tally.records, 0);
    writeRecords(root, { [`${task}/ui_messages.json`]: JSON.stringify([shown(0, 'a.py')]) });
    assert.deepEqual(
      (await readAll(cline, root, positions)).events.map(({ status }) => status),
      ['applied'],
    );
    writeRecords(root, { [`${task}/api_conversation_history.json`]: '[{"half' });
    const half = await readAll(cline, root, positions);
    assert.deepEqual([...half.positions], [...positions], 'what could not be read is tried again');
  });

  test('sessions of 4.x', async () => {
    const session = {
      sessionId: 'cs_1',
      agent: 'lead',
      messages: [
        7,
        {
          ...used('c1', 'editor', { path: 'a.py', new_text: '1' }),
          id: 'm1',
          modelInfo: { id: 'gpt-5.2', provider: 'openai' },
        },
        { ...used('c2', 'editor', { path: 'b.py', new_text: '2' }), id: 'm2', modelInfo: undefined },
      ],
    };
    const name = 'sessions/cs_1/cs_1.messages.json';
    const root = temporaryFolder();
    writeRecords(root, {
      [name]: JSON.stringify(session),
      'sessions/cs_1/cs_1.json': JSON.stringify({ model: 'claude-opus-4-6', cwd }),
      'sessions/cs_2/cs_2.messages.json': JSON.stringify({
        agent: 'helper',
        messages: [used('c3', 'editor', { path: 'c.py', new_text: '3' })],
      }),
      'sessions/cs_3/cs_3.messages.json': '{"messages":{}}',
    });
    const { events, tally } = await readAll(cline, root);
    assert.deepEqual(
      events.map(({ sessionId, callId, model, modelEvidence, details }) => [
        ...[sessionId, callId, model, modelEvidence],
        details.isSubagent,
      ]),
      [
        ['cs_1', 'c1', 'gpt-5.2', 'per-edit', false],
        ['cs_1', 'c2', 'claude-opus-4-6', 'selected', false],
        ['cs_2', 'c3', 'claude-sonnet-4-5-20250929', 'per-edit', true],
      ],
    );
    assert.deepEqual(tally.skipped, ['not an object']);
  });

  test('its folders: of every editor that it runs in, and its own', () => {
    const roots = cline.roots({ home: '/home/dana', platform: 'linux', variables: {} });
    const folder = path.join('User', 'globalStorage', 'saoudrizwan.claude-dev');
    assert.ok(roots.includes(path.join('/home/dana/.config/Code', folder)));
    assert.ok(roots.includes(path.join('/home/dana/.vscode-server/data', folder)));
    assert.ok(roots.includes('/home/dana/.cline/data'));
    const variables = { APPDATA: 'C:/Users/dana/AppData/Roaming', CLINE_DIR: '/srv/cline' };
    const windows = cline.roots({ home: 'C:/Users/dana', platform: 'win32', variables });
    assert.ok(windows.includes(path.join('C:/Users/dana/AppData/Roaming/Cursor', folder)));
    assert.ok(windows.includes('/srv/cline/data'));
  });
});
