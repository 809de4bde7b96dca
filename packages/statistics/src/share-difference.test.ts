import { expect, test } from "vitest";
import goldens from "../golden/share-difference.golden.json";
import { type CountedStratum, shareDifference } from "./share-difference.ts";

const close = (found: number, golden: number) => expect(Math.abs(found - golden)).toBeLessThan(1e-9);

const stratum = (successes: number, n: number, others: number, m: number): CountedStratum => ({
  first: { successes, n },
  second: { successes: others, n: m },
});

for (const golden of goldens) {
  const counts = golden.strata.map(({ first, second }) =>
    [first.successes, "of", first.n, "less", second.successes, "of", second.n].join(" "),
  );
  test(`${counts.join(", ")} has the difference and interval that R makes`, () => {
    const found = shareDifference(golden.strata);
    if (found.kind !== "ESTIMATED") throw new Error("A difference expected");
    close(found.difference, golden.difference);
    close(found.lower, golden.lower);
    close(found.upper, golden.upper);
  });
}

// Newcombe, Stat Med 1998;17:873, table II (a), prints 0.0528 and 0.3382 for Miettinen and Nurminen's method.
test("the published example: 56 of 70 against 48 of 80", () => {
  const found = shareDifference([stratum(56, 70, 48, 80)]);
  expect(found.kind === "ESTIMATED" && [found.lower.toFixed(4), found.upper.toFixed(4)]).toEqual(["0.0528", "0.3382"]);
});

// A detects 10 of 10 and 2 of 2, B 0 of 2 and 0 of 10: 0 in both, though together 10 of 12 less 2 of 12 is 67 %.
test("an assay that detects more makes no difference of groups", () => {
  const found = shareDifference([stratum(10, 10, 2, 2), stratum(0, 2, 0, 10)]);
  expect(found).toMatchObject({ kind: "ESTIMATED", difference: 0 });
});

// Weights 5·10/15 = 10/3 and 4·4/8 = 2: (10/3 · (4/5 − 1/10) + 2 · (1/4 − 3/4)) / (16/3) = (7/3 − 1) / (16/3) = 1/4.
test("strata weigh by n₁n₂ / (n₁ + n₂), and one without a group not at all", () => {
  const found = shareDifference([stratum(4, 5, 1, 10), stratum(1, 4, 3, 4), stratum(3, 3, 0, 0)]);
  expect(found.kind === "ESTIMATED" && found.difference).toBeCloseTo(1 / 4, 12);
});

test("an empty group has no share to compare", () => {
  expect(shareDifference([stratum(0, 0, 1, 2)])).toMatchObject({ reason: "EMPTY_GROUP" });
  expect(() => shareDifference([stratum(3, 2, 1, 2)])).toThrow(RangeError);
});
