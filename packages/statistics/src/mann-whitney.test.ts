import { expect, test } from "vitest";
import gehanGoldens from "../golden/gehan.golden.json";
import { readSample, relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/mann-whitney.golden.json";
import { gehanScores, recensoredAtHighestLimit } from "./gehan-scores.ts";
import { below, detected } from "./log-interval.ts";
import { mannWhitney, smallestMannWhitneyP } from "./mann-whitney.ts";

goldens.forEach((golden, index) => {
  test(`the exact rank test equals coin, ties included (case ${index + 1})`, () => {
    const found = mannWhitney({ first: golden.first.map(detected), second: golden.second.map(detected) });
    if (found.kind !== "TESTED") throw new Error(`Expected a test, got ${found.kind}`);
    expect(relativeError(found.pValue, golden.pValue)).toBeLessThan(1e-9);
    expect(found.u).toBe(golden.u);
    expect(found).toMatchObject({ scores: "RANKS", method: "EXACT" });
  });
});

gehanGoldens.forEach((golden, index) => {
  test(`permuted Gehan scores equal coin's exact test (case ${index + 1})`, () => {
    const found = mannWhitney({ first: readSample(golden.first), second: readSample(golden.second) });
    expect(found.kind === "TESTED" && relativeError(found.pValue, golden.pValue)).toBeLessThan(1e-6);
  });
});

test("values below one common limit tie lowest: the scores are the midranks", () => {
  // Ranks of <2, <2, 3, 5 are 1.5, 1.5, 3, 4; 2·rank − 5 = −2, −2, 1, 3.
  expect(gehanScores([below(2), below(2), detected(3), detected(5)])).toEqual([-2, -2, 1, 3]);
});

test("differing limits leave pairs undecided: below 9 against a detected 3 says nothing", () => {
  expect(gehanScores([below(9), detected(3), detected(20)])).toEqual([-1, -1, 2]);
});

test("re-censoring at the highest limit ties everything under it", () => {
  const values = [below(2), below(4), detected(3), detected(9)];
  expect(recensoredAtHighestLimit(values)).toEqual([below(4), below(4), below(4), detected(9)]);
  expect(recensoredAtHighestLimit([detected(1)])).toEqual([detected(1)]);
});

test("three against three cannot give a p under 0.10, and complete separation gives just that", () => {
  // 2 of the 20 choices of three of six are as extreme.
  const found = mannWhitney({ first: [4, 5, 6].map(detected), second: [1, 2, 3].map(detected) });
  expect(found).toMatchObject({ kind: "TESTED", u: 9, superiority: 1 });
  expect(found.kind === "TESTED" && found.pValue).toBeCloseTo(0.1, 12);
  expect(found.kind === "TESTED" && found.smallestAttainableP).toBeCloseTo(0.1, 12);
  expect(smallestMannWhitneyP(3, 3)).toBeCloseTo(0.1, 12);
});

test("two values in a group, or one value throughout, give no p", () => {
  const one = [detected(1), detected(1), detected(1)];
  expect(mannWhitney({ first: one.slice(1), second: one })).toMatchObject({ reason: "FEWER_THAN_THREE_PER_GROUP" });
  expect(mannWhitney({ first: one, second: one })).toMatchObject({ reason: "ALL_TIED" });
});

test("a comparison of hundreds is permuted with a fixed seed", () => {
  const first = Array.from({ length: 90 }, (_, index) => detected(index + 1));
  const second = Array.from({ length: 90 }, (_, index) => detected(index + 12.5));
  const found = mannWhitney({ first, second });
  expect(found).toMatchObject({ kind: "TESTED", method: "MONTE_CARLO", smallestAttainableP: null });
  expect(mannWhitney({ first, second })).toEqual(found);
  // R: wilcox.test(1:90, 1:90 + 11.5, exact = TRUE)$p.value = 0.0054039; standard error √(p / 100 000) = 0.00023.
  expect(found.kind === "TESTED" && Math.abs(found.pValue - 0.0054039)).toBeLessThan(0.0008);
});

test("more than 200 in both groups are compared by the normal approximation", () => {
  const first = Array.from({ length: 250 }, (_, index) => detected(index + 1));
  const second = Array.from({ length: 250 }, (_, index) => detected(index + 12.5));
  const found = mannWhitney({ first, second });
  expect(found).toMatchObject({ kind: "TESTED", method: "ASYMPTOTIC", smallestAttainableP: null });
  // R: wilcox.test(1:250, 1:250 + 11.5, exact = FALSE, correct = FALSE)$p.value.
  expect(found.kind === "TESTED" && relativeError(found.pValue, 0.082046096982)).toBeLessThan(1e-9);
});
