import { createHmac } from "node:crypto";

/** HMAC-SHA-256 under the installation secret of parts that cannot run into one another, in hexadecimal. */
export function keyedHash(secret: Uint8Array, parts: readonly (string | number | null)[]): string {
  return createHmac("sha256", secret).update(JSON.stringify(parts)).digest("hex");
}
