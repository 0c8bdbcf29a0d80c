/** Who wrote what, with records, files and a repository on a real disk. */
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AuthoredSpan } from '../../../src/core/provenance/author';
import type { EditOrigin } from '../../../src/core/provenance/insertions';
import { Authors } from '../../../src/engine/authors';
import { claudeCode } from '../../../src/node/importers/claude-code/importer';
import { SpanStore } from '../../../src/node/spanStore';
import { toLines } from '../node/importers/reading';
import { temporaryFolder, writeFiles } from '../node/temporary';

const human = 'import os\n\n\ndef list_files(folder):\n    return sorted(os.listdir(folder))\n';
const robot = '\n\ndef remove(name):\n    # Takes whatever is given.\n    os.system("rm -r " + name)\n';
const mark = (text: string) => ['Claude Code', 'claude-sonnet-4-5-20250929', 'recorded', text];

suite('who wrote what', () => {
  let folder: string;
  let shop: string;
  let authors: Authors;
  let found: string[];
  let sent: Map<string, readonly AuthoredSpan[]>;

  setup(() => {
    folder = temporaryFolder({ 'shop/a.py': human });
    shop = path.join(folder, 'shop');
    // It was there before the day's work.
    fs.utimesSync(fileOf('a.py'), new Date('2026-01-01'), new Date('2026-01-01'));
    start();
  });
  teardown(() => {
    allow(false);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  /** As after a window was loaded again. */
  function start(): void {
    found = [];
    sent = new Map();
    authors = new Authors({
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      send: (uri, _version, spans) => sent.set(uri, spans),
      onFound: (importers) => found.push(...importers),
      warn: (message) => assert.fail(message),
    });
    allow(true);
  }

  function allow(isAllowed: boolean): void {
    const environment = { home: folder, platform: process.platform, variables: {}, folders: [shop] };
    const importers = isAllowed ? [claudeCode] : [];
    authors.configure({ importers, environment, exclude: ['**/generated/**'] }, store());
  }

  const store = () => new SpanStore(path.join(folder, 'spans'));
  const fileOf = (name: string) => path.join(shop, name);
  const uriOf = (name: string) => pathToFileURL(fileOf(name)).toString();
  const textOf = (name: string) => fs.readFileSync(fileOf(name), 'utf8');

  let calls = 0;
  function record(tool: 'Write' | 'Edit', name: string, text: string): void {
    const input = { file_path: fileOf(name), ...(tool === 'Write' ? { content: text } : { new_string: text }) };
    const content = [{ type: 'tool_use', id: `call ${++calls}`, name: tool, input: { old_string: '', ...input } }];
    const message = { role: 'assistant', model: 'claude-sonnet-4-5-20250929', content };
    const timestamp = new Date().toISOString();
    const session = path.join(folder, '.claude/projects/shop/s.jsonl');
    fs.mkdirSync(path.dirname(session), { recursive: true });
    fs.appendFileSync(session, toLines([{ type: 'assistant', cwd: shop, sessionId: 's', timestamp, message }]));
  }

  const open = (name: string, text = textOf(name), version = 1) => authors.open(uriOf(name), version, text);

  /** An editor's event: all between what both texts have in common is replaced at once, as by a reload. */
  function change(name: string, version: number, before: string, after: string, origin: EditOrigin = {}): void {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    let end = 0;
    while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
    const text = after.slice(start, after.length - end);
    const replaced = { start, end: before.length - end, text, removed: before.slice(start, before.length - end) };
    authors.change(uriOf(name), version, after, [replaced], origin);
  }

  function reload(name: string, version: number, before: string): void {
    change(name, version, before, textOf(name), { isClean: true });
    authors.reloaded(uriOf(name), version);
  }

  function marks(name: string, text = textOf(name)): (string | null)[][] {
    return (sent.get(uriOf(name)) ?? []).map(({ start, end, author: { assistant, model, confidence } }) => {
      return [assistant, model, confidence, text.slice(start, end).trim()];
    });
  }

  /** What stood there, and what stands there. */
  function hunks(name: string, version: number, text = textOf(name)): string[][] | undefined {
    const found = authors.hunks(uriOf(name), version);
    return found?.map(({ start, end, before }) => [before, text.slice(start, end)]);
  }

  async function stored(name: string): Promise<string[]> {
    const text = textOf(name);
    return ((await store().load(uriOf(name), text)) ?? []).map(({ start, end }) => text.slice(start, end).trim());
  }

  async function until<T>(read: () => T | Promise<T>, wanted: T): Promise<void> {
    const end = Date.now() + 10_000;
    for (;;) {
      const value = await read();
      if (JSON.stringify(value) === JSON.stringify(wanted) || Date.now() > end) return assert.deepEqual(value, wanted);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Long enough for two looks into the records. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 1_500));

  test('an edit on disk of an open file is its record', async () => {
    open('a.py');
    record('Edit', 'a.py', robot);
    fs.appendFileSync(fileOf('a.py'), robot);
    reload('a.py', 2, human);
    await until(() => marks('a.py'), [mark(robot.trim())]);
    assert.deepEqual(found, ['claude-code']);
  });

  test('the record may come behind the edit', async () => {
    open('a.py');
    fs.appendFileSync(fileOf('a.py'), robot);
    reload('a.py', 2, human);
    await new Promise((resolve) => setTimeout(resolve, 500));
    record('Edit', 'a.py', robot);
    await until(() => marks('a.py'), [mark(robot.trim())]);
  });

  test('of a file that is written anew, only what is new is the assistant’s', async () => {
    open('a.py');
    record('Write', 'a.py', human + robot);
    fs.appendFileSync(fileOf('a.py'), robot);
    reload('a.py', 2, human);
    await until(() => marks('a.py'), [mark(robot.trim())]);
  });

  test('a new closed file is found, kept, and shown when it is opened', async () => {
    record('Write', 'new.py', human + robot);
    fs.writeFileSync(fileOf('new.py'), human + robot);
    authors.touch(shop, [uriOf('new.py')]);
    await until(() => stored('new.py'), [(human + robot).trim()]);
    assert.deepEqual(found, ['claude-code']);
    start();
    open('new.py');
    await until(() => marks('new.py'), [mark((human + robot).trim())]);
  });

  test('a file that is opened before anybody has looked is looked at all the same', async () => {
    record('Write', 'new.py', robot);
    fs.writeFileSync(fileOf('new.py'), robot);
    open('new.py');
    await until(() => marks('new.py'), [mark(robot.trim())]);
  });

  test('a record is not looked for in what stood there before its edit is loaded', async () => {
    // A file of this moment, in no repository: all of it may be an assistant's.
    fs.writeFileSync(fileOf('new.py'), human);
    open('new.py');
    const better = '    return sorted(os.listdir(folder), key=str.casefold)\n';
    await new Promise((resolve) => setTimeout(resolve, 20));
    record('Edit', 'new.py', better);
    fs.writeFileSync(fileOf('new.py'), human.replace('    return sorted(os.listdir(folder))\n', better));
    await settled();
    assert.deepEqual(marks('new.py'), []);
    reload('new.py', 2, human);
    await until(() => marks('new.py').map(([, , , text]) => text), [better.trim()]);
    assert.equal(hunks('new.py', 2)?.length, 1);
  });

  test('a file that is closed before its record comes is not forgotten', async () => {
    open('a.py');
    fs.appendFileSync(fileOf('a.py'), robot);
    reload('a.py', 2, human);
    authors.close(uriOf('a.py'));
    record('Edit', 'a.py', robot);
    await until(() => stored('a.py'), [robot.trim()]);
  });

  test('what was committed before the record is nobody’s news: a checkout is no assistant', async () => {
    git('init', '--quiet');
    commit('2026-01-01T00:00:00Z');
    record('Write', 'a.py', human + robot);
    // The assistant's text is thrown away again.
    authors.touch(shop, [uriOf('a.py')]);
    await settled();
    assert.deepEqual([found, await stored('a.py')], [[], []]);

    // And here it stays, committed by the assistant itself.
    record('Write', 'a.py', human + robot);
    fs.appendFileSync(fileOf('a.py'), robot);
    commit();
    authors.touch(shop, [uriOf('a.py')]);
    await until(() => stored('a.py'), [robot.trim()]);
  });

  test('a mass of changed files is none without their records', async () => {
    const names = Array.from({ length: 700 }, (_, i) => `many/f${i}.py`);
    writeFiles(shop, Object.fromEntries(names.map((name) => [name, human])));
    record('Write', 'a.py', human);
    authors.touch(shop, names.map(uriOf));
    await settled();
    assert.deepEqual([found, fs.existsSync(path.join(folder, 'spans'))], [[], false]);
  });

  test('an undone edit has no mark, and gets it back when it is done again', async () => {
    open('a.py');
    record('Edit', 'a.py', robot);
    change('a.py', 2, human, human + robot);
    await until(() => marks('a.py', human + robot), [mark(robot.trim())]);
    change('a.py', 3, human + robot, human, { mark: 'undo' });
    await until(() => marks('a.py', human), []);
    change('a.py', 4, human, human + robot, { mark: 'redo' });
    await until(() => marks('a.py', human + robot), [mark(robot.trim())]);
  });

  test('a formatter that runs right behind it changes nothing', async () => {
    open('a.py');
    record('Edit', 'a.py', robot);
    const before = human + robot;
    const after = before.replaceAll('"', "'").replaceAll('    ', '\t');
    change('a.py', 2, human, before);
    change('a.py', 3, before, after);
    const marked = () => marks('a.py', after).map(([, , , text]) => text);
    await until(() => marked().join('').replaceAll(/\s/g, ''), robot.replaceAll('"', "'").replaceAll(/\s/g, ''));
  });

  test('a file or folder with another name keeps its marks', async () => {
    record('Write', 'new.py', robot);
    fs.writeFileSync(fileOf('new.py'), robot);
    authors.touch(shop, [uriOf('new.py')]);
    await until(() => stored('new.py'), [robot.trim()]);
    fs.renameSync(fileOf('new.py'), fileOf('old (1).py'));
    // The editor opens the file by its new name before it tells of it.
    const renamed = (name: string) => uriOf(name).replaceAll('(', '%28').replaceAll(')', '%29');
    authors.open(renamed('old (1).py'), 1, robot);
    await authors.rename([{ from: uriOf('new.py'), to: renamed('old (1).py') }]);
    await until(() => sent.get(renamed('old (1).py'))?.length, 1);
    authors.close(renamed('old (1).py'));

    fs.mkdirSync(fileOf('before'));
    fs.renameSync(fileOf('old (1).py'), fileOf('before/old (1).py'));
    await authors.rename([{ from: renamed('old (1).py'), to: renamed('before/old (1).py') }]);
    fs.renameSync(fileOf('before'), fileOf('after'));
    await authors.rename([{ from: uriOf('before'), to: uriOf('after') }]);
    assert.equal((await store().load(renamed('after/old (1).py'), robot))?.length, 1);
  });

  test('what is gone, left out, huge or withdrawn is nobody’s', async () => {
    for (const name of ['gone.py', 'generated/a.py', 'huge.py']) record('Write', name, robot);
    writeFiles(shop, { 'generated/a.py': robot, 'huge.py': robot + '# 0123456789\n'.repeat(100_000) });
    authors.touch(shop, ['gone.py', 'generated/a.py', 'huge.py'].map(uriOf));
    open('huge.py');
    await settled();
    assert.deepEqual([found, [...sent.keys()]], [[], []]);

    allow(false);
    record('Write', 'new.py', robot);
    fs.writeFileSync(fileOf('new.py'), robot);
    authors.touch(shop, [uriOf('new.py')]);
    open('new.py');
    await settled();
    assert.deepEqual([found, marks('new.py')], [[], []]);
  });

  test('what stood before several edits is known, and again when the file is closed and opened', async () => {
    const next = '\n\ndef show(name):\n    # In another edit.\n    os.system("ls " + name)\n';
    open('a.py');
    for (const [index, text] of [robot, next].entries()) {
      const before = textOf('a.py');
      record('Edit', 'a.py', text);
      fs.appendFileSync(fileOf('a.py'), text);
      reload('a.py', 2 + index, before);
      await until(() => hunks('a.py', 2 + index), [['', textOf('a.py').slice(human.length)]]);
    }
    const all = textOf('a.py');
    const typed = all.replace('import os', 'import os, sys');
    change('a.py', 4, all, typed);
    assert.deepEqual(hunks('a.py', 4, typed), [['', robot + next]]);
    assert.equal(hunks('a.py', 3, typed), undefined);

    authors.close(uriOf('a.py'));
    open('a.py', typed);
    assert.deepEqual(hunks('a.py', 1, typed), [['', robot + next]]);
    fs.rmSync(fileOf('a.py'));
    authors.close(uriOf('a.py'));
    open('b.py', typed);
    await authors.rename([{ from: uriOf('a.py'), to: uriOf('b.py') }]);
    assert.deepEqual(hunks('b.py', 1, typed), [['', robot + next]]);
    // Who changes it while it is closed leaves nothing to compare with.
    authors.close(uriOf('b.py'));
    open('b.py', `${typed}\n`);
    assert.deepEqual(hunks('b.py', 1, `${typed}\n`), []);
  });

  test('what stood in a file that was closed is what git has, and not known where git has nothing', async () => {
    git('init', '--quiet');
    commit('2026-01-01T00:00:00Z');
    record('Edit', 'a.py', robot);
    fs.writeFileSync(fileOf('a.py'), `# Mine.\n${human}${robot}`);
    open('a.py');
    await until(() => hunks('a.py', 1), [['', robot]]);
    record('Write', 'new.py', robot);
    fs.writeFileSync(fileOf('new.py'), robot);
    open('new.py');
    await until(() => marks('new.py'), [mark(robot.trim())]);
    assert.deepEqual(hunks('new.py', 1), []);
  });

  function git(...args: readonly string[]): void {
    execFileSync('git', ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.org', ...args], { cwd: shop });
  }

  function commit(date?: string): void {
    git('add', '--all');
    if (date !== undefined) process.env['GIT_COMMITTER_DATE'] = date;
    git('commit', '--quiet', '--no-gpg-sign', '--message', 'Work');
    delete process.env['GIT_COMMITTER_DATE'];
  }
});
