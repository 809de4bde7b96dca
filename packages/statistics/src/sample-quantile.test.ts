import { expect, test } from "vitest";
import golden from "../golden/sample-quantiles.golden.json";
import { sampleQuantile } from "./sample-quantile.ts";

for (const [name, { values, p, quantile }] of Object.entries(golden)) {
  test(`every quantile of plain numbers is R's, type 2: ${name}`, () => {
    p.forEach((share, at) => {
      expect(sampleQuantile(values, share)).toBeCloseTo(quantile[at] ?? Number.NaN, 12);
    });
  });
}

test("no number has no quantile, and a share outside 0 to 1 is an error", () => {
  expect(sampleQuantile([], 0.5)).toBeNull();
  expect(() => sampleQuantile([1], 1)).toThrow(RangeError);
});
