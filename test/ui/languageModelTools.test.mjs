// What a language model of the editor may ask, and what the person is asked before; and Driftline in the chat.
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { useWorkbench } from './workbench.mjs';

const workbench = useWorkbench({
  settings: {
    'workbench.reduceMotion': 'on',
    'driftline.assistantTools': 'editor',
    'chat.disableAIFeatures': false,
  },
  extensions: [path.join(root, 'test/ui/languageModel')],
});
const { command, open } = workbench;

test('a model may audit a file once the person has said yes', async () => {
  await open('tokens.ts');
  await command('Test: Ask Driftline');
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  await workbench.shot('tool-consent');
  assert.match(await dialog.textContent(), /Audit orders\.py on this machine, and tell the language model/);
  await dialog.getByRole('button', { name: 'Yes' }).click();
  await workbench.page.locator('.view-line').filter({ hasText: 'orders.py:' }).first().waitFor();
  await workbench.shot('tool-answer');
});

/** Sends words to the chat, and waits for an answer that has the text. */
async function say(words, text) {
  await workbench.page
    .locator('.chat-input-container .native-edit-context, .chat-input-container textarea')
    .first()
    .focus();
  await workbench.page.keyboard.type(words);
  // Takes away the list of what may follow, which would take the next key.
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator('.interactive-response').filter({ hasText: text }).last().waitFor();
}

test('in the chat it answers without a model', async () => {
  await open('server.js');
  await command('Chat: Open Chat');
  // The editor lets nobody speak, to whomever, before it has a model.
  await workbench.page.getByText('Test careful').first().waitFor();
  await say(
    '@driftline /audit',
    "'request.body.formula' is run as code, and part of it is not a constant. [javascript/code-injection]",
  );
  await workbench.shot('chat');
  await say('@driftline /explain javascript/code-injection', 'javascript/code-injection: error');
  await say('@driftline /compare', 'no version to compare yet');
  await say('@driftline hello', 'without a language model');
  await workbench.shot('chat-all');
});
