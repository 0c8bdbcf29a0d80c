import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { cursor } from '../../../../src/node/importers/cursor/importer';
import type { Database } from '../../../../src/node/sqlite';
import { temporaryFolder } from '../temporary';
import { damagePage, snapshot, writeDatabase } from './databases';
import { readAll, toLines, writeRecords } from './reading';

const cwd = '/Users/priya/shop';
const store = 'User/globalStorage/state.vscdb';
const tracking = 'ai-tracking/ai-code-tracking.db';

function openStore(root: string): Database {
  const table = 'create table cursorDiskKV (key text unique on conflict replace, value blob)';
  return writeDatabase(path.join(root, store), table);
}

function put(database: Database, key: string, value: unknown): void {
  const text = typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value);
  database.prepare('insert into cursorDiskKV values (?, ?)').run(key, text);
}

/** A bubble with a call that writes the file. */
function bubble(name: string, more: object = {}, call: object = {}) {
  const rawArgs = JSON.stringify({ file_path: name, contents: `code of ${name}\n` });
  return {
    ...{
      bubbleId: `b-${name}`,
      type: 2,
      createdAt: '2026-01-02T03:04:05.000Z',
      modelInfo: { modelName: 'composer-1' },
    },
    toolFormerData: { toolCallId: `t-${name}`, name: 'write', rawArgs, status: 'completed', ...call },
    ...more,
  };
}

const composer = { workspaceIdentifier: { uri: { fsPath: cwd } }, modelConfig: { modelName: 'gpt-5.2' } };

/** What a store with these rows gives. */
async function read(rows: Readonly<Record<string, unknown>>) {
  const root = temporaryFolder();
  const database = openStore(root);
  for (const [key, value] of Object.entries(rows)) put(database, key, value);
  database.close();
  return { ...(await readAll(cursor, root)), root };
}

/** The table of Cursor's statistics. */
function track(root: string, ...rows: readonly (readonly [conversation: unknown, file: unknown, model: unknown])[]) {
  const table = 'create table ai_code_hashes (hash text, fileName text, conversationId text, model text)';
  const database = writeDatabase(path.join(root, tracking), table);
  const insert = database.prepare('insert into ai_code_hashes values (?, ?, ?, ?)');
  rows.forEach(([conversation, file, model], i) =>
    insert.run(String(i), file as string, conversation as string, model as string),
  );
  database.close();
}

