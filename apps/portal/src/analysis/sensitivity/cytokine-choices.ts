import type { RatioTextFragment, RatioVariedTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { codeOfRatio, methodsOfEstimators } from "../../methods/method-of-estimator.ts";
import { cellLabel } from "../distribution/column-place.ts";
import { exactCountLabel, groupKey } from "../frame/answer-texts.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { ratioText } from "../frame/ratio-text.ts";
import type { SensitivityChoice } from "./sensitivity-choice.ts";
import { NO_EFFECT, UNTESTED, type WayNumbers, wayRow } from "./way-row.ts";

type Way = RatioVariedTextFragment["ways"][number];

/** Every fold change of the answer with its forest: patients first, and over controls before over baseline. */
export function cytokineChoices(
  ratios: readonly RatioVariedTextFragment[],
  subject: string,
  wording: Wording,
): readonly SensitivityChoice[] {
  const { t } = wording;
  const placeOf = ({ phase, denominator }: RatioVariedTextFragment): number =>
    (phase === null ? 2 : 0) + (denominator === "vsControls" ? 0 : 1);
  return ratios
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((varied) => {
      const { denominator, keys, ways } = varied;
      const group = varied.phase ?? varied.caseGroup;
      const over = denominator === "vsControls" ? "sensitivity.vsControls" : "sensitivity.vsBaseline";
      const label = t(over, { group: cellLabel(varied, wording) });
      return {
        ...{ key: `${denominator} ${group} ${groupKey(keys)}`, label },
        changed: ways.map(({ changed }) => changed),
        madeBy: methodsOfEstimators(ways.flatMap(({ ratio }) => (ratio ? codeOfRatio(ratio) : []))),
        data: {
          title: t("sensitivity.figureTitle", { subject, which: label }),
          axisLabel: t("sensitivity.axis"),
          rows: ways.map((way) => wayRow(way, numbersOf(way, group, wording), wording)),
        },
      };
    });
}

function numbersOf({ n, ratio }: Way, group: string, wording: Wording): WayNumbers | null {
  if (!ratio) return null;
  const notMade = ratio.__typename === "RatioNotEstimable";
  const effectLabel = ratioText(ratio, wording) ?? (notMade ? estimatorWord(ratio.reason) : "");
  const made = ratio.__typename === "Ratio" ? estimatorWord(ratio.estimator) : "";
  const { nNumerator: first, nDenominator: second } = ratio;
  return {
    ...{ group, effectLabel, testLabel: made },
    effect: effectOf(ratio),
    countLabel: exactCountLabel(n, wording),
    cells: { first, second, estimator: made, ...UNTESTED, note: notMade ? effectLabel : "" },
  };
}

function effectOf(ratio: RatioTextFragment) {
  if (ratio.__typename === "Ratio") {
    const { value, lower, upper } = ratio;
    return { ...NO_EFFECT, value, lower, upper };
  }
  if (ratio.__typename === "RatioNotEstimable") return NO_EFFECT;
  const { atLeast, atMost } = ratio;
  return { ...NO_EFFECT, atLeast, atMost };
}
