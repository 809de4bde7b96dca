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
 * the asked dimensions; only combinations in which something was measured. Counted case by case first, of whatever
 * version: every value is met once and none is sorted, and only the counts of cases are joined to what is selected.
 */
export async function coverageCounts(db: RequestDatabase, selection: CoverageSelection): Promise<CoverageRow[]> {
  const { by, analytes, stimuli, specimens } = selection;
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const at = (index: number): string => `$${selected.values.length + index}::text[]`;
  const categories = by.map((dimension, place) => ({
    name: `category_${place}`,
    category: `, ${coverageDimensionSql(dimension)} as category_${place}`,
  }));
  const names = categories.map(({ name }) => name).join(", ");
  // A sample has one value of an analyte, so that within a case and an analyte values are samples.
  const samples = by.includes("ANALYTE") ? "count(*)" : "count(distinct value.sample_no)";
  return db.rowsOfMany<CoverageRow>(
    `/* coverageCounts */
     with selected as materialized (
       ${selected.text}
     ), measured as materialized (
       select value.center_id, value.cohort_id, value.case_id, value.version${categories.map(({ category }) => category).join("")},
              ${samples} as samples, count(*) filter (where value.interference = 'NOT_ANALYSED') as not_analysed
         from portal.sample_analyte as value
        where value.cohort_id = any($2::int[]) and (${at(1)} is null or value.analyte = any(${at(1)}))
          and (${at(2)} is null or value.stimulus = any(${at(2)}))
          and (${at(3)} is null or value.specimen = any(${at(3)}))
        group by value.center_id, value.cohort_id, value.case_id, value.version${names && `, ${names}`}
     )
     select count(distinct cohort_case.person_id)::int as cases, sum(measured.samples)::int as samples,
            sum(measured.not_analysed)::int as "notAnalysed", array[${names}]::text[] as categories
       from measured
       join selected using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)
      ${names && `group by ${names}`}
     having count(*) > 0
      ${names && `order by ${names}`}`,
    [...selected.values, analytes, stimuli, specimens],
  );
}
