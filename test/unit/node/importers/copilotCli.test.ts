import * as assert from 'node:assert/strict';
import { copilotCli } from '../../../../src/node/importers/copilot-cli/importer';
import { temporaryFolder } from '../temporary';
import { readAll, writeRecords } from './reading';

const cwd = '/home/dana/shop';
const started = event('session.start', {
  sessionId: 's1',
  copilotVersion: '1.0.88',
  selectedModel: 'gpt-5.2',
  context: { cwd, branch: 'main', headCommit: 'abc' },
});

function event(type: string, data: object, more: object = {}): object {
  return { type, data, timestamp: '2026-01-02T03:04:05.000Z', ...more };
}

function start(id: string, toolName: string, args: unknown, more: object = {}, envelope: object = {}): object {
  return event('tool.execution_start', { toolCallId: id, toolName, arguments: args, ...more }, envelope);
}

function complete(id: string, success: boolean, error?: object): object {
  return event('tool.execution_complete', { toolCallId: id, success, error });
}

async function read(records: readonly unknown[], files: Readonly<Record<string, string>> = {}) {
  const root = temporaryFolder();
  writeRecords(root, { 'session-state/s1/events.jsonl': records, ...files });
  return (await readAll(copilotCli, root)).events;
}

suite('importer of Copilot’s runtime', () => {
  const create = (id: string, more: object = {}, envelope: object = {}) =>
    start(id, 'create', { path: `${cwd}/a.py`, file_text: 'x' }, more, envelope);

  test('says all that the record says', async () => {
    const [found] = await read([started, create('c1', { model: 'gpt-5.2', turnId: 't1' }), complete('c1', true)]);
    const { details, ...rest } = found!;
    assert.deepEqual(rest, {
      assistant: 'github-copilot-cli',
      assistantVersion: '1.0.88',
      model: 'gpt-5.2',
      modelEvidence: 'per-edit',
      sessionId: 's1',
      callId: 'c1',
      timestamp: '2026-01-02T03:04:05.000Z',
      cwd,
      file: 'a.py',
      change: 'create',
      status: 'applied',
      newText: 'x',
    });
    assert.deepEqual(
      { ...details, offset: 0 },
      { format: 'copilot-session-events', offset: 0, turnId: 't1', branch: 'main', commit: 'abc', ordinal: 0 },
    );
  });

  test('the model: of the call, of its message, as chosen, or none', async () => {
    const message = (id: string, model: string | undefined, more: object = {}) =>
      event('assistant.message', { model, toolRequests: [{ toolCallId: id, name: 'create', arguments: {} }] }, more);
    const events = await read([
      started,
      create('c1'),
      message('c2', 'gpt-5.2-codex'),
      create('c2'),
      create('c3', { model: 'claude-opus-4.6' }),
      message('c4', undefined),
      event('session.model_change', { newModel: 'claude-sonnet-4.5' }),
      create('c4'),
      event('session.model_change', { newModel: 'auto' }),
      create('c5'),
      event('session.auto_mode_resolved', { chosenModel: 'gpt-4.1' }),
      create('c6', { model: 'auto' }),
      // Nobody chose a model for a subagent, and its calls do not follow the messages of others.
      create('c7', {}, { agentId: 'sub' }),
      message('c8', 'gpt-5-mini', { agentId: 'sub' }),
      create('c8', {}, { agentId: 'sub' }),
      create('c9'),
    ]);
    assert.deepEqual(
      events.map(({ callId, model, modelEvidence, details }) => [callId, model, modelEvidence, details.isSubagent]),
      [
        ['c1', 'gpt-5.2', 'selected', undefined],
        ['c2', 'gpt-5.2-codex', 'per-turn', undefined],
        ['c3', 'claude-opus-4.6', 'per-edit', undefined],
        ['c4', 'claude-sonnet-4.5', 'selected', undefined],
        ['c5', null, 'none', undefined],
        ['c6', 'gpt-4.1', 'per-session', undefined],
        ['c7', null, 'none', true],
        ['c8', 'gpt-5-mini', 'per-turn', true],
        ['c9', 'gpt-4.1', 'per-session', undefined],
      ],
    );
  });

  test('a call that was asked for and never started', async () => {
    const args = { path: 'a.py', file_text: 'x' };
    const [found] = await read([
      started,
      event('assistant.message', {
        model: 'gpt-5.2',
        toolRequests: [{ toolCallId: 'c1', name: 'create', arguments: args }],
      }),
    ]);
    assert.deepEqual([found?.callId, found?.status, found?.model], ['c1', 'unknown', 'gpt-5.2']);
  });

  test('tools of today and of before', async () => {
    const old = (command: string, more: object) => ({ command, path: 'a.py', ...more });
    const events = await read([
      started,
      start('c1', 'edit', { path: 'a.py', old_str: '', new_str: '1' }),
      start('c2', 'insert', { path: 'a.py', insert_line: 1, new_str: '2' }),
      start('c3', 'str_replace_editor', old('create', { file_text: '3' })),
      start('c4', 'str_replace_editor', old('str_replace', { new_str: '4' })),
      start('c5', 'str_replace_editor', old('view', { new_str: 'no' })),
      start('c6', 'str_replace_editor', JSON.stringify(old('insert', { new_str: '6' }))),
      start('c7', 'apply_patch', '*** Begin Patch\n*** Add File: b.py\n+7\n*** End Patch'),
      start('c8', 'str_replace_editor', { command: 'str_replace_editor', path: 'a.py', new_str: 'no' }),
      start('c9', 'view', { path: 'a.py' }),
    ]);
    assert.deepEqual(
      events.map(({ callId, change, file, newText }) => [callId, change, file, newText]),
      [
        ['c1', 'replace', 'a.py', '1'],
        ['c2', 'replace', 'a.py', '2'],
        ['c3', 'create', 'a.py', '3'],
        ['c4', 'replace', 'a.py', '4'],
        ['c6', 'replace', 'a.py', '6'],
        ['c7', 'patch', 'b.py', '7\n'],
      ],
    );
  });

  test('what became of it', async () => {
    const denied = event('permission.completed', {
      toolCallId: 'c4',
      result: { kind: 'denied-interactively-by-user' },
    });
    const events = await read([
      started,
      ...['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => create(id)),
      complete('c1', true),
      complete('c2', false, { code: 'failure', message: 'The user rejected nothing' }),
      complete('c3', false, { code: 'rejected' }),
      denied,
      complete('c4', false),
    ]);
    assert.deepEqual(
      events.map(({ status }) => status),
      ['applied', 'failed', 'rejected', 'rejected', 'unknown'],
    );
  });

  test('folder and session from what lies beside, where the events do not say', async () => {
    const yaml = `id: s1\ncwd: ${cwd}\nbranch: main\n`;
    const [found] = await read([create('c1')], { 'session-state/s1/workspace.yaml': yaml });
    assert.deepEqual([found?.sessionId, found?.cwd, found?.file], ['s1', cwd, 'a.py']);
    const [broken] = await read([create('c1')], { 'session-state/s1/workspace.yaml': '{[\t:' });
    assert.deepEqual([broken?.sessionId, broken?.cwd, broken?.file], ['s1', null, `${cwd}/a.py`]);
  });
});
