import { finished } from "node:stream/promises";
import { constants, crc32, createGzip } from "node:zlib";

/** Header of a gzip without name or time (RFC 1952, 2.3), as zlib writes it. */
const HEADER_BYTES = 10;
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** CRC-32 and length of the text. */
const TRAILER_BYTES = 8;
/** An empty block that ends on a whole byte, then the last block, empty too (RFC 1951, 3.2.4 and 3.2.6). */
const OPEN_END = Buffer.from([0, 0, 0xff, 0xff, 3, 0]);
const LAST_BLOCK_BYTES = 2;
/** Bytes that a block holds which is not compressed. */
const MOST_STORED = 0xffff;
const ZEROS = Buffer.alloc(2 ** 16);

/** Bytes as a gzip whose text can be followed by more: its last block stands by itself and is empty. */
export async function openEndedGzip(bytes: Uint8Array): Promise<Buffer> {
  const gzip = createGzip();
  const parts: Buffer[] = [];
  gzip.on("data", (part: Buffer) => void parts.push(part));
  gzip.write(bytes);
  gzip.flush(constants.Z_FULL_FLUSH, () => gzip.end());
  await finished(gzip);
  return Buffer.concat(parts);
}

/** Whether a gzip was made by `openEndedGzip`. */
export function isOpenEnded(gzip: Buffer): boolean {
  const end = gzip.length - TRAILER_BYTES;
  return end > HEADER_BYTES + OPEN_END.length && gzip.subarray(end - OPEN_END.length, end).equals(OPEN_END);
}

/** The checksum of a text followed by `length` bytes whose own checksum is `next`: CRC-32 is linear. */
function followedBy(checksum: number, next: number, length: number): number {
  let [shifted, nothing] = [checksum, 0];
  for (let left = length; left > 0; left -= ZEROS.length) {
    const zeros = ZEROS.subarray(0, left);
    [shifted, nothing] = [crc32(zeros, shifted), crc32(zeros, nothing)];
  }
  return (shifted ^ nothing ^ next) >>> 0;
}

function storedBlocks(text: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < text.length; at += MOST_STORED) {
    const part = text.subarray(at, at + MOST_STORED);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(part.length, 1);
    head.writeUInt16LE(part.length ^ MOST_STORED, 3);
    blocks.push(head, part);
  }
  return blocks;
}

/**
 * One gzip of texts and of what open-ended gzips hold, in their order: what is compressed already is neither unpacked nor
 * packed again.
 */
export function splicedGzip(parts: readonly ({ readonly text: Buffer } | { readonly gzip: Buffer })[]): Buffer {
  let [checksum, length] = [0, 0];
  const body = parts.flatMap((part) => {
    if ("text" in part) {
      checksum = crc32(part.text, checksum);
      length += part.text.length;
      return storedBlocks(part.text);
    }
    const end = part.gzip.length - TRAILER_BYTES;
    const held = part.gzip.readUInt32LE(end + 4);
    checksum = followedBy(checksum, part.gzip.readUInt32LE(end), held);
    length += held;
    return [part.gzip.subarray(HEADER_BYTES, end - LAST_BLOCK_BYTES)];
  });
  const trailer = Buffer.alloc(TRAILER_BYTES);
  trailer.writeUInt32LE(checksum, 0);
  trailer.writeUInt32LE(length, 4);
  return Buffer.concat([HEADER, ...body, OPEN_END.subarray(-LAST_BLOCK_BYTES), trailer]);
}
