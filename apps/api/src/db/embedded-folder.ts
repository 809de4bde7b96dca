import { existsSync } from "node:fs";
import { access, chmod, constants, mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hasCode, reasonOf, StartRefusal } from "./embedded-refusal.ts";

/**
 * Makes the folder and those above it that are missing, open to passing through even where the umask is strict. Level
 * by level: the recursive `mkdir` of Node never returns below /proc.
 */
export async function openFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (hasCode(error, "EEXIST") && (await stat(path)).isDirectory()) return;
    if (!hasCode(error, "ENOENT") || existsSync(dirname(path))) throw error;
    await openFolder(dirname(path));
    await mkdir(path);
  }
  await chmod(path, 0o711);
}

/** What the portal keeps in the folder of its database. */
export const CLUSTER = "cluster";
export const SERVER_LOG = "server.log";
const STAGING = /^starting-/;

function isOurs(name: string): boolean {
  return name === CLUSTER || name === SERVER_LOG || STAGING.test(name);
}

/**
 * Makes sure that `directory` can hold the portal's database: a writable folder, empty or filled by an earlier start.
 * Refuses anything else in a sentence naming the folder.
 */
export async function prepareFolder(directory: string): Promise<void> {
  try {
    await openFolder(directory);
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw refusal(directory, hasCode(error, "EEXIST") ? "it is a file" : reasonOf(error));
  }
  const strangers = (await readdir(directory)).filter((name) => !isOurs(name));
  if (strangers.includes("PG_VERSION")) throw refusal(directory, "it holds the files of another PostgreSQL server");
  const [stranger] = strangers;
  if (stranger !== undefined) throw refusal(directory, `it already holds other files, such as ${stranger}`);
  const { mode } = await stat(directory);
  // Empty or ours: letting the server's account pass through gives nothing away, its content stays closed.
  if ((mode & 0o001) === 0 && process.getuid?.() === 0) await chmod(directory, mode | 0o011);
}

function refusal(directory: string, reason: string): StartRefusal {
  return new StartRefusal(
    `The folder ${directory} cannot hold the portal's database: ${reason}; ` +
      "choose another DATA_DIR, or name a PostgreSQL 15 to 18 in DATABASE_URL.",
  );
}

/** Path of the server's log, which a new start empties. */
export function serverLog(directory: string): string {
  return join(directory, SERVER_LOG);
}
