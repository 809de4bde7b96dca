import { ReadingRefusal } from "./reading-refusal.ts";
import type { Charset } from "./table.ts";

/** The text of a file and the character set it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly charset: Charset;
}

const marks: readonly { readonly charset: Charset; readonly bytes: readonly number[] }[] = [
  { charset: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { charset: "utf-16le", bytes: [0xff, 0xfe] },
  { charset: "utf-16be", bytes: [0xfe, 0xff] },
];

/** The character set that a byte order mark names, or `null`. */
export function markedCharset(bytes: Uint8Array): Charset | null {
  return marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.charset ?? null;
}

function decodedAs(bytes: Uint8Array, charset: Charset): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file: a byte order mark decides, else a strict reading as UTF-8, else Windows-1252 (what French Excel
 * writes). A chosen character set is obeyed, and refused when the bytes do not fit it.
 */
export function decodedText(bytes: Uint8Array, chosen?: Charset): DecodedText {
  const marked = markedCharset(bytes);
  const wanted = chosen ?? marked;
  if (wanted) {
    const text = decodedAs(bytes, wanted);
    if (text === null) throw new ReadingRefusal("WRONG_CHARSET");
    return { text, charset: wanted };
  }
  const strict = decodedAs(bytes, "utf-8");
  if (strict !== null) return { text: strict, charset: "utf-8" };
  return { text: new TextDecoder("windows-1252").decode(bytes), charset: "windows-1252" };
}
