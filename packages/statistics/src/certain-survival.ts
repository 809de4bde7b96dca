import { betaQuantile } from "./distributions.ts";
import type { RiskDay } from "./follow-up.ts";

/**
 * The lower 97.5 % bound of a survival that is 1 so far, with this many cases still at risk: Clopper–Pearson's for
 * "all of them event-free", 0.025^(1/n). R `binom.test(n, n)$conf.int[1]`; 0 with nobody at risk.
 */
export function lowerBoundWhereNoneHadEvent(atRisk: number): number {
  return atRisk === 0 ? 0 : 0.025 ** (1 / atRisk);
}

/**
 * The upper 97.5 % bound of a survival that has fallen to 0: Clopper–Pearson's 1 − 0.025^(1/n) where nobody was cut
 * off before, and in general the beta product bound by moments (Fay, Brittain & Proschan, Biostatistics 2013;14:723,
 * section 4), the product of Beta(atRisk − events + 1, events) over the event days. Without censoring that product is
 * one beta variable and the bound is exact.
 */
export function upperBoundWhereAllHadEvent(days: readonly RiskDay[]): number {
  let mean = 1;
  let square = 1;
  for (const { atRisk, events } of days) {
    if (events === 0) continue;
    const a = atRisk - events + 1;
    const total = atRisk + 1;
    mean *= a / total;
    square *= (a * (a + 1)) / (total * (total + 1));
  }
  const size = (mean - square) / (square - mean ** 2);
  return betaQuantile(0.975, { a: mean * size, b: (1 - mean) * size });
}
