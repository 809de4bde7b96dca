import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/**
 * Bytes as `count` shares of equal length of which all are needed: every one but the last is random, the last is the
 * packed bytes xor all of them. Any fewer tell nothing but the length (Shamir, Commun ACM 1979;22:612, n of n).
 */
export async function sharesOf(bytes: Uint8Array, count: number): Promise<Buffer[]> {
  const whole = await packed(bytes);
  const random = Array.from({ length: count - 1 }, () => randomBytes(whole.length));
  return [...random, joined([whole, ...random])];
}

/** The bytes that all shares together hold. */
export async function bytesOfShares(shares: readonly Buffer[]): Promise<Buffer> {
  return unpacked(joined(shares));
}

function joined(parts: readonly Buffer[]): Buffer {
  const sum = Buffer.alloc(parts[0]?.length ?? 0);
  for (const part of parts) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) ^ (part[at] ?? 0);
  return sum;
}
