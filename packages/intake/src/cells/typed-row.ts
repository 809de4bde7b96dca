import type { RowReading } from "./row-reading.ts";

/** A value that the checks have let through and that a typed row needs. Its absence is a fault of the checker. */
export function needed<Value>(value: Value | null, column: string): Value {
  if (value === null) throw new TypeError(`column ${column} passed the checks without a value`);
  return value;
}

/** Reads the columns of a checked row as their types. */
export function typedRow(row: RowReading) {
  const textOrNull = (column: string): string | null => {
    const value = row.values[column];
    return typeof value === "string" ? value : null;
  };
  const numberOrNull = (column: string): number | null => {
    const value = row.values[column];
    return typeof value === "number" ? value : null;
  };
  const wordOrNull = <Word extends string>(column: string, words: readonly Word[]): Word | null =>
    words.find((word) => word === row.values[column]) ?? null;
  return {
    textOrNull,
    numberOrNull,
    wordOrNull,
    text: (column: string): string => needed(textOrNull(column), column),
    number: (column: string): number => needed(numberOrNull(column), column),
    word: <Word extends string>(column: string, words: readonly Word[]): Word =>
      needed(wordOrNull(column, words), column),
    yesNoOrNull: (column: string): boolean | null => {
      const value = row.values[column];
      return typeof value === "boolean" ? value : null;
    },
  };
}
