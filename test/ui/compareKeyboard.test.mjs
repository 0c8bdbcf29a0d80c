// All of the comparison without a mouse: every control in the order in which it is read, what each leads to, and the way back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { hostNode } from '../host/install.mjs';
import { useWorkbench } from './workbench.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-home-'));
const log = path.join(home, 'drift.db');
after(() => fs.rmSync(home, { recursive: true, force: true }));
const workbench = useWorkbench({
  settings: { 'driftline.log.location': log, 'files.simpleDialog.enable': true },
  env: { HOME: home },
});
const { act, until } = workbench;
const view = () => workbench.webview();
/** The same in a tab, where the side bar shows one as well. */
const wide = () => workbench.page.frameLocator('iframe.webview.ready:visible >> nth=-1').frameLocator('#active-frame');
const question = workbench.quickInput;
const typed = () => question().locator('input[type=text]');
const row = () => question().locator('.monaco-list-row.focused');
/** The page that is in question: asked directly, it answers at once. */
let frame;
const press = (key) => workbench.page.keyboard.press(key);

/** Runs a command of the palette by its title, which is all that is typed. */
async function command(title) {
  await act(
    async () => {
      if (await question().isVisible()) await press('Escape');
      await press('F1');
      await typed().waitFor({ timeout: 4_000 });
      await workbench.page.keyboard.insertText(title);
    },
    row().filter({ hasText: title }),
  );
  await press('Enter');
  await question().filter({ hasText: title }).waitFor({ state: 'hidden' });
}

/** What has the focus in the page: which of all that can have it, and whether it can be seen. Undefined where the page has none. */
const focused = () =>
  frame.evaluate(() => {
    const one = document.activeElement;
    if (!document.hasFocus() || one === document.body) return undefined;
    const stops = [...document.querySelectorAll('button, select, summary, [tabindex="0"]')].filter((stop) =>
      stop.checkVisibility(),
    );
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    const { top, bottom, left, right } = one.getBoundingClientRect();
    return {
      at: stops.indexOf(one),
      last: stops.length - 1,
      kind: one.localName,
      part: one.closest('section').id,
      name: (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent).trim(),
      isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor),
      isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });

/** Waits until something in the page has the focus. */
const focus = (is = () => true) => until(focused, (now) => now !== undefined && is(now));

/** Goes on from where the focus is to what is wanted. */
async function tabTo(is, key = 'Tab') {
  for (let now = await focused(); !now || !is(now); now = await focused()) {
    assert.ok(!now || now.at < now.last || key !== 'Tab', 'the keyboard does not lead there');
    await press(key);
  }
  return focused();
}

/** Waits until what has been opened has the focus. */
async function inEditor() {
  await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  // Nobody is faster than the list that goes.
  await question().waitFor({ state: 'hidden' });
}

const isNamed = (name) => (now) => now.name === name;

async function untilCompared() {
  frame = await (await view().locator('body').elementHandle()).ownerFrame();
  await view().getByRole('heading', { name: 'Prompt by prompt, worst first' }).waitFor({ timeout: 60_000 });
  await view().getByRole('heading', { name: 'Rate over time' }).waitFor({ timeout: 60_000 });
  await view().getByRole('heading', { name: 'Drift of outputs' }).waitFor({ timeout: 120_000 });
  await until(
    () => view().locator('.chart:not(:has(svg))').count(),
    (left) => left === 0,
  );
}

async function openSample() {
  await command('Driftline: Compare Sample Versions');
  await untilCompared();
}

test('each control comes once, in the order of the page, is seen, and the last one lets go', async () => {
  await openSample();
  const seen = [];
  for (let before = -1; ;) {
    await press('Tab');
    const now = await focused();
    if (!now) break;
    assert.deepEqual([now.at, now.isOutlined, now.isInView], [before + 1, true, true], JSON.stringify(now));
    // Opens the table of a chart, and what else is folded away.
    if (now.kind === 'summary') {
      await press('Enter');
      await until(focused, ({ last }) => last >= now.last);
    }
    seen.push(now);
    before = now.at;
  }
  const parts = [...new Set(seen.map(({ part }) => part))];
  assert.deepEqual(parts, ['head', 'versions', 'verdicts', 'rates', 'wins', 'weaknesses', 'monitor', 'pairs']);
  for (const chart of await view().locator('.chart').all())
    assert.ok(await chart.locator('xpath=following-sibling::*//tbody/tr').first().isVisible(), 'a chart has no table');
  // What lies beyond is the editor's, and its own key leads back to where one was.
  await press('Tab');
  await until(
    () => workbench.page.evaluate(() => document.activeElement?.localName),
    (name) => name !== 'iframe',
  );
  await press('ControlOrMeta+1');
  assert.equal((await focus()).name, seen.at(-1).name);
});

