import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('host', () => {
  test('opens the sample workspace with the extension in it', async () => {
    const extension = vscode.extensions.getExtension('driftline.driftline');
    assert.ok(extension, 'the extension is not known to this host');
    await extension.activate();
    assert.equal(extension.isActive, true);
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });

  test('runs on a Node that has node:sqlite', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(':memory:');
    assert.deepEqual({ ...database.prepare('select 1 as one').get() }, { one: 1 });
    database.close();
  });
});
