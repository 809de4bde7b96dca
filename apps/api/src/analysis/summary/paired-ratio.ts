import { pairedGeometricMeanRatio, type RatioPair } from "@nlrp12/statistics";
import type { RatioOutcome } from "../frame/ratio-outcome.ts";
import type { CytokineValue } from "./cytokine-value.sql.ts";

/** The ratio within pairs as answers hold it; null without a pair. */
export function outcomeOfPairs(pairs: readonly RatioPair[]): RatioOutcome | null {
  if (pairs.length === 0) return null;
  const ratio = pairedGeometricMeanRatio(pairs);
  const counts = { nNumerator: pairs.length, nDenominator: pairs.length };
  if (ratio.kind === "NOT_ESTIMABLE") return { kind: "NOT_ESTIMABLE", reason: ratio.reason, ...counts };
  if (ratio.kind === "BOUND") {
    return ratio.atLeast === null
      ? { kind: "NOT_ESTIMABLE", reason: ratio.reason, ...counts }
      : { kind: "BOUND", atLeast: ratio.atLeast, certainAtLeast: null, ...counts };
  }
  return {
    kind: "RATIO",
    value: ratio.ratio,
    lower: ratio.lower,
    upper: ratio.upper,
    estimator: ratio.method,
    pooling: "NONE",
    predictionLower: null,
    predictionUpper: null,
    iSquared: null,
    ...counts,
    centers: 1,
  };
}

const sameCase = (value: CytokineValue): string => `${value.cohortId} ${value.caseId}`;

/** On or after treatment against before, within the same case and comparability class. */
export function ratioToBaseline(
  values: readonly CytokineValue[],
  everyValue: readonly CytokineValue[],
): RatioOutcome | null {
  const before = new Map(
    everyValue.filter((value) => value.phase === "BEFORE").map((value) => [sameCase(value), value]),
  );
  return outcomeOfPairs(
    values.flatMap((value) => {
      const baseline = before.get(sameCase(value));
      const paired = baseline && baseline.comparabilityClass === value.comparabilityClass && baseline !== value;
      return paired && value.phase !== "BEFORE" ? [{ numerator: value, denominator: baseline }] : [];
    }),
  );
}

/** Stimulated against spontaneous, in cells of the same case taken on the same day. */
export function stimulationIndex(
  values: readonly CytokineValue[],
  spontaneous: readonly CytokineValue[],
): RatioOutcome | null {
  const sameSample = (value: CytokineValue): string => `${sameCase(value)} ${value.sampleDay} ${value.nominalHours}`;
  const unstimulated = new Map(spontaneous.map((value) => [sameSample(value), value]));
  return outcomeOfPairs(
    values.flatMap((value) => {
      const denominator = unstimulated.get(sameSample(value));
      return denominator ? [{ numerator: value, denominator }] : [];
    }),
  );
}
