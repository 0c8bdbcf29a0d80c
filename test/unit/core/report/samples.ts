import type { AuditedFile } from '../../../../src/core/report/report';
import { LineMap } from '../../../../src/core/text/location';
import type { Finding, Verdict } from '../../../../src/core/verdict';

/** A finding at the first place where `marked` stands in `text`. */
export function findingAt(text: string, marked: string, given: Partial<Finding> = {}): Finding {
  const start = text.indexOf(marked);
  return {
    rule: 'python/subprocess-shell',
    source: 'rule',
    title: 'Shell command built from a variable',
    message: `'${marked}' is run by a shell.`,
    severity: 'error',
    precision: 'high',
    cwe: ['CWE-78'],
    location: new LineMap(text).location({ start, end: start + marked.length }),
    fingerprint: '0123456789abcdef',
    ...given,
  };
}

export function auditedFile(path: string, text: string, given: Partial<Verdict> = {}): AuditedFile {
  const verdict: Verdict = {
    schema: 'driftline.verdict/1',
    language: 'python',
    textSha256: '00',
    rules: 'r1',
    judge: { kind: 'off' },
    findings: [],
    suppressed: [],
    units: [],
    ...given,
  };
  return { path, text, verdict };
}
