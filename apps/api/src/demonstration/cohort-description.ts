import type { DemonstrationCohort } from "./demonstration-consortium.ts";

/** What a cohort's page says, without its data. */
export type CohortDescription = Pick<
  DemonstrationCohort,
  "title" | "protocol" | "contribution" | "duoTerms" | "contact" | "requiresSecondPerson"
>;

const DISEASE_SPECIFIC = "DUO:0000007";
const HEALTH_RESEARCH = "DUO:0000006";
const ETHICS_APPROVAL = "DUO:0000021";
const COLLABORATION = "DUO:0000020";
const NOT_FOR_PROFIT = "DUO:0000018";
const PUBLICATION = "DUO:0000019";
const NO_RESTRICTION = "DUO:0000004";

const synthetic = {
  en: "Synthetic cases from a seeded generator; no row describes a person.",
  fr: "Cas synthétiques tirés d'un générateur à graine ; aucune ligne ne décrit une personne.",
};

const cultures = {
  en: `${synthetic.en} PBMC, 10⁶ cells/mL, fresh, 24 h of culture without stimulus (spontaneous) and with LPS 100 ng/mL; visits before anakinra, at days 15, 30, 90, 180, 365 and 400, and after it.`,
  fr: `${synthetic.fr} PBMC, 10⁶ cellules/mL, fraîches, 24 h de culture sans stimulus (spontanée) et avec LPS 100 ng/mL ; visites avant l'anakinra, aux jours 15, 30, 90, 180, 365 et 400, puis après l'arrêt.`,
};

const contact = (center: string) => `cohort.${center}@demo.invalid`;

/** Descriptions by cohort slug. */
export const COHORT_DESCRIPTIONS: Readonly<Record<string, CohortDescription>> = {
  "inserm-nlrp12": {
    title: { en: "INSERM NLRP12AD cohort (synthetic)", fr: "Cohorte NLRP12AD de l'INSERM (synthétique)" },
    protocol: cultures,
    contribution: "SUMMARY",
    duoTerms: [DISEASE_SPECIFIC, ETHICS_APPROVAL],
    contact: contact("inserm"),
    requiresSecondPerson: false,
  },
  "aphp-nlrp12": {
    title: { en: "AP-HP NLRP12AD cohort (synthetic)", fr: "Cohorte NLRP12AD de l'AP-HP (synthétique)" },
    protocol: cultures,
    contribution: "SUMMARY",
    duoTerms: [HEALTH_RESEARCH, NOT_FOR_PROFIT],
    contact: contact("aphp"),
    requiresSecondPerson: true,
  },
  "versailles-nlrp12": {
    title: { en: "Versailles NLRP12AD cohort (synthetic)", fr: "Cohorte NLRP12AD de Versailles (synthétique)" },
    protocol: cultures,
    contribution: "SUMMARY",
    duoTerms: [DISEASE_SPECIFIC, COLLABORATION, PUBLICATION],
    contact: contact("versailles"),
    requiresSecondPerson: false,
  },
  "poitiers-nlrp12": {
    title: { en: "Poitiers NLRP12AD cohort (synthetic)", fr: "Cohorte NLRP12AD de Poitiers (synthétique)" },
    protocol: cultures,
    contribution: "SUMMARY",
    duoTerms: [HEALTH_RESEARCH, PUBLICATION],
    contact: contact("poitiers"),
    requiresSecondPerson: false,
  },
  "aphp-pilot": {
    title: { en: "AP-HP assay pilot (synthetic)", fr: "Pilote de dosage de l'AP-HP (synthétique)" },
    protocol: {
      en: `${synthetic.en} A second kit of the same platform, with disease controls.`,
      fr: `${synthetic.fr} Un second kit de la même plateforme, avec témoins malades.`,
    },
    contribution: "EXISTS",
    duoTerms: [DISEASE_SPECIFIC, NOT_FOR_PROFIT],
    contact: contact("aphp"),
    requiresSecondPerson: true,
  },
  "inserm-registry": {
    title: { en: "INSERM clinical registry (synthetic)", fr: "Registre clinique de l'INSERM (synthétique)" },
    protocol: {
      en: `${synthetic.en} Treatment and clinical state only; nothing was cultured.`,
      fr: `${synthetic.fr} Traitement et état clinique seulement ; aucune culture.`,
    },
    contribution: "COUNT",
    duoTerms: [DISEASE_SPECIFIC],
    contact: contact("inserm"),
    requiresSecondPerson: false,
  },
  "published-cases": {
    title: { en: "Published cases", fr: "Cas publiés" },
    protocol: {
      en: "Facts of the literature about single patients, each with its source; families and series are not entered.",
      fr: "Faits de la littérature sur des patients pris un à un, chacun avec sa source ; ni familles ni séries.",
    },
    contribution: "EXISTS",
    duoTerms: [NO_RESTRICTION],
    contact: contact("inserm"),
    requiresSecondPerson: false,
  },
};
