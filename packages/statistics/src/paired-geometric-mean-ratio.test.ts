import { expect, test } from "vitest";
import { readSample, relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/paired-geometric-mean-ratio.golden.json";
import { below, detected, type LogInterval } from "./log-interval.ts";
import { pairedGeometricMeanRatio } from "./paired-geometric-mean-ratio.ts";

function pair(numerators: readonly LogInterval[], denominators: readonly LogInterval[]) {
  return numerators.flatMap((numerator, index) => {
    const denominator = denominators[index];
    return denominator ? [{ numerator, denominator }] : [];
  });
}

goldens.forEach((golden, index) => {
  test(`the ratio within pairs equals R (${golden.method}, case ${index + 1})`, () => {
    const found = pairedGeometricMeanRatio(pair(readSample(golden.numerator), readSample(golden.denominator)));
    if (found.kind !== "ESTIMATED") throw new Error(`Expected an estimate, got ${found.kind}`);
    expect(found.method).toBe(golden.method);
    expect(relativeError(found.ratio, golden.ratio)).toBeLessThan(1e-6);
    expect(relativeError(found.lower, golden.lower)).toBeLessThan(1e-6);
    expect(relativeError(found.upper, golden.upper)).toBeLessThan(1e-6);
  });
});

test("two pairs give no ratio and no bound, as two values give no mean", () => {
  const reason = { kind: "NOT_ESTIMABLE", reason: "FEWER_THAN_THREE_PAIRS", nPairs: 2 };
  expect(pairedGeometricMeanRatio(pair([10, 40].map(detected), [5, 5].map(detected)))).toMatchObject(reason);
  expect(pairedGeometricMeanRatio(pair([10, 40].map(detected), [below(5), below(5)]))).toMatchObject(reason);
});

test("stimulated values over spontaneous ones below the limit give a lower bound", () => {
  // (100/2 · 400/2 · 200/2)^(1/3) = (50 · 200 · 100)^(1/3) = 100
  const found = pairedGeometricMeanRatio(pair([100, 400, 200].map(detected), [below(2), below(2), below(2)]));
  expect(found).toMatchObject({ kind: "BOUND", atMost: null, reason: "MORE_THAN_HALF_CENSORED" });
  expect(found.kind === "BOUND" && relativeError(found.atLeast, 100) < 1e-12).toBe(true);
});

test("pairs with both values below their limits say nothing and are counted", () => {
  const found = pairedGeometricMeanRatio(pair([below(2), below(2), below(2)], [below(2), below(2), below(2)]));
  expect(found).toMatchObject({ kind: "NOT_ESTIMABLE", uninformativePairs: 3, censoredPairs: 3 });
  expect(pairedGeometricMeanRatio([])).toMatchObject({ kind: "NOT_ESTIMABLE", reason: "NO_PAIRS" });
});

test("three pairs seen beside two that say nothing give a ratio without interval", () => {
  const found = pairedGeometricMeanRatio(
    pair(
      [detected(8), detected(2), detected(4), below(2), below(2)],
      [1, 1, 1].map(detected).concat(below(2), below(2)),
    ),
  );
  expect(found).toMatchObject({ kind: "ESTIMATED", lower: null, noInterval: "SMALL_CENSORED_GROUP" });
});
