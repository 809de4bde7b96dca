import type { Rule } from "./rule.ts";

const remedy = {
  en: "Nothing that tells who a person is. Remove it from the file, here and wherever else it stands, and use the center's case codes.",
  fr: "Rien qui dise qui est une personne. Retirez-le du fichier, ici et partout ailleurs, et utilisez les codes de cas du centre.",
};

/** Rules about direct identifiers; the texts name the kind and never the content. */
export const IDENTIFIER_RULES = {
  IDENTIFIER_EMAIL: {
    severity: "ERROR",
    what: { en: "this looks like an e-mail address", fr: "ceci ressemble à une adresse électronique" },
    accepted: remedy,
  },
  IDENTIFIER_PHONE: {
    severity: "ERROR",
    what: { en: "this looks like a telephone number", fr: "ceci ressemble à un numéro de téléphone" },
    accepted: remedy,
  },
  IDENTIFIER_NATIONAL_NUMBER: {
    severity: "ERROR",
    what: {
      en: "this looks like a French social security number (NIR)",
      fr: "ceci ressemble à un numéro de sécurité sociale (NIR)",
    },
    accepted: remedy,
  },
  IDENTIFIER_DATE: {
    severity: "ERROR",
    what: { en: "this looks like a full calendar date", fr: "ceci ressemble à une date complète" },
    accepted: {
      en: "No calendar date anywhere: only whole days counted from the first anakinra dose of the case.",
      fr: "Aucune date nulle part : seulement des jours entiers comptés depuis la première dose d'anakinra du cas.",
    },
  },
  IDENTIFIER_BANK_ACCOUNT: {
    severity: "ERROR",
    what: { en: "this looks like a bank account number (IBAN)", fr: "ceci ressemble à un numéro de compte (IBAN)" },
    accepted: remedy,
  },
  IDENTIFIER_COLUMN: {
    severity: "ERROR",
    what: {
      en: "this column is named like one that tells who a person is (name, birth date, hospital number, address, telephone…)",
      fr: "cette colonne porte un nom de donnée identifiante (nom, naissance, numéro d'hôpital, adresse, téléphone…)",
    },
    accepted: {
      en: "A file without this column; cases are told apart by the center's case codes alone.",
      fr: "Un fichier sans cette colonne ; les cas ne se distinguent que par les codes de cas du centre.",
    },
  },
  CODE_LOOKS_LIKE_DATE: {
    severity: "ERROR",
    what: {
      en: "this code looks like initials followed by a date of birth, or like a date",
      fr: "ce code ressemble à des initiales suivies d'une date de naissance, ou à une date",
    },
    accepted: {
      en: "A code given by the center that says nothing about the person, such as P-017.",
      fr: "Un code donné par le centre qui ne dit rien de la personne, comme P-017.",
    },
  },
  CODE_LOOKS_LIKE_NAME: {
    severity: "ERROR",
    what: {
      en: "this code has letters only and looks like initials or a name",
      fr: "ce code n'a que des lettres et ressemble à des initiales ou à un nom",
    },
    accepted: {
      en: "A code given by the center with at least one digit, such as P-017.",
      fr: "Un code donné par le centre avec au moins un chiffre, comme P-017.",
    },
  },
  FREE_TEXT: {
    severity: "ERROR",
    what: {
      en: "this looks like free text, which may tell who a person is",
      fr: "ceci ressemble à du texte libre, qui peut dire qui est une personne",
    },
    accepted: {
      en: "{expected}",
      fr: "{expected}",
    },
  },
} as const satisfies Record<string, Rule>;
