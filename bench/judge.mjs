// `node bench/judge.mjs [--deep FOLDER] [--samples N] [--publish]`: a character typed in a function of 60 lines, until rules and judge
// have answered, as the editor waits for it. With a deep judge's folder also what units of several lengths cost each of the two judges,
// their start and their memory. Functions are made of the rules' proofs, which are code as people write it: without their marks, and with
// a branch for each of their functions, so that they are one unit. Prints Markdown; `--publish` writes it into docs/evaluation.md.
import { build } from 'esbuild';
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../scripts/setup.mjs';
import { hostNode, installHost } from '../test/host/install.mjs';
import { publish, table } from './drift/core.mjs';
import { measureEdits } from './edits.mjs';
import { quantile } from './times.mjs';

const proofs = ['command-injection', 'path-traversal', 'sql-injection'];
const lengths = [10, 30, 60, 120];
const starts = 3;
const shipped = path.join(root, 'models/judge');

const { values } = parseArgs({
  options: {
    deep: { type: 'string' },
    samples: { type: 'string', default: '20' },
    publish: { type: 'boolean', default: false },
    // Of this script's own processes.
    measure: { type: 'string' },
    bundle: { type: 'string' },
  },
});
if (values.measure) await measureJudge(values.measure, values.bundle);
else await main(values.deep && path.resolve(values.deep));

async function main(deep) {
  installHost();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
  try {
    const began = os.loadavg()[0];
    const parts = [await edits(deep, scratch), ...(deep ? [await units(deep, scratch)] : [])];
    const markdown = [machine(began), ...parts].join('\n\n');
    console.log(markdown);
    if (values.publish) publish('judge-speed', markdown);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function machine(loadBefore) {
  const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const load = [loadBefore, os.loadavg()[0]].map((one) => one.toFixed(1)).join(' to ');
  return `Commit \`${commit}\`, ${date}, ${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.versions.node}, load ${load}.`;
}

/** Through the engine. Where a deep judge is chosen, the one that ships speaks while it reads, and it reads on the same cores. */
async function edits(deep, scratch) {
  const rows = [];
  for (const name of proofs) {
    const body = codeOf(name).slice(0, 59);
    if (body.length < 59) throw new Error(`the proof of ${name} has ${body.length} lines`);
    const of = { language: 'python', text: unitOf(body), env: { DRIFTLINE_CACHE: path.join(scratch, name) } };
    const chosen = [
      ['the judge that ships', { judge: 'fast', model: shipped }],
      ...(deep ? [['a deep judge is chosen, and reads', { judge: 'deep', model: deep }]] : []),
      ['rules alone', {}],
    ];
    for (const [what, more] of chosen) {
      const { edits, medianMs, p95Ms, worstMs } = await measureEdits(path.join(root, 'dist'), { ...of, ...more });
      rows.push([`${name}, ${what}`, edits, medianMs, p95Ms, worstMs]);
    }
  }
  return table(['60 lines', 'edits', 'median ms', 'p95 ms', 'worst ms'], rows);
}

/** Each judge in processes of its own, one after the other. */
async function units(deep, scratch) {
  const bundle = path.join(scratch, 'ours.cjs');
  await build({
    stdin: {
      contents: ['judgeFolder', 'tokenizer'].map((name) => `export * from './src/node/${name}';`).join('\n'),
      resolveDir: root,
    },
    ...{ bundle: true, platform: 'node', format: 'cjs', outfile: bundle, logLevel: 'warning' },
    external: ['onnxruntime-node'],
  });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(scratch, 'node_modules'));
  const [fast, slow] = [await timesOf(shipped, bundle), await timesOf(deep, bundle)];
  const tokens = (row) => `${quantile(row.tokens, 0.5)}`;
  const lines = slow.rows.map((row, i) => [
    ...[row.lines, tokens(row), row.times.length],
    ...[fast.rows[i], row].flatMap(({ times, cpu }) => [
      milliseconds(quantile(times, 0.5)),
      milliseconds(quantile(times, 0.95)),
      milliseconds(cpu),
    ]),
  ]);
  const head = [
    'lines of a unit',
    'tokens read',
    'n',
    ...['shipped', 'deep'].flatMap((of) => [`${of}: p50`, 'p95', 'CPU']),
  ];
  const costs = [fast, slow].map(({ model, megabytes, loading, first, resident, peak }) => [
    model,
    `${megabytes} MB`,
    ...[loading, first].map((times) => milliseconds(quantile(times, 0.5))),
    ...[resident, peak].map((bytes) => `${Math.round(quantile(bytes, 0.5))} MiB`),
  ]);
  return [
    table(head, lines),
    table(['judge', 'files', 'loading', 'then the first answer', 'memory, loaded', 'memory at most'], costs),
  ].join('\n\n');
}

/** What a judge costs: starts in new processes, and units in the last of them. */
async function timesOf(folder, bundle) {
  const found = [];
  for (let i = 0; i < starts; i++) {
    const samples = i === starts - 1 ? values.samples : '0';
    const args = ['--measure', folder, '--bundle', bundle, '--samples', samples];
    const child = fork(fileURLToPath(import.meta.url), args, { execPath: hostNode() });
    const [message] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`measuring ${folder} ended with ${code}`))),
    ]);
    found.push(message);
  }
  const all = (name) => found.map((one) => one[name]);
  return {
    ...found.at(-1),
    ...Object.fromEntries(['loading', 'first', 'resident', 'peak'].map((name) => [name, all(name)])),
  };
}

