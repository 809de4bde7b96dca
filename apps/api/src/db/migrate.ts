import { runMigrations as migrateJobs } from "graphile-worker";
import pg from "pg";
import { createDataSource } from "./data-source.ts";

/** How the schema is brought up to date. */
export interface MigrationSettings {
  /** Connection of the migrator: any role that may create roles, or for which they exist already. */
  readonly adminUrl: string;
  /** What the runtime role signs in with; derived from the installation secret, never stored. */
  readonly runtimePassword: string;
}

/** The connection string of the runtime role on the migrator's database. */
export function runtimeUrlOf(settings: MigrationSettings): string {
  const url = new URL(settings.adminUrl);
  url.username = "portal_runtime";
  url.password = settings.runtimePassword;
  return url.toString();
}

function asRole(adminUrl: string, role: string): string {
  const url = new URL(adminUrl);
  url.searchParams.set("options", `-c role=${role}`);
  return url.toString();
}

async function runtimeSignsIn(settings: MigrationSettings): Promise<boolean> {
  const client = new pg.Client({ connectionString: runtimeUrlOf(settings) });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Four roles: `portal_owner` owns the schema and cannot sign in; the migrator is whoever `adminUrl` names, made a
 * member of it; `portal_runtime` serves requests and can neither bypass a row policy nor change the schema;
 * `portal_withdrawal` cannot sign in and owns the one function that deletes a case, under row policies of its own.
 */
async function prepareRoles(admin: pg.Client, settings: MigrationSettings): Promise<void> {
  for (const definition of [
    "portal_owner nologin",
    "portal_runtime login nobypassrls",
    "portal_withdrawal nologin nobypassrls",
  ]) {
    await admin.query(
      `do $$ begin create role ${definition}; exception when duplicate_object or unique_violation then null; end $$`,
    );
  }
  const { rows } = await admin.query<{ database: string; member: boolean; handsOver: boolean; version: number }>(
    `select current_database() as database,
            pg_has_role('portal_owner', 'portal_withdrawal', 'member') as "handsOver",
            pg_has_role(current_user, 'portal_owner', 'set') and pg_has_role(current_user, 'portal_runtime', 'set') as member,
            current_setting('server_version_num')::int as version`,
  );
  const state = rows[0];
  if (!state || state.version < 150_000) {
    throw new Error("PostgreSQL 15 or newer is needed; DATABASE_URL names an older server.");
  }
  await refuseStrongRuntime(admin);
  if (!state.member) await admin.query("grant portal_owner, portal_runtime to current_user");
  // To make it the owner of its function.
  if (!state.handsOver) await admin.query("grant portal_withdrawal to portal_owner");
  if (!(await runtimeSignsIn(settings))) {
    await admin.query(`alter role portal_runtime password ${pg.escapeLiteral(settings.runtimePassword)}`);
  }
  const database = pg.escapeIdentifier(state.database);
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect, temporary on database ${database} to portal_runtime, portal_owner`);
  await admin.query("create schema if not exists portal authorization portal_owner");
}

/** A runtime role that an operator made stronger would walk past every row policy; such a portal does not start. */
async function refuseStrongRuntime(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ strong: boolean }>(
    `select rolsuper or rolbypassrls or pg_has_role(oid, 'portal_owner', 'member')
              or pg_has_role(oid, 'portal_withdrawal', 'member') as strong
       from pg_roles where rolname = 'portal_runtime'`,
  );
  if (rows[0]?.strong !== false) {
    throw new Error(
      "The role portal_runtime can pass the row policies; alter it to nosuperuser nobypassrls and take portal_owner from it.",
    );
  }
}

/** Brings roles, tables, policies and the job queue to this version. Safe to call at every start and side by side. */
export async function migrate(settings: MigrationSettings): Promise<void> {
  const admin = new pg.Client({ connectionString: settings.adminUrl });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(20110531, 12)");
    await prepareRoles(admin, settings);
    const owner = createDataSource({ url: settings.adminUrl, role: "portal_owner", poolSize: 1 });
    await owner.initialize();
    try {
      await owner.runMigrations();
    } finally {
      await owner.destroy();
    }
    const { rows } = await admin.query<{ database: string }>("select quote_ident(current_database()) as database");
    // The queue belongs to the runtime: it holds no case data, and jobs are enqueued in the request's transaction.
    await admin.query(`grant create on database ${rows[0]?.database} to portal_runtime`);
    try {
      await migrateJobs({ connectionString: asRole(settings.adminUrl, "portal_runtime") });
    } finally {
      await admin.query(`revoke create on database ${rows[0]?.database} from portal_runtime`);
    }
  } finally {
    await admin.end();
  }
}
