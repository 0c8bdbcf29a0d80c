/** Whether an answer mends a finding, by the same analysis that found it: of the file as it is, and as it would be. */
import { visible } from '../report/visible';
import type { Outline } from '../syntax/outline';
import { LineMap, overlaps, type Span } from '../text/location';
import { countBy } from '../util/countBy';
import type { Finding, Verdict } from '../verdict';

/** A file as it is, or as it would be. */
export interface FixSide {
  readonly text: string;
  readonly verdict: Verdict;
  readonly outline: Outline;
  /** The code that is replaced, or that replaces it. */
  readonly span: Span;
}

/** What an answer does. */
export interface FixAssessment {
  /** Clauses, for the person and for the model. Where there are none, it is mended. */
  readonly problems: readonly string[];
  /** Clauses about what may be right and should be looked at. */
  readonly cautions: readonly string[];
  /** What the judge gives the worst of the code before and after; absent without a judge. */
  readonly score?: { readonly before: number; readonly after: number };
}

export function assessFix(finding: Finding, before: FixSide, after: FixSide, isCut: boolean): FixAssessment {
  const [old, now] = [codeOf(before), codeOf(after)];
  const score = scoresOf(before, after);
  const isSuspected = inCode(after).some(isJudges);
  // Where a rule reports something, the judge has no finding of its own: one that comes now may be an old thought.
  const isOldThought = score !== undefined && score.after <= score.before;
  const problems = [
    ...(isCut ? ['the answer was cut off before its end'] : []),
    ...(before.text === after.text ? ['it changes nothing'] : stillThere(finding, before, after)),
    ...newFindings(before, after, (finding) => isJudges(finding) && isOldThought),
    ...silenced(before, after),
    ...broken(before, after),
    ...missingNames(before, after),
    ...leftOut(old, now),
  ];
  const cautions = [
    ...(isSuspected && isOldThought && !isJudges(finding) ? ['the judge still thinks it insecure'] : []),
    ...(solid(now) * 2 < solid(old) ? ['it is less than half as long as what it replaces'] : []),
  ];
  return { problems, cautions, ...(score ? { score } : {}) };
}

/** One sentence for a person. `asked`: how many answers there were. */
export function describeFix({ rule }: Finding, { problems, cautions, score }: FixAssessment, asked: number): string {
  const look = cautions.map((caution) => `; but ${caution}`).join('');
  if (problems.length > 0) {
    const answers = asked === 1 ? 'The answer does' : `${asked} answers were tried, and this one does`;
    return `${answers} not mend it: ${problems.join('; ')}${look}.`;
  }
  return `${rule} is gone and nothing new is found${score ? `; ${scoreWords(score)}` : ''}${look}.`;
}

function scoreWords({ before, after }: { readonly before: number; readonly after: number }): string {
  const [old, now] = [before.toFixed(2), after.toFixed(2)];
  if (old === now) return `the judge's score stays at ${now}`;
  return `the judge's score ${after < before ? 'fell' : 'rose'} from ${old} to ${now}`;
}

/** Its line may have changed, so that its fingerprint says nothing: fewer like it must be there, also with its very line. */
function stillThere(finding: Finding, before: FixSide, after: FixSide): string[] {
  const like = (side: FixSide) => inCode(side).filter(({ rule }) => rule === finding.rule);
  const line = lineOf(finding, before);
  const same = (side: FixSide) => like(side).filter((one) => lineOf(one, side) === line).length;
  const left = like(after);
  if (left.length < like(before).length && same(after) < same(before)) return [];
  const where = left.find((one) => lineOf(one, after) === line) ?? left[0];
  return where ? [`${finding.rule} is still found, in line ${where.location.start.line}`] : [];
}

/** In the code by their number, for every line of it may have changed; elsewhere by fingerprint. */
function newFindings(before: FixSide, after: FixSide, isKnown: (finding: Finding) => boolean): string[] {
  const counts = countBy(inCode(before), ({ rule }) => rule);
  const known = new Set(before.verdict.findings.map(({ fingerprint }) => fingerprint));
  const inside = new Set(inCode(after));
  return after.verdict.findings
    .filter((finding) => {
      if (!inside.has(finding)) return !known.has(finding.fingerprint);
      if (isKnown(finding)) return false;
      const left = counts.get(finding.rule) ?? 0;
      counts.set(finding.rule, left - 1);
      return left <= 0;
    })
    .map(({ rule, message, location }) => `${rule} is new, in line ${location.start.line} (${visible(message)})`);
}

function silenced(before: FixSide, after: FixSide): string[] {
  const comments = ({ verdict }: FixSide) =>
    verdict.suppressed.filter(({ suppression }) => suppression.by === 'comment');
  return comments(after).length > comments(before).length ? ['it silences a finding with a comment'] : [];
}

function broken(before: FixSide, after: FixSide): string[] {
  if (after.outline.errors.length <= before.outline.errors.length) return [];
  const at = after.outline.errors.find((offset) => offset >= after.span.start) ?? after.outline.errors[0] ?? 0;
  return [`line ${new LineMap(after.text).lineAt(at)} does not parse`];
}

function missingNames(before: FixSide, after: FixSide): string[] {
  const counts = countBy(after.outline.names, (name) => name);
  return [...countBy(before.outline.names, (name) => name)].flatMap(([name, count]) => {
    const now = counts.get(name) ?? 0;
    if (now === count) return [];
    return [`'${visible(name)}' is ${now < count ? 'not there any more' : 'declared once more'}`];
  });
}

const sign = /^(?:#|\/\/|\/\*+|\*|--|<!--|\{\/\*)\s*/;
const placeholder =
  /^(?:\.{3}|…)|\b(?:rest|remainder) of (?:the|your|this)\b|\b(?:unchanged|omitted|same as before|existing (?:code|logic|implementation))\b/i;

/** `# ... rest of the function unchanged` */
function leftOut(old: string, now: string): string[] {
  const linesOf = (text: string) => text.split(/\r?\n/).map((line) => line.trim());
  const known = new Set(linesOf(old));
  const found = linesOf(now).find(
    (line) => !known.has(line) && (line === '...' || (sign.test(line) && placeholder.test(line.replace(sign, '')))),
  );
  return found === undefined ? [] : [`it leaves code out: '${visible(found)}'`];
}

function scoresOf(before: FixSide, after: FixSide): FixAssessment['score'] {
  const worst = ({ verdict: { units }, span }: FixSide) =>
    Math.max(...units.filter(({ location }) => touches(location, span)).map((unit) => unit.score));
  const score = { before: worst(before), after: worst(after) };
  return Number.isFinite(score.before) && Number.isFinite(score.after) ? score : undefined;
}

function isJudges({ source }: Finding): boolean {
  return source === 'judge';
}

function inCode({ verdict, span }: FixSide): Finding[] {
  return verdict.findings.filter(({ location }) => touches(location, span));
}

function touches({ start, end }: Finding['location'], span: Span): boolean {
  return overlaps({ start: start.offset, end: end.offset }, span);
}

function lineOf({ location }: Finding, { text }: FixSide): string {
  return new LineMap(text).lineText(location.start.line).trim();
}

function codeOf({ text, span }: FixSide): string {
  return text.slice(span.start, span.end);
}

/** How many characters are not blank. */
function solid(code: string): number {
  return code.replaceAll(/\s/g, '').length;
}
