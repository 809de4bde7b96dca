import * as fc from "fast-check";
import { expect, test } from "vitest";
import { areaUnderCurve } from "./area-under-curve.ts";
import { fisherExact } from "./fisher-exact.ts";
import { above, below, detected, type LogInterval } from "./log-interval.ts";
import type { MarkedCase } from "./marked-case.ts";
import { pairedShareDifference } from "./paired-share-difference.ts";
import { rocCurve } from "./roc-curve.ts";
import { shareDifference } from "./share-difference.ts";
import { spearman } from "./spearman.ts";
import { vanElteren } from "./van-elteren.ts";
import { withinCenterAuc } from "./within-center-auc.ts";

const value: fc.Arbitrary<LogInterval> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }).map(detected) },
  { weight: 2, arbitrary: fc.constantFrom(4, 9).map(below) },
  { weight: 1, arbitrary: fc.constantFrom(50).map(above) },
);
const cases = fc.array(fc.record({ value, outcome: fc.boolean(), center: fc.constantFrom("A", "B", "C") }), {
  minLength: 6,
  maxLength: 30,
});
/** Cubes and shifts concentrations' logs: any rising map must leave ranks as they are. */
const mapped = ({ logLower, logUpper }: LogInterval): LogInterval => ({
  logLower: logLower ** 3 + 2 * logLower - 7,
  logUpper: logUpper ** 3 + 2 * logUpper - 7,
});
const direction = "HIGH_WITH_OUTCOME";

test("a rising map of the measurement leaves area, curve and their intervals as they are", () => {
  fc.assert(
    fc.property(cases, (marked) => {
      const moved = marked.map((each) => ({ ...each, value: mapped(each.value) }));
      expect(areaUnderCurve(moved, direction)).toEqual(areaUnderCurve(marked, direction));
      expect(withinCenterAuc(moved, direction)).toEqual(withinCenterAuc(marked, direction));
      const shapes = [marked, moved].map((of) => {
        const curve = rocCurve(of, direction);
        return curve.kind === "DRAWN" ? curve.points.map((p) => [p.sensitivity, p.specificity]) : curve.reason;
      });
      expect(shapes[1]).toEqual(shapes[0]);
    }),
    { seed: 21, numRuns: 200 },
  );
});

