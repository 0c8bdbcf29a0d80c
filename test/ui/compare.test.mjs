// The comparison of versions: a person's way through it, on the sample that ships and on a log with hostile names and code.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { hostNode } from '../host/install.mjs';
import { violations } from './axe.mjs';
import { useWorkbench } from './workbench.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-home-'));
const log = path.join(home, 'drift.db');
after(() => fs.rmSync(home, { recursive: true, force: true }));
const workbench = useWorkbench({
  settings: { 'workbench.reduceMotion': 'on', 'driftline.log.location': log, 'files.simpleDialog.enable': true },
  env: { HOME: home },
});
const { act, chooseAll, command, open, until } = workbench;
/** Of the tab or view that is shown. */
const view = () => workbench.webview();
const widget = workbench.quickInput;
const driftline = (...args) =>
  execFileSync(hostNode(), [path.join(root, 'dist/cli.js'), ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });

/** A comparison ends with 1 where something is worse. */
function compared(...args) {
  try {
    return driftline('compare', ...args);
  } catch (error) {
    assert.equal(error.status, 1, error.stderr);
    return error.stdout;
  }
}

async function untilCompared() {
  await view().getByRole('heading', { name: 'Prompt by prompt, worst first' }).waitFor({ timeout: 60_000 });
  await view().getByRole('heading', { name: 'Rate over time' }).waitFor({ timeout: 60_000 });
  // The sample is calibrated when it is first looked at.
  await view().getByRole('heading', { name: 'Drift of outputs' }).waitFor({ timeout: 120_000 });
  await view().locator('.chart svg').first().waitFor();
}

async function openSample() {
  await command('View: Close All Editors');
  await command('Driftline: Compare Sample Versions');
  await untilCompared();
}

async function chooseTheme(name) {
  await command('Preferences: Color Theme');
  const row = widget().locator('.monaco-list-row').filter({ hasText: name }).first();
  await act(() => widget().locator('input[type=text]').fill(name), row);
  await act(
    () => row.click(),
    async () => !(await row.isVisible()),
  );
}

/** The page of the view from its beginning, in one picture. */
async function tallShot(name) {
  await workbench.page.setViewportSize({ width: 1280, height: 1900 });
  await view()
    .locator('body')
    .evaluate(() => {
      document.activeElement?.blur();
      document.scrollingElement.scrollTop = 0;
    });
  // The view has the room, and what follows its size is drawn anew.
  await until(
    () =>
      view()
        .locator('body')
        .evaluate(() => window.innerHeight),
    (height) => height > 1_000,
  );
  await view()
    .locator('body')
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // Those of the documentation.
  await workbench[/^compare-(light|dark)$/.test(name) ? 'picture' : 'shot'](name);
  await workbench.page.setViewportSize({ width: 1280, height: 800 });
}

/** Answers the editor's question where to save. */
async function saveAs(name, button) {
  await act(() => view().getByRole('button', { name: button }).click(), widget());
  return workbench.saveAs(path.join(home, name), 'comparison.');
}

test('the sample shows all of a comparison, and says that it is one', async () => {
  // The first file of a known language wakes the extension up.
  await open('clean.py');
  await openSample();
  assert.match(await view().locator('.note').textContent(), /^Sample data/);
  const headings = await view().locator('h2').allTextContents();
  assert.deepEqual(headings, [
    'Verdict',
    'Rate over time',
    'Paired win rate',
    'Weaknesses',
    'Drift of outputs',
    'Prompt by prompt, worst first',
  ]);
  assert.match(await view().locator('.statement').first().textContent(), /writes less secure code than sample-model-1/);
  // The monitor: an alarm with its error rates, the profile of traits, and the same as a table.
  const monitor = view().locator('#monitor');
  assert.match(await monitor.locator('.alarm').textContent(), /^ALARM sample-model-2: /);
  assert.match(await monitor.textContent(), /Calibrated \d{4}-\d\d-\d\d: .* missed .*, false alarms /);
  assert.match(await monitor.textContent(), /drift of outputs as the judge sees them/);
  await monitor.locator('.chart .mark').first().waitFor();
  assert.equal(await monitor.locator('.chart .mark').count(), 7);
  await monitor.locator('summary').first().focus();
  await workbench.page.keyboard.press('Enter');
  assert.equal(await monitor.locator('details').first().locator('tbody tr').count(), 7);
  await workbench.page.keyboard.press('Enter');
  // Change point, band and frozen reference are drawn.
  for (const drawn of ['.band', '.change', '.frozen', '.reference'])
    assert.ok((await view().locator(`#rates ${drawn}`).count()) > 0, drawn);
  await tallShot('compare-light');
  // Nothing of it is in the person's log.
  assert.ok(!fs.existsSync(log) || driftline('log', 'show', '--log', log).includes('empty'));
});

