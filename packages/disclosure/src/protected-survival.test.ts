import { expect, test } from "vitest";
import { SDC_1 } from "./policy.ts";
import { protectedCurveShare, protectedFraction } from "./protected-fraction.ts";
import { protectedSurvival } from "./protected-survival.ts";
import { roundedShare } from "./rounding.ts";

const under = { policy: SDC_1, opening: { number: 3, date: "2026-07-01" } };
const CAUSES = ["RELAPSE", "DISCONTINUATION"];
const followed = (count: number, days: number, cause: string | null = null) =>
  Array.from({ length: count }, () => ({ days, cause }));

test("shares are told to 0.05 and the ends of their interval outward", () => {
  expect([0.924, 0.926].map((share) => roundedShare(share, SDC_1))).toEqual([0.9, 0.95]);
  expect(protectedFraction({ value: 0.61, lower: 0.46, upper: 0.71 }, SDC_1)).toEqual({
    ...{ value: 0.6, lower: 0.45, upper: 0.75 },
  });
});

test("a curve is told every twelve months while at least k kept persons are at risk", () => {
  // 8 relapses on day 100, 20 followed to day 800, 9 to day 1100: at risk 29 on day 365, 29 on 730, 9 on 1095.
  const curve = protectedSurvival(
    [...followed(8, 100, "RELAPSE"), ...followed(20, 800), ...followed(9, 1100)],
    CAUSES,
    under,
  );
  expect(curve.keptPersons).toBe(35);
  expect(curve.points.map(({ day, atRisk }) => [day, atRisk])).toEqual([
    [365, 30],
    [730, 30],
  ]);
  // 29 of 37 are free: 0.784 -> 0.8; 8 of 37 relapsed: 0.216 -> 0.2; nobody stopped, which reads as fewer than 5 do.
  expect(curve.points[0]?.free).toMatchObject({ value: 0.8 });
  const [relapse, stopped] = curve.points[0]?.causes ?? [];
  expect(relapse).toMatchObject({ cause: "RELAPSE", share: { value: 0.2 } });
  expect(stopped).toMatchObject({ cause: "DISCONTINUATION", share: { reason: "TOO_FEW_PERSONS", bound: "<5" } });
});

test("nobody, one and four with the event read alike", () => {
  const told = [0, 1, 4].map((events) =>
    protectedSurvival([...followed(events, 90, "RELAPSE"), ...followed(30 - events, 400)], CAUSES, under),
  );
  const shares = told.map(({ points }) => points.map(({ free, causes }) => ({ free, causes })));
  expect(shares[1]).toEqual(shares[0]);
  expect(shares[2]).toEqual(shares[0]);
});

test("the interval of a share is made of published numbers alone", () => {
  // 0.8 free with 30 at risk: Wilson of 30 in 38 (effective size 30 / 0.8 = 37.5, R prop.test: 0.637 to 0.889).
  expect(protectedCurveShare(0.784, { atRisk: 30, free: 0.8 }, SDC_1)).toEqual({ value: 0.8, lower: 0.6, upper: 0.9 });
  expect(protectedCurveShare(0.816, { atRisk: 30, free: 0.8 }, SDC_1)).toEqual({ value: 0.8, lower: 0.6, upper: 0.9 });
});

test("a cause that the family does not publish is an error", () => {
  expect(() => protectedSurvival(followed(12, 400, "MOVED"), CAUSES, under)).toThrow(RangeError);
});
