import {
  type AskedComparison,
  askedComparisons,
  type ComparisonGroups,
  comparedValues,
  withUnits,
} from "../comparison/comparison-rows.ts";
import type { ComparisonValue } from "../comparison/comparison-value.sql.ts";
import { caseAndClass } from "../frame/case-key.ts";
import { onePerKindred } from "../frame/one-per-kindred.ts";
import type { NotMadeReason } from "../sensitivity/not-made.ts";
import type { SampleFacts } from "../sensitivity/sensitivity-facts.sql.ts";
import {
  atHalfItsLimit,
  type FactOf,
  factsBySample,
  indexBy,
  type SensitivityCode,
} from "../sensitivity/sensitivity-step.ts";
import { stratumKey } from "../summary/control-strata.ts";

/** What comparisons are made again from. */
export interface ComparisonStepInput {
  readonly values: readonly ComparisonValue[];
  readonly question: ComparisonGroups;
  readonly facts: readonly SampleFacts[];
  /** Whether assessments and courses of every exact cohort are open to the viewer. */
  readonly clinicalReadable: boolean;
}

/** All comparisons of a question, asked in one way of the sensitivity set; none where it cannot be made at all. */
export interface ComparisonStep {
  readonly code: SensitivityCode;
  /** The center left out, for WITHOUT_CENTER. */
  readonly centerId: number | null;
  readonly reason: NotMadeReason | null;
  readonly asked: readonly AskedComparison[];
}

/** The comparisons as answered, then in every way of the set, in the order they are shown. */
export function comparisonSteps({ values, question, facts, clinicalReadable }: ComparisonStepInput): ComparisonStep[] {
  const factOf = factsBySample(facts);
  const { kindredsReadable } = question;
  const answered = askedComparisons(values, question);
  // Made again as it was answered, within cases or side by side, whoever is left.
  const again = (chosen: readonly ComparisonValue[], parts: { readonly kindredsReadable?: boolean } = {}) =>
    comparedValues(chosen, { ...question, ...parts }).map((of, at) =>
      withUnits(of, answered[at]?.units.kind ?? "STRATA"),
    );
  const step = (code: SensitivityCode, asked: readonly AskedComparison[], reason: NotMadeReason | null = null) => ({
    ...{ code, reason, centerId: null },
    asked: reason === null ? asked : [],
  });
  const centers = [...new Set(values.map(({ centerId }) => centerId))];
  return [
    step("AS_ANSWERED", answered),
    step("HALF_LIMIT", again(values.map(atHalfItsLimit))),
    step(
      "ONE_PER_KINDRED",
      answered.map((one) => oneMemberEach(one, factOf)),
      kindredsReadable ? null : "KINDREDS_NOT_READABLE",
    ),
    ...(kindredsReadable ? [step("EACH_PERSON", again(values, { kindredsReadable: false }))] : []),
    ...centers.map((centerId) => ({
      ...step("WITHOUT_CENTER", again(values.filter((value) => value.centerId !== centerId))),
      centerId,
    })),
    step(
      "WITHOUT_STEROIDS",
      again(values.filter((value) => factOf(value)?.underSteroids !== true)),
      clinicalReadable ? null : "CLINICAL_NOT_READABLE",
    ),
    step("FLARE_ONLY", again(values.filter((value) => !isPatient(value) || stateOf(value, factOf) === "FLARE"))),
    step(
      "SAME_STATE",
      answered.map((one) => (one.units.kind === "PAIRS" ? inSameState(one, factOf) : one)),
    ),
  ];
}

/** Whether a value is a patient's, who alone has a state. */
export const isPatient = ({ caseGroup }: Pick<ComparisonValue, "caseGroup">): boolean => caseGroup === "PATIENT";

const stateOf = (value: ComparisonValue, factOf: FactOf) => factOf(value)?.stateAtSample ?? "UNKNOWN";

/** Of each family the index member, in each stratum of each group; of pairs, one pair. */
function oneMemberEach(one: AskedComparison, factOf: FactOf): AskedComparison {
  const isIndex = indexBy(factOf);
  if (one.units.kind === "STRATA") {
    const chosen = (values: readonly ComparisonValue[]) => onePerKindred(values, { within: stratumKey, isIndex });
    return withUnits({ ...one, first: chosen(one.first), second: chosen(one.second) }, "STRATA");
  }
  const first = onePerKindred(pairedOf(one), { within: () => "", isIndex });
  const kept = new Set(first.map(caseAndClass));
  return withUnits({ ...one, first, second: one.second.filter((value) => kept.has(caseAndClass(value))) }, "PAIRS");
}

/** Pairs whose state is known, and the same, at both samples. */
function inSameState(one: AskedComparison, factOf: FactOf): AskedComparison {
  const states = new Map(one.second.map((value) => [caseAndClass(value), stateOf(value, factOf)]));
  const first = one.first.filter((value) => {
    const state = stateOf(value, factOf);
    return state !== "UNKNOWN" && states.get(caseAndClass(value)) === state;
  });
  const kept = new Set(first.map(caseAndClass));
  return withUnits({ ...one, first, second: one.second.filter((value) => kept.has(caseAndClass(value))) }, "PAIRS");
}

/** The values of the group that have one of the same case and class to be compared with. */
export function pairedOf({ first, second }: Pick<AskedComparison, "first" | "second">): ComparisonValue[] {
  const others = new Set(second.map(caseAndClass));
  return first.filter((value) => others.has(caseAndClass(value)));
}
