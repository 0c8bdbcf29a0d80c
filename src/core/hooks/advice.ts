import { visible } from '../report/visible';
import type { Finding, Severity } from '../verdict';
import type { Reply } from './hook';

/** What is wrong with what a call wrote into one file. */
export interface FileFindings {
  /** As the assistant names it. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Whether their lines are those of the file, not of what the call wrote. */
  readonly isFile: boolean;
}

/** Longer lists are not read. */
const mostFindings = 7;
const severities: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * What the assistant is told: each place with its rule and the rule's reason, worst first, and no code, which could say
 * anything. Notes are hints of where to look, not faults to correct; they are not told.
 */
export function replyTo(
  files: readonly FileFindings[],
  moment: 'before' | 'after',
  block?: 'error' | 'warning',
): Reply {
  const all = files
    .flatMap(({ findings, ...place }) => findings.map((finding) => ({ ...place, finding })))
    .filter(({ finding }) => finding.severity !== 'note')
    .sort((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
  if (all.length === 0) return { kind: 'silent' };
  const isBlocked =
    block !== undefined && all.some(({ finding }) => finding.severity === 'error' || block === 'warning');
  const problems = all.length === 1 ? 'a security problem' : `${all.length} security problems`;
  const lines = [
    moment === 'before' ? `Driftline: this edit would add ${problems}:` : `Driftline: this edit has added ${problems}:`,
    ...all.slice(0, mostFindings).map(({ file, isFile, finding: { location, severity, title, rule, cwe } }) => {
      const { line } = location.start;
      const place = isFile ? `${visible(file)}:${line}` : `${visible(file)}, line ${line} of the edit`;
      return `- ${place}: ${severity}: ${title} [${[rule, ...cwe].join(', ')}]`;
    }),
    ...(all.length > mostFindings ? [`- and ${all.length - mostFindings} more`] : []),
    isBlocked
      ? 'Change the code. Tell the person of a false alarm; do not silence it yourself.'
      : all.length === 1
        ? 'Correct it before you go on, or tell the person why it is a false alarm.'
        : 'Correct them before you go on, or tell the person why they are false alarms.',
  ];
  return { kind: isBlocked ? 'block' : 'advise', text: lines.join('\n') };
}
