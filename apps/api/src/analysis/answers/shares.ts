import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/**
 * A text as `count` shares of equal length of which all are needed: every one but the last is random, the last is the
 * packed text xor all of them. Any fewer tell nothing but the length (Shamir, Commun ACM 1979;22:612, n of n).
 */
export function sharesOf(text: string, count: number): Buffer[] {
  const packed = gzipSync(text);
  const random = Array.from({ length: count - 1 }, () => randomBytes(packed.length));
  return [...random, joined([packed, ...random])];
}

/** The text that all shares together hold. */
export function textOfShares(shares: readonly Buffer[]): string {
  return gunzipSync(joined(shares)).toString("utf8");
}

function joined(parts: readonly Buffer[]): Buffer {
  const sum = Buffer.alloc(parts[0]?.length ?? 0);
  for (const part of parts) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) ^ (part[at] ?? 0);
  return sum;
}
