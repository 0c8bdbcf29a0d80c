import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { moveResults, withOtherResults } from '../../../../src/core/report/otherScanners';
import { readSarif, type OtherResult } from '../../../../src/core/report/sarifResults';
import { shareWeakness } from '../../../../src/core/report/weaknesses';
import { auditedFile, findingAt } from './samples';

const python = [
  'import sqlite3, subprocess',
  '',
  'def find(db, name):',
  `    return db.execute("SELECT * FROM users WHERE name = '%s'" % name)`,
  '',
  'def pack(name):',
  '    subprocess.run(f"tar c {name}", shell=True)',
  '',
  'assert find',
  '',
].join('\n');

/** The results in the text of a report, for a folder `/project`. */
function read(text: string): readonly OtherResult[] {
  const results = readSarif(text, '/project');
  assert.ok(!('problem' in results), JSON.stringify(results));
  return results;
}

function reportOf(tool: string): readonly OtherResult[] {
  return read(fs.readFileSync(`test/fixtures/sarif/${tool}.sarif`, 'utf8'));
}

/** A report with one run, whose only result names `a.py`. */
function oneResult(result: object, run: object = {}): readonly OtherResult[] {
  const location = { physicalLocation: { artifactLocation: { uri: 'a.py' }, region: { startLine: 1 } } };
  const results = [{ ruleId: 'r', message: { text: 'm' }, locations: [location], ...result }];
  return read(JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'T' } }, results, ...run }] }));
}

const inFile = (artifactLocation: object, region: object = {}) => ({
  locations: [{ physicalLocation: { artifactLocation, region } }],
});

suite('SARIF of other scanners', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    semgrep: ['/project/app.py:4 warning Semgrep OSS python.lang.security.audit.formatted-sql-query CWE-89'],
    bandit: ['/project/app.py:7 error Bandit B602 CWE-78', '/project/app.py:9 note Bandit B101 CWE-703'],
    codeql: ['/project/server.js:4 error CodeQL js/command-line-injection CWE-78,CWE-88'],
    eslint: ['/builds/shop/server.js:5 warning ESLint security/detect-object-injection '],
    gosec: ['/project/main.go:10 error gosec G401 CWE-328', '/project/main.go:14 error gosec G104 CWE-703'],
  };
  for (const [name, rows] of Object.entries(expected)) {
    test(`of ${name} is read: place, severity, rule and weaknesses`, () => {
      const shown = reportOf(name).map(
        ({ paths, region, severity, tool, rule, cwe }) =>
          `${paths.join('|')}:${region.startLine} ${severity} ${tool} ${rule} ${cwe.join()}`,
      );
      assert.deepEqual(shown, rows);
    });
  }

  test('says what is wrong with other files', () => {
    const problems: readonly (readonly [string, string])[] = [
      ['', 'is not JSON'],
      ['{"version": "2.1.0", "runs": [', 'is not JSON'],
      ['null', 'is not SARIF: it has no runs'],
      ['[]', 'is not SARIF: it has no runs'],
      ['{"version": "2.1.0", "runs": {}}', 'is not SARIF: it has no runs'],
      ['{"version": "1.0.0", "runs": []}', 'is SARIF 1.0.0; only 2.1.0 is read'],
      ['{"runs": []}', 'is SARIF of no version; only 2.1.0 is read'],
    ];
    for (const [text, problem] of problems) assert.deepEqual(readSarif(text, '/project'), { problem }, text);
  });

  test('of no sense costs only the result that has none', () => {
    const good = { ruleId: 'r', locations: inFile({ uri: 'a.py' }).locations };
    const bad: unknown[] = [null, 7, 'x', [], {}, { locations: 'x' }, { ...good, locations: [null, {}] }];
    bad.push({ ...good, ...inFile({ uri: 7 }) }, { ...good, ...inFile({ index: 3 }) });
    const runs = [null, 'x', {}, { results: 7 }, { tool: 1, results: bad }, { results: [good, ...bad] }];
    const results = read(`\ufeff${JSON.stringify({ version: '2.1.0', runs })}`);
    assert.deepEqual(
      results.map(({ tool, rule, message, paths }) => [tool, rule, message, paths]),
      [['another scanner', 'r', 'r', ['/project/a.py']]],
    );
  });

  test('leaves out what passed, what is silenced, what is gone, and what is ours', () => {
    assert.equal(oneResult({ kind: 'pass' }).length, 0);
    assert.equal(oneResult({ suppressions: [{ kind: 'inSource' }] }).length, 0);
    assert.equal(oneResult({ suppressions: [{ kind: 'external', status: 'rejected' }] }).length, 1);
    assert.equal(oneResult({ baselineState: 'absent' }).length, 0);
    assert.equal(oneResult({}, { tool: { driver: { name: 'Driftline' } } }).length, 0);
  });

  test('finds its files', () => {
    const originalUriBaseIds = {
      ROOT: { uri: 'file:///src/' },
      SUB: { uri: 'lib', uriBaseId: 'ROOT' },
      LOOP: { uri: 'x/', uriBaseId: 'LOOP' },
    };
    const paths = (artifact: object) =>
      oneResult(inFile(artifact), { originalUriBaseIds, artifacts: [{ location: { uri: 'by/index.py' } }] })[0]?.paths;
    assert.deepEqual(paths({ uri: './b/../a%20b.py' }), ['/project/a b.py']);
    assert.deepEqual(paths({ uri: '100%.py' }), ['/project/100%.py']);
    assert.deepEqual(paths({ index: 0 }), ['/project/by/index.py']);
    assert.deepEqual(paths({ uri: 'a.py', uriBaseId: 'UNKNOWN' }), ['/project/a.py']);
    assert.deepEqual(paths({ uri: 'a.py', uriBaseId: 'SUB' }), ['/src/lib/a.py', '/project/a.py']);
    assert.deepEqual(paths({ uri: 'file://host/abs/a.py', uriBaseId: 'ROOT' }), ['/abs/a.py']);
    assert.deepEqual(paths({ uri: 'file:///C:/src/a.py' }), ['C:/src/a.py']);
    assert.equal(paths({ uri: 'a.py', uriBaseId: 'LOOP' })?.at(-1), '/project/a.py');
  });

  test('fills in messages and rules', () => {
    const rules = [
      { id: 'a/b', messageStrings: { said: { text: "'{0}' reaches\n{1} {2}" } }, shortDescription: { text: 'Short' } },
    ];
    const run = { tool: { driver: { name: 'T', rules } } };
    const message = (result: object) => oneResult({ ruleId: 'a/b/c', ...result }, run)[0]?.message;
    assert.equal(message({ message: { id: 'said', arguments: ['x', 'y'] } }), "'x' reaches y {2}");
    assert.equal(message({ message: {} }), 'Short');
    assert.equal(message({ message: { text: 'x'.repeat(5000) } })?.length, 1000);
  });
});

