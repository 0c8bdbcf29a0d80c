import assert from 'node:assert/strict';
import { Tally, type AuditHeader } from '../../../../src/core/report/report';
import { TextReporter, type TextOptions } from '../../../../src/core/report/text';
import type { SuppressedFinding } from '../../../../src/core/verdict';
import { auditedFile, findingAt } from './samples';

const header: AuditHeader = { version: '1.2.3', rules: 'r1', judge: { kind: 'off' } };
const text = 'def f(x):\n    run(x)  # why\n';

function report(finding: Parameters<typeof findingAt>[2], options: Partial<TextOptions> = {}): string {
  const reporter = new TextReporter(header, { terminal: false, columns: 80, listSkipped: false, ...options });
  return reporter.file(auditedFile('src/a.py', text, { findings: [findingAt(text, 'run(x)', finding)] }));
}

const silenced = (by: SuppressedFinding['suppression']['by']) => ({ ...findingAt(text, 'run'), suppression: { by } });

/** Without colours. */
function plain(text: string): string {
  return text.replace(/\u001b\[\d+m/g, '');
}

suite('text report', () => {
  test('is one line a finding where it is not read on a terminal', () => {
    const judge = { probability: 0.913, unit: 'f', lines: [] };
    assert.equal(
      report({ judge, source: 'rule+judge' }),
      "src/a.py:2:5: error: 'run(x)' is run by a shell. [python/subprocess-shell, CWE-78, judge 0.91]\n",
    );
  });

  test('says which files the judge abstains from, and why', () => {
    const reporter = new TextReporter(header, { terminal: false, columns: 80, listSkipped: false });
    const outside = {
      kind: 'outside',
      model: 'm',
      sha256: '0',
      reason: 'Rust is outside what the judge knows',
    } as const;
    const tally = new Tally();
    for (const path of ['a.rs', 'b.rs']) reporter.file(auditedFile(path, text, { judge: outside, findings: [] }));
    reporter.file(auditedFile('c.py', text, { findings: [] }));
    assert.match(reporter.end(tally.summary, []), /\n2 files not judged: Rust is outside what the judge knows\.\n$/);
  });

  test('says how much the judge abstains from in files that it judges', () => {
    const reporter = new TextReporter(header, { terminal: false, columns: 80, listSkipped: false });
    const tally = new Tally();
    const { location } = findingAt(text, 'run');
    const unit = { name: 'f', kind: 'function', location, reason: 'it is strange' } as const;
    reporter.file(auditedFile('a.py', text, { findings: [], unjudged: [unit, unit] }));
    assert.match(
      reporter.end(tally.summary, []),
      /\n2 pieces of code not judged: too unlike the code that the judge was tested on\.\n$/,
    );
  });

  test('frames the code on a terminal, with the opinion of the judge and the fix', () => {
    const judge = { probability: 0.913, ofHundred: 87, unit: 'f', lines: [] };
    const fix = { title: 'Use a list', edits: [] };
    assert.equal(
      plain(report({ judge, source: 'rule+judge', fix }, { terminal: true })),
      [
        "error: 'run(x)' is run by a shell. [python/subprocess-shell]",
        ' --> src/a.py:2:5',
        '1 | def f(x):',
        '2 |     run(x)  # why',
        '  |     ^^^^^^',
        "  = CWE-78, high precision; the judge gives 'f' 0.91 (of 100 such, 87 were insecure in tests), which agrees",
        '  = fix: Use a list',
        '',
        '',
      ].join('\n'),
    );
    assert.match(report({}, { terminal: true }), /\u001b\[31m/);
  });

  test('is compact where only the judge has a finding', () => {
    const judge = { probability: 0.7, unit: 'f', lines: [] };
    const finding = { rule: 'judge/insecure-code', source: 'judge', severity: 'note', judge } as const;
    const line = "src/a.py:2:5: note: 'f' is likely insecure [judge/insecure-code, CWE-78, judge 0.70]\n";
    assert.equal(report(finding), line);
    assert.equal(plain(report(finding, { terminal: true })), line);
  });

  test('lets nothing from a file reach the terminal as it is', () => {
    const file = auditedFile('a\u001b[2J\n.py', text, {
      findings: [findingAt(text, 'run', { message: 'x\u0007\u202e' })],
    });
    for (const terminal of [true, false]) {
      const output = plain(new TextReporter(header, { terminal, columns: 80, listSkipped: false }).file(file));
      assert.match(output, /a␛\[2J␊\.py:2:5/);
      assert.match(output, /x␇<U\+202E>/);
    }
  });

  test('ends with what was done', () => {
    const tally = new Tally();
    tally.add(
      auditedFile('a.py', text, {
        findings: [findingAt(text, 'run'), findingAt(text, 'f', { severity: 'note' })],
        suppressed: [silenced('baseline'), silenced('baseline'), silenced('comment'), silenced('list')],
      }),
    );
    tally.add(auditedFile('b.py', text));
    tally.skip({ path: 'c.py', kind: 'binary', skipped: 'is binary' });
    tally.skip({ path: 'd.py', kind: 'too-large', skipped: 'has 2 MiB' });
    const end = (listSkipped: boolean) =>
      new TextReporter(header, { terminal: false, columns: 80, listSkipped, falsePositiveRate: 0.043 }).end(
        tally.summary,
        tally.skipped,
      );
    assert.equal(
      end(false),
      [
        '2 findings (1 error, 1 note) in 1 of 2 files, 2 silenced, 2 known from the baseline.',
        '2 files skipped: 1 binary, 1 too large (--verbose names them).',
        'Rules only, without a judge.',
        'The judge alone notes 43 in 1,000 pieces of benign code too: it says where to look, not what is wrong.',
        '',
      ].join('\n'),
    );
    assert.match(end(true), /^skipped: c\.py is binary\nskipped: d\.py has 2 MiB\n2 findings/);
  });

  test('says when nothing was found, and when nothing was audited', () => {
    const tally = new Tally();
    const reporter = new TextReporter(header, { terminal: false, columns: 80, listSkipped: false });
    assert.equal(reporter.end(tally.summary, []), 'No code was audited.\n');
    tally.add(auditedFile('a.py', text));
    assert.equal(reporter.end(tally.summary, []), 'No findings in 1 file.\nRules only, without a judge.\n');
  });
});
