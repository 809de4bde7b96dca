import type { DecimalSign } from "../reading/table.ts";
import type { Bilingual } from "../rules/bilingual.ts";

/** What the offers of repairs are called, as one does them. */
export const OFFER_LABELS = {
  decimals: (sign: DecimalSign): Bilingual =>
    sign === ","
      ? {
          en: "Read the comma as decimals: 1,234 is one and 234 thousandths",
          fr: "Lire la virgule comme décimale : 1,234 vaut un et 234 millièmes",
        }
      : {
          en: "Read the comma as thousands: 1,234 is one thousand two hundred and thirty-four",
          fr: "Lire la virgule comme séparateur de milliers : 1,234 vaut mille deux cent trente-quatre",
        },
  belowLimit: (text: string): Bilingual => ({
    en: `Take “${text}” as below the lower limit of its assay (OOR <)`,
    fr: `Prendre « ${text} » pour une valeur sous la limite inférieure de son dosage (OOR <)`,
  }),
  dropRows: (text: string): Bilingual => ({
    en: `Leave out the rows that say “${text}”: not measured`,
    fr: `Écarter les lignes qui disent « ${text} » : non mesuré`,
  }),
  makeBlank: (text: string): Bilingual => ({
    en: `Make “${text}” blank: not known`,
    fr: `Vider les cellules « ${text} » : non connu`,
  }),
  convertUnit: (unit: string): Bilingual => ({
    en: `The whole column is in ${unit}: convert it`,
    fr: `Toute la colonne est en ${unit} : la convertir`,
  }),
  keepFirst: (different: number): Bilingual => {
    if (different === 0) return { en: "Keep the first of equal rows", fr: "Garder la première des lignes égales" };
    const many = different > 1;
    return {
      en: `Keep the first row of each; ${different} row${many ? "s" : ""} that say${many ? "" : "s"} something else ${many ? "are" : "is"} left out`,
      fr: `Garder la première ligne de chaque ; ${different} ligne${many ? "s" : ""} qui di${many ? "sent" : "t"} autre chose ${many ? "sont écartées" : "est écartée"}`,
    };
  },
  shiftDays: {
    en: "Shift the days so that the first anakinra dose is day 0",
    fr: "Décaler les jours pour que la première dose d'anakinra soit le jour 0",
  },
  replace: (from: string, to: string): Bilingual => ({ en: `“${from}” is ${to}`, fr: `« ${from} » est ${to}` }),
  rename: (to: string): Bilingual => ({ en: `Rename the column to ${to}`, fr: `Renommer la colonne en ${to}` }),
} as const;
