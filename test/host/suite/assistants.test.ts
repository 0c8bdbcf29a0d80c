import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { DriftEvent } from '../../../src/core/provenance/record';
import type { Span } from '../../../src/core/text/location';
import { openDriftLog } from '../../../src/node/driftLog/open';
import { temporaryFolder } from '../../unit/node/temporary';
import {
  api,
  cleanUp,
  configure,
  edit,
  model,
  open,
  openAsPerson,
  openNew,
  record,
  shell,
  shellRule,
  squiggles,
  until,
  uriOf,
  writeOnDisk,
} from './helpers';

const human = 'import os\n\n\ndef list_files(folder):\n    return sorted(os.listdir(folder))\n';
/** The assistant's, flawed. */
const added = '\n\ndef remove(name):\n    # Takes whatever is given.\n    os.system("rm -r " + name)\n';

suite('assistants', () => {
  let log: string;

  setup(async () => {
    log = path.join(temporaryFolder(), 'drift.db');
    await configure('log.location', log);
    await configure('assistants', ['claude-code']);
  });
  teardown(async () => {
    await cleanUp();
    fs.rmSync(path.join(os.homedir(), '.claude'), { recursive: true, force: true });
  });

  async function marks(document: vscode.TextDocument): Promise<string[]> {
    return (await api()).authorsOf(document.uri).map((span) => {
      const { assistant, model, confidence } = span.author;
      return `${assistant}, ${model}, ${confidence}: ${textOf(document, span).trim()}`;
    });
  }
  const textOf = (document: vscode.TextDocument, { start, end }: Span) =>
    document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
  const mark = (text: string) => `Claude Code, ${model}, recorded: ${text.trim()}`;
  const untilMarked = (document: vscode.TextDocument, ...texts: readonly string[]) =>
    until(
      () => marks(document),
      (now) => JSON.stringify(now) === JSON.stringify(texts.map(mark)),
    );

  async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
    const position = document.positionAt(document.getText().indexOf(text));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const parts = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
    return parts.join('\n').replaceAll(/\\([^\w\s])/g, '$1');
  }

  async function logged(): Promise<DriftEvent[]> {
    if (!fs.existsSync(log)) return [];
    const opened = await openDriftLog(log);
    try {
      const events: DriftEvent[] = [];
      for await (const event of opened.events()) events.push(event);
      return events;
    } finally {
      await opened.close();
    }
  }

  async function untilLogged(count: number): Promise<DriftEvent[]> {
    return until(logged, (events) => events.length === count);
  }

  test('an edit on disk of an open file is attributed, judged, shown and logged', async () => {
    const document = await openNew('open.py', human);
    record('open.py', 'Edit', added);
    writeOnDisk('open.py', human + added);
    await untilMarked(document, added);
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    assert.match(await hoverAt(document, 'Takes'), new RegExp(`Claude Code, ${model}, \\d\\d:\\d\\d`));
    assert.doesNotMatch(await hoverAt(document, 'list_files'), /Claude/);

    const [event] = await untilLogged(1);
    assert.ok(event);
    const { agent, confidence, code, evaluation } = event;
    assert.deepEqual(
      [agent.name, agent.version, confidence, code.file, code.language, code.status],
      ['claude-code', '2.1.114', 'recorded', 'open.py', 'python', 'applied'],
    );
    assert.deepEqual(
      [event.model.key, event.model.snapshot, event.model.response],
      ['anthropic/claude-sonnet-4-5', '2025-09-29', model],
    );
    assert.deepEqual(
      evaluation?.findings.map(({ rule }) => rule),
      ['python/command-injection'],
    );
  });

  test('a file that nobody has open is attributed and logged, and has its marks when it is opened', async () => {
    record('pkg/closed.py', 'Write', shell('name'));
    writeOnDisk('pkg/closed.py', shell('name'));
    const [event] = await untilLogged(1);
    assert.deepEqual(
      [event?.code.file, event?.model.key, event?.model.snapshot, event?.evaluation?.findings.map(({ rule }) => rule)],
      ['pkg/closed.py', 'anthropic/claude-sonnet-4-5', '2025-09-29', [shellRule]],
    );
    const document = await open(uriOf('pkg/closed.py'));
    await untilMarked(document, shell('name'));
    assert.match(await hoverAt(document, 'subprocess.run'), new RegExp(`Claude Code, ${model}, \\d\\d:\\d\\d`));
  });

  test('what an assistant in the editor inserts is found as well', async () => {
    const document = await openNew('inserted.py', human);
    record('inserted.py', 'Edit', added);
    await edit(document, (change) => change.insert(document.uri, document.positionAt(human.length), added));
    await untilMarked(document, added);
  });

  test('the person’s own code stays the person’s, and undo and redo take the mark along', async () => {
    const document = await openNew('mixed.py', human);
    record('mixed.py', 'Edit', added);
    await edit(document, (change) => change.insert(document.uri, document.positionAt(human.length), added));
    await untilMarked(document, added);

    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const line = document.positionAt(document.getText().indexOf('    os.system'));
    editor.selection = new vscode.Selection(line, line);
    for (const text of 'name = name.strip()') await vscode.commands.executeCommand('type', { text });
    await vscode.commands.executeCommand('type', { text: '\n' });
    const [before, after] = added.split('    os.system') as [string, string];
    await until(
      () => marks(document),
      (now) => now.length === 2 && now[0] === mark(before) && now[1] === mark(`os.system${after}`),
    );
    while (document.getText() !== human) await vscode.commands.executeCommand('undo');
    await untilMarked(document);
    await vscode.commands.executeCommand('redo');
    await untilMarked(document, added);
  });

  test('a formatter that runs right behind it does not lose the mark', async () => {
    const formatter = vscode.languages.registerDocumentFormattingEditProvider('python', {
      provideDocumentFormattingEdits: (document) => {
        const all = new vscode.Range(0, 0, document.lineCount, 0);
        return [vscode.TextEdit.replace(all, document.getText().replaceAll('"', "'").replaceAll('\n\n\n', '\n\n'))];
      },
    });
    try {
      const document = await openNew('formatted.py', human);
      record('formatted.py', 'Edit', added);
      await edit(document, (change) => change.insert(document.uri, document.positionAt(human.length), added));
      // Not by the setting for saves: a busy editor gives up on formatters there.
      await vscode.commands.executeCommand('editor.action.formatDocument');
      assert.match(document.getText(), /'rm -r '/);
      await document.save();
      const withoutLayout = (text: string) => text.replaceAll(/[\s"']/g, '');
      await until(
        async () => (await api()).authorsOf(document.uri).map((span) => textOf(document, span)),
        (now) => withoutLayout(now.join('')) === withoutLayout(added),
      );
    } finally {
      formatter.dispose();
    }
  });

  test('a renamed file keeps its marks', async () => {
    record('before.py', 'Write', shell('name'));
    writeOnDisk('before.py', shell('name'));
    await untilMarked(await openAsPerson(uriOf('before.py')), shell('name'));
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(uriOf('before.py'), uriOf('it’s (after).py'));
    // They come from what was kept, not from the record.
    fs.rmSync(path.join(os.homedir(), '.claude'), { recursive: true });
    assert.ok(await vscode.workspace.applyEdit(rename));
    await untilMarked(await open(uriOf('it’s (after).py')), shell('name'));
  });

  test('just what the assistant wrote can be audited, or reviewed all the time', async () => {
    const own = 'def show(name):\n    os.system("ls " + name)\n';
    const document = await openNew('both.py', human + own);
    record('both.py', 'Edit', added);
    writeOnDisk('both.py', human + own + added);
    await untilMarked(document, added);
    await until(
      () => squiggles(document),
      (found) => found.length === 2,
    );
    await vscode.commands.executeCommand('driftline.auditAssistantCode');
    const ofAssistant = ['python/command-injection: "rm -r " + name'];
    assert.deepEqual(squiggles(document), ofAssistant);
    await vscode.commands.executeCommand('driftline.auditFile');
    assert.equal(squiggles(document).length, 2);
    await configure('reviewOnly', 'assistantCode');
    await until(
      () => squiggles(document),
      (found) => JSON.stringify(found) === JSON.stringify(ofAssistant),
    );
  });

  test('nothing is read before the person has allowed it', async () => {
    await configure('assistants', undefined);
    const document = await openNew('private.py', human);
    record('private.py', 'Edit', added);
    writeOnDisk('private.py', human + added);
    await until(
      () => document.getText(),
      (text) => text.includes('remove'),
    );
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.deepEqual([await marks(document), await logged()], [[], []]);
    // And with the person's word, the quiet import brings it.
    await configure('assistants', ['claude-code']);
    assert.equal((await untilLogged(1))[0]?.code.file, 'private.py');
  });
});
