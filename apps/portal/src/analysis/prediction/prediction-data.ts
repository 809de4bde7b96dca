import { analyteEntry } from "@nlrp12/domain";
import {
  formatCompared,
  formatConcentration,
  formatShare,
  type RocColumn,
  type RocCurveData,
  type RocCurveWords,
  type RocLine,
} from "@nlrp12/figures";
import type {
  PredictionAnswerFragment,
  PredictionCutTextFragment,
  PredictionLineFragment,
} from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { exactCountLabel } from "../frame/answer-texts.ts";
import { estimatorWord } from "../frame/estimator-word.ts";
import { centerOfCurve } from "./center-of-curve.ts";
import { countedText } from "./counted-units.ts";
import type { PredictionQuestion } from "./prediction.search.ts";
import { predictionAreas } from "./prediction-areas.ts";

type Point = PredictionAnswerFragment["exact"]["points"][number];

/** The figure of prediction: curves, every case, and areas. */
export function predictionData(
  answer: PredictionAnswerFragment,
  question: Pick<PredictionQuestion, "analyte">,
  wording: Wording,
): RocCurveData {
  const { t, language, localized } = wording;
  const { exact, landmark, outcome } = answer;
  const analyte = analyteEntry(question.analyte).label;
  const step = exact.cut?.step;
  return {
    title: t("prediction.figure", {
      analyte,
      when: landmark === null ? t("prediction.beforeShort") : t("prediction.landmarkShort", { day: landmark }),
      outcome: t(`prediction.told.${outcome}`, { definition: localized(answer.definition.qualifier) }),
    }),
    sensitivityLabel: t("prediction.sensitivity"),
    specificityLabel: t("prediction.specificity"),
    areaLabel: t("prediction.areaLabel"),
    valueLabel: landmark === null ? `${analyte}, pg/mL` : t("prediction.changeLabel", { analyte }),
    lines: exact.curves
      .filter(({ steps }) => steps.length > 1)
      .map((curve, at) => ({
        key: `line ${at}`,
        ...lineOf(curve, exact.curves, wording),
      })),
    areas: predictionAreas(answer, wording),
    columns: columnsOf(answer, wording),
    cut:
      step && step.cut !== null
        ? { value: step.cut, label: t("prediction.cutAt", { cut: formatConcentration(step.cut, language) }) }
        : null,
    noCurve: t(exact.included === 0 ? "analysis.nothingReadable" : "prediction.noCurve"),
  };
}

function lineOf(
  curve: PredictionLineFragment,
  curves: readonly PredictionLineFragment[],
  wording: Wording,
): Omit<RocLine, "key"> {
  const { t, language } = wording;
  const center = centerOfCurve(curve, curves, wording);
  const counted = countedText(curve, wording);
  return {
    label: center === null ? t("prediction.allCenters", { counted }) : t("prediction.areaOf", { center, counted }),
    group: curve.center?.slug ?? "all",
    whole: center === null,
    steps: curve.steps.map((step) => ({
      ...step,
      spokenLabel: t("prediction.stepSpoken", {
        cut: step.cut === null ? t("prediction.noCutHere") : formatConcentration(step.cut, language),
        sensitivity: formatShare(step.sensitivity, language),
        specificity: formatShare(step.specificity, language),
      }),
    })),
  };
}

function columnsOf({ exact, outcome, landmark }: PredictionAnswerFragment, wording: Wording): RocColumn[] {
  const { t } = wording;
  const byCenter = [...Map.groupBy(exact.points, (point) => point.case.cohort.center.slug)];
  return byCenter.flatMap(([slug, members]) =>
    [true, false].flatMap((came): RocColumn[] => {
      const points = members.filter((point) => point.outcome === came);
      const center = members[0]?.case.cohort.center.shortName ?? slug;
      const outcomeLabel = t(`prediction.${came ? "with" : "without"}.${outcome}`);
      const countLabel = exactCountLabel(points.length, wording);
      if (points.length === 0) return [];
      return [
        {
          ...{ key: `${slug} ${came}`, label: center, outcomeLabel, countLabel, group: slug, outcome: came },
          points: points.map((point) => ({
            key: point.case.id,
            label: point.case.code,
            value: point.value,
            comparator: signOf(point),
            spokenLabel: [point.case.code, valueText(point, landmark, wording), outcomeLabel].join(", "),
          })),
        },
      ];
    }),
  );
}

const signOf = ({ comparator }: Point): "<" | ">" | "=" =>
  comparator === "<" || comparator === ">" ? comparator : "=";

function valueText(point: Point, landmark: number | null, { t, language }: Wording): string {
  const text = formatCompared({ value: point.value, comparator: signOf(point) }, language);
  return landmark === null ? `${text} pg/mL` : t("prediction.timesBefore", { ratio: text });
}

/** Why there is no cut, in words. */
export function noCutText({ noCut }: PredictionCutTextFragment, { t }: Wording): string | null {
  return noCut === null ? null : t("prediction.noCut", { reason: estimatorWord(noCut) });
}

/** The words the figure and its tables are written with. */
export function predictionWords({ t }: Wording): RocCurveWords {
  return {
    belowLimit: t("analysis.word.belowLimit"),
    aboveLimit: t("analysis.word.aboveLimit"),
    oneCase: t("prediction.oneCase"),
    chance: t("prediction.chance"),
    protectedAnswer: t("analysis.word.protectedAnswer"),
    withheld: t("analysis.word.withheld"),
    table: {
      what: t("prediction.what"),
      source: t("analysis.word.source"),
      exact: t("analysis.word.exact"),
      protected: t("analysis.word.protected"),
      area: t("prediction.areaHeading"),
      lower: t("analysis.word.intervalLower"),
      upper: t("analysis.word.intervalUpper"),
      cut: t("prediction.cut"),
      sensitivity: t("prediction.sensitivity"),
      specificity: t("prediction.specificity"),
      note: t("analysis.word.note"),
      group: t("analysis.word.group"),
      outcome: t("prediction.outcome"),
      case: t("analysis.word.case"),
      value: t("analysis.word.value"),
    },
  };
}
