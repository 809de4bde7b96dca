import { describe, expect, it } from "vitest";
import type { CourseDays } from "./phase.ts";
import { phaseOf, regimensOf } from "./phase.ts";

const anakinra = (startDay: number, stopDay: number | null): CourseDays => ({ atc: "L04AC03", startDay, stopDay });
const canakinumab = (startDay: number, stopDay: number | null): CourseDays => ({ atc: "L04AC08", startDay, stopDay });
const colchicine = (startDay: number, stopDay: number | null): CourseDays => ({ atc: "M04AC01", startDay, stopDay });

const sampled = (day: number, postDose: boolean | null = null) => ({ day, postDose });

describe("the phase of a patient treated from day 0 to day 425", () => {
  const courses = [anakinra(0, 425)];

  // Early to day 90, late to the stop day 425, washout on 426, after from 427.
  it.each([
    [-400, null, "BEFORE"],
    [-1, null, "BEFORE"],
    [0, null, "BEFORE"],
    [0, false, "BEFORE"],
    [0, true, "ON_EARLY"],
    [1, null, "ON_EARLY"],
    [90, null, "ON_EARLY"],
    [91, null, "ON_LATE"],
    [425, null, "ON_LATE"],
    [426, null, null],
    [427, null, "AFTER"],
    [900, null, "AFTER"],
  ] as const)("on day %i (post-dose: %s) is %s", (day, postDose, phase) => {
    expect(phaseOf("PATIENT", courses, sampled(day, postDose))).toEqual({ phase, regimen: 1 });
  });

  it("looks at post-dose on day 0 only: a day before it stays before", () => {
    expect(phaseOf("PATIENT", courses, sampled(-1, true)).phase).toBe("BEFORE");
  });

  it.each(["CARRIER", "HEALTHY_CONTROL", "DISEASE_CONTROL"] as const)("is none for a %s", (group) => {
    expect(phaseOf(group, courses, sampled(30))).toEqual({ phase: null, regimen: null });
  });

  it("moves the early boundary with its parameter", () => {
    const parameters = { earlyUntilDay: 30, regimenGapDays: 14 };
    expect(phaseOf("PATIENT", courses, sampled(30), parameters).phase).toBe("ON_EARLY");
    expect(phaseOf("PATIENT", courses, sampled(31), parameters).phase).toBe("ON_LATE");
  });
});

