// `npm test [-- [--coverage] [STEP...]]`: sets up what is missing, runs every step (or those named), and ends with one line
// of totals.
// A step that fails does not stop the others. Counts come from the reporters' files; a step that leaves none, or ran
// nothing, counts as one failure. Steps that only compute run two at a time, and each is printed when it has ended; those
// that drive an editor or a browser come after them: they wait for what they see, and a busy machine is slow to show it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chromium, hostNode, installHost } from '../test/host/install.mjs';
import { build, installPackages, root } from './setup.mjs';
import { Step, tellErrors } from './testStep.mjs';

const named = process.argv.slice(2);
const isCovered = named.includes('--coverage');
const rawCoverage = path.join(root, 'coverage/raw');
/** Hundreds of processes start the same bundles. Functions from the cache would be missing in the coverage. */
const ofPrograms = isCovered
  ? { NODE_V8_COVERAGE: rawCoverage }
  : { NODE_COMPILE_CACHE: path.join(root, 'out/compileCache') };

/** Longest first. */
const computing = {
  unit: mocha,
  rules: mocha,
  lint: (step) => check(step, process.execPath, 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'),
  probes: mocha,
  types: (step) => check(step, process.execPath, 'node_modules/typescript/bin/tsc'),
  training: testTraining,
  model: testLocalModel,
  format: (step) =>
    check(step, process.execPath, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  quality: mocha,
};
const driving = {
  host: (step) =>
    counted(step, process.execPath, ['test/host/runSuite.mjs'], isCovered ? { DRIFTLINE_COVERAGE: rawCoverage } : {}),
  ui: testInBrowser,
  package: testPackages,
};
const steps = { ...computing, ...driving };
const nodeTestOptions = ['--test', '--test-concurrency=1', '--test-reporter=./test/reporters/node.mjs'];
const needBuild = ['unit', 'rules', 'probes', 'quality', 'host', 'ui', 'package', 'model'];

const wanted = named.filter((name) => name !== '--coverage');
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No test step is called ${unknown.join(' or ')}. There are: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
process.exit(await runSteps(wanted.length > 0 ? wanted : Object.keys(steps)));

async function runSteps(names) {
  process.chdir(root);
  for (const left of ['coverage', 'out/failures']) fs.rmSync(left, { recursive: true, force: true });
  fs.mkdirSync('out', { recursive: true });
  installPackages();
  installHost();
  const buildError = names.some((name) => needBuild.includes(name)) ? errorOf(() => build('--tests')) : undefined;
  if (buildError) console.error(buildError);

  const results = new Map();
  const runStep = async (name, isHeld) => {
    const step = new Step(name, isHeld);
    if (!isHeld) console.log(`\n== ${name}`);
    const started = Date.now();
    const isPossible = !buildError || !needBuild.includes(name);
    const counts = isPossible ? await steps[name](step) : step.failure('not run: the build failed');
    if (isHeld) process.stdout.write(`\n== ${name}\n${Buffer.concat(step.held)}`);
    results.set(name, { ...counts, seconds: (Date.now() - started) / 1000, errors: step.errors });
  };
  const queue = Object.keys(computing).filter((name) => names.includes(name));
  const isHeld = queue.length > 1;
  const lane = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) await runStep(name, isHeld);
  };
  await Promise.all([lane(), lane()]);
  for (const name of Object.keys(driving)) if (names.includes(name)) await runStep(name, false);
  if (fs.existsSync(rawCoverage)) await reportCoverage();
  return printTotals(results);
}

/** A tool that only says yes or no counts as one test. */
async function check(step, command, ...options) {
  const status = await step.run(command, options);
  return status === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : step.failure(`${options.join(' ')} ended with ${status}`);
}

function mocha(step) {
  return counted(
    step,
    hostNode(),
    ['node_modules/mocha/bin/mocha.js', `out/test/${step.name}/**/*.test.cjs`],
    ofPrograms,
  );
}

function nodeTests(step, folder, env) {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.test.mjs')) : [];
  if (files.length === 0) return step.failure(`no test in ${folder}`);
  return counted(step, hostNode(), [...nodeTestOptions, ...files.map((name) => path.join(folder, name))], env);
}

/**
 * Two files at a time, since each waits for much of its time; each has a server, a browser and folders of its own. A browser
 * on a busy machine loses a key or a click now and then: a file that fails is run once more, alone, and that is said.
 */
async function testInBrowser(step) {
  chromium(); // unpacked before two may do it at once
  const files = fs.readdirSync('test/ui').filter((name) => name.endsWith('.test.mjs'));
  const total = [];
  const failed = [];
  const test = async (file) => {
    const part = new Step(file, true);
    const counts = await counted(part, hostNode(), [...nodeTestOptions, path.join('test/ui', file)]);
    process.stdout.write(Buffer.concat(part.held));
    return { counts, errors: part.errors };
  };
  const lane = async () => {
    for (let file = files.shift(); file !== undefined; file = files.shift()) {
      const { counts } = await test(file);
      if (counts.failed > 0) failed.push(file);
      else total.push(counts);
    }
  };
  await Promise.all([lane(), lane()]);
  for (const file of failed) {
    step.say(`test/ui/${file} failed, and is run once more.`);
    const { counts, errors } = await test(file);
    step.errors.push(...errors);
    total.push(counts);
  }
  return sum(total);
}

