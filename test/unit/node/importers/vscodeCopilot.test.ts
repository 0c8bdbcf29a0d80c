import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { vscodeCopilot } from '../../../../src/node/importers/vscode-copilot/importer';
import { MutationLog } from '../../../../src/node/importers/vscode-copilot/mutationLog';
import { openDatabase } from '../../../../src/node/sqlite';
import { CodeEvents } from '../../../../src/node/importers/codeEvents';
import { temporaryFolder } from '../temporary';
import { readAll, toLines, writeRecords } from './reading';

const storage = 'User/workspaceStorage/w1';
const sessionFile = `${storage}/chatSessions/s1.jsonl`;
const folder = { [`${storage}/workspace.json`]: JSON.stringify({ folder: 'file:///home/dana/shop' }) };

/** A request with one call, by which the file of that name was made. */
function request(name: string, more: Readonly<Record<string, unknown>> = {}, result: object = {}) {
  return {
    requestId: `r-${name}`,
    timestamp: 1_767_322_800_000,
    modelId: 'copilot/gpt-4o',
    agent: { extensionVersion: '0.47.0' },
    response: [],
    result: resultOf(name, result),
    ...more,
  };
}

function resultOf(name: string, metadata: object = {}) {
  return { metadata: { toolCallRounds: [{ toolCalls: [createCall(name)] }], ...metadata } };
}

function createCall(name: string, file = `/home/dana/shop/${name}`) {
  return {
    id: `call-${name}__vscode-123`,
    name: 'create_file',
    arguments: JSON.stringify({ filePath: file, content: `code of ${name}\n` }),
  };
}

const start = (...requests: unknown[]) => ({ kind: 0, v: { version: 3, sessionId: 's1', requests } });

async function read(
  lines: readonly unknown[] | string,
  files: Readonly<Record<string, string | readonly unknown[]>> = {},
) {
  const root = temporaryFolder();
  writeRecords(root, { ...folder, [sessionFile]: lines, ...files });
  return { ...(await readAll(vscodeCopilot(), root)), root };
}

async function brief(
  lines: readonly unknown[] | string,
  files?: Readonly<Record<string, string | readonly unknown[]>>,
) {
  const { events, tally } = await read(lines, files);
  return { events: events.map(({ file, model, status }) => [file, model, status]), skipped: tally.skipped };
}

