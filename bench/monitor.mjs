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
const main = { tasks: 240, rate: 0.1 };

const core = await importMonitor();
const markdown = options.real ? await realVersions() : await madeVersions();
if (options.publish) publish(options.real ? 'monitor-real' : 'monitor', markdown);
else console.log(markdown);

async function importMonitor() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
  const outfile = path.join(folder, 'monitor.mjs');
  const modules = ['core/monitor/alarm', 'core/monitor/calibration', 'core/monitor/check', 'core/monitor/simulate'];
  modules.push('core/monitor/versionDrift', 'core/statistics/random', 'core/statistics/bootstrap');
  modules.push('core/statistics/proportions', 'node/monitorFolder');
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
  const flags = await ruleFlags(path.join(options.vectors, 'texts.jsonl'));
  const folds = names.sort().map((name) => {
    const fold = JSON.parse(fs.readFileSync(path.join(options.vectors, name), 'utf8'));
    for (const part of [fold.bank, fold.test])
      for (const move of [...part.twins, ...part.styles]) move.values.push(ruleMove(move, flags));
    return fold;
  });
  const { traits, styles } = shape(folds[0]);
  const at = (from, count) => Array.from({ length: count }, (_, i) => from + i);
  const rival = (i) => at(1 + traits + styles + i * traits, traits);
  const rules = 1 + traits + styles + folds[0].rivals.length * traits;
  const sets = {
    'score and traits': [0, ...at(1, traits)],
    'traits alone': at(1, traits),
    "_the judge's mean score_": [0],
    '_rule rate_': [rules],
    '_score and rule rate_': [0, rules],
    '_PCA without labels, 7_': rival(3),
    '_score and PCA_': [0, ...rival(3)],
    '_score and traits, not orthogonal to style_': [0, ...rival(0)],
    '_score and 7 random directions_': [0, ...rival(1)],
    '_score and twins with sides drawn_': [0, ...rival(2)],
  };
  const found = Object.fromEntries(
    Object.entries(sets).map(([name, columns]) => [name, folds.flatMap((fold, i) => cellsOf(fold, columns, i))]),
  );
  const score = "_the judge's mean score_";
  const rows = Object.entries(found).map(([name, cells]) => {
    const made = cells.map((cell) => sample(cell, main));
    const [auroc, missed, alarms] = summary(made);
    const difference =
      name === score
        ? ''
        : aurocDifference(
            made,
            found[score].map((cell) => sample(cell, main)),
          );
    return [name, auroc, missed, alarms, difference];
  });
  const ours = found['score and traits'];
  const scoreCells = found[score];
  return [
    `${folds.length} weaknesses held out of judge, traits and calibration in turn, with half of the styles; ${ours.length} cells of a weakness and a quarter of its source groups, ` +
      `${perCell} versions of each kind in a cell. A version: ${main.tasks} prompts, all answers restyled in two styles at once to a drawn share, and in the worse one ${main.rate * 100} % of the answers the insecure twin. ` +
      'Intervals (95 %) by bootstrap over cells.',
    table(['the alarm goes by', 'AUROC', 'missed', 'false alarms', 'AUROC less that of the mean score'], rows),
    '**By weakness held out**: AUROC (missed).',
    table(
      ['weakness', 'twins', 'score and traits', "the judge's mean score"],
      folds.map(({ trait, test }) => [
        trait,
        String(test.twins.length),
        ...[ours, scoreCells].map((cells) => byTrait(cells.filter((cell) => cell.trait === trait))),
      ]),
    ),
    "**Found**, by prompts and rise (score and traits; the judge's mean score).",
    table(
      [
        'prompts',
        ...[2, 5, 10, 20].map((points) => `${points} points`),
        'style alone, by the mean score: false alarms',
      ],
      [25, 60, 121, 240, 480].map(
        (tasks) =>
          made.clear() ?? [
            String(tasks),
            ...[0.02, 0.05, 0.1, 0.2].map((rate) =>
              [ours, scoreCells].map((cells) => rateFound(cells, { tasks, rate })).join('; '),
            ),
            rateFound(scoreCells, { tasks, rate: 0 }, true),
          ],
      ),
    ),
    `**Attribution**: how often a version in which one weakness alone has risen is said to have moved the most in that trait (chance: 14 %), by the space that ships and twins that its fits did not know.`,
    await attribution(),
  ].join('\n\n');
}

function shape(fold) {
  const traits = 7;
  const width = fold.bank.twins[0].values.length;
  return { traits, styles: width - 1 - traits - fold.rivals.length * traits - 1 };
}

/** Whether rules warn, by text. */
async function ruleFlags(file) {
  const kept = file.replace('.jsonl', '.flags');
  if (fs.existsSync(kept)) return JSON.parse(fs.readFileSync(kept, 'utf8'));
  const child = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'score', '--judge', 'off'], {
    stdio: [fs.openSync(file), 'pipe', 'inherit'],
  });
  const flags = {};
  let rest = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const { id, findings = [] } = JSON.parse(line);
      flags[id] = Number(findings.some(({ severity }) => severity !== 'note'));
    }
  }
  fs.writeFileSync(kept, JSON.stringify(flags));
  return flags;
}

