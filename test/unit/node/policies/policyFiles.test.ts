import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describePolicyProblem } from '../../../../src/core/report/policyWording';
import { readPolicies } from '../../../../src/node/policies/policyFiles';
import { temporaryFolder } from '../temporary';

const page = '---\ntitle: Größe 🔥\n---\nKeep it small.\n';

/** What is read of these files, and what is wrong with the others, with their names alone. */
function read(files: Readonly<Record<string, string | Uint8Array>>, ...places: readonly string[]) {
  const folder = temporaryFolder(files);
  const { policies, problems } = readPolicies((places.length > 0 ? places : ['']).map((one) => path.join(folder, one)));
  return {
    ids: policies.map(({ id }) => id),
    problems: problems.map((problem) => describePolicyProblem(problem).replaceAll(`${folder}${path.sep}`, '')),
  };
}

suite('the files of policies', () => {
  test('a folder is every .md in it, and a mistake costs its own policy alone', () => {
    const files = {
      'b.md': page,
      'a.md': `\ufeff${page.replaceAll('\n', '\r\n')}`,
      'README.md': 'About them.',
      'notes.txt': '',
      'Wrong Name.md': page,
      'in/c.md': page,
    };
    assert.deepEqual(read(files), {
      ids: ['policy/a', 'policy/b'],
      problems: [
        'Wrong Name.md:1: the file must be named with small letters, digits and hyphens, such as tenant-check.md.',
      ],
    });
  });

  test('what is no UTF-8 is refused, not read with other letters', () => {
    const files = { 'latin.md': Buffer.from(page, 'latin1'), 'wide.md': Buffer.from(`\ufeff${page}`, 'utf16le') };
    assert.deepEqual(read(files), {
      ids: [],
      problems: ['latin.md', 'wide.md'].map((name) => `${name}: it is not in UTF-8: save it as such.`),
    });
  });

  test('one file that is named twice is one policy; two of a name are not', () => {
    assert.deepEqual(read({ 'a.md': page }, 'a.md', ''), { ids: ['policy/a'], problems: [] });
    const { ids, problems } = read({ 'one/a.md': page, 'two/a.md': page }, 'one', 'two');
    assert.deepEqual(ids, ['policy/a']);
    const both = `${path.join('two', 'a.md')}: ${path.join('one', 'a.md')} is named policy/a, too: a policy has the name of its file.`;
    assert.deepEqual(problems, [both]);
  });

  test('what cannot be read is told in words', () => {
    assert.deepEqual(read({ 'dir.md/x': '' }).problems, ['dir.md: it is no file.']);
    assert.deepEqual(read({}, 'gone.md').problems, ['gone.md: it cannot be read: there is no such file or folder.']);
    const folder = temporaryFolder();
    fs.symlinkSync('loop.md', path.join(folder, 'loop.md'));
    assert.match(
      readPolicies([folder]).problems.map(describePolicyProblem).join(),
      /loop\.md: it cannot be read: it is a link that leads to itself\.$/,
    );
    assert.match(read({ 'x.txt': '' }).problems.join(), /the folder holds no policy: a policy is a \.md file\.$/);
  });
});
