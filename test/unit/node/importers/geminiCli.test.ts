import * as assert from 'node:assert/strict';
import { geminiCli } from '../../../../src/node/importers/gemini-cli/importer';
import { qwenCode } from '../../../../src/node/importers/qwen-code/importer';
import { temporaryFolder } from '../temporary';
import { readAll, writeRecords } from './reading';

const cwd = '/home/dana/shop';
const header = { sessionId: 's1', projectHash: 'h', startTime: '2026-01-02T03:04:05.000Z', kind: 'main' };

function message(id: string, status: string, more: object = {}, envelope: object = {}): object {
  const args = { file_path: `${cwd}/a.go`, content: 'x' };
  return {
    id: 'm1',
    type: 'gemini',
    timestamp: '2026-01-02T03:04:05.000Z',
    content: 'text',
    model: 'gemini-2.5-pro',
    toolCalls: [{ id, name: 'write_file', args, status, timestamp: '2026-01-02T03:04:06.000Z', ...more }],
    ...envelope,
  };
}

async function read(files: Readonly<Record<string, string | readonly unknown[]>>, importer = geminiCli) {
  const root = temporaryFolder();
  writeRecords(root, files);
  return readAll(importer, root);
}

const chat = 'tmp/shop/chats/session-2026-01-02T03-04-1a2b3c4d.jsonl';
const root = { 'tmp/shop/.project_root': `${cwd}\n` };

suite('importer of Gemini CLI', () => {
  test('a message that is written again counts as it was written last', async () => {
    const statuses = ['validating', 'awaiting_approval', 'executing', 'success'];
    const { events } = await read({ ...root, [chat]: [header, ...statuses.map((status) => message('c1', status))] });
    assert.deepEqual(
      events.map(({ callId, sessionId, file, status, model, timestamp }) => [
        callId,
        sessionId,
        file,
        status,
        model,
        timestamp,
      ]),
      [['c1', 's1', 'a.go', 'applied', 'gemini-2.5-pro', '2026-01-02T03:04:06.000Z']],
    );
  });

  for (const [recorded, status] of [
    ['error', 'failed'],
    ['cancelled', 'rejected'],
    ['awaiting_approval', 'proposed'],
    ['executing', 'unknown'],
    ['constructor', 'unknown'],
  ] as const)
    test(`${recorded} is ${status}`, async () => {
      const { events } = await read({ ...root, [chat]: [header, message('c1', recorded)] });
      assert.deepEqual(
        events.map((event) => event.status),
        [status],
      );
    });

  test('what the model proposed, where a person changed it', async () => {
    const write = { file_path: 'a.go', content: 'person', modified_by_user: true, ai_proposed_content: 'model' };
    const edit = { file_path: 'b.go', old_string: '', new_string: 'person', modified_by_user: true };
    const { events } = await read({
      ...root,
      [chat]: [
        header,
        message('c1', 'success', { args: write }),
        message('c2', 'success', { name: 'replace', args: { ...edit, ai_proposed_content: 'model' } }),
        message('c3', 'success', { resultDisplay: { diffStat: { user_added_lines: 2 } } }),
      ],
    });
    assert.deepEqual(
      events.map(({ change, newText, details }) => [change, newText, details.isUserModified]),
      [
        ['create', 'model', true],
        ['replace', 'model', true],
        ['create', 'x', true],
      ],
    );
  });

  test('a turn that was taken back, a resumed session, messages in one go', async () => {
    const { events } = await read({
      ...root,
      [chat]: [
        header,
        message('c1', 'success'),
        { $rewindTo: 'm1' },
        { $set: { sessionId: 's2', messages: [message('c2', 'success'), null] } },
        { $set: 'x' },
        message('c3', 'success', {}, { model: 'auto', toolCalls: 'x' }),
      ],
    });
    assert.deepEqual(
      events.map(({ callId, sessionId, status }) => [callId, sessionId, status]),
      [
        ['c1', 's1', 'applied'],
        ['c2', 's1', 'applied'],
      ],
    );
  });

  test('subagents, in a folder of their session', async () => {
    const lines = [{ ...header, kind: 'subagent' }, message('c1', 'success')];
    const { events } = await read({ ...root, 'tmp/shop/chats/s1/agent.jsonl': lines });
    assert.deepEqual(
      events.map(({ details }) => details.isSubagent),
      [true],
    );
  });

  test('old chats of one object, and the log that such a chat goes on in', async () => {
    const old = JSON.stringify(
      { ...header, messages: [{ type: 'user' }, message('c1', 'awaiting_approval')] },
      null,
      2,
    );
    const name = chat.slice(0, -1);
    const before = await read({ [name]: old });
    assert.deepEqual(
      before.events.map(({ cwd, file, status }) => [cwd, file, status]),
      [[null, `${cwd}/a.go`, 'proposed']],
    );
    const after = await read({ [name]: old, [chat]: [header, message('c1', 'success'), message('c2', 'success')] });
    assert.deepEqual(
      after.events.map(({ callId, status }) => [callId, status]),
      [
        ['c1', 'applied'],
        ['c2', 'applied'],
      ],
    );
  });

  for (const [content, skipped] of [
    ['', []],
    ['{"messages":[', ['cut short']],
    ['nonsense', ['damaged']],
    ['[1]', ['not an object']],
    ['{"messages":7}', []],
  ] as const)
    test(`an old chat of ${content || 'nothing'}`, async () => {
      const { events, tally } = await read({ [chat.slice(0, -1)]: content });
      assert.deepEqual([events, tally.skipped], [[], skipped]);
    });

  test('an old chat is read again only when it was written', async () => {
    const folder = temporaryFolder();
    const name = chat.slice(0, -1);
    writeRecords(folder, { [name]: JSON.stringify({ ...header, messages: [message('c1', 'success')] }) });
    const first = await readAll(geminiCli, folder);
    const second = await readAll(geminiCli, folder, first.positions);
    assert.deepEqual([first.events.length, second.events.length, second.tally.records], [1, 0, 0]);
    writeRecords(folder, { [name]: JSON.stringify({ ...header, messages: [message('c2', 'success'), 7] }) });
    const third = await readAll(geminiCli, folder, second.positions);
    assert.deepEqual(
      third.events.map(({ callId }) => callId),
      ['c2'],
    );
  });
});

