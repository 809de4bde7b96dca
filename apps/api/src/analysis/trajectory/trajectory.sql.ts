import type { Analyte, CaseGroup, Phase, Platform, Specimen, Stimulus } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, type StateAtSample, selectedCasesSql } from "#cases";
import { type CarriedColumns, type RequestDatabase, rowsByColumn } from "#db";
import { type TrajectoryDimension, trajectoryDimensionSql } from "./trajectory-dimension.ts";

/** What is read for trajectories. */
export interface TrajectorySelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly analyte: Analyte;
  readonly stimulus: Stimulus;
  readonly specimen: Specimen;
  readonly by: readonly TrajectoryDimension[];
  readonly definition: { readonly code: string; readonly version: number };
}

/** What names a case within one answer. */
export interface CaseOfAnswer {
  readonly cohortId: number;
  readonly caseId: number;
}

/** A case of the scope, whatever was measured in it. */
export interface TrajectoryCase extends CaseOfAnswer {
  readonly centerId: number;
  readonly caseCode: string;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  readonly caseGroup: CaseGroup;
  readonly lastFollowUpDay: number | null;
  readonly lastAssessedDay: number | null;
  /** Days of all its samples, of whatever specimen. */
  readonly sampleDays: readonly number[];
  /** Categories of the asked dimensions, in their order. */
  readonly categories: readonly string[];
}

function joinsFor(by: readonly TrajectoryDimension[], definitionAt: number): string {
  const joins: string[] = [];
  if (by.includes("VARIANT_GROUP")) {
    joins.push("left join portal.case_genotype using (center_id, cohort_id, case_id, version)");
  }
  if (by.includes("RESPONSE_CLASS")) {
    joins.push(`left join portal.case_response
         on case_response.center_id = selected.center_id and case_response.cohort_id = selected.cohort_id
        and case_response.case_id = selected.case_id and case_response.version = selected.version
        and case_response.definition = $${definitionAt} and case_response.definition_version = $${definitionAt + 1}::int`);
  }
  return joins.join("\n       ");
}

/**
 * Every case of the exact cohorts of the scope, each cohort in its release, through the filter, with the days it was
 * sampled on, the last it was assessed on and its categories. Days are told apart before anything is joined, as a day has
 * many samples. Ordered by key.
 */
export async function trajectoryCases(db: RequestDatabase, selection: TrajectorySelection): Promise<TrajectoryCase[]> {
  const { by, definition } = selection;
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const byResponse = by.includes("RESPONSE_CLASS") ? [definition.code, definition.version] : [];
  return db.rowsOfMany<TrajectoryCase>(
    `/* trajectoryCases */
     with selected as materialized (
       ${selected.text}
     ), sample_day as materialized (
       select distinct center_id, cohort_id, case_id, version, day
         from portal.sample
        where cohort_id = any($2::int[])
     ), sampled as materialized (
       select center_id, cohort_id, case_id, version, json_agg(day order by day) as days
         from sample_day
        group by center_id, cohort_id, case_id, version
     ), assessed as materialized (
       select center_id, cohort_id, case_id, version, max(day) as day
         from portal.assessment
        where cohort_id = any($2::int[])
        group by center_id, cohort_id, case_id, version
     )
     select selected.center_id as "centerId", selected.cohort_id as "cohortId", selected.case_id as "caseId",
            cohort_case.case_code as "caseCode", cohort_case.person_id::text as "personId",
            case_kindred.kindred_id::text as "kindredId", case_version.case_group as "caseGroup",
            case_version.last_follow_up_day as "lastFollowUpDay", assessed.day as "lastAssessedDay",
            coalesce(sampled.days, '[]') as "sampleDays",
            array[${by.map(trajectoryDimensionSql).join(", ")}]::text[] as categories
       from selected
       join portal.case_version using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join sampled using (center_id, cohort_id, case_id, version)
       left join assessed using (center_id, cohort_id, case_id, version)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
       ${joinsFor(by, selected.values.length + 1)}
      order by selected.center_id, selected.cohort_id, selected.case_id`,
    [...selected.values, ...byResponse],
  );
}

/** One value of one sample; days are the case's own. */
export interface TrajectoryValue extends CaseOfAnswer {
  readonly sampleNo: number;
  readonly sampleDay: number;
  readonly nominalHours: number | null;
  readonly phase: Phase | "NONE";
  readonly stateAtSample: StateAtSample;
  /** Natural logs of pg/mL; equal where measured, infinite at an open end. */
  readonly logLower: number;
  readonly logUpper: number;
  /** In pg/mL. */
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly comparabilityClass: string;
  readonly platform: Platform;
  readonly interference: string | null;
  /** Text of the cells of the file, technical replicates joined. */
  readonly reported: string;
}

