import type { SheetReadings } from "../cells/row-reading.ts";
import { columnList } from "../cells/row-reading.ts";
import { dictionarySheet } from "../dictionary/dictionary.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { Finding } from "../rules/problem.ts";

/** Sheets that rows of another sheet point to. */
const NEEDED_BY: readonly { readonly sheet: SheetName; readonly by: SheetName }[] = [
  { sheet: "samples", by: "measurements" },
  { sheet: "assays", by: "measurements" },
];

/** Notes a missing or blank sheet that the cohort cannot do without: `cases`, and what measurements point to. */
export function checkSheetPresence(readings: SheetReadings): readonly Finding[] {
  const missing = NEEDED_BY.filter(({ sheet, by }) => readings[sheet].length === 0 && readings[by].length > 0);
  const names = [...(readings.cases.length === 0 ? (["cases"] as const) : []), ...missing.map(({ sheet }) => sheet)];
  return names.map((name) => ({
    rule: "MISSING_SHEET",
    detail: { name, columns: columnList(dictionarySheet(name)) },
  }));
}
