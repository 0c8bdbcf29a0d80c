/** Platt scaling of a model's score; strictly rising, so that it never ties or reorders two units. */
export function calibrate(score: number, calibration: { readonly slope: number; readonly intercept: number }): number {
  return 1 / (1 + Math.exp(-(calibration.slope * score + calibration.intercept)));
}
