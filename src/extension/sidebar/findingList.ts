/** What the Findings view lists, apart from how it is drawn: which findings pass the filter, and how they are grouped. */
import { severityRanks } from '../../core/findings';
import type { Author } from '../../core/provenance/author';
import { visible } from '../../core/report/visible';
import type { Finding, Precision, Severity, SuppressedFinding } from '../../core/verdict';
import { compareTexts } from '../../core/text/compareTexts';
import { countBy } from '../../core/util/countBy';
import { groupBy } from '../../core/util/groupBy';

/** A finding in a file. */
export interface Listed {
  /** URI of the file. */
  readonly uri: string;
  readonly finding: Finding | SuppressedFinding;
  /** Who is known to have written the code; undefined where no assistant is. */
  readonly author: Author | undefined;
}

export type Grouping = 'file' | 'weakness' | 'assistant';

/** What the person wants to see in the view. Squiggles are not touched by it. */
export interface Filter {
  readonly severities: readonly Severity[];
  readonly precisions: readonly Precision[];
  readonly onlyAssistants: boolean;
  readonly withSilenced: boolean;
  /** What was there when the baseline was set. */
  readonly withBaseline: boolean;
}

export const everything: Filter = {
  severities: ['error', 'warning', 'note'],
  precisions: ['very-high', 'high', 'medium'],
  onlyAssistants: false,
  withSilenced: false,
  withBaseline: false,
};

/** Findings that have a file, a weakness or an author in common. */
export interface Group {
  readonly key: string;
  readonly label: string;
  /** Behind the label, paler. */
  readonly detail: string;
  readonly worst: Severity;
  readonly items: readonly Listed[];
}

/** Whether somebody has silenced it. */
export function isSilenced(finding: Finding | SuppressedFinding): finding is SuppressedFinding {
  return 'suppression' in finding;
}

export function passes({ finding, author }: Listed, filter: Filter): boolean {
  return (
    filter.severities.includes(finding.severity) &&
    filter.precisions.includes(finding.precision) &&
    (!filter.onlyAssistants || author !== undefined) &&
    (!isSilenced(finding) || (finding.suppression.by === 'baseline' ? filter.withBaseline : filter.withSilenced))
  );
}

/** Whether a filter leaves anything out that is there without one. */
export function isNarrowing({ severities, precisions, onlyAssistants }: Filter): boolean {
  const { severities: allSeverities, precisions: allPrecisions } = everything;
  return onlyAssistants || severities.length < allSeverities.length || precisions.length < allPrecisions.length;
}

/** Groups, the worst first; within one, findings stay in the order in which they come: there may be very many. */
export function groupFindings(items: Iterable<Listed>, grouping: Grouping): Group[] {
  return [...groupBy(items, (item) => keyOf(item, grouping))]
    .map(([key, items]) => ({
      key,
      ...titleOf(key, items, grouping),
      worst: worstOf(items),
      items,
    }))
    .sort(
      (a, b) =>
        severityRanks[b.worst] - severityRanks[a.worst] || compareTexts(a.label, b.label) || compareTexts(a.key, b.key),
    );
}

function keyOf({ uri, finding, author }: Listed, grouping: Grouping): string {
  switch (grouping) {
    case 'file':
      return uri;
    case 'weakness':
      return finding.cwe[0] ?? '';
    case 'assistant':
      return author ? `${author.assistant ?? ''}\n${author.model ?? ''}` : '';
  }
}

function titleOf(key: string, items: readonly Listed[], grouping: Grouping): { label: string; detail: string } {
  const [first] = items as [Listed, ...Listed[]];
  switch (grouping) {
    case 'file':
      return { label: nameOf(key), detail: '' };
    case 'weakness':
      return { label: commonest(items.map(({ finding }) => finding.title)), detail: key || 'no CWE number' };
    case 'assistant': {
      if (!first.author) return { label: 'Not known to be an assistant’s', detail: '' };
      const { assistant, model } = first.author;
      return { label: visible(assistant ?? 'An assistant'), detail: visible(model ?? 'version unknown') };
    }
  }
}

/** The last part of a URI's path, as a person reads it. */
export function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1) || uri;
  try {
    return visible(decodeURIComponent(last));
  } catch {
    return visible(last);
  }
}

function worstOf(items: readonly Listed[]): Severity {
  return items.reduce<Severity>(
    (worst, { finding }) => (severityRanks[finding.severity] > severityRanks[worst] ? finding.severity : worst),
    'note',
  );
}

function commonest(texts: readonly string[]): string {
  const [most = ['']] = [...countBy(texts, (text) => text)].sort((a, b) => b[1] - a[1]);
  return visible(most[0]);
}
