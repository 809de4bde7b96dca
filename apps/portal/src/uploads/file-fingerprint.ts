const FIRST_MEGABYTE = 1_000_000;

/** SHA-256 of bytes in hexadecimal; null where the browser has no cryptography, as on an address without HTTPS. */
async function sha256(bytes: BufferSource): Promise<string | null> {
  // Only secure origins have it, whatever its declaration says.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a text is known by without keeping it. */
export function hashOf(text: string): Promise<string | null> {
  return sha256(new TextEncoder().encode(text));
}

/**
 * What a file is known by after the page was left: one hash over its name, size, time of change, the cohort it is for
 * and its first megabyte. Nothing of its content can be read from it.
 */
export async function fingerprintOf(file: File, cohort: string): Promise<string | null> {
  const beginning = await sha256(await file.slice(0, FIRST_MEGABYTE).arrayBuffer());
  if (beginning === null) return null;
  return hashOf(JSON.stringify([file.name, file.size, file.lastModified, cohort, beginning]));
}
