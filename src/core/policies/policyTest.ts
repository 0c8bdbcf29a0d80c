// How well a judge follows a policy, on the policy's own examples: each is left out of those that the judge is shown, and
// put to it as it stands and with another surface.
import { auroc } from '../statistics/auroc';
import { fisherTest, normalQuantile, wilson, type Interval } from '../statistics/proportions';
import type { Parsers } from '../syntax/parser';
import type { CancellationToken } from '../util/cancellation';
import { mutate, type Mutation } from './mutations';
import type { Policy, PolicyExample } from './policy';
import type { PolicyAnswer, PolicyJudge } from './policyJudge';
import { shotsOf } from './shots';

/** One form of an example, and what the judge said of it. */
export interface TestedForm {
  readonly form: 'as written' | Mutation;
  readonly answer: PolicyAnswer;
}

export interface TestedExample {
  readonly example: PolicyExample;
  readonly forms: readonly TestedForm[];
  /** What most of its forms were answered, where that is even the one as written; undefined without an answer. */
  readonly saysBreaks: boolean | undefined;
}

export interface PolicyTest {
  readonly policy: string;
  readonly examples: readonly TestedExample[];
  /** Of examples, every form of one together. */
  readonly accuracy: Rate;
  /** Of their mutants alone, and how many of these were answered otherwise than the example as written. */
  readonly mutants: Rate & { readonly changed: number };
  /** Chance that of two examples the one that breaks the policy is given the higher probability; absent where a kind is missing. */
  readonly auroc?: Interval & { readonly value: number; readonly n: number };
  /** Fisher's exact test: that bad examples are not called bad more often than good ones. */
  readonly pValue: number;
  readonly outcome: Outcome;
}

export interface Rate extends Interval {
  readonly right: number;
  readonly n: number;
}

export type Outcome =
  | { readonly kind: 'followed' }
  /** Even if all were right it might be chance; so many more of each kind are needed at least. */
  | { readonly kind: 'too-few'; readonly good: number; readonly bad: number }
  /** `more`: examples that would be needed to tell this rate from chance; absent where it is no better than that. */
  | { readonly kind: 'not-followed'; readonly more?: number }
  | { readonly kind: 'unanswered'; readonly reason: string };

/** Chance of calling a judge able that only guesses. */
export const significance = 0.05;

/** Puts every form of every example to the judge. `onAnswer` hears of each answer. */
export async function testPolicy(
  policy: Policy,
  judge: PolicyJudge,
  parsers: Parsers,
  token: CancellationToken,
  onAnswer: (done: number, total: number) => void = () => {},
): Promise<PolicyTest> {
  const outcome = tooFew(policy);
  if (outcome) return summary(policy, [], judge.threshold, outcome);
  const asked = await Promise.all(
    policy.examples.map(async (example) => ({
      example,
      forms: [
        { form: 'as written', code: example.code } as const,
        ...(await mutate(example.code, example.language, parsers)).map(({ mutation, code }) => ({
          form: mutation,
          code,
        })),
      ],
    })),
  );
  const total = asked.reduce((sum, { forms }) => sum + forms.length, 0);
  let done = 0;
  const tested: TestedExample[] = [];
  for (const { example, forms } of asked) {
    const shots = shotsOf(policy, example);
    const answers: TestedForm[] = [];
    for (const { form, code } of forms) {
      const answer = await judge.answer({ policy: policy.text, language: example.language, code, shots }, token);
      answers.push({ form, answer });
      onAnswer(++done, total);
    }
    tested.push({ example, forms: answers, saysBreaks: mostSay(answers, judge.threshold) });
  }
  return summary(policy, tested, judge.threshold);
}

/** Whether there are too few examples to show anything: for three of each kind, chance gets all right once in twenty times. */
function tooFew({ examples }: Policy): Extract<Outcome, { kind: 'too-few' }> | undefined {
  const bad = examples.filter(({ breaks }) => breaks).length;
  const good = examples.length - bad;
  if (isShown(bad, good, 1)) return undefined;
  for (let more = 1; ; more++) {
    // As even as can be: that needs the fewest.
    const needed = Array.from({ length: more + 1 }, (_, ofBad) => ({ bad: ofBad, good: more - ofBad }))
      .filter((add) => isShown(bad + add.bad, good + add.good, 1))
      .sort((a, b) => Math.abs(bad + a.bad - good - a.good) - Math.abs(bad + b.bad - good - b.good))[0];
    if (needed) return { kind: 'too-few', ...needed };
  }
}

