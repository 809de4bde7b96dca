import type { WrittenWord } from "./written-form.ts";

const word = (code: string, ...writtenAs: string[]): WrittenWord => ({ code, writtenAs });

/**
 * The closed lists of the workbook with the French and English forms that files use. F is female in both languages;
 * H (homme) and M (male, masculin) are both male, so that `M/F` and `H/F` columns read alike.
 */
export const WRITTEN_WORDS = {
  group: [
    word("PATIENT", "patiente", "malade", "atteint", "atteinte", "affected"),
    word("CARRIER", "unaffected carrier", "porteur", "porteuse", "porteur sain", "porteuse saine"),
    word("HEALTHY_CONTROL", "HC", "healthy", "témoin sain", "contrôle sain", "volontaire sain"),
    word("DISEASE_CONTROL", "DC", "témoin malade", "contrôle malade"),
  ],
  sex: [
    word("FEMALE", "F", "femme", "féminin", "fille", "woman", "girl"),
    word("MALE", "M", "H", "homme", "masculin", "garçon", "man", "boy"),
    word("OTHER", "autre"),
    word("UNKNOWN", "U", "inconnu", "non renseigné"),
  ],
  ageBand: [
    word("0-5", "0 to 5", "0 à 5", "0-5 years", "0-5 ans"),
    word("6-11", "6 to 11", "6 à 11", "6-11 years", "6-11 ans"),
    word("12-17", "12 to 17", "12 à 17", "12-17 years", "12-17 ans"),
    word("18-39", "18 to 39", "18 à 39", "18-39 years", "18-39 ans"),
    word("40-64", "40 to 64", "40 à 64", "40-64 years", "40-64 ans"),
    word("65+", "65 and over", "65 et plus", "65+ years", "65+ ans"),
  ],
  zygosity: [
    word("HETEROZYGOUS", "het", "heterozygote", "hétérozygote", "htz", "0/1"),
    word("HOMOZYGOUS", "hom", "homozygote", "hmz", "1/1"),
    word("COMPOUND_HETEROZYGOUS", "compound het", "hétérozygote composite", "hétérozygotie composite"),
    word("MOSAIC", "mosaïque", "mosaicism", "mosaïcisme"),
    word("UNKNOWN", "inconnu", "inconnue"),
  ],
  classification: [
    word("PATHOGENIC", "pathogène", "class 5", "classe 5", "P"),
    word("LIKELY_PATHOGENIC", "probablement pathogène", "class 4", "classe 4", "LP"),
    word("UNCERTAIN_SIGNIFICANCE", "VUS", "VSI", "signification incertaine", "class 3", "classe 3"),
    word("LIKELY_BENIGN", "probablement bénin", "class 2", "classe 2", "LB"),
    word("BENIGN", "bénin", "class 1", "classe 1", "B"),
    word("NOT_PROVIDED", "non fourni", "non classé"),
  ],
  presence: [
    word("PRESENT", "présent", "présente", "yes", "oui"),
    word("EXCLUDED", "absent", "absente", "exclu", "exclue", "no", "non"),
  ],
  stopReason: [
    word("PRIMARY_FAILURE", "échec primaire", "inefficacité primaire"),
    word("SECONDARY_LOSS", "loss of response", "échappement", "perte de réponse", "inefficacité secondaire"),
    word("ADVERSE_EVENT", "side effect", "effet indésirable", "intolérance"),
    word("REMISSION", "rémission"),
    word("PATIENT_CHOICE", "choix du patient", "décision du patient"),
    word("LOST_TO_FOLLOW_UP", "perdu de vue", "perdue de vue"),
    word("OTHER", "autre"),
  ],
  response: [
    word("COMPLETE", "complète", "CR"),
    word("PARTIAL", "partielle", "PR"),
    word("NONE", "no response", "aucune", "absence", "non réponse"),
    word("UNKNOWN", "inconnue"),
    word("NOT_EVALUABLE", "non évaluable"),
  ],
  specimen: [
    word("PBMC_SUPERNATANT", "PBMC", "surnageant de PBMC", "surnageant PBMC"),
    word("MONOCYTE_SUPERNATANT", "monocytes", "surnageant de monocytes", "surnageant monocytes"),
    word("WHOLE_BLOOD_SUPERNATANT", "whole blood", "sang total", "surnageant de sang total"),
    word("PLASMA"),
    word("SERUM", "sérum"),
  ],
  stimulus: [
    word("NONE", "spontaneous", "unstimulated", "aucun", "sans", "spontané", "non stimulé"),
    word("LPS"),
    word("LPS_ATP", "LPS+ATP", "LPS + ATP"),
    word("MDP", "muramyl dipeptide"),
    word("PMA_IONOMYCIN", "PMA+ionomycin", "PMA ionomycine"),
    word("ANTI_CD3_CD28", "CD3/CD28"),
    word("OTHER", "autre"),
  ],
  preservation: [
    word("FRESH", "frais", "fraîche"),
    word("FROZEN", "congelé", "congelée", "thawed", "décongelé"),
    word("UNKNOWN", "inconnu"),
  ],
  platform: [
    word("ELISA"),
    word("LUMINEX", "Bio-Plex", "Milliplex"),
    word("MSD", "Meso Scale", "Meso Scale Discovery"),
    word("CBA", "cytometric bead array"),
    word("SIMOA", "Quanterix"),
    word("OLINK"),
    word("OTHER", "autre"),
  ],
} as const satisfies Record<string, readonly WrittenWord[]>;

/** Name of a closed list. */
export type WordList = keyof typeof WRITTEN_WORDS;

/** Written forms of yes and no. */
export const YES_NO_WORDS: readonly WrittenWord[] = [
  word("yes", "y", "true", "1", "oui", "o", "vrai"),
  word("no", "n", "false", "0", "non", "faux"),
];
