import { ANALYTES } from "@nlrp12/domain";
import type { TOptions } from "i18next";
import i18next from "i18next";

type Vocabulary =
  | "stateAtSample"
  | "freshOrFrozen"
  | "preservation"
  | "platform"
  | "stimulus"
  | "presence"
  | "zygosity"
  | "classification"
  | "stopReason"
  | "treatment"
  | "variantGroup"
  | "missingInWindow"
  | "leftOut";

/** The words of a code the API types as a plain string; an unknown code is shown as it came. */
export function wordOf(vocabulary: Vocabulary, code: string): string {
  const options: TOptions = { defaultValue: code };
  return String(i18next.t(`words.${vocabulary}.${code}` as never, options as never));
}

/** How an analyte is written; the same in both languages. */
export function analyteLabel(code: string): string {
  return ANALYTES.find((entry) => entry.code === code)?.label ?? code;
}
