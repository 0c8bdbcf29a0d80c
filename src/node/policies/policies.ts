/** Policies and their judge on this machine: which the judge is known to follow, and its answers, each paid for once. */
import type { Policy } from '../../core/policies/policy';
import type { PolicyAnswer, PolicyJudge, PolicyQuestion } from '../../core/policies/policyJudge';
import { testPolicy, type PolicyTest } from '../../core/policies/policyTest';
import type { FollowedPolicy, PolicyReviewer } from '../../core/policies/review';
import { shotsOf } from '../../core/policies/shots';
import type { Parsers } from '../../core/syntax/parser';
import { throwIfCancelled, type CancellationToken } from '../../core/util/cancellation';
import { AnswerCache, keepOutcome, keyOf, readOutcome, type TestOutcome } from './answerCache';

/** Tests of another kind do not count. */
const testVersion = 1;
/** A judge that fails so often in a row is not asked any more. */
const mostFailures = 3;

export class Policies {
  private readonly cache: AnswerCache;
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private failures = 0;

  constructor(
    readonly judge: PolicyJudge,
    private readonly cacheFolder: string,
  ) {
    this.cache = new AnswerCache(cacheFolder, judge.sha256);
  }

  /** What a policy's test found; undefined where this judge was never tested on it as it is now. */
  outcome(policy: Policy): TestOutcome | undefined {
    return readOutcome(this.cacheFolder, this.keyOf(policy));
  }

  /** Tests a policy, and keeps whether it may speak; an answer that did not come decides nothing. */
  async test(
    policy: Policy,
    parsers: Parsers,
    token: CancellationToken,
    onAnswer?: (done: number, total: number) => void,
  ): Promise<PolicyTest> {
    const cached: PolicyJudge = { ...this.judge, answer: (question) => this.ask(question, token) };
    const test = await testPolicy(policy, cached, parsers, token, onAnswer);
    const { outcome, accuracy } = test;
    if (outcome.kind !== 'unanswered') {
      const isFollowed = outcome.kind === 'followed';
      keepOutcome(this.cacheFolder, this.keyOf(policy), { isFollowed, right: accuracy.right, n: accuracy.n });
    }
    return test;
  }

  /** For `reviewPolicies`. Without `isAsking`, only what is known already is told. */
  reviewer(policies: readonly FollowedPolicy[], isAsking = true): PolicyReviewer {
    return {
      policies,
      judge: this.judge,
      answer: async ({ text, ...policy }, { language, code }, token) => {
        const question = { policy: text, language, code, shots: shotsOf({ text, ...policy }) };
        return isAsking ? this.ask(question, token) : this.cache.get(question);
      },
    };
  }

  /** The answer, from the cache if it is there. */
  async ask(question: PolicyQuestion, token: CancellationToken): Promise<PolicyAnswer> {
    const known = this.cache.get(question);
    if (known) return known;
    await this.turn();
    try {
      throwIfCancelled(token);
      if (this.failures >= mostFailures)
        return { kind: 'unanswered', why: 'failed', reason: 'failed too often in a row and was not asked any more' };
      const answer = await this.judge.answer(question, token);
      if (answer.kind === 'answered') {
        this.failures = 0;
        this.cache.set(question, answer);
      } else if (answer.why === 'failed') this.failures++;
      return answer;
    } finally {
      // A turn is handed on, so that nobody new takes it first.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  dispose(): Promise<void> {
    return this.judge.dispose();
  }

  private async turn(): Promise<void> {
    if (this.running < this.judge.concurrency) this.running++;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private keyOf({ text, examples, languages }: Policy): string {
    const contents = examples.map(({ breaks, language, code }) => ({ breaks, language, code }));
    return keyOf(testVersion, this.judge.sha256, this.judge.threshold, text, languages, contents);
  }
}
