import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { neverCancelled } from '../../../src/core/util/cancellation';
import { changedFiles, GitError, parsePatch } from '../../../src/node/gitChanges';
import { listFiles } from '../../../src/node/auditFiles';
import { temporaryFolder, writeFiles } from './temporary';

suite('git changes', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder()));
  teardown(() => fs.rmSync(folder, { recursive: true }));

  function git(...args: string[]): void {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, '-c', 'init.defaultBranch=main', ...args], { cwd: folder, stdio: 'pipe' });
  }

  /** `name` or `name:1-2,5-5`, in order. */
  async function changes(ref = 'HEAD', root: { folder: string; file?: string } = { folder }): Promise<string[]> {
    const found = await changedFiles(root, ref, neverCancelled);
    return found
      .map(({ path: file, lines }) => {
        const name = path.relative(folder, file).replaceAll(path.sep, '/');
        return lines ? `${name}:${lines.map(({ first, last }) => `${first}-${last}`).join(',')}` : name;
      })
      .sort();
  }

  const odd = process.platform === 'win32' ? 'sub/sp ace é.py' : 'sub/sp "ace"\té\\.py';

  test('are committed, staged, unstaged and untracked lines', async () => {
    git('init');
    writeFiles(folder, { 'a.py': '1\n2\n3\n4\n', 'gone.py': 'gone\n', 'notes.txt': 'x\n', [odd]: '1\n' });
    git('add', '.');
    git('commit', '-m', 'first');
    git('tag', 'start');
    writeFiles(folder, { 'a.py': 'new\n1\n2\n3\n4\n' });
    git('commit', '-am', 'second');
    writeFiles(folder, { 'staged.py': 'x\ny\n' });
    git('add', '.');
    writeFiles(folder, {
      'a.py': 'new\n1\n2\nthree\n4\n+++ b/x.py\nlast',
      [odd]: '1\n2\n',
      'notes.txt': 'y\n',
      'untracked.py': 'x\n',
      'ignored.py': 'x\n',
      '.gitignore': 'ignored.py\n',
    });
    fs.rmSync(path.join(folder, 'gone.py'));
    assert.deepEqual(await changes(), ['a.py:4-4,6-7', 'staged.py:1-2', `${odd}:2-2`, 'untracked.py']);
    assert.deepEqual(await changes('start'), ['a.py:1-1,4-4,6-7', 'staged.py:1-2', `${odd}:2-2`, 'untracked.py']);
    assert.deepEqual(await changes('HEAD', { folder: path.join(folder, 'sub') }), [`${odd}:2-2`]);
    assert.deepEqual(await changes('HEAD', { folder, file: 'a.py' }), ['a.py:4-4,6-7']);
  });

  test('follow a renamed file and count a new repository whole', async () => {
    git('init');
    writeFiles(folder, { 'old.py': '1\n2\n3\n4\n5\n6\n7\n8\n' });
    git('add', '.');
    assert.deepEqual(await changes(), ['old.py:1-8']);
    git('commit', '-m', 'first');
    git('mv', 'old.py', 'new.py');
    writeFiles(folder, { 'new.py': '1\n2\n3\n4\n5\n6\n7\n8\n9\n' });
    assert.deepEqual(await changes(), ['new.py:9-9']);
  });

  test('do not depend on how a repository is configured, and run nothing of its own', async () => {
    git('init');
    writeFiles(folder, { 'a.py': '1\n', '.gitattributes': '*.py -diff diff=own\n' });
    git('add', '.');
    git('commit', '-m', 'first');
    const marker = path.join(folder, 'ran');
    for (const [key, value] of [
      ['diff.external', `touch "${marker}"`],
      ['diff.own.textconv', `touch "${marker}"; cat`],
      ['core.fsmonitor', `touch "${marker}"`],
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['color.ui', 'always'],
    ] as const) {
      git('config', key, value);
    }
    writeFiles(folder, { 'a.py': '1\n2\n' });
    assert.deepEqual(await changes(), ['a.py:2-2']);
    assert.equal(fs.existsSync(marker), false);
  });

  test('are refused with a sentence where git cannot compare', async () => {
    const refuse = (ref: string, message: RegExp) =>
      assert.rejects(changedFiles({ folder }, ref, neverCancelled), (error) => {
        assert.ok(error instanceof GitError);
        assert.match(error.message, message);
        return true;
      });
    await refuse('HEAD', /is not in a git repository\.$/);
    git('init');
    await refuse('main', /^git knows no commit 'main' in /);
    await refuse('--output=x', /^git knows no commit '--output=x' in /);
    const { PATH } = process.env;
    process.env['PATH'] = folder;
    try {
      await refuse('HEAD', /^git is not installed, or not on the path\.$/);
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  test('give an audit code only, without what is excluded', async () => {
    git('init');
    writeFiles(folder, { 'a.py': '1\n', 'b.txt': '1\n', 'node_modules/c.js': '1\n', 'gen/d.py': '1\n' });
    const found: unknown[] = [];
    const selection = { roots: [folder], changedSince: 'HEAD', exclude: ['gen'] };
    for await (const file of listFiles(selection, neverCancelled)) found.push(file);
    assert.deepEqual(found, [{ path: path.join(folder, 'a.py'), language: 'python' }]);
  });

  test('a patch is read by its line counts, whatever its lines look like', async () => {
    async function* lines() {
      yield* ['diff --git a/x b/x', '--- a/x', '+++ b/x', '@@ -1,2 +1,2 @@ def f():', '---- a', '-@@ -1 +1 @@'];
      yield* ['+++ b/evil', '+@@ -9 +9 @@', '\\ No newline at end of file', '@@ -9 +8,0 @@', '-gone'];
    }
    const files: unknown[] = [];
    for await (const file of parsePatch(lines())) files.push(file);
    assert.deepEqual(files, [{ name: 'x', lines: [{ first: 1, last: 2 }] }]);
  });
});
