import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MigratedDatabase, migratedDatabase } from "../kit/migrated-database.ts";
import { connected } from "./as-runtime.ts";
import { INSERT_ONLY, OPEN_TABLES, READ_BY_EVERYONE, WITHOUT_COHORT } from "./open-tables.ts";

let database: MigratedDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await migratedDatabase("catalogue");
  admin = await connected(database.adminUrl);
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function list<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  return (await admin.query<Row>(statement)).rows;
}

interface Guarded extends pg.QueryResultRow {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
}

const tablesOfCohorts = `
  select class.relname as name, class.relrowsecurity as enabled, class.relforcerowsecurity as forced,
         (select count(*)::int from pg_policy where polrelid = class.oid) as policies
    from pg_class class
    join pg_namespace space on space.oid = class.relnamespace and space.nspname = 'portal'
    join pg_attribute part on part.attrelid = class.oid and part.attname = 'cohort_id' and not part.attisdropped
   where class.relkind in ('r', 'p')
   order by class.relname`;

const SETTING = String.raw`current_setting\('app\.(exact_clinical|exact_cytokine|exact_genotype|block|managed_cohorts)'::text, true\)`;
const SEVERAL = String.raw`concat_ws\(','::text(, NULLIF\(${SETTING}, ''::text\))+\)`;
const ALLOWED = new RegExp(
  String.raw`^\(cohort_id = ANY \(\(string_to_array\((${SETTING}|${SEVERAL}), ','::text\)\)::integer\[\]\)\)$`,
);

