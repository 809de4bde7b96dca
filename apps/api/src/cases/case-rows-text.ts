import type { CaseRecord } from "./case-record.ts";
import { CASE_TABLE_NAMES, CASE_TABLES, type CaseTable } from "./case-tables.ts";
import { copyLines } from "./copy-text.ts";
import { caseResponsesOf, genotypeOf, treatmentGroupOf } from "./read-model-case.ts";
import { caseCoverageOf } from "./read-model-coverage.ts";
import { phaseAnalytesOf } from "./read-model-phase.ts";
import { sampleAnalytesOf } from "./read-model-sample.ts";
import type { WritingNumbers } from "./settled-cases.ts";
import type { CaseRowsText } from "./stage-case-rows.ts";

/** A version of a case to be written, with the hash that stands for it in the checksum. */
export interface CaseVersionToWrite {
  readonly caseId: number;
  readonly version: number;
  readonly content: CaseRecord;
  readonly citation: string | null;
  readonly salt: Buffer;
  readonly contentHash: Buffer;
}

/** Rows of one case in the order in which they are numbered. */
function numbered<Row extends object>(rows: readonly Row[]) {
  return rows.map((row, index) => ({ ordinal: index + 1, ...row }));
}

function versionRow(version: CaseVersionToWrite) {
  const { row } = version.content;
  return {
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

function kindredRows({ row }: CaseRecord, kindreds: ReadonlyMap<string, string>) {
  const { kindredCode, indexMember } = row;
  if (kindredCode === null) return [];
  const kindredId = kindreds.get(kindredCode);
  if (kindredId === undefined) throw new RangeError("a case names a kindred that was given no identity");
  return [{ kindredId, kindredCode, indexMember }];
}

function measurementRows(content: CaseRecord, { assays }: WritingNumbers) {
  return content.samples.flatMap(({ sampleNo, measurements }) =>
    measurements.map((measurement, index) => ({
      sampleNo,
      measurementNo: index + 1,
      analyte: measurement.analyte,
      comparator: measurement.comparator,
      value: measurement.value,
      unit: measurement.unit,
      reported: measurement.reported,
      lowerLimit: measurement.lowerLimit,
      upperLimit: measurement.upperLimit,
      assayNo: assays.numberOf(measurement.assay),
      replicate: measurement.replicate,
    })),
  );
}

/** What one version writes, table by table, with its read model; rows of a table in the order of their key. */
function rowsOf(version: CaseVersionToWrite, numbers: WritingNumbers): Record<CaseTable, readonly object[]> {
  const { content } = version;
  const samples = sampleAnalytesOf(content);
  return {
    case_version: [versionRow(version)],
    case_kindred: kindredRows(content, numbers.kindreds),
    case_genotype: [{ variantGroup: genotypeOf(content) }],
    case_variant: numbered(content.variants),
    case_feature: numbered(content.features),
    treatment_course: numbered(content.courses),
    assessment: numbered(content.assessments),
    case_response: caseResponsesOf(content),
    sample: content.samples,
    measurement: measurementRows(content, numbers),
    sample_analyte: samples,
    phase_analyte: phaseAnalytesOf(content, samples),
    case_coverage: caseCoverageOf(samples),
  };
}

/** Room is made in whole steps, so that a buffer given back fits the next round too. */
const BYTES_OF_A_STEP = 1 << 20;

/** Texts as UTF-8, one after another in one buffer: in the spare one where they fit. */
function inOneBuffer(texts: ReadonlyMap<CaseTable, string>, spare: ArrayBuffer | null): CaseRowsText {
  const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const fits = spare !== null && spare.byteLength >= bytes;
  const buffer = fits ? spare : new ArrayBuffer(Math.ceil(bytes / BYTES_OF_A_STEP) * BYTES_OF_A_STEP);
  const encoder = new TextEncoder();
  let from = 0;
  const views = [...texts].map(([table, text]) => {
    const { written } = encoder.encodeInto(text, new Uint8Array(buffer, from));
    from += written;
    return [table, new Uint8Array(buffer, from - written, written)];
  });
  return Object.fromEntries(views);
}

/**
 * Case versions with everything below them, raw rows and read model, in the order given, as COPY takes them; in `spare`
 * where it is large enough.
 */
export function caseRowsText(
  versions: readonly CaseVersionToWrite[],
  numbers: WritingNumbers,
  spare: ArrayBuffer | null,
): CaseRowsText {
  const texts = new Map<CaseTable, string>();
  for (const version of versions) {
    const prefix = `${numbers.centerId}\t${numbers.cohortId}\t${version.caseId}\t${version.version}\t`;
    const rows = rowsOf(version, numbers);
    for (const table of CASE_TABLE_NAMES) {
      if (rows[table].length === 0) continue;
      texts.set(table, (texts.get(table) ?? "") + copyLines(prefix, CASE_TABLES[table], rows[table]));
    }
  }
  return inOneBuffer(texts, spare);
}
