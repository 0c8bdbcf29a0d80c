// `node bench/drift/watch.mjs [--publish]`: histories are made up, so that the truth is known, and looked at every day as
// `driftline drift` does it, beside a plain test of two rates. Prints Markdown; `--publish` writes it into docs/evaluation.md.
// About a quarter of an hour of one core; ROUNDS makes it shorter or longer.
import { importCore, publish, table } from './core.mjs';

const core = await importCore();
const rounds = Number(process.env.ROUNDS ?? 1000);
const { Random, wilson, normalQuantile } = core;
const options = { detect: 0.1, confidence: 0.95, window: 60 };
/** Day on which the second version takes over; a silent change is on the same day of a single version. */
const half = 90;
const days = 180;

const plain = { perDay: 20, together: 1, alike: 0, rates: { easy: 0.1, hard: 0.3 }, hard: () => 0.5, shift: () => 0 };
const takesOver = { ...plain, versionOn: (day) => (day < half ? 'one' : 'two') };

/** One assistant, day by day: its streams, and what their conversations add up to. */
class History {
  streams = [];
  sums = [];
  constructor(assistant, shape, random) {
    Object.assign(this, { assistant, shape, random });
  }
  write(day) {
    const version = this.shape.versionOn?.(day) ?? 'one';
    let at = this.streams.findIndex((stream) => stream.version === version);
    if (at < 0) {
      at = this.streams.push({ assistant: this.assistant, version, asked: new Map(), days: [] }) - 1;
      this.sums.push({ conversations: 0, n: 0, x: 0, nn: 0, nx: 0, xx: 0 });
    }
    const { cells, sums } = writeDay(this.random, this.shape, day);
    const judged = total(cells, 'judged');
    this.streams[at].days.push({ day: dayName(day), cells, judged, insecure: total(cells, 'insecure') });
    for (const name of Object.keys(sums)) this.sums[at][name] += sums[name];
  }
  weigh(watched) {
    const dispersion = core.dispersionOf(this.streams, this.sums);
    return core.weighAssistant(this.streams, ['judge', 'judge'], dispersion, null, watched, options);
  }
}

const parts = [
  `${rounds.toLocaleString('en')} rounds of each (half as many of what is found, a tenth of twenty versions), ${days} days of ${plain.perDay} suggestions, looked at after each day; brackets are 95 % intervals of the simulation itself (Wilson). A change of 10 points is looked for, in windows of 60 days.`,
  '**False alarms** on any of the days, of either version, where nothing is worse. Asked: at most 5 %.',
  table(
    ['history, a second version from day 90 on', 'ours', '_baseline: a plain test of two rates each day_'],
    falseAlarms(),
  ),
  '**Found**, and after how many days (median of those found, and the slowest tenth of them).',
  table(['history', 'found within 90 days', 'days until then', 'slowest tenth'], delays()),
  '**Change points** after 180 days, changed on day 90: how often the 95 % range holds the day, how wide it is, and how often changes are found where there are none.',
  table(['history', 'a change is found', 'the range holds the day', 'days it spans (median)'], changePoints()),
  '**Twenty versions** of twenty assistants, 90 days, looked at each day: of those alarmed, how many are false (mean over rounds of the share on the last day, and on the worst of all days).',
  table(['history', 'false on the last day', 'false on the worst day', 'worse ones found'], twentyVersions()),
  '**Intervals** of the rate and of the difference from the reference: hold the truth on all days.',
  table(['history', 'rate', 'difference'], coverage()),
];
const markdown = parts.join('\n\n');
if (process.argv.includes('--publish')) publish('drift-watch', markdown);
else console.log(markdown);

/** One day of one assistant: what `DriftLog.dailyCounts` gives, and the sums over its conversations. */
function writeDay(random, shape, day) {
  const strata = { easy: { n: 0, x: 0 }, hard: { n: 0, x: 0 } };
  const sums = { conversations: 0, n: 0, x: 0, nn: 0, nx: 0, xx: 0 };
  // What is asked on one day may be alike, whoever asks.
  const ofDay = shape.daysAlike ? (random.next() + random.next() + random.next() - 1.5) * shape.daysAlike : 0;
  for (let left = shape.perDay; left > 0; left -= shape.together) {
    const kind = random.next() < shape.hard(day) ? 'hard' : 'easy';
    const rate = Math.min(1, Math.max(0, shape.rates[kind] + shape.shift(day) + ofDay));
    const shared = random.next() < rate;
    let x = 0;
    for (let i = 0; i < shape.together; i++) x += Number(random.next() < shape.alike ? shared : random.next() < rate);
    strata[kind].n += shape.together;
    strata[kind].x += x;
    sums.conversations++;
    sums.n += shape.together;
    sums.x += x;
    sums.nn += shape.together ** 2;
    sums.nx += shape.together * x;
    sums.xx += x * x;
  }
  const cells = ['easy', 'hard'].flatMap((kind, stratum) =>
    strata[kind].n === 0 ? [] : [{ stratum, judged: strata[kind].n, insecure: strata[kind].x }],
  );
  return { cells, sums };
}

