import { STOP_REASONS, type StopReason } from "@nlrp12/domain";
import type { LogInterval } from "@nlrp12/statistics";
import { isUninformative, logRatioOf } from "@nlrp12/statistics";
import { type LeftOut, personFlow } from "../frame/person-flow.ts";
import type { LandmarkDay } from "./landmark.ts";
import type { MarkedPatient, MarkerValue } from "./prediction-marker.sql.ts";
import type { KnownOutcome, NoOutcomeReason } from "./prediction-outcome.ts";

/** A case with its measurement and its outcome. */
export interface PredictionCase {
  readonly patient: MarkedPatient;
  /** Log of the level in pg/mL, or of the level at the landmark over that before treatment. */
  readonly value: LogInterval;
  readonly outcome: boolean;
  readonly comparabilityClass: string;
  /** The measured values it is made of, that before treatment first. */
  readonly measured: readonly MarkerValue[];
}

/** Why a treated patient is in no pair. */
export type PredictionLeftOut =
  | NoOutcomeReason
  | "STOPPED_BEFORE_OUTCOME"
  | "NO_VALUE"
  | "NO_VALUE_BEFORE"
  | "NO_VALUE_AT_LANDMARK"
  | "DIFFERENT_ASSAYS"
  | "BOTH_BELOW_LIMIT";

/** Who is compared, and why the others are not. */
export interface PredictionFlow {
  readonly cases: readonly PredictionCase[];
  readonly leftOut: readonly LeftOut<PredictionLeftOut | "SAME_PERSON">[];
  /** Why those stopped who did before the outcome could be told, commonest reason first. */
  readonly stops: readonly LeftOut<StopReason>[];
}

/** Puts measurement and outcome of each patient together; a person counts once, by the first record that has both. */
export function predictionCases(
  patients: readonly MarkedPatient[],
  landmark: LandmarkDay | null,
  outcomeOf: (patient: MarkedPatient) => KnownOutcome,
): PredictionFlow {
  const found = personFlow<MarkedPatient, PredictionCase, PredictionLeftOut | StopReason>(patients, (patient) =>
    caseOf(patient, landmark, outcomeOf),
  );
  const stops = found.leftOut.flatMap(({ reason, cases }) => (isStopReason(reason) ? [{ reason, cases }] : []));
  const others = found.leftOut.flatMap(({ reason, cases }) => (isStopReason(reason) ? [] : [{ reason, cases }]));
  const stopped = stops.reduce((sum, { cases }) => sum + cases, 0);
  const together = stopped > 0 ? [{ reason: "STOPPED_BEFORE_OUTCOME" as const, cases: stopped }] : [];
  const leftOut = [...others, ...together].sort((a, b) => b.cases - a.cases || (a.reason < b.reason ? -1 : 1));
  return { cases: found.members, leftOut, stops };
}

const isStopReason = (reason: string): reason is StopReason => STOP_REASONS.some((one) => one === reason);

function caseOf(
  patient: MarkedPatient,
  landmark: LandmarkDay | null,
  outcomeOf: (patient: MarkedPatient) => KnownOutcome,
): PredictionCase | PredictionLeftOut | StopReason {
  const marker = landmark === null ? levelOf(patient) : changeOf(patient, landmark);
  if (typeof marker === "string") return marker;
  const outcome = outcomeOf(patient);
  if (outcome.kind === "KNOWN") return { patient, outcome: outcome.outcome, ...marker };
  return outcome.kind === "NOT_KNOWN" ? outcome.reason : outcome.stopReason;
}

type Marker = Pick<PredictionCase, "value" | "comparabilityClass" | "measured">;

function levelOf({ values }: MarkedPatient): Marker | "NO_VALUE" {
  const [value] = values;
  if (!value) return "NO_VALUE";
  return { value, comparabilityClass: value.comparabilityClass, measured: [value] };
}

/** The value nearest to the landmark, of two equally near the earlier, over that before treatment by the same assay. */
function changeOf({ values }: MarkedPatient, landmark: LandmarkDay): Marker | PredictionLeftOut {
  const before = values.find(({ phase }) => phase === "BEFORE");
  if (!before) return "NO_VALUE_BEFORE";
  const away = (value: MarkerValue) => Math.abs(value.sampleDay - landmark);
  const [then] = values.filter(({ phase }) => phase !== "BEFORE").toSorted((a, b) => away(a) - away(b));
  if (!then) return "NO_VALUE_AT_LANDMARK";
  if (then.comparabilityClass !== before.comparabilityClass) return "DIFFERENT_ASSAYS";
  const value = logRatioOf(then, before);
  if (isUninformative(value)) return "BOTH_BELOW_LIMIT";
  return { value, comparabilityClass: then.comparabilityClass, measured: [before, then] };
}
