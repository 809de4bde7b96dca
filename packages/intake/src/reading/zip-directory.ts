import { bytesOf } from "./file-part.ts";
import { ReadingRefusal } from "./reading-refusal.ts";

/** One entry as the directory at the end of a ZIP declares it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  readonly declaredSize: number;
  readonly encrypted: boolean;
  readonly method: number;
  /** CRC-32 of the content. */
  readonly checksum: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64_FIELD = 0xffffffff;
/** The directory of two thousand entries with long names takes a tenth of it. */
const MOST_DIRECTORY_BYTES = 10_000_000;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

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
      checksum: view.getUint32(at + 16, true),
      headerOffset: wide(view.getUint32(at + 42, true)),
    },
    next: extraEnd + view.getUint16(at + 32, true),
  };
}

/** Where the directory of an archive stands, and how many entries it lists. */
interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

async function directoryPlace(content: Blob): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, content.size - END_SIZE - LONGEST_COMMENT);
  const tail = viewOf(await bytesOf(content, tailStart));
  const end = endOffset(tail);
  return { count: tail.getUint16(end + 10, true), start: tail.getUint32(end + 16, true), end: tailStart + end };
}

/**
 * The entries a ZIP declares, read without inflating anything (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16).
 * Throws a refusal when the directory cannot be read or lists more than `mostEntries`; ZIP64 archives of more than
 * 65,534 entries are not read.
 */
export async function zipDirectory(content: Blob, mostEntries: number): Promise<readonly ZipEntry[]> {
  try {
    const { count, start, end } = await directoryPlace(content);
    if (count > mostEntries) throw new ReadingRefusal("EXPANDS_TOO_MUCH");
    if (end - start > MOST_DIRECTORY_BYTES) throw new ReadingRefusal("DAMAGED_FILE");
    const bytes = await bytesOf(content, start, end);
    const view = viewOf(bytes);
    const entries: ZipEntry[] = [];
    let at = 0;
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
