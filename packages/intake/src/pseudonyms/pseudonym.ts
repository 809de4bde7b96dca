import { plainText, wholeNumberIn } from "../identifiers/plain-text.ts";
import type { CenterKey } from "./center-key.ts";
import { crockford128 } from "./crockford.ts";

const PREFIX = "N12-";
const SEPARATOR = "\u001f";

/**
 * A local number as it is hashed: plain digits and letters, capitals, no blanks; a number that a spreadsheet has written
 * as 80123456.0 or 8.0123456E+7 is the number. Leading zeros stay, for `0123` and `123` may be two persons.
 */
export function normalisedLocalNumber(text: string): string {
  const plain = plainText(text).replace(/ /g, "").toUpperCase();
  return wholeNumberIn(plain) ?? plain;
}

/** What is hashed for a local number of a center, as UTF-8: slug, unit separator, normalised number. */
export function hashedMessage(center: string, localNumber: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${center}${SEPARATOR}${normalisedLocalNumber(localNumber)}`);
}

/** A digest of at least 16 bytes as a case code: `N12-` and its first 128 bits. */
export function codeOfDigest(digest: Uint8Array): string {
  return PREFIX + crockford128(digest);
}

/**
 * The case code of a local number: HMAC-SHA-256 (RFC 2104, FIPS 180-4) under the center's key of slug, 0x1f and the
 * normalised number, truncated to 128 bits. The same number under the same key and center gives the same code; nobody
 * without the key can tell the number from the code.
 */
export async function pseudonymOf({ key, center }: CenterKey, localNumber: string): Promise<string> {
  const digest = await crypto.subtle.sign("HMAC", key, hashedMessage(center, localNumber));
  return codeOfDigest(new Uint8Array(digest));
}
