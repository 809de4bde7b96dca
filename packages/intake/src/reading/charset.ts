import type { Charset } from "./table.ts";

const marks: readonly { readonly charset: Charset; readonly bytes: readonly number[] }[] = [
  { charset: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { charset: "utf-16le", bytes: [0xff, 0xfe] },
  { charset: "utf-16be", bytes: [0xfe, 0xff] },
];

/** The character set that a byte order mark names, or `null`. */
export function markedCharset(bytes: Uint8Array): Charset | null {
  return marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.charset ?? null;
}

/**
 * The character sets to try on a text, one after the other: what was chosen, else what a byte order mark says, else a
 * strict reading as UTF-8 and then Windows-1252, which French Excel writes and which fits any bytes.
 */
export function charsetsToTry(head: Uint8Array, chosen?: Charset): readonly Charset[] {
  const wanted = chosen ?? markedCharset(head);
  return wanted ? [wanted] : ["utf-8", "windows-1252"];
}