function ruleMove({ rows, copy }, flags) {
  const [before, after] = [`row/${rows[0]}`, copy === undefined ? `row/${rows[1]}` : `copy/${copy}`];
  return (flags[after] ?? 0) - (flags[before] ?? 0);
}

/** An alarm fitted without the weakness, and a quarter of the weakness's groups to try it on. */
function cellsOf(fold, columns, index) {
  const { bank, test, trait } = fold;
  const lengths = test.styles.map(({ tokens }) => Math.log1p(tokens));
  const ingredients = { lengths, repeats: [], twins: bank.twins, styles: core.byKind(bank.styles) };
  const { rule } = core.fitRule(ingredients, { columns, tasks: main.tasks, seed: 1 + index }, shape(fold).traits);
  const groups = [...new Set(test.twins.map(({ group }) => group))].sort();
  const byRow = new Map();
  for (const move of test.styles) byRow.set(move.rows[0], [...(byRow.get(move.rows[0]) ?? []), move]);
  return Array.from({ length: parts }, (_, part) => {
    const own = new Set(groups.filter((_, i) => i % parts === part));
    const twins = test.twins.filter(({ group }) => own.has(group));
    return { trait, part, rule, twins, rows: [...byRow.values()] };
  }).filter(({ twins }) => twins.length > 0);
}

/** The moves of a version: real differences of real texts, unscaled. */
function makeVersion({ twins, rows }, { tasks, rate }, random) {
  const width = rows[0][0].values.length;
  const kinds = [...new Set(rows.flatMap((own) => own.map(({ kind }) => kind)))];
  const pick = () => kinds[random.integer(kinds.length)];
  const [first, second, share] = [pick(), pick(), random.next()];
  return Array.from({ length: tasks }, (_, task) => {
    const move = new Float32Array(width);
    const add = ({ values }) => values.forEach((value, i) => (move[i] += value));
    const own = rows[random.integer(rows.length)];
    if (random.next() < share) own.filter(({ kind }) => kind === first || kind === second).forEach(add);
    if (task < Math.round(rate * tasks)) add(twins[random.integer(twins.length)]);
    return move;
  });
}

function beyond({ rule }, moves) {
  return core.riseOf(moves, rule).bound - rule.threshold;
}

/** Every set of columns is tried on the same versions. */
function versionsOf(cell, recipe) {
  const key = JSON.stringify([cell.trait, cell.part, recipe]);
  const known = made.get(key);
  if (known) return known;
  const random = new core.Random(1000 + cell.part * 17 + cell.twins.length + Math.round(recipe.rate * 1000));
  const versions = Array.from({ length: perCell }, () => makeVersion(cell, recipe, random));
  made.set(key, versions);
  return versions;
}

function sample(cell, recipe) {
  const draw = (rate) => versionsOf(cell, { ...recipe, rate }).map((moves) => beyond(cell, moves));
  return { trait: cell.trait, worse: draw(recipe.rate), same: draw(0) };
}

function measures(made, weights = made.map(() => 1)) {
  const pool = (key) => made.flatMap((cell, i) => Array.from({ length: weights[i] }, () => cell[key]).flat());
  const [worse, same] = [pool('worse'), pool('same')];
  const share = (values, test) => values.filter(test).length / values.length;
  return [core.auroc(worse, same), share(worse, (value) => value <= 0), share(same, (value) => value > 0)];
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

function rateFound(cells, recipe, isShort = false) {
  const found = cells.flatMap((cell) => versionsOf(cell, recipe).map((moves) => beyond(cell, moves) > 0));
  const [n, x] = [found.length, found.filter(Boolean).length];
  const { low, high } = core.wilson(x, n);
  return isShort ? `${percent(x / n)} [${percent(low)}, ${percent(high)}]` : percent(x / n);
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
    const versions = readVersions(suite, space);
    const pairs = [];
    for (const reference of versions) {
      const made = core.calibrate(reference.units, space, {
        ...{ version: reference.version, kinds: ['model'], now: '2026-11-21T00:00:00.000Z' },
        ...{ seed: 1, rate: 0.1, basis: 'score' },
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

function readVersions(suite, space) {
  const file = path.join(data, `eval/drift_${suite}.jsonl.gz`);
  const lines = zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const versions = new Map();
  for (const { prompt_id: task, model, language, code, label } of lines.map((line) => JSON.parse(line))) {
    if (code.trim() === '') continue;
    const known = versions.get(model) ?? { version: model, kinds: ['model'], units: [] };
    versions.set(model, known);
    known.units.push({ task, language, label, ...space.place(code, language) });
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
