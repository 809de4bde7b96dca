import type { Analyte, Interference, JudgedCourse, LogInterval, Phase } from "@nlrp12/domain";
import { comparabilityClassOf, interferenceOf, phaseOf, toLogInterval, toPgPerMl } from "@nlrp12/domain";
import type { CaseRecord, MeasurementRecord, SampleRecord } from "./case-record.ts";
import { type StateAtSample, stateAtSample } from "./state-at-sample.ts";

/** One sample and analyte of the read model; logs are natural logs of pg/mL, limits pg/mL. */
export interface SampleAnalyteRow extends LogInterval {
  readonly sampleNo: number;
  readonly analyte: Analyte;
  readonly caseGroup: string;
  readonly phase: Phase | "NONE";
  readonly regimen: number | null;
  readonly specimen: string;
  readonly stimulus: string;
  readonly lowerLimit: number | null;
  readonly upperLimit: number | null;
  readonly sampleDay: number;
  readonly nominalHours: number | null;
  readonly cultureRun: string | null;
  readonly comparabilityClass: string;
  readonly platform: string;
  readonly kit: string | null;
  readonly batch: string | null;
  /** Text of the cells of the file, technical replicates joined. */
  readonly reported: string;
  readonly stateAtSample: StateAtSample;
  readonly interference: Interference | null;
  readonly replicates: number;
}

/** Courses as the rules of phase, interference and response take them. */
export function courseDaysOf(content: CaseRecord): readonly JudgedCourse[] {
  return content.courses.map(({ agent, startDay, stopDay, stopReason }) => ({
    atc: agent,
    startDay,
    stopDay,
    stopReason,
  }));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Technical replicates averaged on the log scale: the mean of the lower logs and the mean of the upper logs, so that a
 * mean with a censored value is an interval, open on the side on which that value is.
 */
export function meanOfReplicates(intervals: readonly LogInterval[]): LogInterval {
  if (intervals.length === 0) throw new RangeError("a mean needs at least one replicate");
  return {
    logLower: mean(intervals.map((interval) => interval.logLower)),
    logUpper: mean(intervals.map((interval) => interval.logUpper)),
  };
}

function classOf(sample: SampleRecord, measurement: MeasurementRecord): string {
  return comparabilityClassOf({
    analyte: measurement.analyte,
    specimen: sample.specimen,
    preservation: sample.freshOrFrozen,
    stimulus: sample.stimulus,
    stimulusDose: sample.stimulusDose,
    stimulusDoseUnit: sample.stimulusDoseUnit,
    cultureHours: sample.cultureHours,
    cellsPerMl: sample.cellsPerMl,
    platform: measurement.assay.platform,
    kit: measurement.assay.kit,
  });
}

/** Only replicates of one class are averaged; of several classes the one with most replicates stands, ties by name. */
function leadingClass(sample: SampleRecord, measurements: readonly MeasurementRecord[]) {
  const classes = Map.groupBy(measurements, (measurement) => classOf(sample, measurement));
  const [leading] = [...classes].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1));
  return leading;
}

function canonicalLimits(
  replicates: readonly MeasurementRecord[],
  side: "lowerLimit" | "upperLimit",
): readonly number[] {
  return replicates.flatMap((replicate) => {
    const limit = replicate[side];
    return limit === null ? [] : [toPgPerMl(limit, replicate.unit)];
  });
}

function sampleAnalytes(content: CaseRecord, sample: SampleRecord): readonly SampleAnalyteRow[] {
  const courses = courseDaysOf(content);
  const { phase, regimen } = phaseOf(content.row.group, courses, sample);
  const state = stateAtSample(content.assessments, sample.day);
  return [...Map.groupBy(sample.measurements, (measurement) => measurement.analyte)].flatMap(([analyte, ofAnalyte]) => {
    const leading = leadingClass(sample, ofAnalyte);
    if (!leading) return [];
    const [comparabilityClass, replicates] = leading;
    const lowerLimits = canonicalLimits(replicates, "lowerLimit");
    const upperLimits = canonicalLimits(replicates, "upperLimit");
    return [
      {
        sampleNo: sample.sampleNo,
        analyte,
        caseGroup: content.row.group,
        phase: phase ?? "NONE",
        regimen,
        specimen: sample.specimen,
        stimulus: sample.stimulus,
        ...meanOfReplicates(replicates.map(toLogInterval)),
        // On differing plates the range that all of them quantify.
        lowerLimit: lowerLimits.length === 0 ? null : Math.max(...lowerLimits),
        upperLimit: upperLimits.length === 0 ? null : Math.min(...upperLimits),
        sampleDay: sample.day,
        nominalHours: sample.nominalHours,
        cultureRun: sample.cultureRun,
        comparabilityClass,
        platform: replicates[0]?.assay.platform ?? "OTHER",
        kit: replicates[0]?.assay.kit ?? null,
        batch: replicates[0]?.assay.batch ?? null,
        reported: replicates.map((replicate) => replicate.reported).join("; "),
        stateAtSample: state,
        interference: interferenceOf(analyte, sample.specimen, courses, sample),
        replicates: replicates.length,
      },
    ];
  });
}

/** The read model of one case, a row per sample and analyte, in key order. */
export function sampleAnalytesOf(content: CaseRecord): readonly SampleAnalyteRow[] {
  return content.samples.flatMap((sample) => sampleAnalytes(content, sample));
}
