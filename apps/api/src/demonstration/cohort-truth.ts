import type { CourseRow } from "@nlrp12/domain";
import { phaseOf } from "@nlrp12/domain";
import { SPONTANEOUS_CONTROL_LEVELS } from "./bench/control-level.ts";
import type { DrawnSample } from "./bench/drawn-sample.ts";
import type { Person } from "./clinic/population.ts";
import { stopReasonOf } from "./clinic/treatment-courses.ts";
import type { PatientStory } from "./clinic/treatment-story.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import type { CaseTruth, CohortTruth } from "./demonstration-consortium.ts";

/** A person with its treatment and samples as drawn. */
export interface DrawnCase {
  readonly person: Person;
  readonly patient: PatientStory | null;
  readonly courses: readonly CourseRow[];
  readonly samples: readonly DrawnSample[];
}

function spontaneousIl1Folds(drawn: DrawnCase) {
  const courses = drawn.courses.map(({ agent, startDay, stopDay }) => ({ atc: agent, startDay, stopDay }));
  return drawn.samples
    .filter(({ stimulus, specimen }) => stimulus === "NONE" && specimen === "PBMC_SUPERNATANT")
    .map((sample) => ({
      day: sample.day,
      phase: phaseOf(drawn.person.row.group, courses, sample).phase,
      fold: (sample.levels.IL_1B ?? 0) / (SPONTANEOUS_CONTROL_LEVELS.IL_1B ?? 1),
    }))
    .sort((a, b) => a.day - b.day);
}

function caseTruthOf(drawn: DrawnCase): CaseTruth {
  const { row } = drawn.person;
  const folds = spontaneousIl1Folds(drawn);
  const early = folds
    .filter(({ phase }) => phase === "ON_EARLY")
    .sort((a, b) => Math.abs(a.day - 30) - Math.abs(b.day - 30));
  return {
    caseCode: row.caseCode,
    group: row.group,
    kindredCode: row.kindredCode,
    story: drawn.patient?.story ?? null,
    foldBefore: folds.findLast(({ phase }) => phase === "BEFORE")?.fold ?? null,
    foldEarly: early[0]?.fold ?? null,
    foldLate: folds.findLast(({ phase }) => phase === "ON_LATE")?.fold ?? null,
    foldAfter: folds.find(({ phase }) => phase === "AFTER")?.fold ?? null,
    response: drawn.patient?.response ?? null,
    relapseDay: drawn.patient?.relapseDay ?? null,
    stopDay: drawn.patient?.stopDay ?? null,
    stopReason: drawn.patient ? stopReasonOf(drawn.patient.story) : null,
  };
}

function geometricMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function controlsBelowLimit(plan: CohortPlan, cases: readonly DrawnCase[]): number {
  const levels = cases
    .flatMap(({ samples }) => samples)
    .filter(({ isControl, stimulus, specimen }) => isControl && stimulus === "NONE" && specimen === "PBMC_SUPERNATANT")
    .map((sample) => (sample.levels.IL_1B ?? 0) * (plan.laboratory?.reads ?? 1));
  const limit = plan.laboratory?.limits.IL_1B?.lower ?? 0;
  return levels.length === 0 ? 0 : levels.filter((level) => level < limit).length / levels.length;
}

/** Collects what the generator knows of a cohort, for tests to hold answers against. */
export function cohortTruthOf(plan: CohortPlan, cases: readonly DrawnCase[]): CohortTruth {
  const reads = plan.laboratory?.reads ?? 1;
  const truths = cases.map(caseTruthOf);
  const lacksControls = plan.laboratory !== null && plan.controls > 2 && plan.stimulatedControls < 3;
  return {
    platformReads: reads,
    controlGeometricMeans: Object.fromEntries(
      plan.analytes.map((analyte) => [analyte, (SPONTANEOUS_CONTROL_LEVELS[analyte] ?? 1) * reads]),
    ),
    groupRatioBefore: geometricMean(truths.flatMap(({ foldBefore }) => (foldBefore === null ? [] : [foldBefore]))),
    controlsBelowLimit: controlsBelowLimit(plan, cases),
    confoundedBatch: plan.confoundedBatch === null ? null : `B${plan.confoundedBatch}`,
    classWithoutControls: lacksControls ? { stimulus: "LPS", controls: plan.stimulatedControls } : null,
    pairedCultureRuns: plan.pairsCultureRuns,
    cases: truths,
  };
}
