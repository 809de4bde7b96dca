import type {
  Analyte,
  AssayRow,
  AssessmentRow,
  CaseRow,
  CohortFile,
  ConcentrationUnit,
  CourseRow,
  FeatureRow,
  MeasurementRow,
  Platform,
  SampleRow,
  VariantRow,
} from "@nlrp12/domain";
import { toPgPerMl } from "@nlrp12/domain";
import { caseContent } from "@nlrp12/intake";

/** Limits of quantification of an assay for one analyte, in `unit` where it states any. */
export interface AssayLimits {
  readonly analyte: Analyte;
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly unit: ConcentrationUnit | null;
}

/** A platform, kit and batch with its limits, in the order of the analytes' codes. */
export interface AssayRecord {
  readonly assayCode: string;
  readonly platform: Platform;
  readonly kit: string | null;
  readonly batch: string | null;
  readonly limits: readonly AssayLimits[];
}

/** One measurement with its assay and that assay's limits in the unit the value was reported in. */
export interface MeasurementRecord extends MeasurementRow {
  readonly assay: AssayRecord;
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
}

/** One sample, numbered within its case by day, hours within the day, and code. */
export interface SampleRecord extends SampleRow {
  readonly sampleNo: number;
  readonly measurements: readonly MeasurementRecord[];
}

/** Everything a cohort file says of one case. */
export interface CaseRecord {
  /** The same as one canonical text, equal exactly when the content is; what is hashed. */
  readonly content: string;
  readonly row: CaseRow;
  readonly variants: readonly VariantRow[];
  readonly features: readonly FeatureRow[];
  readonly courses: readonly CourseRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly samples: readonly SampleRecord[];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): (key: string) => readonly T[] {
  const groups = Map.groupBy(rows, keyOf);
  return (key) => groups.get(key) ?? [];
}

/** The assays of a file: its rows, one per assay and analyte, brought together under their code. */
export function assayRecordsOf(rows: readonly AssayRow[]): ReadonlyMap<string, AssayRecord> {
  const records = new Map<string, AssayRecord>();
  for (const [assayCode, ofAssay] of Map.groupBy(rows, (row) => row.assayCode)) {
    const [first] = ofAssay;
    if (!first) continue;
    const limits = ofAssay
      .flatMap((row): AssayLimits[] =>
        row.analyte === null
          ? []
          : [{ analyte: row.analyte, lowerLimit: row.lowerLimit, upperLimit: row.upperLimit, unit: row.unit }],
      )
      .sort((a, b) => compareText(a.analyte, b.analyte));
    records.set(assayCode, { assayCode, platform: first.platform, kit: first.kit, batch: first.batch, limits });
  }
  return records;
}

/** The rows of an assay as a file states them: one per analyte, or one without when it states no limit. */
export function assayRowsOf(assay: AssayRecord): readonly AssayRow[] {
  const { limits, ...described } = assay;
  if (limits.length > 0) return limits.map((limit) => ({ ...described, ...limit }));
  return [{ ...described, analyte: null, lowerLimit: null, upperLimit: null, unit: null }];
}

function limitIn(unit: ConcentrationUnit, limit: number | null, statedIn: ConcentrationUnit | null): number | null {
  if (limit === null || statedIn === null || unit === statedIn) return limit;
  return toPgPerMl(limit, statedIn) / toPgPerMl(1, unit);
}

function measurementRecord(row: MeasurementRow, assays: ReadonlyMap<string, AssayRecord>): MeasurementRecord {
  const assay = assays.get(row.assayCode);
  if (!assay) throw new RangeError("a measurement names an assay that the file does not describe");
  const limits = assay.limits.find((candidate) => candidate.analyte === row.analyte);
  return {
    ...row,
    assay,
    lowerLimit: limits ? limitIn(row.unit, limits.lowerLimit, limits.unit) : null,
    upperLimit: limits ? limitIn(row.unit, limits.upperLimit, limits.unit) : null,
  };
}

function bySampleTime(a: SampleRow, b: SampleRow): number {
  return a.day - b.day || (a.nominalHours ?? 0) - (b.nominalHours ?? 0) || compareText(a.sampleCode, b.sampleCode);
}

function byMeasurement(a: MeasurementRow, b: MeasurementRow): number {
  return (
    compareText(a.analyte, b.analyte) ||
    compareText(a.assayCode, b.assayCode) ||
    (a.replicate ?? 0) - (b.replicate ?? 0) ||
    compareText(a.reported, b.reported)
  );
}

/**
 * By case code, the canonical text of everything a file says of the case: what is hashed. The assays are in the form in
 * which they are stored, whatever the order of their rows.
 */
export function caseContentsOf(file: CohortFile): ReadonlyMap<string, string> {
  return caseContent({ ...file, assays: [...assayRecordsOf(file.assays).values()].flatMap(assayRowsOf) });
}

/**
 * A cohort file case by case, in the order of their codes; within a case, in an order that does not depend on that of
 * the file. Throws RangeError when a measurement names an assay that is not there; the checker lets no such file pass.
 */
export function caseRecordsOf(file: CohortFile): readonly CaseRecord[] {
  const assays = assayRecordsOf(file.assays);
  const contents = caseContentsOf(file);
  const variants = groupedBy(file.variants, (row) => row.caseCode);
  const features = groupedBy(file.features, (row) => row.caseCode);
  const courses = groupedBy(file.courses, (row) => row.caseCode);
  const assessments = groupedBy(file.assessments, (row) => row.caseCode);
  const samples = groupedBy(file.samples, (row) => row.caseCode);
  const measurements = groupedBy(file.measurements, (row) => row.sampleCode);
  return file.cases
    .toSorted((a, b) => compareText(a.caseCode, b.caseCode))
    .map((row) => ({
      content: contents.get(row.caseCode) ?? "",
      row,
      variants: variants(row.caseCode).toSorted((a, b) => compareText(a.variantReported, b.variantReported)),
      features: features(row.caseCode).toSorted((a, b) => compareText(a.hpoId, b.hpoId)),
      courses: courses(row.caseCode).toSorted((a, b) => a.startDay - b.startDay || compareText(a.agent, b.agent)),
      assessments: assessments(row.caseCode).toSorted((a, b) => a.day - b.day),
      samples: samples(row.caseCode)
        .toSorted(bySampleTime)
        .map((sample, index) => ({
          ...sample,
          sampleNo: index + 1,
          measurements: measurements(sample.sampleCode)
            .toSorted(byMeasurement)
            .map((measurement) => measurementRecord(measurement, assays)),
        })),
    }));
}
