import * as assert from 'node:assert/strict';
import type { Cohort, ConversationSums, DriftLog, EventFilter } from '../../../../src/core/drift/driftLog';
import { versionName } from '../../../../src/core/provenance/driftEvent';
import type { DriftEvent } from '../../../../src/core/provenance/record';
import { groupBy } from '../../../../src/core/util/groupBy';
import { Random } from '../../../../src/core/statistics/random';
import { stratumOf, toRow, type NewEventRow } from '../../../../src/node/driftLog/tables';
import { all, sample, samples } from './samples';

/** What every drift log keeps to, whatever it is made on. `open` gives a new and empty one. */
export function keepsTheContract(open: () => Promise<DriftLog>): void {
  let log: DriftLog;
  setup(async () => (log = await open()));
  teardown(() => log.close());

  test('an empty log', async () => {
    assert.deepEqual(
      [
        await all(log.events()),
        await log.cohorts(),
        await log.conversations(),
        await log.weaknesses(),
        await log.days(),
        await log.watermarks(),
      ],
      [[], [], [], [], [], []],
    );
    assert.equal(await log.count(), 0);
    assert.equal(await log.prune({}), 0);
    assert.deepEqual(await log.append([]), { added: 0, updated: 0, unchanged: 0 });
  });

  test('what goes in comes out, in the order of time', async () => {
    const events = [
      ...(await samples(1203)),
      await sample(2000, { model: null, timestamp: null, sessionId: null, callId: null, file: 'x.unknown' }, null),
    ];
    const expected = [...events];
    const shuffled = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(await log.append(shuffled), { added: 1204, updated: 0, unchanged: 0 });
    assert.deepEqual(await all(log.events()), expected);
    assert.equal(await log.count(), 1204);
  });

  test('the same again changes nothing', async () => {
    const events = await samples(250);
    await log.append(events);
    assert.deepEqual(await log.append(events), { added: 0, updated: 0, unchanged: 250 });
    assert.deepEqual(await log.append([...events, ...(await samples(10, 250)), ...events]), {
      added: 10,
      updated: 0,
      unchanged: 500,
    });
    assert.deepEqual(await all(log.events()), [...events, ...(await samples(10, 250))]);
  });

  test('a later status updates, and the counts follow', async () => {
    await log.append([await sample(1, { status: 'proposed' })]);
    const [before] = await log.cohorts();
    assert.deepEqual([before?.events, before?.applied, before?.rejected], [1, 0, 0]);
    assert.deepEqual(await log.append([await sample(1, { status: 'rejected' })]), {
      added: 0,
      updated: 1,
      unchanged: 0,
    });
    assert.deepEqual(await log.append([await sample(1, { status: 'proposed' })]), {
      added: 0,
      updated: 0,
      unchanged: 1,
    });
    const [after] = await log.cohorts();
    assert.deepEqual([after?.events, after?.applied, after?.rejected], [1, 0, 1]);
    assert.deepEqual(
      (await all(log.events())).map(({ code }) => code.status),
      ['rejected'],
    );
  });

  test('better evidence moves an event to its version', async () => {
    await log.append([await sample(2, { model: null }), await sample(4)]);
    await log.append([await sample(2)]);
    assert.deepEqual(
      (await log.cohorts()).map(({ version, events, first, last }) => ({ version, events, first, last })),
      [
        {
          version: 'anthropic/claude-sonnet-4-5@2025-09-29',
          events: 2,
          first: '2026-04-01T00:02:00.000Z',
          last: '2026-04-01T00:04:00.000Z',
        },
      ],
    );
  });

  test('one edit counts once, whatever its call is called', async () => {
    const text = { newText: 'same text\n', sessionId: 'session-1', file: 'a.py' };
    const first = await sample(1, { ...text, callId: 'a' });
    const again = await sample(1, { ...text, callId: 'b' });
    assert.deepEqual(await log.append([first, again]), { added: 1, updated: 0, unchanged: 1 });
    assert.deepEqual(await log.append([again]), { added: 0, updated: 0, unchanged: 1 });
    assert.deepEqual(await log.append([await sample(1, { ...text, callId: 'c', status: 'rejected' })]), {
      added: 0,
      updated: 1,
      unchanged: 0,
    });
    assert.deepEqual(
      (await all(log.events())).map(({ id, code }) => [id, code.status]),
      [[first.id, 'rejected']],
    );
    const others = [
      await sample(1, { ...text, callId: 'd', sessionId: 'session-2' }),
      await sample(1, { ...text, callId: 'e', file: 'b.py' }),
      await sample(1, { ...text, callId: 'f', newText: 'other\n' }),
      await sample(1, { ...text, callId: 'g', sessionId: null }),
      await sample(1, { ...text, callId: 'h', sessionId: null }),
    ];
    assert.deepEqual(await log.append(others), { added: 5, updated: 0, unchanged: 0 });
  });

  test('a call whose text grows stays one event, beside another that has its text', async () => {
    const base = { sessionId: 's', file: 'a.py' };
    await log.append([await sample(1, { ...base, callId: 'a', newText: 'x\n' })]);
    await log.append([await sample(1, { ...base, callId: 'b', newText: 'y\n' })]);
    const grown = await sample(1, { ...base, callId: 'a', newText: 'y\n' });
    assert.deepEqual(await log.append([grown]), { added: 0, updated: 1, unchanged: 0 });
    assert.deepEqual(await log.append([grown]), { added: 0, updated: 0, unchanged: 1 });
    const bigger = await sample(1, { ...base, callId: 'a', newText: 'y\nz\n' });
    assert.deepEqual(await log.append([bigger, grown, bigger]), { added: 0, updated: 1, unchanged: 2 });
    assert.equal(await log.count(), 2);
  });

  test('all or nothing: watermarks go with their events', async () => {
    await log.append(await samples(3), [
      { assistant: 'codex', key: 'b', position: { offset: 7 } },
      { assistant: 'codex', key: 'a', position: [1, 'x', null] },
      { assistant: 'aider', key: 'a', position: null },
    ]);
    await log.append([], [{ assistant: 'codex', key: 'b', position: { offset: 9 } }]);
    assert.deepEqual(await log.watermarks('codex'), [
      { assistant: 'codex', key: 'a', position: [1, 'x', null] },
      { assistant: 'codex', key: 'b', position: { offset: 9 } },
    ]);
    assert.equal((await log.watermarks()).length, 3);

    const broken = { ...(await sample(9)), agent: null } as unknown as DriftEvent;
    await assert.rejects(
      log.append([...(await samples(300, 100)), broken], [{ assistant: 'codex', key: 'b', position: 'lost' }]),
    );
    const unwritable = { assistant: 'codex', key: null as unknown as string, position: 'lost' };
    await assert.rejects(log.append(await samples(5, 500), [unwritable]));
    assert.equal(await log.count(), 3);
    assert.deepEqual((await log.watermarks('codex'))[1]?.position, { offset: 9 });
  });

  test('filters', async () => {
    const events = [
      ...(await samples(40)),
      await sample(50, { assistant: 'codex', model: 'gpt-5.3-codex' }),
      await sample(51, { assistant: 'codex', model: 'auto' }),
      await sample(52, { details: { ordinal: 0, format: 'probe' } }),
    ];
    await log.append(events);
    const filters: readonly EventFilter[] = [
      {},
      { assistant: 'codex' },
      { version: 'anthropic/claude-opus-4-6' },
      { version: 'anthropic/claude-opus-4-6', assistant: 'codex' },
      { since: '2026-04-01T00:10:00.000Z' },
      { until: '2026-04-01T00:10:00.000Z' },
      { since: '2026-04-01T00:10:00.000Z', until: '2026-04-01T00:20:00.000Z', comparable: true },
      { comparable: true },
      { origin: 'probe' },
      { origin: 'observed', assistant: 'claude-code' },
    ];
    for (const filter of filters) {
      const expected = events.filter((event) => isWanted(event, filter));
      assert.deepEqual(await all(log.events(filter)), expected, JSON.stringify(filter));
      assert.equal(await log.count(filter), expected.length);
      assert.deepEqual(sum(await log.cohorts(filter), 'insecure'), expected.filter(isInsecure).length);
      const weak = (await log.weaknesses(filter)).filter(({ cwe }) => cwe === 'CWE-89');
      assert.equal(sum(weak, 'events'), expected.filter(isInsecure).length, JSON.stringify(filter));
      assert.equal(
        sum(
          (await log.conversations(filter)).flatMap(({ counts }) => counts),
          'judged',
        ),
        expected.length,
      );
    }
  });

  test('cohorts', async () => {
    await log.append([
      await sample(2),
      await sample(4, { status: 'rejected' }),
      await sample(5, { model: 'claude-sonnet-4-5-20250929' }),
      await sample(6, {}, null),
      await sample(8, { model: 'Claude Sonnet 4.5' }),
      await sample(10, { model: 'unknown', timestamp: null }),
    ]);
    const sonnet = 'anthropic/claude-sonnet-4-5';
    const common = { origin: 'observed', assistant: 'claude-code', rejected: 0 } as const;
    const at = (minute: number) => `2026-04-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
    assert.deepEqual(await log.cohorts(), [
      {
        ...common,
        version: sonnet,
        leftOut: 'name only',
        events: 1,
        judged: 1,
        insecure: 0,
        applied: 1,
        first: at(8),
        last: at(8),
      },
      {
        ...common,
        version: `${sonnet}@2025-09-29`,
        leftOut: null,
        events: 4,
        judged: 3,
        insecure: 1,
        applied: 3,
        rejected: 1,
        first: at(2),
        last: at(6),
      },
      {
        ...common,
        version: null,
        leftOut: 'no version',
        events: 1,
        judged: 1,
        insecure: 1,
        applied: 1,
        first: null,
        last: null,
      },
    ] satisfies Cohort[]);
  });

  test('days', async () => {
    await log.append([
      await sample(1),
      await sample(5),
      await sample(1441, {}, null),
      await sample(1442, { assistant: 'codex' }),
      await sample(3, { timestamp: null }),
    ]);
    assert.deepEqual(await log.days(), [
      { assistant: 'claude-code', day: '2026-04-02', events: 1, judged: 0, insecure: 0 },
      { assistant: 'codex', day: '2026-04-02', events: 1, judged: 1, insecure: 0 },
      { assistant: 'claude-code', day: '2026-04-01', events: 2, judged: 2, insecure: 1 },
      { assistant: 'claude-code', day: null, events: 1, judged: 1, insecure: 0 },
    ]);
    assert.equal((await log.days({ assistant: 'codex' })).length, 1);
  });

  test('strata hold equal what a comparison must', async () => {
    await log.append([
      await sample(1, { sessionId: 's', newText: 'a\n'.repeat(5) }),
      await sample(3, { sessionId: 's', newText: 'b\n'.repeat(5), file: 'web/x.ts' }),
      await sample(5, { sessionId: 's', newText: 'c\n'.repeat(6) }),
      await sample(7, { sessionId: 's', newText: 'd\n'.repeat(81) }),
      await sample(9, {}, null),
    ]);
    const strata = (await log.conversations()).flatMap(({ id, counts }) =>
      counts.map(({ stratum: { language, size }, judged, insecure }) =>
        [id, language, size, judged, insecure].join(' '),
      ),
    );
    assert.deepEqual(strata.sort(), ['s typescript huge 1 0', 's typescript medium 1 1', 's typescript small 2 0']);
  });

  test('pruning by age and by assistant', async () => {
    await log.append([...(await samples(100)), await sample(200, { timestamp: null })]);
    assert.equal(await log.prune({ until: '2026-04-01T01:00:00.000Z' }), 60);
    assert.equal((await all(log.events())).length, 41, 'an event without a time counts from today');
    assert.equal(await log.count(), 41);
    assert.equal(await log.prune({ assistant: 'codex' }), 0);
    assert.equal(await log.prune({ assistant: 'claude-code' }), 41);
    assert.deepEqual([await log.cohorts(), await log.weaknesses()], [[], []]);
    assert.deepEqual(await log.append(await samples(3)), { added: 3, updated: 0, unchanged: 0 });
  });

  test('texts of every kind', async () => {
    const odd = await sample(1, {
      file: 'src/😀 "quoted"; drop table events; --/ü\u0000x\ud800.py',
      newText: `x = '${'ü😀\\'.repeat(50)}'\n`,
      sessionId: "'; delete from events; --",
    });
    await log.append([odd]);
    const [read] = await all(log.events());
    assert.equal(read?.code.file, 'src/😀 "quoted"; drop table events; --/ü\ufffdx\ufffd.py');
    assert.equal(read?.conversation.id, "'; delete from events; --");
    assert.deepEqual(await log.append([odd]), { added: 0, updated: 0, unchanged: 1 });
    await log.append([], [{ assistant: 'a', key: 'k', position: { file: 'a\u0000\ud800' } }]);
    assert.equal((await log.watermarks('a')).length, 1);
  });

  test('the code, where it is kept', async () => {
    const event = await sample(1);
    await log.append([event]);
    const kept = { ...event, code: { ...event.code, text: 'berth = 1\n'.repeat(2) } };
    assert.deepEqual(await log.append([kept]), { added: 0, updated: 1, unchanged: 0 });
    assert.deepEqual(await log.append([event]), { added: 0, updated: 0, unchanged: 1 });
    assert.deepEqual(await all(log.events()), [kept]);
  });

  test('what a test has shown and what a person says, until the text is another', async () => {
    const event = await sample(1);
    const tests = [null, { works: true, exploited: false }, { works: false, exploited: null }] as const;
    for (const test of tests) {
      const tested: DriftEvent = { ...event, test };
      await log.append([tested]);
      assert.deepEqual(await all(log.events()), [tested]);
    }
    const known: DriftEvent = { ...event, test: tests[2], label: 'insecure' };
    assert.deepEqual(await log.append([{ ...event, label: 'insecure' }]), { added: 0, updated: 1, unchanged: 0 });
    assert.deepEqual(await log.append([event]), { added: 0, updated: 0, unchanged: 1 });
    assert.deepEqual(await all(log.events()), [known]);
    await log.append([await sample(2)]);
    assert.deepEqual(await all(log.events({ labelled: true })), [known]);
    assert.equal(await log.count({ labelled: true }), 1);
    await log.append([await sample(1, { newText: 'other\n' })]);
    assert.equal(await log.count({ labelled: true }), 0);
  });

  test('what answered under which name, with its fingerprint', async () => {
    const served = async (i: number, fingerprint: string | null, asked?: string): Promise<DriftEvent> => {
      const details = { ordinal: 0, format: 'probe', ...(asked === undefined ? {} : { requestModel: asked }) };
      const event = await sample(2, { callId: `p${i}`, sessionId: `p${i}`, newText: `x = ${i}\n`, details });
      const time = new Date(Date.UTC(2026, 3, 1) + i * 864e5).toISOString();
      return { ...event, time, model: { ...event.model, fingerprint } };
    };
    const events = await Promise.all([
      ...[served(0, 'fp_1', 'sonnet'), served(1, 'fp_2', 'sonnet'), served(2, 'fp_1', 'sonnet'), served(3, null)],
      // Of what people asked for, only what has a fingerprint.
      ...(await samples(10)).map((event) => Promise.resolve(event)),
    ]);
    const observed = events[5] as DriftEvent;
    await log.append(events);
    await log.append([{ ...observed, model: { ...observed.model, fingerprint: 'fp_9' } }]);
    const version = 'anthropic/claude-sonnet-4-5@2025-09-29';
    const day = (i: number) => new Date(Date.UTC(2026, 3, 1) + i * 864e5).toISOString();
    const mine = { assistant: 'claude-code', version };
    const { time } = observed;
    const ofObserved = { assistant: 'claude-code', version: 'anthropic/claude-opus-4-6', asked: null };
    assert.deepEqual(await log.backends(), [
      { ...mine, asked: 'sonnet', fingerprint: 'fp_1', events: 2, first: day(0), last: day(2) },
      { ...ofObserved, fingerprint: 'fp_9', events: 1, first: time, last: time },
      { ...mine, asked: 'sonnet', fingerprint: 'fp_2', events: 1, first: day(1), last: day(1) },
      { ...mine, asked: null, fingerprint: null, events: 1, first: day(3), last: day(3) },
    ]);
    assert.equal((await log.backends({ since: day(1), until: day(3) })).length, 2);
    // A record of the same call that does not say keeps what is known.
    await log.append([observed]);
    assert.equal((await log.backends()).length, 4);
    const logged = await all(log.events({ origin: 'probe' }));
    assert.deepEqual(
      logged.map(({ model }) => model.fingerprint),
      ['fp_1', 'fp_2', 'fp_1', null],
    );
  });

  test('days follow what is appended, updated and pruned', async () => {
    const events = [
      ...(await samples(60)),
      await sample(61, { timestamp: '2026-04-03T23:59:00Z' }, { rules: 'rules; 2', model: null }),
      await sample(62, { details: { ordinal: 0, format: 'x', requestModel: 'sonnet' } }),
      await sample(63, { details: { ordinal: 0, format: 'probe' } }),
      await sample(64, { model: 'unknown' }),
      await sample(65, {}, null),
    ];
    const check = async (expected: readonly DriftEvent[]) => {
      const days = await log.dailyCounts();
      const counted = expected.filter(
        (event) => event.evaluation && event.model.key !== null && event.source.kind !== 'probe',
      );
      const counts = days.flatMap((one) => one.counts);
      assert.equal(sum(counts, 'judged'), counted.length);
      assert.equal(sum(counts, 'insecure'), counted.filter(isInsecure).length);
      return days;
    };
    await log.append(events.slice(0, 40));
    await log.append(events);
    const days = await check(events);
    assert.deepEqual([...new Set(days.map(({ day }) => day))], ['2026-04-01', '2026-04-03']);
    assert.deepEqual(
      days.filter(({ asked }) => asked !== '').map(({ asked, version }) => [asked, version]),
      [['sonnet', 'anthropic/claude-sonnet-4-5@2025-09-29']],
    );
    const [last, ...others] = await log.dailyCounts({ since: '2026-04-02T00:00:00.000Z', assistant: 'claude-code' });
    assert.deepEqual(
      [last?.counts, others],
      [
        [
          {
            stratum: {
              ...{ language: 'typescript', change: 'replace', status: 'applied', size: 'small' },
              judgedBy: 'rules__2/none',
            },
            ...{ judged: 1, insecure: 0 },
          },
        ],
        [],
      ],
    );
    const rejudged = events.map((event, i) => ({
      ...event,
      evaluation:
        event.evaluation && i % 2 === 0
          ? { ...event.evaluation, rules: 'new', label: 'insecure' as const }
          : event.evaluation,
    }));
    await log.append(rejudged);
    const after = await check(rejudged);
    const anew = after.flatMap(({ counts }) => counts.filter(({ stratum }) => stratum.judgedBy === 'new/judge-1'));
    assert.equal(sum(anew, 'judged'), 30);
    await log.prune({ until: '2026-04-01T00:30:00.000Z' });
    const kept = await check(rejudged.filter(({ time }) => (time ?? '') >= '2026-04-01T00:30:00.000Z'));
    assert.ok(kept.every(({ counts }) => counts.every(({ judged }) => judged > 0)));
  });

  test('conversations added up', async () => {
    const version = 'anthropic/claude-opus-4-6';
    const inConversation = (i: number, conversation: string | null, label: 'insecure' | 'secure') =>
      sample(2 * i + 1, { sessionId: conversation }, { label });
    await log.append([
      await inConversation(0, 'a', 'insecure'),
      await inConversation(1, 'a', 'secure'),
      await inConversation(2, 'a', 'insecure'),
      await inConversation(3, 'b', 'secure'),
      await inConversation(4, null, 'insecure'),
      await sample(100),
    ]);
    assert.deepEqual(await log.conversationSums('claude-code', version, 10), {
      ...{ conversations: 2, n: 4, x: 2, nn: 10, nx: 6, xx: 4 },
    });
    assert.deepEqual(await log.conversationSums('claude-code', version, 1), {
      ...{ conversations: 1, n: 3, x: 2, nn: 9, nx: 6, xx: 4 },
    });
    assert.equal((await log.conversationSums('codex', version, 1)).conversations, 0);
  });

  test('one event by the beginning of its id, or at random', async () => {
    const events = await samples(60);
    await log.append(events);
    const [first] = events as [DriftEvent];
    assert.deepEqual(await log.find(first.id.slice(0, 16)), [first]);
    assert.deepEqual(await log.find(first.id), [first]);
    assert.deepEqual(await log.find('g'), []);
    assert.equal((await log.find('')).length, 2);
    const drawn = new Set<string>();
    for (let i = 0; i < 40; i++) drawn.add((await log.draw())?.id ?? '');
    assert.ok(drawn.size > 10 && !drawn.has(''));
    const version = 'anthropic/claude-opus-4-6';
    assert.equal(versionName(((await log.draw({ version })) as DriftEvent).model), version);
    await log.append(events.slice(1).map((event) => ({ ...event, label: 'secure' as const })));
    assert.deepEqual(await log.draw(), first);
    await log.append([{ ...first, label: 'insecure' }, await sample(99, {}, null), await sample(98, { model: null })]);
    assert.equal(await log.draw(), undefined);
  });

  test('several at once', async () => {
    const batches = await Promise.all(Array.from({ length: 8 }, (_, i) => samples(120, i * 60)));
    const results = await Promise.all(batches.map((batch) => log.append(batch)));
    assert.equal(sum(results, 'added'), 540);
    assert.equal(sum(results, 'unchanged'), 420);
    assert.equal(await log.count(), 540);
  });

  test('counts that are kept are those that are counted', async () => {
    const change = (i: number) => ({
      status: (['applied', 'rejected', 'proposed', 'unknown'] as const)[(i * 7) % 4],
      model: ['claude-sonnet-4-5-20250929', 'gpt-5', null, 'Claude Sonnet 4.5'][(i * 5) % 4] ?? null,
      ...(i % 9 === 0 ? { timestamp: null } : {}),
    });
    for (let round = 0; round < 6; round++) {
      const events = await Promise.all(
        Array.from({ length: 150 }, (_, i) =>
          sample((i * 13 + round * 31) % 400, change(i + round), (i + round) % 4 === 0 ? null : {}),
        ),
      );
      await log.append(events);
      const everything = { since: '0' };
      assert.deepEqual(await log.cohorts(), await log.cohorts(everything));
      assert.deepEqual(await log.weaknesses(), await log.weaknesses(everything));
    }
  });

  test('days and conversations are those that the events add up to, whatever was appended, changed and removed', async () => {
    const chance = new Random(1);
    const pick = <T>(items: readonly T[]) => items[chance.integer(items.length)] as T;
    const versions = ['anthropic/claude-sonnet-4-5@2025-09-29', 'anthropic/claude-opus-4-6'];
    for (let round = 0; round < 12; round++) {
      const change = () => ({
        model: pick(['claude-sonnet-4-5-20250929', 'claude-opus-4-6', 'claude-opus-4-6', null]),
        sessionId: pick(['a', 'b', 'c', 'd', null]),
        file: pick(['a.py', 'b.ts', 'c.unknown']),
        status: pick(['applied', 'rejected', 'proposed'] as const),
        timestamp: `2026-04-0${pick([1, 2, 3])}T1${pick([0, 5])}:00:00.000Z`,
        details: pick([
          { ordinal: 0, format: 'x' },
          { ordinal: 0, format: 'x', requestModel: 'sonnet' },
          { ordinal: 0, format: 'probe' },
        ]),
      });
      const judged = () => pick([null, {}, { label: 'insecure' as const }, { rules: 'other rules' }]);
      const events = Array.from({ length: 80 }, () => sample(chance.integer(150), change(), judged()));
      await log.append(await Promise.all(events));
      if (round % 4 === 3) await log.prune({ until: '2026-04-01T12:00:00.000Z' });
      const rows = (await all(log.events())).map((event) => toRow(event, ''));
      const counted = rows.filter((row) => row.insecure !== null && row.origin === 'observed' && row.left_out === '');
      assert.deepEqual(await daysOf(log), countedDays(counted));
      for (const version of versions)
        for (const most of [2, 1000])
          assert.deepEqual(
            await log.conversationSums('claude-code', version, most),
            countedSums(counted, version, most),
          );
    }
  });
}

/** A line for each count, in one order. */
async function daysOf(log: DriftLog): Promise<string[]> {
  return (await log.dailyCounts())
    .flatMap(({ assistant, version, asked, day, counts }) =>
      counts.map(({ stratum: { language, change, status, size, judgedBy }, judged, insecure }) =>
        [assistant, version, asked, day, language ?? '', change, status, size, judgedBy, judged, insecure].join(' '),
      ),
    )
    .sort();
}

function countedDays(rows: readonly NewEventRow[]): string[] {
  const groups = groupBy(rows, (row) =>
    [row.agent, row.version, row.request_model ?? '', row.at.slice(0, 10), stratumOf(row)].join(' '),
  );
  return [...groups].map(([key, own]) => `${key} ${own.length} ${sumOf(own)}`).sort();
}

function countedSums(rows: readonly NewEventRow[], version: string, most: number): ConversationSums {
  const own = rows.filter((row) => row.version === version && row.conversation !== null);
  const sums = { conversations: 0, n: 0, x: 0, nn: 0, nx: 0, xx: 0 };
  for (const [, said] of [...groupBy(own, ({ conversation }) => conversation as string)].sort().slice(0, most)) {
    const [n, x] = [said.length, sumOf(said)];
    const add = { conversations: 1, n, x, nn: n * n, nx: n * x, xx: x * x };
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += add[name];
  }
  return sums;
}

function sumOf(rows: readonly NewEventRow[]): number {
  return rows.reduce((total, { insecure }) => total + (insecure ?? 0), 0);
}

function isWanted(event: DriftEvent, { origin, assistant, version, since, until, comparable }: EventFilter): boolean {
  return (
    (origin === undefined || (origin === 'probe') === (event.source.kind === 'probe')) &&
    (assistant === undefined || event.agent.name === assistant) &&
    (version === undefined || versionName(event.model) === version) &&
    (since === undefined || (event.time ?? '') >= since) &&
    (until === undefined || (event.time ?? '') < until) &&
    (!comparable || event.model.key !== null)
  );
}

function isInsecure({ evaluation }: DriftEvent): boolean {
  return evaluation?.label === 'insecure';
}

function sum<K extends string>(items: readonly Readonly<Record<K, number>>[], key: K): number {
  return items.reduce((total, item) => total + item[key], 0);
}
