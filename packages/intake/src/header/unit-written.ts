import { concentrationUnitOf } from "@nlrp12/domain";
import { foldWord } from "../dictionary/written-form.ts";

/** Units of columns that hold no cytokine, as files write them, and the unit they mean. */
const OTHER_UNITS: Readonly<Record<string, readonly string[]>> = {
  h: ["h", "hr", "hrs", "hour", "hours", "heure", "heures"],
  days: ["d", "day", "days", "j", "jr", "jrs", "jour", "jours"],
  years: ["y", "yr", "yrs", "year", "years", "an", "ans", "annee", "annees"],
  months: ["mo", "month", "months", "mois"],
  "%": ["%", "pct", "percent", "pourcent"],
  "mg/day": ["mg d", "mg j", "mg day", "mg jour", "mg per day", "mg par jour"],
  "mg/kg": ["mg kg", "mg kg 1"],
  "cells/mL": ["cells ml", "cell ml", "cellules ml", "c ml", "cells per ml"],
  "mg/dL": ["mg dl"],
  "g/L": ["g l"],
};

const BY_FORM = new Map(
  Object.entries(OTHER_UNITS).flatMap(([unit, forms]) => forms.map((form): [string, string] => [form, unit])),
);

/** The unit a text is: `pg/ml`, `pgml-1`, `pgml`, `pg_ml`, `mg/L`, `h`, `ans`, `%`; `null` when it is none. */
export function unitWritten(text: string): string | null {
  const run = /^([fpnuµμm]g)[ _]?(?:per[ _]?)?(m?l|dl)$/i.exec(text.trim());
  return concentrationUnitOf(run ? `${run[1]}/${run[2]}` : text) ?? BY_FORM.get(foldWord(text)) ?? null;
}
