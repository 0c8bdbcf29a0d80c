// What is silenced without touching the code, and taken back by the button of the message: as a person sees it in the editor,
// the problems and the side bar, and as it is kept.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { useWorkbench } from './workbench.mjs';

const workbench = useWorkbench({ settings: { 'editor.minimap.enabled': false, 'window.zoomLevel': -1 } });
const { act, command, notification, open, until } = workbench;
const page = () => workbench.page;
const rule = 'python/subprocess-shell';
const title = 'Shell command built from a variable';
const list = () => path.join(workbench.userFolder, 'globalStorage/driftline.driftline/silences.json');
const shared = () => path.join(workbench.folder, '.driftline.json');
const settings = () => path.join(workbench.userFolder, 'settings.json');
const contentOf = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** Whether the finding is in the problems, in the view of findings and under the code. */
const shown = async () => [
  (await page().locator('.markers-panel .monaco-list-row').filter({ hasText: rule }).count()) > 0,
  (await page().locator('.pane .monaco-list-row').filter({ hasText: title }).count()) > 0,
  await page().evaluate(() => {
    const [line] = [...document.querySelectorAll('.editor-instance .view-line')].filter((one) =>
      /tar.czf/.test(one.textContent),
    );
    const overlays = [...document.querySelectorAll('.editor-instance .view-overlays > div')];
    return overlays.some((one) => one.style.top === line?.style.top && one.querySelector('.squiggly-error'));
  }),
];
const everywhere = (is) => until(shown, (now) => now.every((one) => one === is));

/** The finding is in line 27. */
async function goToFinding() {
  await open('orders.py');
  await workbench.quick('Control+g', ':27:22', 'to go to line 27');
}

async function lookAtFinding() {
  await command('Driftline: Focus on Findings View');
  await command('Problems: Focus on Problems View');
  await goToFinding();
  await everywhere(true);
}

/** Chooses a quick fix of the finding. */
async function quickFix(text) {
  const menu = page().locator('.action-widget');
  await act(async () => {
    await page().keyboard.press('Escape');
    await goToFinding();
    await page().keyboard.press('ControlOrMeta+.');
  }, menu);
  await menu.locator('.monaco-list-row').filter({ hasText: text }).first().click();
}

async function undo(words) {
  const told = await notification(words);
  await told.getByRole('button', { name: 'Undo' }).click();
  await everywhere(true);
  await command('Notifications: Clear All Notifications');
}

for (const { scope, chosen, told, kept } of [
  { scope: 'one finding', chosen: `Ignore ${rule} here, outside the code`, told: 'at this place', kept: 'fingerprint' },
  {
    scope: 'a rule in a file',
    chosen: `Ignore ${rule} in this file, outside the code`,
    told: 'in orders.py',
    kept: 'orders.py"',
  },
  {
    scope: 'a rule in a folder',
    chosen: `Ignore ${rule} in this folder`,
    told: 'in all of workspace',
    kept: 'workspace/"',
  },
]) {
  for (const [name, store] of [
    ['the editor’s own list', list],
    ['the list beside the code', shared],
  ]) {
    test(`${scope}: Undo brings it back, and ${name} is as it was`, async () => {
      // What else is silenced stays silenced.
      const before =
        '{\n  "schema": "driftline.silences/1",\n  "silences": [\n    {"rule":"python/other","path":"/elsewhere/"}\n  ],\n  "baseline": []\n}\n';
      fs.mkdirSync(path.dirname(store()), { recursive: true });
      fs.writeFileSync(store(), before);
      await lookAtFinding();
      const code = contentOf(path.join(workbench.folder, 'orders.py'));
      await quickFix(chosen);
      await everywhere(false);
      const silenced = contentOf(store());
      assert.ok(silenced.includes(rule) && silenced.includes('python/other'), silenced);
      assert.ok(store === shared || silenced.includes(kept), silenced);
      await undo(told);
      assert.equal(contentOf(store()), before);
      assert.equal(contentOf(path.join(workbench.folder, 'orders.py')), code);
      fs.rmSync(store());
    });
  }
}

test('a rule everywhere: Undo brings it back, and the settings are as they were', async () => {
  await lookAtFinding();
  const before = JSON.parse(contentOf(settings()));
  await quickFix(`Ignore ${rule} everywhere`);
  await everywhere(false);
  assert.deepEqual(JSON.parse(contentOf(settings()))['driftline.disabledRules'], [rule]);
  await undo('is off everywhere');
  assert.deepEqual(JSON.parse(contentOf(settings())), before);
});

test('this line, by a comment: the editor’s own undo brings it back', async () => {
  await lookAtFinding();
  const comment = page()
    .locator('.editor-instance .view-line')
    .filter({ hasText: `driftline: ignore ${rule}` });
  await quickFix(`Ignore ${rule} here`);
  await everywhere(false);
  assert.equal(await comment.count(), 1);
  await page().keyboard.press('ControlOrMeta+z');
  await everywhere(true);
  assert.equal(await comment.count(), 0);
});

test('Undo that cannot be done says so', async () => {
  fs.rmSync(list(), { force: true });
  await lookAtFinding();
  await quickFix(`Ignore ${rule} here, outside the code`);
  await everywhere(false);
  fs.writeFileSync(list(), 'no list');
  const told = await notification('at this place');
  await told.getByRole('button', { name: 'Undo' }).click();
  await notification('silences.json is not JSON');
});
