import { foldWord } from "../dictionary/written-form.ts";
import type { ColumnTexts } from "./column-texts.ts";
import { wholeNumberIn } from "./plain-text.ts";

type Part = "day" | "month" | "year";

const WORDS: Readonly<Record<Part, ReadonlySet<string>>> = {
  day: new Set("day days jour jours jj j dd d".split(" ")),
  month: new Set("month months mois mm m".split(" ")),
  year: new Set("year years annee annees an aaaa aa yyyy yy y a".split(" ")),
};
const MONTHS = /^(?:jan|f[eé]v|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)/i;

function within(text: string, lowest: number, highest: number): boolean {
  const whole = wholeNumberIn(text);
  return whole !== null && Number(whole) >= lowest && Number(whole) <= highest;
}

const HOLDS: Readonly<Record<Part, (text: string) => boolean>> = {
  day: (text) => within(text, 1, 31),
  month: (text) => within(text, 1, 12) || MONTHS.test(text),
  year: (text) => /^(?:19|20)\d\d(?:[.,]0+)?$/.test(text) || /^\d\d$/.test(text),
};

function isNamed(part: Part, header: string | null): boolean {
  return (
    header !== null &&
    foldWord(header)
      .split(" ")
      .some((word) => WORDS[part].has(word))
  );
}

const PARTS: readonly Part[] = ["day", "month", "year"];

/**
 * Positions of the columns in which a table splits its dates into day, month and year, or none: a column for each part,
 * by header and content, where the table has a month column and a year column beside its days.
 */
export function splitDateColumns(columns: readonly ColumnTexts[]): readonly number[] {
  const found = PARTS.map((part) =>
    columns.findIndex(
      ({ header, texts }) =>
        texts.length > 0 && isNamed(part, header) && texts.every((text) => HOLDS[part](text.trim())),
    ),
  );
  return found.includes(-1) || new Set(found).size < PARTS.length ? [] : found;
}
