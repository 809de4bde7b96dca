import { expect, test } from "vitest";
import goldens from "../golden/distributions.golden.json";
import { relativeError } from "../golden/golden-cases.ts";
import * as distributions from "./distributions.ts";

const found: Record<string, (x: number, a: number, b: number) => number> = {
  qt: (p, df) => distributions.tQuantile(p, df),
  pt: (t, df) => distributions.tCdf(t, df),
  pnorm: (z) => distributions.normalCdf(z),
  logpnorm: (z) => distributions.normalLogCdf(z),
  qnorm: (p) => distributions.normalQuantile(p),
  qbeta: (p, a, b) => distributions.betaQuantile(p, { a, b }),
  uppchisq: (x, df) => distributions.chisquareUpper(x, df),
  qchisq: (p, df) => distributions.chisquareQuantile(p, df),
  pchisq: (x, df) => distributions.chisquareCdf(x, df),
};

for (const [name, cases] of Object.entries(goldens)) {
  test(`${name} equals R to eleven digits, far tails included`, () => {
    for (const { at, value } of cases) {
      const [x = 0, a = 0, b = 0] = at;
      expect(relativeError(found[name]?.(x, a, b) ?? null, value), `${name}(${at})`).toBeLessThan(1e-11);
    }
  });
}

test("the slope of the log distribution function stays finite in both tails", () => {
  // Mills' ratio: φ(z)/Φ(z) → −z as z → −∞, and 0 as z → ∞.
  expect(distributions.normalHazardBelow(-1e4)).toBeCloseTo(1e4, 3);
  expect(distributions.normalHazardBelow(60)).toBe(0);
});
