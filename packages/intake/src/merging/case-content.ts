import type { CohortFile } from "@nlrp12/domain";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { SHEET_NAMES } from "../dictionary/dictionary-column.ts";
import type { CaseRows } from "./case-rows.ts";
import { rowsByCase } from "./case-rows.ts";

/**
 * What of a row is content, in the order in which it is written. How a value was written (`12,5` or `12.5`) is kept
 * with the row but is not content: the number is.
 */
const CONTENT: { readonly [Sheet in SheetName]: readonly (keyof CohortFile[Sheet][number] & string)[] } = {
  cases: [
    "caseCode",
    "group",
    "sex",
    "kindredCode",
    "indexMember",
    "ageAtOnsetYears",
    "ageAtInclusionBand",
    "lastFollowUpDay",
  ],
  variants: ["caseCode", "variantReported", "zygosity", "hgvsC", "hgvsP", "classification"],
  features: ["caseCode", "hpoId", "presence", "onsetAgeYears"],
  courses: ["caseCode", "agent", "startDay", "stopDay", "stopReason", "doseValue", "doseUnit"],
  assessments: [
    "caseCode",
    "day",
    "pga",
    "aidai",
    "crpMgPerL",
    "saaMgPerL",
    "steroidMgPerDay",
    "flare",
    "infection",
    "adverseEvent",
    "responseRecorded",
  ],
  samples: [
    "sampleCode",
    "caseCode",
    "day",
    "specimen",
    "stimulus",
    "cultureHours",
    "stimulusDose",
    "stimulusDoseUnit",
    "nominalHours",
    "postDose",
    "hoursSinceLastDose",
    "freshOrFrozen",
    "cellsPerMl",
    "viabilityPercent",
    "cultureRun",
  ],
  assays: ["assayCode", "platform", "kit", "batch", "analyte", "lowerLimit", "upperLimit", "unit"],
  measurements: ["sampleCode", "analyte", "comparator", "value", "unit", "assayCode", "replicate"],
};

/** The content of one row as a JSON array of its values, in a fixed order; a blank is `null`. */
export function canonicalRow(sheet: SheetName, row: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(CONTENT[sheet].map((field) => row[field] ?? null));
}

/**
 * The canonical text of one case: `{"cases":[[…]],"variants":[[…],…],…}`, sheets in the order of the dictionary, each
 * row as {@link canonicalRow}, the rows of a sheet sorted as texts.
 */
export function canonicalCase(rows: CaseRows): string {
  const sheets = SHEET_NAMES.map((sheet) => {
    const texts = rows[sheet].map((row) => canonicalRow(sheet, row));
    return `${JSON.stringify(sheet)}:[${texts.sort().join(",")}]`;
  });
  return `{${sheets.join(",")}}`;
}

/**
 * By case code, everything the file says of the case, assays included, as one canonical JSON text: equal exactly when
 * the content is, whatever the order of rows or the way numbers were written. Made for hashing versions.
 */
export function caseContent(file: CohortFile): ReadonlyMap<string, string> {
  return new Map([...rowsByCase(file)].map(([caseCode, rows]) => [caseCode, canonicalCase(rows)]));
}
