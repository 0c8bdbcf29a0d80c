/** What the person reads, apart from where it is shown. */
import type { Finding, Severity } from '../core/verdict';

export interface AuditCounts {
  readonly files: number;
  readonly findings: readonly Pick<Finding, 'severity'>[];
  /** Findings that were counted but not drawn. */
  readonly hidden: number;
  readonly skipped: number;
  readonly cancelled: boolean;
}

/** `3 findings (1 error, 2 warnings) in 12 files; 1 file was skipped.` */
export function summaryOf({ files, findings, hidden, skipped, cancelled }: AuditCounts): string {
  const parts = [`${findingsOf(findings)} in ${countOf(files, 'file')}`];
  if (hidden > 0) parts.push(`${countOf(hidden, 'of them is', 'of them are')} only in the output`);
  if (skipped > 0) parts.push(`${countOf(skipped, 'file was', 'files were')} skipped`);
  const text = parts.join('; ');
  return cancelled ? `Cancelled after ${countOf(files, 'file')}: ${text}.` : `${text}.`;
}

/** `No findings`, `1 finding (1 error)`, `3 findings (1 error, 2 warnings)`. */
export function findingsOf(findings: readonly Pick<Finding, 'severity'>[]): string {
  if (findings.length === 0) return 'No findings';
  const bySeverity = (['error', 'warning', 'note'] satisfies Severity[])
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => countOf(count, severity));
  return `${countOf(findings.length, 'finding')} (${bySeverity.join(', ')})`;
}

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** `line 4`, `lines 4 and 9`, `lines 4, 9 and 12`. */
export function linesOf(lines: readonly number[]): string {
  const sorted = [...lines].sort((a, b) => a - b);
  if (sorted.length === 1) return `line ${sorted[0]}`;
  return `lines ${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}

/** The part of a rule's page under `## Why`. */
export function reasonIn(page: string): string | undefined {
  return /^## Why\s*\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(page)?.[1]?.trim();
}