/** In a process of its own. */
async function measureJudge(folder, bundle) {
  const { loadJudge, readTokenizer } = (await import(bundle)).default;
  const never = { isCancellationRequested: false };
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const { states, file, model } = manifest;
  const pool = fs
    .readdirSync(path.join(root, 'rules/python'))
    .filter((name) => name.endsWith('.py'))
    .flatMap((name) => codeOf(name.replace(/\.py$/, '')));
  let at = 0;
  const next = (lines) => unitOf(pool.slice(at, (at += lines - 1)));
  const before = process.memoryUsage.rss();
  const began = performance.now();
  const loaded = await loadJudge(folder);
  if (loaded.kind !== 'ready') throw new Error(loaded.reason);
  const loading = performance.now() - began;
  const ask = (code) => loaded.judge.judge([{ language: 'python', code }], never);
  await ask(next(60));
  const first = performance.now() - began - loading;
  const resident = (process.memoryUsage.rss() - before) / 2 ** 20;
  const rows = [];
  const samples = Number(values.samples);
  const read = samples > 0 && states ? (await readTokenizer(folder, 'tokenizer', states.tokenizer)).value : undefined;
  for (const lines of samples > 0 ? lengths : []) {
    const codes = Array.from({ length: samples }, () => next(lines));
    const [times, cpu] = [[], process.cpuUsage()];
    for (const code of codes) {
      const asked = performance.now();
      await ask(code);
      times.push(performance.now() - asked);
    }
    const { user, system } = process.cpuUsage(cpu);
    const tokens = read ? codes.map((code) => Math.min(read(code, 'content').length, states.maxTokens)) : [];
    rows.push({ lines, times, cpu: (user + system) / 1000 / samples, tokens });
  }
  const peak = process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
  const bytes = [file, ...(states ? [states.file, states.tokenizer] : [])].reduce((sum, one) => sum + one.bytes, 0);
  await loaded.judge.dispose();
  process.send({ model, megabytes: Math.round(bytes / 1e6), loading, first, resident, peak, rows });
  process.disconnect();
}

/** A proof's lines: every function a branch of one. */
function codeOf(name) {
  const proof = fs.readFileSync(path.join(root, `rules/python/${name}.py`), 'utf8').split('\n');
  const code = proof.filter((line) => !/^\s*[#@]/.test(line) && line.trim() !== '');
  return code.map((line) => line.replace(/^(\s*)(?:async )?(?:def|class) .*:$/, '$1if request:'));
}

function unitOf(body) {
  return ['def unit(request):', ...body.map((line) => `    ${line}`), ''].join('\n');
}

function milliseconds(ms) {
  return ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