test('every theme can be read, and a screen reader finds names and tables', async () => {
  await openSample();
  for (const [theme, name] of [
    ['Light Modern', 'light'],
    ['Dark Modern', 'dark'],
    ['Dark High Contrast', 'high-contrast'],
    ['Light High Contrast', 'high-contrast-light'],
  ]) {
    await chooseTheme(theme);
    await until(
      () => view().locator('body').getAttribute('data-vscode-theme-name'),
      (shown) => shown === theme,
    );
    if (name !== 'light') await tallShot(`compare-${name}`);
    await view().locator('#rates summary').last().click();
    assert.deepEqual(await violations(view()), [], theme);
    await view().locator('#rates summary').last().click();
  }
  await chooseTheme('Light Modern');
});

test('a number leads to its events, from the keyboard', async () => {
  await openSample();
  const number = view().locator('#versions button').nth(1);
  const count = Number(await number.textContent());
  await number.focus();
  await workbench.page.keyboard.press('Enter');
  await widget().locator('.monaco-list-row').first().waitFor();
  const title = await widget().locator('.quick-input-title').textContent();
  assert.match(title, /sample-model-1: insecure/);
  await until(
    () => widget().locator('.quick-input-visible-count, .quick-input-count').allTextContents(),
    () => true,
  );
  assert.ok(count > 0 && (await widget().locator('.monaco-list-row').count()) > 0);
  await workbench.shot('compare-events');
  // Of suggestions the code is not kept: their id is what there is to take.
  await workbench.page.keyboard.press('Enter');
  await widget().waitFor({ state: 'hidden' });
  const id = await until(
    () => workbench.page.evaluate(() => navigator.clipboard.readText()),
    (text) => /^[0-9a-f]{64}$/.test(text),
  );
  const sample = fs.readFileSync(path.join(root, 'media/sample/events.jsonl'), 'utf8').split('\n');
  const event = JSON.parse(sample.find((line) => line.includes(id)));
  assert.deepEqual([event.model.key, event.evaluation.label], ['sample-model-1', 'insecure']);
});

test('a prompt opens both answers side by side, read-only, with the insecure lines marked', async () => {
  await openSample();
  await view().locator('#wins button').nth(1).click();
  assert.equal(await view().locator('#pairs select').inputValue(), 'worse');
  await view().locator('#pairs tbody button').first().click();
  const diff = workbench.page.locator('.monaco-diff-editor');
  await diff.waitFor();
  await until(
    () => diff.locator('.editor.modified [class*="TextEditorDecorationType"]').count(),
    (count) => count > 0,
  );
  await workbench.shot('compare-pair');
  const before = await diff.locator('.editor.modified .view-lines').textContent();
  await diff.locator('.editor.modified .view-line').first().click();
  await workbench.page.keyboard.type('x');
  assert.equal(await diff.locator('.editor.modified .view-lines').textContent(), before);
});

