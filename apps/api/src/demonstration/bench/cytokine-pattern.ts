import type { Analyte } from "@nlrp12/domain";
import type { PatientStory } from "../clinic/treatment-story.ts";
import type { Visit } from "../clinic/visit-schedule.ts";
import type { Story } from "../demonstration-consortium.ts";
import type { RandomStream } from "../random-stream.ts";

/** How much of each cytokine one patient secretes, as multiples of the control geometric mean of the same class. */
export interface Secretion {
  /** IL-1β before treatment; 80 to 175. */
  readonly il1Before: number;
  /** IL-1β early under anakinra; 1 to 3. */
  readonly il1Early: number;
  /** IL-1β at the end of treatment that fails, and after it. */
  readonly il1Late: number;
  readonly il1After: number;
  /** TNF-α before treatment: higher in those who will relapse, which is what a predictor could find. */
  readonly tnfBefore: number;
  /** TNF-α at relapse over TNF-α before. */
  readonly tnfRise: number;
  readonly il1Ra: number;
  readonly il6: number;
  readonly il18: number;
}

/** IL-1β fold in a range, log-linear in the case's place in it; 0.5 gives the range's geometric mean. */
export function foldInRange([lowest, highest]: readonly [number, number], place: number): number {
  return lowest * (highest / lowest) ** place;
}

const failing: readonly Story[] = ["SECONDARY_LOSS", "PRIMARY_FAILURE"];

/** Draws what is constant in one patient. */
export function secretionOf(patient: PatientStory, il1Before: number, random: RandomStream): Secretion {
  const fails = failing.includes(patient.story);
  return {
    il1Before,
    il1Early: random.logBetween(1.15, 2.6),
    il1Late: random.logBetween(65, 150),
    il1After: patient.story === "REMISSION" ? random.logBetween(1.2, 3) : random.logBetween(70, 165),
    tnfBefore: fails ? random.logBetween(1.4, 2.6) : random.logBetween(1, 1.8),
    tnfRise: random.logBetween(2.5, 5),
    il1Ra: random.logBetween(6, 16),
    il6: random.logBetween(8, 28),
    il18: random.logBetween(1.5, 4),
  };
}

/** From 0 while the drug holds to 1 shortly before the stop of a case that relapses; 0 for all others. */
function lossOfEffect(patient: PatientStory, day: number): number {
  if (patient.relapseDay === null || patient.stopDay === null) return 0;
  const from = 150;
  const to = patient.stopDay - 40;
  return Math.min(1, Math.max(0, (day - from) / (to - from)));
}

function between(from: number, to: number, share: number): number {
  return from * (to / from) ** share;
}

function il1Beta(secretion: Secretion, patient: PatientStory, visit: Visit): number {
  switch (visit.kind) {
    case "SCREENING":
    case "BASELINE":
    case "UNTREATED":
      return secretion.il1Before;
    case "AFTER_STOP":
      return secretion.il1After;
    case "LONG_AFTER_STOP":
      // Under the next biologic it is part of the way down again.
      return patient.other === "CANAKINUMAB_AFTER" || patient.other === "ANAKINRA_AGAIN" ? 12 : secretion.il1After;
    default:
      return between(secretion.il1Early, secretion.il1Late, lossOfEffect(patient, visit.sampleDay ?? 0));
  }
}

function tnf(secretion: Secretion, patient: PatientStory, visit: Visit): number {
  const { tnfBefore, tnfRise } = secretion;
  switch (visit.kind) {
    case "SCREENING":
    case "BASELINE":
    case "UNTREATED":
      return tnfBefore;
    case "AFTER_STOP":
    case "LONG_AFTER_STOP":
      return patient.relapseDay === null ? tnfBefore : tnfBefore * tnfRise * 0.9;
    default:
      return tnfBefore * 0.9 * between(1, tnfRise / 0.9, lossOfEffect(patient, visit.sampleDay ?? 0));
  }
}

/** Spontaneous folds of one visit, without the scatter of the day. IL-1Ra and IL-6 never fall. */
export function spontaneousFolds(secretion: Secretion, patient: PatientStory, visit: Visit): Record<Analyte, number> {
  return {
    IL_1B: il1Beta(secretion, patient, visit),
    IL_1RA: secretion.il1Ra,
    IL_6: secretion.il6,
    TNF_A: tnf(secretion, patient, visit),
    IL_18: secretion.il18,
    IL_10: 1,
    IL_8: 1,
    IFN_G: 1,
  };
}
