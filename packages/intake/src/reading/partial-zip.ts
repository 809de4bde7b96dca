import { blobChunks } from "./file-part.ts";
import type { ZipArchive } from "./zip-archive.ts";
import type { ZipEntry } from "./zip-directory.ts";

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const NAMES_IN_UTF8 = 0x800;

/** A number of two or four bytes, in the order in which a record has them. */
type Field = readonly [bytes: 2 | 4, value: number];

function record(fields: readonly Field[], name: Uint8Array = new Uint8Array()): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const whole = new Uint8Array(length + name.length);
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  whole.set(name, length);
  return whole;
}

/** What the local header and the directory say alike of an entry. */
function entryFields({ method, checksum, compressedSize, declaredSize }: ZipEntry, nameLength: number) {
  const [time, date, extra] = [0, 0, 0];
  return [
    [2, VERSION],
    [2, NAMES_IN_UTF8],
    [2, method],
    [2, time],
    [2, date],
    [4, checksum],
    [4, compressedSize],
    [4, declaredSize],
    [2, nameLength],
    [2, extra],
  ] as const satisfies readonly Field[];
}

function directoryRecord(fields: readonly Field[], name: Uint8Array, offset: number): Uint8Array {
  const [comment, disk, internal, external] = [0, 0, 0, 0];
  const place: readonly Field[] = [
    [2, comment],
    [2, disk],
    [2, internal],
    [4, external],
    [4, offset],
  ];
  return record([[4, ENTRY_SIGNATURE], [2, VERSION], ...fields, ...place], name);
}

/**
 * Some entries of an archive as an archive of their own, in the order given, made while it is read (PKWARE APPNOTE
 * 6.3.10, section 4.3). Its headers say the sizes that were checked, so that a reader who stops there reads no more.
 */
export async function* partialZip(
  archive: ZipArchive,
  names: readonly string[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const { entry, content } = await archive.packed(name);
    const bytes = encoder.encode(name);
    const fields = entryFields(entry, bytes.length);
    const header = record([[4, LOCAL_SIGNATURE], ...fields], bytes);
    directory.push(directoryRecord(fields, bytes, offset));
    offset += header.length + content.size;
    yield header;
    yield* blobChunks(content);
  }
  yield* directory;
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const [disk, comment] = [0, 0];
  yield record([
    [4, END_SIGNATURE],
    [2, disk],
    [2, disk],
    [2, names.length],
    [2, names.length],
    [4, size],
    [4, offset],
    [2, comment],
  ]);
}
