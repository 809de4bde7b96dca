import { concentrationUnitOf, PG_PER_ML_BY_UCUM } from "@nlrp12/domain";
import { plainNumberText, readNumber } from "../cells/number-reading.ts";
import { dictionaryColumn } from "../dictionary/dictionary.ts";
import type { DecimalSign } from "../reading/table.ts";
import type { BelowLimit, ConvertUnit, ReadDecimals, Repair, ReplaceText } from "./repair.ts";

/** A repair of every cell of one column that says the same. */
export type ColumnRepair = Extract<Repair, ReplaceText | ReadDecimals | BelowLimit | ConvertUnit>;

/** Below the lower limit of the assay, as plate readers write it. */
export const BELOW_THE_LIMIT = "OOR <";

const WITH_COMPARATOR = /^([<>≤≥]\s*)?(.*)$/;

/** A number with a point, which can be nothing but decimals: 1.234 would ask a question again. */
function writtenInOneWay(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** The same number written with a decimal point, or `undefined` for a text that has no comma and no second reading. */
function withDecimals(text: string, sign: DecimalSign): string | undefined {
  const [, comparator = "", rest = ""] = WITH_COMPARATOR.exec(plainNumberText(text)) ?? [];
  if (!/[.,]/.test(rest)) return undefined;
  const read = readNumber(rest, { comma: sign === ",", point: sign === ".", chosen: sign });
  if (read.kind !== "number") return undefined;
  const written = `${comparator.trim()}${writtenInOneWay(read.value)}`;
  return written === text ? undefined : written;
}

/** The number in the unit of its column, to twelve digits, so that a factor of a thousand leaves no trail of nines. */
function converted(repair: ConvertUnit, text: string): string | undefined {
  const unit = concentrationUnitOf(dictionaryColumn(repair.sheet, repair.column)?.unit ?? "");
  const read = readNumber(text, { comma: false, point: false });
  if (!unit || unit === repair.unit || read.kind !== "number") return undefined;
  const value = (read.value * PG_PER_ML_BY_UCUM[repair.unit]) / PG_PER_ML_BY_UCUM[unit];
  return writtenInOneWay(Number(value.toPrecision(12)));
}

/** What a text of the column becomes: another text, `null` for a blank cell, `undefined` where it stays. */
export function repairedText(repair: ColumnRepair, text: string | null): string | null | undefined {
  if (repair.kind === "REPLACE_TEXT") return text === repair.from ? repair.to : undefined;
  if (text === null) return undefined;
  if (repair.kind === "READ_DECIMALS") return withDecimals(text, repair.sign);
  if (repair.kind === "CONVERT_UNIT") return converted(repair, text);
  return text === repair.text ? BELOW_THE_LIMIT : undefined;
}
