import { normalQuantile } from "./distributions.ts";

/**
 * 95 % interval of a probability strictly between 0 and 1 on the log(−log) scale, from its standard error:
 * exp(−exp(log(−log p) ± z·SE / (p·log p))) (Kalbfleisch & Prentice 1980, eq. 1.13).
 * R `survfit(..., conf.type = "log-log")`, to 12 digits.
 */
export function logLogInterval(probability: number, standardError: number): { lower: number; upper: number } {
  const half = (normalQuantile(0.975) * standardError) / (probability * Math.abs(Math.log(probability)));
  const at = (move: number) => Math.exp(-Math.exp(Math.log(-Math.log(probability)) + move));
  return { lower: at(half), upper: at(-half) };
}
