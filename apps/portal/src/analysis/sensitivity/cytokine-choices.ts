import type { RatioTextFragment, SensitivityOfCellFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { codeOfRatio, methodsOfEstimators } from "../../methods/method-of-estimator.ts";
import { cellLabel } from "../distribution/column-place.ts";
import { exactCountLabel, groupKey, ratioText } from "../frame/answer-texts.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import type { SensitivityChoice } from "./sensitivity-choice.ts";
import { NO_EFFECT, UNTESTED, type WayNumbers, wayRow } from "./way-row.ts";

type Variant = SensitivityOfCellFragment["variants"][number];
interface Ratios {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly variants: readonly { readonly variant: Variant; readonly ratio: RatioTextFragment }[];
}

/** Every fold change of the answer with its forest, patients over controls first. */
export function cytokineChoices(
  cells: readonly SensitivityOfCellFragment[],
  subject: string,
  wording: Wording,
): readonly SensitivityChoice[] {
  const { t } = wording;
  const all = [...ratiosOf(cells, "vsControls", wording), ...ratiosOf(cells, "vsBaseline", wording)];
  const isPatient = ({ group }: Ratios) => group !== "CARRIER" && group !== "DISEASE_CONTROL";
  return [...all.filter(isPatient), ...all.filter((one) => !isPatient(one))].map(({ key, label, group, variants }) => ({
    ...{ key, label, changed: [] },
    madeBy: methodsOfEstimators(variants.flatMap(({ ratio }) => codeOfRatio(ratio))),
    data: {
      title: t("sensitivity.figureTitle", { subject, which: label }),
      axisLabel: t("sensitivity.axis"),
      rows: variants.map(({ variant, ratio }) =>
        wayRow({ ...variant, changed: 0, notMade: null }, numbersOf(variant, ratio, { group, wording }), wording),
      ),
    },
  }));
}

function ratiosOf(
  cells: readonly SensitivityOfCellFragment[],
  of: "vsControls" | "vsBaseline",
  wording: Wording,
): Ratios[] {
  return cells.flatMap((cell): Ratios[] => {
    const variants = cell.variants.flatMap((variant) => {
      const ratio = variant[of];
      return ratio ? [{ variant, ratio }] : [];
    });
    if (variants.length === 0) return [];
    const group = cell.phase ?? cell.caseGroup;
    const label = wording.t(`sensitivity.${of}`, { group: cellLabel(cell, wording) });
    return [{ key: `${of} ${group} ${groupKey(cell.keys)}`, label, group, variants }];
  });
}

function numbersOf(
  variant: Variant,
  ratio: RatioTextFragment,
  { group, wording }: { readonly group: string; readonly wording: Wording },
): WayNumbers {
  const notMade = ratio.__typename === "RatioNotEstimable";
  const effectLabel = ratioText(ratio, wording) ?? (notMade ? estimatorWord(ratio.reason) : "");
  const made = ratio.__typename === "Ratio" ? estimatorWord(ratio.estimator) : "";
  const { nNumerator: first, nDenominator: second } = ratio;
  return {
    ...{ group, effectLabel, testLabel: made },
    effect: effectOf(ratio),
    countLabel: notMade && variant.n === 0 ? "" : exactCountLabel(variant.n, wording),
    cells: { first, second, estimator: made, ...UNTESTED, note: notMade ? effectLabel : "" },
  };
}

function effectOf(ratio: RatioTextFragment) {
  if (ratio.__typename === "Ratio") {
    const { value, lower, upper } = ratio;
    return { ...NO_EFFECT, value, lower, upper };
  }
  return ratio.__typename === "RatioBound" ? { ...NO_EFFECT, atLeast: ratio.atLeast } : NO_EFFECT;
}
