import type { Analyte, Matrix } from "@nlrp12/domain";
import { analyteEntry, expectedRange, matrixOf, SPECIMENS } from "@nlrp12/domain";
import type { SheetReadings } from "../cells/row-reading.ts";
import type { Bilingual } from "../rules/bilingual.ts";
import type { Finding } from "../rules/problem.ts";
import { lookup, type MeasurementColumns } from "./measurement-columns.ts";

const MATRIX_WORDS: Readonly<Record<Matrix, Bilingual>> = {
  CIRCULATING: { en: "plasma or serum", fr: "le plasma ou le sérum" },
  CULTURE: { en: "a culture supernatant", fr: "un surnageant de culture" },
};

function matricesBySample(readings: SheetReadings): ReadonlyMap<string, Matrix> {
  const { columns, length } = readings.samples;
  const codeAt = lookup(columns.get("sample_code"), (text) => text);
  const matrixAt = lookup(columns.get("specimen"), (text) => {
    const specimen = SPECIMENS.find((word) => word === text);
    return specimen ? matrixOf(specimen) : null;
  });
  const matrices = new Map<string, Matrix>();
  for (let index = 0; index < length; index += 1) {
    const [code, matrix] = [codeAt(index), matrixAt(index)];
    if (code !== null && matrix) matrices.set(code, matrix);
  }
  return matrices;
}

interface Outside {
  readonly analyte: Analyte;
  readonly matrix: Matrix;
  readonly isHigh: boolean;
}

function outsideOf(pgPerMl: number, analyte: Analyte, matrix: Matrix): Outside | null {
  const [low, high] = expectedRange(analyte, matrix).plausible;
  // Above the ceiling of the analyte itself another rule has spoken.
  const isHigh = pgPerMl > high && pgPerMl <= analyteEntry(analyte).plausibleUpToPgPerMl;
  return isHigh || pgPerMl < low ? { analyte, matrix, isHigh } : null;
}

/** Notes concentrations outside what is plausible of their analyte in plasma, serum or a supernatant. */
export function checkMagnitudes(readings: SheetReadings, measurements: MeasurementColumns): readonly Finding[] {
  const { sheet, analyteAt, pgPerMlAt } = measurements;
  const matrices = matricesBySample(readings);
  const matrixAt = lookup(sheet.columns.get("sample_code"), (code) => matrices.get(code ?? "") ?? null);
  const found = new Map<string, Outside & { readonly rows: number[] }>();
  for (let index = 0; index < sheet.length; index += 1) {
    const [pgPerMl, analyte, matrix] = [pgPerMlAt(index), analyteAt(index), matrixAt(index)];
    const outside = pgPerMl === null || !analyte || !matrix ? null : outsideOf(pgPerMl, analyte, matrix);
    if (!outside) continue;
    const key = `${outside.analyte} ${outside.matrix} ${outside.isHigh}`;
    const group = found.get(key) ?? { ...outside, rows: [] };
    found.set(key, group);
    group.rows.push(index);
  }
  return [...found.values()].flatMap(({ analyte, matrix, isHigh, rows }) => {
    const limit = String(expectedRange(analyte, matrix).plausible[isHigh ? 1 : 0]);
    const detail = { analyte: analyteEntry(analyte).label, matrix: MATRIX_WORDS[matrix], limit };
    const rule = isHigh ? "IMPLAUSIBLY_HIGH_VALUE" : "IMPLAUSIBLY_LOW_VALUE";
    return sheet.findingOf(rows, { rule, column: "value", detail });
  });
}
