/** Corrections for looking at many questions at once. Each takes values in any order and answers in the same order. */

/** Benjamini and Hochberg's adjusted p-values (1995): of what is below q, at most the share q is false on average. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const n = pValues.length;
  return stepped(pValues, (p, rank) => (p * n) / (rank + 1), 'up');
}

/** Holm's adjusted p-values (1979): what is below α is all true with chance 1 - α, whatever depends on what. */
export function holm(pValues: readonly number[]): number[] {
  const n = pValues.length;
  return stepped(pValues, (p, rank) => p * (n - rank), 'down');
}

/** Wang and Ramdas's e-BH (2022): which e-values may be called discoveries at rate `level`, whatever depends on what. */
export function eBenjaminiHochberg(eValues: readonly number[], level: number): boolean[] {
  const n = eValues.length;
  const descending = [...eValues].sort((a, b) => b - a);
  let smallest = Infinity;
  descending.forEach((e, rank) => {
    if ((rank + 1) * e >= n / level) smallest = e;
  });
  return eValues.map((e) => e >= smallest);
}

/** Adjusts in the order of size; `up`: no value above that of the next larger, `down`: none below that of the next smaller. */
function stepped(
  values: readonly number[],
  adjust: (value: number, rank: number) => number,
  to: 'up' | 'down',
): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const adjusted = order.map((index, rank) => adjust(values[index] as number, rank));
  if (to === 'up') {
    for (let i = adjusted.length - 2; i >= 0; i--)
      adjusted[i] = Math.min(adjusted[i] as number, adjusted[i + 1] as number);
  } else {
    for (let i = 1; i < adjusted.length; i++) adjusted[i] = Math.max(adjusted[i] as number, adjusted[i - 1] as number);
  }
  const result = new Array<number>(values.length);
  order.forEach((index, rank) => (result[index] = Math.min(1, adjusted[rank] as number)));
  return result;
}
