import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settingsOf } from "../../apps/api/src/db/rights.ts";
import { demonstrationDatabase } from "../kit/demonstration.ts";
import type { MigratedDatabase } from "../kit/migrated-database.ts";
import { asRuntime, connected } from "./as-runtime.ts";
import { multiplied, policyOverhead } from "./policy-overhead.ts";
import { ROWS_BY_TABLE } from "./row-expectations.ts";

interface PlanNode {
  readonly "Node Type": string;
  readonly "Subplan Name"?: string;
  readonly "Relation Name"?: string;
  readonly Filter?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly PlanNode[];
}

const COHORT = 2;
let database: MigratedDatabase;
let runtime: pg.Client;

beforeAll(async () => {
  database = await demonstrationDatabase("explained");
  const admin = await connected(database.adminUrl);
  // No case of the demonstration is withdrawn; an empty table has no plan worth reading.
  await admin.query(
    `insert into portal.withdrawn_version_hash (center_id, cohort_id, release_number, content_hash)
     select center_id, cohort_id, release_number, sha256(number::text::bytea)
       from portal.release, generate_series(1, 1000) as number`,
  );
  await admin.query("analyze");
  await admin.end();
  runtime = await connected(database.runtimeUrl);
});
afterAll(async () => {
  await runtime.end();
  await database.drop();
});

const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

async function planOf(statement: string, planner = ""): Promise<PlanNode[]> {
  const one = [COHORT];
  const rights = settingsOf({ exact: { CLINICAL: one, CYTOKINE: one, GENOTYPE: one }, managed: one });
  const [row] = await asRuntime<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
    runtime,
    `${rights}; ${planner}`,
    `explain (format json, verbose) ${statement}`,
  );
  return row ? nodesOf(row["QUERY PLAN"][0].Plan) : [];
}

// What every transaction may read has no list to look up.
const tables = Object.entries(ROWS_BY_TABLE).flatMap(([table, { everyone }]) =>
  table === "upload" || everyone ? [] : [table],
);

// A table of one page is read whole; without sequential scans the planner shows what it does with a longer one.
test.each(tables)(
  "the policies of %s are answered from an index, with no subplan and nothing for each row",
  async (table) => {
    const nodes = await planOf(`select * from portal.${table}`, "set local enable_seqscan = off");
    expect(nodes.filter((node) => node["Subplan Name"] !== undefined)).toEqual([]);
    expect(nodes.filter((node) => node.Filter?.includes("current_setting"))).toEqual([]);
    expect(nodes.map((node) => node["Index Cond"] ?? "").join()).toContain("current_setting");
  },
);

test("a question on the read model computes nothing for each of its rows, and has no subplan", async () => {
  const nodes = await planOf(
    `select sample_analyte.analyte, avg(log_lower)
       from portal.release_case join portal.sample_analyte using (center_id, cohort_id, case_id, version)
      where release_case.release_number = 2 group by 1`,
  );
  expect(nodes.filter((node) => node["Subplan Name"] !== undefined)).toEqual([]);
  const scans = nodes.filter((node) => node["Relation Name"] === "sample_analyte");
  expect(scans.length).toBeGreaterThan(0);
  expect(scans.filter((node) => node.Filter?.includes("current_setting"))).toEqual([]);
});

test("a policy with a subquery would be seen", async () => {
  const admin = await connected(database.adminUrl);
  await admin.query(
    `create policy planted on portal.assessment for select to portal_runtime
       using (cohort_id in (select cohort_id from portal.cohort where slug = 'nothing'))`,
  );
  const nodes = await planOf("select * from portal.assessment");
  await admin.query("drop policy planted on portal.assessment");
  await admin.end();
  expect(nodes.filter((node) => node["Subplan Name"] !== undefined).length).toBeGreaterThan(0);
});

test("on a table of many thousand rows the policies cost next to nothing, and are answered as a condition written out would be", async () => {
  const admin = await connected(database.adminUrl);
  const rows = await multiplied(admin, "sample_analyte", 40);
  const question = (condition: string) =>
    `select analyte, count(*), avg(log_lower) from portal.sample_analyte ${condition} group by analyte`;
  const bare = question(`where cohort_id = any('{${COHORT}}'::int[])`);
  const rights = { exact: { CLINICAL: [], CYTOKINE: [COHORT], GENOTYPE: [] }, managed: [] };
  const found = await policyOverhead({ admin, runtime }, { rights, statement: question(""), bare, runs: 9 });
  await admin.end();
  const times = (of: "cost" | "milliseconds" | "pages") => found.withPolicy[of] / found.without[of];
  const inTime = `${found.withPolicy.milliseconds.toFixed(1)} ms with and ${found.without.milliseconds.toFixed(1)} ms without them`;
  console.info(
    `policies: ${rows} rows, ${inTime}: ${times("milliseconds").toFixed(2)} times, ${times("pages").toFixed(2)} the pages, ${times("cost").toFixed(2)} the cost`,
  );
  // Asserted by pages, cost and the shape of the plan; the time is printed, as it is the machine's.
  expect(found.withPolicy.pages).toBeGreaterThan(100);
  expect(times("pages")).toBeLessThanOrEqual(1.5);
  expect(times("cost")).toBeLessThanOrEqual(1.5);
  const [plan] = await asRuntime<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
    runtime,
    settingsOf(rights),
    `explain (format json, verbose) ${question("")}`,
  );
  const nodes = plan ? nodesOf(plan["QUERY PLAN"][0].Plan) : [];
  expect(nodes.filter((node) => node["Subplan Name"] !== undefined)).toEqual([]);
  expect(nodes.filter((node) => /\w+\.\w+\(/.test(node.Filter ?? ""))).toEqual([]);
  expect(
    nodes
      .filter((node) => node["Relation Name"] === "sample_analyte")
      .map((node) => node["Index Cond"] ?? "")
      .join(),
  ).toContain("current_setting");
});
