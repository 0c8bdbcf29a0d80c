// `node bench/drift/simulate.mjs [--publish]`: versions are made up, so that the truth is known, and compared again and
// again as the product does it, beside a plain t-test, Fisher's exact test and a test with a fixed n. Prints Markdown;
// `--publish` writes it into docs/evaluation.md. What judges these versions is taken as right; `judgeErrors.mjs` does not.
import { importCore, publish, table } from './core.mjs';

const core = await importCore();
const rounds = Number(process.env.ROUNDS ?? 2000);
const { Random, wilson, normalQuantile, signTest, jStat } = core;

/** Two strata that the versions use differently, in conversations whose suggestions are alike. */
const observedShapes = [
  ['400 suggestions each, same tasks', { difference: 0.1, mix: [0.5, 0.5], together: 1 }],
  ['tasks shift from 80 % to 20 % hard ones', { difference: 0.1, mix: [0.8, 0.2], together: 1 }],
  ['… in conversations of 5, alike by half', { difference: 0.1, mix: [0.8, 0.2], together: 5 }],
  ['tasks shift, no difference', { difference: 0, mix: [0.8, 0.2], together: 1 }],
  ['tasks shift, no difference, conversations of 5', { difference: 0, mix: [0.8, 0.2], together: 5 }],
];

const parts = [
  `${rounds.toLocaleString('en')} rounds each, seeds 1 to the number of rounds; brackets are 95 % intervals of the simulation itself (Wilson).`,
  '**Coverage** of the 95 % intervals: how often the truth lies inside. Asked: 94 to 96.',
  table(['interval', 'made up as', 'covers'], coverage()),
  '**False alarms** where there is no difference. Asked: at most 5 %.',
  table(['test', 'made up as', 'alarms'], falseAlarms()),
  '**Power** at the n that the product announces. Asked: 80 % or more.',
  table(['test', 'true difference', 'n announced', 'found', 'found by the baseline at that n'], power()),
  '**Power by n** of the paired comparison (two-sided, 5 %), with 60 % ties.',
  table(['win rate among decided', 'n = 30', '60', '121', '240', '480'], powerCurve()),
];
const markdown = parts.join('\n\n');
if (process.argv.includes('--publish')) publish('drift-simulation', markdown);
else console.log(markdown);

/** Outcomes of `n` prompts, worse (1), better (-1) or tied (0); prompts of one cluster are alike with chance `rho`. */
function outcomes(random, n, { worse, better, size = 1, rho = 0 }) {
  const draw = () => {
    const u = random.next();
    return u < worse ? 1 : u < worse + better ? -1 : 0;
  };
  const all = [];
  for (let cluster = 0; all.length < n; cluster++) {
    const shared = draw();
    for (let i = 0; i < size && all.length < n; i++)
      all.push({ cluster: `${cluster}`, outcome: random.next() < rho ? shared : draw() });
  }
  return all;
}

/** As answers: a prompt that is worse is insecure in the second version alone, and so on; ties are secure in both. */
function pairs(random, n, shape) {
  return outcomes(random, n, shape).map(({ cluster, outcome }, i) => ({
    ...{ prompt: `${i}`, cluster, language: 'python', weakness: 'CWE-89' },
    first: [outcome < 0 ? 1 : 0],
    second: [outcome > 0 ? 1 : 0],
  }));
}

function comparePairs(given) {
  return core.comparePairs(given, { margin: 0, threshold: 0.5 });
}

