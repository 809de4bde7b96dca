import type { Analyte, CaseGroup, Phase, Specimen, Stimulus } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, caseFilterSql, selectedCasesSql } from "#cases";
import { type CarriedColumns, flagsSql, type RequestDatabase, rowsByColumn } from "#db";
import { inKeyOrder } from "../summary/key-order.ts";
import type { CheckedGroup } from "./checked-group.ts";

/** One value of one case in one phase, and which of the compared groups it belongs to. */
export interface ComparisonValue {
  readonly analyte: Analyte;
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  readonly caseGroup: CaseGroup;
  readonly phase: Phase | "NONE";
  readonly sampleNo: number;
  /** Natural logs of pg/mL; equal where measured, infinite at an open end. */
  readonly logLower: number;
  readonly logUpper: number;
  /** In pg/mL. */
  readonly lowerLimit: number | null;
  /** Text of the cells of the file where the value lies beyond a limit, for what contradicts it; null elsewhere. */
  readonly reported: string | null;
  readonly comparabilityClass: string;
  readonly batch: string | null;
  readonly interference: string | null;
  /** For each group, in their order, whether the value is one of its. */
  readonly inGroup: readonly boolean[];
}

/** What is read for a comparison. */
export interface ComparisonSelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly analytes: readonly Analyte[];
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly groups: readonly CheckedGroup[];
  readonly definition: { readonly code: string; readonly version: number };
}

const COLUMNS: CarriedColumns<ComparisonValue> = {
  analyte: "TEXT",
  centerId: "INTEGER",
  cohortId: "INTEGER",
  caseId: "INTEGER",
  personId: "UUID",
  kindredId: "UUID",
  caseGroup: "TEXT",
  phase: "TEXT",
  sampleNo: "INTEGER",
  logLower: "NUMBER",
  logUpper: "NUMBER",
  lowerLimit: "NUMBER",
  reported: "TEXT",
  comparabilityClass: "TEXT",
  batch: "TEXT",
  interference: "TEXT",
  inGroup: "FLAGS",
};

/**
 * The values of several analytes over the exact cohorts of the scope, each in its release, that belong to any of the
 * groups: the sample chosen for each case and phase. One statement, however many groups and analytes. Values that the
 * drug itself disturbs in plasma or serum are left out. Ordered by key within each analyte.
 */
export async function comparisonValues(
  db: RequestDatabase,
  selection: ComparisonSelection,
): Promise<ComparisonValue[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const parameters: unknown[] = [...selected.values];
  const next = (value: unknown): string => `$${parameters.push(value)}`;
  const [analytes, stimulus, specimen] = [selection.analytes, selection.stimulus, selection.specimen].map(next);
  // Whether the case as such meets the group, once a case; phase and kind of person are told by the value.
  const belongs = selection.groups.map(({ filter, responses }) => {
    const filtered = caseFilterSql(filter, { of: "selected", firstParameter: parameters.length + 1 });
    parameters.push(...filtered.values);
    if (responses.length === 0) return filtered.text;
    return `${filtered.text} and coalesce(case_response.response_class = any(${next(responses)}::text[]), false)`;
  });
  const inGroup = selection.groups.map(({ phase, groups }, at) => {
    const told = phase ? `value.phase = ${next(phase)}` : `value.case_group = any(${next(groups)}::text[])`;
    return `member.belongs[${at + 1}] and ${told}`;
  });
  const byResponse = selection.groups.some((group) => group.responses.length > 0);
  const [code, version] = byResponse ? [selection.definition.code, selection.definition.version].map(next) : [];
  const responses = byResponse
    ? `left join portal.case_response
           on case_response.center_id = selected.center_id and case_response.cohort_id = selected.cohort_id
          and case_response.case_id = selected.case_id and case_response.version = selected.version
          and case_response.definition = ${code} and case_response.definition_version = ${version}`
    : "";
  const rows = await rowsByColumn<ComparisonValue>(db, {
    name: "comparisonValues",
    columns: COLUMNS,
    values: parameters,
    text: `with selected as (
       ${selected.text}
     ), member as materialized (
       select selected.center_id, selected.cohort_id, selected.case_id, selected.version,
              array[${belongs.join(", ")}] as belongs
         from selected
         ${responses}
     )
     select value.analyte, value.center_id as "centerId", value.cohort_id as "cohortId", value.case_id as "caseId",
            cohort_case.person_id as "personId", case_kindred.kindred_id as "kindredId",
            value.case_group as "caseGroup", value.phase, value.sample_no as "sampleNo",
            value.log_lower as "logLower", value.log_upper as "logUpper", value.lower_limit as "lowerLimit",
            case when value.log_lower < value.log_upper then value.reported end as reported,
            value.comparability_class as "comparabilityClass", value.batch, value.interference,
            ${flagsSql(inGroup)} as "inGroup"
       from member
       join portal.phase_analyte as value using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
      where value.cohort_id = any($2::int[]) and value.analyte = any(${analytes}::text[])
        and value.stimulus = ${stimulus} and value.specimen = ${specimen}
        and value.interference is distinct from 'NOT_ANALYSED' and (${inGroup.map((own) => `(${own})`).join(" or ")})`,
  });
  return inKeyOrder(rows);
}
