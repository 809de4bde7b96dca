import type { ResponseClass } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import { type CarriedColumns, type RequestDatabase, rowsByColumn, textsSql } from "#db";
import { type ResponseDimension, responseDimensionNeeds, responseDimensionSql } from "./anakinra-response-dimension.ts";

/** One treated case with the class a definition gives. */
export interface TreatedCase {
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  readonly indexMember: boolean | null;
  readonly responseClass: ResponseClass;
  /** The input that is missing where the class is UNKNOWN. */
  readonly missing: string | null;
  /** The class under the definition compared with; null when none is asked. */
  readonly comparedClass: ResponseClass | null;
  /** Categories of the asked dimensions, in their order. */
  readonly categories: readonly string[];
}

type DefinitionVersion = { readonly code: string; readonly version: number };

/** What is read for a question of response. */
export interface ResponseSelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly definition: DefinitionVersion;
  readonly compareWith: DefinitionVersion | null;
  readonly by: readonly ResponseDimension[];
}

const COLUMNS: CarriedColumns<TreatedCase> = {
  centerId: "INTEGER",
  cohortId: "INTEGER",
  caseId: "INTEGER",
  personId: "UUID",
  kindredId: "UUID",
  indexMember: "FLAG",
  responseClass: "TEXT",
  missing: "TEXT",
  comparedClass: "TEXT",
  categories: "TEXTS",
};

/** Joins only what the dimensions read. */
function joinsFor(by: readonly ResponseDimension[]): string {
  const needs = responseDimensionNeeds(by);
  return [
    needs.includes("CLINICAL") ? "join portal.case_version using (center_id, cohort_id, case_id, version)" : "",
    needs.includes("GENOTYPE") ? "left join portal.case_genotype using (center_id, cohort_id, case_id, version)" : "",
  ].join(" ");
}

/**
 * The patients treated with anakinra in the exact cohorts of the scope, each cohort in its release, through the filter,
 * with their class under one definition, and under a second one where that is asked for. Ordered by key.
 */
export async function treatedCases(db: RequestDatabase, selection: ResponseSelection): Promise<TreatedCase[]> {
  const { definition, compareWith, by } = selection;
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const next = selected.values.length + 1;
  const compared = compareWith
    ? `left join portal.case_response as compared
         on compared.center_id = treated.center_id and compared.cohort_id = treated.cohort_id
        and compared.case_id = treated.case_id and compared.version = treated.version
        and compared.definition = $${next + 2} and compared.definition_version = $${next + 3}::int`
    : "";
  return rowsByColumn<TreatedCase>(db, {
    name: "treatedCases",
    columns: COLUMNS,
    text: `with selected as (
       ${selected.text}
     )
     select treated.center_id as "centerId", treated.cohort_id as "cohortId", treated.case_id as "caseId",
            cohort_case.person_id as "personId", case_kindred.kindred_id as "kindredId",
            case_kindred.index_member as "indexMember", treated.response_class as "responseClass", treated.missing,
            ${compareWith ? "compared.response_class" : "null::text"} as "comparedClass",
            ${textsSql(by.map(responseDimensionSql))} as categories
       from portal.case_response as treated
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
       ${joinsFor(by)}
       ${compared}
      where (treated.center_id, treated.cohort_id, treated.case_id, treated.version)
              in (select center_id, cohort_id, case_id, version from selected)
        and treated.definition = $${next} and treated.definition_version = $${next + 1}::int
      order by treated.center_id, treated.cohort_id, treated.case_id`,
    values: [
      ...selected.values,
      ...[definition.code, definition.version],
      ...(compareWith ? [compareWith.code, compareWith.version] : []),
    ],
  });
}
