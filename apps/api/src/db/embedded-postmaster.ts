import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hasCode } from "./embedded-refusal.ts";

/** What a server writes into `postmaster.pid` about itself. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

/** The server that says it holds the data folder, which may long be dead; `undefined` when none says so. */
export async function postmasterOf(dataFolder: string): Promise<Postmaster | undefined> {
  let text: string;
  try {
    text = await readFile(join(dataFolder, "postmaster.pid"), "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
  // Lines: pid, data folder, start time, port, socket folder, address, shared memory key, status.
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (!Number.isInteger(pid)) return undefined;
  return { pid: Math.abs(pid), port: Number.parseInt(lines[3] ?? "0", 10), status: (lines[7] ?? "").trim() };
}

/** Whether a process with this number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** Whether the process has ended and only waits for its parent to notice, which in a bare container nobody does. */
async function isZombie(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
}

/** Removes the lock file of a server that has ended but still has a process number, which PostgreSQL takes for alive. */
export async function forgetZombie(dataFolder: string): Promise<void> {
  const holder = await postmasterOf(dataFolder);
  if (holder !== undefined && (await isZombie(holder.pid)))
    await rm(join(dataFolder, "postmaster.pid"), { force: true });
}

/**
 * Asks the server to stop: sessions are ended, everything is written, and the promise resolves when its lock file is
 * gone. A server that has already stopped is no error.
 */
export async function stopPostmaster(dataFolder: string, pid: number): Promise<void> {
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    if (!hasCode(error, "ESRCH")) throw error;
  }
  for (;;) {
    const holder = await postmasterOf(dataFolder);
    if (holder?.pid !== pid || !isAlive(pid) || (await isZombie(pid))) return;
    await pause(10);
  }
}
