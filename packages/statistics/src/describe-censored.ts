import { isAbove, isBelow, type LogInterval } from "./log-interval.ts";
import { type CensoredQuantile, quantilesOf } from "./quantile.ts";

/** What a cell shows of its values: counts, shares, median and quartiles as concentrations; null without values. */
export type CensoredDescription = {
  readonly n: number;
  readonly belowCount: number;
  readonly aboveCount: number;
  /** Share of the n values below a limit, 0 to 1; null without values. */
  readonly shareBelow: number | null;
  readonly median: CensoredQuantile | null;
  readonly q1: CensoredQuantile | null;
  readonly q3: CensoredQuantile | null;
};

/** Counts and quantiles of concentrations that may be below or above limits (see `quantile` for the estimator). */
export function describeCensored(values: readonly LogInterval[]): CensoredDescription {
  const n = values.length;
  const belowCount = values.filter(isBelow).length;
  const at = quantilesOf(values);
  return {
    n,
    belowCount,
    aboveCount: values.filter(isAbove).length,
    shareBelow: n > 0 ? belowCount / n : null,
    median: at(0.5),
    q1: at(0.25),
    q3: at(0.75),
  };
}
