import type { ExactCytokineCellFragment, RatioTextFragment } from "../generated/operations.ts";
import type { Wording } from "../language/use-language.ts";
import { groupKey, groupLabel } from "./answer-texts.ts";

/** One ratio of one group, named. */
export interface RatioRow {
  readonly key: string;
  readonly label: string;
  readonly ratio: RatioTextFragment;
}

/** Every ratio of the cells: over controls (pooled, each center, each person counted), over baseline, stimulation. */
export function ratioRows(cells: readonly ExactCytokineCellFragment[], wording: Wording): readonly RatioRow[] {
  return cells.flatMap((cell) => {
    const { t } = wording;
    const slot = cell.phase ? t(`words.phase.${cell.phase}`) : t(`words.caseGroups.${cell.caseGroup}`);
    const group = [slot, groupLabel(cell.keys, wording)].filter((text) => text !== "").join(", ");
    const rows: { kind: string; label: string; ratio: RatioTextFragment | null }[] = [
      { kind: "controls", label: group, ratio: cell.vsControls },
      ...eachCenter(cell).map((one) => ({
        kind: `${one.center.id} ${one.comparabilityClass}`,
        label: t("analysis.byCenter", { group, center: one.center.shortName }),
        ratio: one.result,
      })),
      { kind: "person", label: t("analysis.byPerson", { group }), ratio: countedByPerson(cell) },
      { kind: "baseline", label: group, ratio: cell.vsBaseline },
      { kind: "stimulation", label: group, ratio: cell.stimulationIndex },
    ];
    const key = `${groupKey(cell.keys)} ${cell.phase ?? cell.caseGroup}`;
    return rows.flatMap(({ kind, label, ratio }) => (ratio ? [{ key: `${key} ${kind}`, label, ratio }] : []));
  });
}

/** One center alone says no more than the whole. */
function eachCenter(cell: ExactCytokineCellFragment) {
  return cell.vsControlsByCenter.length > 1 ? cell.vsControlsByCenter : [];
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
