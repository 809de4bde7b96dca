import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/log-rank.golden.json";
import { type GroupedFollowUp, logRank } from "./log-rank.ts";

for (const [name, golden] of Object.entries(goldens)) {
  const cases = golden.days.map((days, index) => ({
    days,
    event: golden.event[index] ?? false,
    group: golden.group[index] ?? "",
    stratum: golden.stratum[index] ?? "",
  }));
  const found = logRank(cases);

  test(`chi-squared, observed and expected events equal survdiff: ${name}`, () => {
    if (found.kind !== "TESTED") throw new Error(`Expected a test, got ${found.reason}`);
    expect(relativeError(found.chiSquared, golden.chiSquared)).toBeLessThan(1e-9);
    expect(found.degreesOfFreedom).toBe(golden.degreesOfFreedom);
    expect(found.groups.map(({ observed }) => observed)).toEqual(golden.observed);
    found.groups.forEach(({ expected }, index) => {
      expect(relativeError(expected, golden.expected[index] ?? Number.NaN)).toBeLessThan(1e-9);
    });
  });

  test(`p is chi-squared's from 20 events on, that of every relabelling below: ${name}`, () => {
    if (found.kind !== "TESTED") throw new Error(`Expected a test, got ${found.reason}`);
    expect(found.method).toBe(golden.exactP === null ? "ASYMPTOTIC" : "EXACT");
    expect(relativeError(found.pValue, golden.exactP ?? golden.asymptoticP)).toBeLessThan(1e-9);
    if (golden.smallest !== null) expect(relativeError(found.smallestAttainableP, golden.smallest)).toBeLessThan(1e-9);
  });
}

function grouped(group: string, stratum: string, days: readonly number[], event = true): GroupedFollowUp[] {
  return days.map((day) => ({ days: day, event, group, stratum }));
}

test("a center with cases of one group only is dropped and counted", () => {
  const compared = [...grouped("a", "A", [3, 6, 9]), ...grouped("b", "A", [4, 20, 30])];
  const found = logRank([...compared, ...grouped("a", "B", [1, 2])]);
  expect(found).toMatchObject({ kind: "TESTED", droppedStrata: ["B"], droppedCases: 2, n: 6 });
  const alone = logRank(compared);
  expect(found.kind === "TESTED" && alone.kind === "TESTED" && found.pValue === alone.pValue).toBe(true);
});

test("one group, two cases in a group, or no events give no p, with the reason", () => {
  expect(logRank(grouped("a", "A", [1, 2, 3]))).toMatchObject({ reason: "FEWER_THAN_TWO_GROUPS", droppedCases: 3 });
  const few = [...grouped("a", "A", [1, 2]), ...grouped("b", "A", [1, 2, 3])];
  expect(logRank(few)).toMatchObject({ reason: "FEWER_THAN_THREE_PER_GROUP" });
  const none = [...grouped("a", "A", [1, 2, 3], false), ...grouped("b", "A", [1, 2, 3], false)];
  expect(logRank(none)).toMatchObject({ reason: "NO_EVENTS" });
});

test("groups never at risk together when an event comes cannot be compared", () => {
  // Group a is cut off before group b's first event, so every event is expected where it was seen.
  const apart = [...grouped("a", "A", [1, 2, 3], false), ...grouped("b", "A", [4, 5, 6])];
  expect(logRank(apart)).toMatchObject({ kind: "NOT_TESTED", reason: "NOTHING_TO_COMPARE" });
});

test("eighteen events among 120 cases are permuted with a fixed seed, near what chi-squared says", () => {
  const cases = Array.from({ length: 120 }, (_, index) => ({
    days: ((index * 37) % 120) + index / 1000,
    event: index % 7 === 0,
    group: index % 2 ? "a" : "b",
    stratum: index % 3 ? "A" : "B",
  }));
  const found = logRank(cases);
  expect(found).toMatchObject({ kind: "TESTED", events: 18, method: "MONTE_CARLO", smallestAttainableP: null });
  expect(logRank(cases)).toEqual(found);
  // Chi-squared 0.0029 with one degree of freedom: 0.957.
  expect(found.kind === "TESTED" && found.pValue).toBeCloseTo(0.957, 2);
});
