import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DelimitedCells } from "./delimited-cells.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The lines of a text as trimmed cells, blank ones as "", with the chunks cut after every `size` bytes. */
function linesOf(text: string, delimiter: string, size: number): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  const cells = new DelimitedCells(delimiter, {
    cell: (position, { bytes, start, end }) => {
      line[position] = decoder.decode(bytes.subarray(start, end));
    },
    endLine: (width) => {
      lines.push(Array.from({ length: width }, (_, position) => line[position] ?? ""));
      line = [];
    },
  });
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) cells.push(bytes.subarray(at, at + size));
  cells.end();
  return lines;
}

/** The same as csv-parse reads it; `null` where it refuses the text. */
function linesByLibrary(text: string, delimiter: string): string[][] | null {
  try {
    const records: string[][] = parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
    return records.map((record) => record.map((cell) => cell.trim()));
  } catch {
    return null;
  }
}

function linesOrNull(text: string, delimiter: string, size: number): string[][] | null {
  try {
    return linesOf(text, delimiter, size);
  } catch {
    return null;
  }
}

const delimiter = fc.constantFrom(";", ",", "\t", "|");
const piece = fc.constantFrom("a", "é", "7", '"', '""', ";", ",", "|", "\t", " ", "\u00a0", "\u2003", "𝛽", "x y");

describe("a delimited text", () => {
  it.each(["\n", "\r\n", "\r"])(
    "with lines that end in %j is taken apart as csv-parse does, however it is cut",
    (end) => {
      const text = fc
        .array(fc.oneof({ weight: 5, arbitrary: piece }, fc.constant(end)))
        .map((pieces) => pieces.join(""));
      fc.assert(
        fc.property(text, delimiter, fc.integer({ min: 1, max: 7 }), (written, sign, size) => {
          expect(linesOrNull(written, sign, size)).toEqual(linesByLibrary(written, sign));
        }),
        { numRuns: 1_000 },
      );
    },
  );

  it("may end some of its lines in another way than the first", () => {
    expect(linesOf('a;b\n"1";2\r\n3;4', ";", 3)).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("is refused when a quotation mark is never closed, at the latest after a megabyte", () => {
    expect(() => linesOf('a;b\n1;"2\n', ";", 4)).toThrow("UNCLOSED_QUOTE");
    const cells = new DelimitedCells(";", { cell: () => undefined, endLine: () => undefined });
    const endless = encoder.encode(`"${"x\n".repeat(300_000)}`);
    expect(() => {
      cells.push(endless);
      cells.push(endless.subarray(1));
    }).toThrow("UNCLOSED_QUOTE");
  });
});
