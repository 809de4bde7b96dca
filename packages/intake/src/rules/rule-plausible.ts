import type { Rule } from "./rule.ts";

/** Rules about what one sheet says of another, and about magnitudes; all ask a person to look. */
export const PLAUSIBLE_RULES = {
  DAY_AFTER_LAST_FOLLOW_UP: {
    severity: "WARNING",
    what: {
      en: "this day lies after the last_follow_up_day of the case",
      fr: "ce jour est postérieur au last_follow_up_day du cas",
    },
    accepted: {
      en: "A day up to the last_follow_up_day that sheet cases gives; correct whichever is wrong.",
      fr: "Un jour au plus égal au last_follow_up_day de la feuille cases ; corrigez celui des deux qui est faux.",
    },
  },
  DOSE_OUTSIDE_COURSE: {
    severity: "WARNING",
    what: {
      en: "the sample is said to follow a dose, but no anakinra course of the case runs on its day",
      fr: "le prélèvement est dit postérieur à une dose, mais aucune cure d'anakinra du cas n'a cours ce jour-là",
    },
    accepted: {
      en: "post_dose no (or blank), a day within a course, or the course that is missing on sheet courses.",
      fr: "post_dose non (ou vide), un jour pendant une cure, ou la cure qui manque sur la feuille courses.",
    },
  },
  IMPLAUSIBLY_HIGH_VALUE: {
    severity: "WARNING",
    what: {
      en: "this concentration is above what is plausible of {analyte} in {matrix} ({limit} pg/mL); the unit may be wrong",
      fr: "cette concentration dépasse ce qui est plausible pour {analyte} dans {matrix} ({limit} pg/mL) ; l'unité est peut-être fausse",
    },
    accepted: {
      en: "The unit as the assay reports it (ng/mL is a thousand times larger than pg/mL); leave it if it is right.",
      fr: "L'unité telle que le dosage la donne (ng/mL est mille fois plus grand que pg/mL) ; laissez-la si elle est juste.",
    },
  },
  IMPLAUSIBLY_LOW_VALUE: {
    severity: "WARNING",
    what: {
      en: "this concentration is below what is plausible of {analyte} in {matrix} ({limit} pg/mL); the unit may be wrong, or the number stand for “below the limit”",
      fr: "cette concentration est sous ce qui est plausible pour {analyte} dans {matrix} ({limit} pg/mL) ; l'unité est peut-être fausse, ou le nombre veut dire « sous la limite »",
    },
    accepted: {
      en: "The unit as the assay reports it (fg/mL is a thousand times smaller than pg/mL), or < and the limit.",
      fr: "L'unité telle que le dosage la donne (fg/mL est mille fois plus petit que pg/mL), ou < et la limite.",
    },
  },
  UNIT_DIFFERS: {
    severity: "WARNING",
    what: {
      en: "this unit is not that of nearly all other values of the assay ({unit})",
      fr: "cette unité n'est pas celle de presque toutes les autres valeurs du dosage ({unit})",
    },
    accepted: {
      en: "The same unit throughout an assay; leave it if the assay reports this analyte so.",
      fr: "La même unité dans tout un dosage ; laissez-la si le dosage rapporte ainsi cet analyte.",
    },
  },
  REPEATED_LOWEST_VALUE: {
    severity: "WARNING",
    what: {
      en: "this lowest value stands {count} times for {analyte} in one assay without a lower limit, as a stand-in for “below the limit” does",
      fr: "cette valeur la plus basse figure {count} fois pour {analyte} dans un dosage sans limite inférieure, comme le fait un substitut de « sous la limite »",
    },
    accepted: {
      en: "lower_limit on sheet assays and < or OOR < here if it means “below the limit”; leave it if it was measured.",
      fr: "lower_limit sur la feuille assays et < ou OOR < ici si elle veut dire « sous la limite » ; laissez-la si elle a été mesurée.",
    },
  },
  UNIT_OF_COLUMN: {
    severity: "ERROR",
    what: {
      en: "the number is far above what column {name} takes in {unit} (at most {maximum}); the file may give it in another unit",
      fr: "le nombre dépasse de loin ce que la colonne {name} accepte en {unit} (au plus {maximum}) ; le fichier le donne peut-être dans une autre unité",
    },
    accepted: {
      en: "The number in {unit}: 1 mg/L is 1 000 µg/L, 1 000 ng/mL and 1 000 000 pg/mL.",
      fr: "Le nombre en {unit} : 1 mg/L vaut 1 000 µg/L, 1 000 ng/mL et 1 000 000 pg/mL.",
    },
  },
  VARIANT_NAMES_DIFFER: {
    severity: "WARNING",
    what: {
      en: "variant_reported and the HGVS name of this row do not point to the same place",
      fr: "variant_reported et le nom HGVS de cette ligne ne désignent pas le même endroit",
    },
    accepted: {
      en: "The same position, and the same amino acid, under every name: R284X goes with c.850C>T and p.Arg284Ter.",
      fr: "La même position, et le même acide aminé, sous chaque nom : R284X va avec c.850C>T et p.Arg284Ter.",
    },
  },
  VARIANT_OUTSIDE_GENE: {
    severity: "WARNING",
    what: {
      en: "this position lies beyond the end of NLRP12 (1061 amino acids, 3186 coding bases with the stop codon)",
      fr: "cette position est au-delà de la fin de NLRP12 (1061 acides aminés, 3186 bases codantes avec le codon stop)",
    },
    accepted: {
      en: "A position on NM_144687.4: up to c.3186 and p.1061.",
      fr: "Une position sur NM_144687.4 : jusqu'à c.3186 et p.1061.",
    },
  },
} as const satisfies Record<string, Rule>;
