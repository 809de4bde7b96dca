import { afterAll, beforeAll, expect, test } from "vitest";
import { type MigratedDatabase, migratedDatabase } from "../../../../test/kit/migrated-database.ts";
import {
  type CarriedColumns,
  Database,
  flagsSql,
  NO_CASE_ROWS,
  RequestDatabase,
  rowsByColumn,
  textsSql,
} from "./index.ts";

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
  readonly day: number | null;
  readonly person: string | null;
  readonly reported: string | null;
  readonly index: boolean | null;
  readonly categories: readonly string[];
  readonly inGroup: readonly boolean[];
}

const COLUMNS: CarriedColumns<Measured> = {
  ...{ log: "NUMBER", day: "INTEGER", person: "UUID", reported: "TEXT" },
  ...{ index: "FLAG", categories: "TEXTS", inGroup: "FLAGS" },
};

async function carried(rows: string, asked = 1): Promise<Measured[]> {
  const db = new RequestDatabase(database, NO_CASE_ROWS);
  const text = `select log, day, person::uuid as person, reported, index, ${textsSql(["sex", "band"])} as categories,
                       ${flagsSql(["first", "second"])} as "inGroup"
                  from (values ${rows}) as measured(log, day, person, reported, index, sex, band, first, second)
                 where $1::int > 0`;
  const found = await rowsByColumn<Measured>(db, { name: "measured", text, values: [asked], columns: COLUMNS });
  await db.end();
  return found;
}

const ANNE = "5d41402a-bc4b-4a76-b971-9d911017c592";
const BERT = "5d41402a-bc4b-4a76-b971-9d911017c593";

test("rows arrive as they are: the open end of an interval, what is missing, an empty text, yes and no, lists", async () => {
  const rows = await carried(`
    ('-Infinity'::float8, -3, '${ANNE}', '<2,3', true, 'MALE', '0-5', true, false),
    (0.1, 2147483647, '${ANNE}', '', false, 'MALE', null, true, false),
    (0.1, 0, '${BERT}', null, null, null, null, false, null),
    (null, null, null, 'line' || chr(10) || 'tab' || chr(9), null, null, null, false, null)`);
  expect(rows.map(({ person: _, ...row }) => row)).toEqual([
    { ...{ log: Number.NEGATIVE_INFINITY, day: -3 }, reported: "<2,3", ...told(true, ["MALE", "0-5"], true) },
    { ...{ log: 0.1, day: 2_147_483_647 }, reported: "", ...told(false, ["MALE"], true) },
    { ...{ log: 0.1, day: 0 }, reported: null, ...told(null, [], false) },
    { ...{ log: null, day: null }, reported: "line\ntab\t", ...told(null, [], false) },
  ]);
});

const told = (index: boolean | null, categories: readonly string[], first: boolean) => ({
  ...{ index, categories, inGroup: [first, false] },
});

test("two identities are equal where their UUIDs are, and a missing one is null", async () => {
  const rest = "true, null, null, true, true";
  const persons = [`'${ANNE}'`, `'${ANNE}'`, `'${BERT}'`, "null", `'${ANNE}'`];
  const rows = await carried(persons.map((person) => `(1::float8, 1, ${person}, '', ${rest})`).join(", "));
  const [anne, again, bert, nobody, last] = rows.map(({ person }) => person);
  expect([again, last]).toEqual([anne, anne]);
  expect(bert).not.toBe(anne);
  expect([typeof anne, nobody]).toEqual(["string", null]);
});

test("no row is no row", async () => {
  expect(await carried(`(1::float8, 1, '${ANNE}', 'x', true, null, null, true, true)`, 0)).toEqual([]);
});

test("rows with a text that holds the very sign between values are read nonetheless, and their identities are the same", async () => {
  const rowOf = (reported: string) => `(1::float8, 1, '${ANNE}', ${reported}, true, 'MALE', '0-5', true, false)`;
  const [row] = await carried(rowOf("'a' || chr(30) || 'b'"));
  const [plain] = await carried(rowOf("'a'"));
  expect(row).toEqual({ ...plain, reported: "a\u001eb" });
});
