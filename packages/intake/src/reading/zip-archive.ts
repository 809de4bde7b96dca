import { Inflate } from "fflate";
import { blobChunks, bytesOf, type FilePart, joined } from "./file-part.ts";
import { ReadingRefusal } from "./reading-refusal.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { zipDirectory } from "./zip-directory.ts";

/** What an archive may unpack to; a 3.4 MB workbook can otherwise take 2.4 GB of memory. */
export const ARCHIVE_LIMITS = { inflatedBytes: 200_000_000, ratio: 100, entries: 2_000 } as const;

/** Archives that unpack to less than this are never a danger, however well they compress. */
const SMALL_ENOUGH = 1_000_000;
/** Small pieces go in so that a lying directory is caught after a few megabytes, not after a gigabyte. */
const PIECE = 4_096;
const LOCAL_HEADER_SIZE = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** An entry with its compressed content. */
export interface PackedEntry {
  readonly entry: ZipEntry;
  readonly content: Blob;
}

/** An archive whose directory has passed the limits; entries are inflated on demand, counted while they grow. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** An entry, inflated as it is read. Refuses one that grows beyond what the directory declares. */
  part(name: string): FilePart;
  /** The whole of an entry that is known to be small. */
  read(name: string): Promise<Uint8Array>;
  /** An entry as it lies in the archive. Refuses one whose place is not what the directory says. */
  packed(name: string): Promise<PackedEntry>;
}

function checkDirectory(entries: readonly ZipEntry[], archiveSize: number): void {
  if (entries.some((entry) => entry.encrypted)) throw new ReadingRefusal("ENCRYPTED_FILE");
  const inflated = entries.reduce((sum, entry) => sum + entry.declaredSize, 0);
  const tooMuch =
    inflated > ARCHIVE_LIMITS.inflatedBytes ||
    (inflated > SMALL_ENOUGH && inflated > archiveSize * ARCHIVE_LIMITS.ratio);
  if (tooMuch) throw new ReadingRefusal("EXPANDS_TOO_MUCH");
}

async function compressedOf(content: Blob, entry: ZipEntry): Promise<Blob> {
  const at = entry.headerOffset;
  if (at + LOCAL_HEADER_SIZE > content.size) throw new ReadingRefusal("DAMAGED_FILE");
  const header = await bytesOf(content, at, at + LOCAL_HEADER_SIZE);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) throw new ReadingRefusal("DAMAGED_FILE");
  const start = at + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.compressedSize > content.size) throw new ReadingRefusal("DAMAGED_FILE");
  return content.slice(start, start + entry.compressedSize);
}

/** What fflate makes of compressed pieces; several times as fast here as the platform's own DecompressionStream. */
async function* inflated(compressed: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) ready.push(piece);
  });
  const push = (bytes: Uint8Array, last: boolean) => {
    try {
      inflate.push(bytes, last);
    } catch {
      throw new ReadingRefusal("DAMAGED_FILE");
    }
  };
  for await (const chunk of blobChunks(compressed)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      push(chunk.subarray(at, at + PIECE), false);
      yield* ready;
      ready = [];
    }
  }
  push(new Uint8Array(), true);
  yield* ready;
}

async function* contentOf(archive: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.method !== DEFLATED && entry.method !== STORED) throw new ReadingRefusal("DAMAGED_FILE");
  const compressed = await compressedOf(archive, entry);
  let length = 0;
  for await (const piece of entry.method === STORED ? blobChunks(compressed) : inflated(compressed)) {
    length += piece.length;
    if (length > entry.declaredSize) throw new ReadingRefusal("EXPANDS_TOO_MUCH");
    yield piece;
  }
  if (length !== entry.declaredSize) throw new ReadingRefusal("DAMAGED_FILE");
}

async function wholeOf(part: FilePart): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of part.chunks()) pieces.push(piece);
  return joined(pieces);
}

/** Opens a ZIP after a look at its directory: at most 200 MB inflated, 100 : 1 and 2,000 entries, nothing encrypted. */
export async function openArchive(content: Blob): Promise<ZipArchive> {
  const entries = await zipDirectory(content, ARCHIVE_LIMITS.entries);
  checkDirectory(entries, content.size);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const entryOf = (name: string) => {
    const entry = byName.get(name);
    if (!entry) throw new ReadingRefusal("DAMAGED_FILE");
    return entry;
  };
  const part = (name: string): FilePart => {
    const entry = entryOf(name);
    return { name, size: entry.declaredSize, chunks: () => contentOf(content, entry) };
  };
  return {
    names: [...byName.keys()],
    part,
    read: (name) => wholeOf(part(name)),
    packed: async (name) => ({ entry: entryOf(name), content: await compressedOf(content, entryOf(name)) }),
  };
}
