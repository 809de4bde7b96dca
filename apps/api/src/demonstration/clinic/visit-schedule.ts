import type { RandomStream } from "../random-stream.ts";
import type { PatientStory } from "./treatment-story.ts";

/** What a visit is for; fixes what state and secretion are drawn for it. */
export type VisitKind =
  | "SCREENING"
  | "BASELINE"
  | "DAY_15"
  | "DAY_30"
  | "DAY_90"
  | "DAY_180"
  | "DAY_365"
  | "DAY_400"
  | "AFTER_STOP"
  | "LONG_AFTER_STOP"
  | "UNTREATED";

/** One visit: the days of its assessment and of its sample, null where the part was missed. */
export interface Visit {
  readonly kind: VisitKind;
  readonly assessmentDay: number | null;
  readonly sampleDay: number | null;
}

const onDrug: readonly { kind: VisitKind; day: number; spread: number }[] = [
  { kind: "DAY_15", day: 15, spread: 2 },
  { kind: "DAY_30", day: 30, spread: 3 },
  { kind: "DAY_90", day: 87, spread: 3 },
  { kind: "DAY_180", day: 180, spread: 6 },
  { kind: "DAY_365", day: 365, spread: 6 },
  { kind: "DAY_400", day: 398, spread: 4 },
];

const MISSED_SAMPLES = 0.12;
const MISSED_ASSESSMENTS = 0.1;

/** Visits that decide the response class are kept, unless the story says that one is missing. */
const decisive: readonly VisitKind[] = ["BASELINE", "DAY_15", "DAY_90"];

function untreatedVisits(patient: PatientStory, random: RandomStream): Visit[] {
  return [0, random.integer(170, 190), random.integer(340, 359)]
    .filter((day) => day === 0 || (day <= patient.lastFollowUpDay && !random.chance(MISSED_SAMPLES)))
    .map((day) => ({ kind: "UNTREATED", assessmentDay: day, sampleDay: day }));
}

function afterStop(patient: PatientStory, random: RandomStream): Visit[] {
  if (patient.stopDay === null || patient.story === "LOST_TO_FOLLOW_UP") return [];
  const first = patient.stopDay + random.integer(25, 35);
  const second = patient.stopDay + random.integer(110, 128);
  return [
    { kind: "AFTER_STOP", assessmentDay: first, sampleDay: random.chance(MISSED_SAMPLES) ? null : first },
    { kind: "LONG_AFTER_STOP", assessmentDay: second, sampleDay: random.chance(0.3) ? null : second },
  ];
}

/** The visits of one patient in order of days; some are missed, as in life. */
export function visitsOf(patient: PatientStory, random: RandomStream): readonly Visit[] {
  if (patient.story === "UNTREATED") return untreatedVisits(patient, random);
  const screeningDay = random.chance(0.3) ? -random.integer(20, 45) : null;
  const baseline: Visit = {
    kind: "BASELINE",
    assessmentDay: -random.integer(5, 9),
    sampleDay: random.chance(0.05) ? null : random.integer(-4, 0),
  };
  const treated = onDrug.flatMap(({ kind, day, spread }): Visit[] => {
    const on = day + random.integer(-spread, spread);
    if (on > (patient.stopDay ?? patient.lastFollowUpDay)) return [];
    const missing = (kind === "DAY_15" && patient.gap === "DAY_15") || (kind === "DAY_90" && patient.gap === "WEEK_16");
    const assessed = !missing && (decisive.includes(kind) || !random.chance(MISSED_ASSESSMENTS));
    const sampled = !random.chance(kind === "DAY_15" ? 0.5 : MISSED_SAMPLES);
    return [{ kind, assessmentDay: assessed ? on : null, sampleDay: sampled ? on : null }];
  });
  return [
    { kind: "SCREENING", assessmentDay: null, sampleDay: screeningDay },
    baseline,
    ...treated,
    ...afterStop(patient, random),
  ];
}
