import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { api, diagnostics, openNew, root, shell, squiggles, until, uriOf, write } from '../helpers';

suite('in an untrusted workspace', () => {
  test('files are judged, and the workspace cannot switch that off or add rules', async () => {
    const folder = path.join(root(), 'own-rules');
    await write('own-rules/python/any-call.md', '---\nid: python/any-call\n---\n');
    await write('own-rules/python/any-call.scm', '(call) @alert');
    const settings = {
      'driftline.enable': false,
      'driftline.minimumSeverity': 'error',
      'driftline.disabledRules': ['python/subprocess-shell'],
      'driftline.exclude': ['**/*'],
      'driftline.judge': 'off',
      'driftline.rulesFolder': folder,
      'driftline.modelFolder': folder,
      'driftline.reviewOnly': 'assistantCode',
      'driftline.assistants': ['claude-code', 'aider'],
      'driftline.captureGhostText': true,
      'driftline.log.location': path.join(folder, 'drift.db'),
      'driftline.log.keepCode': true,
      'driftline.log.retentionDays': 1,
    };
    await write('.vscode/settings.json', JSON.stringify(settings));
    const document = await openNew('restricted.py', shell('name'));
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    const lines = (await api()).statusLines.join('\n');
    assert.doesNotMatch(lines, /own-rules|any-call/);
    const now = vscode.workspace.getConfiguration('driftline');
    assert.deepEqual(
      ['reviewOnly', 'assistants', 'captureGhostText', 'log.location', 'log.keepCode', 'log.retentionDays'].map((key) =>
        now.get(key),
      ),
      ['everything', [], false, '', false, 0],
    );
    assert.equal(vscode.workspace.isTrusted, false);
    await vscode.workspace.fs.delete(uriOf('.vscode'), { recursive: true });
  });

  test('git is not run', async () => {
    await write('changed.py', shell('name'));
    await vscode.commands.executeCommand('driftline.auditChangedFiles').then(
      () => undefined,
      () => undefined,
    );
    assert.deepEqual(diagnostics(uriOf('changed.py')), []);
  });
});
