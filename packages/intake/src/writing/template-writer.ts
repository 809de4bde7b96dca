import { AGENTS, ANALYTE_CODES, PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import { expectedIn } from "../cells/expected-text.ts";
import { DICTIONARY } from "../dictionary/dictionary.ts";
import type { DictionaryColumn, DictionarySheet } from "../dictionary/dictionary-column.ts";
import { WRITTEN_WORDS } from "../dictionary/written-words.ts";
import { columnLetters } from "../reading/cell.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { ColumnChoice, SheetToWrite } from "./workbook-writer.ts";
import { textColumnsOf, xlsxBytes } from "./workbook-writer.ts";

/** Rows that are ready to be filled in. */
const LAST_ROW = 1_000;
/** Excel cuts the message of a drop-down at 255 letters. */
const LONGEST_MESSAGE = 250;

const TEXTS = {
  title: { en: "Cohort workbook template", fr: "Modèle de classeur de cohorte" },
  guide: { en: "guide", fr: "guide" },
  example: { en: "example", fr: "exemple" },
  sheet: { en: "sheet", fr: "feuille" },
  column: { en: "column", fr: "colonne" },
  required: { en: "required", fr: "obligatoire" },
  meaning: { en: "meaning", fr: "signification" },
  accepted: { en: "accepted", fr: "accepté" },
  yes: { en: "yes", fr: "oui" },
  columnOnly: { en: "the column", fr: "la colonne" },
  no: { en: "no", fr: "non" },
} as const satisfies Record<string, Bilingual>;

function choicesOf(column: DictionaryColumn, language: keyof Bilingual): readonly string[] | null {
  if (column.words) return WRITTEN_WORDS[column.words].map((word) => word.code);
  if (column.kind === "yesNo") return [TEXTS.yes[language], TEXTS.no[language]];
  if (column.kind === "agent") return AGENTS.map((agent) => agent.name);
  if (column.kind === "analyte") return ANALYTE_CODES;
  return column.kind === "unit" ? Object.keys(PG_PER_ML_BY_UCUM) : null;
}

function columnChoices(sheet: DictionarySheet, language: keyof Bilingual): readonly ColumnChoice[] {
  return sheet.columns.flatMap((column, position) => {
    const choices = choicesOf(column, language);
    if (!choices) return [];
    const letters = columnLetters(position);
    const message = column.description[language].slice(0, LONGEST_MESSAGE);
    return [{ column: position, range: `${letters}2:${letters}${LAST_ROW}`, choices, title: column.name, message }];
  });
}

function required(column: DictionaryColumn, language: keyof Bilingual): string {
  if (column.required === "column") return TEXTS.columnOnly[language];
  return (column.required ? TEXTS.yes : TEXTS.no)[language];
}

function guide(language: keyof Bilingual): SheetToWrite {
  const heads = [TEXTS.sheet, TEXTS.column, TEXTS.required, TEXTS.meaning, TEXTS.accepted];
  const lines = DICTIONARY.flatMap((sheet) => [
    [sheet.name, null, sheetRequired(sheet, language), sheet.description[language], null],
    ...sheet.columns.map((column) => [
      sheet.name,
      column.name,
      required(column, language),
      column.description[language],
      expectedIn(column)[language],
    ]),
  ]);
  return {
    name: TEXTS.guide[language],
    rows: [heads.map((head) => head[language]), ...lines],
    textColumns: [],
    preparedRows: 0,
    choices: [],
  };
}

function sheetRequired(sheet: DictionarySheet, language: keyof Bilingual): string {
  return (sheet.required ? TEXTS.yes : TEXTS.no)[language];
}

function example(language: keyof Bilingual): SheetToWrite {
  const rows = DICTIONARY.flatMap((sheet) => [
    [sheet.name],
    sheet.columns.map((column) => column.name),
    sheet.columns.map((column) => column.example),
    [],
  ]);
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name: TEXTS.example[language],
    rows,
    textColumns: Array.from({ length: width }, (_, i) => i),
    preparedRows: 0,
    choices: [],
  };
}

/**
 * The workbook that a data manager fills in: the eight sheets with their columns and drop-downs, a guide and an example
 * in the language asked for. Names of sheets, columns and codes are the same in both languages.
 */
export async function writeTemplate(language: keyof Bilingual): Promise<Uint8Array> {
  const sheets: readonly SheetToWrite[] = DICTIONARY.map((sheet) => ({
    name: sheet.name,
    rows: [sheet.columns.map((column) => column.name)],
    textColumns: textColumnsOf(sheet),
    preparedRows: LAST_ROW - 1,
    choices: columnChoices(sheet, language),
  }));
  return await xlsxBytes([...sheets, guide(language), example(language)], TEXTS.title[language]);
}
