import type { Analyte, Specimen, Stimulus } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import type { RequestDatabase } from "#db";
import { type CoverageDimension, coverageDimensionSql } from "./coverage-dimension.ts";

/** What is counted. */
export interface CoverageSelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly by: readonly CoverageDimension[];
  /** Only these; null lets all pass. */
  readonly analytes: readonly Analyte[] | null;
  readonly stimuli: readonly Stimulus[] | null;
  readonly specimens: readonly Specimen[] | null;
}

/** How much was measured in one combination of categories. */
export interface CoverageRow {
  /** Persons with at least one value. */
  readonly cases: number;
  /** Samples with a value. */
  readonly samples: number;
  /** Of these, values that an assay reads from the drug instead: measured, and in no figure. */
  readonly notAnalysed: number;
  /** Categories of the asked dimensions, in their order. */
  readonly categories: readonly string[];
}

/**
 * Persons and samples with a value, over the exact cohorts of the scope, each in its release, through the filter, by
 * the asked dimensions; only combinations in which something was measured. Case by case, of whatever version, from what
 * publishing counted or from the values themselves. A person of two cohorts is put together before persons are counted.
 * Versions are looked up (`in … is true`, which is not turned into a join): joined by four columns, of which the planner
 * multiplies how selective each is, thousands of cases are taken for a few and sorted twice, at twice the price.
 */
export async function coverageCounts(db: RequestDatabase, selection: CoverageSelection): Promise<CoverageRow[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const { by, analytes, stimuli, specimens } = selection;
  const at = (index: number): string => `$${selected.values.length + index}::text[]`;
  const counted = isCountedAtPublishing(selection);
  const names = by.map((_, place) => `category_${place}`);
  const columns = ["person_id", ...names].join(", ");
  return db.rowsOfMany<CoverageRow>(
    `/* coverageCounts */
     with selected as materialized (
       ${selected.text}
     ), person as (
       select ${columns}, sum(measured.samples) as samples, sum(measured.not_analysed) as not_analysed
         from (
           ${counted ? countedCasesSql(by, at) : measuredCasesSql(by, at)}
         ) as measured
         join portal.cohort_case using (center_id, cohort_id, case_id)
        where (measured.center_id, measured.cohort_id, measured.case_id, measured.version) in
              (select center_id, cohort_id, case_id, version from selected) is true
        group by ${columns}
     )
     select count(*)::int as cases, sum(samples)::int as samples, sum(not_analysed)::int as "notAnalysed",
            array[${names.map((name) => `${name}::text`).join(", ")}]::text[] as categories
       from person
      ${names.length > 0 ? `group by ${names.join(", ")}` : ""}
     having count(*) > 0`,
    [...selected.values, analytes, ...(counted ? [] : [stimuli, specimens])],
  );
}

/** Whether what publishing counted of each case, by analyte and phase, adds up to the answer. */
const isCountedAtPublishing = ({ by, stimuli, specimens }: CoverageSelection): boolean =>
  // A sample has a value of several analytes: without that dimension it would be counted for each of them.
  by.includes("ANALYTE") && !by.includes("STIMULUS") && !by.includes("SPECIMEN") && !stimuli && !specimens;

const keyWith = (by: readonly CoverageDimension[]): string => {
  const categories = by.map((dimension, place) => `${coverageDimensionSql(dimension)} as category_${place}`);
  return ["value.center_id", "value.cohort_id", "value.case_id", "value.version", ...categories].join(", ");
};

/** Counts of case versions as they were published; `at` names the parameters that restrict them. */
const countedCasesSql = (by: readonly CoverageDimension[], at: (index: number) => string): string =>
  `select ${keyWith(by)}, value.samples, value.not_analysed
             from portal.case_coverage as value
            where value.cohort_id = any($2::int[]) and (${at(1)} is null or value.analyte = any(${at(1)}))`;

/** The same from values: each is met once and none is sorted. */
function measuredCasesSql(by: readonly CoverageDimension[], at: (index: number) => string): string {
  // A sample has one value of an analyte, so that within a case and an analyte values are samples.
  const samples = by.includes("ANALYTE") ? "count(*)" : "count(distinct value.sample_no)";
  const grouped = Array.from({ length: 4 + by.length }, (_, place) => place + 1).join(", ");
  return `select ${keyWith(by)}, ${samples} as samples,
                  count(*) filter (where value.interference = 'NOT_ANALYSED') as not_analysed
             from portal.sample_analyte as value
            where value.cohort_id = any($2::int[]) and (${at(1)} is null or value.analyte = any(${at(1)}))
              and (${at(2)} is null or value.stimulus = any(${at(2)}))
              and (${at(3)} is null or value.specimen = any(${at(3)}))
            group by ${grouped}`;
}
