import type { RatioTextFragment, SensitivityOfCellFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { cellLabel } from "../distribution/column-place.ts";
import { groupKey } from "../frame/answer-texts.ts";

type Variant = SensitivityOfCellFragment["variants"][number];

/** One fold change of one cell that can be made otherwise. */
export interface SensitivityChoice {
  readonly key: string;
  readonly label: string;
  /** What decides the colour. */
  readonly group: string;
  readonly variants: readonly { readonly variant: Variant; readonly ratio: RatioTextFragment }[];
}

/** Every fold change of the answer, patients over controls first. */
export function sensitivityChoices(
  cells: readonly SensitivityOfCellFragment[],
  wording: Wording,
): readonly SensitivityChoice[] {
  const choices = (of: "vsControls" | "vsBaseline") =>
    cells.flatMap((cell): SensitivityChoice[] => {
      const variants = cell.variants.flatMap((variant) => {
        const ratio = variant[of];
        return ratio ? [{ variant, ratio }] : [];
      });
      if (variants.length === 0) return [];
      const group = cell.phase ?? cell.caseGroup;
      const label = wording.t(`sensitivity.${of}`, { group: cellLabel(cell, wording) });
      return [{ key: `${of} ${group} ${groupKey(cell.keys)}`, label, group, variants }];
    });
  const isPatient = ({ group }: SensitivityChoice) => group !== "CARRIER" && group !== "DISEASE_CONTROL";
  const all = [...choices("vsControls"), ...choices("vsBaseline")];
  return [...all.filter(isPatient), ...all.filter((choice) => !isPatient(choice))];
}
