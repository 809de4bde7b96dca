import { type CohortFile, EMPTY_COHORT_FILE } from "@nlrp12/domain";
import { Zip, ZipDeflate } from "fflate";
import type { SheetName } from "../dictionary/dictionary-column.ts";
import { type CsvDialect, csvHeader, csvRows } from "./csv-writer.ts";
import { NOTE_NAME } from "./note-name.ts";

/** Some rows of one sheet; the rows of a sheet come one after another, and no sheet comes twice. */
export interface RowsOfSheet {
  readonly sheet: SheetName;
  readonly rows: CohortFile[SheetName];
}

/** Marks UTF-8 for Excel, which a French reader opens the file with. */
const beginning = (sheet: SheetName, dialect: CsvDialect): string =>
  `${dialect === "fr" ? "\ufeff" : ""}${csvHeader(sheet, dialect)}`;

/**
 * A ZIP of a note and CSV files, one for each sheet that comes, as the workbook names them; made while it is read, so
 * that no more than one round of rows is held. The bytes are those of PKWARE APPNOTE 6.3.10 with data descriptors.
 */
export async function* csvZipStream(
  note: string,
  sheets: AsyncIterable<RowsOfSheet>,
  dialect: CsvDialect,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const encoder = new TextEncoder();
  const begun = (name: string, text: string): ZipDeflate => {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(encoder.encode(text));
    return entry;
  };
  const ended = (entry: ZipDeflate | undefined): void => entry?.push(new Uint8Array(), true);

  ended(begun(NOTE_NAME, note));
  const entries = new Map<SheetName, ZipDeflate>();
  for await (const { sheet, rows } of sheets) {
    if (!entries.has(sheet)) {
      ended([...entries.values()].at(-1));
      entries.set(sheet, begun(`${sheet}.csv`, beginning(sheet, dialect)));
    }
    entries.get(sheet)?.push(encoder.encode(csvRows({ ...EMPTY_COHORT_FILE, [sheet]: rows }, sheet, dialect)));
    yield* made.splice(0);
  }
  ended([...entries.values()].at(-1));
  zip.end();
  yield* made.splice(0);
}
