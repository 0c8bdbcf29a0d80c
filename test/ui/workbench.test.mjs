// What a person sees: squiggles, hover, quick fixes, problems, status bar and menus. Pictures are in out/shots/.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { useWorkbench } from './workbench.mjs';

const marker = `DRIFTLINE_UI_TEST=${process.pid}`;
const workbench = useWorkbench({
  settings: { 'workbench.reduceMotion': 'on' },
  env: Object.fromEntries([marker.split('=')]),
});
const { open, quick, command, until, act, shot, picture, hover, notification } = workbench;
const squiggles = () => workbench.page.locator('.view-overlays .cdr.squiggly-error');
const statusItem = () => workbench.page.locator('.statusbar-item[id="driftline.driftline.driftline.status"]');

/** A text of the open file: a line's own width is that of its text, but its first and last parts may be spaces. */
const code = (text) => workbench.page.locator('.view-line span span').filter({ hasText: text }).last();

test('opening a file draws squiggles, and the status bar counts them', async () => {
  await open('orders.py');
  await squiggles().first().waitFor();
  await until(
    () => statusItem().textContent(),
    (text) => /Driftline [1-9]/.test(text),
  );
  await shot('squiggles');
});

test('the hover gives the sentence, the reason and what the judge thinks', async () => {
  const shown = await hover(code('tar czf'), 'CWE-78');
  await picture('hover');
  assert.match(
    await shown.textContent(),
    /Judge: \d\.\d\d (\(of 100 such, \d+ were insecure in tests\) )?for export_orders/,
  );
  await workbench.page.keyboard.press('Escape');
});

test('the quick fix menu offers to silence the finding', async () => {
  await act(() => code('tar czf').click(), workbench.page.locator('.codicon-light-bulb'));
  const menu = workbench.page.locator('.action-widget');
  await act(() => workbench.page.keyboard.press('ControlOrMeta+.'), menu.getByText(/^Ignore python\/\S+ here$/));
  await shot('quick-fix');
  await workbench.page.keyboard.press('Escape');
});

test('the problems panel names rule and source', async () => {
  await command('Problems: Focus on Problems View');
  const rows = workbench.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Driftline' });
  await rows.first().waitFor();
  await shot('problems');
});

test('an audit of the workspace finds what nobody opened', async () => {
  await command('Driftline: Audit Workspace');
  await notification(/findings .* in \d+ files/);
  await workbench.page.locator('.markers-panel').getByText('archive.go').first().waitFor();
  await shot('workspace-audit');
  await command('Notifications: Clear All Notifications');
});

test('the status bar opens a menu', async () => {
  await hover(statusItem(), 'The engine is ready');
  await shot('status');
  const widget = workbench.quickInput();
  await act(() => statusItem().click(), widget.getByText('Restart Engine'));
  await shot('menu');
  await widget.locator('input[type=text]').press('Escape');
  await widget.waitFor({ state: 'hidden' });
});

test('the editor has an audit in its title and its menu', async () => {
  await workbench.page.locator('.editor-actions .action-label[aria-label^="Audit File"]').waitFor();
  await open('server.js');
  const menu = workbench.page.locator('.monaco-menu').getByText('Driftline');
  await act(async () => {
    await code('eval').click();
    await workbench.page.keyboard.press('Shift+F10');
  }, menu);
  await act(() => menu.hover(), workbench.page.locator('.monaco-submenu').getByText('Audit File'));
  await shot('editor-menu');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Escape');
});

test('settings are where a person looks for them', async () => {
  await quick('F1', '>Preferences: Open Settings (UI)', 'Preferences: Open Settings (UI)');
  await act(async () => {
    await workbench.page.locator('.settings-editor .suggest-input-container').click();
    await workbench.page.keyboard.press('ControlOrMeta+a');
    await workbench.page.keyboard.type('@ext:driftline.driftline');
  }, workbench.page.locator('.settings-editor').getByText('Debounce Ms'));
  await shot('settings');
});

test('a window that is loaded again leaves no engine behind', { skip: process.platform !== 'linux' }, async () => {
  const before = await until(engines, (pids) => pids.length === 1);
  await workbench.reload();
  await open('tokens.ts');
  await until(engines, (pids) => pids.length === 1 && pids[0] !== before[0]);
});

/** Processes of the engine that this file's window has started: they inherit its environment. */
function engines() {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isOurEngine(name))
    .map(Number);
}

function isOurEngine(pid) {
  try {
    const isEngine = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(path.join('dist', 'engine.js'));
    return isEngine && fs.readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(marker);
  } catch {
    return false; // It has just ended.
  }
}
