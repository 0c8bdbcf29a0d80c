import { dedent } from '../text/dedent';
import type { LanguageId } from '../text/languages';
import type { CancellationToken } from '../util/cancellation';
import type { Interval } from '../statistics/proportions';

/** Whether code breaks a policy. */
export interface PolicyQuestion {
  /** The policy's sentences. */
  readonly policy: string;
  readonly language: LanguageId | 'text';
  readonly code: string;
  /** Examples that are answered already, in their order; a judge may leave them out. */
  readonly shots: readonly Shot[];
}

/** An example as the judge is shown it. */
export interface Shot {
  readonly language: LanguageId;
  readonly code: string;
  readonly breaks: boolean;
}

export type PolicyAnswer =
  | {
      readonly kind: 'answered';
      /** That the code breaks the policy. */
      readonly probability: number;
      /** Where the judge gives no probabilities and was asked several times. */
      readonly votes?: { readonly yes: number; readonly n: number; readonly interval: Interval };
    }
  /** `too-long`: the judge does not read so much; it never will. The reason is a clause after "the judge". */
  | { readonly kind: 'unanswered'; readonly why: 'too-long' | 'failed'; readonly reason: string };

/** Who answers: the judge that comes with Driftline, or a model of the person's own, behind one interface. */
export interface PolicyJudge {
  /** As people read it: `policy-1+b8923f00`, `qwen2.5-coder:7b at http://localhost:11434`. */
  readonly name: string;
  /** Of all that an answer depends on beside the question: SHA-256, hex. */
  readonly sha256: string;
  /** From this probability on, the answer is yes. */
  readonly threshold: number;
  /** Of code that keeps policies unknown to it, the share said to break them; absent where nobody has measured it. */
  readonly falsePositiveRate?: number;
  /** Questions that it is worth asking at a time. */
  readonly concurrency: number;
  answer(question: PolicyQuestion, token: CancellationToken): Promise<PolicyAnswer>;
  dispose(): Promise<void>;
}

/** Code as judges read it: without the indentation that its lines share, without white space at its end, `\n` between lines. */
export function plainCode(code: string): string {
  return dedent(code.replace(/\r\n?/g, '\n')).trimEnd();
}
