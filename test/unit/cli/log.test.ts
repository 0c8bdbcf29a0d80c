import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { assertFits } from '../core/report/schemas';
import { sample, samples } from '../node/driftLog/samples';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { driftline, type Outcome } from './driftline';

suite('driftline log', function () {
  this.timeout(60_000);
  const sonnet = 'anthropic/claude-sonnet-4-5@2025-09-29';
  let home: string;
  setup(() => (home = temporaryFolder()));
  teardown(() => fs.rmSync(home, { recursive: true }));

  const inHome = (name: string) => path.join(home, name);

  function log(args: readonly string[], input?: string): Promise<Outcome> {
    const env = { HOME: home, USERPROFILE: home, DRIFTLINE_LOG: inHome('drift.db') };
    return driftline(['log', ...args], { cwd: home, env, ...(input === undefined ? {} : { input }) });
  }

  async function fill(name: string, from: number, count: number): Promise<void> {
    const drift = await openDriftLog(inHome(name));
    await drift.append(await samples(count, from), [{ assistant: 'claude-code', key: name, position: count }]);
    await drift.close();
  }

  async function says(args: readonly string[], code: number, stdout: string, stderr = ''): Promise<void> {
    const outcome = await log(args);
    const told = stderr === '' ? '' : `driftline: ${stderr}\n`;
    assert.deepEqual(outcome, { code, stdout, stderr: told });
  }

  test('shows what is in it', async () => {
    const drift = await openDriftLog(inHome('drift.db'));
    await drift.append([
      ...(await samples(1500)),
      await sample(2, { assistant: 'codex', model: null, timestamp: null, file: 'x\u001b[2J.py' }, null),
    ]);
    await drift.close();
    await says(
      ['show'],
      0,
      `${inHome('drift.db')}: 1,501 events.

assistant    version                                 events  judged  insecure  applied  rejected  first       last
claude-code  anthropic/claude-opus-4-6                  750     750       150      682        68  2026-04-01  2026-04-02
claude-code  anthropic/claude-sonnet-4-5@2025-09-29     750     750       150      681        69  2026-04-01  2026-04-02
codex        (no version)                                 1       0         0        1         0  -           -

Comparisons leave out rows with a remark in brackets.

day         assistant    events  judged  insecure
2026-04-02  claude-code      60      60        12
2026-04-01  claude-code   1,440   1,440       288
no time     codex             1       0         0
`,
    );
    const { stdout } = await log(['show', '--format', 'json', '--until', '2026-04-01T01:00:00Z']);
    const report = JSON.parse(stdout) as { events: number; cohorts: { version: string }[]; days: unknown[] };
    assertFits('log', report);
    assert.deepEqual(
      [report.events, report.cohorts.map(({ version }) => version), report.days.length],
      [60, ['anthropic/claude-opus-4-6', sonnet], 1],
    );
  });

  test('a log that is not there is not made by looking', async () => {
    const none = `There is no drift log ${inHome('drift.db')}: driftline import makes one, and --log names another.`;
    for (const args of [['show'], ['export'], ['prune', '--before', '7d'], ['migrate'], ['migrate', 'other.db']])
      await says(args, 2, '', none);
    assert.deepEqual(fs.readdirSync(home), []);
  });

  test('out as JSON lines and in again, twice, by file and by pipe', async () => {
    await fill('drift.db', 0, 1200);
    await says(['export', 'out.jsonl', '--since', '2026-04-01T10:00:00Z'], 0, '600 events written to out.jsonl.\n');
    const piped = await log(['export', '--since', '2026-04-01T10:00:00Z']);
    assert.equal(piped.stdout, fs.readFileSync(inHome('out.jsonl'), 'utf8'));
    await says(['merge', 'out.jsonl', '--log', 'new.db'], 0, 'out.jsonl: 600 events, 600 new.\n');
    const again = await log(['merge', '-', '--log', 'new.db'], piped.stdout);
    assert.deepEqual([again.code, again.stdout], [0, 'Standard input: 600 events, 600 known.\n']);
    assert.equal((await log(['export', '--log', 'new.db'])).stdout, piped.stdout);
  });

  test("merges other machines' files, and leaves them as they are", async () => {
    await fill('drift.db', 0, 100);
    await fill('b.db', 50, 100);
    const before = fs.readFileSync(inHome('b.db'));
    fs.chmodSync(inHome('b.db'), 0o400);
    await says(['merge', 'b.db'], 0, 'b.db: 100 events, 50 new, 50 known.\n');
    await says(['merge', 'b.db'], 0, 'b.db: 100 events, 100 known.\n');
    assert.ok(before.equals(fs.readFileSync(inHome('b.db'))));
    assert.match((await log(['show'])).stdout, /: 150 events\./);
  });

  test('lines that are no events cost themselves, and are told', async () => {
    const [event] = await samples(1);
    const good = JSON.stringify(event);
    const late = JSON.stringify({ ...event, time: 'yesterday' });
    writeFiles(home, {
      'in.jsonl': `\ufeff${good}\r\n\n${good.slice(0, 50)}\n[]\n${late}\n${'x'.repeat(9 * 2 ** 20)}\n${good}`,
    });
    await says(
      ['merge', 'in.jsonl'],
      2,
      'in.jsonl: 2 events, 1 new, 1 known; 4 of 6 lines left out, first line 3: it is no JSON, or cut short.\n',
    );
  });

  test('a damaged file gives what it has, and that is told', async () => {
    await fill('b.db', 0, 2000);
    const bytes = fs.readFileSync(inHome('b.db'));
    bytes.fill(0xa5, 40 * 4096, 44 * 4096);
    fs.writeFileSync(inHome('b.db'), bytes);
    const { code, stdout } = await log(['merge', 'b.db']);
    assert.equal(code, 2);
    const [, read] =
      /^b\.db: ([\d,]+) events, \1 new; it is damaged, and what is missing could not be read\.\n$/.exec(stdout) ?? [];
    const number = Number(read?.replace(',', ''));
    assert.ok(number > 1800 && number < 2000, stdout);
  });

  test('what cannot be merged is said before anything is', async () => {
    await fill('drift.db', 0, 1);
    await fill('b.db', 10, 1);
    fs.mkdirSync(inHome('folder'));
    for (const [source, problem] of [
      ['none.jsonl', 'none.jsonl cannot be read: there is no such file or folder.'],
      ['folder', 'folder is a folder; what can be merged is a file or an address.'],
      ['drift.db', 'drift.db is the drift log itself.'],
    ] as const)
      await says(['merge', 'b.db', source], 2, '', problem);
    assert.match((await log(['show'])).stdout, /: 1 event\./);
  });

  test('prunes what it says, after a yes', async () => {
    await fill('drift.db', 0, 1500);
    const list = `Of the 1,500 events in ${inHome('drift.db')} these 1,440 go:

assistant    version                                 events  judged  insecure  applied  rejected  first       last
claude-code  anthropic/claude-opus-4-6                  720     720       144      655        65  2026-04-01  2026-04-01
claude-code  anthropic/claude-sonnet-4-5@2025-09-29     720     720       144      654        66  2026-04-01  2026-04-01

`;
    const before = ['prune', '--before', '2026-04-02T00:00:00Z'];
    await says([...before, '--dry-run'], 0, `${list}Nothing was removed.\n`);
    await says(before, 2, list, 'Nothing was removed: there is nobody to ask, so it takes --yes.');
    await says([...before, '--yes'], 0, `${list}1,440 events removed.\n`);
    await says([...before, '--yes'], 0, `There is nothing to remove from ${inHome('drift.db')}.\n`);
    await says(['prune', '--assistant', 'codex'], 0, `There is nothing to remove from ${inHome('drift.db')}.\n`);
    await says(['prune'], 2, '', 'Say what is to go: --before WHEN, --assistant NAME, or both.');
  });

  test('moves to another file, with the positions of imports', async () => {
    await fill('drift.db', 0, 1200);
    await says(
      ['migrate', 'new/drift.db'],
      0,
      `new/drift.db: 1,200 events, 1,200 new.\n${inHome('drift.db')} is as it was. To use the other one from now on, name it in the setting driftline.log.location or in DRIFTLINE_LOG.\n`,
    );
    const moved = await openDriftLog(inHome('new/drift.db'));
    assert.deepEqual(await moved.watermarks(), [{ assistant: 'claude-code', key: 'drift.db', position: 1200 }]);
    await moved.close();
    await says(['migrate', 'drift.db'], 2, '', 'drift.db is the drift log already.');
    await says(['migrate'], 0, `${inHome('drift.db')} is in the format of this version: 1,200 events.\n`);
  });

  test('no file is lost by a wrong name', async () => {
    await fill('drift.db', 0, 3);
    writeFiles(home, { 'notes.txt': 'Of value.\n' });
    for (const args of [
      ['migrate', 'notes.txt'],
      ['show', '--log', 'notes.txt'],
      ['merge', 'drift.db', '--log', 'notes.txt'],
    ])
      assert.match((await log(args)).stderr, /^driftline: \S*notes\.txt is no drift log of Driftline\.\n$/);
    assert.equal(fs.readFileSync(inHome('notes.txt'), 'utf8'), 'Of value.\n');
    await says(['export', 'drift.db'], 2, '', 'drift.db is a database: give the export another name.');
    await says(['export', 'none/x'], 2, '', 'none/x cannot be written: there is no such file or folder.');
    assert.match((await log(['show'])).stdout, /: 3 events\./);
  });

  test('label: an event that is drawn is shown without what was judged, and takes what a person says', async () => {
    const place = path.join(temporaryFolder(), 'drift.db');
    const log = await openDriftLog(place);
    const event = await sample(5);
    await log.append([{ ...event, code: { ...event.code, text: 'query = "\u001b[31m"\n' } }]);
    await log.close();
    const label = (...args: string[]) => driftline(['log', 'label', ...args, '--log', place]);
    const drawn = await label();
    assert.equal(drawn.code, 0);
    assert.match(drawn.stdout, /^ {2}query = /m);
    assert.ok(!drawn.stdout.includes('\u001b'));
    assert.doesNotMatch(drawn.stdout, /claude|sql-injection/);
    assert.match(drawn.stdout, new RegExp(`^driftline log label ${event.id.slice(0, 12)} insecure$`, 'm'));
    const labelled = await label(event.id.slice(0, 8), 'insecure');
    assert.equal(labelled.stdout, `${event.id.slice(0, 12)} is insecure; 1 event labelled.\n`);
    assert.match((await label()).stderr, /There is no judged event without a label to draw from\./);
    assert.match((await label(event.id.slice(0, 8))).stdout, /^ {2}query = /m);
    assert.match((await label('ffffffff', 'secure')).stderr, /The drift log has no event ffffffff\./);
    assert.match((await label('../x', 'secure')).stderr, /'\.\.\/x' names no event/);
    assert.match((await label(event.id, 'maybe')).stderr, /Allowed choices are insecure, secure/);
    assert.match((await label('--of', 'gpt-9')).stderr, /The drift log has no version 'gpt-9'/);
  });
});