function coverage() {
  const rows = [];
  for (const [name, n, shape] of [
    ['30 prompts, 30 % ties, no difference', 30, { worse: 0.35, better: 0.35 }],
    ['121 prompts, 60 % ties, no difference', 121, { worse: 0.2, better: 0.2 }],
    ['121 prompts, 60 % ties, worse', 121, { worse: 0.3, better: 0.1 }],
    ['240 prompts, 80 % ties, worse', 240, { worse: 0.15, better: 0.05 }],
    ['240 prompts in clusters of 4, alike by half, worse', 240, { worse: 0.3, better: 0.1, size: 4, rho: 0.7 }],
  ]) {
    const truth = shape.worse + (1 - shape.worse - shape.better) / 2;
    const change = shape.worse - shape.better;
    const hits = { rate: 0, flags: 0, t: 0 };
    repeat((random) => {
      const given = pairs(random, n, shape);
      const { winRate, flags } = comparePairs(given);
      hits.rate += isIn(truth, winRate.interval);
      hits.flags += isIn(change, flags.interval);
      hits.t += isIn(change, tInterval(given.map(({ first, second }) => second[0] - first[0])));
    });
    rows.push(['win rate (bootstrap over clusters)', name, share(hits.rate)]);
    if (shape.rho === undefined) rows.push(['flagged rates (Newcombe, paired)', name, share(hits.flags)]);
    rows.push(['_baseline: t interval over prompts_', name, share(hits.t)]);
  }
  for (const [name, shape] of observedShapes.filter(([, { difference }]) => difference !== 0)) {
    const hits = { ours: 0, plain: 0 };
    repeat((random) => {
      const observed = observe(random, 400, shape);
      const { matched, first, second } = core.compareObserved(observed);
      hits.ours += isIn(shape.difference, matched.interval);
      hits.plain += isIn(shape.difference, plainDifference(first, second));
    });
    rows.push(['observed difference (strata, clusters)', name, share(hits.ours)]);
    rows.push(['_baseline: two rates, unmatched_', name, share(hits.plain)]);
  }
  for (const [n, rate] of [
    [50, 0.05],
    [200, 0.3],
  ]) {
    let hits = 0;
    repeat((random) => {
      const successes = count(n, () => random.next() < rate);
      hits += isIn(rate, wilson(successes, n));
    });
    rows.push(['rate of one version (Wilson)', `n = ${n}, ${rate}`, share(hits)]);
  }
  return rows;
}

function observe(random, n, { difference, mix, together }) {
  return ['first', 'second'].flatMap((version, which) =>
    Array.from({ length: n / together }, (_, i) => {
      const isHard = random.next() < mix[which];
      const rate = (isHard ? 0.5 : 0.1) + (which === 1 ? difference : 0);
      const shared = random.next() < rate;
      const insecure = count(together, () => (random.next() < 0.7 ? shared : random.next() < rate));
      return { version, stratum: isHard ? 'hard' : 'easy', cluster: `${version}${i}`, n: together, insecure };
    }),
  );
}

function falseAlarms() {
  const rows = [];
  const shape = { worse: 0.2, better: 0.2 };
  for (const n of [60, 240]) {
    const alarms = { sign: 0, t: 0 };
    repeat((random) => {
      const given = pairs(random, n, shape);
      alarms.sign += comparePairs(given).winRate.p <= 0.05;
      alarms.t += !isIn(0, tInterval(given.map(({ first, second }) => second[0] - first[0])));
    });
    rows.push(['win rate (exact sign test), one look', `${n} prompts, 60 % ties`, share(alarms.sign)]);
    rows.push(['_baseline: t-test, one look_', `${n} prompts, 60 % ties`, share(alarms.t)]);
  }
  const alarms = { evidence: 0, sign: 0, sequence: 0 };
  repeat((random) => {
    let [wins, losses] = [0, 0];
    const seen = { evidence: false, sign: false, sequence: false };
    for (let i = 1; i <= 1000; i++) {
      if (random.next() < 0.5) wins++;
      else losses++;
      seen.evidence ||= core.logWinEvidence(wins, losses) >= Math.log(20);
      if (i % 10 === 0) {
        seen.sign ||= signTest(wins, losses) <= 0.05;
        seen.sequence ||= !isIn(0.5, core.rateSequence(wins, i));
      }
    }
    for (const name of Object.keys(alarms)) alarms[name] += seen[name];
  });
  rows.push(['win rate (e-value), a look after each of 1,000', 'no difference', share(alarms.evidence)]);
  rows.push(['rate (confidence sequence), a look after every 10 of 1,000', 'no difference', share(alarms.sequence)]);
  rows.push(['_baseline: sign test, a look after every 10 of 1,000_', 'no difference', share(alarms.sign)]);
  for (const [name, given] of observedShapes.filter(([, { difference }]) => difference === 0)) {
    const found = { ours: 0, fisher: 0 };
    repeat((random) => {
      const { matched, first, second } = core.compareObserved(observe(random, 400, given));
      found.ours += matched.p <= 0.05;
      found.fisher += fisher(first, second) <= 0.05;
    });
    rows.push(['observed (strata, clusters), one look', name, share(found.ours)]);
    rows.push(["_baseline: Fisher's exact test_", name, share(found.fisher)]);
  }
  return rows;
}

