// What a test of a policy says in words: the command line and the editor use the same.
import type { Policy, PolicyProblem } from '../policies/policy';
import type { Verdict } from '../verdict';
import { significance, type PolicyTest, type Rate, type TestedExample } from '../policies/policyTest';
import { fixed } from './figures';
import { count } from './text';
import { visible } from './visible';

/** Questions about policies that have no answer, over the verdicts of an audit. */
export class UnansweredPolicies {
  private readonly byReason = new Map<string, { readonly why: 'too-long' | 'failed'; readonly questions: number }>();

  add({ policies }: Verdict): void {
    for (const { why, reason, questions } of policies?.unanswered ?? [])
      this.byReason.set(reason, { why, questions: (this.byReason.get(reason)?.questions ?? 0) + questions });
  }

  /** What is too long for a judge is no failure: it stays so, and is told. */
  get hasFailed(): boolean {
    return [...this.byReason.values()].some(({ why }) => why === 'failed');
  }

  get sentences(): readonly string[] {
    return [...this.byReason].map(
      ([reason, { questions }]) =>
        `${count(questions, 'question')} about policies without an answer: the judge ${visible(reason)}.`,
    );
  }
}

/** Where and why a policy cannot be read, as a sentence. */
export function describePolicyProblem({ path, line, message }: PolicyProblem): string {
  return visible(`${path}${line === undefined ? '' : `:${line}`}: ${message}.`);
}

/** How many policies a judge can follow. */
export function describePolicyTests(tests: readonly PolicyTest[], judge: string): string {
  const of = (kind: PolicyTest['outcome']['kind']) => tests.filter(({ outcome }) => outcome.kind === kind).length;
  const undecided = of('unanswered');
  return (
    `${of('followed')} of ${count(tests.length, 'policy', 'policies')} can be followed by ${visible(judge)}` +
    `${undecided > 0 ? `, and ${undecided} ${undecided === 1 ? 'is' : 'are'} not decided` : ''}.`
  );
}

/** Each answer, how many are right, and whether the policy is on. */
export function describePolicyTest(policy: Policy, test: PolicyTest, colour = false): string {
  const paint = (isGood: boolean, text: string) => (colour ? `\u001b[${isGood ? 32 : 31}m${text}\u001b[0m` : text);
  const { accuracy, mutants, auroc } = test;
  const lines = [
    `${policy.id}: ${visible(policy.title)}`,
    ...test.examples.flatMap((one) => describeExample(one, paint)).map((line) => `  ${line}`),
    ...(accuracy.n > 0
      ? [
          `  Right on ${describeRate(accuracy)} of its examples, and on ${describeRate(mutants)} of these with another surface; ` +
            `${mutants.changed || 'none'} of them changed the answer.`,
        ]
      : []),
    ...(auroc ? [`  AUROC ${fixed(auroc.value)} (${fixed(auroc.low)} to ${fixed(auroc.high)}, n = ${auroc.n}).`] : []),
    `  ${paint(test.outcome.kind === 'followed', describePolicyOutcome(test))}`,
  ];
  return `${lines.join('\n')}\n\n`;
}

function describeExample(
  { example, forms, saysBreaks }: TestedExample,
  paint: (isGood: boolean, text: string) => string,
): readonly string[] {
  // Why there is none of the others, the outcome says.
  const told = forms.filter(({ answer }) => answer.kind === 'answered' || answer.why === 'too-long');
  const mark = saysBreaks === undefined ? 'open ' : saysBreaks === example.breaks ? 'right' : 'wrong';
  const [written, ...mutants] = told.map(({ form, answer }) => {
    if (answer.kind === 'unanswered') return `${form} no answer, it ${visible(answer.reason)}`;
    const votes = answer.votes
      ? ` (${answer.votes.yes} of ${answer.votes.n} votes, ${fixed(answer.votes.interval.low)} to ${fixed(answer.votes.interval.high)})`
      : '';
    return `${form} ${fixed(answer.probability)}${votes}`;
  });
  if (written === undefined) return [];
  const rest = mutants.length > 0 ? `; ${mutants.join(', ')}` : '';
  return [
    `${paint(mark === 'right', mark)} line ${example.line}, ${example.breaks ? 'bad ' : 'good'}: ${written}${rest}`,
  ];
}

/** Whether a policy is on, and if not why. */
export function describePolicyOutcome({ outcome, pValue, accuracy }: PolicyTest): string {
  switch (outcome.kind) {
    case 'followed':
      return `On: better than chance (p = ${pValue.toPrecision(2)}).`;
    case 'too-few': {
      const more = [
        ...(outcome.bad > 0 ? [count(outcome.bad, 'more bad example')] : []),
        ...(outcome.good > 0 ? [count(outcome.good, 'more good example')] : []),
      ];
      return `Off: it has too few examples to tell a judge from chance, even one that is always right. It needs ${more.join(' and ')} at least.`;
    }
    case 'not-followed': {
      const more =
        outcome.more === undefined ? '' : ` At this rate, ${count(outcome.more, 'more example')} could show it.`;
      return (
        `Off: this judge cannot follow the policy better than chance: it is right on ${accuracy.right} of ${accuracy.n} examples ` +
        `(p = ${pValue.toPrecision(2)}, and ${significance} at most is asked for).${more}`
      );
    }
    case 'unanswered':
      return `Not decided: the judge ${visible(outcome.reason)}.`;
  }
}

function describeRate({ right, n, low, high }: Rate): string {
  return n === 0 ? '0 of 0' : `${right} of ${n} (${fixed(low)} to ${fixed(high)})`;
}
