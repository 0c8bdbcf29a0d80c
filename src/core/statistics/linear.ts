/** Small dense linear algebra: matrices are arrays of rows. */

export type Matrix = readonly (readonly number[])[];

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The x of `matrix` x = `right`, for a symmetric matrix that is positive definite (Cholesky). */
export function solve(matrix: Matrix, right: readonly number[]): number[] {
  const n = right.length;
  const lower = matrix.map((row) => [...row]);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  const x = [...right];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

/**
 * Ridge regression through the origin, on columns scaled to a root mean square of 1: the weights of the columns as they were
 * given. A column of nothing but 0 has weight 0.
 */
export function ridge(rows: Matrix, targets: readonly number[], penalty: number): number[] {
  const width = rows[0]?.length ?? 0;
  const scale = Array.from({ length: width }, (_, column) =>
    Math.sqrt(rows.reduce((sum, row) => sum + row[column]! ** 2, 0) / rows.length),
  );
  const scaled = rows.map((row) => row.map((value, column) => (scale[column] === 0 ? 0 : value / scale[column]!)));
  const normal = Array.from({ length: width }, (_, i) =>
    Array.from(
      { length: width },
      (_, j) => scaled.reduce((sum, row) => sum + row[i]! * row[j]!, 0) + (i === j ? penalty : 0),
    ),
  );
  const right = Array.from({ length: width }, (_, i) =>
    scaled.reduce((sum, row, at) => sum + row[i]! * targets[at]!, 0),
  );
  return solve(normal, right).map((weight, column) => (scale[column] === 0 ? 0 : weight / scale[column]!));
}

/** The covariance of rows, over n − 1. */
export function covariance(rows: readonly ArrayLike<number>[]): number[][] {
  const width = rows[0]?.length ?? 0;
  const centre = Array.from({ length: width }, (_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
  return Array.from({ length: width }, (_, i) =>
    Array.from(
      { length: width },
      (_, j) => rows.reduce((sum, row) => sum + (row[i]! - centre[i]!) * (row[j]! - centre[j]!), 0) / (rows.length - 1),
    ),
  );
}

/** Eigenvalues of a symmetric matrix, the largest first, each with its unit vector (Jacobi). */
export function eigen(matrix: Matrix): { readonly value: number; readonly vector: readonly number[] }[] {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors: number[][] = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        off += a[p]![q]! ** 2;
        if (a[p]![q] === 0) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * x - s * y;
          a[k]![q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
          const [u, v] = [vectors[k]![p]!, vectors[k]![q]!];
          vectors[k]![p] = c * u - s * v;
          vectors[k]![q] = s * u + c * v;
        }
      }
    if (off < 1e-22) break;
  }
  return a
    .map((row, i) => ({ value: row[i]!, vector: vectors.map((one) => one[i]!) }))
    .sort((x, y) => y.value - x.value);
}
