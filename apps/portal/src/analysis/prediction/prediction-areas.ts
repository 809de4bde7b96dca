import type { RocArea } from "@nlrp12/figures";
import type { PredictionAnswerFragment, PredictionAreaFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { centerOfCurve } from "./center-of-curve.ts";
import { countedText, countsFamilies } from "./counted-units.ts";

/** "0.83 (0.46–0.96)". */
export function areaText(
  area: number,
  { lower, upper }: { lower: number | null; upper: number | null },
  { language }: Wording,
) {
  const number = (value: number) => formatNumber(value, language, 2);
  return lower === null || upper === null ? number(area) : `${number(area)} (${number(lower)}–${number(upper)})`;
}

/**
 * The areas of an answer: within centers, center by center, over all pairs, and the consortium's; those counted by person
 * beside those by family where they differ.
 */
export function predictionAreas(answer: PredictionAnswerFragment, wording: Wording): readonly RocArea[] {
  const { t } = wording;
  const { exact } = answer;
  const { withinCenter, withinCenterByPerson, deLong, deLongByPerson } = exact;
  if (!withinCenter || !deLong) return [protectedArea(answer, wording)];
  const centers = exact.curves
    .filter(({ center, auc }) => center !== null && auc !== null)
    .map((curve, at): RocArea => {
      const { auc } = curve;
      const center = centerOfCurve(curve, exact.curves, wording) ?? "";
      return {
        ...{ key: `center ${at}`, source: "EXACT", area: auc, lower: null, upper: null },
        label: t("prediction.areaOf", { center, counted: countedText(curve, wording) }),
        text: auc === null ? "" : areaText(auc, { lower: null, upper: null }, wording),
      };
    });
  return [
    exactArea("within", withinCenter, wording),
    ...areaBeside("withinByPerson", { byFamily: withinCenter, byPerson: withinCenterByPerson }, wording),
    ...centers,
    exactArea("deLong", deLong, wording),
    ...areaBeside("deLongByPerson", { byFamily: deLong, byPerson: deLongByPerson }, wording),
    protectedArea(answer, wording),
  ];
}

type ExactArea = "within" | "withinByPerson" | "deLong" | "deLongByPerson";

interface CountedTwice {
  readonly byFamily: PredictionAreaFragment;
  readonly byPerson: PredictionAreaFragment | null;
}

/** The area by person; none where it counts the same as that by family, or where there is neither. */
function areaBeside(key: ExactArea, { byFamily, byPerson }: CountedTwice, wording: Wording): RocArea[] {
  if (!byPerson || !countsFamilies(byFamily)) return [];
  return byPerson.value === null && byFamily.value === null ? [] : [exactArea(key, byPerson, wording)];
}

function exactArea(key: ExactArea, area: PredictionAreaFragment, wording: Wording): RocArea {
  const { t } = wording;
  const { value, lower, upper, notEstimable } = area;
  return {
    ...{ key, source: "EXACT", area: value, lower, upper },
    label: t(`prediction.area.${key}`, { counted: countedText(area, wording) }),
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
