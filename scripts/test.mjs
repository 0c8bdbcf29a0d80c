// `npm test [-- STEP...]`: sets up what is missing, runs every step (or those named), and ends with one line of totals.
// A step that fails does not stop the others. Counts come from the reporters' files; a step that leaves none, or ran
// nothing, counts as one failure.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { hostNode, installHost } from '../test/host/install.mjs';
import { build, installPackages, root } from './setup.mjs';

const stepLimitMs = 10 * 60_000;
const countsFile = path.join(root, 'out/counts.json');
const coverage = { NODE_V8_COVERAGE: path.join(root, 'coverage/raw') };

const steps = {
  types: () => check(process.execPath, 'node_modules/typescript/bin/tsc'),
  lint: () => check(process.execPath, 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'),
  format: () => check(process.execPath, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  unit: () => mocha('unit', coverage),
  rules: () => mocha('rules', coverage),
  probes: () => mocha('probes', coverage),
  quality: () => mocha('quality'),
  host: () => counted(process.execPath, ['test/host/runSuite.mjs'], { DRIFTLINE_COVERAGE: coverage.NODE_V8_COVERAGE }),
  ui: testInBrowser,
  package: testPackages,
  model: testLocalModel,
  training: testTraining,
};
const nodeTestOptions = ['--test', '--test-concurrency=1', '--test-reporter=./test/reporters/node.mjs'];
const needBuild = ['unit', 'rules', 'probes', 'quality', 'host', 'ui', 'package', 'model'];

const wanted = process.argv.slice(2);
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

  const results = [];
  for (const name of names) {
    console.log(`\n== ${name}`);
    const started = Date.now();
    const counts = buildError && needBuild.includes(name) ? failure('not run: the build failed') : steps[name]();
    results.push({ name, ...counts, seconds: (Date.now() - started) / 1000 });
  }
  if (fs.existsSync(coverage.NODE_V8_COVERAGE)) await reportCoverage();
  return printTotals(results);
}

/** A tool that only says yes or no counts as one test. */
function check(command, ...options) {
  const status = run(command, options);
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : failure(`${options.join(' ')} ended with ${status}`);
}

function mocha(folder, env) {
  return counted(hostNode(), ['node_modules/mocha/bin/mocha.js', `out/test/${folder}/**/*.test.cjs`], env);
}

function nodeTests(folder, env) {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.test.mjs')) : [];
  if (files.length === 0) return failure(`no test in ${folder}`);
  return counted(hostNode(), [...nodeTestOptions, ...files.map((name) => path.join(folder, name))], env);
}

/** The packages themselves; then the one for this machine, installed, must pass the suite that the sources pass. */
function testPackages() {
  const packages = nodeTests('test/package');
  const installed = path.resolve('out/driftline-linux-x64.vsix');
  if (process.platform !== 'linux' || process.arch !== 'x64') return packages;
  return sum([packages, counted(process.execPath, ['test/host/runSuite.mjs'], { DRIFTLINE_VSIX: installed })]);
}

function testLocalModel() {
  let python;
  const error = errorOf(
    () => (python = installPython('out/localModel', 'test/localModel/requirements.txt', '--no-deps')),
  );
  return error ? failure(error) : nodeTests('test/localModel', { DRIFTLINE_PYTHON: path.resolve(python) });
}

function testTraining() {
  let python;
  const error = errorOf(() => (python = installPython('.venv', 'training/requirements.txt')));
  if (error) return failure(error);
  const report = path.resolve('out/training.xml');
  fs.rmSync(report, { force: true });
  const style = check(python, '-m', 'ruff', 'check', '--quiet', 'training');
  const status = run(python, ['-m', 'pytest', 'training/tests', '-q', `--junitxml=${report}`]);
  const suite = fs.existsSync(report) ? /<testsuite [^>]*>/.exec(fs.readFileSync(report, 'utf8'))?.[0] : undefined;
  if (!suite) return sum([style, failure(`pytest ended with ${status} and left no report`)]);
  const number = (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = number('failures') + number('errors');
  const skipped = number('skipped');
  return sum([style, honest({ passed: number('tests') - failed - skipped, failed, skipped }, status)]);
}

/** A virtual environment with the packages of a file, made anew when they change; returns its Python. */
function installPython(folder, requirements, ...options) {
  const python = path.join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const mark = path.join(folder, 'driftline-requirements');
  const digest = createHash('sha256').update(fs.readFileSync(requirements)).digest('hex');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === digest) return python;
  const base = ['python3.11', 'python3', 'python'].find(isPython);
  if (!base) throw new Error(`${folder} needs Python 3.11 or newer, and there is none on the path`);
  if (run(base, ['-m', 'venv', '--clear', folder]) !== 0) throw new Error(`${base} could not make ${folder}`);
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...options, '-r', requirements];
  if (run(python, install) !== 0)
    throw new Error(`pip could not install ${requirements}: is the package index reachable?`);
  fs.writeFileSync(mark, digest);
  return python;
}

function isPython(name) {
  const { stdout } = spawnSync(name, ['-c', 'import sys; print(sys.version_info >= (3, 11))'], { encoding: 'utf8' });
  return stdout?.trim() === 'True';
}

/** Runs a command whose reporter leaves its counts in a file. */
/** A browser on a busy machine loses a key or a click now and then: a file that fails is run once more, and that is said. */
function testInBrowser() {
  const files = fs.readdirSync('test/ui').filter((name) => name.endsWith('.test.mjs'));
  return sum(
    files.map((name) => {
      const test = () => counted(hostNode(), [...nodeTestOptions, path.join('test/ui', name)]);
      const first = test();
      if (first.failed === 0) return first;
      console.log(`test/ui/${name} failed, and is run once more.`);
      return test();
    }),
  );
}

function counted(command, args, env) {
  fs.rmSync(countsFile, { force: true });
  const status = run(command, args, { ...env, DRIFTLINE_COUNTS: countsFile });
  if (!fs.existsSync(countsFile)) return failure(`ended with ${status} and left no counts`);
  return honest(JSON.parse(fs.readFileSync(countsFile, 'utf8')), status);
}

/** A run without tests, or one that fails beside its tests, is a failure too. */
function honest(counts, status) {
  if (counts.passed + counts.failed === 0) return sum([counts, failure('no test ran')]);
  if (status !== 0 && counts.failed === 0)
    return sum([counts, failure(`every test passed, but it ended with ${status}`)]);
  return counts;
}

function failure(reason) {
  console.error(`failed: ${reason}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function run(command, args, env) {
  const result = spawnSync(command, args, { stdio: 'inherit', timeout: stepLimitMs, env: { ...process.env, ...env } });
  if (result.error) console.error(result.error.message);
  return result.status ?? result.signal ?? 1;
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
  console.log(`\n${await summarizeCoverage(coverage.NODE_V8_COVERAGE)}`);
}

function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
}

function printTotals(results) {
  console.log();
  for (const { name, seconds, ...counts } of results)
    console.log(`${name.padEnd(10)}${`${seconds.toFixed(1)} s`.padStart(8)}  ${inWords(counts)}`);
  const total = sum(results);
  console.log(`\n${inWords(total)}`);
  return total.failed > 0 ? 1 : 0;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
