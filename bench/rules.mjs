// `node bench/rules.mjs`: how fast the rules are, beside Semgrep on the same files, in the same run. Prints Markdown.
// The corpus is code that our own lockfile and requirements pin, so that another day's run reads the same lines.
import { fork, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { buildBundles, installPackages, root } from '../scripts/setup.mjs';
import { hostNode, installHost } from '../test/host/install.mjs';

const semgrepVersion = '1.182.0';
const semgrepFolder = path.join(root, 'out/bench/semgrep');
const rounds = 3;
const edits = 300;
const jobs = 2;
const corpora = {
  Python: { folder: '.venv/lib/python3.11/site-packages/sklearn', extension: '.py' },
  JavaScript: { folder: 'node_modules/eslint/lib', extension: '.js' },
};

installPackages();
installHost();
buildBundles();
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-bench-'));
try {
  const peer = installSemgrep();
  console.log(
    `${os.cpus().length} × ${os.cpus()[0].model}, Node ${nodeVersion()}, ${new Date().toISOString().slice(0, 10)}\n`,
  );
  console.log(`| corpus | lines | Driftline | Semgrep ${semgrepVersion} | ratio |\n| --- | --- | --- | --- | --- |`);
  for (const [name, corpus] of Object.entries(corpora)) console.log(compare(name, corpus, peer));
  console.log();
  for (const [name, corpus] of Object.entries(corpora)) console.log(await measureEdits(name, corpus));
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}

/** Median of alternating rounds, wall time of whole processes. */
function compare(name, { folder, extension }, peer) {
  const files = listCode(folder, extension);
  const copy = path.join(temporary, name);
  for (const file of files) {
    const target = path.join(copy, path.relative(path.join(root, folder), file));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(file, target);
  }
  const lines = files.reduce((sum, file) => sum + fs.readFileSync(file, 'utf8').split('\n').length, 0);
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(
      secondsOf(hostNode(), ['dist/cli.js', 'audit', '--judge=off', '--format=json', `--jobs=${jobs}`, copy]),
    );
    const config = path.join(root, 'bench/semgrep.yml');
    const quiet = ['--metrics=off', '--disable-version-check', '--quiet', '--json', '--no-git-ignore'];
    if (peer) times.theirs.push(secondsOf(peer, ['scan', ...quiet, `--config=${config}`, `--jobs=${jobs}`, copy]));
  }
  const ours = lines / median(times.ours);
  const theirs = peer ? lines / median(times.theirs) : undefined;
  const cells = [
    name,
    lines,
    perSecond(ours),
    theirs ? perSecond(theirs) : 'not installable',
    theirs ? (ours / theirs).toFixed(1) : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The editor's way: one changed character and one analysis, through the engine's messages and back. */
async function measureEdits(name, { folder, extension }) {
  const text = listCode(folder, extension)
    .map((file) => fs.readFileSync(file, 'utf8'))
    .find((candidate) => candidate.split('\n').length > 1000)
    .split('\n')
    .slice(0, 1000)
    .join('\n');
  const engine = fork('dist/engine.js', {
    cwd: root,
    execPath: hostNode(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map();
  const ready = new Promise((resolve) => waiting.set('ready', resolve));
  engine.on('message', (message) => {
    if (message.type === 'failed') throw new Error(message.message);
    if (message.type === 'result' || message.type === 'ready') waiting.get(message.id ?? 'ready')(message);
  });
  engine.send({ type: 'start', options: { resources: path.join(root, 'dist') } });
  await ready;
  engine.send({ type: 'open', uri: 'file:///bench', version: 1, language: name.toLowerCase(), text });
  const times = [];
  for (let id = 0; id < edits; id++) {
    const started = performance.now();
    const version = id + 2;
    // A character typed and taken back, all over the file.
    const start = (Math.floor(id / 2) * 7919) % text.length;
    const edit = id % 2 === 0 ? { start, end: start, text: ' ' } : { start, end: start + 1, text: '' };
    engine.send({ type: 'change', uri: 'file:///bench', version, edits: [edit] });
    await new Promise((resolve) => {
      waiting.set(id, resolve);
      const options = { disabledRules: [], judge: 'off', today: '2026-01-01' };
      engine.send({ type: 'request', id, request: { kind: 'analyze', uri: 'file:///bench', version, options } });
    });
    waiting.delete(id);
    times.push(performance.now() - started);
  }
  engine.kill();
  times.sort((a, b) => a - b);
  const at = (part) => `${times[Math.floor(times.length * part)].toFixed(1)} ms`;
  return `${name}, 1,000 lines, rules after an edit: median ${at(0.5)}, p95 ${at(0.95)} of ${edits} edits.`;
}

/** A virtual environment of its own; undefined where the package index does not have it. */
function installSemgrep() {
  const bin = path.join(semgrepFolder, 'bin');
  if (fs.existsSync(path.join(bin, 'semgrep'))) return path.join(bin, 'semgrep');
  console.error('installing Semgrep');
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `semgrep==${semgrepVersion}`];
  const isThere =
    spawnSync('python3.11', ['-m', 'venv', semgrepFolder]).status === 0 &&
    spawnSync(path.join(bin, 'python'), install, { stdio: ['ignore', 2, 2] }).status === 0;
  return isThere ? path.join(bin, 'semgrep') : undefined;
}

function listCode(folder, extension) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function secondsOf(command, args) {
  const started = performance.now();
  const bin = path.dirname(command);
  const { status, stderr } = spawnSync(command, args, {
    cwd: root,
    maxBuffer: 2 ** 30,
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
  });
  if (status !== 0 && status !== 1) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return (performance.now() - started) / 1000;
}

function nodeVersion() {
  return spawnSync(hostNode(), ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function perSecond(value) {
  return `${Math.round(value).toLocaleString('en')} lines/s`;
}
