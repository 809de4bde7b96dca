import { collapseKindreds, pairedGeometricMeanRatio, type RatioPair } from "@nlrp12/statistics";
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

/** What a pair counts as: one of its family, or one of its own. */
type PairUnit = "KINDRED" | "PERSON";

/** A value and what it is divided by. */
interface PairOfValues {
  readonly numerator: CytokineValue;
  readonly denominator: CytokineValue;
}

/** One pair per kindred, of the mean logs of its members above and below the line; a case without one is its own. */
function unitPairs(pairs: readonly PairOfValues[], unit: PairUnit): RatioPair[] {
  if (unit === "PERSON") return [...pairs];
  const side = (of: keyof PairOfValues) =>
    collapseKindreds(pairs.map((pair) => ({ value: pair[of], kindred: pair.numerator.kindredId })));
  const denominators = side("denominator");
  return side("numerator").flatMap(({ value: numerator }, at): RatioPair[] => {
    const denominator = denominators[at];
    return denominator ? [{ numerator, denominator: denominator.value }] : [];
  });
}

/** The values before treatment among values, by case; each cell of an answer looks into the same ones. */
const baselines = new WeakMap<readonly CytokineValue[], ReadonlyMap<string, CytokineValue>>();

function baselinesOf(everyValue: readonly CytokineValue[]): ReadonlyMap<string, CytokineValue> {
  const known = baselines.get(everyValue);
  if (known) return known;
  const before = everyValue.filter((value) => value.phase === "BEFORE");
  const byCase = new Map(before.map((value) => [sameCase(value), value]));
  baselines.set(everyValue, byCase);
  return byCase;
}

/** Values on or after treatment with that of the same case and comparability class before it. */
export function pairsWithBaseline(
  values: readonly CytokineValue[],
  everyValue: readonly CytokineValue[],
): PairOfValues[] {
  const before = baselinesOf(everyValue);
  return values.flatMap((value): PairOfValues[] => {
    const baseline = before.get(sameCase(value));
    const paired = baseline && baseline.comparabilityClass === value.comparabilityClass && baseline !== value;
    return paired && value.phase !== "BEFORE" ? [{ numerator: value, denominator: baseline }] : [];
  });
}

/** On or after treatment against before, within the same case and comparability class; a family is one pair. */
export function ratioToBaseline(
  values: readonly CytokineValue[],
  everyValue: readonly CytokineValue[],
  unit: PairUnit,
): RatioOutcome | null {
  return outcomeOfPairs(unitPairs(pairsWithBaseline(values, everyValue), unit));
}

/** Stimulated against spontaneous, in cells of the same case taken on the same day; a family is one pair. */
export function stimulationIndex(
  values: readonly CytokineValue[],
  spontaneous: readonly CytokineValue[],
  unit: PairUnit,
): RatioOutcome | null {
  const sameSample = (value: CytokineValue): string => `${sameCase(value)} ${value.sampleDay} ${value.nominalHours}`;
  const unstimulated = new Map(spontaneous.map((value) => [sameSample(value), value]));
  const pairs = values.flatMap((value): PairOfValues[] => {
    const denominator = unstimulated.get(sameSample(value));
    return denominator ? [{ numerator: value, denominator }] : [];
  });
  return outcomeOfPairs(unitPairs(pairs, unit));
}
