import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { Database, NO_CASE_ROWS, RequestDatabase } from "./index.ts";

const POOL = 2;
let migrated: MigratedDatabase;
let database: Database;

beforeAll(async () => {
  migrated = await migratedDatabase("requestdb");
  database = await Database.open(migrated.runtimeUrl, POOL);
});
afterAll(async () => {
  await database.close();
  await migrated.drop();
});

const request = () => new RequestDatabase(database, { ...NO_CASE_ROWS, managed: [7] });
const MANAGED = "select current_setting('app.managed_cohorts') as managed, pg_backend_pid() as pid";

/** Every connection of the pool can be had, so none was kept by a request before. */
async function allConnectionsAreFree(): Promise<void> {
  const held = await Promise.all(Array.from({ length: POOL }, () => database.begin(NO_CASE_ROWS)));
  await Promise.all(held.map((tx) => tx.close("commit")));
}

describe("the database of one request", () => {
  test("asks all its questions in one transaction under the viewer's rights", async () => {
    const db = request();
    const rows = await Promise.all([1, 2, 3].map(() => db.rows<{ managed: string; pid: number }>(MANAGED)));
    expect(new Set(rows.flat().map(({ pid }) => pid)).size).toBe(1);
    expect(rows.flat().map(({ managed }) => managed)).toEqual(["7", "7", "7"]);
    await db.end();
    await allConnectionsAreFree();
  });

  test("goes on after a statement that failed", async () => {
    const db = request();
    const [failed, after] = await Promise.allSettled([db.rows("select 1 / 0"), db.rows(MANAGED)]);
    expect(failed.status).toBe("rejected");
    expect(after.status).toBe("fulfilled");
    await db.end();
    await allConnectionsAreFree();
  });

  test("answers nothing once the answer has left, so that no connection is taken which nobody gives back", async () => {
    const db = request();
    await db.rows(MANAGED);
    await db.end();
    await expect(db.rows(MANAGED)).rejects.toThrow(/nobody waits for this request/);
    await expect(db.write(async () => 1)).rejects.toThrow(/nobody waits for this request/);
    await allConnectionsAreFree();
  });

  test("finished between two events takes a connection again", async () => {
    const db = request();
    await db.rows(MANAGED);
    await db.finish();
    await allConnectionsAreFree();
    expect(await db.rows(MANAGED)).toHaveLength(1);
    await db.end();
    await allConnectionsAreFree();
  });

  test("says so, and does not wait for ever, when a write asks it instead of its transaction", async () => {
    const db = request();
    await expect(db.write(() => db.rows(MANAGED))).rejects.toThrow(/inside a write/);
    expect(await db.write((tx) => tx.rows(MANAGED))).toHaveLength(1);
    await db.end();
    await allConnectionsAreFree();
  });

  test("rolls a write back that throws, and keeps its reason when the connection is gone too", async () => {
    const db = request();
    const lost = db.write(async (tx) => {
      await tx.rows("select pg_terminate_backend(pg_backend_pid())").catch(() => undefined);
      throw new Error("the reason");
    });
    await expect(lost).rejects.toThrow("the reason");
    await db.end();
    await allConnectionsAreFree();
  });

  test("leaves no right on a connection to a statement that is asked by itself there", async () => {
    const held = await Promise.all(
      Array.from({ length: POOL }, () => database.begin({ ...NO_CASE_ROWS, managed: [7] })),
    );
    await Promise.all(held.map((tx) => tx.close("commit")));
    const text = "/* managedAlone */ select current_setting('app.managed_cohorts', true) as managed where $1";
    const rows = await Promise.all([1, 2, 3].map(() => database.alone<{ managed: string }>(text, [true])));
    expect(rows.flat().map(({ managed }) => managed)).toEqual(["", "", ""]);
    await expect(database.alone("select 1", [])).rejects.toThrow(/comment that names it/);
    await allConnectionsAreFree();
  });

  test("sends no statement of a transaction that is over", async () => {
    const tx = await database.begin(NO_CASE_ROWS);
    await tx.close("commit");
    await expect(tx.rows("select 1")).rejects.toThrow(/transaction was over/);
    await expect(tx.close("rollback")).resolves.toBeUndefined();
    await allConnectionsAreFree();
  });
});
