/** A question of the API and the statement that reads what it is computed from, as written by hand for the bench. */
export interface BenchQuestion {
  readonly name: string;
  readonly document: string;
  /** Reads the same rows of the study's newest releases; `$1` are its cohorts. */
  readonly byHand: string;
}

const NEWEST = `newest as (
  select release_case.center_id, release_case.cohort_id, release_case.case_id, release_case.version
    from portal.release_case
    join (select cohort_id, max(release_number) as release_number from portal.release where cohort_id = any($1) group by 1)
         as last using (cohort_id, release_number))`;

const values = (table: string, where: string, columns = "") => `with ${NEWEST}
  select value.case_id, value.sample_no, value.case_group, value.phase, value.log_lower, value.log_upper,
         value.lower_limit, value.upper_limit, value.comparability_class, value.platform, value.batch, value.reported,
         cohort_case.person_id::text, case_kindred.kindred_id::text ${columns}
    from newest join portal.${table} as value using (center_id, cohort_id, case_id, version)
    join portal.cohort_case using (center_id, cohort_id, case_id)
    left join portal.case_kindred using (center_id, cohort_id, case_id, version)
   where value.cohort_id = any($1) and value.specimen = 'PBMC_SUPERNATANT' and value.stimulus = 'NONE' and ${where}
   order by value.center_id, value.cohort_id, value.case_id`;

const HISTORIES = `with ${NEWEST}, treated as (
    select newest.* from newest join portal.case_version using (center_id, cohort_id, case_id, version)
     where case_version.case_group = 'PATIENT'
  ), course as (
    select center_id, cohort_id, case_id, version, json_agg(json_build_array(agent, start_day, stop_day, stop_reason,
           dose_value, dose_unit) order by ordinal) as courses
      from portal.treatment_course where cohort_id = any($1) group by 1, 2, 3, 4
  ), visit as (
    select center_id, cohort_id, case_id, version, json_agg(json_build_array(day, pga, crp_mg_per_l, flare,
           steroid_mg_per_day, response_recorded) order by ordinal) as visits
      from portal.assessment where cohort_id = any($1) group by 1, 2, 3, 4
  )
  select treated.*, course.courses, visit.visits
    from treated left join course using (center_id, cohort_id, case_id, version)
    left join visit using (center_id, cohort_id, case_id, version)
   order by treated.center_id, treated.cohort_id, treated.case_id`;

/** One ordinary form of each question; what only a drawing needs, such as single points, is not asked for. */
export const QUESTIONS: readonly BenchQuestion[] = [
  {
    name: "cytokineSummary",
    document:
      "{ cytokineSummary(analyte: IL_1B) { exact { cells { n belowLimit byClass { distribution { n } } vsControls { __typename } vsBaseline { __typename } } } } }",
    byHand: values("phase_analyte", "value.analyte = 'IL_1B'"),
  },
  {
    name: "cytokineSummary by sex",
    document:
      "{ cytokineSummary(analyte: TNF_A, by: [SEX]) { exact { cells { n belowLimit byClass { distribution { n } } vsControls { __typename } } } } }",
    byHand: values("phase_analyte", "value.analyte = 'TNF_A'"),
  },
  {
    name: "cytokineComparison",
    document:
      "{ cytokineComparison(analytes: [IL_1B], a: { phase: BEFORE }, b: { filter: { groups: [HEALTHY_CONTROL] } }) { exact { cohorts { id } } } }",
    byHand: values(
      "phase_analyte",
      "value.analyte = 'IL_1B' and (value.phase = 'BEFORE' or value.case_group = 'HEALTHY_CONTROL')",
    ),
  },
  {
    name: "cytokineTrajectory",
    document: "{ cytokineTrajectory(analyte: IL_1B) { exact { included } } }",
    byHand: values("sample_analyte", "value.analyte = 'IL_1B'", ", value.sample_day, value.state_at_sample"),
  },
  {
    name: "anakinraResponse",
    document: '{ anakinraResponse(definition: "clinician") { exact { cells { evaluable responders } } } }',
    byHand: `with ${NEWEST}
    select newest.*, case_response.response_class, case_response.missing, case_kindred.kindred_id::text
      from newest join portal.case_response using (center_id, cohort_id, case_id, version)
      left join portal.case_kindred using (center_id, cohort_id, case_id, version)
     where case_response.definition = 'clinician'`,
  },
  {
    name: "treatmentSurvival",
    document: '{ treatmentSurvival(event: RELAPSE, definition: "clinician") { exact { cohorts { id } } } }',
    byHand: HISTORIES,
  },
  {
    name: "responsePrediction",
    document: '{ responsePrediction(analyte: IL_1B, definition: "clinician") { exact { cohorts { id } } } }',
    byHand: values("phase_analyte", "value.analyte = 'IL_1B' and value.phase = 'BEFORE'"),
  },
  {
    name: "caseCounts by sex",
    document: "{ caseCounts(by: [SEX]) { exact { cells { cases kindreds } } } }",
    byHand: `with ${NEWEST}
      select case_version.sex, count(distinct cohort_case.person_id)
        from newest join portal.case_version using (center_id, cohort_id, case_id, version)
        join portal.cohort_case using (center_id, cohort_id, case_id) group by 1`,
  },
  {
    name: "cohortCoverage",
    document: "{ cohortCoverage { exact { cohorts { id } } } }",
    byHand: `with ${NEWEST}
      select value.center_id, value.analyte, value.phase, value.case_group, count(distinct cohort_case.person_id), count(*)
        from newest join portal.sample_analyte as value using (center_id, cohort_id, case_id, version)
        join portal.cohort_case using (center_id, cohort_id, case_id) group by 1, 2, 3, 4`,
  },
];
