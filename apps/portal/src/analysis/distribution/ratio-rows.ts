import type { ExactCytokineCellFragment, RatioTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { groupKey } from "../frame/answer-texts.ts";
import { cellLabel } from "./column-place.ts";
import { stratumLabel } from "./comparability-class.ts";

/** One ratio of one group, named. */
export interface RatioRow {
  readonly key: string;
  readonly label: string;
  readonly ratio: RatioTextFragment;
  /** What stands below the line, as a code with words of its own. */
  readonly comparedWith: string;
}

/** The ratios of the cells: over controls (by families, and each person counted), over baseline, stimulation. */
export function ratioRows(cells: readonly ExactCytokineCellFragment[], wording: Wording): readonly RatioRow[] {
  return cells.flatMap((cell) => {
    const group = cellLabel(cell, wording);
    const comparedWith = denominatorCode(cell.vsControlsByCenter);
    return named(cell, [
      { kind: "controls", label: group, ratio: cell.vsControls, comparedWith },
      { kind: "person", label: wording.t("analysis.byPerson", { group }), ratio: countedByPerson(cell), comparedWith },
      { kind: "baseline", label: group, ratio: cell.vsBaseline },
      { kind: "stimulation", label: group, ratio: cell.stimulationIndex },
    ]);
  });
}

/** The ratio of each center to its own controls; one center alone says no more than the whole. */
export function centerRatioRows(cells: readonly ExactCytokineCellFragment[], wording: Wording): readonly RatioRow[] {
  return cells
    .filter((cell) => cell.vsControlsByCenter.length > 1)
    .flatMap((cell) => {
      const group = cellLabel(cell, wording);
      return named(
        cell,
        cell.vsControlsByCenter.map((one) => ({
          kind: `${one.center.id} ${one.comparabilityClass}`,
          label: wording.t("analysis.byCenter", {
            group,
            center: stratumLabel(one, cell.vsControlsByCenter, wording),
          }),
          ratio: one.result,
          comparedWith: denominatorCode([one]),
        })),
      );
    });
}

interface Candidate {
  readonly kind: string;
  readonly label: string;
  readonly ratio: RatioTextFragment | null;
  /** Left out where the ratio says it itself. */
  readonly comparedWith?: string;
}

/** Controls of the same culture run only where every part of the ratio is over such. */
function denominatorCode(parts: ExactCytokineCellFragment["vsControlsByCenter"]): string {
  const within = parts.length > 0 && parts.every(({ denominatorKind }) => denominatorKind === "SAME_CULTURE_RUN");
  return within ? "SAME_CULTURE_RUN" : "vsControls";
}

function named(cell: ExactCytokineCellFragment, candidates: readonly Candidate[]): RatioRow[] {
  const key = `${groupKey(cell.keys)} ${cell.phase ?? cell.caseGroup}`;
  return candidates.flatMap(({ kind, label, ratio, comparedWith }) =>
    ratio ? [{ key: `${key} ${kind}`, label, ratio, comparedWith: comparedWith ?? ratio.denominator }] : [],
  );
}

/** Beside the ratio by kindreds only where it counts otherwise. */
function countedByPerson(cell: ExactCytokineCellFragment): RatioTextFragment | null {
  const { vsControls, vsControlsByPerson } = cell;
  if (!vsControls || !vsControlsByPerson) return vsControlsByPerson;
  const same =
    vsControls.nNumerator === vsControlsByPerson.nNumerator &&
    vsControls.nDenominator === vsControlsByPerson.nDenominator;
  return same ? null : vsControlsByPerson;
}
