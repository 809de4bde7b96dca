import type { AssayRow, CohortFile } from "@nlrp12/domain";
import type { Transaction } from "#db";
import type { AssayLimits } from "./case-record.ts";

/** The release whose rows are read. */
export interface ReleaseToRead {
  readonly centerId: number;
  readonly cohortId: number;
  readonly releaseNumber: number;
}

/**
 * The versions of a release with the code of each case, all of them or those of the given case numbers; every statement
 * below joins its table to it. The numbers are asked of the table too, so that it is read by its key and not whole.
 */
const held = `with held as (
    select center_id, cohort_id, case_id, version, case_code
      from portal.release_case join portal.cohort_case using (center_id, cohort_id, case_id)
     where center_id = $1 and cohort_id = $2 and release_number = $3
       and ($4::int[] is null or release_case.case_id = any($4)))`;
const version = "using (center_id, cohort_id, case_id, version)";
const asked = (table: string) => `where ($4::int[] is null or ${table}.case_id = any($4))`;

/** Every sheet but the assays, which are one list for the whole cohort. */
export type RowSheet = Exclude<keyof CohortFile, "assays">;

/** What a cohort file says on each sheet, of the cases of a release, in the order of their numbers; columns as its fields. */
const SHEETS: Readonly<Record<RowSheet, string>> = {
  cases: `select case_code as "caseCode", case_version.case_group as "group", case_version.sex,
            case_kindred.kindred_code as "kindredCode", case_kindred.index_member as "indexMember",
            case_version.age_at_onset_years as "ageAtOnsetYears",
            case_version.age_at_inclusion_band as "ageAtInclusionBand",
            case_version.last_follow_up_day as "lastFollowUpDay"
       from held join portal.case_version ${version}
       left join (select * from portal.case_kindred ${asked("case_kindred")}) as case_kindred ${version}
      ${asked("case_version")} order by case_id`,
  variants: `select case_code as "caseCode", variant_reported as "variantReported", zygosity, hgvs_c as "hgvsC",
            hgvs_p as "hgvsP", classification
       from held join portal.case_variant ${version} ${asked("case_variant")} order by case_id, ordinal`,
  features: `select case_code as "caseCode", hpo_id as "hpoId", presence, onset_age_years as "onsetAgeYears"
       from held join portal.case_feature ${version} ${asked("case_feature")} order by case_id, ordinal`,
  courses: `select case_code as "caseCode", agent, start_day as "startDay", stop_day as "stopDay",
            stop_reason as "stopReason", dose_value as "doseValue", dose_unit as "doseUnit"
       from held join portal.treatment_course ${version} ${asked("treatment_course")} order by case_id, ordinal`,
  assessments: `select case_code as "caseCode", day, pga, aidai, crp_mg_per_l as "crpMgPerL",
            saa_mg_per_l as "saaMgPerL", steroid_mg_per_day as "steroidMgPerDay", flare, infection,
            adverse_event as "adverseEvent", response_recorded as "responseRecorded"
       from held join portal.assessment ${version} ${asked("assessment")} order by case_id, ordinal`,
  samples: `select sample_code as "sampleCode", case_code as "caseCode", day, specimen, stimulus,
            culture_hours as "cultureHours", stimulus_dose as "stimulusDose",
            stimulus_dose_unit as "stimulusDoseUnit", nominal_hours as "nominalHours", post_dose as "postDose",
            hours_since_last_dose as "hoursSinceLastDose", fresh_or_frozen as "freshOrFrozen",
            cells_per_ml as "cellsPerMl", viability_percent as "viabilityPercent", culture_run as "cultureRun"
       from held join portal.sample ${version} ${asked("sample")} order by case_id, sample_no`,
  measurements: `select sample_code as "sampleCode", analyte, comparator, value, unit, assay_code as "assayCode",
            replicate, reported
       from held
       join (select * from portal.sample ${asked("sample")}) as sample ${version}
       join (select * from portal.measurement ${asked("measurement")}) as measurement
            using (center_id, cohort_id, case_id, version, sample_no)
       join portal.assay using (center_id, cohort_id, assay_no)
      order by case_id, sample_no, measurement_no`,
};

const keyOf = (release: ReleaseToRead, caseIds: readonly number[] | null) => [
  release.centerId,
  release.cohortId,
  release.releaseNumber,
  caseIds,
];

/**
 * Everything a release says of some of its cases (of all for `null`) as the JSON of a cohort file without assays. The
 * database makes the text: whoever passes it on to another thread makes no objects of it.
 */
export async function releasedRowsText(
  tx: Transaction,
  release: ReleaseToRead,
  caseIds: readonly number[] | null,
): Promise<string> {
  const texts: string[] = [];
  for (const [sheet, statement] of Object.entries(SHEETS)) {
    const { rows } = await tx.one<{ rows: string }>(
      `/* releasedRowsText ${sheet} */ ${held}, written as (${statement})
       select coalesce(json_agg(written), '[]')::text as rows from written`,
      keyOf(release, caseIds),
    );
    texts.push(`${JSON.stringify(sheet)}:${rows}`);
  }
  return `{${texts.join(",")}}`;
}

/** The rows of one sheet of some of a release's cases, each as a line of JSON; for a file that is written as it is read. */
export async function releasedSheetLines(
  tx: Transaction,
  release: ReleaseToRead,
  part: { readonly sheet: RowSheet; readonly caseIds: readonly number[] },
): Promise<readonly string[]> {
  const rows = await tx.rows<{ line: string }>(
    `/* releasedSheetLines ${part.sheet} */ ${held}
     select row_to_json(written)::text as line from (${SHEETS[part.sheet]}) as written`,
    keyOf(release, part.caseIds),
  );
  return rows.map(({ line }) => line);
}

/** The numbers of a release's cases, in order. */
export async function casesOfRelease(tx: Transaction, release: ReleaseToRead): Promise<readonly number[]> {
  const rows = await tx.rows<{ caseId: number }>(
    `/* casesOfRelease */ ${held} select case_id as "caseId" from held order by case_id`,
    keyOf(release, null),
  );
  return rows.map(({ caseId }) => caseId);
}

/** An assay as stored, with its limits together. */
export interface ReleasedAssay extends Pick<AssayRow, "assayCode" | "platform" | "kit" | "batch"> {
  readonly limits: readonly AssayLimits[];
}

/** The assays that the measurements of a release name, of some of its cases or of all for `null`, each once. */
export async function releasedAssays(
  tx: Transaction,
  release: ReleaseToRead,
  caseIds: readonly number[] | null,
): Promise<ReleasedAssay[]> {
  return tx.rows<ReleasedAssay>(
    `/* releasedAssays */ ${held}, used as (
         select distinct center_id, cohort_id, assay_no
           from held join (select * from portal.measurement ${asked("measurement")}) as measurement ${version})
     select assay_code as "assayCode", platform, kit, batch, limits
       from used join portal.assay using (center_id, cohort_id, assay_no) order by assay_no`,
    keyOf(release, caseIds),
  );
}

/** Codes of the cases of a release that were measured with assays of these codes. */
export async function casesNamingAssays(
  tx: Transaction,
  release: ReleaseToRead,
  assayCodes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ caseCode: string }>(
    `/* casesNamingAssays */ ${held}
     select distinct case_code as "caseCode"
       from held join portal.measurement ${version} join portal.assay using (center_id, cohort_id, assay_no)
      where assay_code = any($5::text[])`,
    [...keyOf(release, null), assayCodes],
  );
  return new Set(rows.map((row) => row.caseCode));
}