describe("in the migrated database", () => {
  test("row security is enabled and forced, with a policy, on every table of cohorts but the declared open ones", async () => {
    const tables = await list<Guarded>(tablesOfCohorts);
    const guarded = tables.filter(({ name }) => !(name in OPEN_TABLES));
    expect(guarded.length).toBeGreaterThan(15);
    expect(guarded.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)).toEqual([]);
    console.info(`catalogue: ${guarded.length} tables under row policies, ${tables.length - guarded.length} open`);
  });

  test("no other table names a case, a person or a family, so that none lies beside the policies", async () => {
    const beside = await list<{ name: string; columns: string[] }>(
      `select class.relname as name, array_agg(part.attname::text order by part.attname) as columns
         from pg_class class
         join pg_attribute part on part.attrelid = class.oid and part.attnum > 0 and not part.attisdropped
        where class.relnamespace = 'portal'::regnamespace and class.relkind in ('r', 'p')
        group by class.relname
       having bool_or(part.attname ~ '(case|person|kindred|sample|version)(_id|_no)?$') and not bool_or(part.attname = 'cohort_id')
        order by class.relname`,
    );
    expect(Object.fromEntries(beside.map(({ name, columns }) => [name, columns]))).toEqual(WITHOUT_COHORT);
  });

  test("a planted table without row security would be caught", async () => {
    await admin.query("begin; create table portal.planted (cohort_id int)");
    const bare = (await list<Guarded>(tablesOfCohorts)).filter(
      (table) => !(table.name in OPEN_TABLES) && !table.enabled,
    );
    await admin.query("rollback");
    expect(bare.map(({ name }) => name)).toEqual(["planted"]);
  });

  test("a policy is a list made before the statement: no subquery, no function of a row, and for the runtime role", async () => {
    const policies = await list<{ tablename: string; cmd: string; roles: string[]; condition: string }>(
      `select tablename, policyname, cmd, roles::text[] as roles, condition
         from pg_policies, unnest(array_remove(array[qual, with_check], null)) as condition
        where schemaname = 'portal'`,
    );
    expect(policies.length).toBeGreaterThan(40);
    const open = (policy: (typeof policies)[number]): boolean =>
      policy.condition === "true" && policy.cmd === "SELECT" && READ_BY_EVERYONE.includes(policy.tablename);
    expect(policies.filter((policy) => !ALLOWED.test(policy.condition) && !open(policy))).toEqual([]);
    expect(
      policies
        .filter(open)
        .map(({ tablename }) => tablename)
        .sort(),
    ).toEqual([...READ_BY_EVERYONE].sort());
    const roles = ["portal_runtime", "portal_withdrawal"];
    expect(policies.filter((policy) => !roles.includes(policy.roles.join()))).toEqual([]);
    // What withdraws reaches the cohorts that the transaction manages, by every policy it has.
    const withdrawing = policies.filter((policy) => policy.roles.join() === "portal_withdrawal");
    expect(withdrawing.length).toBeGreaterThan(30);
    expect(withdrawing.filter(({ condition }) => !condition.includes("app.managed_cohorts"))).toEqual([]);
  });

  test("the block is read only, and of the tables an opening needs", async () => {
    const policies = await list<{ tablename: string; cmd: string }>(
      "select tablename, cmd from pg_policies where schemaname = 'portal' and qual like '%app.block%' order by 1",
    );
    expect(policies.map(({ cmd }) => cmd)).toEqual(policies.map(() => "SELECT"));
    const tables = policies.map(({ tablename }) => tablename);
    for (const raw of ["measurement", "sample", "assay", "case_variant"]) expect(tables).not.toContain(raw);
    // Courses and assessments for the events of survival, samples of the read model for windows; these and no more.
    expect(tables).toEqual([
      ...["assessment", "case_feature", "case_genotype", "case_kindred", "case_response", "case_version"],
      ...["cohort_case", "phase_analyte", "release_case", "release_size", "sample_analyte", "treatment_course"],
    ]);
  });

  test("no function runs with its owner's rights unless its search path is pinned, and no view hides its owner's", async () => {
    const loose = await list(
      `select proname from pg_proc join pg_namespace space on space.oid = pronamespace
        where nspname = 'portal' and prosecdef
          and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')`,
    );
    const views = await list(
      `select relname from pg_class class join pg_namespace space on space.oid = relnamespace
        where nspname = 'portal' and relkind in ('v', 'm')
          and not coalesce('security_invoker=true' = any(class.reloptions), false)`,
    );
    expect({ loose, views }).toEqual({ loose: [], views: [] });
  });

  test("every key of a table with case data begins with the center, so that none tells what another center holds", async () => {
    const keys = await list<{ name: string; first: string }>(
      `select index.indexrelid::regclass::text as name, part.attname as first
         from pg_index index
         join pg_class class on class.oid = index.indrelid
         join pg_namespace space on space.oid = class.relnamespace and space.nspname = 'portal'
         join pg_attribute part on part.attrelid = class.oid and part.attnum = index.indkey[0]
        where index.indisunique
          and exists (select from pg_attribute where attrelid = class.oid and attname = 'cohort_id' and not attisdropped)`,
    );
    expect(keys.length).toBeGreaterThan(18);
    expect(keys.filter(({ first }) => first !== "center_id")).toEqual([]);
  });

  test("an index led by the cohort serves the policies of every guarded table", async () => {
    const tables = (await list<Guarded>(tablesOfCohorts)).map(({ name }) => name);
    const served = await list<{ name: string }>(
      `select distinct class.relname as name
         from pg_index index
         join pg_class class on class.oid = index.indrelid
         join pg_attribute part on part.attrelid = class.oid and part.attnum = index.indkey[0]
        where part.attname = 'cohort_id' and class.relnamespace = 'portal'::regnamespace`,
    );
    const names = served.map(({ name }) => name);
    expect(tables.filter((name) => !names.includes(name))).toEqual([]);
  });

  test("the runtime role owns nothing of the portal, bypasses nothing and belongs to no stronger role", async () => {
    const [role] = await list(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
              (select count(*)::int from pg_class where relowner = pg_roles.oid and relnamespace = 'portal'::regnamespace) as owned,
              (select count(*)::int from pg_auth_members where member = pg_roles.oid) as memberships,
              has_schema_privilege(oid, 'portal', 'create') as creates,
              has_database_privilege(oid, current_database(), 'create') as extends
         from pg_roles where rolname = 'portal_runtime'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owned: 0,
      memberships: 0,
      creates: false,
      extends: false,
    });
  });

  test("the owner cannot sign in, and nobody else has a right on a table", async () => {
    const [owner] = await list<{ rolcanlogin: boolean; rolbypassrls: boolean }>(
      "select rolcanlogin, rolbypassrls from pg_roles where rolname = 'portal_owner'",
    );
    expect(owner).toEqual({ rolcanlogin: false, rolbypassrls: false });
    const others = await list(
      `select distinct grantee from information_schema.table_privileges
        where table_schema = 'portal' and grantee not in ('portal_owner', 'portal_runtime', 'portal_withdrawal')`,
    );
    expect(others).toEqual([]);
  });

  test("what withdraws cannot sign in or pass a policy, owns one function, and no other role deletes a case", async () => {
    const [role] = await list(
      `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, has_schema_privilege(oid, 'portal', 'create') as creates,
              (select array_agg(proname::text) from pg_proc where proowner = pg_roles.oid) as functions,
              (select count(*)::int from pg_class where relowner = pg_roles.oid) as tables,
              (select array_agg(member::regrole::text) from pg_auth_members where roleid = pg_roles.oid) as members
         from pg_roles where rolname = 'portal_withdrawal'`,
    );
    expect(role).toEqual({
      rolcanlogin: false,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      creates: false,
      functions: ["withdraw_case"],
      tables: 0,
      members: ["portal_owner"],
    });
    const callers = await list<{ grantee: string }>(
      `select distinct grantee from information_schema.routine_privileges
        where routine_schema = 'portal' and routine_name = 'withdraw_case' order by 1`,
    );
    expect(callers.map(({ grantee }) => grantee)).toEqual(["portal_runtime", "portal_withdrawal"]);
    const updates = await list<{ place: string }>(
      `select table_name || '.' || column_name as place from information_schema.column_privileges
        where grantee = 'portal_withdrawal' and privilege_type = 'UPDATE' order by 1`,
    );
    expect(updates.map(({ place }) => place)).toEqual([
      "import_profile.columns",
      "import_profile.plan",
      "kept_answer.purged_at",
      "kept_answer.share",
      "release.note",
      "release_size.cases",
      "release_size.controls",
      "release_size.measurements",
      "release_size.patients",
      "release_withdrawal.note",
      "upload.difference",
      "upload.file_name",
      "upload.mapping",
      "upload.note",
      "upload.removals",
      "upload.repairs",
      "upload.settings",
    ]);
  });

  test("the runtime role cannot change, delete or empty cases, releases, answers and the log", async () => {
    const rights = await list<{ name: string; changes: boolean }>(
      `select relname as name,
              has_table_privilege('portal_runtime', oid, 'update, delete, truncate') or
              has_any_column_privilege('portal_runtime', oid, 'update') as changes
         from pg_class where relnamespace = 'portal'::regnamespace and relkind in ('r', 'p')`,
    );
    const kept = rights.filter(({ name }) => INSERT_ONLY.test(name));
    expect(kept.length).toBeGreaterThan(22);
    expect(kept.filter(({ changes }) => changes)).toEqual([]);
  });

  test("the schema of the portal holds no other kind of thing that could carry rows around the policies", async () => {
    const others = await list(
      "select relname, relkind from pg_class where relnamespace = 'portal'::regnamespace and relkind in ('m', 'f', 'v')",
    );
    expect(others).toEqual([]);
  });
});
