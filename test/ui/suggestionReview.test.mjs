// An assistant's change as a person reviews it: the comparison with its findings, a part of it taken back, and undone.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { useWorkbench } from './workbench.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'driftline-home-'));
after(() => fs.rmSync(home, { recursive: true, force: true }));
const workbench = useWorkbench({
  settings: {
    'workbench.reduceMotion': 'on',
    'editor.minimap.enabled': false,
    'editor.stickyScroll.enabled': false,
    // It comes a while after the cursor.
    'editor.lightbulb.enabled': 'off',
    'driftline.assistants': ['claude-code'],
  },
  env: { HOME: home },
});
const { open, command, act, until, folder } = workbench;

const person = `import sqlite3


def connect(path):
    return sqlite3.connect(path)


def close(connection):
    connection.close()
`;
const timeout = '    return sqlite3.connect(path, timeout=5.0)\n';
const find = `

def find_customer(connection, name):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM customers WHERE name = '%s'" % name)
    return cursor.fetchone()
`;
const changed = person.replace('    return sqlite3.connect(path)\n', timeout) + find;

/** What Claude Code writes down of its edits, and then the file, as in a terminal. */
function assistantWrites(file, text, ...inserted) {
  const content = inserted.map((one, i) => ({
    ...{ type: 'tool_use', id: `toolu_${i}`, name: 'Edit' },
    input: { file_path: path.join(folder, file), old_string: '', new_string: one },
  }));
  const line = {
    ...{ type: 'assistant', cwd: folder, sessionId: 'session', version: '2.1.114' },
    ...{ timestamp: new Date().toISOString() },
    message: { role: 'assistant', model: 'claude-sonnet-4-5-20250929', content },
  };
  const project = path.join(home, '.claude/projects', folder.replaceAll(/[^a-zA-Z0-9]/g, '-'));
  fs.mkdirSync(project, { recursive: true });
  fs.writeFileSync(path.join(project, 'session.jsonl'), `${JSON.stringify(line)}\n`);
  fs.writeFileSync(path.join(folder, file), text);
}

const side = (name) => workbench.page.locator(`.monaco-diff-editor .editor.${name}`);
const lines = (name, text) => side(name).locator('.view-line').filter({ hasText: text });

test('the change is shown beside what stood there, with what is wrong in it', async () => {
  fs.writeFileSync(path.join(folder, 'customers.py'), person);
  await open('customers.py');
  await command('View: Toggle Primary Side Bar Visibility');
  assistantWrites('customers.py', changed, timeout, find);
  const mark = workbench.page.locator('.glyph-margin-widgets .cgmr').first();
  await mark.waitFor();
  await act(() => command('Driftline: Review Suggestion'), side('modified'));
  await lines('modified', 'SELECT').waitFor();
  await lines('original', 'connect(path)').first().waitFor();
  assert.equal(await lines('original', 'find_customer').count(), 0);
  await side('modified').locator('.squiggly-error, .squiggly-warning').first().waitFor();
  await workbench.page.locator('.tab.active').filter({ hasText: 'without Claude Code' }).waitFor();
  const { x, y, width } = await workbench.page.locator('.editor-group-container').first().boundingBox();
  for (const [theme, name] of Object.entries({ light: 'vs', dark: 'vs-dark' })) {
    await workbench.page.locator(`.monaco-workbench.${name}`).waitFor();
    // A bar under the mouse does not fade.
    await workbench.page.mouse.move(1, 1);
    const bars = workbench.page.locator('.monaco-diff-editor .scrollbar.vertical.visible');
    await until(
      () => bars.count(),
      (count) => count === 0,
    );
    await workbench.picture(`suggestion-review-${theme}`, { x, y, width, height: 420 });
    await command('Preferences: Toggle between Light/Dark Themes');
  }
});

test('one part of it is taken back by the button, the other stays, and undo brings it again', async () => {
  await lines('modified', 'SELECT').click();
  await workbench.page.getByRole('button', { name: 'Revert This Change' }).first().click();
  await until(
    () => lines('modified', 'find_customer').count(),
    (count) => count === 0,
  );
  assert.equal(await lines('modified', 'timeout').count(), 1);
  await workbench.shot('suggestion-reverted');
  await lines('modified', 'timeout').click();
  await act(() => workbench.page.keyboard.press('ControlOrMeta+z'), lines('modified', 'find_customer'));
});

test('where there is nothing to review, a sentence says so', async () => {
  fs.writeFileSync(path.join(folder, 'own.py'), person);
  await open('own.py');
  await command('Driftline: Review Suggestion');
  const told = await workbench.notification('No assistant is known to have changed own.py since it was opened.');
  assert.ok(told);
});
