import type { DecimalSign } from "../reading/table.ts";

/**
 * A number as text with the given decimal sign. A French `1,234` would ask the reader a question, so it is written
 * `1,2340`, which can be nothing but decimals.
 */
export function writtenNumber(value: number, decimal: DecimalSign): string {
  const text = String(value);
  if (decimal === ".") return text;
  const comma = text.replace(".", ",");
  return /^-?\d{1,3},\d{3}$/.test(comma) ? `${comma}0` : comma;
}
