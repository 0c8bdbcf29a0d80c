import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hookFormats, parsePayload } from '../../../../src/core/hooks/formats';
import type { HookCall, Reply } from '../../../../src/core/hooks/hook';

const advise: Reply = { kind: 'advise', text: 'A' };
const block: Reply = { kind: 'block', text: 'B' };
const replies: readonly Reply[] = [advise, block];

/** Payloads as the vendors document them, with what is read of them: file, change, text of each edit. */
const cases: readonly {
  readonly name: string;
  readonly hook: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly edits: readonly (readonly [file: string, change: string, newText: string])[];
  readonly call?: Partial<HookCall>;
  /** Answers to advice and to a refusal: what is printed, else the exit code. */
  readonly answers: readonly [unknown, unknown];
}[] = [
  ...(['PreToolUse', 'PostToolUse'] as const).map((event) => ({
    name: `Write, ${event}`,
    hook: 'claude-code',
    payload: {
      session_id: 'abc123',
      transcript_path: '/home/dana/.claude/projects/p/abc123.jsonl',
      cwd: '/home/dana/p',
      permission_mode: 'default',
      hook_event_name: event,
      tool_name: 'Write',
      tool_input: { file_path: '/home/dana/p/a.py', content: 'x = 1\n' },
      tool_response: { filePath: '/home/dana/p/a.py', success: true },
      tool_use_id: 'toolu_01',
      somethingNew: { deep: [1] },
    },
    edits: [['/home/dana/p/a.py', 'create', 'x = 1\n']] as const,
    call: {
      assistant: 'claude-code',
      sessionId: 'abc123',
      callId: 'toolu_01',
      cwd: '/home/dana/p',
      model: null,
      status: event === 'PreToolUse' ? ('proposed' as const) : ('applied' as const),
    },
    answers: [
      { hookSpecificOutput: { hookEventName: event, additionalContext: 'A' } },
      event === 'PostToolUse'
        ? { decision: 'block', reason: 'B' }
        : {
            hookSpecificOutput: {
              hookEventName: event,
              permissionDecision: 'deny',
              permissionDecisionReason: 'B',
            },
          },
    ] as const,
  })),
  {
    name: 'Edit on Windows, in a subagent',
    hook: 'claude-code',
    payload: {
      session_id: 's',
      cwd: 'C:\\Users\\dana\\p',
      hook_event_name: 'PostToolUse',
      tool_name: 'Edit',
      tool_input: { file_path: 'C:\\Users\\dana\\p\\a.py', old_string: 'a\nb\nc', new_string: 'a\nB\nc' },
      tool_use_id: 't',
      agent_id: 'agent-1',
    },
    edits: [['C:\\Users\\dana\\p\\a.py', 'replace', 'a\nB\nc']],
    call: { isSubagent: true },
    answers: [
      { hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext: 'A' } },
      { decision: 'block', reason: 'B' },
    ],
  },
  {
    name: 'MultiEdit with a deletion and a broken edit',
    hook: 'claude-code',
    payload: {
      hook_event_name: 'PostToolUse',
      tool_name: 'MultiEdit',
      tool_input: {
        file_path: 'a.py',
        edits: [
          { old_string: 'a', new_string: 'A' },
          { old_string: 'gone', new_string: '' },
          null,
          { old_string: 7, new_string: 'no' },
          { old_string: 'b', new_string: 'B', replace_all: true },
        ],
      },
    },
    edits: [
      ['a.py', 'replace', 'A'],
      ['a.py', 'replace', 'B'],
    ],
    answers: [
      { hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext: 'A' } },
      { decision: 'block', reason: 'B' },
    ],
  },
  {
    name: 'NotebookEdit',
    hook: 'claude-code',
    payload: {
      hook_event_name: 'PostToolUse',
      tool_name: 'NotebookEdit',
      tool_input: { notebook_path: '/p/n.ipynb', cell_id: 'c', new_source: 'import os' },
    },
    edits: [['/p/n.ipynb', 'replace', 'import os']],
    answers: [
      { hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext: 'A' } },
      { decision: 'block', reason: 'B' },
    ],
  },
  {
    name: 'apply_patch with an addition, a move and a deletion',
    hook: 'codex',
    payload: {
      session_id: 's',
      turn_id: 'turn-1',
      transcript_path: null,
      cwd: '/p',
      hook_event_name: 'PostToolUse',
      model: 'gpt-5.3-codex',
      permission_mode: 'default',
      tool_name: 'apply_patch',
      tool_input: {
        command: [
          '*** Begin Patch',
          '*** Add File: web/a.ts',
          '+const a = 1;',
          '*** Update File: web/b.ts',
          '*** Move to: web/c.ts',
          '@@ class B',
          ' context',
          '-old',
          '+new',
          '*** Delete File: web/d.ts',
          '*** End Patch',
        ].join('\n'),
      },
      tool_response: 'Success.',
      tool_use_id: 'call_1',
    },
    edits: [
      ['web/a.ts', 'patch', 'const a = 1;\n'],
      ['web/c.ts', 'patch', 'new\n'],
    ],
    call: { assistant: 'codex', model: 'gpt-5.3-codex', modelEvidence: 'per-turn', turnId: 'turn-1', callId: 'call_1' },
    answers: [
      { hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext: 'A' } },
      { decision: 'block', reason: 'B' },
    ],
  },
  {
    name: "create, in the runtime's own spelling",
    hook: 'copilot',
    payload: {
      sessionId: 's-1',
      timestamp: 1_789_172_471_216,
      cwd: '/p',
      toolName: 'create',
      toolArgs: '{"path":"/p/a.py","file_text":"x = 1\\n"}',
      toolResult: { resultType: 'success', textResultForLlm: 'Created file /p/a.py' },
    },
    edits: [['/p/a.py', 'create', 'x = 1\n']],
    call: { assistant: 'github-copilot-cli', moment: 'after', callId: null, sessionId: 's-1' },
    answers: [{ additionalContext: 'A' }, { additionalContext: 'B' }],
  },
  {
    name: 'edit before it happens',
    hook: 'copilot',
    payload: { sessionId: 's-1', cwd: '/p', toolName: 'edit', toolArgs: { path: 'a.py', old_str: 'a', new_str: 'b' } },
    edits: [['a.py', 'replace', 'b']],
    call: { moment: 'before', status: 'proposed' },
    answers: [{ additionalContext: 'A' }, { permissionDecision: 'deny', permissionDecisionReason: 'B' }],
  },
  {
    name: 'apply_patch in the spelling of VS Code',
    hook: 'copilot',
    payload: {
      hook_event_name: 'PostToolUse',
      session_id: 's-1',
      timestamp: '2026-09-12T00:21:11.216Z',
      cwd: '/p',
      tool_name: 'Edit',
      tool_input: '*** Begin Patch\n*** Update File: a.js\n@@\n-a\n+b\n*** End Patch\n',
      tool_result: { result_type: 'success', text_result_for_llm: 'ok' },
    },
    edits: [['a.js', 'patch', 'b\n']],
    call: { assistant: 'github-copilot-cli', timestamp: '2026-09-12T00:21:11.216Z' },
    answers: [{ additionalContext: 'A' }, { additionalContext: 'B' }],
  },
  {
    name: "VS Code's local chat, several files",
    hook: 'copilot',
    payload: {
      timestamp: '2026-02-09T10:30:00.000Z',
      cwd: '/p',
      sessionId: 'v',
      hookEventName: 'PostToolUse',
      transcript_path: '/t.json',
      tool_name: 'multi_replace_string_in_file',
      tool_input: {
        replacements: [
          { filePath: '/p/a.js', oldString: 'a', newString: 'b' },
          { filePath: '/p/c.js', oldString: 'c', newString: 'd' },
        ],
      },
      tool_use_id: 'call_9__vscode-1770633000000',
      tool_response: 'edited',
    },
    edits: [
      ['/p/a.js', 'replace', 'b'],
      ['/p/c.js', 'replace', 'd'],
    ],
    call: { assistant: 'github-copilot', callId: 'call_9', sessionId: 'v' },
    answers: [
      { hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext: 'A' } },
      { decision: 'block', reason: 'B' },
    ],
  },
  {
    name: 'a file edited by the agent',
    hook: 'cursor',
    payload: {
      conversation_id: 'c',
      generation_id: 'g',
      model: 'claude-4.5-sonnet-thinking',
      hook_event_name: 'afterFileEdit',
      cursor_version: '2.4.1',
      workspace_roots: ['/other', '/p/'],
      user_email: 'dana@example.com',
      file_path: '/p/a.ts',
      edits: [{ old_string: '', new_string: 'let a;' }],
    },
    edits: [['/p/a.ts', 'replace', 'let a;']],
    call: {
      assistant: 'cursor',
      assistantVersion: '2.4.1',
      model: 'claude-4.5-sonnet-thinking',
      sessionId: 'c',
      turnId: 'g',
      cwd: '/p/',
    },
    answers: [{}, {}],
  },
  {
    name: 'a Tab completion on Windows',
    hook: 'cursor',
    payload: {
      conversation_id: 'c',
      model: 'default',
      hook_event_name: 'afterTabFileEdit',
      workspace_roots: ['/c:/Users/dana/p'],
      file_path: '/c:/Users/dana/p/a.ts',
      edits: [
        {
          old_string: 'a',
          new_string: 'ab',
          range: { start_line_number: 1, start_column: 1, end_line_number: 1, end_column: 2 },
          old_line: 'a',
          new_line: 'ab',
        },
      ],
    },
    edits: [['c:/Users/dana/p/a.ts', 'completion', 'ab']],
    call: { cwd: 'c:/Users/dana/p' },
    answers: [{}, {}],
  },
  {
    name: 'a tool after it ran',
    hook: 'cursor',
    payload: {
      conversation_id: 'c',
      model: 'gpt-5.2-codex',
      hook_event_name: 'postToolUse',
      tool_name: 'Write',
      tool_input: { file_path: '/p/a.ts', content: 'let a;\n' },
      tool_output: '{}',
      tool_use_id: 'tool_1',
      cwd: '/p',
    },
    edits: [['/p/a.ts', 'create', 'let a;\n']],
    call: { callId: 'tool_1', moment: 'after' },
    answers: [{ additional_context: 'A' }, { additional_context: 'B' }],
  },
  {
    name: 'a tool before it runs',
    hook: 'cursor',
    payload: {
      conversation_id: 'c',
      hook_event_name: 'preToolUse',
      tool_name: 'StrReplace',
      tool_input: { path: '/p/a.ts', old_string: 'a', new_string: 'b' },
    },
    edits: [['/p/a.ts', 'replace', 'b']],
    call: { moment: 'before' },
    answers: [
      {},
      {
        permission: 'deny',
        user_message: 'Driftline refused an insecure edit.',
        agent_message: 'B',
        decision: 'deny',
        reason: 'B',
      },
    ],
  },
  ...(['pre_write_code', 'post_write_code'] as const).map((event) => ({
    name: event,
    hook: 'windsurf',
    payload: {
      agent_action_name: event,
      trajectory_id: 't',
      execution_id: 'e',
      timestamp: '2026-01-01T10:00:00Z',
      model_name: 'SWE-1.5',
      tool_info: { file_path: '/p/a.go', edits: [{ old_string: 'a', new_string: 'b' }] },
    },
    edits: [['/p/a.go', 'replace', 'b']] as const,
    call: { assistant: 'windsurf', model: 'SWE-1.5', sessionId: 't', turnId: 'e' },
    answers: ['A\n', event === 'pre_write_code' ? 2 : 'B\n'] as const,
  })),
  ...(['BeforeTool', 'AfterTool'] as const).map((event) => ({
    name: `replace, ${event}`,
    hook: 'gemini',
    payload: {
      session_id: 's',
      transcript_path: '/home/dana/.gemini/tmp/p/chats/session-1.jsonl',
      cwd: '/p',
      hook_event_name: event,
      timestamp: '2026-03-02T09:15:18.500Z',
      tool_name: 'replace',
      tool_input: { file_path: '/p/a.go', instruction: 'do', old_string: 'a', new_string: 'b' },
      tool_response: { llmContent: 'ok', returnDisplay: 'ok' },
    },
    edits: [['/p/a.go', 'replace', 'b']] as const,
    call: { assistant: 'gemini-cli', callId: null, timestamp: '2026-03-02T09:15:18.500Z' },
    answers: [
      { hookSpecificOutput: { hookEventName: event, additionalContext: 'A' } },
      { decision: 'deny', reason: 'B' },
    ] as const,
  })),
];

