import type { Rule } from "./rule.ts";

const remedy = {
  en: "Nothing that tells who a person is. Remove it from the file, here and wherever else it stands, and use the center's case codes.",
  fr: "Rien qui dise qui est une personne. Retirez-le du fichier, ici et partout ailleurs, et utilisez les codes de cas du centre.",
};

const daysOnly = {
  en: "No calendar date anywhere: only whole days counted from the first anakinra dose of the case.",
  fr: "Aucune date nulle part : seulement des jours entiers comptés depuis la première dose d'anakinra du cas.",
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
    accepted: daysOnly,
  },
  IDENTIFIER_BANK_ACCOUNT: {
    severity: "ERROR",
    what: { en: "this looks like a bank account number (IBAN)", fr: "ceci ressemble à un numéro de compte (IBAN)" },
    accepted: remedy,
  },
  IDENTIFIER_WEB_ADDRESS: {
    severity: "ERROR",
    what: { en: "this looks like a web address", fr: "ceci ressemble à une adresse web" },
    accepted: remedy,
  },
  IDENTIFIER_MACHINE_ADDRESS: {
    severity: "ERROR",
    what: {
      en: "this looks like the network address of a machine",
      fr: "ceci ressemble à l'adresse réseau d'une machine",
    },
    accepted: remedy,
  },
  IDENTIFIER_PLATE: {
    severity: "ERROR",
    what: { en: "this looks like a vehicle plate", fr: "ceci ressemble à une plaque d'immatriculation" },
    accepted: remedy,
  },
  IDENTIFIER_REGISTER_NUMBER: {
    severity: "ERROR",
    what: {
      en: "this looks like the number of a health professional or establishment (RPPS, ADELI, FINESS)",
      fr: "ceci ressemble au numéro d'un professionnel ou d'un établissement de santé (RPPS, ADELI, FINESS)",
    },
    accepted: remedy,
  },
  IDENTIFIER_LOCAL_NUMBER: {
    severity: "ERROR",
    what: {
      en: "this has the form of a hospital number of the center (IPP, NDA)",
      fr: "ceci a la forme d'un numéro d'hôpital du centre (IPP, NDA)",
    },
    accepted: {
      en: "Case codes in place of hospital numbers; the page can make them in your browser with the center's own key.",
      fr: "Des codes de cas à la place des numéros d'hôpital ; la page peut les calculer dans votre navigateur avec la clé du centre.",
    },
  },
  IDENTIFIER_POSTAL_ADDRESS: {
    severity: "ERROR",
    what: { en: "this looks like a postal address", fr: "ceci ressemble à une adresse postale" },
    accepted: remedy,
  },
  IDENTIFIER_POSTCODES: {
    severity: "ERROR",
    what: {
      en: "the texts of this column look like French postcodes",
      fr: "les textes de cette colonne ressemblent à des codes postaux",
    },
    accepted: {
      en: "A file without this column; the portal keeps no place finer than the center.",
      fr: "Un fichier sans cette colonne ; le portail ne garde aucun lieu plus précis que le centre.",
    },
  },
  IDENTIFIER_NAME: {
    severity: "ERROR",
    what: { en: "this looks like the name of a person", fr: "ceci ressemble au nom d'une personne" },
    accepted: remedy,
  },
  IDENTIFIER_NAMES: {
    severity: "ERROR",
    what: {
      en: "frequent given names or surnames stand in this column",
      fr: "des prénoms ou des noms de famille fréquents figurent dans cette colonne",
    },
    accepted: {
      en: "A file without this column; cases are told apart by the center's case codes alone.",
      fr: "Un fichier sans cette colonne ; les cas ne se distinguent que par les codes de cas du centre.",
    },
  },
  IDENTIFIER_DATES: {
    severity: "ERROR",
    what: {
      en: "the numbers of this column read as calendar dates",
      fr: "les nombres de cette colonne se lisent comme des dates",
    },
    accepted: daysOnly,
  },
  IDENTIFIER_DATE_PARTS: {
    severity: "ERROR",
    what: {
      en: "this column and two others together give full calendar dates (day, month, year)",
      fr: "cette colonne et deux autres donnent ensemble des dates complètes (jour, mois, année)",
    },
    accepted: daysOnly,
  },
  IDENTIFIER_TITLE: {
    severity: "ERROR",
    what: {
      en: "the name of the file or of the sheet looks like it tells who a person is",
      fr: "le nom du fichier ou de la feuille semble dire qui est une personne",
    },
    accepted: {
      en: "A name that says what the file or the sheet holds, such as cohort or cases.",
      fr: "Un nom qui dit ce que contient le fichier ou la feuille, comme cohorte ou cas.",
    },
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
      en: "this code looks like initials with a date or a year of birth, or like a date",
      fr: "ce code ressemble à des initiales avec une date ou une année de naissance, ou à une date",
    },
    accepted: {
      en: "A code given by the center that says nothing about the person, such as P-017.",
      fr: "Un code donné par le centre qui ne dit rien de la personne, comme P-017.",
    },
  },
  CODE_LOOKS_LIKE_NAME: {
    severity: "ERROR",
    what: {
      en: "this code looks like initials or a name",
      fr: "ce code ressemble à des initiales ou à un nom",
    },
    accepted: {
      en: "A code given by the center, with a digit and without a name, such as P-017.",
      fr: "Un code donné par le centre, avec un chiffre et sans nom, comme P-017.",
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
