import { AGENTS, ANALYTES, EXPECTED_RANGES, PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import { expectedIn } from "../cells/expected-text.ts";
import type { RuleCode } from "../rules/rule.ts";
import { RULES } from "../rules/rule.ts";
import { ruleScope } from "../rules/rule-scope.ts";
import { UNIQUE_KEYS } from "../rules/unique-key.ts";
import { DICTIONARY } from "./dictionary.ts";
import type { ColumnKind, DictionaryColumn, DictionarySheet, SheetName } from "./dictionary-column.ts";
import { WRITTEN_WORDS } from "./written-words.ts";

/** Rises whenever a file that was accepted might be refused, or read otherwise. */
const DICTIONARY_VERSION = "2.0.0";

type FieldType = "string" | "integer" | "number" | "boolean";

const TYPES: Partial<Record<ColumnKind, FieldType>> = {
  yesNo: "boolean",
  day: "integer",
  whole: "integer",
  decimal: "number",
  age: "number",
};

/** Days and ages have their bounds by kind. */
const BOUNDS: Partial<Record<ColumnKind, { readonly minimum: number; readonly maximum: number }>> = {
  day: { minimum: -36_500, maximum: 20_000 },
  age: { minimum: 0, maximum: 89 },
};

/** The lowest and highest number a column accepts; `null` where it has no bound. */
function boundsOf(column: DictionaryColumn): {
  readonly minimum: number | null;
  readonly maximum: number | null;
} {
  const { minimum, maximum } = { ...BOUNDS[column.kind], ...column };
  return { minimum: minimum ?? null, maximum: maximum ?? null };
}

function enumOf(column: DictionaryColumn): readonly string[] | null {
  if (column.words) return WRITTEN_WORDS[column.words].map(({ code }) => code);
  if (column.kind === "unit") return Object.keys(PG_PER_ML_BY_UCUM);
  if (column.kind === "analyte") return ANALYTES.map(({ code }) => code);
  return column.kind === "agent" ? AGENTS.map(({ atc }) => atc) : null;
}

function fieldOf(column: DictionaryColumn) {
  const { minimum, maximum } = boundsOf(column);
  const choices = enumOf(column);
  return {
    name: column.name,
    type: TYPES[column.kind] ?? "string",
    description: column.description.en,
    descriptionFr: column.description.fr,
    constraints: {
      required: column.required === true,
      ...(choices ? { enum: choices } : {}),
      ...(minimum === null ? {} : { minimum }),
      ...(maximum === null ? {} : { maximum }),
    },
    ...(column.kind === "yesNo"
      ? { trueValues: ["yes", "oui", "true", "1"], falseValues: ["no", "non", "false", "0"] }
      : {}),
    example: column.example,
    kind: column.kind,
    columnRequired: column.required !== false,
    accepted: expectedIn(column),
    writtenAs: column.writtenAs,
    ...(column.unit ? { unit: column.unit } : {}),
    ...(column.typical ? { typical: column.typical } : {}),
    ...(column.words ? { words: column.words } : {}),
  };
}

/** The sheets that a code points to. */
const POINTS_TO: readonly { readonly column: string; readonly to: SheetName }[] = [
  { column: "case_code", to: "cases" },
  { column: "sample_code", to: "samples" },
  { column: "assay_code", to: "assays" },
];

function foreignKeys(sheet: DictionarySheet) {
  return POINTS_TO.filter(
    ({ column, to }) => to !== sheet.name && sheet.columns.some(({ name }) => name === column),
  ).map(({ column, to }) => ({ fields: [column], reference: { resource: to, fields: [column] } }));
}

function resourceOf(sheet: DictionarySheet) {
  const key = UNIQUE_KEYS.find(({ sheet: name, rule }) => name === sheet.name && rule !== "REPEATED_ROW");
  return {
    name: sheet.name,
    path: `${sheet.name}.csv`,
    description: sheet.description.en,
    descriptionFr: sheet.description.fr,
    required: sheet.required,
    writtenAs: sheet.writtenAs,
    schema: {
      fields: sheet.columns.map(fieldOf),
      missingValues: [""],
      ...(key ? { primaryKey: key.columns.filter((column) => !key.optional?.includes(column)) } : {}),
      foreignKeys: foreignKeys(sheet),
    },
  };
}

/**
 * The data dictionary as it is served: a Frictionless data package whose resources are the sheets, with the closed
 * lists, every rule in both languages, and the concentrations that are expected. Plain JSON.
 */
export function publishedDictionary() {
  return {
    profile: "tabular-data-package",
    name: "nlrp12-cohort-workbook",
    version: DICTIONARY_VERSION,
    title: "Cohort workbook of the NLRP12AD portal",
    titleFr: "Classeur de cohorte du portail NLRP12AD",
    resources: DICTIONARY.map(resourceOf),
    words: WRITTEN_WORDS,
    agents: AGENTS,
    analytes: ANALYTES,
    units: PG_PER_ML_BY_UCUM,
    expectedRanges: EXPECTED_RANGES,
    rules: Object.entries(RULES).map(([code, rule]) => ({ code, ...rule, ...ruleScope(code as RuleCode) })),
  };
}

/** The published dictionary, as a page or a program reads it. */
export type PublishedDictionary = ReturnType<typeof publishedDictionary>;