suite('importer of VS Code chat', () => {
  test('a call, with all that the session says', async () => {
    const { events } = await read([start(request('a.js'))]);
    assert.deepEqual(events, [
      {
        assistant: 'github-copilot',
        assistantVersion: '0.47.0',
        model: 'copilot/gpt-4o',
        modelEvidence: 'per-turn',
        sessionId: 's1',
        callId: 'call-a.js',
        timestamp: '2026-01-02T03:00:00.000Z',
        cwd: '/home/dana/shop',
        file: 'a.js',
        change: 'create',
        status: 'unknown',
        newText: 'code of a.js\n',
        details: {
          format: 'vscode-chat-session',
          host: 'vscode',
          turnId: 'r-a.js',
          requestModel: 'copilot/gpt-4o',
          ordinal: 0,
        },
      },
    ]);
  });

  test('a log of changes: set, append, cut and delete', async () => {
    const { events, skipped } = await brief([
      start(request('a.js', { modelId: 'copilot/auto', result: null })),
      { kind: 1, k: ['requests', 0, 'result'], v: resultOf('a.js', { resolvedModel: 'claude-sonnet-4.5' }) },
      { kind: 2, k: ['requests'], v: [request('b.js'), request('c.js')] },
      { kind: 3, k: ['requests', 1, 'modelId'] },
      { kind: 2, k: ['requests'], i: 2, v: [request('d.js')] },
      { kind: 3, k: ['customTitle'] },
    ]);
    assert.deepEqual(events, [
      ['a.js', 'claude-sonnet-4.5', 'unknown'],
      ['b.js', null, 'unknown'],
      ['d.js', 'copilot/gpt-4o', 'unknown'],
      ['c.js', 'copilot/gpt-4o', 'rolled-back'],
    ]);
    assert.deepEqual(skipped, []);
  });

  test('a request that is cut and written again was not taken back', async () => {
    const { events } = await brief([
      start(request('a.js', { result: null })),
      { kind: 2, k: ['requests'], i: 0, v: [request('a.js')] },
    ]);
    assert.deepEqual(events, [['a.js', 'copilot/gpt-4o', 'unknown']]);
  });

  test('changes that make no sense change nothing', async () => {
    const { events } = await brief([
      start(request('a.js')),
      { kind: 1, k: ['__proto__', 'polluted'], v: true },
      { kind: 1, k: ['constructor', 'prototype', 'polluted'], v: true },
      { kind: 1, k: ['requests', -1], v: request('b.js') },
      { kind: 1, k: ['requests', 0.5, 'modelId'], v: 'x' },
      { kind: 1, k: ['requests', '0', 'modelId'], v: 'x' },
      { kind: 1, k: ['requests', 0, 'modelId', 'deep', 'er'], v: 'x' },
      { kind: 1, k: 'requests', v: [] },
      { kind: 1, k: [], v: {} },
      { kind: 2, k: ['requests', 0, 'modelId'], v: ['x'] },
      { kind: 2, k: ['requests'], v: 'x' },
      { kind: 9, k: ['requests'], v: [] },
      { kind: '1', k: ['version'], v: 4 },
      { kind: 0, v: 7 },
      {},
    ]);
    assert.deepEqual(events, [['a.js', 'copilot/gpt-4o', 'unknown']]);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  test('a lost line makes later indices meaningless, but not what comes whole', async () => {
    const lines = [
      start(request('a.js')),
      { kind: 2, k: ['requests'], v: [request('b.js', { modelId: 'copilot/lost', result: null })] },
      { kind: 1, k: ['requests', 1, 'result'], v: resultOf('b.js') },
      { kind: 2, k: ['requests'], v: [request('c.js', { modelId: 'copilot/auto', result: null })] },
      { kind: 1, k: ['requests', 2, 'result'], v: resultOf('c.js', { resolvedModel: 'gpt-5-mini' }) },
      { kind: 2, k: ['requests'], v: [request('d.js')] },
    ].map((line) => JSON.stringify(line));
    const cut = [lines[0], lines[1]?.slice(0, 40), ...lines.slice(2), ''].join('\n');
    const { events, skipped } = await brief(cut);
    assert.deepEqual(events, [
      ['a.js', 'copilot/gpt-4o', 'unknown'],
      ['d.js', 'copilot/gpt-4o', 'unknown'],
      ['b.js', null, 'unknown'],
      ['c.js', 'gpt-5-mini', 'unknown'],
    ]);
    assert.deepEqual(skipped, ['cut short']);
  });

  test('a lost line without a trace shows by an index beyond the end', async () => {
    const { events } = await brief([
      start(request('a.js')),
      { kind: 1, k: ['requests', 1, 'result'], v: resultOf('b.js') },
      { kind: 2, k: ['requests'], v: [request('c.js', { modelId: 'copilot/other', result: null })] },
      { kind: 1, k: ['requests', 2, 'result'], v: resultOf('d.js') },
    ]);
    assert.deepEqual(events, [
      ['a.js', 'copilot/gpt-4o', 'unknown'],
      ['b.js', null, 'unknown'],
      ['d.js', null, 'unknown'],
    ]);
  });

  test('without a beginning, what comes whole is read', async () => {
    const { events } = await brief([
      { kind: 2, k: ['requests'], v: [request('a.js')] },
      { kind: 1, k: ['requests', 7, 'modelId'], v: 'copilot/wrong' },
    ]);
    assert.deepEqual(events, [['a.js', 'copilot/gpt-4o', 'unknown']]);
  });

  test('half a last line, a byte-order mark, CRLF and empty lines', async () => {
    const text = `\ufeff${toLines([start(request('a.js'))]).replace('\n', '\r\n')}\r\n\n{"kind":2,"k":["requ`;
    assert.deepEqual(await brief(text), { events: [['a.js', 'copilot/gpt-4o', 'unknown']], skipped: ['cut short'] });
  });

  test('where no model is named there is none', async () => {
    const { events } = await read([
      start(
        request('a.js', { modelId: 'copilot/auto' }),
        request('b.js', { modelId: 7 }),
        request('c.js', {
          modelId: 'copilot/auto',
          result: { ...resultOf('c.js'), details: 'Claude Sonnet 4.5 • 0.9x' },
        }),
        request('d.js', { modelId: undefined, result: { ...resultOf('d.js'), details: 'Something else' } }),
      ),
    ]);
    assert.deepEqual(
      events.map(({ model, modelEvidence }) => [model, modelEvidence]),
      [
        [null, 'none'],
        [null, 'none'],
        ['Claude Sonnet 4.5', 'display-name'],
        [null, 'none'],
      ],
    );
  });

  test('accepted, rejected and open files, and calls that the person refused', async () => {
    const entry = (file: string, state: unknown) => ({ resource: `file:///home/dana/shop/${file}`, state });
    const state = {
      recentSnapshot: { entries: [entry('a.js', 1), entry('b.js', 2), entry('c.js', 0), entry('d.js', 9)] },
    };
    const refused = { kind: 'toolInvocationSerialized', toolCallId: 'call-e.js', isConfirmed: { type: 0 } };
    const uri = { $mid: 1, path: '/home/dana/shop/f.js', scheme: 'file' };
    const edited = { kind: 'textEditGroup', uri, edits: [[{ text: 'x' }], []], done: true };
    const lines = [
      start(
        ...'abcd'.split('').map((name) => request(`${name}.js`)),
        request('e.js', { response: [refused, null, 7] }),
        request('f.js', { response: [edited] }),
        request('g.js', { shouldBeRemovedOnSend: { requestId: 'r-g.js' } }),
      ),
    ];
    const { events } = await brief(lines, { [`${storage}/chatEditingSessions/s1/state.json`]: JSON.stringify(state) });
    assert.deepEqual(
      events.map(([, , status]) => status),
      ['applied', 'rejected', 'proposed', 'unknown', 'rejected', 'applied', 'rolled-back'],
    );
  });

  test('edits without a call: each once, and none while the answer comes', async () => {
    const group = (file: string, ...texts: string[]) => ({
      kind: 'textEditGroup',
      uri: `file:///home/dana/shop/${file}`,
      edits: texts.map((text) => [{ text, range: {} }]),
      done: true,
    });
    const response = [group('a.js', 'one\n', 'two\n'), group('b.js', 'x\n'), group('a.js', 'again\n')];
    const { events } = await read([
      start(request('-', { response, result: {} }), request('-', { requestId: 'r2', response, result: null })),
    ]);
    assert.deepEqual(
      events.map(({ file, callId, change, newText, details }) => [file, callId, change, newText, details.ordinal]),
      [
        ['a.js', null, 'replace', 'one\ntwo\n', 0],
        ['b.js', null, 'replace', 'x\n', 0],
        ['a.js', null, 'replace', 'again\n', 1],
      ],
    );
  });

  test('every tool that edits, and arguments that are no JSON', async () => {
    const calls: readonly [string, unknown][] = [
      ['replace_string_in_file', { filePath: 'a.js', oldString: 'a', newString: 'b' }],
      ['insert_edit_into_file', { filePath: 'a.js', code: 'c' }],
      [
        'multi_replace_string_in_file',
        { replacements: [{ filePath: 'a.js', newString: 'd' }, null, { filePath: 'a.js', newString: 'e' }] },
      ],
      ['apply_patch', { input: '*** Begin Patch\n*** Update File: /home/dana/shop/b.js\n@@\n-x\n+y\n*** End Patch' }],
      ['run_in_terminal', { command: 'rm a.js' }],
      ['create_file', 7],
    ];
    const toolCalls = [
      ...calls.map(([name, args], i) => ({ id: `c${i}`, name, arguments: JSON.stringify(args) })),
      { id: 'c9', name: 'create_file', arguments: '{"filePath":"a.js","content":"cut' },
      { id: 'c10', name: 'create_file' },
    ];
    const { events } = await read([
      start(request('-', { result: { metadata: { toolCallRounds: [{ toolCalls }, null] } } })),
    ]);
    assert.deepEqual(
      events.map(({ callId, file, change, newText, details }) => [callId, file, change, newText, details.ordinal]),
      [
        ['c0', 'a.js', 'replace', 'b', 0],
        ['c1', 'a.js', 'replace', 'c', 0],
        ['c2', 'a.js', 'replace', 'd', 0],
        ['c2', 'a.js', 'replace', 'e', 1],
        ['c3', 'b.js', 'patch', 'y\n', 0],
      ],
    );
  });

  test('folders of Windows, of a far machine, and of nobody', async () => {
    const place = async (workspace: object | undefined, file: string) => {
      const lines = [
        start(request('a', { result: { metadata: { toolCallRounds: [{ toolCalls: [createCall('a', file)] }] } } })),
      ];
      const { events } = await read(lines, { [`${storage}/workspace.json`]: JSON.stringify(workspace ?? null) });
      return [events[0]?.cwd, events[0]?.file];
    };
    assert.deepEqual(
      await place({ folder: 'file:///c%3A/Users/Dana/my%20shop' }, 'C:\\Users\\dana\\my shop\\web\\a.ts'),
      ['c:/Users/Dana/my shop', 'web/a.ts'],
    );
    assert.deepEqual(await place({ folder: 'vscode-remote://ssh-remote%2Bbox/srv/shop' }, '/srv/shop/a.ts'), [
      '/srv/shop',
      'a.ts',
    ]);
    assert.deepEqual(await place({ workspace: 'file:///home/dana/all.code-workspace' }, '/srv/a.ts'), [
      null,
      '/srv/a.ts',
    ]);
    assert.deepEqual(await place(undefined, '/srv/a.ts'), [null, '/srv/a.ts']);
  });

  test('sessions of one object, and those of windows without a folder', async () => {
    const whole = JSON.stringify({ version: 3, requests: [request('a.js')] });
    const root = temporaryFolder();
    writeRecords(root, {
      ...folder,
      [`${storage}/chatSessions/old.json`]: whole,
      // Both: the newer form counts.
      [`${storage}/chatSessions/s1.json`]: JSON.stringify({ requests: [request('wrong.js')] }),
      [sessionFile]: [start(request('b.js'))],
      [`${storage}/chatSessions/cut.json`]: whole.slice(0, 100),
      [`${storage}/chatSessions/list.json`]: '[1]',
      'User/globalStorage/emptyWindowChatSessions/e1.jsonl': [start(request('c.js'))],
      'User/workspaceStorage/w2/other.extension/chatSessions/x.jsonl': [start(request('d.js'))],
    });
    const { events, tally } = await readAll(vscodeCopilot(), root);
    assert.deepEqual(
      events.map(({ sessionId, file }) => [sessionId, file]),
      [
        ['old', 'a.js'],
        ['s1', 'b.js'],
        ['s1', '/home/dana/shop/c.js'],
      ],
    );
    assert.deepEqual(tally.skipped, ['cut short', 'not an object']);
  });

  test('an unchanged session is not read again; a changed one is, and so is a decision', async () => {
    const { root, positions } = await read([start(request('a.js'))]);
    const again = await readAll(vscodeCopilot(), root, positions);
    assert.deepEqual([again.events.length, again.tally.records], [0, 0]);
    const state = { recentSnapshot: { entries: [{ resource: 'file:///home/dana/shop/a.js', state: 1 }] } };
    writeRecords(root, { [`${storage}/chatEditingSessions/s1/state.json`]: JSON.stringify(state) });
    const decided = await readAll(vscodeCopilot(), root, again.positions);
    assert.deepEqual(
      decided.events.map(({ status }) => status),
      ['applied'],
    );
  });

  suite("with Copilot's traces", () => {
    function writeTraces(root: string, rows: readonly (readonly unknown[])[]): void {
      const file = path.join(root, 'User/globalStorage/github.copilot-chat/agent-traces.db');
      writeRecords(path.dirname(file), { 'storage.json': '{}' });
      const database = openDatabase(file);
      database.exec(
        `create table spans (span_id text primary key, trace_id text, start_time_ms integer, operation_name text,
           tool_call_id text, request_model text, response_model text, chat_session_id text)`,
      );
      const insert = database.prepare(`insert into spans values (?, ?, ?, ?, ?, ?, ?, 's1')`);
      rows.forEach((row, i) => insert.run(String(i), ...(row as string[])));
      database.close();
    }

    async function models(rows: readonly (readonly unknown[])[], useTraces = true) {
      const root = temporaryFolder();
      const at = (name: string, timestamp: number) => request(name, { timestamp });
      writeRecords(root, {
        ...folder,
        [sessionFile]: [start(at('a.js', 1_767_322_800_000), at('b.js', 1_767_322_900_000))],
      });
      writeTraces(root, rows);
      const { events } = await readAll(vscodeCopilot(), root, new Map(), new CodeEvents(), { useTraces });
      return events.map(({ model, modelEvidence, details }) => [model, modelEvidence, details.requestModel]);
    }

    const rows = [
      ['t1', 1_767_322_800_100, 'chat', null, 'gpt-4o', 'gpt-4o-2024-08-06'],
      ['t1', 1_767_322_800_300, 'chat', null, 'gpt-4o', 'gpt-4o-2024-11-20'],
      ['t1', 1_767_322_800_400, 'execute_tool', 'call-a.js', null, null],
      ['t1', 1_767_322_800_500, 'chat', null, 'gpt-4o', 'gpt-4o-2025-01-01'],
      ['t2', 1_767_322_900_100, 'chat', null, null, 'gpt-4.1-2025-04-14'],
    ];

    test('the answer before a call says its dated model, or the only one of the turn', async () => {
      assert.deepEqual(await models(rows), [
        ['gpt-4o-2024-11-20', 'per-turn', 'gpt-4o'],
        ['gpt-4.1-2025-04-14', 'per-turn', 'copilot/gpt-4o'],
      ]);
    });

    test('several models in a turn without a traced call say nothing', async () => {
      const several = [...rows, ['t2', 1_767_322_900_200, 'chat', null, 'x', 'another-2025-01-01']];
      assert.deepEqual((await models(several))[1], ['copilot/gpt-4o', 'per-turn', 'copilot/gpt-4o']);
    });

    test('not unless asked for', async () => {
      assert.deepEqual((await models(rows, false))[0], ['copilot/gpt-4o', 'per-turn', 'copilot/gpt-4o']);
    });
  });

  test('a log takes any changes', () => {
    const log = new MutationLog();
    assert.equal(log.apply({ kind: 0, v: { requests: 7 } }), true);
    assert.equal(log.apply({ kind: 2, k: ['requests'], v: [1] }), false);
    assert.equal(log.apply({ kind: 1, k: ['requests', 5, 'result'], v: 1 }), true);
    assert.deepEqual(log.stray, [{ result: 1 }]);
  });
});
