import * as assert from 'node:assert/strict';
import type { CodeEvent } from '../../../../src/core/provenance/codeEvent';
import {
  leftOut,
  mergeEvents,
  repeatKey,
  toDriftEvent,
  toEvaluation,
} from '../../../../src/core/provenance/driftEvent';
import type { DriftEvent, Evaluation } from '../../../../src/core/provenance/record';
import type { Finding, Verdict } from '../../../../src/core/verdict';

const event: CodeEvent = {
  assistant: 'claude-code',
  assistantVersion: '2.1.114',
  model: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  modelEvidence: 'per-edit',
  sessionId: 'session-1',
  callId: 'toolu_1',
  timestamp: '2026-04-19T20:05:06.007+02:00',
  cwd: '/home/someone/tidepool',
  file: 'services/berths.py',
  change: 'replace',
  status: 'applied',
  newText: 'def a():\r\n    pass\r\n',
  details: { ordinal: 0, format: 'claude-code-jsonl', offset: 10423, turnId: 'turn-1', host: 'cli', branch: 'main' },
};

const evaluation: Evaluation = {
  rules: 'r1',
  model: 'm1',
  score: 0.9,
  label: 'insecure',
  findings: [{ rule: 'python/x', cwe: ['CWE-89'], severity: 'error', line: 1 }],
  units: 1,
  lines: 2,
};

