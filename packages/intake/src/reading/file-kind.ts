import type { RuleCode } from "../rules/rule.ts";
import { markedCharset } from "./charset.ts";
import { type FilePart, joined } from "./file-part.ts";
import { LARGEST_FILE } from "./largest-file.ts";
import type { Charset } from "./table.ts";

/** What the first bytes say a file is, or the rule that refuses it. */
export type FileKind =
  | { readonly kind: "zip" | "text" | "compound" }
  | { readonly kind: "refused"; readonly rule: RuleCode };

/** How many first bytes tell what a file is. */
export const KIND_LOOKED_AT = 65_536;

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Compound file binary: an encrypted workbook, or Excel 97–2003. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DOCUMENTS = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
];

/** In bytes; a name may stand across two chunks. */
const LONGEST_STREAM_NAME = 64;

/** Stream names of a compound file stand in it as UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Text has line ends and tabs but hardly any other control character. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, KIND_LOOKED_AT);
  const controls = head.reduce(
    (sum, byte) => sum + (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 ? 1 : 0),
    0,
  );
  return head.includes(0) || controls > head.length / 50;
}

/**
 * What a file of that size is by its first bytes; its name is never believed. `chosen` lets UTF-16 without a mark pass
 * as text.
 */
export function fileKindOf(bytes: Uint8Array, size: number, chosen?: Charset): FileKind {
  if (size === 0) return { kind: "refused", rule: "EMPTY_FILE" };
  if (size > LARGEST_FILE) return { kind: "refused", rule: "FILE_TOO_LARGE" };
  if (startsWith(bytes, ZIP)) return { kind: "zip" };
  if (startsWith(bytes, EMPTY_ZIP)) return { kind: "refused", rule: "EMPTY_FILE" };
  if (startsWith(bytes, COMPOUND_FILE)) return { kind: "compound" };
  if (DOCUMENTS.some((signature) => startsWith(bytes, signature))) return { kind: "refused", rule: "NOT_A_TABLE" };
  const sixteenBits = (chosen ?? markedCharset(bytes) ?? "").startsWith("utf-16");
  if (!sixteenBits && looksBinary(bytes)) return { kind: "refused", rule: "NOT_A_TABLE" };
  return { kind: "text" };
}

/** The rule that refuses a compound file: an old workbook, or one that is encrypted, by the names of its streams. */
export async function compoundFileRule(file: FilePart): Promise<RuleCode> {
  let before: Uint8Array = new Uint8Array();
  let [workbook, encrypted] = [false, false];
  for await (const chunk of file.chunks()) {
    const bytes = joined([before, chunk]);
    workbook ||= holdsStream(bytes, "Workbook");
    encrypted ||= holdsStream(bytes, "EncryptedPackage");
    before = bytes.slice(-LONGEST_STREAM_NAME);
  }
  return workbook && !encrypted ? "OLD_WORKBOOK_FORMAT" : "ENCRYPTED_FILE";
}
