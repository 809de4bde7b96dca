import type { AtcCode, CourseRow, StopReason } from "@nlrp12/domain";
import type { Story } from "../demonstration-consortium.ts";
import type { RandomStream } from "../random-stream.ts";
import type { Person } from "./population.ts";
import type { PatientStory } from "./treatment-story.ts";

/** The stop reason a story ends with; null while treatment goes on. */
export function stopReasonOf(story: Story): StopReason | null {
  return story === "UNTREATED" || story === "SUSTAINED" ? null : story;
}

function doseOf(person: Person, steps: number): Pick<CourseRow, "doseValue" | "doseUnit"> {
  return person.ageAtInclusionYears < 12
    ? { doseValue: 2 * steps, doseUnit: "mg/kg/d" }
    : { doseValue: 100 * steps, doseUnit: "mg/d" };
}

function anakinra(person: Person, patient: PatientStory, stepsUp: boolean): CourseRow[] {
  const { stopDay, relapseDay } = patient;
  const row = { caseCode: person.row.caseCode, agent: "L04AC03", startDay: 0, ...doseOf(person, 1) } as const;
  const stopReason = stopReasonOf(patient.story);
  if (!stepsUp || relapseDay === null) return [{ ...row, stopDay, stopReason }];
  const stepDay = relapseDay + 10;
  return [
    { ...row, stopDay: stepDay, stopReason: null },
    { ...row, startDay: stepDay + 1, stopDay, stopReason, ...doseOf(person, 2) },
  ];
}

function otherBiologic(person: Person, patient: PatientStory): CourseRow[] {
  const course = (agent: AtcCode, startDay: number, stopDay: number | null, stopReason: StopReason | null) => ({
    caseCode: person.row.caseCode,
    agent,
    startDay,
    stopDay,
    stopReason,
    doseValue: null,
    doseUnit: null,
  });
  const end = patient.stopDay ?? 0;
  switch (patient.other) {
    case null:
      return [];
    case "ETANERCEPT_BEFORE":
      // Washed out before the screening visit, so that what is measured before anakinra is of the disease alone.
      return [course("L04AB01", -220, -75, "PRIMARY_FAILURE")];
    case "TOCILIZUMAB_ALONG":
      return [course("L04AC07", -90, 60, "OTHER")];
    case "CANAKINUMAB_AFTER":
      return [course("L04AC08", end + 45, null, null)];
    case "ANAKINRA_AGAIN":
      return [{ ...course("L04AC03", end + 60, end + 130, "SECONDARY_LOSS"), ...doseOf(person, 1) }];
  }
}

/** Courses of one patient by start day: anakinra with dose steps, other biologics, colchicine, prednisone. */
export function coursesOf(person: Person, patient: PatientStory, random: RandomStream): readonly CourseRow[] {
  const { caseCode } = person.row;
  const treated = patient.story !== "UNTREATED";
  const colchicine: CourseRow = {
    caseCode,
    agent: "M04AC01",
    startDay: treated ? -random.integer(300, 500) : random.integer(1, 60),
    stopDay: treated ? -random.integer(20, 60) : null,
    stopReason: treated ? "PRIMARY_FAILURE" : null,
    doseValue: 1,
    doseUnit: "mg/d",
  };
  const prednisone: CourseRow = {
    ...colchicine,
    agent: "H02AB07",
    startDay: -random.integer(60, 120),
    stopDay: random.integer(10, 60),
    stopReason: "REMISSION",
    doseValue: 10,
  };
  const rows = [
    ...(random.chance(0.5) ? [colchicine] : []),
    ...(treated && random.chance(0.25) ? [prednisone] : []),
    ...(treated ? anakinra(person, patient, random.chance(0.4)) : []),
    ...otherBiologic(person, patient),
  ];
  return rows.sort((a, b) => a.startDay - b.startDay);
}
