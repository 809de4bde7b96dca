import { expect, test } from "vitest";
import { relativeError } from "../golden/golden-cases.ts";
import goldens from "../golden/turnbull.golden.json";
import { kaplanMeier } from "./kaplan-meier.ts";
import { above, below, detected } from "./log-interval.ts";
import { selfConsistentCurve } from "./self-consistent-curve.ts";
import { turnbull, turnbullOn } from "./turnbull.ts";

function stepsOf(events: readonly { afterDays: number; byDays: number | null }[]) {
  const found = turnbull(events);
  if (found.kind !== "ESTIMATED") throw new Error("A curve expected");
  return found.steps;
}

for (const [name, golden] of Object.entries(goldens)) {
  test(`the spans and masses of events between visits are the most likely ones R finds: ${name}`, () => {
    const steps = stepsOf(golden.after.map((afterDays, index) => ({ afterDays, byDays: golden.by[index] ?? null })));
    expect(steps.map(({ afterDays, byDays }) => [afterDays, byDays])).toEqual(
      golden.from.map((from, index) => [from, golden.to[index]]),
    );
    steps.forEach((step, index) => {
      expect(relativeError(step.mass, golden.mass[index] ?? Number.NaN)).toBeLessThan(1e-6);
    });
  });
}

for (const n of [6, 180]) {
  test(`with known days and cut-offs alone the curve is Kaplan–Meier: ${n} cases`, () => {
    const cases = Array.from({ length: n }, (_, index) => ({ days: 3 + ((index * 7) % n), event: index % 3 !== 2 }));
    const steps = stepsOf(cases.map(({ days, event }) => ({ afterDays: days, byDays: event ? days : null })));
    const curve = kaplanMeier(cases);
    if (curve.kind !== "ESTIMATED") throw new Error("A curve expected");
    const fallen = curve.steps.filter((step) => step.events > 0);
    expect(steps.map((step) => step.byDays)).toEqual(fallen.map((step) => step.days));
    steps.forEach((step, index) => {
      expect(step.survival).toBeCloseTo(fallen[index]?.survival ?? Number.NaN, 7);
    });
  });
}

test("within a span only the ends of the curve are known, and the median is a span", () => {
  // Two of three relapsed between the visits of days 30 and 60, one had not by day 90.
  const visits = [
    { afterDays: 30, byDays: 60 },
    { afterDays: 30, byDays: 60 },
    { afterDays: 90, byDays: null },
  ];
  const found = turnbull(visits);
  expect(found).toMatchObject({ betweenVisits: 2, cutOff: 1, median: { afterDays: 30, byDays: 60 } });
  const steps = stepsOf(visits);
  expect(turnbullOn(steps, 30)).toEqual({ atLeast: 1, atMost: 1 });
  expect(turnbullOn(steps, 45).atMost).toBe(1);
  expect(turnbullOn(steps, 45).atLeast).toBeCloseTo(1 / 3, 9);
  expect(turnbullOn(steps, 60).atMost).toBeCloseTo(1 / 3, 9);
});

test("an event found on the day of a visit may have come that day, one below a limit lies under the limit", () => {
  // (0, 30] holds the known day 30, so both put their mass there.
  expect(
    stepsOf([
      { afterDays: 0, byDays: 30 },
      { afterDays: 30, byDays: 30 },
    ]),
  ).toMatchObject([{ afterDays: 30 }]);
  const curve = selfConsistentCurve([below(30), detected(30), above(40)]);
  expect(curve.map((step) => step.atOrBelow)).toEqual([1 / 3, 2 / 3, 1].map((share) => expect.closeTo(share, 9)));
});

test("nobody followed gives no curve, and a visit after the event's is refused", () => {
  expect(turnbull([])).toEqual({ kind: "NOT_ESTIMABLE", reason: "NO_CASES", n: 0 });
  expect(() => turnbull([{ afterDays: 30, byDays: 20 }])).toThrow(RangeError);
  expect(() => turnbull([{ afterDays: -1, byDays: 20 }])).toThrow(RangeError);
});
