// A deep judge in the settings: its language model is a pipe, and reads when the test lets it.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { deepFolder, files } from '../../unit/node/tinyDeepJudge';
import { api, cleanUp, configure, diagnostics, edit, openNew, shell, shellRule, squiggles, until } from './helpers';

const hoverOf = async (document: vscode.TextDocument) => {
  const [found] = diagnostics(document.uri).filter(({ code }) => JSON.stringify(code).includes(shellRule));
  assert.ok(found);
  const at = [document.uri, found.range.start] as const;
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', ...at);
  return hovers.flatMap(({ contents }) => (contents as vscode.MarkdownString[]).map(({ value }) => value)).join('\n');
};

const speaker = async (document: vscode.TextDocument) => {
  const judge = (await api()).verdictOf(document.uri)?.judge;
  return judge?.kind === 'ready' ? judge.model : judge?.kind;
};

/** The process of the engine's that reads for the deep judge. */
const languageModel = async () => {
  const tasks = `/proc/${(await api()).enginePid}/task`;
  const children = fs
    .readdirSync(tasks)
    .flatMap((task) => fs.readFileSync(`${tasks}/${task}/children`, 'utf8').match(/\d+/g) ?? []);
  const [found] = children.filter((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('__deep-judge'));
  return Number(found);
};

const state = async () => (await api()).statusLines.join('\n');

suite('a deep judge in the settings', function () {
  // Engines start anew, and processes with them.
  this.timeout(90_000);
  teardown(async () => {
    await cleanUp();
    await until(state, (text) => text.includes('The judge is lexical'));
  });

  test('has the one that ships speak until it has read the file, and each is named', async () => {
    const folder = deepFolder();
    const pipe = path.join(folder, 'states.onnx');
    fs.rmSync(pipe);
    execFileSync('mkfifo', [pipe]);
    await configure('modelFolder', folder);
    const document = await openNew('deep.py', shell('deep'));
    await until(state, (text) => text.includes('The judge is deep-tiny.'));
    await until(
      () => speaker(document),
      (model) => model?.startsWith('lexical') === true,
    );
    assert.match(await hoverOf(document), /Judge lexical\S+ \(deep\\-tiny has not read this file\): \*\*0\.\d\d\*\*/);
    const before = (await api()).verdictOf(document.uri)?.units[0]?.score;
    await fs.promises.writeFile(pipe, files['states.onnx']);
    await until(
      () => speaker(document),
      (model) => model === 'deep-tiny',
    );
    assert.match(await hoverOf(document), /Judge deep\\-tiny: \*\*0\.\d\d\*\*/);
    assert.notEqual((await api()).verdictOf(document.uri)?.units[0]?.score, before);
  });

  test('one whose process has ended leaves the word to the one that ships, and the status bar says so', async () => {
    await configure('modelFolder', deepFolder());
    const document = await openNew('ended.py', shell('ended'));
    await until(
      () => speaker(document),
      (model) => model === 'deep-tiny',
    );
    process.kill(await languageModel(), 'SIGKILL');
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), shell('another')));
    await until(state, (text) =>
      /The judge is lexical\S+, since deep-tiny has failed: The judge in \S+ (has )?stopped[^.]*\.$/m.test(text),
    );
    await until(
      () => speaker(document),
      (model) => model?.startsWith('lexical') === true,
    );
    assert.match(await hoverOf(document), /Judge lexical\S+ \(deep\\-tiny has failed\): \*\*0\.\d\d\*\*/);
  });

  test('one that is broken is told once, in a sentence, and rules go on', async () => {
    await configure('modelFolder', deepFolder({}, { 'states.onnx': files['states.onnx'].subarray(1) }));
    const text = await until(state, (now) => now.includes('There is no judge'));
    assert.match(
      text,
      /^\d+ rules\. There is no judge, only rules\. The judge's language model \S+states\.onnx has .*[^.]\.$/m,
    );
    assert.equal(text.split('states.onnx').length, 2);
    const document = await openNew('brokenDeep.py', shell('name'));
    await until(
      () => squiggles(document),
      (found) => found.length === 1,
    );
    assert.equal(await speaker(document), 'unavailable');
    assert.doesNotMatch(await hoverOf(document), /Judge/);
  });
});
