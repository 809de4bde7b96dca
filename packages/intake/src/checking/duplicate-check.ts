import { byCode } from "../cells/by-code.ts";
import type { ReadColumn } from "../cells/read-column.ts";
import type { SheetReadings } from "../cells/row-reading.ts";
import type { SheetReading } from "../cells/sheet-reading.ts";
import type { Finding } from "../rules/problem.ts";
import type { UniqueKey } from "../rules/unique-key.ts";
import { UNIQUE_KEYS } from "../rules/unique-key.ts";

const NO_VALUE = 0;
/** Whole numbers up to here are exact. */
const MOST = Number.MAX_SAFE_INTEGER;
const WORD = 2 ** 32;
const PRIME = 0x9e3779b1;
/** The key of a row that lacks a part. */
const NO_KEY = -1;

/** One part of a key: a number for each code, the same for cells that mean the same; 0 for none. */
interface KeyPart {
  readonly numbers: readonly number[];
  readonly column: ReadColumn;
  readonly optional: boolean;
}

function partOf(column: ReadColumn, optional: boolean): KeyPart {
  const { cells } = column;
  if (cells.areAsWritten) {
    return { numbers: byCode(cells, (code) => (cells.hasValue(code) ? code : NO_VALUE)), column, optional };
  }
  const known = new Map<unknown, number>();
  const numbers = byCode(column.cells, (code) => {
    const value = column.cells.valueOf(code);
    if (value === null || value === undefined) return NO_VALUE;
    const number = known.get(value) ?? known.size + 1;
    known.set(value, number);
    return number;
  });
  return { numbers, column, optional };
}

/** The same keys as small numbers, counted in order of meeting. */
function renumbered(keys: Float64Array): number {
  const known = new Map<number, number>();
  for (const [row, key] of keys.entries()) {
    if (key === NO_KEY) continue;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    keys[row] = number;
  }
  return known.size;
}

/** One number for each row, the same for rows whose parts are all the same: each part in turn, as digits of a number. */
function keysOf(length: number, parts: readonly KeyPart[]): Float64Array {
  const keys = new Float64Array(length);
  let count = 1;
  for (const { numbers, column, optional } of parts) {
    const base = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
    if (count > MOST / base) count = renumbered(keys);
    for (let row = 0; row < length; row += 1) {
      const number = numbers[column.codes[row] ?? 0] ?? NO_VALUE;
      const key = keys[row] ?? NO_KEY;
      keys[row] = key === NO_KEY || (number === NO_VALUE && !optional) ? NO_KEY : key * base + number;
    }
    count *= base;
  }
  return keys;
}

/** Rows whose key an earlier row has. Keys are found in a table of row numbers. */
function repeatingRows(length: number, parts: readonly KeyPart[]): readonly number[] {
  const keys = keysOf(length, parts);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(length + 1) + 1));
  const mask = slots.length - 1;
  const repeating: number[] = [];
  for (let row = 0; row < length; row += 1) {
    const key = keys[row] ?? NO_KEY;
    if (key === NO_KEY) continue;
    const hash = Math.imul((key % WORD) ^ (key / WORD), PRIME);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0 && keys[(slots[slot] ?? 0) - 1] !== key) slot = (slot + 1) & mask;
    if (slots[slot] === 0) slots[slot] = row + 1;
    else repeating.push(row);
  }
  return repeating;
}

function findingsOf(sheet: SheetReading, key: UniqueKey): readonly Finding[] {
  const [first = ""] = key.columns;
  const parts: KeyPart[] = [];
  for (const name of key.columns) {
    const column = sheet.columns.get(name);
    const optional = key.optional?.includes(name) === true;
    if (column) parts.push(partOf(column, optional));
    // Without a needed part no key is whole.
    else if (!optional) return [];
  }
  const detail = { keys: key.columns.join(" + ") };
  return sheet.findingOf(repeatingRows(sheet.length, parts), { rule: key.rule, column: first, detail });
}

/** Notes rows that say again what an earlier row of their sheet has said. */
export function checkDuplicates(readings: SheetReadings): readonly Finding[] {
  return UNIQUE_KEYS.flatMap((key) => findingsOf(readings[key.sheet], key));
}
