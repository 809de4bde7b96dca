import type { IncidenceStep, SurvivalStep, Turnbull } from "@nlrp12/statistics";
import type { PortalContext } from "#context";
import type { DimensionValue } from "../frame/answer-frame.type.ts";
import { compareCategories } from "../frame/compare-categories.ts";
import { dimensionValue } from "../frame/dimension-label.ts";
import type { CurveFigures } from "./survival-curves.ts";
import type { SurvivalComparison } from "./survival-test.ts";
import type { SurvivalTest } from "./survival-test.type.ts";
import type {
  BetweenVisits,
  SurvivalCurve,
  SurvivalMedianShown,
  SurvivalStepShown,
} from "./treatment-survival.type.ts";

/** Categories of a group as the API shows them. */
export async function keysOf(
  context: PortalContext,
  by: readonly string[],
  categories: readonly string[],
): Promise<DimensionValue[]> {
  return Promise.all(by.map((dimension, at) => dimensionValue(context, dimension, categories[at] ?? "")));
}

/** The curves of one group as the API shows them. */
export async function presentCurve(
  context: PortalContext,
  figures: CurveFigures,
  by: readonly string[],
): Promise<SurvivalCurve> {
  const { categories, n, units, kindreds, free, causes, atRisk } = figures;
  return {
    keys: await keysOf(context, by, categories),
    ...{ n, units, kindreds, atRisk: [...atRisk] },
    events: free.events,
    followedTo: free.followedToDays,
    get free() {
      return free.steps.map(presentStep);
    },
    median: presentMedian(free.median),
    get betweenVisits() {
      return figures.betweenVisits && presentBetweenVisits(figures.betweenVisits);
    },
    causes: causes.map(({ cause, events, steps }) => ({ cause, events, steps: steps.map(presentIncidence) })),
  };
}

/** A median as the API shows it. */
export function presentMedian({ days, lowerDays, upperDays }: CurveFigures["free"]["median"]): SurvivalMedianShown {
  return { day: days, lower: lowerDays, upper: upperDays };
}

/** A step of a curve as the API shows it. */
export function presentStep({ days, survival, standardError: _, ...step }: SurvivalStep): SurvivalStepShown {
  return { ...step, day: days, share: survival };
}

/** A step of a cumulative incidence as the API shows it. */
export function presentIncidence({ days, incidence, standardError: _, ...step }: IncidenceStep): SurvivalStepShown {
  return { ...step, day: days, share: incidence, censored: 0 };
}

/** The first day the event may have come on: the one after the last visit without it, or the known day. */
const firstDayOf = ({ afterDays, byDays }: { readonly afterDays: number; readonly byDays: number }): number =>
  Math.min(afterDays + 1, byDays);

function presentBetweenVisits({
  steps,
  median,
  betweenVisits,
}: Extract<Turnbull, { kind: "ESTIMATED" }>): BetweenVisits {
  return {
    steps: steps.map((step) => ({ fromDay: firstDayOf(step), byDay: step.byDays, share: step.survival })),
    events: betweenVisits,
    medianFromDay: median && firstDayOf(median),
    medianByDay: median?.byDays ?? null,
  };
}

/** A log-rank test as the API shows it; groups in the order of the curves. */
export async function presentComparison(
  context: PortalContext,
  { cause, stratifiedBy, result }: SurvivalComparison,
  by: readonly string[],
): Promise<SurvivalTest> {
  const groups = result.groups
    .map((group) => ({ ...group, categories: JSON.parse(group.group) as string[] }))
    .sort((a, b) => compareCategories(by, a.categories, b.categories));
  const tested = result.kind === "TESTED" ? result : null;
  return {
    ...{ cause, stratifiedBy },
    pValue: tested?.pValue ?? null,
    smallestAttainableP: tested?.smallestAttainableP ?? null,
    chiSquared: tested?.chiSquared ?? null,
    degreesOfFreedom: tested?.degreesOfFreedom ?? null,
    method: tested?.method ?? null,
    notTested: result.kind === "NOT_TESTED" ? result.reason : null,
    groups: await Promise.all(
      groups.map(async ({ n, observed, expected, categories }) => ({
        keys: await keysOf(context, by, categories),
        ...{ n, observed, expected },
      })),
    ),
    dropped: result.droppedCases,
  };
}
