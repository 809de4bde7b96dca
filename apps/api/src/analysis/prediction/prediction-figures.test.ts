import { describe, expect, it } from "vitest";
import type { PredictionCase } from "./prediction-cases.ts";
import { predictionAreas, predictionFigures } from "./prediction-figures.ts";

interface Known {
  readonly comparabilityClass?: string;
  readonly kindredId?: string;
}

const one = (
  centerId: number,
  value: number | string,
  outcome: boolean,
  { comparabilityClass = "A", kindredId }: Known = {},
): PredictionCase => {
  const log = Math.log(Number(String(value).replace("<", "")));
  const below = String(value).startsWith("<");
  return {
    patient: {
      ...{ centerId, cohortId: 1, caseId: log, personId: "", kindredId: kindredId ?? null },
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
    expect(pooled).toMatchObject({ kind: "ESTIMATED", auc: expect.closeTo(7 / 12, 12) });
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
    const cases = [
      ...TWO_CENTERS,
      one(3, 8, true, { comparabilityClass: "B" }),
      one(3, 4, false, { comparabilityClass: "B" }),
    ];
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

describe("a family", () => {
  const K = { kindredId: "K" };
  const alone = [one(1, 10, true), one(1, 6, true), one(1, 5, false), one(1, 9, false)];
  const siblings = [one(1, 2, true, K), one(1, 8, true, K), one(1, 3, false, K)];
  const areas = (cases: readonly PredictionCase[], unit: "KINDRED" | "PERSON") =>
    predictionAreas(cases, { ...HIGH, unit });

  // √(2·8) = 4. With 4, 10, 6; without 3, 5, 9: 4 wins one pair, 10 three, 6 two: 6 of 9.
  it("of three, two with the outcome and one without, is one on either side, by the mean of its logs", () => {
    const { within, pooled } = areas([...siblings, ...alone], "KINDRED");
    const found = { auc: expect.closeTo(6 / 9, 12), nWith: 3, nWithout: 3 };
    expect(within).toMatchObject({ kind: "ESTIMATED", pairs: 9, ...found });
    expect(pooled).toMatchObject({ kind: "ESTIMATED", ...found });
  });

  // With 2, 8, 10, 6; without 3, 5, 9: 2 wins none, 8 and 6 two each, 10 three: 7 of 12.
  it("counts by its members in the area by person", () => {
    const { within } = areas([...siblings, ...alone], "PERSON");
    expect(within).toMatchObject({ kind: "ESTIMATED", auc: expect.closeTo(7 / 12, 12), nWith: 4, nWithout: 3 });
  });

  // <2 and 8 are below 4, and no more is known: half a pair against 3, none against 5 and 9; 10 wins three, 6 two.
  it("with a member below the limit is known to lie below the mean of their bounds: 5.5 of 9", () => {
    const [, ...others] = siblings;
    const { within } = areas([one(1, "<2", true, K), ...others, ...alone], "KINDRED");
    expect(within).toMatchObject({ kind: "ESTIMATED", auc: expect.closeTo(5.5 / 9, 12) });
  });

  // Ten persons with the outcome, two of them siblings, are nine families; an eleventh person makes ten.
  it("counts once towards the ten with and ten without that a cut needs", () => {
    const without = Array.from({ length: 10 }, (_, at) => one(1, 1 + at, false));
    const nine = Array.from({ length: 10 }, (_, at) => one(1, 101 + at, true, at < 2 ? K : {}));
    const noCut = { kind: "NO_CUT", reason: "FEWER_THAN_TEN_WITH_OUTCOME" };
    expect(predictionFigures([...nine, ...without], HIGH).together?.cut).toEqual(noCut);
    // 101 and 102 are √(101·102) = 101.5 as one, and the cut lies midway between its log and that of 10.
    const { cut } = predictionFigures([...nine, one(1, 111, true), ...without], HIGH).together ?? {};
    const cutLog = (Math.log(10) + Math.log(101 * 102) / 2) / 2;
    expect(cut).toMatchObject({ kind: "CUT", point: { cutLog: expect.closeTo(cutLog, 12), truePositives: 10 } });
  });

  // The cut of center 2 lies between 10 and 101; of center 1 the family's 4 is under it, and 3 alone without.
  it("is judged as one where its center is left out", () => {
    const other = Array.from({ length: 10 }, (_, at) => [one(2, 1 + at, false), one(2, 101 + at, true)]).flat();
    const { leftOut } = predictionFigures([...siblings, ...other], HIGH).together ?? {};
    expect(leftOut?.centers[0]).toMatchObject({
      sensitivity: { successes: 0, n: 1 },
      specificity: { successes: 1, n: 1 },
    });
  });
});
