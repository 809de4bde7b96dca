import type pg from "pg";
import { expect, test } from "vitest";
import { createDataSource } from "../../apps/api/src/db/data-source.ts";
import { MIGRATIONS } from "../../apps/api/src/db/migrations/index.ts";
import { migratedDatabase } from "../kit/migrated-database.ts";
import { connected } from "./as-runtime.ts";

const portal = "'portal'::regnamespace";

/** Everything a migration makes, as text: columns, keys, indexes, policies and rights. */
const CONTENT = [
  `select relname, attname, format_type(atttypid, atttypmod) as type, attnotnull, attidentity, pg_get_expr(adbin, adrelid) as otherwise
     from pg_class join pg_attribute on attrelid = pg_class.oid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace = ${portal} and relkind = 'r' and attnum > 0 and not attisdropped order by relname, attname`,
  `select conrelid::regclass::text as place, conname, pg_get_constraintdef(oid) as text from pg_constraint
    where connamespace = ${portal} order by 1, 2`,
  `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index
     join pg_class on pg_class.oid = indrelid where relnamespace = ${portal} order by 1`,
  "select tablename, policyname, roles::text, cmd, qual, with_check from pg_policies where schemaname = 'portal' order by 1, 2",
  `select relname, relrowsecurity, relforcerowsecurity, relowner::regrole::text,
          (select array_agg(right_::text order by right_::text) from unnest(relacl) as right_)::text as rights
     from pg_class where relnamespace = ${portal} and relkind in ('r', 'v', 'm') order by 1`,
  `select proname, prosecdef, proconfig::text, proacl::text, prosrc from pg_proc where pronamespace = ${portal} order by 1`,
  `select tgname, tgrelid::regclass::text, pg_get_triggerdef(pg_trigger.oid) as text from pg_trigger
     join pg_class on pg_class.oid = tgrelid where relnamespace = ${portal} and not tgisinternal order by 1, 2`,
];

async function contentOf(client: pg.Client): Promise<unknown[]> {
  const parts: unknown[] = [];
  for (const statement of CONTENT) parts.push((await client.query(statement)).rows);
  return parts;
}

test("the stored classes say of the tables what the migrations have made of them", async () => {
  const database = await migratedDatabase("drift");
  const source = createDataSource({ url: database.adminUrl, poolSize: 1 });
  await source.initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  await database.drop();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test("a column that no class knows would be seen as a difference", async () => {
  const database = await migratedDatabase("drift");
  const admin = await connected(database.adminUrl);
  await admin.query("alter table portal.assessment drop column pga");
  await admin.end();
  const source = createDataSource({ url: database.adminUrl, poolSize: 1 });
  await source.initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  await database.drop();
  expect(upQueries.map(({ query }) => query).join()).toContain("pga");
});

test("migrations taken back and run again leave the same schema", async () => {
  const database = await migratedDatabase("down");
  const admin = await connected(database.adminUrl);
  const before = await contentOf(admin);
  const source = createDataSource({ url: database.adminUrl, role: "portal_owner", poolSize: 1 });
  await source.initialize();
  for (const _ of MIGRATIONS) await source.undoLastMigration();
  const { rows: left } = await admin.query(
    `select relname from pg_class where relnamespace = ${portal} and relkind = 'r' and relname <> 'migrations'`,
  );
  await source.runMigrations();
  await source.destroy();
  const after = await contentOf(admin);
  await admin.end();
  await database.drop();
  expect(left).toEqual([]);
  expect(after).toEqual(before);
});