/** The packages themselves; then the one for this machine, installed, must pass the suite that the sources pass. */
async function testPackages(step) {
  const packages = await nodeTests(step, 'test/package');
  const installed = path.resolve('out/driftline-linux-x64.vsix');
  if (process.platform !== 'linux' || process.arch !== 'x64') return packages;
  return sum([
    packages,
    await counted(step, process.execPath, ['test/host/runSuite.mjs'], { DRIFTLINE_VSIX: installed }),
  ]);
}

async function testLocalModel(step) {
  const python = await installPython(step, 'out/localModel', 'test/localModel/requirements.txt', '--no-deps');
  if (python.problem) return step.failure(python.problem);
  return nodeTests(step, 'test/localModel', { DRIFTLINE_PYTHON: path.resolve(python.path) });
}

async function testTraining(step) {
  const python = await installPython(step, '.venv', 'training/requirements.txt');
  if (python.problem) return step.failure(python.problem);
  const report = path.resolve('out/training.xml');
  fs.rmSync(report, { force: true });
  const style = await check(step, python.path, '-m', 'ruff', 'check', '--quiet', 'training');
  // Another step has the other core: threads that wait for each other would take minutes for seconds.
  const pytest = ['-m', 'pytest', 'training/tests', '-q', `--junitxml=${report}`];
  const status = await step.run(python.path, pytest, { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' });
  const told = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '';
  for (const [, name, error] of told.matchAll(
    /<testcase [^>]*name="([^"]*)"[^>]*><(?:failure|error) message="([^"]*)"/g,
  ))
    step.errors.push({ name, error });
  const suite = /<testsuite [^>]*>/.exec(told)?.[0];
  if (!suite) return sum([style, step.failure(`pytest ended with ${status} and left no report`)]);
  const number = (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = number('failures') + number('errors');
  const skipped = number('skipped');
  return sum([style, honest(step, { passed: number('tests') - failed - skipped, failed, skipped }, status)]);
}

/** A virtual environment with the packages of a file, made anew when they change: its Python, or why there is none. */
async function installPython(step, folder, requirements, ...options) {
  const python = path.join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const mark = path.join(folder, 'driftline-requirements');
  const digest = createHash('sha256').update(fs.readFileSync(requirements)).digest('hex');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === digest) return { path: python };
  const base = ['python3.11', 'python3', 'python'].find(isPython);
  if (!base) return { problem: `${folder} needs Python 3.11 or newer, and there is none on the path` };
  if ((await step.run(base, ['-m', 'venv', '--clear', folder])) !== 0)
    return { problem: `${base} could not make ${folder}` };
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...options, '-r', requirements];
  if ((await step.run(python, install)) !== 0)
    return { problem: `pip could not install ${requirements}: is the package index reachable?` };
  fs.writeFileSync(mark, digest);
  return { path: python };
}

function isPython(name) {
  const { stdout } = spawnSync(name, ['-c', 'import sys; print(sys.version_info >= (3, 11))'], { encoding: 'utf8' });
  return stdout?.trim() === 'True';
}

/** Runs a command whose reporter leaves its counts in a file. */
async function counted(step, command, args, env) {
  const file = path.join(root, `out/counts-${step.name}.json`);
  fs.rmSync(file, { force: true });
  const status = await step.run(command, args, { ...env, DRIFTLINE_COUNTS: file });
  if (!fs.existsSync(file)) return step.failure(`ended with ${status} and left no counts`);
  const { errors = [], ...counts } = JSON.parse(fs.readFileSync(file, 'utf8'));
  step.errors.push(...errors);
  return honest(step, counts, status);
}

/** A run without tests, or one that fails beside its tests, is a failure too. */
function honest(step, counts, status) {
  if (counts.passed + counts.failed === 0) return sum([counts, step.failure('no test ran')]);
  if (status !== 0 && counts.failed === 0)
    return sum([counts, step.failure(`every test passed, but it ended with ${status}`)]);
  return counts;
}

function errorOf(action) {
  try {
    action();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

async function reportCoverage() {
  const { summarizeCoverage } = await import('./coverage.mjs');
  console.log(`\n${await summarizeCoverage(rawCoverage)}`);
}

function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
}

function printTotals(results) {
  console.log();
  for (const [name, { seconds, ...counts }] of results)
    console.log(`${name.padEnd(10)}${`${seconds.toFixed(1)} s`.padStart(8)}  ${inWords(counts)}`);
  const total = sum([...results.values()]);
  const errors = tellErrors([...results].map(([name, step]) => [name, step.errors]));
  if (errors) console.log(`\n${errors}`);
  console.log(`\n${inWords(total)}`);
  return total.failed > 0 ? 1 : 0;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
