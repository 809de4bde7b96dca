import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/pool-random-effects.golden.json";
import type { CenterEstimate } from "./between-center-variance.ts";
import { poolRandomEffects } from "./pool-random-effects.ts";

function centers(logs: readonly number[], errors: readonly number[]): CenterEstimate[] {
  return logs.map((logEstimate, index) => ({ label: `C${index}`, logEstimate, standardError: errors[index] ?? 1 }));
}

goldens.forEach((golden, index) => {
  test(`the pooled estimate of ${golden.y.length} centers equals metafor (case ${index + 1})`, () => {
    const found = poolRandomEffects(centers(golden.y, golden.se));
    if (found.kind !== "POOLED") throw new Error(`Expected a pooled estimate, got ${found.kind}`);
    const compared: [number | null | undefined, number | null][] = [
      [found.logEstimate, golden.logEstimate],
      [found.standardError, golden.standardError],
      [found.interval.logLower, golden.logLower],
      [found.interval.logUpper, golden.logUpper],
      [found.atLeastOne.standardError, golden.adhocError],
      [found.atLeastOne.interval.logLower, golden.adhocLower],
      [found.atLeastOne.interval.logUpper, golden.adhocUpper],
      [found.q.statistic, golden.q],
      [found.iSquared.lower, golden.iSquaredLower],
      [found.iSquared.upper, golden.iSquaredUpper],
      [found.prediction?.logLower, golden.predictionLower],
      [found.prediction?.logUpper, golden.predictionUpper],
    ];
    for (const [here, there] of compared) {
      if (there === null) expect(here ?? null).toBeNull();
      else if (Math.abs(there) < 1e-7) expect(Math.abs(here ?? 1)).toBeLessThan(1e-7);
      else expect(relativeError(here ?? null, there)).toBeLessThan(1e-6);
    }
    // metafor stops at a maximum on the border a little above zero.
    expect(Math.abs(found.tauSquared - golden.tauSquared)).toBeLessThan(1e-6 * golden.tauSquared + 1e-8);
    expect(Math.abs(found.iSquared.share - golden.iSquared)).toBeLessThan(1e-6);
    expect(Math.abs(found.q.pValue - golden.pValue)).toBeLessThan(1e-12);
    expect(found.weights.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

test("one center stands as it is, two stand side by side, none is none", () => {
  const [first, second] = centers([1, 2], [0.3, 0.4]);
  if (!first || !second) throw new Error("Two centers expected");
  expect(poolRandomEffects([])).toEqual({ kind: "NONE" });
  expect(poolRandomEffects([first])).toEqual({ kind: "SINGLE", estimate: first });
  expect(poolRandomEffects([first, second])).toEqual({ kind: "SEPARATE", estimates: [first, second] });
});

test("a center without a standard error cannot be pooled", () => {
  expect(() => poolRandomEffects(centers([1, 2, 3], [0.2, 0, 0.1]))).toThrow(RangeError);
});
