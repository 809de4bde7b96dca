import { describe, expect, it } from "vitest";
import type { TrajectoryCase, TrajectoryValue } from "./trajectory.sql.ts";
import { flowOfCases, type TrajectoryRows } from "./trajectory-case.ts";
import { tracksOf } from "./trajectory-tracks.ts";
import { trajectoryWindows } from "./trajectory-window.ts";

const windows = trajectoryWindows("FIRST_DOSE", null, 7);
const asked = { anchor: "FIRST_DOSE", windows, sameCasesOnly: false } as const;

const caseOf = (caseId: number, personId = String(caseId)): TrajectoryCase => ({
  ...{ centerId: 1, cohortId: 1, caseId, personId, kindredId: null, caseGroup: "PATIENT" },
  caseCode: `P${caseId}`,
  lastFollowUpDay: 500,
  lastAssessedDay: null,
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
  tracksOf(flowOfCases(given, asked).included, windows, "KINDRED")
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

  // Read by MSD before and on day 30, by ELISA on day 90; nothing after day 95 but an assessment on day 200.
  const changed: TrajectoryRows = {
    cases: [{ ...caseOf(1), lastFollowUpDay: null, lastAssessedDay: 200, sampleDays: [-7, 33, 95] }],
    values: [valueAt(1, -7, 50, 1), valueAt(1, 33, 5, 2), { ...valueAt(1, 95, 9, 3), comparabilityClass: "ELISA" }],
    courses: [course(1)],
    assessments: [],
  };
  const days = { windows: trajectoryWindows("FIRST_DOSE", [{ day: -7 }, { day: 30 }, { day: 90 }, { day: 180 }], 7) };

  it("expect no value of a case where another assay read it, and one as long as anything is known of it", () => {
    const { included } = flowOfCases(changed, { ...asked, ...days });
    expect(included[0]?.followedTo).toBe(200);
    const missing = tracksOf(included, days.windows, "KINDRED").map(({ comparabilityClass, windows: cells }) => [
      comparabilityClass,
      cells.map(({ due, missing: [first] }) => [due, first?.reason]),
    ]);
    const [here, elsewhere, missed] = [
      [1, undefined],
      [0, "OTHER_ASSAY"],
      [1, "NOT_SAMPLED"],
    ];
    expect(missing).toEqual([
      ["ELISA", [elsewhere, elsewhere, here, missed]],
      ["MSD", [here, here, elsewhere, missed]],
    ]);
  });

  it("keep a case throughout only by one assay that read it in every window", () => {
    const windowsOf = (list: readonly number[]) =>
      trajectoryWindows(
        "FIRST_DOSE",
        list.map((day) => ({ day })),
        7,
      );
    const kept = (list: readonly number[]) =>
      flowOfCases(changed, { ...asked, windows: windowsOf(list), sameCasesOnly: true });
    expect(kept([-7, 30, 90])).toEqual({ included: [], leftOut: [{ reason: "NOT_IN_EVERY_WINDOW", cases: 1 }] });
    expect(kept([-7, 30]).included[0]?.values.map(({ sampleDay }) => sampleDay)).toEqual([-7, 33]);
  });

  it("count a person of two cohorts once, by the first record with a value", () => {
    const twice: TrajectoryRows = {
      cases: [caseOf(2), caseOf(4, "2"), caseOf(6, "2")],
      values: [valueAt(4, 0, 10, 1), valueAt(6, 0, 10, 1)],
      courses: [course(2), course(4), course(6)],
      assessments: [],
    };
    const { included, leftOut } = flowOfCases(twice, asked);
    expect(included.map(({ caseId }) => caseId)).toEqual([4]);
    expect(leftOut).toEqual([{ reason: "SAME_PERSON", cases: 2 }]);
  });
});
