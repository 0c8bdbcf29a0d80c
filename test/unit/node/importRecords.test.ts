import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { DriftLog } from '../../../src/core/drift/driftLog';
import type { CodeEvent } from '../../../src/core/provenance/codeEvent';
import type { DriftEvent, Evaluation } from '../../../src/core/provenance/record';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { importRecords, readRecords, surveyRecords, type RecordsQuery } from '../../../src/node/importRecords';
import { claudeCode } from '../../../src/node/importers/claude-code/importer';
import type { Environment } from '../../../src/node/importers/importer';
import { toLines } from './importers/reading';
import { temporaryFolder } from './temporary';

const cwd = '/home/dana/shop';

function call(id: string, more: object = {}): object {
  const input = { file_path: `${cwd}/${id}.py`, content: `secret = ${id}\n` };
  const message = { model: 'claude-opus-4-6', content: [{ type: 'tool_use', id, name: 'Write', input }] };
  return { type: 'assistant', cwd, sessionId: 's1', timestamp: '2026-01-02T03:04:05.000Z', message, ...more };
}

function result(id: string): object {
  return { type: 'user', message: { content: [{ type: 'tool_result', tool_use_id: id }] } };
}

const evaluation: Evaluation = {
  rules: 'r1',
  model: null,
  score: 0.5,
  label: 'insecure',
  findings: [],
  units: 1,
  lines: 1,
};

/** How many bytes are read from files meanwhile. */
async function bytesRead(action: () => Promise<unknown>): Promise<number> {
  const handle = await fs.promises.open(__filename);
  await handle.close();
  const prototype = Object.getPrototypeOf(handle) as { read: (...args: unknown[]) => Promise<{ bytesRead: number }> };
  const { read } = prototype;
  let bytes = 0;
  prototype.read = async function (...args) {
    const result = await read.apply(this, args);
    bytes += result.bytesRead;
    return result;
  };
  try {
    await action();
  } finally {
    prototype.read = read;
  }
  return bytes;
}

