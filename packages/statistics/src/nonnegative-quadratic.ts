const TOLERANCE = 1e-12;

/**
 * The x ≥ 0 at which ½·xᵀGx − cᵀx is least, G symmetric and not negative definite: the active-set method of Lawson &
 * Hanson (Solving Least Squares Problems 1974, ch. 23) on the normal equations, R `nnls::nnls(A, b)` where G = AᵀA and
 * c = Aᵀb. A direction that G cannot tell from those in use stays at 0.
 */
export function leastQuadratic(g: readonly Float64Array[], c: readonly number[]): number[] {
  let x = c.map(() => 0);
  let used: number[] = [];
  const refused = new Set<number>();
  for (let best = steepest(g, c, x, refused); best !== null; best = steepest(g, c, x, refused)) {
    used.push(best);
    for (;;) {
      const solution = solved(g, c, used);
      if (solution === null) {
        refused.add(best);
        used = used.filter((index) => index !== best);
        break;
      }
      const from = x;
      // As far towards the solution as every place stays at 0 or above; a place that arrives at 0 leaves.
      const share = Math.min(1, ...used.map((index, at) => reach(from[index] ?? 0, solution[at] ?? 0)));
      x = c.map(() => 0);
      used.forEach((index, at) => {
        x[index] = (from[index] ?? 0) + share * ((solution[at] ?? 0) - (from[index] ?? 0));
      });
      if (share === 1) break;
      const stays = used.filter((index) => (x[index] ?? 0) > TOLERANCE);
      if (!stays.includes(best)) refused.add(best);
      x = x.map((value, index) => (stays.includes(index) ? value : 0));
      used = stays;
    }
  }
  return x;
}

function reach(from: number, to: number): number {
  return to > 0 ? 1 : from / (from - to || 1);
}

/** The unused direction along which the value falls fastest; null where it falls along none. */
function steepest(g: readonly Float64Array[], c: readonly number[], x: readonly number[], refused: Set<number>) {
  let best: number | null = null;
  let highest = 0;
  c.forEach((value, index) => {
    if ((x[index] ?? 0) > 0 || refused.has(index)) return;
    const row = g[index];
    const slope = x.reduce((sum, each, other) => (each === 0 ? sum : sum - each * (row?.[other] ?? 0)), value);
    if (slope > Math.max(highest, TOLERANCE * Math.abs(value))) [best, highest] = [index, slope];
  });
  return best as number | null;
}

/** The unconstrained minimum over the places in use, by Cholesky; null where G is singular there. */
function solved(g: readonly Float64Array[], c: readonly number[], used: readonly number[]): number[] | null {
  const at = (row: number, column: number) => g[used[row] ?? 0]?.[used[column] ?? 0] ?? 0;
  const lower = used.map(() => new Float64Array(used.length));
  const forward: number[] = [];
  for (const [row, index] of used.entries()) {
    const here = lower[row] ?? new Float64Array(0);
    for (let column = 0; column <= row; column += 1) {
      const there = lower[column] ?? here;
      let value = at(row, column);
      for (let k = 0; k < column; k += 1) value -= (here[k] ?? 0) * (there[k] ?? 0);
      if (row === column && value <= TOLERANCE * at(row, row)) return null;
      here[column] = row === column ? Math.sqrt(value) : value / (there[column] ?? 1);
    }
    const known = forward.reduce((sum, value, k) => sum + value * (here[k] ?? 0), 0);
    forward.push(((c[index] ?? 0) - known) / (here[row] ?? 1));
  }
  const solution = [...forward];
  for (let row = used.length - 1; row >= 0; row -= 1) {
    let value = forward[row] ?? 0;
    for (let k = row + 1; k < used.length; k += 1) value -= (lower[k]?.[row] ?? 0) * (solution[k] ?? 0);
    solution[row] = value / (lower[row]?.[row] ?? 1);
  }
  return solution;
}
