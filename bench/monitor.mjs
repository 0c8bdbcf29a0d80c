// `node bench/monitor.mjs [--publish]`: the monitor's error rates on weaknesses and styles that neither judge, traits nor
// calibration saw, beside simpler monitors; and what it says of real versions. Reads what `python -m training.monitor` left in
// out/training/experiment (or `--vectors FOLDER`), and the folder DRIFTLINE_DATA; `--real` alone looks at data/eval, which nothing
// was chosen by. Prints Markdown, and `--publish` writes it into docs/evaluation.md.
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import * as zlib from 'node:zlib';
import { root } from '../scripts/setup.mjs';
import { publish, table } from './drift/core.mjs';

const { values: options } = parseArgs({
  options: {
    publish: { type: 'boolean', default: false },
    real: { type: 'boolean', default: false },
    vectors: { type: 'string', default: path.join(root, 'out/training/experiment') },
  },
});
const data = process.env.DRIFTLINE_DATA ?? path.join(root, '../shared/data');
/** Versions of each kind in a cell; a cell is one weakness and a quarter of its groups, drawn again as a whole. */
const perCell = 20;
const parts = 4;
const made = new Map();
const main = { tasks: 240, rate: 0.1, again: 0.06 };
const [ours, score] = ['findings', '_mean score_'];

const core = await importMonitor();
const markdown = options.real ? await realVersions() : await madeVersions();
if (options.publish) publish(options.real ? 'monitor-real' : 'monitor', markdown);
else console.log(markdown);

