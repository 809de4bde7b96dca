import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/spearman.golden.json";
import { spearman } from "./spearman.ts";

goldens.forEach((golden, index) => {
  test(`the rank correlation of ${golden.x.length} pairs, its interval and p equal R (case ${index + 1})`, () => {
    const found = spearman(golden.x.map((x, at) => ({ x, y: golden.y[at] ?? Number.NaN })));
    if (found.kind !== "ESTIMATED") throw new Error(`Expected a correlation, got ${found.reason}`);
    expect(relativeError(found.rho, golden.rho)).toBeLessThan(1e-9);
    if (golden.lower === null || golden.upper === null) expect([found.lower, found.upper]).toEqual([null, null]);
    else {
      expect(relativeError(found.lower, golden.lower)).toBeLessThan(1e-9);
      expect(relativeError(found.upper, golden.upper)).toBeLessThan(1e-9);
    }
    if (golden.exactP !== null) expect(relativeError(found.pValue, golden.exactP)).toBeLessThan(1e-9);
    if (golden.smallest !== null) expect(relativeError(found.smallestAttainableP, golden.smallest)).toBeLessThan(1e-9);
    if (found.method === "ASYMPTOTIC") expect(relativeError(found.pValue, golden.asymptoticP)).toBeLessThan(1e-9);
    // Permuted p of thirty pairs near Student's: a standard error of 100 000 permutations is at most 0.0016.
    if (found.method === "MONTE_CARLO") expect(Math.abs(found.pValue - golden.asymptoticP)).toBeLessThan(0.01);
  });
});

test("five pairs in perfect order cannot give a p under 2 / 5!", () => {
  const found = spearman([1, 2, 3, 4, 5].map((x) => ({ x, y: x * x })));
  expect(found).toMatchObject({ rho: 1, lower: null, noInterval: "FEWER_THAN_TEN_PAIRS", method: "EXACT" });
  expect(found.kind === "ESTIMATED" && found.pValue).toBeCloseTo(2 / 120, 12);
});

test("eleven pairs are permuted with a fixed seed", () => {
  const pairs = Array.from({ length: 11 }, (_, index) => ({ x: index, y: (index * 4) % 11 }));
  expect(spearman(pairs)).toMatchObject({ method: "MONTE_CARLO", smallestAttainableP: null });
  expect(spearman(pairs)).toEqual(spearman(pairs));
});

test("two pairs, or one value throughout, have no rank correlation", () => {
  expect(
    spearman([
      { x: 1, y: 2 },
      { x: 2, y: 3 },
    ]),
  ).toMatchObject({ reason: "FEWER_THAN_THREE_PAIRS" });
  expect(spearman([1, 2, 3].map((x) => ({ x, y: 7 })))).toMatchObject({ reason: "CONSTANT" });
  expect(() => spearman([{ x: Number.NaN, y: 1 }])).toThrow(RangeError);
});
