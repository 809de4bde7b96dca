import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/van-elteren.golden.json";
import { gehanScores } from "./gehan-scores.ts";
import { below, detected } from "./log-interval.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { stratifiedPermutation } from "./stratified-permutation.ts";
import { type TwoGroupStratum, vanElteren } from "./van-elteren.ts";

goldens.forEach((golden, index) => {
  test(`ranks within centers, their p and the dropped centers equal coin and every relabelling (case ${index + 1})`, () => {
    const strata = [...new Set(golden.stratum)].map((stratum): TwoGroupStratum => {
      const of = (group: string) =>
        golden.y
          .filter((_, at) => golden.stratum[at] === stratum && golden.group[at] === group)
          .map((y) => detected(y + 1));
      return { stratum, first: of("a"), second: of("b") };
    });
    const found = vanElteren(strata);
    if (found.kind !== "TESTED") throw new Error(`Expected a test, got ${found.reason}`);
    expect(Math.abs(found.z - golden.z)).toBeLessThan(1e-9);
    expect(relativeError(found.pValue, golden.pValue)).toBeLessThan(1e-9);
    expect(relativeError(found.smallestAttainableP, golden.smallest)).toBeLessThan(1e-9);
    expect(relativeError(found.superiority, golden.superiority)).toBeLessThan(1e-12);
    expect(found).toMatchObject({ method: "EXACT", scores: "RANKS", droppedStrata: golden.dropped });
  });
});

const first = [below(2), detected(9), detected(30), detected(41)];
const second = [below(2), below(2), detected(3), detected(5)];

test("in one center van Elteren's test is Mann and Whitney's, values below the limit tied lowest", () => {
  const found = vanElteren([{ stratum: "A", first, second }]);
  const plain = mannWhitney({ first, second });
  if (found.kind !== "TESTED" || plain.kind !== "TESTED") throw new Error("Two tests expected");
  expect(found.pValue).toBeCloseTo(plain.pValue, 12);
  expect(found.superiority).toBeCloseTo(plain.superiority, 12);
});

test("limits that differ between centers leave ranks, limits that differ within one need Gehan's scores", () => {
  const between = { stratum: "B", first: [below(50), detected(70)], second: [below(50), detected(60)] };
  expect(vanElteren([{ stratum: "A", first, second }, between])).toMatchObject({ scores: "RANKS" });
  const within = { stratum: "B", first: [below(90), detected(70)], second: [below(50), detected(60)] };
  expect(vanElteren([{ stratum: "A", first, second }, within])).toMatchObject({ scores: "GEHAN" });
});

test("centers with one group only leave too few, and equal values everywhere leave nothing to test", () => {
  const alone = vanElteren([
    { stratum: "A", first, second: [] },
    { stratum: "B", first: [], second },
  ]);
  expect(alone).toMatchObject({ reason: "FEWER_THAN_THREE_PER_GROUP", droppedStrata: ["A", "B"], droppedValues: 8 });
  const tied = [detected(3), detected(3), detected(3)];
  expect(vanElteren([{ stratum: "A", first: tied, second: tied }])).toMatchObject({ reason: "ALL_TIED" });
});

test("four centers of a study are permuted exactly, each over a divisor of its own, and as 100 000 draws find", () => {
  const sizes = [37, 20, 12, 31] as const;
  const strata = sizes.map(
    (size, center): TwoGroupStratum => ({
      stratum: `${center}`,
      first: Array.from({ length: size }, (_, index) => detected(2 * index + 7)),
      second: Array.from({ length: 24 - center }, (_, index) => (index < center ? below(3) : detected(2 * index + 2))),
    }),
  );
  const found = vanElteren(strata);
  if (found.kind !== "TESTED") throw new Error(`Expected a test, got ${found.reason}`);
  const drawn = stratifiedPermutation(
    strata.map(({ first: one, second: other }) => {
      const scores = gehanScores([...one, ...other]).map((score) => score / 2 / (one.length + other.length + 1));
      return { scores, groups: scores.map((_, index) => Number(index >= one.length)) };
    }),
    2,
  );
  expect(found.method).toBe("EXACT");
  expect(drawn?.method).toBe("MONTE_CARLO");
  expect(found.pValue).toBeGreaterThan(0.001);
  // Standard error √(p / 100 000): 0.0007 at 0.05.
  expect(Math.abs(found.pValue - (drawn?.pValue ?? 0))).toBeLessThan(4 * Math.sqrt(found.pValue / 100_000));
});

test("hundreds per group are compared by the normal approximation", () => {
  const stratum = (name: string, shift: number): TwoGroupStratum => ({
    stratum: name,
    first: Array.from({ length: 110 }, (_, index) => detected(index + 1 + shift)),
    second: Array.from({ length: 110 }, (_, index) => detected(index + 1.5)),
  });
  const found = vanElteren([stratum("A", 0), stratum("B", 10)]);
  expect(found).toMatchObject({ kind: "TESTED", method: "ASYMPTOTIC", smallestAttainableP: null });
});
