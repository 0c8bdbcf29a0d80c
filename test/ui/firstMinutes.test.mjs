// The way of a person who has never seen it, as the README has it: from the first squiggle to whether the difference between
// two versions is real. A picture of each step is in out/shots/first-*.png.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { useWorkbench } from './workbench.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-home-'));
after(() => fs.rmSync(home, { recursive: true, force: true }));
const workbench = useWorkbench({
  settings: { 'window.autoDetectColorScheme': false, 'driftline.log.location': path.join(home, 'drift.db') },
  env: { HOME: home },
});
const { act, chooseAll, command, folder, notification, open, shot, until } = workbench;
const page = () => workbench.page;
const view = () => workbench.webview();
const pane = (title) =>
  page()
    .locator('.pane')
    .filter({ has: page().locator(`[aria-label^="${title}"]`) });
const squiggles = () => page().locator('.view-overlays .cdr[class*="squiggly-"]');
const rows = async (title) =>
  (await pane(title).locator('.monaco-list-row').allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));

const step = (id) => page().locator(`[data-done-step-id="driftline.driftline#start#${id}"]`);
const isDone = async (id) => (await step(id).first().getAttribute('aria-checked')) === 'true';

/** Opens a step of the walkthrough, and shows what it says. */
async function openStep(id, title) {
  const shown = page().locator('.getting-started-step.expanded').filter({ hasText: title });
  await command('Driftline: Get Started');
  await step(id).first().waitFor();
  await act(() => page().locator('.getting-started-step').filter({ hasText: title }).first().click(), shown);
  return shown;
}

/** Does what the step's button says. */
async function pressButton(id, title, name, effect) {
  const shown = await openStep(id, title);
  await shot(`first-${id}-step`);
  await act(() => shown.getByRole('button', { name }).click(), effect);
}

/** Code that one version writes safely and the other seldom. */
const safe = (i) => `def order_${i}(connection, number):
    query = "SELECT * FROM orders WHERE id = ?"
    return connection.execute(query, (number,)).fetchone()
`;
const unsafe = (i) => `def order_${i}(connection, number):
    query = f"SELECT * FROM orders WHERE id = {number}"
    return connection.execute(query).fetchone()
`;

