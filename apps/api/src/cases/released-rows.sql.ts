import type {
  AssayRow,
  AssessmentRow,
  CaseRow,
  CourseRow,
  FeatureRow,
  MeasurementRow,
  SampleRow,
  VariantRow,
} from "@nlrp12/domain";
import type { Transaction } from "#db";
import type { AssayLimits } from "./case-record.ts";

/** The release whose rows are read. */
export interface ReleaseToRead {
  readonly centerId: number;
  readonly cohortId: number;
  readonly releaseNumber: number;
}

/** The versions of a release with the code of each case; every statement below joins its table to it. */
const held = `with held as (
    select center_id, cohort_id, case_id, version, case_code
      from portal.release_case join portal.cohort_case using (center_id, cohort_id, case_id)
     where center_id = $1 and cohort_id = $2 and release_number = $3)`;
const version = "using (center_id, cohort_id, case_id, version)";

async function rows<Row>(tx: Transaction, release: ReleaseToRead, text: string): Promise<Row[]> {
  return tx.rows<Row>(text, [release.centerId, release.cohortId, release.releaseNumber]);
}

/** Cases of a release with their kindred. */
export async function releasedCases(tx: Transaction, release: ReleaseToRead): Promise<CaseRow[]> {
  return rows<CaseRow>(
    tx,
    release,
    `/* releasedCases */ ${held}
     select case_code as "caseCode", case_version.case_group as "group", case_version.sex,
            case_kindred.kindred_code as "kindredCode", case_kindred.index_member as "indexMember",
            case_version.age_at_onset_years as "ageAtOnsetYears",
            case_version.age_at_inclusion_band as "ageAtInclusionBand",
            case_version.last_follow_up_day as "lastFollowUpDay"
       from held join portal.case_version ${version} left join portal.case_kindred ${version}
      order by case_id`,
  );
}

/** Variants of the cases of a release. */
export async function releasedVariants(tx: Transaction, release: ReleaseToRead): Promise<VariantRow[]> {
  return rows<VariantRow>(
    tx,
    release,
    `/* releasedVariants */ ${held}
     select case_code as "caseCode", variant_reported as "variantReported", zygosity, hgvs_c as "hgvsC",
            hgvs_p as "hgvsP", classification
       from held join portal.case_variant ${version} order by case_id, ordinal`,
  );
}

/** Phenotypic features of the cases of a release. */
export async function releasedFeatures(tx: Transaction, release: ReleaseToRead): Promise<FeatureRow[]> {
  return rows<FeatureRow>(
    tx,
    release,
    `/* releasedFeatures */ ${held}
     select case_code as "caseCode", hpo_id as "hpoId", presence, onset_age_years as "onsetAgeYears"
       from held join portal.case_feature ${version} order by case_id, ordinal`,
  );
}

/** Treatment courses of the cases of a release. */
export async function releasedCourses(tx: Transaction, release: ReleaseToRead): Promise<CourseRow[]> {
  return rows<CourseRow>(
    tx,
    release,
    `/* releasedCourses */ ${held}
     select case_code as "caseCode", agent, start_day as "startDay", stop_day as "stopDay",
            stop_reason as "stopReason", dose_value as "doseValue", dose_unit as "doseUnit"
       from held join portal.treatment_course ${version} order by case_id, ordinal`,
  );
}

/** Assessments of the cases of a release. */
export async function releasedAssessments(tx: Transaction, release: ReleaseToRead): Promise<AssessmentRow[]> {
  return rows<AssessmentRow>(
    tx,
    release,
    `/* releasedAssessments */ ${held}
     select case_code as "caseCode", day, pga, aidai, crp_mg_per_l as "crpMgPerL", saa_mg_per_l as "saaMgPerL",
            steroid_mg_per_day as "steroidMgPerDay", flare, infection, adverse_event as "adverseEvent",
            response_recorded as "responseRecorded"
       from held join portal.assessment ${version} order by case_id, ordinal`,
  );
}

/** Samples of the cases of a release. */
export async function releasedSamples(tx: Transaction, release: ReleaseToRead): Promise<SampleRow[]> {
  return rows<SampleRow>(
    tx,
    release,
    `/* releasedSamples */ ${held}
     select sample_code as "sampleCode", case_code as "caseCode", day, specimen, stimulus,
            culture_hours as "cultureHours", stimulus_dose as "stimulusDose",
            stimulus_dose_unit as "stimulusDoseUnit", nominal_hours as "nominalHours", post_dose as "postDose",
            hours_since_last_dose as "hoursSinceLastDose", fresh_or_frozen as "freshOrFrozen",
            cells_per_ml as "cellsPerMl", viability_percent as "viabilityPercent", culture_run as "cultureRun"
       from held join portal.sample ${version} order by case_id, sample_no`,
  );
}

/** An assay as stored, with its limits together. */
export interface ReleasedAssay extends Pick<AssayRow, "assayCode" | "platform" | "kit" | "batch"> {
  readonly limits: readonly AssayLimits[];
}

/** The assays that the measurements of a release name, each once. */
export async function releasedAssays(tx: Transaction, release: ReleaseToRead): Promise<ReleasedAssay[]> {
  return rows<ReleasedAssay>(
    tx,
    release,
    `/* releasedAssays */ ${held}, used as (
         select distinct center_id, cohort_id, assay_no from held join portal.measurement ${version})
     select assay_code as "assayCode", platform, kit, batch, limits
       from used join portal.assay using (center_id, cohort_id, assay_no) order by assay_no`,
  );
}

/** Measurements of the cases of a release. */
export async function releasedMeasurements(tx: Transaction, release: ReleaseToRead): Promise<MeasurementRow[]> {
  return rows<MeasurementRow>(
    tx,
    release,
    `/* releasedMeasurements */ ${held}
     select sample_code as "sampleCode", analyte, comparator, value, unit, assay_code as "assayCode",
            replicate, reported
       from held
       join portal.sample ${version}
       join portal.measurement using (center_id, cohort_id, case_id, version, sample_no)
       join portal.assay using (center_id, cohort_id, assay_no)
      order by case_id, sample_no, measurement_no`,
  );
}
