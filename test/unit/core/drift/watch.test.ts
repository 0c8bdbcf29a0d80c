import assert from 'node:assert/strict';
import { appearance } from '../../../../src/core/drift/appearance';
import type { Backend } from '../../../../src/core/drift/driftLog';
import { chooseReference } from '../../../../src/core/drift/reference';
import { matchCounts, StratumCounts, stratumName } from '../../../../src/core/drift/strata';
import { silentChanges } from '../../../../src/core/drift/silentChanges';
import { findChanges, splits, toStreams, type Day, type Stream } from '../../../../src/core/drift/streams';
import { dispersionOf, raiseAlarms, weighAssistant } from '../../../../src/core/drift/weigh';
import { locateChange } from '../../../../src/core/statistics/changePoint';
import { Random } from '../../../../src/core/statistics/random';
import { logShiftEvidence, shiftSequence } from '../../../../src/core/statistics/sequential';

const options = { detect: 0.1, confidence: 0.95, window: 60 };

function dayName(day: number): string {
  return new Date(Date.UTC(2026, 0, 1) + day * 864e5).toISOString().slice(0, 10);
}

/** Days of 20 suggestions in one stratum. */
function stream(random: Random, days: number, rateOn: (day: number) => number, from = 0, version = 'one'): Stream {
  const written = Array.from({ length: days }, (_, i): Day => {
    const insecure = Array.from({ length: 20 }, () => random.next() < rateOn(from + i)).filter(Boolean).length;
    return { day: dayName(from + i), cells: [{ stratum: 0, judged: 20, insecure }], judged: 20, insecure };
  });
  return { assistant: 'a', version, asked: new Map([['', dayName(from)]]), days: written };
}

