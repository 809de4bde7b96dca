import { isUninformative, type LogInterval } from "@nlrp12/statistics";
import { caseKey } from "../frame/case-key.ts";
import { onePerKindred } from "../frame/one-per-kindred.ts";
import { isControl, stratumKey } from "../summary/control-strata.ts";
import { runKey } from "../summary/culture-run-pairs.ts";
import type { CytokineLevel } from "../summary/cytokine-value.sql.ts";
import { pairsWithBaseline } from "../summary/paired-ratio.ts";
import type { NotMadeReason } from "./not-made.ts";
import type { SampleFacts } from "./sensitivity-facts.sql.ts";

/** The standard sensitivity set, in the order it is shown. */
export const SENSITIVITY_CODES = [
  "AS_ANSWERED",
  "HALF_LIMIT",
  "ONE_PER_KINDRED",
  "EACH_PERSON",
  "WITHOUT_CENTER",
  "WITHIN_CULTURE_RUNS",
  "WITHOUT_STEROIDS",
  "FLARE_ONLY",
  "SAME_STATE",
] as const;
/** One way to make the ratio again, see {@link SENSITIVITY_CODES}. */
export type SensitivityCode = (typeof SENSITIVITY_CODES)[number];

/** Of the members of a cell those that count; `among` are all values beside them. */
type CountedMembers = (members: readonly CytokineLevel[], among: readonly CytokineLevel[]) => readonly CytokineLevel[];

/** One way to make the ratios of every cell again. */
export interface SensitivityStep {
  readonly code: SensitivityCode;
  /** The center left out, for WITHOUT_CENTER. */
  readonly centerId: number | null;
  /** Why it cannot be made at all, whatever the cell. */
  readonly reason: NotMadeReason | null;
  readonly unit: "KINDRED" | "PERSON";
  /** The values it is made from, baselines among them. */
  readonly chosen: readonly CytokineLevel[];
  /** Of the members of a cell, or of the controls, those that count; `among` are all values beside them. */
  readonly counted: CountedMembers;
  /** The same for the ratio to baseline, to which a member says nothing without its pair. */
  readonly countedInPairs: CountedMembers;
  /** Controls are in no flare, so that the same state at both samples says something of pairs alone. */
  readonly ofPairsOnly: boolean;
  /** Says nothing of the ratio to baseline. */
  readonly ofControlsOnly: boolean;
}

/** What the steps are made from. */
export interface StepInput {
  readonly values: readonly CytokineLevel[];
  readonly facts: readonly SampleFacts[];
  readonly kindredsReadable: boolean;
  /** Whether assessments and courses of every exact cohort are open to the viewer. */
  readonly clinicalReadable: boolean;
}

/** The answer as it is, then every step of the standard set over all values of the question. */
export function sensitivitySteps(input: StepInput): SensitivityStep[] {
  const { values, kindredsReadable } = input;
  const factOf = factsBySample(input.facts);
  const step = (code: SensitivityCode, chosen: readonly CytokineLevel[], parts: Partial<SensitivityStep> = {}) => {
    const { counted = everyMember } = parts;
    return {
      ...{ code, chosen, centerId: null, reason: null, ofPairsOnly: false, ofControlsOnly: false },
      ...{ counted, countedInPairs: counted },
      unit: kindredsReadable ? ("KINDRED" as const) : ("PERSON" as const),
      ...parts,
    };
  };
  const isIndex = indexBy(factOf);
  const centers = [...new Set(values.map(({ centerId }) => centerId))];
  const noKindreds = kindredsReadable ? null : ("KINDREDS_NOT_READABLE" as const);
  return [
    step("AS_ANSWERED", values),
    step("HALF_LIMIT", values.map(atHalfItsLimit)),
    step("ONE_PER_KINDRED", values, {
      unit: "PERSON",
      reason: noKindreds,
      counted: (members) => onePerKindred(members, { within: stratumKey, isIndex }),
      // Of those with a pair, and whatever assay read them: an index member without one leaves its family another.
      countedInPairs: (members, among) =>
        onePerKindred(pairedWithBaseline(members, among), { within: () => "", isIndex }),
    }),
    ...(kindredsReadable ? [step("EACH_PERSON", values, { unit: "PERSON" })] : []),
    ...centers.map((centerId) =>
      step(
        "WITHOUT_CENTER",
        values.filter((value) => value.centerId !== centerId),
        { centerId },
      ),
    ),
    step("WITHIN_CULTURE_RUNS", values, { ofControlsOnly: true, counted: culturedWithControls }),
    step(
      "WITHOUT_STEROIDS",
      values.filter((value) => factOf(value)?.underSteroids !== true),
      { reason: input.clinicalReadable ? null : "CLINICAL_NOT_READABLE" },
    ),
    step(
      "FLARE_ONLY",
      values.filter((value) => value.caseGroup !== "PATIENT" || factOf(value)?.stateAtSample === "FLARE"),
    ),
    step("SAME_STATE", values, {
      ofPairsOnly: true,
      counted: (members, among) => inSameState(members, among, factOf),
    }),
  ];
}

const everyMember: CountedMembers = (members) => members;

const pairedWithBaseline: CountedMembers = (members, among) =>
  pairsWithBaseline(members, among).map(({ numerator }) => numerator);

type OfSample = Pick<CytokineLevel, "cohortId" | "caseId" | "sampleNo">;

/** What is known of the sample a value is of. */
export type FactOf = (value: OfSample) => SampleFacts | undefined;

/** The facts of each sample, found by any value of it. */
export function factsBySample(facts: readonly SampleFacts[]): FactOf {
  const key = ({ cohortId, caseId, sampleNo }: OfSample): string => `${cohortId} ${caseId} ${sampleNo}`;
  const bySample = new Map(facts.map((fact) => [key(fact), fact]));
  return (value) => bySample.get(key(value));
}

/** Half the limit for a value below it, the limit for one above it: what old papers did with them. */
export function atHalfItsLimit<Value extends LogInterval>(value: Value): Value {
  if (value.logLower === value.logUpper || isUninformative(value)) return value;
  const log = substituted(value);
  return { ...value, logLower: log, logUpper: log };
}

function substituted({ logLower, logUpper }: LogInterval): number {
  if (logLower === Number.NEGATIVE_INFINITY) return logUpper - Math.LN2;
  return logUpper === Number.POSITIVE_INFINITY ? logLower : (logLower + logUpper) / 2;
}

/** Whether a value is one of the index member of its family. */
export const indexBy =
  (factOf: FactOf) =>
  (value: OfSample): boolean =>
    factOf(value)?.indexMember === true;

/** Members whose state at the sample is known and the same as before treatment. */
function inSameState(
  members: readonly CytokineLevel[],
  among: readonly CytokineLevel[],
  factOf: FactOf,
): CytokineLevel[] {
  const stateOf = (value: CytokineLevel) => factOf(value)?.stateAtSample ?? "UNKNOWN";
  const before = new Map(
    among.filter(({ phase }) => phase === "BEFORE").map((value) => [caseKey(value), stateOf(value)]),
  );
  return members.filter((value) => stateOf(value) !== "UNKNOWN" && before.get(caseKey(value)) === stateOf(value));
}

/** Members that were cultured in one run with controls of their center; every control stays. */
function culturedWithControls(
  members: readonly CytokineLevel[],
  among: readonly CytokineLevel[],
): readonly CytokineLevel[] {
  const runs = new Set(among.filter(isControl).map(runKey));
  return members.filter((value) => isControl(value) || (value.cultureRun !== null && runs.has(runKey(value))));
}
