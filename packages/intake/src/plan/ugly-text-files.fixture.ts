import { latin, type UglyFile, utf8 } from "./ugly-file.fixture.ts";

const IL6 = "Sujet;IL-6 (pg/mL)\n";

/** Delimited files: dialects, letters, line ends, and how numbers and marks stand in them. */
export const UGLY_TEXT_FILES: readonly UglyFile[] = [
  {
    name: "semicolons with decimal commas",
    bytes: () => utf8(`${IL6}P-01;2,5\nP-02;13,25\n`),
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-02 0 NONE IL_6 =13.25 pg/mL"],
  },
  {
    name: "commas in the time columns too, and one integer among decimals",
    bytes: () => utf8("Sujet;Heure;IL-6 (pg/mL)\nP-01;11,5;2,5\nP-01;13,5;50\n"),
    proposed: { Heure: "samples.nominal_hours" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-01 0 NONE IL_6 =50 pg/mL"],
    counts: { samples: 2 },
  },
  {
    name: "Windows-1252 letters in the names",
    bytes: () => latin("N° sujet;Âge au début (ans);IL-6 (pg/mL)\nP-01;3;2,5\n"),
    roles: { "N° sujet": { kind: "FIELD", target: "cases.case_code" } },
    proposed: { "Âge au début (ans)": "cases.age_at_onset_years" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "a byte order mark before UTF-8",
    bytes: () => utf8(`\uFEFF${IL6}P-01;2,5\n`),
    proposed: { Sujet: "cases.case_code" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "UTF-16 as Excel saves Unicode text, with tabs",
    bytes: () => new Uint8Array(Buffer.from("\uFEFFSujet\tIL-6 (pg/mL)\r\nP-01\t2,5\r\n", "utf16le")),
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "Mac Roman letters, chosen by the person",
    settings: { charset: "macintosh" },
    // 0x8e is é in Mac Roman.
    bytes: () => latin("Sujet;Pouss\u008ee;IL-6 (pg/mL)\nP-01;oui;2,5\n"),
    proposed: { Poussée: "assessments.flare" },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "English commas with decimal points",
    bytes: () => utf8("Subject,IL-6 (pg/mL)\nP-01,2.5\n"),
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "bars between the cells",
    bytes: () => utf8("Subject|IL-6 (pg/mL)\nP-01|2.5\n"),
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "Excel's own sep line",
    bytes: () => utf8(`sep=;\r\n${IL6}P-01;2,5\r\n`),
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "a quoted name with a line break, and a quoted delimiter",
    bytes: () => utf8('"Sujet";"IL-6\n(pg/mL)";"Site"\n"P-01";"2,5";"Nord; bât. B"\n'),
    proposed: { "IL-6 (pg/mL)": "IL_6 pg/mL" },
    roles: { Site: { kind: "IGNORED" } },
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "blank lines and blank cells",
    bytes: () => utf8("Sujet;IL-6 (pg/mL);IL-18 (pg/mL)\n\nP-01;2,5;\n;;\nP-02;;30\n"),
    values: ["P-01 0 NONE IL_6 =2.5 pg/mL", "P-02 0 NONE IL_18 =30 pg/mL"],
  },
  {
    name: "a value below the limit, written with its comma",
    bytes: () => utf8(`${IL6}P-01;<2,3\n`),
    values: ["P-01 0 NONE IL_6 <2.3 pg/mL"],
  },
  {
    name: "thousands parted by a no-break space",
    bytes: () => utf8(`${IL6}P-01;> 10\u00A0000\n`),
    values: ["P-01 0 NONE IL_6 >10000 pg/mL"],
  },
  {
    name: "thousands parted by a narrow no-break space",
    bytes: () => utf8(`${IL6}P-01;> 10\u202F000\nP-02;1\u202F234,5\n`),
    values: ["P-01 0 NONE IL_6 >10000 pg/mL", "P-02 0 NONE IL_6 =1234.5 pg/mL"],
  },
  {
    name: "1,234 where nothing says which sign it is",
    bytes: () => utf8("Sujet;IL-6 (pg/mL)\nP-01;1,234\n"),
    rules: ["AMBIGUOUS_NUMBER"],
  },
  {
    name: "1,234 among decimal commas",
    bytes: () => utf8(`${IL6}P-01;1,234\nP-02;2,5\n`),
    values: ["P-01 0 NONE IL_6 =1.234 pg/mL", "P-02 0 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "1,234 decided by the person",
    settings: { decimal: "," },
    bytes: () => utf8(`${IL6}P-01;1,234\n`),
    values: ["P-01 0 NONE IL_6 =1.234 pg/mL"],
  },
  { name: "NaN of a script", bytes: () => utf8(`${IL6}P-01;NaN\n`), rules: ["MISSING_MARK"] },
  { name: "ND, which means two things", bytes: () => utf8(`${IL6}P-01;ND\n`), rules: ["MISSING_MARK"] },
  { name: "a lone point for below the limit", bytes: () => utf8(`${IL6}P-01;.\n`), rules: ["MISSING_MARK"] },
  { name: "stars of a plate reader", bytes: () => utf8(`${IL6}P-01;***\n`), rules: ["MISSING_MARK"] },
  {
    name: "0 as below the limit, without a limit",
    bytes: () => utf8(`${IL6}P-01;0\nP-02;4\n`),
    rules: ["ZERO_NEEDS_LIMIT"],
  },
  {
    name: "0 as below the limit, with the limit stated",
    bytes: () => utf8(`${IL6}P-01;0\nP-02;4\n`),
    roles: { "IL-6 (pg/mL)": { kind: "VALUE", analyte: "IL_6", unit: "pg/mL", lowerLimit: "2.3" } },
    values: ["P-01 0 NONE IL_6 =0 pg/mL", "P-02 0 NONE IL_6 =4 pg/mL"],
    rules: ["VALUE_BELOW_LIMIT"],
  },
  {
    name: "0.01 again and again as a sentinel",
    bytes: () =>
      utf8(
        `Subject,IL-6 (pg/mL)\n${[0.01, 0.01, 0.01, 0.01, 0.01, 3, 7, 12, 5, 8].map((v, i) => `P-0${i},${v}`).join("\n")}\n`,
      ),
    counts: { measurements: 10 },
    rules: ["REPEATED_LOWEST_VALUE"],
  },
  {
    name: "OOR < with the limit stated",
    bytes: () => utf8(`${IL6}P-01;OOR <\n`),
    roles: { "IL-6 (pg/mL)": { kind: "VALUE", analyte: "IL_6", unit: "pg/mL", lowerLimit: "2,3" } },
    values: ["P-01 0 NONE IL_6 <2.3 pg/mL"],
  },
  { name: "OOR > without a limit", bytes: () => utf8(`${IL6}P-01;OOR >\n`), rules: ["OUT_OF_RANGE_NEEDS_LIMIT"] },
  { name: "a negative concentration", bytes: () => utf8(`${IL6}P-01;-2,5\n`), rules: ["NEGATIVE_CONCENTRATION"] },
  {
    name: "a footnote with the limit under the table",
    bytes: () => utf8("Subject,IL-6 (pg/mL)\nP-01,7\nLower limit of detection is 5 pg/mL,\n"),
    rules: ["FREE_TEXT"],
  },
  {
    name: "a formula in front of a code, as an injection has it",
    bytes: () => utf8("Sujet;Kit;IL-6 (pg/mL)\nP-01;=cmd|A1;7\n"),
    rules: ["FREE_TEXT"],
  },
  {
    name: "calendar dates in the day column",
    bytes: () => utf8("Sujet;Jour;IL-6 (pg/mL)\nP-01;14/03/2024;7,5\n"),
    rules: ["CALENDAR_DATE"],
    roles: { Jour: { kind: "FIELD", target: "samples.day" } },
  },
  {
    name: "serial numbers of Excel in the day column",
    bytes: () => utf8("Sujet;Jour;IL-6 (pg/mL)\nP-01;45365;7,5\n"),
    rules: ["DAY_LOOKS_LIKE_DATE"],
  },
  {
    name: "an e-mail address in a column that is left out",
    bytes: () => utf8("Sujet;Remarque;IL-6 (pg/mL)\nP-01;a.b@chu.fr;7,5\n"),
    proposed: { Remarque: "IGNORED" },
    rules: ["IDENTIFIER_EMAIL"],
  },
  {
    name: "a column of names",
    bytes: () => utf8("Nom;Sujet;IL-6 (pg/mL)\nX;P-01;7,5\n"),
    proposed: { Nom: "IGNORED" },
    rules: ["IDENTIFIER_COLUMN"],
  },
];
