import { releaseInForce } from "#db";

/** The persons of the newest releases of the cohorts in `$1`, as the head of a `with`. */
export const NEWEST_PERSONS = `newest as (
       select center_id, cohort_id, max(release_number) as release_number
         from portal.release
        where cohort_id = any($1::int[]) and ${releaseInForce()}
        group by center_id, cohort_id
     ), held as (
       select release_case.center_id, release_case.cohort_id, release_case.case_id, release_case.version,
              cohort_case.person_id
         from newest
         join portal.release_case using (center_id, cohort_id, release_number)
         join portal.cohort_case using (center_id, cohort_id, case_id)
     )`;