const VALUE_COLUMNS: CarriedColumns<TrajectoryValue> = {
  cohortId: "NUMBER",
  caseId: "NUMBER",
  sampleNo: "NUMBER",
  sampleDay: "NUMBER",
  nominalHours: "NUMBER",
  phase: "TEXT",
  stateAtSample: "TEXT",
  logLower: "NUMBER",
  logUpper: "NUMBER",
  lowerLimit: "NUMBER",
  upperLimit: "NUMBER",
  comparabilityClass: "TEXT",
  platform: "TEXT",
  interference: "TEXT",
  reported: "TEXT",
};

/**
 * Every value of the analyte after the stimulus in the specimen, of the selected cases, in order of time within a case;
 * also those a drug disturbs, which are marked and enter no figure.
 */
export async function trajectoryValues(
  db: RequestDatabase,
  selection: TrajectorySelection,
): Promise<TrajectoryValue[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  const at = (index: number): string => `$${selected.values.length + index}`;
  return rowsByColumn<TrajectoryValue>(db, {
    name: "trajectoryValues",
    columns: VALUE_COLUMNS,
    text: `with selected as (
       ${selected.text}
     ), value as (
       select sample_analyte.*
         from selected
         join portal.sample_analyte using (center_id, cohort_id, case_id, version)
        where sample_analyte.cohort_id = any($2::int[]) and sample_analyte.analyte = ${at(1)}
          and sample_analyte.stimulus = ${at(2)} and sample_analyte.specimen = ${at(3)}
     )
     select value.cohort_id as "cohortId", value.case_id as "caseId", value.sample_no as "sampleNo",
            value.sample_day as "sampleDay", value.nominal_hours as "nominalHours", value.phase,
            value.state_at_sample as "stateAtSample", value.log_lower as "logLower", value.log_upper as "logUpper",
            value.lower_limit as "lowerLimit", value.upper_limit as "upperLimit",
            value.comparability_class as "comparabilityClass", value.platform, value.interference,
            value.reported
       from value
      order by value.center_id, value.cohort_id, value.case_id, value.sample_day, value.nominal_hours nulls first,
               value.sample_no`,
    values: [...selected.values, selection.analyte, selection.stimulus, selection.specimen],
  });
}

/** A treatment course of a case; days are the case's own. */
export interface TrajectoryCourse extends CaseOfAnswer {
  readonly agent: string;
  readonly startDay: number;
  readonly stopDay: number | null;
  readonly stopReason: string | null;
  readonly doseValue: number | null;
  readonly doseUnit: string | null;
}

/** All treatment courses of the selected cases, by start day within a case. */
export async function trajectoryCourses(
  db: RequestDatabase,
  selection: Pick<TrajectorySelection, "scope" | "filter">,
): Promise<TrajectoryCourse[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  return db.rowsOfMany<TrajectoryCourse>(
    `/* trajectoryCourses */
     with selected as (
       ${selected.text}
     )
     select cohort_id as "cohortId", case_id as "caseId", treatment_course.agent,
            treatment_course.start_day as "startDay", treatment_course.stop_day as "stopDay",
            treatment_course.stop_reason as "stopReason", treatment_course.dose_value as "doseValue",
            treatment_course.dose_unit as "doseUnit"
       from selected
       join portal.treatment_course using (center_id, cohort_id, case_id, version)
      order by center_id, cohort_id, case_id, treatment_course.start_day, treatment_course.ordinal`,
    selected.values,
  );
}

/** What tells whether a case was in flare on a day. */
export interface TrajectoryAssessment extends CaseOfAnswer {
  readonly day: number;
  readonly flare: boolean | null;
  readonly pga: number | null;
  readonly crpMgPerL: number | null;
}

/** The assessments of the selected cases, as far as they tell of flares; by day within a case. */
export async function trajectoryAssessments(
  db: RequestDatabase,
  selection: Pick<TrajectorySelection, "scope" | "filter">,
): Promise<TrajectoryAssessment[]> {
  const selected = selectedCasesSql(selection.scope, selection.filter);
  return db.rowsOfMany<TrajectoryAssessment>(
    `/* trajectoryAssessments */
     with selected as (
       ${selected.text}
     )
     select cohort_id as "cohortId", case_id as "caseId", assessment.day, assessment.flare, assessment.pga,
            assessment.crp_mg_per_l as "crpMgPerL"
       from selected
       join portal.assessment using (center_id, cohort_id, case_id, version)
      order by center_id, cohort_id, case_id, assessment.day, assessment.ordinal`,
    selected.values,
  );
}
