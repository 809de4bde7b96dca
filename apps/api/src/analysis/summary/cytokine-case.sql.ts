import { ANAKINRA, type CaseGroup, type Phase } from "@nlrp12/domain";
import { selectedCasesSql } from "#cases";
import { type CarriedColumns, gatheredTextsSql, type RequestDatabase, rowsByColumn } from "#db";
import { caseKey } from "../frame/case-key.ts";
import type { CytokineSelection } from "./cytokine-value.sql.ts";
import { reachedPhases } from "./reached-phases.ts";

/** A case of the scope as far as counting those without a value needs it. */
export interface CytokineCase {
  readonly personId: string;
  readonly caseGroup: CaseGroup;
  /** Phases in which a value is due: those it was sampled in for whatever, and those its anakinra has come to. */
  readonly duePhases: readonly string[];
}

/** A case beside one of its courses of anakinra; beside none where it has none or they may not be read. */
interface CaseRow {
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  readonly caseGroup: CaseGroup;
  readonly phases: readonly string[];
  readonly lastKnownDay: number | null;
  readonly startDay: number | null;
  readonly stopDay: number | null;
}

const COLUMNS: CarriedColumns<CaseRow> = {
  cohortId: "INTEGER",
  caseId: "INTEGER",
  personId: "UUID",
  caseGroup: "TEXT",
  phases: "TEXTS",
  lastKnownDay: "INTEGER",
  startDay: "INTEGER",
  stopDay: "INTEGER",
};

const KEY = "center_id, cohort_id, case_id, version";

/**
 * The cases with any value in the scope, each with the phases it has one in, its courses of anakinra and the last day
 * anything is known of it, so that missing values can be counted per phase. Courses and assessments are clinical: where
 * the viewer may not read them, row policies leave phases alone. Ordered by key.
 *
 * Both are read of all versions and joined by version afterwards: joined first they take twice as long where most cases
 * have one version, and as long with five.
 */
export async function cytokineCases(
  db: RequestDatabase,
  { scope, filter }: Pick<CytokineSelection, "scope" | "filter">,
): Promise<CytokineCase[]> {
  const selected = selectedCasesSql(scope, filter);
  const rows = await rowsByColumn<CaseRow>(db, {
    name: "cytokineCases",
    columns: COLUMNS,
    text: `with selected as materialized (
       ${selected.text}
     ), in_phase as (
       select ${KEY}, phase, min(case_group) as case_group, max(sample_day) as day
         from selected
         join portal.phase_analyte using (${KEY})
        where phase_analyte.cohort_id = any($2::int[])
        group by ${KEY}, phase
     ), sampled as (
       select ${KEY}, min(case_group) as case_group, ${gatheredTextsSql("phase")} as phases, max(day) as day
         from in_phase
        group by ${KEY}
     ), assessed as (
       select ${KEY}, max(day) as day
         from portal.assessment
        where cohort_id = any($2::int[])
        group by ${KEY}
     ), course as (
       select ${KEY}, start_day, stop_day
         from portal.treatment_course
        where cohort_id = any($2::int[]) and agent = $${selected.values.length + 1}
     )
     select sampled.cohort_id as "cohortId", sampled.case_id as "caseId", cohort_case.person_id as "personId",
            sampled.case_group as "caseGroup", sampled.phases, course.start_day as "startDay",
            course.stop_day as "stopDay",
            greatest(sampled.day, assessed.day, case_version.last_follow_up_day) as "lastKnownDay"
       from sampled
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join portal.case_version using (${KEY})
       left join assessed using (${KEY})
       left join course using (${KEY})
      order by sampled.center_id, sampled.cohort_id, sampled.case_id, course.start_day`,
    values: [...selected.values, ANAKINRA],
  });
  return [...Map.groupBy(rows, caseKey).values()].flatMap(caseOf);
}

function caseOf(rows: readonly CaseRow[]): CytokineCase[] {
  const [first] = rows;
  if (!first) return [];
  const { personId, caseGroup, phases, lastKnownDay } = first;
  const courses = rows.flatMap(({ startDay, stopDay }) => (startDay === null ? [] : [{ startDay, stopDay }]));
  const reached: readonly Phase[] = caseGroup === "PATIENT" ? reachedPhases(courses, lastKnownDay) : [];
  return [{ personId, caseGroup, duePhases: [...new Set([...phases, ...reached])] }];
}
