/** A file of an audit as pages show it: plain data, in which nothing can move, hide or run. */
import { judgeRule } from '../findings';
import { LineMap } from '../text/location';
import type { Finding, Severity } from '../verdict';
import { codeFrame, type FrameLine } from './codeFrame';
import type { AuditedFile } from './report';
import { nameOf, notesOf, silencedBy } from './text';
import { visible } from './visible';

export interface ReportedFinding {
  readonly severity: Severity;
  readonly message: string;
  /** The rule, after the scanner if it is not ours. */
  readonly name: string;
  readonly weaknesses: readonly string[];
  readonly line: number;
  readonly column: number;
  /** Empty where the text is not the judged one any more. */
  readonly frame: readonly FrameLine[];
  /** What the judge says, the way of the data, who else reports it, a fix. */
  readonly notes: readonly string[];
}

/** What is silenced, in a sentence's worth of words. */
export interface ReportedSilence {
  readonly line: number;
  readonly name: string;
  readonly message: string;
  readonly by: string;
}

/** A function, method or block that the judge scored. */
export interface ReportedUnit {
  readonly name: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly score: number;
  readonly isInsecure: boolean;
}

export interface ReportedFile {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly silenced: readonly ReportedSilence[];
  readonly units: readonly ReportedUnit[];
}

/** Columns of a code frame. */
const columns = 110;

/** Without a text there are no code frames. */
export function reportedFile({
  path,
  text,
  verdict,
}: Omit<AuditedFile, 'text'> & { readonly text: string | undefined }): ReportedFile {
  const lines = text === undefined ? undefined : new LineMap(text);
  return {
    path: visible(path),
    findings: verdict.findings.map((finding) => reportedFinding(finding, lines)),
    silenced: verdict.suppressed.map((finding) => ({
      line: finding.location.start.line,
      name: nameOf(finding),
      message: visible(finding.message),
      by: visible(silencedBy(finding)),
    })),
    units: verdict.units.map(({ name, location, score, label }) => ({
      name: visible(name),
      firstLine: location.start.line,
      lastLine: location.end.line,
      score,
      isInsecure: label === 'insecure',
    })),
  };
}

function reportedFinding(finding: Finding, lines: LineMap | undefined): ReportedFinding {
  const { severity, message, cwe, location, rule } = finding;
  return {
    severity,
    message: visible(message),
    name: nameOf(finding),
    weaknesses: cwe.map(visible),
    line: location.start.line,
    column: location.start.column,
    // The judge alone means the function, not its first line.
    frame: lines && rule !== judgeRule ? codeFrame(lines, location, columns) : [],
    notes: notesOf(finding),
  };
}
