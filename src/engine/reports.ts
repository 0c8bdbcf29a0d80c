/** Other scanners' reports beside what the engine finds, read again when they have changed. */
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { overlaps, type Span } from '../core/text/location';
import type { Verdict } from '../core/verdict';
import { OtherReports } from '../node/otherReports';
import type { ReportFile } from './protocol';

/** So often at most is looked whether a report has changed. */
const lookMs = 1_000;

export class Reports {
  private files: readonly ReportFile[] = [];
  private reports = new OtherReports();
  /** As the files were when the reports were read. */
  private texts = new Map<string, string>();
  private stamp = '';
  private looked = 0;

  constructor(private readonly warn: (message: string) => void) {}

  configure(files: readonly ReportFile[]): void {
    this.files = files;
    this.looked = 0;
  }

  /** The verdict on a document, with what others say of it and, in a span, only of that. */
  merge(uri: string, text: string, verdict: Verdict, span?: Span): Verdict {
    const file = uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
    if (file === undefined || !this.isAbout(file)) return verdict;
    const before = this.texts.get(file) ?? readText(file) ?? text;
    this.texts.set(file, before);
    const merged = this.reports.merge(file, text, verdict, before);
    if (!span) return merged;
    const isWanted = ({ source, location: { start, end } }: Verdict['findings'][number]) =>
      source !== 'other' || overlaps(span, { start: start.offset, end: end.offset });
    return { ...merged, findings: merged.findings.filter(isWanted) };
  }

  /** The verdict on a file as it is on disk. */
  mergeFile(file: string, text: string, verdict: Verdict): Verdict {
    return this.isAbout(file) ? this.reports.merge(file, text, verdict) : verdict;
  }

  private isAbout(file: string): boolean {
    if (this.files.length === 0 && this.stamp === '') return false;
    if (Date.now() - this.looked > lookMs) this.look();
    return this.reports.has(file);
  }

  private look(): void {
    this.looked = Date.now();
    const stamp = this.files.map(({ file }) => `${file} ${stampOf(file)}`).join('\n');
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.reports = new OtherReports();
    this.texts.clear();
    for (const { file, folder } of this.files) {
      try {
        const problem = this.reports.add(file, folder);
        if (problem !== undefined) this.warn(`the report ${file} ${problem}`);
      } catch (error) {
        this.warn(`the report ${file} cannot be read: ${(error as Error).message}`);
      }
    }
  }
}

function stampOf(file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'none';
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
