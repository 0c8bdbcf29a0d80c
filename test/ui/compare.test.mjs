// The comparison of versions: a person's view of it, on the sample that ships and on a log with hostile names and code.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { useWorkbench } from './workbench.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-home-'));
const log = path.join(home, 'drift.db');
after(() => fs.rmSync(home, { recursive: true, force: true }));
const workbench = useWorkbench({
  settings: {
    'workbench.reduceMotion': 'on',
    'driftline.log.location': log,
    'files.simpleDialog.enable': true,
    'window.autoDetectColorScheme': false,
  },
  env: { HOME: home },
});
const { command, open, until } = workbench;
/** Of the tab or view that is shown. */
const view = () => workbench.webview();
const axe = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

async function openSample() {
  await command('Driftline: Compare Sample Versions');
  await view().getByRole('heading', { name: 'Prompt by prompt, worst first' }).waitFor({ timeout: 60_000 });
  await view().getByRole('heading', { name: 'Rate over time' }).waitFor({ timeout: 60_000 });
}

test('the sample shows all of a comparison, and says that it is one', async () => {
  await open('clean.py');
  await openSample();
  await workbench.shot('compare-dark');
  assert.match(await view().locator('.note').textContent(), /^Sample data/);
});
