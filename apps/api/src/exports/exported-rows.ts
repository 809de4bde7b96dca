import type { CohortFile, FieldGroup } from "@nlrp12/domain";
import { type RowsOfSheet, SHEET_NAMES, type SheetName } from "@nlrp12/intake";
import { assaysOfRelease, casesOfRelease, type ReleaseToRead, releasedSheetLines } from "#cases";
import type { ReadPage } from "./released-pages.ts";

/** The field group each sheet belongs to; kindreds stand on the cases and are blank without GENOTYPE. */
const GROUP_OF_SHEET: Readonly<Record<SheetName, FieldGroup>> = {
  cases: "CLINICAL",
  variants: "GENOTYPE",
  features: "CLINICAL",
  courses: "CLINICAL",
  assessments: "CLINICAL",
  samples: "CYTOKINE",
  assays: "CYTOKINE",
  measurements: "CYTOKINE",
};

/** Bounds what is held at a time: some thousand measurements. */
const CASES_PER_ROUND = 50;

/** Rows of one sheet, each as a line of JSON. */
interface LinesOfSheet {
  readonly sheet: SheetName;
  readonly lines: readonly string[];
}

/** What a release says, sheet after sheet and a few cases at a time, of the given field groups. */
async function* exportedLines(
  page: ReadPage,
  release: ReleaseToRead,
  groups: readonly FieldGroup[],
): AsyncGenerator<LinesOfSheet> {
  const cases = await page((tx) => casesOfRelease(tx, release));
  for (const sheet of SHEET_NAMES.filter((name) => groups.includes(GROUP_OF_SHEET[name]))) {
    if (sheet === "assays") {
      const assays = await page((tx) => assaysOfRelease(tx, release));
      yield { sheet, lines: assays.map((row) => JSON.stringify(row)) };
      continue;
    }
    for (let from = 0; from < cases.length; from += CASES_PER_ROUND) {
      const caseIds = cases.slice(from, from + CASES_PER_ROUND);
      yield { sheet, lines: await page((tx) => releasedSheetLines(tx, release, { sheet, caseIds })) };
    }
  }
}

/** The same as rows, for a file of another form. */
export async function* exportedRows(...asked: Parameters<typeof exportedLines>): AsyncGenerator<RowsOfSheet> {
  for await (const { sheet, lines } of exportedLines(...asked)) {
    const rows: CohortFile[SheetName] = JSON.parse(`[${lines.join(",")}]`);
    yield { sheet, rows };
  }
}

/** The same as newline-delimited JSON; each line names its sheet. */
export async function* exportedNdjson(...asked: Parameters<typeof exportedLines>): AsyncGenerator<string> {
  for await (const { sheet, lines } of exportedLines(...asked)) {
    yield lines.map((line) => `{"sheet":${JSON.stringify(sheet)},${line.slice(1)}\n`).join("");
  }
}
