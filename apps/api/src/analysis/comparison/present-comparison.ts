import { isBelow } from "@nlrp12/statistics";
import type { PortalContext } from "#context";
import type { ComparisonFigures } from "./compare-groups.ts";
import { presentEffect } from "./comparison-effect.type.ts";
import type { ComparisonRow } from "./comparison-rows.ts";
import { type ComparisonTest } from "./comparison-test.ts";
import type { ComparisonValue } from "./comparison-value.sql.ts";
import {
  type ComparedArm,
  type CytokineComparison,
  type HodgesLehmannRatio,
  NotTested,
  RankTest,
  type StratumEffect,
} from "./cytokine-comparison.type.ts";

/** One comparison as the API shows it. */
export async function presentComparison(context: PortalContext, row: ComparisonRow): Promise<CytokineComparison> {
  const { center } = context.loaders;
  const { figures, units, first, second } = row;
  const withinCases = units.kind === "PAIRS";
  const { test, effect } = figures;
  const classes = new Set([...first, ...second].map((value) => value.comparabilityClass));
  return {
    analyte: row.analyte,
    group: row.group.key,
    reference: row.reference.key,
    withinCases,
    first: armOf(first, test.nFirst),
    second: armOf(second, test.nSecond),
    effect: presentEffect(effect, withinCases),
    byStratum: await presentStrata(context, figures),
    hodgesLehmann: hodgesLehmannOf(row),
    detected: figures.detected,
    test: presentTest(test, row.adjustedP),
    gate: {
      pooled: classes.size < 2,
      classes: [...classes].sort(),
      leftOut: await Promise.all(
        row.leftOut.map(async (left) => ({
          center: await center.load(left.centerId),
          comparabilityClass: left.comparabilityClass,
          reason: "ONE_GROUP_ONLY",
          nFirst: left.first,
          nSecond: left.second,
        })),
      ),
    },
  };
}

/** The effect of each center and class as the API shows it. */
export async function presentStrata(
  { loaders }: PortalContext,
  { strata }: ComparisonFigures,
): Promise<StratumEffect[]> {
  return Promise.all(
    strata.map(async ({ centerId, comparabilityClass, outcome }) => ({
      center: await loaders.center.load(centerId),
      comparabilityClass,
      effect: presentEffect(outcome, false),
    })),
  );
}

/** Who stands behind one side of a comparison. */
export const armOf = (values: readonly ComparisonValue[], units: number): ComparedArm => ({
  persons: values.length,
  units,
  belowLimit: values.filter(isBelow).length,
});

function hodgesLehmannOf({ figures: { hodgesLehmann } }: ComparisonRow): HodgesLehmannRatio | null {
  if (!hodgesLehmann) return null;
  const { ratio, atLeast, atMost, lower, upper, achievedLevel } = hodgesLehmann;
  const known = (end: number): number | null => (Number.isFinite(end) && end > 0 ? end : null);
  return {
    ratio,
    atLeast: known(atLeast),
    atMost: known(atMost),
    lower: known(lower),
    upper: known(upper),
    achievedLevel,
  };
}

/** A test as the API shows it. */
export function presentTest(test: ComparisonTest, adjustedP: number | null): RankTest | NotTested {
  const { kind, ...parts } = test;
  return kind === "TESTED"
    ? Object.assign(new RankTest(), { ...parts, adjustedP })
    : Object.assign(new NotTested(), parts);
}
