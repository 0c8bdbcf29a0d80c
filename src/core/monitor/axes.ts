/** Along which axis moves lie the most, and what share of them would lie there if they lay nowhere in particular. */
import { quantile } from '../statistics/bootstrap';
import { eigen, type Matrix } from '../statistics/linear';
import { Random } from '../statistics/random';

/** Principal axes of moves from the origin, the longest first. */
export function principalAxes(rows: Matrix): readonly { readonly share: number; readonly vector: readonly number[] }[] {
  const width = rows[0]?.length ?? 0;
  const moments = Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
  );
  const found = eigen(moments);
  const total = found.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  return found.map(({ value, vector }) => ({ share: value / total, vector }));
}

/** The 95 % quantile of the first axis's share, of moves without any direction, where `gram` is the directions' products. */
export function shareByChance(gram: Matrix, moves: number): number {
  const random = new Random(1);
  const root = eigen(gram).map(({ value, vector }) => vector.map((one) => one * Math.sqrt(Math.max(0, value))));
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const shares = Array.from({ length: 400 }, () => {
    const rows = Array.from({ length: moves }, () => {
      const draws = root.map(normal);
      return gram.map((_, i) => root.reduce((sum, vector, k) => sum + vector[i]! * draws[k]!, 0));
    });
    return principalAxes(rows)[0]?.share ?? 0;
  }).sort((a, b) => a - b);
  return quantile(shares, 0.95);
}
