import type { CohortScope } from "#access";
import type { RequestDatabase } from "#db";
import { type CaseDimension, caseDimensionSql } from "./case-dimension.ts";
import { selectedCasesSql } from "./case-filter.sql.ts";
import type { CheckedCaseFilter } from "./checked-case-filter.ts";

/** How many persons fall into one combination of categories. */
export interface ExactCaseCount {
  /** One per dimension asked for, in that order; a center or cohort by its number. */
  readonly keys: readonly { readonly dimension: CaseDimension; readonly category: string }[];
  readonly cases: number;
  /** Families, a person without a reported one being one alone; null where a cohort's GENOTYPE may not be read. */
  readonly kindreds: number | null;
}

/** What a question of counts asks. */
export interface CaseCountQuestion {
  readonly filter: CheckedCaseFilter;
  /** At most two, checked by `checkCaseDimensions`. */
  readonly by: readonly CaseDimension[];
  /** Cohorts whose kindreds the viewer may read: `scope.byKindred`. */
  readonly genotypeCohorts: readonly number[];
}

interface CountRow {
  readonly categories: readonly string[];
  readonly cases: number;
  readonly kindreds: number | null;
}

/**
 * Exact counts of the scope's persons through the filter, by up to two dimensions; one cell without any. A person
 * counts once per question: of several cases of one person the first by center, cohort and case stands for all, so the
 * cells add up. Families are made one row each before categories are, which sorts nothing. Categories nobody falls into give no cell, a scope without cohorts none at all. The scope must have been made for `caseDimensionNeeds(by)`
 * and `filterNeeds(filter)`.
 */
export async function exactCaseCounts(
  db: RequestDatabase,
  scope: CohortScope,
  question: CaseCountQuestion,
): Promise<ExactCaseCount[]> {
  const { filter, by, genotypeCohorts } = question;
  const selected = selectedCasesSql(scope, filter);
  const genotype = by.includes("VARIANT_GROUP")
    ? "join portal.case_genotype using (center_id, cohort_id, case_id, version)"
    : "";
  const categories = by.map(caseDimensionSql);
  const names = categories.map((_, place) => `category_${place}`);
  const rows = await db.rowsOfMany<CountRow>(
    `/* exactCaseCounts */
     with selected as (
       ${selected.text}
     ), person as (
       select distinct on (cohort_case.person_id) cohort_case.person_id, selected.*
         from selected
         join portal.cohort_case using (center_id, cohort_id, case_id)
        order by cohort_case.person_id, selected.center_id, selected.cohort_id, selected.case_id
     ), unit as (
       select ${categories.map((category, place) => `${category} as category_${place}, `).join("")}
              coalesce(case_kindred.kindred_id, person.person_id) as unit, count(*) as cases,
              bool_and(person.cohort_id = any($${selected.values.length + 1}::int[])) as readable
         from person
         join portal.case_version using (center_id, cohort_id, case_id, version)
         left join portal.case_kindred using (center_id, cohort_id, case_id, version)
         ${genotype}
        group by ${[...names, "unit"].join(", ")}
     )
     select array[${names.join(", ")}]::text[] as categories, sum(cases)::int as cases,
            case when bool_and(readable) then count(*)::int end as kindreds
       from unit
      ${by.length > 0 ? `group by ${names.join(", ")}` : "having count(*) > 0"}
      order by 1`,
    [...selected.values, genotypeCohorts],
  );
  if (rows.length === 0 && by.length === 0 && scope.exact.length > 0) return [{ keys: [], cases: 0, kindreds: 0 }];
  return rows.map((row) => ({
    keys: by.map((dimension, at) => ({ dimension, category: row.categories[at] ?? "UNKNOWN" })),
    cases: row.cases,
    kindreds: row.kindreds,
  }));
}
