import type { TreatedHistory } from "@nlrp12/domain";
import type { CohortScope } from "#access";
import { type CheckedCaseFilter, selectedCasesSql } from "#cases";
import { type CarriedColumns, type RequestDatabase, rowsByColumn, textsSql } from "#db";
import { caseKey } from "../frame/case-key.ts";
import {
  type ResponseDimension,
  responseDimensionNeeds,
  responseDimensionSql,
} from "../response/anakinra-response-dimension.ts";
import { coursesOfCases, visitsOfCases } from "./course-and-visit.sql.ts";

/** One patient of the scope with its treatment. */
export interface TreatmentHistory {
  readonly centerId: number;
  readonly cohortId: number;
  readonly caseId: number;
  readonly personId: string;
  /** Null where no kindred is reported or the viewer may not read kindreds. */
  readonly kindredId: string | null;
  /** Null where it is not marked, or the viewer may not read kindreds. */
  readonly indexMember: boolean | null;
  /** Courses and assessments; both empty for a patient who never had anakinra. */
  readonly history: TreatedHistory;
  /** Categories of the asked dimensions, in their order. */
  readonly categories: readonly string[];
}

/** What is read for a question about time on anakinra. */
export interface HistorySelection {
  readonly scope: CohortScope;
  readonly filter: CheckedCaseFilter;
  readonly by: readonly ResponseDimension[];
}

/**
 * Every patient of the exact cohorts of the scope, each cohort in its release, through the filter, with the courses
 * and assessments of those ever treated with anakinra. Ordered by key.
 */
export async function treatmentHistories(
  db: RequestDatabase,
  selection: HistorySelection,
): Promise<TreatmentHistory[]> {
  // Asked last, the patients are without a case that is withdrawn meanwhile; nothing else of a release can change.
  const [courses, visits, patients] = await Promise.all([
    coursesOfCases(db, selection),
    visitsOfCases(db, selection),
    patientsOfCases(db, selection),
  ]);
  const coursesOf = Map.groupBy(courses, (course) => course.caseKey);
  const visitsOf = Map.groupBy(visits, (visit) => visit.caseKey);
  return patients.map((patient) => {
    const { centerId, cohortId, caseId, personId, kindredId, indexMember, categories, lastFollowUpDay } = patient;
    const key = caseKey(patient);
    const history = {
      courses: (patient.onAnakinra && coursesOf.get(key)) || [],
      assessments: (patient.onAnakinra && visitsOf.get(key)) || [],
      lastFollowUpDay,
    };
    return { centerId, cohortId, caseId, personId, kindredId, indexMember, history, categories };
  });
}

interface Patient extends Omit<TreatmentHistory, "history"> {
  readonly onAnakinra: boolean;
  readonly lastFollowUpDay: number | null;
}

const PATIENT: CarriedColumns<Patient> = {
  centerId: "INTEGER",
  cohortId: "INTEGER",
  caseId: "INTEGER",
  personId: "UUID",
  kindredId: "UUID",
  indexMember: "FLAG",
  onAnakinra: "FLAG",
  lastFollowUpDay: "INTEGER",
  categories: "TEXTS",
};

/** Every patient of the selected cases, whether ever treated with anakinra or not. Ordered by key. */
async function patientsOfCases(db: RequestDatabase, { scope, filter, by }: HistorySelection): Promise<Patient[]> {
  const selected = selectedCasesSql(scope, filter);
  const genotype = responseDimensionNeeds(by).includes("GENOTYPE");
  return rowsByColumn<Patient>(db, {
    name: "patientsOfCases",
    columns: PATIENT,
    text: `with selected as materialized (
       ${selected.text}
     )
     select center_id as "centerId", cohort_id as "cohortId", case_id as "caseId",
            cohort_case.person_id as "personId", case_kindred.kindred_id as "kindredId",
            case_kindred.index_member as "indexMember", case_version.treatment = 'ANAKINRA' as "onAnakinra",
            case_version.last_follow_up_day as "lastFollowUpDay",
            ${textsSql(by.map(responseDimensionSql))} as categories
       from selected as treated
       join portal.case_version using (center_id, cohort_id, case_id, version)
       join portal.cohort_case using (center_id, cohort_id, case_id)
       left join portal.case_kindred using (center_id, cohort_id, case_id, version)
       ${genotype ? "left join portal.case_genotype using (center_id, cohort_id, case_id, version)" : ""}
      where case_version.case_group = 'PATIENT'
      order by center_id, cohort_id, case_id`,
    values: selected.values,
  });
}
