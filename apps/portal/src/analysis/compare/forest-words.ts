import type { ForestWords } from "@nlrp12/figures";
import type { Wording } from "../../language/use-language.ts";

/** The words a forest and its table are written with. */
export function forestWords({ t }: Wording): ForestWords {
  return {
    interval: t("compare.interval"),
    part: t("compare.part"),
    bound: t("compare.bound"),
    table: {
      analyte: t("cases.analyte"),
      groups: t("compare.groups"),
      first: t("compare.first"),
      second: t("compare.second"),
      ratio: t("compare.ratio"),
      lower: t("analysis.word.intervalLower"),
      upper: t("analysis.word.intervalUpper"),
      estimator: t("analysis.estimatorName"),
      test: t("compare.test"),
      pValue: "p",
      adjustedP: t("compare.adjustedP"),
      smallestP: t("compare.smallestP"),
      note: t("analysis.word.note"),
    },
  };
}
