import { logFactorials } from "./log-factorials.ts";

/** The conditional odds ratio of a table of two groups and two classes with its exact 95 % interval. */
export type OddsRatio = {
  /** 0 or Infinity where a cell is empty that leaves it so. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
};

/**
 * The odds of the first class in the first group over those in the second, by conditional maximum likelihood, with
 * the interval of the two one-sided exact tests at 2.5 % (Cornfield, Proc 3rd Berkeley Symp 1956;4:135): noncentral
 * hypergeometric. Equals R `fisher.test(table)` estimate and conf.int to 1e-7. No margin may be 0.
 */
export function oddsRatio(table: readonly (readonly number[])[]): OddsRatio {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table;
  const least = Math.max(0, a - d);
  const most = Math.min(a + b, a + c);
  const logFactorial = logFactorials(a + b + c + d);
  const support = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const logWeights = support.map((x) =>
    [x, a + b - x, a + c - x, d - a + x].reduce((sum, cell) => sum - (logFactorial[cell] ?? 0), 0),
  );
  /** Expectation of a value of the first cell when the odds ratio is exp(logOdds). */
  const expected = (logOdds: number, value: (x: number) => number): number => {
    const weights = support.map((x, index) => (logWeights[index] ?? 0) + x * logOdds);
    const highest = Math.max(...weights);
    const chances = weights.map((weight) => Math.exp(weight - highest));
    const all = chances.reduce((sum, chance) => sum + chance, 0);
    return chances.reduce((sum, chance, index) => sum + chance * value(support[index] ?? 0), 0) / all;
  };
  return {
    estimate: a === least ? 0 : a === most ? Infinity : Math.exp(rising((x) => expected(x, (cell) => cell) - a)),
    lower: a === least ? 0 : Math.exp(rising((x) => expected(x, (cell) => (cell >= a ? 1 : 0)) - 0.025)),
    upper: a === most ? Infinity : Math.exp(rising((x) => 0.025 - expected(x, (cell) => (cell <= a ? 1 : 0)))),
  };
}

/** Where a rising function crosses 0, by halving. */
function rising(of: (x: number) => number): number {
  let low = -1;
  let high = 1;
  while (of(low) > 0) low *= 2;
  while (of(high) < 0) high *= 2;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (of(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
