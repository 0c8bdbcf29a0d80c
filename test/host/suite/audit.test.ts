import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import {
  api,
  cleanUp,
  configure,
  diagnostics,
  edit,
  openAsPerson,
  openNew,
  root,
  ruleOf,
  shell,
  shellRule,
  squiggles,
  until,
  uriOf,
  write,
} from './helpers';

const run = (command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand(`driftline.${command}`, ...values);
const rulesIn = (file: string) =>
  diagnostics(uriOf(file))
    .map(ruleOf)
    .filter((rule) => !rule.startsWith('judge/'));

suite('audit', () => {
  teardown(async () => {
    await run('clearFindings');
    await cleanUp();
  });

  test('of a file works with the review switched off, on text that is not saved', async () => {
    await configure('enable', false);
    const document = await openNew('asked.py', '');
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), shell('name')));
    await run('auditFile');
    assert.deepEqual(squiggles(document), [`${shellRule}: "ls " + name`]);
  });

  test('of a selection reports what lies in it, and keeps the rest', async () => {
    await configure('scanOnOpen', false);
    const document = await openNew('selected.py', shell('name') + shell('other'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(5, 0, 10, 0);
    await run('auditSelection');
    assert.deepEqual(squiggles(document), [`${shellRule}: "ls " + other`]);
    editor.selection = new vscode.Selection(0, 0, 5, 0);
    await run('auditSelection');
    assert.equal(squiggles(document).length, 2);
  });

  test('of the workspace shows findings of files that nobody opened, until they change', async () => {
    await write('deep/down/closed.py', shell('name'));
    await write('deep/node_modules/foreign.py', shell('name'));
    await run('auditWorkspace');
    assert.deepEqual(rulesIn('deep/down/closed.py'), [shellRule]);
    assert.deepEqual(rulesIn('deep/node_modules/foreign.py'), []);
    assert.ok(rulesIn('orders.py').length > 0);
    await write('deep/down/closed.py', '');
    await until(
      () => rulesIn('deep/down/closed.py'),
      (rules) => rules.length === 0,
    );
  });

  test('of the workspace forgets what was in a folder that goes', async () => {
    await write('goes/along/one.py', shell('name'));
    await write('goesNot.py', shell('name'));
    await run('auditWorkspace');
    assert.deepEqual(rulesIn('goes/along/one.py'), [shellRule]);
    fs.rmSync(uriOf('goes').fsPath, { recursive: true });
    await until(
      () => rulesIn('goes/along/one.py'),
      (rules) => rules.length === 0,
    );
    assert.deepEqual(rulesIn('goesNot.py'), [shellRule]);
  });

  test('keeps its findings when a file is opened and closed', async () => {
    const uri = await write('kept.py', shell('name'));
    await run('auditWorkspace');
    const document = await openAsPerson(uri);
    await (await api()).whenIdle();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(() => document.isClosed, Boolean);
    assert.deepEqual(rulesIn('kept.py'), [shellRule]);
    await run('clearFindings');
    assert.deepEqual(rulesIn('kept.py'), []);
  });

  test('of chosen files and folders leaves the others alone', async () => {
    const file = await write('chosen/one.py', shell('name'));
    await write('chosen/other.py', shell('name'));
    await write('elsewhere/three.py', shell('name'));
    await run('auditResources', file, [file, uriOf('elsewhere')]);
    assert.deepEqual(
      [rulesIn('chosen/one.py'), rulesIn('chosen/other.py'), rulesIn('elsewhere/three.py')],
      [[shellRule], [], [shellRule]],
    );
  });

  test('of changed files asks git', async () => {
    const git = (...options: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...options], {
        cwd: root(),
        stdio: 'pipe',
      });
    await write('committed.py', shell('name'));
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message=before');
    await write('changed.py', shell('name'));
    try {
      await run('auditChangedFiles');
      assert.deepEqual([rulesIn('committed.py'), rulesIn('changed.py')], [[], [shellRule]]);
    } finally {
      fs.rmSync(`${root()}/.git`, { recursive: true });
    }
  });
});
