import { expect, test } from "vitest";
import goldens from "../golden/combine-classes.golden.json";
import { relativeError } from "../golden/golden-cases.ts";
import { combineClasses } from "./combine-classes.ts";

goldens.forEach((golden, index) => {
  test(`${golden.y.length} classes of a center are combined as in R (case ${index + 1})`, () => {
    const found = combineClasses(
      golden.y.map((logEstimate, at) => ({
        ...{ logEstimate, standardError: golden.se[at] ?? 0, degreesOfFreedom: golden.df[at] ?? 0 },
      })),
    );
    expect(relativeError(found.logEstimate, golden.logEstimate)).toBeLessThan(1e-9);
    expect(relativeError(found.standardError, golden.standardError)).toBeLessThan(1e-9);
    expect(relativeError(found.degreesOfFreedom, golden.degreesOfFreedom)).toBeLessThan(1e-9);
    expect(relativeError(found.logLower, golden.logLower)).toBeLessThan(1e-9);
    expect(relativeError(found.logUpper, golden.logUpper)).toBeLessThan(1e-9);
  });
});

// Equal classes, 1 and 3 with error 1 on 4 degrees: mean 2, error √((1 + 4·(¼ + ¼)/4) / 2) = √0.75, 1/(2·¼·¼) = 8.
test("two equally exact classes weigh alike, and their weights' own error widens the interval", () => {
  const found = combineClasses([1, 3].map((logEstimate) => ({ logEstimate, standardError: 1, degreesOfFreedom: 4 })));
  expect(found.logEstimate).toBeCloseTo(2, 12);
  expect(found.standardError).toBeCloseTo(Math.sqrt(0.75), 12);
  expect(found.degreesOfFreedom).toBeCloseTo(8, 12);
});

test("nothing cannot be combined, nor a class without a standard error", () => {
  expect(() => combineClasses([])).toThrow(RangeError);
  expect(() => combineClasses([{ logEstimate: 1, standardError: 0, degreesOfFreedom: 4 }])).toThrow(RangeError);
});
