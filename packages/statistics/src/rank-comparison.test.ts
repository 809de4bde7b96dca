import { expect, test } from "vitest";
import { readSample, relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/recensored.golden.json";
import { recensoredAtHighestLimit } from "./gehan-scores.ts";
import { above, below, between, detected } from "./log-interval.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { rankComparison } from "./rank-comparison.ts";

goldens.forEach((golden, index) => {
  test(`values re-censored at the highest limit compare as coin says (case ${index + 1})`, () => {
    const found = rankComparison({ first: readSample(golden.first), second: readSample(golden.second) }, "RECENSORED");
    if (found.test.kind !== "TESTED") throw new Error(`Expected a test, got ${found.test.reason}`);
    expect(relativeError(found.test.pValue, golden.pValue)).toBeLessThan(1e-9);
    expect(found.recensored).toBe(golden.changed);
    if (golden.changed > 0) expect(relativeError(found.recensoredBelow, golden.limit)).toBeLessThan(1e-12);
  });
});

test("Gehan's route keeps every value as it is", () => {
  const groups = { first: [below(9), detected(12), detected(20)], second: [below(2), detected(3), detected(11)] };
  const found = rankComparison(groups, "GEHAN");
  expect(found).toEqual({ test: mannWhitney(groups), route: "GEHAN", recensoredBelow: null, recensored: 0 });
  expect(found.test).toMatchObject({ scores: "GEHAN" });
  expect(rankComparison(groups, "RECENSORED").test).toMatchObject({ scores: "RANKS" });
});

test("a value between two limits reads as below the upper one, a value above its limit stays", () => {
  const values = [between(2, 6), below(3), detected(5), detected(7), above(100)];
  expect(recensoredAtHighestLimit(values)).toEqual([below(6), below(6), below(6), detected(7), above(100)]);
});
