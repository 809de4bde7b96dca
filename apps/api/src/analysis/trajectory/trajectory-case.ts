import { caseKey } from "../frame/case-key.ts";
import { type LeftOut, personFlow } from "../frame/person-flow.ts";
import type { TrajectoryAssessment, TrajectoryCase, TrajectoryCourse, TrajectoryValue } from "./trajectory.sql.ts";
import { anchorOf, type NoAnchorReason, type TrajectoryAnchor } from "./trajectory-anchor.ts";
import { isWithin, type TrajectoryWindow } from "./trajectory-window.ts";

/** A value of a case with its day from the anchor. */
export interface AnchoredValue extends TrajectoryValue {
  readonly day: number;
  /** Taken on day 0 after that day's dose. */
  readonly afterFirstDose: boolean;
  /** Taken after the regimen that the anchor starts was stopped; drawn, and in no window. */
  readonly afterStop: boolean;
}

/** A case with its values, courses and limits of follow-up in days from the anchor. */
export interface AnchoredCase extends TrajectoryCase {
  /** The anchor in the case's own days. */
  readonly anchorDay: number;
  /** Last day of the regimen; null while it goes on, or where the anchor is no dose. */
  readonly stopDay: number | null;
  /** The last day anything is known of the case: a sample, an assessment, a course begun or stopped, a follow-up. */
  readonly followedTo: number;
  /** Analysable values between the first and the last window, in order of time. */
  readonly values: readonly AnchoredValue[];
  /** Days of values that a drug disturbs. */
  readonly disturbedDays: readonly number[];
  readonly courses: readonly TrajectoryCourse[];
}

/** Why a case is not among the lines of the figure. */
export type LeftOutReason = NoAnchorReason | "NO_VALUE_IN_WINDOWS" | "NOT_IN_EVERY_WINDOW";

/** The rows of a question, as read. */
export interface TrajectoryRows {
  readonly cases: readonly TrajectoryCase[];
  readonly values: readonly TrajectoryValue[];
  readonly courses: readonly TrajectoryCourse[];
  readonly assessments: readonly TrajectoryAssessment[];
}

/** The flow of cases: who has a line, and for everyone else why not. */
export interface CaseFlow {
  readonly included: readonly AnchoredCase[];
  readonly leftOut: readonly LeftOut<LeftOutReason | "SAME_PERSON">[];
}

const inTime = (a: TrajectoryValue, b: TrajectoryValue): number =>
  a.sampleDay - b.sampleDay || (a.nominalHours ?? 0) - (b.nominalHours ?? 0) || a.sampleNo - b.sampleNo;
const ON_DRUG: readonly string[] = ["ON_EARLY", "ON_LATE", "ON_COMBINED"];

/** What is asked of the lines of cases. */
export interface AskedLines {
  readonly anchor: TrajectoryAnchor;
  readonly windows: readonly TrajectoryWindow[];
  /** Only classes of assay by which a case has a value in every window, so that all windows speak of the same cases. */
  readonly sameCasesOnly: boolean;
}

/**
 * Turns the rows of a question to days from the anchor, case by case; each case is included or left out for one reason,
 * and a person has one line, of the first record that gives one.
 */
export function flowOfCases(rows: TrajectoryRows, asked: AskedLines): CaseFlow {
  const values = Map.groupBy(rows.values, caseKey);
  const courses = Map.groupBy(rows.courses, caseKey);
  const assessments = Map.groupBy(rows.assessments, caseKey);
  const [from, to] = [asked.windows[0]?.earliest ?? 0, asked.windows.at(-1)?.latest ?? 0];
  const lineOf = (one: TrajectoryCase): AnchoredCase | LeftOutReason => {
    const key = caseKey(one);
    const ofCase = { courses: courses.get(key) ?? [], assessments: assessments.get(key) ?? [] };
    const anchored = anchorOf(asked.anchor, { caseGroup: one.caseGroup, ...ofCase });
    if (anchored.kind === "LEFT_OUT") return anchored.reason;
    const found = anchoredCase(one, values.get(key) ?? [], { ...anchored, courses: ofCase.courses, from, to });
    if (found.values.length === 0) return "NO_VALUE_IN_WINDOWS";
    if (!asked.sameCasesOnly) return found;
    const complete = inEveryWindow(found.values, asked.windows);
    return complete.length > 0 ? { ...found, values: complete } : "NOT_IN_EVERY_WINDOW";
  };
  const { members, leftOut } = personFlow<TrajectoryCase, AnchoredCase, LeftOutReason>(rows.cases, lineOf);
  return { included: members, leftOut };
}

/** The values of classes that have one in every window: a line that changes its assay on the way is of two tracks. */
function inEveryWindow(values: readonly AnchoredValue[], windows: readonly TrajectoryWindow[]): AnchoredValue[] {
  const classes = Map.groupBy(values, ({ comparabilityClass }) => comparabilityClass);
  const complete = [...classes].flatMap(([comparabilityClass, ofClass]) =>
    windows.every((window) => valueInWindow(ofClass, window) !== null) ? [comparabilityClass] : [],
  );
  return values.filter(({ comparabilityClass }) => complete.includes(comparabilityClass));
}

/** What the days of a case are counted from, and the first and last day that is drawn, counted so. */
interface Anchored {
  readonly day: number;
  readonly stopDay: number | null;
  readonly courses: readonly TrajectoryCourse[];
  readonly from: number;
  readonly to: number;
}

function anchoredCase(one: TrajectoryCase, values: readonly TrajectoryValue[], anchor: Anchored): AnchoredCase {
  const from = (day: number): number => day - anchor.day;
  const stopDay = anchor.stopDay === null ? null : from(anchor.stopDay);
  const isAnalysed = (value: TrajectoryValue): boolean => value.interference !== "NOT_ANALYSED";
  const isDrawn = ({ sampleDay }: TrajectoryValue): boolean =>
    anchor.from <= from(sampleDay) && from(sampleDay) <= anchor.to;
  return {
    ...one,
    anchorDay: anchor.day,
    stopDay,
    sampleDays: one.sampleDays.map(from),
    followedTo: from(lastKnownDay(one, anchor.courses)),
    values: values
      .filter((value) => isDrawn(value) && isAnalysed(value))
      .sort(inTime)
      .map((value) => {
        const day = from(value.sampleDay);
        const afterFirstDose = day === 0 && ON_DRUG.includes(value.phase);
        return { ...value, day, afterFirstDose, afterStop: stopDay !== null && day > stopDay };
      }),
    disturbedDays: values.filter((value) => !isAnalysed(value)).map((value) => from(value.sampleDay)),
    courses: anchor.courses.map((course) => ({
      ...course,
      startDay: from(course.startDay),
      stopDay: course.stopDay === null ? null : from(course.stopDay),
    })),
  };
}

/** In the case's own days. */
function lastKnownDay(one: TrajectoryCase, courses: readonly TrajectoryCourse[]): number {
  const treated = courses.flatMap(({ startDay, stopDay }) => [startDay, stopDay]);
  const known = [one.lastFollowUpDay, one.lastAssessedDay, ...one.sampleDays, ...treated];
  return Math.max(...known.map((day) => day ?? Number.NEGATIVE_INFINITY));
}

/** The value that stands for a window: that of the day nearest the visit, the earlier of two, never an average. */
export function valueInWindow(values: readonly AnchoredValue[], window: TrajectoryWindow): AnchoredValue | null {
  const near = values.filter((value) => !value.afterStop && isWithin(window, value));
  const [nearest] = near.toSorted((a, b) => Math.abs(a.day - window.day) - Math.abs(b.day - window.day));
  return nearest ?? null;
}
