// What a person sees beside the Problems panel: the views of findings and of assistants, and what stands in the code.
// Pictures are in out/shots/; those of the documentation are copies.
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

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-log-'));
after(() => fs.rmSync(temporary, { recursive: true, force: true }));
const log = path.join(temporary, 'drift.db');
const workbench = useWorkbench({
  settings: { 'workbench.reduceMotion': 'on', 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false },
  env: { DRIFTLINE_LOG: log },
});
const { open, command, until } = workbench;
const view = (title = 'Findings') =>
  workbench.page.locator('.pane').filter({ has: workbench.page.locator(`[aria-label^="${title}"]`) });
const rows = (title) => view(title).locator('.monaco-list-row');
const texts = async (title) => (await rows(title).allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));

/** A button of the view's title, which is there while the pointer is. */
async function press(name) {
  await view().locator('.pane-header').hover();
  await view().locator('.pane-header').getByRole('button', { name }).click();
}

/** In both themes. */
async function shots(name) {
  for (const theme of ['light', 'dark']) {
    await workbench.shot(`${name}-${theme}`);
    await command('Preferences: Toggle between Light/Dark Themes');
  }
}

test('an empty view says what to do', async () => {
  await workbench.page
    .locator('.activitybar')
    .getByRole('tab', { name: /^Driftline/ })
    .click();
  await view().getByText('Audit Workspace').waitFor();
  await shots('findings-empty');
});

test('findings of a workspace are listed by file, and counted', async () => {
  await view().getByRole('button', { name: 'Audit Workspace' }).click();
  await until(texts, (found) => found.some((text) => text.includes('archive.go')));
  await open('orders.py');
  await shots('findings-file');
});

test('they can be grouped by weakness', async () => {
  await press('Group Findings');
  await workbench.page.locator('.quick-input-widget:not([inert])').getByText('Weakness').click();
  await until(texts, (found) => found.some((text) => text.includes('CWE-78')));
  await shots('findings-weakness');
});

test('a filter hides what is not wanted, says so, and is taken back with one click', async () => {
  await press('Filter Findings');
  const widget = workbench.page.locator('.quick-input-widget:not([inert])');
  for (const name of ['Errors', 'Warnings', 'Notes'])
    await widget
      .locator('.monaco-list-row')
      .filter({ hasText: name })
      .locator('.monaco-checkbox, input[type=checkbox]')
      .first()
      .click();
  await workbench.shot('findings-filter');
  await widget.getByRole('button', { name: 'OK' }).click();
  await view().getByText('The filter hides every finding.').waitFor();
  await view().locator('.monaco-button').filter({ hasText: 'Show All Findings' }).click();
  await until(texts, (found) => found.some((text) => text.includes('CWE-78')));
});

test('above a function that was judged insecure stands how sure that is; explaining colours its lines', async () => {
  const lens = workbench.page.locator('.codelens-decoration').filter({ hasText: /likely insecure 0\.\d\d: \w/ });
  await command('View: Close All Editors');
  await open('orders.py');
  await lens.first().waitFor();
  const hover = workbench.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: 'Mark wrong' }).first();
  // A lens that has just been drawn takes no click yet.
  const explain = async () => {
    await lens.first().getByText('explain').click();
    return hover.waitFor({ timeout: 4_000 }).then(
      () => true,
      () => false,
    );
  };
  await until(explain, (shown) => shown);
  await workbench.shot('lens-explained');
  await workbench.page.keyboard.press('Escape');
});

test('a finding is marked wrong from the view, and the mark is shown', async () => {
  await view().locator('.monaco-list-row').filter({ hasText: 'CWE-89' }).first().click();
  const row = view().locator('.monaco-list-row').filter({ hasText: 'orders.py:20' });
  await row.hover();
  await row.getByRole('button', { name: 'Mark Wrong' }).click();
  await row.getByText('marked wrong').waitFor();
  await shots('marked');
});

test('without a log, the view of assistants says how to begin', async () => {
  await view('Assistants').getByText('Import Assistant Records').waitFor();
});

test('whatever writes the log, assistants are listed with rate, interval, trend and alarm', async () => {
  const events = path.join(temporary, 'events.jsonl');
  const suggestions = [
    ...history('claude-sonnet-4-20250514', [0, 60], 0.1),
    ...history('claude-sonnet-4-5-20250929', [60, 90], 0.35),
    ...history('claude-opus-4-1-20250805', [88, 90], 0.1),
  ];
  fs.writeFileSync(events, suggestions.map((event) => `${JSON.stringify(event)}\n`).join(''));
  execFileSync(hostNode(), [path.join(root, 'dist/cli.js'), 'log', 'merge', events, '--log', log]);
  await until(
    () => texts('Assistants'),
    (found) => found.some((text) => text.includes('claude-opus-4-1')),
  );
  await workbench.webview().getByText('The drift log has 3 versions to compare.').waitFor();
  const found = await texts('Assistants');
  assert.match(found[0], /Claude Code3 versions · 1,840 judged/);
  const rowOf = (name) => found.find((text) => text.startsWith(name));
  assert.match(rowOf('claude-sonnet-4-5'), /3\d\.\d % \[\d+\.\d, \d+\.\d\] of 600 · [▁-█]{2,12}$/);
  for (const row of ['claude-sonnet-4-5', 'claude-opus-4-1']) {
    await rows('Assistants').filter({ hasText: row }).first().click();
  }
  await until(
    () => texts('Assistants'),
    (now) => now.some((text) => /not enough data yet: 40 of [\d,]+$/.test(text)),
  );
  await until(
    () => texts('Assistants'),
    (now) => now.some((text) => text.startsWith('suspected to be insecure more often')),
  );
  await shots('assistants');
});

/** Suggestions of so many days as a log exports them, 20 a day. */
function history(model, [from, to], rate) {
  const hash = (text) => createHash('sha256').update(text).digest('hex');
  const [, name, date] = /^(.*)-(\d{8})$/.exec(model);
  return Array.from({ length: (to - from) * 20 }, (_, i) => {
    const id = hash(`${model} ${i}`);
    const isInsecure = parseInt(id.slice(0, 8), 16) / 2 ** 32 < rate;
    const finding = { rule: 'python/sql-injection', cwe: ['CWE-89'], severity: 'error', line: 1 };
    return {
      ...{ schema: 'provenance/1', id, time: new Date(Date.UTC(2026, 0, 1 + from, 9) + i * 4_320_000).toISOString() },
      source: { kind: 'claude-code-jsonl', formatVersion: '2.1.114', file: hash('record'), offset: i },
      confidence: 'recorded',
      agent: { name: 'claude-code', version: '2.1.114', host: 'cli' },
      model: {
        ...{ provider: 'anthropic', request: null, response: model, raw: model, key: `anthropic/${name}` },
        snapshot: date.replace(/(....)(..)(..)/, '$1-$2-$3'),
        ...{ digest: null, fingerprint: null, evidence: 'per-edit' },
      },
      conversation: { id: id.slice(0, 20), turn: null, call: `call-${id.slice(0, 20)}`, isSubagent: false },
      workspace: { folder: null, commit: null, branch: null },
      code: {
        ...{ file: 'src/a.py', language: 'python', change: 'replace', status: 'applied', isUserModified: false },
        ...{ addedLines: 7, hash: hash(`code ${id}`), text: null },
      },
      evaluation: {
        ...{
          rules: 'rules-1',
          model: 'judge',
          score: 0.5,
          label: isInsecure ? 'insecure' : 'secure',
          units: 1,
          lines: 7,
        },
        findings: isInsecure ? [finding] : [],
      },
      ...{ test: null, label: null },
    };
  });
}
