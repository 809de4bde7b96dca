import type { TreatedHistory } from "@nlrp12/domain";
import type { Transaction } from "#db";
import { NEWEST_PERSONS } from "./newest-persons.ts";

/** The treatment of one person as one cohort holds it. */
export interface BlockHistory {
  readonly personKey: string;
  readonly cohortId: number;
  readonly history: TreatedHistory;
}

/** Courses, assessments and last day of follow-up of every case ever on anakinra in the newest releases, by key. */
export async function blockHistories(tx: Transaction, cohortIds: readonly number[]): Promise<BlockHistory[]> {
  return tx.rows<BlockHistory>(
    `/* blockHistories */
     with ${NEWEST_PERSONS}, course as (
       select center_id, cohort_id, case_id, version,
              jsonb_agg(jsonb_build_object('atc', agent, 'startDay', start_day, 'stopDay', stop_day,
                                           'stopReason', stop_reason, 'doseValue', dose_value, 'doseUnit', dose_unit)
                        order by ordinal) as courses
         from held
         join portal.treatment_course using (center_id, cohort_id, case_id, version)
        group by center_id, cohort_id, case_id, version
       having bool_or(agent = 'L04AC03')
     ), seen as (
       select center_id, cohort_id, case_id, version,
              jsonb_agg(jsonb_build_object('day', day, 'pga', pga, 'crpMgPerL', crp_mg_per_l, 'flare', flare,
                                           'steroidMgPerDay', steroid_mg_per_day, 'responseRecorded', response_recorded)
                        order by day, ordinal) as assessments
         from course
         join portal.assessment using (center_id, cohort_id, case_id, version)
        group by center_id, cohort_id, case_id, version
     )
     select held.person_id::text as "personKey", held.cohort_id as "cohortId",
            jsonb_build_object('courses', course.courses, 'assessments', coalesce(seen.assessments, '[]'),
                               'lastFollowUpDay', case_version.last_follow_up_day) as history
       from held
       join course using (center_id, cohort_id, case_id, version)
       join portal.case_version using (center_id, cohort_id, case_id, version)
       left join seen using (center_id, cohort_id, case_id, version)
      where case_version.case_group = 'PATIENT'
      order by held.center_id, held.cohort_id, held.case_id`,
    [cohortIds],
  );
}
