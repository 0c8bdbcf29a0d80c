import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { parsePolicy } from '../../../../src/core/policies/policy';
import { isForFile } from '../../../../src/node/policies/policyPaths';

const root = path.resolve('repository');

function policyOf(paths: string, from = path.join(root, '.driftline', 'policies', 'no-sql.md')) {
  const parsed = parsePolicy(from, `---\ntitle: No SQL\n${paths}\n---\nNo raw SQL.`);
  assert.ok(parsed.kind === 'ok', JSON.stringify(parsed));
  return parsed.policy;
}

/** Which of these files, named from the root, a policy is for. */
function filesOf(paths: string, ...files: string[]): readonly string[] {
  return files.filter((file) => isForFile(policyOf(paths), path.join(root, file)));
}

suite('the files of a policy', () => {
  test('without globs all, and code without a file, too', () => {
    assert.deepEqual(filesOf('severity: note', 'a.py', '../b.py'), ['a.py', '../b.py']);
    assert.ok(isForFile(policyOf('severity: note'), undefined));
  });

  test('globs are as in .gitignore, and start at the folder that holds .driftline', () => {
    const files = ['src/a.py', 'src/db/b.py', 'lib/src/c.py', 'd.py'];
    assert.deepEqual(filesOf('paths: /src/', ...files), ['src/a.py', 'src/db/b.py']);
    assert.deepEqual(filesOf('paths: src', ...files), ['src/a.py', 'src/db/b.py', 'lib/src/c.py']);
    assert.deepEqual(filesOf('paths: ["/src/*.py", d.*]', ...files), ['src/a.py', 'd.py']);
    assert.deepEqual(filesOf('paths: src/**/b.py', ...files), ['src/db/b.py']);
  });

  test('an exception is stronger than a path', () => {
    const files = ['src/a.py', 'src/repository/b.py', 'c.py'];
    assert.deepEqual(filesOf('except: repository/', ...files), ['src/a.py', 'c.py']);
    assert.deepEqual(filesOf('paths: src\nexcept: [repository/]', ...files), ['src/a.py']);
    assert.deepEqual(filesOf('paths: repository/b.py\nexcept: repository/', ...files), []);
  });

  test('a file elsewhere, and code without one, is what no glob names', () => {
    assert.deepEqual(filesOf('paths: "*"', '../a.py', 'b.py'), ['b.py']);
    assert.deepEqual(filesOf('except: "*"', '../a.py', 'b.py'), ['../a.py']);
    assert.ok(!isForFile(policyOf('paths: "*"'), undefined));
    assert.ok(isForFile(policyOf('except: "*"'), undefined));
  });

  test('of a policy that lies elsewhere they start at the current folder', () => {
    const policy = policyOf('paths: /src', 'shared/no-sql.md');
    assert.ok(isForFile(policy, path.join('src', 'a.py')));
    assert.ok(!isForFile(policy, path.join('shared', 'src', 'a.py')));
  });
});
