// Names and texts of others, wherever the editor shows them beside our own pages: they are read, and nothing comes of them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
  settings: {
    'editor.minimap.enabled': false,
    'editor.stickyScroll.enabled': false,
    'driftline.log.location': log,
    'driftline.assistants': ['claude-code'],
    'driftline.otherReports': ['elsewhere.sarif'],
  },
  env: { HOME: home },
});
const { command, hover, notification, quickInput, folder } = workbench;
const page = () => workbench.page;

/** A link that runs a command, a picture from elsewhere, markup, a script, an icon, colours of a terminal, and a change of direction. */
const evil =
  'evil [run](command:workbench.action.toggleZenMode) ![p](https://example.com/p.png) <img src=x onerror="document.title=1">' +
  '<script>document.title=2</script> $(trash) \u001b[31m\u202e';
const fileName = '<b>[run](command:workbench.action.toggleZenMode) $(trash)\u202e.py';
const code = `import os\n\n\ndef run(name):\n    os.system("\u202e\u001b[2J<img src=x> [run](command:x) $(trash)" + name)\n`;

/** Whether what is shown there says it all, and is text. */
async function assertInert(place, ...words) {
  const text = (await place.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
  // What the editor itself says beside ours has the file's name as it is.
  const ours = text.replaceAll(fileName, '');
  for (const word of words) assert.ok(text.includes(word), `${word} is not in ${text}`);
  assert.doesNotMatch(ours, /[\u001b\u202e]/);
  const does =
    'img, script, b, .codicon-trash, a[href^="command:workbench"], a[data-href^="command:workbench"], a[href*="example.com"], a[data-href*="example.com"]';
  for (const one of await place.all()) assert.deepEqual(await one.locator(does).allTextContents(), [], text);
}

/** What is in the way of commands that are run by their names. */
const inCode = (text) => page().locator('.editor-instance .view-line').filter({ hasText: text }).first();

async function openHostile() {
  await workbench.quick('ControlOrMeta+p', 'toggleZenMode');
  await inCode('os.system').waitFor();
  await page().locator('.editor-instance .squiggly-warning').first().waitFor();
}

test('in problems, the view of findings, the line above a function and the hover', async () => {
  fs.writeFileSync(path.join(folder, fileName), code);
  const location = {
    artifactLocation: { uri: encodeURIComponent(fileName) },
    region: { startLine: 1, startColumn: 1, endColumn: 7 },
  };
  const results = [
    { ruleId: evil, level: 'error', message: { text: evil }, locations: [{ physicalLocation: location }] },
  ];
  const sarif = {
    version: '2.1.0',
    runs: [{ tool: { driver: { name: evil, rules: [{ id: evil, name: evil }] } }, results }],
  };
  fs.writeFileSync(path.join(folder, 'elsewhere.sarif'), JSON.stringify(sarif));
  await command('Driftline: Focus on Findings View');
  await openHostile();
  const pane = page()
    .locator('.pane')
    .filter({ has: page().locator('[aria-label^="Findings"]') });
  const rows = pane.locator('.monaco-list-row');
  await rows.filter({ hasText: 'line 1' }).first().waitFor();
  await assertInert(
    rows,
    '<b>[run](command:workbench.action.toggleZenMode) $(trash)<U+202E>.py',
    'evil [run](command:',
  );
  await assertInert(page().locator('.editor-instance .codelens-decoration'), 'likely insecure');
  const tip = await hover(rows.filter({ hasText: 'line 1' }).first(), 'evil [run]');
  await assertInert(
    tip,
    '![p](https://example.com/p.png) <img src=x onerror="document.title=1"><script>document.title=2</script> $(trash) ␛[31m<U+202E>',
  );
  await workbench.shot('hostile-tip');

  const others = await hover(inCode('import os').locator('span span').first(), 'from the report of');
  await assertInert(others, 'evil [run](command:', '$(trash) ␛[31m<U+202E>');
  await workbench.shot('hostile-report-hover');
  await assertInert(
    await hover(inCode('os.system').locator('span span').nth(1), 'About this rule'),
    '<U+202E>␛[2J<img src=x> [run](command:x) $(trash)',
  );
  await workbench.shot('hostile-hover');
  await command('Problems: Focus on Problems View');
  const problems = page().locator('.markers-panel .monaco-list-row').filter({ hasNotText: '.py' });
  await problems.filter({ hasText: 'evil' }).first().waitFor();
  await assertInert(problems, 'evil [run](command:', '[run](command:x) $(trash)');
  await workbench.shot('hostile-problems');
});

test('in messages and in the list of what is silenced', async () => {
  await openHostile();
  await command('Driftline: Audit File');
  await assertInert(await notification('finding'));
  await command('Notifications: Clear All Notifications');
  const silences = [{ rule: evil, path: 'a$(trash)/', reason: evil }];
  fs.writeFileSync(path.join(folder, '.driftline.json'), JSON.stringify({ schema: 'driftline.silences/1', silences }));
  await command('Driftline: Show What Is Silenced');
  const rows = quickInput().locator('.monaco-list-row');
  await rows.filter({ hasText: 'evil' }).first().waitFor();
  await assertInert(rows, 'evil [run](command:', 'a$(trash)/', '$(trash) ␛[31m<U+202E>');
  await workbench.shot('hostile-silenced');
  await page().keyboard.press('Escape');
});

test('in the view of assistants, the choice of versions, and answers with their findings', async () => {
  const sample = fs.readFileSync(path.join(root, 'media/sample/events.jsonl'), 'utf8').trim().split('\n');
  const hash = (text) => createHash('sha256').update(text).digest('hex');
  const events = sample.map((line, i) => {
    const event = JSON.parse(line);
    const model = { ...event.model, key: event.model.key === 'sample-model-2' ? evil : event.model.key };
    const findings = event.evaluation.findings.map((one) => ({ ...one, rule: evil }));
    return {
      ...{ ...event, id: hash(`${i}`), model, agent: { ...event.agent, name: evil } },
      evaluation: { ...event.evaluation, findings },
    };
  });
  fs.writeFileSync(path.join(home, 'evil.jsonl'), events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  execFileSync(hostNode(), [
    path.join(root, 'dist/cli.js'),
    'log',
    'merge',
    path.join(home, 'evil.jsonl'),
    '--log',
    log,
  ]);
  await command('Driftline: Focus on Assistants View');
  const pane = page()
    .locator('.pane')
    .filter({ has: page().locator('[aria-label^="Assistants"]') });
  const rows = pane.locator('.monaco-list-row');
  await rows.filter({ hasText: 'sample-model-1' }).waitFor();
  await assertInert(rows, 'evil [run](command:', '$(trash) ␛[31m<U+202E>');
  await assertInert(await hover(rows.filter({ hasText: '<img' }).last(), 'evil'), '![p](https://example.com/p.png)');
  await workbench.shot('hostile-assistants');

  await command('Driftline: Compare Assistant Versions');
  const choices = quickInput().locator('.monaco-list-row');
  await choices.filter({ hasText: 'evil' }).first().waitFor();
  await assertInert(choices, 'evil [run](command:', '$(trash) ␛[31m<U+202E>');
  await workbench.shot('hostile-choice');
  await workbench.chooseAll('evil', 'sample-model-1');
  await command('View: Toggle Primary Side Bar Visibility');
  const view = workbench.webview();
  await view.locator('#pairs tbody button').first().click({ timeout: 60_000 });
  const diff = page().locator('.monaco-diff-editor');
  await diff.waitFor();
  const marked = diff.locator('.editor.modified [class*="ced-"][class*="TextEditorDecorationType"]').first();
  await marked.waitFor({ state: 'attached' });
  const { x, y, height } = await marked.boundingBox();
  const line = { hover: () => page().mouse.move(x + 30, y + height / 2) };
  await assertInert(await hover(line, 'evil'), '![p](https://example.com/p.png)');
  await workbench.shot('hostile-answer');
});

test('nothing of it has run', async () => {
  assert.ok(!['1', '2'].includes(await page().title()));
  assert.equal(await page().locator('.monaco-workbench.zenmode, img[src="x"], img[src*="example.com"]').count(), 0);
});
