import * as assert from 'node:assert/strict';
import { codex } from '../../../../src/node/importers/codex/importer';
import { temporaryFolder } from '../temporary';
import { readAll, writeRecords } from './reading';

const cwd = '/home/dana/shop';
const id = '019c4b43-1451-7af3-be4c-5576369bf1ba';
const name = `sessions/2026/02/11/rollout-2026-02-11T05-53-33-${id}.jsonl`;

function line(type: string, payload: object): object {
  return { timestamp: '2026-01-02T03:04:05.000Z', type, payload };
}

const meta = line('session_meta', { id, cwd, cli_version: '0.99.0', source: 'cli', model_provider: 'openai' });
const turn = (model: string | undefined, folder = cwd) => line('turn_context', { turn_id: 't1', cwd: folder, model });

function patch(file: string, text = 'x'): string {
  return `*** Begin Patch\n*** Add File: ${file}\n+${text}\n*** End Patch`;
}

function call(callId: string, file = 'a.py'): object {
  return line('response_item', { type: 'custom_tool_call', name: 'apply_patch', call_id: callId, input: patch(file) });
}

function run(callId: string, tool: string, args: unknown): object {
  const payload = { type: 'function_call', name: tool, call_id: callId, arguments: JSON.stringify(args) };
  return line('response_item', payload);
}

function output(callId: string, output: unknown): object {
  return line('response_item', { type: 'function_call_output', call_id: callId, output });
}

async function read(records: string | readonly unknown[], file = name) {
  const root = temporaryFolder();
  writeRecords(root, { [file]: records });
  return (await readAll(codex, root)).events;
}