suite('other scanners beside ours', () => {
  const ours = [
    findingAt(python, `"SELECT * FROM users WHERE name = '%s'" % name`, { rule: 'python/sql', cwe: ['CWE-89'] }),
  ];
  const shell = findingAt(python, 'f"tar c {name}"', { cwe: ['CWE-78'] });
  const suppressed = [{ ...shell, suppression: { by: 'comment' as const, line: 6 } }];

  test('make one finding where they name the same place and weakness', () => {
    const { verdict } = auditedFile('app.py', python, { findings: ours, suppressed });
    const merged = withOtherResults(verdict, python, [...reportOf('semgrep'), ...reportOf('bandit')]);
    const assertion = merged.findings[1];
    assert.deepEqual(merged, {
      ...verdict,
      findings: [
        {
          ...ours[0],
          alsoReportedBy: [{ tool: 'Semgrep OSS', rule: 'python.lang.security.audit.formatted-sql-query' }],
        },
        {
          ...findingAt(python, 'assert find'),
          rule: 'B101',
          tool: 'Bandit',
          source: 'other',
          title: 'B101',
          message: 'Use of assert detected. The enclosed code will be removed when compiling to optimised byte code.',
          severity: 'note',
          precision: 'medium',
          cwe: ['CWE-703'],
          fingerprint: assertion?.fingerprint,
        },
      ],
      suppressed: [{ ...suppressed[0], alsoReportedBy: [{ tool: 'Bandit', rule: 'B602' }] }],
    });
    assert.match(assertion?.fingerprint ?? '', /^[0-9a-f]{16}$/);
  });

  test('make one finding of theirs, too, but not of what one tool says twice', () => {
    const at = (startLine: number) => inFile({ uri: 'a.py' }, { startLine });
    const properties = { tags: ['external/cwe/cwe-089'] };
    const results = [
      ...oneResult({ ruleId: 'first', properties, ...at(4) }),
      ...oneResult({ ruleId: 'second', properties, ...at(4) }),
      ...oneResult({ ruleId: 'third', properties, ...at(4) }, { tool: { driver: { name: 'U' } } }),
      ...oneResult({ ruleId: 'fourth', properties, ...at(5) }, { tool: { driver: { name: 'U' } } }),
    ];
    const { findings } = withOtherResults(auditedFile('a.py', python).verdict, python, results);
    assert.deepEqual(
      findings.map(({ tool, rule, alsoReportedBy }) => [tool, rule, alsoReportedBy]),
      [
        ['T', 'first', [{ tool: 'U', rule: 'third' }]],
        ['T', 'second', undefined],
        ['U', 'fourth', undefined],
      ],
    );
  });

  test('lie where they are said to, or as near as the text allows', () => {
    const text = 'a\n  b = "😀" + c\nd';
    const marked = (region: object, run: object = {}) => {
      const results = oneResult(inFile({ uri: 'a.py' }, region), run);
      const [finding] = withOtherResults(auditedFile('a.py', text).verdict, text, results).findings;
      return text.slice(finding?.location.start.offset, finding?.location.end.offset);
    };
    assert.equal(marked({ startLine: 2 }), 'b = "😀" + c');
    assert.equal(marked({ startLine: 2, startColumn: 14, endColumn: 15 }), 'c');
    assert.equal(marked({ startLine: 2, startColumn: 13, endColumn: 14 }, { columnKind: 'unicodeCodePoints' }), 'c');
    assert.equal(marked({ startLine: 2, startColumn: 3, endLine: 3, endColumn: 2 }), 'b = "😀" + c\nd');
    assert.equal(marked({ charOffset: 8, charLength: 4 }), '"😀"');
    assert.equal(marked({ charOffset: 8, charLength: 3 }, { columnKind: 'unicodeCodePoints' }), '"😀"');
    assert.equal(marked({}), 'a');
    assert.equal(marked({ startLine: 99, startColumn: 99, endLine: 100, endColumn: 1 }), '');
    assert.equal(marked({ startLine: -1, startColumn: 0.5 }), 'a');
    assert.equal(marked({ startLine: 3, startColumn: 1, endLine: 1, endColumn: 1 }), 'd');
  });

  test('are said of a file as a whole without being anything of ours', () => {
    const { verdict } = auditedFile('a.py', python, { findings: [findingAt(python, 'import', { cwe: ['CWE-89'] })] });
    const results = oneResult({ properties: { tags: ['CWE-89'] }, ...inFile({ uri: 'a.py' }) });
    assert.equal(withOtherResults(verdict, python, results).findings.length, 2);
  });

  test('mean the same by related weaknesses', () => {
    assert.equal(shareWeakness(['CWE-1', 'CWE-78'], ['CWE-78']), true);
    assert.equal(shareWeakness(['CWE-327'], ['CWE-328']), true);
    assert.equal(shareWeakness(['CWE-79'], ['CWE-89']), false);
    assert.equal(shareWeakness(['CWE-1'], ['CWE-2']), false);
    assert.equal(shareWeakness([], []), false);
  });

  suite('in a text that was edited since', () => {
    const lines = (results: readonly OtherResult[]) => results.map(({ region }) => region.startLine);
    const found = [...reportOf('semgrep'), ...reportOf('bandit')];

    test('stay where they are in the same text', () => {
      assert.equal(moveResults(found, python, python), found);
    });

    test('move with lines put in or taken out before them', () => {
      assert.deepEqual(lines(moveResults(found, python, `# new\n# lines\n${python}`)), [6, 9, 11]);
      assert.deepEqual(lines(moveResults(found, python, python.replace('\ndef find', 'def find'))), [3, 6, 8]);
    });

    test('are left out where their own line has changed', () => {
      const after = python.replace('shell=True', 'shell=False');
      assert.deepEqual(lines(moveResults(found, python, after)), [4, 9]);
    });

    test('move by offset too, and end with an emptied text', () => {
      const at = python.indexOf('assert');
      const byOffset = oneResult(inFile({ uri: 'a.py' }, { charOffset: at, charLength: 6 }));
      const after = `\n${python}`;
      const [moved] = moveResults(byOffset, python, after);
      assert.equal(moved?.region.startLine, 10);
      assert.deepEqual(moveResults(found, python, ''), []);
    });
  });
});
