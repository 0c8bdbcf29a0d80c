import { throwIfCancelled, type CancellationToken } from '../util/cancellation';

/** Nodes looked at for one question, and for all questions about one text. Ordinary code needs some hundreds. */
const mostForQuestion = 2_000;
const mostForText = 300_000;

/** Thrown where a question has used up its steps. */
class OutOfSteps extends Error {}

/**
 * Bounds what predicates may look at, so that no text, however made, takes long: a question that needs too many steps
 * counts as not held, which means no finding.
 */
export class Budget {
  private forQuestion = 0;
  private forText = 0;

  constructor(private readonly token: CancellationToken) {}

  /** Counts one node looked at. */
  spend(): void {
    if (++this.forQuestion > mostForQuestion || ++this.forText > mostForText) throw new OutOfSteps();
    if (this.forText % 512 === 0) throwIfCancelled(this.token);
  }

  ask(question: () => boolean): boolean {
    this.forQuestion = 0;
    try {
      return question();
    } catch (error) {
      if (error instanceof OutOfSteps) return false;
      throw error;
    }
  }
}
