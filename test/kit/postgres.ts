import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";

/** A database of one test file, or of one test. */
export interface TestDatabase {
  /** As superuser, into this database. */
  adminUrl: string;
  /** Removes the database, ending the sessions that are still in it. */
  drop(): Promise<void>;
}

/** The name of a finished template, to be given to `createDatabase`. */
export type Template = string & { readonly template: unique symbol };

function urlOf(database: string): string {
  const url = new URL(inject("testServer").adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject("testServer").adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function marked(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) throw new Error(`"${name}" is no name for a test database`);
  return `${inject("testServer").mark}_${name}`;
}

/**
 * Prepares a template once a run, however many test files in however many processes ask for it: the first one runs
 * `prepare` on an empty database (as superuser), the others wait for it. A `prepare` that throws leaves nothing, and the
 * next one to ask tries again.
 */
export async function prepareTemplate(name: string, prepare: (adminUrl: string) => Promise<void>): Promise<Template> {
  const database = marked(`${name}_template`);
  await asAdmin(async (client) => {
    const identifier = client.escapeIdentifier(database);
    // Held by this session: a worker that dies lets the next one in.
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [database]);
    const { rows } = await client.query<{ finished: boolean }>(
      "select datistemplate as finished from pg_database where datname = $1",
      [database],
    );
    if (rows[0]?.finished === true) return;
    await client.query(`drop database if exists ${identifier} with (force)`);
    await client.query(`create database ${identifier}`);
    await prepare(urlOf(database));
    await client.query(`alter database ${identifier} with is_template true allow_connections false`);
    // A template with a session in it cannot be copied.
    while (await hasSession(client, database)) await pause(50);
  });
  return database as Template;
}

/** Whether anybody is still connected to a database. */
async function hasSession(client: pg.Client, database: string): Promise<boolean> {
  const { rows } = await client.query("select 1 from pg_stat_activity where datname = $1 limit 1", [database]);
  return rows.length > 0;
}

/** Looks at a database this often, some seconds in all, before sessions that a test left open are ended. */
const LOOKS_BEFORE_FORCE = 200;

/**
 * Removes a database once those who leave it have left. Pools close their connections a moment after they say so, and
 * one that is cut in that moment ends the whole run with an error nobody awaits.
 */
async function dropWhenLeft(client: pg.Client, database: string): Promise<void> {
  for (let look = 0; look < LOOKS_BEFORE_FORCE && (await hasSession(client, database)); look += 1) await pause(20);
  await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
}

let counter = 0;

/** A fresh database: empty, or a copy of a template. `name` is for people; any number may share it. */
export async function createDatabase(name: string, template?: Template): Promise<TestDatabase> {
  counter += 1;
  const database = marked(`${name}_${process.pid}_${counter}`);
  await asAdmin(async (client) => {
    const source = client.escapeIdentifier(template ?? "template0");
    await client.query(`create database ${client.escapeIdentifier(database)} template ${source}`);
  });
  return {
    adminUrl: urlOf(database),
    drop: () => asAdmin((client) => dropWhenLeft(client, database)),
  };
}
