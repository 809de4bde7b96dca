import type { CohortScope } from "#access";
import { CASE_FILTER_LISTS, type CaseFilterList, type CheckedCaseFilter } from "./checked-case-filter.ts";

/** A piece of a statement with the values of its parameters. */
export interface SqlPart {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Row sources that have the key of a case version and may be filtered; a closed list, so that no name is given in. */
export type CaseRowSource = "selected" | "release_case" | "phase_analyte";

/** The table a list is looked up in, and what must hold there of the parameter. */
const conditions: Readonly<Record<CaseFilterList, readonly [table: string, condition: (values: string) => string]>> = {
  groups: ["case_version", (values) => `filtered.case_group = any(${values})`],
  sex: ["case_version", (values) => `filtered.sex = any(${values})`],
  ageBands: ["case_version", (values) => `filtered.age_at_inclusion_band = any(${values})`],
  variantGroups: ["case_genotype", (values) => `filtered.variant_group = any(${values})`],
  treatments: ["case_version", (values) => `filtered.treatment = any(${values})`],
  hpoIds: ["case_feature", (values) => `filtered.presence = 'PRESENT' and filtered.hpo_id = any(${values})`],
};

/**
 * A case filter as a condition on rows of `of`: `true` when it restricts nothing, else one `exists` per table, on the
 * very case version of the row. Every entry travels as a parameter, numbered from `firstParameter`. Under the row
 * policies a cohort without the rights of `filterNeeds` matches nothing, so ask `scopeOf` for these first.
 */
export function caseFilterSql(
  filter: CheckedCaseFilter,
  place: { readonly of: CaseRowSource; readonly firstParameter: number },
): SqlPart {
  const values: unknown[] = [];
  const byTable = new Map<string, string[]>();
  for (const list of CASE_FILTER_LISTS) {
    const entries = filter[list];
    if (!entries) continue;
    const [table, condition] = conditions[list];
    const parameter = `$${place.firstParameter + values.length}::text[]`;
    values.push(entries);
    byTable.set(table, [...(byTable.get(table) ?? []), condition(parameter)]);
  }
  const tests = [...byTable].map(
    ([table, held]) =>
      `exists (select from portal.${table} as filtered
                where filtered.center_id = ${place.of}.center_id and filtered.cohort_id = ${place.of}.cohort_id
                  and filtered.case_id = ${place.of}.case_id and filtered.version = ${place.of}.version
                  and ${held.join(" and ")})`,
  );
  return { text: tests.length === 0 ? "true" : tests.join("\n          and "), values };
}

/**
 * The cases a question is about, as a select of (center_id, cohort_id, release_number, case_id, version): the exact
 * cohorts of the scope, each in its release, through the filter. Takes `$1` to `$3` for the scope and the following
 * ones for the filter; statements open with it (`with selected as (…)`), so that none can forget the release.
 */
export function selectedCasesSql(scope: CohortScope, filter: CheckedCaseFilter): SqlPart {
  const filtered = caseFilterSql(filter, { of: "release_case", firstParameter: 4 });
  return {
    text: `select release_case.center_id, release_case.cohort_id, release_case.release_number, release_case.case_id,
            release_case.version
       from unnest($1::int[], $2::int[], $3::int[]) as asked(center_id, cohort_id, release_number)
       join portal.release_case using (center_id, cohort_id, release_number)
      where ${filtered.text}`,
    values: [...scope.columns, ...filtered.values],
  };
}
