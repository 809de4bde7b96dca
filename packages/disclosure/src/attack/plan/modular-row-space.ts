/** A prime below 2²⁶, so that products of residues are exact in a double. */
const PRIME = 67_108_859;

/** The row space of integer vectors, exact modulo a prime: whether a vector is a combination of those added. */
export interface ModularRowSpace {
  readonly add: (vector: readonly number[]) => void;
  readonly contains: (vector: readonly number[]) => boolean;
}

/** An empty row space. */
export function modularRowSpace(): ModularRowSpace {
  const rows: { pivot: number; values: number[] }[] = [];

  function reduced(vector: readonly number[]): number[] {
    const left = vector.map((value) => residue(value));
    for (const { pivot, values } of rows) {
      const factor = left[pivot] ?? 0;
      if (factor === 0) continue;
      for (let at = 0; at < left.length; at += 1) left[at] = residue((left[at] ?? 0) - factor * (values[at] ?? 0));
    }
    return left;
  }

  function add(vector: readonly number[]): void {
    const left = reduced(vector);
    const pivot = left.findIndex((value) => value !== 0);
    if (pivot === -1) return;
    const inverse = power(left[pivot] ?? 0, PRIME - 2);
    rows.push({ pivot, values: left.map((value) => residue(value * inverse)) });
  }

  return { add, contains: (vector) => reduced(vector).every((value) => value === 0) };
}

function residue(value: number): number {
  const left = value % PRIME;
  return left < 0 ? left + PRIME : left;
}

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = residue(result * square);
    square = residue(square * square);
  }
  return result;
}
