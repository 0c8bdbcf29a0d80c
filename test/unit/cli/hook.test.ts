// The built command with a real server, as an assistant runs it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { hookAddress, type HookAddress, type HookResponse } from '../../../src/node/hookSocket';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { driftline, type Outcome } from './driftline';

const server = path.resolve('dist/hookServer.js');
/** A web request is only known as one where its import is in sight. */
const head = 'from flask import request\n\n';
const insecure = 'def find(cursor):\n    cursor.execute("SELECT * FROM users WHERE name = " + request.args["name"])\n';
const secure =
  'def find(cursor):\n    cursor.execute("SELECT * FROM users WHERE name = %s", (request.args["name"],))\n';

suite('driftline hook', function () {
  this.timeout(60_000);
  let runtime: string;
  let folder: string;

  setup(() => {
    runtime = temporaryFolder();
    fs.chmodSync(runtime, 0o700);
    folder = temporaryFolder({ 'a.py': head + insecure });
  });

  teardown(async () => {
    const pid = await pidOfServer();
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    for (const each of [runtime, folder]) fs.rmSync(each, { recursive: true, force: true });
  });

  test('names the rule of an insecure edit, at its place in the file', async () => {
    const { stdout, stderr, code } = await hook('claude-code', edit(insecure));
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(JSON.parse(stdout), {
      hookSpecificOutput: {
        hookEventName: 'PostToolUse',
        additionalContext: [
          'Driftline: this edit has added a security problem:',
          `- ${folder}/a.py:4: error: SQL built from a variable [python/sql-injection, CWE-89]`,
          'Correct it before you go on, or tell the person why it is a false alarm.',
        ].join('\n'),
      },
    });
  });

  test('says nothing of a secure edit, nor of what was insecure before', async () => {
    writeFiles(folder, { 'a.py': `${head}${insecure}\n\n${secure}` });
    const { stdout, stderr, code } = await hook('claude-code', edit(secure));
    assert.deepEqual([stdout, stderr, code], ['{}\n', '', 0]);
  });

  test('refuses an edit before it happens when told to, and only then', async () => {
    const payload = { ...edit(insecure), hook_event_name: 'PreToolUse' };
    writeFiles(folder, { 'a.py': `${head}OLD` });
    const refused = JSON.parse((await hook('claude-code', payload, '--block', 'error')).stdout) as Refusal;
    assert.equal(refused.hookSpecificOutput.permissionDecision, 'deny');
    assert.match(refused.hookSpecificOutput.permissionDecisionReason ?? '', /a\.py:4: error: .*python\/sql-injection/);
    const advised = JSON.parse((await hook('claude-code', payload)).stdout) as Refusal;
    assert.equal(advised.hookSpecificOutput.permissionDecision, undefined);
    const weak = { ...payload, tool_input: { ...payload.tool_input, new_string: secure } };
    assert.equal((await hook('claude-code', weak, '--block', 'warning')).stdout, '{}\n');
  });

  test('refuses with exit code 2 where the hook says so', async () => {
    const { stdout, stderr, code } = await hook(
      'windsurf',
      {
        agent_action_name: 'pre_write_code',
        trajectory_id: 't',
        tool_info: { file_path: path.join(folder, 'new.py'), edits: [{ old_string: '', new_string: head + insecure }] },
      },
      '--block',
      'error',
    );
    assert.deepEqual([stdout, code], ['', 2]);
    assert.match(stderr, /python\/sql-injection/);
  });

  const harmless: readonly (readonly [what: string, name: string, input: string, stdout: string])[] = [
    ['junk', 'claude-code', 'no JSON', '{}\n'],
    ['nothing', 'gemini', '', '{}\n'],
    ['half a payload', 'codex', '{"hook_event_name": "PostToolUse", "tool_na', '{}\n'],
    ['another event', 'cursor', '{"hook_event_name": "stop"}', '{}\n'],
    ['a file read', 'windsurf', '{"agent_action_name": "post_read_code"}', ''],
  ];
  for (const [what, name, input, expected] of harmless)
    test(`answers ${what} with nothing, and starts no server`, async () => {
      const { stdout, stderr, code } = await hook(name, input);
      assert.deepEqual([stdout, stderr, code], [expected, '', 0]);
      assert.equal(await pidOfServer(), undefined);
    });

  for (const [why, name, args] of [
    ['hook', 'nobody', []],
    ['severity', 'codex', ['--block', 'everything']],
    ['option', 'codex', ['--loud']],
  ] as const)
    test(`an unknown ${why} costs a line on standard error and no assistant's work`, async () => {
      const { stdout, stderr, code } = await hook(name, '{}', ...args);
      assert.deepEqual([stdout, code], ['', 0]);
      assert.match(stderr, /^driftline: .*\n$/);
    });

  test('a payload that is too long is not judged', async () => {
    const { stdout, stderr, code } = await hook('claude-code', edit('x = 1\n'.repeat(2e6)));
    assert.deepEqual([stdout, code], ['{}\n', 0]);
    assert.equal(stderr, 'driftline: the payload is too long to be judged\n');
  });

  test('ten at once start one server and all get their answer', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => hook('claude-code', edit(insecure))));
    for (const { stdout, stderr } of all) {
      assert.equal(stderr, '');
      assert.match(stdout, /python\/sql-injection/);
    }
    const log = path.join(runtime, 'driftline', 'hook.log');
    assert.equal(fs.existsSync(log), false, 'a second server would have complained');
    assert.deepEqual(
      fs.readdirSync(path.join(runtime, 'driftline')).map((name) => path.extname(name)),
      ['.sock'],
    );
  });

  test('a killed server leaves a socket behind, and the next hook starts another', async () => {
    await hook('claude-code', edit(insecure));
    const first = await pidOfServer();
    assert.ok(first !== undefined);
    process.kill(first, 'SIGKILL');
    const { stdout } = await hook('claude-code', edit(insecure));
    assert.match(stdout, /python\/sql-injection/);
    assert.notEqual(await pidOfServer(), first);
  });

  test('who died with the lock in hand does not keep others out', async () => {
    const { lock } = address();
    fs.mkdirSync(lock, { recursive: true });
    const longAgo = new Date(Date.now() - 60_000);
    fs.utimesSync(lock, longAgo, longAgo);
    assert.match((await hook('claude-code', edit(insecure))).stdout, /python\/sql-injection/);
  });

  test('a server that cannot start costs a line on standard error', async () => {
    const broken = temporaryFolder({ 'hookServer.js': 'process.exit(3);' });
    fs.copyFileSync(path.resolve('dist/cli.js'), path.join(broken, 'cli.js'));
    const { stdout, stderr, code } = await driftline(['hook', 'claude-code'], {
      input: JSON.stringify(edit(insecure)),
      env: { XDG_RUNTIME_DIR: runtime },
      script: path.join(broken, 'cli.js'),
    });
    fs.rmSync(broken, { recursive: true });
    assert.deepEqual([stdout, code], ['{}\n', 0]);
    assert.match(stderr, /^driftline: the server did not start: it ended with exit code 3; see .*\n$/);
  });

  test('a server that does not answer is not waited for', async () => {
    const { socket } = address();
    const deaf = net.createServer(() => {}).listen(socket);
    await once(deaf, 'listening');
    const { stdout, stderr, code } = await hook('claude-code', edit(insecure));
    deaf.close();
    assert.deepEqual([stdout, stderr, code], ['{}\n', 'driftline: no answer within 5 seconds\n', 0]);
  });

  test('the server drops what is no request and goes on', async () => {
    await hook('claude-code', edit(insecure));
    for (const text of ['junk\n', '{}\n', '{"hook": "codex"}\n', `${'x'.repeat(17 * 2 ** 20)}\n`])
      assert.equal((await send(text))?.answer.stdout ?? '', text.includes('codex') ? '{}\n' : '');
    assert.match((await hook('claude-code', edit(insecure))).stdout, /python\/sql-injection/);
  });

  test('the server ends when nobody asks', async () => {
    const { socket, lock, log } = address();
    const child = (await import('node:child_process')).spawn(process.execPath, [server, socket, lock, log, '200']);
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 0);
    assert.equal(fs.existsSync(socket), false);
  });

  test('a folder that others can enter is not used', async () => {
    const shared = path.join(runtime, 'driftline');
    fs.mkdirSync(shared);
    fs.chmodSync(shared, 0o777);
    const { stdout, stderr, code } = await hook('claude-code', edit(insecure));
    assert.deepEqual([stdout, code], ['{}\n', 0]);
    assert.match(stderr, /driftline is not a folder of yours alone/);
  });

  function edit(newText: string) {
    return {
      session_id: 's',
      transcript_path: path.join(folder, 'none.jsonl'),
      cwd: folder,
      hook_event_name: 'PostToolUse',
      tool_name: 'Edit',
      tool_input: { file_path: `${folder}/a.py`, old_string: 'OLD', new_string: newText },
      tool_use_id: 'toolu_1',
    };
  }

  function hook(name: string, payload: unknown, ...args: readonly string[]): Promise<Outcome> {
    const input = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return driftline(['hook', name, ...args], { input, env: { XDG_RUNTIME_DIR: runtime } });
  }

  function address(): HookAddress {
    const before = process.env['XDG_RUNTIME_DIR'];
    process.env['XDG_RUNTIME_DIR'] = runtime;
    try {
      return hookAddress(server);
    } finally {
      if (before === undefined) delete process.env['XDG_RUNTIME_DIR'];
      else process.env['XDG_RUNTIME_DIR'] = before;
    }
  }

  /** What the server says to a line; undefined when it hangs up, or is not there. */
  function send(line: string): Promise<HookResponse | undefined> {
    return new Promise((resolve) => {
      const socket = net.connect(address().socket);
      let text = '';
      socket.on('error', () => {});
      socket.on('data', (data) => (text += data.toString()));
      socket.on('close', () => resolve(text === '' ? undefined : (JSON.parse(text) as HookResponse)));
      socket.write(line);
    });
  }

  async function pidOfServer(): Promise<number | undefined> {
    try {
      return (await send('{"hook": "codex", "payload": "{}"}\n'))?.pid;
    } catch {
      // The folder is not one that an address can be in.
      return undefined;
    }
  }
});

interface Refusal {
  readonly hookSpecificOutput: { readonly permissionDecision?: string; readonly permissionDecisionReason?: string };
}
