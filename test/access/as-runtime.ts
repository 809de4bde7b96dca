import pg from "pg";
import { type Rights, settingsOf } from "../../apps/api/src/db/rights.ts";

/** Rows of one statement, as the role that serves requests would get them under the given rights; nothing is kept. */
export async function asRuntime<Row extends pg.QueryResultRow>(
  runtime: pg.Client,
  rights: Rights | string,
  statement: string,
): Promise<Row[]> {
  await runtime.query("begin");
  try {
    await runtime.query(typeof rights === "string" ? rights : settingsOf(rights));
    return (await runtime.query<Row>(statement)).rows;
  } finally {
    await runtime.query("rollback");
  }
}

/** A connection that ends with the test file. */
export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
