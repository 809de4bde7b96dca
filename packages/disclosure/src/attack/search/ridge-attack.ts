/** Answers of one set of questions in many consortia, each with the target's secret. */
export interface LabelledAnswers {
  /** One row per consortium. */
  readonly features: readonly Float64Array[];
  readonly isYes: Uint8Array;
}

/**
 * Accuracy on the second half of a linear rule learnt on the first half (ridge regression of ±1, Cholesky): what an
 * attacker who can simulate the consortium learns to make of the answers.
 */
export function learntAccuracy({ features, isYes }: LabelledAnswers, columns: readonly number[]): number {
  const half = Math.floor(features.length / 2);
  const width = columns.length + 1;
  const row = (at: number) => [1, ...columns.map((column) => features[at]?.[column] ?? 0)];
  const normal = Array.from({ length: width }, (_, i) =>
    Float64Array.from({ length: width }, (__, j) => (i === j ? 3 : 0)),
  );
  const right = new Float64Array(width);
  for (let at = 0; at < half; at += 1) {
    const values = row(at);
    const label = isYes[at] === 1 ? 1 : -1;
    for (const [i, value] of values.entries()) {
      right[i] = (right[i] ?? 0) + value * label;
      const line = normal[i];
      if (line && value !== 0) for (const [j, other] of values.entries()) line[j] = (line[j] ?? 0) + value * other;
    }
  }
  const weights = solved(normal, right);
  let hits = 0;
  for (let at = half; at < features.length; at += 1) {
    const said = row(at).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
    if (said > 0 === (isYes[at] === 1)) hits += 1;
  }
  return hits / (features.length - half);
}

/** Solves a symmetric positive definite system. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const lower = matrix.map(() => new Float64Array(n));
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (lower[i]?.[k] ?? 0) * (lower[j]?.[k] ?? 0);
      const line = lower[i];
      if (line) line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[j]?.[j] ?? 1);
    }
  }
  const middle = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (lower[i]?.[k] ?? 0) * (middle[k] ?? 0);
    middle[i] = sum / (lower[i]?.[i] ?? 1);
  }
  const solution = new Float64Array(n);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = middle[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= (lower[k]?.[i] ?? 0) * (solution[k] ?? 0);
    solution[i] = sum / (lower[i]?.[i] ?? 1);
  }
  return solution;
}
