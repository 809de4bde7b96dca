import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { presentEffect } from "../comparison/comparison-effect.type.ts";
import type { ComparisonRow } from "../comparison/comparison-rows.ts";
import type { ComparisonSelection, ComparisonValue } from "../comparison/comparison-value.sql.ts";
import { armOf, presentStrata, presentTest } from "../comparison/present-comparison.ts";
import { type WayWithout, withoutOfValues } from "../sensitivity/not-made.ts";
import { sampleFacts } from "../sensitivity/sensitivity-facts.sql.ts";
import { presentWay, presentWithout } from "../sensitivity/sensitivity-way.type.ts";
import type { ComparisonSensitivity, ComparisonWay } from "./comparison-sensitivity.type.ts";
import { comparisonSteps, isPatient } from "./comparison-steps.ts";
import { type ComparisonWayFigures, comparisonWays } from "./comparison-ways.ts";

/** What an answer keeps at hand so that its comparisons can be made again. */
export interface ComparisonGround {
  readonly selection: ComparisonSelection;
  readonly values: readonly ComparisonValue[];
  readonly rows: readonly ComparisonRow[];
  readonly kindredsReadable: boolean;
}

/** The standard sensitivity set of a comparison, in the order of its comparisons. */
export async function comparisonSensitivity(
  context: PortalContext,
  { selection, values, rows, kindredsReadable }: ComparisonGround,
): Promise<ComparisonSensitivity> {
  const { scope, analytes, groups, stimulus } = selection;
  if (rows.length === 0) return { comparisons: [], without: [] };
  const clinicalReadable = requireViewer(context).readsAll(scope.exact, "CLINICAL");
  const facts = await sampleFacts(context.db, { ...selection, stimuli: [stimulus] });
  const question = { analytes, groups, kindredsReadable };
  const ways = await comparisonWays(context.db, comparisonSteps({ values, question, facts, clinicalReadable }), rows);
  return {
    comparisons: await Promise.all(
      rows.map(async ({ analyte, group, reference }, at) => ({
        ...{ analyte, group: group.key, reference: reference.key },
        ways: await Promise.all((ways[at] ?? []).map((way) => presentComparisonWay(context, way))),
      })),
    ),
    without: withoutOf(rows, kindredsReadable).map(presentWithout),
  };
}

/** Ways that say nothing of any comparison of a question. */
function withoutOf(rows: readonly ComparisonRow[], kindredsReadable: boolean): WayWithout[] {
  const patients = rows.some(({ first, second }) => first.some(isPatient) || second.some(isPatient));
  const pairs = rows.some(({ units }) => units.kind === "PAIRS");
  return [
    { code: "WITHIN_CULTURE_RUNS", reason: "NO_CONTROLS_BELOW_LINE" },
    ...withoutOfValues({ kindredsReadable, patients, pairs }),
  ];
}

async function presentComparisonWay(
  context: PortalContext,
  { row, ...head }: ComparisonWayFigures,
): Promise<ComparisonWay> {
  const way = await presentWay(context, head);
  if (!row) return { ...way, first: null, second: null, effect: null, byStratum: [], test: null };
  const { effect, test } = row.figures;
  return {
    ...way,
    first: armOf(row.first, test.nFirst),
    second: armOf(row.second, test.nSecond),
    effect: presentEffect(effect, row.units.kind === "PAIRS"),
    byStratum: await presentStrata(context, row.figures),
    test: presentTest(test, row.adjustedP),
  };
}
