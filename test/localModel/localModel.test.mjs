// The whole way with a real model: our prompts put to a local server, its answers judged, logged and compared.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';

const model = 'smollm2-135m-instruct';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-model-'));
const environment = { ...process.env, DRIFTLINE_LOG: path.join(folder, 'drift.db') };
let server;
let url;

before(async () => {
  const python = process.env.DRIFTLINE_PYTHON;
  assert.ok(python, 'npm test -- model installs the server and says where its Python is');
  server = spawn(python, [path.join(root, 'test/localModel/serve.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
  [url] = await Promise.race([
    createInterface(server.stdout)
      [Symbol.asyncIterator]()
      .next()
      .then(({ value }) => [value]),
    new Promise((_resolve, reject) =>
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}`))),
    ),
  ]);
});

after(() => {
  server?.stdin.end();
  fs.rmSync(folder, { recursive: true, force: true });
});

function driftline(...args) {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: environment, maxBuffer: 1 << 26 };
    execFile(process.execPath, [path.join(root, 'dist/cli.js'), ...args], options, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });
}

const probe = (...args) =>
  driftline(
    ...['probe', 'run', `openai:${model}`, '--url', url, '--yes', '--language', 'python', '--limit', '3'],
    ...['--max-tokens', '120', '--concurrency', '1', '--format', 'json', ...args],
  );

test('a local model answers, and each answer is judged and logged with its version', async () => {
  const { status, stdout, stderr } = await probe('--run', 'first', '--temperature', '0');
  assert.equal(status, 0, stderr);
  const report = JSON.parse(stdout);
  assert.deepEqual([report.total, report.known, report.answered, report.failed], [3, 0, 3, 0]);
  assert.deepEqual(Object.values(report.versions), [3]);
  assert.match(Object.keys(report.versions)[0], new RegExp(model));
  assert.ok(report.tokens.input > 100 && report.tokens.output > 20, stdout);
  const shown = await driftline('log', 'export', '--format', 'jsonl');
  const events = shown.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(events.length, 3);
  for (const { code, evaluation } of events) assert.ok(code.text === '' || evaluation !== null, shown.stdout);
});

test('asked again, what has an answer is not asked', async () => {
  const { status, stdout } = await probe('--run', 'first', '--temperature', '0');
  const report = JSON.parse(stdout);
  assert.deepEqual([status, report.known, report.answered], [0, 3, 0]);
});

const policy = `---
title: No values in SQL text
languages: [python]
---
SQL gets its values as parameters, never in its text.

## Bad
\`\`\`python
db.execute(f"SELECT {name} FROM t")
\`\`\`
\`\`\`python
db.execute("DELETE FROM t WHERE id = " + key)
\`\`\`
\`\`\`python
db.execute("SELECT a FROM t ORDER BY %s" % order)
\`\`\`

## Good
\`\`\`python
db.execute("SELECT a FROM t WHERE n = ?", [name])
\`\`\`
\`\`\`python
db.execute("DELETE FROM t WHERE id = ?", [key])
\`\`\`
\`\`\`python
db.execute("SELECT a FROM t ORDER BY ?", [order])
\`\`\`
`;

test('a policy is put to a local model, which answers with probabilities, and speaks only if it is followed', async () => {
  fs.writeFileSync(path.join(folder, 'sql.md'), policy);
  fs.writeFileSync(path.join(folder, 'app.py'), 'db.execute(f"SELECT {key} FROM t")\n');
  environment.DRIFTLINE_CACHE = path.join(folder, 'cache');
  const judge = ['--policy-judge', `openai:${model}`, '--policy-judge-url', url];
  const tested = await driftline('policy', 'test', 'sql.md', '--yes', '--format', 'json', ...judge);
  const [{ examples, outcome, auroc }] = JSON.parse(tested.stdout).policies;
  assert.equal(examples.length, 6);
  for (const { answer } of examples.flatMap(({ forms }) => forms)) {
    assert.deepEqual([answer.kind, answer.votes], ['answered', undefined]);
    assert.ok(answer.probability > 0 && answer.probability < 1, tested.stdout);
  }
  assert.ok(auroc.value >= 0 && auroc.value <= 1);
  const isFollowed = outcome.kind === 'followed';
  assert.equal(tested.status, isFollowed ? 0 : 1);
  const audited = await driftline('audit', 'app.py', '--judge', 'off', '--policy', 'sql.md', ...judge);
  if (isFollowed) assert.ok(audited.status < 2, audited.stderr);
  else assert.match(audited.stderr, /policy\/sql stays off: .* which is no better than chance/);
});
