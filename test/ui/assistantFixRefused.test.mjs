// Where no language model may be asked, or none is there, or the person thinks better of it: a sentence at most, and nothing is sent.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, suite, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { useWorkbench } from './workbench.mjs';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-refused-'));
after(() => fs.rmSync(temporary, { recursive: true, force: true }));
const settings = { 'editor.minimap.enabled': false, 'chat.disableAIFeatures': false };
const models = [path.join(root, 'test/ui/languageModel')];

/** A model writes down here what it is asked. */
const askedIn = (name) => path.join(temporary, name);
const lines = (workbench) => workbench.page.locator('.view-line').filter({ hasText: 'SELECT id' });
const lenses = (workbench, text) => workbench.page.locator('.codelens-decoration').filter({ hasText: text });

/** The finding of the sample file, with the cursor on it. */
async function goToFinding(workbench) {
  await workbench.open('orders.py');
  await lenses(workbench, 'SQL built from a variable').first().waitFor();
  await lines(workbench).click();
}

suite('in a workspace that the person does not trust', () => {
  const asked = askedIn('untrusted.jsonl');
  const workbench = useWorkbench({
    settings,
    trusted: false,
    extensions: models,
    env: { DRIFTLINE_TEST_ASKED: asked },
  });

  test('it is not offered, and the command says why in one sentence', async () => {
    await goToFinding(workbench);
    await workbench.command('Driftline: Fix with Assistant');
    const told = await workbench.notification('language model');
    assert.match(
      await told.textContent(),
      /Driftline: code of a workspace that you do not trust is shown to no language model\. Trust the workspace first\./,
    );
    assert.equal(await lenses(workbench, 'fix with assistant').count(), 0);
    assert.ok(!(await workbench.quickInput().isVisible()), 'no model is offered');
    assert.ok(!fs.existsSync(asked), 'a model was asked');
    await workbench.shot('fix-untrusted');
  });
});

suite('without a language model', () => {
  const workbench = useWorkbench({ settings });

  test('it is not offered, and the command says that there is none', async () => {
    await goToFinding(workbench);
    await workbench.command('Driftline: Fix with Assistant');
    const told = await workbench.notification('language model');
    assert.match(
      await told.textContent(),
      /Driftline: this editor has no language model, or none that extensions may use\./,
    );
    assert.equal(await lenses(workbench, 'fix with assistant').count(), 0);
  });
});
