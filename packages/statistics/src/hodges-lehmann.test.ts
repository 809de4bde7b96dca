import { expect, test } from "vitest";
import adjustments from "../golden/benjamini-hochberg.golden.json";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/hodges-lehmann.golden.json";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { hodgesLehmann } from "./hodges-lehmann.ts";
import { below, detected } from "./log-interval.ts";

goldens.forEach((golden, index) => {
  test(`the Hodges–Lehmann ratio, interval and level equal wilcox.test (case ${index + 1})`, () => {
    const found = hodgesLehmann({
      numerator: golden.numerator.map(detected),
      denominator: golden.denominator.map(detected),
    });
    expect(relativeError(found?.ratio ?? null, golden.ratio)).toBeLessThan(1e-9);
    expect(relativeError(found?.lower ?? null, golden.lower)).toBeLessThan(1e-9);
    expect(relativeError(found?.upper ?? null, golden.upper)).toBeLessThan(1e-9);
    expect(relativeError(found?.achievedLevel ?? null, golden.level)).toBeLessThan(1e-9);
  });
});

test("controls below their limit leave the upper end open", () => {
  const found = hodgesLehmann({ numerator: [8, 16, 32].map(detected), denominator: [below(2), below(2), below(2)] });
  // Every ratio is at least 4, 8 or 16: the median of the nine is at least 8.
  expect(found).toMatchObject({
    ratio: null,
    atMost: Infinity,
    upper: Infinity,
    achievedLevel: expect.closeTo(0.9, 12),
  });
  expect(found?.atLeast).toBeCloseTo(8, 12);
});

test("two values in a group have no Hodges–Lehmann interval", () => {
  expect(hodgesLehmann({ numerator: [detected(1), detected(2)], denominator: [1, 2, 3].map(detected) })).toBeNull();
});

test("with more than fifty in both groups the interval is that of the normal approximation", () => {
  // R: wilcox.test(log(1:60), log(1:60 * 1.1 + 3.05), exact = TRUE, conf.int = TRUE): rank 1427, level 0.95029.
  const numerator = Array.from({ length: 60 }, (_, index) => detected(index + 1));
  const denominator = Array.from({ length: 60 }, (_, index) => detected((index + 1) * 1.1 + 3.05));
  const found = hodgesLehmann({ numerator, denominator });
  expect(found?.ratio).toBeCloseTo(0.833327296486, 9);
  expect(found?.lower).toBeCloseTo(0.663507109005, 9);
  expect(found?.upper).toBeCloseTo(1.027592768792, 9);
  expect(found?.achievedLevel).toBeCloseTo(0.95029, 3);
});

adjustments.forEach((golden, index) => {
  test(`adjusted p values equal p.adjust (case ${index + 1})`, () => {
    const found = benjaminiHochberg(golden.p);
    golden.adjusted.forEach((p, position) => {
      expect(relativeError(found[position] ?? null, p)).toBeLessThan(1e-9);
    });
  });
});

test("a p value above 1 is refused", () => {
  expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
});
