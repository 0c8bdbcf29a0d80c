/** Results of other scanners beside our findings. */
import { digest } from '../text/digest';
import { LineMap, type Location } from '../text/location';
import { sharedEnds } from '../text/sharedEnds';
import type { Finding, Verdict } from '../verdict';
import type { OtherResult, Region } from './sarifResults';
import { shareWeakness } from './weaknesses';

type Draft = Omit<Finding, 'fingerprint'>;

/** A verdict with what other scanners say of its file: one finding for all that name the same place and weakness. */
export function withOtherResults(verdict: Verdict, text: string, results: readonly OtherResult[]): Verdict {
  const lines = new LineMap(text);
  const findings = [...verdict.findings];
  const suppressed = [...verdict.suppressed];
  const others: Draft[] = [];
  for (const { tool, rule, message, severity, cwe, region } of results) {
    const location = locate(region, text, lines);
    const isWholeFile = region.startLine === undefined && region.charOffset === undefined;
    const means = (finding: Draft) =>
      !isWholeFile &&
      finding.source !== 'judge' &&
      finding.tool !== tool &&
      finding.location.start.line <= location.end.line &&
      location.start.line <= finding.location.end.line &&
      shareWeakness(finding.cwe, cwe);
    // What a comment silences is silenced for whoever reports it.
    const isMerged =
      mergeInto(findings, means, tool, rule) ||
      mergeInto(suppressed, means, tool, rule) ||
      mergeInto(others, means, tool, rule);
    if (!isMerged) {
      others.push({ rule, tool, source: 'other', title: rule, message, severity, precision: 'medium', cwe, location });
    }
  }
  const seen = new Map<string, number>();
  for (const other of others) {
    const key = `${other.tool}\0${other.rule}\0${lines.lineText(other.location.start.line).trim()}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    findings.push({ ...other, fingerprint: digest(`${key}\0${count}`) });
  }
  findings.sort((a, b) => a.location.start.offset - b.location.start.offset);
  return { ...verdict, findings, suppressed };
}

/**
 * Results that were found in one text, in one that has been edited since: what stands before or after all changes moves with
 * its lines, what was said of changed lines is left out.
 */
export function moveResults(results: readonly OtherResult[], before: string, after: string): readonly OtherResult[] {
  if (before === after) return results;
  const [old, now] = [before.split('\n'), after.split('\n')];
  const { head, tail } = sharedEnds(old, now);
  const lines = new LineMap(before);
  const by = now.length - old.length;
  return results.flatMap((result) => {
    const { start, end } = locate(result.region, before, lines);
    if (end.line <= head) return [result];
    if (start.line <= old.length - tail) return [];
    const { startLine, endLine, charOffset, ...region } = result.region;
    return [
      {
        ...result,
        region: {
          ...region,
          ...(startLine === undefined ? {} : { startLine: startLine + by }),
          ...(endLine === undefined ? {} : { endLine: endLine + by }),
          // Lines are enough: an offset alone would count what has changed before it.
          ...(charOffset === undefined ? {} : { startLine: start.line + by, endLine: end.line + by }),
        },
      },
    ];
  });
}

/** Says of the first finding that means the same who else reports it. */
function mergeInto<F extends Draft>(findings: F[], means: (one: F) => boolean, tool: string, rule: string): boolean {
  const index = findings.findIndex(means);
  const one = findings[index];
  if (!one) return false;
  const { alsoReportedBy = [] } = one;
  if (!alsoReportedBy.some((other) => other.tool === tool && other.rule === rule)) {
    findings[index] = { ...one, alsoReportedBy: [...alsoReportedBy, { tool, rule }] };
  }
  return true;
}

/** A region in a text that may have changed since: what lies outside is moved to its end. */
function locate(region: Region, text: string, lines: LineMap): Location {
  const { startLine, startColumn = 1, endColumn, charOffset, charLength = 0, inCodePoints } = region;
  const clamp = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  if (startLine === undefined && charOffset !== undefined) {
    const at = (offset: number) => clamp(inCodePoints ? unitsOf(text, offset) : offset);
    return lines.location({ start: at(charOffset), end: at(charOffset + charLength) });
  }
  const line = Math.min(startLine ?? 1, lines.lineCount);
  const endLine = Math.min(Math.max(region.endLine ?? line, line), lines.lineCount);
  const at = (number: number, column: number) => {
    const { start, end } = lines.lineSpan(number);
    const units = inCodePoints ? unitsOf(text.slice(start, end), column - 1) : column - 1;
    return Math.min(start + Math.max(units, 0), end);
  };
  const first = lines.lineText(line);
  // A line without columns is marked from its first letter on.
  const start =
    region.startColumn === undefined ? at(line, 1) + (first.length - first.trimStart().length) : at(line, startColumn);
  const end = endColumn === undefined ? lines.lineSpan(endLine).end : at(endLine, endColumn);
  // Some say where it starts only.
  return lines.location({ start, end: end > start ? end : lines.lineSpan(line).end });
}

/** How many UTF-16 units the first code points of a text take. */
function unitsOf(text: string, codePoints: number): number {
  let units = 0;
  for (let i = 0; i < codePoints && units < text.length; i++) units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}
