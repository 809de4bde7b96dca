import {
  type Figure,
  figureValue,
  type Measurement,
  passes,
  type Tally,
} from "../../packages/disclosure/src/attack/rows/measurement.ts";

/** One line of the table. */
export interface MeasuredRow {
  readonly kind: Measurement["kind"];
  readonly attack: string;
  readonly figure: string;
  /** Persons of the block or set; empty where there is none. */
  readonly size: string;
  /** How many consortia, sets of targets or questions. */
  readonly measuredOn: string;
  readonly value: string;
  readonly bound: string;
  readonly pass: boolean | null;
}

/** The lines of one measurement at one size. */
export function measuredRows(
  measurement: Measurement,
  of: { size: number; seeds: number; tally: Tally },
): readonly MeasuredRow[] {
  const { size, seeds, tally } = of;
  return measurement.figures.flatMap((figure) => {
    const value = figureValue(tally, figure.key);
    const bound = boundOf(figure, size);
    // A figure that is not measured at this size has no line there.
    if (value === null && bound === "") return [];
    const row = {
      kind: measurement.kind,
      attack: measurement.title,
      figure: figure.name,
      size: String(size),
      measuredOn: `${seeds}`,
      value: value === null ? "–" : written(value),
      bound,
      pass: passes(figure, size, value),
    };
    return [row];
  });
}

function boundOf(figure: Figure, size: number): string {
  const most = figure.atMost?.(size) ?? null;
  const least = figure.atLeast?.(size) ?? null;
  return most !== null ? `≤ ${written(most)}` : least !== null ? `≥ ${written(least)}` : "";
}

function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

/** A line as the run prints it. */
export function printedRow(row: MeasuredRow): string {
  const verdict = row.pass === null ? "" : row.pass ? "pass" : "MISS";
  const where = row.size === "" ? "" : `, N ${row.size}`;
  return `${row.attack}${where}: ${row.figure} ${row.value} ${row.bound} ${verdict}`.trimEnd();
}
