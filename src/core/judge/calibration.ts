/** How a model's score and the word of the rules become a probability. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
  /** Added where a rule reports something in the unit. */
  readonly rule: number;
}

/** Platt scaling with the rules as a second variable; strictly rising in the score, so that it never ties two units. */
export function calibrate(score: number, isReported: boolean, { slope, intercept, rule }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + intercept + (isReported ? rule : 0))));
}

/** More digits would differ between processors and say nothing. */
export function fourDigits(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
