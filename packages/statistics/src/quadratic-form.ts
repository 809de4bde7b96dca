/**
 * uᵀV⁻u with a generalised inverse of a covariance matrix V, and the rank of V: Cholesky with the largest pivot first,
 * pivots under 1e-10 of the largest taken as 0. R `drop(u %*% MASS::ginv(V) %*% u)` where u lies in the range of V.
 */
export function quadraticForm(
  u: readonly number[],
  covariance: readonly (readonly number[])[],
): { readonly value: number; readonly rank: number } {
  const left = covariance.map((row) => [...row]);
  const rest = [...u];
  const open = new Set(u.keys());
  const scale = Math.max(0, ...left.map((row, index) => row[index] ?? 0));
  let value = 0;
  let rank = 0;
  while (open.size > 0) {
    const pivot = [...open].reduce((best, index) =>
      (left[index]?.[index] ?? 0) > (left[best]?.[best] ?? 0) ? index : best,
    );
    const size = left[pivot]?.[pivot] ?? 0;
    if (size <= 1e-10 * scale) break;
    open.delete(pivot);
    rank += 1;
    value += (rest[pivot] ?? 0) ** 2 / size;
    for (const row of open) {
      const share = (left[row]?.[pivot] ?? 0) / size;
      rest[row] = (rest[row] ?? 0) - share * (rest[pivot] ?? 0);
      for (const column of open) {
        const here = left[row];
        if (here) here[column] = (here[column] ?? 0) - share * (left[pivot]?.[column] ?? 0);
      }
    }
  }
  return { value, rank };
}
