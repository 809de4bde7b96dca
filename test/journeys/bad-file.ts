import { constants, crc32, deflateRawSync } from "node:zlib";
import { SMALL_COHORT, withCell, zipOf } from "../../packages/intake/src/checking/small-cohort.fixture.ts";

const MEGABYTE = 1 << 20;
const GIGABYTE = 1 << 30;

/** A file no portal should take, and what must come of it. */
export interface BadFile {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array;
  /** The one rule it breaks. */
  readonly rule: string;
  /** Where: a cell, or a word of the place that both languages write alike. */
  readonly at: string | null;
  /** What it says that must be found nowhere afterwards. */
  readonly secret: string | null;
  /** Whether it may tell who a person is, so that its very name is forgotten too. */
  readonly namesAPerson?: boolean;
}

/** ZIP of one file: local header, data, directory and its end, with the size that the directory is to claim. */
function zipOfOneEntry(name: string, data: Uint8Array, inflatedSize: number): Uint8Array {
  const fields = (signature: number, forDirectory: boolean): Buffer => {
    const header = Buffer.alloc(forDirectory ? 46 : 30);
    const start = forDirectory ? 2 : 0;
    header.writeUInt32LE(signature, 0);
    header.writeUInt16LE(20, 4 + start);
    header.writeUInt16LE(8, 8 + start);
    header.writeUInt32LE(crc32(new Uint8Array()), 14 + start);
    header.writeUInt32LE(data.length, 18 + start);
    header.writeUInt32LE(inflatedSize, 22 + start);
    header.writeUInt16LE(name.length, 26 + start);
    return header;
  };
  const local = Buffer.concat([fields(0x04034b50, false), Buffer.from(name), data]);
  const directory = Buffer.concat([fields(0x02014b50, true), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

/** 1 GB of zeros in about 1 MB: the deflated form of a megabyte, ended so that it can be repeated 1,024 times. */
function zipBomb(): Uint8Array {
  const piece = deflateRawSync(new Uint8Array(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const data = Buffer.concat([...Array.from({ length: 1_024 }, () => piece), deflateRawSync(new Uint8Array())]);
  return zipOfOneEntry("cases.csv", data, GIGABYTE);
}

/** What Office writes when a workbook has a password: an OLE file with a stream of this name. */
function encryptedWorkbook(): Uint8Array {
  const bytes = Buffer.alloc(1_536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write("EncryptedPackage", 1_024, "utf16le");
  return bytes;
}

/** The same bytes in every run, as random as a file of another kind. */
function randomBytes(): Uint8Array {
  let state = 20_110_914;
  return Uint8Array.from({ length: 8_192 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const everyValue = (text: string): Uint8Array =>
  zipOf({
    ...SMALL_COHORT,
    measurements: SMALL_COHORT.measurements.map((line, row) => (row === 0 ? line : line.with(2, text))),
  });

// 1 85 05 78 006 084 has the control key 97 − (1850578006084 mod 97) = 91: a number that could be somebody's.
const NIR = "185057800608491";

export const BAD_FILES: readonly BadFile[] = [
  {
    name: "a sheet that has another name",
    fileName: "cohort.zip",
    bytes: () => zipOf({ ...SMALL_COHORT, Feuil1: [["x"], ["y"]] }),
    rule: "UNKNOWN_SHEET",
    at: null,
    secret: "Feuil1",
  },
  {
    name: "a sheet without a column it needs",
    fileName: "cohort.zip",
    bytes: () => zipOf({ ...SMALL_COHORT, cases: SMALL_COHORT.cases.map(([code = "", group = ""]) => [code, group]) }),
    rule: "MISSING_COLUMN",
    at: "cases",
    secret: null,
  },
  {
    name: "a case that comes twice",
    fileName: "cohort.zip",
    bytes: () => zipOf({ ...SMALL_COHORT, cases: [...SMALL_COHORT.cases, ["P-001", "PATIENT", "F", "3"]] }),
    rule: "DUPLICATE_CASE",
    at: "A4",
    secret: "P-001",
  },
  {
    name: "a concentration in furlongs",
    fileName: "cohort.zip",
    bytes: () => withCell("measurements", [1, 3], "furlong"),
    rule: "UNKNOWN_UNIT",
    at: "D2",
    secret: "furlong",
  },
  {
    name: "a date where a day is asked for",
    fileName: "cohort.zip",
    bytes: () => withCell("samples", [1, 2], "12/03/2019"),
    rule: "CALENDAR_DATE",
    at: "C2",
    secret: "12/03/2019",
  },
  {
    name: "a number that reads in two ways",
    fileName: "cohort.zip",
    bytes: () => everyValue("1,234"),
    rule: "AMBIGUOUS_NUMBER",
    at: "C2",
    secret: null,
  },
  {
    name: "a measurement that says ND",
    fileName: "cohort.zip",
    bytes: () => withCell("measurements", [1, 2], "ND"),
    rule: "MISSING_MARK",
    at: "C2",
    secret: null,
  },
  {
    name: "an e-mail address",
    fileName: "Abgrall-G.zip",
    bytes: () => withCell("variants", [1, 1], "jean.dupont@chu-poitiers.fr"),
    rule: "IDENTIFIER_EMAIL",
    at: "B2",
    secret: "dupont",
    namesAPerson: true,
  },
  {
    name: "a French social security number",
    fileName: "Tarabulsi-N.zip",
    bytes: () => withCell("samples", [1, 0], NIR),
    rule: "IDENTIFIER_NATIONAL_NUMBER",
    at: "A2",
    secret: NIR,
    namesAPerson: true,
  },
  {
    name: "a zip bomb of 1 GB",
    fileName: "cohort.zip",
    bytes: zipBomb,
    rule: "EXPANDS_TOO_MUCH",
    at: null,
    secret: null,
  },
  {
    name: "a workbook with a password",
    fileName: "cohort.xlsx",
    bytes: encryptedWorkbook,
    rule: "ENCRYPTED_FILE",
    at: null,
    secret: null,
  },
  { name: "random bytes", fileName: "cohort.xlsx", bytes: randomBytes, rule: "NOT_A_TABLE", at: null, secret: null },
];
