import { throwIfCancelled, type CancellationToken } from '../util/cancellation';

/** How many steps one question may take, and all questions about one text. */
export interface BudgetLimits {
  readonly question: number;
  readonly text: number;
}

/** Nodes that predicates look at. Ordinary code needs some hundreds. */
const forPredicates: BudgetLimits = { question: 2_000, text: 300_000 };

/** Thrown where a question has used up its steps. */
class OutOfSteps extends Error {}

/**
 * Bounds what predicates may look at, so that no text, however made, takes long: a question that needs too many steps
 * counts as not held, which means no finding.
 */
export class Budget {
  private forQuestion = 0;
  private forText = 0;

  constructor(
    private readonly token: CancellationToken,
    private readonly limits = forPredicates,
  ) {}

  /** Counts one node looked at. */
  spend(): void {
    if (++this.forQuestion > this.limits.question) throw new OutOfSteps();
    this.share();
  }

  /** Counts a step whose outcome serves other questions about the text too. */
  share(): void {
    if (++this.forText > this.limits.text) throw new OutOfSteps();
    if (this.forText % 512 === 0) throwIfCancelled(this.token);
  }

  ask(question: () => boolean): boolean {
    return this.answer(question) ?? false;
  }

  /** The answer to a question; undefined if it takes too long. */
  answer<T>(question: () => T): T | undefined {
    this.forQuestion = 0;
    try {
      return question();
    } catch (error) {
      if (error instanceof OutOfSteps) return undefined;
      throw error;
    }
  }
}
