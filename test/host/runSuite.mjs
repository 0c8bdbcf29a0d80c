// Runs the Mocha suite inside the extension host of a real VS Code: the source folder's extension, or DRIFTLINE_VSIX.
// The suite runs twice where it has tests for both: in a trusted workspace, and in one that is not.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/setup.mjs';
import { startHost } from './host.mjs';

const limitMs = Number(process.env.DRIFTLINE_TEST_TIMEOUT ?? 420_000);
const suite = path.join(root, 'out/test/host/suite');
const counts = { passed: 0, failed: 0, skipped: 0, errors: [] };

await runIn('trusted workspace');
if (hasTests(path.join(suite, 'untrusted'))) await runIn('untrusted workspace');
if (process.env.DRIFTLINE_COUNTS) fs.writeFileSync(process.env.DRIFTLINE_COUNTS, JSON.stringify(counts));
process.exit(counts.failed > 0 ? 1 : 0);

function hasTests(folder) {
  return fs.existsSync(folder) && fs.readdirSync(folder).some((name) => name.endsWith('.test.cjs'));
}

async function runIn(kind) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-suite-'));
  fs.mkdirSync(path.join(folder, 'home'));
  const files = { result: path.join(folder, 'result.json'), report: path.join(folder, 'report.txt') };
  // A copy, because tests may write.
  fs.cpSync(path.join(root, 'test/fixtures/workspace'), path.join(folder, 'workspace'), { recursive: true });
  const started = Date.now();
  let host;
  try {
    host = await startHost({
      workspace: path.join(folder, 'workspace'),
      tests: path.join(suite, 'index.cjs'),
      vsix: process.env.DRIFTLINE_VSIX,
      trusted: kind === 'trusted workspace',
      env: {
        // Whoever runs the tests may have assistants of their own.
        HOME: path.join(folder, 'home'),
        // What a run before has read is not known to this one.
        XDG_CACHE_HOME: path.join(folder, 'home/.cache'),
        DRIFTLINE_TEST_RESULT: files.result,
        DRIFTLINE_TEST_REPORT: files.report,
        // Of the extension host alone, not of this process and the browser's driver.
        ...(process.env.DRIFTLINE_COVERAGE ? { NODE_V8_COVERAGE: process.env.DRIFTLINE_COVERAGE } : {}),
      },
    });
    const ending = await Promise.race([host.finished, timeout(limitMs)]);
    if (fs.existsSync(files.report)) process.stdout.write(fs.readFileSync(files.report));
    const result = fs.existsSync(files.result) ? JSON.parse(fs.readFileSync(files.result, 'utf8')) : undefined;
    const ended = result ? addResult(kind, result, started) : addCrash(kind, ending, host);
    const failures = ended + addComplaints(kind, host, path.join(folder, 'logs'));
    if (failures > 0) await keepEvidence(host, kind);
  } catch (error) {
    counts.failed += 1;
    complain(kind, error.stack);
  } finally {
    await host?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts come by file, so that a wrong exit code cannot hide a failure. A run without a test is a failure. */
function addResult(kind, { passed, failed, skipped, errors, error, host }, started) {
  counts.errors.push(...errors);
  if (error) complain(kind, error);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`VS Code ${host.vscode} (${host.app}), Node ${host.node}, ${kind}, ${seconds} s`);
  const failures = error || passed + failed === 0 ? Math.max(1, failed) : failed;
  counts.passed += passed;
  counts.failed += failures;
  counts.skipped += skipped;
  return failures;
}

function addCrash(kind, ending, host) {
  counts.failed += 1;
  complain(kind, [`The suite gave no result: ${ending}.`, ...host.errors.slice(-15)].join('\n'));
  return 1;
}

/** What the editor's own log holds against the extension, such as a setting read for what it is not set for. Each is told once. */
function addComplaints(kind, host, folder) {
  host.saveLogs(folder);
  const logs = fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => path.basename(name) === 'remoteexthost.log');
  if (logs.length === 0) throw new Error('The extension host has left no log.');
  const found = new Set(
    logs
      .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split(/^(?=\d{4}-\d\d-\d\dT\S+ \[)/m))
      .filter((entry) => /^\S+ \[(warn|warning|error)\] /.test(entry))
      // The tests themselves lie in no extension's folder when a package is tested; the entry lists every extension.
      .filter((entry) => !entry.includes(`require call from ${pathToFileURL(suite)}`))
      .filter((entry) => ['driftline.driftline', path.join(root, 'dist')].some((sign) => entry.includes(sign)))
      .map((entry) => entry.slice(entry.indexOf(' ') + 1).trim()),
  );
  for (const entry of found) complain(kind, `The extension host complains: ${entry}`);
  counts.failed += found.size;
  return found.size;
}

/** Said at once, and once more at the end of all steps. */
function complain(kind, error) {
  console.error(`In the ${kind}: ${error}`);
  counts.errors.push({ name: kind, error });
}

async function keepEvidence(host, kind) {
  const folder = path.join(root, 'out/failures', kind.replace(' ', '-'));
  host.saveLogs(folder);
  await host.page.screenshot({ path: path.join(folder, 'screen.png') }).catch(() => {});
  console.error(`Logs and a screenshot are in ${path.relative('', folder)}.`);
}

function timeout(ms) {
  return new Promise((resolve) => setTimeout(() => resolve(`no end within ${ms / 1000} s`), ms).unref());
}
