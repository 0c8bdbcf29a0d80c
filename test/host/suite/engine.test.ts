import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { api, cleanUp, configure, edit, openNew, root, shell, squiggles, until, write } from './helpers';

const restart = () => vscode.commands.executeCommand('driftline.restartEngine');
const state = async () => (await api()).engineState.kind;
const ready = () => until(state, (kind) => kind === 'ready');
const shown = (document: vscode.TextDocument, count: number, limitMs?: number) =>
  until(
    () => squiggles(document),
    (found) => found.length === count,
    limitMs,
  );

async function pid(): Promise<number> {
  const pid = (await api()).enginePid;
  assert.ok(pid);
  return pid;
}

/** One more flaw at the end. */
const addFlaw = (document: vscode.TextDocument) =>
  edit(document, (change) => change.insert(document.uri, new vscode.Position(document.lineCount, 0), shell('more')));

suite('engine', () => {
  // Also forgets earlier ends of the process.
  setup(async () => {
    await restart();
    await ready();
  });
  teardown(async () => {
    await cleanUp();
    await restart();
  });

  test('costs the editor little when it starts', async () => {
    // The budget is 50 ms on a quiet machine; this one may be busy, and whatever blocks takes longer than that.
    assert.ok((await api()).activationMs < 250, `activation took ${(await api()).activationMs} ms`);
  });

  test('comes back when it is killed, with what was typed meanwhile', async () => {
    const document = await openNew('killed.py', shell('name'));
    await shown(document, 1);
    const before = await pid();
    process.kill(before, 'SIGKILL');
    await addFlaw(document);
    await shown(document, 2);
    assert.notEqual(await pid(), before);
  });

  test('is replaced when it hangs', async function () {
    this.timeout(60_000);
    const document = await openNew('hung.py', shell('name'));
    await shown(document, 1);
    const before = await pid();
    process.kill(before, 'SIGSTOP');
    await addFlaw(document);
    await shown(document, 2, 45_000);
    assert.notEqual(await pid(), before);
    assert.equal(isAlive(before), false);
  });

  test('stays off after too many ends, says so, and starts when it is asked to', async () => {
    const document = await openNew('crashes.py', shell('name'));
    await shown(document, 1);
    for (let i = 0; (await state()) !== 'failed'; i++) {
      assert.ok(i < 20, 'it never gave up');
      process.kill(await pid(), 'SIGKILL');
      await until(state, (kind) => kind === 'failed' || kind === 'restarting');
      await until(async () => (await state()) === 'failed' || (await api()).enginePid !== undefined, Boolean);
    }
    assert.match(
      (await api()).statusLines[0] ?? '',
      /^The engine stays off, having ended 5 times: it was ended by SIGKILL\.$/,
    );
    await addFlaw(document);
    await until(
      () => squiggles(document),
      (found) => found.length === 0,
    );
    await restart();
    await shown(document, 2);
  });

  test('goes on with its rules when there is no judge, and says why', async () => {
    const folder = path.join(root(), 'no-model');
    fs.mkdirSync(folder, { recursive: true });
    await configure('modelFolder', folder);
    const lines = await until(
      async () => (await api()).statusLines.join('\n'),
      (text) => text.includes('There is no judge'),
    );
    assert.match(
      lines,
      /^The engine works, but not with all its parts\.\n\d+ rules?\. There is no judge, only rules\. The judge's folder .*[^.]\.$/m,
    );
    const document = await openNew('rules.py', shell('name'));
    await shown(document, 1);
    assert.equal((await api()).verdictOf(document.uri)?.judge.kind, 'unavailable');
  });

  test('names what is wrong in a rule folder, and uses the rest', async () => {
    await write('broken-rules/python/broken.md', '---\nid: python/broken\n---\n');
    await write('broken-rules/python/broken.scm', '(call) @alert');
    const page = ['id: python/bad-query', 'title: A', 'message: A.', 'severity: note', 'precision: medium'];
    await write(
      'broken-rules/python/bad-query.md',
      ['---', ...page, 'cwe: [CWE-1]', 'since: 0.1.0', '---', '## Why', ''].join('\n'),
    );
    await write('broken-rules/python/bad-query.scm', '; a\n(call (nonsense) @alert)');
    await configure('rulesFolder', path.join(root(), 'broken-rules'));
    await until(
      async () => (await api()).statusLines.join('\n'),
      (text) => text.includes('Left out: python/broken.md:'),
    );
    await shown(await openNew('still.py', shell('name')), 1);
    // What is wrong with a query shows when its language is met.
    await until(
      async () => (await api()).statusLines.join('\n'),
      (text) => text.includes('python/bad-query.scm:2'),
    );
  });

  test('goes on without a rule folder that is not there', async () => {
    await configure('rulesFolder', path.join(root(), 'no-such-folder'));
    await until(
      async () => (await api()).statusLines.join('\n'),
      (text) => text.includes('no-such-folder'),
    );
    await shown(await openNew('bundled.py', shell('name')), 1);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
