import assert from 'node:assert/strict';
import fc from 'fast-check';
import { connect, connection, disconnect, hookFile, type Configured } from '../../../../src/core/hooks/configuration';
import type { HookName } from '../../../../src/core/hooks/hook';

const names: readonly HookName[] = ['claude-code', 'copilot', 'codex', 'cursor', 'windsurf', 'gemini'];
const program = { program: 'driftline' };

suite('connecting an assistant', () => {
  /** Hooks of a new file, as the vendors document them. */
  const fresh: Readonly<Record<HookName, unknown>> = {
    'claude-code': {
      hooks: {
        PostToolUse: [
          {
            matcher: 'Write|Edit|MultiEdit|NotebookEdit',
            hooks: [{ type: 'command', command: 'driftline hook claude-code', timeout: 10 }],
          },
        ],
      },
    },
    copilot: {
      version: 1,
      hooks: {
        postToolUse: [
          {
            type: 'command',
            matcher: 'create|edit|insert|str_replace|str_replace_editor|apply_patch',
            command: 'driftline hook copilot',
            timeoutSec: 10,
          },
        ],
      },
    },
    codex: {
      hooks: {
        PostToolUse: [
          { matcher: 'apply_patch', hooks: [{ type: 'command', command: 'driftline hook codex', timeout: 10 }] },
        ],
      },
    },
    cursor: {
      version: 1,
      hooks: {
        postToolUse: [
          { command: 'driftline hook cursor', timeout: 10, matcher: 'Write|StrReplace|Edit|MultiEdit|ApplyPatch' },
        ],
        afterTabFileEdit: [{ command: 'driftline hook cursor', timeout: 10 }],
      },
    },
    windsurf: { hooks: { post_write_code: [{ command: 'driftline hook windsurf', show_output: true }] } },
    gemini: {
      hooks: {
        AfterTool: [
          {
            matcher: 'write_file|replace',
            hooks: [{ type: 'command', command: 'driftline hook gemini', name: 'driftline', timeout: 10_000 }],
          },
        ],
      },
    },
  };
  for (const name of names)
    test(`${name}: a new file, and out of it again`, () => {
      const text = textOf(connect(name, undefined, program));
      assert.deepEqual(JSON.parse(text), fresh[name]);
      assert.deepEqual(connection(name, text), program);
      assert.equal(textOf(connect(name, text, program)), text);
      assert.equal('hooks' in (JSON.parse(textOf(disconnect(name, text))) as object), false);
    });

  test('what is to be refused is asked before it happens', () => {
    const text = textOf(connect('claude-code', undefined, { ...program, block: 'error' }));
    const { hooks } = JSON.parse(text) as { hooks: Record<string, { hooks: { command: string }[] }[]> };
    assert.deepEqual(
      Object.entries(hooks).map(([event, [group]]) => [event, group?.hooks[0]?.command]),
      [
        ['PreToolUse', 'driftline hook claude-code --block error'],
        ['PostToolUse', 'driftline hook claude-code'],
      ],
    );
    assert.deepEqual(connection('claude-code', text), { ...program, block: 'error' });
  });

  const settings = `\ufeff{
\t// mine
\t"model": "opus", /* best */
\t"hooks": {
\t\t"PostToolUse": [
\t\t\t{ "matcher": "Write", "hooks": [{ "type": "command", "command": "prettier" }] }, // format
\t\t],
\t\t"Stop": []
\t},
\t"permissions": {   "allow": ["Bash(ls)"] }
}
`.replaceAll('\n', '\r\n');

  test('what is in the file stays: order, comments, indentation, line ends', () => {
    const text = textOf(connect('claude-code', settings, program));
    const added = [
      '\t\t\t{',
      '\t\t\t\t"matcher": "Write|Edit|MultiEdit|NotebookEdit",',
      '\t\t\t\t"hooks": [',
      '\t\t\t\t\t{',
      '\t\t\t\t\t\t"type": "command",',
      '\t\t\t\t\t\t"command": "driftline hook claude-code",',
      '\t\t\t\t\t\t"timeout": 10',
      '\t\t\t\t\t}',
      '\t\t\t\t]',
      '\t\t\t},',
      '',
    ].join('\r\n');
    assert.equal(text, settings.replace('// format\r\n', `// format\r\n${added}`));
    assert.equal(textOf(disconnect('claude-code', text)), settings);
  });

  test('another program or another severity takes the place of the first', () => {
    const first = textOf(connect('claude-code', settings, program));
    const second = { program: "'/home/dana/a b/driftline/hook.sh'", block: 'warning' } as const;
    const text = textOf(connect('claude-code', first, second));
    assert.deepEqual(connection('claude-code', text), second);
    assert.equal(text.match(/hook claude-code/g)?.length, 2);
  });

  test("a handler of ours inside of somebody's group is taken out of it alone", () => {
    const mixed = JSON.stringify({
      hooks: {
        PostToolUse: [
          {
            matcher: 'Edit',
            hooks: [{ command: 'lint' }, { command: '"/usr/bin/node" "/x/dist/cli.js" hook claude-code' }],
          },
        ],
      },
    });
    assert.deepEqual(JSON.parse(textOf(disconnect('claude-code', mixed))), {
      hooks: { PostToolUse: [{ matcher: 'Edit', hooks: [{ command: 'lint' }] }] },
    });
  });

  const broken: readonly (readonly [text: string, problem: string])[] = [
    ['{"hooks": {', 'is not valid JSON (line 1)'],
    ['{\n"a": 1\n"b": 2}', 'is not valid JSON (line 3)'],
    ['[]', 'does not hold a JSON object'],
    ['{"hooks": []}', "has 'hooks' that are no object"],
    ['{"hooks": {"Stop": {}}}', "has hooks of 'Stop' that are no list"],
  ];
  for (const [text, problem] of broken)
    test(`nothing is done to ${JSON.stringify(text)}`, () => {
      for (const result of [connect('codex', text, program), disconnect('codex', text), connection('codex', text)])
        assert.deepEqual(result, { problem });
    });

  test('whatever is in a file, we come in and go out and leave it as it was', () => {
    const handler = fc.record({ command: fc.constantFrom('lint', 'driftlines', 'x hook codex') });
    const list = fc.array(fc.oneof(handler, fc.record({ hooks: fc.array(handler, { minLength: 1 }) }), fc.jsonValue()));
    const file = fc.record(
      {
        version: fc.constantFrom(1, 2),
        hooks: fc.dictionary(fc.constantFrom('PostToolUse', 'postToolUse', 'AfterTool', 'Stop'), list, { maxKeys: 3 }),
        other: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), file, fc.constantFrom(undefined, 0, 2, 4, '\t'), (name, value, indent) => {
        const before = JSON.stringify(value, undefined, indent);
        const text = textOf(connect(name, before, { ...program, block: 'error' }));
        assert.deepEqual(connection(name, text), { ...program, block: 'error' });
        const out = textOf(disconnect(name, text));
        const after = JSON.parse(out) as Record<string, unknown>;
        // An empty list or object says nothing, and the version is wanted by the file.
        const { version, ...rest } = prune(JSON.parse(before)) as Record<string, unknown>;
        const { version: kept, ...others } = prune(after) as Record<string, unknown>;
        assert.deepEqual(others, rest);
        assert.ok(kept === version || version === undefined);
      }),
      { numRuns: 300 },
    );
  });
});

suite('files of hooks', () => {
  test('are below the home folder, where a variable says, or in a project', () => {
    const home = { home: '/h', variables: { CODEX_HOME: '/elsewhere', COPILOT_HOME: '' } };
    assert.deepEqual(hookFile('claude-code', home), ['/h', '.claude', 'settings.json']);
    assert.deepEqual(hookFile('codex', home), ['/elsewhere', 'hooks.json']);
    assert.deepEqual(hookFile('copilot', home), ['/h', '.copilot', 'hooks', 'driftline.json']);
    assert.deepEqual(hookFile('copilot', { project: '/p' }), ['/p', '.github', 'hooks', 'driftline.json']);
  });
});

function textOf(result: Configured): string {
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

/** Without the empty lists of hooks that we may take away with ours. */
function prune(value: unknown): unknown {
  const { hooks, ...rest } = value as { hooks?: Record<string, unknown[]> };
  const kept = Object.entries(hooks ?? {}).filter(([, list]) => list.length > 0);
  return { ...rest, ...(kept.length > 0 ? { hooks: Object.fromEntries(kept) } : {}) };
}
