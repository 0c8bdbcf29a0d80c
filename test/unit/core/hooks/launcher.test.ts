import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { launcher, shellWord } from '../../../../src/core/hooks/launcher';
import { temporaryFolder } from '../../node/temporary';

const odd = `it's a "$HOME" \`folder\``;

suite('the script that starts the command line', () => {
  let folder: string;
  setup(() => {
    const show =
      'console.log(process.argv.slice(2), process.env.ELECTRON_RUN_AS_NODE, require("fs").readFileSync(0, "utf8"))';
    folder = temporaryFolder({ [`${odd}/cli.js`]: show });
  });
  teardown(() => fs.rmSync(folder, { recursive: true }));

  /** What a shell makes of a configuration's command. */
  function run(script: string) {
    const { name, text } = launcher(process.platform, process.execPath, path.join(folder, odd, script));
    const file = path.join(folder, odd, name);
    fs.writeFileSync(file, text, { mode: 0o755 });
    const command = `${shellWord(file, process.platform)} hook codex --block error`;
    const { stdout, stderr, status } = spawnSync(command, { shell: true, input: '{}', encoding: 'utf8' });
    return { stdout, stderr, status };
  }

  test('passes on arguments and input, whatever the folders are called', () => {
    assert.deepEqual(run('cli.js'), {
      stdout: "[ 'hook', 'codex', '--block', 'error' ] 1 {}\n",
      stderr: '',
      status: 0,
    });
  });

  test('says nothing where Driftline is gone', () => {
    assert.deepEqual(run('gone.js'), { stdout: '', stderr: '', status: 0 });
  });

  test('on Windows', () => {
    assert.deepEqual(launcher('win32', String.raw`C:\Program Files\Code.exe`, String.raw`C:\100%\cli.js`), {
      name: 'driftline.cmd',
      text: [
        '@echo off',
        String.raw`if not exist "C:\100%%\cli.js" exit /b 0`,
        'set ELECTRON_RUN_AS_NODE=1',
        String.raw`"C:\Program Files\Code.exe" "C:\100%%\cli.js" %*`,
        '',
      ].join('\r\n'),
    });
  });
});
