import { AGENTS, ANALYTES, PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import type { DictionaryColumn } from "@nlrp12/intake";
import { WRITTEN_WORDS } from "@nlrp12/intake/columns";
import i18next, { type TOptions } from "i18next";

/** Where the portal's vocabulary keeps the words of a closed list. */
const VOCABULARY: Readonly<Record<string, string>> = {
  group: "caseGroup",
  sex: "sex",
  zygosity: "zygosity",
  classification: "classification",
  presence: "presence",
  stopReason: "stopReason",
  response: "responseClass",
  specimen: "specimen",
  stimulus: "stimulus",
  preservation: "freshOrFrozen",
  platform: "platform",
};

/** A code and what it is called. */
export interface CodeWord {
  readonly value: string;
  readonly label: string;
}

function labelOf(list: string, code: string): string {
  const vocabulary = VOCABULARY[list];
  if (!vocabulary) return code;
  const options: TOptions = { defaultValue: code };
  return String(i18next.t(`words.${vocabulary}.${code}` as never, options as never));
}

/** The codes a column of words takes, with their names in the language of the page; none for a column of another kind. */
export function codeWordsOf(column: DictionaryColumn): readonly CodeWord[] {
  if (column.words) {
    const list = column.words;
    return WRITTEN_WORDS[list].map(({ code }) => ({ value: code, label: labelOf(list, code) }));
  }
  if (column.kind === "analyte") return ANALYTES.map(({ code, label }) => ({ value: code, label }));
  if (column.kind === "unit") return Object.keys(PG_PER_ML_BY_UCUM).map((unit) => ({ value: unit, label: unit }));
  if (column.kind === "agent") return AGENTS.map(({ name }) => ({ value: name, label: name }));
  if (column.kind === "yesNo") {
    return [
      { value: "yes", label: String(i18next.t("ui.yes" as never)) },
      { value: "no", label: String(i18next.t("ui.no" as never)) },
    ];
  }
  return [];
}
