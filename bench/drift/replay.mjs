// `node bench/drift/replay.mjs [--publish]`: real versions that answered the same prompts are ranked as the product ranks
// them, beside simpler rankers, and held against exploit tests and reviews. Reads the folder DRIFTLINE_DATA (see
// docs/training.md); prints Markdown, and `--publish` writes it into docs/evaluation.md. `--scanner NAME` adds the rates of
// another scanner of ../scanners.mjs as a ranker, `--semgrep-rules FOLDER` is as in ../README.md.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import * as zlib from 'node:zlib';
import { buildBundles, installPackages, root } from '../../scripts/setup.mjs';
import { writeRows } from '../ruleScores.mjs';
import { scan, scanners } from '../scanners.mjs';
import { importCore, publish, table } from './core.mjs';

const { values: options } = parseArgs({
  options: {
    publish: { type: 'boolean', default: false },
    scanner: { type: 'string', multiple: true, default: [] },
    'semgrep-rules': { type: 'string' },
  },
});

const data = process.env.DRIFTLINE_DATA ?? path.join(root, '../shared/data');
const suites = {
  baxbench: 'BaxBench: exploit tests',
  sallm: 'SALLM: exploit tests',
  appsecsanta: 'AppSec Santa: findings of five scanners, reviewed',
  securityeval: 'SecurityEval: reviewed by hand',
};
const replicates = 500;

if (!fs.existsSync(path.join(data, 'eval'))) {
  console.log(`The labelled data is not in ${data}: set DRIFTLINE_DATA to the folder that holds eval/.`);
  process.exit(2);
}
installPackages();
buildBundles();
const core = await importCore();
const parts = [];
for (const [suite, title] of Object.entries(suites)) parts.push(await replay(suite, title));
const markdown = parts.join('\n\n');
if (options.publish) publish('drift-replay', markdown);
else console.log(markdown);

async function replay(suite, title) {
  const rows = readRows(suite);
  const scores = await scoreAll(rows);
  const others = await scanAll(rows);
  const judged = rows.map((row, i) => ({ ...row, ...answerOf(scores[i]), ...others(row) }));
  const models = [...new Set(judged.map(({ model }) => model))].sort();
  const prompts = [...new Set(judged.map(({ prompt_id: prompt }) => prompt))].sort();
  // By prompt and model: the means of its samples, for each measure and for the truth.
  const cells = prompts.map((prompt) => models.map((model) => summarize(judged, prompt, model)));
  const whole = new Float64Array(prompts.length).fill(1);
  const truth = (weights) => rates(cells, models, weights, 'truth');
  const rankers = {
    'win rate by verdict (Bradley and Terry)': (weights) => strengths(cells, models, weights, 'verdict'),
    'win rate by judge (Bradley and Terry)': (weights) => strengths(cells, models, weights, 'judge'),
    'win rate by rules (Bradley and Terry)': (weights) => strengths(cells, models, weights, 'rules'),
    'win rate by number of findings, notes too (Bradley and Terry)': (weights) =>
      strengths(cells, models, weights, 'findings'),
    '_judge mean_': (weights) => rates(cells, models, weights, 'judge'),
    '_rule rate_': (weights) => rates(cells, models, weights, 'rules'),
    '_number of findings, mean_': (weights) => rates(cells, models, weights, 'findings'),
    ...Object.fromEntries(
      options.scanner.map((name) => [`_${name} rate_`, (weights) => rates(cells, models, weights, name)]),
    ),
    '_length of the code_': (weights) => rates(cells, models, weights, 'length'),
  };
  const ranked = Object.entries(rankers).map(([name, ranker]) => {
    const rho = (weights) => spearman(ranker(weights), truth(weights));
    const interval = core.bootstrapInterval(prompts.length, rho, { replicates });
    return [name, `${rho(whole).toFixed(2)} [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]`];
  });
  const labelled = judged.filter(({ label }) => label !== null).length;
  const shared = cells.filter((row) => row.filter(({ truth: one }) => one !== null).length > 1);
  const apart = shared.filter(
    (row) => new Set(row.map(({ truth: one }) => one).filter((one) => one !== null)).size > 1,
  );
  return [
    `#### ${title}`,
    `${models.length} versions, ${prompts.length} prompts, ${judged.length.toLocaleString('en')} answers, of which ${labelled.toLocaleString('en')} have a label. Of ${shared.length} prompts on which several versions have one, they differ on ${apart.length}.`,
    `The labels alone agree with themselves (two halves of the prompts, 200 splits): rank correlation ${reliability(cells, models).toFixed(2)}. No ranker can be expected to agree more.`,
    table(['ranker', 'rank correlation with the labels (bootstrap over prompts)'], ranked),
    pairsTold(cells, models),
  ].join('\n\n');
}

