import type { Comparator, ConcentrationUnit } from "@nlrp12/domain";
import { analyteEntry, toPgPerMl } from "@nlrp12/domain";
import type { ConcentrationReading } from "../cells/concentration-reading.ts";
import type { SheetReadings } from "../cells/row-reading.ts";
import type { Finding } from "../rules/problem.ts";
import type { RuleCode } from "../rules/rule.ts";
import type { AssayLimit } from "./assay-limit.ts";
import { inUnit } from "./assay-limit.ts";
import type { MeasurementColumns } from "./measurement-columns.ts";
import { measurementColumns } from "./measurement-columns.ts";

type ReadValue = Extract<ConcentrationReading, { kind: "value" }>;

/** `OOR <` is the assay's lower limit, in the unit of the measurement; `null` when the assay states none. */
export function resolvedConcentration(
  reading: ConcentrationReading,
  unit: ConcentrationUnit,
  limit: AssayLimit | undefined,
): ReadValue | null {
  if (reading.kind === "value") return reading;
  if (reading.kind !== "out-of-range" || !limit) return null;
  const bound = reading.comparator === "<" ? limit.lowerLimit : limit.upperLimit;
  if (bound === null) return null;
  const value = inUnit(bound, limit.unit, unit);
  return { kind: "value", comparator: reading.comparator, value, reported: reading.reported };
}

interface Resolved {
  readonly comparator: Comparator;
  readonly value: number;
}

/** The comparator and number of a row, OOR as the limit of its assay; `null` when the assay states none. */
function resolvedAt({ value, limitAt }: MeasurementColumns, index: number, unit: ConcentrationUnit): Resolved | null {
  const code = value.codes[index] ?? 0;
  const comparator = value.cells.comparatorOf(code);
  if (comparator) return { comparator, value: value.cells.numberOf(code) };
  const side = value.cells.outOfRangeOf(code);
  return side && resolvedConcentration({ kind: "out-of-range", comparator: side, reported: "" }, unit, limitAt(index));
}

function ruleAt(measurements: MeasurementColumns, index: number): RuleCode | null {
  const { value: column, unitAt, analyteAt, assayAt, limitAt } = measurements;
  const code = column.codes[index] ?? 0;
  const [unit, analyte] = [unitAt(index), analyteAt(index)];
  const said = column.cells.comparatorOf(code) ?? column.cells.outOfRangeOf(code);
  if (!said || !unit || !analyte || assayAt(index) === null) return null;
  const limit = limitAt(index);
  const resolved = resolvedAt(measurements, index, unit);
  if (!resolved) return "OUT_OF_RANGE_NEEDS_LIMIT";
  const lower = limit?.lowerLimit ?? null;
  const upper = limit?.upperLimit ?? null;
  if (resolved.value === 0 && !(resolved.comparator === "=" && lower !== null && lower > 0)) return "ZERO_NEEDS_LIMIT";
  const value = toPgPerMl(resolved.value, unit);
  if (value > analyteEntry(analyte).plausibleUpToPgPerMl) return "IMPLAUSIBLE_VALUE";
  if (resolved.comparator !== "=" || !limit) return null;
  if (lower !== null && value < toPgPerMl(lower, limit.unit)) return "VALUE_BELOW_LIMIT";
  return upper !== null && value > toPgPerMl(upper, limit.unit) ? "VALUE_ABOVE_LIMIT" : null;
}

/** Notes values that their own assay cannot have given, that need a limit which is not there, or whose unit is doubtful. */
export function checkMeasurements(readings: SheetReadings): readonly Finding[] {
  const measurements = measurementColumns(readings);
  if (!measurements) return [];
  const { sheet } = measurements;
  const rowsByRule = new Map<RuleCode, number[]>();
  for (let index = 0; index < sheet.length; index += 1) {
    const rule = ruleAt(measurements, index);
    if (!rule) continue;
    const rows = rowsByRule.get(rule);
    if (rows) rows.push(index);
    else rowsByRule.set(rule, [index]);
  }
  return [...rowsByRule].flatMap(([rule, rows]) => sheet.findingOf(rows, { rule, column: "value" }));
}
