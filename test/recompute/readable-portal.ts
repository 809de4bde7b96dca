import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { startEmbeddedPostgres } from "../../apps/api/src/db/embedded-postgres.ts";
import { startPortalProcess } from "../bench/portal-process.ts";

/** A portal as one investigator with a token reaches it: the public endpoint and nothing else. */
export interface ReadablePortal {
  /** The data of an answer. Throws the portal's own sentence. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  stop(): Promise<void>;
}

/** A portal that runs already, at an address and with a token. */
function runningPortal(url: string, token: string): ReadablePortal {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return {
    ask: async (query, variables = {}) => {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(new URL("/graphql", url), { method: "POST", headers, body });
      const { data, errors } = await response.json();
      if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? "the portal answered nothing");
      return data;
    },
    stop: async () => undefined,
  };
}

/** The compiled demonstration on a database of its own, as one of its accounts. */
async function demonstrationPortal(account: string): Promise<ReadablePortal> {
  const directory = await mkdtemp(join(tmpdir(), "recompute-"));
  const database = await startEmbeddedPostgres({ directory: join(directory, "postgres"), log: () => undefined });
  const clear = async () => {
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const portal = await startPortalProcess(database.adminUrl, directory, account);
    return {
      ...runningPortal(portal.url, portal.token),
      stop: async () => {
        await portal.stop();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** The portal that `PORTAL_URL` and `PORTAL_TOKEN` name; without them the demonstration, started and taken away again. */
export async function readablePortal(account: string): Promise<ReadablePortal> {
  const { PORTAL_URL: url, PORTAL_TOKEN: token } = process.env;
  return url && token ? runningPortal(url, token) : demonstrationPortal(account);
}
