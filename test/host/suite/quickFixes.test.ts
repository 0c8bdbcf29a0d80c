import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import {
  api,
  cleanUp,
  configure,
  diagnostics,
  openNew,
  root,
  shell,
  shellRule,
  squiggles,
  until,
  write,
} from './helpers';

async function actions(document: vscode.TextDocument, at = 0): Promise<vscode.CodeAction[]> {
  const diagnostic = diagnostics(document.uri)[at];
  assert.ok(diagnostic, 'nothing is reported here');
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
}

/** Takes the quick fix and gives the text afterwards, once nothing is reported any more. */
async function take(document: vscode.TextDocument, title: string): Promise<string> {
  await until(
    () => squiggles(document),
    (found) => found.length > 0,
  );
  const action = (await actions(document)).find((action) => action.title === title);
  assert.ok(action?.edit, `${title} changes nothing`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
  await until(
    () => squiggles(document),
    (found) => found.length === 0,
  );
  return document.getText();
}

suite('quick fixes', () => {
  teardown(cleanUp);

  test('are offered in the order of how much they change', async () => {
    const document = await openNew('offered.py', shell('name'));
    await until(
      () => squiggles(document),
      (found) => found.length > 0,
    );
    const titles = (await actions(document)).map(({ title }) => title).filter((title) => title.includes(shellRule));
    assert.deepEqual(titles, [
      `Ignore ${shellRule} here`,
      `Ignore ${shellRule} here, outside the code`,
      `Ignore ${shellRule} in this file`,
      `Ignore ${shellRule} in this file, outside the code`,
      `Ignore ${shellRule} in this folder`,
      `Ignore ${shellRule} everywhere`,
    ]);
  });

  test('silence one finding, with the indentation and line ending of its line', async () => {
    const text = shell('name').replaceAll('\n', '\r\n');
    const after = await take(await openNew('here.py', text), `Ignore ${shellRule} here`);
    assert.equal(after, text.replace('    subprocess', `    # driftline: ignore ${shellRule}\r\n    subprocess`));
  });

  test('silence a finding where a line above would be text', async () => {
    const text = [
      'export const Row = ({ formula }: { formula: string }) => (',
      '  <tr>',
      '    {eval(formula)}',
      '  </tr>',
      ');',
      '',
    ];
    const document = await openNew('row.tsx', text.join('\n'));
    await until(
      () => squiggles(document),
      (found) => found.length > 0,
    );
    const rule = squiggles(document)[0]?.split(':')[0] ?? '';
    const after = await take(document, `Ignore ${rule} here`);
    assert.deepEqual(after.split('\n'), [
      ...text.slice(0, 2),
      `    {/* driftline: ignore ${rule} */}`,
      ...text.slice(2),
    ]);
  });

  test('silence a rule in a file, below the lines that must stay first', async () => {
    const text = `#!/usr/bin/env python3\n${shell('name')}${shell('other')}`;
    const after = await take(await openNew('whole.py', text), `Ignore ${shellRule} in this file`);
    assert.equal(after, text.replace('python3\n', `python3\n# driftline: ignore-file ${shellRule}\n`));
  });

  test('switch a rule off everywhere, in the settings of the person', async () => {
    const document = await openNew('everywhere.py', shell('name'));
    await until(
      () => squiggles(document),
      (found) => found.length > 0,
    );
    const action = (await actions(document)).find(({ title }) => title === `Ignore ${shellRule} everywhere`);
    assert.ok(action?.command);
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    await until(
      () => squiggles(document),
      (found) => found.length === 0,
    );
    const setting = vscode.workspace.getConfiguration('driftline').inspect('disabledRules');
    assert.deepEqual([setting?.globalValue, setting?.workspaceValue], [[shellRule], undefined]);
  });

  test("apply a rule's own fix, first and preferred, from a person's rule folder", async () => {
    const page = [
      '---',
      'id: python/assert-true',
      'title: Assertion that cannot fail',
      "message: 'This assertion cannot fail.'",
      'severity: warning',
      'precision: very-high',
      'cwe: [CWE-617]',
      'since: 0.1.0',
      'fix:',
      '  title: Assert False',
      '  text: "False"',
      '---',
      '## Why',
      '',
      'It says nothing.',
    ];
    await write('own-rules/python/assert-true.md', page.join('\n'));
    await write('own-rules/python/assert-true.scm', '(assert_statement (true) @alert)');
    await configure('rulesFolder', path.join(root(), 'own-rules'));
    await until(
      async () => (await api()).engineState.kind,
      (kind) => kind === 'ready',
    );
    const document = await openNew('fix.py', 'assert True\n');
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    const first = (await actions(document))[0];
    assert.deepEqual([first?.title, first?.isPreferred], ['Assert False', true]);
    assert.equal(await take(document, 'Assert False'), 'assert False\n');
  });
});