async function importMonitor() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
  const outfile = path.join(folder, 'monitor.mjs');
  const monitor = ['alarm', 'calibration', 'check', 'simulate', 'space', 'versionDrift'].map(
    (name) => `core/monitor/${name}`,
  );
  const statistics = ['auroc', 'bootstrap', 'proportions', 'random'].map((name) => `core/statistics/${name}`);
  const modules = [...monitor, ...statistics, 'node/monitorFolder'];
  const contents = modules.map((name) => `export * from './src/${name}';`).join('\n');
  await build({
    stdin: { contents, resolveDir: root },
    ...{ bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'warning' },
  });
  try {
    return await import(outfile);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Versions made on purpose, with everything about them held out.

async function madeVersions() {
  const names = fs.readdirSync(options.vectors).filter((name) => name.endsWith('.json'));
  if (names.length === 0)
    throw new Error(`${options.vectors} holds no vectors: python -m training.monitor makes them.`);
  const reported = await reportedLines(path.join(options.vectors, 'texts.jsonl'));
  const folds = names.sort().map((name) => {
    const fold = JSON.parse(fs.readFileSync(path.join(options.vectors, name), 'utf8'));
    for (const part of [fold.bank, fold.test])
      for (const move of [...part.twins, ...part.styles]) move.values.push(...ruleMoves(move, reported));
    return fold;
  });
  const { traits, styles, width } = shape(folds[0]);
  const at = (from, count) => Array.from({ length: count }, (_, i) => from + i);
  const rival = (i) => at(1 + traits + styles + i * traits, traits);
  const [loud, findings] = [width - 2, width - 1];
  const sets = {
    [ours]: [findings],
    _truth_: [width],
    '_findings of warnings and errors alone_': [loud],
    '_findings and mean score_': [findings, 0],
    '_findings and traits_': [findings, ...at(1, traits)],
    '_findings, mean score and traits_': [findings, ...at(0, 1 + traits)],
    [score]: [0],
    _traits_: at(1, traits),
    '_mean score and traits_': at(0, 1 + traits),
    '_PCA without labels, 7_': rival(3),
    '_findings and PCA_': [findings, ...rival(3)],
    '_findings and traits, not orthogonal to style_': [findings, ...rival(0)],
    '_findings and 7 random directions_': [findings, ...rival(1)],
    '_findings and twins with sides drawn_': [findings, ...rival(2)],
  };
  const found = Object.fromEntries(
    Object.entries(sets).map(([name, columns]) => [name, folds.flatMap((fold, i) => cellsOf(fold, columns, i))]),
  );
  const samples = (name, recipe) => found[name].map((cell) => sample(cell, recipe));
  const rows = Object.keys(found).map((name) => {
    const made = samples(name, main);
    const difference = name === ours ? '' : aurocDifference(made, samples(ours, main));
    const [still] = measures(samples(name, { ...main, again: 0 }));
    return [name, ...summary(made), difference, fixed3(still)];
  });
  const thrice = { ...main, answers: 3 };
  rows.splice(1, 0, [
    '_findings, each prompt answered three times_',
    ...summary(samples(ours, thrice)),
    aurocDifference(samples(ours, thrice), samples(ours, main)),
    fixed3(measures(samples(ours, { ...thrice, again: 0 }))[0]),
  ]);
  const [own, scores] = [found[ours], found[score]];
  const onDev = folds.flatMap((fold, i) => cellsOf(fold, [findings], i, (move) => move.split === 'dev', 1));
  const styleOnly = own.flatMap((cell) => sample(cell, { ...main, again: 0 }).same);
  return [
    `${folds.length} weaknesses held out of judge, traits and calibration in turn, with half of the styles; ${own.length} cells of a weakness and a quarter of its source groups, ` +
      `${perCell} versions of each kind in a cell. A version: ${main.tasks} prompts, all answers restyled in two styles at once to a drawn share, ` +
      `${main.again * 100} % of the answers as different as when asked again (half of them better, half worse), and in the worse version ${main.rate * 100} % of the answers the insecure twin. ` +
      'Intervals (95 %) by bootstrap over cells.',
    table(
      [
        'the alarm goes by',
        'AUROC',
        'missed',
        'false alarms',
        'AUROC less that of findings',
        'AUROC without asking again',
      ],
      rows,
    ),
    `**Style alone**, no answer asked again: ${describeShare(styleOnly.filter((strength) => strength > 1).length, styleOnly.length)} alarms by findings.`,
    `**Rules were written looking at the rows of train.** By findings on twins of dev alone: AUROC, missed, false alarms ${summary(onDev.map((cell) => sample(cell, main))).join('; ')}.`,
    '**By weakness held out**: AUROC (missed).',
    table(
      ['weakness', 'twins', 'rules find more in', 'findings', 'mean score'],
      folds.map(({ trait, test }) => [
        trait,
        String(test.twins.length),
        percent(test.twins.filter(({ values }) => values[findings] > 0).length / test.twins.length),
        ...[own, scores].map((cells) => byTrait(cells.filter((cell) => cell.trait === trait))),
      ]),
    ),
    '**Found** by findings, by prompts and rise.',
    table(
      ['prompts', ...[2, 5, 10, 20].map((points) => `${points} points`), 'false alarms'],
      [25, 60, 121, 240, 480].map((tasks) => {
        made.clear();
        const row = [0.02, 0.05, 0.1, 0.2].map((rate) => rateFound(own, { ...main, tasks, rate }));
        return [String(tasks), ...row, rateFound(own, { ...main, tasks, rate: 0 }, true)];
      }),
    ),
    `**What could be reached**: AUROC at ${main.tasks} prompts and ${main.rate * 100} points, for whoever reads each answer as well as this, with every answer written anew and ${main.again * 100} % of them otherwise when asked again. ` +
      'Errors on two answers to a prompt are independent, or alike (correlation 0.8).',
    ceiling(),
    `**Attribution**: how often a version in which one weakness alone has risen is said to have moved the most in that trait (chance: 14 %), by the space that ships and twins that its fits did not know.`,
    await attribution(),
  ].join('\n\n');
}

/** Columns of a move: score, traits, styles, those of the rivals, what rules find (warnings alone, all). */
function shape(fold) {
  const traits = 7;
  const width = fold.bank.twins[0].values.length;
  return { traits, styles: width - 1 - traits - fold.rivals.length * traits - 2, width };
}

/** By text, on how many lines rules warn, and report anything. */
async function reportedLines(file) {
  const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'score', '--judge', 'off'], {
    stdio: [fs.openSync(file), 'pipe', 'inherit'],
  });
  const found = {};
  let rest = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const { id, findings = [] } = JSON.parse(line);
      const count = (some) => new Set(some.map(({ location }) => location.start.line)).size;
      found[id] = [count(findings.filter(({ severity }) => severity !== 'note')), count(findings)];
    }
  }
  return found;
}

