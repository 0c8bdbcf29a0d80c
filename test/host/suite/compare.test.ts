import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, cleanUp, until } from './helpers';

/** Tabs of the comparison. */
const tabs = () =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('driftline.compare'));

suite('comparing versions', function () {
  this.timeout(60_000);

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await cleanUp();
  });

  test('the sample opens in a tab that says so, and goes with it', async () => {
    await api();
    await vscode.commands.executeCommand('driftline.compareSample');
    await until(
      () => tabs().map(({ label }) => label),
      ([label]) => label === 'Compare: Sample: sample-model-1 and sample-model-2',
    );
    await vscode.window.tabGroups.close(tabs());
    await until(
      () => tabs().length,
      (count) => count === 0,
    );
    // Another one can be opened after it.
    await vscode.commands.executeCommand('driftline.compareSample');
    await until(
      () => tabs().length,
      (count) => count === 1,
    );
  });

  test('with nothing to compare no tab opens', async () => {
    await api();
    await vscode.commands.executeCommand('driftline.compareVersions');
    assert.equal(tabs().length, 0);
  });
});
