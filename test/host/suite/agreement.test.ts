import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { api, cleanUp, openNew, root, until, uriOf } from './helpers';

const samples = ['Orders.java', 'archive.go', 'clean.py', 'orders.py', 'server.js', 'tokens.ts'];

/** `driftline audit --format json`: the verdict on each file as JSON text. */
function auditFromTerminal(files: readonly string[]): Map<string, string> {
  const extension = vscode.extensions.getExtension('driftline.driftline');
  const cli = path.join(extension?.extensionPath ?? '', 'dist/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'audit', '--format', 'json', ...files], {
    cwd: root(),
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  assert.ok(status === 0 || status === 1, stderr);
  const report = JSON.parse(stdout) as { files: { path: string; verdict: unknown }[] };
  return new Map(report.files.map(({ path: file, verdict }) => [path.basename(file), JSON.stringify(verdict)]));
}

suite('agreement', () => {
  teardown(cleanUp);

  test('the editor gives the verdicts of the command line, byte for byte', async function () {
    // The command line loads everything anew, which takes its time on a busy machine.
    this.timeout(120_000);
    const odd = {
      'windows.py': 'import os\r\n\r\ndef f(name):\r\n    "🙂🙂"; os.system("ls " + name)\r\n',
      'silenced.py': 'import os\n\ndef f(name):\n    os.system(name)  # driftline: ignore -- tested\n',
      'marked.js': '\uFEFFconst f = (x) => eval(x);\n',
      'broken.go': 'package main\n\nfunc f( {\n\tx := "é\n}\n',
      'empty.ts': '',
    };
    for (const [file, text] of Object.entries(odd)) await openNew(file, text);
    const files = [...samples, ...Object.keys(odd)];
    const expected = auditFromTerminal(files);
    assert.deepEqual([...expected.keys()].sort(), [...files].sort());
    for (const file of files) {
      const uri = uriOf(file);
      await vscode.window.showTextDocument(uri);
      const verdict = await until(
        async () => (await api()).verdictOf(uri),
        (verdict) => verdict !== undefined,
      );
      assert.equal(JSON.stringify(verdict), expected.get(file), file);
    }
  });
});
