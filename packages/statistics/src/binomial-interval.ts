import { betaQuantile, normalQuantile } from "./distributions.ts";

/** A share of cases with its 95 % interval; shares from 0 to 1. */
export type ShareInterval = {
  readonly successes: number;
  readonly n: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
};

/**
 * Wilson score interval of a share (JASA 1927;22:209), null for n = 0.
 * Equals R `prop.test(successes, n, correct = FALSE)$conf.int` to 12 digits. Throws RangeError unless
 * 0 ≤ successes ≤ n, both whole.
 */
export function wilson(successes: number, n: number): ShareInterval | null {
  if (!isCount(successes, n)) return null;
  const z = normalQuantile(0.975);
  const share = successes / n;
  const center = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  const lower = successes === 0 ? 0 : center - half;
  return { successes, n, share, lower, upper: successes === n ? 1 : center + half };
}

/**
 * Clopper–Pearson exact interval of a share (Biometrika 1934;26:404), null for n = 0.
 * Equals R `binom.test(successes, n)$conf.int` to 12 digits. Throws RangeError as `wilson` does.
 */
export function clopperPearson(successes: number, n: number): ShareInterval | null {
  if (!isCount(successes, n)) return null;
  const lower = successes === 0 ? 0 : betaQuantile(0.025, { a: successes, b: n - successes + 1 });
  const upper = successes === n ? 1 : betaQuantile(0.975, { a: successes + 1, b: n - successes });
  return { successes, n, share: successes / n, lower, upper };
}

function isCount(successes: number, n: number): boolean {
  if (!Number.isInteger(successes) || !Number.isInteger(n) || successes < 0 || successes > n) {
    throw new RangeError("A share needs whole counts with 0 ≤ successes ≤ n");
  }
  return n > 0;
}
