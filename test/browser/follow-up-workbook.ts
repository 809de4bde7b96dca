import { type WrittenSheet, xlsx } from "../../packages/intake/src/plan/ugly-file.fixture.ts";

/** One patient's line: code, sex, day, IL-6 spontaneous and after LPS, as Excel holds them. */
export type Line = readonly [string, string, number | string | Date, number, number | string];

/** Eight patients of a follow-up: values are 2.5, 3.5 … and 400, 410 …. */
export function followUpLines(): readonly Line[] {
  return Array.from({ length: 8 }, (_, index): Line => {
    return [
      `V-${String(index + 1).padStart(3, "0")}`,
      index % 2 === 0 ? "F" : "H",
      index * 7,
      index + 2.5,
      400 + index * 10,
    ];
  });
}

/** The laboratory's workbook: two title rows, the analyte merged over its two stimuli, and a hidden sheet beside. */
export function followUpWorkbook(lines: readonly Line[]): Promise<Uint8Array> {
  const data: WrittenSheet = {
    name: "Suivi 2026",
    rows: [
      ["Suivi ex vivo, laboratoire d'immunologie"],
      ["Version du classeur", 4],
      [],
      [null, null, null, "IL-6 (pg/mL)", null],
      ["N° patient", "Sexe", "Jour", "spontanée", "LPS"],
      ...lines,
    ],
  };
  return xlsx(data, { name: "calculs", rows: [["facteur"], [1.5]], hidden: true });
}

/** What Office makes of a workbook with a password: another container, in which nothing can be read. */
export function lockedWorkbook(): Uint8Array {
  const bytes = new Uint8Array(1_536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  bytes.set(name, 1_024);
  return bytes;
}