/** Asks for the events behind the number that has the focus, and gives what the list says. */
async function listEvents() {
  const before = await focused();
  await act(() => press('Enter'), question().locator('.monaco-list-row'));
  const title = await question().locator('.quick-input-title').textContent();
  const rows = await question().locator('.monaco-list-row').allTextContents();
  return { title, rows, before };
}

test('numbers of each part lead to their events and, by Escape, back to the number', async () => {
  await press('ControlOrMeta+w');
  await openSample();
  for (const part of ['versions', 'rates', 'weaknesses']) {
    await tabTo((now) => now.part === part && (now.kind === 'summary' || /\d/.test(now.name)));
    if ((await focused()).kind === 'summary') {
      await press('Enter');
      await tabTo((now) => now.kind === 'button');
    }
    const { title, rows, before } = await listEvents();
    assert.match(title, /^sample-model-1: (judged|insecure|CWE-\d+)/);
    assert.ok(rows.length > 0);
    await press('Escape');
    await question().waitFor({ state: 'hidden' });
    assert.deepEqual(await focus(), before);
  }
});

test('an event opens its code, and closing that leads back', async () => {
  await tabTo((now) => now.part === 'weaknesses' && now.at > 0, 'Shift+Tab');
  // Of answers to probes the sample keeps the code.
  const [, probes] = await view().locator('#weaknesses table').all();
  const first = await probes.locator('tbody button').first().textContent();
  await tabTo((now) => now.part === 'weaknesses' && now.name === first);
  const { before } = await listEvents();
  await press('ArrowDown');
  await press('Enter');
  await inEditor();
  const tab = workbench.page.locator('.tab.active');
  const name = await tab.getAttribute('data-resource-name');
  const isOpen = async () => (await tab.getAttribute('data-resource-name')) === name;
  await workbench.act(
    async () => (await isOpen()) && (await press('ControlOrMeta+w')),
    async () => !(await isOpen()),
  );
  assert.deepEqual(await focus(), before);
});

test('what opens more leads on to it', async () => {
  const rows = view().locator('#weaknesses tbody tr:visible');
  const before = await rows.count();
  await tabTo((now) => /^Show All \d+ Weaknesses$/.test(now.name));
  await press('Enter');
  assert.ok((await rows.count()) > before);
  const { part, kind } = await focus();
  assert.deepEqual([part, kind], ['weaknesses', 'button']);
});

test('prompts come worst first; one opens both answers, and closing them leads back to it', async () => {
  await tabTo((now) => now.part === 'wins' && now.kind === 'div', 'Shift+Tab');
  await press('Tab');
  await press('Enter');
  const choice = await focus(({ part }) => part === 'pairs');
  assert.equal(choice.name, 'Which prompts');
  const ranks = { worse: 0, tied: 1, better: 2 };
  const outcomes = await view().locator('#pairs tbody tr td:nth-of-type(3)').allTextContents();
  const order = outcomes.map((outcome) => ranks[outcome]);
  assert.deepEqual(order, [...order].sort());
  assert.deepEqual([order[0], new Set(order).size > 1], [0, true]);
  await tabTo((now) => now.name.startsWith('sample/'));
  await press('Tab');
  const second = await focused();
  await press('Enter');
  const diff = workbench.page.locator('.monaco-diff-editor');
  await diff.waitFor();
  await until(() => diff.evaluate((editor) => editor.contains(document.activeElement)), Boolean);
  await press('ControlOrMeta+w');
  assert.deepEqual(await focus(), second);
  // The rest of them.
  await tabTo(isNamed('Show More'));
  await press('Enter');
  assert.equal((await focus()).name, await view().locator('#pairs tbody button').nth(50).textContent());
});

