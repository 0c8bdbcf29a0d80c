import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sha256 } from '../../../src/core/text/digest';
import {
  api,
  cleanUp,
  configure,
  diagnostics,
  edit,
  open,
  openAsPerson,
  openNew,
  shell,
  shellRule,
  squiggles,
  until,
  uriOf,
  write,
} from './helpers';

const one = [`${shellRule}: "ls " + name`];

suite('review', () => {
  teardown(cleanUp);

  test('judges a file when it is opened', async () => {
    const document = await openNew('opened.py', shell('name'));
    await until(
      () => squiggles(document),
      (found) => found.length > 0,
    );
    assert.deepEqual(squiggles(document), one);
    const [diagnostic] = diagnostics(document.uri);
    assert.equal(diagnostic?.source, 'Driftline');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(
      (diagnostic.code as { target: vscode.Uri }).target.toString(),
      'https://cwe.mitre.org/data/definitions/78.html',
    );
    assert.match(diagnostic.message, /^'"ls " \+ name' is run by a shell/);
  });

  test('judges typing, and takes the squiggle away when the flaw is gone', async () => {
    const document = await openNew('typed.py', 'import subprocess\n\n\ndef run(name):\n    ');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    for (const text of 'subprocess.run("ls " + name, shell=True')
      await vscode.commands.executeCommand('type', { text });
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    const flag = document.getText().indexOf('shell=True');
    await edit(document, (change) =>
      change.replace(
        document.uri,
        new vscode.Range(document.positionAt(flag), document.positionAt(flag + 10)),
        'check=True',
      ),
    );
    await until(
      () => squiggles(document),
      (found) => found.length === 0,
    );
  });

  test('shows a verdict only on the text that is there now', async () => {
    const document = await openNew('fast.py', shell('name'));
    for (let i = 0; i < 30; i++) {
      await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), `# line ${i}\n`));
      const verdict = (await api()).verdictOf(document.uri);
      if (verdict) assert.equal(diagnostics(document.uri).length, verdict.findings.length);
    }
    await (await api()).whenIdle();
    assert.equal((await api()).verdictOf(document.uri)?.textSha256, await sha256(document.getText()));
    assert.deepEqual(squiggles(document), one);
  });

  test('counts columns as the editor does, behind emoji and in CRLF files', async () => {
    const text = 'import subprocess\r\n\r\ndef run(name):\r\n    "🙂🙂"; subprocess.run("🙂" + name, shell=True)\r\n';
    const document = await openNew('emoji.py', text);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await until(
      () => squiggles(document),
      (found) => found.length > 0,
    );
    assert.deepEqual(squiggles(document), [`${shellRule}: "🙂" + name`]);
  });

  test('stays in step through several cursors, undo and other line endings', async () => {
    const document = await openNew('step.py', shell('name') + shell('other'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const inStep = async () => {
      const text = await sha256(document.getText());
      await until(
        async () => (await api()).verdictOf(document.uri)?.textSha256,
        (judged) => judged === text,
      );
    };
    editor.selections = [0, 3, 5, 8].map((line) => new vscode.Selection(line, 0, line, 0));
    await vscode.commands.executeCommand('type', { text: '# 🙂\n' });
    await inStep();
    await editor.edit((change) => change.setEndOfLine(vscode.EndOfLine.CRLF));
    await inStep();
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await inStep();
  });

  test('says of a file that is too large that it is not judged', async () => {
    const document = await openNew('large.py', `${shell('name')}${`${'# a comment'.repeat(11)}\n`.repeat(9_600)}`);
    await until(
      async () => (await api()).statusLines.at(-1),
      (line) => line === 'Last run: large.py is not judged: it has 1.1 MiB, more than the 1 MiB that is judged.',
    );
    assert.deepEqual(diagnostics(document.uri), []);
    await edit(document, (change) => change.delete(document.uri, new vscode.Range(5, 0, document.lineCount, 0)));
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
  });

  test('follows a file that becomes another language', async () => {
    const document = await openNew('notes.txt', shell('name'));
    await vscode.languages.setTextDocumentLanguage(document, 'python');
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until(
      () => squiggles(document),
      (found) => found.length === 0,
    );
  });

  test('judges untitled files, but not what only looks like a file', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'python', content: shell('name') });
    await until(
      () => squiggles(untitled),
      (found) => found.length === 1,
    );
    const provider = { provideTextDocumentContent: () => shell('name') };
    const registration = vscode.workspace.registerTextDocumentContentProvider('old-version', provider);
    const old = await open(vscode.Uri.parse('old-version:/orders.py'));
    assert.equal(old.languageId, 'python');
    await (await api()).whenIdle();
    assert.deepEqual(squiggles(old), []);
    registration.dispose();
  });

  test('forgets a file that is closed', async () => {
    const document = await openAsPerson(await write('closed.py', shell('name')));
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(
      () => diagnostics(document.uri),
      (found) => found.length === 0,
    );
  });

  test('obeys each switch', async () => {
    await configure('scanOnOpen', false);
    await configure('scanOnChange', false);
    const document = await openNew('switches.py', shell('name'));
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), '\n'));
    await (await api()).whenIdle();
    assert.deepEqual(squiggles(document), []);
    await document.save();
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );

    await configure('enable', false);
    await until(
      () => squiggles(document),
      (found) => found.length === 0,
    );
    await configure('enable', true);
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );

    await configure('scanOnSave', false);
    await configure('scanOnChange', true);
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), shell('other')));
    await until(
      () => squiggles(document),
      (found) => found.length === 2,
    );
  });

  test('hides what is disabled, excluded or too mild', async () => {
    const document = await openNew('hidden.py', shell('name'));
    const shown = (count: number) =>
      until(
        () => squiggles(document),
        (found) => found.length === count,
      );
    await shown(1);
    await configure('disabledRules', [shellRule]);
    await shown(0);
    await configure('disabledRules', undefined);
    await shown(1);
    await configure('exclude', ['**/hidden.*']);
    await shown(0);
    await configure('exclude', undefined);
    await shown(1);
    await configure('minimumSeverity', 'error');
    await (await api()).whenIdle();
    await shown(1);
  });

  test('lights up the sample file of the walkthrough', async () => {
    await vscode.commands.executeCommand('driftline.openSample');
    const document = vscode.window.activeTextEditor?.document;
    // A copy of our own: in no workspace, and nobody is asked to save it.
    assert.deepEqual(
      [document?.isDirty, document && vscode.workspace.getWorkspaceFolder(document.uri)],
      [false, undefined],
    );
    assert.ok(document);
    await until(
      () => squiggles(document),
      (found) => found.length >= 4,
    );
  });

  test('finds what is wrong in each file of the sample workspace but the clean one', async () => {
    for (const file of ['orders.py', 'server.js', 'Orders.java']) {
      const document = await open(uriOf(file));
      await until(
        () => squiggles(document),
        (found) => found.length > 0,
      );
    }
    const clean = await open(uriOf('clean.py'));
    await until(
      async () => (await api()).verdictOf(clean.uri),
      (verdict) => verdict !== undefined,
    );
    assert.deepEqual(squiggles(clean), []);
  });
});
