/** Factor from a mass concentration in this unit to the canonical pg/mL, keyed by UCUM code. */
export const PG_PER_ML_BY_UCUM = {
  "fg/mL": 1e-3,
  "pg/mL": 1,
  "ng/L": 1,
  "pg/dL": 1e-2,
  "ng/dL": 10,
  "ng/mL": 1e3,
  "ug/L": 1e3,
  "ug/mL": 1e6,
  "mg/L": 1e6,
} as const;

/** UCUM code of a mass concentration the portal accepts for cytokines. */
export type ConcentrationUnit = keyof typeof PG_PER_ML_BY_UCUM;

/** The unit every cytokine value is analysed in. */
export const CANONICAL_UNIT: ConcentrationUnit = "pg/mL";

const byFoldedText = new Map<string, ConcentrationUnit>(
  (Object.keys(PG_PER_ML_BY_UCUM) as ConcentrationUnit[]).map((unit) => [fold(unit), unit]),
);

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[µμ]/g, "u")
    .replace(/mcg/i, "ug")
    .replace(/\s|[.·⋅]/g, "")
    .replace("\u2212", "-")
    .replace(/^(\w+?)([md]?l)-1$/i, "$1/$2")
    .toLowerCase();
}

/** The UCUM code a written unit means (`pg/ml`, `ng/L`, `µg/l`, `pgml-1`, `pg·mL⁻¹`), or `null` when it is none of ours. */
export function concentrationUnitOf(text: string): ConcentrationUnit | null {
  return byFoldedText.get(fold(text)) ?? null;
}

/** A value of the given unit in pg/mL. */
export function toPgPerMl(value: number, unit: ConcentrationUnit): number {
  return value * PG_PER_ML_BY_UCUM[unit];
}
