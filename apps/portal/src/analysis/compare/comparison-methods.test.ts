import { expect, test } from "vitest";
import { comparisonMethods } from "./comparison-methods.ts";

const tested = (name: string, scores: string) => ({
  effect: {
    __typename: "RatioNotEstimable",
    reason: "TWO_CENTERS_SHOWN_APART",
    nNumerator: 6,
    nDenominator: 6,
  } as const,
  byStratum: [],
  test: {
    ...({ __typename: "RankTest", name, scores, method: "EXACT", pValue: 0.1, adjustedP: 0.1 } as const),
    ...{ smallestAttainableP: 0.1, superiority: 1, strata: 2, nFirst: 6, nSecond: 6 },
  },
});

test("van Elteren's test over values that cannot be ranked is explained with Gehan's scores", () => {
  expect(comparisonMethods([tested("VAN_ELTEREN", "GEHAN")])).toEqual(["van-elteren", "gehan"]);
  expect(comparisonMethods([tested("VAN_ELTEREN", "RANKS")])).toEqual(["van-elteren"]);
});
