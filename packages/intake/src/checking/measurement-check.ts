import type { ConcentrationUnit } from "@nlrp12/domain";
import { analyteEntry, analyteOf, concentrationUnitOf, toPgPerMl } from "@nlrp12/domain";
import type { ConcentrationReading } from "../cells/concentration-reading.ts";
import type { RowReading, SheetReadings } from "../cells/row-reading.ts";
import { textIn } from "../cells/row-reading.ts";
import type { Finding } from "../rules/problem.ts";
import type { RuleCode } from "../rules/rule.ts";
import type { AssayLimit, AssayLimits } from "./assay-limit.ts";
import { assayLimits, inUnit, limitKey } from "./assay-limit.ts";

type ReadValue = Extract<ConcentrationReading, { kind: "value" }>;

/** The concentration that a row of `measurements` holds, or `null` when its cell is blank, missing or broken. */
export function concentrationIn(row: RowReading): ConcentrationReading | null {
  const value = row.values.value;
  return typeof value === "object" ? value : null;
}

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

function ruleOf(row: RowReading, limits: AssayLimits): RuleCode | null {
  const reading = concentrationIn(row);
  const unit = concentrationUnitOf(textIn(row, "unit") ?? "");
  const analyte = analyteOf(textIn(row, "analyte") ?? "");
  if (!reading || !unit || !analyte || textIn(row, "assay_code") === null) return null;
  const limit = limits.get(limitKey(textIn(row, "assay_code"), analyte));
  const resolved = resolvedConcentration(reading, unit, limit);
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
  const limits = assayLimits(readings);
  return readings.measurements.flatMap((row) => {
    const rule = ruleOf(row, limits);
    return rule ? [{ rule, at: row.at("value"), column: "value" }] : [];
  });
}
