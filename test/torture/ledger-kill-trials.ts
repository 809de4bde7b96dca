import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { MANAGER } from "./torture-cohort.ts";
import type { VictimPortal } from "./victim-portal.ts";
import { ordinaryCommits, slowCommits } from "./when-committing.ts";
import { whenQuiet } from "./whole-or-nothing.ts";

/**
 * Where the portal is killed: the effect is written and its entry waits; both are written and COMMIT has not been sent;
 * COMMIT is on the disk and the portal has not heard of it.
 */
const MOMENTS = ["before the entry", "before COMMIT", "after COMMIT"] as const;

/** What the kills left: so many effects stand, so many entries, and so many of both that belong together. */
export interface LedgerKills {
  readonly kills: number;
  readonly effects: number;
  readonly entries: number;
  readonly matched: number;
  /** Effects that were rolled back with their entries. */
  readonly rolledBack: number;
}

/** What an effect and its entry are waited for with, past the portal. */
async function another(admin: pg.Client): Promise<pg.Client> {
  const { host, port, user, password, database } = admin;
  const client = new pg.Client({ host, port, user, password, database });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** How long a COMMIT waits before it flushes, in milliseconds: long enough to be met. */
const COMMIT_WAITS_MS = 100;

/** Number of the session of the portal that has written an effect and waits for its chain. */
async function whenWaiting(admin: pg.Client, answered: () => string | null): Promise<number> {
  for (;;) {
    const { rows } = await admin.query<{ pid: number }>(
      `select pid from pg_stat_activity
        where usename = 'portal_runtime' and query like '/* recordEffects%' and wait_event_type = 'Lock'`,
    );
    if (rows[0]) return rows[0].pid;
    const told = answered();
    if (told !== null) throw new Error(`the effect was not held: ${told}`);
    await pause(2);
  }
}

async function whenSession(admin: pg.Client, pid: number, condition: string): Promise<void> {
  for (;;) {
    const { rows } = await admin.query(`select from pg_stat_activity where pid = $1 and ${condition}`, [pid]);
    if (rows.length === 1) return;
    await pause(2);
  }
}

/** Has a token made, which is one row and one entry, holds its transaction at the moment, and kills the portal there. */
async function killBetween(victim: VictimPortal, name: string, moment: (typeof MOMENTS)[number]): Promise<void> {
  const holder = await another(victim.admin);
  // No chain goes on meanwhile, also one that has no entry yet.
  await holder.query("begin; lock table portal.audit_head in share mode");
  const input = { name, scopes: ["READ_AGGREGATE"], expiresInDays: 1 };
  let told: string | null = null;
  const made = victim.caller
    .raw(MANAGER, "mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }", {
      input,
    })
    .then(
      ({ text }) => {
        told = text;
      },
      () => undefined,
    );
  const pid = await whenWaiting(victim.admin, () => told);
  if (moment === "before COMMIT") victim.freeze();
  if (moment !== "before the entry") await holder.query("rollback");
  if (moment === "before COMMIT") await whenSession(victim.admin, pid, "state = 'idle in transaction'");
  if (moment === "after COMMIT") {
    await whenSession(victim.admin, pid, "query not like '/* recordEffects%'");
    victim.freeze();
    await whenSession(victim.admin, pid, "(xact_start is null or query not ilike 'commit%')");
  }
  await victim.kill();
  await holder.end();
  await made;
  await whenQuiet(victim.admin);
}

/** Kills the portal so many times between an effect and the end of its COMMIT, a third at each moment, and counts. */
export async function ledgerKillTrials(victim: VictimPortal, kills: number): Promise<LedgerKills> {
  const name = `killed at ${Date.now()}`;
  await slowCommits(victim.admin, COMMIT_WAITS_MS);
  try {
    for (let index = 0; index < kills; index += 1) {
      await killBetween(victim, name, MOMENTS[index % MOMENTS.length] ?? "before COMMIT");
      await victim.start();
    }
  } finally {
    await ordinaryCommits(victim.admin);
  }
  const { rows } = await victim.admin.query<Omit<LedgerKills, "kills" | "rolledBack">>(
    `with effects as (
       select 'token:' || token_id as object, min(created_at) over () as began from portal.access_token where name = $1
     ), entries as (
       select object from portal.audit_entry
        where action = 'TOKEN_CREATED' and at >= (select coalesce(min(began), 'infinity') from effects)
     )
     select (select count(*) from effects)::int as effects, (select count(*) from entries)::int as entries,
            (select count(*) from effects join entries using (object))::int as matched`,
    [name],
  );
  const [counted] = rows;
  if (!counted) throw new Error("the database counted nothing");
  return { kills, ...counted, rolledBack: kills - counted.effects };
}
