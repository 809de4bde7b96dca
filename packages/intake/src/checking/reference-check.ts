import { byCode, rowsWhere } from "../cells/by-code.ts";
import type { SheetReadings } from "../cells/row-reading.ts";
import type { SheetReading } from "../cells/sheet-reading.ts";
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

/** The codes of a sheet; `null` unless every row has its own, since a refused one may be the one looked for. */
function codesIn(sheet: SheetReading, name: string): ReadonlySet<string> | null {
  const column = sheet.columns.get(name);
  if (!column || sheet.length === 0) return null;
  const texts = byCode(column.cells, (code) => column.cells.textOf(code));
  if (column.codes.some((code) => texts[code] === null)) return null;
  return new Set(texts.filter((text) => text !== null));
}

/** Notes rows that point to a case, sample or assay which is not in the file. */
export function checkReferences(readings: SheetReadings): readonly Finding[] {
  return REFERENCES.flatMap(({ from, column: name, to, rule }) => {
    const there = codesIn(readings[to], name);
    const column = readings[from].columns.get(name);
    if (!there || !column) return [];
    const isOrphan = byCode(column.cells, (code) => {
      const text = column.cells.textOf(code);
      return text !== null && !there.has(text);
    });
    const orphans = isOrphan.includes(true)
      ? rowsWhere(column.codes.length, (index) => isOrphan[column.codes[index] ?? 0] === true)
      : [];
    return readings[from].findingOf(orphans, { rule, column: name });
  });
}