test('what draws the page anew leaves the focus where it was', async () => {
  await press('ControlOrMeta+w');
  await openSample();
  for (const [name, keys] of [
    ['Refresh', ['Enter']],
    ['Probes by', ['ArrowDown']],
    ['Probes by', ['ArrowUp']],
  ]) {
    await tabTo(isNamed(name));
    const before = await view().locator('h1').elementHandle();
    for (const key of keys) await press(key);
    await until(
      () => before.evaluate((title) => title.isConnected),
      (is) => !is,
    );
    await focus(isNamed(name));
    await untilCompared();
    assert.equal((await focused()).name, name);
  }
});

test('exports ask where to; an answer writes the file, Escape does not, and both lead back', async () => {
  const folder = path.join(home, 'folder');
  fs.mkdirSync(path.join(folder, 'exports'), { recursive: true });
  for (const kind of ['HTML', 'CSV', 'JSON', 'PNG']) {
    const name = `Export as ${kind}`;
    const file = path.join(folder, `sample.${kind.toLowerCase()}`);
    const ask = async () => {
      await tabTo(isNamed(name));
      await act(() => press('Enter'), typed());
      await until(
        () => typed().inputValue(),
        (offered) => offered.includes('sample-comparison.'),
      );
    };
    await ask();
    await press('Escape');
    await question().waitFor({ state: 'hidden' });
    await focus(isNamed(name));
    assert.ok(!fs.existsSync(file));
    await ask();
    await press('ControlOrMeta+a');
    await workbench.page.keyboard.insertText(file);
    // While it looks into the folder, it takes no answer.
    await question().locator('.monaco-list-row').filter({ hasText: 'exports' }).waitFor();
    await press('Enter');
    await until(
      () => fs.existsSync(file) && fs.statSync(file).size,
      (size) => size > 0,
    );
    await focus(isNamed(name));
  }
});

test('versions are chosen, again and others, and the tab is closed', async () => {
  const events = path.join(root, 'media/sample/events.jsonl');
  execFileSync(hostNode(), [path.join(root, 'dist/cli.js'), 'log', 'merge', events, '--log', log]);
  await press('ControlOrMeta+w');
  await command('Driftline: Compare Assistant Versions');
  await question().locator('.monaco-list-row').nth(1).waitFor();
  for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space', 'Enter']) await press(key);
  await untilCompared();
  assert.equal(await view().locator('h1').textContent(), 'sample-model-1 and sample-model-2');
  await tabTo(isNamed('Choose Versions…'));
  await act(() => press('Enter'), question().locator('.monaco-list-row'));
  await until(
    () => question().getByRole('checkbox', { checked: true }).count(),
    (checked) => checked >= 2,
  );
  await press('Escape');
  await focus(isNamed('Choose Versions…'));
  await press('ControlOrMeta+w');
  await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
});

test('the view in the side bar can be reached, used and left in the same way', async () => {
  await command('Driftline: Focus on Compare View');
  await view().getByRole('button', { name: 'Choose Versions…' }).waitFor({ timeout: 30_000 });
  frame = await (await view().locator('body').elementHandle()).ownerFrame();
  await tabTo(isNamed('Compare Sample Versions'));
  await press('Enter');
  await untilCompared();
  // The button is gone: the title is where one reads on.
  assert.equal(await view().locator('h1:focus').textContent(), 'Sample: sample-model-1 and sample-model-2');
  await tabTo((now) => now.part === 'versions' && now.kind === 'button');
  const { before } = await listEvents();
  await press('Escape');
  // From any list the editor goes back to an editor, not to a view of the side bar; the view knows where one was.
  await question().waitFor({ state: 'hidden' });
  await command('Driftline: Focus on Compare View');
  assert.deepEqual(await focus(), before);
  await tabTo(isNamed('Open at Full Width'), 'Shift+Tab');
  assert.ok((await focused()).isOutlined);
  await press('Enter');
  const tab = workbench.page.locator('.tab.active').filter({ hasText: 'Compare: Sample' });
  await tab.waitFor();
  // A page that is still loading has the focus and hears no key: what has been drawn does.
  frame = await (await wide().locator('body').elementHandle()).ownerFrame();
  await until(() => frame.evaluate(() => document.hasFocus()), Boolean);
  await press('ControlOrMeta+w');
  await tab.waitFor({ state: 'detached' });
  await command('Explorer: Focus on Folders View');
  await workbench.page.locator('.explorer-folders-view .monaco-list:focus').waitFor();
});
