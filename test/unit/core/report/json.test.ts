import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { parseBaseline } from '../../../../src/core/report/baseline';
import { Silencer } from '../../../../src/core/silences';
import { JsonReporter } from '../../../../src/core/report/json';
import { Tally, type AuditHeader } from '../../../../src/core/report/report';
import { pathOfUri, SarifReporter, uriOfPath } from '../../../../src/core/report/sarif';
import { onLines } from '../../../../src/core/report/select';
import type { Rule } from '../../../../src/core/rules/rule';
import { auditedFile, findingAt } from './samples';
import { assertFits, assertSarif } from './schemas';

const header: AuditHeader = {
  version: '1.2.3',
  rules: '0123456789abcdef',
  judge: { kind: 'ready', model: 'm', sha256: 'a'.repeat(64) },
};
const rule: Rule = {
  id: 'python/subprocess-shell',
  title: 'Shell command built from a variable',
  message: "'{command}' is run by a shell.",
  severity: 'error',
  precision: 'high',
  cwe: ['CWE-78'],
  since: '0.1.0',
  languages: ['python'],
  page: '## Why\n\nBecause.',
  query: '',
};
const text = 'a = "😀"; run(x)\nrun(y)\nrun(z)\n';
const fix = { title: 'Use a list', edits: [{ location: findingAt(text, 'run(x)').location, text: 'run([x])' }] };
const judge = { probability: 0.9, unit: '<top level>', lines: [{ line: 1, weight: 1 }] };
const files = [
  auditedFile('src/a b#1.py', text, {
    textSha256: 'b'.repeat(64),
    rules: header.rules,
    findings: [
      findingAt(text, 'run(x)', { fix, judge, source: 'rule+judge', fingerprint: '1'.repeat(16) }),
      findingAt(text, 'run(y)', {
        rule: 'judge/insecure-code',
        source: 'judge',
        severity: 'note',
        fingerprint: '2'.repeat(16),
      }),
    ],
    suppressed: [
      {
        ...findingAt(text, 'run(z)', { fingerprint: '3'.repeat(16) }),
        suppression: { by: 'comment', line: 3, reason: 'checked' },
      },
    ],
  }),
  auditedFile('src/clean.py', '', { textSha256: 'b'.repeat(64), rules: header.rules }),
];

function write(reporter: JsonReporter | SarifReporter): string {
  const tally = new Tally();
  let output = reporter.begin();
  for (const file of files) {
    tally.add(file);
    output += reporter.file(file);
  }
  tally.skip({ path: 'ü.py', kind: 'failed', skipped: 'could not be judged' });
  return output + reporter.end(tally.summary, tally.skipped);
}

suite('JSON report', () => {
  test('holds the verdicts as they are and fits its schema', () => {
    const report = JSON.parse(write(new JsonReporter(header))) as Record<string, unknown>;
    assertFits('audit', report);
    assert.deepEqual(report, {
      schema: 'driftline.audit/1',
      ...header,
      files: files.map(({ path, verdict }) => ({ path, verdict })),
      skipped: [{ path: 'ü.py', kind: 'failed', reason: 'could not be judged' }],
      summary: {
        files: 2,
        filesWithFindings: 1,
        findings: { error: 1, warning: 0, note: 1 },
        suppressed: 1,
        inBaseline: 0,
        skipped: 1,
      },
    });
  });

  test('is JSON without any file', () => {
    const reporter = new JsonReporter(header);
    const report: unknown = JSON.parse(reporter.begin() + reporter.end(new Tally().summary, []));
    assertFits('audit', report);
  });
});

