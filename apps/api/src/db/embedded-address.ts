import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, postmasterOf } from "./embedded-postmaster.ts";
import { hasCode } from "./embedded-refusal.ts";

/** Address, as superuser, of the portal's own server in this folder; null while none of it runs. */
export async function embeddedAddress(directory: string): Promise<string | null> {
  const cluster = join(directory, "cluster");
  const postmaster = await postmasterOf(join(cluster, "data"));
  if (!postmaster || !isAlive(postmaster.pid)) return null;
  try {
    const password = (await readFile(join(cluster, "password"), "utf8")).trim();
    return `postgres://postgres:${password}@127.0.0.1:${postmaster.port}/postgres`;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
