import * as assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { DriftLog } from '../../../../src/core/drift/driftLog';
import { openDriftLog } from '../../../../src/node/driftLog/open';
import { SqlDriftLog } from '../../../../src/node/driftLog/sqlDriftLog';
import { SqliteStore } from '../../../../src/node/driftLog/sqliteStore';
import { openDatabase } from '../../../../src/node/sqlite';
import { temporaryFolder } from '../temporary';
import { all, sample, samples } from './samples';

const pageBytes = 4096;
const eventCount = 1500;

/** This file again, as other processes. */
const [, , task, place = ''] = process.argv;
if (task === 'hold') hold(place, Number(process.argv[4]));
else if (task === 'read') void read(place);
else describeTests();

/** Keeps a log locked for some time. */
function hold(file: string, forMs: number): void {
  const database = openDatabase(file);
  database.exec('begin immediate');
  process.send?.('locked');
  setTimeout(() => {
    database.exec('rollback');
    database.close();
    process.disconnect();
  }, forMs);
}

/** Waits for a word, and tells how many events there are. */
async function read(file: string): Promise<void> {
  const notices: string[] = [];
  const log = await openDriftLog(file, { onNotice: (sentence) => notices.push(sentence) });
  process.send?.('ready');
  await once(process, 'message');
  process.send?.({ events: await log.count(), notices });
  await log.close();
  process.disconnect();
}