suite('importer of Qwen Code', () => {
  const call = (id: string | undefined, args: object, more: object = {}) => ({
    type: 'assistant',
    uuid: 'u1',
    sessionId: 's1',
    cwd,
    version: '0.21.0',
    gitBranch: 'main',
    timestamp: '2026-01-02T03:04:05.000Z',
    model: 'qwen3-coder-plus',
    message: { role: 'model', parts: [{ text: 'secret' }, { functionCall: { id, name: 'write_file', args } }] },
    ...more,
  });
  const result = (callId: string, status: string, diffStat: object = {}) => ({
    type: 'tool_result',
    toolCallResult: { callId, status, resultDisplay: { diffStat } },
  });
  const args = { file_path: `${cwd}/a.ts`, content: 'x' };
  const name = 'projects/-home-dana-shop/chats/s1.jsonl';

  test('calls, and what became of them', async () => {
    const lines = [
      call('c1', args),
      call('c2', args, { model: 'default' }),
      call('c3', args, { isSidechain: true }),
      call('c4', args),
      call(undefined, args),
      result('c1', 'success', { user_added_lines: 1 }),
      result('c2', 'error'),
      result('c3', 'cancelled'),
      { type: 'tool_result' },
      { type: 'tool_result', toolCallResult: 'x' },
    ];
    const { events } = await read({ [name]: lines }, qwenCode);
    assert.deepEqual(
      events.map(({ callId, model, status, details }) => [
        callId,
        model,
        status,
        details.isUserModified,
        details.isSubagent,
      ]),
      [
        ['c1', 'qwen3-coder-plus', 'applied', true, undefined],
        ['c2', null, 'failed', undefined, undefined],
        ['c3', 'qwen3-coder-plus', 'rejected', undefined, true],
        ['c4', 'qwen3-coder-plus', 'unknown', undefined, undefined],
        [null, 'qwen3-coder-plus', 'unknown', undefined, undefined],
      ],
    );
  });

  test('chats of the first versions', async () => {
    const { events } = await read(
      { ...root, [chat.slice(0, -1)]: JSON.stringify({ messages: [message('c1', 'success')] }) },
      qwenCode,
    );
    assert.deepEqual(
      events.map(({ assistant, file, status }) => [assistant, file, status]),
      [['qwen-code', 'a.go', 'applied']],
    );
  });
});
