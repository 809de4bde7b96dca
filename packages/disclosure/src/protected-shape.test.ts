import { above, below, detected, geometricMeanRatio } from "@nlrp12/statistics";
import { expect, test } from "vitest";
import { controlReference } from "./control-reference.ts";
import { SDC_1 } from "./policy.ts";
import { protectedFoldChange } from "./protected-fold-change.ts";
import { protectedLevels } from "./protected-levels.ts";
import { protectedMedian, protectedQuartile } from "./protected-quantile.ts";
import { protectedShare } from "./protected-share.ts";
import { roundedCount, roundedPercent, roundedValue } from "./rounding.ts";

const under = { policy: SDC_1, opening: { number: 3, date: "2026-07-01" } };
const withheldBelow = (bound: string) => ({
  reason: "TOO_FEW_PERSONS",
  bound,
  policy: "SDC-1",
  opening: under.opening,
});

test("counts are rounded to 5, percentages made of rounded counts, values have two significant digits", () => {
  expect([12, 13, 17, 18].map((count) => roundedCount(count, SDC_1))).toEqual([10, 15, 15, 20]);
  // 12 of 33 -> 10 of 35 = 28.6 %.
  expect(roundedPercent(12, 33, SDC_1)).toBe(29);
  expect([1234, 0.04567, 99.6].map((value) => roundedValue(value, SDC_1))).toEqual([1200, 0.046, 100]);
});

test("an outcome of 0 to 4 persons reads <5 and a larger one its rounded share", () => {
  expect([0, 4].map((count) => protectedShare(count, 30, under))).toEqual([withheldBelow("<5"), withheldBelow("<5")]);
  // 12 of 31 -> 10 of 30: 33 %, Wilson 19 to 51 % (R prop.test(10, 30, correct = FALSE): 0.1923, 0.5122).
  expect(protectedShare(12, 31, under)).toEqual({ persons: 10, percent: 33, lowerPercent: 19, upperPercent: 51 });
});

test("the median is the mean of the five middle values, of six when their number is even", () => {
  // Of 1, 2, 4, …, 256 the middle five are 4 … 64, geometric mean 16; with 512 too the middle six are 4 … 128, 22.6.
  const powers = (count: number) => Array.from({ length: count }, (_, at) => detected(2 ** at));
  expect(protectedMedian(powers(9), SDC_1)).toEqual({ kind: "VALUE", value: 16 });
  expect(protectedMedian(powers(10), SDC_1)).toEqual({ kind: "VALUE", value: 23 });
});

test("a median is not told where a limit leaves its place open, nor ever from the smallest or largest value", () => {
  const values = [1, 2, 4, 8, 16, 32, 64, 128, 256].map(detected);
  const replaced = (at: number, by: ReturnType<typeof detected>) =>
    values.map((value, index) => (index === at ? by : value));
  expect(protectedMedian(replaced(0, below(1)), SDC_1)).toEqual({ kind: "VALUE", value: 16 });
  expect(protectedMedian(replaced(0, below(500)), SDC_1)).toEqual({ kind: "NOT_ESTIMABLE", reason: "BELOW_LIMIT" });
  expect(protectedMedian(replaced(4, below(16)), SDC_1)).toEqual({ kind: "NOT_ESTIMABLE", reason: "BELOW_LIMIT" });
  expect(protectedMedian(replaced(8, above(2)), SDC_1)).toEqual({ kind: "NOT_ESTIMABLE", reason: "ABOVE_LIMIT" });
  expect(protectedMedian(values.slice(0, 6), SDC_1)).toEqual({ kind: "NOT_ESTIMABLE", reason: "TOO_FEW_KEPT" });
});

test("quartiles are given from twenty kept persons and average five values", () => {
  // 21 values 2^0 … 2^20: the quartiles lie at 2^5 and 2^15.
  const values = Array.from({ length: 21 }, (_, at) => detected(2 ** at));
  expect(protectedQuartile(values, 0.25, SDC_1)).toEqual({ kind: "VALUE", value: 32 });
  expect(protectedLevels(values, under).quartiles).toEqual({
    q1: { kind: "VALUE", value: 32 },
    q3: { kind: "VALUE", value: 33000 },
  });
  expect(protectedLevels(values.slice(0, 19), under).quartiles).toEqual(withheldBelow("<20"));
});

test("levels carry no extreme and no single value, only rounded shares and means", () => {
  const values = [...Array.from({ length: 6 }, () => below(5)), ...[8, 9, 10, 11, 12, 13, 14, 15, 999].map(detected)];
  const levels = protectedLevels(values, under);
  expect(levels.belowLimit).toMatchObject({ persons: 5, percent: 33 });
  expect(levels.detected).toMatchObject({ persons: 10, percent: 67 });
  expect(JSON.stringify(levels)).not.toContain("999");
});

test("with one center and nothing censored the fold change is Welch's ratio", () => {
  const numerator = [820, 1100, 640, 1500, 910, 730, 1250].map(detected);
  const denominator = [9, 12, 7.5, 14, 10.5].map(detected);
  const welch = geometricMeanRatio({ numerator, denominator });
  if (welch.kind !== "ESTIMATED") throw new Error("The example is estimable");
  expect(protectedFoldChange([{ patients: numerator, controls: denominator }], SDC_1)).toEqual({
    kind: "ESTIMATED",
    value: roundedValue(welch.ratio, SDC_1),
    lower: roundedValue(welch.lower ?? 0, SDC_1),
    upper: roundedValue(welch.upper ?? 0, SDC_1),
    method: "STRATIFIED_RATIO",
  });
});

test("patients are compared with controls of their own center, whose platform may read half", () => {
  // Both centers 10-fold; center 2 reads half. Pooled without centers the ratio would be 10·2^(1/3) or so.
  const patients = (scale: number) => [80, 100, 125, 110, 90].map((value) => detected(value * scale));
  const controls = (scale: number) => [8, 10, 12.5].map((value) => detected(value * scale));
  const estimate = protectedFoldChange(
    [
      { patients: patients(1), controls: controls(1) },
      { patients: patients(0.5).slice(0, 3), controls: [...controls(0.5), ...controls(0.5), ...controls(0.5)] },
    ],
    SDC_1,
  );
  // Geometric means: patients 99.8 (5) and 100 (3) against 10.
  expect(estimate).toMatchObject({ kind: "ESTIMATED", value: 10 });
});

test("controls below the limit take part under one SD, and a center with none detected gives no fold change", () => {
  const mixed = controlReference([
    [below(4), detected(6), detected(9), detected(12)],
    [detected(5), detected(7), detected(10)],
  ]);
  // Above the mean of the three detected of stratum 1 it cannot be, below it must be.
  expect(mixed?.meanLogs[0]).toBeLessThan(Math.log(8.65));
  expect(mixed?.meanLogs[1]).toBeCloseTo(Math.log(350) / 3, 10);
  expect(
    controlReference([
      [below(4), below(4), below(4)],
      [detected(5), detected(7), detected(10), detected(12)],
    ]),
  ).toBeNull();
});
