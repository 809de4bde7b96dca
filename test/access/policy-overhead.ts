import type pg from "pg";
import { type Rights, settingsOf } from "../../apps/api/src/db/rights.ts";

/** Columns of a table, with one of them replaced, as a list for a select. */
async function columnsWith(
  admin: pg.Client,
  table: string,
  replaced: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [`portal.${table}`],
  );
  return rows.map(({ name }) => (name in replaced ? `${replaced[name]} as ${name}` : name));
}

/** Makes a table many times as long, by copies of its rows under other case numbers, written in the order of keys as publishing does. */
export async function multiplied(admin: pg.Client, table: string, times: number): Promise<number> {
  await admin.query("begin; set local session_replication_role = replica");
  const columns = await columnsWith(admin, table, { case_id: `case_id + copy * 100000` });
  const names = columns.map((column) => column.split(" as ").at(-1));
  await admin.query(
    `insert into portal.${table} (${names.join(", ")}) overriding system value
     select ${columns.join(", ")} from portal.${table}, generate_series(1, ${times}) as copy
      order by center_id, cohort_id, copy, case_id`,
  );
  await admin.query("commit");
  await admin.query(`analyze portal.${table}`);
  const { rows } = await admin.query<{ count: number }>(`select count(*)::int as count from portal.${table}`);
  return rows[0]?.count ?? 0;
}

/** What a statement takes inside the server. */
interface Taken {
  readonly milliseconds: number;
  /** Pages of 8 kB it looks at, wherever they lie; the same whatever else the machine does. */
  readonly pages: number;
  /** What the planner thinks the statement costs. */
  readonly cost: number;
}

async function takenBy(client: pg.Client, settings: string, statement: string): Promise<Taken> {
  await client.query("begin");
  await client.query(settings);
  const { rows } = await client.query(`explain (analyze, buffers, timing off, summary on, format json) ${statement}`);
  await client.query("rollback");
  const [{ Plan: plan, "Execution Time": milliseconds }] = rows[0]["QUERY PLAN"];
  const pages = Number(plan["Shared Hit Blocks"]) + Number(plan["Shared Read Blocks"]);
  return { milliseconds: Number(milliseconds), pages, cost: Number(plan["Total Cost"]) };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What a statement takes under the row policies, and what it takes without them. */
export interface PolicyOverhead {
  readonly withPolicy: Taken;
  readonly without: Taken;
}

/**
 * What a statement takes under the row policies, beside the same one with the cohorts written into it by somebody whom
 * no policy binds: medians of runs in turn.
 */
export async function policyOverhead(
  clients: { readonly admin: pg.Client; readonly runtime: pg.Client },
  asked: { readonly rights: Rights; readonly statement: string; readonly bare: string; readonly runs: number },
): Promise<PolicyOverhead> {
  const found = { withPolicy: [] as Taken[], without: [] as Taken[] };
  for (let run = 0; run < asked.runs; run += 1) {
    found.withPolicy.push(await takenBy(clients.runtime, settingsOf(asked.rights), asked.statement));
    found.without.push(await takenBy(clients.admin, "select 1", asked.bare));
  }
  return { withPolicy: usual(found.withPolicy), without: usual(found.without) };
}

const usual = (runs: readonly Taken[]): Taken => ({
  milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
  pages: median(runs.map(({ pages }) => pages)),
  cost: median(runs.map(({ cost }) => cost)),
});