describe("the phase of other courses of treatment", () => {
  it("is untreated in a patient without anakinra, also under colchicine", () => {
    expect(phaseOf("PATIENT", [], sampled(0))).toEqual({ phase: "UNTREATED", regimen: null });
    expect(phaseOf("PATIENT", [colchicine(-10, null)], sampled(0)).phase).toBe("UNTREATED");
  });

  it("is late without end while treatment is open", () => {
    expect(phaseOf("PATIENT", [anakinra(0, null)], sampled(5000)).phase).toBe("ON_LATE");
  });

  it("stays early to the stop of a treatment that ends before day 90", () => {
    const courses = [anakinra(0, 45)];
    expect(phaseOf("PATIENT", courses, sampled(45)).phase).toBe("ON_EARLY");
    expect(phaseOf("PATIENT", courses, sampled(46)).phase).toBeNull();
    expect(phaseOf("PATIENT", courses, sampled(47)).phase).toBe("AFTER");
  });

  // Started on day 10 of the file: early runs to day 100, and day 10 itself is still before.
  it("counts from the start of the regimen when that is not day 0", () => {
    const courses = [anakinra(10, 300)];
    expect(phaseOf("PATIENT", courses, sampled(10)).phase).toBe("BEFORE");
    expect(phaseOf("PATIENT", courses, sampled(100)).phase).toBe("ON_EARLY");
    expect(phaseOf("PATIENT", courses, sampled(101)).phase).toBe("ON_LATE");
  });

  // Canakinumab is gone 130 days after its stop: −180 + 130 = −50, 200 + 130 = 330.
  it("names another biologic before, during and after, until it has left the blood", () => {
    const courses = [anakinra(0, 100), canakinumab(-240, -180), canakinumab(90, 200)];
    expect(phaseOf("PATIENT", courses, sampled(-241)).phase).toBe("BEFORE");
    expect(phaseOf("PATIENT", courses, sampled(-50)).phase).toBe("BEFORE_OTHER");
    expect(phaseOf("PATIENT", courses, sampled(-49)).phase).toBe("BEFORE");
    expect(phaseOf("PATIENT", courses, sampled(90)).phase).toBe("ON_COMBINED");
    expect(phaseOf("PATIENT", courses, sampled(102)).phase).toBe("AFTER_OTHER");
    expect(phaseOf("PATIENT", courses, sampled(330)).phase).toBe("AFTER_OTHER");
    expect(phaseOf("PATIENT", courses, sampled(331)).phase).toBe("AFTER");
    expect(phaseOf("PATIENT", [canakinumab(0, null)], sampled(5)).phase).toBe("BEFORE_OTHER");
  });

  // Etanercept stopped 20 days before anakinra is gone on day 5: −20 + 25.
  it("is no clean baseline while another biologic washes out, nor early under anakinra alone", () => {
    const courses = [{ atc: "L04AB01", startDay: -90, stopDay: -20 }, anakinra(0, null)];
    expect(phaseOf("PATIENT", courses, sampled(0)).phase).toBe("BEFORE_OTHER");
    expect(phaseOf("PATIENT", courses, sampled(5)).phase).toBe("ON_COMBINED");
    expect(phaseOf("PATIENT", courses, sampled(6)).phase).toBe("ON_EARLY");
  });

  it("ends AFTER at the next anakinra start, and gives later samples the regimen they belong to", () => {
    const courses = [anakinra(0, 100), anakinra(200, 300), anakinra(400, null)];
    expect(phaseOf("PATIENT", courses, sampled(199))).toEqual({ phase: "AFTER", regimen: 1 });
    expect(phaseOf("PATIENT", courses, sampled(200))).toEqual({ phase: null, regimen: 2 });
    expect(phaseOf("PATIENT", courses, sampled(350))).toEqual({ phase: null, regimen: 2 });
    expect(phaseOf("PATIENT", courses, sampled(450))).toEqual({ phase: null, regimen: 3 });
  });
});

describe("regimens", () => {
  // 114 − 100 = 14 days apart: one regimen; 115 − 100 = 15: two.
  it("join courses at most 14 days apart and split at 15", () => {
    expect(regimensOf([anakinra(0, 100), anakinra(114, 200)], "L04AC03")).toEqual([
      { atc: "L04AC03", number: 1, startDay: 0, stopDay: 200 },
    ]);
    expect(regimensOf([anakinra(0, 100), anakinra(115, 200)], "L04AC03")).toEqual([
      { atc: "L04AC03", number: 1, startDay: 0, stopDay: 100 },
      { atc: "L04AC03", number: 2, startDay: 115, stopDay: 200 },
    ]);
  });

  it("keep the later stop of courses that overlap, and stay open once one is", () => {
    expect(regimensOf([anakinra(0, 300), anakinra(50, 100)], "L04AC03")[0]?.stopDay).toBe(300);
    expect(regimensOf([anakinra(0, null), anakinra(50, 100)], "L04AC03")).toHaveLength(1);
    expect(regimensOf([anakinra(0, 100), anakinra(101, null)], "L04AC03")[0]?.stopDay).toBeNull();
  });

  it("do not depend on the order of the rows, nor change them", () => {
    const rows = Object.freeze([anakinra(115, 200), canakinumab(50, 60), anakinra(0, 100)]);
    expect(regimensOf(rows, "L04AC03").map(({ startDay }) => startDay)).toEqual([0, 115]);
  });

  it("keep a sample in the gap of a dose step under the drug", () => {
    expect(phaseOf("PATIENT", [anakinra(0, 100), anakinra(114, 200)], sampled(107)).phase).toBe("ON_LATE");
  });
});
