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

const VALUE = `value.center_id, value.cohort_id, value.case_id, value.sample_no, value.case_group, value.phase, value.log_lower,
         value.log_upper, value.lower_limit, value.upper_limit, value.comparability_class, value.platform, value.kit,
         value.batch, value.culture_run, value.interference, value.reported, value.sample_day, value.nominal_hours,
         cohort_case.person_id::text, case_kindred.kindred_id::text`;

/** Without an order: the portal puts values in theirs itself, which is quicker than to have PostgreSQL sort whole rows. */
const values = (where: string, also = { columns: "", joins: "" }) => `with ${NEWEST}
  select ${VALUE} ${also.columns}
    from newest join portal.phase_analyte as value using (center_id, cohort_id, case_id, version)
    join portal.cohort_case using (center_id, cohort_id, case_id)
    left join portal.case_kindred using (center_id, cohort_id, case_id, version) ${also.joins}
   where value.cohort_id = any($1) and value.specimen = 'PBMC_SUPERNATANT' and value.stimulus = 'NONE'
     and value.interference is distinct from 'NOT_ANALYSED' and ${where}`;

const columns = (names: readonly string[], order: string) =>
  `json_build_array(${names.map((name) => `array_agg(${name} order by ${order})`).join(", ")})`;

const COURSES = `select center_id, cohort_id, case_id, version,
         ${columns(["agent", "start_day", "stop_day", "stop_reason", "dose_value", "dose_unit"], "start_day, ordinal")} as courses
    from portal.treatment_course where cohort_id = any($1) group by 1, 2, 3, 4`;

const HISTORIES = `with ${NEWEST}, course as (${COURSES}), visit as (
    select center_id, cohort_id, case_id, version,
           ${columns(["day", "pga", "crp_mg_per_l", "flare", "steroid_mg_per_day", "response_recorded"], "day, ordinal")} as visits
      from portal.assessment where cohort_id = any($1) group by 1, 2, 3, 4
  )
  select newest.*, cohort_case.person_id::text, case_kindred.kindred_id::text, case_version.treatment,
         case_version.last_follow_up_day, course.courses, visit.visits
    from newest join portal.case_version using (center_id, cohort_id, case_id, version)
    join portal.cohort_case using (center_id, cohort_id, case_id)
    left join portal.case_kindred using (center_id, cohort_id, case_id, version)
    left join course using (center_id, cohort_id, case_id, version)
    left join visit using (center_id, cohort_id, case_id, version)
   where case_version.case_group = 'PATIENT'
   order by newest.center_id, newest.cohort_id, newest.case_id`;

const TRACKED = [
  ...["sample_no", "sample_day", "nominal_hours", "phase", "state_at_sample", "log_lower", "log_upper", "lower_limit"],
  ...["upper_limit", "comparability_class", "platform", "interference", "reported"],
];

/** Cases with the days they were sampled on, their values in order of time and their courses. */
const TRACKS = `with ${NEWEST}, day as materialized (
    select distinct center_id, cohort_id, case_id, version, day from portal.sample where cohort_id = any($1)
  ), sampled as materialized (
    select center_id, cohort_id, case_id, version, json_agg(day) as days from day group by 1, 2, 3, 4
  ), value as (
    select center_id, cohort_id, case_id, version, ${columns(TRACKED, "sample_day, sample_no")} as values
      from portal.sample_analyte
     where cohort_id = any($1) and analyte = 'IL_1B' and stimulus = 'NONE' and specimen = 'PBMC_SUPERNATANT'
     group by 1, 2, 3, 4
  ), course as (${COURSES})
  select newest.*, cohort_case.case_code, cohort_case.person_id::text, case_kindred.kindred_id::text,
         case_version.case_group, case_version.last_follow_up_day, sampled.days, value.values, course.courses
    from newest join portal.case_version using (center_id, cohort_id, case_id, version)
    join portal.cohort_case using (center_id, cohort_id, case_id)
    left join portal.case_kindred using (center_id, cohort_id, case_id, version)
    left join sampled using (center_id, cohort_id, case_id, version)
    left join value using (center_id, cohort_id, case_id, version)
    left join course using (center_id, cohort_id, case_id, version)
   order by newest.center_id, newest.cohort_id, newest.case_id`;

