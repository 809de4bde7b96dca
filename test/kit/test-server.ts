import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../apps/api/src/db/embedded-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server of this run, and the mark that its databases bear. */
    testServer: { adminUrl: string; mark: string };
  }
}

interface TestServer {
  adminUrl: string;
  mark: string;
  stop(): Promise<void>;
}

const OF_THIS_RUN: unique symbol = Symbol.for("nlrp12.test-server");

// Vitest loads this file anew for each of its projects; the process is what they have in common.
const run: typeof globalThis & { [OF_THIS_RUN]?: { server: Promise<TestServer>; users: number } } = globalThis;

async function ownServer(mark: string): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "portal-test-"));
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres({
    directory: join(folder, "postgres"),
    log: console.error,
    forTests: true,
  });
  return {
    adminUrl: postgres.adminUrl,
    mark,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server that stays: what this run left on it is removed by its mark. */
function givenServer(adminUrl: string, mark: string): TestServer {
  return {
    adminUrl,
    mark,
    async stop() {
      const client = new pg.Client({ connectionString: adminUrl });
      await client.connect();
      const { rows } = await client.query<{ datname: string }>(
        "select datname from pg_database where starts_with(datname, $1)",
        [`${mark}_`],
      );
      for (const { datname } of rows) {
        const name = client.escapeIdentifier(datname);
        await client.query(`alter database ${name} with is_template false`);
        await client.query(`drop database ${name} with (force)`);
      }
      await client.end();
    },
  };
}

/**
 * Vitest's global setup: one PostgreSQL for all tests of a run, the one named in `TEST_DATABASE_URL` (a superuser of
 * any PostgreSQL 15 to 18) or else the portal's own with the settings for tests.
 */
export default async function provideTestServer(project: TestProject): Promise<() => Promise<void>> {
  run[OF_THIS_RUN] ??= { server: beginServer(), users: 0 };
  const shared = run[OF_THIS_RUN];
  shared.users += 1;
  const { adminUrl, mark, stop } = await shared.server;
  project.provide("testServer", { adminUrl, mark });
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await stop();
  };
}

function beginServer(): Promise<TestServer> {
  const mark = `t${randomBytes(4).toString("hex")}`;
  const given = process.env.TEST_DATABASE_URL ?? "";
  return given === "" ? ownServer(mark) : Promise.resolve(givenServer(given, mark));
}
