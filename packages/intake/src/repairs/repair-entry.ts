import { PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import { sameInBoth } from "../rules/bilingual.ts";
import type { RepairOperation } from "./repair.ts";
import { LONGEST_REPAIR_TEXT } from "./repair.ts";

/** An object of parsed JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** What one entry of a repair must hold, and how that is said. */
export interface EntryCheck {
  readonly holds: (value: unknown) => boolean;
  readonly expected: Bilingual;
}

/** Whether parsed JSON is an object with named entries. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const matching = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);

const text: EntryCheck = {
  holds: (value) => isText(value) && value.length <= LONGEST_REPAIR_TEXT,
  expected: {
    en: `A text of 1 to ${LONGEST_REPAIR_TEXT} letters.`,
    fr: `Un texte de 1 à ${LONGEST_REPAIR_TEXT} lettres.`,
  },
};
const textOrNull: EntryCheck = {
  holds: (value) => value === null || text.holds(value),
  expected: {
    en: `A text of 1 to ${LONGEST_REPAIR_TEXT} letters, or null for a blank cell.`,
    fr: `Un texte de 1 à ${LONGEST_REPAIR_TEXT} lettres, ou null pour une cellule vide.`,
  },
};
const sheet: EntryCheck = {
  holds: (value) => SHEET_NAMES.some((name) => name === value),
  expected: sameInBoth(`${SHEET_NAMES.join(", ")}.`),
};
const column: EntryCheck = {
  holds: isText,
  expected: { en: "The name of a column.", fr: "Le nom d'une colonne." },
};
const mark: EntryCheck = {
  holds: matching(/^[0-9a-f]{8}$/),
  expected: { en: "Eight hexadecimal digits.", fr: "Huit chiffres hexadécimaux." },
};
const row: EntryCheck = {
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  expected: { en: "The number of a row, from 1.", fr: "Le numéro d'une ligne, à partir de 1." },
};
const cell: EntryCheck = {
  holds: matching(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  expected: { en: "The name of a cell, such as D7.", fr: "Le nom d'une cellule, comme D7." },
};
const sign: EntryCheck = {
  holds: (value) => value === "," || value === ".",
  expected: { en: "A comma or a point.", fr: "Une virgule ou un point." },
};

const unit: EntryCheck = {
  holds: (value) => typeof value === "string" && Object.hasOwn(PG_PER_ML_BY_UCUM, value),
  expected: sameInBoth(`${Object.keys(PG_PER_ML_BY_UCUM).join(", ")}.`),
};

/** The entries that every repair has besides its kind. */
export const EVERY_ENTRY: Readonly<Record<string, EntryCheck>> = {
  id: {
    holds: matching(/^[\w-]{1,64}$/),
    expected: { en: "1 to 64 letters, digits, _ and -.", fr: "1 à 64 lettres, chiffres, _ et -." },
  },
  at: {
    holds: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/),
    expected: sameInBoth("2026-01-31T09:30:00Z."),
  },
};

/** The further entries of each kind of repair. */
export const ENTRIES_BY_KIND: Readonly<Record<RepairOperation["kind"], Readonly<Record<string, EntryCheck>>>> = {
  REPLACE_TEXT: { sheet, column, from: textOrNull, to: textOrNull },
  READ_DECIMALS: { sheet, column, sign },
  BELOW_LIMIT: { sheet, column, text },
  CONVERT_UNIT: { sheet, column, unit },
  DROP_ROWS_WITH: { sheet, column, text },
  SET_CELL: { sheet: text, cell, mark, to: textOrNull },
  DROP_ROW: { sheet: text, row, mark },
  KEEP_FIRST: { sheet },
  SHIFT_DAYS: {},
};

/** What `kind` may say. */
export const EXPECTED_KIND: Bilingual = sameInBoth(`${Object.keys(ENTRIES_BY_KIND).join(", ")}.`);
