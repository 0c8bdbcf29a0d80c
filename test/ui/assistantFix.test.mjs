// A finding mended by a language model of the editor's, which another extension brings: asked, judged, shown, and applied or not.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { useWorkbench } from './workbench.mjs';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-fix-'));
after(() => fs.rmSync(temporary, { recursive: true, force: true }));
const askedFile = path.join(temporary, 'asked.jsonl');
const workbench = useWorkbench({
  settings: { 'workbench.reduceMotion': 'on', 'editor.minimap.enabled': false, 'chat.disableAIFeatures': false },
  extensions: [path.join(root, 'test/ui/languageModel')],
  env: { DRIFTLINE_TEST_ASKED: askedFile },
});
const { command, open, until } = workbench;

/** What models were asked so far, oldest first. */
const asked = () =>
  fs.existsSync(askedFile)
    ? fs
        .readFileSync(askedFile, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
const widget = () => workbench.page.locator('.quick-input-widget:not([inert])');
const diffTab = () => workbench.page.locator('.tab.active').filter({ hasText: /mended by/ });
const title = (name) => workbench.page.locator('.editor-actions').getByRole('button', { name }).first();
const onDisk = () => fs.readFileSync(path.join(workbench.folder, 'orders.py'), 'utf8');
const before = fs.readFileSync(path.join(root, 'test/fixtures/workspace/orders.py'), 'utf8');
const mended = before.replace(`f"SELECT id, total FROM orders WHERE customer = '{customer}'"`, () => {
  return '"SELECT id, total FROM orders WHERE customer = ?", (customer,)';
});

/** Opens the file at a line, once it is known that there is something to mend, and somebody to do it. */
async function goTo(line) {
  await open('orders.py');
  await workbench.page
    .locator('.codelens-decoration')
    .filter({ hasText: /SQL built from a variable.*fix with assistant/ })
    .first()
    .waitFor();
  await widget().waitFor({ state: 'hidden' });
  await workbench.page.keyboard.press('Control+g');
  await widget().locator('input[type=text]').fill(`:${line}:20`);
  await workbench.page.keyboard.press('Enter');
  await widget().waitFor({ state: 'hidden' });
}

/** By the command: it asks for a model. */
async function start() {
  await goTo(20);
  await widget().waitFor({ state: 'hidden' });
  await workbench.page.keyboard.press('F1');
  await widget().locator('input[type=text]').fill('>Driftline: Fix with Assistant');
  await widget().locator('.monaco-list-row').filter({ hasText: 'Driftline: Fix with Assistant' }).first().click();
}

/** By the command, with a model. */
async function fix(model) {
  await start();
  await choose(model);
}

async function choose(model) {
  const row = widget().locator('.monaco-list-row').filter({ hasText: model }).first();
  await row.waitFor();
  await row.click();
}

async function told(text) {
  const item = workbench.page.locator('.notification-list-item').filter({ hasText: text }).first();
  const show = async () => {
    // The workbench under test shows no toasts; the notification centre has them all, and closes when it is empty.
    await command('Notifications: Show Notifications');
    return item.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  };
  await until(show, (isShown) => isShown);
  const words = await item.textContent();
  await command('Notifications: Clear All Notifications');
  return words;
}

test('is offered with the other quick fixes, and asks no model before one is chosen', async () => {
  await goTo(20);
  const offer = workbench.page.locator('.action-widget').getByText('Fix python/sql-injection with Assistant');
  // It has another picture where the editor has models.
  await workbench.page.locator('.lightBulbWidget').first().waitFor();
  await workbench.page.keyboard.press('ControlOrMeta+.');
  await offer.waitFor();
  await workbench.shot('fix-offered');
  await offer.click();
  await widget().locator('.monaco-list-row').filter({ hasText: 'Test mending' }).waitFor();
  await workbench.shot('fix-model');
  assert.deepEqual(asked(), []);
  await choose('Test mending');
});

test('its answer is shown beside the code with what it does, and changes nothing yet', async () => {
  await diffTab().waitFor();
  assert.match(await diffTab().textContent(), /orders\.py: mended by Test mending/);
  await command('Notifications: Show Notifications');
  const item = workbench.page.locator('.notification-list-item').filter({ hasText: 'is gone' });
  await item.waitFor();
  await workbench.shot('fix-shown');
  assert.match(
    await item.textContent(),
    /python\/sql-injection is gone and nothing new is found; the judge's score fell from 0\.\d\d to 0\.\d\d\./,
  );
  assert.equal(onDisk(), before);
  const [{ asked: texts, tools }, ...more] = asked();
  assert.deepEqual([texts.length, tools, more], [1, 0, []]);
  assert.match(texts[0], /<code-[\w-]+>\n@app\.route\("\/orders"\)/);
});

test('is applied with one click, and undone with one key', async () => {
  await title('Apply Fix').click();
  // This editor saves by itself.
  await until(onDisk, (text) => text === mended);
  await command('Notifications: Clear All Notifications');
  await command('View: Focus Active Editor Group');
  await workbench.page.keyboard.press('ControlOrMeta+z');
  await until(onDisk, (text) => text === before);
});

test('a model that fails is told what was found, and may try again', async () => {
  await fix('Test learning');
  assert.match(await told('is gone'), /python\/sql-injection is gone/);
  const mine = asked().filter(({ id }) => id === 'learning-5');
  assert.deepEqual(
    mine.map((one) => one.asked.length),
    [1, 2],
  );
  assert.match(mine[1].asked[1], /it changes nothing/);
  await title('Discard Fix').click();
  await diffTab().waitFor({ state: 'detached' });
  assert.equal(onDisk(), before);
});

test('what does not mend it is said to, after three answers, and can be looked at', async () => {
  await fix('Test stubborn');
  const words = await told('answers were tried');
  assert.match(
    words,
    /3 answers were tried, and this one does not mend it: python\/sql-injection is still found, in line 20/,
  );
  assert.match(await diffTab().textContent(), /orders\.py: not mended by Test stubborn/);
  await workbench.shot('fix-not-mended');
  assert.equal(asked().filter(({ id }) => id === 'stubborn-6').length, 3);
});

test('is not applied to a file that has changed meanwhile', async () => {
  const later = before.replace('cursor.fetchall())', 'cursor.fetchall())  # later');
  fs.writeFileSync(path.join(workbench.folder, 'orders.py'), later);
  await workbench.page.locator('.view-line').filter({ hasText: '# later' }).first().waitFor();
  await title('Apply Fix').click();
  assert.match(
    await told('has changed since'),
    /orders\.py has changed since the model was asked, so nothing was applied/,
  );
  assert.equal(onDisk(), later);
  await title('Discard Fix').click();
  await diffTab().waitFor({ state: 'detached' });
});

test('a refusal, and talk without code, are one sentence each', async () => {
  await fix('Test refusing');
  assert.match(await told('did not answer'), /Test refusing did not answer: .*it is not in the mood\./);
  await fix('Test talking');
  assert.match(await told('gave no code'), /Test talking gave no code: I can not help with that\./);
  assert.equal(await diffTab().count(), 0);
});

test('can be cancelled while the model thinks', async () => {
  await fix('Test waiting');
  await command('Notifications: Show Notifications');
  const progress = workbench.page.locator('.notification-list-item').filter({ hasText: 'asking Test waiting' });
  await progress.waitFor();
  await workbench.shot('fix-waiting');
  await progress.hover();
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await progress.waitFor({ state: 'detached' });
  assert.equal(await diffTab().count(), 0);
});

test('asks nobody and says nothing when the person picks no model', async () => {
  const before = asked().length;
  await start();
  await widget().locator('.monaco-list-row').filter({ hasText: 'Test mending' }).waitFor();
  await workbench.page.keyboard.press('Escape');
  await widget().waitFor({ state: 'hidden' });
  // What would follow comes before the answer to the next command.
  await command('Notifications: Show Notifications');
  await workbench.page.locator('.notifications-center.visible').waitFor();
  assert.equal(await workbench.page.locator('.notification-list-item').count(), 0);
  assert.deepEqual([asked().length, await diffTab().count()], [before, 0]);
});
