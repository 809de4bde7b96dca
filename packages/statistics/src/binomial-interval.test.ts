import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/shares.golden.json";
import { clopperPearson, wilson } from "./binomial-interval.ts";

for (const golden of goldens) {
  test(`the intervals of ${golden.successes} of ${golden.n} equal prop.test and binom.test`, () => {
    const score = wilson(golden.successes, golden.n);
    const exact = clopperPearson(golden.successes, golden.n);
    expect(score?.share).toBe(golden.successes / golden.n);
    golden.wilson.forEach((bound, index) => {
      expect(relativeError((index === 0 ? score?.lower : score?.upper) ?? null, bound)).toBeLessThan(1e-9);
    });
    golden.clopperPearson.forEach((bound, index) => {
      expect(relativeError((index === 0 ? exact?.lower : exact?.upper) ?? null, bound)).toBeLessThan(1e-9);
    });
  });
}

test("no cases have no share", () => {
  expect(wilson(0, 0)).toBeNull();
  expect(clopperPearson(0, 0)).toBeNull();
});

test("more successes than cases are refused", () => {
  expect(() => wilson(4, 3)).toThrow(RangeError);
  expect(() => clopperPearson(1.5, 3)).toThrow(RangeError);
});
