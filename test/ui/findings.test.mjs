// What a person sees of findings outside the Problems panel: the view that lists them, and what stands in the code.
// Pictures are in out/shots/; those of the documentation are copies.
import { test } from 'node:test';
import { useWorkbench } from './workbench.mjs';

const workbench = useWorkbench({
  settings: { 'workbench.reduceMotion': 'on', 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false },
});
const { open, command, until } = workbench;
const view = () => workbench.page.locator('.pane').filter({ has: workbench.page.locator('[aria-label^="Findings"]') });
const rows = () => view().locator('.monaco-list-row');
const texts = async () => (await rows().allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));

/** In both themes. */
async function shots(name) {
  for (const theme of ['light', 'dark']) {
    await workbench.shot(`${name}-${theme}`);
    await command('Preferences: Toggle between Light/Dark Themes');
  }
}

test('an empty view says what to do', async () => {
  await command('View: Show Driftline');
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
  await command('Driftline: Group Findings');
  await workbench.page.locator('.quick-input-widget:not([inert])').getByText('Weakness').click();
  await until(texts, (found) => found.some((text) => text.includes('CWE-78')));
  await shots('findings-weakness');
});
