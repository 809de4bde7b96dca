import { type CensoredLogNormal, censoredLogNormal } from "./censored-log-normal.ts";
import { censoredCount, type Shortfall, shortfallOf } from "./estimability.ts";
import { isUninformative, type LogInterval } from "./log-interval.ts";
import { type MeanLogPoint, meanOfDetected, meanOfLikelihood } from "./mean-log.ts";
import { type MeanAtDeviance, meanAtDeviance } from "./mean-profile.ts";

/**
 * One group of a ratio of geometric means with what every ratio it stands in needs of it, so that controls compared with
 * many groups are fitted once.
 */
export type RatioArm = {
  readonly values: readonly LogInterval[];
  readonly censored: number;
  readonly shortfall: Shortfall | null;
  /** Null where nothing is censored, or the group cannot be estimated. */
  readonly fitted: CensoredLogNormal | null;
  /** As `meanLogOf` makes it; null where the group cannot be estimated. */
  readonly meanLog: MeanLogPoint | null;
};

/** Prepares a group for the ratios it stands in. */
export function ratioArm(values: readonly LogInterval[]): RatioArm {
  const shortfall = shortfallOf(values);
  const counted = { values, censored: censoredCount(values), shortfall };
  if (shortfall !== null) return { ...counted, fitted: null, meanLog: null };
  const known = values.filter((value) => !isUninformative(value));
  if (censoredCount(known) === 0) return { ...counted, fitted: null, meanLog: meanOfDetected(known) };
  const fitted = censoredLogNormal(known);
  return { ...counted, fitted, meanLog: meanOfLikelihood(fitted, known.length) };
}

/** The deviance profile of an arm's mean log; null where one value fits all. */
export function profileOf({ values, fitted }: RatioArm): MeanAtDeviance | null {
  const fit = fitted ?? censoredLogNormal(values);
  return fit.kind === "FITTED" ? meanAtDeviance(values, fit) : null;
}
