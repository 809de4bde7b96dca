import type { CompareAnswerFragment, ComparisonVariedTextFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { comparisonMethods } from "../compare/comparison-methods.ts";
import { effectText, forestEffect, forestParts, testCells, testText } from "../compare/effect-text.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import type { SensitivityChoice } from "./sensitivity-choice.ts";
import { type WayNumbers, wayRow } from "./way-row.ts";

type Way = ComparisonVariedTextFragment["ways"][number];

/** Every comparison of the answer with the forest of its ways. */
export function comparisonChoices(
  comparisons: readonly ComparisonVariedTextFragment[],
  groups: CompareAnswerFragment["groups"],
  wording: Wording,
): readonly SensitivityChoice[] {
  const { t, localized } = wording;
  const nameOf = (key: string) => {
    const group = groups.find((one) => one.key === key);
    return group ? localized(group.label) : key;
  };
  return comparisons.map(({ analyte, group, reference, ways }) => {
    const against = t("compare.against", { group: nameOf(group), reference: nameOf(reference) });
    const found = groups.find(({ key }) => key === group);
    return {
      key: `${analyte} ${group}`,
      label: `${analyteLabel(analyte)}, ${against}`,
      changed: ways.map(({ changed }) => changed),
      madeBy: comparisonMethods(
        ways.flatMap(({ effect, byStratum, test }) => (effect && test ? [{ effect, byStratum, test }] : [])),
      ),
      data: {
        title: t("sensitivity.figureTitle", { subject: analyteLabel(analyte), which: against }),
        axisLabel: t("compare.axis"),
        rows: ways.map((way) => wayRow(way, numbersOf(way, found?.phase ?? group, wording), wording)),
      },
    };
  });
}

function numbersOf(
  { label, first, second, effect, byStratum, test }: Way,
  group: string,
  wording: Wording,
): WayNumbers | null {
  if (!first || !second || !effect || !test) return null;
  const { language } = wording;
  const effectLabel = effectText(effect, wording);
  const testLabel = testText(test, wording);
  const notes = [
    effect.__typename === "RatioNotEstimable" ? effectLabel : "",
    test.__typename === "NotTested" ? testLabel : "",
  ];
  return {
    ...{ group, effectLabel, testLabel },
    effect: forestEffect(effect),
    // Two centers without a common effect are shown apart.
    parts: effect.__typename === "RatioNotEstimable" ? forestParts(byStratum, wording.localized(label), wording) : [],
    countLabel: `n\u00a0=\u00a0${formatNumber(first.units, language)}\u00a0/\u00a0${formatNumber(second.units, language)}`,
    cells: {
      ...{ first: first.units, second: second.units },
      estimator: effect.__typename === "Ratio" ? estimatorWord(effect.estimator) : "",
      ...testCells(test, wording),
      note: notes.filter((text) => text !== "").join("; "),
    },
  };
}
