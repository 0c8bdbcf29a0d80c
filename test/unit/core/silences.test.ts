import assert from 'node:assert/strict';
import {
  formatSilences,
  parseSilences,
  parseTerms,
  Silencer,
  termsText,
  type Silence,
} from '../../../src/core/silences';
import { assertFits } from './report/schemas';
import { auditedFile, findingAt } from './report/samples';

const text = 'run(a)\nrun(b)\n';
const first = findingAt(text, 'run(a)', { fingerprint: '1'.repeat(16) });
const second = findingAt(text, 'run(b)', { fingerprint: '2'.repeat(16), rule: 'python/weak-hash' });
const { verdict } = auditedFile('src/a.py', text, { findings: [first, second] });
const today = '2026-11-21';

/** The rules still reported in `src/a.py`. */
function left(...silences: Silence[]): string[] {
  const { findings, suppressed } = new Silencer({ silences, baseline: [] }).apply('src/a.py', verdict, today);
  assert.equal(findings.length + suppressed.length, 2, 'none is lost');
  return findings.map(({ rule }) => rule);
}

suite('lists of silences', () => {
  const both = [first.rule, second.rule];

  test('take out a finding, a rule in a file, a rule, a folder', () => {
    assert.deepEqual(left({ path: 'src/a.py', fingerprint: first.fingerprint }), [second.rule]);
    assert.deepEqual(left({ path: 'src/a.py', rule: second.rule }), [first.rule]);
    assert.deepEqual(left({ rule: second.rule }), [first.rule]);
    assert.deepEqual(left({ path: 'src/', rule: first.rule }), [second.rule]);
    assert.deepEqual(left({ path: 'src/' }), []);
    assert.deepEqual(left({ path: './' }), []);
  });

  test('speak of nothing else', () => {
    assert.deepEqual(left({ path: 'src/b.py' }, { path: 'src/a' }, { path: 'sr/' }, { path: 'a.py' }), both);
    assert.deepEqual(left({ path: 'src/b.py', fingerprint: first.fingerprint }), both);
    assert.deepEqual(left({ path: 'src/a.py', rule: second.rule, fingerprint: first.fingerprint }), both);
  });

  test('end: what is over returns, on its last day it is still silent', () => {
    assert.deepEqual(left({ rule: first.rule, until: '2026-11-20' }), both);
    assert.deepEqual(left({ rule: first.rule, until: '2026-11-21' }), [second.rule]);
  });

  test('say why, in the order of the text', () => {
    const list = {
      silences: [{ rule: second.rule, until: '2027-01-01', reason: 'no secret' }],
      baseline: [{ path: 'src/a.py', rule: first.rule, fingerprint: first.fingerprint }],
    };
    assert.deepEqual(new Silencer(list).apply('src/a.py', verdict, today).suppressed, [
      { ...first, suppression: { by: 'baseline' } },
      { ...second, suppression: { by: 'list', until: '2027-01-01', reason: 'no secret' } },
    ]);
  });

  test('are written so that they read and merge well, and are read back', () => {
    const known = (path: string, fingerprint: string) => ({ path, rule: 'python/weak-hash', fingerprint });
    const list = {
      silences: [{ rule: 'python/weak-hash', path: 'legacy/', until: '2027-01-01', reason: 'goes "soon"' }],
      baseline: [known('b.py', '2'), known('a.py', '3'), known('a.py', '3')],
    };
    const written = formatSilences(list);
    assert.deepEqual(written.split('\n').slice(0, 4), [
      '{',
      '  "schema": "driftline.silences/1",',
      '  "silences": [',
      '    {"rule":"python/weak-hash","path":"legacy/","until":"2027-01-01","reason":"goes \\"soon\\""}',
    ]);
    assertFits('silences', JSON.parse(written));
    const sorted = { ...list, baseline: [known('a.py', '3'), known('b.py', '2')] };
    assert.deepEqual(parseSilences(`\ufeff${written}`), sorted);
    assert.equal(formatSilences(sorted), written);
  });

  test('that are not as they should be silence nothing and say what is wrong', () => {
    const problem = (silences: unknown[], baseline: unknown[] = []) => {
      const found = parseSilences(JSON.stringify({ schema: 'driftline.silences/1', silences, baseline }));
      return 'problem' in found ? found.problem : undefined;
    };
    assert.equal(problem([{ rule: 'a/b' }]), undefined);
    assert.match(problem([{ rule: 'a/b' }, {}]) ?? '', /number 2 of silences, that names neither a rule nor a path/);
    assert.match(problem([{ until: '2027-01-01' }]) ?? '', /neither a rule nor a path/);
    assert.match(problem([{ rule: 'a/b', untill: '2027-01-01' }]) ?? '', /unknown field 'untill'/);
    assert.match(problem([{ rule: 'a/b', until: 'soon' }]) ?? '', /no day/);
    assert.match(problem([{ rule: 7 }]) ?? '', /no text/);
    assert.match(problem([null]) ?? '', /no object/);
    assert.match(
      problem([], [{ path: 'a.py', rule: 'a/b' }]) ?? '',
      /number 1 of baseline, that has no field 'fingerprint'/,
    );
    assert.deepEqual(parseSilences('{'), { problem: 'is not JSON' });
    assert.match((parseSilences('{}') as { problem: string }).problem, /schema is not driftline\.silences\/1/);
  });
});

suite('terms of a silence', () => {
  test('are read as a person types them, and written as in a comment', () => {
    const cases: [string, object, string][] = [
      ['', {}, ''],
      ['  checked by hand ', { reason: 'checked by hand' }, '-- checked by hand'],
      ['until 2027-01-01', { until: '2027-01-01' }, 'until 2027-01-01'],
      ['until 2027-01-01 -- why', { until: '2027-01-01', reason: 'why' }, 'until 2027-01-01 -- why'],
      ['until 2027-01-01 why', { until: '2027-01-01', reason: 'why' }, 'until 2027-01-01 -- why'],
      ['-- until then', { reason: 'until then' }, '-- until then'],
      ['until we know', { reason: 'until we know' }, '-- until we know'],
    ];
    for (const [typed, terms, written] of cases) {
      assert.deepEqual(parseTerms(typed), terms);
      assert.equal(termsText(parseTerms(typed)), written);
    }
  });
});
