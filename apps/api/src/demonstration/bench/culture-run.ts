import type { CohortPlan } from "../cohort-plan.ts";
import type { DrawnSample } from "./drawn-sample.ts";

/** Samples a run holds when patients are cultured on their own. */
const RUN_SIZE = 6;

const runCode = (plan: CohortPlan, letter: string, number: number) =>
  `${plan.codePrefix}-R${letter}${String(number).padStart(2, "0")}`;

const il1Of = (sample: DrawnSample) => sample.levels.IL_1B ?? 0;

/**
 * Gives each control a run of its own and lets baseline samples join the emptiest run in which the ratio to that one
 * control lies in the cohort's fold range too; a sample that fits no run is cultured apart.
 */
function pairedRuns(plan: CohortPlan, samples: readonly DrawnSample[]): Map<DrawnSample, string> {
  const controls = samples.filter(
    ({ isControl, specimen, stimulus }) => isControl && specimen === "PBMC_SUPERNATANT" && stimulus === "NONE",
  );
  const runs = controls.map((control, index) => ({ control, code: runCode(plan, "P", index + 1), joined: 0 }));
  const [lowest, highest] = plan.foldRange;
  const codes = new Map(runs.map(({ control, code }) => [control, code]));
  for (const sample of samples.filter(({ isBaseline }) => isBaseline)) {
    const fitting = runs.filter(({ control }) => {
      const ratio = il1Of(sample) / il1Of(control);
      return ratio >= lowest && ratio <= highest;
    });
    const emptiest = fitting.sort((a, b) => a.joined - b.joined)[0];
    if (!emptiest) continue;
    emptiest.joined += 1;
    codes.set(sample, emptiest.code);
  }
  return codes;
}

/** The culture run of each sample, in order; plasma has none. Patients and controls share runs only where paired. */
export function cultureRuns(plan: CohortPlan, samples: readonly DrawnSample[]): readonly (string | null)[] {
  const paired: Map<DrawnSample, string> = plan.pairsCultureRuns ? pairedRuns(plan, samples) : new Map();
  let ofControls = 0;
  let ofPatients = 0;
  return samples.map((sample) => {
    if (sample.specimen === "PLASMA") return null;
    const pair = paired.get(sample);
    if (pair) return pair;
    if (sample.isControl) return runCode(plan, "C", Math.floor(ofControls++ / RUN_SIZE) + 1);
    return runCode(plan, "S", Math.floor(ofPatients++ / RUN_SIZE) + 1);
  });
}