suite('SARIF report', () => {
  const written = write(new SarifReporter(header, new Map([[rule.id, rule]])));
  const log = JSON.parse(written) as Log;
  const run = log.runs[0]!;

  test('fits the published schema, with and without files', () => {
    assertSarif(log);
    const empty = new SarifReporter(header, new Map());
    assertSarif(JSON.parse(empty.begin() + empty.end(new Tally().summary, [])));
  });

  test('gives results in UTF-16 columns, with fingerprints, fixes and suppressions', () => {
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(run.results?.[0], {
      ruleId: 'python/subprocess-shell',
      ruleIndex: 0,
      level: 'error',
      message: { text: "'run(x)' is run by a shell." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/a%20b%231.py', uriBaseId: '%SRCROOT%', index: 0 },
            region: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 17, charOffset: 10, charLength: 6 },
          },
        },
      ],
      partialFingerprints: { 'driftline/v1': '1'.repeat(16) },
      suppressions: [],
      fixes: [
        {
          description: { text: 'Use a list' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'src/a%20b%231.py', uriBaseId: '%SRCROOT%', index: 0 },
              replacements: [
                {
                  deletedRegion: {
                    startLine: 1,
                    startColumn: 11,
                    endLine: 1,
                    endColumn: 17,
                    charOffset: 10,
                    charLength: 6,
                  },
                  insertedContent: { text: 'run([x])' },
                },
              ],
            },
          ],
        },
      ],
      properties: { source: 'rule+judge', judgeProbability: 0.9, unit: '<top level>' },
    });
    assert.deepEqual(
      run.results?.map(({ ruleIndex, suppressions }) => [ruleIndex, suppressions]),
      [
        [0, []],
        [1, []],
        [0, [{ kind: 'inSource', justification: 'checked' }]],
      ],
    );
  });

  test('describes the rules it names as code hosts read them', () => {
    const [first, second] = run.tool.driver.rules ?? [];
    assert.deepEqual(first, {
      id: rule.id,
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.message },
      help: { text: rule.page, markdown: rule.page },
      defaultConfiguration: { level: 'error' },
      properties: {
        tags: ['security', 'external/cwe/cwe-078'],
        precision: 'high',
        'problem.severity': 'error',
        'security-severity': '8.0',
      },
    });
    assert.equal(second?.id, 'judge/insecure-code');
    assert.equal(second?.properties?.['security-severity'], '3.0');
  });

  test('names what was skipped, and that a failure makes the run unsuccessful', () => {
    const [invocation] = run.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(invocation?.toolExecutionNotifications?.[0]?.message.text, 'ü.py could not be judged');
  });

  test('paths survive the way to a URI and back', () => {
    for (const path of ['a.py', 'ü/日 本.py', '../a%20.py', 'a#b?c.py', 'a:b.py', '/abs/a b.py']) {
      assert.equal(pathOfUri(uriOfPath(path)), path);
      assert.match(uriOfPath(path), /^[!-~]+$/);
    }
  });
});

suite('baseline', () => {
  const [file] = files;

  for (const [name, reporter] of [
    ['JSON', new JsonReporter(header)],
    ['SARIF', new SarifReporter(header, new Map())],
  ] as const) {
    test(`leaves out what a ${name} report has, in the same file only`, () => {
      const baseline = parseBaseline(write(reporter));
      assert.ok(!('problem' in baseline));
      assert.equal(baseline.isList, false);
      const silencer = new Silencer({ silences: [], baseline: baseline.findings });
      const { findings, suppressed } = silencer.apply('src/a b#1.py', file!.verdict, '2026-11-21');
      assert.deepEqual(findings, []);
      // The comment is one that may go again: it is no part of the baseline.
      assert.deepEqual(
        suppressed.map(({ suppression }) => suppression.by),
        ['baseline', 'baseline', 'comment'],
      );
      assert.deepEqual(silencer.apply('src/other.py', file!.verdict, '2026-11-21'), file!.verdict);
    });
  }

  test('says what is wrong with other files', () => {
    assert.deepEqual(parseBaseline('{"a":'), { problem: 'is not JSON' });
    for (const text of ['[]', 'null', '{"version":"2.1.0"}', '{"schema":"driftline.audit/2"}']) {
      assert.deepEqual(parseBaseline(text), {
        problem: 'is neither a list with a baseline (driftline.silences/1), a JSON report of Driftline nor SARIF 2.1.0',
      });
    }
  });
});

suite('changed lines', () => {
  const location = findingAt(text, text.trimEnd()).location;
  const unit = {
    name: '<top level>',
    kind: 'block',
    location,
    score: 0.9,
    label: 'insecure',
    cwe: [],
    lines: [],
  } as const;
  const { verdict } = files[0]!;
  const rules = (ranges: Parameters<typeof onLines>[1]) => {
    const { findings, suppressed } = onLines({ ...verdict, units: [unit] }, ranges);
    return [findings.map(({ rule }) => rule), suppressed.length];
  };

  test('keep a rule for its own lines, and the judge for every line of its unit', () => {
    assert.deepEqual(rules([{ first: 1, last: 1 }]), [['python/subprocess-shell', 'judge/insecure-code'], 0]);
    assert.deepEqual(rules([{ first: 3, last: 9 }]), [['judge/insecure-code'], 1]);
    assert.deepEqual(rules([{ first: 7, last: 9 }]), [[], 0]);
    assert.deepEqual(rules([]), [[], 0]);
  });
});
