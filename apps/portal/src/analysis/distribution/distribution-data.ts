import { formatConcentration, type StripBoxData } from "@nlrp12/figures";
import type { DistributionAnswerFragment } from "../../generated/operations.ts";
import type { Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import type { DISTRIBUTION_DEFAULTS, DistributionSearch } from "./distribution.search.ts";
import { distributionColumns } from "./distribution-columns.ts";
import { lowerLimitPgPerMl } from "./distribution-point.ts";

/** A question with every default filled in. */
export type DistributionQuestion = DistributionSearch & {
  readonly [K in keyof typeof DISTRIBUTION_DEFAULTS]: NonNullable<DistributionSearch[K]>;
};

/** More lines than these would hide the points. */
const LIMITS_DRAWN = 3;

/** The figure of an answer; its table and its files are made from the same object. */
export function distributionData(
  answer: DistributionAnswerFragment,
  question: DistributionQuestion,
  wording: Wording,
): StripBoxData {
  const { t } = wording;
  return {
    title: distributionTitle(question, wording),
    unitLabel: question.measure === "level" ? "pg/mL" : t("analysis.foldUnit"),
    scale: question.scale,
    columns: distributionColumns(answer, question.measure, wording),
    limits: question.measure === "level" ? limitsOf(answer, wording) : [],
  };
}

/** "IL-1β, spontaneous secretion, PBMC supernatant: levels". */
export function distributionTitle(question: DistributionQuestion, wording: Wording): string {
  const { t } = wording;
  const what = question.measure === "foldChange" ? t("analysis.foldTitle") : t("analysis.levelTitle");
  return t("analysis.figureTitle", { subject: distributionSubject(question, wording), what });
}

/** "IL-1β, spontaneous secretion, PBMC supernatant". */
export function distributionSubject(question: DistributionQuestion, { t }: Wording): string {
  return [
    analyteLabel(question.analyte),
    question.stimulus === "NONE" ? t("analysis.spontaneous") : t(`words.stimulus.${question.stimulus}`),
    inSentence(t(`words.specimen.${question.specimen}`)),
  ].join(", ");
}

/** A word's capital goes within a sentence; an abbreviation keeps its own. */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function limitsOf(answer: DistributionAnswerFragment, { t, language }: Wording): StripBoxData["limits"] {
  const points = answer.exact.cells.flatMap((cell) => cell.points);
  const limits = [...new Set(points.flatMap((point) => lowerLimitPgPerMl(point) ?? []))].sort((a, b) => a - b);
  if (limits.length > LIMITS_DRAWN) return [];
  return limits.map((value) => ({
    value,
    label: t("analysis.limit", { value: formatConcentration(value, language) }),
  }));
}
