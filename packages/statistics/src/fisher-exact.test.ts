import { expect, test } from "vitest";
import many from "../golden/fisher-many.golden.json";
import twoByTwo from "../golden/fisher-two-by-two.golden.json";
import { relativeError } from "../golden/golden-cases.ts";
import { fisherExact } from "./fisher-exact.ts";

function same(found: number | undefined, golden: string): boolean {
  return golden === "Infinity" ? found === Infinity : relativeError(found ?? null, Number(golden)) < 1e-7;
}

twoByTwo.forEach((golden, index) => {
  test(`p, odds ratio and interval of two groups and two classes equal fisher.test (case ${index + 1})`, () => {
    const found = fisherExact(golden.table);
    if (found.kind !== "TESTED") throw new Error(`Expected a test, got ${found.reason}`);
    expect(relativeError(found.pValue, golden.pValue)).toBeLessThan(1e-9);
    expect(relativeError(found.smallestAttainableP, golden.smallest)).toBeLessThan(1e-9);
    expect(same(found.oddsRatio?.estimate, golden.estimate)).toBe(true);
    expect(same(found.oddsRatio?.lower, golden.lower)).toBe(true);
    expect(same(found.oddsRatio?.upper, golden.upper)).toBe(true);
  });
});

many.forEach((golden, index) => {
  test(`p of a larger table equals fisher.test (case ${index + 1})`, () => {
    const found = fisherExact(golden.table);
    expect(found).toMatchObject({ kind: "TESTED", method: "EXACT", oddsRatio: null });
    expect(found.kind === "TESTED" && relativeError(found.pValue, golden.pValue)).toBeLessThan(1e-9);
  });
});

test("a table with too many possibilities is drawn with a fixed seed, near its exact p", () => {
  // R: fisher.test(table, workspace = 2e8)$p.value = 0.0414413; standard error of 100 000 draws 0.0006.
  const table = [
    [20, 10, 9, 3],
    [8, 12, 14, 6],
    [10, 9, 8, 13],
    [7, 11, 9, 9],
  ];
  const found = fisherExact(table);
  expect(found).toMatchObject({ kind: "TESTED", method: "MONTE_CARLO", smallestAttainableP: null });
  expect(found.kind === "TESTED" && Math.abs(found.pValue - 0.0414413)).toBeLessThan(0.0025);
});

test("a large table of more than a thousand cases is compared by chi-squared", () => {
  const table = [
    [220, 110, 90, 30],
    [180, 120, 140, 60],
    [100, 90, 80, 30],
  ];
  // R: chisq.test(table, correct = FALSE)$p.value.
  const found = fisherExact(table);
  expect(found).toMatchObject({ kind: "TESTED", method: "ASYMPTOTIC", smallestAttainableP: null });
  expect(found.kind === "TESTED" && relativeError(found.pValue, 2.562158274745e-5)).toBeLessThan(1e-9);
});

test("two cases in a group, one group, or one class give no p, with the reason", () => {
  expect(
    fisherExact([
      [1, 1],
      [3, 4],
    ]),
  ).toMatchObject({ reason: "FEWER_THAN_THREE_PER_GROUP" });
  expect(
    fisherExact([
      [3, 4],
      [0, 0],
    ]),
  ).toMatchObject({ reason: "FEWER_THAN_TWO_GROUPS" });
  expect(
    fisherExact([
      [3, 0],
      [4, 0],
    ]),
  ).toMatchObject({ reason: "ONE_CLASS", n: 7 });
  expect(() =>
    fisherExact([
      [1.5, 2],
      [3, 4],
    ]),
  ).toThrow(RangeError);
});
