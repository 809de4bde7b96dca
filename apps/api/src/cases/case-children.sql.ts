import type { AssessmentRow, CourseRow, FeatureRow, VariantRow } from "@nlrp12/domain";
import type { RequestDatabase } from "#db";
import { CASE_REFS, type CaseRef, caseRefColumns } from "./case-ref.ts";

/** A row below a case; `place` is that of its case among those looked up, from 1. */
export type Placed<Row> = Row & { readonly place: number };

/** Phenotypic features of many cases, by HPO id within a case. */
export async function featuresOfCases(
  db: RequestDatabase,
  refs: readonly CaseRef[],
): Promise<Placed<Omit<FeatureRow, "caseCode">>[]> {
  return db.rows(
    `/* featuresOfCases */
     select asked.place::int as place, case_feature.hpo_id as "hpoId", case_feature.presence,
            case_feature.onset_age_years as "onsetAgeYears"
       from ${CASE_REFS}
       join portal.case_feature using (center_id, cohort_id, case_id, version)
      order by asked.place, case_feature.ordinal`,
    caseRefColumns(refs),
  );
}

/** Treatment courses of many cases, by start day within a case. */
export async function coursesOfCases(
  db: RequestDatabase,
  refs: readonly CaseRef[],
): Promise<Placed<Omit<CourseRow, "caseCode">>[]> {
  return db.rows(
    `/* coursesOfCases */
     select asked.place::int as place, treatment_course.agent, treatment_course.start_day as "startDay",
            treatment_course.stop_day as "stopDay", treatment_course.stop_reason as "stopReason",
            treatment_course.dose_value as "doseValue", treatment_course.dose_unit as "doseUnit"
       from ${CASE_REFS}
       join portal.treatment_course using (center_id, cohort_id, case_id, version)
      order by asked.place, treatment_course.ordinal`,
    caseRefColumns(refs),
  );
}

/** Assessments of many cases, by day within a case. */
export async function assessmentsOfCases(
  db: RequestDatabase,
  refs: readonly CaseRef[],
): Promise<Placed<Omit<AssessmentRow, "caseCode">>[]> {
  return db.rows(
    `/* assessmentsOfCases */
     select asked.place::int as place, assessment.day, assessment.pga, assessment.aidai,
            assessment.crp_mg_per_l as "crpMgPerL", assessment.saa_mg_per_l as "saaMgPerL",
            assessment.steroid_mg_per_day as "steroidMgPerDay", assessment.flare, assessment.infection,
            assessment.adverse_event as "adverseEvent", assessment.response_recorded as "responseRecorded"
       from ${CASE_REFS}
       join portal.assessment using (center_id, cohort_id, case_id, version)
      order by asked.place, assessment.ordinal`,
    caseRefColumns(refs),
  );
}

/** Variants of many cases, in the order of their reported names within a case; needs the genotype group. */
export async function variantsOfCases(
  db: RequestDatabase,
  refs: readonly CaseRef[],
): Promise<Placed<Omit<VariantRow, "caseCode">>[]> {
  return db.rows(
    `/* variantsOfCases */
     select asked.place::int as place, case_variant.variant_reported as "variantReported", case_variant.zygosity,
            case_variant.hgvs_c as "hgvsC", case_variant.hgvs_p as "hgvsP", case_variant.classification
       from ${CASE_REFS}
       join portal.case_variant using (center_id, cohort_id, case_id, version)
      order by asked.place, case_variant.ordinal`,
    caseRefColumns(refs),
  );
}
