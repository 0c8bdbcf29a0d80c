import type { Judge, Observed } from './judge';

/** So few tested units say nothing of a hundred. */
const fewest = 30;

/** Of 100 tested units with such a probability, how many were insecure; undefined where too few were tested. */
export function ofHundred(probability: number, judge: Pick<Judge, 'observed'>): number | undefined {
  const range = judge.observed?.reduce<Observed | undefined>(
    (found, next) => (next.from <= probability ? next : found),
    undefined,
  );
  return range && range.n >= fewest ? Math.round(range.insecure * 100) : undefined;
}

/** ` (of 100 such, 93 were insecure in tests)`, or nothing. */
export function observedText(hundred: number | undefined): string {
  return hundred === undefined ? '' : ` (of 100 such, ${hundred} were insecure in tests)`;
}
