import { detected } from "@nlrp12/statistics";
import { describe, expect, it } from "vitest";
import type { PredictionCase } from "./prediction-cases.ts";
import { predictionStrata, sizesOf } from "./prediction-units.ts";

type Told = Pick<PredictionCase["patient"], "centerId" | "kindredId"> &
  Pick<PredictionCase, "outcome" | "comparabilityClass">;

const member = (value: number, told: Partial<Told> = {}): PredictionCase => {
  const { centerId = 1, kindredId = "K", outcome = true, comparabilityClass = "A" } = told;
  return {
    patient: {
      ...{ centerId, cohortId: 1, caseId: value, personId: String(value), kindredId },
      ...{ responseClass: "COMPLETE", values: [] },
    },
    ...{ value: detected(value), outcome, comparabilityClass, measured: [] },
  };
};

const shown = (cases: readonly PredictionCase[], ofChange = false) =>
  predictionStrata(cases, { ofChange, unit: "KINDRED" }).map(({ centerId, comparabilityClass, units }) => [
    centerId,
    comparabilityClass,
    ...units.map(({ value, outcome, persons }) => [Math.round(Math.exp(value.logUpper) * 1e6) / 1e6, outcome, persons]),
  ]);

describe("what an area is made of", () => {
  it("is a family with the outcome, the same without it, and everyone whose family is not known", () => {
    const cases = [member(2), member(8), member(3, { outcome: false }), member(7, { kindredId: null })];
    expect(shown([...cases, member(9, { kindredId: null })])).toEqual([
      [1, "A", [4, true, 2], [7, true, 1], [9, true, 1], [3, false, 1]],
    ]);
  });

  it("is a family of each center, and for levels of each class of assay, which ratios of one case may share", () => {
    const cases = [member(2), member(8, { comparabilityClass: "B" }), member(5, { centerId: 2 })];
    expect(shown(cases)).toEqual([
      [1, "A", [2, true, 1]],
      [1, "B", [8, true, 1]],
      [2, "A", [5, true, 1]],
    ]);
    expect(shown(cases, true)).toEqual([
      [1, null, [4, true, 2]],
      [2, null, [5, true, 1]],
    ]);
  });

  it("is told by units on either side and by persons", () => {
    const strata = predictionStrata([member(2), member(8), member(3, { outcome: false })], {
      ...{ ofChange: false, unit: "KINDRED" },
    });
    expect(sizesOf(strata)).toEqual({ nWith: 1, nWithout: 1, persons: 3 });
  });
});
