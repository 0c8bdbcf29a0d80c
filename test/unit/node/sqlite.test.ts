import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { openDatabase, sqliteProblem } from '../../../src/node/sqlite';
import { temporaryFolder } from './temporary';

const root = path.resolve(__dirname, '../../../..');

suite('sqlite', () => {
  const folder = temporaryFolder({ 'text.db': 'no database, '.repeat(1000) });
  const inFolder = (name: string) => path.join(folder, name);
  suiteTeardown(() => fs.rmSync(folder, { recursive: true }));

  test('the stand-in for Node 20 shares a file and its locks with Node', () => {
    const file = inFolder('shared.db');
    const ours = openDatabase(file);
    ours.exec('pragma journal_mode = wal; create table t(who text); begin immediate');
    ours.exec("insert into t values ('node')");
    assert.equal(standIn(file, "insert into t values ('too early')"), 'database is locked');
    assert.equal(standIn(file, 'select count(*) n from t'), '[{"n":0}]', 'not committed, so not seen');
    ours.exec('commit');
    assert.equal(standIn(file, "insert into t values ('stand-in')"), '[]');
    assert.deepEqual(
      ours
        .prepare('select who from t')
        .all()
        .map(({ who }) => who),
      ['node', 'stand-in'],
    );
    ours.close();
  });

  const failures: readonly (readonly [what: string, problem: string, action: () => void])[] = [
    ['a file that is not there', 'cannot open', () => openDatabase(inFolder('none.db'), { readOnly: true })],
    ['a folder that is not there', 'cannot open', () => openDatabase(inFolder('none/x.db'))],
    ['a text file', 'damaged', () => openDatabase(inFolder('text.db')).exec('select * from t')],
    ['writing where only reading was asked for', 'read-only', () => readOnly().exec('create table u(x)')],
    ['a mistake in a statement', 'other', () => openDatabase(':memory:').exec('select')],
    [
      'a full disk',
      'full',
      () => openDatabase(':memory:').exec('pragma max_page_count = 1; create table t(x); create table u(x)'),
    ],
  ];
  for (const [what, problem, action] of failures)
    test(`${what}: ${problem}`, () => assert.throws(action, (error) => sqliteProblem(error) === problem));

  test('other errors are not SQLite’s', () => assert.equal(sqliteProblem(new Error('x')), undefined));

  function readOnly() {
    openDatabase(inFolder('readable.db')).exec('create table if not exists t(x)');
    return openDatabase(inFolder('readable.db'), { readOnly: true });
  }
});

/** In a process of its own: two copies of SQLite in one process would not see each other's locks. */
function standIn(file: string, statement: string): string {
  const program = `
    const { DatabaseSync } = require('@photostructure/sqlite');
    try { console.log(JSON.stringify(new DatabaseSync(process.argv[1]).prepare(process.argv[2]).all())); }
    catch (error) { console.log(error.message); }`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program, file, statement], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.trim() || stderr;
}
