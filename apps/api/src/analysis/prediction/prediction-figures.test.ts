import { describe, expect, it } from "vitest";
import type { PredictionCase } from "./prediction-cases.ts";
import { predictionFigures } from "./prediction-figures.ts";

const one = (centerId: number, value: number | string, outcome: boolean, comparabilityClass = "A"): PredictionCase => {
  const log = Math.log(Number(String(value).replace("<", "")));
  const below = String(value).startsWith("<");
  return {
    patient: {
      ...{ centerId, cohortId: 1, caseId: log, personId: "", kindredId: null },
      ...{ responseClass: "COMPLETE", values: [] },
    },
    value: { logLower: below ? Number.NEGATIVE_INFINITY : log, logUpper: log },
    ...{ outcome, comparabilityClass, measured: [] },
  };
};

// Center 1: with 8, 4; without 2, 6: won 8>2, 8>6, 4>2 of four = 3/4. Center 2: with 40; without 10, 20: 2 of 2.
const TWO_CENTERS = [
  ...[one(1, 8, true), one(1, 4, true), one(1, 2, false), one(1, 6, false)],
  ...[one(2, 40, true), one(2, 10, false), one(2, 20, false)],
];
const HIGH = { direction: "HIGH_WITH_OUTCOME", ofChange: false } as const;

describe("how well a measurement tells an outcome", () => {
  it("is the share of pairs within centers that the case with the outcome wins: 5 of 6", () => {
    const { within } = predictionFigures(TWO_CENTERS, HIGH);
    expect(within).toMatchObject({
      kind: "ESTIMATED",
      auc: expect.closeTo(5 / 6, 12),
      pairs: 6,
      nWith: 3,
      nWithout: 4,
    });
  });

  // All pairs, whatever the center: 8 beats 2, 6; 4 beats 2; 40 beats 2, 6, 10, 20: 7 of 12.
  it("is another number over all pairs, where center and measurement go together", () => {
    const { pooled } = predictionFigures(TWO_CENTERS, HIGH);
    expect(pooled?.area).toMatchObject({ kind: "ESTIMATED", auc: expect.closeTo(7 / 12, 12) });
  });

  // 2 and <5 are open to each other: half. With 8, <5; without 2, 6: 8 wins both, <5 half against 2, loses to 6.
  it("counts a pair that limits leave open as half", () => {
    const cases = [
      one(1, 8, true),
      one(1, "<5", true),
      one(1, 9, true),
      one(1, 2, false),
      one(1, 6, false),
      one(1, 1, false),
    ];
    const { within } = predictionFigures(cases, HIGH);
    // 8 and 9 win all three each; <5 half against 2 and against 1, nothing against 6: 6 + 1 = 7 of 9.
    expect(within).toMatchObject({ kind: "ESTIMATED", auc: expect.closeTo(7 / 9, 12) });
  });

  it("makes no common curve, area or cut of levels from several classes of assay, but of changes", () => {
    const cases = [...TWO_CENTERS, one(3, 8, true, "B"), one(3, 4, false, "B")];
    const levels = predictionFigures(cases, HIGH);
    expect(levels.pooled).toBeNull();
    expect(levels.strata.map(({ centerId, comparabilityClass }) => [centerId, comparabilityClass])).toEqual([
      ...[
        [1, "A"],
        [2, "A"],
        [3, "B"],
      ],
    ]);
    expect(predictionFigures(cases, { ...HIGH, ofChange: true }).pooled).not.toBeNull();
  });
});
