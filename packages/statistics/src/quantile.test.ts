import { expect, test } from "vitest";
import { readSample, relativeError } from "../golden/golden-cases.ts";
import quantiles from "../golden/quantiles.golden.json";
import selfConsistent from "../golden/self-consistent.golden.json";
import { describeCensored } from "./describe-censored.ts";
import { distributionCurve } from "./distribution-curve.ts";
import { above, below, detected } from "./log-interval.ts";
import { quantile } from "./quantile.ts";

for (const [name, golden] of Object.entries(quantiles)) {
  test(`every quantile R reaches is the same here, and one it does not reach is a limit: ${name}`, () => {
    golden.p.forEach((p, index) => {
      const found = quantile(readSample(golden.sample), p);
      const expected = golden.quantile[index] ?? null;
      if (found?.kind === "VALUE") expect(relativeError(found.value, expected ?? 0)).toBeLessThan(1e-9);
      // Exactly at the end of the curve survfit takes the midpoint to the lowest limit; here only the upper end stands.
      else if (expected !== null) expect(found?.kind === "BELOW" && expected < found.limit).toBe(true);
    });
  });
}

for (const [name, golden] of Object.entries(selfConsistent)) {
  test(`the curve of values censored on both sides is Turnbull's: ${name}`, () => {
    const curve = distributionCurve(readSample(golden.sample));
    golden.log.forEach((log, index) => {
      const here = curve.filter((step) => step.logTo <= log + 1e-9).at(-1)?.atOrBelow ?? 0;
      expect(Math.abs(here - (golden.atOrBelow[index] ?? Number.NaN))).toBeLessThan(1e-6);
    });
  });
}

test("a median no detected value reaches reads below the highest limit under the smallest detected value", () => {
  const values = [below(1), below(2), below(9), detected(3), detected(8)];
  // Risk at 8: <1, <2, 3, 8 = 4, so 3/4 lies under 8; risk at 3: <1, <2, 3 = 3, so 3/4 · 2/3 = 1/2 lies under 3.
  expect(quantile(values, 0.4)).toEqual({ kind: "BELOW", limit: expect.closeTo(2, 12) });
  // At exactly one half the flat step runs from the unreached part to 3: no midpoint, only "under 3".
  expect(quantile(values, 0.5)).toEqual({ kind: "BELOW", limit: expect.closeTo(3, 12) });
});

test("a cell with nothing detected describes itself by its highest limit", () => {
  const cell = describeCensored([below(2), below(4), below(2)]);
  expect(cell).toMatchObject({ n: 3, belowCount: 3, aboveCount: 0, shareBelow: 1 });
  expect(cell.median).toEqual({ kind: "BELOW", limit: expect.closeTo(4, 12) });
});

test("a median above the upper limits reads above the lowest of them", () => {
  const found = quantile([above(1000), above(2000), detected(10)], 0.5);
  expect(found).toEqual({ kind: "ABOVE", limit: expect.closeTo(1000, 9) });
});

test("an empty cell has no quantiles", () => {
  expect(describeCensored([])).toEqual({
    n: 0,
    belowCount: 0,
    aboveCount: 0,
    shareBelow: null,
    median: null,
    q1: null,
    q3: null,
  });
});

test("a quantile outside 0 to 1 is refused", () => {
  expect(() => quantile([detected(1)], 1)).toThrow(RangeError);
});
