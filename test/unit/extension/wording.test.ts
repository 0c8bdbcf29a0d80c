import * as assert from 'node:assert/strict';
import { findingsOf, linesOf, reasonIn, summaryOf } from '../../../src/extension/wording';
import { replaceWithin } from '../../../src/extension/selection';
import { LineMap } from '../../../src/core/text/location';
import type { Verdict } from '../../../src/core/verdict';

const error = { severity: 'error' } as const;
const note = { severity: 'note' } as const;

suite('wording', () => {
  test('counts findings by severity', () => {
    assert.equal(findingsOf([]), 'No findings');
    assert.equal(findingsOf([error]), '1 finding (1 error)');
    assert.equal(findingsOf([note, error, note]), '3 findings (1 error, 2 notes)');
  });

  test('says what an audit did, and what it left out', () => {
    const counts = { files: 1, findings: [], skipped: 0, cancelled: false };
    assert.equal(summaryOf(counts), 'No findings in 1 file.');
    assert.equal(
      summaryOf({ ...counts, files: 1200, findings: [error, error], skipped: 2 }),
      '2 findings (2 errors) in 1,200 files; 2 files were skipped.',
    );
    assert.equal(
      summaryOf({ ...counts, files: 3, cancelled: true }),
      'Cancelled after 3 files: No findings in 3 files.',
    );
  });

  test('lists lines in their order', () => {
    assert.deepEqual([[4], [9, 4], [12, 4, 9]].map(linesOf), ['line 4', 'lines 4 and 9', 'lines 4, 9 and 12']);
  });

  test("takes the reason from a rule's page", () => {
    assert.equal(reasonIn('## Why\n\nBecause.\n\nAnd so.\n\n## Bad\n\nx\n'), 'Because.\n\nAnd so.');
    assert.equal(reasonIn('\n## Why\n\nBecause.'), 'Because.');
    assert.equal(reasonIn('Nothing here.'), undefined);
  });

  test('puts the findings of a selection among the others', () => {
    const lines = new LineMap('a\nb\nc\n');
    const verdict = (...found: (readonly [string, number])[]) =>
      ({
        findings: found.map(([rule, start]) => ({ rule, location: lines.location({ start, end: start + 1 }) })),
        suppressed: [],
        units: [],
      }) as unknown as Verdict;
    const merged = replaceWithin(verdict(['x/before', 0], ['x/gone', 2], ['x/after', 4]), verdict(['x/new', 2]), {
      start: 2,
      end: 4,
    });
    assert.deepEqual(
      merged.findings.map(({ rule }) => rule),
      ['x/before', 'x/new', 'x/after'],
    );
  });
});
