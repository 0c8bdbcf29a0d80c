import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { opencode } from '../../../../src/node/importers/opencode/importer';
import type { Database } from '../../../../src/node/sqlite';
import { temporaryFolder } from '../temporary';
import { damagePage, snapshot, writeDatabase } from './databases';
import { readAll, writeRecords } from './reading';

const schema = [
  `create table session (id text primary key, directory text not null, version text not null, revert text)`,
  `create table message (id text primary key, session_id text not null, data text not null)`,
  `create table part (id text primary key, message_id text not null, session_id text not null, data text not null)`,
  `insert into session values ('ses_1', '/home/dana/shop', '1.15.2', null)`,
];

const message = {
  role: 'assistant',
  modelID: 'gpt-5',
  providerID: 'openai',
  time: { created: 1_767_322_000_000 },
  path: { cwd: '/home/dana/shop' },
};

function part(name: string, more: object = {}) {
  const input = { filePath: `/home/dana/shop/${name}`, content: `code of ${name}\n` };
  const time = { start: 1_767_322_800_000 };
  return { type: 'tool', tool: 'write', callID: `call-${name}`, state: { status: 'completed', input, time, ...more } };
}

function open(root: string): Database {
  return writeDatabase(path.join(root, 'opencode.db'), ...schema);
}

function add(database: Database, name: string, data: unknown, messageData: unknown = message, session = 'ses_1'): void {
  const id = `msg_${name}`;
  const json = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  database.prepare('insert or ignore into message values (?, ?, ?)').run(id, session, json(messageData));
  database.prepare('insert into part values (?, ?, ?, ?)').run(`prt_${name}`, id, session, json(data));
}

async function brief(root: string) {
  const { events, tally } = await readAll(opencode, root);
  return { files: events.map(({ file }) => file), skipped: tally.skipped };
}

