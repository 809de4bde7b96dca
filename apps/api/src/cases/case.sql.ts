import type { CaseGroup, Sex, TreatmentGroup } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type RequestDatabase, releaseInForce } from "#db";
import { selectedCasesSql } from "./case-filter.sql.ts";
import { CASE_REFS, type CaseRef, caseRefColumns } from "./case-ref.ts";
import type { CheckedCaseFilter } from "./checked-case-filter.ts";

/** A case of a release as stored. */
export interface CaseVersionRow extends CaseRef {
  readonly caseCode: string;
  readonly caseGroup: CaseGroup;
  readonly sex: Sex;
  readonly ageAtOnsetYears: number | null;
  readonly ageAtInclusionBand: string | null;
  readonly lastFollowUpDay: number | null;
  readonly treatment: TreatmentGroup;
  readonly citation: string | null;
}

const columns = (source: "selected" | "asked"): string =>
  `${source}.center_id as "centerId", ${source}.cohort_id as "cohortId", ${source}.release_number as "releaseNumber",
            ${source}.case_id as "caseId", ${source}.version, cohort_case.case_code as "caseCode",
            case_version.case_group as "caseGroup", case_version.sex,
            case_version.age_at_onset_years as "ageAtOnsetYears",
            case_version.age_at_inclusion_band as "ageAtInclusionBand",
            case_version.last_follow_up_day as "lastFollowUpDay", case_version.treatment, case_version.citation`;

/** The place of a case in every list of cases: center, cohort, case. */
export type CasePlace = readonly [centerId: number, cohortId: number, caseId: number];

/** A page of a scope's cases. */
export interface CasesPage {
  readonly rows: readonly CaseVersionRow[];
  /** How many cases the question matches in all; null when not counted. */
  readonly total: number | null;
}

type PageRow = { readonly total: number | null } & (CaseVersionRow | { readonly caseId: null });

/**
 * The cases of the scope that pass the filter, in the order of center, cohort and case, after the given place; `limit`
 * rows at most. With `count` also how many there are in all, whatever the page; without it that work is not done.
 */
export async function casesPage(
  db: RequestDatabase,
  scope: CohortScope,
  page: {
    readonly filter: CheckedCaseFilter;
    readonly after: CasePlace;
    readonly limit: number;
    readonly count: boolean;
  },
): Promise<CasesPage> {
  const selected = selectedCasesSql(scope, page.filter);
  const next = selected.values.length + 1;
  const rows = await db.rows<PageRow>(
    `/* casesPage */
     with selected as (
       ${selected.text}
     )
     select counted.total, page.*
       from (${page.count ? "select count(*)::int as total from selected" : "select null::int as total"}) as counted
       left join (
         select ${columns("selected")}
           from selected
           join portal.case_version using (center_id, cohort_id, case_id, version)
           join portal.cohort_case using (center_id, cohort_id, case_id)
          where (selected.center_id, selected.cohort_id, selected.case_id) > ($${next}::int, $${next + 1}::int, $${next + 2}::int)
          order by selected.center_id, selected.cohort_id, selected.case_id
          limit $${next + 3}
       ) as page on true
      order by page."centerId", page."cohortId", page."caseId"`,
    [...selected.values, ...page.after, page.limit],
  );
  return {
    rows: rows.flatMap((row) => (row.caseId === null ? [] : [row])),
    total: rows[0]?.total ?? null,
  };
}

/** One case as the scope's release of its cohort holds it; null when that release does not hold it. */
export async function caseOfScope(
  db: RequestDatabase,
  scope: CohortScope,
  which: { readonly cohortId: number; readonly caseId: number },
): Promise<CaseVersionRow | null> {
  const [row] = await db.rows<CaseVersionRow>(
    `/* caseOfScope */
     select ${columns("asked")}
       from (
         select release_case.*
           from unnest($1::int[], $2::int[], $3::int[]) as released(center_id, cohort_id, release_number)
           join portal.release_case using (center_id, cohort_id, release_number)
          where release_case.cohort_id = $4 and release_case.case_id = $5
       ) as asked
       join portal.case_version using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)`,
    [...scope.columns, which.cohortId, which.caseId],
  );
  return row ?? null;
}

/** Cases by the releases that hold them; one that the release does not hold, or that may not be read, gives no row. */
export async function casesByRefs(db: RequestDatabase, refs: readonly CaseRef[]): Promise<CaseVersionRow[]> {
  return db.rows<CaseVersionRow>(
    `/* casesByRefs */
     select ${columns("asked")}
       from ${CASE_REFS}
       join portal.release_case using (center_id, cohort_id, release_number, case_id, version)
       join portal.case_version using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)
      order by asked.place`,
    caseRefColumns(refs),
  );
}

/** Newest readable release of each case; for `node(id)`, which pins nothing. */
export async function newestCases(
  db: RequestDatabase,
  cases: readonly { readonly cohortId: number; readonly caseId: number }[],
): Promise<CaseVersionRow[]> {
  return db.rows<CaseVersionRow>(
    `/* newestCases */
     select ${columns("asked")}
       from (
         select release_case.*
           from unnest($1::int[], $2::int[]) as wanted(cohort_id, case_id)
           join (select center_id, cohort_id, max(release_number) as release_number
                   from portal.release
                  where cohort_id = any($1::int[]) and published_at <= now() and ${releaseInForce()}
                  group by center_id, cohort_id) as newest using (cohort_id)
           join portal.release_case using (center_id, cohort_id, release_number, case_id)
       ) as asked
       join portal.case_version using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)`,
    [cases.map((wanted) => wanted.cohortId), cases.map((wanted) => wanted.caseId)],
  );
}