function ruleMoves({ rows, copy }, reported) {
  const [before, after] = [`row/${rows[0]}`, copy === undefined ? `row/${rows[1]}` : `copy/${copy}`];
  return reported[after].map((lines, i) => Math.log2(1 + lines) - Math.log2(1 + reported[before][i]));
}

/** An alarm fitted without the weakness, and a quarter of the weakness's groups to try it on. */
function cellsOf(fold, columns, index, isWanted = () => true, into = parts) {
  const { bank, test, trait } = fold;
  const { traits, styles, width } = shape(fold);
  const lengths = test.styles.map(({ tokens }) => Math.log1p(tokens));
  const ingredients = { lengths, repeats: [], twins: bank.twins, styles: core.byKind(bank.styles) };
  const { rule } = columns.includes(width)
    ? { rule: truthRule(width) }
    : core.fitRule(ingredients, { columns, tasks: main.tasks, seed: 1 + index, traits, styles });
  const wanted = test.twins.filter(isWanted);
  const groups = [...new Set(wanted.map(({ group }) => group))].sort();
  const byRow = new Map();
  for (const move of test.styles) byRow.set(move.rows[0], [...(byRow.get(move.rows[0]) ?? []), move]);
  return Array.from({ length: into }, (_, part) => {
    const own = new Set(groups.filter((_, i) => i % into === part));
    const twins = wanted.filter(({ group }) => own.has(group));
    return { trait, part, rule, twins, rows: [...byRow.values()] };
  }).filter(({ twins }) => twins.length > 0);
}

/** By the column that `makeVersion` adds: who sees what is true. */
function truthRule(width) {
  const only = (value) => [...new Array(width).fill(0), value];
  return { weights: only(1), dead: only(0), level: 0.02, evidence: 2.054, threshold: 0 };
}

/** The moves of a version: real differences of real texts, unscaled, and last what is true of each. */
function makeVersion({ twins, rows }, { tasks, rate, again, answers = 1 }, random) {
  const width = rows[0][0].values.length;
  const kinds = [...new Set(rows.flatMap((own) => own.map(({ kind }) => kind)))];
  const pick = () => kinds[random.integer(kinds.length)];
  const [first, second, share] = [pick(), pick(), random.next()];
  return Array.from({ length: tasks }, (_, task) => {
    const move = new Float32Array(width + 1);
    const add = ({ values }, times) => values.forEach((value, i) => (move[i] += value * times));
    const turn = (times) => {
      add(twins[random.integer(twins.length)], times);
      move[width] += times;
    };
    const own = rows[random.integer(rows.length)];
    const restyled = own.filter(({ kind }) => kind === first || kind === second);
    for (let answer = 0; answer < answers; answer++) {
      if (random.next() < share) restyled.forEach((one) => add(one, 1 / answers));
      if (random.next() < again) turn((random.next() < 0.5 ? 1 : -1) / answers);
    }
    if (task < Math.round(rate * tasks)) turn(1);
    return move;
  });
}