test("the area lies in its intervals, and low values telling turn it round", () => {
  fc.assert(
    fc.property(cases, (marked) => {
      const found = areaUnderCurve(marked, direction);
      const turned = areaUnderCurve(marked, "LOW_WITH_OUTCOME");
      if (found.kind !== "ESTIMATED" || turned.kind !== "ESTIMATED") return;
      expect(turned.auc).toBeCloseTo(1 - found.auc, 12);
      expect(turned.newcombe.lower).toBeCloseTo(1 - found.newcombe.upper, 9);
      for (const { lower, upper } of [found.newcombe, found.deLong]) {
        expect(lower).toBeLessThanOrEqual(found.auc + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(found.auc - 1e-12);
      }
    }),
    { seed: 22, numRuns: 200 },
  );
});

test("the area under the drawn curve is that of the values it was drawn of", () => {
  fc.assert(
    fc.property(cases, (marked) => {
      const exact: MarkedCase[] = marked.filter((each) => each.value.logLower === each.value.logUpper);
      const curve = rocCurve(exact, direction);
      const found = areaUnderCurve(exact, direction);
      if (curve.kind !== "DRAWN" || found.kind !== "ESTIMATED") return;
      const trapezoids = curve.points.slice(1).map((point, index) => {
        const before = curve.points[index] ?? point;
        return ((point.specificity - before.specificity) * (point.sensitivity + before.sensitivity)) / 2;
      });
      expect(trapezoids.reduce((sum, each) => sum + each, 0)).toBeCloseTo(found.auc, 12);
    }),
    { seed: 23, numRuns: 200 },
  );
});

test("in a single center the area within centers is the area", () => {
  fc.assert(
    fc.property(cases, (marked) => {
      const found = areaUnderCurve(marked, direction);
      const within = withinCenterAuc(
        marked.map((each) => ({ ...each, center: "A" })),
        direction,
      );
      if (within.kind !== "ESTIMATED" || found.kind !== "ESTIMATED") {
        expect(within.kind).toBe("NOT_ESTIMABLE");
        return;
      }
      expect(within.auc).toBeCloseTo(found.auc, 12);
      expect(within.newcombe.lower).toBeCloseTo(found.newcombe.lower, 12);
    }),
    { seed: 24, numRuns: 100 },
  );
});

test("the order of rows and a rising map change neither rank correlation nor van Elteren's test", () => {
  const pair = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 3, maxLength: 8 }), cases, (pairs, marked) => {
      const found = spearman(pairs);
      const moved = spearman([...pairs].reverse().map(({ x, y }) => ({ x: x ** 3, y: y * 7 - 4 })));
      expect(moved.kind).toBe(found.kind);
      if (found.kind === "ESTIMATED" && moved.kind === "ESTIMATED") {
        expect(moved.rho).toBeCloseTo(found.rho, 12);
        expect(moved.pValue).toBeCloseTo(found.pValue, 12);
      }
      const strata = ["A", "B", "C"].map((stratum) => {
        const of = (outcome: boolean) =>
          marked.filter((each) => each.center === stratum && each.outcome === outcome).map((each) => each.value);
        return { stratum, first: of(true), second: of(false) };
      });
      const tested = vanElteren(strata);
      const again = vanElteren(
        [...strata].reverse().map(({ stratum, first, second }) => ({
          stratum,
          first: first.map(mapped).reverse(),
          second: second.map(mapped),
        })),
      );
      expect(again.kind).toBe(tested.kind);
      if (tested.kind !== "TESTED" || again.kind !== "TESTED") return;
      expect(again.z).toBeCloseTo(tested.z, 9);
      if (tested.method === "EXACT") expect(again.pValue).toBeCloseTo(tested.pValue, 9);
    }),
    { seed: 25, numRuns: 60 },
  );
});

test("Fisher's p is a chance, and turning the table changes nothing", () => {
  const count = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const found = fisherExact([
        [a + 3, b + 1],
        [c + 3, d + 1],
      ]);
      const turned = fisherExact(
        [
          [d + 1, c + 3],
          [b + 1, a + 3],
        ].map((row) => [...row].reverse()),
      );
      if (found.kind !== "TESTED") throw new Error("A test expected");
      expect(found.pValue).toBeGreaterThan(0);
      expect(found.pValue).toBeLessThanOrEqual(1 + 1e-12);
      expect(found.smallestAttainableP).toBeLessThanOrEqual(found.pValue + 1e-12);
      const odds = found.oddsRatio;
      if (!odds) throw new Error("Two by two expected");
      expect(odds.lower <= odds.estimate && odds.estimate <= odds.upper).toBe(true);
      if (turned.kind === "TESTED") expect(turned.pValue).toBeCloseTo(found.pValue, 9);
    }),
    { seed: 26, numRuns: 200 },
  );
});

test("a difference of shares lies in its interval, which stays within −1 and 1 and turns round with the groups", () => {
  const count = fc.integer({ min: 0, max: 15 });
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const [one, other] = [
        { successes: a, n: a + b + 1 },
        { successes: c, n: c + d + 1 },
      ];
      const found = shareDifference([
        { first: one, second: other },
        { first: other, second: { successes: b, n: a + b } },
      ]);
      const turned = shareDifference([
        { first: other, second: one },
        { first: { successes: b, n: a + b }, second: other },
      ]);
      const paired = pairedShareDifference({ both: a, onlyFirst: b, onlySecond: c, neither: d + 1 });
      for (const each of [found, turned, paired]) {
        if (each.kind !== "ESTIMATED") throw new Error("A difference expected");
        expect(each.lower <= each.difference + 1e-12 && each.difference <= each.upper + 1e-12).toBe(true);
        expect(each.lower >= -1 - 1e-12 && each.upper <= 1 + 1e-12).toBe(true);
      }
      if (found.kind === "ESTIMATED" && turned.kind === "ESTIMATED") expect(turned.lower).toBeCloseTo(-found.upper, 9);
    }),
    { seed: 27, numRuns: 200 },
  );
});
