import type { Rule } from "./rule.ts";

/** Rules about the content of one cell. */
export const CELL_RULES = {
  REQUIRED_CELL_EMPTY: {
    severity: "ERROR",
    what: { en: "column {name} must not be blank", fr: "la colonne {name} ne doit pas être vide" },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  UNKNOWN_WORD: {
    severity: "ERROR",
    what: {
      en: "this is not one of the words of column {name}",
      fr: "ce n'est pas un des mots de la colonne {name}",
    },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  UNKNOWN_UNIT: {
    severity: "ERROR",
    what: {
      en: "this unit is not a concentration the portal knows",
      fr: "cette unité n'est pas une concentration connue du portail",
    },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  UNKNOWN_ANALYTE: {
    severity: "ERROR",
    what: { en: "this is not a cytokine the portal knows", fr: "ce n'est pas une cytokine connue du portail" },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  UNKNOWN_AGENT: {
    severity: "ERROR",
    what: { en: "this is not a treatment the portal knows", fr: "ce n'est pas un traitement connu du portail" },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  NOT_A_NUMBER: {
    severity: "ERROR",
    what: { en: "a number is expected here", fr: "un nombre est attendu ici" },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  AMBIGUOUS_NUMBER: {
    severity: "ERROR",
    what: {
      en: "a number written like 1,234 can be read in two ways (1.234 or 1 234), and nothing else in the column tells which",
      fr: "un nombre écrit comme 1,234 se lit de deux façons (1,234 ou 1 234), et rien d'autre dans la colonne ne dit laquelle",
    },
    accepted: {
      en: "Say whether the comma marks decimals or thousands in this file, or write 1.234 or 1234.",
      fr: "Dites si la virgule marque les décimales ou les milliers dans ce fichier, ou écrivez 1,2340 ou 1234.",
    },
  },
  MIXED_DECIMALS: {
    severity: "WARNING",
    what: {
      en: "column {name} has decimal commas and decimal points; each number was read by itself",
      fr: "la colonne {name} mêle virgules et points décimaux ; chaque nombre a été lu pour lui-même",
    },
    accepted: {
      en: "One decimal sign throughout the column.",
      fr: "Un seul signe décimal dans toute la colonne.",
    },
  },
  NOT_A_WHOLE_NUMBER: {
    severity: "ERROR",
    what: { en: "a whole number is expected here", fr: "un nombre entier est attendu ici" },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  OUT_OF_RANGE: {
    severity: "ERROR",
    what: {
      en: "the number is outside {minimum} to {maximum}",
      fr: "le nombre est hors de l'intervalle de {minimum} à {maximum}",
    },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  CALENDAR_DATE: {
    severity: "ERROR",
    what: {
      en: "this is a calendar date, or a number that Excel shows as one; the portal stores no dates",
      fr: "ceci est une date, ou un nombre qu'Excel affiche comme une date ; le portail ne garde aucune date",
    },
    accepted: {
      en: "{expected}",
      fr: "{expected}",
    },
  },
  DAY_LOOKS_LIKE_DATE: {
    severity: "ERROR",
    what: {
      en: "this number of days is so large that it looks like a calendar date",
      fr: "ce nombre de jours est si grand qu'il ressemble à une date",
    },
    accepted: {
      en: "Whole days from the first anakinra dose, between −36500 and 20000, such as −14, 0 or 90.",
      fr: "Des jours entiers depuis la première dose d'anakinra, entre −36500 et 20000, comme −14, 0 ou 90.",
    },
  },
  MISSING_MARK: {
    severity: "ERROR",
    what: {
      en: "a mark such as ND, NA, OOR or *** can mean “not done”, “not detected” or “out of range”, and is not guessed",
      fr: "une mention comme ND, NA, OOR ou *** peut vouloir dire « non fait », « non détecté » ou « hors limites », et n'est pas devinée",
    },
    accepted: {
      en: "{expected}",
      fr: "{expected}",
    },
  },
  CODE_FORMAT: {
    severity: "ERROR",
    what: { en: "this is not a code", fr: "ce n'est pas un code" },
    accepted: {
      en: "Up to 40 letters, digits and . _ - / without spaces, such as P-017.",
      fr: "Au plus 40 lettres, chiffres et . _ - / sans espace, comme P-017.",
    },
  },
  AGE_OVER_89: {
    severity: "ERROR",
    what: {
      en: "an age above 89 years can tell who a person is",
      fr: "un âge au-dessus de 89 ans peut dire qui est une personne",
    },
    accepted: {
      en: "An age from 0 to 89 years, or 90+ for anyone older.",
      fr: "Un âge de 0 à 89 ans, ou 90+ pour toute personne plus âgée.",
    },
  },
  BAND_TURNED_INTO_DATE: {
    severity: "ERROR",
    what: {
      en: "Excel has turned the age band into a calendar date",
      fr: "Excel a transformé la tranche d'âge en date",
    },
    accepted: {
      en: "Format the column as Text, then type the band again: {words}.",
      fr: "Mettez la colonne au format Texte, puis retapez la tranche : {words}.",
    },
  },
  HPO_FORMAT: {
    severity: "ERROR",
    what: { en: "this is not an HPO term", fr: "ce n'est pas un terme HPO" },
    accepted: {
      en: "HP: and seven digits, such as HP:0001954.",
      fr: "HP: et sept chiffres, comme HP:0001954.",
    },
  },
  HGVS_FORMAT: {
    severity: "ERROR",
    what: { en: "this is not an HGVS name on NM_144687.4", fr: "ce n'est pas un nom HGVS sur NM_144687.4" },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  NEGATIVE_CONCENTRATION: {
    severity: "ERROR",
    what: { en: "a concentration cannot be negative", fr: "une concentration ne peut pas être négative" },
    accepted: {
      en: "For a value below the limit write < and the limit, such as <2.3.",
      fr: "Pour une valeur sous la limite, écrivez < et la limite, comme <2,3.",
    },
  },
} as const satisfies Record<string, Rule>;