function power() {
  const rows = [];
  for (const rate of [0.6, 0.65, 0.75]) {
    const decided = core.pairsNeeded(rate);
    const found = { ours: 0, t: 0 };
    repeat((random) => {
      const wins = count(decided, () => random.next() < rate);
      found.ours += signTest(wins, decided - wins) <= 0.05;
      const values = Array.from({ length: decided }, (_, i) => (i < wins ? 1 : -1));
      found.t += !isIn(0, tInterval(values));
    });
    rows.push([
      'win rate (sign test)',
      `${rate} of decided prompts`,
      decided,
      share(found.ours),
      `${share(found.t)} (t-test)`,
    ]);
  }
  for (const [from, to] of [
    [0.2, 0.3],
    [0.1, 0.2],
    [0.45, 0.5],
  ]) {
    const n = core.eachNeeded(from, to);
    const found = { ours: 0, fisher: 0 };
    repeat((random) => {
      const groups = [
        ['first', from],
        ['second', to],
      ].map(([version, rate]) => {
        const insecure = count(n, () => random.next() < rate);
        return { version, stratum: 'one', cluster: null, n, insecure };
      });
      const { matched, first, second } = core.compareObserved(groups);
      found.ours += matched.p <= 0.05;
      found.fisher += fisher(first, second) <= 0.05;
    });
    rows.push(['observed', `${from} against ${to}`, `${n} each`, share(found.ours), `${share(found.fisher)} (Fisher)`]);
  }
  return rows;
}

function powerCurve() {
  return [0.6, 0.7, 0.8, 0.9].map((rate) => [
    rate,
    ...[30, 60, 121, 240, 480].map((n) => {
      let found = 0;
      repeat((random) => {
        const decided = count(n, () => random.next() < 0.4);
        const wins = count(decided, () => random.next() < rate);
        found += signTest(wins, decided - wins) <= 0.05;
      });
      return `${((100 * found) / rounds).toFixed(0)} %`;
    }),
  ]);
}

function repeat(round) {
  for (let seed = 1; seed <= rounds; seed++) round(new Random(seed));
}

function share(hits) {
  const { low, high } = wilson(hits, rounds);
  return `${((100 * hits) / rounds).toFixed(1)} % [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}]`;
}

function isIn(value, { low, high }) {
  return Number(value >= low - 1e-12 && value <= high + 1e-12);
}

function tInterval(values) {
  const { mean, stdev } = jStat;
  const half = (jStat.studentt.inv(0.975, values.length - 1) * stdev(values, true)) / Math.sqrt(values.length);
  return { low: mean(values) - half, high: mean(values) + half };
}

function plainDifference(first, second) {
  const difference = second.insecure / second.n - first.insecure / first.n;
  const variance = [first, second].map(({ insecure, n }) => ((insecure / n) * (1 - insecure / n)) / n);
  const half = normalQuantile(0.95) * Math.sqrt(sum(variance));
  return { low: difference - half, high: difference + half };
}

/** Fisher's exact test of two rates, two-sided: all tables that are no likelier than the one seen. */
function fisher(first, second) {
  const n = first.n + second.n;
  const hits = first.insecure + second.insecure;
  const [least, most] = [Math.max(0, hits - second.n), Math.min(first.n, hits)];
  const choose = (of, k) => jStat.gammaln(of + 1) - jStat.gammaln(k + 1) - jStat.gammaln(of - k + 1);
  const chance = (k) => Math.exp(choose(first.n, k) + choose(second.n, hits - k) - choose(n, hits));
  const seen = chance(first.insecure) * (1 + 1e-7);
  let p = 0;
  for (let k = least; k <= most; k++) {
    const one = chance(k);
    if (one <= seen) p += one;
  }
  return Math.min(1, p);
}

function count(times, isSo) {
  let hits = 0;
  for (let i = 0; i < times; i++) if (isSo()) hits++;
  return hits;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