/** One ordinary form of each question, with the figures it is asked for; what only a drawing needs, such as single points, is not. */
export const QUESTIONS: readonly BenchQuestion[] = [
  {
    name: "cytokineSummary",
    document:
      "{ cytokineSummary(analyte: IL_1B) { exact { cells { n belowLimit byClass { distribution { n } } vsControls { __typename } vsBaseline { __typename } } } } }",
    byHand: values("value.analyte = 'IL_1B'"),
  },
  {
    name: "cytokineSummary by sex",
    document:
      "{ cytokineSummary(analyte: TNF_A, by: [SEX]) { exact { cells { n belowLimit byClass { distribution { n } } vsControls { __typename } } } } }",
    byHand: values("value.analyte = 'TNF_A'", {
      columns: ", case_version.sex",
      joins: "join portal.case_version using (center_id, cohort_id, case_id, version)",
    }),
  },
  {
    name: "cytokineComparison",
    document: `{ cytokineComparison(analytes: [IL_1B], a: { phase: BEFORE }, b: { filter: { groups: [HEALTHY_CONTROL] } }) { exact { comparisons {
      first { units belowLimit } second { units belowLimit } effect { __typename } detected { difference } test { __typename } } } } }`,
    byHand: values("value.analyte = 'IL_1B' and (value.phase = 'BEFORE' or value.case_group = 'HEALTHY_CONTROL')"),
  },
  {
    name: "cytokineTrajectory",
    document:
      "{ cytokineTrajectory(analyte: IL_1B) { exact { included tracks { windows { due levels { n median { value } } } } } } }",
    byHand: TRACKS,
  },
  {
    name: "anakinraResponse",
    document: '{ anakinraResponse(definition: "clinician") { exact { cells { evaluable responders } } } }',
    byHand: `with ${NEWEST}
    select newest.*, cohort_case.person_id::text, case_response.response_class, case_response.missing,
           case_kindred.kindred_id::text, case_kindred.index_member
      from newest join portal.case_response using (center_id, cohort_id, case_id, version)
      join portal.cohort_case using (center_id, cohort_id, case_id)
      left join portal.case_kindred using (center_id, cohort_id, case_id, version)
     where case_response.definition = 'clinician'
     order by newest.center_id, newest.cohort_id, newest.case_id`,
  },
  {
    name: "treatmentSurvival",
    document:
      '{ treatmentSurvival(event: RELAPSE, definition: "clinician") { exact { included curves { n events median { day } causes { cause events } } } } }',
    byHand: HISTORIES,
  },
  {
    name: "responsePrediction",
    document:
      '{ responsePrediction(analyte: IL_1B, definition: "clinician") { exact { included withinCenter { value lower upper } } } }',
    byHand: `with ${NEWEST}
    select newest.*, cohort_case.person_id::text, case_kindred.kindred_id::text, case_response.response_class,
           value.sample_day, value.log_lower, value.log_upper, value.comparability_class
      from newest join portal.case_response using (center_id, cohort_id, case_id, version)
      join portal.cohort_case using (center_id, cohort_id, case_id)
      left join portal.case_kindred using (center_id, cohort_id, case_id, version)
      left join (select * from portal.phase_analyte
                  where cohort_id = any($1) and analyte = 'IL_1B' and specimen = 'PBMC_SUPERNATANT' and stimulus = 'NONE'
                    and phase = 'BEFORE') as value using (center_id, cohort_id, case_id, version)
     where case_response.definition = 'clinician'
     order by newest.center_id, newest.cohort_id, newest.case_id`,
  },
  {
    name: "caseCounts by sex",
    document: "{ caseCounts(by: [SEX]) { exact { cells { cases kindreds } } } }",
    byHand: `with ${NEWEST}
      select case_version.sex, count(distinct cohort_case.person_id),
             count(distinct coalesce(case_kindred.kindred_id, cohort_case.person_id))
        from newest join portal.case_version using (center_id, cohort_id, case_id, version)
        join portal.cohort_case using (center_id, cohort_id, case_id)
        left join portal.case_kindred using (center_id, cohort_id, case_id, version) group by 1`,
  },
  {
    name: "cohortCoverage",
    document: "{ cohortCoverage { exact { cells { cases samples notAnalysed } } } }",
    byHand: `with ${NEWEST}, person as (
      select cohort_case.person_id, center_id, analyte, phase, case_group, sum(samples) as samples,
             sum(not_analysed) as not_analysed
        from portal.case_coverage join portal.cohort_case using (center_id, cohort_id, case_id)
       where cohort_id = any($1)
         and (center_id, cohort_id, case_id, version) in (select center_id, cohort_id, case_id, version from newest) is true
       group by 1, 2, 3, 4, 5
    )
    select center_id, analyte, phase, case_group, count(*), sum(samples), sum(not_analysed)
      from person group by 1, 2, 3, 4`,
  },
];
