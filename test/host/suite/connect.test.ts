import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { api, cleanUp, until } from './helpers';

const settings = '{\n  "model": "opus" // mine\n}\n';

suite('connecting an assistant', function () {
  this.timeout(90_000);
  /** The suite's own home folder. */
  const file = path.join(os.homedir(), '.claude', 'settings.json');
  const read = () => fs.readFileSync(file, 'utf8');

  setup(() => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, settings);
  });
  teardown(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await cleanUp();
  });

  test('shows what would be written, writes it after a yes, and undoes it to the last byte', async () => {
    await api();
    const done = vscode.commands.executeCommand('driftline.connectAssistant');
    // First the assistant, then what it is to do: Claude Code and advice are the first of each list.
    const [diff] = await until(
      () => press('workbench.action.acceptSelectedQuickOpenItem', shownDiffs),
      (found) => found.length === 1,
    );
    assert.ok(diff);
    const planned = (await vscode.workspace.openTextDocument(diff.modified)).getText();
    assert.equal((await vscode.workspace.openTextDocument(diff.original)).getText(), settings);
    assert.equal(read(), settings, 'nothing is written before a yes');

    await until(
      () => press('notification.acceptPrimaryAction', read),
      (text) => text !== settings,
    );
    await done;
    assert.equal(read(), planned);
    const { hooks } = JSON.parse(planned.replace('// mine', '')) as Configured;
    const command = hooks.PostToolUse[0]?.hooks[0]?.command ?? '';
    // As the assistant runs it, on a call that is no edit.
    const { stdout, stderr, status } = spawnSync(command, { shell: true, input: '{}', encoding: 'utf8' });
    assert.deepEqual([stdout, stderr, status], ['{}\n', '', 0]);

    // What is offered now is to disconnect, and then to write that.
    await until(
      () => press('notification.acceptPrimaryAction', read),
      (text) => text === settings,
    );
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ['settings.json']);
  });

  test('a terminal of ours has the command line, on the log of the editor', async () => {
    await vscode.commands.executeCommand('driftline.openTerminal');
    const terminal = vscode.window.terminals.find(({ name }) => name === 'Driftline');
    assert.ok(terminal);
    const { env } = terminal.creationOptions as vscode.TerminalOptions;
    terminal.dispose();
    const { stdout, stderr, status } = spawnSync('driftline', ['doctor', '--format', 'json'], {
      env: { ...process.env, ...(env as NodeJS.ProcessEnv) },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const { log } = JSON.parse(stdout) as { readonly log: { readonly place: string } };
    assert.match(log.place, /driftline\.driftline[\\/]drift\.db$/);
  });
});

interface Configured {
  readonly hooks: { readonly PostToolUse: readonly { readonly hooks: readonly { readonly command: string }[] }[] };
}

/** Presses until something has come of it: what is pressed may not be there yet. */
async function press<T>(command: string, look: () => T): Promise<T> {
  await vscode.commands.executeCommand(command);
  return look();
}

function shownDiffs(): readonly vscode.TabInputTextDiff[] {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.filter((input) => input instanceof vscode.TabInputTextDiff);
}
