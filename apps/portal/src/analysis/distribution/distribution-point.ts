import { type ConcentrationUnit, PG_PER_ML_BY_UCUM, toPgPerMl } from "@nlrp12/domain";
import { formatCompared, type StripPoint } from "@nlrp12/figures";
import type { ExactCytokineCellFragment } from "../../generated/operations.ts";
import { formatDay } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { SIGN } from "../frame/answer-texts.ts";

/** One case's value in one cell. */
export type CytokinePoint = ExactCytokineCellFragment["points"][number];
export type Measure = "level" | "foldChange";

/** The points of a column, low to high, each with what the reader hears: case, value, center, day, place in line. */
export function stripPoints(points: readonly CytokinePoint[], measure: Measure, wording: Wording): StripPoint[] {
  const values = points.flatMap((point) => {
    if (measure === "foldChange") return point.foldChange ? [{ point, ...point.foldChange }] : [];
    return [{ point, value: point.value.canonical.value, comparator: point.value.comparator }];
  });
  return values
    .toSorted((a, b) => a.value - b.value)
    .map(({ point, value, comparator }, index) => ({
      key: point.case.id,
      label: point.case.code,
      value,
      comparator: SIGN[comparator],
      spokenLabel: spokenLabel(point, { value, comparator, measure, place: index + 1, of: values.length }, wording),
    }));
}

interface Spoken {
  readonly value: number;
  readonly comparator: CytokinePoint["value"]["comparator"];
  readonly measure: Measure;
  readonly place: number;
  readonly of: number;
}

function spokenLabel(point: CytokinePoint, spoken: Spoken, { t, language }: Wording): string {
  const { value, comparator, measure, place, of } = spoken;
  const number = formatCompared({ value, comparator: "=" }, language);
  const amount =
    measure === "foldChange" ? t("analysis.timesControls", { number }) : `${number} ${point.value.canonical.unit}`;
  const compared =
    comparator === "LT"
      ? t("analysis.below", { amount })
      : comparator === "GT"
        ? t("analysis.above", { amount })
        : amount;
  const { fold, flag } = { fold: foldInterval(point, measure, language), flag: point.flagged };
  return [
    point.case.code,
    `${compared}${fold}`,
    point.cohort.center.shortName,
    formatDay(point.day, language),
    ...(flag ? [t("analysis.flagged")] : []),
    t("analysis.placeOf", { place, of }),
  ].join(", ");
}

function foldInterval(point: CytokinePoint, measure: Measure, language: Wording["language"]): string {
  const { predictionLower, predictionUpper } = point.foldChange ?? {};
  if (measure !== "foldChange" || typeof predictionLower !== "number" || typeof predictionUpper !== "number") return "";
  const side = (value: number) => formatCompared({ value, comparator: "=" }, language);
  return ` (${side(predictionLower)}–${side(predictionUpper)})`;
}

/** The lower limit of a point's assay in pg/mL, where it states one in a unit the portal knows. */
export function lowerLimitPgPerMl(point: CytokinePoint): number | null {
  const { lowerLimit, unit } = point.value;
  return lowerLimit !== null && isKnownUnit(unit) ? toPgPerMl(lowerLimit, unit) : null;
}

function isKnownUnit(unit: string): unit is ConcentrationUnit {
  return Object.hasOwn(PG_PER_ML_BY_UCUM, unit);
}
