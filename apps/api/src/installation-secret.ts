import { hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SHORTEST = 32;

async function kept(path: string): Promise<string | null> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    // Only a file that is not there yet is made: one that cannot be read must not be replaced, answers depend on it.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Makes the file with all it holds at one blow, since a portal that starts at the same moment would read a file half
 * written; of two such portals the second takes what the first has made.
 */
async function makeWhole(path: string, content: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, content, { mode: 0o600, flag: "wx" });
  try {
    await link(beside, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(beside);
  }
}

/**
 * The secret of this installation, kept outside the database: in production from the settings, in a demonstration made
 * once and kept in the data directory, readable by its owner only. Throws when the kept file holds no secret.
 */
export async function installationSecret(options: {
  readonly fromSettings: string | undefined;
  readonly dataDirectory: string;
}): Promise<string> {
  if (options.fromSettings) return options.fromSettings;
  const path = join(options.dataDirectory, "installation-secret");
  if ((await kept(path)) === null) {
    await mkdir(options.dataDirectory, { recursive: true });
    await makeWhole(path, `${randomBytes(32).toString("base64url")}\n`);
  }
  const secret = await kept(path);
  if (secret && secret.length >= SHORTEST) return secret;
  throw new Error(
    `${path} should hold the installation secret and does not; put it back, or remove the data directory.`,
  );
}

/** A key for one purpose, derived from the installation secret (HKDF-SHA-256); purposes cannot be told from each other. */
export function derivedKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "nlrp12-portal", purpose, 32));
}
