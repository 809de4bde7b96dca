import type { Analyte, ConcentrationUnit } from "@nlrp12/domain";
import { analyteEntry, PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import type { Finding } from "../rules/problem.ts";
import type { MeasurementColumns } from "./measurement-columns.ts";

/** A unit is the odd one out when at least this share of the assay's values has another. */
const NEARLY_ALL = 0.8;
/** Fewer values than this do not make a rule of their unit, or of their lowest number. */
const ENOUGH = 10;
const STAND_IN_TIMES = 3;
const STAND_IN_SHARE = 0.05;
/** A measured lowest value has neighbours; a stand-in lies apart from the next value by at least this factor. */
const APART = 2;

/** The rows of an assay's measured values in one unit. */
interface UnitRows {
  readonly unit: ConcentrationUnit;
  readonly rows: number[];
}

/** pg/mL and ng/L are the same size, so only the size of a unit is compared. */
function oddUnits(bySize: readonly UnitRows[], { sheet }: MeasurementColumns): readonly Finding[] {
  const all = bySize.reduce((sum, { rows }) => sum + rows.length, 0);
  const usual = bySize.find(({ rows }) => rows.length >= NEARLY_ALL * all);
  if (!usual || all < ENOUGH) return [];
  const others = bySize.filter((group) => group !== usual).flatMap(({ rows }) => rows);
  return sheet.findingOf(others, { rule: "UNIT_DIFFERS", column: "unit", detail: { unit: usual.unit } });
}

/** The lowest values of one analyte in one assay without a lower limit. */
interface Lows {
  readonly analyte: Analyte;
  all: number;
  lowest: number;
  next: number;
  rows: number[];
}

function withValue(lows: Lows, pgPerMl: number, index: number): void {
  lows.all += 1;
  if (pgPerMl < lows.lowest) {
    lows.next = lows.lowest;
    lows.lowest = pgPerMl;
    lows.rows = [index];
  } else if (pgPerMl === lows.lowest) lows.rows.push(index);
  else lows.next = Math.min(lows.next, pgPerMl);
}

function standIns({ analyte, all, lowest, next, rows }: Lows, { sheet }: MeasurementColumns): readonly Finding[] {
  const often = all >= ENOUGH && rows.length >= Math.max(STAND_IN_TIMES, STAND_IN_SHARE * all);
  if (!often || next === Number.POSITIVE_INFINITY || next < APART * lowest) return [];
  const detail = { analyte: analyteEntry(analyte).label, count: String(rows.length) };
  return sheet.findingOf(rows, { rule: "REPEATED_LOWEST_VALUE", column: "value", detail });
}

function entryOf<Value>(map: Map<string, Value>, key: string, first: () => Value): Value {
  const value = map.get(key) ?? first();
  map.set(key, value);
  return value;
}

/** Notes values whose unit is not that of their assay, and lowest values that look like stand-ins for “below the limit”. */
export function checkAssayValues(measurements: MeasurementColumns): readonly Finding[] {
  const { sheet, assayAt, analyteAt, unitAt, limitAt, pgPerMlAt } = measurements;
  const units = new Map<string, Map<string, UnitRows>>();
  const lows = new Map<string, Lows>();
  for (let index = 0; index < sheet.length; index += 1) {
    const [assay, analyte, unit, pgPerMl] = [assayAt(index), analyteAt(index), unitAt(index), pgPerMlAt(index)];
    if (assay === null || !analyte || !unit || pgPerMl === null) continue;
    const size = String(PG_PER_ML_BY_UCUM[unit]);
    const bySize = entryOf(units, assay, () => new Map<string, UnitRows>());
    entryOf(bySize, size, () => ({ unit, rows: [] })).rows.push(index);
    if ((limitAt(index)?.lowerLimit ?? null) !== null) continue;
    const infinite = Number.POSITIVE_INFINITY;
    const first = (): Lows => ({ analyte, all: 0, lowest: infinite, next: infinite, rows: [] });
    withValue(entryOf(lows, `${analyte} ${assay}`, first), pgPerMl, index);
  }
  return [
    ...[...units.values()].flatMap((bySize) => oddUnits([...bySize.values()], measurements)),
    ...[...lows.values()].flatMap((one) => standIns(one, measurements)),
  ];
}
