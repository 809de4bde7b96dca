import { formatList } from "../../language/format.ts";
import type { Wording } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { inSentence } from "../distribution/distribution-data.ts";
import type { COMPARE_DEFAULTS, CompareSearch } from "./compare.search.ts";

/** A question with every default filled in. */
export type ComparedQuestion = CompareSearch & {
  readonly [K in keyof typeof COMPARE_DEFAULTS]: NonNullable<CompareSearch[K]>;
};

/** "IL-1β and TNF-α compared: spontaneous, PBMC supernatant". */
export function compareTitle({ analytes, stimulus, specimen }: ComparedQuestion, { t, language }: Wording): string {
  return t("compare.figureTitle", {
    analytes: formatList(analytes.map(analyteLabel), language),
    stimulus: stimulus === "NONE" ? t("analysis.spontaneous") : t(`words.stimulus.${stimulus}`),
    specimen: inSentence(t(`words.specimen.${specimen}`)),
  });
}
