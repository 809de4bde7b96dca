import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cumulativeIncidence } from "./cumulative-incidence.ts";
import { numberAtRisk } from "./follow-up.ts";
import { innermostIntervals, placesOfEach } from "./innermost-intervals.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { logRank } from "./log-rank.ts";
import { mostLikelyMass } from "./most-likely-mass.ts";
import { turnbull } from "./turnbull.ts";

const days = fc.integer({ min: 0, max: 400 });
const followUps = fc.array(fc.record({ days, event: fc.boolean() }), { minLength: 1, maxLength: 25 });
const competing = fc.array(fc.record({ days, cause: fc.constantFrom(null, "adverse", "relapse", "remission") }), {
  minLength: 1,
  maxLength: 20,
});
const betweenVisits = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 })).map(([after, gap]) => ({
    afterDays: after * 30,
    byDays: gap === 6 ? null : (after + gap) * 30,
  })),
  { minLength: 1, maxLength: 15 },
);
const grouped = fc.array(
  fc.record({
    days: fc.integer({ min: 1, max: 40 }),
    event: fc.boolean(),
    group: fc.constantFrom("a", "b", "c"),
    stratum: fc.constantFrom("A", "B"),
  }),
  { minLength: 1, maxLength: 14 },
);

test("survival never rises, lies in its interval, and the median in its own", () => {
  fc.assert(
    fc.property(followUps, (cases) => {
      const found = kaplanMeier(cases);
      if (found.kind !== "ESTIMATED") throw new Error("A curve expected");
      found.steps.forEach((step, index) => {
        expect(step.survival).toBeLessThanOrEqual(found.steps[index - 1]?.survival ?? 1);
        expect(step.lower).toBeLessThanOrEqual(step.survival);
        expect(step.upper).toBeGreaterThanOrEqual(step.survival);
        expect(step.lower >= 0 && step.upper <= 1).toBe(true);
      });
      const { days: median, lowerDays, upperDays } = found.median;
      if (median !== null && lowerDays !== null) expect(lowerDays).toBeLessThanOrEqual(median);
      if (median !== null && upperDays !== null) expect(upperDays).toBeGreaterThanOrEqual(median);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("the order of cases changes no curve, and days counted in hours stretch it only", () => {
  fc.assert(
    fc.property(followUps, (cases) => {
      const found = kaplanMeier(cases);
      expect(kaplanMeier([...cases].reverse())).toEqual(found);
      const inHours = kaplanMeier(cases.map((each) => ({ ...each, days: each.days * 24 })));
      if (found.kind !== "ESTIMATED" || inHours.kind !== "ESTIMATED") throw new Error("Curves expected");
      expect(inHours.steps.map((step) => [step.days / 24, step.survival, step.lower])).toEqual(
        found.steps.map((step) => [step.days, step.survival, step.lower]),
      );
      const grid = found.steps.map((step) => step.days);
      expect(numberAtRisk(cases, grid)).toEqual(found.steps.map((step) => step.atRisk));
    }),
    { seed: 12, numRuns: 200 },
  );
});

test("incidences never fall, and with the share free of every event they sum to one", () => {
  fc.assert(
    fc.property(competing, (cases) => {
      const found = cumulativeIncidence(cases);
      const free = kaplanMeier(cases.map(({ days: day, cause }) => ({ days: day, event: cause !== null })));
      if (found.kind !== "ESTIMATED" || free.kind !== "ESTIMATED") throw new Error("Curves expected");
      expect(cumulativeIncidence([...cases].reverse())).toEqual(found);
      for (const step of free.steps) {
        const here = found.causes.map(({ steps }) => steps.findLast((each) => each.days <= step.days)?.incidence ?? 0);
        expect(here.reduce((sum, incidence) => sum + incidence, step.survival)).toBeCloseTo(1, 10);
      }
      for (const { steps } of found.causes) {
        steps.forEach((step, index) => {
          expect(step.incidence).toBeGreaterThanOrEqual(steps[index - 1]?.incidence ?? 0);
          expect(step.lower <= step.incidence && step.incidence <= step.upper).toBe(true);
        });
      }
    }),
    { seed: 13, numRuns: 200 },
  );
});

test("no place could take more mass and make events between visits more likely", () => {
  fc.assert(
    fc.property(betweenVisits, (events) => {
      const bounds = events.map(({ afterDays, byDays }) => ({ lower: afterDays, upper: byDays ?? Infinity }));
      const places = innermostIntervals(bounds, "CLOSED");
      const placesOf = placesOfEach(bounds, places, "CLOSED");
      const mass = mostLikelyMass(placesOf, places.length);
      expect(mass.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
      const chances = placesOf.map(({ from, to }) => mass.slice(from, to).reduce((sum, each) => sum + each, 0));
      places.forEach((_, place) => {
        const slope = placesOf.reduce(
          (sum, { from, to }, at) => (from <= place && place < to ? sum + 1 / (chances[at] ?? 0) : sum),
          0,
        );
        expect(slope).toBeLessThanOrEqual(events.length * (1 + 1e-7));
      });
      const found = turnbull(events);
      if (found.kind !== "ESTIMATED") throw new Error("A curve expected");
      found.steps.forEach((step, index) => {
        expect(step.survival).toBeLessThanOrEqual(found.steps[index - 1]?.survival ?? 1);
      });
    }),
    { seed: 14, numRuns: 300 },
  );
});

test("the order of cases changes no log-rank test, and expected events sum to those seen", () => {
  fc.assert(
    fc.property(grouped, (cases) => {
      const found = logRank(cases);
      const again = logRank([...cases].reverse());
      expect(again.kind).toBe(found.kind);
      const expected = found.groups.reduce((sum, each) => sum + each.expected, 0);
      expect(expected).toBeCloseTo(found.events, 9);
      if (found.kind !== "TESTED" || again.kind !== "TESTED") return;
      expect(again.pValue).toBeCloseTo(found.pValue, 9);
      expect(found.pValue).toBeGreaterThan(0);
      expect(found.pValue).toBeLessThanOrEqual(1);
    }),
    { seed: 15, numRuns: 60 },
  );
});
