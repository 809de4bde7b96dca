import type { Rule } from "./rule.ts";

/** Rules that look at a row as a whole, at several rows, or at several sheets. */
export const ROW_RULES = {
  DUPLICATE_CASE: {
    severity: "ERROR",
    what: {
      en: "this case code already stands higher up on the sheet",
      fr: "ce code de cas figure déjà plus haut sur la feuille",
    },
    accepted: { en: "One row for each case.", fr: "Une seule ligne par cas." },
  },
  DUPLICATE_SAMPLE: {
    severity: "ERROR",
    what: {
      en: "this sample code already stands higher up on the sheet",
      fr: "ce code de prélèvement figure déjà plus haut sur la feuille",
    },
    accepted: { en: "One row for each sample.", fr: "Une seule ligne par prélèvement." },
  },
  DUPLICATE_ROW: {
    severity: "ERROR",
    what: { en: "this row repeats an earlier one ({keys})", fr: "cette ligne répète une ligne précédente ({keys})" },
    accepted: {
      en: "One row for each {keys}; repeated measurements are told apart by the column replicate (1, 2, 3…).",
      fr: "Une seule ligne par {keys} ; des mesures répétées se distinguent par la colonne replicate (1, 2, 3…).",
    },
  },
  REPEATED_ROW: {
    severity: "WARNING",
    what: { en: "this row repeats an earlier one ({keys})", fr: "cette ligne répète une ligne précédente ({keys})" },
    accepted: {
      en: "Usually one row for each {keys}; leave it if both are meant.",
      fr: "En général une seule ligne par {keys} ; laissez-la si les deux sont voulues.",
    },
  },
  ORPHAN_CASE: {
    severity: "ERROR",
    what: { en: "this case is not on sheet cases", fr: "ce cas n'est pas sur la feuille cases" },
    accepted: { en: "A case code that stands on sheet cases.", fr: "Un code de cas présent sur la feuille cases." },
  },
  ORPHAN_SAMPLE: {
    severity: "ERROR",
    what: { en: "this sample is not on sheet samples", fr: "ce prélèvement n'est pas sur la feuille samples" },
    accepted: {
      en: "A sample code that stands on sheet samples.",
      fr: "Un code de prélèvement présent sur la feuille samples.",
    },
  },
  ORPHAN_ASSAY: {
    severity: "ERROR",
    what: { en: "this assay is not on sheet assays", fr: "ce dosage n'est pas sur la feuille assays" },
    accepted: {
      en: "An assay code that stands on sheet assays.",
      fr: "Un code de dosage présent sur la feuille assays.",
    },
  },
  ASSAY_CONTRADICTION: {
    severity: "ERROR",
    what: {
      en: "another row gives the same assay a different platform, kit or batch",
      fr: "une autre ligne donne au même dosage une autre plateforme, un autre kit ou un autre lot",
    },
    accepted: {
      en: "The same platform, kit and batch on every row of one assay code; otherwise two assay codes.",
      fr: "Les mêmes plateforme, kit et lot sur toutes les lignes d'un code de dosage ; sinon deux codes.",
    },
  },
  LIMIT_WITHOUT_UNIT: {
    severity: "ERROR",
    what: {
      en: "a limit needs its analyte and its unit on the same row",
      fr: "une limite demande son analyte et son unité sur la même ligne",
    },
    accepted: {
      en: "Fill the columns analyte and unit of this row, for example IL_6 and pg/mL.",
      fr: "Remplissez les colonnes analyte et unit de cette ligne, par exemple IL_6 et pg/mL.",
    },
  },
  LIMITS_REVERSED: {
    severity: "ERROR",
    what: {
      en: "the upper limit is not above the lower limit",
      fr: "la limite supérieure n'est pas au-dessus de la limite inférieure",
    },
    accepted: {
      en: "A lower limit smaller than the upper limit.",
      fr: "Une limite inférieure plus petite que la limite supérieure.",
    },
  },
  STOP_BEFORE_START: {
    severity: "ERROR",
    what: { en: "the treatment stops before it starts", fr: "le traitement s'arrête avant de commencer" },
    accepted: {
      en: "A stop_day that is the start_day or later, or a blank cell while the treatment goes on.",
      fr: "Un stop_day égal ou postérieur au start_day, ou une cellule vide tant que le traitement continue.",
    },
  },
  COURSES_OVERLAP: {
    severity: "WARNING",
    what: {
      en: "this course begins before an earlier course of the same treatment has ended",
      fr: "cette cure commence avant la fin d'une cure précédente du même traitement",
    },
    accepted: {
      en: "The stop_day of the earlier course at this start_day or before it.",
      fr: "Un stop_day de la cure précédente égal ou antérieur à ce start_day.",
    },
  },
  FIRST_DOSE_NOT_DAY_ZERO: {
    severity: "ERROR",
    what: {
      en: "the first anakinra course of this case does not start on day 0",
      fr: "la première cure d'anakinra de ce cas ne commence pas au jour 0",
    },
    accepted: {
      en: "Days that count from the first anakinra dose. The portal can shift all days of each such case so that this start becomes day 0: choose “shift the days”.",
      fr: "Des jours comptés depuis la première dose d'anakinra. Le portail peut décaler tous les jours de chacun de ces cas pour que ce début devienne le jour 0 : choisissez « décaler les jours ».",
    },
  },
  CULTURE_HOURS_MISSING: {
    severity: "ERROR",
    what: {
      en: "a supernatant needs its hours of culture",
      fr: "un surnageant demande ses heures de culture",
    },
    accepted: {
      en: "The hours of culture, such as 24; blank only for plasma and serum.",
      fr: "Les heures de culture, comme 24 ; vide seulement pour le plasma et le sérum.",
    },
  },
  OUT_OF_RANGE_NEEDS_LIMIT: {
    severity: "ERROR",
    what: {
      en: "OOR needs the limit of this assay for this analyte, which sheet assays does not give",
      fr: "OOR demande la limite de ce dosage pour cet analyte, que la feuille assays ne donne pas",
    },
    accepted: {
      en: "Give lower_limit (for OOR <) or upper_limit (for OOR >) on sheet assays, or write the limit here, such as <2.3.",
      fr: "Donnez lower_limit (pour OOR <) ou upper_limit (pour OOR >) sur la feuille assays, ou écrivez la limite ici, comme <2,3.",
    },
  },
  ZERO_NEEDS_LIMIT: {
    severity: "ERROR",
    what: {
      en: "a concentration of 0 means “below the lower limit”, and sheet assays gives no lower limit for it",
      fr: "une concentration de 0 veut dire « sous la limite inférieure », et la feuille assays n'en donne pas",
    },
    accepted: {
      en: "Give lower_limit on sheet assays, or write < and the limit here, such as <2.3.",
      fr: "Donnez lower_limit sur la feuille assays, ou écrivez ici < et la limite, comme <2,3.",
    },
  },
  VALUE_BELOW_LIMIT: {
    severity: "WARNING",
    what: {
      en: "this value lies below the lower limit of its own assay and will count as “below the limit”",
      fr: "cette valeur est sous la limite inférieure de son propre dosage et comptera comme « sous la limite »",
    },
    accepted: {
      en: "< and the limit; or a correction of the value, its unit or the limit.",
      fr: "< et la limite ; ou une correction de la valeur, de son unité ou de la limite.",
    },
  },
  VALUE_ABOVE_LIMIT: {
    severity: "WARNING",
    what: {
      en: "this value lies above the upper limit of its own assay and will count as “above the limit”",
      fr: "cette valeur dépasse la limite supérieure de son propre dosage et comptera comme « au-dessus de la limite »",
    },
    accepted: {
      en: "> and the limit; or a correction of the value, its unit or the limit.",
      fr: "> et la limite ; ou une correction de la valeur, de son unité ou de la limite.",
    },
  },
  IMPLAUSIBLE_VALUE: {
    severity: "WARNING",
    what: {
      en: "this concentration is far above any published one; the unit may be wrong",
      fr: "cette concentration dépasse de loin toutes celles publiées ; l'unité est peut-être fausse",
    },
    accepted: {
      en: "The unit as the assay reports it (pg/mL is a thousand times smaller than ng/mL); leave it if it is right.",
      fr: "L'unité telle que le dosage la donne (pg/mL est mille fois plus petit que ng/mL) ; laissez-la si elle est juste.",
    },
  },
  RESIDUE_CODON_MISMATCH: {
    severity: "WARNING",
    what: {
      en: "hgvs_c and hgvs_p do not point to the same amino acid",
      fr: "hgvs_c et hgvs_p ne désignent pas le même acide aminé",
    },
    accepted: {
      en: "Position in c. divided by 3 and rounded up is the number in p.: c.850C>T goes with p.Arg284Ter.",
      fr: "La position en c. divisée par 3 et arrondie au-dessus est le numéro en p. : c.850C>T va avec p.Arg284Ter.",
    },
  },
} as const satisfies Record<string, Rule>;
