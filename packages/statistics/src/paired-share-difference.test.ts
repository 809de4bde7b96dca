import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/paired-share-difference.golden.json";
import { pairedShareDifference } from "./paired-share-difference.ts";

const close = (found: number | null, golden: number) =>
  expect(Math.abs((found ?? Number.NaN) - golden)).toBeLessThan(1e-9);

for (const golden of goldens) {
  const { both, onlyFirst, onlySecond, neither } = golden;
  test(`judged twice, ${both} both, ${onlyFirst} and ${onlySecond} once, ${neither} never: interval and p as R makes them`, () => {
    const found = pairedShareDifference({ both, onlyFirst, onlySecond, neither });
    if (found.kind !== "ESTIMATED") throw new Error("A difference expected");
    close(found.difference, golden.difference);
    close(found.lower, golden.lower);
    close(found.upper, golden.upper);
    if (golden.pValue === null) expect(found).toMatchObject({ pValue: null, noTest: "NO_PAIR_CHANGED" });
    else expect(relativeError(found.pValue, golden.pValue)).toBeLessThan(1e-9);
  });
}

test("Newcombe's own example: 36, 12, 2, 0 pairs", () => {
  // Stat Med 1998;17:2635, table III, method 10.
  const twice = pairedShareDifference({ both: 36, onlyFirst: 12, onlySecond: 2, neither: 0 });
  expect(twice.kind === "ESTIMATED" && [twice.lower.toFixed(4), twice.upper.toFixed(4)]).toEqual(["0.0569", "0.3404"]);
});

test("two pairs have no test, none have no difference", () => {
  const none = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  expect(pairedShareDifference(none)).toMatchObject({ reason: "NO_PAIRS" });
  expect(pairedShareDifference({ ...none, onlyFirst: 2 })).toMatchObject({ noTest: "FEWER_THAN_THREE_PAIRS" });
  expect(() => pairedShareDifference({ ...none, both: -1 })).toThrow(RangeError);
});
