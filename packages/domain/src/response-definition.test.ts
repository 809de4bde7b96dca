import { describe, expect, it } from "vitest";
import type { CourseDays } from "./phase.ts";
import type { AssessedState, ResponseClass } from "./response-class.ts";
import { RESPONSE_DEFINITIONS, responseDefinition } from "./response-definition.ts";

const treated: readonly CourseDays[] = [{ atc: "L04AC03", startDay: 0, stopDay: 425 }];

const recorded = (day: number, responseRecorded: ResponseClass | null): AssessedState => ({
  ...{ day, pga: null, crpMgPerL: null },
  responseRecorded,
});

const clinician = (assessments: readonly AssessedState[], courses = treated) =>
  responseDefinition("clinician")?.evaluate(
    assessments,
    courses.map((course) => ({ ...course, stopReason: null })),
  );

describe("the clinician's definition", () => {
  it("is the first class recorded after the first dose", () => {
    const assessments = [recorded(90, "NONE"), recorded(30, "PARTIAL"), recorded(15, null), recorded(0, "COMPLETE")];
    expect(clinician(assessments)).toEqual({ responseClass: "PARTIAL", missing: null });
  });

  it("takes a class recorded on drug, to the stop day of the first regimen and no later", () => {
    const stopped = [{ atc: "L04AC03", startDay: 0, stopDay: 60 }];
    const again = { atc: "L04AC03", startDay: 75, stopDay: null };
    expect(clinician([recorded(60, "PARTIAL")], stopped)?.responseClass).toBe("PARTIAL");
    const unknown = { responseClass: "UNKNOWN", missing: "RESPONSE_RECORDED" };
    expect(clinician([recorded(61, "PARTIAL"), recorded(355, "COMPLETE")], stopped)).toEqual(unknown);
    // 75 is 15 days after 60: a regimen of its own; 74 is a step of the first one.
    expect(clinician([recorded(90, "COMPLETE")], [...stopped, again])).toEqual(unknown);
    expect(clinician([recorded(90, "COMPLETE")], [...stopped, { ...again, startDay: 74 }])?.responseClass).toBe(
      "COMPLETE",
    );
  });

  it("takes no class recorded after another biologic was added", () => {
    const added = [...treated, { atc: "L04AC08", startDay: 20, stopDay: null }];
    expect(clinician([recorded(20, "PARTIAL")], added)?.responseClass).toBe("PARTIAL");
    expect(clinician([recorded(30, "COMPLETE")], added)).toEqual({
      ...{ responseClass: "UNKNOWN", missing: "RESPONSE_RECORDED" },
    });
  });

  it("is unknown where nothing or only “unknown” was recorded, and not evaluable without anakinra", () => {
    const unknown = { responseClass: "UNKNOWN", missing: "RESPONSE_RECORDED" };
    expect(clinician([recorded(30, null)])).toEqual(unknown);
    expect(clinician([recorded(30, "UNKNOWN")])).toEqual(unknown);
    expect(clinician([recorded(30, "UNKNOWN"), recorded(90, "NONE")])?.responseClass).toBe("NONE");
    expect(clinician([recorded(30, "COMPLETE")], [])?.responseClass).toBe("NOT_EVALUABLE");
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
