/** Bytes of a center's key. */
const KEY_BYTES = 32;
const KIND = "nlrp12-center-key";

/** A key file as read: whose it is, when it was made, and the key for Web Crypto, from which it cannot be read back. */
export interface CenterKey {
  /** Slug of the center, such as `poitiers`. */
  readonly center: string;
  readonly key: CryptoKey;
  /** First eight hexadecimal digits of the SHA-256 of the key: tells two keys apart and says nothing of either. */
  readonly fingerprint: string;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/**
 * The text of a new key file for a center: 32 random bytes, made here and kept nowhere else. `madeOn` is the day written
 * into it, as YYYY-MM-DD.
 */
export function newKeyFile(center: string, madeOn: string): string {
  const key = hexOf(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  return `${JSON.stringify({ kind: KIND, version: 1, center, madeOn, key }, null, 2)}\n`;
}

/** Reads a key file; `null` for a text that is none. */
export async function readKeyFile(text: string): Promise<CenterKey | null> {
  const file = parsed(text);
  if (!file) return null;
  const bytes = bytesOf(file.key);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return { center: file.center, key, fingerprint: hexOf(digest.subarray(0, 4)) };
}

function parsed(text: string): { readonly center: string; readonly key: string } | null {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== "object" || file === null) return null;
    const { kind, version, center, key } = file as Readonly<Record<string, unknown>>;
    if (kind !== KIND || version !== 1 || typeof center !== "string" || typeof key !== "string") return null;
    return new RegExp(`^[0-9a-f]{${2 * KEY_BYTES}}$`).test(key) ? { center, key } : null;
  } catch {
    return null;
  }
}
