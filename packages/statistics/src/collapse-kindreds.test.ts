import { expect, test } from "vitest";
import { collapseKindreds, geometricMeanOfReplicates, joinKindreds } from "./collapse-kindreds.ts";
import { halfLimitGeometricMean } from "./half-limit-geometric-mean.ts";
import { above, below, detected } from "./log-interval.ts";

test("a kindred of two counts once, at the mean of its logs; cases without kindred stay apart", () => {
  const units = collapseKindreds([
    { value: detected(2), kindred: "K1" },
    { value: detected(5), kindred: null },
    { value: detected(8), kindred: "K1" },
    { value: detected(7), kindred: null },
  ]);
  // √(2 · 8) = 4
  expect(units.map(({ kindred, members }) => [kindred, members])).toEqual([
    ["K1", 2],
    [null, 1],
    [null, 1],
  ]);
  expect(units[0]?.value.logLower).toBeCloseTo(Math.log(4), 12);
  expect(units[0]?.value.logUpper).toBe(units[0]?.value.logLower);
});

test("a kindred with a member below the limit keeps only an upper bound", () => {
  const [unit] = collapseKindreds([
    { value: below(2), kindred: "K1" },
    { value: detected(8), kindred: "K1" },
  ]);
  expect(unit?.value).toEqual({ logLower: -Infinity, logUpper: expect.closeTo(Math.log(4), 12) });
});

test("who has no relative among the members is a unit as it is, and of a family only the joined one is new", () => {
  const members = [
    { kindred: null, level: 5 },
    { kindred: "K1", level: 2 },
    { kindred: "K2", level: 7 },
    { kindred: "K1", level: 8 },
  ];
  const units = joinKindreds<{ readonly level: number }, (typeof members)[number]>(members, {
    kindredOf: ({ kindred }) => kindred,
    joined: (family) => ({ level: family.reduce((sum, { level }) => sum + level, 0) }),
  });
  expect(units.map(({ level }) => level)).toEqual([5, 10, 7]);
  expect([units[0], units[2]].every((unit, at) => unit === members[at * 2])).toBe(true);
});

test("equal replicates are exactly their value", () => {
  expect(geometricMeanOfReplicates([detected(3), detected(3)])).toEqual(detected(3));
});

test("one replicate below and one above its limit say nothing", () => {
  expect(geometricMeanOfReplicates([below(1), above(9)])).toEqual({ logLower: -Infinity, logUpper: Infinity });
});

test("no replicates have no mean", () => {
  expect(() => geometricMeanOfReplicates([])).toThrow(RangeError);
});

test("half the limit stands for a value below it", () => {
  // <8 counts as 4; √(4 · 9) = 6
  expect(halfLimitGeometricMean([below(8), detected(9)])).toBeCloseTo(6, 12);
  expect(halfLimitGeometricMean([above(4), detected(9)])).toBeCloseTo(6, 12);
  expect(halfLimitGeometricMean([])).toBeNull();
});
