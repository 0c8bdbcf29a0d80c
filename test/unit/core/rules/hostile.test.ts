/** Texts made to take long: nested, chained and self-referring beyond what people write. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { RulePack } from '../../../../src/core/rules/pack';
import { cutUnits } from '../../../../src/core/syntax/units';
import type { LanguageId } from '../../../../src/core/text/languages';
import { CancelledError } from '../../../../src/core/util/cancellation';
import { readRuleFolder } from '../../../../src/node/resources';
import { parsers } from '../../parsers';

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const texts: readonly (readonly [what: string, language: LanguageId, text: string])[] = [
  ['a sum of many terms', 'python', `x = "a"${' + y'.repeat(4000)}\ncursor.execute(x)\n`],
  ['a sum of many terms', 'javascript', `x = "a"${' + y'.repeat(2000)}; db.query(x);\n`],
  [
    'each name made of the one before',
    'javascript',
    `function f(req) {\n${lines(4000, (i) => `let v${i} = v${i - 1} + req.query.x; el.innerHTML = v${i};`)}\n}\n`,
  ],
  [
    'each name made of the one before',
    'java',
    `class A { void f(String p) {\n${lines(3000, (i) => `String v${i} = "a" + v${i - 1}; s.executeQuery(v${i});`)}\n} }\n`,
  ],
  [
    'each name made of the one before',
    'go',
    `package a\nfunc f(p string) {\n${lines(3000, (i) => `v${i} := "a" + v${i - 1}\ndb.Query(v${i})`)}\n}\n`,
  ],
  [
    'a name that is made of itself, again and again',
    'python',
    `q = ""\n${lines(4000, () => 'q += "a" + q')}\ncursor.execute(q)\n`,
  ],
  ['calls in calls', 'python', `${'f('.repeat(800)}${')'.repeat(800)}\n`],
  ['lists in lists', 'python', `x = ${'['.repeat(2000)}${']'.repeat(2000)}\n`],
  ['a large table', 'javascript', `const d = {\n${lines(8000, (i) => `  key${i}: "value${i}",`)}\n};\n`],
];

suite('hostile texts', () => {
  const pack = new RulePack(readRuleFolder(path.resolve('rules')));
  suiteTeardown(() => pack.dispose());

  for (const [what, language, text] of texts) {
    test(`${what}, in ${language}`, async () => {
      const tree = await parsers.parse(language, text);
      cutUnits(tree, text, language);
      pack.match(language, await parsers.grammar(language), tree, text);
      tree.delete();
    });
  }

  test('a match is given up when the token asks', async () => {
    const text = `x = a${'.b(1)'.repeat(3000)}\n`;
    const tree = await parsers.parse('python', text);
    const grammar = await parsers.grammar('python');
    pack.compile('python', grammar);
    let asked = 0;
    const token = {
      get isCancellationRequested() {
        return ++asked > 3;
      },
    };
    const everything = pack.everything('python');
    assert.throws(() => pack.match('python', grammar, tree, text, undefined, token, everything), CancelledError);
    tree.delete();
  });
});
