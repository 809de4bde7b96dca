import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { dimensionValue } from "../frame/dimension-label.ts";
import { presentRatio } from "../frame/ratio.type.ts";
import { cellKey } from "../summary/cell-parts.ts";
import type { CellFigures } from "../summary/cytokine-cells.ts";
import type { CytokineLevel, CytokineSelection } from "../summary/cytokine-value.sql.ts";
import type { CytokineSensitivity, RatioVaried } from "./cytokine-sensitivity.type.ts";
import { cytokineWays, type RatioVariedFigures, type SensitivityAsked } from "./cytokine-ways.ts";
import { withoutOfValues } from "./not-made.ts";
import { sampleFacts } from "./sensitivity-facts.sql.ts";
import { sensitivitySteps } from "./sensitivity-step.ts";
import { presentWay, presentWithout } from "./sensitivity-way.type.ts";

/** What an answer keeps at hand so that its ratios can be made again. */
export interface SensitivityGround extends SensitivityAsked {
  readonly selection: Omit<CytokineSelection, "by" | "definition">;
  readonly values: readonly CytokineLevel[];
  readonly cells: readonly CellFigures[];
  readonly kindredsReadable: boolean;
}

/** The standard sensitivity set of an answer, ratio by ratio in the order of its cells. */
export async function cytokineSensitivity(
  context: PortalContext,
  ground: SensitivityGround,
): Promise<CytokineSensitivity> {
  const { values, cells, selection, kindredsReadable } = ground;
  if (values.length === 0) return { ratios: [], without: [] };
  const clinicalReadable = requireViewer(context).readsAll(selection.scope.exact, "CLINICAL");
  const facts = await sampleFacts(context.db, { ...selection, analytes: [selection.analyte] });
  const varied = cytokineWays(sensitivitySteps({ ...ground, facts, clinicalReadable }), ground);
  if (varied.length === 0) return { ratios: [], without: [] };
  const ofCell = Map.groupBy(varied, ({ key }) => key);
  const shown = cells.flatMap((cell) => {
    const [first] = cell.values;
    const ratios = first ? (ofCell.get(cellKey(first)) ?? []) : [];
    return ratios.map((ratio) => presentVaried(context, ratio, { cell, dimensions: ground.dimensions }));
  });
  return {
    ratios: await Promise.all(shown),
    without: withoutOfValues({
      kindredsReadable,
      patients: cells.some(({ caseGroup }) => caseGroup === "PATIENT"),
      pairs: varied.some(({ over }) => over === "vsBaseline"),
    }).map(presentWithout),
  };
}

async function presentVaried(
  context: PortalContext,
  { over, ways }: RatioVariedFigures,
  { cell, dimensions }: { readonly cell: CellFigures; readonly dimensions: readonly string[] },
): Promise<RatioVaried> {
  const { caseGroup, phase, categories } = cell;
  return {
    ...{ caseGroup, phase, denominator: over },
    keys: await Promise.all(dimensions.map((name, at) => dimensionValue(context, name, categories[at] ?? ""))),
    ways: await Promise.all(
      ways.map(async ({ n, ratio, ...head }) => ({
        ...(await presentWay(context, head)),
        ...{ n, ratio: presentRatio(ratio, over) },
      })),
    ),
  };
}
