import { fourDigits } from './calibration';

/**
 * The probability that a text is insecure, from those of its units: the mean of their odds. It is what the units say together
 * where one of them, and nobody knows which, would be the flawed one. The highest unit alone would be the louder the longer the
 * text is, by chance.
 */
export function wholeScore(probabilities: readonly number[]): number | null {
  if (probabilities.length < 2) return probabilities[0] ?? null;
  const odds = probabilities.reduce((sum, p) => sum + p / (1 - p), 0) / probabilities.length;
  // Whatever is certain alone is certain together.
  return odds === Infinity ? 1 : fourDigits(odds / (1 + odds));
}
