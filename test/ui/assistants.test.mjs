// What a person sees of an assistant's code: the question whether its records may be read, marks, hover, and what a paste
// and a reload do to them.
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
    // It would move the lines under the pointer.
    'driftline.codeLens': false,
  },
  env: { HOME: home },
});
const { open, command, until, folder } = workbench;

const model = 'claude-sonnet-4-5-20250929';
const person = `import sqlite3


def connect(path):
    return sqlite3.connect(path)
`;
const assistant = `

def find_customer(connection, name):
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM customers WHERE name = '%s'" % name)
    return cursor.fetchone()
`;
const more = `

def remove_customer(connection, customer_id):
    connection.execute("DELETE FROM customers WHERE id = ?", (customer_id,))
    connection.commit()
`;

/** What Claude Code writes down of an edit. */
function record(file, inserted) {
  const input = { file_path: path.join(folder, file), old_string: '', new_string: inserted };
  const call = { type: 'tool_use', id: `toolu_${inserted.length}`, name: 'Edit', input };
  const line = {
    ...{ type: 'assistant', cwd: folder, sessionId: 'session', version: '2.1.114' },
    ...{ timestamp: new Date().toISOString(), message: { role: 'assistant', model, content: [call] } },
  };
  const project = path.join(home, '.claude/projects', folder.replaceAll(/[^a-zA-Z0-9]/g, '-'));
  fs.mkdirSync(project, { recursive: true });
  fs.appendFileSync(path.join(project, 'session.jsonl'), `${JSON.stringify(line)}\n`);
}

/** As in a terminal: a line in the record, then the file. */
function assistantWrites(file, text, inserted) {
  record(file, inserted);
  fs.writeFileSync(path.join(folder, file), text);
}

/** Numbers of the lines that have a mark. */
async function markedLines() {
  return workbench.page.evaluate(() => {
    const topOf = (element) => Math.round(element.getBoundingClientRect().top);
    const lines = new Map([...document.querySelectorAll('.line-numbers')].map((one) => [topOf(one), one.textContent]));
    const marks = [...document.querySelectorAll('.glyph-margin-widgets .cgmr')];
    return marks
      .filter((one) => getComputedStyle(one).backgroundImage.includes('assistant-mark'))
      .map((one) => Number(lines.get(topOf(one))))
      .sort((a, b) => a - b);
  });
}

const untilMarked = (...wanted) => until(markedLines, (lines) => JSON.stringify(lines) === JSON.stringify(wanted));

async function notification(text) {
  await command('Notifications: Show Notifications');
  const item = workbench.page.locator('.notification-list-item').filter({ hasText: text });
  await item.first().waitFor();
  const found = await item.first().textContent();
  return found;
}

async function hoverOver(text) {
  const hover = workbench.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: model }).first();
  // As a person does where nothing comes: away, and back again.
  const point = async () => {
    await workbench.page.mouse.move(900, 700);
    await workbench.page.locator('.view-line span span').filter({ hasText: text }).last().hover();
    return hover.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  };
  await until(point, (shown) => shown);
  return hover;
}

/** The code alone, for the documentation. */
async function picture(name) {
  const { x, y } = await workbench.page.locator('.editor-instance').first().boundingBox();
  await workbench.picture(name, { x, y, width: 780, height: 250 });
}

test('the person is asked whose records may be read, and told what was in them', async () => {
  fs.writeFileSync(path.join(folder, 'customers.py'), person);
  assistantWrites('earlier.py', assistant, assistant);
  await open('customers.py');
  await command('Driftline: Import Assistant Records');
  const widget = workbench.page.locator('.quick-input-widget:not([inert])');
  const row = widget.locator('.monaco-list-row').filter({ hasText: 'Claude Code' });
  await row.waitFor();
  await workbench.shot('records-question');
  assert.match(await row.textContent(), /1 file, the newest of \d{4}-\d\d-\d\d/);
  const box = row.locator('.monaco-checkbox, input[type=checkbox]').first();
  // The editor first shows the list and then what is checked in it: a click in between is undone.
  const isChecked = () =>
    widget
      .getByText('1 Selected')
      .waitFor({ timeout: 2_000 })
      .then(
        () => true,
        () => box.click(),
      );
  await until(isChecked, (checked) => checked === true);
  await widget.getByRole('button', { name: 'OK' }).click();
  await widget.waitFor({ state: 'hidden' });
  assert.match(await notification('Claude Code: 1 suggestion added'), /Claude Code: 1 suggestion added/);
  await workbench.shot('records-imported');
  await command('Notifications: Clear All Notifications');
});

test('lines that an assistant has written get a mark, and say who wrote them', async () => {
  assistantWrites('customers.py', person + assistant, assistant);
  await untilMarked(8, 9, 10, 11);
  for (const theme of ['light', 'dark']) {
    const hover = await hoverOver('find_customer');
    assert.match(await hover.textContent(), new RegExp(`Claude\\sCode,\\s${model},\\s\\d\\d:\\d\\d`));
    await picture(`assistant-mark-${theme}`);
    await workbench.page.keyboard.press('Escape');
    await command('Preferences: Toggle between Light/Dark Themes');
  }
});

test('a finding in it says so, too', async () => {
  const hover = await hoverOver('SELECT');
  assert.match(await hover.textContent(), /CWE-89/);
  await workbench.shot('assistant-finding');
  await workbench.page.keyboard.press('Escape');
});

test('just that can be audited', async () => {
  await command('Driftline: Audit What the Assistant Wrote');
  const told = await notification('in what assistants wrote in customers.py');
  assert.match(told, /1 finding \(1 \w+\) in what assistants wrote in customers\.py\./);
  await command('Notifications: Clear All Notifications');
});

test('what the person pastes is the person’s, wherever it comes from', async () => {
  record('customers.py', more);
  await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), more);
  await workbench.page.locator('.view-line').last().click();
  await workbench.page.keyboard.press('ControlOrMeta+End');
  await workbench.page.keyboard.press('ControlOrMeta+v');
  await workbench.page.locator('.view-line').filter({ hasText: 'remove_customer' }).waitFor();
  // The records are looked through 200 and 1,000 ms behind an insertion that nobody has typed.
  await workbench.page.waitForTimeout(2_000);
  assert.deepEqual(await markedLines(), [8, 9, 10, 11]);
  await command('File: Save');
});

test('marks are there again when the window was loaded again, without the record', async () => {
  fs.rmSync(path.join(home, '.claude'), { recursive: true });
  await workbench.reload();
  await open('customers.py');
  await untilMarked(8, 9, 10, 11);
});

test('marks can be hidden', async () => {
  await command('Driftline: Show or Hide Assistant Marks');
  await untilMarked();
  await command('Driftline: Show or Hide Assistant Marks');
  await untilMarked(8, 9, 10, 11);
});
