import { agentOf, analyteOf, concentrationUnitOf, HPO_TERMS } from "@nlrp12/domain";
import type { ColumnKind } from "../dictionary/dictionary-column.ts";
import { foldWord } from "../dictionary/written-form.ts";
import { looksLikeDatedCode } from "../identifiers/calendar-date.ts";
import { isPseudonymCode } from "../identifiers/pseudonym-code.ts";
import type { RuleCode } from "../rules/rule.ts";
import { looksLikeFreeText, looksLikeWords } from "./free-text.ts";

/** A text as the cohort file keeps it, or the rule it breaks. */
export type TextReading = { readonly value: string } | { readonly rule: RuleCode };

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/+-]{0,39}$/u;
const SHORT_TEXT = /^[\p{L}\p{N}µμ%][^=@<>"\p{Cc}]{0,39}$/u;
const VARIANT = /^[\p{L}\p{N}(*][\p{L}\p{N} ._,:;>()[\]+*=?/&-]{0,79}$/u;
const POSITION = "[-*]?\\d+(?:[+-]\\d+)?";
const HGVS_C = new RegExp(
  `^(?:NM_144687(?:\\.\\d+)?:)?c\\.${POSITION}(?:_${POSITION})?(?:[ACGT]+>[ACGT]+|delins[ACGT]+|del[ACGT\\d]*|dup[ACGT\\d]*|ins[ACGT\\d]+|inv|=)$`,
);
const HGVS_P = /^(?:NP_\d+(?:\.\d+)?:)?p\.(?:\(?[A-Z][A-Za-z]{0,2}\d+[A-Za-z\d*=?_>]*\)?|\?|\(?=\)?|0\??)$/;
const SHORT_TEXT_WORDS = 5;

function code(text: string): TextReading {
  // The page makes these itself; five letters of them in a row mean nothing.
  if (isPseudonymCode(text)) return { value: text };
  if (looksLikeWords(text)) return { rule: "FREE_TEXT" };
  return CODE.test(text) ? { value: text } : { rule: "CODE_FORMAT" };
}

function hpo(text: string): TextReading {
  const digits = /^HP[:_ ]?(\d{7})$/i.exec(text)?.[1];
  if (digits) return { value: `HP:${digits}` };
  const wanted = foldWord(text);
  const term = HPO_TERMS.find((candidate) => foldWord(candidate.en) === wanted || foldWord(candidate.fr) === wanted);
  if (term) return { value: term.id };
  return { rule: looksLikeFreeText(text) ? "FREE_TEXT" : "HPO_FORMAT" };
}

function known(found: string | null | undefined, text: string, rule: RuleCode): TextReading {
  if (found) return { value: found };
  return { rule: looksLikeFreeText(text) ? "FREE_TEXT" : rule };
}

function matching(pattern: RegExp, text: string, rule: RuleCode): TextReading {
  return pattern.test(text) ? { value: text } : { rule: looksLikeFreeText(text) ? "FREE_TEXT" : rule };
}

function shortText(text: string): TextReading {
  const few = text.split(/\s+/).length <= SHORT_TEXT_WORDS;
  return few && SHORT_TEXT.test(text) ? { value: text } : { rule: "FREE_TEXT" };
}

const READERS = {
  code,
  shortText,
  hpo,
  variant: (text: string) => matching(VARIANT, text, "FREE_TEXT"),
  hgvsC: (text: string) => matching(HGVS_C, text.replace(/\s/g, ""), "HGVS_FORMAT"),
  hgvsP: (text: string) => matching(HGVS_P, text.replace(/\s/g, ""), "HGVS_FORMAT"),
  agent: (text: string) => known(agentOf(text)?.atc, text, "UNKNOWN_AGENT"),
  analyte: (text: string) => known(analyteOf(text), text, "UNKNOWN_ANALYTE"),
  unit: (text: string) => known(concentrationUnitOf(text), text, "UNKNOWN_UNIT"),
} as const satisfies Partial<Record<ColumnKind, (text: string) => TextReading>>;

/** Reads a cell of a column of text. */
export function readTextCell(kind: keyof typeof READERS, text: string): TextReading {
  const reading = READERS[kind](text);
  if ("value" in reading && reading.value.length > 40 && kind === "code") return { rule: "CODE_FORMAT" };
  return reading;
}

/** Whether a column is read by {@link readTextCell}. */
export function isTextKind(kind: ColumnKind): kind is keyof typeof READERS {
  return kind in READERS;
}

/**
 * The rule a code of a person breaks by telling who the person is: initials with a date, or letters alone.
 * Family codes may be one to three letters.
 */
export function personCodeRule(column: string, text: string): RuleCode | null {
  if (looksLikeDatedCode(text)) return "CODE_LOOKS_LIKE_DATE";
  const lettersOnly = !/\p{N}/u.test(text);
  const mayBeLetters = column === "kindred_code" && text.length <= 3;
  return lettersOnly && !mayBeLetters ? "CODE_LOOKS_LIKE_NAME" : null;
}

/** Columns whose codes stand for persons. */
export const PERSON_CODES: readonly string[] = ["case_code", "kindred_code", "sample_code"];