suite('hook formats', () => {
  for (const { name, hook, payload, edits, call: expected = {}, answers } of cases)
    test(`${hook}: ${name}`, () => {
      const format = hookFormats.get(hook);
      const call = format?.read(payload);
      assert.ok(format && call);
      assert.deepEqual(
        call.edits.map(({ file, change, newText }) => [file, change, newText]),
        edits,
      );
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(call[key as keyof HookCall], value, key);
      const said = replies.map((reply) => {
        const { stdout, stderr, exitCode } = format.answer(call, reply);
        assert.equal(stderr, exitCode === 2 ? 'B\n' : '');
        if (exitCode !== 0) return exitCode;
        return hook === 'windsurf' ? stdout : (JSON.parse(stdout) as unknown);
      });
      assert.deepEqual(said, answers);
      const silent = format.answer(call, { kind: 'silent' });
      assert.deepEqual([silent.stdout, silent.exitCode], [hook === 'windsurf' ? '' : '{}\n', 0]);
    });

  /** Real events that are none of ours, and edits that say too little. */
  const others: readonly (readonly [hook: string, why: string, payload: unknown])[] = [
    [
      'claude-code',
      'another tool',
      { hook_event_name: 'PostToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } },
    ],
    ['claude-code', 'another event', { hook_event_name: 'Stop', stop_hook_active: false }],
    [
      'claude-code',
      'no text',
      { hook_event_name: 'PostToolUse', tool_name: 'Write', tool_input: { file_path: 'a.py', content: { a: 1 } } },
    ],
    ['claude-code', 'no file', { hook_event_name: 'PostToolUse', tool_name: 'Write', tool_input: { content: 'x' } }],
    ['claude-code', 'no input', { hook_event_name: 'PostToolUse', tool_name: 'Edit', tool_input: 'oops' }],
    [
      'claude-code',
      "Cursor runs Claude's hooks",
      {
        hook_event_name: 'PostToolUse',
        cursor_version: '2.4.1',
        tool_name: 'Write',
        tool_input: { file_path: 'a.py', content: 'x' },
      },
    ],
    [
      'claude-code',
      "Copilot runs Claude's hooks",
      {
        hook_event_name: 'PostToolUse',
        tool_name: 'Write',
        tool_input: { file_path: 'a.py', content: 'x' },
        tool_result: {},
      },
    ],
    ['codex', 'a command', { hook_event_name: 'PostToolUse', tool_name: 'Bash', tool_input: { command: 'npm test' } }],
    ['codex', 'a file deleted', patch('*** Delete File: a.py')],
    ['codex', 'a file renamed', patch('*** Update File: a.py', '*** Move to: b.py')],
    ['codex', 'lines removed', patch('*** Update File: a.py', '@@', '-x')],
    ['copilot', 'a search', { toolName: 'grep', toolArgs: { pattern: 'x' }, toolResult: { resultType: 'success' } }],
    [
      'copilot',
      'an edit that failed',
      {
        toolName: 'create',
        toolArgs: { path: 'a.py', file_text: 'x' },
        toolResult: { resultType: 'failure', textResultForLlm: 'no' },
      },
    ],
    ['copilot', 'an error', { hook_event_name: 'PostToolUseFailure', tool_name: 'Write', tool_input: {} }],
    ['cursor', 'a prompt', { hook_event_name: 'beforeSubmitPrompt', prompt: 'hi', attachments: [] }],
    ['cursor', 'a shell', { hook_event_name: 'postToolUse', tool_name: 'Shell', tool_input: { command: 'ls' } }],
    ['cursor', 'edits of the wrong type', { hook_event_name: 'afterFileEdit', file_path: 'a.ts', edits: 'none' }],
    ['windsurf', 'a file read', { agent_action_name: 'post_read_code', tool_info: { file_path: 'a.go' } }],
    ['gemini', 'a model hook', { hook_event_name: 'BeforeModel', llm_request: { model: 'gemini-2.5-pro' } }],
  ];
  for (const [hook, why, payload] of others)
    test(`${hook}: ${why} is no edit`, () => {
      assert.equal(hookFormats.get(hook)?.read(payload as Record<string, unknown>), undefined);
    });

  test('a tool of Gemini that failed has written nothing', () => {
    const call = hookFormats.get('gemini')?.read({
      hook_event_name: 'AfterTool',
      tool_name: 'write_file',
      tool_input: { file_path: 'a.go', content: 'x' },
      tool_response: { llmContent: '', error: { message: 'no' } },
    });
    assert.equal(call?.status, 'failed');
  });

  test('nothing makes a hook throw', () => {
    const keys = fc.constantFrom(
      ...'hook_event_name tool_name tool_input tool_info edits file_path path input command toolName toolArgs toolResult cwd sessionId agent_action_name __proto__'.split(
        ' ',
      ),
    );
    const words = fc.constantFrom(
      ...'PostToolUse PreToolUse AfterTool afterFileEdit post_write_code Write Edit MultiEdit apply_patch replace create'.split(
        ' ',
      ),
      '*** Begin Patch\n*** Update File: a\n@@\n+b',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        words,
        fc.anything(),
        tie('object'),
        fc.array(tie('any'), { maxLength: 3 }),
      ),
      object: fc.dictionary(keys, tie('any'), { maxKeys: 6 }),
    })).object;
    fc.assert(
      fc.property(value, (payload) => {
        for (const format of hookFormats.values()) {
          const call = format.read(payload);
          for (const reply of replies) assert.equal(typeof format.answer(call, reply).stdout, 'string');
          for (const edit of call?.edits ?? []) assert.ok(edit.newText !== '' && typeof edit.file === 'string');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

suite('parsePayload', () => {
  test('takes a byte-order mark and raw line ends inside of texts', () => {
    assert.deepEqual(parsePayload('\ufeff{"a": "x\ny\\"\tz",\n "b": 1}'), { a: 'x\ny"\tz', b: 1 });
  });

  for (const text of ['', 'junk', '[1]', '{"a": ', 'null', '"x"'])
    test(`${JSON.stringify(text)} is an empty payload`, () => assert.deepEqual(parsePayload(text), {}));

  test('eight million characters that are no JSON take no time', () => {
    assert.deepEqual(parsePayload(`{"a": "${'x\n'.repeat(4e6)}`), {});
  });
});

suite('records of calls', () => {
  test('Claude Code names the model in the line of the call', () => {
    const format = hookFormats.get('claude-code');
    const call = format?.read(cases[0]?.payload ?? {});
    assert.ok(format?.find && call);
    const line = (id: string) => ({
      type: 'assistant',
      cwd: '/home/dana/p',
      version: '2.1.114',
      gitBranch: 'main',
      timestamp: '2026-04-19T18:05:12.600Z',
      message: { model: 'claude-opus-4-6', content: [{ type: 'tool_use', id, name: 'Write', input: {} }] },
    });
    assert.equal(format.find(line('toolu_other'), call), undefined);
    assert.deepEqual(format.find(line('toolu_01'), call), {
      model: 'claude-opus-4-6',
      modelEvidence: 'per-edit',
      assistantVersion: '2.1.114',
      timestamp: '2026-04-19T18:05:12.600Z',
      cwd: '/home/dana/p',
      branch: 'main',
    });
  });

  test('Gemini and Copilot name the call, too: by what was written', () => {
    const gemini = hookFormats.get('gemini');
    const edit = cases.find(({ hook }) => hook === 'gemini')?.payload ?? {};
    const call = gemini?.read(edit);
    assert.ok(gemini?.find && call);
    const args = edit['tool_input'];
    const message = {
      type: 'gemini',
      model: 'gemini-2.5-pro',
      toolCalls: [
        { id: 'replace-1', name: 'replace', args, timestamp: '2026-03-02T09:15:17.000Z' },
        { id: 'read-2', name: 'read_file', args: {} },
      ],
    };
    assert.equal(gemini.find(message, call)?.callId, 'replace-1');
    assert.equal(gemini.find({ ...message, toolCalls: [] }, call), undefined);

    const copilot = hookFormats.get('copilot');
    const created = copilot?.read(cases.find(({ hook }) => hook === 'copilot')?.payload ?? {});
    assert.ok(copilot?.find && created);
    const start = (text: string) => ({
      type: 'tool.execution_start',
      timestamp: '2026-09-12T00:21:11.216Z',
      data: {
        toolCallId: 'call_XY',
        toolName: 'create',
        arguments: { path: '/p/a.py', file_text: text },
        model: 'gpt-5.2',
        turnId: '0',
      },
    });
    assert.equal(copilot.find(start('y = 1\n'), created), undefined);
    assert.deepEqual(copilot.find(start('x = 1\n'), created), {
      callId: 'call_XY',
      model: 'gpt-5.2',
      modelEvidence: 'per-edit',
      timestamp: '2026-09-12T00:21:11.216Z',
      turnId: '0',
    });
  });
});

function patch(...lines: readonly string[]): unknown {
  const command = ['*** Begin Patch', ...lines, '*** End Patch'].join('\n');
  return { hook_event_name: 'PostToolUse', tool_name: 'apply_patch', tool_input: { command } };
}
