import { byCode, rowsWhere } from "../cells/by-code.ts";
import { expectedIn } from "../cells/expected-text.ts";
import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import { numberIn, textIn } from "../cells/row-reading.ts";
import type { SheetReading } from "../cells/sheet-reading.ts";
import { dictionaryColumn } from "../dictionary/dictionary.ts";
import type { Finding } from "../rules/problem.ts";

/** Notes supernatants whose hours of culture are blank. */
export function checkSamples(readings: SheetReadings): readonly Finding[] {
  const { samples } = readings;
  const [hours, specimen] = [samples.columns.get("culture_hours"), samples.columns.get("specimen")];
  // A column that is missing, or a cell that was refused, has been spoken of already.
  if (!hours || !specimen) return [];
  const isBlank = byCode(hours.cells, (code) => hours.cells.valueOf(code) === null);
  const isSupernatant = byCode(
    specimen.cells,
    (code) => specimen.cells.textOf(code)?.endsWith("_SUPERNATANT") === true,
  );
  const lacking = rowsWhere(samples.length, (index) => {
    return isBlank[hours.codes[index] ?? 0] === true && isSupernatant[specimen.codes[index] ?? 0] === true;
  });
  return samples.findingOf(lacking, { rule: "CULTURE_HOURS_MISSING", column: "culture_hours" });
}

const OF_THE_ASSAY = ["platform", "kit", "batch"] as const;

/** Of each row the index of the first row of its assay; its own where it has no code. */
function firstRows(assays: SheetReading): readonly number[] {
  const first = new Map<string, number>();
  return assays.map((row, index) => {
    const code = textIn(row, "assay_code");
    if (code === null) return index;
    if (!first.has(code)) first.set(code, index);
    return first.get(code) ?? index;
  });
}

/** Fills platform, kit and batch of an assay's further rows, where they are blank, from its first row. */
export function withAssayFilledDown(assays: SheetReading): SheetReading {
  const first = firstRows(assays);
  const columns = new Map(assays.columns);
  for (const name of OF_THE_ASSAY) {
    const column = columns.get(name);
    if (!column) continue;
    const { cells, codes } = column;
    const filled = codes.map((code, index) => {
      const above = codes[first[index] ?? index] ?? code;
      return cells.valueOf(code) === null && cells.valueOf(above) !== undefined ? above : code;
    });
    columns.set(name, { cells, codes: filled });
  }
  return assays.withColumns(columns);
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