suite('drift events', () => {
  test('a code event as the log keeps it', async () => {
    assert.deepEqual(
      await toDriftEvent(event, evaluation, { workspace: 'github.com/acme/tidepool', recordFile: '/r' }),
      {
        schema: 'provenance/1',
        id: '6fb18c2a462d26b9718655d1ffa98b61a4a9fbaaa269325a272953bcf3adfada',
        time: '2026-04-19T18:05:06.007Z',
        source: {
          kind: 'claude-code-jsonl',
          formatVersion: '2.1.114',
          file: '6588117f7b5162325520a43670f6b2f80d50e9aa09f820f57274904a22ddfaf2',
          offset: 10423,
        },
        confidence: 'recorded',
        agent: { name: 'claude-code', version: '2.1.114', host: 'cli' },
        model: {
          provider: 'anthropic',
          request: null,
          response: event.model,
          raw: event.model,
          key: 'anthropic/claude-sonnet-4-5',
          snapshot: '2025-09-29',
          digest: null,
          fingerprint: null,
          evidence: 'per-edit',
        },
        conversation: { id: 'session-1', turn: 'turn-1', call: 'toolu_1', isSubagent: false },
        workspace: {
          folder: '34af0bb590b3dd5e656eb546ae96c8b188a86bf2e4a3f0cc0be15a063893a1cf',
          commit: null,
          branch: 'main',
        },
        code: {
          file: 'services/berths.py',
          language: 'python',
          change: 'replace',
          status: 'applied',
          isUserModified: false,
          addedLines: 2,
          hash: '9f8d8a0c21dd79dff3c2b39026d7af40ee0702986b4cec128dc39da342a4fdd8',
          text: null,
        },
        evaluation,
        test: null,
        label: null,
      } satisfies DriftEvent,
    );
  });

  const same = async (change: Partial<CodeEvent>) =>
    (await toDriftEvent({ ...event, ...change }, null)).id === (await toDriftEvent(event, null)).id;

  test('what tells two events apart', async () => {
    const { details } = event;
    assert.ok(await same({}));
    assert.ok(await same({ status: 'rejected', newText: 'changed', timestamp: null, model: null, cwd: '/elsewhere' }));
    assert.ok(await same({ details: { ordinal: 0, format: 'hook' } }));
    for (const change of [
      { assistant: 'codex' },
      { sessionId: 'session-2' },
      { callId: 'toolu_2' },
      { file: 'other.py' },
      { details: { ...details, ordinal: 1 } },
      { callId: null },
    ])
      assert.ok(!(await same(change)), JSON.stringify(change));
  });

  test('a long call id is enough, also in a session that was branched off; a number is not', async () => {
    const id = async (callId: string, sessionId: string) =>
      (await toDriftEvent({ ...event, callId, sessionId }, null)).id;
    for (const callId of [
      'toolu_01XvhKvVDrGZDxsKCzpJxkMc',
      'call_9aB8c7D6e5F4g3H2i1J0kLmN',
      '0f8fad5b-d9cb-469f-a165-70867728950e',
      'write_file-1767322800000-4a5b6c7d8e9f',
      'chatcmpl-tool-5c5cf1f39b9a4ab5b3c9d6f4a2b1c0d9',
    ])
      assert.equal(await id(callId, 's1'), await id(callId, 's2'), callId);
    for (const callId of ['0', 'call_0', 'call_ab12cd34', 'functions.edit_existing_file:12', 'replacestringinfile'])
      assert.notEqual(await id(callId, 's1'), await id(callId, 's2'), callId);
  });

  test('without a call id, time and text tell', async () => {
    const id = async (change: Partial<CodeEvent>) =>
      (await toDriftEvent({ ...event, callId: null, ...change }, null)).id;
    assert.equal(await id({ newText: 'def a():\n    pass\n' }), await id({}), 'line ends do not');
    assert.notEqual(await id({ newText: 'x' }), await id({}));
    assert.notEqual(await id({ timestamp: '2026-04-19T18:05:06.008Z' }), await id({}));
  });

  test('what a person is named by stays away', async () => {
    const text = JSON.stringify(
      await toDriftEvent({ ...event, file: '/home/someone/notes.py' }, evaluation, {
        workspace: '/home/someone/tidepool',
        recordFile: '/home/someone/.claude/x.jsonl',
      }),
    );
    assert.ok(!text.includes('someone') && !text.includes('pass'), text);
    assert.ok(text.includes('"…/notes.py"'));
    const windows = await toDriftEvent({ ...event, file: 'C:\\Users\\someone\\a.py' }, null);
    assert.equal(windows.code.file, '…/a.py');
  });

  test('the code only where it was asked for, with line feeds', async () => {
    assert.equal((await toDriftEvent(event, null, { keepCode: true })).code.text, 'def a():\n    pass\n');
  });

  test('times that are none', async () => {
    for (const timestamp of ['yesterday', '', '+099999-01-01T00:00:00Z', '1970-01-01T00:00:00Z', null])
      assert.equal((await toDriftEvent({ ...event, timestamp }, null)).time, null);
  });

  test('a model that was set for the session was asked for', async () => {
    const { model } = await toDriftEvent({ ...event, modelEvidence: 'per-session' }, null);
    assert.deepEqual([model.request, model.response, model.key], [event.model, null, 'anthropic/claude-sonnet-4-5']);
  });

  test('what comparisons leave out', async () => {
    const why = async (change: Partial<CodeEvent>, confidence: DriftEvent['confidence'] = 'recorded') =>
      leftOut(await toDriftEvent({ ...event, ...change }, null, { confidence }));
    assert.equal(await why({}), null);
    assert.equal(await why({}, 'correlated'), null);
    assert.equal(await why({}, 'heuristic'), 'guess');
    assert.equal(await why({ model: null }), 'no version');
    assert.equal(await why({ model: 'auto' }), 'no version');
    assert.equal(await why({ modelEvidence: 'none' }), 'no version');
    assert.equal(await why({ model: 'Claude Sonnet 4.5' }), 'name only');
    assert.equal(await why({ modelEvidence: 'display-name' }), 'name only');
  });

  test('the same text in the same file and session is a repeat', async () => {
    const key = async (change: Partial<CodeEvent>) => repeatKey(await toDriftEvent({ ...event, ...change }, null));
    assert.equal(await key({ callId: 'toolu_9', newText: 'def a():\n    pass\n' }), await key({}));
    assert.notEqual(await key({ file: 'b.py' }), await key({}));
    assert.notEqual(await key({ sessionId: 'session-2' }), await key({}));
    assert.equal(await key({ sessionId: null }), null);
  });
});

