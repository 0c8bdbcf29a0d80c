import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { assertFits } from '../core/report/schemas';
import { temporaryFolder, writeFiles } from '../node/temporary';
import { driftline } from './driftline';

const page = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: Run of a variable\nmessage: "'{code}' is run."\nseverity: error\nprecision: high\ncwe: [CWE-78]\nsince: 1.0.0\n${more}---\n` +
  '## Why\n\nBecause.\n\n## Bad\n\n```python\nrun(a)\n```\n\n## Good\n\n```python\nrun("a")\n```\n';
const query =
  '; run(x)\n(call\n  function: (identifier) @_f\n  arguments: (argument_list (identifier) @alert @code)\n  (#eq? @_f "run"))\n';
const fix = 'fix: { title: Quote, text: "quote({code})" }\n';

suite('driftline rules', () => {
  let folder: string;
  setup(() => (folder = temporaryFolder()));
  teardown(() => fs.rmSync(folder, { recursive: true }));
  const rules = (...args: string[]) => driftline(['rules', ...args], { cwd: folder });

  const write = (proof: string, more: Record<string, string> = {}) =>
    writeFiles(folder, {
      'own/python/run.md': page('python/run'),
      'own/python/run.scm': query,
      'own/python/run.py': proof,
      ...more,
    });

  test('list shows ours and own ones', async () => {
    write('run(a)\n#   ^ alert\n');
    const { code, stdout } = await rules('list', '--rules', 'own');
    assert.equal(code, 0);
    assert.match(stdout, /^python\/run +error +high +CWE-78 +python +Run of a variable$/m);
    assert.match(stdout, /^python\/subprocess-shell +error /m);
    assert.match(stdout, /^\d+ rules\.\n$/m);
    const json = await rules('list', '--rules', 'own', '--format', 'json');
    const listed = JSON.parse(json.stdout) as { rules: { id: string; origin: string }[] };
    assertFits('rules', listed);
    assert.deepEqual(
      listed.rules.filter(({ origin }) => origin === 'own').map(({ id }) => id),
      ['python/run'],
    );
    assert.equal((await rules('list')).stdout.includes('python/run '), false);
  });

  test('list names a broken rule, leaves it out and fails', async () => {
    write('', { 'own/python/run.scm': '; a\n(call\n  (nonsense) @alert)\n' });
    const { code, stdout, stderr } = await rules('list', '--rules', 'own');
    assert.equal(code, 2);
    assert.match(stderr, /^driftline: a rule is left out\. own\/python\/run\.scm:3: /);
    assert.doesNotMatch(stdout, /python\/run /);
  });

  test('declarations that a grammar refuses are named, not dropped', async () => {
    const shared =
      '; given(x)\n((call function: (identifier) @_f) @sanitizer.given (#eq? @_f "given"))\n\n((nonsense) @exit)\n';
    write('run(a)\n#   ^ alert\n', { 'own/python/flow/ours.scm': shared });
    const listed = await rules('list', '--rules', 'own');
    assert.equal(listed.code, 2);
    assert.match(listed.stderr, /^driftline: a rule is left out\. own\/python\/flow\/ours\.scm:4: /);
    const { code, stdout } = await rules('test', 'own');
    assert.equal(code, 1);
    assert.match(stdout, /^failed python\/flow\/ours: 0 found\n {2}own\/python\/flow\/ours\.scm:4: .*nonsense/);
    assert.match(stdout, /\n1 of 2 rules hold\.\n$/);
  });

  test('explain shows the page', async () => {
    const { code, stdout } = await rules('explain', 'python/subprocess-shell');
    assert.equal(code, 0);
    assert.match(stdout, /^# .+\n\npython\/subprocess-shell: error, high precision, CWE-78; for python\.\n\n## Why\n/);
    const terminal = await driftline(['rules', 'explain', 'python/subprocess-shell'], { env: { FORCE_COLOR: '1' } });
    assert.match(terminal.stdout, /\u001b\[1mWhy\u001b\[0m/);
    assert.doesNotMatch(terminal.stdout, /^```/m);
    assert.match((await rules('explain', 'judge/insecure-code')).stdout, /^The judge, /);
    write('', { 'own/python/run.md': page('python/run').replace('Because', 'Be\u001b[31mcause') });
    assert.match((await rules('explain', 'python/run', '--rules', 'own')).stdout, /^# Run of a variable\n/);
  });

  test('explain suggests the id that was meant', async () => {
    for (const [id, meant] of [
      ['python/subproces-shell', 'python/subprocess-shell'],
      ['php/subprocess-shell', 'python/subprocess-shell'],
      ['unsafe-yaml-lod', 'python/unsafe-yaml-load'],
    ] as const) {
      const { code, stderr } = await rules('explain', id);
      assert.equal(code, 2);
      assert.equal(stderr, `driftline: There is no rule '${id}'. Did you mean ${meant}?\n`);
    }
    assert.equal((await rules('explain', 'zzz')).stderr, "driftline: There is no rule 'zzz'.\n");
  });

  test('explain shows a policy, whose findings are marked in the same way', async () => {
    write('', { '.driftline/policies/no-eval.md': '---\ntitle: No eval\nseverity: error\n---\nNever eval.\n' });
    const { code, stdout } = await rules('explain', 'policy/no-eval');
    assert.deepEqual([code, /^# No eval\n[^]*Never eval\./.test(stdout)], [0, true], stdout);
    const other = await rules('explain', 'policy/other');
    assert.equal(other.code, 2);
    assert.match(
      other.stderr,
      /^driftline: There is no policy 'policy\/other' here: .* \.driftline\/policies\/other\.md\.\n$/,
    );
  });

  test('test proves a pack', async () => {
    write('run(a)\n#   ^ alert\nrun("a")\nrun(b)\n#   ^ spurious: b is fine\nrun(*c)\n#    ^ missed: star\n', {
      'own/python/run.md': page('python/run', fix),
    });
    const { code, stdout } = await rules('test', 'own');
    assert.equal(stdout, 'ok     python/run: 1 found, 1 known miss, 1 known noise\n1 of 1 rules hold.\n');
    assert.equal(code, 0);
    const json = JSON.parse((await rules('test', 'own', '--format', 'json')).stdout) as { failed: number };
    assertFits('ruleTest', json);
    assert.equal(json.failed, 0);
  });

  test('test says what was expected, where, and what was found', async () => {
    write(
      ['run(a)', '#   ^^ alert', 'run(b)', 'run(c)', '#   ^ missed: is found now', 'run("d")', '# <- alert', ''].join(
        '\n',
      ),
      { 'own/python/run.md': page('python/run').replace('run("a")', 'run(b)').replace('run(a)', 'run("x")') },
    );
    const { code, stdout } = await rules('test', 'own');
    const file = path.join('own', 'python', 'run.');
    assert.deepEqual(stdout.split('\n'), [
      'failed python/run: 2 found, 1 known miss',
      `  ${file}md:16: the bad code is not found`,
      `  ${file}md:22: the good code is found`,
      `  ${file}py:1: expected columns 5 to 6 by the mark 'alert'; found there is columns 5 to 5, 'a'`,
      `  ${file}py:4: column 5 is marked 'missed' and is found now: mark it 'alert'`,
      `  ${file}py:6: expected column 1 by the mark 'alert'; nothing is found there`,
      `  ${file}py:3: found columns 5 to 5, 'b', which no mark expects`,
      '0 of 1 rules hold.',
      '',
    ]);
    assert.equal(code, 1);
  });

  test('test says what a fix leaves and breaks', async () => {
    write('run(a)\n#   ^ alert\n', { 'own/python/run.md': page('python/run', 'fix: { title: T, text: "{code}b" }\n') });
    assert.match((await rules('test', 'own')).stdout, /run\.py:1: is found again after the fix: 'ab' is run\.$/m);
    write('run(a)\n#   ^ alert\n', { 'own/python/run.md': page('python/run', 'fix: { title: T, text: "f(((" }\n') });
    assert.match((await rules('test', 'own')).stdout, /run\.py:1: the code does not parse any more after the fixes$/m);
  });

  test('test names what keeps a rule from running', async () => {
    writeFiles(folder, { 'own/python/run.md': page('python/run'), 'own/python/run.scm': query });
    assert.match((await rules('test', 'own')).stdout, /run\.scm:1: it has no proof: /);
    write('run(a)\n', { 'own/python/run.md': page('python/other') });
    const { code, stdout } = await rules('test', 'own');
    assert.match(stdout, /^failed python\/run: 0 found\n {2}own\/python\/run\.md:2: 'id' must match /);
    assert.equal(code, 1);
    const none = await rules('test', 'nowhere');
    assert.equal(none.code, 2);
    assert.match(
      none.stderr,
      /^driftline: The rule folder nowhere cannot be read: there is no such file or folder\.\n$/,
    );
  });
});
