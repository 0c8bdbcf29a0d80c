// Policies over one text: each unit is put to the judge with each policy, and what breaks one becomes a finding.
import { settle, firstLine, type Draft } from '../findings';
import { fourDigits } from '../judge/calibration';
import type { LineRange } from '../report/select';
import { findSuppressions, type Suppression } from '../rules/suppression';
import type { Suggestion } from '../suggestion';
import type { Parsers } from '../syntax/parser';
import { cutUnits, type Unit } from '../syntax/units';
import { LineMap } from '../text/location';
import { throwIfCancelled, type CancellationToken } from '../util/cancellation';
import type { PolicyReview, Verdict } from '../verdict';
import type { Policy } from './policy';
import { plainCode, type PolicyAnswer } from './policyJudge';

/** A policy that the judge is known to follow, and how well: on so many of its own examples it was right. */
export interface FollowedPolicy {
  readonly policy: Policy;
  readonly right: number;
  readonly n: number;
}

/** Policies and the judge that follows them. */
export interface PolicyReviewer {
  readonly policies: readonly FollowedPolicy[];
  readonly judge: { readonly name: string; readonly sha256: string; readonly threshold: number };
  /** Undefined where only answers that are known already are wanted, and this one is not. */
  answer(
    policy: Policy,
    unit: { readonly language: Suggestion['language']; readonly code: string },
    token: CancellationToken,
  ): Promise<PolicyAnswer | undefined>;
}

export interface ReviewOptions {
  readonly disabledRules: readonly string[];
  readonly today: string;
  /** Only units that touch these are asked about. */
  readonly lines?: readonly LineRange[];
}

/** The verdict with what the policies' judge finds in the same text. */
export async function reviewPolicies(
  verdict: Verdict,
  { text, language }: Suggestion,
  reviewer: PolicyReviewer,
  parsers: Parsers,
  options: ReviewOptions,
  token: CancellationToken,
): Promise<Verdict> {
  const policies = reviewer.policies.filter(
    ({ policy }) => policy.languages.includes(language) && !options.disabledRules.includes(policy.id),
  );
  if (policies.length === 0) return verdict;
  const lines = new LineMap(text);
  const { units, suppressions } = await readUnits(text, language, parsers, lines, options, token);
  const asked = policies.flatMap((followed) => units.map((unit) => ({ followed, unit })));
  const answers = await Promise.all(
    asked.map(({ followed, unit }) =>
      reviewer.answer(followed.policy, { language, code: codeOf(unit, text, lines) }, token),
    ),
  );
  throwIfCancelled(token);
  const drafts: Draft[] = [];
  const unanswered = new Map<string, PolicyReview['unanswered'][number]>();
  let answered = 0;
  asked.forEach(({ followed, unit }, i) => {
    const answer = answers[i];
    if (answer?.kind === 'answered') {
      answered++;
      if (answer.probability >= reviewer.judge.threshold) drafts.push(policyFinding(followed, unit, answer, lines));
    } else if (answer) {
      const { why, reason } = answer;
      unanswered.set(reason, { why, reason, questions: (unanswered.get(reason)?.questions ?? 0) + 1 });
    }
  });
  const { findings, suppressed } = settle(drafts, lines, suppressions);
  const review: PolicyReview = {
    model: reviewer.judge.name,
    sha256: reviewer.judge.sha256,
    policies: policies.map(({ policy }) => policy.id),
    answered,
    unanswered: [...unanswered.values()],
  };
  return {
    ...verdict,
    policies: review,
    findings: inOrder([...verdict.findings, ...findings]),
    suppressed: inOrder([...verdict.suppressed, ...suppressed]),
  };
}

/** From the start of its line, so that its lines share their indentation. */
function codeOf({ span }: Unit, text: string, lines: LineMap): string {
  const { start } = lines.lineSpan(lines.lineAt(span.start));
  const isFirst = text.slice(start, span.start).trim() === '';
  return plainCode(text.slice(isFirst ? start : span.start, span.end));
}

async function readUnits(
  text: string,
  language: Suggestion['language'],
  parsers: Parsers,
  lines: LineMap,
  { lines: wanted, today }: ReviewOptions,
  token: CancellationToken,
): Promise<{ readonly units: readonly Unit[]; readonly suppressions: readonly Suppression[] }> {
  const tree = await parsers.parse(language, text, token);
  try {
    const units = cutUnits(tree, text, language).filter(({ span }) => {
      const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
      return !wanted || wanted.some((range) => range.first <= last && first <= range.last);
    });
    return { units, suppressions: findSuppressions(tree, text, lines, today) };
  } finally {
    tree.delete();
  }
}

function policyFinding(
  { policy, right, n }: FollowedPolicy,
  unit: Unit,
  { probability, votes }: Extract<PolicyAnswer, { kind: 'answered' }>,
  lines: LineMap,
): Draft {
  const what = unit.kind === 'block' ? 'this code' : `'${unit.name}'`;
  const sure = votes
    ? `${votes.yes} of ${votes.n} answers, interval ${votes.interval.low.toFixed(2)} to ${votes.interval.high.toFixed(2)}`
    : `probability ${probability.toFixed(2)}`;
  return {
    rule: policy.id,
    source: 'policy',
    title: policy.title,
    message:
      `The policy's judge says that ${what} breaks "${policy.title}" (${sure}); on the policy's own examples it is right in ` +
      `${right} of ${n}.`,
    severity: policy.severity,
    precision: 'medium',
    cwe: [],
    location: lines.location(firstLine(unit, lines)),
    judge: { probability: fourDigits(probability), unit: unit.name, lines: [] },
  };
}

function inOrder<T extends Verdict['findings'][number]>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => a.location.start.offset - b.location.start.offset);
}
