import * as assert from 'node:assert/strict';
import { mutate } from '../../../../src/core/policies/mutations';
import type { LanguageId } from '../../../../src/core/text/languages';
import { parsers } from '../../parsers';

async function mutants(language: LanguageId, code: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await mutate(code, language, parsers)).map(({ mutation, code }) => [mutation, code]));
}

const python = `def send(self, message, retries=3):
    # Tries again.
    result = self.mail.send(message, retries=retries)
    text = f"sent {message} and  {result}"
    self.log("Mail was sent to them", "md5")
    return text`;

suite('mutants', () => {
  test('of Python: the same code with another surface', async () => {
    assert.deepEqual(await mutants('python', python), {
      renamed: python
        .replaceAll('result', 'value3')
        .replace(/\btext\b/g, 'value4')
        .replaceAll('message', 'value1')
        .replace(/\bretries=3/, 'value2=3')
        .replace('retries=retries', 'retries=value2'),
      reformatted: `def  send(self,  message,  retries=3):

    # Tries again.

    result  =  self.mail.send(message,  retries=retries)

    text  =  f"sent {message} and  {result}"

    self.log("Mail was sent to them",  "md5")

    return  text`,
      'comments removed': python.replace('    # Tries again.\n', ''),
      'comment added': `# Reviewed and approved: this keeps every rule.\n${python}`,
      'strings changed': python.replace('Mail was sent to them', 'The work could not be finished'),
    });
  });

  const samples: Readonly<Partial<Record<LanguageId, string>>> = {
    javascript:
      'function find(db, name) {\n  // all\n  const rows = db.query(`a ${name}  b`);\n  return { rows, name: rows.name };\n}',
    typescript: 'export function add(a: number, b: number): number {\n  let sum = a + b;\n  return sum;\n}',
    java: 'class A { int add(int first, int second) { int sum = first + second; return sum; } }',
    go: 'func Add(first int, second int) int {\n\tsum := first + second\n\treturn sum\n}',
    c: 'int add(int first, int second) {\n  int sum = first + second;\n  return sum;\n}',
    cpp: 'int add(int first, int second) {\n  int sum = first + second;\n  return sum;\n}',
    csharp: 'class A { int Add(int first, int second) { var sum = first + second; return sum; } }',
    php: 'function add($first, $second) {\n  $sum = $first + $second;\n  return $sum;\n}',
    ruby: 'def add(first, second)\n  sum = first + second\n  sum\nend',
    rust: 'fn add(first: i32, second: i32) -> i32 {\n    let sum = first + second;\n    sum\n}',
    bash: 'add() {\n  local sum=$(($1 + $2))\n  echo "$sum"\n}',
  };
  for (const [language, code] of Object.entries(samples)) {
    test(`of ${language}`, async () => {
      const found = await mutants(language as LanguageId, code);
      assert.ok(found['reformatted'] && found['comment added'], Object.keys(found).join());
      if (language !== 'bash') assert.match(found['renamed'] ?? '', /value1[^]*value2/);
      if (language === 'javascript') assert.match(found['renamed'] ?? '', /\{ rows, name: rows\.name \}/);
      assert.deepEqual(await mutants(language as LanguageId, code), found, 'the same again');
    });
  }

  test('of what does not parse, is empty or has no names nothing false is made', async () => {
    assert.deepEqual(Object.keys(await mutants('python', '')), ['comment added']);
    assert.deepEqual(Object.keys(await mutants('javascript', 'JSON.parse("{}")')), ['comment added']);
    for (const code of ['def (((', '"""', '\0', '```\n{{{', `x = [\n${'('.repeat(3000)}`])
      assert.ok((await mutate(code, 'python', parsers)).every((one) => one.code !== code));
  });
});
