import { describe, expect, it } from "vitest";
import { evaluateCluster2018 } from "./cluster-2018.ts";
import type { CourseDays } from "./phase.ts";
import type { AssessedState } from "./response-class.ts";

const treated: readonly CourseDays[] = [{ atc: "L04AC03", startDay: 0, stopDay: 425 }];

function state(day: number, pga: number | null, crpMgPerL: number | null): AssessedState {
  return { day, pga, crpMgPerL, responseRecorded: null };
}

const cluster = (assessments: readonly AssessedState[], courses = treated) => evaluateCluster2018(assessments, courses);

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
    const until = (stopDay: number): CourseDays[] => [{ atc: "L04AC03", startDay: 0, stopDay }];
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

    it("does not mind an IL-6 blocker begun afterwards", () => {
      const withBlocker = (startDay: number) => [...until(60), { atc: "L04AC07", startDay, stopDay: null }];
      expect(cluster([active, state(15, 2, 5)], withBlocker(61)).responseClass).toBe("PARTIAL");
      expect(cluster([active, state(15, 2, 5)], withBlocker(60)).missing).toBe("CRP_UNDER_IL6_BLOCKADE");
    });
  });

  it("is not evaluable without anakinra", () => {
    expect(cluster([active, state(15, 0, 5)], [])).toEqual({ responseClass: "NOT_EVALUABLE", missing: null });
  });

  it.each(["L04AC07", "L04AC11"])("does not trust CRP under the IL-6 blocker %s", (atc) => {
    const withBlocker = (startDay: number, stopDay: number | null) =>
      cluster([active, state(15, 0, 5), quietLater], [...treated, { atc, startDay, stopDay }]);
    const unknown = { responseClass: "UNKNOWN", missing: "CRP_UNDER_IL6_BLOCKADE" };
    expect(withBlocker(-60, -14)).toEqual(unknown);
    expect(withBlocker(112, null)).toEqual(unknown);
    expect(withBlocker(-60, -15).responseClass).toBe("COMPLETE");
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