/** AUROC of whoever reads answers with an AUROC of their own; normal scores of equal spread. */
function ceiling() {
  const random = new core.Random(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const rule = { weights: [1], dead: [0], level: 0.02, evidence: 1, threshold: 0 };
  const version = (rate, apart, alike, answers) =>
    Array.from({ length: main.tasks }, (_, task) => {
      let sum = task < rate * main.tasks ? apart * answers : 0;
      for (let answer = 0; answer < answers; answer++) {
        if (random.next() < main.again) sum += random.next() < 0.5 ? apart : -apart;
        if (Number.isFinite(alike)) sum += Math.sqrt(1 - alike) * (normal() - normal());
      }
      return [sum / answers];
    });
  // Distance of the means of two normal scores with such an AUROC.
  const readers = { 'the truth itself': [1], 'AUROC 0.95': [2.326], 'AUROC 0.90': [1.812], 'AUROC 0.85': [1.466] };
  const cell = ([apart], alike, answers) => {
    const draw = (rate) =>
      Array.from(
        { length: 400 },
        () => core.riseOf(version(rate, apart, apart === 1 ? NaN : alike, answers), rule).evidence,
      );
    return fixed3(core.auroc(draw(main.rate), draw(0)));
  };
  return table(
    ['an answer is read with', 'independent', 'alike', 'independent, three answers', 'alike, three answers'],
    Object.entries(readers).map(([name, reader]) => [
      name,
      ...[1, 3].flatMap((answers) => [0, 0.8].map((alike) => cell(reader, alike, answers))),
    ]),
  );
}

function strengthOf({ rule }, moves) {
  return core.riseOf(moves, rule).strength;
}

/** Every set of columns is tried on the same versions. */
function versionsOf(cell, recipe) {
  const key = JSON.stringify([cell.trait, cell.part, cell.twins.length, recipe]);
  const known = made.get(key);
  if (known) return known;
  const random = new core.Random(1000 + cell.part * 17 + cell.twins.length + Math.round(recipe.rate * 1000));
  const versions = Array.from({ length: perCell }, () => makeVersion(cell, recipe, random));
  made.set(key, versions);
  return versions;
}

function sample(cell, recipe) {
  const draw = (rate) => versionsOf(cell, { ...recipe, rate }).map((moves) => strengthOf(cell, moves));
  return { trait: cell.trait, worse: draw(recipe.rate), same: draw(0) };
}

function measures(made, weights = made.map(() => 1)) {
  const pool = (key) => made.flatMap((cell, i) => Array.from({ length: weights[i] }, () => cell[key]).flat());
  const [worse, same] = [pool('worse'), pool('same')];
  const share = (values, test) => values.filter(test).length / values.length;
  return [core.auroc(worse, same), share(worse, (value) => value <= 1), share(same, (value) => value > 1)];
}

function summary(made) {
  const values = measures(made);
  const intervals = core.bootstrapIntervals(made.length, (weights) => measures(made, weights), { replicates: 500 });
  return values.map((value, i) => (i === 0 ? show(value, intervals[i], fixed3) : show(value, intervals[i], percent)));
}

function aurocDifference(mine, others) {
  const difference = (weights) => measures(mine, weights)[0] - measures(others, weights)[0];
  const interval = core.bootstrapInterval(mine.length, difference, { replicates: 500 });
  return show(difference(mine.map(() => 1)), interval, fixed3);
}

function byTrait(cells) {
  const [auroc, missed] = measures(cells.map((cell) => sample(cell, main)));
  return `${fixed3(auroc)} (${percent(missed)})`;
}

function rateFound(cells, recipe, isWhole = false) {
  const found = cells.flatMap((cell) => versionsOf(cell, recipe).map((moves) => strengthOf(cell, moves) > 1));
  const [n, x] = [found.length, found.filter(Boolean).length];
  return isWhole ? describeShare(x, n) : percent(x / n);
}

function describeShare(x, n) {
  const { low, high } = core.wilson(x, n);
  return `${percent(x / n)} [${percent(low)}, ${percent(high)}]`;
}

async function attribution() {
  const { space } = await core.loadMonitorSpace(path.join(root, 'models/monitor'));
  const ids = space.traits.map(({ id }) => id);
  const random = new core.Random(7);
  const ingredients = { lengths: [Math.log1p(200)], repeats: [], styles: core.byKind(space.bank.styles) };
  const counts = ids.map((_, kind) => {
    const row = ids.map(() => 0);
    const twins = space.bank.twins.filter((move) => move.kind === kind);
    for (let i = 0; i < 100; i++) {
      const moves = core.makeVersion({ ...ingredients, twins }, { ...main, mixing: 'by paraphrase' }, random);
      const [first] = core.traitDrifts(core.meanMove(moves), space.traits);
      row[ids.indexOf(first.id)]++;
    }
    return row;
  });
  const own = counts.reduce((sum, row, i) => sum + row[i], 0) / ids.length;
  const confusion = counts.map((row, i) => [ids[i], ...row.map((n) => `${n} %`)]);
  return [
    table(['risen', ...ids], confusion),
    `In the mean ${own.toFixed(0)} % (asked: 70 %). Each twin is as a fit saw it that did not know it.`,
  ].join('\n\n');
}

// ---------------------------------------------------------------------------------------------------------------------
// Real versions: looked at once, nothing was chosen by them.

async function realVersions() {
  const { space } = await core.loadMonitorSpace(path.join(root, 'models/monitor'));
  const suites = { baxbench: 'BaxBench', sallm: 'SALLM', appsecsanta: 'AppSec Santa', securityeval: 'SecurityEval' };
  const [rows, halves] = [[], []];
  for (const [suite, title] of Object.entries(suites)) {
    const versions = await readVersions(suite, space);
    const pairs = [];
    for (const reference of versions) {
      const made = await core.calibrate(reference.units, space, {
        ...{ version: reference.version, kinds: ['model'], now: '2026-11-21T00:00:00.000Z' },
        ...{ seed: 1, rate: 0.1, rules: 'of this build' },
      });
      if (!made) continue;
      const others = versions.filter((one) => one !== reference);
      const { versions: checks } = core.checkVersions(made, space, others, 1);
      checks.forEach((check, i) => pairs.push({ ...check, truth: truthOf(reference, others[i]), reference }));
      halves.push(...twoHalves(reference, made));
    }
    rows.push(describePairs(title, versions, pairs));
  }
  const alarms = halves.filter(({ isAlarm }) => isAlarm).length;
  const { low, high } = core.wilson(alarms, halves.length);
  return [
    'Each version as the reference of each other one of its suite. The truth is the difference of the labelled rates on prompts where both have a label.',
    table(
      [
        'suite',
        'pairs',
        'alarm',
        'no alarm',
        'cannot tell yet',
        'not calibrated',
        'alarms, of which the labels say worse',
        'rank correlation of rise and labels',
      ],
      rows,
    ),
    halves.length === 0
      ? ''
      : `**The same version twice**: answers of SALLM\'s versions in two halves of their samples, drawn 40 times each: ${alarms} alarms of ${halves.length}, ${percent(alarms / halves.length)} [${percent(low)}, ${percent(high)}]; asked: at most 2 %.`,
  ].join('\n\n');
}

async function readVersions(suite, space) {
  const file = path.join(data, `eval/drift_${suite}.jsonl.gz`);
  const lines = zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const answers = lines.map((line) => JSON.parse(line)).filter(({ code }) => code.trim() !== '');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
  const texts = path.join(folder, 'texts.jsonl');
  fs.writeFileSync(
    texts,
    answers.map(({ language, code }, id) => `${JSON.stringify({ id: String(id), language, code })}\n`).join(''),
  );
  const reported = await reportedLines(texts);
  fs.rmSync(folder, { recursive: true, force: true });
  const versions = new Map();
  for (const [id, { prompt_id: task, model, language, code, label }] of answers.entries()) {
    const known = versions.get(model) ?? { version: model, kinds: ['model'], units: [] };
    versions.set(model, known);
    const place = space.place(code, language);
    const values = core.answerValues(place, reported[id]?.[1] ?? 0);
    known.units.push({ task, language, label, tokens: place.tokens, values });
  }
  return [...versions.values()].sort((a, b) => (a.version < b.version ? -1 : 1));
}

/** Undefined where no prompt has labels of both. */
function truthOf(first, second) {
  const rates = ({ units }) => {
    const byTask = new Map();
    for (const { task, label } of units)
      if (label) byTask.set(task, [...(byTask.get(task) ?? []), Number(label === 'insecure')]);
    return new Map([...byTask].map(([task, labels]) => [task, labels.reduce((a, b) => a + b, 0) / labels.length]));
  };
  const [a, b] = [rates(first), rates(second)];
  const common = [...a.keys()].filter((task) => b.has(task));
  return common.length < 10
    ? undefined
    : common.reduce((sum, task) => sum + b.get(task) - a.get(task), 0) / common.length;
}

function describePairs(title, versions, pairs) {
  const count = (state) => String(pairs.filter((pair) => pair.state === state).length);
  const known = pairs.filter(({ truth, drift }) => truth !== undefined && drift);
  const alarms = known.filter(({ state }) => state === 'alarm');
  const right = alarms.filter(({ truth }) => truth > 0);
  const rho = (weights) => {
    // A version is drawn with all its pairs.
    const drawn = known.flatMap((pair) => {
      const times =
        weights[versions.indexOf(pair.reference)] *
        weights[versions.findIndex(({ version }) => version === pair.version)];
      return Array.from({ length: times }, () => pair);
    });
    return spearman(
      drawn.map(({ drift }) => drift.rise.value),
      drawn.map(({ truth }) => truth),
    );
  };
  const interval = core.bootstrapInterval(versions.length, rho, { replicates: 500 });
  return [
    ...[
      title,
      String(pairs.length),
      count('alarm'),
      count('no alarm'),
      count('cannot tell yet'),
      count('not calibrated'),
    ],
    ...[`${right.length} of ${alarms.length}`, show(rho(versions.map(() => 1)), interval, (value) => value.toFixed(2))],
  ];
}

/** Two halves of a version's answers to the same prompts, where it has answered them often. */
function twoHalves({ units }, calibration) {
  const byTask = new Map();
  for (const unit of units) byTask.set(unit.task, [...(byTask.get(unit.task) ?? []), unit]);
  const often = [...byTask.values()].filter((own) => own.length >= 4);
  if (often.length < core.leastTasks) return [];
  const random = new core.Random(3);
  return Array.from({ length: 40 }, () => {
    const [first, second] = [[], []];
    for (const own of often) {
      const mixed = own.map((unit) => [random.next(), unit]).sort(([a], [b]) => a - b);
      mixed.forEach(([, unit], i) => (i % 2 === 0 ? first : second).push(unit));
    }
    const moves = core.movesOf(core.toTasks(first), core.toTasks(second), calibration.lengthSlopes);
    return core.riseOf(
      moves.map(({ values }) => values),
      calibration.rule,
    );
  });
}

function spearman(a, b) {
  const ranks = (values) => {
    const sorted = [...values].sort((x, y) => x - y);
    return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
  };
  const centre = (values) => {
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    return values.map((one) => one - mean);
  };
  const [x, y] = [centre(ranks(a)), centre(ranks(b))];
  const product = (u, v) => u.reduce((sum, one, i) => sum + one * v[i], 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

function show(value, { low, high }, format) {
  if (!Number.isFinite(value)) return 'the labels never differ';
  return `${format(value)} [${format(low)}, ${format(high)}]`;
}

function fixed3(value) {
  return value.toFixed(3);
}

function percent(value) {
  return `${(value * 100).toFixed(1)} %`;
}
