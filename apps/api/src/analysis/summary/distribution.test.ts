import { detected } from "@nlrp12/statistics";
import { expect, it } from "vitest";
import { distributionOf } from "./distribution.ts";

const of = (value: number, kindredId: string | null = null) => ({ ...detected(value), kindredId });

// Three siblings at 10, 10 and 1000: mean log 5/3 on base 10; beside 100 and 1, mean of (5/3, 2, 0) = 11/9.
const family = [of(10, "K"), of(10, "K"), of(1000, "K"), of(100), of(1)];

it("counts a family once in the geometric mean, at the mean of its logs, and each person in the median", () => {
  const levels = distributionOf({ values: family, unit: "pg/mL", meanOf: "KINDRED", meanHasInterval: true });
  expect(levels).toMatchObject({ n: 5, units: 3 });
  expect(levels.median?.value).toBeCloseTo(10, 9);
  expect(levels.geometricMean?.value).toBeCloseTo(10 ** (11 / 9), 9);
  // Half of the interval on base 10 is t(0.975, 2) · s / √3, s² of (5/3, 2, 0) being 31/27.
  const half = (4.302652729911 * Math.sqrt(31 / 27)) / Math.sqrt(3);
  expect(Math.log10(levels.geometricMean?.upper ?? 0)).toBeCloseTo(11 / 9 + half, 9);
});

it("counts each person where kindreds are not readable", () => {
  const levels = distributionOf({ values: family, unit: "pg/mL", meanOf: "PERSON", meanHasInterval: true });
  // (1 + 1 + 3 + 2 + 0) / 5 = 1.4
  expect(levels.units).toBe(5);
  expect(levels.geometricMean?.value).toBeCloseTo(10 ** 1.4, 9);
});

it("gives the mean of fold changes no interval, which would take the controls for known", () => {
  const folds = distributionOf({ values: family, unit: "1", meanOf: "KINDRED", meanHasInterval: false });
  expect(folds.geometricMean).toMatchObject({ lower: null, upper: null, estimator: "GEOMETRIC_MEAN" });
});
