import assert from 'node:assert/strict';
import { RulePack } from '../../../../src/core/rules/pack';
import type { LanguageId } from '../../../../src/core/text/languages';
import { parsers } from '../../parsers';

const page = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: A\nmessage: "'{value}' is used."\nseverity: error\nprecision: high\ncwe: [CWE-1]\nsince: 0.1.0\n${more}---\n## Why\n`;

function pack(id: string, query: string, more = ''): RulePack {
  return new RulePack([{ path: `${id}.scm`, page: page(id, more), query }]);
}

async function match(rules: RulePack, language: LanguageId, text: string): Promise<string[]> {
  const tree = await parsers.parse(language, text);
  try {
    return rules
      .match(language, await parsers.grammar(language), tree, text)
      .map(({ span }) => text.slice(span.start, span.end));
  } finally {
    tree.delete();
  }
}

const calls: Partial<Record<LanguageId, string>> = {
  python: '; a\n(call arguments: (argument_list . (_) @alert @value) (#dynamic? @value))',
  javascript: '; a\n(call_expression arguments: (arguments . (_) @alert @value) (#dynamic? @value))',
  java: '; a\n(method_invocation arguments: (argument_list . (_) @alert @value) (#dynamic? @value))',
  go: '; a\n(call_expression arguments: (argument_list . (_) @alert @value) (#dynamic? @value))',
};

suite('rule packs', () => {
  test('what is built from constants is no finding', async () => {
    const cases: [LanguageId, string, string[]][] = [
      [
        'python',
        'A = "x"\ndef f(p):\n    q = "a" + A\n    r = f"{q} b"\n    run(r); run(q % 1); run(p); run(f"{p}")\n',
        ['p', 'f"{p}"'],
      ],
      ['python', 'def f():\n    q = "a"\n    q += other()\n    run(q)\n', ['q']],
      ['python', 'def f(q="a"):\n    run(q); run(self.TABLE)\n', ['q']],
      ['python', 'for t in ["a", "b"]:\n    run(t)\nfor u in load():\n    run(u)\n', ['u']],
      [
        'javascript',
        'const a = "x";\nfunction f(p) { let b = `${a}y`; run(b); run(`${p}`); run(c ? "a" : "b"); }',
        ['`${p}`', 'c ? "a" : "b"'],
      ],
      [
        'java',
        'class A { static final String T = "t"; void f(String p) { run("a" + T); run("a" + p); String q; q = "b"; run(q); } }',
        ['"a" + p'],
      ],
      ['go', 'package a\nconst t = "t"\nfunc f(p string) { q := "a" + t; run(q); run("a" + p) }', ['"a" + p']],
    ];
    for (const [language, text, expected] of cases) {
      const rules = pack(`${language}/a`, calls[language] as string);
      assert.deepEqual(await match(rules, language, text), expected, text);
      assert.deepEqual(rules.problems, []);
      rules.dispose();
    }
  });

  test('asks what stands around', async () => {
    const inside = pack(
      'python/a',
      '; a\n((call) @alert (#inside? @alert "with_statement") (#not-function-match? @alert "safe"))',
    );
    assert.deepEqual(
      await match(
        inside,
        'python',
        'def g():\n  with a:\n    run(1)\nrun(2)\ndef f():\n  safe\n  with b:\n    run(3)\n',
      ),
      ['run(1)'],
    );
    const file = pack('python/a', '; a\n((call) @alert (#file-match? "^import os$"))');
    assert.deepEqual(await match(file, 'python', 'import os\nrun(1)\n'), ['run(1)']);
    assert.deepEqual(await match(file, 'python', 'import oss\nrun(1)\n'), []);
  });

  test('a broken rule is named with its line and the others work on', async () => {
    const good = { path: 'python/good.scm', page: page('python/good'), query: '; a\n(call) @alert' };
    const bad = (path: string, change: Partial<typeof good>) => ({
      ...good,
      page: page(path.replace('.scm', '')),
      path,
      ...change,
    });
    const rules = new RulePack([
      good,
      bad('python/no-page.scm', { page: '' }),
      bad('python/bad-yaml.scm', { page: '---\nid: [\n---\n' }),
      bad('python/bad-severity.scm', { page: page('python/bad-severity').replace('error', 'fatal') }),
      bad('python/other-id.scm', { page: page('python/x') }),
      bad('cobol/a.scm', { page: page('cobol/a') }),
      bad('python/unknown-key.scm', { page: page('python/unknown-key', 'colour: red\n') }),
      bad('python/bad-query.scm', { query: '; a\n(call\n  (nonsense) @alert)' }),
      bad('python/no-alert.scm', { query: '; a\n(call) @x' }),
      bad('python/bad-predicate.scm', { query: '; a\n((call) @alert\n (#dynmic? @alert))' }),
      bad('python/bad-regex.scm', { query: '; a\n((call) @alert (#file-match? "("))' }),
      { ...good },
    ]);
    assert.deepEqual(await match(rules, 'python', 'run(1)\n'), ['run(1)']);
    const problems = rules.problems.map(({ path, line }) => `${path}:${line}`);
    assert.deepEqual(problems, [
      'python/no-page.md:1',
      'python/bad-yaml.md:2',
      'python/bad-severity.md:5',
      'python/other-id.md:2',
      'cobol/a.md:2',
      'python/unknown-key.md:9',
      'python/good.scm:1',
      'python/no-alert.scm:1',
      'python/bad-query.scm:3',
      'python/bad-predicate.scm:2',
      'python/bad-regex.scm:2',
    ]);
    rules.dispose();
  });

  test('fills its message and its fix from captures', async () => {
    const rules = pack(
      'python/a',
      '; a\n(call function: (_) @name arguments: (argument_list (_) @alert @value))',
      'fix: { title: Mend, text: "safe({value})" }\n',
    );
    const tree = await parsers.parse('python', 'run(a)\n');
    const [found] = rules.match('python', await parsers.grammar('python'), tree, 'run(a)\n');
    tree.delete();
    assert.equal(found?.message, "'a' is used.");
    assert.deepEqual(found?.fix, { title: 'Mend', span: { start: 4, end: 5 }, text: 'safe(a)' });
    rules.dispose();
  });

  test('its version changes with any rule', () => {
    const one = pack('python/a', '; a\n(call) @alert');
    assert.equal(one.version, pack('python/a', '; a\n(call) @alert').version);
    assert.notEqual(one.version, pack('python/a', '; b\n(call) @alert').version);
  });
});
