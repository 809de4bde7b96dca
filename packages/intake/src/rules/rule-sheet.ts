import type { Rule } from "./rule.ts";

/** Rules about sheets and their columns. */
export const SHEET_RULES = {
  UNKNOWN_SHEET: {
    severity: "ERROR",
    what: {
      en: "the portal knows no sheet of this name",
      fr: "le portail ne connaît pas de feuille de ce nom",
    },
    accepted: {
      en: "Sheets named {sheets}. Delete other sheets, also hidden ones, or leave them blank.",
      fr: "Des feuilles nommées {sheets}. Supprimez les autres feuilles, même masquées, ou laissez-les vides.",
    },
  },
  SHEET_NAME: {
    severity: "ERROR",
    what: {
      en: "its name is almost, but not quite, “{name}”",
      fr: "son nom est presque « {name} », mais pas tout à fait",
    },
    accepted: { en: "Rename the sheet to {name}.", fr: "Renommez la feuille en {name}." },
  },
  DUPLICATE_SHEET: {
    severity: "ERROR",
    what: { en: "the file has this sheet twice", fr: "le fichier contient deux fois cette feuille" },
    accepted: { en: "One sheet of each name.", fr: "Une seule feuille de chaque nom." },
  },
  MISSING_SHEET: {
    severity: "ERROR",
    what: { en: "sheet {name} is missing or has no row", fr: "la feuille {name} manque ou n'a aucune ligne" },
    accepted: {
      en: "A sheet named {name} with the columns {columns}.",
      fr: "Une feuille nommée {name} avec les colonnes {columns}.",
    },
  },
  MISSING_COLUMN: {
    severity: "ERROR",
    what: { en: "column {name} is missing", fr: "la colonne {name} manque" },
    accepted: {
      en: "A column named {name}: {description}",
      fr: "Une colonne nommée {name} : {description}",
    },
  },
  UNDECLARED_COLUMN: {
    severity: "ERROR",
    what: {
      en: "the template has no column of this name on this sheet",
      fr: "le modèle n'a pas de colonne de ce nom sur cette feuille",
    },
    accepted: {
      en: "The columns {columns}. Delete any other column before sending the file.",
      fr: "Les colonnes {columns}. Supprimez toute autre colonne avant d'envoyer le fichier.",
    },
  },
  COLUMN_NAME: {
    severity: "ERROR",
    what: {
      en: "the name of this column is almost, but not quite, “{name}”",
      fr: "le nom de cette colonne est presque « {name} », mais pas tout à fait",
    },
    accepted: { en: "Rename the column to {name}.", fr: "Renommez la colonne en {name}." },
  },
  DUPLICATE_COLUMN: {
    severity: "ERROR",
    what: { en: "column {name} is there twice", fr: "la colonne {name} est présente deux fois" },
    accepted: { en: "Each column once.", fr: "Chaque colonne une seule fois." },
  },
  CELL_WITHOUT_HEADER: {
    severity: "ERROR",
    what: {
      en: "there is content under a column that has no name",
      fr: "il y a un contenu sous une colonne qui n'a pas de nom",
    },
    accepted: {
      en: "A column name in the line of column names, or a blank column.",
      fr: "Un nom de colonne dans la ligne des noms, ou une colonne vide.",
    },
  },
} as const satisfies Record<string, Rule>;