function look(histories) {
  const watched = histories.reduce((sum, { streams }) => sum + streams.length, 0);
  return core.raiseAlarms(
    histories.map((history) => history.weigh(watched)),
    options.confidence,
  ).assistants;
}

function isAlarmed({ reference, rolling }) {
  return [reference, rolling].some((one) => one?.isAlarm && one.difference > 0);
}

function falseAlarms() {
  return [
    ['nothing changes', takesOver],
    ['conversations of 5, alike by half', { ...takesOver, together: 5, alike: 0.7 }],
    ['the tasks of a day are alike: its rate is ± 8 points', { ...takesOver, daysAlike: 0.16 }],
    ['tasks shift at once, from 20 % to 80 % hard ones', { ...takesOver, hard: (day) => (day < half ? 0.2 : 0.8) }],
    ['tasks shift slowly, from 20 % to 80 % hard ones', { ...takesOver, hard: (day) => 0.2 + (0.6 * day) / days }],
    ['next to nothing is insecure: 2 %', { ...takesOver, rates: { easy: 0.01, hard: 0.03 } }],
    ['5 suggestions a day', { ...takesOver, perDay: 5 }],
  ].map(([name, shape]) => {
    const alarms = { ours: 0, plain: 0 };
    repeat((random) => {
      const history = new History('one', shape, random);
      const seen = { ours: false, plain: false };
      for (let day = 0; day < days; day++) {
        history.write(day);
        if (!seen.ours)
          seen.ours = look([history])[0].versions.some(
            ({ reference, rolling }) => reference?.isAlarm || rolling?.isAlarm,
          );
        if (!seen.plain && history.streams.length > 1) seen.plain = isApart(...history.streams.map(counts));
      }
      for (const test of Object.keys(alarms)) alarms[test] += seen[test];
    });
    return [name, share(alarms.ours), share(alarms.plain)];
  });
}

function delays() {
  const silent = (points) => ({ ...plain, shift: (day) => (day < half ? 0 : points / 100) });
  return [
    ...[5, 10, 15, 20, 30].map((points) => [`silent change by ${points} points`, silent(points)]),
    ['silent change by 20 points, conversations of 5', { ...silent(20), together: 5, alike: 0.7 }],
    ['silent change by 20 points, 100 suggestions a day', { ...silent(20), perDay: 100 }],
    ...[10, 20].map((points) => [
      `new version, ${points} points worse`,
      { ...silent(points), versionOn: takesOver.versionOn },
    ]),
    ['slowly worse, by 20 points in 90 days', { ...plain, shift: (day) => (0.2 * Math.max(0, day - half)) / 90 }],
  ].map(([name, shape]) => {
    const after = [];
    repeat((random) => {
      const history = new History('one', shape, random);
      for (let day = 0; day < days; day++) {
        history.write(day);
        if (day < half || !look([history])[0].versions.some(isAlarmed)) continue;
        after.push(day - half + 1);
        break;
      }
    }, rounds / 2);
    after.sort((a, b) => a - b);
    return [name, share(after.length, rounds / 2), quantile(after, 0.5), quantile(after, 0.9)];
  });
}

