// What goes wrong with records and logs, through the command: nothing is counted twice, and nothing is lost.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { DriftEvent } from '../../../src/core/provenance/record';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { writeDatabase } from '../node/importers/databases';
import { toLines } from '../node/importers/reading';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { driftline, type Outcome } from './driftline';

const cwd = '/home/dana/shop';
const session = '.claude/projects/p/s1.jsonl';

function call(id: string, more: object = {}, file = `${cwd}/${id}.py`): object {
  const input = { file_path: file, content: `import os\n\n\ndef clean(name):\n    os.system("rm ${id} " + name)\n` };
  const message = { model: 'claude-opus-4-6', content: [{ type: 'tool_use', id, name: 'Write', input }] };
  return { type: 'assistant', cwd, sessionId: 's1', timestamp: '2026-01-02T03:04:05.000Z', message, ...more };
}

const calls = (number: number, name = 'c') => Array.from({ length: number }, (_, i) => call(`${name}${i}`));

suite('driftline import of bad input', function () {
  this.timeout(120_000);
  let home: string;
  let place: string;

  setup(() => {
    home = temporaryFolder();
    place = path.join(home, 'drift.db');
  });

  function run(...assistants: readonly string[]): Promise<Outcome> {
    const env = { HOME: home, USERPROFILE: home, CLAUDE_CONFIG_DIR: '', XDG_DATA_HOME: '', DRIFTLINE_LOG: place };
    const names = assistants.length > 0 ? assistants : ['claude-code'];
    const options = names.flatMap((name) => ['--assistant', name]);
    // Rules alone: what is judged is no question here.
    return driftline(['import', '--judge', 'off', ...options], { cwd: home, env });
  }

  async function said(...assistants: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await run(...assistants);
    assert.deepEqual([code, stderr], [0, '']);
    return stdout;
  }

  async function logged(): Promise<readonly DriftEvent[]> {
    const log = await openDriftLog(place);
    try {
      const events: DriftEvent[] = [];
      for await (const event of log.events()) events.push(event);
      return events;
    } finally {
      await log.close();
    }
  }

  async function loggedCalls(): Promise<readonly (string | null)[]> {
    return (await logged()).map(({ conversation }) => conversation.call).sort();
  }

  test('lines that are cut short, no objects, or huge are counted, and the others are read', async () => {
    const half = JSON.stringify(call('lost')).slice(0, -40);
    const huge = JSON.stringify({ type: 'user', message: 'x'.repeat(9 * 2 ** 20) });
    const others = Array.from({ length: 1197 }, (_, i) => ({ type: 'user', i }));
    writeFiles(home, {
      [session]: `\ufeff${toLines([call('c1'), ...others, call('c2')])}${half}\n[7]\n${huge}\n${toLines([call('c3')])}${half}`,
    });
    assert.equal(
      await said(),
      'Claude Code: 1 file, 1,200 records read, 3 suggestions (3 new), ' +
        '4 of 1,204 records skipped: 2 cut short, 1 not an object, 1 too long.\n',
    );
    assert.deepEqual(await loggedCalls(), ['c1', 'c2', 'c3']);
  });

  test('a document that is cut short costs itself, and is read once it is whole', async () => {
    const task = (name: string) => `.cline/data/tasks/${name}/api_conversation_history.json`;
    const input = { path: 'a.py', content: 'x = 1\n' };
    const whole = (id: string) =>
      JSON.stringify([{ role: 'assistant', content: [{ type: 'tool_use', id, name: 'write_to_file', input }] }]);
    writeFiles(home, { [task('1')]: whole('c1').slice(0, -9), [task('2')]: whole('c2') });
    assert.match(await said('cline'), /1 suggestion \(1 new\), 1 of 2 records skipped: 1 cut short\.\n$/);
    writeFiles(home, { [task('1')]: whole('c1') });
    assert.match(await said('cline'), /1 record read, 1 suggestion \(1 new\)\.\n$/);
    assert.deepEqual(await loggedCalls(), ['c1', 'c2']);
  });

  test('a file that grows while it is read: all of it, once', async () => {
    writeFiles(home, { [session]: toLines(calls(300)) });
    let written = 300;
    const writer = setInterval(() => {
      // In the middle of a line, too.
      const line = toLines([call(`c${written++}`)]);
      fs.appendFileSync(path.join(home, session), line.slice(0, 50));
      fs.appendFileSync(path.join(home, session), line.slice(50));
    }, 5);
    for (let i = 0; i < 3; i++) await run();
    clearInterval(writer);
    await said();
    const found = await loggedCalls();
    assert.deepEqual([found.length, new Set(found).size], [written, written]);
  });

  test('a file that was cut, and one that was replaced: read anew, and nothing twice', async () => {
    const file = path.join(home, session);
    writeFiles(home, { [session]: toLines(calls(5)) });
    await said();
    fs.writeFileSync(file, toLines(calls(2)));
    assert.match(await said(), /2 records read, 2 suggestions \(2 known\)\.\n$/);
    fs.writeFileSync(file, toLines([...calls(3, 'd'), ...calls(5)]));
    assert.match(await said(), /8 records read, 8 suggestions \(3 new, 5 known\)\.\n$/);
    assert.deepEqual(await loggedCalls(), ['c0', 'c1', 'c2', 'c3', 'c4', 'd0', 'd1', 'd2']);
  });

  test("an assistant's database that is locked, with rows in its write-ahead log, and one that is damaged", async () => {
    const folder = '.local/share/opencode';
    const database = writeDatabase(
      path.join(home, folder, 'opencode.db'),
      'pragma journal_mode = wal; pragma wal_autocheckpoint = 0',
      'create table message (id text, data text)',
      'create table part (id text, message_id text, session_id text, data text)',
      `insert into message values ('m', '{"modelID":"gpt-5.2"}')`,
    );
    const input = { filePath: 'a.py', content: 'x = 1\n' };
    const part = JSON.stringify({ type: 'tool', tool: 'write', callID: 'c1', state: { status: 'completed', input } });
    database.prepare('insert into part values (?, ?, ?, ?)').run('p', 'm', 's', part);
    database.exec('begin immediate');
    writeFiles(home, { [`${folder}/opencode-old.db`]: 'no database, '.repeat(1000) });
    assert.equal(
      await said('opencode'),
      'opencode: 2 files, 1 record read, 1 suggestion (1 new), 1 of 2 records skipped: 1 damaged.\n',
    );
    database.exec('rollback');
    database.close();
    assert.deepEqual(await loggedCalls(), ['c1']);
  });

  test('a drift log that is locked for a while', async () => {
    writeFiles(home, { [session]: toLines(calls(3)) });
    await said();
    writeFiles(home, { [session]: toLines(calls(6)) });
    const other = writeDatabase(place, 'begin immediate');
    const importing = run();
    setTimeout(() => (other.exec('commit'), other.close()), 3000);
    const { code, stderr } = await importing;
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal((await loggedCalls()).length, 6);
  });

  test('a drift log that is no database is left alone, and said so', async () => {
    const text = 'no database, '.repeat(1000);
    fs.writeFileSync(place, text);
    writeFiles(home, { [session]: toLines(calls(3)) });
    const { code, stderr } = await run();
    assert.deepEqual([code, fs.readFileSync(place, 'utf8')], [2, text]);
    assert.match(stderr, /^driftline: .*drift\.db .*\.\n$/);
  });

  test('a drift log that is damaged is set aside, and said so', async () => {
    writeFiles(home, { [session]: toLines(calls(3)) });
    await said();
    // All but the first page: whatever lies where, some of it is read.
    fs.writeFileSync(place, fs.readFileSync(place).fill(0xa5, 4096));
    const { code, stderr } = await run();
    assert.equal(code, 0);
    assert.match(stderr, /^driftline: The drift log .* was damaged: \d+ of its events could be read .*\.\n$/);
    assert.equal((await loggedCalls()).length, 3);
    assert.ok(fs.readdirSync(home).some((name) => name.includes('damaged')));
  });

  test('a clock that runs backwards', async () => {
    const at = (id: string, timestamp: unknown) => call(id, { timestamp });
    writeFiles(home, {
      [session]: toLines([at('c1', '2026-05-01T00:00:00Z'), at('c2', '2026-01-01T00:00:00Z'), at('c3', 'yesterday')]),
    });
    await said();
    // What comes later is from before, and so is the file.
    fs.appendFileSync(path.join(home, session), toLines([at('c4', '2025-01-01T00:00:00Z'), at('c5', -7)]));
    fs.utimesSync(path.join(home, session), 0, 0);
    assert.match(await said(), /2 records read, 2 suggestions \(2 new\)\.\n$/);
    const times = (await logged()).map(({ conversation, time }) => [conversation.call, time]);
    assert.deepEqual(times.sort(), [
      ['c1', '2026-05-01T00:00:00.000Z'],
      ['c2', '2026-01-01T00:00:00.000Z'],
      ['c3', null],
      ['c4', '2025-01-01T00:00:00.000Z'],
      ['c5', null],
    ]);
  });

  test('two imports at once', async () => {
    for (const name of ['s1', 's2', 's3']) {
      writeFiles(home, { [`.claude/projects/p/${name}.jsonl`]: toLines(calls(150, name)) });
    }
    const both = await Promise.all([run(), run()]);
    for (const { code, stderr } of both) assert.deepEqual([code, stderr], [0, '']);
    const added = both.map(({ stdout }) => Number(/\((\d+) new/.exec(stdout)?.[1] ?? 0));
    assert.equal(added[0]! + added[1]!, 450);
    const found = await loggedCalls();
    assert.deepEqual([found.length, new Set(found).size], [450, 450]);
    assert.match(await said(), /^Claude Code: 3 files, nothing new\.\n$/);
  });

  test('files outside the workspace, and files that are gone', async () => {
    writeFiles(home, {
      [session]: toLines([
        call('c1', {}, '/etc/cron.d/secret-name/job.py'),
        call('c2', {}, `${cwd}/../other/a.py`),
        call('c3', {}, 'C:\\Users\\dana\\b.py'),
        call('c4', { cwd: '/home/dana/gone' }, '/home/dana/shop/gone.py'),
        call('c5', { cwd: undefined }, 'relative.py'),
      ]),
    });
    assert.match(await said(), /5 suggestions \(5 new\)\.\n$/);
    const events = (await logged()).map(({ code, evaluation }) => [code.file, evaluation?.label]);
    assert.deepEqual(events.sort(), [
      ['gone.py', 'insecure'],
      ['relative.py', 'insecure'],
      ['…/a.py', 'insecure'],
      ['…/b.py', 'insecure'],
      ['…/job.py', 'insecure'],
    ]);
    assert.ok(!fs.readFileSync(place).includes('secret-name'));
  });
});