suite('two records of one suggestion', () => {
  const row = (change: Partial<CodeEvent> = {}, options: Parameters<typeof toDriftEvent>[2] = {}) =>
    toDriftEvent({ ...event, ...change }, evaluation, options);

  test('the same again changes nothing', async () =>
    assert.deepEqual(mergeEvents(await row(), await row()), await row()));

  test('the better evidence stays, whichever came first', async () => {
    const dated = await row();
    const undated = await row({ model: 'claude-sonnet-4.5' });
    const guessed = await row({}, { confidence: 'heuristic' });
    const nameless = await row({ model: null });
    for (const [better, worse] of [
      [dated, undated],
      [dated, guessed],
      [dated, nameless],
      [undated, nameless],
      [guessed, { ...nameless, confidence: 'correlated' as const }],
    ] as const)
      for (const merged of [mergeEvents(better, worse), mergeEvents(worse, better)])
        assert.deepEqual([merged.model, merged.confidence], [better.model, better.confidence]);
  });

  test('a decision is later than a proposal', async () => {
    const status = async (known: CodeEvent['status'], later: CodeEvent['status']) =>
      mergeEvents(await row({ status: known }), await row({ status: later })).code.status;
    assert.equal(await status('proposed', 'applied'), 'applied');
    assert.equal(await status('applied', 'proposed'), 'applied');
    assert.equal(await status('applied', 'unknown'), 'applied');
    assert.equal(await status('applied', 'rolled-back'), 'rolled-back');
    assert.equal(await status('unknown', 'proposed'), 'proposed');
  });

  test('code and judgement are kept, but not for another text', async () => {
    const kept = await row({}, { keepCode: true });
    const bare = { ...(await row()), evaluation: null };
    assert.deepEqual(mergeEvents(kept, bare), kept);
    const other = { ...(await row({ newText: 'x' })), evaluation: null };
    const merged = mergeEvents(kept, other);
    assert.deepEqual([merged.code.text, merged.code.hash, merged.evaluation], [null, other.code.hash, null]);
  });
});

suite('evaluations', () => {
  const verdict = (findings: readonly Partial<Finding>[], scores: readonly number[]): Verdict => ({
    schema: 'driftline.verdict/1',
    language: 'python',
    textSha256: 't',
    rules: 'r1',
    judge: { kind: 'ready', model: 'judge', sha256: 'm1' },
    findings: findings.map((finding) => ({
      rule: 'python/x',
      source: 'rule',
      title: '',
      message: '',
      severity: 'error',
      precision: 'high',
      cwe: ['CWE-89'],
      location: { start: { line: 7, column: 1, offset: 0 }, end: { line: 7, column: 2, offset: 1 } },
      fingerprint: '',
      ...finding,
    })),
    suppressed: [],
    units: scores.map((score) => ({
      name: 'f',
      kind: 'function',
      location: { start: { line: 7, column: 1, offset: 0 }, end: { line: 7, column: 2, offset: 1 } },
      score,
      label: 'insecure',
      cwe: [],
      lines: [],
    })),
  });

  test('of a verdict, without its code', () => {
    assert.deepEqual(toEvaluation(verdict([{}], [0.5, 0.75]), 12), {
      rules: 'r1',
      model: 'm1',
      score: 0.6667,
      label: 'insecure',
      findings: [{ rule: 'python/x', cwe: ['CWE-89'], severity: 'error', line: 7 }],
      units: 2,
      lines: 12,
    });
  });

  test('notes of rules are not insecure, what the judge reports alone is', () => {
    const label = (finding: Partial<Finding>) => toEvaluation(verdict([finding], []), 1).label;
    assert.equal(label({ severity: 'note' }), 'secure');
    assert.equal(label({ severity: 'note', source: 'rule+judge' }), 'secure');
    assert.equal(label({ severity: 'note', source: 'judge' }), 'insecure');
    assert.equal(label({ severity: 'warning' }), 'insecure');
    assert.equal(toEvaluation({ ...verdict([], []), judge: { kind: 'off' } }, 1).score, null);
  });
});
