/** What the view of versions shows: the same as the command line, and every count with the events behind it. */
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Cell, EventQuery } from '../../../src/core/report/compareView';
import type { DriftEvent } from '../../../src/core/provenance/record';
import { readCalibration, storeCalibration } from '../../../src/core/monitor/monitorLog';
import { percent, points, signed } from '../../../src/core/report/figures';
import { readDriftEvent } from '../../../src/core/provenance/readDriftEvent';
import { Comparisons } from '../../../src/engine/comparisons';
import { Monitor } from '../../../src/engine/monitor';
import { Auditor } from '../../../src/node/auditor';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { answerReader, loadMonitorSpace } from '../../../src/node/monitorFolder';
import { driftline } from '../cli/driftline';
import { sample } from '../node/driftLog/samples';
import { temporaryFolder } from '../node/temporary';

const [older, newer] = ['sample-model-1', 'sample-model-2'] as const;

suite('comparisons in the engine', function () {
  this.timeout(60_000);
  const { signal } = new AbortController();
  let folder: string;
  let comparisons: Comparisons;
  let auditor: Auditor;
  let monitor: Monitor;

  setup(() => {
    folder = temporaryFolder();
    auditor = new Auditor({ resources: path.resolve('dist') });
    monitor = new Monitor({
      reader: async () => {
        const loaded = await loadMonitorSpace('models/monitor');
        return loaded.kind === 'ready' ? answerReader(loaded.space, auditor) : loaded.reason;
      },
      pause: async () => {},
    });
    comparisons = new Comparisons({
      withLog: async (work) => {
        const log = await openDriftLog(path.join(folder, 'drift.db'));
        return work(log).finally(() => log.close());
      },
      openLog: (place) => openDriftLog(place),
      storage: () => folder,
      sample: () => path.resolve('media/sample/events.jsonl'),
      monitor,
    });
  });

  teardown(async () => {
    await auditor.dispose();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  async function given(events: readonly DriftEvent[]): Promise<void> {
    const log = await openDriftLog(path.join(folder, 'drift.db'));
    await log.append(events);
    await log.close();
  }

  const linked = (cells: readonly (readonly Cell[])[]) =>
    cells.flat().flatMap((cell) => (typeof cell === 'object' && 'events' in cell ? [cell] : []));

  test('exports are what the command line writes, byte for byte', async () => {
    await comparisons.versions(true);
    const [place] = fs.readdirSync(folder).filter((name) => /^sample-\w+\.db$/.test(name));
    const { stdout } = await driftline([
      ...['compare', older, newer, '--format', 'json'],
      ...['--log', path.join(folder, place ?? '')],
    ]);
    assert.equal(await comparisons.export([older, newer], 'verdict', true, 'json'), stdout);
  });

  test("the sample is a log of its own: the person's is not even made", async () => {
    const versions = await comparisons.versions(true);
    assert.deepEqual(
      versions.map(({ version, observed, probes }) => [version, observed, probes]),
      [
        [older, 350, 60],
        [newer, 350, 60],
      ],
    );
    await comparisons.verdicts([older, newer], 'verdict', true);
    assert.equal(fs.existsSync(path.join(folder, 'drift.db')), false);
    assert.match(await comparisons.export([older, newer], 'verdict', true, 'html'), /Sample data, made up/);
  });

  test('every count leads to as many events', async () => {
    const overview = await comparisons.overview([older, newer], true);
    const { assistants } = await comparisons.rates([older, newer], true);
    const cells = [
      ...linked(overview.versions.rows),
      ...linked(overview.weaknesses.flatMap(({ table }) => table.rows)),
      ...linked(assistants.flatMap(({ table }) => table.rows).filter((_, i) => i % 7 === 0)),
    ];
    assert.ok(cells.length > 40);
    for (const { text, events: query } of cells) {
      const [, count] = /^(?:[\d.]+ % \()?(\d+)\)?$/.exec(text) ?? [];
      const { events, isAll } = await comparisons.events(query, true, signal);
      assert.deepEqual([events.length, isAll], [Number(count), true], `${text} of ${JSON.stringify(query)}`);
    }
  });

  test('prompts stand as the win rate counts them, worst first, and open their answers', async () => {
    const { wins, pairs, statements } = await comparisons.verdicts([older, newer], 'verdict', true);
    const outcomes = pairs[0]?.rows.map(({ outcome }) => outcome) ?? [];
    const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
    const row = wins[0]?.table.rows.find(([name]) => name === 'verdict') ?? [];
    const texts = row.map((cell) => (typeof cell === 'string' ? cell : cell.text));
    assert.deepEqual(texts.slice(1, 5).map(Number), [60, count('worse'), count('tied'), count('better')]);
    const order = ['worse', 'tied', 'better'];
    assert.deepEqual(
      outcomes,
      [...outcomes].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
    assert.deepEqual(
      statements.map(({ origin, verdict }) => [origin, verdict]),
      [
        ['probe', 'worse'],
        ['observed', 'worse'],
      ],
    );
    const [worst] = pairs[0]?.rows ?? [];
    const answer = await comparisons.event(worst?.second.event ?? '', true);
    assert.deepEqual([answer?.version, answer?.label, answer?.hasText], [newer, 'insecure', true]);
    assert.ok((answer?.text ?? '').length > 0);
    assert.equal(await comparisons.event('0'.repeat(64), true), undefined);
  });

  test('names are fit to be seen, and still lead to their events', async () => {
    const evil = 'evil\u202e\u001b[31m<b>,=1';
    const events = await Promise.all(Array.from({ length: 12 }, (_, i) => sample(i, { sessionId: `s${i}` })));
    await given(events.map((event, i) => (i % 2 === 0 ? { ...event, model: { ...event.model, key: evil } } : event)));
    const versions = (await comparisons.versions(false)).map(({ version }) => version);
    const parts = [
      await comparisons.overview(versions, false),
      await comparisons.verdicts(versions, 'verdict', false),
      await comparisons.rates(versions, false),
    ];
    const shown: string[] = [];
    const queries: EventQuery[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'string') shown.push(value);
      else if (typeof value === 'object' && value !== null) {
        if ('events' in value) queries.push(value.events as EventQuery);
        for (const [key, item] of Object.entries(value)) if (key !== 'events') walk(item);
      }
    };
    parts.forEach(walk);
    assert.deepEqual(
      shown.filter((text) => /[\u0000-\u001f\u202a-\u202e]/.test(text)),
      [],
    );
    assert.ok(shown.some((text) => text.includes('evil<U+202E>␛[31m<b>')));
    const own = queries.find(({ version }) => version.startsWith(evil));
    assert.equal((await comparisons.events(own as EventQuery, false, signal)).events.length, 6);
    const csv = await comparisons.export(versions, 'verdict', false, 'csv');
    assert.ok(csv.includes(`"${evil}`), 'a name with a comma is quoted');
    assert.equal(
      new Set(
        csv
          .trim()
          .split('\r\n')
          .map((line) => line.replace(/"[^"]*"/g, '').split(',').length),
      ).size,
      1,
    );
  });

  test('the sample is calibrated on its earlier version when it is first looked at', async () => {
    const found = await comparisons.monitor([older, newer], true);
    assert.equal(found.kind, 'checked');
    if (found.kind !== 'checked') return;
    const [version, ...others] = found.versions;
    assert.deepEqual(others, [], 'the reference is not held against itself');
    assert.ok(version?.isAlarm, version?.sentence);
    assert.match(version.sentence, /^ALARM sample-model-2: .* on 60 probes\.$/);
    assert.equal(version.profile?.traits.length, 7);
    assert.equal(version.profile.table.rows.length, 7);
    assert.match(version.profile.table.caption, /from 60 answers to 60 probes in common/);
    assert.ok(version.profile.moved.rows.length > 0);
    assert.match(found.notes.join('\n'), /Reference: sample-model-1\. Calibrated \d{4}-.* missed .* false alarms/);
    assert.match(found.notes.join('\n'), /drift of outputs as the judge sees them/);
    const again = await comparisons.monitor([older, newer], true);
    assert.deepEqual(again, found, 'what was calibrated is kept');
  });

  test('the page and the table say of the monitor what the view says, with the same numbers', async () => {
    const found = await comparisons.monitor([older, newer], true);
    assert.ok(found.kind === 'checked');
    const [version] = found.versions;
    assert.ok(version?.profile);
    const { table, moved } = version.profile;
    const page = await comparisons.export([older, newer], 'verdict', true, 'html');
    const shown = page
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/\s+/g, ' ');
    const said = [
      ...['Drift of outputs', version.title, version.sentence, ...found.notes],
      ...[table, moved].flatMap(({ caption, head, rows }) => [
        caption,
        head.join(' '),
        ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' ')),
      ]),
    ];
    assert.ok(said.length > 20);
    for (const text of said) assert.ok(shown.includes(text), `${text}\n\n${shown}`);
    assert.doesNotMatch(page, /<script|<[^>]+\s(on\w+|href|src)=/i);

    const csv = await comparisons.export([older, newer], 'verdict', true, 'csv');
    const [head = [], ...lines] = csv
      .trimEnd()
      .split('\r\n')
      .map((line) => [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(([, a, b]) => a ?? b ?? ''));
    const rows = lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
    const of = (kind: string) => rows.filter((row) => row['kind'] === kind);
    const move = (row: Record<string, string>, name: string) => signed(Number(row[name]), 3);
    assert.deepEqual(
      of('trait').map((row) => [row['name'], move(row, 'value'), `[${move(row, 'low')}, ${move(row, 'high')}]`]),
      table.rows,
    );
    assert.deepEqual(
      of('moved prompt').map((row) => [row['name'], row['n'], points(Number(row['value'])), row['outcome']]),
      moved.rows.map(([prompt, , answers, rise, trait]) => [prompt, answers, rise, trait]),
    );
    const [alarm, ...others] = of('drift of outputs');
    assert.ok(alarm);
    const { version: named, against, n, outcome } = alarm;
    assert.deepEqual([named, against, n, outcome, others], [newer, older, '60', 'alarm', []]);
    assert.ok(version.sentence.includes(`by about ${points(Number(alarm['value']))} [`), version.sentence);
    const rates = of('alarm').map((row) => `${row['name']} ${percent(Number(row['value']))} [`);
    assert.equal(rates.length, 2);
    for (const rate of rates) assert.ok(found.notes.join('\n').includes(rate), rate);
    assert.match(found.notes.join('\n'), new RegExp(`Calibrated ${of('alarm')[0]?.['from']}: `));
  });

  test('the page and the table say that the monitor is not calibrated', async () => {
    await given([await sample(0), await sample(1)]);
    const versions = (await comparisons.versions(false)).map(({ version }) => version);
    assert.match(
      await comparisons.export(versions, 'verdict', false, 'html'),
      /<h2>Drift of outputs<\/h2>\s*<p>The monitor is not calibrated yet\. /,
    );
    const csv = await comparisons.export(versions, 'verdict', false, 'csv');
    assert.equal(csv.match(/^drift of outputs,.*,not calibrated\r$/gm)?.length, versions.length);
  });

  test('without a calibration the monitor says on what it can be made, and a stale one says why', async () => {
    const none = await comparisons.monitor(['a', 'b'], false);
    assert.ok(none.kind === 'not calibrated' && none.reference === null);
    assert.match(none.text, /Calibration takes a version that has answered 25 probes/);
    const lines = fs.readFileSync('media/sample/events.jsonl', 'utf8').trimEnd().split('\n');
    const events = lines.map((line) => readDriftEvent(JSON.parse(line))).filter((event) => typeof event !== 'string');
    await given(events.filter(({ source }) => source.kind === 'probe'));
    const offered = await comparisons.monitor([older, newer], false);
    assert.ok(offered.kind === 'not calibrated' && offered.reference === older);
    const log = await openDriftLog(path.join(folder, 'drift.db'));
    try {
      assert.deepEqual(await monitor.states(log), []);
      assert.deepEqual(await monitor.calibrate(log, older), {});
      assert.deepEqual(
        (await monitor.states(log)).map(({ version, state }) => [version, state]),
        [[newer, 'alarm']],
      );
      assert.match((await monitor.calibrate(log, 'nobody')).problem ?? '', /nobody has not answered 25 probes/);
      const kept = await readCalibration(log);
      assert.ok(kept);
      await storeCalibration(log, { ...kept, rules: 'of yesterday' });
      assert.deepEqual(await monitor.states(log), []);
    } finally {
      await log.close();
    }
    const stale = await comparisons.monitor([newer, older], false);
    assert.ok(stale.kind === 'not calibrated' && stale.reference === older, 'its own reference is offered');
    assert.match(stale.text, /must be calibrated again, because it was made with other rules\./);
  });

  test('an empty log has nothing to compare', async () => {
    assert.deepEqual(await comparisons.versions(false), []);
    const { statements, pairs, wins } = await comparisons.verdicts(['a', 'b'], 'verdict', false);
    assert.deepEqual([statements, pairs, wins], [[], [], []]);
    assert.deepEqual((await comparisons.overview(['a', 'b'], false)).weaknesses, []);
  });
});
