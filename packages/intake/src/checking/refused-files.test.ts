import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { nationalNumberKey } from "../identifiers/national-number.ts";
import { checked, SMALL_COHORT, withCell, zipOf } from "./small-cohort.fixture.ts";

const MEGABYTE = 1 << 20;
const GIGABYTE = 1 << 30;
const DEFLATED = 8;

/**
 * A ZIP whose one entry is 1 GB of zeros and whose directory says so: the deflated form of one megabyte, ended so that
 * it can be repeated, 1,024 times over, and an empty last block. About 1 MB, made without the gigabyte.
 */
function zipOfOneGigabyte(): Uint8Array {
  const piece = deflateRawSync(new Uint8Array(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const body = Buffer.concat([...Array.from({ length: 1_024 }, () => piece), deflateRawSync(new Uint8Array())]);
  const bytes = zipSync({ "cases.csv": [body, { level: 0 }] });
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint16(8, DEFLATED, true);
  view.setUint32(22, GIGABYTE, true);
  view.setUint16(directory + 10, DEFLATED, true);
  view.setUint32(directory + 24, GIGABYTE, true);
  return bytes;
}

/** The same archive whose directory claims fewer bytes. */
function withLyingDirectory(bytes: Uint8Array, claimed: number): Uint8Array {
  const lying = Uint8Array.from(bytes);
  const view = new DataView(lying.buffer);
  const directory = view.getUint32(lying.length - 22 + 16, true);
  view.setUint32(directory + 24, claimed, true);
  return lying;
}

/** An OLE header and the stream name that Office gives an encrypted workbook. */
function encryptedWorkbook(): Uint8Array {
  const bytes = new Uint8Array(1_536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1_024,
  );
  return bytes;
}

const NIR = "1850578006084";
const key = (thirteen: string) => String(nationalNumberKey(thirteen)).padStart(2, "0");
const corsican = "267032A004012";

/** Each bad file: the rule, where it is, and what must never be repeated in a message. */
const CORPUS: readonly {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly rule: string;
  readonly at?: string;
  readonly secret?: string;
  readonly fileName?: string;
}[] = [
  {
    name: "a sheet with a misspelt name",
    bytes: () => zipOf({ ...SMALL_COHORT, cases: [[""]], casees: SMALL_COHORT.cases }),
    rule: "SHEET_NAME",
    secret: "casees",
  },
  {
    name: "a sheet with a foreign name",
    bytes: () => zipOf({ ...SMALL_COHORT, DUPONT: [["x"], ["y"]] }),
    rule: "UNKNOWN_SHEET",
    secret: "DUPONT",
  },
  {
    name: "a missing column",
    bytes: () => zipOf({ ...SMALL_COHORT, cases: SMALL_COHORT.cases.map(([code = "", group = ""]) => [code, group]) }),
    rule: "MISSING_COLUMN",
  },
  {
    name: "an undeclared column",
    bytes: () => withCell("cases", [0, 3], "commentaire"),
    rule: "UNDECLARED_COLUMN",
    at: "D1",
    secret: "commentaire",
  },
  {
    name: "a duplicate case",
    bytes: () => zipOf({ ...SMALL_COHORT, cases: [...SMALL_COHORT.cases, ["P-001", "PATIENT", "F", "3"]] }),
    rule: "DUPLICATE_CASE",
    at: "A4",
    secret: "P-001",
  },
  {
    name: "an unknown unit",
    bytes: () => withCell("measurements", [1, 3], "furlong"),
    rule: "UNKNOWN_UNIT",
    at: "D2",
    secret: "furlong",
  },
  {
    name: "a French date in a day column",
    bytes: () => withCell("samples", [1, 2], "12/03/2019"),
    rule: "CALENDAR_DATE",
    at: "C2",
    secret: "12/03",
  },
  {
    name: "an ISO date in a day column",
    bytes: () => withCell("assessments", [1, 1], "2019-03-12"),
    rule: "CALENDAR_DATE",
    at: "B2",
    secret: "2019",
  },
  {
    name: "a date serial in a day column",
    bytes: () => withCell("courses", [1, 3], "45231"),
    rule: "DAY_LOOKS_LIKE_DATE",
    at: "D2",
    secret: "45231",
  },
  {
    name: "a number that reads in two ways",
    bytes: () =>
      zipOf({
        ...SMALL_COHORT,
        measurements: SMALL_COHORT.measurements.map((line, row) => (row === 0 ? line : line.with(2, "2,345"))),
      }),
    rule: "AMBIGUOUS_NUMBER",
    at: "C2",
    secret: "2,345",
  },
  {
    name: "a measurement that says ND",
    bytes: () => withCell("measurements", [1, 2], "ND"),
    rule: "MISSING_MARK",
    at: "C2",
  },
  {
    name: "a measurement that says OOR",
    bytes: () => withCell("measurements", [1, 2], "OOR"),
    rule: "MISSING_MARK",
    at: "C2",
  },
  {
    name: "a measurement that says ***",
    bytes: () => withCell("measurements", [2, 2], "***"),
    rule: "MISSING_MARK",
    at: "C3",
  },
  {
    name: "an e-mail address",
    bytes: () => withCell("variants", [1, 1], "jean.dupont@chu-poitiers.fr"),
    rule: "IDENTIFIER_EMAIL",
    at: "B2",
    secret: "dupont",
  },
  {
    name: "a telephone number",
    bytes: () => withCell("cases", [1, 0], "06 12 34 56 78"),
    rule: "IDENTIFIER_PHONE",
    at: "A2",
    secret: "12 34",
  },
  {
    name: "a social security number",
    bytes: () => withCell("samples", [1, 0], `${NIR}${key(NIR)}`),
    rule: "IDENTIFIER_NATIONAL_NUMBER",
    at: "A2",
    secret: NIR,
  },
  {
    name: "a Corsican social security number written in groups",
    bytes: () => withCell("variants", [1, 1], `2 67 03 2A 004 012 ${key(corsican)}`),
    rule: "IDENTIFIER_NATIONAL_NUMBER",
    at: "B2",
    secret: "2A 004",
  },
  {
    name: "a birth date in a text column",
    bytes: () => withCell("variants", [1, 1], "né le 12 mars 1985"),
    rule: "IDENTIFIER_DATE",
    at: "B2",
    secret: "1985",
  },
  {
    name: "a bank account number",
    bytes: () => withCell("variants", [1, 1], "FR14 2004 1010 0505 0001 3M02 606"),
    rule: "IDENTIFIER_BANK_ACCOUNT",
    at: "B2",
    secret: "2004",
  },
  {
    name: "a column of names",
    bytes: () => withCell("cases", [0, 3], "Prénom"),
    rule: "IDENTIFIER_COLUMN",
    at: "D1",
    secret: "Prénom",
  },
  {
    name: "a sentence in a closed column",
    bytes: () => withCell("cases", [2, 2], "patient vu à Poitiers par le docteur Martin"),
    rule: "FREE_TEXT",
    at: "C3",
    secret: "Martin",
  },
  { name: "an age over 89", bytes: () => withCell("cases", [1, 3], "93"), rule: "AGE_OVER_89", at: "D2", secret: "93" },
  { name: "a zip bomb that declares 1 GB", bytes: () => zipOfOneGigabyte(), rule: "EXPANDS_TOO_MUCH" },
  {
    name: "a zip bomb whose directory lies",
    bytes: () => withLyingDirectory(zipOfOneGigabyte(), 1_000),
    rule: "EXPANDS_TOO_MUCH",
  },
  {
    name: "a zip bomb whose directory lies within the limits",
    bytes: () => withLyingDirectory(zipOfOneGigabyte(), 90 * MEGABYTE),
    rule: "EXPANDS_TOO_MUCH",
  },
  { name: "an encrypted workbook", bytes: encryptedWorkbook, rule: "ENCRYPTED_FILE", fileName: "cohort.xlsx" },
  {
    name: "a workbook encrypted for real",
    bytes: () =>
      writeXlsx({ sheets: [{ name: "cases", rows: [["case_code"]] }], encryption: { password: "x", spinCount: 10 } }),
    rule: "ENCRYPTED_FILE",
    fileName: "cohort.xlsx",
  },
  {
    name: "an encrypted ZIP",
    bytes: () => {
      const bytes = zipSync({ "cases.csv": strToU8("case_code") });
      const view = new DataView(bytes.buffer);
      const directory = view.getUint32(bytes.length - 22 + 16, true);
      view.setUint16(directory + 8, 1, true);
      return bytes;
    },
    rule: "ENCRYPTED_FILE",
  },
  { name: "an empty file", bytes: () => new Uint8Array(), rule: "EMPTY_FILE" },
  { name: "a file of blank lines", bytes: () => strToU8("\n\n;;\n"), rule: "EMPTY_FILE", fileName: "cases.csv" },
  {
    name: "random bytes",
    bytes: () => Uint8Array.from({ length: 4_096 }, (_, index) => (index * 2_654_435_761) >>> 13),
    rule: "NOT_A_TABLE",
  },
  { name: "a PDF", bytes: () => strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), rule: "NOT_A_TABLE", fileName: "cohort.pdf" },
  { name: "a ZIP cut short", bytes: () => zipOf(SMALL_COHORT).subarray(0, 300), rule: "DAMAGED_FILE" },
  {
    name: "a quotation mark that never closes",
    bytes: () => strToU8('case_code;group;sex\nP-1;PATIENT;"F\nP-2;PATIENT;M'),
    rule: "UNCLOSED_QUOTE",
    fileName: "cases.csv",
  },
  {
    name: "a table of which no column is known",
    bytes: () => strToU8("a;b\n1;2\n"),
    rule: "NO_KNOWN_SHEET",
    fileName: "Dupont.csv",
    secret: "Dupont",
  },
  { name: "a file of more than 200 MB", bytes: () => new Uint8Array(200_000_001), rule: "FILE_TOO_LARGE" },
];

describe("a file that cannot be accepted", () => {
  it.each(CORPUS)("$name gets one sentence in each language and stores nothing", async (bad) => {
    const result = await checked(await bad.bytes(), { fileName: bad.fileName ?? "cohort.zip" });
    expect(result.file).toBeNull();
    expect(result.problems.map(({ rule }) => rule)).toEqual([bad.rule]);
    const [problem] = result.problems;
    if (bad.at) expect(problem?.cell).toBe(bad.at);
    const texts = [problem?.message.en, problem?.message.fr, problem?.accepted.en, problem?.accepted.fr];
    for (const text of texts) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/[{}]|undefined|\bnull\b/);
      if (bad.at && text === problem?.message.en) expect(text).toContain(bad.at);
    }
    if (bad.secret) expect(JSON.stringify({ ...problem, accepted: null })).not.toContain(bad.secret);
  });

  it("names every one of its problems at once, equal causes together", async () => {
    const lines = SMALL_COHORT.measurements.map((line, row) => (row === 0 ? line : line.with(3, "furlong")));
    const { problems } = await checked(
      zipOf({
        ...SMALL_COHORT,
        measurements: [...lines, ...Array.from({ length: 7 }, (_, i) => ["S-0101", "IL_6", `${i}`, "furlong", "A1"])],
        samples: SMALL_COHORT.samples.map((line, row) => (row === 2 ? line.with(2, "J0") : line)),
      }),
    );
    expect(problems.map(({ rule, occurrences }) => [rule, occurrences])).toEqual([
      ["NOT_A_WHOLE_NUMBER", 1],
      ["UNKNOWN_UNIT", 9],
      ["DUPLICATE_ROW", 6],
    ]);
    expect(problems[1]?.cells).toEqual(["D2", "D3", "D4", "D5", "D6"]);
    expect(problems[1]?.message.fr).toBe(
      "Cellules D2, D3, D4, D5, D6 et 4 autres de la feuille measurements : cette unité n'est pas une concentration connue du portail.",
    );
  });
});

describe("a good file", () => {
  it("is accepted without a word", async () => {
    const { file, problems } = await checked(zipOf(SMALL_COHORT));
    expect(problems).toEqual([]);
    expect(file?.cases.map(({ sex }) => sex)).toEqual(["FEMALE", "MALE"]);
    expect(file?.measurements.map(({ value }) => value)).toEqual([850, 6.5]);
  });
});
