import type { JudgeState, Severity, Verdict } from '../verdict';

/** One file of an audit and what was found in it. */
export interface AuditedFile {
  readonly path: string;
  /** The judged text, for code frames. */
  readonly text: string;
  readonly verdict: Verdict;
}

/** One file that was not judged. */
export interface SkippedFile {
  readonly path: string;
  readonly kind: SkipKind;
  /** Why, as the end of a sentence that starts with the path: `is binary`. */
  readonly skipped: string;
}

export type SkipKind =
  'binary' | 'encoding' | 'failed' | 'minified' | 'symbolic-link' | 'too-large' | 'unknown-language' | 'unreadable';

/** What holds for every file of an audit. */
export interface AuditHeader {
  /** Of Driftline. */
  readonly version: string;
  /** Of the rule pack. */
  readonly rules: string;
  readonly judge: JudgeState;
}

export interface AuditSummary {
  /** How many files were judged. */
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Silenced by comments, or in lists outside the code. */
  readonly suppressed: number;
  /** Silenced because they were there before. */
  readonly inBaseline: number;
  readonly skipped: number;
}

/**
 * Turns an audit into text, piece by piece, so that nobody has to hold all verdicts. The pieces in the order of the
 * calls (`begin`, each `file`, `end`) are the report.
 */
export interface Reporter {
  begin(): string;
  file(file: AuditedFile): string;
  end(summary: AuditSummary, skipped: readonly SkippedFile[]): string | Promise<string>;
}

/** Adds up what a reporter is told. */
export class Tally {
  readonly skipped: SkippedFile[] = [];
  private readonly findings: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  private files = 0;
  private filesWithFindings = 0;
  private suppressed = 0;
  private inBaseline = 0;

  add({ verdict }: AuditedFile): void {
    this.files++;
    if (verdict.findings.length > 0) this.filesWithFindings++;
    for (const { severity } of verdict.findings) this.findings[severity]++;
    const inBaseline = verdict.suppressed.filter(({ suppression }) => suppression.by === 'baseline').length;
    this.suppressed += verdict.suppressed.length - inBaseline;
    this.inBaseline += inBaseline;
  }

  skip(file: SkippedFile): void {
    this.skipped.push(file);
  }

  get summary(): AuditSummary {
    const { files, filesWithFindings, findings, suppressed, inBaseline, skipped } = this;
    return { files, filesWithFindings, findings, suppressed, inBaseline, skipped: skipped.length };
  }
}
