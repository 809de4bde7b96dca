import { describe, expect, it } from "vitest";
import type { CourseDays } from "./phase.ts";
import type { AssessedState, ResponseClass } from "./response-definition.ts";
import { RESPONSE_DEFINITIONS, responseDefinition } from "./response-definition.ts";

const treated: readonly CourseDays[] = [{ atc: "L04AC03", startDay: 0, stopDay: 425 }];

function state(day: number, pga: number | null, crpMgPerL: number | null): AssessedState {
  return { day, pga, crpMgPerL, responseRecorded: null };
}

function evaluate(code: string, assessments: readonly AssessedState[], courses = treated) {
  const definition = responseDefinition(code);
  if (!definition) throw new Error(`no definition ${code}`);
  return definition.evaluate(assessments, courses);
}

const cluster = (assessments: readonly AssessedState[], courses = treated) =>
  evaluate("cluster-2018", assessments, courses);

const classOf = (...assessments: AssessedState[]) => cluster(assessments).responseClass;

const active = state(-7, 3, 100);
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
    const complete = state(15, 0, 5);
    expect(classOf(active, complete, state(112, 2, 30))).toBe("PARTIAL");
    expect(classOf(active, complete, state(113, 2, 30), quietLater)).toBe("COMPLETE");
    expect(classOf(active, complete, state(60, 2, 29), quietLater)).toBe("COMPLETE");
    expect(classOf(active, complete, state(60, 1, 80), quietLater)).toBe("COMPLETE");
  });

  // Week 16 is day 112; ±4 weeks is day 84 to 140.
  it("is unknown without a look at week 16 (±4) that rules a flare out", () => {
    const missing = { responseClass: "UNKNOWN", missing: "FOLLOW_UP_TO_WEEK_16" };
    const complete = state(15, 0, 5);
    expect(cluster([active, complete])).toEqual(missing);
    expect(cluster([active, complete, state(83, 0, 5)])).toEqual(missing);
    expect(cluster([active, complete, state(141, 0, 5)])).toEqual(missing);
    expect(cluster([active, complete, state(100, null, null)])).toEqual(missing);
    expect(cluster([active, complete, state(100, 3, null)])).toEqual(missing);
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

  it.each([
    ["BASELINE_ASSESSMENT", [state(-15, 3, 100), state(15, 0, 5), quietLater]],
    ["BASELINE_ASSESSMENT", [state(1, 3, 100), state(15, 0, 5), quietLater]],
    ["BASELINE_PGA", [state(-7, null, 100), state(15, 0, 5), quietLater]],
    ["BASELINE_CRP", [state(-7, 3, null), state(15, 0, 5), quietLater]],
    ["DAY_15_ASSESSMENT", [active, quietLater]],
    ["DAY_15_PGA", [active, state(15, null, 5), quietLater]],
    ["DAY_15_CRP", [active, state(15, 0, null), quietLater]],
  ])("is unknown and names %s where it is missing", (missing, assessments) => {
    expect(cluster(assessments)).toEqual({ responseClass: "UNKNOWN", missing });
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

describe("the clinician's definition", () => {
  const recorded = (day: number, responseRecorded: ResponseClass | null): AssessedState => ({
    ...state(day, null, null),
    responseRecorded,
  });

  it("is the first class recorded after the first dose", () => {
    const assessments = [recorded(90, "NONE"), recorded(30, "PARTIAL"), recorded(15, null), recorded(0, "COMPLETE")];
    expect(evaluate("clinician", assessments)).toEqual({ responseClass: "PARTIAL", missing: null });
  });

  it("is unknown where nothing was recorded, and not evaluable without anakinra", () => {
    expect(evaluate("clinician", [recorded(30, null)])).toEqual({
      responseClass: "UNKNOWN",
      missing: "RESPONSE_RECORDED",
    });
    expect(evaluate("clinician", [recorded(30, "COMPLETE")], []).responseClass).toBe("NOT_EVALUABLE");
  });
});

describe("the list of definitions", () => {
  it("names each version once, in both languages, with a source", () => {
    const keys = RESPONSE_DEFINITIONS.map(({ code, version }) => `${code} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name, qualifier, rule, source } of RESPONSE_DEFINITIONS) {
      for (const { en, fr } of [name, qualifier, rule, source]) expect([en, fr]).not.toContain("");
    }
  });

  it("has no definition of an unknown code", () => {
    expect(responseDefinition("acr-30")).toBeNull();
  });
});
