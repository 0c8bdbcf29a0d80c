import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { temporaryFolder } from '../../unit/node/temporary';
import {
  api,
  cleanUp,
  configure,
  diagnostics,
  edit,
  openNew,
  record,
  squiggles,
  until,
  write,
  writeOnDisk,
} from './helpers';

const human =
  'import os\n\n\ndef list_files(folder):\n    return sorted(os.listdir(folder))\n\n\ndef count(files):\n    return len(files)\n';
/** The assistant's: one without a flaw, in the person's function, and one with. */
const better = '    return sorted(os.listdir(folder), key=str.casefold)\n';
const added = '\n\ndef remove(name):\n    # Takes whatever is given.\n    os.system("rm -r " + name)\n';
const changed = human.replace('    return sorted(os.listdir(folder))\n', better) + added;
const flaw = 'python/command-injection: "rm -r " + name';

suite('review of a suggestion', () => {
  setup(async () => {
    await configure('log.location', path.join(temporaryFolder(), 'drift.db'));
    await configure('assistants', ['claude-code']);
  });
  teardown(async () => {
    await cleanUp();
    fs.rmSync(path.join(os.homedir(), '.claude'), { recursive: true, force: true });
  });

  const review = () => vscode.commands.executeCommand('driftline.reviewSuggestion');
  const revert = () => vscode.commands.executeCommand('driftline.revertChange');

  /** A file that an assistant has just changed in two places. Of a name of its own: the editor keeps what it had of others. */
  async function changedByAssistant(file: string): Promise<vscode.TextDocument> {
    const document = await openNew(file, human);
    record(file, 'Edit', better);
    record(file, 'Edit', added);
    writeOnDisk(file, changed);
    await until(
      async () => (await api()).authorsOf(document.uri).length,
      (count) => count === 2,
    );
    return document;
  }

  function comparison(): vscode.TabInputTextDiff | undefined {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputTextDiff ? input : undefined;
  }

  /** Waits for the comparison with the file; gives its left side, which goes with what is changed. */
  async function leftOf(document: vscode.TextDocument): Promise<vscode.TextDocument> {
    const input = await until(comparison, (one) => one?.modified.toString() === document.uri.toString());
    assert.ok(input);
    await until(
      () => vscode.window.activeTextEditor?.document,
      (one) => one === document,
    );
    return vscode.workspace.openTextDocument(input.original);
  }

  const untilText = (document: vscode.TextDocument, text: string) =>
    until(
      () => document.getText(),
      (now) => now === text,
    );

  function putCursor(document: vscode.TextDocument, before: string): void {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    const position = document.positionAt(document.getText().indexOf(before));
    editor.selection = new vscode.Selection(position, position);
  }

  test('shows the change with its findings, takes one part of it back, and undo brings it again', async () => {
    const document = await changedByAssistant('suggestion-review.py');
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    await review();
    const left = await leftOf(document);
    assert.equal(left.getText(), human);
    assert.deepEqual(squiggles(document), [flaw]);
    // It begins at what is wrong.
    assert.match(
      document.lineAt(vscode.window.activeTextEditor?.selection.active ?? left.lineAt(0).range.start).text,
      /rm -r/,
    );

    // What the person writes is on both sides.
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(1, 0), 'import sys\n'));
    const withImport = (text: string) => text.replace('import os\n', 'import os\nimport sys\n');
    await untilText(left, withImport(human));

    putCursor(document, 'rm -r');
    await revert();
    assert.equal(document.getText(), withImport(changed).replace(added, ''));
    await until(
      () => squiggles(document),
      (found) => found.length === 0,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), withImport(changed));
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    // It is the assistant's again, and can be taken back again.
    putCursor(document, 'rm -r');
    await until(revertible(document), (offered) => offered);
    await revert();
    assert.equal(document.getText(), withImport(changed).replace(added, ''));
    putCursor(document, 'str.casefold');
    await revert();
    assert.equal(document.getText(), withImport(human));
  });

  /** Whether the fixes of the finding at the cursor have it. */
  const revertible = (document: vscode.TextDocument) => async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      vscode.window.activeTextEditor?.selection,
    );
    return actions.some(({ title }) => title === 'Revert what the assistant changed here');
  };

  test('a line outside of the change, and a file without one, stay as they are', async () => {
    const document = await changedByAssistant('suggestion-outside.py');
    await review();
    await leftOf(document);
    putCursor(document, 'import os');
    await revert();
    assert.equal(document.getText(), changed);

    const own = await openNew('suggestion-own.py', human);
    await review();
    await revert();
    assert.equal(comparison(), undefined);
    assert.equal(own.getText(), human);
  });

  test('the hover of the line leads there', async () => {
    const document = await changedByAssistant('suggestion-hover.py');
    const position = document.positionAt(document.getText().indexOf('Takes'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join();
    const [, target] = /command:driftline\.reviewSuggestion\?([^)]+)/.exec(text) ?? [];
    assert.ok(target, text);
    const values = JSON.parse(decodeURIComponent(target)) as unknown[];
    await vscode.commands.executeCommand('driftline.reviewSuggestion', ...values);
    assert.equal((await leftOf(document)).getText(), human);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, position.line);
  });

  suite('before it is accepted', () => {
    /** An assistant that shows its proposal in a comparison. */
    async function propose(scheme: string, proposed: string): Promise<vscode.TextDocument> {
      const uri = await write('suggestion-proposed.py', human);
      const right = uri.with({ scheme, query: 'new&rand=1' });
      const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: () => proposed,
      });
      try {
        await vscode.commands.executeCommand('vscode.diff', uri, right, 'suggestion-proposed.py ↔ Modified');
        const find = () => vscode.workspace.textDocuments.find((one) => one.uri.toString() === right.toString());
        return (await until(find, (document) => document?.languageId === 'python')) as vscode.TextDocument;
      } finally {
        provider.dispose();
      }
    }

    /** Quick fixes of what is found that silence something. */
    async function silences(document: vscode.TextDocument): Promise<readonly string[]> {
      const [found] = diagnostics(document.uri);
      assert.ok(found);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found.range,
      );
      return actions.map(({ title }) => title).filter((title) => title.startsWith('Ignore '));
    }

    test('what a known assistant proposes is judged at once, and nothing is written into it', async () => {
      const document = await propose('qwen-diff', changed);
      await until(
        () => squiggles(document),
        (found) => JSON.stringify(found) === JSON.stringify([flaw]),
      );
      assert.deepEqual(await silences(document), ['Ignore python/command-injection everywhere']);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await until(
        () => squiggles(document),
        (found) => found.length === 0,
      );
    });

    test('what any other proposes is judged when it is asked for', async () => {
      const document = await propose('some-assistant', changed);
      await review();
      assert.deepEqual(squiggles(document), [flaw]);
      assert.deepEqual(await silences(document), ['Ignore python/command-injection everywhere']);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await until(
        () => squiggles(document),
        (found) => found.length === 0,
      );
    });
  });
});