function changePoints() {
  return [0, 10, 20, 30].map((points) => {
    const shape = { ...plain, shift: (day) => (day < half ? 0 : points / 100) };
    let [found, held] = [0, 0];
    const spans = [];
    repeat((random) => {
      const history = new History('one', shape, random);
      for (let day = 0; day < days; day++) history.write(day);
      const [{ days: written }] = history.streams;
      const weighing = {
        strata: 2,
        dispersion: core.dispersionOf(history.streams, history.sums),
        spread: options.detect,
      };
      const changes = core.findChanges(written, weighing, options.confidence);
      if (changes.length === 0) return;
      found++;
      const holds = changes.find(({ between }) => between.from <= dayName(half) && between.to >= dayName(half));
      held += Number(holds !== undefined);
      if (holds) spans.push((Date.parse(holds.between.to) - Date.parse(holds.between.from)) / 864e5 + 1);
    });
    spans.sort((a, b) => a - b);
    return points === 0
      ? ['nothing changes', share(found), '', '']
      : [`by ${points} points`, share(found), share(held, found), quantile(spans, 0.5)];
  });
}

function twentyVersions() {
  const few = Math.ceil(rounds / 10);
  return [
    ['4 of 20 worse by 20 points from day 45 on', 4],
    ['none is worse', 0],
  ].map(([name, worse]) => {
    const sums = { last: 0, worst: 0, found: 0 };
    repeat((random) => {
      const histories = Array.from(
        { length: 20 },
        (_, i) => new History(`${i}`, { ...plain, shift: (day) => (i < worse && day >= 45 ? 0.2 : 0) }, random),
      );
      let [last, worst, found] = [0, 0, 0];
      for (let day = 0; day < 90; day++) {
        for (const history of histories) history.write(day);
        const alarmed = look(histories).flatMap(({ versions }, i) =>
          versions.flatMap(({ reference, rolling }) => [reference, rolling].filter((one) => one?.isAlarm).map(() => i)),
        );
        const wrong = alarmed.filter((i) => i >= worse || day < 45).length;
        last = alarmed.length === 0 ? 0 : wrong / alarmed.length;
        worst = Math.max(worst, last);
        found = new Set(alarmed.filter((i) => i < worse)).size;
      }
      sums.last += last;
      sums.worst += worst;
      sums.found += worse === 0 ? 0 : found / worse;
    }, few);
    const mean = (value) => `${((100 * value) / few).toFixed(1)} %`;
    return [name, mean(sums.last), mean(sums.worst), worse === 0 ? '' : mean(sums.found)];
  });
}

function coverage() {
  return [
    ['a second version, 10 points worse', { ...takesOver, shift: (day) => (day < half ? 0 : 0.1) }, 0.1],
    [
      'the same in conversations of 5, alike by half',
      { ...takesOver, together: 5, alike: 0.7, shift: (day) => (day < half ? 0 : 0.1) },
      0.1,
    ],
  ].map(([name, shape, difference]) => {
    const held = { rate: 0, difference: 0 };
    repeat((random) => {
      const history = new History('one', shape, random);
      const isIn = { rate: true, difference: true };
      for (let day = 0; day < days; day++) {
        history.write(day);
        if (history.streams.length < 2) continue;
        const [{ versions, weighing }] = look([history]);
        const { n, x } = counts(history.streams[1]);
        const rate = core.rateSequence(x / weighing.dispersion, n / weighing.dispersion, options.confidence);
        isIn.rate &&= rate.low <= 0.3 && rate.high >= 0.3;
        const against = versions[1].reference?.interval;
        if (against) isIn.difference &&= against.low <= difference && against.high >= difference;
      }
      for (const figure of Object.keys(held)) held[figure] += isIn[figure];
    });
    return [name, share(held.rate), share(held.difference)];
  });
}

function counts({ days: written }) {
  return { n: total(written, 'judged'), x: total(written, 'insecure') };
}

/** The plain test of two rates, two-sided. */
function isApart(first, second) {
  const rate = (first.x + second.x) / (first.n + second.n);
  const error = Math.sqrt(rate * (1 - rate) * (1 / first.n + 1 / second.n));
  return error > 0 && Math.abs(second.x / second.n - first.x / first.n) / error >= normalQuantile(0.95);
}

function repeat(round, times = rounds) {
  for (let seed = 1; seed <= times; seed++) round(new Random(seed));
}

function share(hits, of = rounds) {
  if (of === 0) return '';
  const { low, high } = wilson(hits, of);
  return `${((100 * hits) / of).toFixed(1)} % [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`;
}

function quantile(sorted, probability) {
  return sorted.length === 0 ? '' : core.quantile(sorted, probability).toFixed(0);
}

function total(items, name) {
  return items.reduce((sum, item) => sum + item[name], 0);
}

function dayName(day) {
  return new Date(Date.UTC(2026, 0, 1) + day * 864e5).toISOString().slice(0, 10);
}
