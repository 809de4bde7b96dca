import { tQuantile } from "./distributions.ts";
import { censoredCount, shortfallOf } from "./estimability.ts";
import { isDetected, type LogInterval, logRatioOf } from "./log-interval.ts";
import { meanLogOf } from "./mean-log.ts";
import { meanOfBounds } from "./moments.ts";

/** One case's value over the geometric mean of its controls. */
export type CaseFoldChange =
  | {
      readonly kind: "ESTIMATED";
      readonly foldChange: number;
      /** 95 % prediction interval: it holds 1 where the case is one more value like the controls. */
      readonly lower: number | null;
      readonly upper: number | null;
      readonly noInterval: "CENSORED_CONTROLS" | "CONSTANT_GROUP" | null;
      readonly degreesOfFreedom: number;
      readonly nControls: number;
      readonly censoredControls: number;
    }
  | {
      readonly kind: "BOUND";
      readonly atLeast: number | null;
      readonly atMost: number | null;
      readonly nControls: number;
      readonly censoredControls: number;
    }
  | {
      readonly kind: "NOT_ESTIMABLE";
      readonly reason: "FEWER_THAN_THREE" | "BOTH_CENSORED";
      readonly nControls: number;
      readonly censoredControls: number;
    };

/**
 * Fold change of a single case: case / GM(controls), with the prediction interval exp(difference ± t·s·√(1 + 1/n)),
 * t with n − 1 degrees of freedom; R `predict(lm(logs ~ 1), interval = "prediction")` around the controls' mean.
 * Censored controls that can still be estimated (see `geometricMean`) give the fold change without interval; a censored
 * case, or controls that cannot be estimated, give bounds with values at their limits. Fewer than three controls: none.
 * The controls are fitted once, for as many cases as are put over them.
 */
export function foldChangeOver(controls: readonly LogInterval[]): (caseValue: LogInterval) => CaseFoldChange {
  const counted = { nControls: controls.length, censoredControls: censoredCount(controls) };
  if (controls.length < 3) return () => ({ kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE", ...counted });
  const fitted = shortfallOf(controls) === null ? meanLogOf(controls) : null;
  const controlMean = fitted ? { logLower: fitted.meanLog, logUpper: fitted.meanLog } : meanOfBounds(controls);
  const bounded = (caseValue: LogInterval): CaseFoldChange => {
    const { logLower, logUpper } = logRatioOf(caseValue, controlMean);
    if (logLower === -Infinity && logUpper === Infinity) {
      return { kind: "NOT_ESTIMABLE", reason: "BOTH_CENSORED", ...counted };
    }
    const atLeast = logLower === -Infinity ? null : Math.exp(logLower);
    return { kind: "BOUND", atLeast, atMost: logUpper === Infinity ? null : Math.exp(logUpper), ...counted };
  };
  if (fitted === null) return bounded;
  const degreesOfFreedom = controls.length - 1;
  const noInterval =
    counted.censoredControls > 0
      ? "CENSORED_CONTROLS"
      : fitted.noInterval === "CONSTANT_GROUP"
        ? "CONSTANT_GROUP"
        : null;
  const half = tQuantile(0.975, degreesOfFreedom) * fitted.sdLog * Math.sqrt(1 + 1 / controls.length);
  return (caseValue) => {
    if (!isDetected(caseValue)) return bounded(caseValue);
    const difference = caseValue.logLower - fitted.meanLog;
    return {
      kind: "ESTIMATED",
      foldChange: Math.exp(difference),
      lower: noInterval ? null : Math.exp(difference - half),
      upper: noInterval ? null : Math.exp(difference + half),
      noInterval,
      degreesOfFreedom,
      ...counted,
    };
  };
}
