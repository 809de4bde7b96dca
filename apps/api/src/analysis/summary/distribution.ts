import { type CensoredQuantile, describeCensored, geometricMean, type LogInterval } from "@nlrp12/statistics";
import { once } from "../frame/once.ts";

/** A quantile as it is written: a number, or a limit it lies below or above. */
export interface QuantileFigure {
  readonly comparator: "=" | "<" | ">";
  readonly value: number;
}

/** A number with its interval and the estimator that made it. */
export interface EstimateFigure {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly estimator: string;
}

/** What is said of a set of values, in `unit`. */
export interface DistributionFigure {
  readonly n: number;
  readonly belowLimit: number;
  readonly aboveLimit: number;
  readonly shareBelow: number;
  readonly median: QuantileFigure | null;
  readonly q1: QuantileFigure | null;
  readonly q3: QuantileFigure | null;
  readonly geometricMean: EstimateFigure | null;
  readonly unit: string;
}

function quantileFigure(quantile: CensoredQuantile | null): QuantileFigure | null {
  if (!quantile) return null;
  if (quantile.kind === "VALUE") return { comparator: "=", value: quantile.value };
  return { comparator: quantile.kind === "BELOW" ? "<" : ">", value: quantile.limit };
}

/**
 * Describes values given as intervals of natural logs: counts, quantiles by left-censored Kaplan–Meier, geometric mean.
 * Each is computed when it is first read.
 */
export function distributionOf(values: readonly LogInterval[], unit: string): DistributionFigure {
  const described = once(() => describeCensored(values));
  const mean = once(() => meanFigure(values));
  return {
    n: values.length,
    get belowLimit() {
      return described().belowCount;
    },
    get aboveLimit() {
      return described().aboveCount;
    },
    get shareBelow() {
      return described().shareBelow ?? 0;
    },
    get median() {
      return quantileFigure(described().median);
    },
    get q1() {
      return quantileFigure(described().q1);
    },
    get q3() {
      return quantileFigure(described().q3);
    },
    get geometricMean() {
      return mean();
    },
    unit,
  };
}

function meanFigure(values: readonly LogInterval[]): EstimateFigure | null {
  const mean = geometricMean(values);
  if (mean.kind !== "ESTIMATED") return null;
  return {
    value: mean.geometricMean,
    lower: mean.lower,
    upper: mean.upper,
    estimator: mean.method === "T" ? "GEOMETRIC_MEAN_T" : "CENSORED_LOG_NORMAL_ML",
  };
}
