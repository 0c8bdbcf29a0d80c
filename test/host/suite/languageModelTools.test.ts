import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, cleanUp, configure } from './helpers';

suite('language model tools', () => {
  teardown(cleanUp);

  test('answer nobody while they are off, whoever calls them', async () => {
    await api();
    const call = async () =>
      vscode.lm.invokeTool('driftline_explain', {
        input: { rule: 'python/sql-injection' },
        toolInvocationToken: undefined,
      });
    await assert.rejects(call());
    await configure('assistantTools', 'mcp');
    await assert.rejects(call());
  });
});
