/** How a model's score and the word of the rules become a probability. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
  /** Added where a rule reports something in the unit. */
  readonly rule: number;
  /** What the score of a language model's states counts for; 0 where no such model belongs to the judge. */
  readonly states: number;
}

/** Scores of one unit: of its words and, from a deep judge, of what a language model's states say of it. */
export interface Scores {
  readonly words: number;
  readonly states: number;
}

/** Platt scaling with the rules as one more variable; strictly rising in the scores, so that it never ties two units. */
export function calibrate(
  { words, states }: Scores,
  isReported: boolean,
  { slope, intercept, rule, states: weight }: Calibration,
): number {
  return 1 / (1 + Math.exp(-(slope * words + weight * states + intercept + (isReported ? rule : 0))));
}

/** More digits would differ between processors and say nothing. */
export function fourDigits(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
