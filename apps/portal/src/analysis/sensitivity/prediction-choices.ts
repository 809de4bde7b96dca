import type { PredictionWayTextFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { methodsOfEstimators } from "../../methods/method-of-estimator.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { areaText } from "../prediction/prediction-areas.ts";
import type { SensitivityChoice } from "./sensitivity-choice.ts";
import { shareEffect } from "./share-way.ts";
import { UNTESTED, type WayNumbers, wayRow } from "./way-row.ts";

const AREAS = ["withinCenter", "deLong"] as const;

/** Both areas with the forest of their ways. */
export function predictionChoices(
  ways: readonly PredictionWayTextFragment[],
  subject: string,
  wording: Wording,
): readonly SensitivityChoice[] {
  const { t } = wording;
  if (ways.length === 0) return [];
  return AREAS.map((area): SensitivityChoice => {
    const label = t(`sensitivity.area.${area}`);
    return {
      ...{ key: area, label, changed: ways.map(({ changed }) => changed) },
      madeBy: methodsOfEstimators(ways.flatMap((way) => way[area]?.estimator ?? [])),
      data: {
        title: t("sensitivity.figureTitle", { subject, which: label }),
        axisLabel: t("sensitivity.axisArea"),
        ...{ scale: "share", reference: 0.5 },
        rows: ways.map((way) => wayRow(way, numbersOf(way[area], wording), wording)),
      },
    };
  });
}

function numbersOf(area: PredictionWayTextFragment["withinCenter"], wording: Wording): WayNumbers | null {
  if (!area) return null;
  const { value, nWith, nWithout, notEstimable } = area;
  const { language } = wording;
  const effectLabel = value === null ? estimatorWord(notEstimable ?? "") : areaText(value, area, wording);
  return {
    ...{ group: "PATIENT", effect: shareEffect(area), effectLabel, testLabel: "" },
    countLabel: `n\u00a0=\u00a0${formatNumber(nWith, language)}\u00a0/\u00a0${formatNumber(nWithout, language)}`,
    cells: {
      ...{
        first: nWith,
        second: nWithout,
        estimator: value === null ? "" : estimatorWord(area.estimator),
        ...UNTESTED,
      },
      note: value === null ? effectLabel : "",
    },
  };
}
