import type { PortalContext } from "#context";
import { presentComparison, presentCurve } from "./present-survival.ts";
import { survivalCurves } from "./survival-curves.ts";
import { survivalComparisons } from "./survival-test.ts";
import type { SurvivalTestResult } from "./survival-test.type.ts";
import type { ExactTreatmentSurvival, SurvivalCurve } from "./treatment-survival.type.ts";

/** The curves of an answer with each person counted; where no two are of one family, the curves themselves. */
export async function curvesByPerson(
  context: PortalContext,
  { ground, curves }: ExactTreatmentSurvival,
): Promise<SurvivalCurve[]> {
  if (eachIsAUnit(curves)) return curves;
  const byPerson = survivalCurves({ ...ground, units: ground.followed }, ground);
  return Promise.all(byPerson.curves.map((curve) => presentCurve(context, curve, ground.by)));
}

/** The tests of an answer with each person counted; where no two are of one family, what the tests themselves say. */
export async function testsByPerson(
  context: PortalContext,
  { ground, curves, tests }: ExactTreatmentSurvival,
): Promise<SurvivalTestResult[]> {
  if (eachIsAUnit(curves)) return tests;
  const byPerson = survivalComparisons(ground.followed, ground);
  return Promise.all(byPerson.map((test) => presentComparison(context, test, ground.by)));
}

const eachIsAUnit = (curves: readonly SurvivalCurve[]): boolean => curves.every(({ n, units }) => n === units);
