import type { DictionarySheet } from "./dictionary-column.ts";
import { CASE_CODE } from "./dictionary-column.ts";

/** Sheet `cases`. */
export const CASES_SHEET: DictionarySheet = {
  name: "cases",
  writtenAs: ["cas"],
  required: true,
  description: { en: "One row for each person.", fr: "Une ligne par personne." },
  columns: [
    CASE_CODE,
    {
      name: "group",
      kind: "word",
      words: "group",
      required: true,
      writtenAs: ["groupe"],
      description: {
        en: "Affected patient, unaffected carrier, healthy control or disease control.",
        fr: "Patient atteint, porteur sain, témoin sain ou témoin malade.",
      },
      example: "PATIENT",
    },
    {
      name: "sex",
      kind: "word",
      words: "sex",
      required: true,
      writtenAs: ["sexe", "gender"],
      description: { en: "F or M (H is read as male).", fr: "F ou H (M est lu comme masculin)." },
      example: "F",
    },
    {
      name: "kindred_code",
      kind: "code",
      required: false,
      writtenAs: ["code_famille", "family"],
      description: {
        en: "The center's code of the family; the same for its members.",
        fr: "Le code de la famille, le même pour tous ses membres.",
      },
      example: "K-04",
    },
    {
      name: "index_member",
      kind: "yesNo",
      required: false,
      writtenAs: ["cas_index", "index_case"],
      description: {
        en: "Whether the case is the one through whom the family was found.",
        fr: "Si le cas est celui par lequel la famille a été connue.",
      },
      example: "yes",
    },
    {
      name: "age_at_onset_years",
      kind: "age",
      unit: "a",
      typical: [0.1, 40],
      required: false,
      writtenAs: ["age_debut_ans", "age_au_debut_ans"],
      description: { en: "Age at the first sign, in years.", fr: "Âge au premier signe, en années." },
      example: "3",
    },
    {
      name: "age_at_inclusion_band",
      kind: "word",
      words: "ageBand",
      required: false,
      writtenAs: ["tranche_age_inclusion", "tranche_age"],
      description: { en: "Age at inclusion as a band.", fr: "Âge à l'inclusion, en tranche." },
      example: "18-39",
    },
    {
      name: "last_follow_up_day",
      kind: "day",
      unit: "d",
      required: false,
      writtenAs: ["jour_dernier_suivi", "jour_dernieres_nouvelles"],
      description: {
        en: "Last day on which the case was known, from the first anakinra dose.",
        fr: "Dernier jour où le cas est connu, depuis la première dose d'anakinra.",
      },
      example: "420",
    },
  ],
};

/** Sheet `variants`. */
export const VARIANTS_SHEET: DictionarySheet = {
  name: "variants",
  writtenAs: ["mutations"],
  required: false,
  description: { en: "One row for each NLRP12 variant of a case.", fr: "Une ligne par variant NLRP12 d'un cas." },
  columns: [
    CASE_CODE,
    {
      name: "variant_reported",
      kind: "variant",
      required: true,
      writtenAs: ["variant_rapporte", "variant"],
      description: {
        en: "The variant as the laboratory reports it.",
        fr: "Le variant tel que le laboratoire le rapporte.",
      },
      example: "c.850C>T",
    },
    {
      name: "zygosity",
      kind: "word",
      words: "zygosity",
      required: true,
      writtenAs: ["zygotie", "zygosite"],
      description: { en: "Heterozygous, homozygous…", fr: "Hétérozygote, homozygote…" },
      example: "HETEROZYGOUS",
    },
    {
      name: "hgvs_c",
      kind: "hgvsC",
      required: false,
      writtenAs: [],
      description: { en: "HGVS name on NM_144687.4.", fr: "Nom HGVS sur NM_144687.4." },
      example: "c.850C>T",
    },
    {
      name: "hgvs_p",
      kind: "hgvsP",
      required: false,
      writtenAs: [],
      description: { en: "HGVS name of the protein change.", fr: "Nom HGVS du changement de la protéine." },
      example: "p.Arg284Ter",
    },
    {
      name: "classification",
      kind: "word",
      words: "classification",
      required: false,
      writtenAs: ["classe"],
      description: { en: "ACMG class.", fr: "Classe ACMG." },
      example: "PATHOGENIC",
    },
  ],
};

/** Sheet `features`. */
export const FEATURES_SHEET: DictionarySheet = {
  name: "features",
  writtenAs: ["signes", "phenotypes"],
  required: false,
  description: {
    en: "One row for each sign that is present, or was looked for and excluded.",
    fr: "Une ligne par signe présent, ou recherché et exclu.",
  },
  columns: [
    CASE_CODE,
    {
      name: "hpo_id",
      kind: "hpo",
      required: true,
      writtenAs: ["hpo", "hpo_code"],
      description: { en: "HPO term.", fr: "Terme HPO." },
      example: "HP:0001954",
    },
    {
      name: "presence",
      kind: "word",
      words: "presence",
      required: true,
      writtenAs: [],
      description: { en: "Present, or excluded.", fr: "Présent, ou exclu." },
      example: "PRESENT",
    },
    {
      name: "onset_age_years",
      kind: "age",
      unit: "a",
      typical: [0.1, 40],
      required: false,
      writtenAs: ["age_apparition_ans"],
      description: { en: "Age at which the sign began, in years.", fr: "Âge d'apparition du signe, en années." },
      example: "4",
    },
  ],
};