/** Whether so many examples, answered right at this rate, are told from chance. */
function isShown(bad: number, good: number, rate: number): boolean {
  const [hits, alarms] = [Math.floor(bad * rate), Math.ceil(good * (1 - rate))];
  return fisherTest({ successes: hits, n: bad }, { successes: alarms, n: good }) <= significance + 1e-12;
}

function summary(policy: Policy, examples: readonly TestedExample[], threshold: number, known?: Outcome): PolicyTest {
  const answered = examples.filter(({ saysBreaks }) => saysBreaks !== undefined);
  const isRight = ({ saysBreaks, example }: TestedExample) => saysBreaks === example.breaks;
  const [bad, good] = [true, false].map((breaks) => answered.filter(({ example }) => example.breaks === breaks));
  const called = (of: readonly TestedExample[] = []) => ({
    successes: of.filter(({ saysBreaks }) => saysBreaks === true).length,
    n: of.length,
  });
  const pValue = fisherTest(called(bad), called(good));
  const accuracy = rate(answered.filter(isRight).length, answered.length);
  const area = areaOf(bad, good);
  return {
    policy: policy.id,
    examples,
    accuracy,
    mutants: mutantsOf(answered, threshold),
    ...(area ? { auroc: area } : {}),
    pValue,
    outcome: known ?? outcomeOf(examples, accuracy, pValue),
  };
}

function outcomeOf(examples: readonly TestedExample[], accuracy: Rate, pValue: number): Outcome {
  for (const { forms, saysBreaks } of examples) {
    const failed = forms.map(({ answer }) => answer).find((answer) => answer.kind === 'unanswered');
    if (saysBreaks === undefined && failed) return { kind: 'unanswered', reason: failed.reason };
  }
  if (pValue <= significance + 1e-12) return { kind: 'followed' };
  const share = accuracy.right / accuracy.n;
  for (let n = accuracy.n + 1; share > 0.55 && n <= 1_000; n++)
    if (isShown(Math.ceil(n / 2), Math.floor(n / 2), share)) return { kind: 'not-followed', more: n - accuracy.n };
  return { kind: 'not-followed' };
}

function mostSay(forms: readonly TestedForm[], threshold: number): boolean | undefined {
  const said = forms.flatMap(({ answer }) => (answer.kind === 'answered' ? [answer.probability >= threshold] : []));
  const yes = said.filter(Boolean).length;
  const asWritten = forms[0]?.answer.kind === 'answered' ? said[0] : undefined;
  return asWritten === undefined || yes * 2 === said.length ? asWritten : yes * 2 > said.length;
}

function mutantsOf(examples: readonly TestedExample[], threshold: number): PolicyTest['mutants'] {
  let [right, n, changed] = [0, 0, 0];
  for (const { example, forms } of examples) {
    const [written, ...mutants] = forms.map(({ answer }) =>
      answer.kind === 'answered' ? answer.probability >= threshold : undefined,
    );
    for (const said of mutants) {
      if (said === undefined) continue;
      n++;
      if (said === example.breaks) right++;
      if (said !== written) changed++;
    }
  }
  return { ...rate(right, n), changed };
}

function areaOf(bad: readonly TestedExample[] = [], good: readonly TestedExample[] = []): PolicyTest['auroc'] {
  if (bad.length === 0 || good.length === 0) return undefined;
  const value = auroc(bad.map(meanOf), good.map(meanOf));
  return { value, ...areaInterval(value, bad.length, good.length), n: bad.length + good.length };
}

function meanOf({ forms }: TestedExample): number {
  const given = forms.flatMap(({ answer }) => (answer.kind === 'answered' ? [answer.probability] : []));
  return given.reduce((sum, probability) => sum + probability, 0) / given.length;
}

/** Newcombe's interval of an AUROC (2006, method 5): unlike others, not of no width where every pair is in order. */
export function areaInterval(area: number, bad: number, good: number, confidence = 0.95): Interval {
  const z = normalQuantile(confidence);
  const more = (bad + good) / 2 - 1;
  const deviation = (at: number) =>
    Math.sqrt((at * (1 - at) * (1 + more * ((1 - at) / (2 - at) + at / (1 + at)))) / (bad * good));
  const end = (from: number) => {
    let [inside, outside] = [area, from];
    for (let i = 0; i < 60; i++) {
      const middle = (inside + outside) / 2;
      if (Math.abs(area - middle) <= z * deviation(middle)) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return { low: end(0), high: end(1) };
}

function rate(right: number, n: number): Rate {
  return { right, n, ...wilson(right, n) };
}
