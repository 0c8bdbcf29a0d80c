import assert from 'node:assert/strict';
import { PageReporter } from '../../../../src/core/report/auditPage';
import { MarkdownReporter } from '../../../../src/core/report/markdown';
import { Tally, type AuditedFile, type AuditHeader, type Reporter } from '../../../../src/core/report/report';
import { reportedFile } from '../../../../src/core/report/reportedFile';
import { LineMap } from '../../../../src/core/text/location';
import type { UnitScore } from '../../../../src/core/verdict';
import { auditedFile, findingAt } from './samples';

const header: AuditHeader = { version: '1.2.3', rules: 'r1', judge: { kind: 'off' } };
const text = 'def f(x):\n    run(x)  # why\n';

function unit(name: string, score: number): UnitScore {
  const location = new LineMap(text).location({ start: 0, end: text.length });
  return { name, kind: 'function', location, score, label: score > 0.5 ? 'insecure' : 'secure', cwe: [], lines: [] };
}

async function write(reporter: Reporter, ...files: AuditedFile[]): Promise<string> {
  const tally = new Tally();
  let output = reporter.begin();
  for (const file of files) {
    tally.add(file);
    output += reporter.file(file);
  }
  tally.skip({ path: 'big<b>.py', kind: 'too-large', skipped: 'has 2 MiB' });
  return output + (await reporter.end(tally.summary, tally.skipped));
}

const plain = auditedFile('src/a.py', text, {
  findings: [findingAt(text, 'run(x)')],
  suppressed: [{ ...findingAt(text, 'f(x)'), suppression: { by: 'list', until: '2027-01-01', reason: 'soon' } }],
  units: [unit('f', 0.9), unit('g', 0.1)],
});

/** What must not do anything where it is shown. */
const signs = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '![x](https://example.com/p.png) [y](command:z) `c` https://example.com @somebody',
  '\u001b[2J\u001b]8;;https://example.com\u0007\u202e\u2066\u200b',
  '--> */ ]]> </pre></title> ```',
];

function hostile(): AuditedFile {
  const code = `run("${signs[3]}${signs.join('')}${'<b>'.repeat(1_000_000)}")\n`;
  const message = signs.join(' ');
  const findings = [
    findingAt(code, 'run(', { message, rule: message, cwe: [message], fix: { title: message, edits: [] } }),
  ];
  const suppressed = [
    { ...findingAt(code, 'run('), message, suppression: { by: 'comment', line: 1, reason: message } } as const,
  ];
  return auditedFile(`src/${signs.join('')}.py`, code, { findings, suppressed, units: [unit(message, 0.9)] });
}

suite('audit as a page', () => {
  test('says what was found, what the judge thinks, what is silenced and what was skipped', async () => {
    const page = await write(new PageReporter(header), plain);
    const shown = page
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, ' ');
    for (const part of [
      '1 finding (1 error) in 1 of 1 file, 1 silenced.',
      '1 file skipped: 1 too large.',
      'CWE-78 1 1',
      'Of 2 functions, methods and blocks the judge holds 1 for insecure.',
      'f src/a.py:1 0.90 g src/a.py:1 0.10',
      "error 'run(x)' is run by a shell.",
      'line 2, column 5; python/subprocess-shell, CWE-78',
      '2 | run(x) # why | ^^^^^^',
      'src/a.py:1 python/subprocess-shell by a list until 2027-01-01 -- soon',
      'has 2 MiB',
    ]) {
      assert.ok(shown.includes(part), `${part}\n\n${shown}`);
    }
  });

  test('runs nothing and asks nobody, whatever is in files and messages', async () => {
    const page = await write(new PageReporter(header), hostile());
    assert.ok(page.length < 60_000, String(page.length));
    assert.match(page, /default-src &#39;none&#39;/);
    const elements = new Set([...page.matchAll(/<(\w+)/g)].map(([, name]) => name));
    for (const name of ['script', 'img', 'b', 'a', 'iframe', 'link']) assert.ok(!elements.has(name), name);
    const tags = [...page.matchAll(/<\w[^>]*>/g)].map(([tag]) => tag).join('');
    assert.ok(!/\s(on\w+|href|src|style)=/.test(tags));
    assert.ok(!/[\u0000-\u0009\u000b-\u001f\u200b\u202e\u2066]/.test(page));
  });

  test('stops naming where nobody reads on, and says so', async () => {
    const many = Array.from({ length: 2_100 }, () => findingAt(text, 'run(x)'));
    const page = await write(new PageReporter(header), auditedFile('a.py', text, { findings: many }));
    assert.equal(page.match(/<article>/g)?.length, 2_000);
    assert.match(page, /100 more findings are not on this page/);
    assert.ok(
      page
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .includes('CWE-78 2100 1'),
      'all of them are counted',
    );
  });
});

suite('audit as Markdown', () => {
  test('has each finding with its code', async () => {
    assert.equal(
      await write(new MarkdownReporter(header), plain),
      [
        '# Audit',
        '',
        '## src/a.py',
        '',
        'The judge holds for insecure: f (line 1) 0.90.',
        '',
        "### error: 'run\\(x\\)' is run by a shell.",
        '',
        'Line 2, column 5; python/subprocess-shell, CWE-78',
        '',
        '```text',
        '    1 | def f(x):',
        '    2 |     run(x)  # why',
        '      |     ^^^^^^',
        '```',
        '',
        '- CWE-78, high precision',
        '',
        '## Silenced',
        '',
        '- src/a.py:1: python/subprocess-shell, by a list until 2027-01-01 -- soon',
        '',
        '## Skipped',
        '',
        '- big&lt;b\\>.py has 2 MiB',
        '',
        '## Summary',
        '',
        '1 finding \\(1 error\\) in 1 of 1 file, 1 silenced.',
        '1 file skipped: 1 too large.',
        'Rules only, without a judge.',
        '',
      ].join('\n'),
    );
  });

  test('shows what is in files and messages by its own characters', async () => {
    const markdown = await write(new MarkdownReporter(header), hostile());
    assert.ok(markdown.length < 20_000);
    const [, code = ''] = /^(`{4,})text\n[\s\S]*?\n\1$/m.exec(markdown) ?? [];
    assert.ok(code.length >= 4, 'the fence is longer than any in the code');
    const outside = markdown.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
    assert.ok(!/<\w|<\/|(?<!\\)[[\]`]|:\/\/|@/.test(outside), outside);
    assert.ok(!/[\u0000-\u0009\u000b-\u001f\u200b\u202e\u2066]/.test(markdown));
  });
});

suite('a reported file', () => {
  test('has no code where its text is not the judged one any more', () => {
    assert.deepEqual(reportedFile({ ...plain, text: undefined }).findings[0]?.frame, []);
  });
});
