import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, cleanUp, diagnostics, openNew, shell, shellRule, squiggles, until } from './helpers';

async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

suite('hover', () => {
  teardown(cleanUp);

  test('gives the reason, what the judge thinks, and where to read on', async () => {
    const document = await openNew('hover.py', shell('name'));
    await until(
      () => squiggles(document),
      (found) => found.length > 0,
    );
    const [diagnostic] = diagnostics(document.uri);
    assert.ok(diagnostic);
    const [content, ...others] = await hover(document, diagnostic.range.start);
    assert.ok(content);
    assert.deepEqual(others, []);
    const verdict = (await api()).verdictOf(document.uri);
    assert.match(content.value, /\*\*Shell.*\*\* — error, \w+ precision/);
    assert.match(content.value, /shell=True/);
    assert.match(content.value, /\[CWE-78\]\(https:\/\/cwe\.mitre\.org\/data\/definitions\/78\.html\)/);
    assert.match(content.value, /\[About this rule\]\(command:driftline\.showRule\?/);
    assert.equal(
      /Judge: \*\*\d\.\d\d\*\* \(of 100 such, \d+ were insecure in tests\) for `run`/.test(content.value),
      verdict?.judge.kind === 'ready',
    );
    assert.equal(content.supportHtml, false);
  });

  test('is there wherever the editor says the sentence of the problem', async () => {
    const document = await openNew('edges.py', shell('name'));
    await until(
      () => squiggles(document),
      (found) => found.length > 0,
    );
    const { start, end } = diagnostics(document.uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0);
    for (const position of [start.translate(0, -1), start, end])
      assert.equal((await hover(document, position)).length, 1, `column ${position.character}`);
    assert.deepEqual(await hover(document, start.translate(0, -2)), []);
  });

  test('says nothing where nothing was found', async () => {
    const document = await openNew('quiet.py', shell('name'));
    await until(
      () => squiggles(document),
      (found) => found.length > 0,
    );
    assert.deepEqual(await hover(document, new vscode.Position(0, 2)), []);
  });

  test("opens a rule's page", async () => {
    await vscode.commands.executeCommand('driftline.showRule', shellRule);
    const page = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'driftline-rule')?.getText();
    await until(page, (text) => new RegExp(`^# ${shellRule}\\n[^]*## Why`).test(text ?? ''));
  });
});
