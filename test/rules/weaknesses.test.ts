/** The table of weaknesses in docs/rules.md says what the rules name: `WRITE=1 npm test -- rules` writes it anew. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { RulePack } from '../../src/core/rules/pack';
import { readRuleFolder } from '../../src/node/resources';

/** The weaknesses that SecurityEval names. */
const ofSecurityEval = [
  20, 22, 78, 79, 80, 89, 90, 94, 95, 99, 113, 117, 193, 209, 259, 269, 283, 285, 295, 306, 312, 327, 329, 330, 331,
  339, 347, 352, 377, 384, 385, 406, 414, 434, 454, 462, 477, 488, 595, 601, 605, 611, 643, 703, 730, 759, 776, 798,
  918, 943,
];
const page = path.resolve('docs/rules.md');
const [begin, end] = ['<!-- weaknesses:begin -->\n\n', '\n\n<!-- weaknesses:end -->'];

suite('weaknesses', () => {
  const pack = new RulePack(readRuleFolder(path.resolve('rules')));
  const ids = [...pack.rules.values()].map(({ id, cwe }) => ({ id, cwe }));
  suiteTeardown(() => pack.dispose());

  test('of SecurityEval have rules in its language', () => {
    const named = new Set(ids.filter(({ id }) => id.startsWith('python/')).flatMap(({ cwe }) => cwe));
    assert.deepEqual(
      ofSecurityEval.filter((number) => !named.has(`CWE-${number}`)),
      [],
    );
  });

  test('are told in docs/rules.md as they are', () => {
    const text = fs.readFileSync(page, 'utf8');
    const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
    const table = [
      '| weakness | rules in Python | other languages with a rule |',
      '| --- | --- | --- |',
      ...ofSecurityEval.map(row),
    ].join('\n');
    if (process.env['WRITE']) fs.writeFileSync(page, text.slice(0, from) + table + text.slice(to));
    else assert.equal(text.slice(from, to), table);
  });

  function row(number: number): string {
    const found = ids.filter(({ cwe }) => cwe.includes(`CWE-${number}`)).map(({ id }) => id.split('/'));
    const ofPython = found.flatMap(([language, name]) => (language === 'python' ? [`\`${name}\``] : []));
    const others = new Set(found.flatMap(([language = '']) => (language === 'python' ? [] : [language])));
    return `| CWE-${number} | ${ofPython.sort().join(', ')} | ${[...others].sort().join(', ')} |`;
  }
});
