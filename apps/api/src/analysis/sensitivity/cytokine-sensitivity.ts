import { requireViewer } from "#access";
import type { PortalContext } from "#context";
import { dimensionValue } from "../frame/dimension-label.ts";
import { presentRatio } from "../frame/ratio.type.ts";
import type { CellFigures } from "../summary/cytokine-cells.ts";
import { cellKey } from "../summary/cytokine-cells.ts";
import type { CytokineSelection, CytokineValue } from "../summary/cytokine-value.sql.ts";
import type { CellSensitivity, SensitivityVariant } from "./sensitivity.type.ts";
import { sampleFacts } from "./sensitivity-facts.sql.ts";
import { sensitivityLabel } from "./sensitivity-label.ts";
import { type SensitivityAsked, type SensitivityVariantFigures, sensitivityRows } from "./sensitivity-rows.ts";
import { sensitivitySteps } from "./sensitivity-step.ts";

/** What an answer keeps at hand so that its ratios can be made again. */
export interface SensitivityGround extends SensitivityAsked {
  readonly selection: Omit<CytokineSelection, "by" | "definition">;
  readonly values: readonly CytokineValue[];
  readonly cells: readonly CellFigures[];
  readonly kindredsReadable: boolean;
}

/** The standard sensitivity set of an answer, cell by cell in the order of its cells. */
export async function cytokineSensitivity(
  context: PortalContext,
  ground: SensitivityGround,
): Promise<CellSensitivity[]> {
  const { values, cells, dimensions, selection } = ground;
  if (values.length === 0) return [];
  const readable = requireViewer(context).rights().exact.CLINICAL;
  const clinicalReadable = selection.scope.exact.every(({ cohortId }) => readable.includes(cohortId));
  const facts = await sampleFacts(context.db, { ...selection, analytes: [selection.analyte] });
  const rows = new Map(
    sensitivityRows(sensitivitySteps({ ...ground, facts, clinicalReadable }), ground).map((row) => [row.key, row]),
  );
  const shown = cells.map(async (cell): Promise<CellSensitivity[]> => {
    const [point] = cell.points;
    const row = point && rows.get(cellKey(point.value));
    if (!row) return [];
    const { caseGroup, phase, categories } = cell;
    return [
      {
        ...{ caseGroup, phase },
        keys: await Promise.all(dimensions.map((name, at) => dimensionValue(context, name, categories[at] ?? ""))),
        variants: await Promise.all(row.variants.map((variant) => presentVariant(context, variant))),
      },
    ];
  });
  return (await Promise.all(shown)).flat();
}

async function presentVariant(
  context: PortalContext,
  { code, centerId, n, vsControls, vsBaseline }: SensitivityVariantFigures,
): Promise<SensitivityVariant> {
  const center = centerId === null ? null : await context.loaders.center.load(centerId);
  return {
    ...{ code, center, n },
    label: sensitivityLabel(code, center?.shortName ?? null),
    vsControls: presentRatio(vsControls, "vsControls"),
    vsBaseline: presentRatio(vsBaseline, "vsBaseline"),
  };
}
