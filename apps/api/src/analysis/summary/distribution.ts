import { type CensoredQuantile, describeCensored, geometricMean, type LogInterval } from "@nlrp12/statistics";
import { once } from "../frame/once.ts";
import { unitsOf } from "./control-strata.ts";

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
  /** Values the geometric mean counts, a family being one. */
  readonly units: number;
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

/** Values of a distribution, as intervals of natural logs, and what its geometric mean is of. */
interface DescribedValues {
  readonly values: readonly (LogInterval & { readonly kindredId: string | null })[];
  readonly unit: string;
  /** What the mean counts: relatives resemble each other, and one by one they make its interval too narrow. */
  readonly meanOf: "KINDRED" | "PERSON";
  /** False for ratios to estimated controls: an interval of their mean would take these controls for known. */
  readonly meanHasInterval: boolean;
}

/**
 * Describes values: counts and quantiles (left-censored Kaplan–Meier) of all of them, and the geometric mean of one value
 * a family. Each is computed when it is first read.
 */
export function distributionOf({ values, unit, meanOf, meanHasInterval }: DescribedValues): DistributionFigure {
  const described = once(() => describeCensored(values));
  const units = once(() => (meanOf === "KINDRED" ? unitsOf(values) : values));
  const mean = once(() => meanFigure(units(), meanHasInterval));
  return {
    n: values.length,
    get units() {
      return units().length;
    },
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

function meanFigure(values: readonly LogInterval[], hasInterval: boolean): EstimateFigure | null {
  const mean = geometricMean(values);
  if (mean.kind !== "ESTIMATED") return null;
  const { geometricMean: value, lower, upper, method } = mean;
  const exact = hasInterval ? "GEOMETRIC_MEAN_T" : "GEOMETRIC_MEAN";
  const estimator = method === "T" ? exact : "CENSORED_LOG_NORMAL_ML";
  return hasInterval ? { value, lower, upper, estimator } : { value, lower: null, upper: null, estimator };
}
