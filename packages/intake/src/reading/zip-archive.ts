import { Inflate } from "fflate";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { zipDirectory } from "./zip-directory.ts";

/** What an archive may unpack to; a 3.4 MB workbook can otherwise take 2.4 GB of memory. */
export const ARCHIVE_LIMITS = { inflatedBytes: 200_000_000, ratio: 100, entries: 2_000 } as const;

/** Archives that unpack to less than this are never a danger, however well they compress. */
const SMALL_ENOUGH = 1_000_000;
const PIECE = 4_096;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** An archive whose directory has passed the limits; parts are inflated on demand, counted while they grow. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** The bytes of a part. Refuses a part that grows beyond what the directory declares. */
  read(name: string): Uint8Array;
}

function checkDirectory(entries: readonly ZipEntry[], archiveSize: number): void {
  if (entries.some((entry) => entry.encrypted)) throw new ReadingRefusal("ENCRYPTED_FILE");
  const inflated = entries.reduce((sum, entry) => sum + entry.declaredSize, 0);
  const tooMuch =
    entries.length > ARCHIVE_LIMITS.entries ||
    inflated > ARCHIVE_LIMITS.inflatedBytes ||
    (inflated > SMALL_ENOUGH && inflated > archiveSize * ARCHIVE_LIMITS.ratio);
  if (tooMuch) throw new ReadingRefusal("EXPANDS_TOO_MUCH");
}

function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) throw new ReadingRefusal("DAMAGED_FILE");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new ReadingRefusal("DAMAGED_FILE");
  return bytes.subarray(start, start + entry.compressedSize);
}

/** Small pieces go in so that a lying directory is caught after a few megabytes, not after a gigabyte. */
function inflated(compressed: Uint8Array, declaredSize: number): Uint8Array {
  const output = new Uint8Array(declaredSize);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > declaredSize) throw new ReadingRefusal("EXPANDS_TOO_MUCH");
    output.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < compressed.length; at += PIECE) {
      inflate.push(compressed.subarray(at, at + PIECE), at + PIECE >= compressed.length);
    }
  } catch (error) {
    throw error instanceof ReadingRefusal ? error : new ReadingRefusal("DAMAGED_FILE");
  }
  if (length !== declaredSize) throw new ReadingRefusal("DAMAGED_FILE");
  return output;
}

/** Opens a ZIP after a look at its directory: at most 200 MB inflated, 100 : 1 and 2,000 entries, nothing encrypted. */
export function openArchive(bytes: Uint8Array): ZipArchive {
  const entries = zipDirectory(bytes);
  checkDirectory(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name);
      if (!entry) throw new ReadingRefusal("DAMAGED_FILE");
      const compressed = compressedBytes(bytes, entry);
      if (entry.method === DEFLATED) return inflated(compressed, entry.declaredSize);
      if (entry.method !== STORED) throw new ReadingRefusal("DAMAGED_FILE");
      if (compressed.length !== entry.declaredSize) throw new ReadingRefusal("EXPANDS_TOO_MUCH");
      return compressed;
    },
  };
}
