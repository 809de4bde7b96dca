import { afterAll, beforeAll, expect, test } from "vitest";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import { Database, NO_CASE_ROWS, RequestDatabase, rowsByColumn } from "./index.ts";

let migrated: MigratedDatabase;
let database: Database;

beforeAll(async () => {
  migrated = await migratedDatabase("rowsbycolumn");
  database = await Database.open(migrated.runtimeUrl, 1);
});
afterAll(async () => {
  await database.close();
  await migrated.drop();
});

interface Measured {
  readonly log: number | null;
  readonly reported: string | null;
  readonly index: boolean | null;
  readonly categories: readonly string[];
  readonly inGroup: readonly boolean[];
}

async function carried(rows: string, asked = 1): Promise<Measured[]> {
  const db = new RequestDatabase(database, NO_CASE_ROWS);
  const text = `select * from (values ${rows}) as measured(log, reported, index, categories, "inGroup") where $1::int > 0`;
  const columns = { log: "NUMBER", reported: "TEXT", index: "FLAG", categories: "TEXTS", inGroup: "FLAGS" } as const;
  const found = await rowsByColumn<Measured>(db, { name: "measured", text, values: [asked], columns });
  await db.end();
  return found;
}

const flags = [true, false];

test("rows arrive as they are: the open end of an interval, an empty text, what is missing, yes and no, lists", async () => {
  const rows = await carried(`
    ('-Infinity'::float8, '<2,3', true, array['MALE', '0-5'], array[true, false]), (0.1, '', false, '{}', array[true, false]),
    (0.1, null, null, '{}', array[true, false]), (null, 'line' || chr(10) || 'tab' || chr(9), null, '{}', array[true, false])`);
  expect(rows).toEqual([
    { log: Number.NEGATIVE_INFINITY, reported: "<2,3", index: true, categories: ["MALE", "0-5"], inGroup: flags },
    { log: 0.1, reported: "", index: false, categories: [], inGroup: flags },
    { log: 0.1, reported: null, index: null, categories: [], inGroup: flags },
    { log: null, reported: "line\ntab\t", index: null, categories: [], inGroup: flags },
  ]);
});

test("no row is no row", async () => {
  expect(await carried(`(1::float8, 'x', true, '{}'::text[], array[true])`, 0)).toEqual([]);
});

test("a text that holds the very sign between values is read nonetheless", async () => {
  const rows = await carried(`(1::float8, 'a' || chr(30) || 'b', true, '{}'::text[], array[true, false])`);
  expect(rows).toEqual([{ log: 1, reported: "a\u001eb", index: true, categories: [], inGroup: flags }]);
});
