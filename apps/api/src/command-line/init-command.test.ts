import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Database } from "#db";
import { readEnvironment } from "#env";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { makeFirstCenter, runInit } from "./init-command.ts";

let empty: MigratedDatabase;
let database: Database;
beforeAll(async () => {
  empty = await migratedDatabase("init");
  database = await Database.open(empty.runtimeUrl, 1);
});
afterAll(async () => {
  await database?.close();
  await empty?.drop();
});

const order = { centerSlug: "poitiers", centerName: "CHU", personName: "Ada", email: "ada@chu.example", roles: "" };

it("makes the first center and its first person once, with an entry in the log", async () => {
  await database.withoutCases((tx) => makeFirstCenter(tx, order, ["COORDINATOR", "DATA_MANAGER"]));
  const admin = new pg.Client({ connectionString: empty.adminUrl });
  await admin.connect();
  const { rows } = await admin.query(
    "select email, role, center.slug from portal.membership join portal.account using (account_id) left join portal.center using (center_id) order by role",
  );
  const log = await admin.query("select action from portal.audit_entry");
  await admin.end();
  // A role of the consortium belongs to no center.
  expect(rows).toEqual([
    { email: "ada@chu.example", role: "COORDINATOR", slug: null },
    { email: "ada@chu.example", role: "DATA_MANAGER", slug: "poitiers" },
  ]);
  expect(log.rows).toEqual([{ action: "PORTAL_INITIALISED" }]);
  const again = database.withoutCases((tx) => makeFirstCenter(tx, { ...order, centerSlug: "aphp" }, ["STEWARD"]));
  await expect(again).rejects.toThrow("has an account already");
});

it("is refused in a demonstration, which makes its own people", async () => {
  await expect(runInit(readEnvironment({}), order, () => undefined)).rejects.toThrow("PORTAL_MODE=production");
});
