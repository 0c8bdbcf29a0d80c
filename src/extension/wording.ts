/** What the person reads, apart from where it is shown. */
import type { Author } from '../core/provenance/author';
import type { Finding, Severity } from '../core/verdict';
import type { ImportSummary } from '../engine/protocol';

export interface AuditCounts {
  readonly files: number;
  readonly findings: readonly Pick<Finding, 'severity'>[];
  readonly skipped: number;
  readonly cancelled: boolean;
}

/** `3 findings (1 error, 2 warnings) in 12 files; 1 file was skipped.` */
export function summaryOf({ files, findings, skipped, cancelled }: AuditCounts): string {
  const parts = [`${findingsOf(findings)} in ${countOf(files, 'file')}`];
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

/** `Claude Code, claude-sonnet-4-5-20250929, 14:02`; the day, where that is another one than today. */
export function authorOf({ assistant, model, time }: Author, now: Date): string {
  const parts = [assistant ?? 'An assistant, which one is unknown', model ?? 'version unknown'];
  const date = new Date(time ?? NaN);
  if (Number.isNaN(date.getTime())) return parts.join(', ');
  const two = (value: number) => String(value).padStart(2, '0');
  const day = (of: Date) => `${of.getFullYear()}-${two(of.getMonth() + 1)}-${two(of.getDate())}`;
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return [...parts, day(date) === day(now) ? clock : `${day(date)} ${clock}`].join(', ');
}

/** How it is known who wrote something: the end of a sentence. */
export const confidenceWords: Readonly<Record<Author['confidence'], string>> = {
  recorded: 'its own record has this text',
  correlated: 'found by text and time',
  heuristic: 'a guess',
};

/** `Claude Code: 17 suggestions added; 3 of 1,204 records skipped: 2 cut short, 1 not an object.` */
export function importOf({ title, records, skipped, suggestions, added, updated, unjudged }: ImportSummary): string {
  const parts = [`${title}: ${countOf(added, 'suggestion')} added`];
  if (updated > 0) parts.push(`${updated.toLocaleString('en')} updated`);
  const known = suggestions - added - updated;
  if (known > 0) parts.push(`${known.toLocaleString('en')} known already`);
  const text = parts.join(', ');
  const more: string[] = [];
  if (unjudged > 0) more.push(`${countOf(unjudged, 'suggestion')} not judged, in other languages or too large`);
  const reasons = Object.entries(skipped).filter(([, count]) => count > 0);
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  if (total > 0) {
    const words = reasons.map(([reason, count]) => `${count.toLocaleString('en')} ${reason}`).join(', ');
    more.push(`${total.toLocaleString('en')} of ${countOf(records + total, 'record')} skipped: ${words}`);
  }
  return `${[text, ...more].join('; ')}.`;
}

/** The part of a rule's page under `## Why`. */
export function reasonIn(page: string): string | undefined {
  return /^## Why\s*\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(page)?.[1]?.trim();
}
