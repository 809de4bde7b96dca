import type { Analyte } from "./analyte.ts";
import type { SPECIMENS } from "./vocabulary.ts";

/** Where a cytokine is measured, as far as its magnitude goes: in the blood itself, or in what cells have released. */
export const MATRICES = ["CIRCULATING", "CULTURE"] as const;
/** One of {@link MATRICES}. */
export type Matrix = (typeof MATRICES)[number];

/** The matrix of a specimen: plasma and serum circulate, supernatants come from culture. */
export function matrixOf(specimen: (typeof SPECIMENS)[number]): Matrix {
  return specimen === "PLASMA" || specimen === "SERUM" ? "CIRCULATING" : "CULTURE";
}

/** Concentrations of one analyte in one matrix, pg/mL. */
export interface ExpectedRange {
  readonly analyte: Analyte;
  readonly matrix: Matrix;
  /** Where most values of controls and patients lie. */
  readonly typical: readonly [low: number, high: number];
  /** Outside of it a unit is more often wrong than a person extraordinary. */
  readonly plausible: readonly [low: number, high: number];
}

const range = (
  analyte: Analyte,
  matrix: Matrix,
  [lowest, low, high, highest]: readonly [number, number, number, number],
): ExpectedRange => ({ analyte, matrix, typical: [low, high], plausible: [lowest, highest] });

/**
 * What is expected of each analyte in each matrix, pg/mL: a rule of the consortium for warnings about units, wide on
 * purpose. Circulating IL-1β starts from the upper reference limits of clinical laboratories (Mayo 75909 under 1.0,
 * ARUP 3002629 up to 7.4, ARUP 2014 up to 36 pg/mL); culture from the spontaneous secretion of the seed study and
 * from stimulated cells.
 */
export const EXPECTED_RANGES: readonly ExpectedRange[] = [
  range("IL_1B", "CIRCULATING", [0.001, 0.05, 36, 5e3]),
  range("IL_1B", "CULTURE", [0.005, 1, 2e4, 5e5]),
  range("IL_1RA", "CIRCULATING", [1, 50, 5e3, 1e6]),
  range("IL_1RA", "CULTURE", [0.1, 50, 5e4, 5e6]),
  range("IL_6", "CIRCULATING", [0.005, 0.2, 100, 1e6]),
  range("IL_6", "CULTURE", [0.01, 1, 1e5, 5e6]),
  range("TNF_A", "CIRCULATING", [0.01, 0.5, 50, 5e4]),
  range("TNF_A", "CULTURE", [0.01, 1, 2e4, 5e5]),
  range("IL_18", "CIRCULATING", [0.5, 50, 5e3, 1e6]),
  range("IL_18", "CULTURE", [0.01, 1, 5e3, 5e5]),
  range("IL_10", "CIRCULATING", [0.005, 0.1, 20, 5e4]),
  range("IL_10", "CULTURE", [0.01, 1, 5e3, 5e5]),
  range("IL_8", "CIRCULATING", [0.05, 1, 100, 1e6]),
  range("IL_8", "CULTURE", [0.05, 10, 1e5, 5e6]),
  range("IFN_G", "CIRCULATING", [0.002, 0.1, 50, 5e4]),
  range("IFN_G", "CULTURE", [0.01, 1, 5e4, 5e5]),
];

/** What is expected of an analyte in a matrix. */
export function expectedRange(analyte: Analyte, matrix: Matrix): ExpectedRange {
  const found = EXPECTED_RANGES.find((entry) => entry.analyte === analyte && entry.matrix === matrix);
  if (!found) throw new RangeError(`no expected range of ${analyte} in ${matrix}`);
  return found;
}
