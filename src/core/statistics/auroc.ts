/** Chance that one of `high` is above one of `low`, ties counting half. */
export function auroc(high: readonly number[], low: readonly number[]): number {
  const all = [...high.map((value) => ({ value, isHigh: 1 })), ...low.map((value) => ({ value, isHigh: 0 }))].sort(
    (a, b) => a.value - b.value,
  );
  let [sum, below] = [0, 0];
  for (let i = 0; i < all.length;) {
    let [end, ties, own] = [i, 0, 0];
    for (; end < all.length && all[end]!.value === all[i]!.value; end++)
      if (all[end]!.isHigh) own++;
      else ties++;
    sum += own * (below + ties / 2);
    below += ties;
    i = end;
  }
  return sum / (high.length * low.length);
}
