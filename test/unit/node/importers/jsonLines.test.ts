import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CodeEvent } from '../../../../src/core/provenance/codeEvent';
import { toCodeEvents } from '../../../../src/core/provenance/editCalls';
import { textAt, type JsonRecord } from '../../../../src/core/provenance/fields';
import { CodeEvents } from '../../../../src/node/importers/codeEvents';
import { findRecords } from '../../../../src/node/importers/findRecords';
import type { Importer } from '../../../../src/node/importers/importer';
import { parseLine, readJsonLines, readLineSet, type LineFormat } from '../../../../src/node/importers/jsonLines';
import { temporaryFolder } from '../temporary';
import { readAll, TestTally, toLines, writeRecords, type ReadAll } from './reading';

/** A format of our own: `{model}`, `{call, text}`, `{end, ok}`. */
const format: LineFormat<{ readonly model: string | null }> = {
  version: 'test/1',
  start: { model: null },
  step(state, record, offset) {
    const model = textAt(record, 'model');
    if (model !== null) return { state: { model } };
    const ended = textAt(record, 'end');
    if (ended !== null) return { outcomes: [{ callId: ended, status: record['ok'] === true ? 'applied' : 'failed' }] };
    return { events: calls(record, state.model, offset) };
  },
};

function calls(record: JsonRecord, model: string | null, offset: number): readonly CodeEvent[] {
  const newText = textAt(record, 'text') ?? '';
  return toCodeEvents(
    {
      assistant: 'test',
      assistantVersion: null,
      model,
      modelEvidence: 'per-turn',
      sessionId: null,
      callId: textAt(record, 'call'),
      timestamp: null,
      cwd: null,
      status: 'unknown',
      details: { format: 'test', offset },
    },
    [{ file: 'a.py', change: 'create', newText }],
  );
}

const importer: Importer = {
  name: 'test',
  title: 'Test',
  roots: () => [],
  list: (root, tally) => findRecords(root, 'logs', /\.jsonl$/, tally),
  read: (set, reading) => readLineSet(format, set, reading),
};

const log = 'logs/a.jsonl';
const three = [{ model: 'm1' }, { call: 'c1', text: 'x' }, { end: 'c1', ok: true }];

