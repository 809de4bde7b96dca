import type { Analyte, AssayRow, ConcentrationUnit, MeasurementRow } from "@nlrp12/domain";
import { PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import type { RandomStream } from "../random-stream.ts";
import type { DrawnSample } from "./drawn-sample.ts";
import type { Laboratory } from "./laboratory.ts";

const significant = (value: number, digits: number) => Number(value.toPrecision(digits));

function unitOf(laboratory: Laboratory, analyte: Analyte): ConcentrationUnit {
  return laboratory.units[analyte] ?? "pg/mL";
}

/** The code of the laboratory's assay for one batch. */
function assayCodeOf(laboratory: Laboratory, batch: number): string {
  return `${laboratory.assayPrefix}-B${batch}`;
}

/** One row per batch and analyte, limits in the unit the laboratory reports. */
export function assaysOf(laboratory: Laboratory, analytes: readonly Analyte[]): AssayRow[] {
  return Array.from({ length: laboratory.batches }, (_, index) => index + 1).flatMap((batch) =>
    analytes.map((analyte): AssayRow => {
      const unit = unitOf(laboratory, analyte);
      const limits = laboratory.limits[analyte];
      return {
        assayCode: assayCodeOf(laboratory, batch),
        platform: laboratory.platform,
        kit: laboratory.kit,
        batch: `B${batch}`,
        analyte,
        lowerLimit: limits ? significant(limits.lower / PG_PER_ML_BY_UCUM[unit], 6) : null,
        upperLimit: limits ? significant(limits.upper / PG_PER_ML_BY_UCUM[unit], 6) : null,
        unit,
      };
    }),
  );
}

/** Where a reading ends up in the file. */
export interface ReadingPlace {
  readonly sampleCode: string;
  readonly batch: number;
}

function rowOf(
  laboratory: Laboratory,
  place: ReadingPlace,
  reading: { analyte: Analyte; pgPerMl: number; replicate: number | null },
): MeasurementRow {
  const { analyte, pgPerMl, replicate } = reading;
  const unit = unitOf(laboratory, analyte);
  const limits = laboratory.limits[analyte] ?? { lower: 0, upper: Number.POSITIVE_INFINITY };
  const comparator = pgPerMl < limits.lower ? "<" : pgPerMl > limits.upper ? ">" : "=";
  const shown = { "<": limits.lower, ">": limits.upper, "=": pgPerMl }[comparator];
  const value = significant(shown / PG_PER_ML_BY_UCUM[unit], 4);
  const text = String(value).replace(".", laboratory.decimalMark);
  return {
    sampleCode: place.sampleCode,
    analyte,
    comparator,
    value,
    unit,
    assayCode: assayCodeOf(laboratory, place.batch),
    replicate,
    reported: comparator === "=" ? text : `${comparator}${text}`,
  };
}

/** What the laboratory reports of one sample: its share of the true level, within its limits, duplicates where run. */
export function measurementsOf(
  laboratory: Laboratory,
  place: ReadingPlace,
  { levels, random }: { levels: DrawnSample["levels"]; random: RandomStream },
): MeasurementRow[] {
  return (Object.entries(levels) as [Analyte, number][]).flatMap(([analyte, level]) => {
    const pgPerMl = level * laboratory.reads;
    if (!laboratory.duplicates.includes(analyte)) {
      return [rowOf(laboratory, place, { analyte, pgPerMl, replicate: null })];
    }
    // Two wells lie as far above as below: their log mean is the level.
    const spread = random.between(1, 1.06);
    return [
      rowOf(laboratory, place, { analyte, pgPerMl: pgPerMl * spread, replicate: 1 }),
      rowOf(laboratory, place, { analyte, pgPerMl: pgPerMl / spread, replicate: 2 }),
    ];
  });
}
