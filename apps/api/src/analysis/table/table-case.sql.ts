import { ANAKINRA, type CaseGroup, type ResponseClass, type Sex, type TreatmentGroup } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import type { RequestDatabase } from "#db";
import type { MeasuredIn } from "./table-analysis.ts";

/** One case of the scope with what a baseline table tells of it. */
export interface TableCase {
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  readonly caseGroup: CaseGroup;
  readonly sex: Sex;
  readonly ageBand: string | null;
  readonly ageAtOnsetYears: number | null;
  readonly treatment: TreatmentGroup;
  /** Null where the viewer may not read variants. */
  readonly variantGroup: string | null;
  /** Null where the case was never treated with anakinra. */
  readonly responseClass: ResponseClass | null;
  /** HPO ids reported as present, and as looked for and excluded. */
  readonly present: readonly string[];
  readonly excluded: readonly string[];
  /** ATC codes of courses begun before day 0, and of courses beside anakinra that run on day 0. */
  readonly prior: readonly string[];
  readonly concomitant: readonly string[];
  /** What there is of the asked analyte; null where none is asked. */
  readonly measured: Measured | null;
}

/** What a case has of one analyte after one stimulus in one specimen. */
export interface Measured {
  /** Whether there is such a sample at all. */
  readonly sampled: boolean;
  /** Whether any such sample has a value of the analyte. */
  readonly valued: boolean;
  /** Phases with a value, `NONE` for who has none; and those of which the drug disturbs every value. */
  readonly phases: readonly string[];
  readonly disturbed: readonly string[];
}

/** What is read for a baseline table. */
export interface TableSelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly definition: { readonly code: string; readonly version: number };
  readonly measured: MeasuredIn | null;
}

const KEY = "center_id, cohort_id, case_id, version";

/** What the samples of the selected cases hold of one analyte; parameters from `$first` on. */
function measuredSql(first: number): { readonly with: string; readonly column: string; readonly joins: string } {
  const [analyte, stimulus, specimen] = [`$${first}`, `$${first + 1}`, `$${first + 2}`];
  return {
    with: `, sampled as (
       select distinct ${KEY} from selected join portal.sample using (${KEY})
        where sample.stimulus = ${stimulus} and sample.specimen = ${specimen}
     ), valued as (
       select distinct ${KEY} from selected join portal.sample_analyte using (${KEY})
        where sample_analyte.cohort_id = any($2::int[]) and sample_analyte.analyte = ${analyte}
          and sample_analyte.stimulus = ${stimulus} and sample_analyte.specimen = ${specimen}
     ), held as (
       select ${KEY}, sample_analyte.phase, bool_and(sample_analyte.interference is not distinct from 'NOT_ANALYSED') as disturbed
         from selected join portal.sample_analyte using (${KEY})
        where sample_analyte.cohort_id = any($2::int[]) and sample_analyte.analyte = ${analyte}
          and sample_analyte.stimulus = ${stimulus} and sample_analyte.specimen = ${specimen}
        group by ${KEY}, sample_analyte.phase
     ), chosen as (
       select ${KEY}, array_agg(phase) as phases, array_agg(phase) filter (where disturbed) as disturbed
         from held
        group by ${KEY}
     )`,
    column: `jsonb_build_object('sampled', sampled.case_id is not null, 'valued', valued.case_id is not null,
              'phases', coalesce(chosen.phases, '{}'), 'disturbed', coalesce(chosen.disturbed, '{}'))`,
    joins: `left join sampled using (${KEY}) left join valued using (${KEY}) left join chosen using (${KEY})`,
  };
}

/**
 * Every case of the exact cohorts of the scope, each cohort in its release, through the filter, with what a baseline
 * table tells of it. Ordered by key.
 */
export async function tableCases(db: RequestDatabase, selection: TableSelection): Promise<TableCase[]> {
  const { definition, measured } = selection;
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const next = selected.values.length + 1;
  const samples = measured && measuredSql(next + 3);
  return db.rowsOfMany<TableCase>(
    `/* tableCases */
     with selected as materialized (
       ${selected.text}
     ), feature as (
       select ${KEY}, array_agg(case_feature.hpo_id) filter (where case_feature.presence = 'PRESENT') as present,
              array_agg(case_feature.hpo_id) filter (where case_feature.presence = 'EXCLUDED') as excluded
         from selected join portal.case_feature using (${KEY})
        group by ${KEY}
     ), course as (
       select ${KEY}, array_agg(distinct treatment_course.agent) filter (where treatment_course.start_day < 0) as prior,
              array_agg(distinct treatment_course.agent) filter (
                where treatment_course.agent <> $${next + 2} and treatment_course.start_day <= 0
                  and coalesce(treatment_course.stop_day, 0) >= 0) as concomitant
         from selected join portal.treatment_course using (${KEY})
        group by ${KEY}
     )${samples?.with ?? ""}
     select selected.center_id as "centerId", selected.cohort_id as "cohortId", selected.case_id as "caseId",
            cohort_case.person_id::text as "personId", case_kindred.kindred_id::text as "kindredId",
            case_version.case_group as "caseGroup", case_version.sex,
            case_version.age_at_inclusion_band as "ageBand", case_version.age_at_onset_years as "ageAtOnsetYears",
            case_version.treatment, case_genotype.variant_group as "variantGroup",
            case_response.response_class as "responseClass",
            coalesce(feature.present, '{}') as present, coalesce(feature.excluded, '{}') as excluded,
            coalesce(course.prior, '{}') as prior, coalesce(course.concomitant, '{}') as concomitant,
            ${samples?.column ?? "null::jsonb"} as measured
       from selected
       join portal.case_version using (${KEY})
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join portal.case_kindred using (${KEY})
       left join portal.case_genotype using (${KEY})
       left join feature using (${KEY})
       left join course using (${KEY})
       ${samples?.joins ?? ""}
       left join portal.case_response
         on case_response.center_id = selected.center_id and case_response.cohort_id = selected.cohort_id
        and case_response.case_id = selected.case_id and case_response.version = selected.version
        and case_response.definition = $${next} and case_response.definition_version = $${next + 1}::int
      order by selected.center_id, selected.cohort_id, selected.case_id`,
    [
      ...selected.values,
      ...[definition.code, definition.version, ANAKINRA],
      ...(measured ? [measured.analyte, measured.stimulus, measured.specimen] : []),
    ],
  );
}
