import { describe, expect, it } from "vitest";
import { ANALYTE_CODES, analyteEntry } from "./analyte.ts";
import { EXPECTED_RANGES, expectedRange, MATRICES, matrixOf } from "./expected-range.ts";

describe("the concentrations that are expected", () => {
  it("are known for every analyte in blood and in culture", () => {
    for (const analyte of ANALYTE_CODES) {
      for (const matrix of MATRICES) expect(expectedRange(analyte, matrix)).toMatchObject({ analyte, matrix });
    }
    expect(EXPECTED_RANGES).toHaveLength(ANALYTE_CODES.length * MATRICES.length);
  });

  it("are typical inside what is plausible, and plausible below what no unit explains", () => {
    for (const { analyte, typical, plausible } of EXPECTED_RANGES) {
      const inOrder = [plausible[0], typical[0], typical[1], plausible[1]];
      expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder);
      expect(plausible[1]).toBeLessThanOrEqual(analyteEntry(analyte).plausibleUpToPgPerMl);
    }
  });

  it("hold the reference limits of IL-1β in plasma and the seed study's patients in culture", () => {
    expect(expectedRange("IL_1B", matrixOf("PLASMA")).typical[1]).toBe(36);
    expect(expectedRange("IL_1B", matrixOf("PBMC_SUPERNATANT")).typical[1]).toBeGreaterThan(850);
  });
});