suite('importer of opencode', () => {
  test('a call, with all that the database says', async () => {
    const root = temporaryFolder();
    const database = open(root);
    add(database, 'a', part('a.py'));
    database.close();
    const { events } = await readAll(opencode, root);
    assert.deepEqual(events, [
      {
        assistant: 'opencode',
        assistantVersion: '1.15.2',
        model: 'gpt-5',
        modelEvidence: 'per-turn',
        sessionId: 'ses_1',
        callId: 'call-a.py',
        timestamp: '2026-01-02T03:00:00.000Z',
        cwd: '/home/dana/shop',
        file: 'a.py',
        change: 'create',
        status: 'applied',
        newText: 'code of a.py\n',
        details: { format: 'opencode', turnId: 'msg_a', provider: 'openai', ordinal: 0 },
      },
    ]);
  });

  test('rows that only the write-ahead log has, while the writer is at work; nothing is left behind', async () => {
    const root = temporaryFolder();
    const database = open(root);
    database.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0');
    add(database, 'a', part('a.py'));
    // A transaction that is not done yet holds the write lock and is not seen.
    database.exec('begin immediate');
    add(database, 'b', part('b.py'));
    const [before, temporary] = [snapshot(root), copies()];
    assert.deepEqual(await brief(root), { files: ['a.py'], skipped: [] });
    assert.deepEqual(snapshot(root), before);
    assert.deepEqual(copies(), temporary);
    database.exec('commit');
    assert.deepEqual(await brief(root), { files: ['a.py', 'b.py'], skipped: [] });
    database.close();
  });

  test('a database that somebody has locked', async () => {
    const root = temporaryFolder();
    const database = open(root);
    add(database, 'a', part('a.py'));
    database.exec('pragma locking_mode = exclusive; begin exclusive');
    assert.deepEqual(await brief(root), { files: ['a.py'], skipped: [] });
    database.close();
  });

  test('a damaged page loses what lies on it, and nothing else', async () => {
    const root = temporaryFolder();
    const database = open(root);
    const names = Array.from({ length: 60 }, (_, i) => `file${String(i).padStart(2, '0')}.py`);
    for (const name of names) add(database, name, part(name, { output: 'x'.repeat(900) }));
    database.close();
    damagePage(path.join(root, 'opencode.db'), 'code of file30.py');
    const { files, skipped } = await brief(root);
    assert.deepEqual(skipped, ['damaged']);
    const lost = names.filter((name) => !files.includes(name));
    assert.ok(lost.includes('file30.py') && lost.length <= 4, `lost ${lost.join(' ')}`);
    assert.ok(files.includes('file59.py'));
  });

  test('files that are no database, cut short or empty, and the copies of them', async () => {
    const temporary = copies();
    for (const content of ['no database, but long enough to look at'.repeat(100), 'SQLite format 3\0', '']) {
      const root = temporaryFolder({ 'opencode.db': content });
      const { files, skipped } = await brief(root);
      assert.deepEqual(files, []);
      assert.ok(skipped.every((reason) => reason === 'damaged'));
    }
    const root = temporaryFolder();
    const database = open(root);
    for (let i = 0; i < 200; i++) add(database, String(i), part(`${i}.py`, { output: 'x'.repeat(2000) }));
    database.close();
    const file = path.join(root, 'opencode.db');
    fs.truncateSync(file, Math.floor(fs.statSync(file).size / 8192) * 4096);
    assert.ok((await brief(root)).skipped.includes('damaged'));
    assert.deepEqual(copies(), temporary);
  });

  test('rows of other types and other shapes', async () => {
    const root = temporaryFolder();
    const database = open(root);
    add(database, 'cut', '{"type":"tool","tool":"write","st');
    add(database, 'list', '["tool"]');
    add(database, 'text', { type: 'text', text: 'a "tool" for you' });
    add(database, 'other', { ...part('x.py'), tool: 'bash' });
    add(database, 'state', { ...part('x.py'), state: 7 });
    add(database, 'input', part('x.py', { input: { filePath: 7, content: ['x'] } }));
    add(database, 'model', part('m.py'), { role: 'assistant', modelID: 'unknown', time: 'never' });
    add(database, 'gone', part('g.py'), 'no JSON', 'ses_unknown');
    database
      .prepare('insert into part values (?, ?, ?, ?)')
      .run('blob', 'msg_model', 'ses_1', Buffer.from(JSON.stringify(part('b.py'))));
    database.prepare('insert into part values (?, ?, ?, ?)').run('bad', 'm', 's', Buffer.from([0xff, 0xfe, 0]));
    database.close();
    const { events, tally } = await readAll(opencode, root);
    assert.deepEqual(
      events.map(({ file, model, modelEvidence, cwd, assistantVersion }) => [
        file,
        model,
        modelEvidence,
        cwd,
        assistantVersion,
      ]),
      [
        ['m.py', null, 'none', '/home/dana/shop', '1.15.2'],
        ['/home/dana/shop/g.py', null, 'none', null, null],
        ['b.py', null, 'none', '/home/dana/shop', '1.15.2'],
      ],
    );
    assert.deepEqual(tally.skipped, ['damaged', 'not an object']);
  });

  test('a huge value is passed over, and what follows is read', async () => {
    const root = temporaryFolder();
    const database = open(root);
    add(database, 'huge', part('huge.py', { output: 'x'.repeat(33 * 2 ** 20) }));
    add(database, 'a', part('a.py'));
    database.close();
    assert.deepEqual(await brief(root), { files: ['a.py'], skipped: ['too long'] });
  });

  test('a database of another version', async () => {
    for (const statement of ['create table part (id text, body text)', 'create table other (x)']) {
      const root = temporaryFolder();
      writeDatabase(path.join(root, 'opencode-next.db'), statement).close();
      assert.deepEqual(await brief(root), { files: [], skipped: [] });
    }
    const root = temporaryFolder();
    const database = writeDatabase(
      path.join(root, 'opencode.db'),
      `create table message (id text primary key, data text)`,
      `create table part (id text primary key, message_id text, session_id text, data text)`,
    );
    database.prepare('insert into message values (?, ?)').run('m', JSON.stringify(message));
    database.prepare('insert into part values (?, ?, ?, ?)').run('p', 'm', 's', JSON.stringify(part('a.py')));
    database.close();
    assert.deepEqual(await brief(root), { files: ['a.py'], skipped: [] });
  });

  test('what became of calls', async () => {
    const root = temporaryFolder();
    const database = open(root);
    const states: readonly object[] = [
      { status: 'completed' },
      { status: 'running' },
      { status: 'pending' },
      { status: 'error', error: 'oldString not found in content' },
      { status: 'error', error: 'The user rejected permission to use this specific tool call.' },
      { status: 7 },
    ];
    states.forEach((state, i) => add(database, `a${i}`, part(`${i}.py`, state)));
    add(database, 'b0', part('before.py'));
    add(database, 'b1', part('after.py'));
    database.exec(`update session set revert = '{"messageID":"msg_b1"}'`);
    database.close();
    const { events } = await readAll(opencode, root);
    assert.deepEqual(
      events.map(({ status }) => status),
      ['applied', 'proposed', 'proposed', 'failed', 'rejected', 'unknown', 'applied', 'rolled-back'],
    );
  });

  test('the older layout: a file for each session, message and part', async () => {
    const root = temporaryFolder();
    writeRecords(root, {
      'storage/session/p1/ses_1.json': JSON.stringify({ id: 'ses_1', version: '0.14.7', directory: '/srv' }),
      'storage/message/ses_1/msg_1.json': JSON.stringify({ ...message, path: undefined }),
      'storage/message/ses_1/msg_2.json': '{"role":"assi',
      'storage/message/ses_lost/msg_3.json': JSON.stringify(message),
      'storage/part/msg_1/prt_1.json': JSON.stringify(part('a.py')),
      'storage/part/msg_1/prt_2.json': '[7]',
      'storage/part/msg_1/prt_3.json': JSON.stringify({ ...part('b.py'), tool: 'edit' }),
      'storage/part/msg_2/prt_4.json': JSON.stringify(part('/srv/c.py')),
      'storage/part/msg_3/prt_5.json': `\ufeff${JSON.stringify(part('d.py'))}\r\n`,
      'storage/part/msg_9/prt_6.json': JSON.stringify(part('nobody.py')),
    });
    const { events, positions, tally } = await readAll(opencode, root);
    assert.deepEqual(
      events.map(({ sessionId, assistantVersion, model, cwd, file }) => [
        sessionId,
        assistantVersion,
        model,
        cwd,
        file,
      ]),
      [
        ['ses_1', '0.14.7', 'gpt-5', '/srv', '/home/dana/shop/a.py'],
        ['ses_1', '0.14.7', null, '/srv', '/home/dana/shop//srv/c.py'.replace('//', '/')],
        ['ses_lost', null, 'gpt-5', '/home/dana/shop', 'd.py'],
      ],
    );
    assert.deepEqual(tally.skipped, ['not an object', 'cut short']);
    const again = await readAll(opencode, root, positions);
    assert.deepEqual([again.events, again.tally.records], [[], 0]);
    writeRecords(root, { 'storage/part/msg_3/prt_7.json': JSON.stringify(part('e.py')) });
    assert.deepEqual(
      (await readAll(opencode, root, positions)).events.map(({ file }) => file),
      ['d.py', 'e.py'],
    );
  });

  test('an unchanged database is not copied, a changed one is read again', async () => {
    const root = temporaryFolder();
    const database = open(root);
    add(database, 'a', part('a.py'));
    const { positions } = await readAll(opencode, root);
    assert.equal((await readAll(opencode, root, positions)).tally.records, 0);
    add(database, 'b', part('b.py'));
    database.close();
    assert.deepEqual(
      (await readAll(opencode, root, positions)).events.map(({ file }) => file),
      ['a.py', 'b.py'],
    );
  });

  test('a reading that is stopped leaves no copy', async () => {
    const root = temporaryFolder();
    const database = open(root);
    for (const name of ['a', 'b', 'c']) add(database, name, part(`${name}.py`));
    database.close();
    const temporary = copies();
    const control = new AbortController();
    for await (const set of opencode.list(root, { read() {}, skip() {} })) {
      const reading = opencode.read(set, { tally: { read() {}, skip() {} }, position: 7, signal: control.signal });
      assert.equal((await reading.next()).done, false);
      control.abort();
      assert.deepEqual(await reading.next(), { done: true, value: 7 });
      // And one that nobody asks any further.
      const left = opencode.read(set, { tally: { read() {}, skip() {} } });
      await left.next();
      await left.return(undefined);
    }
    assert.deepEqual(copies(), temporary);
  });
});

/** Copies of databases in the folder for temporary files. */
function copies(): readonly string[] {
  return fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('driftline-copy-'));
}
