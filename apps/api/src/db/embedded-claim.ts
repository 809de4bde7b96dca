import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Cluster } from "./embedded-cluster.ts";
import { isAlive, postmasterOf } from "./embedded-postmaster.ts";
import { StartRefusal } from "./embedded-refusal.ts";

/** A running server that this portal alone may use, for as long as `hold` stays connected. */
export interface Claim {
  pid: number;
  adminUrl: string;
  hold: pg.Client;
}

// Any number does, as long as every portal asks for the same one.
const CLAIM_KEY = 12_120_012;

/** Address of the server as its superuser. */
export function adminUrlOf(cluster: Cluster, port: number): string {
  return `postgres://postgres:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/postgres`;
}

// A server that has been starting or stopping for longer than this is left to PostgreSQL's own judgement.
const PATIENCE_IN_MILLISECONDS = 60_000;

/**
 * Claims the server that runs on this cluster, if one does: a session-level advisory lock, which the server lets go of
 * by itself when the portal that held it is killed. `undefined` when no server of ours answers; a refusal when another
 * portal lives on it.
 */
export async function claimRunning(cluster: Cluster, directory: string): Promise<Claim | undefined> {
  const deadline = Date.now() + PATIENCE_IN_MILLISECONDS;
  while (Date.now() < deadline) {
    const holder = await postmasterOf(cluster.dataFolder);
    if (holder === undefined || !isAlive(holder.pid)) return undefined;
    if (holder.status === "ready") {
      const claim = await claimServer(cluster, holder.port);
      if (claim === "another portal") {
        throw new StartRefusal(
          `Another portal is running on the folder ${directory}; stop it first, or give this one a DATA_DIR of its own.`,
        );
      }
      if (claim !== "not yet") return claim && { ...claim, pid: holder.pid };
    }
    await pause(20);
  }
  return undefined;
}

async function claimServer(
  cluster: Cluster,
  port: number,
): Promise<Omit<Claim, "pid"> | "another portal" | "not yet" | undefined> {
  const adminUrl = adminUrlOf(cluster, port);
  const hold = new pg.Client({
    connectionString: adminUrl,
    application_name: "portal",
    connectionTimeoutMillis: 10_000,
  });
  // The listener keeps a server that goes away from ending the portal; `startEmbeddedPostgres` adds the one that tells.
  hold.on("error", () => undefined);
  try {
    await hold.connect();
    const { rows } = await hold.query<{ folder: string }>(
      "/* claimServer */ select current_setting('data_directory') as folder",
    );
    if (rows[0]?.folder !== cluster.dataFolder) {
      await hold.end();
      return undefined;
    }
    // A moment's patience: the server takes some milliseconds to notice that the last portal was killed.
    await hold.query("/* claimServer */ set lock_timeout = '1s'");
    await hold.query("/* claimServer */ select pg_advisory_lock($1)", [CLAIM_KEY]);
    return { adminUrl, hold };
  } catch (error) {
    await hold.end().catch(() => undefined);
    if (!(error instanceof pg.DatabaseError)) return undefined;
    // 55P03: the lock was not to be had. 57P03: the server is starting up or shutting down.
    if (error.code === "55P03") return "another portal";
    return error.code === "57P03" ? "not yet" : undefined;
  }
}
