import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CancelledError, neverCancelled } from '../../../src/core/util/cancellation';
import { findFiles } from '../../../src/node/walk';
import { temporaryFolder, writeFiles } from './temporary';

suite('finding files', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder()));
  teardown(() => fs.rmSync(folder, { recursive: true }));

  /** Paths below the folder, in order; skipped ones with their reason. */
  async function find(
    roots: readonly string[] = ['.'],
    exclude: readonly string[] = [],
    base?: string,
  ): Promise<string[]> {
    const found: string[] = [];
    const absolute = roots.map((root) => path.join(folder, root));
    for await (const file of findFiles(absolute, { exclude, ...(base ? { base } : {}) }, neverCancelled)) {
      const name = path.relative(folder, file.path).replaceAll('\\', '/');
      found.push('skipped' in file ? `${name} ${file.skipped}` : name);
    }
    return found.sort();
  }

  function put(...names: string[]): void {
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, 'x'])));
  }

  test('knows code by its name and leaves out other people’s', async () => {
    put(
      'a.py',
      'b.TS',
      'c.txt',
      'Makefile',
      '.hidden/d.go',
      'node_modules/e.js',
      'sub/vendor/f.php',
      '.git/g.py',
      'build/h.js',
    );
    assert.deepEqual(await find(), ['.hidden/d.go', 'a.py', 'b.TS', 'build/h.js']);
  });

  test('honours .gitignore at every level, and .git/info/exclude', async () => {
    put('a.py', 'out/b.py', 'sub/a.py', 'sub/keep.py', 'sub/deep/c.py', 'sub/deep/gen.py', 'local.py');
    writeFiles(folder, {
      '.git/info/exclude': 'local.py\n',
      '.gitignore': '/a.py\nout/\n# comment\nkeep.py\ngen.py\r\n',
      'sub/.gitignore': '!keep.py\ndeep/c*\n',
    });
    assert.deepEqual(await find(), ['sub/a.py', 'sub/keep.py']);
    assert.deepEqual(await find(['sub']), ['sub/a.py', 'sub/keep.py']);
    assert.deepEqual(await find(['sub/deep']), []);
  });

  test('looks at what is named, ignored or not', async () => {
    put('out/a.py', 'out/deep/b.py', 'node_modules/pkg/index.js', 'node_modules/pkg/node_modules/c.js');
    writeFiles(folder, { '.git/HEAD': '', '.gitignore': 'out/\nnode_modules\n' });
    assert.deepEqual(await find(['out']), ['out/a.py', 'out/deep/b.py']);
    assert.deepEqual(await find(['out/a.py']), ['out/a.py']);
    assert.deepEqual(await find(['node_modules/pkg']), ['node_modules/pkg/index.js']);
  });

  test('excludes patterns, relative to a base', async () => {
    put('src/a.py', 'src/gen/b.py', 'gen/c.py', 'src/a_test.py');
    assert.deepEqual(await find(['.'], ['gen', '*_test.py']), ['src/a.py']);
    assert.deepEqual(await find(['src'], ['/src/gen'], folder), ['src/a.py', 'src/a_test.py']);
    assert.deepEqual(await find(['src/a.py'], ['*.py']), []);
    assert.deepEqual(await find(['src'], ['/gen'], path.join(folder, 'elsewhere')), ['src/a.py', 'src/a_test.py']);
  });

  test('gives each file once, whatever the roots', async () => {
    put('src/a.py', 'src/sub/b.py');
    assert.deepEqual(await find(['.', 'src', 'src/sub', 'src/a.py']), ['src/a.py', 'src/sub/b.py']);
  });

  test('does not follow links, so that loops end, unless they are named', async function () {
    put('src/a.py');
    try {
      fs.symlinkSync('..', path.join(folder, 'src/loop'), 'junction');
      fs.symlinkSync('a.py', path.join(folder, 'src/link.py'));
      fs.symlinkSync('nowhere.py', path.join(folder, 'src/dangling.py'));
    } catch (error) {
      // Windows wants a privilege for links to files.
      assert.equal((error as NodeJS.ErrnoException).code, 'EPERM');
      return;
    }
    assert.deepEqual(await find(), [
      'src/a.py',
      'src/dangling.py is a symbolic link',
      'src/link.py is a symbolic link',
      'src/loop is a symbolic link',
    ]);
    assert.deepEqual(await find(['src/link.py']), ['src/link.py']);
    assert.deepEqual(await find(['src/link.py', 'src']), [
      'src/dangling.py is a symbolic link',
      'src/link.py',
      'src/loop is a symbolic link',
    ]);
  });

  test('says why a named file is not audited', async () => {
    put('notes.txt');
    assert.deepEqual(await find(['notes.txt', 'gone.py']), [
      'gone.py does not exist',
      'notes.txt is in no language that Driftline knows',
    ]);
  });

  test('stops when it is cancelled', async () => {
    put('a.py');
    const files = findFiles([folder], { exclude: [] }, { isCancellationRequested: true });
    await assert.rejects(files.next(), CancelledError);
  });
});
