import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { driftline, script } from './driftline';

const settings = '{\n\t// mine\n\t"model": "opus"\n}\n';

suite('driftline connect', function () {
  this.timeout(60_000);
  let home: string;
  const file = () => path.join(home, '.claude/settings.json');

  setup(() => {
    home = temporaryFolder({ '.claude/settings.json': settings });
  });
  teardown(() => fs.rmSync(home, { recursive: true }));

  function connect(...args: readonly string[]) {
    const env = { HOME: home, USERPROFILE: home, CLAUDE_CONFIG_DIR: undefined, CODEX_HOME: undefined };
    return driftline(['connect', ...args], { cwd: home, env });
  }

  test('shows what would be written and writes nothing without a yes', async () => {
    const { stdout, code } = await connect('claude-code');
    assert.equal(code, 0);
    assert.match(stdout, /^--- .*\.claude\/settings\.json\n\+\+\+ /);
    assert.match(stdout, /^\+.*"command": ".* hook claude-code"/m);
    assert.match(stdout, /^Nothing was written\. With --yes it is\.$/m);
    assert.equal(fs.readFileSync(file(), 'utf8'), settings);
    assert.deepEqual(fs.readdirSync(path.dirname(file())), ['settings.json']);
  });

  test('writes after a yes, with the same rights, says so the second time, and undoes it to the last byte', async () => {
    fs.chmodSync(file(), 0o600);
    assert.match((await connect('claude-code', '--yes', '--block', 'error')).stdout, /^Claude Code is connected\.$/m);
    const written = fs.readFileSync(file(), 'utf8');
    assert.ok(written.startsWith('{\n\t// mine\n\t"model": "opus",\n\t"hooks": {\n\t\t"PreToolUse": ['), written);
    for (const name of fs.readdirSync(path.dirname(file())))
      assert.equal(fs.statSync(path.join(path.dirname(file()), name)).mode & 0o777, 0o600, name);
    assert.equal(
      (await connect('claude-code', '--block', 'error')).stdout,
      `Claude Code is connected already: ${file()}\n`,
    );
    assert.match((await connect('claude-code', '--remove', '--yes')).stdout, /no longer connected/);
    assert.equal(fs.readFileSync(file(), 'utf8'), settings);
    assert.deepEqual(fs.readdirSync(path.dirname(file())), ['settings.json']);
    assert.match((await connect('claude-code', '--remove')).stdout, /^Claude Code is not connected/);
  });

  test('what it has written runs', async () => {
    await connect('claude-code', '--yes');
    const [, command = ''] = /"command": "(.*)"/.exec(fs.readFileSync(file(), 'utf8')) ?? [];
    const { execSync } = await import('node:child_process');
    assert.equal(execSync(JSON.parse(`"${command}"`) as string, { input: '{}', encoding: 'utf8' }), '{}\n');
    assert.ok(command.includes(fs.realpathSync(script)), command);
  });

  test('a change made since stays when ours is taken out', async () => {
    await connect('claude-code', '--yes');
    const changed = fs.readFileSync(file(), 'utf8').replace('opus', 'sonnet');
    fs.writeFileSync(file(), changed);
    await connect('claude-code', '--remove', '--yes');
    assert.equal(fs.readFileSync(file(), 'utf8'), settings.replace('opus', 'sonnet'));
  });

  test('a file that held only ours goes; a link stays one', async () => {
    await connect('codex', '--yes');
    assert.ok(fs.existsSync(path.join(home, '.codex/hooks.json')));
    assert.match((await connect('codex', '--remove', '--yes')).stdout, /This file is removed/);
    assert.equal(fs.existsSync(path.join(home, '.codex/hooks.json')), false);

    writeFiles(home, { 'dotfiles/gemini.json': '{}\n', '.gemini/x': '' });
    fs.symlinkSync(path.join(home, 'dotfiles/gemini.json'), path.join(home, '.gemini/settings.json'));
    await connect('gemini', '--yes');
    assert.ok(fs.lstatSync(path.join(home, '.gemini/settings.json')).isSymbolicLink());
    assert.match(fs.readFileSync(path.join(home, 'dotfiles/gemini.json'), 'utf8'), /hook gemini/);
  });

  test('a project gets no path of this machine', async () => {
    await connect('cursor', '--project', '--yes');
    const text = fs.readFileSync(path.join(home, '.cursor/hooks.json'), 'utf8');
    assert.equal(text.match(/"command": "driftline hook cursor"/g)?.length, 2);
  });

  const refused: readonly (readonly [why: string, content: string | Uint8Array, problem: string])[] = [
    ['broken JSON', '{"hooks": {', 'is not valid JSON (line 1)'],
    ['another encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'is not UTF-8'],
    ['hooks of a kind that is not known', '{"hooks": []}', "has 'hooks' that are no object"],
  ];
  for (const [why, content, problem] of refused)
    test(`writes nothing into ${why}`, async () => {
      fs.writeFileSync(file(), content);
      const { stdout, stderr, code } = await connect('claude-code', '--yes');
      assert.deepEqual([stdout, stderr, code], ['', `driftline: ${file()} ${problem}; nothing was written.\n`, 2]);
      assert.deepEqual(fs.readFileSync(file()), Buffer.from(content));
    });

  test('a folder in place of the file, and an assistant that is not known', async () => {
    fs.rmSync(file());
    fs.mkdirSync(file());
    assert.match((await connect('claude-code', '--yes')).stderr, /cannot be read \(EISDIR\); nothing was written/);
    const { stderr, code } = await connect('nobody');
    assert.match(stderr, /There is no hook for 'nobody'/);
    assert.equal(code, 2);
  });
});