test('exports hold what the command line says', async () => {
  await openSample();
  const own = path.join(home, 'sample.db');
  driftline('log', 'merge', path.join(root, 'media/sample/events.jsonl'), '--log', own);
  const args = ['sample-model-1', 'sample-model-2', '--log', own];
  assert.equal((await saveAs('a.json', 'Export as JSON')).toString(), compared(...args, '--format', 'json'));
  const html = (await saveAs('a.html', 'Export as HTML')).toString();
  compared(...args, '--format', 'html', '--output', path.join(home, 'own.html'));
  const ownParts = [
    /<p class="alarm">Sample data[^\n]*\n/,
    /<h2>Drift of outputs<\/h2>[^]*(?=<p class="soft">Insecure means)/,
  ];
  for (const part of ownParts) assert.match(html, part);
  assert.equal(
    ownParts.reduce((text, part) => text.replace(part, ''), html),
    fs.readFileSync(path.join(home, 'own.html'), 'utf8'),
  );
  const csv = (await saveAs('a.csv', 'Export as CSV')).toString().split('\r\n');
  assert.equal(csv.filter((line) => line.startsWith('pair,')).length, 60);
  assert.equal(csv.filter((line) => line.startsWith('trait,')).length, 7);
  const png = await saveAs('a.png', 'Export as PNG');
  fs.copyFileSync(path.join(home, 'a.png'), path.join(root, 'out/shots/compare-export.png'));
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.ok(png.readUInt32BE(16) > 800 && png.readUInt32BE(20) > 2000, 'too small to hold the page');
});

test('a reload of the window brings the comparison back', async () => {
  await openSample();
  await workbench.reload();
  await untilCompared();
  assert.match(await view().locator('h1').textContent(), /^Sample: sample-model-1 and sample-model-2$/);
  await command('View: Close All Editors');
});

test('the view in the side bar is never without a way on', async () => {
  await command('View: Close All Editors');
  await command('Driftline: Focus on Compare View');
  const button = view().getByRole('button', { name: 'Compare Sample Versions' });
  await button.waitFor({ timeout: 30_000 });
  await view().getByRole('button', { name: 'Import Assistant Records…' }).waitFor();
  await workbench.shot('compare-empty');
  assert.deepEqual(await violations(view(), '--vscode-sideBar-background'), []);
  await button.click();
  await untilCompared();
  await workbench.shot('compare-side-bar');
  await command('View: Show Explorer');
});

test('hostile names and code are shown and never run', async () => {
  const name = '<img src=x onerror="document.title=1">\u202e\u001b[31mred';
  const code = `x = "\u202e </script><script>document.title=2</script>"\n${'a'.repeat(7_000_000)}\n`;
  const sample = fs.readFileSync(path.join(root, 'media/sample/events.jsonl'), 'utf8').trim().split('\n');
  const lines = sample
    .map((line) => JSON.parse(line))
    .map((event, i) => {
      const model = event.model.key === 'sample-model-2' ? { ...event.model, key: name } : event.model;
      const isProbe = event.source.kind === 'probe';
      const hash = (text) => createHash('sha256').update(text).digest('hex');
      const text = isProbe ? (i % 50 === 0 ? code : '<b>bold</b>\n') : null;
      return { ...event, id: hash(`${i}`), model, code: { ...event.code, text, hash: hash(`${i} ${text}`) } };
    });
  fs.writeFileSync(path.join(home, 'hostile.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  driftline('log', 'merge', path.join(home, 'hostile.jsonl'), '--log', log);

  await command('View: Close All Editors');
  await command('Driftline: Compare Assistant Versions');
  await widget().locator('.monaco-list-row').filter({ hasText: 'onerror' }).first().waitFor();
  await workbench.shot('compare-choose');
  await chooseAll('onerror', 'sample-model-1');
  await untilCompared();
  const title = await view().locator('h1').textContent();
  assert.match(title, /<img src=x onerror="document\.title=1"><U\+202E>␛\[31mred/);
  assert.equal(await view().locator('main').locator('img, script').count(), 0);
  assert.doesNotMatch(await view().locator('main').textContent(), /[\u001b\u202a-\u202e]/);
  await workbench.shot('compare-hostile');
  const long = lines.find(({ code: { text } }) => text === code).code.file.replace(/\.\w+$/, '');
  await view().locator('#pairs select').selectOption('all');
  const more = view().getByRole('button', { name: 'Show More' });
  if (await more.isVisible()) await more.click();
  await view().locator('#pairs tbody button').filter({ hasText: long }).first().click();
  const diff = workbench.page.locator('.monaco-diff-editor');
  await diff.waitFor({ timeout: 60_000 });
  await until(
    () => diff.locator('.view-lines').allTextContents(),
    (texts) => texts.some((text) => text.includes('</script>')),
  );
  await workbench.shot('compare-hostile-pair');
  assert.equal(await workbench.page.title().then((text) => ['1', '2'].includes(text)), false);
});
