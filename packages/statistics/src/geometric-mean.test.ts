import { expect, test } from "vitest";
import goldens from "../golden/geometric-mean.golden.json";
import { readSample, relativeError } from "../golden/golden-cases.ts";
import { geometricMean } from "./geometric-mean.ts";
import { below, detected } from "./log-interval.ts";

for (const [name, golden] of Object.entries(goldens)) {
  test(`the geometric mean and its interval equal R: ${name}`, () => {
    const found = geometricMean(readSample(golden.sample));
    if (found.kind !== "ESTIMATED") throw new Error(`Expected an estimate, got ${found.kind}`);
    expect(found.method).toBe(golden.method);
    expect(relativeError(found.geometricMean, golden.geometricMean)).toBeLessThan(1e-6);
    expect(relativeError(found.lower, golden.lower)).toBeLessThan(1e-6);
    expect(relativeError(found.upper, golden.upper)).toBeLessThan(1e-6);
  });
}

test("two detected values are too few for a geometric mean", () => {
  expect(geometricMean([detected(1), detected(2)])).toMatchObject({
    kind: "NOT_ESTIMABLE",
    reason: "FEWER_THAN_THREE",
  });
});

test("three of five below their limit give an upper bound at the limits", () => {
  // (1 · 1 · 1 · 32 · 1)^(1/5) = 2
  const found = geometricMean([below(1), below(1), below(1), detected(32), detected(1)]);
  expect(found).toMatchObject({ kind: "BOUND", atLeast: null, reason: "MORE_THAN_HALF_CENSORED", censored: 3 });
  expect(found.kind === "BOUND" && relativeError(found.atMost, 2) < 1e-12).toBe(true);
});

test("four values of which one is below its limit give a geometric mean without interval", () => {
  const found = geometricMean([detected(3), detected(9), detected(27), below(2)]);
  expect(found).toMatchObject({ kind: "ESTIMATED", lower: null, upper: null, noInterval: "SMALL_CENSORED_GROUP" });
});

test("a constant group has its value as geometric mean and no interval", () => {
  const found = geometricMean([detected(4), detected(4), detected(4)]);
  expect(found).toMatchObject({ kind: "ESTIMATED", lower: null, noInterval: "CONSTANT_GROUP" });
  expect(found.kind === "ESTIMATED" && relativeError(found.geometricMean, 4) < 1e-12).toBe(true);
});
