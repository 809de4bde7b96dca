import type { SheetName } from "../dictionary/dictionary-column.ts";

/** Columns by which the rows of a sheet are told apart, and the rule that a second row of the same key breaks. */
export interface UniqueKey {
  readonly sheet: SheetName;
  readonly columns: readonly string[];
  readonly rule: "DUPLICATE_CASE" | "DUPLICATE_SAMPLE" | "DUPLICATE_ROW" | "REPEATED_ROW";
  /** Columns of the key that may be blank. */
  readonly optional?: readonly string[];
}

/** The key of every sheet. */
export const UNIQUE_KEYS: readonly UniqueKey[] = [
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
