import { randomBytes } from "node:crypto";
import { chown, lstat, mkdir, mkdtemp, readFile, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { closedFolder, type ServerAccount } from "./embedded-account.ts";
import type { NativeFolder } from "./embedded-binaries.ts";
import { CLUSTER, openFolder } from "./embedded-folder.ts";
import { runProgram } from "./embedded-program.ts";
import { hasCode, lastComplaint, reasonOf, StartRefusal } from "./embedded-refusal.ts";

/** A database cluster on disk and the password of its superuser `postgres`. */
export interface Cluster {
  dataFolder: string;
  password: string;
}

/** What `ensureCluster` needs to know; `elsewhere` is where root keeps a cluster that its own folder cannot. */
export interface ClusterPlace {
  directory: string;
  elsewhere: string;
  account: ServerAccount | undefined;
  native: NativeFolder;
  log: (sentence: string) => void;
  forTests: boolean;
}

// French order of words, then what a build or a system without those locales still has.
const LOCALES = [
  ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=fr-FR"],
  ["--locale=C", "--locale-provider=icu", "--icu-locale=fr-FR"],
  ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
];

/** The cluster of this folder, made when there is none; half-made ones are never seen, as the last step is a rename. */
export async function ensureCluster(place: ClusterPlace): Promise<Cluster> {
  const path = join(place.directory, CLUSTER);
  if (!(await exists(path))) await makeCluster(place, path);
  return readCluster(path, place.native);
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

async function makeCluster(place: ClusterPlace, path: string): Promise<void> {
  const { directory, elsewhere, account, log } = place;
  const closed = account && (await closedFolder(directory, account));
  if (closed === undefined) {
    const staging = await mkdtemp(join(directory, "starting-"));
    await fillCluster(staging, place);
    await commit(staging, () => rename(staging, path));
    return;
  }
  let staging: string;
  try {
    await openFolder(elsewhere);
    staging = await mkdtemp(join(elsewhere, "data-"));
  } catch (error) {
    throw new StartRefusal(
      `PostgreSQL runs as the system user postgres, which may not pass through ${closed}, and ${elsewhere} cannot take ` +
        `its place: ${reasonOf(error)}; choose a DATA_DIR below folders that are open to it, or run the portal as an ordinary user.`,
    );
  }
  await fillCluster(staging, place);
  await commit(staging, () => symlink(staging, path));
  log(
    `The folder ${closed} is closed to the system user postgres, so the database is kept in ${await realpath(path)}.`,
  );
}

/** Shows the finished cluster under its name; a portal that was faster keeps its own. */
async function commit(staging: string, show: () => Promise<void>): Promise<void> {
  try {
    await show();
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!hasCode(error, "ENOTEMPTY", "EEXIST")) throw error;
  }
}

async function fillCluster(folder: string, place: ClusterPlace): Promise<void> {
  const { account, native, forTests } = place;
  const dataFolder = join(folder, "data");
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  await mkdir(dataFolder, { mode: 0o700 });
  if (account) {
    for (const path of [folder, dataFolder, passwordFile]) await chown(path, account.uid, account.gid);
  }
  const flags = ["-D", dataFolder, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const speed = forTests ? ["--no-sync"] : [];
  let output = "";
  for (const locale of LOCALES) {
    const made = await runProgram({
      program: join(native, "bin", "initdb"),
      parameters: [...flags, "--encoding=UTF8", "--no-instructions", ...speed, ...locale],
      account,
      folder,
    });
    if (made.succeeded) return;
    output = made.output;
  }
  await rm(folder, { recursive: true, force: true });
  throw new StartRefusal(`The portal's database could not be made in ${place.directory}: ${lastComplaint(output)}.`);
}

async function readCluster(path: string, native: NativeFolder): Promise<Cluster> {
  const away = `move ${path} away to begin with an empty database`;
  try {
    const folder = await realpath(path);
    const dataFolder = join(folder, "data");
    const version = (await readFile(join(dataFolder, "PG_VERSION"), "utf8")).trim();
    const { output } = await runProgram({
      program: join(native, "bin", "postgres"),
      parameters: ["--version"],
      folder: "/",
    });
    const ours = /\b(\d+)(?:\.|beta|rc|devel)/.exec(output)?.[1];
    if (ours === undefined)
      throw new StartRefusal(`PostgreSQL does not run on this machine: ${lastComplaint(output)}.`);
    if (version !== ours) {
      throw new StartRefusal(
        `The database in ${path} was made by PostgreSQL ${version} and the portal now comes with PostgreSQL ${ours}; ${away}.`,
      );
    }
    return { dataFolder, password: (await readFile(join(folder, "password"), "utf8")).trim() };
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    const file = hasCode(error, "ENOENT") ? `${error.path ?? path} is missing` : reasonOf(error);
    throw new StartRefusal(`The database in ${path} cannot be read: ${file}; restore it, or ${away}.`);
  }
}
