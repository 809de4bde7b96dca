import type { Bilingual } from "../rules/bilingual.ts";
import type { WordList } from "./written-words.ts";

/** How the cells of a column are read. */
export type ColumnKind =
  | "code"
  | "shortText"
  | "word"
  | "yesNo"
  | "day"
  | "whole"
  | "decimal"
  | "age"
  | "hpo"
  | "variant"
  | "hgvsC"
  | "hgvsP"
  | "agent"
  | "analyte"
  | "unit"
  | "concentration";

/** One column of the workbook. `required` means: the column is there and no cell of it is blank. */
export interface DictionaryColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** `column`: the column must be there, single cells may be blank. */
  readonly required: boolean | "column";
  /** Closed list of a `word` column. */
  readonly words?: WordList;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Unit of the numbers, in UCUM. */
  readonly unit?: string;
  /** Where most numbers lie, in the same unit: shown beside what is accepted, and no rule. */
  readonly typical?: readonly [low: number, high: number];
  /** Other names under which files have this column. */
  readonly writtenAs: readonly string[];
  readonly description: Bilingual;
  /** A cell as the template shows it. */
  readonly example: string;
}

/** One sheet of the workbook. */
export interface DictionarySheet {
  readonly name: SheetName;
  readonly writtenAs: readonly string[];
  readonly required: boolean;
  readonly description: Bilingual;
  readonly columns: readonly DictionaryColumn[];
}

/** Names of the sheets, in the order of the workbook. */
export const SHEET_NAMES = [
  "cases",
  "variants",
  "features",
  "courses",
  "assessments",
  "samples",
  "assays",
  "measurements",
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

/** The case code of every sheet below `cases`. */
export const CASE_CODE: DictionaryColumn = {
  name: "case_code",
  kind: "code",
  required: true,
  writtenAs: ["code_cas", "case", "case id", "code patient"],
  description: {
    en: "The center's own code of the case; never initials, names or dates.",
    fr: "Le code du cas propre au centre ; jamais d'initiales, de noms ni de dates.",
  },
  example: "P-017",
};
