import type { Analyte, Phase, ResponseClass, Specimen, Stimulus } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import type { RequestDatabase } from "#db";

/** One measured value of a case; logs are natural logs of pg/mL. */
export interface MarkerValue {
  readonly phase: Phase;
  readonly sampleNo: number;
  readonly sampleDay: number;
  readonly logLower: number | null;
  readonly logUpper: number | null;
  readonly comparabilityClass: string;
}

/** A treated patient with what was measured and how it responded. */
export interface MarkedPatient {
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  /** 1 for the case that stands for its person; 2 and more for the same person in further cohorts. */
  readonly place: number;
  readonly responseClass: ResponseClass;
  /** The value that stands for the phase asked about and, for a change, every value on drug; in order of days. */
  readonly values: readonly MarkerValue[];
}

/** What is read for a question of prediction. */
export interface MarkerSelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  /** The phase whose chosen value is read. */
  readonly phase: Phase;
  /** Also every single value on drug between these days, both included; null where none is asked for. */
  readonly onDrug: { readonly fromDay: number; readonly toDay: number } | null;
  readonly definition: { readonly code: string; readonly version: number };
}

/** JSON has no infinity: an open end of an interval travels as null and is read back here. */
export function logIntervalOf({ logLower, logUpper }: MarkerValue): { logLower: number; logUpper: number } {
  return { logLower: logLower ?? Number.NEGATIVE_INFINITY, logUpper: logUpper ?? Number.POSITIVE_INFINITY };
}

/**
 * Every patient treated with anakinra in the exact cohorts of the scope, each cohort in its release, through the
 * filter: the response class under the definition, the value that stands for the phase, and where asked the single
 * values on drug. What the drug itself disturbs is left out. Numbered within the person (by rank: a row that is there
 * twice would count twice and be seen). Ordered by key.
 */
export async function markedPatients(db: RequestDatabase, selection: MarkerSelection): Promise<MarkedPatient[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const at = (index: number): string => `$${selected.values.length + index}`;
  const { onDrug } = selection;
  const finite = (column: string): string =>
    `case when ${column} in ('Infinity', '-Infinity') then null else ${column} end`;
  const asJson = `jsonb_build_object('phase', phase, 'sampleNo', sample_no, 'sampleDay', sample_day,
                                     'logLower', ${finite("log_lower")}, 'logUpper', ${finite("log_upper")},
                                     'comparabilityClass', comparability_class)`;
  return db.rowsOfMany<MarkedPatient>(
    `/* markedPatients */
     with selected as materialized (
       ${selected.text}
     ), treated as materialized (
       select selected.*, cohort_case.person_id, case_response.response_class
         from selected
         join portal.case_response using (center_id, cohort_id, case_id, version)
         join portal.cohort_case using (center_id, cohort_id, case_id)
        where case_response.definition = ${at(1)} and case_response.definition_version = ${at(2)}::int
     ), value as (
       select center_id, cohort_id, case_id, version, phase, sample_day, sample_no, log_lower, log_upper,
              comparability_class
         from treated
         join portal.phase_analyte as chosen using (center_id, cohort_id, case_id, version)
        where chosen.cohort_id = any($2::int[]) and chosen.analyte = ${at(3)} and chosen.stimulus = ${at(4)}
          and chosen.specimen = ${at(5)} and chosen.phase = ${at(6)}
          and chosen.interference is distinct from 'NOT_ANALYSED'
       union all
       select center_id, cohort_id, case_id, version, phase, sample_day, sample_no, log_lower, log_upper,
              comparability_class
         from treated
         join portal.sample_analyte as sampled using (center_id, cohort_id, case_id, version)
        where ${at(7)}::int is not null
          and sampled.cohort_id = any($2::int[]) and sampled.analyte = ${at(3)} and sampled.stimulus = ${at(4)}
          and sampled.specimen = ${at(5)} and sampled.phase in ('ON_EARLY', 'ON_LATE')
          and sampled.sample_day between ${at(7)}::int and ${at(8)}::int
          and sampled.interference is distinct from 'NOT_ANALYSED'
     ), listed as (
       select center_id, cohort_id, case_id, version, jsonb_agg(${asJson} order by sample_day, sample_no) as values
         from value
        group by center_id, cohort_id, case_id, version
     )
     select treated.center_id as "centerId", treated.cohort_id as "cohortId", treated.case_id as "caseId",
            treated.person_id::text as "personId", case_kindred.kindred_id::text as "kindredId",
            (rank() over (partition by treated.person_id
                          order by treated.center_id, treated.cohort_id, treated.case_id))::int as place,
            treated.response_class as "responseClass", coalesce(listed.values, '[]') as values
       from treated
       left join listed using (center_id, cohort_id, case_id, version)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
      order by treated.center_id, treated.cohort_id, treated.case_id`,
    [
      ...selected.values,
      ...[selection.definition.code, selection.definition.version, selection.analyte, selection.stimulus],
      ...[selection.specimen, selection.phase, onDrug?.fromDay ?? null, onDrug?.toDay ?? null],
    ],
  );
}
