import { type UglyFile, utf8 } from "./ugly-file.fixture.ts";

/** Shapes of tables: wide panels, one value a row, replicates, words for codes, several things in one table. */
export const UGLY_TABLES: readonly UglyFile[] = [
  {
    name: "stimulus by analyte in one line of names",
    bytes: () => utf8("Sujet;IL6_NS_24h;IL6_LPS_24h;IL1b_LPS_24h\nP-01;2,5;850;\nP-02;;910;70\n"),
    answers: { "samples.specimen": "PBMC_SUPERNATANT" },
    values: [
      "P-01 0 NONE IL_6 =2.5 pg/mL",
      "P-01 0 LPS IL_6 =850 pg/mL",
      "P-02 0 LPS IL_6 =910 pg/mL",
      "P-02 0 LPS IL_1B =70 pg/mL",
    ],
    // A row makes a sample for each culture that has a value.
    counts: { cases: 2, samples: 3, measurements: 4 },
  },
  {
    name: "two specimens in the names",
    bytes: () => utf8("Sujet;IL-6 plasma;IL-6 sérum\nP-01;2,5;3,5\n"),
    counts: { samples: 2, measurements: 2 },
  },
  {
    name: "technical replicates as columns",
    bytes: () => utf8("Sujet;IL-6 rep1;IL-6 rep2\nP-01;2,5;2,7\n"),
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL #1", "P-01 0 NONE IL_6 =2.7 pg/mL #2"],
    counts: { samples: 1 },
  },
  {
    name: "one value a row, with analyte and unit beside it",
    bytes: () => utf8("Sujet;Jour;Cytokine;Résultat;Unité\nP-01;3;IL-1β;2,5;pg/ml\nP-01;3;IL6;<2,3;ng/L\n"),
    proposed: {
      Cytokine: "measurements.analyte",
      Résultat: "measurements.value",
      Unité: "measurements.unit",
    },
    values: ["P-01 3 NONE IL_1B =2.5 pg/mL", "P-01 3 NONE IL_6 <2.3 ng/L"],
    counts: { samples: 1 },
  },
  {
    name: "names of kits in the cells",
    bytes: () => utf8("Sujet;Analyte;Conc\nP-01;hIL-6;2,5\nP-01;TNF-alfa;4\n"),
    answers: { "measurements.unit": "pg/mL" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-01 0 NONE TNF_A =4 pg/mL"],
  },
  {
    name: "repeated rows, of which nobody said that they are replicates",
    bytes: () => utf8("Sujet;Analyte;Valeur\nP-01;IL-6;2,5\nP-01;IL-6;2,7\n"),
    answers: { "measurements.unit": "pg/mL" },
    rules: ["DUPLICATE_ROW"],
  },
  {
    name: "repeated rows that are technical replicates",
    bytes: () => utf8("Sujet;Analyte;Valeur\nP-01;IL-6;2,5\nP-01;IL-6;2,7\nP-02;IL-6;9\n"),
    answers: { "measurements.unit": "pg/mL" },
    numberReplicates: true,
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL #1", "P-01 0 NONE IL_6 =2.7 pg/mL #2", "P-02 0 NONE IL_6 =9 pg/mL"],
  },
  {
    name: "a column of replicate numbers",
    bytes: () => utf8("Sujet;Analyte;Réplicat;Valeur\nP-01;IL-6;1;2,5\nP-01;IL-6;2;2,7\n"),
    answers: { "measurements.unit": "pg/mL" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL #1", "P-01 0 NONE IL_6 =2.7 pg/mL #2"],
  },
  {
    name: "limits beside each value",
    bytes: () => utf8("Sujet;Analyte;Valeur;Unité;LLOQ\nP-01;IL-6;OOR <;pg/mL;2,3\nP-02;IL-18;30;pg/mL;12,5\n"),
    proposed: { LLOQ: "assays.lower_limit" },
    values: ["P-01 0 NONE IL_6 <2.3 pg/mL", "P-02 0 NONE IL_18 =30 pg/mL"],
    counts: { assays: 2 },
  },
  {
    name: "M and F",
    bytes: () => utf8("Sujet;Sexe;IL-6 (pg/mL)\nP-01;M;2,5\nP-02;F;3,5\n"),
    counts: { cases: 2 },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-02 0 NONE IL_6 =3.5 pg/mL"],
  },
  {
    name: "H and F under a name that says nothing",
    bytes: () => utf8("Sujet;x;IL-6 (pg/mL)\nP-01;H;2,5\nP-02;F;3,5\n"),
    proposed: { x: "cases.sex" },
    counts: { cases: 2 },
  },
  {
    name: "1 and 2 for the sexes, said by the person",
    bytes: () => utf8("Sujet;Sexe;IL-6 (pg/mL)\nP-01;1;2,5\nP-02;2;3,5\n"),
    roles: { Sexe: { kind: "FIELD", target: "cases.sex", words: { "1": "MALE", "2": "FEMALE" } } },
    counts: { cases: 2 },
  },
  {
    name: "1 and 2 for the sexes, said by nobody",
    bytes: () => utf8("Sujet;Sexe;IL-6 (pg/mL)\nP-01;1;2,5\nP-02;2;3,5\n"),
    roles: { Sexe: { kind: "FIELD", target: "cases.sex" } },
    rules: ["UNKNOWN_WORD"],
  },
  {
    name: "a name that says code over cells that say words",
    bytes: () => utf8("Sujet;Code groupe;IL-6 (pg/mL)\nP-01;malade;2,5\nC-01;témoin sain;3,5\n"),
    proposed: { "Code groupe": "cases.group" },
    counts: { cases: 2 },
  },
  {
    name: "Oui and Non",
    bytes: () => utf8("Sujet;Jour;Poussée;CRP (mg/L)\nP-01;3;Oui;80\nP-01;30;Non;2,5\n"),
    counts: { cases: 1, assessments: 2, measurements: 0 },
  },
  {
    name: "assessments and cytokines in one table",
    bytes: () => utf8("Sujet;Jour;CRP (mg/L);PGA;IL-6 (pg/mL)\nP-01;0;80;3;45\nP-01;30;2,5;1;3\n"),
    counts: { cases: 1, assessments: 2, samples: 2, measurements: 2 },
  },
  {
    name: "treatments, one a row",
    bytes: () => utf8("Patient;Traitement;Début;Fin;Motif arrêt\nP-01;anakinra;0;420;échappement\n"),
    proposed: { Début: "courses.start_day", Fin: "courses.stop_day", "Motif arrêt": "courses.stop_reason" },
    counts: { cases: 1, courses: 1 },
  },
  {
    name: "plates of the laboratory, which are no plates of cars",
    bytes: () => utf8("Sujet;Plaque;IL-6 (pg/mL)\nP-01;3;2,5\nP-02;4;3,5\n"),
    proposed: { Plaque: "assays.batch" },
    counts: { assays: 2, measurements: 2 },
  },
  {
    name: "numbers as codes of persons",
    bytes: () => utf8("Subject,IL-6 (pg/mL)\n3,2.5\n12,3.5\n"),
    values: ["3 0 NONE IL_6 =2.5 pg/mL", "12 0 NONE IL_6 =3.5 pg/mL"],
  },
  {
    name: "the columns of an earlier file in another order",
    bytes: () => utf8("valeur x;pers\n2,5;P-01\n"),
    known: [
      {
        id: "1",
        name: null,
        savedOn: "2026-03-03",
        columns: ["pers", "valeur x"],
        mapping: JSON.stringify({
          version: 1,
          columns: {
            "cases.case_code": "pers",
            "samples.case_code": "pers",
            "samples.sample_code": { template: "{pers}" },
            "measurements.sample_code": { template: "{pers}" },
          },
          constants: {
            ...{ "cases.group": "PATIENT", "cases.sex": "UNKNOWN", "samples.day": "7", "samples.specimen": "SERUM" },
            ...{ "samples.stimulus": "NONE", "samples.culture_hours": null, "assays.assay_code": "A1" },
            ...{ "assays.platform": "ELISA", "measurements.assay_code": "A1" },
          },
          values: [{ column: "valeur x", analyte: "IL_18", unit: "ng/mL" }],
          ignored: [],
        }),
      },
    ],
    proposed: { "valeur x": "IL_18 ng/mL", pers: "cases.case_code" },
    values: ["P-01 7 NONE IL_18 =2.5 ng/mL"],
  },
];