suite('importer of Cursor', () => {
  test('a call, with all that the store says', async () => {
    const { events } = await read({ 'composerData:s1': composer, 'bubbleId:s1:b1': bubble('src/a.ts') });
    assert.deepEqual(events, [
      {
        assistant: 'cursor',
        assistantVersion: null,
        model: 'composer-1',
        modelEvidence: 'per-edit',
        sessionId: 's1',
        callId: 't-src/a.ts',
        timestamp: '2026-01-02T03:04:05.000Z',
        cwd,
        file: 'src/a.ts',
        change: 'create',
        status: 'applied',
        newText: 'code of src/a.ts\n',
        details: { format: 'cursor-bubble', host: 'cursor', turnId: 'b1', ordinal: 0 },
      },
    ]);
  });

  test('the model: of the bubble, of the only one that wrote the file, as chosen, or none', async () => {
    const root = temporaryFolder();
    const database = openStore(root);
    put(database, 'composerData:s1', composer);
    put(database, 'composerData:s2', { modelConfig: { modelName: 'default' } });
    const silent = (name: string) => bubble(name, { modelInfo: { modelName: 'default' } });
    put(database, 'bubbleId:s1:b1', bubble('own.ts'));
    put(database, 'bubbleId:s1:b2', silent('one.ts'));
    put(database, 'bubbleId:s1:b3', silent('two.ts'));
    put(database, 'bubbleId:s2:b4', silent('none.ts'));
    put(database, 'bubbleId:s3:b5', silent('lost.ts'));
    database.close();
    track(
      root,
      ['s1', `${cwd}/own.ts`, 'gpt-4.1'],
      ['s1', `${cwd}/one.ts`, 'claude-4.5-sonnet'],
      ['s1', `${cwd}/one.ts`, 'claude-4.5-sonnet'],
      ['s1', `${cwd}/two.ts`, 'claude-4.5-sonnet'],
      ['s1', `${cwd}/two.ts`, 'composer-1'],
      ['s2', 'none.ts', 'default'],
      ['other', 'none.ts', 'gpt-4.1'],
      [null, 'lost.ts', 'gpt-4.1'],
      ['s3', null, 'gpt-4.1'],
    );
    const { events } = await readAll(cursor, root);
    assert.deepEqual(
      events.map(({ file, model, modelEvidence }) => [file, model, modelEvidence]),
      [
        ['own.ts', 'composer-1', 'per-edit'],
        ['one.ts', 'claude-4.5-sonnet', 'per-session'],
        ['two.ts', 'gpt-5.2', 'selected'],
        ['none.ts', null, 'none'],
        ['lost.ts', null, 'none'],
      ],
    );
  });

  test('every tool that edits', async () => {
    const call = (name: string, args: unknown, more: object = {}) =>
      bubble(
        name,
        {},
        { toolCallId: name, name, rawArgs: typeof args === 'string' ? args : JSON.stringify(args), ...more },
      );
    const patch = '*** Begin Patch\n*** Update File: d.ts\n@@\n-x\n+4\n*** End Patch';
    const codeblock = { additionalData: { codeblock: { content: '6' } }, params: '{"relativeWorkspacePath":"f.ts"}' };
    const calls = [
      call('search_replace', { file_path: `${cwd}/a.ts`, old_string: 'x', new_string: '1' }),
      call('MultiEdit', { file_path: 'b.ts', edits: [{ new_string: '2' }, { new_string: '3' }] }),
      call('edit_file', { target_file: 'c.ts', code_edit: '// ...\n3' }),
      call('apply_patch', { patch }),
      call('ApplyPatch', patch),
      call('apply_patch_diff', { patch: '--- a/e.ts\n+++ b/e.ts\n@@ -1 +1 @@\n-x\n+5\n' }, { name: 'apply_patch' }),
      call('edit_file_v2', '{"half', codeblock),
      call('run_terminal_cmd', { command: 'rm -rf /' }),
      call('write', 'no JSON'),
    ];
    const { events, tally } = await read({
      'composerData:s1': composer,
      ...Object.fromEntries(calls.map((value, i) => [`bubbleId:s1:b${i}`, value])),
    });
    assert.deepEqual(
      events.map(({ callId, file, newText, details }) => [callId, file, newText, details.ordinal]),
      [
        ['search_replace', 'a.ts', '1', 0],
        ['MultiEdit', 'b.ts', '2', 0],
        ['MultiEdit', 'b.ts', '3', 1],
        ['edit_file', 'c.ts', '// ...\n3', 0],
        ['apply_patch', 'd.ts', '4\n', 0],
        ['ApplyPatch', 'd.ts', '4\n', 0],
        ['apply_patch_diff', 'e.ts', '5\n', 0],
        ['edit_file_v2', 'f.ts', '6', 0],
      ],
    );
    assert.deepEqual(tally.skipped, []);
  });

  test('what became of it', async () => {
    for (const [call, status] of [
      [{ status: 'completed' }, 'applied'],
      [{ status: 'completed', userDecision: 'rejected' }, 'rejected'],
      [{ status: 'cancelled' }, 'rejected'],
      [{ status: 'error' }, 'failed'],
      [{ status: 'completed', result: '{"applyFailed":true}' }, 'failed'],
      [{ status: 'running' }, 'proposed'],
      [{ status: 7, result: '{"half' }, 'unknown'],
    ] as const)
      assert.equal((await read({ 'bubbleId:s1:b1': bubble('a.ts', {}, call) })).events[0]?.status, status);
  });

  test('older conversations, which stand whole in one row', async () => {
    const conversation = [bubble('a.ts'), 7, bubble('b.ts', { bubbleId: undefined, createdAt: undefined })];
    const { events } = await read({ 'composerData:s1': { ...composer, conversation } });
    assert.deepEqual(
      events.map(({ sessionId, file, timestamp, details }) => [sessionId, file, timestamp, details.turnId]),
      [
        ['s1', 'a.ts', '2026-01-02T03:04:05.000Z', 'b-a.ts'],
        ['s1', 'b.ts', null, undefined],
      ],
    );
  });

  test('rows that are cut short, of other types, or binary', async () => {
    const good = bubble('good.ts');
    const { events, tally } = await read({
      'bubbleId:s1:cut': JSON.stringify(good).slice(0, -10),
      'bubbleId:s1:list': '["toolFormerData"]',
      'bubbleId:s1:other': { toolFormerData: 'x' },
      'bubbleId:s1:name': { toolFormerData: { name: 7, rawArgs: [], params: '7' } },
      'bubbleId:s1:binary': Buffer.from([0xff, 0, 0xfe, ...Buffer.from('toolFormerData')]),
      'bubbleId:s1:good': Buffer.from(JSON.stringify(good)),
      'composerData:s1': '{"conversation":[{"half',
    });
    assert.deepEqual(
      events.map(({ file }) => file),
      ['good.ts'],
    );
    assert.deepEqual([...new Set(tally.skipped)], ['damaged']);
  });

  test('rows that only the write-ahead log has, while Cursor is at work; nothing is left behind', async () => {
    const root = temporaryFolder();
    const database = openStore(root);
    database.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0');
    put(database, 'bubbleId:s1:b1', bubble('a.ts'));
    database.exec('begin immediate');
    const before = snapshot(root);
    assert.equal((await readAll(cursor, root)).events.length, 1);
    assert.deepEqual(snapshot(root), before);
    database.exec('commit');
    database.close();
  });

  test('a damaged page loses what lies on it, and nothing else', async () => {
    const root = temporaryFolder();
    const database = openStore(root);
    const names = Array.from({ length: 60 }, (_, i) => `file${String(i).padStart(2, '0')}.ts`);
    for (const name of names) put(database, `bubbleId:s1:${name}`, bubble(name, { text: 'x'.repeat(900) }));
    database.close();
    damagePage(path.join(root, store), 'code of file30.ts');
    const { events, tally } = await readAll(cursor, root);
    const lost = names.filter((name) => !events.some(({ file }) => file === name));
    assert.ok(lost.includes('file30.ts') && lost.length <= 4, `lost ${lost.join(' ')}`);
    assert.deepEqual(tally.skipped, ['damaged']);
    fs.writeFileSync(path.join(root, store), 'no database, '.repeat(1000));
    const none = await readAll(cursor, root);
    assert.deepEqual([none.events, none.tally.skipped], [[], ['damaged']]);
  });

  suite('transcripts of agents', () => {
    const transcript = (id: string) => `projects/p/agent-transcripts/${id}/${id}.jsonl`;
    const line = (name: string, input: unknown) => ({
      role: 'assistant',
      message: {
        content: [
          { type: 'text', text: 'hunter2' },
          { type: 'tool_use', name, input },
        ],
      },
    });
    const write = line('Write', { path: `${cwd}/a.ts`, contents: '1' });

    test('say no model, no time and no folder; the table may name the model', async () => {
      const root = temporaryFolder();
      writeRecords(root, {
        [transcript('s1')]: [{ role: 'user' }, write, line('StrReplace', { path: `${cwd}/a.ts`, new_string: '2' })],
        [transcript('s2')]: [write],
        'projects/p/agent-transcripts/s1/subagents/s3.jsonl': [write],
        'projects/p/agent-transcripts/s4.jsonl': [write],
      });
      track(root, ['s1', `${cwd}/a.ts`, 'composer-1']);
      const { events } = await readAll(cursor, root);
      const found = events.map(({ sessionId, callId, model, modelEvidence, newText, details }) => [
        ...[sessionId, callId, model, modelEvidence, newText],
        ...[details.ordinal, details.isSubagent],
      ]);
      assert.deepEqual(
        found.sort((a, b) => (String(a) < String(b) ? -1 : 1)),
        [
          ['s1', null, 'composer-1', 'per-session', '1', 0, false],
          ['s1', null, 'composer-1', 'per-session', '2', 1, false],
          ['s2', null, null, 'none', '1', 0, false],
          ['s3', null, null, 'none', '1', 0, true],
          ['s4', null, null, 'none', '1', 0, false],
        ],
      );
      assert.ok(!JSON.stringify(events).includes('hunter2'));
    });

    test('are left out where the store has the conversation', async () => {
      const root = temporaryFolder();
      const database = openStore(root);
      put(database, 'bubbleId:s1:b1', bubble('a.ts'));
      database.close();
      writeRecords(root, { [transcript('s1')]: [write], [transcript('s2')]: [write] });
      const { events } = await readAll(cursor, root);
      assert.deepEqual(
        events.map(({ sessionId }) => sessionId),
        ['s1', 's2'],
      );
    });

    test('cut short, with CRLF and records of every kind', async () => {
      const root = temporaryFolder();
      const lines = `\ufeff7\r\n${toLines([{ role: 'assistant', message: 7 }, write]).replaceAll('\n', '\r\n')}{"role":"assi`;
      writeRecords(root, { [transcript('s1')]: lines });
      const { events, tally } = await readAll(cursor, root);
      assert.deepEqual([events.length, tally.skipped], [1, ['not an object', 'cut short']]);
    });
  });

  test('what did not change is not read again, what changed is', async () => {
    const { root, positions } = await read({ 'bubbleId:s1:b1': bubble('a.ts', {}, { status: 'running' }) });
    assert.equal((await readAll(cursor, root, positions)).tally.records, 0);
    const database = writeDatabase(path.join(root, store));
    put(database, 'bubbleId:s1:b1', bubble('a.ts'));
    database.close();
    assert.deepEqual(
      (await readAll(cursor, root, positions)).events.map(({ status }) => status),
      ['applied'],
    );
  });

  test('one set of records, wherever Cursor keeps the parts of it', async () => {
    const home = temporaryFolder();
    const root = path.join(home, '.cursor');
    const application = path.join(home, '.config/Cursor');
    const database = openStore(application);
    put(database, 'bubbleId:s1:b1', bubble('a.ts'));
    database.close();
    track(root, ['s1', 'a.ts', 'gpt-4.1']);
    assert.deepEqual(cursor.roots({ home, platform: 'linux', variables: {} }), [root]);
    assert.equal((await readAll(cursor, root)).events.length, 1);
    const appData = { home, platform: 'win32' as const, variables: { APPDATA: '/elsewhere' } };
    assert.deepEqual(cursor.roots(appData), [root, path.join('/elsewhere', 'Cursor')]);
  });
});
