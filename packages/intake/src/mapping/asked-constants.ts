import { dictionarySheet } from "../dictionary/dictionary.ts";
import type { DictionaryColumn } from "../dictionary/dictionary-column.ts";
import type { ColumnMapping, MappingTarget, SAMPLE_PARTS } from "./column-mapping.ts";
import type { MappingDraft } from "./column-role.ts";
import { mappingOf, sheetsOf } from "./mapping-of-draft.ts";

/** Something every row needs and no column of the file says. */
export interface AskedConstant {
  readonly target: MappingTarget;
  readonly column: DictionaryColumn;
  /** What it nearly always is, given what is known; `null` where nothing suggests itself. */
  readonly suggested: string | null;
}

const COLUMN_OF_PART: Readonly<Record<string, (typeof SAMPLE_PARTS)[number]>> = {
  day: "day",
  specimen: "specimen",
  stimulus: "stimulus",
  culture_hours: "cultureHours",
};
/** Codes are made from other columns, never asked. */
const NEVER_ASKED = ["case_code", "sample_code", "assay_code", "value"];

function saidByValues(target: MappingTarget, { values }: ColumnMapping): boolean {
  if (values.length === 0) return false;
  const [sheet, column = ""] = target.split(".");
  if (sheet === "measurements") return column === "analyte" || column === "unit" || column === "value";
  const part = COLUMN_OF_PART[column];
  return sheet === "samples" && part !== undefined && values.every((value) => value[part] !== undefined);
}

function isSupernatant(draft: MappingDraft, mapping: ColumnMapping): boolean {
  const said = [draft.constants["samples.specimen"], ...mapping.values.map(({ specimen }) => specimen)];
  return said.some((specimen) => specimen?.endsWith("_SUPERNATANT"));
}

function suggestionFor(target: MappingTarget, draft: MappingDraft): string | null {
  const specimen = draft.constants["samples.specimen"];
  if (target === "samples.stimulus" && (specimen === "PLASMA" || specimen === "SERUM")) return "NONE";
  return target === "measurements.unit" ? "pg/mL" : null;
}

/**
 * What the file does not hold and the portal needs: specimen, stimulus, platform, sex of everybody… Answered ones are
 * in the list too, so that an answer can be changed.
 */
export function askedConstants(draft: MappingDraft): readonly AskedConstant[] {
  const mapping = mappingOf(draft);
  return [...sheetsOf(draft)].flatMap((sheet) =>
    dictionarySheet(sheet).columns.flatMap((column) => {
      const target: MappingTarget = `${sheet}.${column.name}`;
      const hours = target === "samples.culture_hours" && isSupernatant(draft, mapping);
      const needed = column.required === true || target === "assays.platform" || hours;
      if (!needed || NEVER_ASKED.includes(column.name)) return [];
      if (target in mapping.columns || saidByValues(target, mapping)) return [];
      // Of days told by one column for all, the samples' is the one asked.
      if (target === "assessments.day" && sheetsOf(draft).has("samples")) return [];
      return [{ target, column, suggested: suggestionFor(target, draft) }];
    }),
  );
}

/** Whether a question still waits for its answer. */
export function isUnanswered({ target }: AskedConstant, draft: MappingDraft): boolean {
  const said = draft.constants[target];
  return said === undefined || said === null || said === "";
}
