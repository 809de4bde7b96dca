import type { ResponseBarsWords, StripBoxWords } from "@nlrp12/figures";
import type { Wording } from "../../language/use-language.ts";

/** The words a strip-and-box figure of levels, or of fold changes, and its table are written with. */
export function stripBoxWords({ t }: Wording, measure: "level" | "foldChange"): StripBoxWords {
  return {
    median: t("analysis.word.median"),
    belowLimit: t("analysis.word.belowLimit"),
    aboveLimit: t("analysis.word.aboveLimit"),
    medianAndQuartiles: t("analysis.word.medianAndQuartiles"),
    geometricMean: t(measure === "level" ? "analysis.word.geometricMean" : "analysis.word.geometricMeanAlone"),
    ratioOverColumn: t("analysis.word.ratioOverColumn"),
    protectedAnswer: t("analysis.word.protectedAnswer"),
    withheld: t("analysis.word.withheld"),
    table: {
      group: t("analysis.word.group"),
      source: t("analysis.word.source"),
      exact: t("analysis.word.exact"),
      protected: t("analysis.word.protected"),
      count: t("analysis.word.count"),
      firstQuartile: t("analysis.word.firstQuartile"),
      median: t("analysis.word.median"),
      thirdQuartile: t("analysis.word.thirdQuartile"),
      geometricMean: t("analysis.word.geometricMeanAlone"),
      intervalLower: t("analysis.word.intervalLower"),
      intervalUpper: t("analysis.word.intervalUpper"),
      noInterval: t(measure === "level" ? "analysis.word.noInterval" : "analysis.word.noIntervalOfFolds"),
      ratio: t("analysis.word.ratio"),
      note: t("analysis.word.note"),
      case: t("analysis.word.case"),
      value: t("analysis.word.value"),
    },
  };
}

/** The words a figure of response classes and its table are written with. */
export function responseBarsWords({ t }: Wording): ResponseBarsWords {
  return {
    dotIsCase: t("analysis.word.dotIsCase"),
    protectedAnswer: t("analysis.word.protectedAnswer"),
    shareBar: t("analysis.word.shareBar"),
    withheld: t("analysis.word.withheld"),
    table: {
      group: t("analysis.word.group"),
      source: t("analysis.word.source"),
      exact: t("analysis.word.exact"),
      protected: t("analysis.word.protected"),
      count: t("analysis.word.count"),
      class: t("analysis.word.class"),
      cases: t("analysis.word.cases"),
      share: t("analysis.word.share"),
      rate: t("analysis.word.rate"),
      note: t("analysis.word.note"),
    },
  };
}
