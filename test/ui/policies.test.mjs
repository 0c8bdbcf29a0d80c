// Policies in the editor, with a model on a server of the test's: asked before anything is sent, tested, and what breaks one marked as such.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as http from 'node:http';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, before, test } from 'node:test';
import { useWorkbench } from './workbench.mjs';

const cache = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-cache-'));
/** What the server was asked, oldest first. */
const asked = [];
/** A model that follows the policy on `eval` and says yes to all else. */
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    const [{ content: prompt }] = JSON.parse(body).messages;
    asked.push(prompt);
    const [, , code] = [...prompt.matchAll(/Code in \w+:\n(`{3,})\n([^]*?)\n\1/g)].at(-1);
    const isYes = !prompt.includes('Policy: Never eval') || code.includes('eval(');
    const content = [{ token: '', logprob: 0, top_logprobs: chances(isYes ? 0.9 : 0.1) }];
    response.end(JSON.stringify({ choices: [{ message: { content: 'yes' }, logprobs: { content } }] }));
  });
});
const chances = (yes) =>
  Object.entries({ yes, no: 1 - yes }).map(([token, share]) => ({ token, logprob: Math.log(share) }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => {
  server.closeAllConnections();
  server.close();
  fs.rmSync(cache, { recursive: true, force: true });
});
const url = `http://127.0.0.1:${server.address().port}`;

const workbench = useWorkbench({
  settings: {
    'driftline.policyJudge': 'openai:tiny',
    'driftline.policyJudgeUrl': url,
    'window.dialogStyle': 'custom',
  },
  env: { DRIFTLINE_CACHE: cache },
});
const { act, command, notification } = workbench;
const page = () => workbench.page;
const dialog = () => page().locator('.monaco-dialog-box').filter({ hasText: 'Send code to openai:tiny' });

const example = (code) => `\`\`\`python\n${code}\n\`\`\`\n`;
const policy = (title, text) =>
  [
    `---\ntitle: ${title}\nseverity: error\n---\n${text}\n\n## Bad\n`,
    ...['a', 'b', 'c'].map((name) => example(`def ${name}(x):\n    return eval(x)`)),
    '## Good\n',
    ...['d', 'e', 'f'].map((name) => example(`def ${name}(x):\n    return int(x)`)),
  ].join('\n');

before(() => {
  const write = (name, text) => {
    const file = path.join(workbench.folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  write('.driftline/policies/no-eval.md', policy('No eval', 'Never eval what comes in.'));
  write('.driftline/policies/polite.md', policy('Polite names', 'Names are polite.'));
  write('plain.py', 'def read(text):\n    return eval(text)\n\n\ndef keep(text):\n    return text\n');
});

test('nothing is sent before the person has agreed, nor after they have not', async () => {
  await workbench.open('plain.py');
  await act(() => command('Driftline: Test Policies'), dialog());
  assert.match(await dialog().textContent(), new RegExp(`Send code to openai:tiny at ${url}\\?`));
  await workbench.shot('policies-question');
  assert.deepEqual(asked, []);
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  assert.ok(await notification('Test Policies asks again.'));
  // An audit goes on without policies, and does not ask again.
  await command('Notifications: Clear All Notifications');
  await command('Driftline: Audit Workspace');
  await notification('findings');
  assert.equal(await dialog().count(), 0);
  assert.deepEqual(asked, []);
});

test('Test Policies says which the judge can follow, and why another stays off', async () => {
  await command('Notifications: Clear All Notifications');
  await act(() => command('Driftline: Test Policies'), dialog());
  await dialog().getByRole('button', { name: 'Send Code' }).click();
  const told = await (await notification('of 2 policies are on')).textContent();
  assert.match(
    told,
    /1 of 2 policies are on\. policy\/polite: Off: this judge cannot follow the policy better than chance/,
  );
  assert.ok(asked.length >= 12);
  const lines = page().locator('.editor-instance .view-line');
  await lines.filter({ hasText: 'policy/no-eval: No eval' }).first().waitFor();
  await workbench.shot('policies-tested');
  const texts = (await lines.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
  assert.match(texts, /On: better than chance \(p = 0\.050\)\./);
});

test('an audit asks no more, and marks what breaks a policy as a policy’s', async () => {
  await command('Notifications: Clear All Notifications');
  const before = asked.length;
  await command('Driftline: Audit Workspace');
  assert.ok(await notification('policy/polite stays off'));
  assert.equal(await dialog().count(), 0);
  assert.ok(asked.length > before && asked.every((prompt) => prompt.includes('Policy: ')));
  await command('Notifications: Clear All Notifications');
  await command('Driftline: Focus on Findings View');
  const file = page().locator('.pane .monaco-list-row[aria-level="1"]').filter({ hasText: 'plain.py' });
  await file.first().waitFor();
  const row = page().locator('.pane .monaco-list-row').filter({ hasText: 'No eval' }).first();
  // A second click would close it again.
  await act(async () => (await file.first().getAttribute('aria-expanded')) === 'true' || file.first().click(), row);
  assert.match((await row.textContent()).replaceAll('\u00a0', ' '), /No eval.*line 1 · policy/);
  await command('View: Show Explorer');
  await command('Driftline: Show Audit Report');
  const report = workbench.webview().locator('#view');
  await report.getByText('policy/no-eval').first().waitFor();
  assert.match(await report.textContent(), /a policy's finding: an opinion of its judge/);
  await workbench.shot('policies-report');
  await workbench.open('plain.py');
  const hover = await workbench.hover(
    page().locator('.view-line span span').filter({ hasText: 'read' }).last(),
    // The editor says the finding's own sentence first, while our part is still loading.
    'a policy of this workspace',
  );
  const words = (await hover.textContent()).replaceAll('\u00a0', ' ');
  assert.match(words, /error, a policy of this workspace/);
  assert.match(words, /The policies' judge: 0\.90/);
  await workbench.shot('policies-hover');
});

test('its agreement is remembered when the window is loaded again', async () => {
  await command('View: Show Explorer');
  await workbench.reload();
  await command('Driftline: Test Policies');
  assert.ok(await notification('of 2 policies are on'));
  assert.equal(await dialog().count(), 0);
});
