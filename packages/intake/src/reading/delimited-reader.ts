// The browser build carries its own Buffer, so that the same file runs in Node and in a page.
import { parse } from "csv-parse/browser/esm/sync";
import type { Cell } from "./cell.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { ReadingSettings, TableRow } from "./table.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;
const LINES_LOOKED_AT = 200;
const ACCENTED_SHOWN = 5;

/** A delimited text as rows of cells, and the delimiter that was found. */
export interface DelimitedText {
  readonly delimiter: string;
  readonly rows: readonly TableRow[];
  readonly accented: readonly string[];
}

interface QuietParse {
  readonly delimiter: string;
  readonly to?: number;
}

/** The library's own message quotes the file, so only the fact of its failure is kept. */
function recordsOf(text: string, options: QuietParse): readonly (readonly string[])[] {
  try {
    return parse(text, { relax_column_count: true, relax_quotes: true, skip_empty_lines: false, ...options });
  } catch {
    throw new ReadingRefusal("UNCLOSED_QUOTE");
  }
}

/** How well a delimiter explains the head of a file: the share of lines with as many cells as the first. */
function consistency(text: string, delimiter: string): { share: number; width: number } {
  const records = recordsOf(text, { delimiter, to: LINES_LOOKED_AT }).filter((record) =>
    record.some((cell) => cell !== ""),
  );
  const width = records[0]?.length ?? 0;
  const alike = records.filter((record) => record.length === width).length;
  return { share: width > 1 ? alike / records.length : 0, width };
}

function delimiterOf(text: string): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...consistency(text, delimiter) }));
  const best = scored.sort((a, b) => b.share - a.share || b.width - a.width)[0];
  if (best && best.share > 0) return best.delimiter;
  return DELIMITERS.find((delimiter) => text.includes(delimiter)) ?? ",";
}

function cellOf(text: string): Cell | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : { text: trimmed, kind: "text" };
}

/**
 * Reads delimited text. Line numbers are those Excel shows: blank lines count, a quoted cell with line breaks is one
 * line, and Excel's own `sep=;` line does not count.
 */
export function delimitedText(text: string, settings: ReadingSettings): DelimitedText {
  const announced = /^sep=(.)\r?\n/.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const delimiter = settings.delimiter ?? announced?.[1] ?? delimiterOf(body);
  const rows = recordsOf(body, { delimiter }).map((record, index) => ({ row: index + 1, cells: record.map(cellOf) }));
  const accented = rows
    .flatMap((row) => row.cells)
    .flatMap((cell) => (cell && /[^\p{ASCII}]/u.test(cell.text) ? [cell.text] : []));
  return { delimiter, rows, accented: [...new Set(accented)].slice(0, ACCENTED_SHOWN) };
}
