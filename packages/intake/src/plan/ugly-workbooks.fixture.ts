import { patched, type UglyFile, xlsx } from "./ugly-file.fixture.ts";

const NAMES = ["Sujet", "Jour", "IL-6 (pg/mL)"];

/** An OLE header and the stream name that Office gives a workbook with a password. */
function withPassword(): Uint8Array {
  const bytes = new Uint8Array(1_536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1_024,
  );
  return bytes;
}

/** Workbooks: dates, errors, formulas, hidden and several sheets. */
export const UGLY_WORKBOOKS: readonly UglyFile[] = [
  {
    name: "numbers of a workbook under a title",
    bytes: () => xlsx({ name: "Données", rows: [["Étude 2019"], [], NAMES, ["P-01", 3, 2.5]] }),
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "a merged analyte over two columns",
    bytes: () =>
      xlsx({
        name: "Données",
        rows: [
          [null, null, "IL-6 (pg/mL)", null],
          ["Sujet", "Jour", "NS", "LPS"],
          ["P-01", 3, 2.5, 850],
        ],
      }),
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL", "P-01 3 LPS IL_6 =850 pg/mL"],
  },
  {
    name: "dates of Excel in the day column",
    bytes: () => xlsx({ name: "Données", rows: [NAMES, ["P-01", new Date(Date.UTC(2024, 2, 14)), 2.5]] }),
    roles: { Jour: { kind: "FIELD", target: "samples.day" } },
    rules: ["CALENDAR_DATE"],
  },
  {
    name: "dates of a workbook that counts from 1904",
    bytes: async () =>
      patched(
        await xlsx({ name: "Données", rows: [NAMES, ["P-01", new Date(Date.UTC(2024, 2, 14)), 2.5]] }),
        /xl\/workbook\.xml$/,
        (xml) => xml.replace(/<workbookPr[^>]*\/>|(?=<sheets)/, '<workbookPr date1904="1"/>'),
      ),
    roles: { Jour: { kind: "FIELD", target: "samples.day" } },
    rules: ["CALENDAR_DATE"],
  },
  {
    name: "an age band that Excel turned into a date",
    bytes: () =>
      xlsx({
        name: "Données",
        rows: [
          ["Sujet", "Tranche d'âge", "IL-6 (pg/mL)"],
          ["P-01", "0-5", 2.5],
          ["P-02", new Date(Date.UTC(2024, 10, 6)), 3.5],
        ],
      }),
    roles: { "Tranche d'âge": { kind: "FIELD", target: "cases.age_at_inclusion_band" } },
    rules: ["BAND_TURNED_INTO_DATE"],
  },
  {
    name: "an error of a formula",
    bytes: async () =>
      patched(await xlsx({ name: "Données", rows: [NAMES, ["P-01", 3, 7777]] }), /worksheets\/sheet1\.xml$/, (xml) =>
        xml.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2" t="e"><v>#N/A</v></c>'),
      ),
    rules: ["MISSING_MARK"],
  },
  {
    name: "a formula, read as the value it had",
    bytes: async () =>
      patched(await xlsx({ name: "Données", rows: [NAMES, ["P-01", 3, 7777]] }), /worksheets\/sheet1\.xml$/, (xml) =>
        xml.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2"><f>1.5+1</f><v>2.5</v></c>'),
      ),
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "a hidden sheet of notes that is harmless",
    bytes: () =>
      xlsx({ name: "Données", rows: [NAMES, ["P-01", 3, 2.5]] }, { name: "calc", rows: [["x"], [1]], hidden: true }),
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL"],
  },
  {
    name: "a hidden sheet with an address",
    bytes: () =>
      xlsx(
        { name: "Données", rows: [NAMES, ["P-01", 3, 2.5]] },
        { name: "contacts", rows: [["x"], ["a.b@chu.fr"]], hidden: true },
      ),
    rules: ["IDENTIFIER_EMAIL"],
  },
  {
    name: "data on the second sheet, chosen by the person",
    settings: { sheet: 2 },
    bytes: () =>
      xlsx({ name: "Lisez-moi", rows: [["Version 2"]] }, { name: "Données", rows: [NAMES, ["P-01", 3, 2.5]] }),
    values: ["P-01 3 NONE IL_6 =2.5 pg/mL"],
  },
  { name: "a password", bytes: withPassword, rules: ["ENCRYPTED_FILE"] },
  {
    name: "a cohort workbook with a title above each sheet",
    bytes: () =>
      xlsx({
        name: "cases",
        rows: [["Cohorte de Poitiers"], [], ["case_code", "group", "sex"], ["P-01", "PATIENT", "F"]],
      }),
    counts: { cases: 1 },
  },
  {
    name: "a cohort workbook with one column twice",
    bytes: () =>
      xlsx({
        name: "cases",
        rows: [
          ["case_code", "group", "sex", "sex"],
          ["P-01", "PATIENT", "F", "F"],
        ],
      }),
    rules: ["DUPLICATE_COLUMN"],
  },
];
