// Probes put to a language model of the editor's, which another extension brings.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { useWorkbench } from './workbench.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-home-'));
const log = path.join(home, 'drift.db');
after(() => fs.rmSync(home, { recursive: true, force: true }));
const workbench = useWorkbench({
  settings: { 'workbench.reduceMotion': 'on', 'driftline.log.location': log, 'chat.disableAIFeatures': false },
  extensions: [path.join(root, 'test/ui/languageModel')],
  env: { HOME: home },
});
const { command, open } = workbench;

const widget = () => workbench.page.locator('.quick-input-widget:not([inert])');

async function choose(text) {
  const row = widget().locator('.monaco-list-row').filter({ hasText: text }).first();
  await row.waitFor();
  await workbench.shot(`probes-${text.replaceAll(/\W+/g, '-').toLowerCase()}`);
  await row.click();
}

/** One question follows the other, and the widget stays. */
async function runProbes(model) {
  await widget().waitFor({ state: 'hidden' });
  await workbench.page.keyboard.press('F1');
  await widget().locator('input[type=text]').fill('>Driftline: Run Probes');
  await choose('Driftline: Run Probes');
  await choose(model);
  await choose('python');
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  await workbench.shot('probes-question');
  return dialog;
}

/** The list of notifications stays, and shows those that come. */
async function notification(text) {
  await command('Notifications: Show Notifications');
  const item = workbench.page.locator('.notification-list-item').filter({ hasText: text }).first();
  await item.waitFor({ timeout: 120_000 });
  return item.textContent();
}

const logged = () =>
  fs.existsSync(log)
    ? execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), 'log', 'export', '--log', log], {
        encoding: 'utf8',
      })
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

test('says what it sends where and what for, and sends nothing without a yes', async () => {
  await open('clean.py');
  const dialog = await runProbes('Test careful');
  const text = await dialog.textContent();
  assert.match(text, /Put \d+ prompts? to Test careful \(driftline-test\)\?/);
  assert.match(text, /Nothing of yours is sent/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  assert.deepEqual(logged(), []);
});

test('two models answer, and are logged with their versions and judged', async () => {
  for (const [model, insecure] of [
    ['Test careful', 0],
    ['Test careless', 1],
  ]) {
    const dialog = await runProbes(model);
    await dialog.getByRole('button', { name: `Ask ${model}` }).click();
    const told = await notification('with code are insecure');
    await workbench.shot('probes-done');
    const [, answered, found] = /(\d+) answers? of \d+: (\d+) of \d+ with code are insecure/.exec(told) ?? [];
    assert.ok(Number(answered) > 0, told);
    assert.equal(Number(found), insecure * Number(answered), told);
    await command('Notifications: Clear All Notifications');
  }
  const versions = logged().map(({ agent, model }) => `${agent.name}: ${model.key}@${model.snapshot}`);
  assert.deepEqual([...new Set(versions)].sort(), [
    'driftline-test: test-careful-1@2026-01-01',
    'driftline-test: test-careless-2@2026-01-01',
  ]);
});

test('without any record of an assistant, the side bar shows them side by side', async () => {
  await command('View: Close All Editors');
  await command('Driftline: Focus on Assistants View');
  const rows = workbench.page
    .locator('.pane')
    .filter({ has: workbench.page.locator('[aria-label^="Assistants"]') })
    .locator('.monaco-list-row');
  for (const name of ['test-careful-1', 'test-careless-2']) await rows.filter({ hasText: name }).first().waitFor();
  await workbench.shot('probes-assistants');
  await command('Driftline: Compare Assistant Versions');
  await workbench.chooseAll('test-careful-1', 'test-careless-2');
  // The side bar has a comparison, too.
  await command('View: Toggle Primary Side Bar Visibility');
  const verdict = workbench.webview().locator('.statement p').first();
  await verdict.waitFor({ timeout: 60_000 });
  await workbench.shot('probes-compared');
  assert.match(
    await verdict.textContent(),
    /^Probes: \S*test-careless-2\S* writes less secure code than \S*test-careful-1\S* on \d+ probes/,
  );
  await command('View: Toggle Primary Side Bar Visibility');
  await command('View: Close All Editors');
});

test('a model that refuses is named, and nothing is logged of it', async () => {
  const before = logged().length;
  const dialog = await runProbes('Test refusing');
  await dialog.getByRole('button', { name: 'Ask Test refusing' }).click();
  const told = await notification('did not answer');
  await workbench.shot('probes-refused');
  assert.match(told, /Test refusing did not answer/);
  assert.equal(logged().length, before);
});