suite('logs of JSON lines', () => {
  let root: string;

  setup(() => {
    root = temporaryFolder();
  });

  /** Call, model and status of each event of the one log, and what was skipped. */
  async function read(content: string | Buffer, before?: ReadonlyMap<string, unknown>): Promise<ReadAll> {
    fs.mkdirSync(path.join(root, 'logs'), { recursive: true });
    fs.writeFileSync(path.join(root, log), content);
    return readAll(importer, root, before);
  }

  function short({ events }: ReadAll): readonly (readonly unknown[])[] {
    return events.map(({ callId, model, status }) => [callId, model, status]);
  }

  const good = toLines(three);

  test('calls with the model before them and the outcome after them', async () => {
    const all = await read(good);
    assert.deepEqual(short(all), [['c1', 'm1', 'applied']]);
    assert.equal(all.tally.records, 3);
    assert.deepEqual(all.tally.skipped, []);
  });

  for (const [name, content, skipped] of [
    ['a byte-order mark', `\ufeff${good}`, []],
    ['CRLF', good.replaceAll('\n', '\r\n'), []],
    ['empty lines', `\n\n${good.replaceAll('\n', '\n \r\n')}`, []],
    ['zero bytes before a line', `${'\0'.repeat(5000)}${good}\0\0\n`, []],
    ['records that are no objects', `[1]\n7\nnull\n"x"\n${good}`, Array(4).fill('not an object')],
    ['text that is no JSON', `garbage\n${good}`, ['damaged']],
    ['half a line at the end', `${good}{"call":"c2","te`, ['cut short']],
    ['a whole line without line feed', `${good}{"call":"c2","text":"y"}`, ['cut short']],
    ['half a line, and the next one behind it', `{"call":"c0","text":"{\\"a\\":{"model":"m0"}\n${good}`, ['cut short']],
    ['half a line in the middle', `{"call":"c0","text":"\n${good}`, ['cut short']],
    ['a line over 8 MiB', `${JSON.stringify({ call: 'c0', text: 'x'.repeat(9 * 2 ** 20) })}\n${good}`, ['too long']],
    ['names of Object.prototype', `{"__proto__":{"model":"m0"},"constructor":1}\n${good}`, []],
    ['very deep records', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}\n${good}`, []],
  ] as const)
    test(name, async () => {
      const all = await read(content);
      assert.deepEqual(short(all), [['c1', 'm1', 'applied']]);
      assert.deepEqual(all.tally.skipped, skipped);
    });

  test('a line that is not UTF-8 costs the bad bytes only', async () => {
    const [first = '', ...rest] = good.split('\n');
    const all = await read(
      Buffer.concat([
        Buffer.from(`${first}\n{"x":"`),
        Buffer.from([0xff, 0xc3]),
        Buffer.from(`"}\n${rest.join('\n')}`),
      ]),
    );
    assert.deepEqual(short(all), [['c1', 'm1', 'applied']]);
    assert.deepEqual(all.tally.skipped, []);
  });

  test('what follows a line that was cut short is read, if it is a whole record', async () => {
    const glued = '{"call":"c0","text":"abc{"call":"c1","text":"x"}\n{"end":"c1","ok":false}\n';
    const all = await read(glued);
    assert.deepEqual(short(all), [['c1', null, 'failed']]);
    assert.deepEqual(all.tally.skipped, ['cut short']);
  });

  test('a record that is cut short is read once it is whole', async () => {
    const half = await read('{"model":"m1"}\n{"call":"c1",');
    assert.deepEqual(short(half), []);
    const whole = await read('{"model":"m1"}\n{"call":"c1","text":"x"}\n', half.positions);
    assert.deepEqual(short(whole), [['c1', 'm1', 'unknown']]);
    assert.equal(whole.tally.records, 1);
  });

  test('an outcome of an earlier reading brings the call once more, with the model of then', async () => {
    const first = await read('{"model":"m1"}\n{"call":"c1","text":"secret"}\n{"model":"m2"}\n');
    assert.deepEqual(short(first), [['c1', 'm1', 'unknown']]);
    assert.ok(!JSON.stringify([...first.positions]).includes('secret'));
    const more = '{"model":"m1"}\n{"call":"c1","text":"secret"}\n{"model":"m2"}\n{"end":"c1","ok":true}\n';
    const second = await read(more, first.positions);
    assert.deepEqual(short(second), [['c1', 'm1', 'applied']]);
    assert.equal(second.events[0]?.newText, 'secret');
  });

  test('a file that was not written to is not read again', async () => {
    const first = await read(good);
    const second = await read(good, first.positions);
    assert.equal(second.tally.records, 0);
    assert.deepEqual(second.positions, first.positions);
  });

  for (const [name, later] of [
    ['shrank', toLines(three.slice(0, 2))],
    ['was written anew, longer', toLines([{ model: 'm9' }, ...three, ...three, { call: 'c9', text: 'x' }])],
    ['was written anew in its middle', good.replace('"x"', '"y"')],
  ] as const)
    test(`a file that ${name} is read from its beginning`, async () => {
      const { positions } = await read(good);
      assert.deepEqual(short(await read(later, positions)), short(await read(later)));
    });

  test('a position that is not ours is none', async () => {
    const { positions } = await read(good);
    const ours = positions.get(log) as JsonRecord;
    const others = [
      7,
      'x',
      [],
      {},
      { ...ours, version: 'test/2' },
      { ...ours, offset: -1 },
      { ...ours, offset: 1.5 },
      { ...ours, offset: 1e9 },
      { ...ours, state: null },
      { ...ours, state: { model: 7 } },
      { ...ours, state: {} },
      { ...ours, pending: 'x' },
      { ...ours, pending: [null] },
      { ...ours, fingerprint: 'x' },
    ];
    for (const position of others) {
      assert.deepEqual(short(await read(good, new Map([[log, position]]))), [['c1', 'm1', 'applied']]);
    }
  });

  test('a file that ends sooner than it said', async () => {
    fs.writeFileSync(path.join(root, 'a'), good);
    const file = await fs.promises.open(path.join(root, 'a'));
    const tally = new TestTally();
    let lines = 0;
    for await (const some of readJsonLines(file, 'a', { start: 0, end: good.length + 100 }, tally))
      lines += some.length;
    await file.close();
    assert.deepEqual([lines, tally.skipped], [3, ['changed while read']]);
  });

  for (const [how, share] of [
    ['anew, as long as before', 1],
    ['anew and longer', 2],
    ['anew and shorter', 0.5],
  ] as const)
    test(`a file that is written ${how} while it is read`, async () => {
      const records = (name: string, number: number) =>
        Array.from({ length: number }, (_, i) => ({ call: `${name}${i}`, text: 'x'.repeat(50) }));
      writeRecords(root, { [log]: records('old', 20_000) });
      const tally = new TestTally();
      const file = path.join(root, log);
      const reading = importer.read({ key: log, files: [file] }, { tally });
      await reading.next();
      fs.writeFileSync(file, toLines(records('new', 20_000 * share)));
      let next = await reading.next();
      while (!next.done) next = await reading.next();
      assert.equal(next.value, undefined, 'there is no position to go on from');
      assert.equal(tally.skipped.filter((reason) => reason === 'changed while read').length, 1);
      assert.equal((await readAll(importer, root)).events.length, 20_000 * share);
    });

  test('a file that is appended to while it is read', async () => {
    writeRecords(root, { [log]: [{ call: 'c1', text: 'x' }] });
    const tally = new TestTally();
    const file = path.join(root, log);
    const reading = importer.read({ key: log, files: [file] }, { tally });
    await reading.next();
    fs.appendFileSync(file, toLines([{ call: 'c2', text: 'y' }]));
    const { value: position } = await reading.next();
    assert.deepEqual(tally.skipped, []);
    const rest = await readAll(importer, root, new Map([[log, JSON.parse(JSON.stringify(position))]]));
    assert.deepEqual(short(rest), [['c2', null, 'unknown']]);
    assert.equal(rest.tally.records, 1);
  });

  test('a file that is gone, or none', async () => {
    const tally = new TestTally();
    const read = async (file: string) => {
      const reading = importer.read({ key: 'x', files: [file] }, { tally, position: 'before' });
      return (await reading.next()).value;
    };
    assert.equal(await read(path.join(root, 'none')), 'before');
    assert.deepEqual(tally.skipped, []);
    assert.equal(await read(root), 'before');
    assert.deepEqual(tally.skipped, ['unreadable']);
  });

  test('stops when asked, and goes on from there', async () => {
    const records = Array.from({ length: 20_000 }, (_, i) => ({ call: `c${i}`, text: 'x'.repeat(50) }));
    writeRecords(root, { [log]: records });
    const tally = new TestTally();
    const stop = new AbortController();
    const events: CodeEvent[] = [];
    const set = { key: log, files: [path.join(root, log)] };
    const reading = importer.read(set, { tally, signal: stop.signal });
    let next = await reading.next();
    for (; !next.done; next = await reading.next()) {
      events.push(next.value);
      stop.abort();
    }
    assert.ok(events.length < records.length);
    const rest = await readAll(importer, root, new Map([[log, JSON.parse(JSON.stringify(next.value))]]));
    assert.deepEqual(
      [...events, ...rest.events].map(({ callId }) => callId),
      records.map(({ call }) => call),
    );
  });

  test('in any pieces as at once', async () => {
    const record = fc.oneof(
      fc.record({ model: fc.constantFrom('m1', 'm2', 'auto') }),
      fc.record({ call: fc.constantFrom('c1', 'c2', 'c3'), text: fc.constantFrom('x', 'y\n', '😀') }),
      fc.record({ end: fc.constantFrom('c1', 'c2', 'c3'), ok: fc.boolean() }),
      fc.constantFrom('garbage', [1], ''),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 15 }),
        fc.array(fc.nat(600), { maxLength: 5 }),
        async (records, cuts) => {
          const whole = Buffer.from(toLines(records));
          const atOnce = await read(whole);
          const events = new CodeEvents();
          let positions: ReadonlyMap<string, unknown> = new Map();
          for (const cut of [...cuts.sort((a, b) => a - b), whole.length]) {
            fs.writeFileSync(path.join(root, log), whole.subarray(0, cut));
            ({ positions } = await readAll(importer, root, positions, events));
          }
          assert.deepEqual([...events.values()], atOnce.events);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('takes time in proportion to a line', () => {
    parseLine(Buffer.from(`{${' '.repeat(4e6)}x`));
    parseLine(Buffer.from('{"'.repeat(2e6)));
    parseLine(Buffer.from('[{"a":'.repeat(1e6)));
  });
});

suite('finding records', () => {
  test('follows links to folders once, in the order of the paths', async () => {
    const root = temporaryFolder();
    writeRecords(root, { 'logs/b/1.jsonl': '', 'logs/a/2.jsonl': '', 'logs/a/3.txt': '', 'other/4.jsonl': '' });
    fs.symlinkSync(path.join(root, 'logs'), path.join(root, 'logs/a/loop'));
    fs.symlinkSync(path.join(root, 'other'), path.join(root, 'logs/c'));
    fs.symlinkSync(path.join(root, 'gone'), path.join(root, 'logs/d.jsonl'));
    fs.mkdirSync(path.join(root, 'logs/e.jsonl'));
    const tally = new TestTally();
    const keys: string[] = [];
    for await (const { key } of importer.list(root, tally)) keys.push(key);
    assert.deepEqual(keys, ['logs/a/2.jsonl', 'logs/b/1.jsonl', 'logs/c/4.jsonl']);
    assert.deepEqual(tally.skipped, []);
  });

  test('finds nothing where there is nothing', async () => {
    const tally = new TestTally();
    for await (const set of importer.list('/no/such/folder', tally)) assert.fail(set.key);
    assert.deepEqual(tally.skipped, []);
  });
});