suite('importing records', () => {
  let home: string;
  let log: DriftLog;
  let judged: string[];

  setup(async () => {
    home = temporaryFolder();
    log = await openDriftLog(path.join(home, 'drift.db'));
    judged = [];
  });

  teardown(() => log.close());

  function session(name: string): string {
    return path.join(home, '.claude/projects/p', `${name}.jsonl`);
  }

  function write(name: string, records: readonly unknown[], flag = 'w'): void {
    fs.mkdirSync(path.dirname(session(name)), { recursive: true });
    fs.writeFileSync(session(name), toLines(records), { flag });
  }

  function environment(): Environment {
    return { home, platform: 'linux', variables: {} };
  }

  async function run(query: RecordsQuery = {}, into: DriftLog = log, keepCode = false) {
    const judge = async (event: CodeEvent) => {
      judged.push(event.callId ?? '');
      return event.file.startsWith('unknown') ? null : evaluation;
    };
    const { added, updated, known, suggestions, unjudged, skipped, records, sets } = await importRecords(
      claudeCode,
      environment(),
      query,
      { log: into, judge, keepCode },
    );
    return { fates: [added, updated, known], suggestions, unjudged, skipped, records, sets };
  }

  async function logged(): Promise<readonly DriftEvent[]> {
    const events: DriftEvent[] = [];
    for await (const event of log.events()) events.push(event);
    return events;
  }

  test('appends what is new, once, judged, and without the code', async () => {
    write('s1', [call('c1'), result('c1'), call('unknown')]);
    const first = await run();
    assert.deepEqual(first, { fates: [2, 0, 0], suggestions: 2, unjudged: 1, skipped: {}, records: 3, sets: 1 });
    assert.deepEqual(await run(), { fates: [0, 0, 0], suggestions: 0, unjudged: 0, skipped: {}, records: 0, sets: 1 });
    const events = await logged();
    assert.deepEqual(
      events.map(({ conversation, code, evaluation }) => [conversation.call, code.status, evaluation?.label]).sort(),
      [
        ['c1', 'applied', 'insecure'],
        ['unknown', 'unknown', undefined],
      ],
    );
    assert.deepEqual(judged, ['c1', 'unknown']);
    assert.ok(!JSON.stringify([events, await log.watermarks()]).includes('secret'));
  });

  test('goes on where it stopped, and learns what became of a call', async () => {
    write('s1', [call('c1')]);
    await run();
    write('s1', [result('c1'), call('c2')], 'a');
    assert.deepEqual(await run(), { fates: [1, 1, 0], suggestions: 2, unjudged: 0, skipped: {}, records: 2, sets: 1 });
    assert.deepEqual((await logged()).map(({ conversation, code }) => [conversation.call, code.status]).sort(), [
      ['c1', 'applied'],
      ['c2', 'unknown'],
    ]);
  });

  test('reads only what is new, byte for byte', async () => {
    const many = Array.from({ length: 20_000 }, (_, k) => (k % 50 === 0 ? call(`c${k}`) : { type: 'user', k }));
    write('s1', many);
    const size = fs.statSync(session('s1')).size;
    const whole = await bytesRead(() => run());
    assert.ok(whole >= size, `${whole} of ${size}`);
    write('s1', [call('new')], 'a');
    const added = fs.statSync(session('s1')).size - size;
    // Beside it, both ends of what was read before: they tell whether the file is still the same.
    const again = await bytesRead(async () => assert.deepEqual((await run()).fates, [1, 0, 0]));
    assert.ok(again >= added && again < added + 64 * 1024, `${again} of ${size}`);
    const nothing = await bytesRead(async () => assert.equal((await run()).records, 0));
    assert.ok(nothing < 64 * 1024, `${nothing} of ${size}`);
  });

  test('counts what it leaves out', async () => {
    fs.mkdirSync(path.dirname(session('s1')), { recursive: true });
    fs.writeFileSync(session('s1'), `7\n{"cut\n${toLines([call('c1')])}{"half`);
    assert.deepEqual((await run()).skipped, { 'not an object': 1, 'cut short': 2 });
  });

  test('a copy of the records in another folder is known', async () => {
    write('s1', [call('c1'), result('c1')]);
    await run();
    const other = temporaryFolder({});
    fs.cpSync(path.join(home, '.claude'), path.join(other, '.claude'), { recursive: true });
    assert.deepEqual((await run({ roots: [path.join(other, '.claude')] })).fates, [0, 0, 1]);
  });

  test('a session that was branched off repeats nothing, now or later', async () => {
    const [id, other] = ['toolu_01XvhKvVDrGZDxsKCzpJxkMc', 'toolu_01T9a2yC6mVAn5vYcrgmgBdE'];
    write('a', [call(id), result(id)]);
    write('b', [call(id, { sessionId: 's2' }), call(other, { sessionId: 's2' })]);
    assert.deepEqual((await run()).fates, [2, 0, 1]);
    write('c', [call(id, { sessionId: 's3' }), call(other, { sessionId: 's3' })]);
    assert.deepEqual((await run()).fates, [0, 0, 2]);
    const events = (await logged()).map(({ conversation, code }) => [conversation.id, conversation.call, code.status]);
    assert.deepEqual(events.sort(), [
      ['s1', id, 'applied'],
      ['s2', other, 'unknown'],
    ]);
  });

  test('calls that a server numbers are told apart by their session', async () => {
    write('a', [call('call_0')]);
    write('b', [call('call_0', { sessionId: 's2' })]);
    assert.deepEqual((await run()).fates, [2, 0, 0]);
  });

  test('two at once give the log of one', async () => {
    for (let i = 0; i < 5; i++)
      write(
        `s${i}`,
        Array.from({ length: 100 }, (_, k) => call(`c${i}-${k}`)),
      );
    const second = await openDriftLog(path.join(home, 'drift.db'));
    const both = await Promise.all([run(), run({}, second)]);
    await second.close();
    const sum = (at: number) => both.reduce((total, { fates }) => total + (fates[at] ?? 0), 0);
    assert.equal(sum(0), 500);
    assert.equal(sum(1), 0);
    assert.equal(await log.count(), 500);
    assert.deepEqual((await run()).records, 0);
  });

  test('keeps what it has when it is stopped, and goes on', async () => {
    write(
      's1',
      Array.from({ length: 1000 }, (_, k) => call(`c${k}`)),
    );
    const stop = new AbortController();
    const half = importRecords(
      claudeCode,
      environment(),
      { signal: stop.signal },
      { log, judge: async () => evaluation, keepCode: false, onProgress: () => stop.abort() },
    );
    const { added } = await half;
    assert.ok(added > 0 && added < 1000, `${added}`);
    assert.equal(await log.count(), added);
    await run();
    assert.equal(await log.count(), 1000);
  });

  test('nothing is remembered of a batch that could not be logged', async () => {
    write('s1', [call('c1')]);
    const broken: DriftLog = {
      ...log,
      watermarks: async () => [],
      append: async () => {
        throw new Error('full');
      },
    };
    await assert.rejects(run({}, broken), /full/);
    assert.deepEqual((await run()).fates, [1, 0, 0]);
  });

  test('since a time, and later without', async () => {
    write('old', [call('c1', { timestamp: '2026-01-01T00:00:00.000Z' }), call('c2')]);
    write('older', [call('c3')]);
    fs.utimesSync(session('older'), 0, new Date('2026-01-01'));
    const since = '2026-01-02T00:00:00.000Z';
    const some = await run({ since });
    assert.deepEqual([some.fates, some.sets], [[1, 0, 0], 1]);
    const { fates } = await run();
    assert.deepEqual(fates, [2, 0, 1]);
  });

  test('the code, where it is asked for', async () => {
    write('s1', [call('c1')]);
    await run({}, log, true);
    assert.deepEqual(
      (await logged()).map(({ code }) => code.text),
      ['secret = c1\n'],
    );
  });

  test('a dry run reads all, each call once', async () => {
    write('s1', [call('c1'), result('c1')]);
    await run();
    const { events, report } = await readRecords(claudeCode, environment(), {});
    assert.deepEqual(
      events.map(({ callId, status, newText }) => [callId, status, newText]),
      [['c1', 'applied', 'secret = c1\n']],
    );
    assert.deepEqual([report.sets, report.records, report.suggestions], [1, 2, 1]);
  });

  test('a survey opens no record', async () => {
    write('s1', [call('c1')]);
    fs.utimesSync(session('s1'), 0, new Date('2026-03-04T05:06:07.000Z'));
    const folder = path.join(home, '.claude');
    const found = {
      assistant: 'claude-code',
      title: 'Claude Code',
      folder,
      sets: 1,
      newest: '2026-03-04T05:06:07.000Z',
    };
    assert.deepEqual(await surveyRecords(claudeCode, environment()), [found]);
    assert.equal(fs.statSync(session('s1')).atimeMs, 0);
    assert.deepEqual(await surveyRecords(claudeCode, { ...environment(), home: '/none' }), []);
  });
});
