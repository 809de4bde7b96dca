import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { StartRefusal } from "./embedded-refusal.ts";

const run = promisify(execFile);

/** The system user the server runs as. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

async function numberOf(flag: "-u" | "-g"): Promise<number | undefined> {
  try {
    const { stdout } = await run("id", [flag, "postgres"]);
    return Number.parseInt(stdout, 10);
  } catch {
    return undefined;
  }
}

async function postgresUser(): Promise<ServerAccount | undefined> {
  const [uid, gid] = await Promise.all([numberOf("-u"), numberOf("-g")]);
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/** `undefined` for everyone but root, who lends the server the system user `postgres`, made when there is none. */
export async function serverAccount(): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await postgresUser();
  if (existing) return existing;
  try {
    await run("groupadd", ["--system", "--force", "postgres"]);
    await run("useradd", [
      "--system",
      "--gid",
      "postgres",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ]);
  } catch {
    // The question below tells; another start may have made the user at the same moment.
  }
  const made = await postgresUser();
  if (made) return made;
  throw new StartRefusal(
    "PostgreSQL refuses to run as root, and the system user postgres could not be made; " +
      "run the portal as an ordinary user, or make that user with `useradd --system postgres`.",
  );
}

/**
 * The outermost folder on the way to `path` (itself included, when it is a folder) that the account may not pass
 * through, by owner, group and mode; `undefined` when all are open.
 */
export async function closedFolder(path: string, account: ServerAccount): Promise<string | undefined> {
  const parent = dirname(path);
  const closedAbove = parent === path ? undefined : await closedFolder(parent, account);
  if (closedAbove !== undefined) return closedAbove;
  const found = await stat(path);
  if (!found.isDirectory()) return undefined;
  const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
  return (found.mode & bit) === 0 ? path : undefined;
}
