import type { Transaction } from "#db";
import { AssessmentEntity } from "./assessment.entity.ts";
import { CaseFeatureEntity } from "./case-feature.entity.ts";
import { CaseGenotypeEntity } from "./case-genotype.entity.ts";
import { CaseKindredEntity } from "./case-kindred.entity.ts";
import type { CaseRecord } from "./case-record.ts";
import { CaseResponseEntity } from "./case-response.entity.ts";
import { CaseVariantEntity } from "./case-variant.entity.ts";
import { CaseVersionEntity } from "./case-version.entity.ts";
import { insertRows } from "./insert-rows.ts";
import { MeasurementEntity } from "./measurement.entity.ts";
import { PhaseAnalyteEntity } from "./phase-analyte.entity.ts";
import { caseResponsesOf, genotypeOf, treatmentGroupOf } from "./read-model-case.ts";
import { phaseAnalytesOf } from "./read-model-phase.ts";
import { sampleAnalytesOf } from "./read-model-sample.ts";
import { SampleEntity } from "./sample.entity.ts";
import { SampleAnalyteEntity } from "./sample-analyte.entity.ts";
import { TreatmentCourseEntity } from "./treatment-course.entity.ts";
import type { AssayNumbers, CohortKey } from "./write-assays.ts";

/** A version of a case to be written, with the hash that stands for it in the checksum. */
export interface CaseVersionToWrite {
  readonly caseId: number;
  readonly version: number;
  readonly content: CaseRecord;
  readonly citation: string | null;
  readonly salt: Buffer;
  readonly contentHash: Buffer;
  readonly kindredId: string | null;
}

interface VersionKey extends CohortKey {
  readonly caseId: number;
  readonly version: number;
}

/** Rows of one case below its version: the content without the code that its key stands for. */
function numbered<Row extends { readonly caseCode: string }>(key: VersionKey, rows: readonly Row[]) {
  return rows.map(({ caseCode: _, ...row }, index) => ({ ...key, ordinal: index + 1, ...row }));
}

function versionRow(key: VersionKey, version: CaseVersionToWrite): Partial<CaseVersionEntity> {
  const { row } = version.content;
  return {
    ...key,
    caseGroup: row.group,
    sex: row.sex,
    ageAtOnsetYears: row.ageAtOnsetYears,
    ageAtInclusionBand: row.ageAtInclusionBand,
    lastFollowUpDay: row.lastFollowUpDay,
    treatment: treatmentGroupOf(version.content),
    citation: version.citation,
    salt: version.salt,
    contentHash: version.contentHash,
  };
}

function kindredRows(key: VersionKey, version: CaseVersionToWrite): Partial<CaseKindredEntity>[] {
  const { kindredCode, indexMember } = version.content.row;
  const { kindredId } = version;
  return kindredCode === null || kindredId === null ? [] : [{ ...key, kindredId, kindredCode, indexMember }];
}

function sampleRows(key: VersionKey, content: CaseRecord): Partial<SampleEntity>[] {
  return content.samples.map(({ caseCode: _, measurements: __, ...sample }) => ({ ...key, ...sample }));
}

function measurementRows(
  key: VersionKey,
  content: CaseRecord,
  assayNumbers: AssayNumbers,
): Partial<MeasurementEntity>[] {
  return content.samples.flatMap((sample) =>
    sample.measurements.map((measurement, index) => {
      const { assay, assayCode: _, sampleCode: __, ...reported } = measurement;
      return {
        ...key,
        sampleNo: sample.sampleNo,
        measurementNo: index + 1,
        ...reported,
        assayNo: assayNumbers(assay),
      };
    }),
  );
}

/** What one version writes, table by table, with its read model. */
function rowsOf(cohort: CohortKey, version: CaseVersionToWrite, assayNumbers: AssayNumbers) {
  const key = { ...cohort, caseId: version.caseId, version: version.version };
  const { content } = version;
  const samples = sampleAnalytesOf(content);
  return {
    version: versionRow(key, version),
    kindred: kindredRows(key, version),
    genotype: { ...key, variantGroup: genotypeOf(content) },
    variants: numbered(key, content.variants),
    features: numbered(key, content.features),
    courses: numbered(key, content.courses),
    assessments: numbered(key, content.assessments),
    responses: caseResponsesOf(content).map((response) => ({ ...key, ...response })),
    samples: sampleRows(key, content),
    measurements: measurementRows(key, content, assayNumbers),
    sampleAnalytes: samples.map((row) => ({ ...key, ...row })),
    phaseAnalytes: phaseAnalytesOf(content, samples).map((row) => ({ ...key, ...row })),
  };
}

/** Inserts case versions with everything below them, raw rows and read model, in key order. */
export async function writeCaseVersions(
  tx: Transaction,
  cohort: CohortKey,
  written: { readonly versions: readonly CaseVersionToWrite[]; readonly assayNumbers: AssayNumbers },
): Promise<void> {
  const rows = written.versions
    .toSorted((a, b) => a.caseId - b.caseId)
    .map((version) => rowsOf(cohort, version, written.assayNumbers));
  await insertRows(
    tx,
    CaseVersionEntity,
    rows.map((row) => row.version),
  );
  await insertRows(
    tx,
    CaseKindredEntity,
    rows.flatMap((row) => row.kindred),
  );
  await insertRows(
    tx,
    CaseGenotypeEntity,
    rows.map((row) => row.genotype),
  );
  await insertRows(
    tx,
    CaseVariantEntity,
    rows.flatMap((row) => row.variants),
  );
  await insertRows(
    tx,
    CaseFeatureEntity,
    rows.flatMap((row) => row.features),
  );
  await insertRows(
    tx,
    TreatmentCourseEntity,
    rows.flatMap((row) => row.courses),
  );
  await insertRows(
    tx,
    AssessmentEntity,
    rows.flatMap((row) => row.assessments),
  );
  await insertRows(
    tx,
    CaseResponseEntity,
    rows.flatMap((row) => row.responses),
  );
  await insertRows(
    tx,
    SampleEntity,
    rows.flatMap((row) => row.samples),
  );
  await insertRows(
    tx,
    MeasurementEntity,
    rows.flatMap((row) => row.measurements),
  );
  await insertRows(
    tx,
    SampleAnalyteEntity,
    rows.flatMap((row) => row.sampleAnalytes),
  );
  await insertRows(
    tx,
    PhaseAnalyteEntity,
    rows.flatMap((row) => row.phaseAnalytes),
  );
}
