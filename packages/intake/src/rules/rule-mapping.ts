import type { Rule } from "./rule.ts";

/** Rules about a column mapping file and its use. */
export const MAPPING_RULES = {
  MAPPING_NOT_JSON: {
    severity: "ERROR",
    what: { en: "the column mapping is not valid JSON", fr: "la correspondance de colonnes n'est pas du JSON valide" },
    accepted: {
      en: 'A JSON object such as {"version": 1, "columns": {"cases.case_code": "Subject"}}.',
      fr: 'Un objet JSON comme {"version": 1, "columns": {"cases.case_code": "Subject"}}.',
    },
  },
  MAPPING_VERSION: {
    severity: "ERROR",
    what: {
      en: "the column mapping does not say its version, or one the portal does not know",
      fr: "la correspondance de colonnes ne dit pas sa version, ou une version inconnue du portail",
    },
    accepted: { en: 'The entry "version": 1.', fr: 'L\'entrée "version": 1.' },
  },
  MAPPING_TARGET: {
    severity: "ERROR",
    what: {
      en: "entry {entry} of the column mapping names a column that the template does not have",
      fr: "l'entrée {entry} de la correspondance nomme une colonne absente du modèle",
    },
    accepted: {
      en: "A sheet and a column of the template with a point between, such as samples.day.",
      fr: "Une feuille et une colonne du modèle séparées par un point, comme samples.day.",
    },
  },
  MAPPING_SHAPE: {
    severity: "ERROR",
    what: {
      en: "entry {entry} of the column mapping is not written as it should be",
      fr: "l'entrée {entry} de la correspondance n'est pas écrite comme il faut",
    },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  MAPPING_SOURCE_MISSING: {
    severity: "ERROR",
    what: {
      en: "it lacks the column that the mapping asks for in {entry}",
      fr: "il n'a pas la colonne que la correspondance demande dans {entry}",
    },
    accepted: {
      en: "A file with that column name, or a mapping that names the column as the file does.",
      fr: "Un fichier qui a ce nom de colonne, ou une correspondance qui nomme la colonne comme le fichier.",
    },
  },
  MAPPING_COLUMN_UNUSED: {
    severity: "ERROR",
    what: {
      en: "the mapping says nothing about this column",
      fr: "la correspondance ne dit rien de cette colonne",
    },
    accepted: {
      en: "Use the column in the mapping, or list it under “ignored”.",
      fr: "Utilisez la colonne dans la correspondance, ou citez-la sous « ignored ».",
    },
  },
} as const satisfies Record<string, Rule>;
