/** The import that a person asks for and the quiet one, into one log. */
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CodeEvent } from '../../../src/core/provenance/codeEvent';
import type { Evaluation } from '../../../src/core/provenance/record';
import type { ImportSummary, ProvenanceSettings } from '../../../src/engine/protocol';
import { Records } from '../../../src/engine/records';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { toLines } from '../node/importers/reading';
import { temporaryFolder } from '../node/temporary';

const evaluation: Evaluation = {
  rules: 'r1',
  model: null,
  score: 0.5,
  label: 'insecure',
  findings: [],
  units: 1,
  lines: 1,
};

suite('records in the engine', () => {
  let folder: string;
  let told: string[];
  let judged: string[];
  let records: Records;

  setup(() => {
    folder = temporaryFolder();
    [told, judged] = [[], []];
    records = new Records(() => ({ home: folder, platform: process.platform, variables: {} }), {
      openLog: (place) => openDriftLog(place),
      judge: async (event: CodeEvent) => {
        judged.push(event.callId ?? '');
        return evaluation;
      },
      info: (message) => told.push(message),
      warn: (message) => assert.fail(message),
    });
  });

  teardown(async () => {
    configure([], { log: path.join(folder, 'other.db') });
    await records.import([]);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  function configure(assistants: readonly string[], more: Partial<ProvenanceSettings> = {}): void {
    const common = { log: '', keepCode: false, retentionDays: 0, folders: [], exclude: [] };
    records.configure({ ...common, storage: folder, assistants, ...more });
  }

  function writeCalls(...ids: readonly string[]): void {
    const lines = ids.map((id) => {
      const input = { file_path: '/shop/a.py', content: `secret = "${id}"\n` };
      const message = { model: 'claude-opus-4-6', content: [{ type: 'tool_use', id, name: 'Write', input }] };
      return { type: 'assistant', cwd: '/shop', sessionId: 's', timestamp: '2026-01-02T03:04:05.000Z', message };
    });
    const session = path.join(folder, '.claude/projects/p/s.jsonl');
    fs.mkdirSync(path.dirname(session), { recursive: true });
    fs.appendFileSync(session, toLines(lines));
  }

  const outcome = (summaries: readonly ImportSummary[]) => summaries.map(({ added, updated }) => [added, updated]);

  test('what is asked for right behind the permission is reported to who asked, and done once', async () => {
    writeCalls('one', 'two');
    configure(['claude-code']);
    const steps: ImportSummary[] = [];
    assert.deepEqual(outcome(await records.import(['claude-code'], undefined, (step) => steps.push(step))), [[2, 0]]);
    assert.equal(steps.at(-1)?.title, 'Claude Code');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.deepEqual([judged, told], [['one', 'two'], []]);
  });

  test('what was allowed before is read without a word, in whatever window', async () => {
    writeCalls('one');
    configure(['claude-code']);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.deepEqual(told, ['imported from Claude Code: 1 added, 0 updated']);
    // Nothing is added twice.
    assert.deepEqual(outcome(await records.import(['claude-code'])), [[0, 0]]);
  });

  test('nothing is read of an assistant that was withdrawn meanwhile, nor of one that there is not', async () => {
    writeCalls('one');
    configure(['claude-code', 'nobody']);
    configure([]);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.deepEqual([judged, told, fs.existsSync(path.join(folder, 'drift.db'))], [[], [], false]);
  });

  test('a cancelled import keeps what it has', async () => {
    writeCalls('one', 'two', 'three');
    configure(['claude-code']);
    const controller = new AbortController();
    const cancelled = records.import(['claude-code'], controller.signal);
    controller.abort();
    assert.deepEqual(outcome(await cancelled), []);
    assert.deepEqual(outcome(await records.import(['claude-code'])), [[3, 0]]);
  });

  test('what is too old leaves the log', async () => {
    writeCalls('one');
    configure(['claude-code']);
    await records.import(['claude-code']);
    configure(['claude-code'], { retentionDays: 30 });
    await records.import([]);
    const log = await openDriftLog(path.join(folder, 'drift.db'));
    const left = [];
    for await (const event of log.events()) left.push(event);
    await log.close();
    assert.deepEqual(left, []);
    assert.match(told.join(), /^removed from the drift log, being from before .*: 1$/);
  });
});
