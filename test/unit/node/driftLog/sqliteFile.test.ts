import * as assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { sql } from 'kysely';
import { sum } from '../../../../src/core/drift/weigh';
import { format } from '../../../../src/node/driftLog/migrations';
import { openDriftLog } from '../../../../src/node/driftLog/open';
import { SqlDriftLog } from '../../../../src/node/driftLog/sqlDriftLog';
import { SqliteStore } from '../../../../src/node/driftLog/sqliteStore';
import { DriftLogError } from '../../../../src/node/driftLog/store';
import { openDatabase } from '../../../../src/node/sqlite';
import { temporaryFolder } from '../temporary';
import { all, sample, samples } from './samples';

/** This file again, as the process that `write` starts. */
if (process.argv[2] === 'write') void writeForever(process.argv[3] as string, Number(process.argv[4]));
else describeTests();

async function writeForever(file: string, from: number): Promise<void> {
  const log = await openDriftLog(file);
  const count = 10_000;
  for (let at = 0; at < count; at += 50) {
    await log.append(await samples(50, from + at), [{ assistant: 'test', key: String(from), position: at + 50 }]);
    process.send?.(at + 50);
  }
  await log.close();
  process.disconnect();
}

function describeTests(): void {
  suite('the file of the drift log', function () {
    this.timeout(120_000);
    const folder = temporaryFolder();
    suiteTeardown(() => fs.rmSync(folder, { recursive: true }));
    let count = 0;
    const newFile = () => path.join(folder, String(++count), 'drift.db');

    test('is for its owner alone', async () => {
      const file = newFile();
      const log = await openDriftLog(file);
      await log.append(await samples(3));
      const mode = (name: string) => (fs.statSync(name).mode & 0o777).toString(8);
      if (process.platform !== 'win32') {
        assert.equal(mode(path.dirname(file)), '700');
        for (const name of fs.readdirSync(path.dirname(file)))
          assert.equal(mode(path.join(path.dirname(file), name)), '600', name);
      }
      await log.close();
      assert.deepEqual(fs.readdirSync(path.dirname(file)), ['drift.db', 'drift.db.lock']);
    });

    test('several processes at once, one of them killed: nothing twice, nothing lost', async () => {
      const file = newFile();
      const writers = [0, 5_000, 10_000, 40_000].map((from) => {
        const child = fork(__filename, ['write', file, String(from)]);
        let committed = 0;
        child.on('message', (number) => (committed = Number(number)));
        return { from, child, committed: () => committed };
      });
      const [first, second, third, victim] = writers as [Writer, Writer, Writer, Writer];
      await progressOf(victim.child, 3_000);
      victim.child.kill('SIGKILL');
      for (const { child } of writers)
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      for (const { child } of [first, second, third]) assert.equal(child.exitCode, 0);

      const log = await openDriftLog(file);
      const found = (await all(log.events())).map(({ conversation }) => Number(conversation.call?.slice(5)));
      const [mark] = (await log.watermarks('test')).filter(({ key }) => key === '40000');
      const kept = Number(mark?.position);
      assert.ok(kept >= victim.committed(), `${kept} of ${victim.committed()}`);
      assert.deepEqual(
        found.sort((a, b) => a - b),
        [...Array(20_000).keys(), ...Array.from({ length: kept }, (_, i) => 40_000 + i)],
      );
      assert.equal(await log.count(), found.length);
      assert.deepEqual(await log.cohorts(), await log.cohorts({ since: '0' }));
      await log.close();
      assert.deepEqual(openDatabase(file, { readOnly: true }).prepare('pragma integrity_check').all().length, 1);
    });

    test('is closed when nobody uses it, and opened again', async () => {
      const file = newFile();
      const log = await openDriftLog(file);
      await log.append(await samples(2));
      assert.ok(fs.existsSync(`${file}-wal`));
      await until(() => !fs.existsSync(`${file}-wal`));
      assert.equal(await log.count(), 2);
      await log.close();
    });

    test('a file of the first format is brought up to date', async () => {
      const file = newFile();
      fs.mkdirSync(path.dirname(file));
      const old = openDatabase(file);
      old.exec(fs.readFileSync('test/fixtures/drift/format1.sql', 'utf8'));
      old.close();
      const log = await openDriftLog(file);
      assert.deepEqual(
        (await log.cohorts()).map(({ version, events, judged, insecure, first }) => ({
          version,
          events,
          judged,
          insecure,
          first,
        })),
        [
          {
            version: 'anthropic/claude-sonnet-4-5@2025-09-29',
            events: 2,
            judged: 2,
            insecure: 1,
            first: '2026-04-01T00:00:00.000Z',
          },
          { version: 'openai/gpt-5', events: 1, judged: 0, insecure: 0, first: null },
          {
            version: 'anthropic/claude-sonnet-4-5@2025-09-29',
            events: 1,
            judged: 1,
            insecure: 0,
            first: '2026-04-01T00:02:00.000Z',
          },
        ],
      );
      assert.deepEqual(
        (await log.dailyCounts()).map(({ day, counts }) => [day, sum(counts, 'judged'), sum(counts, 'insecure')]),
        [['2026-04-01', 2, 1]],
      );
      const version = 'anthropic/claude-sonnet-4-5@2025-09-29';
      assert.deepEqual(await log.conversationSums('claude-code', version, 9), {
        ...{ conversations: 2, n: 2, x: 1, nn: 2, nx: 1, xx: 1 },
      });
      assert.deepEqual(await log.weaknesses({ comparable: true }), [
        {
          origin: 'observed',
          assistant: 'claude-code',
          version: 'anthropic/claude-sonnet-4-5@2025-09-29',
          leftOut: null,
          cwe: 'CWE-89',
          events: 1,
        },
      ]);
      const events = await all(log.events());
      assert.deepEqual(await log.append(events), { added: 0, updated: 0, unchanged: 4 });
      // What served an answer to a probe was kept as the version of the assistant.
      const [probe] = await all(log.events({ origin: 'probe' }));
      assert.deepEqual(
        [probe?.model.fingerprint, probe?.agent.version, probe?.source.formatVersion],
        ['fp_44709d6fcb', null, null],
      );
      assert.deepEqual(
        events.filter(({ id }) => id !== probe?.id).map(({ agent, model }) => [agent.version, model.fingerprint]),
        Array.from({ length: 3 }, () => ['2.1.114', null]),
      );
      assert.deepEqual(
        (await log.backends()).map(({ fingerprint, events: count }) => [fingerprint, count]),
        [['fp_44709d6fcb', 1]],
      );
      assert.deepEqual(await log.watermarks(), [{ assistant: 'claude-code', key: 'k', position: { offset: 7 } }]);
      await log.close();
    });

    test('a file of a newer Driftline is left as it is', async () => {
      const file = newFile();
      const log = await openDriftLog(file);
      await log.append(await samples(3));
      await log.close();
      const newer = openDatabase(file);
      newer.exec(
        `pragma journal_mode = delete; update meta set value = '${format + 1}'; alter table events rename to happenings`,
      );
      newer.close();
      const before = fs.readFileSync(file);
      const again = await openDriftLog(file);
      const sentence = `The drift log ${file} was written by a newer Driftline (format ${format + 1}, this one knows ${format}): update Driftline.`;
      await assert.rejects(again.append(await samples(1)), { message: sentence });
      await assert.rejects(all(again.events()), DriftLogError);
      await again.close();
      assert.ok(before.equals(fs.readFileSync(file)));
    });

    test('what is pruned is in none of its pages', async () => {
      const file = newFile();
      const log = await openDriftLog(file);
      await log.append(await Promise.all(Array.from({ length: 300 }, (_, i) => sample(i, { file: `secret-${i}.py` }))));
      await log.prune({ until: '2026-04-01T04:00:00.000Z' });
      await log.close();
      const names = fs.readFileSync(file, 'latin1').match(/secret-\d+/g) ?? [];
      assert.ok(names.length > 0 && names.every((name) => Number(name.slice(7)) >= 240), names[0]);
    });

    test("somebody else's database is left as it is", async () => {
      const file = newFile();
      fs.mkdirSync(path.dirname(file));
      const other = openDatabase(file);
      other.exec('create table events(x)');
      other.close();
      const before = fs.readFileSync(file);
      const log = await openDriftLog(file);
      await assert.rejects(log.append(await samples(1)), {
        message: `${file} is a database, but no drift log of Driftline.`,
      });
      await log.close();
      assert.ok(before.equals(fs.readFileSync(file)));
    });

    test('places that cannot be', async () => {
      const inFile = path.join(folder, 'a-file');
      fs.writeFileSync(inFile, 'x');
      fs.mkdirSync(path.join(folder, 'a-folder'));
      for (const [place, reason] of [
        [path.join(inFile, 'drift.db'), 'a part of its path is not a folder'],
        [path.join(folder, 'a-folder'), 'it is no file'],
        ...(process.platform === 'win32' ? [] : [['/dev/null', 'it is no file'] as const]),
      ] as const) {
        const log = await openDriftLog(place);
        await assert.rejects(log.count(), { message: `The drift log ${place} cannot be used: ${reason}.` });
        await log.close();
      }
    });

    test('a full disk costs a sentence, and no event that was there', async () => {
      const file = newFile();
      const store = new SqliteStore(file);
      const log = new SqlDriftLog(store);
      await log.append(await samples(100), [{ assistant: 'a', key: 'k', position: 1 }]);
      const allow = (pages: number) => store.use((db) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db));
      await allow(64);
      await assert.rejects(log.append(await samples(5_000, 100), [{ assistant: 'a', key: 'k', position: 2 }]), {
        message: `The drift log ${file} cannot be used: no space is left on the device.`,
      });
      await allow(1_000_000);
      assert.equal(await log.count(), 100);
      assert.equal((await log.watermarks())[0]?.position, 1);
      assert.deepEqual(await log.append(await samples(5_000, 100)), { added: 5_000, updated: 0, unchanged: 0 });
      await log.close();
    });
  });

  async function progressOf(child: ChildProcess, count: number): Promise<void> {
    for await (const [number] of onEach(child)) if (number >= count) return;
  }

  async function* onEach(child: ChildProcess): AsyncGenerator<[number]> {
    for (;;) yield (await once(child, 'message')) as [number];
  }
}

interface Writer {
  readonly from: number;
  readonly child: ChildProcess;
  readonly committed: () => number;
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 50)))
    assert.ok(Date.now() < end, 'it never came');
}
