// The report of an audit, and what is silenced: a person's view of them, with files that hold hostile text.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { violations } from './axe.mjs';
import { useWorkbench } from './workbench.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-home-'));
after(() => fs.rmSync(home, { recursive: true, force: true }));
const workbench = useWorkbench({
  settings: {
    'workbench.reduceMotion': 'on',
    'files.simpleDialog.enable': true,
    'window.autoDetectColorScheme': false,
  },
  env: { HOME: home },
});
const { command, open, until } = workbench;
const page = () => workbench.page;
const view = () => workbench.webview();

/** The list of notifications stays, and shows those that come. */
async function notification(text) {
  await command('Notifications: Show Notifications');
  const item = page().locator('.notification-list-item').filter({ hasText: text }).first();
  await item.waitFor({ timeout: 90_000 });
  return item;
}

/** What would do something where it is shown. */
const hostile =
  'import os\n\n\ndef run(name):\n' +
  `    os.system("<img src=x onerror=alert(1)><script>document.title='hacked'</script>\u001b[2J\u202e" + name)\n`;

test('a workspace audit opens as a report, with findings, scores and hostile code as text', async () => {
  fs.writeFileSync(path.join(workbench.folder, '<b>hostile.py'), hostile);
  await open('clean.py');
  await command('Driftline: Audit Workspace');
  const told = await notification('findings');
  await told.getByRole('button', { name: 'Show Report' }).click();
  await view().getByRole('heading', { name: 'Findings', exact: true }).waitFor({ timeout: 60_000 });
  await command('Notifications: Clear All Notifications');
  await workbench.shot('audit-report');
  const text = await view().locator('main').innerText();
  assert.match(text, /\d+ findings \(.*\) in \d+ files\./);
  assert.match(text, /<b>hostile\.py/);
  assert.match(text, /<img src=x onerror=alert\(1\)><script>/);
  assert.match(text, /␛\[2J<U\+202E>/);
  assert.equal(await view().locator('main img, main script, main b').count(), 0);
});

test('can be filtered by keyboard, and says how much is left', async () => {
  const search = view().getByRole('searchbox', { name: 'Filter findings' });
  await search.focus();
  await page().keyboard.type('hostile');
  const status = view().getByRole('status');
  const told = await until(
    () => status.textContent(),
    (text) => /^1 of \d+ shown$/.test(text),
  );
  assert.ok(told);
  assert.equal(await view().locator('article:visible').count(), 1);
  await view()
    .getByLabel(/warning [(]/)
    .uncheck();
  await until(
    () => status.textContent(),
    (text) => /^0 of/.test(text),
  );
  await view()
    .getByLabel(/warning [(]/)
    .check();
});

test('leads to the place', async () => {
  await view().locator('article:visible').getByRole('button').first().press('Enter');
  await page().locator('.tab.active[data-resource-name="<b>hostile.py"]').waitFor();
  await workbench.shot('audit-report-place');
});

for (const [theme, name] of [
  ['Default Dark Modern', 'dark'],
  ['Default High Contrast', 'contrast'],
]) {
  test(`has no barrier that axe knows of (${name})`, async () => {
    await command('Driftline: Show Audit Report');
    await view().getByRole('searchbox', { name: 'Filter findings' }).fill('');
    const frame = await (await view().locator('main').elementHandle()).ownerFrame();
    const settings = path.join(workbench.folder, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    const before = await frame.evaluate(() => document.body.className);
    fs.writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
    await until(
      () => frame.evaluate(() => document.body.className),
      (now) => now !== before,
    );
    await workbench.shot(`audit-report-${name}`);
    assert.deepEqual(await violations(view()), []);
  });
}