suite('versions watched', () => {
  test('the normal mixture: evidence and interval are two sides of one thing', () => {
    assert.equal(logShiftEvidence(0.3, NaN, 0.1), 0);
    assert.ok(logShiftEvidence(0, 0.001, 0.1) < 0);
    // By hand: share = 0.01 / 0.011, ln(1 / 11) / 2 + 0.01 / 0.011 * 0.04 / 0.001 / 2.
    assert.ok(Math.abs(logShiftEvidence(0.2, 0.001, 0.1) - (Math.log(1 / 11) / 2 + (10 / 11) * 20)) < 1e-9);
    const { low, high } = shiftSequence(0.2, 0.001, 0.1);
    for (const end of [low, high])
      assert.ok(Math.abs(logShiftEvidence(0.2 - end, 0.001, 0.1) - Math.log(20)) < 1e-9, 'an end is just not refuted');
    assert.deepEqual(shiftSequence(0.2, NaN, 0.1), { low: -1, high: 1 });
  });

  test('its mean under no difference is one: it is an e-value', () => {
    // Over a normal estimate of variance v, in small steps.
    const [v, spread] = [0.002, 0.1];
    let mean = 0;
    const step = Math.sqrt(v) / 200;
    for (let z = -1; z <= 1; z += step)
      mean += Math.exp(logShiftEvidence(z, v, spread) - (z * z) / (2 * v)) * (step / Math.sqrt(2 * Math.PI * v));
    assert.ok(Math.abs(mean - 1) < 0.001, String(mean));
  });

  test('like is compared with like, with the weights of Mantel and Haenszel', () => {
    const [first, second] = [new StratumCounts(3), new StratumCounts(3)];
    first.add([
      { stratum: 0, judged: 100, insecure: 10 },
      { stratum: 1, judged: 50, insecure: 25 },
    ]);
    second.add([
      { stratum: 0, judged: 50, insecure: 10 },
      { stratum: 2, judged: 70, insecure: 70 },
    ]);
    const matched = matchCounts(first, second, 2);
    assert.deepEqual([matched.first, matched.second, matched.strata], [100, 50, 1]);
    assert.ok(Math.abs(matched.difference - 0.1) < 1e-12);
    // One stratum: the pooled rate's variance, N / (N - 1) times, twice for the dispersion.
    const pooled = (20 / 150) * (130 / 150) * (1 / 100 + 1 / 50) * (150 / 149) * 2;
    assert.ok(Math.abs(matched.variance - pooled) < 1e-12);
    second.add([{ stratum: 0, judged: 50, insecure: 10 }], -1);
    assert.equal(matchCounts(first, second, 1).strata, 0);
  });

  test('who judged is part of what is alike', () => {
    const common = { language: 'python', change: 'create', size: 'small', status: 'applied' } as const;
    assert.notEqual(stratumName({ ...common, judgedBy: 'a' }), stratumName({ ...common, judgedBy: 'b' }));
    const days = (judgedBy: string) => [{ stratum: { ...common, judgedBy }, judged: 3, insecure: 1 }];
    const { streams, judgedBy } = toStreams([
      { assistant: 'a', version: 'v', asked: '', day: '2026-01-01', counts: days('x') },
      { assistant: 'a', version: 'v', asked: 'n', day: '2026-01-01', counts: days('y') },
      { assistant: 'a', version: 'v', asked: 'n', day: '2026-01-02', counts: days('x') },
    ]);
    assert.deepEqual(judgedBy, ['x', 'y']);
    assert.deepEqual(
      streams.map(({ days: written, asked }) => [
        written.map(({ judged, cells }) => [judged, cells.length]),
        [...asked],
      ]),
      [
        [
          [
            [6, 2],
            [3, 1],
          ],
          [
            ['', '2026-01-01'],
            ['n', '2026-01-01'],
          ],
        ],
      ],
    );
  });

  test('a split counts each side once, also in a window', () => {
    const { days } = stream(new Random(1), 10, () => 0.5);
    const weighing = { strata: 1, dispersion: 1, spread: 0.1 };
    assert.deepEqual(
      splits(days, weighing).map(({ at, matched: { first, second } }) => [at, first, second]),
      Array.from({ length: 9 }, (_, i) => [i + 1, 20 * (i + 1), 20 * (9 - i)]),
    );
    assert.deepEqual(
      splits(days, weighing, [2, 10], (at) => Math.max(2, at - 3), 5).map(({ at, matched: { first, second } }) => [
        at,
        first,
        second,
      ]),
      [5, 6, 7, 8, 9].map((at) => [at, 60, 20 * (10 - at)]),
    );
  });

  test('the place of a change is the likeliest, and not sure without evidence', () => {
    assert.equal(locateChange([]), undefined);
    const flat = locateChange([0, 0, 0, 0]);
    assert.equal(flat?.probability, 0.5);
    const sharp = locateChange([0, 9, 0, 0]);
    assert.deepEqual([sharp?.at, sharp?.between], [2, { low: 2, high: 2 }]);
    assert.ok((sharp?.probability ?? 0) > 0.99);
  });

  test('two changes are found, none where there is none', () => {
    const weighing = { strata: 1, dispersion: 1, spread: 0.1 };
    const twice = stream(new Random(5), 150, (day) => (day < 50 ? 0.1 : day < 100 ? 0.5 : 0.2));
    const found = findChanges(twice.days, weighing, 0.95);
    assert.deepEqual(
      found.map(({ between, difference }) => [
        between.from <= dayName(difference > 0 ? 50 : 100) && between.to >= dayName(difference > 0 ? 50 : 100),
        Math.sign(difference),
      ]),
      [
        [true, 1],
        [true, -1],
      ],
    );
    assert.deepEqual(findChanges(stream(new Random(6), 150, () => 0.2).days, weighing, 0.95), []);
  });

  test('suggestions of a conversation, or of a day, that are alike count as fewer', () => {
    const independent = stream(new Random(7), 100, () => 0.3);
    assert.ok(dispersionOf([independent], []) < 1.5);
    const random = new Random(8);
    const rates = Array.from({ length: 100 }, () => (random.next() < 0.5 ? 0.05 : 0.55));
    const alike = stream(random, 100, (day) => rates[day] as number);
    assert.ok(dispersionOf([alike], []) > 3);
    // Conversations of five that are all the same: five times the variance.
    const sums = { conversations: 200, n: 1000, x: 300, nn: 5000, nx: 1500, xx: 1500 };
    assert.ok(Math.abs(dispersionOf([independent], [sums]) - (5 * 200) / 199) < 1e-9);
    // A change of rate shows in one pair of days alone.
    assert.ok(dispersionOf([stream(new Random(9), 100, (day) => (day < 50 ? 0.1 : 0.6))], []) < 2);
  });

  test('the reference is frozen, and what the same version writes later is watched', () => {
    const one = stream(new Random(10), 100, () => 0.2);
    const other = stream(new Random(11), 20, () => 0.2, 100, 'two');
    const size = { least: () => 100, enough: () => 500 };
    const { references, isIn, counts } = chooseReference([one, other], ['j'], null, size);
    assert.deepEqual(references, [
      {
        version: 'one',
        chosen: 'first with enough data',
        judgedBy: 'j',
        from: dayName(0),
        to: dayName(24),
        judged: 500,
        insecure: 115,
      },
    ]);
    assert.deepEqual(
      [isIn('one', dayName(24), 0), isIn('one', dayName(25), 0), isIn('two', dayName(3), 0)],
      [true, false, false],
    );
    assert.equal(counts?.judged[0], 500);
    const marked = chooseReference([one, other], ['j'], { version: 'two', until: dayName(110) }, size);
    assert.deepEqual(
      marked.references.map(({ version, judged, chosen }) => [version, judged, chosen]),
      [['two', 200, 'by a person']],
    );
    const few = chooseReference([stream(new Random(1), 4, () => 0.2)], ['j'], null, size);
    assert.deepEqual([few.references, few.counts], [[], undefined]);
  });

  test('the slowly worse is told by the reference, and alarms stand out among all that is asked', () => {
    const worse = weighAssistant(
      [stream(new Random(12), 150, (day) => 0.1 + Math.max(0, day - 60) * 0.004)],
      ['j'],
      1,
      null,
      1,
      options,
    );
    const same = Array.from({ length: 19 }, (_, i) =>
      weighAssistant([stream(new Random(20 + i), 150, () => 0.1)], ['j'], 1, null, 20, options),
    );
    const { assistants, tested } = raiseAlarms([worse, ...same], options.confidence);
    assert.equal(tested, 40);
    const alarms = assistants.map(({ versions: [version] }) => [
      version?.reference?.isAlarm,
      version?.rolling?.isAlarm,
    ]);
    assert.equal(alarms[0]?.[0], true);
    assert.deepEqual(
      alarms.slice(1),
      same.map(() => [false, false]),
    );
  });

  test('one day is no history', () => {
    const [version] = weighAssistant([stream(new Random(1), 1, () => 0.5)], ['j'], 1, null, 1, options).versions;
    assert.deepEqual([version?.reference, version?.rolling], [null, null]);
    assert.ok((version?.missing ?? 0) > 100);
  });

  test('a back end that comes later under the same name is a silent change', () => {
    const served = (fingerprint: string | null, first: number, last: number, more: Partial<Backend> = {}): Backend => ({
      ...{ assistant: 'openai', asked: 'm', version: 'm@1', fingerprint, events: 1 },
      ...{ first: `${dayName(first)}T10:00:00.000Z`, last: `${dayName(last)}T09:00:00.000Z`, ...more },
    });
    const told = (...backends: Backend[]) =>
      silentChanges(backends).map(({ name, since, before, now, isMixed }) => [
        name,
        since,
        before.fingerprint ?? before.version,
        now.fingerprint ?? now.version,
        isMixed,
      ]);
    assert.deepEqual(told(served('a', 0, 5), served('b', 6, 9)), [['m', dayName(6), 'a', 'b', false]]);
    assert.deepEqual(told(served('a', 0, 8), served('b', 6, 9)), [['m', dayName(6), 'a', 'b', true]]);
    // Two on the first day are two back ends, not a change; and the latest is the one before.
    const pair = [served('a', 0, 3), served('b', 0, 7)];
    assert.deepEqual(told(...pair), []);
    assert.deepEqual(told(...pair, served('c', 8, 9)), [['m', dayName(8), 'b', 'c', false]]);
    // What does not say, or is asked for by another name, or of another server, is no change.
    assert.deepEqual(told(served(null, 0, 5), served('b', 6, 9)), []);
    assert.deepEqual(told(served('a', 0, 5), served('b', 6, 9, { asked: 'm-2' })), []);
    assert.deepEqual(told(served('a', 0, 5), served('b', 6, 9, { assistant: 'other' })), []);
    // Where the name that was asked for is not known, the version is the name.
    const silent = { asked: null };
    assert.deepEqual(told(served('a', 0, 5, silent), served('b', 6, 9, silent)), [
      ['m@1', dayName(6), 'a', 'b', false],
    ]);
    // Another version, as Ollama's digests and dated names are.
    const [before, now] = ['m@sha256:1', 'm@sha256:2'].map((version) => ({ version }));
    assert.deepEqual(told(served(null, 0, 5, before), served(null, 6, 9, now)), [
      ['m', dayName(6), 'm@sha256:1', 'm@sha256:2', false],
    ]);
  });

  test('a version is announced, silent or unclear', () => {
    const named = (version: string, asked: string, from: number): Stream => ({
      ...stream(new Random(1), 2, () => 0, from, version),
      asked: new Map([[asked, dayName(from)]]),
    });
    const all = [
      named('m@1', 'm', 0),
      named('m@2', 'm', 5),
      named('m@3', 'm-3', 9),
      named('n@1', '', 12),
      named('n@2', '', 15),
    ];
    assert.deepEqual(
      all.map((one) => appearance(one, all).kind),
      ['first', 'silent', 'announced', 'announced', 'unclear'],
    );
  });
});