suite('importer of Codex', () => {
  test('the model is that of the turn, of the session, or none', async () => {
    const events = await read([
      line('session_meta', { id, cwd, model: 'gpt-5-codex' }),
      call('c1'),
      turn('gpt-5.3-codex'),
      call('c2'),
      turn('default'),
      call('c3'),
      turn(undefined),
      call('c4'),
    ]);
    assert.deepEqual(
      events.map(({ model, modelEvidence }) => [model, modelEvidence]),
      [
        ['gpt-5-codex', 'per-session'],
        ['gpt-5.3-codex', 'per-turn'],
        [null, 'none'],
        [null, 'none'],
      ],
    );
  });

  test('patches inside commands, however they are written', async () => {
    const script = (file: string) => `apply_patch <<'EOF'\n${patch(file)}\nEOF\n`;
    const events = await read([
      meta,
      turn('m', `${cwd}/web`),
      run('c1', 'shell', { command: ['bash', '-lc', script('a')], workdir: cwd }),
      run('c2', 'shell', { command: ['apply_patch', patch('b')] }),
      run('c3', 'shell_command', { command: `cd "api/v1" && ${script('c')}`, workdir: cwd }),
      run('c4', 'exec_command', { cmd: `/usr/bin/${script('d')} && npm test` }),
      run('c5', 'shell', { command: ['apply_patch', `<<'EOF'\n${patch('e')}\nEOF`] }),
      line('response_item', {
        type: 'local_shell_call',
        call_id: 'c6',
        action: { type: 'exec', command: ['bash', '-lc', script('f')], working_directory: '/tmp' },
      }),
      run('c7', 'shell_command', { command: `cat > notes.md <<'EOF'\n${patch('no')}\nEOF` }),
      run('c8', 'shell_command', { command: 'ls' }),
      run('c9', 'update_plan', { input: patch('no') }),
      line('response_item', { type: 'function_call', name: 'shell', call_id: 'd1', arguments: '{"command": ["bash"' }),
      line('response_item', { type: 'function_call', name: 'apply_patch', call_id: 'd2', arguments: patch('g') }),
    ]);
    assert.deepEqual(
      events.map(({ callId, file }) => [callId, file]),
      [
        ['c1', 'a'],
        ['c2', 'web/b'],
        ['c3', 'api/v1/c'],
        ['c4', 'web/d'],
        ['c5', 'web/e'],
        ['c6', '/tmp/f'],
        ['d2', 'web/g'],
      ],
    );
  });

  for (const [what, record, status] of [
    ['text', output('c1', 'Success. Updated the following files:\nA a.py\n'), 'applied'],
    ['JSON', output('c1', '{"output":"done","metadata":{"exit_code":0}}'), 'applied'],
    ['JSON, failed', output('c1', '{"output":"error","metadata":{"exit_code":1}}'), 'failed'],
    ['a list', output('c1', [{ type: 'input_text', text: 'Exit code: 0\nOutput:\nok' }]), 'applied'],
    ['a list, failed', output('c1', [{ type: 'input_text', text: 'Exit code: 1\nOutput:\nno' }]), 'failed'],
    ['the exit code of what ran after the patch', output('c1', 'Exit code: 1\nOutput:\nSuccess. Updated x'), 'applied'],
    ['the exit code of a session', output('c1', 'Chunk ID: 1\nProcess exited with code 2\nOutput:\nno'), 'failed'],
    ['an object', output('c1', { content: 'patch rejected by user', success: false }), 'rejected'],
    ['a verification', output('c1', 'apply_patch verification failed: no such lines'), 'failed'],
    ['a person’s no', output('c1', 'exec command rejected by user'), 'rejected'],
    ['code that speaks of it', output('c1', `${'x'.repeat(100)} rejected by user`), 'unknown'],
    ['something else', output('c1', 7), 'unknown'],
    ['an event', line('event_msg', { type: 'patch_apply_end', call_id: 'c1', success: true }), 'applied'],
    ['a declined event', line('event_msg', { type: 'patch_apply_end', call_id: 'c1', status: 'declined' }), 'rejected'],
    ['another call', output('c2', 'Success. Updated'), 'unknown'],
  ] as const)
    test(`an outcome from ${what}: ${status}`, async () => {
      const [event] = await read([meta, turn('m'), call('c1'), record]);
      assert.equal(event?.status, status);
    });

  test('the first outcome counts', async () => {
    const applied = line('event_msg', { type: 'patch_apply_end', call_id: 'c1', success: true });
    const [event] = await read([meta, call('c1'), applied, output('c1', 'error')]);
    assert.equal(event?.status, 'applied');
  });

  test('a session that was branched off keeps its own name', async () => {
    const parent = line('session_meta', { id: 'parent', cwd: '/elsewhere', cli_version: '0.1' });
    const [event] = await read([meta, parent, turn('m'), call('c1')]);
    assert.deepEqual([event?.sessionId, event?.cwd, event?.assistantVersion], [id, cwd, '0.99.0']);
  });

  test('history that was compacted is not read twice', async () => {
    const payload = { message: '', replacement_history: [{ type: 'custom_tool_call', name: 'apply_patch' }] };
    assert.deepEqual(await read([meta, line('compacted', payload)]), []);
  });

  test('subagents', async () => {
    const source = { subagent: { thread_spawn: {} } };
    const [event] = await read([line('session_meta', { id, cwd, source }), turn('m'), call('c1')]);
    assert.equal(event?.details.isSubagent, true);
  });

  const command = (callId: string) => ({
    type: 'function_call',
    name: 'shell',
    call_id: callId,
    arguments: JSON.stringify({ command: ['apply_patch', patch('a.py')] }),
  });
  const old = [command('c1'), { type: 'function_call_output', call_id: 'c1', output: 'Done!' }, command('c2')];

  test('early sessions without envelopes', async () => {
    const first = { id: 'old', timestamp: '2025-05-07T17:24:21.123Z', instructions: null };
    const events = await read([first, { record_type: 'state' }, ...old], 'sessions/rollout-1.jsonl');
    assert.deepEqual(
      events.map(({ sessionId, callId, model, status, file }) => [sessionId, callId, model, status, file]),
      [
        ['old', 'c1', null, 'applied', 'a.py'],
        ['old', 'c2', null, 'unknown', 'a.py'],
      ],
    );
  });

  test('the first sessions, one object each', async () => {
    const session = { session: { id: 'older', timestamp: '2025-04-16' }, items: [7, ...old] };
    const events = await read(JSON.stringify(session, null, 2), 'sessions/rollout-2025-04-16-1.json');
    assert.deepEqual(
      events.map(({ sessionId, callId, status }) => [sessionId, callId, status]),
      [
        ['older', 'c1', 'applied'],
        ['older', 'c2', 'unknown'],
      ],
    );
  });
});
