import type { CohortFile } from "@nlrp12/domain";
import { strToU8, zipSync } from "fflate";
import type { CheckResult, CheckSettings, ReadingSettings, SheetName } from "../index.ts";
import { checkTables, readTables, wholeFile } from "../index.ts";

/** A sheet as lines of cells. */
export type Lines = readonly (readonly string[])[];

/** One treated patient and one control, two samples, one assay: everything the checks need to have something to check. */
export const SMALL_COHORT: Readonly<Record<SheetName, Lines>> = {
  cases: [
    ["case_code", "group", "sex", "age_at_onset_years"],
    ["P-001", "PATIENT", "F", "3"],
    ["C-001", "HEALTHY_CONTROL", "H", ""],
  ],
  variants: [
    ["case_code", "variant_reported", "zygosity", "hgvs_c", "hgvs_p"],
    ["P-001", "R284X", "het", "c.850C>T", "p.Arg284Ter"],
  ],
  features: [
    ["case_code", "hpo_id", "presence"],
    ["P-001", "HP:0001954", "PRESENT"],
  ],
  courses: [
    ["case_code", "agent", "start_day", "stop_day", "stop_reason"],
    ["P-001", "anakinra", "0", "420", "SECONDARY_LOSS"],
  ],
  assessments: [
    ["case_code", "day", "pga", "crp_mg_per_l"],
    ["P-001", "0", "3", "80"],
  ],
  samples: [
    ["sample_code", "case_code", "day", "specimen", "stimulus", "culture_hours"],
    ["S-0101", "P-001", "0", "PBMC_SUPERNATANT", "NONE", "24"],
    ["S-0201", "C-001", "0", "PBMC_SUPERNATANT", "NONE", "24"],
  ],
  assays: [
    ["assay_code", "platform", "analyte", "lower_limit", "upper_limit", "unit"],
    ["A1", "LUMINEX", "IL_1B", "2", "10000", "pg/mL"],
  ],
  measurements: [
    ["sample_code", "analyte", "value", "unit", "assay_code"],
    ["S-0101", "IL_1B", "850", "pg/mL", "A1"],
    ["S-0201", "IL_1B", "6.5", "pg/mL", "A1"],
  ],
};

function csv(lines: Lines): string {
  return lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")).join("\r\n");
}

/** A ZIP of CSV files of the given sheets. */
export function zipOf(sheets: Readonly<Record<string, Lines>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(sheets).map(([name, lines]) => [`${name}.csv`, strToU8(csv(lines))])),
  );
}

/** The small cohort with one cell set to something else; row and column count from 0, row 0 holds the names. */
export function withCell(sheet: SheetName, [row, column]: readonly [number, number], text: string): Uint8Array {
  const lines = SMALL_COHORT[sheet].map((line) => [...line]);
  const line = lines[row];
  if (!line) throw new RangeError("no such row");
  line[column] = text;
  return zipOf({ ...SMALL_COHORT, [sheet]: lines });
}

/** Reads and checks a file as the portal does; `file` is its cohort as rows. */
export async function checked(
  bytes: Uint8Array,
  settings: CheckSettings & { readonly reading?: ReadingSettings; readonly fileName?: string } = {},
): Promise<CheckResult & { readonly file: CohortFile | null }> {
  const read = await readTables(bytes, settings.fileName ?? "cohort.zip", settings.reading);
  if (!read.tables) {
    const counts = Object.fromEntries(Object.keys(SMALL_COHORT).map((name) => [name, 0])) as CheckResult["counts"];
    return { cohort: null, file: null, problems: read.problems, counts, findings: [] };
  }
  const result = checkTables(read.tables, settings);
  return { ...result, file: result.cohort && wholeFile(result.cohort) };
}
