import { pairedGeometricMeanRatio, type RatioPair, ratioArm } from "@nlrp12/statistics";
import {
  type ControlStratum,
  type DenominatorKind,
  FEWEST_CONTROLS,
  stratumKey,
  unitsOf,
} from "../summary/control-strata.ts";
import { cultureRunPairs } from "../summary/culture-run-pairs.ts";
import type { CytokineLevel } from "../summary/cytokine-value.sql.ts";
import { NOT_POOLED, type RatioOutcome, ratioOfGroups, type StratumRatio } from "./ratio-outcome.ts";

/** The ratio of one center and comparability class to its own controls, with whose controls stand below the line. */
export interface ControlRatio extends StratumRatio {
  readonly denominatorKind: DenominatorKind;
}

/**
 * Patients of a cell against the controls of their own center and comparability class, stratum by stratum: run by run
 * where every one of them was cultured with controls, else against all controls of the stratum.
 */
export function stratumRatios(
  values: readonly CytokineLevel[],
  controls: ReadonlyMap<string, ControlStratum>,
  unit: "KINDRED" | "PERSON",
): ControlRatio[] {
  return [...Map.groupBy(values, stratumKey)].flatMap(([key, members]): ControlRatio[] => {
    const [first] = members;
    if (!first) return [];
    const { centerId, comparabilityClass } = first;
    const place = { centerId, comparabilityClass, denominatorKind: "SAME_CENTER_AND_CLASS" as const };
    const stratum = controls.get(key);
    const numerator = unit === "KINDRED" ? unitsOf(members) : members;
    if (!stratum || stratum.persons.length < FEWEST_CONTROLS) {
      const counts = { nNumerator: numerator.length, nDenominator: stratum?.persons.length ?? 0 };
      const outcome: RatioOutcome = { kind: "NOT_ESTIMABLE", reason: "NO_SAME_CENTER_CONTROLS", ...counts };
      return [{ ...place, outcome, estimated: null }];
    }
    const withinRuns = ratioWithinRuns(cultureRunPairs(members, stratum.persons, unit));
    if (withinRuns) return [{ ...place, ...withinRuns, denominatorKind: "SAME_CULTURE_RUN" as const }];
    return [{ ...place, ...ratioOfGroups({ numerator: ratioArm(numerator), denominator: stratum.arms[unit]() }) }];
  });
}

/** The ratio of run pairs; null without pairs, or where they leave it to be bounded. */
function ratioWithinRuns(pairs: readonly RatioPair[] | null): Pick<StratumRatio, "outcome" | "estimated"> | null {
  const ratio = pairs && pairedGeometricMeanRatio(pairs);
  if (ratio?.kind !== "ESTIMATED") return null;
  const { ratio: value, lower, upper, method: estimator, nPairs } = ratio;
  const { logRatio, standardErrorLog, degreesOfFreedom } = ratio;
  const made = { value, lower, upper, estimator, ...NOT_POOLED };
  return {
    outcome: {
      ...{ kind: "RATIO", ...made, pooling: "ONE_STRATUM" },
      ...{ nNumerator: nPairs, nDenominator: nPairs, centers: 1 },
    },
    estimated: ratio.noInterval === null ? { logRatio, standardErrorLog, degreesOfFreedom } : null,
  };
}
