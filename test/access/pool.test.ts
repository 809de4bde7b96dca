import { randomInt } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database, type Rights, type Transaction } from "../../apps/api/src/db/index.ts";
import { demonstrationDatabase } from "../kit/demonstration.ts";
import type { MigratedDatabase } from "../kit/migrated-database.ts";
import { connected } from "./as-runtime.ts";

const REQUESTS = 10_000;
const POOL = 20;
/** One in so many requests fails in the middle. */
const FAILING = 7;

let database: MigratedDatabase;
let admin: pg.Client;
let pool: Database;
let cohorts: number[] = [];

beforeAll(async () => {
  database = await demonstrationDatabase("pool");
  admin = await connected(database.adminUrl);
  pool = await Database.open(database.runtimeUrl, POOL);
  const { rows } = await admin.query<{ cohort_id: number }>("select distinct cohort_id from portal.sample_analyte");
  cohorts = rows.map((row) => row.cohort_id);
});
afterAll(async () => {
  await pool.close();
  await admin.end();
  await database.drop();
});

class Planned extends Error {}

const FAILURES = ["thrown in the code", "statement error", "closed connection"] as const;

/** Settings of a connection between two requests: what the last one left behind, if anything. */
const LEFT_BEHIND = `/* leftBehind */
  select count(*)::int as found
    from unnest(array['exact_clinical', 'exact_cytokine', 'exact_genotype', 'managed_cohorts', 'block']) as name
   where coalesce(current_setting('app.' || name, true), '') <> ''`;

interface Tally {
  answered: number;
  foreign: number;
  missing: number;
  surprises: string[];
  failed: Record<(typeof FAILURES)[number], number>;
}

/** Every other one as requests read, whose statements come again and are prepared: plans outlive the rights they were made under. */
async function underRights(
  index: number,
  { exact }: Pick<Rights, "exact">,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const rights: Rights = { exact, managed: [] };
  if (index % 2 === 0) return pool.within(rights, work);
  const tx = await pool.begin(rights);
  try {
    await work(tx);
  } catch (error) {
    await tx.close("rollback").catch(() => undefined);
    throw error;
  }
  await tx.close("commit");
}

async function oneRequest(index: number, tally: Tally): Promise<void> {
  const mine = cohorts.filter(() => randomInt(2) === 1);
  const failure = index % FAILING === 0 ? FAILURES[(index / FAILING) % FAILURES.length] : undefined;
  try {
    await underRights(index, { exact: { CLINICAL: [], CYTOKINE: mine, GENOTYPE: [] } }, async (tx) => {
      const rows = await tx.rows<{ cohortId: number }>(
        `/* visible */ select distinct cohort_id as "cohortId" from portal.sample_analyte`,
      );
      const seen = rows.map((row) => row.cohortId);
      tally.foreign += seen.filter((cohortId) => !mine.includes(cohortId)).length;
      tally.missing += mine.filter((cohortId) => !seen.includes(cohortId)).length;
      if (failure === "thrown in the code") throw new Planned();
      if (failure === "statement error") await tx.rows("select 1 / 0");
      if (failure === "closed connection") await tx.rows("select pg_terminate_backend(pg_backend_pid())");
    });
    tally.answered += 1;
    if (failure) tally.surprises.push(`${failure} passed unnoticed`);
  } catch (error) {
    if (failure) tally.failed[failure] += 1;
    else tally.surprises.push(error instanceof Error ? error.message : String(error));
  }
}

test("ten thousand requests over twenty connections, one in seven failing, see no row of another's cohort", async () => {
  const tally: Tally = {
    answered: 0,
    foreign: 0,
    missing: 0,
    surprises: [],
    failed: { "thrown in the code": 0, "statement error": 0, "closed connection": 0 },
  };
  // Several hundred at once wait for the twenty connections, so that each connection passes from hand to hand.
  let next = 0;
  const runner = async (): Promise<void> => {
    while (next < REQUESTS) {
      next += 1;
      await oneRequest(next, tally);
    }
  };
  await Promise.all(Array.from({ length: 400 }, runner));
  console.info(`pool: ${REQUESTS} requests, ${JSON.stringify({ ...tally, surprises: tally.surprises.length })}`);
  expect(tally.surprises).toEqual([]);
  expect({ foreign: tally.foreign, missing: tally.missing }).toEqual({ foreign: 0, missing: 0 });
  expect(tally.answered + Object.values(tally.failed).reduce((sum, count) => sum + count)).toBe(REQUESTS);
  expect(Math.min(...Object.values(tally.failed))).toBeGreaterThan(400);
});

test("no connection keeps anything of the request before it, and none is lost or left in a transaction", async () => {
  const held = await Promise.all(
    Array.from({ length: POOL }, () =>
      pool.begin({ exact: { CLINICAL: [], CYTOKINE: [], GENOTYPE: [] }, managed: [] }),
    ),
  );
  const pids = new Set<number>();
  for (const tx of held) {
    const [row] = await tx.rows<{ pid: number }>("select pg_backend_pid() as pid");
    pids.add(row?.pid ?? 0);
  }
  await Promise.all(held.map((tx) => tx.close("commit")));
  expect(pids.size).toBe(POOL);
  const { rows } = await admin.query(
    `select count(*)::int as open, count(*) filter (where state <> 'idle')::int as busy
       from pg_stat_activity where usename = 'portal_runtime' and datname = current_database()`,
  );
  expect(rows).toEqual([{ open: POOL, busy: 0 }]);
});

test("outside a transaction a connection that has served reaches no row", async () => {
  const tx = await pool.begin({ exact: { CLINICAL: cohorts, CYTOKINE: cohorts, GENOTYPE: cohorts }, managed: cohorts });
  // Ended by hand, so that what follows runs on the bare connection, as a slip in the code would.
  await tx.rows("commit");
  const left = await tx.rows<{ found: number }>(LEFT_BEHIND);
  const rows = await tx.rows("select 1 from portal.sample_analyte limit 1");
  await tx.close("rollback").catch(() => undefined);
  expect({ left, rows }).toEqual({ left: [{ found: 0 }], rows: [] });
});
