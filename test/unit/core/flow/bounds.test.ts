/** Whatever the text, the engine ends within its steps, never throws, and says the same again. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import fc from 'fast-check';
import { adapters } from '../../../../src/core/flow/adapters';
import { RulePack } from '../../../../src/core/rules/pack';
import type { LanguageId } from '../../../../src/core/text/languages';
import { readRuleFolder } from '../../../../src/node/resources';
import { parsers } from '../../parsers';
import { flows } from './flows';

const times = (count: number, part: (i: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, i) => part(i)).join(between);

/** Texts of a size that nobody writes, each with one sink at its end. */
const hostile: readonly (readonly [what: string, language: 'python' | 'javascript', text: string])[] = [
  ['10,000 calls in each other', 'python', `sink(${'f('.repeat(10_000)}source()${')'.repeat(10_000)})`],
  ['10,000 calls one after the other', 'javascript', `sink(source()${'.f(1)'.repeat(10_000)})`],
  ['10,000 brackets', 'javascript', `sink(${'['.repeat(10_000)}source()${']'.repeat(10_000)})`],
  ['5,000 branches', 'python', `a = source()\n${times(5_000, (i) => `if c${i}:\n    a = f(a)`)}\nsink(a)`],
  [
    '5,000 branches in a chain',
    'python',
    `${times(5_000, (i) => `${i ? 'elif' : 'if'} c == ${i}:\n    a = source()`)}\nsink(a)`,
  ],
  [
    '1,000 branches in each other',
    'javascript',
    `${'if (c) {'.repeat(1_000)}a = source();${'}'.repeat(1_000)} sink(a)`,
  ],
  [
    'a switch of 10,000',
    'javascript',
    `switch (c) { ${times(10_000, (i) => `case ${i}: a = b${i}; break;`)} } sink(a)`,
  ],
  ['a sum of 20,000', 'javascript', `sink(source()${times(20_000, (i) => ` + b${i}`, '')})`],
  [
    '2,000 functions that call each other',
    'python',
    `${times(2_000, (i) => `def f${i}(x):\n    return f${(i + 1) % 2_000}(x)`)}\nsink(f0(source()))`,
  ],
  ['a function called 10,000 times', 'javascript', `function f(x) { sink(x) }\n${times(10_000, (i) => `f(b${i});`)}`],
  ['1,000 loops in each other', 'javascript', `${'for (;;) {'.repeat(1_000)}a = b; b = a;${'}'.repeat(1_000)} sink(a)`],
  ['a line of a megabyte', 'javascript', `${times(60_000, (i) => `a${i}=f(b,${i});`, '')}sink(a9)`],
  ['a call that leads to itself', 'javascript', 'var f = f(); f.exec(f); sink(f)'],
];

/** Functions of a size, so that steps can be counted for one and for twice as much. */
const growing: readonly (readonly [what: string, language: 'python' | 'javascript', text: (size: number) => string])[] =
  [
    ['statements', 'python', (n) => `a = source()\n${times(n, (i) => `b${i} = f(a, ${i})`)}\nsink(a)`],
    [
      'names made of the one before',
      'python',
      (n) => `a0 = b\n${times(n, (i) => `a${i + 1} = "x" + a${i}`)}\nsink(a${n})`,
    ],
    ['branches', 'python', (n) => `a = b\n${times(n, (i) => `if c${i}:\n    a = a + "x"`)}\nsink(a)`],
    ['loops', 'javascript', (n) => `let a = b;\n${times(n, (i) => `for (const x of y${i}) a += x;`)}\nsink(a)`],
    ['cases', 'javascript', (n) => `switch (c) { ${times(n, (i) => `case ${i}: a = b${i}; break;`)} } sink(a)`],
    ['functions', 'python', (n) => times(n, (i) => `def f${i}(x):\n    y = x + "a"\n    sink(y)`)],
    [
      'methods and fields',
      'javascript',
      (n) => `class A { ${times(n, (i) => `m${i}(x) { this.f${i} = x; sink(this.f${i}); }`)} }`,
    ],
    ['callers', 'javascript', (n) => `function f(x) { sink(x) }\n${times(n, (i) => `f(b${i});`)}`],
  ];

const unbounded = { question: Infinity, text: Infinity };

/** Words that rules look for, in no order. */
const words: Readonly<Record<'braces' | 'python', readonly string[]>> = {
  braces:
    'a b req.query.x request.getParameter("x") r.URL.Query() exec query execute innerHTML eval = += + ( ) { } [ ] ; , . => : ? "a" `a${b}` 1 if else for while switch case return function class new try catch this func var const int String import package public'.split(
      ' ',
    ),
  python:
    'a b request.args["x"] os.system cursor.execute eval open = += + ( ) [ ] { } : , . "a" f"{a}" 1 if else for in while match case return def class lambda try except self import from as with not and or \n \n    \n        '
      .split(' ')
      .concat(['\n', '\n    ', '\n        ']),
};

suite('the bounds of flows', function () {
  this.timeout(60_000);

  for (const [what, language, text] of hostile) {
    test(`${what}, in ${language}`, async () => {
      const { steps, found } = await flows(language, text);
      assert.ok(steps <= 205_000, `${steps} steps`);
      assert.equal(found.length, 1);
    });
  }

  for (const [what, language, text] of growing) {
    test(`steps grow with the text: ${what}`, async () => {
      const [one, two] = [await flows(language, text(200), unbounded), await flows(language, text(400), unbounded)];
      const ratio = two.steps / one.steps;
      assert.ok(ratio < 2.3, `${one.steps} steps, then ${two.steps}: ${ratio.toFixed(2)} times as many`);
    });
  }

  suite('of any words', () => {
    const pack = new RulePack(readRuleFolder(path.resolve('rules')));
    suiteTeardown(() => pack.dispose());

    for (const language of Object.keys(adapters) as LanguageId[]) {
      test(`in ${language}, it never throws and says the same again`, async () => {
        const soup = fc.array(fc.constantFrom(...words[language === 'python' ? 'python' : 'braces']), {
          maxLength: 120,
        });
        const grammar = await parsers.grammar(language);
        const find = async (text: string) => {
          const tree = await parsers.parse(language, text);
          const found = pack.match(language, grammar, tree, text);
          tree.delete();
          return found.map(({ rule, span, severity, path }) => ({ rule: rule.id, span, severity, path }));
        };
        await fc.assert(
          fc.asyncProperty(soup, async (parts) => {
            const text = parts.join(' ');
            assert.deepEqual(await find(text), await find(text));
          }),
          { numRuns: 100 },
        );
      });
    }
  });
});