/** Which pairs the paired comparison tells apart, and whether rightly. */
function pairsTold(cells, models) {
  const tally = { told: 0, right: 0, wrong: 0, silent: 0, missed: 0, all: 0, truths: 0 };
  const found = [];
  models.forEach((first, a) =>
    models.slice(a + 1).forEach((second, rest) => {
      const b = a + 1 + rest;
      const pairsBy = (measure) =>
        cells.flatMap((row, i) =>
          row[a][measure] === null || row[b][measure] === null
            ? []
            : [
                {
                  ...{ prompt: `${i}`, cluster: `${i}`, language: '', weakness: '' },
                  first: [row[a][measure]],
                  second: [row[b][measure]],
                },
              ],
        );
      const ours = core.comparePairs(pairsBy('verdict'), { margin: 0, threshold: 0.5 });
      const labels = core.comparePairs(pairsBy('truth'), { margin: 0, threshold: 0.5 });
      if (ours) found.push({ first, second, ours, labels });
    }),
  );
  const adjusted = core.holm(found.map(({ ours }) => ours.winRate.p));
  found.forEach(({ ours, labels }, i) => {
    tally.all++;
    const isTold = adjusted[i] <= 0.05;
    const isTrue = labels !== undefined && labels.winRate.p <= 0.05;
    if (isTrue) tally.truths++;
    if (isTold) {
      tally.told++;
      const agreement = labels === undefined ? 0 : (labels.winRate.rate - 0.5) * (ours.winRate.rate - 0.5);
      tally[agreement > 0 ? 'right' : agreement < 0 ? 'wrong' : 'silent']++;
    } else if (isTrue) tally.missed++;
  });
  return (
    `Of ${tally.all} pairs the labels tell ${tally.truths} apart (sign test, unadjusted). We tell ${tally.told} (Holm), ` +
    `${tally.right} of them in the labels' direction, ${tally.wrong} against it, ${tally.silent} where the labels are even or there are none in common; ` +
    `${tally.missed} that the labels tell are not told.`
  );
}

function readRows(suite) {
  const file = path.join(data, `eval/drift_${suite}.jsonl.gz`);
  return zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').trimEnd().split('\n').map(JSON.parse);
}

/** One answer of `driftline score` for each row. */
function scoreAll(rows) {
  const child = spawn(process.execPath, ['dist/cli.js', 'score'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stdin.end(rows.map(({ language, code }, id) => JSON.stringify({ id, language, code })).join('\n'));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve(output.trimEnd().split('\n').map(JSON.parse));
      else reject(new Error(`driftline score ended with ${code}`));
    });
  });
}

function answerOf({ score, label, findings, error }) {
  if (error) return { verdict: null, judge: null, rules: null, findings: null };
  const found = findings.filter(({ source }) => source !== 'judge');
  const isLoud = found.some(({ severity }) => severity !== 'note');
  return { verdict: Number(label === 'insecure'), judge: score, rules: Number(isLoud), findings: found.length };
}

/** Whether each of the other scanners warns of a row; null for languages that it does not read. */
async function scanAll(rows) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-replay-'));
  try {
    const byFile = writeRows(rows, folder);
    const reported = new Map(rows.map((row) => [row, {}]));
    for (const name of options.scanner) {
      const scanner = scanners[name];
      const installed = scanner.install({ semgrepRules: options['semgrep-rules'] });
      for (const row of rows) reported.get(row)[name] = scanner.languages.includes(row.language) ? 0 : null;
      for (const language of fs.readdirSync(folder).filter((one) => scanner.languages.includes(one))) {
        const { findings } = await scan(scanner, installed, path.join(folder, language));
        for (const { file, severity } of findings)
          if (severity !== 'note' && byFile.has(file)) reported.get(byFile.get(file))[name] = 1;
      }
    }
    return (row) => reported.get(row);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Means of one version's answers to one prompt; null where there are none of a kind. */
function summarize(judged, prompt, model) {
  const own = judged.filter((row) => row.prompt_id === prompt && row.model === model);
  const mean = (values) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  return {
    truth: mean(own.map(({ label }) => (label === null ? null : Number(label === 'insecure')))),
    ...Object.fromEntries(
      ['verdict', 'judge', 'rules', 'findings', ...options.scanner].map((name) => [
        name,
        mean(own.map((row) => row[name])),
      ]),
    ),
    length: mean(own.map(({ code }) => code.length)),
  };
}

/** Means over prompts, by version. */
function rates(cells, models, weights, measure) {
  return models.map((_, m) => {
    let [sum, n] = [0, 0];
    cells.forEach((row, i) => {
      const value = row[m][measure];
      if (value === null) return;
      sum += weights[i] * value;
      n += weights[i];
    });
    return n === 0 ? 0.5 : sum / n;
  });
}

function strengths(cells, models, weights, measure) {
  const matches = models.flatMap((_, a) =>
    models.slice(a + 1).map((_, rest) => {
      const match = { first: a, second: a + 1 + rest, wins: 0, losses: 0, ties: 0 };
      cells.forEach((row, i) => {
        const [x, y] = [row[a][measure], row[match.second][measure]];
        if (x === null || y === null) return;
        match[x > y ? 'wins' : x < y ? 'losses' : 'ties'] += weights[i];
      });
      return match;
    }),
  );
  return core.bradleyTerry(models.length, matches).strengths;
}

/** Of the labels' own ranking: mean rank correlation of two halves, stepped up to the whole (Spearman and Brown). */
function reliability(cells, models) {
  const random = new core.Random(1);
  let sum = 0;
  for (let split = 0; split < 200; split++) {
    const half = Float64Array.from(cells, () => (random.next() < 0.5 ? 1 : 0));
    const rho = spearman(
      rates(cells, models, half, 'truth'),
      rates(
        cells,
        models,
        half.map((one) => 1 - one),
        'truth',
      ),
    );
    sum += rho;
  }
  const mean = sum / 200;
  return mean <= 0 ? mean : Math.sqrt((2 * mean) / (1 + mean));
}

function spearman(a, b) {
  return core.jStat.corrcoeff(ranks(a), ranks(b)) || 0;
}

/** Ties share their mean rank. */
function ranks(values) {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
