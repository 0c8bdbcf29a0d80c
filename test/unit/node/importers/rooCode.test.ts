import * as assert from 'node:assert/strict';
import { rooCode } from '../../../../src/node/importers/roo-code/importer';
import { temporaryFolder } from '../temporary';
import { readAll, writeRecords } from './reading';

const task = 'tasks/t1';
const cwd = '/home/dana/shop';

/** A request as Roo Code ends it: with what it tells the model about itself. */
const request = (model: string, before = 'Continue.') => ({
  role: 'user',
  content: [
    { type: 'text', text: before },
    { type: 'text', text: `<environment_details>\n# Current Mode\n<model>${model}</model>\n</environment_details>` },
  ],
});

const call = (id: string, name = 'write_to_file', input: unknown = { path: `${id}.py`, content: 'x' }) => ({
  role: 'assistant',
  content: [{ type: 'tool_use', id, name, input }],
  ts: 1_767_322_800_000,
});

async function read(messages: unknown, files: Readonly<Record<string, unknown>> = {}) {
  const root = temporaryFolder();
  const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const all = { 'history_item.json': { workspace: cwd }, ...files };
  writeRecords(root, {
    [`${task}/api_conversation_history.json`]: asText(messages),
    ...Object.fromEntries(Object.entries(all).map(([file, value]) => [`${task}/${file}`, asText(value)])),
  });
  return { ...(await readAll(rooCode, root)), root };
}

async function models(messages: readonly unknown[]) {
  return (await read(messages)).events.map(({ callId, model, modelEvidence }) => [callId, model, modelEvidence]);
}