function describeTests(): void {
  suite('a damaged drift log', function () {
    this.timeout(60_000);
    const folder = temporaryFolder();
    let original: Buffer;
    let ids: ReadonlySet<string>;
    suiteSetup(async () => {
      const file = path.join(folder, 'original.db');
      const log = await openDriftLog(file);
      const events = await samples(eventCount);
      ids = new Set(events.map(({ id }) => id));
      await log.append(events, [{ assistant: 'claude-code', key: 'k', position: { offset: 7 } }]);
      await log.close();
      original = fs.readFileSync(file);
    });
    suiteTeardown(() => fs.rmSync(folder, { recursive: true }));

    let count = 0;
    /** A log that has been in use, with these bytes. */
    function damaged(change: (bytes: Buffer) => Buffer | void): string {
      const file = path.join(folder, String(++count), 'drift.db');
      fs.mkdirSync(path.dirname(file));
      fs.writeFileSync(`${file}.lock`, '');
      const bytes = Buffer.from(original);
      fs.writeFileSync(file, change(bytes) ?? bytes);
      return file;
    }

    /** Uses the log as ever, and gives how many events it still had. */
    async function use(file: string): Promise<number> {
      const before = fs.readFileSync(file);
      const notices: string[] = [];
      const log = await openDriftLog(file, { onNotice: (sentence) => notices.push(sentence) });
      const events = await all(log.events());
      assert.ok(events.every(({ id }) => ids.has(id)));
      await log.conversations();
      // Nothing is asked of a person for work to go on, and what was lost comes again with the next import.
      const { added } = await log.append(await samples(eventCount));
      assert.equal((await all(log.events())).length, eventCount);
      await isSound(log, file);
      await log.close();
      const [aside] = fs.readdirSync(path.dirname(file)).filter((name) => name.includes('damaged'));
      const kept = path.join(path.dirname(file), aside ?? '');
      const sentence = `The drift log ${file} was damaged: ${(eventCount - added).toLocaleString('en')} of its events could be read and are in a new file, the damaged one is kept as ${kept}.`;
      assert.deepEqual([notices, added === 0 || aside !== undefined], [aside === undefined ? [] : [sentence], true]);
      if (aside !== undefined) assert.ok(before.equals(fs.readFileSync(kept)), 'what was damaged is kept as it was');
      return eventCount - added;
    }

    async function isSound(log: DriftLog, file: string): Promise<void> {
      assert.deepEqual(await log.cohorts(), await log.cohorts({ since: '0' }));
      assert.deepEqual(await log.weaknesses(), await log.weaknesses({ since: '0' }));
      const database = openDatabase(file, { readOnly: true });
      assert.deepEqual(
        database
          .prepare('pragma integrity_check')
          .all()
          .map(({ integrity_check: result }) => result),
        ['ok'],
      );
      database.close();
    }

    test('any page overwritten costs what was on it', async () => {
      const pages = original.length / pageBytes;
      const losses: number[] = [];
      for (let round = 0; round < 8; round++) {
        const page = 1 + Math.floor(((pages - 1) * round) / 8);
        losses.push(
          eventCount - (await use(damaged((bytes) => void bytes.fill(0xa5, page * pageBytes, (page + 1) * pageBytes)))),
        );
      }
      // Most pages hold a few events each; the inner pages of the table, many.
      const [median = 0] = losses.sort((a, b) => a - b).slice(losses.length / 2);
      assert.ok(median < 20, losses.join(' '));
      assert.ok(
        losses.some((loss) => loss > 0),
        losses.join(' '),
      );
    });

    test('many pages overwritten at random', async () => {
      const pages = original.length / pageBytes;
      const left = await use(
        damaged((bytes) => {
          for (let i = 0; i < 20; i++) {
            const at = (2 + ((i * 7919 + 104729) % (pages - 2))) * pageBytes + ((i * 611) % 3000);
            bytes.fill(i, at, at + 1000);
          }
        }),
      );
      assert.ok(left > eventCount / 4, String(left));
    });

    test('no header: nothing is lost', async () => {
      assert.equal(await use(damaged((bytes) => void bytes.fill(0, 0, 100))), eventCount);
    });

    test('no first page: nothing is lost', async () => {
      assert.equal(await use(damaged((bytes) => void bytes.fill('not a database ', 0, pageBytes))), eventCount);
    });

    test('cut off in the middle', async () => {
      const left = await use(damaged((bytes) => bytes.subarray(0, Math.floor(bytes.length / 2) + 1234)));
      assert.ok(left > eventCount / 4 && left < eventCount, String(left));
    });

    test('nothing at all, text, noise: a new log, and the old file beside it', async () => {
      for (const content of [
        Buffer.alloc(0),
        Buffer.from('no database, '.repeat(5000)),
        noise(50_000),
        Buffer.alloc(9000),
      ])
        assert.equal(await use(damaged(() => content)), 0);
    });

    test('rows far up, as in a log that was pruned for years', async () => {
      const file = damaged(() => undefined);
      const database = openDatabase(file);
      database.exec('update events set "row" = "row" + 9000000000');
      database.close();
      const bytes = fs.readFileSync(file);
      const page = pageOf(bytes, 'call-700');
      bytes.fill(0xa5, page * pageBytes, (page + 1) * pageBytes);
      fs.writeFileSync(file, bytes);
      const left = await use(file);
      assert.ok(left > eventCount - 20 && left < eventCount, String(left));
    });

    test('positions of imports are kept where no event was lost; else the next import reads all again', async () => {
      const page = pageOf(original, 'call-700');
      const mark = { assistant: 'claude-code', key: 'k', position: { offset: 7 } };
      for (const [from, to, expected] of [
        [0, 100, [mark]],
        [page * pageBytes, (page + 1) * pageBytes, []],
      ] as const) {
        const log = await openDriftLog(damaged((bytes) => void bytes.fill(0xa5, from, to)));
        await all(log.events());
        assert.deepEqual(await log.watermarks(), expected);
        await log.close();
      }
    });

    test('damage that shows while it is in use, with what is only in the write-ahead log', async () => {
      const file = damaged(() => undefined);
      const writer = await openDriftLog(file);
      await writer.append(await samples(10, eventCount));
      assert.ok(fs.existsSync(`${file}-wal`));
      // As after a power cut: both files are there.
      const copy = path.join(folder, String(++count), 'drift.db');
      fs.mkdirSync(path.dirname(copy));
      fs.writeFileSync(`${copy}.lock`, '');
      const bytes = fs.readFileSync(file);
      const page = pageOf(bytes, 'call-700');
      bytes.fill(0xa5, page * pageBytes, (page + 1) * pageBytes);
      fs.writeFileSync(copy, bytes);
      fs.copyFileSync(`${file}-wal`, `${copy}-wal`);
      await writer.close();
      const log = await openDriftLog(copy);
      const events = await all(log.events());
      assert.ok(events.length > eventCount - 20 && events.length < eventCount + 10, String(events.length));
      const late = new Set((await samples(10, eventCount)).map(({ id }) => id));
      assert.equal(events.filter(({ id }) => late.has(id)).length, 10);
      await log.close();
    });

    test('cells that hold what nobody wrote', async () => {
      for (const change of [
        `update events set findings = '[{"rule' where "row" = 11`,
        `update watermarks set position = '{"off'`,
      ]) {
        const file = damaged(() => undefined);
        const database = openDatabase(file);
        database.exec(change);
        database.close();
        const notices: string[] = [];
        const log = await openDriftLog(file, { onNotice: (sentence) => notices.push(sentence) });
        assert.deepEqual([await log.watermarks('none'), notices.length], [[], 0]);
        const marks = await log.watermarks();
        const left = (await all(log.events())).length;
        assert.equal(notices.length, 1);
        assert.deepEqual(
          change.includes('findings') ? [marks.length, left] : [marks, left],
          change.includes('findings') ? [1, eventCount - 1] : [[], eventCount],
        );
        await log.close();
      }
    });

    test('a second time on the same day, both are kept', async () => {
      const file = damaged((bytes) => void bytes.fill(0xa5, 0, pageBytes));
      await use(file);
      const bytes = fs.readFileSync(file);
      fs.writeFileSync(file, bytes.fill(0xa5, 0, pageBytes));
      const log = await openDriftLog(file);
      assert.equal(await log.count(), eventCount);
      await log.close();
      assert.equal(fs.readdirSync(path.dirname(file)).filter((name) => name.includes('damaged')).length, 2);
    });

    test('three processes meet it at once: one of them mends it', async () => {
      const page = pageOf(original, 'call-700');
      const file = damaged((bytes) => void bytes.fill(0xa5, page * pageBytes, (page + 1) * pageBytes).fill(0, 0, 100));
      const readers = Array.from({ length: 3 }, () => fork(__filename, ['read', file]));
      await Promise.all(readers.map((reader) => once(reader, 'message')));
      const answers = readers.map(
        (reader) => once(reader, 'message') as Promise<[{ events: number; notices: string[] }]>,
      );
      for (const reader of readers) reader.send('go');
      const found = (await Promise.all(answers)).map(([answer]) => answer);
      assert.equal(new Set(found.map(({ events }) => events)).size, 1);
      assert.ok((found[0]?.events ?? 0) > eventCount - 20);
      assert.equal(found.flatMap(({ notices }) => notices).length, 1);
      assert.equal(fs.readdirSync(path.dirname(file)).filter((name) => name.includes('damaged')).length, 1);
    });
  });

  suite('a drift log that others use', function () {
    this.timeout(60_000);
    const folder = temporaryFolder();
    suiteTeardown(() => fs.rmSync(folder, { recursive: true }));

    test('waits for a writer of some seconds, and says so when it takes too long', async () => {
      const file = path.join(folder, 'locked.db');
      const log = await openDriftLog(file);
      await log.append(await samples(5));
      for (const [forMs, isLong] of [
        [1500, false],
        [12_500, true],
      ] as const) {
        const child = fork(__filename, ['hold', file, String(forMs)]);
        await once(child, 'message');
        const work = log.append(await samples(5, 100));
        if (isLong)
          await assert.rejects(work, {
            message: `The drift log ${file} cannot be used: another process keeps it locked.`,
          });
        else assert.equal((await work).added, 5);
        if (child.exitCode === null) await once(child, 'exit');
      }
      assert.deepEqual(await log.append(await samples(10, 100)), { added: 5, updated: 0, unchanged: 5 });
      await log.close();
    });

    test('a clock that runs backwards', async () => {
      const times = ['2026-05-02T00:00:00.000Z', '2026-05-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'];
      let now = '';
      const log = new SqlDriftLog(new SqliteStore(path.join(folder, 'clock.db')), () => now);
      const events = await Promise.all([0, 1, 2].map((i) => sample(i * 2, { timestamp: null })));
      for (const [i, event] of events.entries()) {
        now = times[i] ?? '';
        assert.equal((await log.append([event])).added, 1);
        assert.equal((await log.append(events.slice(0, i + 1))).unchanged, i + 1);
      }
      const late = await sample(8, { timestamp: '2026-05-01T12:00:00.000Z' });
      const early = await sample(10, { timestamp: '2026-04-30T12:00:00.000Z' });
      await log.append([late]);
      await log.append([early]);
      assert.deepEqual(
        (await all(log.events())).map(({ id }) => id),
        [events[2], early, events[1], late, events[0]].map((event) => event?.id),
      );
      const [cohort] = await log.cohorts();
      assert.deepEqual([cohort?.first, cohort?.last, cohort?.events], [early.time, late.time, 5]);
      assert.equal(await log.prune({ until: '2026-05-01T06:00:00.000Z' }), 3);
      assert.equal(await log.count(), 2);
      await log.close();
    });
  });

  /** The page that holds the row with this text; the last one, as the index comes after the table or does not hold it. */
  function pageOf(bytes: Buffer, text: string): number {
    const at = bytes.indexOf(text);
    assert.ok(at > 0);
    return Math.floor(at / pageBytes);
  }

  function noise(length: number): Buffer {
    let state = 1;
    return Buffer.from(Array.from({ length }, () => (state = (state * 48271) % 2147483647) & 0xff));
  }
}
