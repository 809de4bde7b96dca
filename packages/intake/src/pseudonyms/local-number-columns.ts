import { DICTIONARY } from "../dictionary/dictionary.ts";
import { foldWord, namedLike } from "../dictionary/written-form.ts";
import { namesAnIdentifier } from "../identifiers/identifier.ts";
import { announcesCodes } from "../identifiers/person-code.ts";
import type { Table } from "../reading/table.ts";

/** A column of a file that a person may mark as holding local patient numbers. */
export interface OfferedColumn {
  /** Position of the table among those read, from 0, and of the column in it. */
  readonly table: number;
  readonly column: number;
  /** Name of the sheet and header, as they stand in the file; shown in the page that holds the file and nowhere else. */
  readonly sheet: string;
  readonly header: string;
  /** Whether the header says that local numbers, or codes of cases, stand below it. */
  readonly likely: boolean;
}

const PATIENT_WORDS = new Set("ipp nip ipe patient patients case cas subject sujet dossier mrn nda iep ins".split(" "));

/** A header such as IPP, N° patient, case_code: what the same number is called on every sheet. */
function isLikely(header: string): boolean {
  const declared = namedLike(
    DICTIONARY.flatMap((sheet) => sheet.columns),
    header,
  );
  if (declared) return declared.name === "case_code";
  const words = foldWord(header).split(" ");
  return words.some((word) => PATIENT_WORDS.has(word)) && (announcesCodes(header) || namesAnIdentifier(header));
}

/** Every named column of the tables as read, those first that seem to hold local patient numbers. */
export function offeredColumns(tables: readonly Table[]): readonly OfferedColumn[] {
  const offered = tables.flatMap((table, place) =>
    table.header.cells.flatMap((cell, column) =>
      cell && cell.text !== ""
        ? [{ table: place, column, sheet: table.title, header: cell.text, likely: isLikely(cell.text) }]
        : [],
    ),
  );
  return [...offered.filter(({ likely }) => likely), ...offered.filter(({ likely }) => !likely)];
}
