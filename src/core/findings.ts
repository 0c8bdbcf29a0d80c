import type { Judge } from './judge/judge';
import { ofHundred } from './judge/observed';
import type { RuleMatch } from './rules/pack';
import { suppressionFor, type Suppression } from './rules/suppression';
import type { Unit } from './syntax/units';
import { digest } from './text/digest';
import { contains, overlaps, type LineMap, type Span } from './text/location';
import type { Finding, Severity, SuppressedFinding, UnitScore } from './verdict';
import { compareTexts } from './text/compareTexts';

/** A worse severity is higher. */
export const severityRanks: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** Id of a finding that the judge alone makes. */
export const judgeRule = 'judge/insecure-code';

/** A finding that is not told from its equals yet. */
export type Draft = Omit<Finding, 'fingerprint'>;

/**
 * One list from what the rules matched and what the judge scored. Where a rule reports something inside a unit whose
 * words alone the judge thinks insecure, they make one finding; the judge alone makes one for the unit, as a note, where it is surer.
 */
export function mergeFindings(parts: {
  readonly matches: readonly RuleMatch[];
  readonly units: readonly Unit[];
  /** One for each unit, or none without a judge. */
  readonly scores: readonly UnitScore[];
  /** Whether the judge agrees by the words of each alone. */
  readonly agreements: readonly boolean[];
  readonly judge: Judge | undefined;
  readonly lines: LineMap;
  /** Where findings are wanted; everywhere if undefined. */
  readonly span: Span | undefined;
  readonly disabledRules: ReadonlySet<string>;
  readonly suppressions: readonly Suppression[];
}): { findings: Finding[]; suppressed: SuppressedFinding[] } {
  const { matches, units, scores, agreements, judge, lines, span: wanted, disabledRules, suppressions } = parts;
  const drafts: Draft[] = [];
  const explained = new Set<number>();
  for (const match of matches) {
    const unit = units.findIndex(({ span }) => contains(span, match.span));
    explained.add(unit);
    const isWanted = !wanted || overlaps(match.span, wanted);
    if (isWanted && !disabledRules.has(match.rule.id))
      drafts.push(ruleFinding(match, scores[unit], agreements[unit] === true, judge, lines));
  }
  if (judge && !disabledRules.has(judgeRule)) {
    units.forEach((unit, i) => {
      const score = scores[i];
      if (score && score.score >= judge.alone.probability && !explained.has(i))
        drafts.push(judgeFinding(unit, score, judge, lines));
    });
  }
  return settle(drafts, lines, suppressions);
}

/** Drafts in the order of the text, each with its fingerprint, those that comments silence apart. */
export function settle(
  drafts: readonly Draft[],
  lines: LineMap,
  suppressions: readonly Suppression[],
): { findings: Finding[]; suppressed: SuppressedFinding[] } {
  const sorted = [...drafts].sort(
    (a, b) => a.location.start.offset - b.location.start.offset || compareTexts(a.rule, b.rule),
  );
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const seen = new Map<string, number>();
  for (const draft of sorted) {
    const { start, end } = draft.location;
    const key = `${draft.rule}\0${lines.lineText(start.line).trim()}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const finding = { ...draft, fingerprint: digest(`${key}\0${count}`) };
    const suppression = suppressionFor(suppressions, draft.rule, start.line, end.line);
    if (!suppression) findings.push(finding);
    else {
      const { line, reason, until } = suppression;
      const terms = { ...(reason === undefined ? {} : { reason }), ...(until === undefined ? {} : { until }) };
      suppressed.push({ ...finding, suppression: { by: 'comment', line, ...terms } });
    }
  }
  return { findings, suppressed };
}

function ruleFinding(
  match: RuleMatch,
  score: UnitScore | undefined,
  agrees: boolean,
  judge: Judge | undefined,
  lines: LineMap,
): Draft {
  const { rule, span, message, path, fix } = match;
  return {
    rule: rule.id,
    source: agrees ? 'rule+judge' : 'rule',
    title: rule.title,
    message,
    severity: match.severity ?? rule.severity,
    precision: match.precision ?? rule.precision,
    cwe: rule.cwe,
    location: lines.location(span),
    ...(score && judge ? { judge: opinion(score, judge) } : {}),
    ...(path ? { path: path.map((step) => ({ location: lines.location(step.span), text: step.text })) } : {}),
    ...(fix ? { fix: { title: fix.title, edits: [{ location: lines.location(fix.span), text: fix.text }] } } : {}),
  };
}

function opinion({ score, name, lines }: UnitScore, judge: Judge): NonNullable<Finding['judge']> {
  const hundred = ofHundred(score, judge);
  return { probability: score, ...(hundred === undefined ? {} : { ofHundred: hundred }), unit: name, lines };
}

function judgeFinding(unit: Unit, score: UnitScore, judge: Judge, lines: LineMap): Draft {
  const family = score.cwe[0]?.id;
  const what = unit.kind === 'block' ? 'this code' : `'${unit.name}'`;
  return {
    rule: judgeRule,
    source: 'judge',
    title: 'Likely insecure code',
    message:
      `The judge gives ${what} a probability of ${score.score.toFixed(2)} of being insecure` +
      `${family ? `, most like ${family}` : ''}; it says as much of ` +
      `${inThousand(judge.alone.falsePositiveRate)} pieces of benign code.`,
    severity: 'note',
    precision: 'medium',
    cwe: family ? [family] : [],
    location: lines.location(firstLine(unit, lines)),
    judge: opinion(score, judge),
  };
}

/** `7 in 1,000` */
export function inThousand(rate: number): string {
  return `${Math.max(1, Math.round(rate * 1000))} in 1,000`;
}

/** A squiggle under a whole function helps nobody: its first line stands for it. */
export function firstLine(unit: Unit, lines: LineMap): Span {
  const line = lines.lineSpan(lines.lineAt(unit.codeStart));
  return { start: unit.codeStart, end: Math.min(line.end, unit.span.end) };
}
