import { describe, expect, it } from "vitest";
import { interferenceOf } from "./interference.ts";

const course = (atc: string, startDay: number, stopDay: number | null) => ({ atc, startDay, stopDay });
const on = (day: number, postDose: boolean | null = null) => ({ day, postDose });

describe("interference of a drug with its assay", () => {
  const anakinra = [course("L04AC03", 0, 425)];

  it("leaves IL-1Ra out of plasma and serum and flags it in supernatants under anakinra", () => {
    expect(interferenceOf("IL_1RA", "PLASMA", anakinra, on(30))).toBe("NOT_ANALYSED");
    expect(interferenceOf("IL_1RA", "SERUM", anakinra, on(30))).toBe("NOT_ANALYSED");
    expect(interferenceOf("IL_1RA", "PBMC_SUPERNATANT", anakinra, on(30))).toBe("FLAGGED");
    expect(interferenceOf("IL_1RA", "MONOCYTE_SUPERNATANT", anakinra, on(30))).toBe("FLAGGED");
  });

  // Stop on day 425: days 426 and 427 still count.
  it.each([
    [-1, null, null],
    [0, null, null],
    [0, false, null],
    [0, true, "NOT_ANALYSED"],
    [1, null, "NOT_ANALYSED"],
    [425, null, "NOT_ANALYSED"],
    [427, null, "NOT_ANALYSED"],
    [428, null, null],
  ] as const)("on day %i (post-dose: %s) of anakinra is %s", (day, postDose, expected) => {
    expect(interferenceOf("IL_1RA", "PLASMA", anakinra, on(day, postDose))).toBe(expected);
  });

  it.each([
    ["L04AB01", "TNF_A"],
    ["L04AC08", "IL_1B"],
    ["L04AC07", "IL_6"],
    ["L04AC11", "IL_6"],
    ["L04AB02", "TNF_A"],
    ["L04AB04", "TNF_A"],
  ] as const)("holds for %s and %s too", (atc, analyte) => {
    expect(interferenceOf(analyte, "PLASMA", [course(atc, 0, null)], on(500))).toBe("NOT_ANALYSED");
  });

  // Five half-lives after a stop on day 0: canakinumab 130 days, tocilizumab 65, siltuximab 105, etanercept 25.
  it.each([
    ["L04AC08", "IL_1B", 130],
    ["L04AC07", "IL_6", 65],
    ["L04AC11", "IL_6", 105],
    ["L04AB01", "TNF_A", 25],
    ["L04AB02", "TNF_A", 50],
    ["L04AB04", "TNF_A", 70],
  ] as const)("lasts for %s and %s until day %i after its stop", (atc, analyte, lastDay) => {
    const stopped = [course(atc, -100, 0)];
    expect(interferenceOf(analyte, "PLASMA", stopped, on(lastDay))).toBe("NOT_ANALYSED");
    expect(interferenceOf(analyte, "PLASMA", stopped, on(lastDay + 1))).toBeNull();
  });

  // Rilonacept binds both and is gone 40 days after its stop.
  it.each(["IL_1B", "IL_1RA"] as const)("of rilonacept is flagged for %s, in plasma too", (analyte) => {
    expect(interferenceOf(analyte, "PLASMA", [course("L04AC04", -100, 0)], on(40))).toBe("FLAGGED");
    expect(interferenceOf(analyte, "PLASMA", [course("L04AC04", -100, 0)], on(41))).toBeNull();
    const both = [course("L04AC04", -100, 0), course("L04AC03", 0, null)];
    expect(interferenceOf("IL_1RA", "PLASMA", both, on(30))).toBe("NOT_ANALYSED");
  });

  it("is none for other pairs of drug and analyte", () => {
    expect(interferenceOf("IL_1B", "PLASMA", anakinra, on(30))).toBeNull();
    expect(interferenceOf("IL_6", "PLASMA", anakinra, on(30))).toBeNull();
    expect(interferenceOf("IL_1RA", "PLASMA", [], on(30))).toBeNull();
  });
});
