import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/wilcoxon-signed-rank.golden.json";
import { smallestSignedRankP, wilcoxonSignedRank } from "./wilcoxon-signed-rank.ts";

const exactly = (difference: number) => ({ logLower: difference, logUpper: difference });

goldens.forEach((golden, index) => {
  test(`the exact signed rank test equals coin, ties and zeros included (case ${index + 1})`, () => {
    const found = wilcoxonSignedRank(golden.difference.map(exactly));
    if (found.kind !== "TESTED") throw new Error(`Expected a test, got ${found.kind}`);
    expect(relativeError(found.pValue, golden.pValue)).toBeLessThan(1e-9);
  });
});

test("five pairs that all fall give the smallest p there is, 0.0625", () => {
  // 2 of the 2^5 = 32 sign patterns.
  const found = wilcoxonSignedRank([-0.2, -1, -3, -0.7, -2].map(exactly));
  expect(found).toMatchObject({ kind: "TESTED", pValue: 0.0625, smallestAttainableP: 0.0625, v: 0, undecidedPairs: 0 });
  expect(smallestSignedRankP(5)).toBe(0.0625);
});

test("a fall to below the limit is a fall; a difference of unknown sign is left out", () => {
  const fallen = { logLower: -Infinity, logUpper: -1 };
  const unknown = { logLower: -Infinity, logUpper: 2 };
  const found = wilcoxonSignedRank([fallen, exactly(-2), exactly(-0.5), unknown]);
  // Three signs decided: 2 / 2^3.
  expect(found).toMatchObject({ kind: "TESTED", pValue: 0.25, v: 0, undecidedPairs: 1 });
});

test("two pairs, or pairs without change, give no p", () => {
  expect(wilcoxonSignedRank([1, 2].map(exactly))).toMatchObject({ reason: "FEWER_THAN_THREE_PAIRS" });
  expect(wilcoxonSignedRank([0, 0, 0].map(exactly))).toMatchObject({ reason: "NO_DECIDED_PAIR" });
});

test("more than 200 decided pairs are compared by the normal approximation", () => {
  // R: x <- sin(1:250) * 5 + 0.4 + (1:250) / 1000; coin::pvalue(wilcoxsign_test(x ~ rep(0, 250))).
  const differences = Array.from({ length: 250 }, (_, index) =>
    exactly(Math.sin(index + 1) * 5 + 0.4 + (index + 1) / 1000),
  );
  const found = wilcoxonSignedRank(differences);
  expect(found).toMatchObject({ kind: "TESTED", method: "ASYMPTOTIC", smallestAttainableP: null });
  expect(found.kind === "TESTED" && relativeError(found.pValue, 0.00620068363878)).toBeLessThan(1e-9);
});
