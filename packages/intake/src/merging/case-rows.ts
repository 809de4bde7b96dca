import type { CohortFile } from "@nlrp12/domain";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { FieldRow } from "./cohort-column.ts";
import { fieldRows } from "./cohort-column.ts";

/** Every row of one case, by sheet; its assays are those its measurements name. */
export type CaseRows = Readonly<Record<SheetName, readonly FieldRow[]>>;

const KEYS: Readonly<Record<SheetName, readonly string[]>> = {
  cases: ["caseCode"],
  variants: ["caseCode", "variantReported"],
  features: ["caseCode", "hpoId"],
  courses: ["caseCode", "agent", "startDay"],
  assessments: ["caseCode", "day"],
  samples: ["sampleCode"],
  assays: ["assayCode", "analyte"],
  measurements: ["sampleCode", "analyte", "assayCode", "replicate"],
};

/** Fields that make a row the same row in two files. */
export function keyFields(sheet: SheetName): readonly string[] {
  return KEYS[sheet];
}

/** Rows by key; rows of one key are told apart by their order. */
export function rowsByKey(sheet: SheetName, rows: readonly FieldRow[]): ReadonlyMap<string, FieldRow> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = JSON.stringify(KEYS[sheet].map((field) => row[field] ?? null));
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return [`${key}${before}`, row];
    }),
  );
}

function grouped(rows: readonly FieldRow[], keyOf: (row: FieldRow) => string | undefined): Map<string, FieldRow[]> {
  const groups = new Map<string, FieldRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const text = (row: FieldRow, field: string) => String(row[field] ?? "");

/** Splits a cohort file into its cases, in the order of the file. */
export function rowsByCase(file: CohortFile): ReadonlyMap<string, CaseRows> {
  const caseOfSample = new Map(file.samples.map((sample) => [sample.sampleCode, sample.caseCode]));
  const assaysByCode = grouped(fieldRows(file, "assays"), (row) => text(row, "assayCode"));
  const bySheet = new Map<SheetName, ReadonlyMap<string, FieldRow[]>>(
    SHEET_NAMES.filter((sheet) => sheet !== "assays").map((sheet) => [
      sheet,
      grouped(fieldRows(file, sheet), (row) =>
        sheet === "measurements" ? caseOfSample.get(text(row, "sampleCode")) : text(row, "caseCode"),
      ),
    ]),
  );
  return new Map(
    file.cases.map(({ caseCode }) => {
      const of = (sheet: SheetName) => bySheet.get(sheet)?.get(caseCode) ?? [];
      const used = new Set(of("measurements").map((row) => text(row, "assayCode")));
      return [
        caseCode,
        {
          cases: of("cases"),
          variants: of("variants"),
          features: of("features"),
          courses: of("courses"),
          assessments: of("assessments"),
          samples: of("samples"),
          assays: [...used].flatMap((code) => assaysByCode.get(code) ?? []),
          measurements: of("measurements"),
        },
      ];
    }),
  );
}
