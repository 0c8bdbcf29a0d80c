// `node bench/log.mjs [EVENTS]`: the drift log with a million events, on SQLite and on PostgreSQL. Prints Markdown.
// `node bench/log.mjs FILE` only reads, from a log that is there.
// The server is Debian's, started in a temporary folder and stopped again; without one there is SQLite alone.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import { installPackages, root } from '../scripts/setup.mjs';
import { hostNode, installHost } from '../test/host/install.mjs';

const [, , asked = '1000000'] = process.argv;
const total = Number(asked);
/** As an import appends. */
const batchSize = 200;
const repeated = total / 5;
const singles = 500;
const rounds = 7;
const languages = [
  ['py', 'python'],
  ['ts', 'typescript'],
  ['js', 'javascript'],
  ['go', 'go'],
  ['java', 'java'],
];
const versions = ['claude-sonnet-4-5@2025-09-29', 'claude-opus-4-6', 'claude-haiku-4-5@2025-10-01', 'claude-opus-4-1'];

installPackages();
installHost();
if (process.getBuiltinModule?.('node:sqlite')) await main();
else process.exitCode = spawnSync(hostNode(), process.argv.slice(1), { stdio: 'inherit' }).status ?? 1;

async function main() {
  const ours = await bundle();
  if (Number.isNaN(total)) return print([[path.basename(asked), await readAlone(ours, path.resolve(asked))]]);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
  const server = await ours.startPostgres();
  try {
    const columns = [['SQLite', await measure(ours, path.join(folder, 'drift.db'), folder)]];
    if (server) columns.push(['PostgreSQL', await measure(ours, await server.database(), folder)]);
    else console.error(ours.noServer);
    print(columns);
  } finally {
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function readAlone(ours, place) {
  const { rows, note } = notes();
  const log = await ours.openDriftLog(place);
  note('events', count(await log.count()));
  await read(ours, place, log, note);
  await log.close();
  return rows;
}

function notes() {
  const rows = {};
  const note = (what, result) => {
    rows[what] = result;
    console.error(`${what}: ${result}`);
  };
  return { rows, note };
}

async function measure(ours, place, folder) {
  const { rows, note } = notes();
  const log = await ours.openDriftLog(place);
  const append = async (from, to, target = log) => {
    let spent = 0;
    for (let at = from; at < to; at += batchSize) {
      const events = Array.from({ length: Math.min(batchSize, to - at) }, (_, i) => eventOf(at + i));
      const start = performance.now();
      await target.append(events, [{ assistant: 'claude-code', key: 'bench', position: at }]);
      spent += performance.now() - start;
    }
    return spent;
  };
  note(`append ${count(total)} events, ${batchSize} at a time, each`, perEvent(await append(0, total), total));
  const alone = await timed(singles, (i) => log.append([eventOf(total + i)]));
  note(`append one alone, as a hook does, with ${count(total)} there`, alone);
  note(`append ${count(repeated)} that are known, each`, perEvent(await append(0, repeated), repeated));

  const other = await ours.openDriftLog(path.join(folder, `other-${path.basename(place)}.db`));
  await append(total - repeated / 2, total + repeated / 2, other);
  const start = performance.now();
  await ours.mergeLog(other, log);
  const merged = perEvent(performance.now() - start, repeated);
  note(`merge a log of ${count(repeated)}, half of them known, each`, merged);
  await other.close();
  await read(ours, place, log, note);
  await log.close();
  if (fs.existsSync(place)) note('size of the file', `${Math.round(fs.statSync(place).size / 2 ** 20)} MiB`);
  return rows;
}

async function read(ours, place, log, note) {
  const [first, second] = versions.map((name) => `anthropic/${name}`);
  const options = { detect: 0.1, confidence: 0.95 };
  note('compare two versions', await timed(rounds, () => ours.compareVersions(log, [first, second], options)));
  const opened = await timed(rounds, async () => {
    const fresh = await ours.openDriftLog(place);
    await Promise.all([fresh.cohorts(), fresh.weaknesses()]);
    await fresh.close();
  });
  note('open the log and list all versions and weaknesses', opened);
  const overview = await timed(rounds, async () => {
    const fresh = await ours.openDriftLog(place);
    await Promise.all([
      fresh.cohorts(),
      ours.watchVersions(fresh, { ...ours.usualWatch, now: new Date().toISOString() }),
    ]);
    await fresh.close();
  });
  note("open the log and watch all versions, as the editor's sidebar does", overview);
  // The editor's view of two versions; the first part is what a person sees at once.
  const view = new ours.Comparisons({
    withLog: async (work) => {
      const fresh = await ours.openDriftLog(place);
      return work(fresh).finally(() => fresh.close());
    },
  });
  const shown = [first, second];
  note('view: versions and weaknesses', await timed(rounds, () => view.overview(shown, false)));
  note('view: rates over time', await timed(rounds, () => view.rates(shown, false)));
  note('view: verdicts, win rates and pairs', await timed(rounds, () => view.verdicts(shown, 'verdict', false)));
  const insecure = { version: first, origin: 'observed', isInsecure: true };
  note(
    'view: events behind a number',
    await timed(rounds, () => view.events(insecure, false, new AbortController().signal)),
  );
  note('count all days', await timed(rounds, () => log.days()));
  const start = performance.now();
  // What is measured is the making of the pieces; nobody takes them.
  for await (const piece of ours.exportFormats.jsonl(log.events())) void piece;
  note('export as JSON lines, each', perEvent(performance.now() - start, await log.count()));
}

function perEvent(spent, count) {
  return `${((spent / count) * 1000).toFixed(0)} µs`;
}

/** Median and 95th percentile by the clock, and the median of this process's own time: a busy machine adds nothing to that. */
async function timed(times, action) {
  const [spent, busy] = [[], []];
  for (let i = 0; i < times; i++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await action(i);
    const { user, system } = process.cpuUsage(before);
    spent.push(performance.now() - start);
    busy.push((user + system) / 1000);
  }
  const at = (list, share) => {
    const ms = list.sort((a, b) => a - b)[Math.floor(list.length * share)];
    return `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
  };
  return `${at(spent, 0.5)}, p95 ${at(spent, 0.95)} (CPU ${at(busy, 0.5)})`;
}

/** The same event for the same number: conversations of 40 in one of five languages over a year, four versions, every sixth insecure. */
function eventOf(i) {
  const hash = (text) => createHash('sha256').update(text).digest('hex');
  const id = hash(`event ${i}`);
  const pick = (from, list) => list[parseInt(id.slice(from, from + 4), 16) % list.length];
  const conversation = Math.floor(i / 40);
  const [name, snapshot = null] = versions[conversation % versions.length].split('@');
  const [extension, language] = languages[conversation % languages.length];
  const isInsecure = parseInt(id.slice(4, 8), 16) % 6 === 0;
  return {
    schema: 'provenance/1',
    id,
    time: new Date(Date.UTC(2026, 0, 1) + i * 31_000).toISOString(),
    source: { kind: 'claude-code-jsonl', formatVersion: '2.1.114', file: hash(`record ${conversation}`), offset: i },
    confidence: 'recorded',
    agent: { name: 'claude-code', version: '2.1.114', host: 'cli' },
    model: {
      ...{ provider: 'anthropic', request: null, response: name, raw: name },
      ...{ key: `anthropic/${name}`, snapshot, digest: null, fingerprint: null, evidence: 'per-edit' },
    },
    conversation: { id: `session-${conversation}`, turn: `turn-${i % 40}`, call: `call-${i}`, isSubagent: false },
    workspace: { folder: hash(`folder ${conversation % 50}`), commit: null, branch: 'main' },
    code: {
      ...{
        file: `src/part${i % 97}/module${i % 401}.${extension}`,
        language,
        change: pick(8, ['create', 'replace', 'replace', 'replace']),
      },
      ...{ status: pick(12, ['applied', 'applied', 'applied', 'applied', 'rejected']), isUserModified: false },
      ...{ addedLines: pick(16, [2, 4, 7, 12, 18, 30, 60, 120]), hash: hash(`code ${i}`), text: null },
    },
    evaluation: {
      ...{ rules: 'b9ae0a5b15b181d2', model: hash('judge'), score: parseInt(id.slice(20, 24), 16) / 65536 },
      label: isInsecure ? 'insecure' : 'secure',
      findings: isInsecure
        ? [
            {
              rule: `${language}/sql-injection`,
              cwe: [pick(24, ['CWE-89', 'CWE-78', 'CWE-22', 'CWE-798'])],
              severity: 'error',
              line: 7,
            },
          ]
        : [],
      units: 2,
      lines: 20,
    },
    test: null,
    label: null,
  };
}

function count(number) {
  return number.toLocaleString('en');
}

function print(columns) {
  const load = os.loadavg()[0].toFixed(0);
  const date = new Date().toISOString().slice(0, 10);
  console.log(`${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.versions.node}, ${date}, load ${load}\n`);
  console.log(`| what | ${columns.map(([name]) => name).join(' | ')} |\n| --- |${' --- |'.repeat(columns.length)}`);
  for (const what of Object.keys(columns[0][1]))
    console.log(`| ${what} | ${columns.map(([, rows]) => rows[what] ?? '').join(' | ')} |`);
}

/** Our sources as they are, and the server that the tests start. */
async function bundle() {
  const outfile = path.join(root, 'out/bench/log.cjs');
  const modules = [
    'src/node/driftLog/open',
    'src/node/driftLog/merge',
    'src/node/driftLog/exportFormats',
    'src/core/drift/comparison',
    'src/core/drift/watch',
    'src/engine/comparisons',
    'test/unit/node/driftLog/postgresServer',
  ];
  await build({
    stdin: { contents: modules.map((name) => `export * from './${name}';`).join('\n'), resolveDir: root },
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile, logLevel: 'warning' },
    external: ['@photostructure/sqlite'],
  });
  return createRequire(import.meta.url)(outfile);
}
