import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import { textIn } from "../cells/row-reading.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import type { Finding } from "../rules/problem.ts";
import type { RuleCode } from "../rules/rule.ts";

interface Reference {
  readonly from: SheetName;
  readonly column: string;
  readonly to: SheetName;
  readonly rule: RuleCode;
}

const caseOf = (from: SheetName): Reference => ({ from, column: "case_code", to: "cases", rule: "ORPHAN_CASE" });

const REFERENCES: readonly Reference[] = [
  caseOf("variants"),
  caseOf("features"),
  caseOf("courses"),
  caseOf("assessments"),
  caseOf("samples"),
  { from: "measurements", column: "sample_code", to: "samples", rule: "ORPHAN_SAMPLE" },
  { from: "measurements", column: "assay_code", to: "assays", rule: "ORPHAN_ASSAY" },
];

/** Whether every row of a sheet has its own code; a code that was refused may be the one looked for. */
function knowsAll(rows: readonly RowReading[], column: string): boolean {
  return rows.length > 0 && rows.every((row) => textIn(row, column) !== null);
}

/** Notes rows that point to a case, sample or assay which is not in the file. */
export function checkReferences(readings: SheetReadings): readonly Finding[] {
  return REFERENCES.flatMap(({ from, column, to, rule }) => {
    if (!knowsAll(readings[to], column)) return [];
    const there = new Set(readings[to].map((row) => textIn(row, column)));
    return readings[from]
      .filter((row) => textIn(row, column) !== null && !there.has(textIn(row, column)))
      .map((row) => ({ rule, at: row.at(column), column }));
  });
}
