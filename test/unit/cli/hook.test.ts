// The built command with a real server, as an assistant runs it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import type { DriftEvent } from '../../../src/core/provenance/record';
import { openDriftLog } from '../../../src/node/driftLog/open';
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
  this.timeout(120_000);
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
    const { stdout, stderr, code } = await ask(['claude-code'], edit(insecure), path.join(broken, 'cli.js'));
    fs.rmSync(broken, { recursive: true });
    assert.deepEqual([stdout, code], ['{}\n', 0]);
    assert.match(stderr, /^driftline: the server did not start: it ended with exit code 3; see .*\n$/);
  });

  test('a server killed while it judges is replaced, and the edit is judged all the same', async () => {
    await hook('claude-code', edit(insecure));
    const first = await pidOfServer();
    assert.ok(first !== undefined);
    process.kill(first, 'SIGSTOP');
    const answer = hook('claude-code', edit(insecure));
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.kill(first, 'SIGKILL');
    const { stdout, stderr } = await answer;
    assert.match(stdout, /python\/sql-injection/);
    assert.equal(stderr, '');
  });

  test('an edit at which every server ends is not judged', async () => {
    const { socket } = address();
    const dying = net.createServer((client) => client.once('data', () => client.destroy())).listen(socket);
    await once(dying, 'listening');
    const { stdout, stderr, code } = await hook('claude-code', edit(insecure));
    dying.close();
    assert.deepEqual([stdout, stderr, code], ['{}\n', 'driftline: the server ended while it judged\n', 0]);
  });

  test('rules go on without a judge', async () => {
    const root = temporaryFolder();
    fs.cpSync('dist', path.join(root, 'dist'), { recursive: true, dereference: true });
    fs.symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
    const script = path.join(root, 'dist/cli.js');
    const { stdout, stderr } = await patiently(() => ask(['claude-code'], edit(insecure), script));
    const pid = await pidOfServer(path.join(root, 'dist/hookServer.js'));
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    fs.rmSync(root, { recursive: true });
    assert.match(stdout, /python\/sql-injection/);
    assert.equal(stderr, '');
  });

  test('a server that does not answer is not waited for', async () => {
    const { socket } = address();
    const deaf = net.createServer(() => {}).listen(socket);
    await once(deaf, 'listening');
    const { stdout, stderr, code } = await ask(['claude-code'], edit(insecure));
    deaf.close();
    assert.deepEqual([stdout, stderr, code], ['{}\n', 'driftline: no answer within 5 seconds\n', 0]);
  });

  test('the server drops what is no request and goes on', async () => {
    await hook('claude-code', edit(insecure));
    for (const text of [
      'junk\n',
      '{}\n',
      '{"hook": "codex"}\n',
      '{"hook": "codex", "payload": "7"}\n',
      `${'x'.repeat(17 * 2 ** 20)}\n`,
    ])
      assert.equal((await send(text))?.answer.stdout ?? '', text.includes('7') ? '{}\n' : '');
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

  for (const [why, name, problem] of [
    ['cannot be made', 'missing', /driftline-?\d* cannot be made \(\w+\); set XDG_RUNTIME_DIR or TMPDIR/],
    ['has too long a path', 'x'.repeat(100), /is too long a path for a socket; set XDG_RUNTIME_DIR to a shorter one/],
  ] as const)
    test(`a folder that ${why} costs a line on standard error`, async () => {
      const place = path.join(runtime, name);
      if (name !== 'missing') fs.mkdirSync(place, { mode: 0o700 });
      const { stdout, stderr, code } = await driftline(['hook', 'claude-code'], {
        input: JSON.stringify(edit(insecure)),
        env: { XDG_RUNTIME_DIR: name === 'missing' ? undefined : place, TMPDIR: place },
      });
      assert.deepEqual([stdout, code], ['{}\n', 0]);
      assert.match(stderr, problem);
    });

  suite('in the drift log', () => {
    /** Assistants' records of the edit of `insecure`: the folder that an importer looks in, and the hook's payload. */
    const assistants: Readonly<Record<string, () => readonly [importer: string, payload: unknown, hook: string]>> = {
      'Claude Code': () => {
        const session = '6f0f5c1e-3a57-4c1d-9b0a-0d2f6f1f7a11';
        const payload = { ...edit(insecure), session_id: session };
        const { tool_use_id: id, tool_name: name, tool_input: input } = payload;
        const line = (rest: object) => ({ cwd: folder, sessionId: session, version: '2.0.69', ...rest });
        const file = write(
          `records/projects/-p/${session}.jsonl`,
          line({
            type: 'assistant',
            timestamp: '2026-04-19T18:05:06.000Z',
            message: {
              id: 'msg_1',
              role: 'assistant',
              model: 'claude-sonnet-4-5-20250929',
              content: [{ type: 'tool_use', id, name, input }],
            },
          }),
          line({
            type: 'user',
            timestamp: '2026-04-19T18:05:07.000Z',
            message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: 'done' }] },
          }),
        );
        return ['claude-code', { ...payload, transcript_path: file }, 'claude-code'];
      },
      Copilot: () => {
        const session = '301561f1-558a-43e9-a144-82d3ca12ab62';
        const args = { path: `${folder}/a.py`, old_str: 'OLD', new_str: insecure };
        const line = (type: string, data: object) => ({ type, data, id: type, timestamp: '2026-09-12T00:21:16.016Z' });
        write(
          `records/session-state/${session}/events.jsonl`,
          line('session.start', { sessionId: session, copilotVersion: '1.0.88', context: { cwd: folder } }),
          line('tool.execution_start', {
            toolCallId: 'call_1',
            toolName: 'edit',
            arguments: args,
            model: 'gpt-5.2',
            turnId: '0',
          }),
          line('tool.execution_complete', { toolCallId: 'call_1', success: true, result: { content: 'ok' } }),
        );
        const toolResult = { resultType: 'success', textResultForLlm: 'ok' };
        const payload = { sessionId: session, timestamp: 1, cwd: folder, toolName: 'edit', toolArgs: args, toolResult };
        return ['copilot-cli', payload, 'copilot'];
      },
      Gemini: () => {
        const args = { file_path: `${folder}/a.py`, old_string: 'OLD', new_string: insecure };
        const call = {
          id: 'replace-1',
          name: 'replace',
          args,
          status: 'success',
          timestamp: '2026-03-02T09:15:11.500Z',
        };
        const file = write(
          'records/tmp/p/chats/session-2026-03-02T09-15-1a2b3c4d.jsonl',
          {
            sessionId: 's-1',
            projectHash: 'p',
            startTime: '2026-03-02T09:15:00.000Z',
            lastUpdated: '2026-03-02T09:15:00.000Z',
            kind: 'main',
          },
          {
            id: 'm',
            type: 'gemini',
            timestamp: '2026-03-02T09:15:10.000Z',
            model: 'gemini-2.5-pro',
            content: '',
            toolCalls: [call],
          },
        );
        writeFiles(folder, { 'records/tmp/p/.project_root': folder });
        const payload = {
          session_id: 's-1',
          transcript_path: file,
          cwd: folder,
          hook_event_name: 'AfterTool',
          timestamp: '2026-03-02T09:15:12.000Z',
          tool_name: 'replace',
          tool_input: args,
          tool_response: { llmContent: 'ok' },
        };
        return ['gemini-cli', payload, 'gemini'];
      },
      Codex: () => {
        const patch = `*** Begin Patch\n*** Update File: a.py\n@@\n${insecure.replace(/^/gm, '+').slice(0, -1)}*** End Patch`;
        const line = (type: string, payload: object) => ({ timestamp: '2026-02-11T05:53:40.846Z', type, payload });
        write(
          'records/sessions/2026/02/11/rollout-2026-02-11T05-53-33-019c4b43.jsonl',
          line('session_meta', { id: '019c4b43', cwd: folder, cli_version: '0.99.0', model_provider: 'openai' }),
          line('turn_context', { cwd: folder, model: 'gpt-5.3-codex' }),
          line('response_item', {
            type: 'custom_tool_call',
            status: 'completed',
            call_id: 'call_1',
            name: 'apply_patch',
            input: patch,
          }),
          line('response_item', { type: 'custom_tool_call_output', call_id: 'call_1', output: '{"output":"Success"}' }),
        );
        const payload = {
          session_id: '019c4b43',
          turn_id: '1',
          transcript_path: null,
          cwd: folder,
          hook_event_name: 'PostToolUse',
          model: 'gpt-5.3-codex',
          permission_mode: 'default',
          tool_name: 'apply_patch',
          tool_input: { command: patch },
          tool_response: 'Success',
          tool_use_id: 'call_1',
        };
        return ['codex', payload, 'codex'];
      },
    };

    for (const [title, make] of Object.entries(assistants))
      test(`${title}: one event, with its version, after the hook and after an import`, async () => {
        const [importer, payload, name] = make();
        const place = path.join(folder, 'drift.db');
        const { stdout } = await hook(name, payload, '--log', place);
        assert.match(stdout, /python\/sql-injection/);
        const [first] = await eventsOf(place, 1);
        assert.equal(first?.agent.name, importer === 'copilot-cli' ? 'github-copilot-cli' : importer);
        assert.equal(first.confidence, 'recorded');
        assert.match(first.model.key ?? '', /claude-sonnet-4-5|gpt-5\.[23]|gemini-2\.5-pro/);
        assert.equal(first.evaluation?.label, 'insecure');
        assert.deepEqual([first.code.file, first.code.status, first.code.text], ['a.py', 'applied', null]);

        const from = path.join(folder, 'records');
        const imported = await driftline(['import', '--assistant', importer, '--from', from, '--log', place]);
        assert.deepEqual([imported.code, imported.stderr], [0, '']);
        assert.match(imported.stdout, /\b1 suggestion \(1 known\)/);
        const [again, ...others] = await eventsOf(place, 1);
        assert.deepEqual(others, []);
        assert.equal(again?.id, first.id);
        assert.equal(again.model.key, first.model.key);
      });

    /** Their hooks name the model themselves. */
    const named: Readonly<Record<string, () => readonly [payload: unknown, agent: string, version: string | null]>> = {
      cursor: () => [
        {
          conversation_id: '668320d2-2fd8-4888-b33c-2a466fec86e7',
          generation_id: '490b90b7-a2ce-4c2c-bb76-cb77b125df2f',
          model: 'claude-4.5-sonnet',
          hook_event_name: 'postToolUse',
          cursor_version: '1.7.2',
          workspace_roots: [folder],
          tool_name: 'Write',
          tool_use_id: 'toolu_01',
          tool_input: { file_path: `${folder}/a.py`, content: head + insecure },
          tool_output: '{"success":true}',
          duration: 12,
        },
        'cursor',
        '1.7.2',
      ],
      windsurf: () => [
        {
          agent_action_name: 'post_write_code',
          trajectory_id: 't-1',
          execution_id: 'e-1',
          timestamp: '2026-09-12T00:21:16.016Z',
          model_name: 'SWE-1.5',
          tool_info: { file_path: `${folder}/a.py`, edits: [{ old_string: 'OLD', new_string: insecure }] },
        },
        'windsurf',
        null,
      ],
    };
    for (const [name, make] of Object.entries(named))
      test(`${name}: the version that the hook names`, async () => {
        const [payload, agent, version] = make();
        const place = path.join(folder, 'drift.db');
        assert.match((await hook(name, payload, '--log', place)).stdout, /python\/sql-injection/);
        const [event] = await eventsOf(place, 1);
        const { model } = payload as { model?: string };
        assert.deepEqual([event?.agent.name, event?.agent.version], [agent, version]);
        assert.deepEqual([event?.model.raw, event?.model.evidence], [model ?? 'SWE-1.5', 'per-turn']);
        assert.equal(event?.evaluation?.label, 'insecure');
      });

    test('a file outside the folder is judged where it is, and logged without its path', async () => {
      const outside = temporaryFolder({ 'b.py': head + insecure });
      const place = path.join(folder, 'drift.db');
      const payload = { ...edit(insecure), tool_input: { ...edit(insecure).tool_input, file_path: `${outside}/b.py` } };
      const { stdout } = await hook('claude-code', payload, '--log', place);
      fs.rmSync(outside, { recursive: true });
      assert.match(stdout, /b\.py:4: error/);
      const [event] = await eventsOf(place, 1);
      assert.equal(event?.code.file, '…/b.py');
    });

    test('a refusal is remembered as such, an edit that nobody refused only when it has happened', async () => {
      const place = path.join(folder, 'drift.db');
      const before = { ...edit(insecure), hook_event_name: 'PreToolUse' };
      await hook('claude-code', { ...before, tool_use_id: 'toolu_2' }, '--log', place);
      await hook('claude-code', before, '--log', place, '--block', 'error');
      const [event] = await eventsOf(place, 1);
      assert.deepEqual([event?.conversation.call, event?.code.status], ['toolu_1', 'rejected']);
      assert.deepEqual([event?.model.key, event?.model.evidence], [null, 'none']);
    });

    for (const [what, name, content] of [
      ['in place of a folder', 'a.py/drift.db', undefined],
      ['that is none', 'drift.db', 'this is no database'.repeat(1000)],
    ] as const)
      test(`a log ${what} costs a line in our own log, and the assistant nothing`, async () => {
        const place = path.join(folder, name);
        if (content !== undefined) fs.writeFileSync(place, content);
        const { stdout, stderr, code } = await hook('codex', codexCall(), '--log', place);
        assert.deepEqual([stderr, code], ['', 0]);
        assert.match(stdout, /python\/sql-injection/);
        const log = path.join(runtime, 'driftline', 'hook.log');
        await until(() => fs.existsSync(log));
        assert.match(fs.readFileSync(log, 'utf8'), /^\d{4}-.*drift\.db/);
      });
  });

  function codexCall() {
    const command = `*** Begin Patch\n*** Add File: b.py\n${(head + insecure).replace(/^/gm, '+').slice(0, -1)}*** End Patch`;
    const event = { hook_event_name: 'PostToolUse', session_id: 's', tool_use_id: 'call_1', cwd: folder };
    return { ...event, tool_name: 'apply_patch', model: 'gpt-5.3-codex', tool_input: { command } };
  }

  /** Writes a log of lines below the folder; returns its path. */
  function write(name: string, ...lines: readonly object[]): string {
    writeFiles(folder, { [name]: lines.map((line) => `${JSON.stringify(line)}\n`).join('') });
    return path.join(folder, name);
  }

  /** All events of a log, once there are so many. */
  async function eventsOf(place: string, count: number): Promise<readonly DriftEvent[]> {
    const log = await openDriftLog(place);
    const events: DriftEvent[] = [];
    await until(async () => fs.existsSync(place) && (await log.count()) >= count);
    for await (const event of log.events()) events.push(event);
    await log.close();
    return events;
  }

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

  /** Asks until there was time to answer: the first call starts a server, which on a busy machine takes longer than we wait. */
  async function hook(name: string, payload: unknown, ...args: readonly string[]): Promise<Outcome> {
    return patiently(() => ask([name, ...args], payload));
  }

  async function patiently(once: () => Promise<Outcome>): Promise<Outcome> {
    for (;;) {
      const outcome = await once();
      if (!/no answer within|it took too long/.test(outcome.stderr)) return outcome;
    }
  }

  function ask(args: readonly string[], payload: unknown, script?: string): Promise<Outcome> {
    return driftline(['hook', ...args], {
      input: typeof payload === 'string' ? payload : JSON.stringify(payload),
      env: {
        XDG_RUNTIME_DIR: runtime,
        DRIFTLINE_LOG: path.join(folder, 'usual.db'),
        COPILOT_HOME: path.join(folder, 'records'),
      },
      ...(script === undefined ? {} : { script }),
    });
  }

  function address(of = server): HookAddress {
    const before = process.env['XDG_RUNTIME_DIR'];
    process.env['XDG_RUNTIME_DIR'] = runtime;
    try {
      return hookAddress(of);
    } finally {
      if (before === undefined) delete process.env['XDG_RUNTIME_DIR'];
      else process.env['XDG_RUNTIME_DIR'] = before;
    }
  }

  /** What the server says to a line; undefined when it hangs up, or is not there. */
  function send(line: string, to?: string): Promise<HookResponse | undefined> {
    return new Promise((resolve) => {
      const socket = net.connect(address(to).socket);
      let text = '';
      socket.on('error', () => {});
      socket.on('data', (data) => (text += data.toString()));
      socket.on('close', () => resolve(text === '' ? undefined : (JSON.parse(text) as HookResponse)));
      socket.write(line);
    });
  }

  async function pidOfServer(of?: string): Promise<number | undefined> {
    try {
      return (await send('{"hook": "codex", "payload": "{}"}\n', of))?.pid;
    } catch {
      // The folder is not one that an address can be in.
      return undefined;
    }
  }
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, 'it never came to pass');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Refusal {
  readonly hookSpecificOutput: { readonly permissionDecision?: string; readonly permissionDecisionReason?: string };
}