/** What Claude Code would have written down of two months with two versions. */
function writeRecords() {
  const project = path.join(home, '.claude/projects', folder.replaceAll(/[^a-zA-Z0-9]/g, '-'));
  const lines = [
    ['claude-sonnet-4-20250514', '2026-01-', 8],
    ['claude-sonnet-4-5-20250929', '2026-02-', 2],
  ].flatMap(([model, month, every]) =>
    Array.from({ length: 300 }, (_, i) => {
      const day = String(1 + Math.floor(i / 15)).padStart(2, '0');
      const input = {
        ...{ file_path: path.join(folder, `app/part${i}.py`), old_string: '' },
        new_string: i % every === 0 ? unsafe(i) : safe(i),
      };
      const content = [{ type: 'tool_use', id: `toolu_${model}_${i}`, name: 'Edit', input }];
      return {
        ...{ type: 'assistant', cwd: folder, sessionId: `session-${model}-${i}`, version: '2.1.114' },
        ...{ timestamp: `${month}${day}T09:${String(i % 60).padStart(2, '0')}:00.000Z` },
        message: { role: 'assistant', model, content },
      };
    }),
  );
  fs.mkdirSync(project, { recursive: true });
  fs.writeFileSync(path.join(project, 'session.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

before(() => {
  fs.mkdirSync(path.join(folder, 'services'), { recursive: true });
  fs.renameSync(path.join(folder, 'server.js'), path.join(folder, 'services/server.js'));
});

test('the walkthrough leads to a file that lights up', async () => {
  await command('Driftline: Get Started');
  await step('try').first().waitFor();
  await shot('first-walkthrough');
  for (const id of ['try', 'silence', 'audit', 'assistants', 'compare', 'connect'])
    assert.equal(await isDone(id), false);
  await pressButton(
    'try',
    'See that it works',
    'Open Sample File',
    page().locator('.tab').filter({ hasText: 'sample.py' }),
  );
  await until(
    () => squiggles().count(),
    (count) => count >= 4,
  );
  await shot('first-squiggle');
  await openStep('try', 'See that it works');
  await until(() => isDone('try'), Boolean);
});

test('a finding is silenced in two clicks, and that can be undone', async () => {
  await act(
    () => page().locator('.tab').filter({ hasText: 'sample.py' }).click(),
    page().locator('.tab.active').filter({ hasText: 'sample.py' }),
  );
  const code = page().locator('.view-line span span').filter({ hasText: 'tar czf' }).last();
  const menu = page().locator('.action-widget');
  await act(() => code.click(), page().locator('.codicon-light-bulb'));
  const ignore = menu.getByText('Ignore python/subprocess-shell here');
  await act(() => page().keyboard.press('ControlOrMeta+.'), ignore);
  await shot('first-silence');
  const comment = page()
    .locator('.view-line')
    .filter({ hasText: /driftline:.ignore.python\/subprocess-shell/ });
  await act(() => ignore.first().click(), comment);
  await shot('first-silenced');
  await command('Driftline: Show What Is Silenced');
  await workbench.quickInput().getByText('sample.py:').waitFor();
  await shot('first-silenced-list');
  await act(
    () => page().keyboard.press('Escape'),
    async () => !(await workbench.quickInput().isVisible()),
  );
  await openStep('silence', 'Silence what does not matter');
  await until(() => isDone('silence'), Boolean);
});

test('and taken back with undo', async () => {
  const code = page().locator('.view-line').filter({ hasText: 'tar' });
  const comment = page()
    .locator('.view-line')
    .filter({ hasText: /driftline:.ignore/ });
  await act(
    () => page().locator('.tab').filter({ hasText: 'sample.py' }).click(),
    page().locator('.tab.active').filter({ hasText: 'sample.py' }),
  );
  await code.last().click();
  await act(
    () => page().keyboard.press('ControlOrMeta+z'),
    async () => (await comment.count()) === 0,
  );
  await until(
    () => squiggles().count(),
    (count) => count >= 4,
  );
});

test('a folder is audited from the explorer, and the report says what is in it', async () => {
  await command('View: Close All Editors');
  await command('View: Show Explorer');
  const row = page().locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'services' }).first();
  const item = page().locator('.monaco-menu').getByText('Audit with Driftline');
  await act(() => row.click({ button: 'right' }), item);
  await shot('first-audit-menu');
  await act(
    () => item.click(),
    async () => !(await item.isVisible()),
  );
  const told = await notification(/findings .* in 1 file/);
  await shot('first-audited');
  await told.getByRole('button', { name: 'Show Report' }).click();
  await view().getByRole('heading', { name: 'Findings', exact: true }).waitFor({ timeout: 60_000 });
  await command('Notifications: Clear All Notifications');
  await shot('first-report');
});

test('the side bar works before there is any record', async () => {
  await command('View: Close All Editors');
  await command('Driftline: Focus on Findings View');
  await pane('Assistants').getByText('Import Assistant Records').waitFor();
  await view().getByRole('button', { name: 'Import Assistant Records…' }).waitFor();
  await shot('first-side-bar');
  await command('Driftline: Import Assistant Records');
  await notification('no records of assistants were found');
  await command('Notifications: Clear All Notifications');
  await openStep('assistants', 'See who wrote it');
  await until(() => isDone('assistants'), Boolean);
});

test('the first comparison is one click away, on sample data', async () => {
  const heading = view().getByRole('heading', { name: 'Sample: sample-model-1 and sample-model-2' });
  const tab = page().locator('.tab.active').filter({ hasText: 'Compare: Sample' });
  await pressButton('compare', 'Compare two versions', 'Compare Sample Versions', tab);
  await page().locator('.tab.active').filter({ hasText: 'Compare: Sample' }).waitFor();
  await command('View: Close Other Editors in Group');
  await command('View: Toggle Primary Side Bar Visibility');
  await heading.waitFor({ timeout: 60_000 });
  await view().locator('.statement').first().waitFor({ timeout: 60_000 });
  await shot('first-sample');
  await command('View: Toggle Primary Side Bar Visibility');
  await openStep('compare', 'Compare two versions');
  await until(() => isDone('compare'), Boolean);
  await command('View: Close All Editors');
});

test('records are imported once they are allowed', async () => {
  writeRecords();
  await command('Driftline: Focus on Assistants View');
  const question = workbench.quickInput().getByText('Claude Code');
  await act(() => pane('Assistants').locator('.monaco-button').first().click(), question);
  await shot('first-records');
  await chooseAll('Claude Code');
  await notification('Claude Code: 600 suggestions added', 180_000);
  await shot('first-imported');
  await until(
    () => rows('Assistants'),
    (found) => found.some((text) => text.startsWith('claude-sonnet-4-5')),
  );
  await shot('first-assistants');
});

test('two versions are compared, and the first sentence says whether the difference is real', async () => {
  const told = await notification('Claude Code: 600 suggestions added');
  const question = workbench.quickInput().getByText('claude-sonnet-4-5');
  await act(() => told.getByRole('button', { name: 'Compare Versions' }).click(), question);
  await shot('first-choose');
  await chooseAll('claude-sonnet-4@', 'claude-sonnet-4-5@');
  await page().locator('.tab.active').filter({ hasText: 'Compare: ' }).waitFor();
  await command('View: Toggle Primary Side Bar Visibility');
  await view().locator('.statement').first().waitFor({ timeout: 60_000 });
  await shot('first-compared');
  const verdict = await view().locator('.statement p').first().textContent();
  assert.match(verdict, /claude-sonnet-4-5\S* writes insecure code more often than \S*claude-sonnet-4@\S*: \+\d/);
});

test('help is at hand', async () => {
  await command('View: Toggle Primary Side Bar Visibility');
  await command('Driftline: Focus on Help and Feedback View');
  const copy = pane('Help and Feedback').locator('.monaco-list-row').filter({ hasText: 'Copy Details for a Report' });
  await copy.waitFor();
  await shot('first-help');
  const text = () => page().evaluate(() => navigator.clipboard.readText());
  await act(
    () => copy.click(),
    async () => (await text()).startsWith('Driftline'),
  );
  assert.match(
    await text(),
    /^Driftline \d\S+, .+, Node \d\S+, \w+ \w+\nThe engine is ready\.\n\d+ rules\. The judge is /,
  );
  assert.ok(!(await text()).includes(folder));
  await open('clean.py');
});

test('the manual is at hand, and its pages lead to each other', async () => {
  await command('View: Close All Editors');
  await command('View: Show Explorer');
  await command('Driftline: Open Manual');
  await view().getByRole('heading', { name: 'In the editor', exact: true }).waitFor();
  await shot('first-manual');
  // Another page of it.
  await view().getByRole('link', { name: 'the monitor' }).first().click();
  await view().getByRole('heading', { name: 'The monitor of assistant versions' }).waitFor();
});
