import type { AssayRow, CohortFile } from "@nlrp12/domain";
import type { CheckedCohort } from "../checking/checked-cohort.ts";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { mergedAssays } from "./merged-assays.ts";
import { mergedRows } from "./merged-rows.ts";

/** How a new file is laid over what is published. */
export interface MergeSettings {
  /** Whether a blank cell, or a sheet without rows, takes away what was there. */
  readonly blankErases: boolean;
}

/** A new file laid over the release before it, a few cases at a time. */
export interface CohortMerge {
  /** Codes of assays the file describes differently: they change every case measured with them, in the file or not. */
  readonly changedAssays: readonly string[];
  /** A cohort file of some cases of the release before, with the assays of that release. */
  before(rows: CohortFile): CohortFile;
  /**
   * What becomes of some cases: `before` is what the release says of them, `next` what the file says of them. A case
   * only in `before` stays, with its assays as the file describes them; a row that a case of the file no longer has
   * goes; a blank erases only when chosen, and a sheet that the whole file leaves out only then.
   */
  after(before: CohortFile, next: CohortFile): CohortFile;
}

type OwnSheet = Exclude<SheetName, "assays" | "measurements">;

/**
 * The merge of a new file with the release it follows, of which only the assays are needed as a whole: `null` before the
 * first release. A sample that the file gives to another case is a new sample there: blanks are filled within a case.
 */
export function cohortMerge(
  previousAssays: readonly AssayRow[] | null,
  next: Pick<CheckedCohort, "assays" | "sheets">,
  settings: MergeSettings,
): CohortMerge {
  const known = previousAssays ?? [];
  const assays = mergedAssays(known, next.assays, settings);
  const keepsSheet = (sheet: SheetName) => !settings.blankErases && sheet !== "cases" && !next.sheets.has(sheet);
  const fills = <Row extends object>(sheet: SheetName, before: readonly Row[], after: readonly Row[]) => {
    if (keepsSheet(sheet)) return before;
    return settings.blankErases ? after : mergedRows(sheet, before, after);
  };
  return {
    changedAssays: assays.changed,
    before: (rows) => ({ ...rows, assays: namedBy(rows, known) }),
    after: (before, file) => {
      const inFile = new Set(file.cases.map((row) => row.caseCode));
      const laidOver = <Sheet extends OwnSheet>(sheet: Sheet): CohortFile[Sheet] => {
        type Row = CohortFile[Sheet][number] & { readonly caseCode: string };
        const rows = before[sheet] as readonly Row[];
        const own = rows.filter((row) => inFile.has(row.caseCode));
        const kept = rows.filter((row) => !inFile.has(row.caseCode));
        return [...fills(sheet, own, file[sheet] as readonly Row[]), ...kept] as readonly Row[] as CohortFile[Sheet];
      };
      const samples = laidOver("samples");
      const measurements = measurementsAfter(before, file, { inFile, fills });
      // Measurements of samples that a case no longer has go with them.
      const there = new Set(samples.map((row) => row.sampleCode));
      const merged = {
        cases: laidOver("cases"),
        variants: laidOver("variants"),
        features: laidOver("features"),
        courses: laidOver("courses"),
        assessments: laidOver("assessments"),
        samples,
        assays: [],
        measurements: measurements.filter((row) => there.has(row.sampleCode)),
      };
      return { ...merged, assays: namedBy(merged, assays.rows) };
    },
  };
}

function namedBy(file: CohortFile, assays: readonly AssayRow[]): readonly AssayRow[] {
  const named = new Set(file.measurements.map((row) => row.assayCode));
  return assays.filter((row) => named.has(row.assayCode));
}

function measurementsAfter(
  before: CohortFile,
  file: CohortFile,
  merge: {
    readonly inFile: ReadonlySet<string>;
    readonly fills: <Row extends object>(
      sheet: SheetName,
      before: readonly Row[],
      after: readonly Row[],
    ) => readonly Row[];
  },
): CohortFile["measurements"] {
  const caseOf = new Map(before.samples.map((row) => [row.sampleCode, row.caseCode]));
  const isInFile = (row: { readonly sampleCode: string }) => merge.inFile.has(caseOf.get(row.sampleCode) ?? "");
  const own = before.measurements.filter(isInFile);
  const kept = before.measurements.filter((row) => !isInFile(row));
  return [...merge.fills("measurements", own, file.measurements), ...kept];
}
