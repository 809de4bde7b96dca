import type { Analyte, CaseGroup, Phase, Platform, Specimen, Stimulus } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import { type CarriedColumns, type RequestDatabase, rowsByColumn, textsSql } from "#db";
import { type CytokineDimension, cytokineDimensionSql } from "./cytokine-dimension.ts";
import { inKeyOrder } from "./key-order.ts";

/** What figures are computed from: one value of one case, the sample chosen for its phase, or every sample by hours. */
export interface CytokineLevel {
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  readonly caseGroup: CaseGroup;
  readonly phase: Phase | "NONE";
  readonly sampleNo: number;
  readonly sampleDay: number;
  readonly nominalHours: number | null;
  readonly cultureRun: string | null;
  /** Natural logs of pg/mL; equal where measured, infinite at an open end. */
  readonly logLower: number;
  readonly logUpper: number;
  readonly comparabilityClass: string;
  /** Categories of the asked dimensions, in their order. */
  readonly categories: readonly string[];
}

/** The same with what only single values, the gate and notes show. */
export interface CytokineValue extends CytokineLevel {
  readonly caseCode: string;
  /** In pg/mL. */
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly platform: Platform;
  readonly kit: string | null;
  readonly batch: string | null;
  readonly interference: string | null;
  /** Text of the cells of the file, technical replicates joined. */
  readonly reported: string;
}

/** The level as what it was read as; an error where a question did not foresee that values are shown. */
export function wholeValue(level: CytokineLevel): CytokineValue {
  if (!("reported" in level)) throw new Error("the values of this answer were read for their figures alone");
  return level as CytokineValue;
}

/** What is read for a cytokine question. */
export interface CytokineSelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly analyte: Analyte;
  readonly stimuli: readonly Stimulus[];
  readonly specimen: Specimen;
  readonly by: readonly CytokineDimension[];
  readonly definition: { readonly code: string; readonly version: number };
}

/** Joins only what the dimensions read. */
function joinsFor(by: readonly CytokineDimension[]): string {
  const joins: string[] = [];
  if (by.includes("SEX") || by.includes("AGE_BAND")) {
    joins.push("join portal.case_version using (center_id, cohort_id, case_id, version)");
  }
  if (by.includes("VARIANT_GROUP")) {
    joins.push("left join portal.case_genotype using (center_id, cohort_id, case_id, version)");
  }
  if (by.includes("RESPONSE_CLASS")) {
    joins.push(`left join portal.case_response
         on case_response.center_id = value.center_id and case_response.cohort_id = value.cohort_id
        and case_response.case_id = value.case_id and case_response.version = value.version
        and case_response.definition = $definition and case_response.definition_version = $definitionVersion`);
  }
  return joins.join("\n       ");
}

const LEVEL_COLUMNS: CarriedColumns<CytokineLevel> = {
  centerId: "INTEGER",
  cohortId: "INTEGER",
  caseId: "INTEGER",
  personId: "UUID",
  kindredId: "UUID",
  caseGroup: "TEXT",
  phase: "TEXT",
  sampleNo: "INTEGER",
  sampleDay: "INTEGER",
  nominalHours: "NUMBER",
  cultureRun: "TEXT",
  logLower: "NUMBER",
  logUpper: "NUMBER",
  comparabilityClass: "TEXT",
  categories: "TEXTS",
};

const VALUE_COLUMNS: CarriedColumns<CytokineValue> = {
  ...LEVEL_COLUMNS,
  caseCode: "TEXT",
  lowerLimit: "NUMBER",
  upperLimit: "NUMBER",
  platform: "TEXT",
  kit: "TEXT",
  batch: "TEXT",
  interference: "TEXT",
  reported: "TEXT",
};

/**
 * The values of one analyte in one specimen over the exact cohorts of the scope, each in its release, through the
 * filter: one per case and phase, or one per sample when grouped by nominal hours. Values the drug itself disturbs in
 * plasma or serum are left out. Ordered by key, so that equal questions read equal rows in equal order.
 */
export function cytokineValues(db: RequestDatabase, selection: CytokineSelection): Promise<CytokineValue[]> {
  return readValues<CytokineValue>(db, selection, VALUE_COLUMNS);
}

/** The same rows with what figures are computed from alone; over 20,000 cases half the texts need not travel. */
export function cytokineLevels(db: RequestDatabase, selection: CytokineSelection): Promise<CytokineLevel[]> {
  return readValues<CytokineLevel>(db, selection, LEVEL_COLUMNS);
}

/**
 * The spontaneous values of every sample, whatever its phase is represented by: each stimulated value finds the one that
 * was taken beside it.
 */
export function spontaneousLevels(
  db: RequestDatabase,
  selection: Omit<CytokineSelection, "stimuli" | "by">,
): Promise<CytokineLevel[]> {
  return readValues<CytokineLevel>(db, { ...selection, stimuli: ["NONE"], by: [] }, LEVEL_COLUMNS, "sample_analyte");
}

async function readValues<Row extends CytokineLevel>(
  db: RequestDatabase,
  selection: CytokineSelection,
  columns: CarriedColumns<Row>,
  samples = selection.by.includes("NOMINAL_HOURS") ? "sample_analyte" : "phase_analyte",
): Promise<Row[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const categories = selection.by.map(cytokineDimensionSql);
  const parameters = [
    selection.analyte,
    selection.stimuli,
    selection.specimen,
    ...(selection.by.includes("RESPONSE_CLASS") ? [selection.definition.code, selection.definition.version] : []),
  ];
  const at = (index: number): string => `$${selected.values.length + index}`;
  const rows = await rowsByColumn<Row>(db, {
    name: "cytokineValues",
    columns,
    text: `with selected as (
       ${selected.text}
     ), value as (
       select chosen.*
         from selected
         join portal.${samples} as chosen
              using (center_id, cohort_id, case_id, version)
        where chosen.cohort_id = any($2::int[]) and chosen.analyte = ${at(1)} and chosen.stimulus = any(${at(2)}::text[])
          and chosen.specimen = ${at(3)} and chosen.interference is distinct from 'NOT_ANALYSED'
     )
     select value.center_id as "centerId", value.cohort_id as "cohortId", value.case_id as "caseId",
            cohort_case.case_code as "caseCode",
            cohort_case.person_id as "personId", case_kindred.kindred_id as "kindredId",
            value.case_group as "caseGroup", value.phase, value.sample_no as "sampleNo",
            value.sample_day as "sampleDay", value.nominal_hours as "nominalHours", value.log_lower as "logLower",
            value.log_upper as "logUpper", value.lower_limit as "lowerLimit", value.upper_limit as "upperLimit",
            value.comparability_class as "comparabilityClass", value.platform, value.batch, value.interference,
            value.reported, value.kit, value.culture_run as "cultureRun", ${textsSql(categories)} as categories
       from value
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
       ${joinsFor(selection.by).replace("$definitionVersion", at(5)).replace("$definition", at(4))}`,
    values: [...selected.values, ...parameters],
  });
  return inKeyOrder(rows);
}
