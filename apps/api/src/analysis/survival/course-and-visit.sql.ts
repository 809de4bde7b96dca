import type { TreatedHistory } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import { type CarriedColumns, type RequestDatabase, rowsByColumn } from "#db";

/** A row of a case that was read by a statement of its own, and comes to its case by this number (`caseKey`). */
interface KeyedByCase {
  readonly caseKey: number;
}

type KeyedCourse = TreatedHistory["courses"][number] & KeyedByCase;
type KeyedVisit = TreatedHistory["assessments"][number] & KeyedByCase;

/** `caseKey` in SQL. Ordering 85,000 visits by it takes a third of the time that the three columns of the key take. */
const CASE_KEY = "cohort_id::bigint << 32 | case_id";

/** The cases whose courses and visits are read. */
interface CaseSelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
}

const COURSE: CarriedColumns<KeyedCourse> = {
  caseKey: "NUMBER",
  atc: "TEXT",
  startDay: "INTEGER",
  stopDay: "INTEGER",
  stopReason: "TEXT",
  doseValue: "NUMBER",
  doseUnit: "TEXT",
};

/** The treatment courses of the selected cases; of each case in order of days. */
export async function coursesOfCases(db: RequestDatabase, { scope, filter }: CaseSelection): Promise<KeyedCourse[]> {
  const selected = selectedCasesSql(scope, filter);
  return rowsByColumn<KeyedCourse>(db, {
    name: "coursesOfCases",
    columns: COURSE,
    text: `with selected as (
       ${selected.text}
     )
     select ${CASE_KEY} as "caseKey", agent as atc, start_day as "startDay", stop_day as "stopDay",
            stop_reason as "stopReason", dose_value as "doseValue", dose_unit as "doseUnit"
       from portal.treatment_course
      where (center_id, cohort_id, case_id, version) in (select center_id, cohort_id, case_id, version from selected)
      order by ${CASE_KEY}, start_day, ordinal`,
    values: selected.values,
  });
}

const VISIT: CarriedColumns<KeyedVisit> = {
  caseKey: "NUMBER",
  day: "INTEGER",
  pga: "NUMBER",
  crpMgPerL: "NUMBER",
  flare: "FLAG",
  steroidMgPerDay: "NUMBER",
  responseRecorded: "TEXT",
};

/** The assessments of the selected cases; of each case in order of days. */
export async function visitsOfCases(db: RequestDatabase, { scope, filter }: CaseSelection): Promise<KeyedVisit[]> {
  const selected = selectedCasesSql(scope, filter);
  return rowsByColumn<KeyedVisit>(db, {
    name: "visitsOfCases",
    columns: VISIT,
    text: `with selected as (
       ${selected.text}
     )
     select ${CASE_KEY} as "caseKey", day, pga, crp_mg_per_l as "crpMgPerL", flare,
            steroid_mg_per_day as "steroidMgPerDay", response_recorded as "responseRecorded"
       from portal.assessment
      where (center_id, cohort_id, case_id, version) in (select center_id, cohort_id, case_id, version from selected)
      order by ${CASE_KEY}, day, ordinal`,
    values: selected.values,
  });
}
