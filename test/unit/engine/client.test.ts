/** The real engine process: killed, stopped, starved, asked too much. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { EngineClient, EngineError, type EngineClientOptions, type EngineState } from '../../../src/engine/client';
import type { AnalyzeOptions } from '../../../src/core/analyzer';
import { CancelledError } from '../../../src/core/util/cancellation';
import { silentLogger } from '../../../src/core/util/logger';
import type { AuditedFile } from '../../../src/engine/client';

const options: AnalyzeOptions = { judge: 'off', disabledRules: [], today: '2026-11-21' };
const flawed = 'import os\n\ndef f(name):\n    os.system("ls " + name)\n';
const slow = `${'x = [1, (2, {3: [4]})]\n'.repeat(30_000)}`;

suite('engine', () => {
  let client: EngineClient;
  let reopened = 0;

  function start(more: Partial<EngineClientOptions> = {}): EngineClient {
    reopened = 0;
    client = new EngineClient({
      script: path.resolve('dist/engine.js'),
      engine: { resources: path.resolve('dist') },
      logger: silentLogger,
      reopen: () => reopened++,
      ...more,
      limits: { backOffMs: 20, ...more.limits },
    });
    return client;
  }
  teardown(() => client.dispose());

  const reach = (kind: EngineState['kind']): Promise<EngineState> =>
    new Promise((resolve) => {
      if (client.state.kind === kind) resolve(client.state);
      else
        client.onStateChange((state) => {
          if (state.kind === kind) resolve(state);
        });
    });
  const analyzeText = (text: string) => client.request({ kind: 'analyzeText', language: 'python', text, options });
  const analyze = (uri: string, version: number) => client.request({ kind: 'analyze', uri, version, options });

  test('judges an open document as it is edited', async () => {
    start().open('a', 1, 'python', 'x = 1\n');
    const clean = await analyze('a', 1);
    assert.ok(clean.kind === 'verdict' && clean.verdict.findings.length === 0);
    client.change('a', 2, [{ start: 0, end: 6, text: flawed }]);
    const found = await analyze('a', 2);
    assert.ok(found.kind === 'verdict');
    assert.deepEqual(
      found.verdict.findings.map(({ rule, location }) => [rule, location.start.line]),
      [['python/command-injection', 4]],
    );
    assert.deepEqual(await analyze('a', 1), { kind: 'stale' });
    assert.deepEqual(await analyze('unknown', 1), { kind: 'stale' });
    client.close('a');
    assert.deepEqual(await analyze('a', 2), { kind: 'stale' });
  });

  test('the same document asked again supersedes; the newest comes first', async () => {
    start().open('a', 1, 'python', slow);
    client.open('b', 1, 'python', flawed);
    await analyzeText('');
    const busy = analyzeText(slow);
    const order: string[] = [];
    const asked = (name: string, request: Promise<unknown>) => request.then((result) => (order.push(name), result));
    const results = await Promise.all([
      asked('a', analyze('a', 1)),
      asked('a again', analyze('a', 1)),
      asked('b', analyze('b', 1)),
    ]);
    await busy;
    assert.deepEqual(
      order.filter((name) => name !== 'a'),
      ['b', 'a again'],
    );
    assert.deepEqual(
      (results as { kind: string }[]).map(({ kind }) => kind),
      ['stale', 'verdict', 'verdict'],
    );
  });

  test('cancelled before and while it waits', async () => {
    start();
    const listeners = new Set<() => void>();
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => void) => {
        listeners.add(listener);
        return { dispose: () => void listeners.delete(listener) };
      },
    };
    const request = client.request({ kind: 'analyzeText', language: 'python', text: slow, options }, token);
    for (const listener of listeners) listener();
    await assert.rejects(request, CancelledError);
    assert.equal(listeners.size, 0);
    await assert.rejects(
      client.request({ kind: 'status' }, { ...token, isCancellationRequested: true }),
      CancelledError,
    );
  });

  test('killed: the request fails with a sentence, a new process answers', async () => {
    start();
    await analyzeText(flawed);
    const pid = client.pid as number;
    const lost = analyzeText(slow);
    process.kill(pid, 'SIGKILL');
    await assert.rejects(
      lost,
      (error: Error) => error instanceof EngineError && /was ended by SIGKILL/.test(error.message),
    );
    await assert.rejects(analyzeText(flawed), /is restarting/);
    await reach('ready');
    assert.notEqual(client.pid, pid);
    assert.equal(reopened, 2);
    assert.equal((await analyzeText(flawed)).findings.length, 1);
  });

  test('stopped without a word: ended and started again', async () => {
    start({ limits: { silenceMs: 3000 } });
    await analyzeText(flawed);
    process.kill(client.pid as number, 'SIGSTOP');
    await assert.rejects(analyzeText(flawed), /gave no answer for 3 seconds/);
    await reach('ready');
    assert.equal((await analyzeText(flawed)).findings.length, 1);
  });

  test('out of memory again and again: it stays off until it is asked to start', async () => {
    start({ limits: { heapMiB: 4, mostCrashes: 2, backOffMs: 1 } });
    client.start();
    const state = await reach('failed');
    assert.ok(state.kind === 'failed' && /stays off, having ended 2 times/.test(state.reason));
    await assert.rejects(analyzeText(flawed), /is off/);
    client.restart();
    assert.equal(client.state.kind, 'starting');
  });

  test('audits folders file by file while others ask', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-engine-'));
    try {
      for (let i = 0; i < 20; i++) fs.writeFileSync(path.join(folder, `f${i}.py`), i ? flawed : '\0\0');
      const files: AuditedFile[] = [];
      start();
      let answered = Infinity;
      const audit = client.request({ kind: 'audit', roots: [folder], exclude: [], options }, undefined, (file) =>
        files.push(file),
      );
      const asked = analyzeText(flawed).then(() => (answered = files.length));
      const summary = await audit;
      await asked;
      assert.equal(summary.filesJudged, 19);
      assert.equal(summary.skipped.length, 1);
      assert.equal(files.length, 19);
      assert.ok(answered < 19, 'what a person waits for comes before the audit ends');
      assert.deepEqual(files.at(-1)?.done, 20);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  test('says what it is, and shows a rule page', async () => {
    start({ engine: { resources: path.resolve('dist'), model: '/nowhere' } });
    const status = await client.request({ kind: 'status' });
    assert.ok(status.rules.count > 0 && status.rules.problems.length === 0);
    assert.ok(status.judge.kind === 'unavailable' && status.judge.reason.includes('nowhere'));
    assert.match(
      (await client.request({ kind: 'rulePage', rule: 'python/command-injection' }))?.markdown ?? '',
      /## Why/,
    );
    assert.equal(await client.request({ kind: 'rulePage', rule: 'python/nonsense' }), undefined);
  });

  test('disposed: no process is left and requests say so', async () => {
    start();
    await analyzeText('');
    const pid = client.pid as number;
    await client.dispose();
    assert.throws(() => process.kill(pid, 0));
    await assert.rejects(analyzeText(''), /shut down/);
  });
});