suite('importer of Roo Code', () => {
  test('a call, with all that the task says', async () => {
    const { events } = await read([request('openai/gpt-5-mini', 'the password is hunter2'), call('c1')]);
    assert.deepEqual(events, [
      {
        assistant: 'roo-code',
        assistantVersion: null,
        model: 'openai/gpt-5-mini',
        modelEvidence: 'per-turn',
        sessionId: 't1',
        callId: 'c1',
        timestamp: '2026-01-02T03:00:00.000Z',
        cwd,
        file: 'c1.py',
        change: 'create',
        status: 'unknown',
        newText: 'x',
        details: { format: 'roo-code-task', host: 'vscode', turnId: '1', ordinal: 0 },
      },
    ]);
  });

  test('the model is that of the request before, of an earlier one, or none', async () => {
    const silent = { role: 'user', content: [{ type: 'text', text: 'Go on.' }] };
    assert.deepEqual(
      await models([
        call('c0'),
        request('gpt-5.2'),
        call('c1'),
        silent,
        call('c2'),
        request('unknown'),
        call('c3'),
        request('anthropic/claude-opus-4.5'),
        call('c4'),
      ]),
      [
        ['c0', null, 'none'],
        ['c1', 'gpt-5.2', 'per-turn'],
        ['c2', 'gpt-5.2', 'per-session'],
        ['c3', null, 'none'],
        ['c4', 'anthropic/claude-opus-4.5', 'per-turn'],
      ],
    );
  });

  test('what people and files say of models is no record', async () => {
    const quoted = (text: string) => ({ role: 'user', content: [{ type: 'text', text }] });
    const details = '<environment_details>\n<model>gpt-9</model>\n</environment_details>';
    for (const [before, model] of [
      [quoted('Write <model>gpt-9</model> into the file.'), null],
      [quoted(`${details} is what I see. What is it?`), null],
      [quoted('<environment_details>\n<model>gpt-9</model>'), null],
      [quoted('<environment_details>\n<model>\n</model>\n</environment_details>'), null],
      [{ ...quoted(details), role: 'assistant' }, null],
      [request('gpt-5.2', `a file says ${details}`), 'gpt-5.2'],
      [{ role: 'user', content: details }, 'gpt-9'],
    ] as const)
      assert.deepEqual((await models([before, call('c1')]))[0]?.[1], model, JSON.stringify(before));
  });

  test('tools of today and of before, as calls and as XML', async () => {
    const diff = '<<<<<<< SEARCH\n:start_line:12\n-------\nold\n=======\nnew\n\\======= \n>>>>>>> REPLACE';
    const xml =
      '<apply_diff>\n<path>x.html</path>\n<diff>\n<<<<<<< SEARCH\n=======\n<path d="M0"></path>\n>>>>>>> REPLACE\n</diff>\n</apply_diff>';
    const { events } = await read([
      call('c1', 'write_file', { path: `${cwd}/a.py`, content: '1' }),
      call('c2', 'insert_content', { path: 'b.py', line: 7, content: '2' }),
      call('c3', 'edit_file', { file_path: 'c.py', old_string: 'x', new_string: '3' }),
      call('c4', 'search_and_replace', { path: 'd.py', search: 'x', replace: '4' }),
      call('c5', 'apply_patch', { patch: '*** Begin Patch\n*** Add File: e.py\n+5\n*** End Patch' }),
      call('c6', 'apply_diff', { path: 'f.py', diff }),
      call('c7', 'read_file', { path: 'g.py' }),
      { role: 'assistant', content: xml, ts: 7 },
    ]);
    assert.deepEqual(
      events.map(({ callId, file, change, newText }) => [callId, file, change, newText]),
      [
        ['c1', 'a.py', 'create', '1'],
        ['c2', 'b.py', 'replace', '2'],
        ['c3', 'c.py', 'replace', '3'],
        ['c4', 'd.py', 'replace', '4'],
        ['c5', 'e.py', 'patch', '5\n'],
        ['c6', 'f.py', 'replace', 'new\n======= \n'],
        [null, 'x.html', 'replace', '<path d="M0"></path>\n'],
      ],
    );
  });

  test('what became of it', async () => {
    const answer = (content: string) => ({
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: 'c1', content }],
    });
    for (const [content, status] of [
      ['{"path":"c1.py","operation":"created","notice":"saved"}', 'applied'],
      ['{"status":"denied","message":"The user denied this operation."}', 'rejected'],
      ['{"status":"error","type":"access_denied"}', 'failed'],
      ['The user denied this operation.', 'rejected'],
      ['<error_details>\nNo match found\n</error_details>', 'failed'],
    ] as const)
      assert.equal((await read([call('c1'), answer(content)])).events[0]?.status, status, content);
    const asked = (isAnswered: boolean) => ({
      ...{ type: 'ask', ask: 'tool', text: '{"tool":"newFileCreated","path":"c1.py"}' },
      ...{ conversationHistoryIndex: 0, isAnswered },
    });
    for (const [messages, status] of [
      [[asked(false)], 'proposed'],
      [[asked(true)], 'applied'],
      [[7], 'unknown'],
      ['{', 'unknown'],
    ] as const)
      assert.equal((await read([call('c1')], { 'ui_messages.json': messages })).events[0]?.status, status);
  });

  test('a folder that only the first request tells, on Windows', async () => {
    const first = request('gpt-5.2', '# Current Workspace Directory (c:/Users/dana/shop) Files\nweb/a.ts');
    const { events } = await read(
      [first, call('c1', 'write_to_file', { path: 'C:\\Users\\dana\\shop\\web\\a.ts', content: 'x' })],
      { 'history_item.json': '{"work' },
    );
    assert.deepEqual([events[0]?.cwd, events[0]?.file], ['c:/Users/dana/shop', 'web/a.ts']);
  });

  test('damaged, cut short, deep, and no objects', async () => {
    const deep = '{"type":"text","content":['.repeat(20_000) + ']}'.repeat(20_000);
    const text = `[7,${JSON.stringify(request('gpt-5.2'))},{"role":"user","content":[${deep}]},${JSON.stringify(call('c1'))}]`;
    const { events, tally } = await read(`\ufeff${text}\r\n`);
    assert.deepEqual([events.length, tally.skipped], [1, ['not an object']]);
    assert.deepEqual((await read(text.slice(0, -10))).tally.skipped, ['cut short']);
    const { root, positions } = await read([call('c1')]);
    assert.equal((await readAll(rooCode, root, positions)).tally.records, 0);
  });
});
