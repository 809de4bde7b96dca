import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settingsOf } from "../../apps/api/src/db/rights.ts";
import { demonstrationDatabase } from "../kit/demonstration.ts";
import type { MigratedDatabase } from "../kit/migrated-database.ts";
import { connected } from "./as-runtime.ts";

let database: MigratedDatabase;
let runtime: pg.Client;

beforeAll(async () => {
  database = await demonstrationDatabase("explained");
  const admin = await connected(database.adminUrl);
  await admin.query("analyze");
  await admin.end();
  runtime = await connected(database.runtimeUrl);
});
afterAll(async () => {
  await runtime.end();
  await database.drop();
});

async function planOf(statement: string, settings = ""): Promise<string> {
  const one = { CLINICAL: [2], CYTOKINE: [2], GENOTYPE: [2] };
  await runtime.query(`begin; ${settingsOf({ exact: one, managed: [] })}; ${settings}`);
  const { rows } = await runtime.query<{ "QUERY PLAN": string }>(`explain (analyze, verbose, costs off) ${statement}`);
  await runtime.query("rollback");
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
const tables = ["sample_analyte", "phase_analyte", "case_version", "measurement", "release_case"];
test.each(tables)("the policy of %s is answered without a subplan and without a function of the portal", async (table) => {
  console.log(await planOf(`select * from portal.${table}`));
  console.log(await planOf(`select * from portal.${table}`, "set local enable_seqscan = off"));
});
