import type { AssessmentRow, CohortFile, MeasurementRow, SampleRow } from "@nlrp12/domain";
import { carrierSamples, controlSamples } from "./bench/control-samples.ts";
import { cultureRuns } from "./bench/culture-run.ts";
import { foldInRange, secretionOf } from "./bench/cytokine-pattern.ts";
import type { DrawnSample } from "./bench/drawn-sample.ts";
import { patientSamples } from "./bench/patient-samples.ts";
import { assaysOf, measurementsOf } from "./bench/reading.ts";
import { assessmentsOf } from "./clinic/assessment-pattern.ts";
import { variantsOf } from "./clinic/genotype.ts";
import { featuresOf } from "./clinic/phenotype.ts";
import type { Person } from "./clinic/population.ts";
import { populationOf } from "./clinic/population.ts";
import { coursesOf } from "./clinic/treatment-courses.ts";
import type { PatientStory } from "./clinic/treatment-story.ts";
import { storiesOf } from "./clinic/treatment-story.ts";
import { visitsOf } from "./clinic/visit-schedule.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import type { DrawnCase } from "./cohort-truth.ts";
import { cohortTruthOf } from "./cohort-truth.ts";
import type { CohortTruth } from "./demonstration-consortium.ts";
import type { RandomStream } from "./random-stream.ts";
import { randomStream } from "./random-stream.ts";

interface FollowedCase extends DrawnCase {
  readonly assessments: readonly AssessmentRow[];
}

function followedPatient(
  plan: CohortPlan,
  { person, patient, index }: { person: Person; patient: PatientStory; index: number },
  random: RandomStream,
): FollowedCase {
  const { caseCode } = person.row;
  const courses = coursesOf(person, patient, random);
  const visits = visitsOf(patient, random);
  const secretion = secretionOf(patient, foldInRange(plan.foldRange, person.secretion), random);
  const traits = { stimulated: index % 3 === 0, plasma: plan.takesPlasma && index % 3 === 0 };
  return {
    person: { ...person, row: { ...person.row, lastFollowUpDay: patient.lastFollowUpDay } },
    patient,
    courses,
    samples: plan.laboratory ? patientSamples(plan, { caseCode, patient, secretion, visits, ...traits }, random) : [],
    assessments: assessmentsOf({ caseCode, patient, courses, visits }, random),
  };
}

function casesOf(plan: CohortPlan, people: readonly Person[], seed: number): FollowedCase[] {
  const stories = storiesOf(plan, randomStream(seed, `${plan.slug}/stories`));
  const patients = people.filter(({ row }) => row.group === "PATIENT");
  const codes = (group: string) => people.filter(({ row }) => row.group === group).map(({ row }) => row.caseCode);
  const others = [
    ...carrierSamples(plan, codes("CARRIER"), randomStream(seed, `${plan.slug}/carriers`)),
    ...controlSamples(plan, codes(plan.controlGroup), randomStream(seed, `${plan.slug}/controls`)),
  ];
  return people.map((person) => {
    const index = patients.indexOf(person);
    const patient = stories[index];
    if (patient) {
      const random = randomStream(seed, `${plan.slug}/${person.row.caseCode}`);
      return followedPatient(plan, { person, patient, index }, random);
    }
    const samples = others.filter(({ caseCode }) => caseCode === person.row.caseCode);
    return { person, patient: null, courses: [], samples, assessments: [] };
  });
}

/** Cases go round the batches; the confounded batch gets every patient's turn but one control only. */
function batchOf(plan: CohortPlan, index: number, isPatient: boolean): number {
  const batches = plan.laboratory?.batches ?? 1;
  if (plan.confoundedBatch === null || isPatient) return (index % batches) + 1;
  const isFirstControl = index === plan.patients + plan.carriers;
  return isFirstControl ? plan.confoundedBatch : (index % (batches - 1)) + 1;
}

function sampleRow(sample: DrawnSample, sampleCode: string, cultureRun: string | null): SampleRow {
  const cultured = sample.specimen !== "PLASMA";
  const stimulated = sample.stimulus === "LPS";
  return {
    sampleCode,
    caseCode: sample.caseCode,
    day: sample.day,
    specimen: sample.specimen,
    stimulus: sample.stimulus,
    cultureHours: cultured ? 24 : null,
    stimulusDose: stimulated ? 100 : null,
    stimulusDoseUnit: stimulated ? "ng/mL" : null,
    nominalHours: null,
    postDose: sample.postDose,
    hoursSinceLastDose: sample.hoursSinceLastDose,
    freshOrFrozen: "FRESH",
    cellsPerMl: cultured ? 1e6 : null,
    viabilityPercent: cultured ? 96 : null,
    cultureRun,
  };
}

function readSamples(plan: CohortPlan, cases: readonly FollowedCase[], seed: number) {
  const { laboratory } = plan;
  if (!laboratory) return { samples: [], assays: [], measurements: [] };
  const random = randomStream(seed, `${plan.slug}/readings`);
  const runOf = cultureRuns(
    plan,
    cases.flatMap(({ samples }) => samples),
  );
  const samples: SampleRow[] = [];
  const measurements: MeasurementRow[] = [];
  for (const [index, { person, samples: drawn }] of cases.entries()) {
    const batch = batchOf(plan, index, person.row.group === "PATIENT");
    for (const [place, sample] of drawn.entries()) {
      const sampleCode = `${sample.caseCode}-S${String(place + 1).padStart(2, "0")}`;
      const row = sampleRow(sample, sampleCode, runOf[samples.length] ?? null);
      samples.push(row);
      measurements.push(...measurementsOf(laboratory, { sampleCode, batch }, { levels: sample.levels, random }));
    }
  }
  return { samples, assays: assaysOf(laboratory, plan.analytes), measurements };
}

/** One synthetic cohort in full, with what the generator knows of it. */
export function syntheticCohort(plan: CohortPlan, seed: number): { file: CohortFile; truth: CohortTruth } {
  const people = populationOf(plan, randomStream(seed, `${plan.slug}/population`));
  const cases = casesOf(plan, people, seed);
  const file: CohortFile = {
    cases: cases.map(({ person }) => person.row),
    variants: variantsOf(people, randomStream(seed, `${plan.slug}/genotype`)),
    features: featuresOf(people, randomStream(seed, `${plan.slug}/phenotype`)),
    courses: cases.flatMap(({ courses }) => courses),
    assessments: cases.flatMap(({ assessments }) => assessments),
    ...readSamples(plan, cases, seed),
  };
  return { file, truth: cohortTruthOf(plan, cases) };
}
