import type { ResponseWayTextFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { exactCountLabel, groupKey, groupLabel } from "../frame/answer-texts.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { shareText } from "../survival/survival-texts.ts";
import type { SensitivityChoice } from "./sensitivity-choice.ts";
import { partsByGroup, shareEffect } from "./share-way.ts";
import { UNTESTED, type WayNumbers, wayRow } from "./way-row.ts";

type Cell = ResponseWayTextFragment["cells"][number];

/** The rate of response of every group with the forest of its ways. */
export function responseChoices(
  ways: readonly ResponseWayTextFragment[],
  subject: string,
  wording: Wording,
): readonly SensitivityChoice[] {
  const { t } = wording;
  const groups = partsByGroup<ResponseWayTextFragment, Cell>(
    ways,
    ({ cells }) => cells,
    ({ keys }) => groupKey(keys),
  );
  return groups.map(({ key, parts }) => {
    const label = groupLabel(parts[0]?.part?.keys ?? [], wording) || t("analysis.myCases");
    return {
      ...{ key, label, changed: parts.map(({ way }) => way.changed) },
      madeBy: ["share-intervals", "response-definition"],
      data: {
        title: t("sensitivity.figureTitle", { subject, which: label }),
        axisLabel: t("sensitivity.axisRate"),
        scale: "share",
        rows: parts.map(({ way, part }) => wayRow(way, part && numbersOf(part, key, wording), wording)),
      },
    };
  });
}

function numbersOf({ evaluableKindreds, responseRate }: Cell, group: string, wording: Wording): WayNumbers {
  const { t } = wording;
  const effectLabel = responseRate
    ? shareText({ share: responseRate.value, lower: responseRate.lower, upper: responseRate.upper }, wording)
    : t("sensitivity.nobodyEvaluable");
  const estimator = responseRate ? estimatorWord(responseRate.estimator) : "";
  return {
    ...{ group, effect: shareEffect(responseRate), effectLabel, testLabel: estimator },
    countLabel: exactCountLabel(evaluableKindreds, wording),
    cells: {
      ...{ first: evaluableKindreds, second: 0, estimator, ...UNTESTED },
      note: responseRate ? "" : effectLabel,
    },
  };
}
