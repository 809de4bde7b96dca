import type { Analyte } from "@nlrp12/domain";
import type { CohortPlan } from "../cohort-plan.ts";
import type { RandomStream } from "../random-stream.ts";
import {
  controlDeviations,
  PLASMA_CONTROL_LEVELS,
  SPONTANEOUS_CONTROL_LEVELS,
  STIMULATED_CONTROL_LEVELS,
} from "./control-level.ts";
import type { DrawnSample } from "./drawn-sample.ts";

type Levels = Readonly<Partial<Record<Analyte, number>>>;

function sampleOf(caseCode: string, isControl: boolean, levels: Levels): DrawnSample {
  return {
    caseCode,
    isControl,
    day: 0,
    specimen: "PBMC_SUPERNATANT",
    stimulus: "NONE",
    postDose: null,
    hoursSinceLastDose: null,
    levels,
    isBaseline: false,
  };
}

/** For each control its levels around the geometric means; each analyte's log mean over the controls is exact. */
function scatteredLevels(means: Levels, analytes: readonly Analyte[], count: number, random: RandomStream): Levels[] {
  const measured = analytes.filter((analyte) => means[analyte] !== undefined);
  const byAnalyte = measured.map((analyte) => ({ analyte, deviations: controlDeviations(count, random) }));
  return Array.from({ length: count }, (_, control) =>
    Object.fromEntries(
      byAnalyte.map(({ analyte, deviations }) => [analyte, (means[analyte] ?? 1) * Math.exp(deviations[control] ?? 0)]),
    ),
  );
}

/** One spontaneous sample a control, LPS for the first of them, plasma where the cohort takes it. */
export function controlSamples(plan: CohortPlan, caseCodes: readonly string[], random: RandomStream): DrawnSample[] {
  const spontaneous = scatteredLevels(SPONTANEOUS_CONTROL_LEVELS, plan.analytes, caseCodes.length, random);
  const stimulated = scatteredLevels(STIMULATED_CONTROL_LEVELS, plan.analytes, plan.stimulatedControls, random);
  const plasma = scatteredLevels(PLASMA_CONTROL_LEVELS, plan.analytes, plan.takesPlasma ? 8 : 0, random);
  return caseCodes.flatMap((caseCode, index): DrawnSample[] => {
    const withLps = stimulated[index];
    const inPlasma = plasma[index];
    return [
      sampleOf(caseCode, true, spontaneous[index] ?? {}),
      ...(withLps ? [{ ...sampleOf(caseCode, true, withLps), stimulus: "LPS" as const }] : []),
      ...(inPlasma ? [{ ...sampleOf(caseCode, true, inPlasma), specimen: "PLASMA" as const }] : []),
    ];
  });
}

/** Unaffected carriers secrete little more than controls. */
export function carrierSamples(plan: CohortPlan, caseCodes: readonly string[], random: RandomStream): DrawnSample[] {
  return caseCodes.map((caseCode) =>
    sampleOf(
      caseCode,
      false,
      Object.fromEntries(
        plan.analytes.map((analyte) => [
          analyte,
          (SPONTANEOUS_CONTROL_LEVELS[analyte] ?? 1) * random.logBetween(0.9, 1.9),
        ]),
      ),
    ),
  );
}
