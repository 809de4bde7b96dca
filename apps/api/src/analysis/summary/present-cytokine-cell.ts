import type { Center } from "#centers";
import type { PortalContext } from "#context";
import { nodeId } from "#node-id";
import { dimensionValue } from "../frame/dimension-label.ts";
import { once } from "../frame/once.ts";
import { presentLevel, writtenInterval } from "../frame/present-level.ts";
import { presentRatio } from "../frame/ratio.type.ts";
import type { CellFigures, CellPoint } from "./cytokine-cells.ts";
import type { CytokineCell, CytokinePoint, FoldChange } from "./cytokine-summary.type.ts";
import { wholeValue } from "./cytokine-value.sql.ts";
import type { CaseFold } from "./fold-changes.ts";

function presentFold(fold: CaseFold | null): FoldChange | null {
  if (!fold) return null;
  const { logFold, ...rest } = fold;
  return { ...writtenInterval(logFold), ...rest };
}

function presentPoint({ value: level, fold }: CellPoint): CytokinePoint {
  const value = wholeValue(level);
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

/** One exact cell as the API shows it; what is not selected is not computed. */
export async function presentCytokineCell(
  context: PortalContext,
  cell: CellFigures,
  dimensions: readonly string[],
): Promise<CytokineCell> {
  const centerIds = [...new Set(cell.values.map(({ centerId }) => centerId))];
  const centers = await Promise.all(centerIds.map((id) => context.loaders.center.load(id)));
  const centerOf = (id: number): Center => {
    const center = centers.find(({ centerId }) => centerId === id);
    if (!center) throw new Error("a value has a center");
    return center;
  };
  const byClass = once(() => cell.byClass);
  return {
    keys: await Promise.all(dimensions.map((name, at) => dimensionValue(context, name, cell.categories[at] ?? ""))),
    caseGroup: cell.caseGroup,
    phase: cell.phase,
    n: cell.n,
    get kindreds() {
      return cell.kindreds;
    },
    missing: cell.missing,
    belowLimit: cell.belowLimit,
    get levels() {
      const [onlyClass, ...otherClasses] = byClass();
      return onlyClass && otherClasses.length === 0 ? onlyClass.distribution : null;
    },
    get byClass() {
      return byClass().map((levels) => ({
        comparabilityClass: levels.comparabilityClass,
        centers: levels.centerIds.map(centerOf),
        distribution: levels.distribution,
      }));
    },
    get foldChanges() {
      return cell.foldChanges;
    },
    get vsControls() {
      return presentRatio(cell.vsControls, "vsControls");
    },
    get vsControlsByPerson() {
      return presentRatio(cell.vsControlsByPerson, "vsControls");
    },
    get vsControlsByCenter() {
      return cell.strata.map(({ centerId, comparabilityClass, denominatorKind, outcome }) => {
        const result = presentRatio(outcome, "vsControls");
        if (!result) throw new Error("a stratum has an outcome");
        return { center: centerOf(centerId), comparabilityClass, denominatorKind, result };
      });
    },
    get vsBaseline() {
      return presentRatio(cell.vsBaseline, "vsBaseline");
    },
    get stimulationIndex() {
      return presentRatio(cell.stimulationIndex, "stimulationIndex");
    },
    get points() {
      return cell.points.map(presentPoint);
    },
  };
}
