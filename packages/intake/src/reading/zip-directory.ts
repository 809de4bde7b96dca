import { ReadingRefusal } from "./reading-refusal.ts";

/** One entry as the directory at the end of a ZIP declares it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly declaredSize: number;
  readonly encrypted: boolean;
  readonly method: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64_FIELD = 0xffffffff;

function endOffset(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let offset = view.byteLength - END_SIZE; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  throw new ReadingRefusal("DAMAGED_FILE");
}

function sizesFromZip64(view: DataView, start: number, end: number): readonly number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new ReadingRefusal("DAMAGED_FILE");
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const zip64 = [...sizesFromZip64(view, nameEnd, extraEnd)];
  const wide = (value: number) => (value === IN_ZIP64_FIELD ? (zip64.shift() ?? Number.POSITIVE_INFINITY) : value);
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const declaredSize = wide(view.getUint32(at + 24, true));
  const compressedSize = wide(view.getUint32(at + 20, true));
  return {
    entry: {
      name: new TextDecoder(flags & 0x800 ? "utf-8" : "windows-1252").decode(nameBytes),
      compressedSize,
      declaredSize,
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      headerOffset: wide(view.getUint32(at + 42, true)),
    },
    next: extraEnd + view.getUint16(at + 32, true),
  };
}

/**
 * The entries a ZIP declares, read without inflating anything (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16).
 * Throws a refusal when the directory cannot be read; ZIP64 archives of more than 65,534 entries are not read.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOffset(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const entries: ZipEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = entryAt(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new ReadingRefusal("DAMAGED_FILE");
    throw error;
  }
}
