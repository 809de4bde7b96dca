import { expectedIn } from "../cells/expected-text.ts";
import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import { numberIn, textIn } from "../cells/row-reading.ts";
import { dictionaryColumn } from "../dictionary/dictionary.ts";
import type { Finding } from "../rules/problem.ts";

function lacksCultureHours(row: RowReading): boolean {
  // A column that is missing, or a cell that was refused, has been spoken of already.
  return row.values.culture_hours === null && (textIn(row, "specimen") ?? "").endsWith("_SUPERNATANT");
}

/** Notes supernatants whose hours of culture are blank. */
export function checkSamples(readings: SheetReadings): readonly Finding[] {
  return readings.samples
    .filter(lacksCultureHours)
    .map((row) => ({ rule: "CULTURE_HOURS_MISSING", at: row.at("culture_hours"), column: "culture_hours" }));
}

const OF_THE_ASSAY = ["platform", "kit", "batch"] as const;

/** Fills platform, kit and batch of an assay's further rows, where they are blank, from its first row. */
export function withAssayFilledDown(rows: readonly RowReading[]): readonly RowReading[] {
  const first = new Map<string, RowReading>();
  return rows.map((row) => {
    const code = textIn(row, "assay_code");
    if (code === null) return row;
    const from = first.get(code);
    if (!from) {
      first.set(code, row);
      return row;
    }
    const values = { ...row.values };
    for (const column of OF_THE_ASSAY) if (values[column] === null) values[column] = from.values[column] ?? null;
    return { ...row, values };
  });
}

function platformMissing(row: RowReading): Finding | null {
  const column = dictionaryColumn("assays", "platform");
  if (row.values.platform !== null || !column) return null;
  const detail = { name: column.name, expected: expectedIn(column) };
  return { rule: "REQUIRED_CELL_EMPTY", at: row.at(column.name), column: column.name, detail };
}

function contradicts(row: RowReading, first: RowReading): boolean {
  return OF_THE_ASSAY.some((column) => {
    const [here, there] = [textIn(row, column), textIn(first, column)];
    return here !== null && there !== null && here !== there;
  });
}

/** Notes assays that contradict themselves, and limits that cannot be read. */
export function checkAssays(readings: SheetReadings): readonly Finding[] {
  const firstOf = new Map<string, RowReading>();
  return readings.assays.flatMap((row) => {
    const findings: Finding[] = [];
    const code = textIn(row, "assay_code");
    const first = code === null ? undefined : firstOf.get(code);
    if (code !== null && !first) firstOf.set(code, row);
    if (first && contradicts(row, first)) findings.push({ rule: "ASSAY_CONTRADICTION", at: row.at("assay_code") });
    const missing = platformMissing(row);
    if (missing) findings.push(missing);
    const [lower, upper] = [numberIn(row, "lower_limit"), numberIn(row, "upper_limit")];
    const blank = (column: string) => (row.values[column] ?? null) === null;
    if ((lower !== null || upper !== null) && (blank("analyte") || blank("unit"))) {
      findings.push({ rule: "LIMIT_WITHOUT_UNIT", at: row.at(lower === null ? "upper_limit" : "lower_limit") });
    }
    if (lower !== null && upper !== null && lower >= upper) {
      findings.push({ rule: "LIMITS_REVERSED", at: row.at("upper_limit") });
    }
    return findings;
  });
}
