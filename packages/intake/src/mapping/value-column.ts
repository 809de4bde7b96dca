import type { Bilingual } from "../rules/bilingual.ts";
import type { ValueColumn } from "./column-mapping.ts";

type Json = Readonly<Record<string, unknown>>;

/** What the entry `values` of a mapping takes. */
export const EXPECTED_VALUES: Bilingual = {
  en: 'A list such as [{"column": "IL6_pgml-1", "analyte": "IL_6", "unit": "pg/mL"}], if need be with "assay_code", "day", "specimen", "stimulus", "culture_hours", "replicate", "lower_limit", "upper_limit".',
  fr: 'Une liste comme [{"column": "IL6_pgml-1", "analyte": "IL_6", "unit": "pg/mL"}], au besoin avec "assay_code", "day", "specimen", "stimulus", "culture_hours", "replicate", "lower_limit", "upper_limit".',
};

/** Names of the entries in the file of a mapping, and in the code. */
const FURTHER = {
  assay_code: "assayCode",
  day: "day",
  specimen: "specimen",
  stimulus: "stimulus",
  culture_hours: "cultureHours",
  replicate: "replicate",
  lower_limit: "lowerLimit",
  upper_limit: "upperLimit",
} as const satisfies Record<string, keyof ValueColumn>;

/** Whether parsed JSON is an object with named entries. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether parsed JSON is a text that says something. */
export const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

function isFurther(name: string): name is keyof typeof FURTHER {
  return name in FURTHER;
}

/** One entry of `values`; numbers may be written without quotes. `null` when it is not written as it should be. */
export function valueColumnIn(value: unknown): ValueColumn | null {
  if (!isObject(value)) return null;
  const { column, analyte, unit, ...rest } = value;
  if (!isText(column) || !isText(analyte) || !isText(unit)) return null;
  const further = Object.entries(rest).map(([name, text]) => {
    const written = typeof text === "number" ? String(text) : text;
    return isFurther(name) && isText(written) ? ([FURTHER[name], written] as const) : null;
  });
  const known = further.filter((entry) => entry !== null);
  if (known.length < further.length) return null;
  return { column, analyte, unit, ...Object.fromEntries(known) };
}

/** The same entry as a mapping file writes it. */
export function valueColumnEntry(column: ValueColumn): Json {
  const further = Object.entries(FURTHER).flatMap(([name, key]) =>
    column[key] === undefined ? [] : [[name, column[key]] as const],
  );
  return { column: column.column, analyte: column.analyte, unit: column.unit, ...Object.fromEntries(further) };
}
