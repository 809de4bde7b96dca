import { describe, expect, it } from "vitest";
import type { TrajectoryCase, TrajectoryValue } from "./trajectory.sql.ts";
import { flowOfCases, type TrajectoryRows } from "./trajectory-case.ts";
import { tracksOf } from "./trajectory-tracks.ts";
import { trajectoryWindows } from "./trajectory-window.ts";

const windows = trajectoryWindows("FIRST_DOSE", null, 7);

const caseOf = (caseId: number, personId = String(caseId)): TrajectoryCase => ({
  ...{ centerId: 1, cohortId: 1, caseId, personId, kindredId: null, caseGroup: "PATIENT", place: 1 },
  caseCode: `P${caseId}`,
  lastFollowUpDay: 500,
  sampleDays: [],
  categories: [],
});

const valueAt = (caseId: number, sampleDay: number, value: number, sampleNo: number): TrajectoryValue => ({
  ...{ cohortId: 1, caseId, sampleNo, sampleDay, nominalHours: null },
  phase: sampleDay <= 0 ? "BEFORE" : "ON_EARLY",
  stateAtSample: "UNKNOWN",
  logLower: Math.log(value),
  logUpper: Math.log(value),
  lowerLimit: 2,
  upperLimit: null,
  comparabilityClass: caseId % 2 === 0 ? "ELISA" : "MSD",
  platform: "ELISA",
  interference: null,
  reported: String(value),
});

const course = (caseId: number) => ({
  ...{ cohortId: 1, caseId, agent: "L04AC03", startDay: 0, stopDay: null, stopReason: null },
  ...{ doseValue: null, doseUnit: null },
});

const IDS = [1, 2, 3, 4, 5, 6];

/** Six cases, each with eight values on days that share windows with others; no two days of a case are one. */
const rows: TrajectoryRows = {
  cases: IDS.map((id) => caseOf(id)),
  values: IDS.flatMap((id) =>
    [-60, -7, 11, 19, 33, 101, 222, 500].map((day, at) => valueAt(id, day + id, 1 + ((id * 37 + at * 53) % 97), at)),
  ).filter((_, at) => at % 5 !== 2),
  courses: IDS.map(course),
  assessments: [],
};

const inOrder = (given: TrajectoryRows) =>
  tracksOf(flowOfCases(given, { anchor: "FIRST_DOSE", windows }).included, windows)
    .map(({ comparabilityClass, windows: cells, series }) => ({
      comparabilityClass,
      cells,
      lines: series.map(({ of: one, points }) => ({ id: one.caseId, points })).sort((a, b) => a.id - b.id),
    }))
    .sort((a, b) => (a.comparabilityClass < b.comparabilityClass ? -1 : 1));

describe("tracks", () => {
  it("are the same for the same rows in another order", () => {
    const turned = { ...rows, cases: rows.cases.toReversed(), values: rows.values.toReversed() };
    expect(inOrder(turned)).toEqual(inOrder(rows));
    const rotated = { ...rows, values: [...rows.values.slice(17), ...rows.values.slice(0, 17)] };
    expect(inOrder(rotated)).toEqual(inOrder(rows));
  });

  it("never put two comparability classes together, and give a case one value a window", () => {
    const tracks = inOrder(rows);
    expect(tracks.map(({ comparabilityClass }) => comparabilityClass)).toEqual(["ELISA", "MSD"]);
    for (const { cells, lines, comparabilityClass } of tracks) {
      for (const { id } of lines) expect(comparabilityClass).toBe(id % 2 === 0 ? "ELISA" : "MSD");
      for (const { window, levels, missing } of cells) {
        const standing = lines.filter(({ points }) => points.some((point) => point.window === window.day));
        expect(levels.n).toBe(standing.length);
        expect(levels.n + missing.reduce((sum, { cases }) => sum + cases, 0)).toBe(lines.length);
      }
    }
  });

  it("count a person of two cohorts once", () => {
    const twice: TrajectoryRows = {
      cases: [caseOf(2), { ...caseOf(4, "2"), place: 2 }],
      values: [valueAt(2, 0, 10, 1), valueAt(4, 0, 10, 1)],
      courses: [course(2), course(4)],
      assessments: [],
    };
    const { included, leftOut } = flowOfCases(twice, { anchor: "FIRST_DOSE", windows });
    expect([included.length, leftOut]).toEqual([1, ["SAME_PERSON"]]);
  });
});
