import type { Rule } from "./rule.ts";

/** Rules about the recorded repairs that come with a file. */
export const REPAIR_RULES = {
  REPAIRS_NOT_A_LIST: {
    severity: "ERROR",
    what: {
      en: "the recorded repairs are not a list in JSON",
      fr: "les réparations notées ne sont pas une liste JSON",
    },
    accepted: {
      en: "A JSON list of at most {most} repairs, as the portal records them; an empty list for none.",
      fr: "Une liste JSON d'au plus {most} réparations, telles que le portail les note ; une liste vide s'il n'y en a pas.",
    },
  },
  REPAIR_SHAPE: {
    severity: "ERROR",
    what: {
      en: "repair no. {number}: entry {entry} is not written as it should be",
      fr: "réparation n° {number} : l'entrée {entry} n'est pas écrite comme il faut",
    },
    accepted: { en: "{expected}", fr: "{expected}" },
  },
  REPAIR_IDENTIFIER: {
    severity: "ERROR",
    what: {
      en: "repair no. {number}: a text looks like a direct identifier",
      fr: "réparation n° {number} : un texte ressemble à un identifiant direct",
    },
    accepted: {
      en: "Nothing that tells who a person is; remove it from the file itself.",
      fr: "Rien qui dise qui est une personne ; retirez-le du fichier lui-même.",
    },
  },
  REPAIR_TWICE: {
    severity: "ERROR",
    what: {
      en: "repair no. {number} has the id of an earlier one",
      fr: "la réparation n° {number} a l'id d'une précédente",
    },
    accepted: { en: "An id of its own for each repair.", fr: "Un id propre à chaque réparation." },
  },
} as const satisfies Record<string, Rule>;
