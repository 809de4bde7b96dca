import { describe, expect, it } from "vitest";
import { evaluateCluster2018 } from "./cluster-2018.ts";
import type { AssessedState, JudgedCourse } from "./response-class.ts";

/** A course whose stop, if any, has no reason. */
type Course = Omit<JudgedCourse, "stopReason"> & Partial<JudgedCourse>;

const treated: readonly Course[] = [{ atc: "L04AC03", startDay: 0, stopDay: 425 }];

function state(day: number, pga: number | null, crpMgPerL: number | null): AssessedState {
  return { day, pga, crpMgPerL, responseRecorded: null };
}

const cluster = (assessments: readonly AssessedState[], courses: readonly Course[] = treated) =>
  evaluateCluster2018(
    assessments,
    courses.map((course) => ({ stopReason: null, ...course })),
  );

const classOf = (...assessments: AssessedState[]) => cluster(assessments).responseClass;

const active = state(-7, 3, 100);
const complete = state(15, 0, 5);
const quietLater = state(90, 0, 3);

describe("cluster-2018", () => {
  // At day 15: PGA < 2 and (CRP ≤ 10, or a fall of at least 70 %: 100 → 30).
  it.each([
    ["CRP at 10 mg/L", state(15, 1, 10), "COMPLETE"],
    ["a fall of exactly 70 %", state(15, 1, 30), "COMPLETE"],
    ["a fall of 69 %, PGA down 2", state(15, 1, 31), "PARTIAL"],
    ["PGA still 2, CRP normal", state(15, 2, 5), "PARTIAL"],
    ["PGA down 1 and CRP down 30 %", state(15, 2, 70), "PARTIAL"],
    ["PGA down 1 and CRP down 29 %", state(15, 2, 71), "NONE"],
    ["PGA unchanged, CRP normal", state(15, 3, 5), "NONE"],
    ["PGA and CRP higher than before", state(15, 4, 150), "NONE"],
  ] as const)("with %s is %s", (_, day15, expected) => {
    expect(classOf(active, day15, quietLater)).toBe(expected);
  });

  it.each([
    [8, "COMPLETE"],
    [22, "COMPLETE"],
    [7, "UNKNOWN"],
    [23, "UNKNOWN"],
  ] as const)("takes day %i for day 15 or not: %s", (day, expected) => {
    expect(classOf(active, state(day, 0, 5), quietLater)).toBe(expected);
  });

  // 14 and 16 are both one day off: the earlier one counts.
  it("takes the assessment nearest to day 15, the earlier of two as near", () => {
    expect(classOf(active, state(16, 0, 5), state(14, 3, 100), state(10, 0, 5), quietLater)).toBe("NONE");
  });

  it("turns complete into partial by a flare before week 16, not by one after it or by half a flare", () => {
    expect(classOf(active, complete, state(112, 2, 30))).toBe("PARTIAL");
    expect(classOf(active, complete, state(113, 2, 30), quietLater)).toBe("COMPLETE");
    expect(classOf(active, complete, state(60, 2, 29), quietLater)).toBe("COMPLETE");
    expect(classOf(active, complete, state(60, 1, 80), quietLater)).toBe("COMPLETE");
  });

  // Week 16 is day 112; ±4 weeks is day 84 to 140.
  it("is unknown without a look at week 16 (±4) that rules a flare out", () => {
    const missing = { responseClass: "UNKNOWN", missing: "FOLLOW_UP_TO_WEEK_16" };
    expect(cluster([active, complete])).toEqual(missing);
    expect(cluster([active, complete, state(83, 0, 5)])).toEqual(missing);
    expect(cluster([active, complete, state(141, 0, 5)])).toEqual(missing);
    expect(cluster([active, complete, state(100, null, null)])).toEqual(missing);
    expect(cluster([active, complete, state(113, 3, null)])).toEqual(missing);
    expect(classOf(active, complete, state(84, 0, 5))).toBe("COMPLETE");
    expect(classOf(active, complete, state(140, null, 5))).toBe("COMPLETE");
  });

  it.each([
    [state(-7, 1, 100), "NOT_EVALUABLE"],
    [state(-7, 2, 10), "NOT_EVALUABLE"],
    [state(-7, 2, 10.1), "COMPLETE"],
    [state(-14, 2, 50), "COMPLETE"],
    [state(0, 2, 50), "COMPLETE"],
  ] as const)("evaluates only what was active at baseline: %j is %s", (baseline, expected) => {
    expect(classOf(baseline, state(15, 0, 2), quietLater)).toBe(expected);
  });

  // Day 15 with PGA alone, day 16 with both: the whole visit is read. Without it PGA of day 15 and CRP of day 17.
  it("takes the nearest visit with both inputs, and without one the nearest value of each", () => {
    expect(classOf(active, state(15, 0, null), state(16, 3, 100), quietLater)).toBe("NONE");
    expect(classOf(active, state(15, 0, null), state(8, null, 90), state(17, null, 5), quietLater)).toBe("COMPLETE");
    expect(classOf(state(-3, null, 100), state(-9, 3, null), complete, quietLater)).toBe("COMPLETE");
    expect(classOf(state(-1, 1, null), active, complete, quietLater)).toBe("COMPLETE");
    const onlyPga = [active, state(15, 0, null), state(17, 1, null), quietLater];
    expect(cluster(onlyPga)).toEqual({ responseClass: "UNKNOWN", missing: "DAY_15_CRP" });
  });

  // PGA of day 14 and CRP of day 20 are the look of day 15; a flare on day 21 comes after it.
  it("looks for flares after both values of the look", () => {
    const apart = [active, state(14, 1, null), state(20, null, 30)];
    expect(classOf(...apart, quietLater)).toBe("COMPLETE");
    expect(classOf(...apart, state(23, 2, 30), quietLater)).toBe("PARTIAL");
  });

  // One value is enough where no value of the other could change the class.
  it.each([
    ["PGA 1 before treatment", "NOT_EVALUABLE", [state(-7, 1, null)]],
    ["CRP 10 before treatment", "NOT_EVALUABLE", [state(-7, null, 10)]],
    ["PGA 3 as before at day 15", "NONE", [active, state(15, 3, null)]],
    ["CRP down by 29 % to 71 at day 15", "NONE", [active, state(15, null, 71)]],
    ["half a flare after no response", "NONE", [active, state(15, 3, 100), state(60, 4, null)]],
    ["half a flare after a partial response", "PARTIAL", [active, state(15, 2, 5), state(60, 4, null)]],
    ["a flare, whatever else is not known", "PARTIAL", [active, complete, state(40, 4, null), state(60, 2, 30)]],
    ["PGA 1 on day 60", "COMPLETE", [active, complete, state(60, 1, null), quietLater]],
    ["CRP 29 on day 60", "COMPLETE", [active, complete, state(60, null, 29), quietLater]],
    ["half a flare the day after week 16", "COMPLETE", [active, complete, quietLater, state(113, 4, null)]],
    ["a visit with neither PGA nor CRP", "COMPLETE", [active, complete, state(60, null, null), quietLater]],
    [
      "one with neither on day 15, both on day 16",
      "COMPLETE",
      [active, state(15, null, null), state(16, 0, 5), quietLater],
    ],
  ] as const)("is decided by %s: %s", (_, responseClass, assessments) => {
    expect(cluster(assessments)).toEqual({ responseClass, missing: null });
  });

  it.each([
    ["BASELINE_ASSESSMENT", [state(-15, 3, 100), complete, quietLater]],
    ["BASELINE_ASSESSMENT", [state(1, 3, 100), complete, quietLater]],
    ["BASELINE_PGA", [state(-7, null, 10.1), complete, quietLater]],
    ["BASELINE_CRP", [state(-7, 2, null), complete, quietLater]],
    ["DAY_15_ASSESSMENT", [active, quietLater]],
    ["DAY_15_PGA", [active, state(15, null, 5), quietLater]],
    ["DAY_15_PGA", [active, state(15, null, 70), quietLater]],
    ["DAY_15_CRP", [active, state(15, 0, null), quietLater]],
    ["DAY_15_CRP", [active, state(15, 2, null), quietLater]],
    ["PGA_OR_CRP_TO_WEEK_16", [active, complete, state(60, 2, null), quietLater]],
    ["PGA_OR_CRP_TO_WEEK_16", [active, complete, state(60, null, 30), quietLater]],
    ["PGA_OR_CRP_TO_WEEK_16", [active, complete, state(112, 4, null)]],
  ])("is unknown and names %s where that could change the class", (missing, assessments) => {
    expect(cluster(assessments)).toEqual({ responseClass: "UNKNOWN", missing });
  });

  // 5 PGA, 5 CRP (30 is the flare's, 10 normal, 100 → 30 a fall of 70 %), three visits: all histories with one gap.
  it("has a class exactly where every value of one missing input gives the same", () => {
    const [pga, crp] = [
      [0, 1, 2, 3, 4],
      [5, 10, 20, 30, 100],
    ];
    const inputs = [
      ...([
        ["BASELINE_PGA", pga],
        ["BASELINE_CRP", crp],
        ["DAY_15_PGA", pga],
        ["DAY_15_CRP", crp],
      ] as const),
      ...([
        ["PGA_OR_CRP_TO_WEEK_16", pga],
        ["PGA_OR_CRP_TO_WEEK_16", crp],
      ] as const),
    ];
    const verdictOf = ([a = null, b = null, c = null, d = null, e = null, f = null]: readonly (number | null)[]) =>
      cluster([state(-7, a, b), state(15, c, d), state(60, e, f), quietLater]);
    const differing = inputs.flatMap(([missing, values], gap) => {
      const lists = inputs.map(([, choices], at) => (at === gap ? [null] : choices));
      return lists
        .reduce<(number | null)[][]>(
          (begun, list) => begun.flatMap((one) => list.map((value) => [...one, value])),
          [[]],
        )
        .filter((history) => {
          const classes = new Set(values.map((value) => verdictOf(history.with(gap, value)).responseClass));
          const [only] = classes;
          const said = verdictOf(history);
          return classes.size === 1
            ? said.responseClass !== only || said.missing !== null
            : said.responseClass !== "UNKNOWN" || said.missing !== missing;
        });
    });
    expect(differing).toEqual([]);
  });

  describe("once anakinra is stopped", () => {
    const until = (stopDay: number): Course[] => [{ atc: "L04AC03", startDay: 0, stopDay }];
    const quiet = [active, complete, state(112, 0, 3)];

    // Stopped on day 5, another drug from day 6: what is seen on days 15 and 112 is not anakinra's.
    it.each([
      [5, "STOPPED_BEFORE_DAY_15"],
      [14, "DAY_15_ASSESSMENT"],
      [15, "STOPPED_BEFORE_WEEK_16"],
      [83, "STOPPED_BEFORE_WEEK_16"],
      [111, "FOLLOW_UP_TO_WEEK_16"],
    ])("on day %i, takes no later visit and names %s", (stopDay, missing) => {
      expect(cluster(quiet, until(stopDay))).toEqual({ responseClass: "UNKNOWN", missing });
    });

    it("keeps a class decided before, and a visit on the stop day counts", () => {
      expect(cluster(quiet, until(112)).responseClass).toBe("COMPLETE");
      expect(cluster([active, state(15, 2, 5)], until(20)).responseClass).toBe("PARTIAL");
      expect(cluster([active, state(15, 3, 90)], until(45)).responseClass).toBe("NONE");
      expect(cluster([active, complete, state(60, 3, 40)], until(60)).responseClass).toBe("PARTIAL");
    });

    it("takes a flare after the stop for none under treatment", () => {
      const afterwards = [...quiet.slice(0, 2), state(61, 3, 40)];
      expect(cluster(afterwards, until(60))).toEqual({ responseClass: "UNKNOWN", missing: "STOPPED_BEFORE_WEEK_16" });
    });

    it("counts on over a gap of 14 days, which is one regimen, and not over one of 15", () => {
      const again = (startDay: number) => [...until(60), { atc: "L04AC03", startDay, stopDay: null }];
      expect(cluster(quiet, again(74)).responseClass).toBe("COMPLETE");
      expect(cluster(quiet, again(75)).missing).toBe("STOPPED_BEFORE_WEEK_16");
    });

    // Failure from the start, as the center recorded it: no response (non-responder imputation), where the look is missing.
    it.each([
      [5, "NONE"],
      [14, "NONE"],
      [22, "NONE"],
      [23, "DAY_15_ASSESSMENT"],
    ])("for primary failure on day %i, before anything was seen at day 15, is %s", (stopDay, expected) => {
      const failed = [{ atc: "L04AC03", startDay: 0, stopDay, stopReason: "PRIMARY_FAILURE" as const }];
      const { responseClass, missing } = cluster([active], failed);
      expect(missing ?? responseClass).toBe(expected);
    });

    it("for primary failure before week 16 is none, unless a visit has decided otherwise", () => {
      const failed = (stopDay: number): Course[] =>
        until(stopDay).map((course) => ({ ...course, stopReason: "PRIMARY_FAILURE" }));
      expect(cluster([active, complete], failed(60)).responseClass).toBe("NONE");
      expect(cluster([active, state(15, 2, 5)], failed(60)).responseClass).toBe("PARTIAL");
      expect(cluster([active, complete, state(90, 0, 3)], failed(100)).responseClass).toBe("COMPLETE");
      expect(cluster([active, complete, state(60, 4, null)], failed(70)).missing).toBe("PGA_OR_CRP_TO_WEEK_16");
      expect(cluster([state(-7, 1, 100)], failed(5)).responseClass).toBe("NOT_EVALUABLE");
      expect(cluster([], failed(5)).missing).toBe("BASELINE_ASSESSMENT");
    });

    it("for any other reason stays unknown", () => {
      for (const stopReason of ["SECONDARY_LOSS", "ADVERSE_EVENT", "LOST_TO_FOLLOW_UP", "OTHER", null] as const) {
        const stopped = [{ atc: "L04AC03", startDay: 0, stopDay: 5, stopReason }];
        expect(cluster([active], stopped).missing).toBe("STOPPED_BEFORE_DAY_15");
      }
    });

    it("does not mind an IL-6 blocker begun afterwards", () => {
      const withBlocker = (startDay: number) => [...until(60), { atc: "L04AC07", startDay, stopDay: null }];
      expect(cluster([active, state(15, 2, 5)], withBlocker(61)).responseClass).toBe("PARTIAL");
      expect(cluster([active, state(15, 2, 5)], withBlocker(60)).missing).toBe("CRP_UNDER_IL6_BLOCKADE");
    });
  });

  describe("with another biologic", () => {
    const canakinumab = (startDay: number, stopDay: number | null) => [
      ...treated,
      { atc: "L04AC08", startDay, stopDay },
    ];
    const quiet = [active, complete, quietLater];

    // Canakinumab from day 5: what is seen on day 15 may be its. On the day it begins a visit is still anakinra's.
    it.each([
      [0, "OTHER_BIOLOGIC_BEFORE_DAY_15"],
      [5, "OTHER_BIOLOGIC_BEFORE_DAY_15"],
      [14, "DAY_15_ASSESSMENT"],
      [15, "OTHER_BIOLOGIC_BEFORE_WEEK_16"],
      [83, "OTHER_BIOLOGIC_BEFORE_WEEK_16"],
      [89, "FOLLOW_UP_TO_WEEK_16"],
    ])("added on day %i takes no later visit, even of one dose, and names %s", (startDay, missing) => {
      expect(cluster(quiet, canakinumab(startDay, null))).toEqual({ responseClass: "UNKNOWN", missing });
      expect(cluster(quiet, canakinumab(startDay, startDay)).missing).toBe(missing);
    });

    it("added later, or stopped before, changes nothing; given along it hides what is seen", () => {
      expect(cluster(quiet, canakinumab(90, null)).responseClass).toBe("COMPLETE");
      expect(cluster(quiet, canakinumab(-60, -20)).responseClass).toBe("COMPLETE");
      expect(cluster(quiet, canakinumab(-60, 14)).responseClass).toBe("COMPLETE");
      expect(cluster(quiet, canakinumab(-60, 15)).missing).toBe("DAY_15_ASSESSMENT");
      expect(cluster(quiet, canakinumab(-60, 22)).missing).toBe("OTHER_BIOLOGIC_BEFORE_DAY_15");
      expect(cluster(quiet, canakinumab(-60, null)).missing).toBe("OTHER_BIOLOGIC_BEFORE_DAY_15");
    });

    it("names what came first, the other biologic or the stop of anakinra", () => {
      const both = (startDay: number) => [
        { atc: "L04AC03", startDay: 0, stopDay: 60 },
        { atc: "L04AC08", startDay, stopDay: null },
      ];
      expect(cluster(quiet, both(50)).missing).toBe("OTHER_BIOLOGIC_BEFORE_WEEK_16");
      expect(cluster(quiet, both(60)).missing).toBe("STOPPED_BEFORE_WEEK_16");
    });
  });

  it("is not evaluable without anakinra", () => {
    expect(cluster([active, state(15, 0, 5)], [])).toEqual({ responseClass: "NOT_EVALUABLE", missing: null });
  });

  // Tocilizumab is gone 65 days after its stop and siltuximab 105: −79 + 65 = −119 + 105 = −14, the first day that counts.
  it.each([
    ["L04AC07", -79],
    ["L04AC11", -119],
  ])("does not trust CRP under the IL-6 blocker %s, nor before it has left the blood", (atc, lastStop) => {
    const withBlocker = (startDay: number, stopDay: number | null) =>
      cluster([active, state(15, 0, 5), quietLater], [...treated, { atc, startDay, stopDay }]);
    const unknown = { responseClass: "UNKNOWN", missing: "CRP_UNDER_IL6_BLOCKADE" };
    expect(withBlocker(-200, lastStop)).toEqual(unknown);
    expect(withBlocker(112, null)).toEqual(unknown);
    expect(withBlocker(-200, lastStop - 1).responseClass).toBe("COMPLETE");
    expect(withBlocker(113, null).responseClass).toBe("COMPLETE");
  });

  it("counts from the first anakinra dose when that is not day 0", () => {
    const shifted = [state(3, 3, 100), state(25, 0, 5), state(100, 0, 3)];
    expect(cluster(shifted, [{ atc: "L04AC03", startDay: 10, stopDay: null }]).responseClass).toBe("COMPLETE");
  });

  it("leaves the assessments it was given as they were", () => {
    const assessments = Object.freeze([quietLater, state(15, 0, 5), active]);
    expect(cluster(assessments).responseClass).toBe("COMPLETE");
  });
});
