import type { Cell } from "../reading/cell.ts";
import type { ColumnMapping, ValueColumn } from "./column-mapping.ts";
import { SAMPLE_PARTS } from "./column-mapping.ts";
import type { MappedRow, SourceRow } from "./source-row.ts";
import { fitForCode, rowFor, sourceCell } from "./source-row.ts";

const COLUMN_OF_PART = {
  day: "day",
  specimen: "specimen",
  stimulus: "stimulus",
  cultureHours: "culture_hours",
} as const satisfies Record<(typeof SAMPLE_PARTS)[number], string>;

const fixed = (text: string): Cell => ({ text, kind: "text" });

/** What a value column adds to the code of its row's sample: `-LPS-24`, or nothing. */
function codeEnding(column: ValueColumn): string {
  return SAMPLE_PARTS.flatMap((part) => (column[part] === undefined ? [] : [`-${fitForCode(column[part])}`])).join("");
}

function withEnding(row: Map<string, Cell>, ending: string): Map<string, Cell> {
  const code = row.get("sample_code");
  if (ending !== "" && code && code.text !== "")
    row.set("sample_code", { ...code, text: code.text + ending, kind: "text" });
  return row;
}

function isBlank(cell: Cell): boolean {
  return cell.kind !== "date" && cell.text === "";
}

/** One row of `measurements` for each value column that is filled; the row itself where values stand one per row. */
export function measurementRows(source: SourceRow, mapping: ColumnMapping): readonly MappedRow[] {
  if (mapping.values.length === 0) {
    const row = rowFor("measurements", source, mapping);
    return row.size > 0 ? [row] : [];
  }
  return mapping.values.flatMap((column) => {
    const value = sourceCell(source, column.column);
    if (isBlank(value)) return [];
    const row = withEnding(rowFor("measurements", source, mapping), codeEnding(column));
    row.set("value", value).set("analyte", fixed(column.analyte)).set("unit", fixed(column.unit));
    if (column.assayCode) row.set("assay_code", fixed(column.assayCode));
    if (column.replicate) row.set("replicate", fixed(column.replicate));
    return [row];
  });
}

/** The samples of a row: one, or one for each combination of day, specimen, stimulus and hours that has a value. */
export function sampleRows(source: SourceRow, mapping: ColumnMapping): readonly MappedRow[] {
  const endings = new Map(mapping.values.map((column) => [codeEnding(column), column]));
  if (endings.size === 0 || (endings.size === 1 && endings.has(""))) return [rowFor("samples", source, mapping)];
  const withValue = new Set(
    mapping.values.filter(({ column }) => !isBlank(sourceCell(source, column))).map(codeEnding),
  );
  return [...endings].flatMap(([ending, column]) => {
    if (!withValue.has(ending)) return [];
    const row = withEnding(rowFor("samples", source, mapping), ending);
    for (const part of SAMPLE_PARTS) if (column[part] !== undefined) row.set(COLUMN_OF_PART[part], fixed(column[part]));
    return [row];
  });
}

/** The assays of a row: one, or one for each value column where these state limits. */
export function assayRows(source: SourceRow, mapping: ColumnMapping): readonly MappedRow[] {
  const row = rowFor("assays", source, mapping);
  const stating = mapping.values.filter(({ lowerLimit, upperLimit }) => lowerLimit ?? upperLimit);
  if (stating.length === 0) return [row];
  return mapping.values.map((column) => {
    const own = new Map(row);
    if (column.assayCode) own.set("assay_code", fixed(column.assayCode));
    const [lower, upper] = [column.lowerLimit ?? "", column.upperLimit ?? ""];
    const unit = lower + upper === "" ? "" : column.unit;
    own.set("analyte", fixed(column.analyte)).set("lower_limit", fixed(lower)).set("upper_limit", fixed(upper));
    return own.set("unit", fixed(unit));
  });
}
