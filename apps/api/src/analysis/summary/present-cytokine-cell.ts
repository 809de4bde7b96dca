import type { PortalContext } from "#context";
import { nodeId } from "#node-id";
import { dimensionValue } from "../frame/dimension-label.ts";
import { presentLevel, writtenInterval } from "../frame/present-level.ts";
import { presentRatio } from "../frame/ratio.type.ts";
import type { CellFigures, CellPoint } from "./cytokine-cells.ts";
import type { CytokineCell, CytokinePoint, FoldChange } from "./cytokine-summary.type.ts";
import type { CaseFold } from "./fold-changes.ts";

function presentFold(fold: CaseFold | null): FoldChange | null {
  if (!fold) return null;
  const { predictionLower, predictionUpper } = fold;
  return { ...writtenInterval(fold.logFold), predictionLower, predictionUpper };
}

function presentPoint({ value, fold }: CellPoint): CytokinePoint {
  return {
    cohortId: value.cohortId,
    case: { cohortId: value.cohortId, id: nodeId("Case", value.cohortId, value.caseId), code: value.caseCode },
    day: value.sampleDay,
    nominalHours: value.nominalHours,
    value: presentLevel(value),
    foldChange: presentFold(fold),
    comparabilityClass: value.comparabilityClass,
    flagged: value.interference === "FLAGGED",
  };
}

/** One exact cell as the API shows it. */
export async function presentCytokineCell(
  context: PortalContext,
  cell: CellFigures,
  dimensions: readonly string[],
): Promise<CytokineCell> {
  const { center } = context.loaders;
  const [onlyClass, ...otherClasses] = cell.byClass;
  return {
    keys: await Promise.all(dimensions.map((name, at) => dimensionValue(context, name, cell.categories[at] ?? ""))),
    caseGroup: cell.caseGroup,
    phase: cell.phase,
    n: cell.n,
    kindreds: cell.kindreds,
    missing: cell.missing,
    belowLimit: cell.belowLimit,
    levels: onlyClass && otherClasses.length === 0 ? onlyClass.distribution : null,
    byClass: await Promise.all(
      cell.byClass.map(async ({ comparabilityClass, centerIds, distribution }) => ({
        comparabilityClass,
        centers: await Promise.all(centerIds.map((id) => center.load(id))),
        distribution,
      })),
    ),
    foldChanges: cell.foldChanges,
    vsControls: presentRatio(cell.vsControls, "vsControls"),
    vsControlsByPerson: presentRatio(cell.vsControlsByPerson, "vsControls"),
    vsControlsByCenter: await Promise.all(
      cell.strata.map(async ({ centerId, comparabilityClass, outcome }) => {
        const result = presentRatio(outcome, "vsControls");
        if (!result) throw new Error("a stratum has an outcome");
        return { center: await center.load(centerId), comparabilityClass, result };
      }),
    ),
    vsBaseline: presentRatio(cell.vsBaseline, "vsBaseline"),
    stimulationIndex: presentRatio(cell.stimulationIndex, "stimulationIndex"),
    points: cell.points.map(presentPoint),
  };
}
