import type { Analyte } from "@nlrp12/domain";
import type { PatientStory } from "../clinic/treatment-story.ts";
import type { Visit, VisitKind } from "../clinic/visit-schedule.ts";
import type { CohortPlan } from "../cohort-plan.ts";
import type { RandomStream } from "../random-stream.ts";
import { PLASMA_CONTROL_LEVELS, SPONTANEOUS_CONTROL_LEVELS, STIMULATED_CONTROL_LEVELS } from "./control-level.ts";
import type { Secretion } from "./cytokine-pattern.ts";
import { spontaneousFolds } from "./cytokine-pattern.ts";
import type { DrawnSample } from "./drawn-sample.ts";

/** A patient who gives samples. */
export interface SampledPatient {
  readonly caseCode: string;
  readonly patient: PatientStory;
  readonly secretion: Secretion;
  readonly visits: readonly Visit[];
  /** Also stimulated with LPS, also bled for plasma. */
  readonly stimulated: boolean;
  readonly plasma: boolean;
}

/** IL-1β keeps to the published bounds whatever the scatter of the day. */
const il1Bounds: Partial<Record<VisitKind, readonly [number, number]>> = {
  DAY_15: [1.02, 2.95],
  DAY_30: [1.02, 2.95],
  DAY_90: [1.02, 2.95],
};

function clamp(value: number, [lowest, highest]: readonly [number, number]): number {
  return Math.min(highest, Math.max(lowest, value));
}

function spontaneousLevels(plan: CohortPlan, sampled: SampledPatient, visit: Visit, random: RandomStream) {
  const folds = spontaneousFolds(sampled.secretion, sampled.patient, visit);
  const untreated = visit.kind === "SCREENING" || visit.kind === "BASELINE" || visit.kind === "UNTREATED";
  const levels: Partial<Record<Analyte, number>> = {};
  for (const analyte of plan.analytes) {
    const scatter = random.logBetween(0.87, 1.15);
    // The baseline is the drawn fold itself: the truth of a case is what its last sample before treatment shows.
    const kept = analyte === "IL_1B" && visit.kind === "BASELINE" ? 1 : scatter;
    const bounds = untreated ? plan.foldRange : il1Bounds[visit.kind];
    const fold = folds[analyte] * kept;
    const bounded = analyte === "IL_1B" && bounds ? clamp(fold, bounds) : fold;
    levels[analyte] = bounded * (SPONTANEOUS_CONTROL_LEVELS[analyte] ?? 1);
  }
  return levels;
}

function stimulatedLevels(random: RandomStream): DrawnSample["levels"] {
  return {
    IL_1B: (STIMULATED_CONTROL_LEVELS.IL_1B ?? 1) * random.logBetween(2, 4),
    IL_6: (STIMULATED_CONTROL_LEVELS.IL_6 ?? 1) * random.logBetween(1.8, 4),
    TNF_A: (STIMULATED_CONTROL_LEVELS.TNF_A ?? 1) * random.logBetween(1.4, 3),
  };
}

/** In plasma the IL-1Ra assay sees the drug: high under anakinra for no reason of the disease. */
function plasmaLevels(onDrug: boolean, random: RandomStream): DrawnSample["levels"] {
  return {
    IL_1RA: (PLASMA_CONTROL_LEVELS.IL_1RA ?? 1) * (onDrug ? random.logBetween(30, 60) : random.logBetween(3, 8)),
    IL_6: (PLASMA_CONTROL_LEVELS.IL_6 ?? 1) * (onDrug ? random.logBetween(2, 5) : random.logBetween(8, 20)),
  };
}

const onDrugKinds: readonly VisitKind[] = ["DAY_15", "DAY_30", "DAY_90", "DAY_180", "DAY_365", "DAY_400"];

/** The samples of one patient: spontaneous at each visit, LPS and plasma at some. */
export function patientSamples(plan: CohortPlan, sampled: SampledPatient, random: RandomStream): DrawnSample[] {
  return sampled.visits.flatMap((visit): DrawnSample[] => {
    const { sampleDay: day, kind } = visit;
    if (day === null) return [];
    const onDrug = onDrugKinds.includes(kind);
    const spontaneous: DrawnSample = {
      caseCode: sampled.caseCode,
      isControl: false,
      day,
      specimen: "PBMC_SUPERNATANT",
      stimulus: "NONE",
      postDose: kind === "BASELINE" && day === 0 ? false : null,
      hoursSinceLastDose: onDrug ? random.integer(6, 24) : null,
      levels: spontaneousLevels(plan, sampled, visit, random),
      isBaseline: kind === "BASELINE",
    };
    const stimulatedVisit = kind === "BASELINE" || kind === "DAY_30" || kind === "UNTREATED";
    const plasmaVisit = kind === "BASELINE" || kind === "DAY_30";
    const rest = { ...spontaneous, isBaseline: false };
    return [
      spontaneous,
      ...(sampled.stimulated && stimulatedVisit
        ? [{ ...rest, stimulus: "LPS" as const, levels: stimulatedLevels(random) }]
        : []),
      ...(sampled.plasma && plasmaVisit
        ? [{ ...rest, specimen: "PLASMA" as const, levels: plasmaLevels(onDrug, random) }]
        : []),
    ];
  });
}
