// The report of an audit, and what is silenced: a person's view of them, with files that hold hostile text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { hostNode } from '../host/install.mjs';
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
const { act, command, notification, open, until } = workbench;
const page = () => workbench.page;
const view = () => workbench.webview();

/** What would do something where it is shown. */
const hostile =
  'import os\n\n\ndef run(name):\n' +
  `    os.system("<img src=x onerror=alert(1)><script>document.title='hacked'</script>\u001b[2J\u202e" + name)\n`;

test('a workspace audit opens as a report, with findings, scores and hostile code as text', async () => {
  fs.writeFileSync(path.join(workbench.folder, '<b>hostile.py'), hostile);
  fs.writeFileSync(path.join(workbench.folder, 'long.js'), `eval("${'a'.repeat(10_000_000)}")\n`);
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
  // A line of ten million characters is said to be left out.
  assert.match(text, /long\.js\s+(is|has) /);
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

/** Presses a key until something is focused: what a person does who has no mouse. */
async function tabTo(target) {
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let i = 0; !(await isFocused()); i++) {
    assert.ok(i < 60, 'the keyboard does not lead there');
    const left = await target.evaluateHandle(() => document.activeElement);
    await page().keyboard.press('Tab');
    await workbench.until(() => target.evaluate((_, was) => document.activeElement !== was, left), Boolean);
  }
}

test('the keyboard alone leads through it: export, filter, scores, code and places', async () => {
  await command('Driftline: Show Audit Report');
  await view().getByRole('searchbox', { name: 'Filter findings' }).fill('');
  await view().getByRole('button', { name: 'Export SARIF' }).focus();
  for (const target of [
    view().getByRole('button', { name: 'Export Markdown' }),
    view().getByRole('searchbox', { name: 'Filter findings' }),
    view().getByLabel(/^ ?error/),
    view().locator('summary').first(),
    view().locator('article:visible').first().getByRole('button').first(),
    view().locator('article:visible pre').first(),
  ])
    await tabTo(target);
  await page().keyboard.press('Shift+Tab');
  const tab = page().locator('.tab.active[data-resource-name]');
  await act(() => page().keyboard.press('Enter'), tab);
  await command('View: Close Editor');
});

test('its exports are what the command line writes', async () => {
  const cli = (format) => {
    const file = path.join(home, `own.${format}`);
    const args = [path.join(root, 'dist/cli.js'), 'audit', '--format', format, '--output', file, '.'];
    const { stderr, status } = spawnSync(hostNode(), args, {
      ...{ cwd: workbench.folder, encoding: 'utf8', env: { ...process.env, HOME: home } },
    });
    assert.equal(status, 1, stderr);
    return fs.readFileSync(file, 'utf8');
  };
  const exported = async (name, ending) => {
    await command('Driftline: Show Audit Report');
    const button = view().getByRole('button', { name: `Export ${name}` });
    await act(() => button.click(), workbench.quickInput());
    return (await workbench.saveAs(path.join(home, `report.${ending}`), 'audit.')).toString();
  };
  const places = (text) =>
    JSON.parse(text)
      .runs[0].results.map(({ ruleId, locations: [{ physicalLocation }] }) =>
        [ruleId, decodeURI(physicalLocation.artifactLocation.uri), physicalLocation.region.startLine].join(' '),
      )
      .sort();
  const sarif = places(await exported('SARIF', 'sarif'));
  assert.ok(sarif.length > 10);
  assert.deepEqual(sarif, places(cli('sarif')));
  for (const [name, ending, format] of [
    ['HTML', 'html', 'html'],
    ['Markdown', 'md', 'markdown'],
  ]) {
    const lines = (text) => text.split('\n').filter((line) => /orders\.py|hostile/.test(line));
    const own = await exported(name, ending);
    assert.ok(lines(own).length > 0);
    assert.deepEqual(lines(own), lines(cli(format)));
    // Markdown has it in a fence, where it is text.
    assert.doesNotMatch(own, format === 'html' ? /<script>document|<img src=x|\u001b|\u202e/ : /\u001b|\u202e/);
  }
});

for (const [theme, name, kind] of [
  ['Default Dark Modern', 'dark', 'vscode-dark'],
  ['Default Light Modern', 'light', 'vscode-light'],
  ['Default High Contrast', 'contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'contrast-light', 'vscode-high-contrast-light'],
]) {
  test(`has no barrier that axe knows of (${name})`, async () => {
    await command('Driftline: Show Audit Report');
    await view().getByRole('searchbox', { name: 'Filter findings' }).fill('');
    const frame = await (await view().locator('main').elementHandle()).ownerFrame();
    const settings = path.join(workbench.folder, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
    await until(
      () => frame.evaluate(() => document.body.dataset.vscodeThemeKind),
      (now) => now === kind,
    );
    await workbench.shot(`audit-report-${name}`);
    assert.deepEqual(await violations(view()), []);
  });
}

test('hostile names and code are inert in the side bar and the hover, too', async () => {
  await command('Driftline: Focus on Findings View');
  const row = page().locator('.pane .monaco-list-row').filter({ hasText: '<b>hostile.py' }).first();
  await row.waitFor();
  await workbench.shot('hostile-findings');
  await open('<b>hostile.py');
  const code = page().locator('.view-line').filter({ hasText: 'os.system' }).locator('span span').nth(1);
  const shown = await workbench.hover(code, 'is run by a shell');
  await workbench.shot('hostile-hover');
  assert.equal(await shown.locator('img, script, b').count(), 0);
  assert.equal(await page().locator('.pane img[src=x]').count(), 0);
  assert.doesNotMatch(await page().title(), /^hacked/);
});
