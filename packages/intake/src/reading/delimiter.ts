import { DelimitedCells } from "./delimited-cells.ts";
import { ReadingRefusal } from "./reading-refusal.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;
const LINES_LOOKED_AT = 200;

/** The beginning of a delimited text in UTF-8; `whole` when nothing follows it. */
export interface TextHead {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/** How many cells each of the first lines has that is not blank. A last line that may go on is left out. */
function widthsBy(delimiter: string, { bytes, whole }: TextHead): readonly number[] {
  const widths: number[] = [];
  let blank = true;
  const cells = new DelimitedCells(delimiter, {
    cell: () => {
      blank = false;
    },
    endLine: (width) => {
      if (!blank && widths.length < LINES_LOOKED_AT) widths.push(width);
      blank = true;
    },
  });
  try {
    cells.push(bytes);
    if (whole) cells.end();
  } catch (error) {
    // What this delimiter makes an unclosed cell, another may not.
    if (!(error instanceof ReadingRefusal)) throw error;
  }
  return widths;
}

/** How well a delimiter explains the head of a file: the share of lines with as many cells as the first. */
function consistency(delimiter: string, head: TextHead): { share: number; width: number } {
  const widths = widthsBy(delimiter, head);
  const width = widths[0] ?? 0;
  const alike = widths.filter((other) => other === width).length;
  return { share: width > 1 ? alike / widths.length : 0, width };
}

/** The delimiter of a text: the one by which the first lines have most evenly the same number of cells. */
export function delimiterOf(head: TextHead): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...consistency(delimiter, head) }));
  const best = scored.sort((a, b) => b.share - a.share || b.width - a.width)[0];
  if (best && best.share > 0) return best.delimiter;
  return DELIMITERS.find((delimiter) => head.bytes.includes(delimiter.charCodeAt(0))) ?? ",";
}
