import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { constants, gunzip } from "node:zlib";
import { openEndedGzip } from "#spliced-gzip";

const unpacked = promisify(gunzip);

/** The least and the most that is unpacked in one piece. */
const [FEWEST_BYTES, MOST_BYTES] = [64, 2 ** 24];

/**
 * Bytes as `count` shares of equal length of which all are needed: every one but the last is random, the last is the
 * packed bytes xor all of them. Any fewer tell nothing but the length (Shamir, Commun ACM 1979;22:612, n of n).
 */
export async function sharesOf(bytes: Uint8Array, count: number): Promise<Buffer[]> {
  const whole = await openEndedGzip(bytes);
  const random = Array.from({ length: count - 1 }, () => randomBytes(whole.length));
  return [...random, packedOfShares([whole, ...random])];
}

/** The bytes that all shares together hold, packed as they were stored. */
export function packedOfShares(parts: readonly Buffer[]): Buffer {
  const sum = Buffer.alloc(parts[0]?.length ?? 0);
  for (const part of parts) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) ^ (part[at] ?? 0);
  return sum;
}

/** The same unpacked, in one piece: each of many would be a turn of the event loop of its own, and garbage. */
export async function unpackedBytes(packed: Buffer): Promise<Buffer> {
  // The last four bytes of gzip say how long the text is (RFC 1952, 2.3.1); with room for more it is one piece.
  const length = packed.readUInt32LE(packed.length - 4);
  return unpacked(packed, { chunkSize: Math.min(Math.max(FEWEST_BYTES, length + 1), MOST_BYTES) });
}

/** What the first so many packed bytes hold, perhaps all of it. */
export async function unpackedBeginning(packed: Buffer, bytes: number): Promise<Buffer> {
  return unpacked(packed.subarray(0, bytes), { finishFlush: constants.Z_SYNC_FLUSH });
}
