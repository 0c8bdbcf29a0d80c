import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { assertFits } from '../core/report/schemas';
import { toLines } from '../node/importers/reading';
import { temporaryFolder } from '../node/temporary';
import { driftline, type Outcome } from './driftline';

const cwd = '/home/dana/shop';
const unsafe = 'import os\n\n\ndef clean(name):\n    os.system("rm " + name)\n';

function call(id: string, file: string, content: string): object {
  return {
    ...{ type: 'assistant', cwd, sessionId: 's1', version: '2.1.0', timestamp: '2026-01-02T03:04:05.000Z' },
    message: {
      model: 'claude-opus-4-6',
      content: [{ type: 'tool_use', id, name: 'Write', input: { file_path: `${cwd}/${file}`, content } }],
    },
  };
}

suite('driftline import', function () {
  this.timeout(60_000);
  let home: string;

  setup(() => {
    home = temporaryFolder({
      '.claude/projects/p/s1.jsonl': `${toLines([
        call('c1', 'clean.py', unsafe),
        { type: 'user', message: { content: [{ type: 'tool_result', tool_use_id: 'c1' }] } },
        call('c2', 'notes.txt', 'x'),
      ])}7\n{"half`,
    });
  });

  function run(...args: readonly string[]): Promise<Outcome> {
    const env = { HOME: home, USERPROFILE: home, CLAUDE_CONFIG_DIR: '', DRIFTLINE_LOG: path.join(home, 'drift.db') };
    return driftline(['import', ...args], { cwd: home, env });
  }

  test('reads nothing of assistants that nobody has named', async () => {
    const file = path.join(home, '.claude/projects/p/s1.jsonl');
    fs.utimesSync(file, 0, new Date('2026-03-04T05:06:07Z'));
    const { code, stdout, stderr } = await run();
    assert.deepEqual([code, stderr], [0, '']);
    const folder = path.join(home, '.claude');
    assert.equal(
      stdout,
      `Claude Code: 1 file in ${folder}, the newest of 2026-03-04\n\n` +
        'Nothing was read. To import, name the assistants whose records may be read:\n' +
        '  driftline import --assistant claude-code\nWith --dry-run nothing is logged.\n',
    );
    assert.equal(fs.statSync(file).atimeMs, 0);
    assert.deepEqual(fs.readdirSync(home), ['.claude']);
    const json = JSON.parse((await run('--format', 'json')).stdout) as { found: unknown[] };
    assertFits('import', json);
    assert.equal(json.found.length, 1);
  });

  test('judges, appends, and says what it has done', async () => {
    const { code, stdout, stderr } = await run('--assistant', 'claude-code');
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      'Claude Code: 1 file, 3 records read, 2 suggestions (2 new), 1 of them not judged, ' +
        '2 of 5 records skipped: 1 not an object, 1 cut short.\n',
    );
    const again = await run('--assistant', 'claude-code', '--assistant', 'codex', '--format', 'json');
    const report = JSON.parse(again.stdout) as { assistants: { records: number; added: number }[] };
    assertFits('import', report);
    assert.deepEqual(
      report.assistants.map(({ records, added }) => [records, added]),
      [
        [0, 0],
        [0, 0],
      ],
    );
  });

  test('a dry run prints the events and logs nothing', async () => {
    const { code, stdout } = await run('--assistant', 'claude-code', '--dry-run', '--format', 'json');
    assert.equal(code, 0);
    const events = JSON.parse(stdout) as Record<string, unknown>[];
    assertFits('codeEvents', events);
    assert.deepEqual(
      events.map((event) => Object.values(event)),
      [
        [
          'claude-code',
          '2.1.0',
          'claude-opus-4-6',
          'per-edit',
          's1',
          'c1',
          '2026-01-02T03:04:05.000Z',
          cwd,
          'clean.py',
          'create',
          'applied',
          unsafe,
        ],
        [
          'claude-code',
          '2.1.0',
          'claude-opus-4-6',
          'per-edit',
          's1',
          'c2',
          '2026-01-02T03:04:05.000Z',
          cwd,
          'notes.txt',
          'create',
          'unknown',
          'x',
        ],
      ],
    );
    assert.match(
      (await run('--assistant', 'claude-code', '--dry-run')).stdout,
      /2 suggestions.*\n {7}2 {2}claude-opus-4-6\n$/,
    );
    assert.ok(!fs.existsSync(path.join(home, 'drift.db')));
  });

  test('from another folder, and since a time', async () => {
    const from = path.join(home, '.claude');
    const events = async (...more: readonly string[]) => {
      const args = ['--assistant', 'claude-code', '--from', from, '--dry-run', '--format', 'json', ...more];
      return (JSON.parse((await run(...args)).stdout) as unknown[]).length;
    };
    assert.equal(await events('--since', '2026-01-01'), 2);
    assert.equal(await events('--since', '1h'), 0);
  });

  for (const [what, args, said] of [
    [
      'an assistant that is none',
      ['--assistant', 'clippy'],
      /^driftline: There is no assistant 'clippy'\. Those .* are: claude-code, /,
    ],
    ['a folder that is none', ['--from', 'gone'], /^driftline: The folder gone does not exist\.\n$/],
    ['a time that is none', ['--since', 'soon', '--assistant', 'codex'], /^driftline: 'soon' is no time: /],
    ['a log that is none', ['--log', '.', '--assistant', 'claude-code'], /^driftline: [A-Z].*\.\n$/],
  ] as const)
    test(`says what is wrong with ${what}`, async () => {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, said);
    });
});
