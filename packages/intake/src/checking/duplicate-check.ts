import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { Finding } from "../rules/problem.ts";
import type { RuleCode } from "../rules/rule.ts";

interface UniqueKey {
  readonly sheet: SheetName;
  readonly columns: readonly string[];
  readonly rule: RuleCode;
  /** Columns of the key that may be blank. */
  readonly optional?: readonly string[];
}

const KEYS: readonly UniqueKey[] = [
  { sheet: "cases", columns: ["case_code"], rule: "DUPLICATE_CASE" },
  { sheet: "samples", columns: ["sample_code"], rule: "DUPLICATE_SAMPLE" },
  { sheet: "features", columns: ["case_code", "hpo_id"], rule: "DUPLICATE_ROW" },
  { sheet: "assays", columns: ["assay_code", "analyte"], rule: "DUPLICATE_ROW", optional: ["analyte"] },
  {
    sheet: "measurements",
    columns: ["sample_code", "analyte", "assay_code", "replicate"],
    rule: "DUPLICATE_ROW",
    optional: ["replicate"],
  },
  { sheet: "variants", columns: ["case_code", "variant_reported"], rule: "REPEATED_ROW" },
  { sheet: "courses", columns: ["case_code", "agent", "start_day"], rule: "REPEATED_ROW" },
  { sheet: "assessments", columns: ["case_code", "day"], rule: "REPEATED_ROW" },
];

function keyOf(row: RowReading, key: UniqueKey): string | null {
  const parts = key.columns.map((column) => row.values[column] ?? null);
  const complete = key.columns.every((column, index) => parts[index] !== null || key.optional?.includes(column));
  return complete ? JSON.stringify(parts) : null;
}

/** Notes rows that say again what an earlier row of their sheet has said. */
export function checkDuplicates(readings: SheetReadings): readonly Finding[] {
  return KEYS.flatMap((key) => {
    const seen = new Set<string>();
    const [first = ""] = key.columns;
    return readings[key.sheet].flatMap((row) => {
      const value = keyOf(row, key);
      if (value === null) return [];
      if (!seen.has(value)) {
        seen.add(value);
        return [];
      }
      return [{ rule: key.rule, at: row.at(first), column: first, detail: { keys: key.columns.join(" + ") } }];
    });
  });
}
