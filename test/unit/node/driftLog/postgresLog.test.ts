import * as assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { DriftLog } from '../../../../src/core/drift/driftLog';
import type { DriftEvent } from '../../../../src/core/provenance/record';
import { mergeLog } from '../../../../src/node/driftLog/merge';
import { openDriftLog } from '../../../../src/node/driftLog/open';
import { PostgresStore } from '../../../../src/node/driftLog/postgresStore';
import { DriftLogError } from '../../../../src/node/driftLog/store';
import { temporaryFolder } from '../temporary';
import { keepsTheContract } from './contract';
import { noServer, password, startPostgres, type PostgresServer } from './postgresServer';
import { all, sample, samples } from './samples';

/** This file again, as one of several machines. */
if (process.argv[2] === 'write') void write(process.argv[3] as string, Number(process.argv[4]));
else describeTests();

async function write(place: string, from: number): Promise<void> {
  const log = await openDriftLog(place);
  for (let at = 0; at < 2000; at += 50)
    await log.append(await samples(50, from + at), [{ assistant: 'test', key: String(from), position: at }]);
  await log.close();
  process.disconnect();
}

function describeTests(): void {
  suite('the drift log on PostgreSQL', function () {
    this.timeout(60_000);
    let server: PostgresServer;
    const database = () => server.database();
    suiteSetup(async function () {
      const started = await startPostgres();
      if (started) {
        server = started;
        return;
      }
      console.log(`    ${noServer}`);
      this.skip();
    });
    suiteTeardown(() => server?.stop());

    keepsTheContract(async () => openDriftLog(await database()));

    test('four machines at once, with events in common: nothing twice, nothing lost', async () => {
      const place = await database();
      const writers = [0, 1000, 2000, 3000].map((from) => fork(__filename, ['write', place, String(from)]));
      for (const writer of writers) if (writer.exitCode === null) await once(writer, 'exit');
      assert.deepEqual(
        writers.map(({ exitCode }) => exitCode),
        [0, 0, 0, 0],
      );
      const log = await openDriftLog(place);
      const calls = (await all(log.events())).map(({ conversation }) => Number(conversation.call?.slice(5)));
      assert.deepEqual(
        calls.sort((a, b) => a - b),
        [...Array(5000).keys()],
      );
      assert.deepEqual(await log.cohorts(), await log.cohorts({ since: '0' }));
      assert.equal((await log.watermarks()).length, 4);
      await log.close();
    });

    test('from SQLite there and back: all of it, with the positions of imports', async () => {
      const folder = temporaryFolder();
      const first = await openDriftLog(path.join(folder, 'a.db'));
      const there = await openDriftLog(await database());
      const back = await openDriftLog(path.join(folder, 'b.db'));
      const events: DriftEvent[] = await samples(2300);
      await first.append(events, [{ assistant: 'codex', key: 'k', position: { offset: 7, odd: 'ü😀\u0000' } }]);
      assert.equal((await mergeLog(first, there)).added, 2300);
      assert.equal((await mergeLog(there, back)).added, 2300);
      assert.equal((await mergeLog(there, back)).unchanged, 2300);
      assert.deepEqual(await all(back.events()), events);
      for (const log of [there, back]) {
        assert.deepEqual(await log.cohorts(), await first.cohorts());
        assert.deepEqual(await log.weaknesses(), await first.weaknesses());
        assert.deepEqual(await log.days(), await first.days());
        assert.deepEqual(await log.watermarks(), await first.watermarks());
        await log.close();
      }
      await first.close();
      fs.rmSync(folder, { recursive: true });
    });

    test('positions that are known stay', async () => {
      const [from, to] = [await openDriftLog(await database()), await openDriftLog(await database())];
      await from.append(
        [],
        [
          { assistant: 'codex', key: 'a', position: 1 },
          { assistant: 'codex', key: 'b', position: 1 },
        ],
      );
      await to.append([], [{ assistant: 'codex', key: 'b', position: 2 }]);
      await mergeLog(from, to);
      assert.deepEqual(
        (await to.watermarks()).map(({ key, position }) => [key, position]),
        [
          ['a', 1],
          ['b', 2],
        ],
      );
      await from.close();
      await to.close();
    });

    test('what can be wrong is a sentence, and the password is in none', async () => {
      const good = await database();
      const log = await openDriftLog(good);
      await log.append(await samples(1));
      await log.close();
      const name = new URL(good).pathname.slice(1);
      server.query(
        name,
        `create role reader login password '${password}'; create role nobody login password '${password}'`,
      );
      server.query(
        name,
        'grant usage on schema driftline to reader; grant select on all tables in schema driftline to reader',
      );
      const place = (change: (url: URL) => void) => {
        const url = new URL(good);
        change(url);
        return url.href;
      };
      const wrong: readonly (readonly [place: string, reason: string])[] = [
        [place((url) => (url.password = 'guessed')), 'the server does not accept this user and password'],
        [place((url) => (url.pathname = '/none')), 'there is no such database'],
        [place((url) => (url.port = '1')), 'the server does not answer'],
        [place((url) => (url.hostname = 'none.invalid')), 'there is no server of this name'],
        [place((url) => (url.username = 'nobody')), 'this user may not write it'],
        [place((url) => (url.username = 'reader')), 'this user may not write it'],
      ];
      for (const [address, reason] of wrong) {
        const broken = await openDriftLog(address);
        await assert.rejects(broken.append(await samples(1, 50)), (error: Error) => {
          assert.ok(error instanceof DriftLogError, String(error));
          const url = new URL(address);
          assert.equal(
            error.message,
            `The drift log postgres://${url.username}@${url.host}${url.pathname} cannot be used: ${reason}.`,
          );
          return !error.message.includes(url.password);
        });
        await broken.close();
      }
      await assert.rejects(openDriftLog('postgres://a b:c/d e:f'), DriftLogError);
    });

    test('a reader may read', async () => {
      const good = await database();
      const log = await openDriftLog(good);
      await log.append(await samples(7));
      await log.close();
      const name = new URL(good).pathname.slice(1);
      server.query(name, `create role colleague login password '${password}'`);
      server.query(
        name,
        'grant usage on schema driftline to colleague; grant select on all tables in schema driftline to colleague',
      );
      const reader = await openDriftLog(good.replace('owner:', 'colleague:'));
      assert.equal(await reader.count(), 7);
      await reader.close();
    });

    test('a connection that breaks is replaced', async () => {
      const place = await database();
      const log = await openDriftLog(place);
      await log.append(await samples(3));
      server.query(
        'postgres',
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'driftline'",
      );
      const more = await samples(3, 3);
      // That it broke is heard of a moment later, and until then who uses it is told so.
      const append = (tries: number): ReturnType<typeof log.append> =>
        log.append(more).catch(async (error: unknown) => {
          if (tries === 0 || !(error instanceof DriftLogError)) throw error;
          await delay(50);
          return append(tries - 1);
        });
      assert.equal((await append(5)).updated, 0);
      assert.equal(await log.count(), 6);
      await log.close();
    });

    test('a connection that breaks in use fails what it is used for, in a sentence, and nothing else', async () => {
      const store = new PostgresStore(await database());
      const used = store.use((db) =>
        db.connection().execute(async (held) => {
          await sql`select 1`.execute(held);
          server.query(
            'postgres',
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'driftline'",
          );
          // Heard of while nothing is asked.
          await delay(200);
          await sql`select 1`.execute(held);
        }),
      );
      await assert.rejects(
        used,
        (error) => error instanceof DriftLogError && error.message.endsWith(': the connection to the server broke.'),
      );
      await store.close();
    });

    test('tables of an older format are brought up to date', async () => {
      const place = await database();
      const log = await openDriftLog(place);
      const details = { ordinal: 0, format: 'probe' };
      await log.append([await sample(1), await sample(2, { assistantVersion: 'fp_1', details })]);
      const counted = async (one: DriftLog) => [
        await one.dailyCounts(),
        await one.conversationSums('claude-code', 'anthropic/claude-opus-4-6', 9),
      ];
      const before = await counted(log);
      await log.close();
      server.query(
        new URL(place).pathname.slice(1),
        "drop table driftline.strata, driftline.conversations; drop index driftline.events_backends; alter table driftline.events drop column fingerprint; update driftline.meta set value = '5'",
      );
      const again = await openDriftLog(place);
      assert.deepEqual(
        (await all(again.events())).map(({ agent, model }) => [agent.version, model.fingerprint]),
        [
          ['2.1.114', null],
          [null, 'fp_1'],
        ],
      );
      assert.equal((await again.backends()).length, 1);
      assert.deepEqual(await counted(again), before);
      assert.equal((before[0] as readonly unknown[]).length, 1);
      await again.close();
    });

    test("a newer Driftline's tables are left as they are", async () => {
      const place = await database();
      const log = await openDriftLog(place);
      await log.append(await samples(3));
      await log.close();
      server.query(new URL(place).pathname.slice(1), "update driftline.meta set value = '99'");
      const again = await openDriftLog(place);
      await assert.rejects(
        again.append(await samples(1)),
        /was written by a newer Driftline \(format 99, this one knows \d+\): update Driftline\.$/,
      );
      await again.close();
    });
  });
}
