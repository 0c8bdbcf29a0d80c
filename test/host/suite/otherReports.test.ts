import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { cleanUp, configure, edit, openNew, shell, squiggles, until, uriOf } from './helpers';

const result = (line: number, rule: string, cwe: string) => ({
  ruleId: rule,
  level: 'warning',
  message: { text: `${rule} says so` },
  taxa: [{ toolComponent: { name: 'CWE' }, id: cwe }],
  properties: { tags: [`CWE-${cwe}: something`] },
  locations: [
    { physicalLocation: { artifactLocation: { uri: 'reported.py' }, region: { startLine: line, startColumn: 1 } } },
  ],
});

const report = (...results: readonly object[]) =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Elsewhere' } }, results }] });

suite('reports of other scanners', () => {
  const file = () => uriOf('elsewhere.sarif').fsPath;
  const others = ({ uri }: vscode.TextDocument) =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'Elsewhere')
      .map(({ message, range }) => `${range.start.line + 1}: ${message}`);
  const untilOthers = (document: vscode.TextDocument, ...wanted: readonly string[]) =>
    until(
      () => others(document),
      (found) => JSON.stringify(found) === JSON.stringify(wanted),
    );

  teardown(async () => {
    await cleanUp();
    fs.rmSync(file(), { force: true });
  });

  test('are shown beside ours, move with edits, and are read again', async () => {
    const text = `# first\n${shell('name')}`;
    const calls = text.split('\n').findIndex((line) => line.includes('"ls')) + 1;
    fs.writeFileSync(file(), report(result(1, 'header-missing', '1116'), result(calls, 'shell-call', '78')));
    await configure('otherReports', ['elsewhere.sarif']);
    const document = await openNew('reported.py', text);
    // What names the same place and weakness as ours is said once, by ours.
    await untilOthers(document, '1: header-missing says so');
    await until(
      () => squiggles(document).length,
      (count) => count === 1,
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(text.indexOf('"ls')),
    );
    const said = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join();
    assert.match(said.replaceAll(/\\([^\w\s])/g, '$1'), /Elsewhere reports it, too: shell-call/);

    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), '# new\n\n'));
    await untilOthers(document, '3: header-missing says so');

    fs.writeFileSync(file(), report(result(1, 'other-rule', '1116')));
    await untilOthers(document, '3: other-rule says so');
    await configure('otherReports', undefined);
    await untilOthers(document);
  });
});
