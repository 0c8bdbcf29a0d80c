import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, cleanUp, configure, edit, openNew, until } from './helpers';

/** Insecure for any rule and any judge; the data is followed from the request to the query. */
const code = `import subprocess
from flask import request


def find_orders(cursor):
    name = request.args["name"]
    query = "SELECT * FROM orders WHERE name = '" + name + "'"
    cursor.execute(query)
    subprocess.run("tar czf /tmp/" + name + ".tgz .", shell=True)
    return eval(request.args["filter"])
`;

async function lenses(document: vscode.TextDocument): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    10,
  );
  return found
    .filter(({ command }) => command?.command === '' || command?.command.startsWith('driftline.'))
    .map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => (contents as vscode.MarkdownString[]).map(({ value }) => value)).join('\n');
}

suite('what the judge says in the code', () => {
  teardown(cleanUp);

  async function judged(file: string) {
    const document = await openNew(file, code);
    const extension = await api();
    const verdict = await until(
      () => extension.verdictOf(document.uri),
      (found) => found !== undefined,
    );
    assert.equal(verdict?.judge.kind, 'ready');
    const finding = verdict.findings.find(({ source, path }) => source === 'rule+judge' && path);
    assert.ok(finding, JSON.stringify(verdict.findings.map(({ rule, source }) => [rule, source])));
    return { document, finding };
  }

  test('stands above the function, and moves with it', async () => {
    const { document } = await judged('lens.py');
    const [first, ...others] = await lenses(document);
    assert.match(first ?? '', /^4: likely insecure 0\.\d\d: \w/);
    assert.deepEqual(others, ['4: explain', '4: mark wrong']);
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), '# one\n# two\n'));
    // Before the next verdict: the line is found by its text.
    assert.match((await lenses(document))[0] ?? '', /^6: /);
  });

  test('can be switched off', async () => {
    const { document } = await judged('lensOff.py');
    await configure('codeLens', false);
    assert.deepEqual(await lenses(document), []);
  });

  test('goes when the finding is marked wrong, and comes back', async () => {
    const { document, finding } = await judged('lensMarked.py');
    const target = [document.uri.toString(), finding.fingerprint];
    const before = await lenses(document);
    for (const { fingerprint } of (await api()).verdictOf(document.uri)?.findings ?? [])
      await vscode.commands.executeCommand('driftline.markWrong', target[0], fingerprint);
    assert.deepEqual(await lenses(document), []);
    assert.match(await hoverAt(document, 'query)'), /you marked this wrong.*\[Mark right\]/);
    for (const { fingerprint } of (await api()).verdictOf(document.uri)?.findings ?? [])
      await vscode.commands.executeCommand('driftline.removeMark', target[0], fingerprint);
    assert.deepEqual(await lenses(document), before);
    assert.doesNotMatch(await hoverAt(document, 'query)'), /you marked/);
  });

  test('says in the hover how often it errs', async () => {
    const { document } = await judged('way.py');
    const hover = await hoverAt(document, 'query)');
    assert.match(hover, /It gives 0\.\d\d or more to \d+ in 1,000 pieces of benign code\./);
  });

  test('says nothing of a finding that is gone', async () => {
    const { document } = await judged('gone.py');
    await vscode.commands.executeCommand('driftline.markWrong', document.uri.toString(), 'no such fingerprint');
    assert.ok((await lenses(document)).length > 0);
  });
});
