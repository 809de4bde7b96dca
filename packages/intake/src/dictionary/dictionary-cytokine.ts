import type { DictionarySheet } from "./dictionary-column.ts";

/** Sheet `assays`. */
export const ASSAYS_SHEET: DictionarySheet = {
  name: "assays",
  writtenAs: ["dosages"],
  required: false,
  description: {
    en: "One row for each assay and analyte, with its limits; one row without an analyte if the limits are not known.",
    fr: "Une ligne par dosage et par analyte, avec ses limites ; une ligne sans analyte si elles ne sont pas connues.",
  },
  columns: [
    {
      name: "assay_code",
      kind: "code",
      required: true,
      writtenAs: ["code_dosage"],
      description: { en: "The center's code of the assay.", fr: "Le code du dosage propre au centre." },
      example: "LUMINEX-1",
    },
    {
      name: "platform",
      kind: "word",
      words: "platform",
      required: "column",
      writtenAs: ["plateforme", "technique"],
      description: {
        en: "Technology; further rows of the same assay may leave it blank.",
        fr: "Technique ; les lignes suivantes du même dosage peuvent la laisser vide.",
      },
      example: "LUMINEX",
    },
    {
      name: "kit",
      kind: "shortText",
      required: false,
      writtenAs: [],
      description: { en: "Maker and kit.", fr: "Fabricant et kit." },
      example: "R&D LXSAHM",
    },
    {
      name: "batch",
      kind: "shortText",
      required: false,
      writtenAs: ["lot", "plate", "plaque"],
      description: { en: "Plate or batch.", fr: "Plaque ou lot." },
      example: "B1",
    },
    {
      name: "analyte",
      kind: "analyte",
      required: false,
      writtenAs: ["cytokine"],
      description: { en: "The cytokine these limits are for.", fr: "La cytokine de ces limites." },
      example: "IL_1B",
    },
    {
      name: "lower_limit",
      kind: "decimal",
      minimum: 0,
      required: false,
      writtenAs: ["limite_inferieure", "lloq"],
      description: {
        en: "Lower limit of quantification, in unit.",
        fr: "Limite inférieure de quantification, en unit.",
      },
      example: "0.8",
    },
    {
      name: "upper_limit",
      kind: "decimal",
      minimum: 0,
      required: false,
      writtenAs: ["limite_superieure", "uloq"],
      description: {
        en: "Upper limit of quantification, in unit.",
        fr: "Limite supérieure de quantification, en unit.",
      },
      example: "10000",
    },
    {
      name: "unit",
      kind: "unit",
      required: false,
      writtenAs: ["unite"],
      description: { en: "Unit of the limits.", fr: "Unité des limites." },
      example: "pg/mL",
    },
  ],
};

/** Sheet `measurements`. */
export const MEASUREMENTS_SHEET: DictionarySheet = {
  name: "measurements",
  writtenAs: ["mesures"],
  required: false,
  description: { en: "One row for each measured value.", fr: "Une ligne par valeur mesurée." },
  columns: [
    {
      name: "sample_code",
      kind: "code",
      required: true,
      writtenAs: ["code_prelevement", "code_echantillon"],
      description: { en: "The sample, as on sheet samples.", fr: "Le prélèvement, comme sur la feuille samples." },
      example: "S-0301",
    },
    {
      name: "analyte",
      kind: "analyte",
      required: true,
      writtenAs: ["cytokine"],
      description: { en: "The cytokine.", fr: "La cytokine." },
      example: "IL_1B",
    },
    {
      name: "value",
      kind: "concentration",
      required: true,
      writtenAs: ["valeur", "concentration"],
      description: {
        en: "As reported: 12.5, <2.3, > 10 000, OOR <.",
        fr: "Telle que rapportée : 12,5, <2,3, > 10 000, OOR <.",
      },
      example: "12.5",
    },
    {
      name: "unit",
      kind: "unit",
      required: true,
      writtenAs: ["unite"],
      description: { en: "Unit of the value.", fr: "Unité de la valeur." },
      example: "pg/mL",
    },
    {
      name: "assay_code",
      kind: "code",
      required: true,
      writtenAs: ["code_dosage"],
      description: { en: "The assay, as on sheet assays.", fr: "Le dosage, comme sur la feuille assays." },
      example: "LUMINEX-1",
    },
    {
      name: "replicate",
      kind: "whole",
      minimum: 1,
      maximum: 99,
      required: false,
      writtenAs: ["replicat"],
      description: { en: "Number of the technical replicate.", fr: "Numéro du réplicat technique." },
      example: "1",
    },
  ],
};
