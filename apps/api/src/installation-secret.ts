import { hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret of this installation, kept outside the database: in production from the settings, in a demonstration made
 * once and kept in the data directory, readable by its owner only.
 */
export async function installationSecret(options: {
  readonly fromSettings: string | undefined;
  readonly dataDirectory: string;
}): Promise<string> {
  if (options.fromSettings) return options.fromSettings;
  const path = join(options.dataDirectory, "installation-secret");
  const kept = await readFile(path, "utf8").catch(() => null);
  if (kept) return kept.trim();
  const made = randomBytes(32).toString("base64url");
  await mkdir(options.dataDirectory, { recursive: true });
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}

/** A key for one purpose, derived from the installation secret (HKDF-SHA-256); purposes cannot be told from each other. */
export function derivedKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "nlrp12-portal", purpose, 32));
}
