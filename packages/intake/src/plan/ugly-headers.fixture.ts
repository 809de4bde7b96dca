import { type UglyFile, utf8 } from "./ugly-file.fixture.ts";

/** Where names stand, how they are made of several lines, and what they are called. */
export const UGLY_HEADERS: readonly UglyFile[] = [
  {
    name: "one title line",
    bytes: () => utf8("Étude IL-6 2019;;\nSujet;Jour;IL-6 (pg/mL)\nP-01;3;2,5\n"),
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "titles as pairs of a word and its value, and a blank line",
    bytes: () =>
      utf8("Centre;Poitiers;;\nAppareil;Luminex 200;;\n\nSujet;Jour;Sexe;IL-6 (pg/mL)\nP-01;3;F;2,5\nP-02;4;H;3,5\n"),
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL", "P-02 4 NONE IL_6 =3.5 pg/mL"],
  },
  {
    name: "a paragraph of titles",
    bytes: () =>
      utf8("Export du laboratoire\nMéthode : ELISA\nUnités : pg/mL\n\n\nSujet;IL-6;IL-18\nP-01;2,5;30\nP-02;4,5;31\n"),
    values: [
      "P-01 0 NONE IL_6 =2.5 pg/mL",
      "P-01 0 NONE IL_18 =30 pg/mL",
      "P-02 0 NONE IL_6 =4.5 pg/mL",
      "P-02 0 NONE IL_18 =31 pg/mL",
    ],
  },
  {
    name: "a line of names that only the person knows",
    settings: { headerRow: 2, headerLines: 1 },
    bytes: () => utf8("a;b;c\nSujet;Jour;IL-6 (pg/mL)\nP-01;3;2,5\n"),
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "no names at all",
    bytes: () => utf8("P-01;3;2,5\nP-02;30;4,5\nP-03;31;6,5\n"),
    proposed: { A: "cases.case_code", B: "UNDECIDED", C: "UNDECIDED" },
    roles: {
      B: { kind: "FIELD", target: "samples.day" },
      C: { kind: "VALUE", analyte: "IL_6", unit: "pg/mL" },
    },
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL", "P-02 30 NONE IL_6 =4.5 pg/mL", "P-03 31 NONE IL_6 =6.5 pg/mL"],
  },
  {
    name: "a merged analyte over spontaneous and LPS, names of the row below",
    bytes: () => utf8(";;IL-6 (pg/mL);\nSujet;Jour;spontané;LPS\nP-01;3;2,5;850\n"),
    proposed: { "IL-6 (pg/mL) / spontané": "IL_6 pg/mL NONE", "IL-6 (pg/mL) / LPS": "IL_6 pg/mL LPS" },
    answers: { "samples.specimen": "PLASMA" },
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL", "P-01 3 LPS IL_6 =850 pg/mL"],
    counts: { cases: 1, samples: 2 },
  },
  {
    name: "two lines of names where single columns are merged downwards",
    bytes: () => utf8("Sujet;Jour;IL-6;;TNF-α;\n;;NS;LPS;NS;LPS\nP-01;3;2,5;850;1,5;90\n"),
    proposed: { Sujet: "cases.case_code", "TNF-α / LPS": "TNF_A pg/mL LPS" },
    values: [
      "P-01 3 NONE IL_6 =2.5 pg/mL",
      "P-01 3 LPS IL_6 =850 pg/mL",
      "P-01 3 NONE TNF_A =1.5 pg/mL",
      "P-01 3 LPS TNF_A =90 pg/mL",
    ],
  },
  {
    name: "the stimulus above and the analytes below",
    bytes: () => utf8("Sujet;Spontané;;LPS 24h;\n;IL-6;IL-1β;IL-6;IL-1β\nP-01;2,5;1,5;850;90\n"),
    proposed: { "LPS 24h / IL-1β": "IL_1B pg/mL LPS 24" },
    values: [
      "P-01 0 NONE IL_6 =2.5 pg/mL",
      "P-01 0 NONE IL_1B =1.5 pg/mL",
      "P-01 0 LPS IL_6 =850 pg/mL",
      "P-01 0 LPS IL_1B =90 pg/mL",
    ],
  },
  {
    name: "a line of units under the names",
    bytes: () => utf8("Sujet;IL-6;IL-18\n;pg/mL;ng/L\nP-01;2,5;30\n"),
    proposed: { "IL-6 (pg/mL)": "IL_6 pg/mL", "IL-18 (ng/L)": "IL_18 ng/L" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-01 0 NONE IL_18 =30 ng/L"],
  },
  {
    name: "three lines: a title, groups, names, and then units",
    bytes: () => utf8("Plaque 3;;\n;IL-6;\nSujet;NS;LPS\n;pg/mL;ng/mL\nP-01;2,5;0,85\n"),
    proposed: { "IL-6 / LPS (ng/mL)": "IL_6 ng/mL LPS" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-01 0 LPS IL_6 =0.85 ng/mL"],
  },
  {
    name: "trailing columns without name or content",
    bytes: () => utf8("Sujet;IL-6 (pg/mL);;;\nP-01;2,5;;;\n"),
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "a column with content and no name",
    bytes: () => utf8("Sujet;IL-6 (pg/mL);\nP-01;2,5;7\n"),
    rules: ["CELL_WITHOUT_HEADER"],
  },
  {
    name: "a named column that holds nothing",
    bytes: () => utf8("Sujet;IL-6 (pg/mL);Remarques\nP-01;2,5;\n"),
    proposed: { Remarques: "IGNORED" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "the same name twice",
    bytes: () => utf8("Sujet;IL-6 (pg/mL);IL-6 (pg/mL)\nP-01;2,5;2,7\n"),
    proposed: { "IL-6 (pg/mL)": "IL_6 pg/mL", "IL-6 (pg/mL) (2)": "IL_6 pg/mL 2" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-01 0 NONE IL_6 =2.7 pg/mL #2"],
  },
  {
    name: "units without sign, with a minus, and in brackets",
    bytes: () => utf8("Sujet;IL6_pgml;IL18_pgml-1;TNFa [ng/L]\nP-01;2,5;30;4\n"),
    proposed: { IL6_pgml: "IL_6 pg/mL", "IL18_pgml-1": "IL_18 pg/mL", "TNFa [ng/L]": "TNF_A ng/L" },
    counts: { measurements: 3 },
  },
  {
    name: "one analyte in fg/mL among pg/mL",
    bytes: () => utf8("Sujet;IL-6 (pg/mL);IFN-γ (fg/mL)\nP-01;2,5;850\n"),
    proposed: { "IFN-γ (fg/mL)": "IFN_G fg/mL" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-01 0 NONE IFN_G =850 fg/mL"],
  },
  {
    name: "both signs of micro",
    bytes: () => utf8("Sujet;IL-18 (\u00b5g/L);IL-6 (\u03bcg/L)\nP-01;2,5;8\n"),
    proposed: { "IL-18 (\u00b5g/L)": "IL_18 ug/L", "IL-6 (\u03bcg/L)": "IL_6 ug/L" },
    counts: { measurements: 2 },
  },
  {
    name: "one cytokine under three spellings",
    bytes: () => utf8("Sujet;IL1b J0;IL-1β J30;IL-1 beta J90\nP-01;2,5;3,5;4,5\n"),
    values: ["P-01 0 NONE IL_1B =2.5 pg/mL", "P-01 30 NONE IL_1B =3.5 pg/mL", "P-01 90 NONE IL_1B =4.5 pg/mL"],
  },
  {
    name: "the antagonist under the names of kits",
    bytes: () => utf8("Sujet;IL-1RA;Plasma hIL-6\nP-01;250;3,5\n"),
    proposed: { "IL-1RA": "IL_1RA pg/mL", "Plasma hIL-6": "IL_6 pg/mL PLASMA" },
    counts: { measurements: 2 },
  },
  {
    name: "molecules the portal does not know, next to one it does",
    bytes: () => utf8("Sujet;IL-18;IL-18BP;IL-1α;IL-6R\nP-01;30;2;4;5\n"),
    proposed: { "IL-18": "IL_18 pg/mL", "IL-18BP": "UNDECIDED", "IL-1α": "UNDECIDED", "IL-6R": "UNDECIDED" },
    roles: { "IL-18BP": { kind: "IGNORED" }, "IL-1α": { kind: "IGNORED" }, "IL-6R": { kind: "IGNORED" } },
    values: ["P-01 0 NONE IL_18 =30 pg/mL"],
  },
  {
    name: "CRP in pg/mL is not taken for CRP in mg/L",
    bytes: () => utf8("Sujet;CRP (pg/mL);IL-6 (pg/mL)\nP-01;3000000;2,5\n"),
    proposed: { "CRP (pg/mL)": "UNDECIDED" },
    rules: ["MAPPING_COLUMN_UNUSED"],
  },
  {
    name: "names with slips of the pen",
    bytes: () => utf8("Pateint;Sexxe;Groupee;IL-6 (pg/mL)\nP-01;F;malade;2,5\n"),
    proposed: { Pateint: "cases.case_code", Sexxe: "cases.sex", Groupee: "cases.group" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
];
