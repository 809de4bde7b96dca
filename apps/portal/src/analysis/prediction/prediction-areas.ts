import type { RocArea } from "@nlrp12/figures";
import type { PredictionAnswerFragment, PredictionAreaFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { estimatorWord } from "../frame/estimator-word.ts";

/** "0.83 (0.46–0.96)". */
export function areaText(
  area: number,
  { lower, upper }: { lower: number | null; upper: number | null },
  { language }: Wording,
) {
  const number = (value: number) => formatNumber(value, language, 2);
  return lower === null || upper === null ? number(area) : `${number(area)} (${number(lower)}–${number(upper)})`;
}

/** The areas of an answer: within centers, center by center, over all pairs, and the consortium's. */
export function predictionAreas(answer: PredictionAnswerFragment, wording: Wording): readonly RocArea[] {
  const { t } = wording;
  const { exact } = answer;
  const { withinCenter, deLong } = exact;
  if (!withinCenter || !deLong) return [protectedArea(answer, wording)];
  const centers = exact.curves
    .filter(({ center, auc }) => center !== null && auc !== null)
    .map(
      ({ center, auc, nWith, nWithout }, at): RocArea => ({
        ...{ key: `center ${at}`, source: "EXACT", area: auc, lower: null, upper: null },
        label: t("prediction.areaOf", { center: center?.shortName ?? "", with: nWith, without: nWithout }),
        text: auc === null ? "" : areaText(auc, { lower: null, upper: null }, wording),
      }),
    );
  return [
    exactArea("within", withinCenter, wording),
    ...centers,
    exactArea("deLong", deLong, wording),
    protectedArea(answer, wording),
  ];
}

function exactArea(key: "within" | "deLong", area: PredictionAreaFragment, wording: Wording): RocArea {
  const { t } = wording;
  const { value, lower, upper, nWith, nWithout, notEstimable } = area;
  return {
    ...{ key, source: "EXACT", area: value, lower, upper },
    label: t(`prediction.area.${key}`, { with: nWith, without: nWithout }),
    text: value === null ? estimatorWord(notEstimable ?? "") : areaText(value, area, wording),
  };
}

function protectedArea({ protected: part }: PredictionAnswerFragment, wording: Wording): RocArea {
  const { t } = wording;
  const frame = { key: "protected", label: t("prediction.area.protected"), source: "PROTECTED" as const };
  const none = { area: null, lower: null, upper: null };
  const auc = part.cells[0]?.auc;
  if (auc?.__typename === "ProtectedNumber") {
    const { value, lower, upper } = auc;
    return { ...frame, area: value, lower, upper, text: `≈ ${areaText(value, { lower, upper }, wording)}` };
  }
  const withheld = part.withheld ?? (auc?.__typename === "Withheld" ? auc : null);
  if (!withheld) return { ...frame, ...none, text: t("analysis.notEstimated") };
  const text = withheld.bound ?? t("cohorts.withheld");
  return { ...frame, ...none, text, withheld: { reason: t(`words.withheld.${withheld.reason}`), text } };
}
