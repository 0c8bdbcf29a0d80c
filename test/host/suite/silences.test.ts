import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { formatSilences, parseSilences, type SilenceList } from '../../../src/core/silences';
import type { Verdict } from '../../../src/core/verdict';
import { api, cleanUp, edit, openNew, root, shell, shellRule, squiggles, until, write } from './helpers';

const listFile = '.driftline.json';

async function verdictOf(document: vscode.TextDocument): Promise<Verdict> {
  return (await until(
    async () => (await api()).verdictOf(document.uri),
    (verdict) => verdict !== undefined,
  )) as Verdict;
}

/** The suppressions of the rule that `shell` breaks. */
async function suppressions(document: vscode.TextDocument) {
  const { suppressed } = await verdictOf(document);
  return suppressed.filter(({ rule }) => rule === shellRule).map(({ suppression }) => suppression);
}

async function silence(document: vscode.TextDocument, scope: string, place: string): Promise<void> {
  const finding = (await verdictOf(document)).findings.find(({ rule }) => rule === shellRule);
  assert.ok(finding, 'nothing is reported');
  await vscode.commands.executeCommand('driftline.silence', document.uri, finding, scope, place);
}

const settled = (document: vscode.TextDocument, count: number) =>
  until(
    () => squiggles(document),
    (found) => found.length === count,
  );

function sharedList(): SilenceList {
  const list = parseSilences(fs.readFileSync(path.join(root(), listFile), 'utf8'));
  assert.ok(!('problem' in list));
  return list;
}

/** What the command line says of a file. */
function auditFromTerminal(file: string): Verdict {
  const extension = vscode.extensions.getExtension('driftline.driftline');
  const cli = path.join(extension?.extensionPath ?? '', 'dist/cli.js');
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'audit', '--format', 'json', file], {
    cwd: root(),
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const report = JSON.parse(stdout) as { files: { verdict: Verdict }[] };
  assert.ok(report.files[0], stderr);
  return report.files[0].verdict;
}

suite('silencing outside the code', function () {
  this.timeout(60_000);
  teardown(async () => {
    fs.rmSync(path.join(root(), listFile), { force: true });
    await cleanUp();
  });

  test('leaves the code alone, follows the finding, and lets others through', async () => {
    const document = await openNew('outside/one.py', shell('name'));
    await settled(document, 1);
    await silence(document, 'here', 'list');
    await settled(document, 0);
    assert.deepEqual([document.getText(), document.isDirty], [shell('name'), false]);
    assert.deepEqual(await suppressions(document), [{ by: 'list' }]);
    assert.ok(!fs.existsSync(path.join(root(), listFile)), 'nothing is written into the workspace unasked');
    // A line above moves it; the same mistake a second time is another finding.
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), '# moved\n'));
    await edit(document, (change) =>
      change.insert(document.uri, new vscode.Position(document.lineCount, 0), shell('name')),
    );
    await settled(document, 1);
  });

  test('speaks for a file, and for a folder', async () => {
    const file = await openNew('outside/file.py', shell('a') + shell('b'));
    await settled(file, 2);
    await silence(file, 'file', 'list');
    await settled(file, 0);
    const first = await openNew('outside/folder/first.py', shell('a'));
    const second = await openNew('outside/folder/deeper/second.py', shell('b'));
    const other = await openNew('outside/beside.py', shell('c'));
    await settled(first, 1);
    await silence(first, 'folder', 'list');
    await settled(first, 0);
    await settled(second, 0);
    assert.equal((await settled(other, 1)).length, 1);
  });

  test('goes into the list beside the code where there is one, and the command line agrees', async () => {
    await write(listFile, formatSilences({ silences: [], baseline: [] }));
    const document = await openNew('shared/a.py', shell('name'));
    await settled(document, 1);
    await silence(document, 'folder', 'list');
    await settled(document, 0);
    assert.deepEqual(sharedList().silences, [{ rule: shellRule, path: 'shared/' }]);
    assert.equal(JSON.stringify(await verdictOf(document)), JSON.stringify(auditFromTerminal('shared/a.py')));
    // Over since long: it returns, when the person changes the list by hand too.
    const silences = [{ rule: shellRule, path: 'shared/', until: '2020-01-01' }];
    await write(listFile, formatSilences({ silences, baseline: [] }));
    await settled(document, 1);
  });

  test('says so where a list is broken, and leaves it as it is', async () => {
    await write(listFile, '{"schema": "driftline.silences/1", "silences": [{"rul": "x"}]}');
    const document = await openNew('broken/a.py', shell('name'));
    await settled(document, 1);
    await silence(document, 'here', 'list');
    assert.match(fs.readFileSync(path.join(root(), listFile), 'utf8'), /"rul"/);
    assert.equal(squiggles(document).length, 1);
  });

  test('keeps what was there as the baseline, and shows what is new', async () => {
    await write(listFile, formatSilences({ silences: [], baseline: [] }));
    const document = await openNew('old/a.py', shell('name'));
    await settled(document, 1);
    await vscode.commands.executeCommand('driftline.setBaseline');
    await settled(document, 0);
    assert.deepEqual(await suppressions(document), [{ by: 'baseline' }]);
    assert.ok(sharedList().baseline.some(({ path: file, rule }) => file === 'old/a.py' && rule === shellRule));
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), `${shell('fresh')}\n\n`));
    assert.deepEqual(await settled(document, 1), [`${shellRule}: "ls " + fresh`]);
  });

  test('by a comment is one edit, which undo takes back', async () => {
    const document = await openNew('undo.py', shell('name'));
    await settled(document, 1);
    await silence(document, 'here', 'comment');
    await settled(document, 0);
    assert.match(document.getText(), /# driftline: ignore python\/subprocess-shell\n/);
    await vscode.commands.executeCommand('undo');
    await settled(document, 1);
    assert.equal(document.getText(), shell('name'));
  });
});
