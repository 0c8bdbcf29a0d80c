import type { Finding, Verdict } from '../verdict';

/** Lines from `first` to `last`, both included, counted from 1. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A verdict with the findings that touch some lines. What the judge alone reports stands for its whole unit, so there a
 * changed line anywhere in the unit counts.
 */
export function onLines(verdict: Verdict, ranges: readonly LineRange[]): Verdict {
  const touches = (first: number, last: number) => ranges.some((range) => range.first <= last && first <= range.last);
  const keep = (finding: Finding): boolean => {
    const { start, end } = finding.location;
    // Only units with a changed line were put to the policies' judge.
    if (finding.source === 'policy') return true;
    if (finding.source !== 'judge') return touches(start.line, end.line);
    const units = verdict.units.filter(
      ({ location }) => location.start.offset <= start.offset && end.offset <= location.end.offset,
    );
    return units.some(({ location }) => touches(location.start.line, location.end.line));
  };
  return { ...verdict, findings: verdict.findings.filter(keep), suppressed: verdict.suppressed.filter(keep) };
}
