import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { blockSettingsOf, NO_CASE_ROWS, type Rights, settingsOf } from "../../apps/api/src/db/rights.ts";
import { demonstrationDatabase } from "../kit/demonstration.ts";
import type { MigratedDatabase } from "../kit/migrated-database.ts";
import { connected } from "./as-runtime.ts";
import { OPEN_TABLES, READ_BY_EVERYONE } from "./open-tables.ts";
import { ROWS_BY_TABLE, type RowExpectation } from "./row-expectations.ts";

let database: MigratedDatabase;
let admin: pg.Client;
let runtime: pg.Client;
let inserm = 0;
let poitiers = 0;

beforeAll(async () => {
  database = await demonstrationDatabase("rows");
  admin = await connected(database.adminUrl);
  runtime = await connected(database.runtimeUrl);
  const { rows } = await admin.query<{ slug: string; cohort_id: number }>("select slug, cohort_id from portal.cohort");
  const idOf = (slug: string): number => rows.find((row) => row.slug === slug)?.cohort_id ?? 0;
  inserm = idOf("inserm-nlrp12");
  poitiers = idOf("poitiers-nlrp12");
  await admin.query(
    `insert into portal.upload (center_id, cohort_id, state, file_name, sha256, size_bytes, received_by)
     select center_id, cohort_id, 'RECEIVED', 'file', '\\x00', 1, 1 from portal.cohort where cohort_id = any($1)`,
    [[inserm, poitiers]],
  );
  await admin.query(
    `insert into portal.import_profile (center_id, cohort_id, version, columns, plan, created_by)
     select center_id, cohort_id, 1, '{}', '{}', 1 from portal.cohort where cohort_id = any($1)`,
    [[inserm, poitiers]],
  );
  await admin.query(
    `insert into portal.kept_answer (center_id, cohort_id, hash, release_number, cohort_ids, needs, question)
     select center_id, cohort_id, 'hash', 1, array[cohort_id], '{}', 'cytokineSummary'
       from portal.cohort where cohort_id = any($1)`,
    [[inserm, poitiers]],
  );
  // The demonstration withdraws nothing: a withdrawn release, and the hash of a withdrawn version, of each.
  await admin.query(
    `insert into portal.release_withdrawal (center_id, cohort_id, release_number, withdrawn_by, reason)
     select center_id, cohort_id, 1, 1, 'MISTAKE' from portal.cohort where cohort_id = any($1)`,
    [[inserm, poitiers]],
  );
  await admin.query(
    `insert into portal.withdrawn_version_hash (center_id, cohort_id, release_number, content_hash)
     select center_id, cohort_id, 1, '\\x00' from portal.cohort where cohort_id = any($1)`,
    [[inserm, poitiers]],
  );
});
afterAll(async () => {
  await runtime.end();
  await admin.end();
  await database.drop();
});

const VERBS = ["select", "insert", "update", "delete"] as const;
type Verb = (typeof VERBS)[number];

/** What came of one attempt on the rows of INSERM's cohort. */
type Outcome = "rows" | "no rows" | "done" | "refused" | `unexpected ${string}`;

interface Standing {
  readonly settings: string;
  readonly allows: (expectation: RowExpectation, verb: Verb) => Outcome;
}

const exact = (part: Partial<Rights["exact"]>): Rights => ({
  ...NO_CASE_ROWS,
  exact: { ...NO_CASE_ROWS.exact, ...part },
});
const nothing = (verb: Verb, expectation: RowExpectation): Outcome => {
  if (verb === "select") return expectation.everyone ? "rows" : "no rows";
  return verb === "update" && expectation.managed === "read and change" ? "no rows" : "refused";
};
const reading =
  (...groups: RowExpectation["read"][number][]): Standing["allows"] =>
  (expectation, verb) => {
    if (!groups.some((group) => expectation.read.includes(group))) return nothing(verb, expectation);
    if (verb === "insert" && expectation.readersAdd) return "done";
    return verb === "select" ? "rows" : nothing(verb, expectation);
  };

function standings(): Readonly<Record<string, Standing>> {
  const own = [inserm];
  const other = [poitiers];
  return {
    "no setting at all": { settings: "select 1", allows: (expectation, verb) => nothing(verb, expectation) },
    "no rights": { settings: settingsOf(NO_CASE_ROWS), allows: (expectation, verb) => nothing(verb, expectation) },
    "clinical only": { settings: settingsOf(exact({ CLINICAL: own })), allows: reading("CLINICAL") },
    "cytokine only": { settings: settingsOf(exact({ CYTOKINE: own })), allows: reading("CYTOKINE") },
    "genotype only": { settings: settingsOf(exact({ GENOTYPE: own })), allows: reading("GENOTYPE") },
    "all three groups": {
      settings: settingsOf(exact({ CLINICAL: own, CYTOKINE: own, GENOTYPE: own })),
      allows: reading("CLINICAL", "CYTOKINE", "GENOTYPE"),
    },
    block: {
      settings: blockSettingsOf(own),
      allows: (expectation, verb) => (verb === "select" && expectation.block ? "rows" : nothing(verb, expectation)),
    },
    managed: {
      settings: settingsOf({ ...NO_CASE_ROWS, managed: own }),
      allows: (expectation, verb) => {
        if (verb === "insert") return expectation.closed || expectation.readersAdd ? "refused" : "done";
        if (verb === "select") return expectation.managed || expectation.everyone ? "rows" : "no rows";
        return verb === "update" && expectation.managed === "read and change" ? "done" : "refused";
      },
    },
    "another center's cohort, everything": {
      settings: settingsOf({ exact: { CLINICAL: other, CYTOKINE: other, GENOTYPE: other }, managed: other }),
      allows: (expectation, verb) => nothing(verb, expectation),
    },
    "another center's cohort, in the block": {
      settings: blockSettingsOf(other),
      allows: (expectation, verb) => nothing(verb, expectation),
    },
  };
}

const RLS_OR_PERMISSION = "42501";
const UNIQUE = "23505";

async function attempt(settings: string, table: string, verb: Verb, sample: unknown): Promise<Outcome> {
  const statements: Record<Verb, [string, unknown[]]> = {
    select: [`select count(*)::int as count from portal.${table} where cohort_id = $1`, [inserm]],
    insert: [
      `insert into portal.${table} overriding system value select (jsonb_populate_record(null::portal.${table}, $1)).*`,
      [JSON.stringify(sample)],
    ],
    update: [`update portal.${table} set cohort_id = cohort_id where cohort_id = $1`, [inserm]],
    delete: [`delete from portal.${table} where cohort_id = $1`, [inserm]],
  };
  await runtime.query("begin");
  try {
    await runtime.query(settings);
    const [text, values] = statements[verb];
    const result = await runtime.query<{ count: number }>(text, values);
    if (verb === "select") return result.rows[0]?.count ? "rows" : "no rows";
    return result.rowCount ? "done" : "no rows";
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code === RLS_OR_PERMISSION) return "refused";
    // Row security is asked before keys are: a double of an existing row that reaches the key was let through.
    return code === UNIQUE && verb === "insert" ? "done" : `unexpected ${code ?? String(error)}`;
  } finally {
    await runtime.query("rollback");
  }
}

test("every table under row policies has its line among the expectations, and every line its table", async () => {
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = 'portal'::regnamespace and relkind = 'r' and attname = 'cohort_id' and not attisdropped`,
  );
  const guarded = rows.map(({ name }) => name).filter((name) => !(name in OPEN_TABLES));
  expect(guarded.sort()).toEqual(Object.keys(ROWS_BY_TABLE).sort());
});

test("a transaction reaches the rows its lists name, by the verbs its role has, and no other row", async () => {
  const surprises: string[] = [];
  let cells = 0;
  for (const [table, expectation] of Object.entries(ROWS_BY_TABLE)) {
    const { rows } = await admin.query(
      `select to_jsonb(t) as row from portal.${table} t where cohort_id = $1 limit 1`,
      [inserm],
    );
    expect(rows.length, `the demonstration has no row in ${table}`).toBe(1);
    for (const [name, standing] of Object.entries(standings())) {
      for (const verb of VERBS) {
        cells += 1;
        const came = await attempt(standing.settings, table, verb, rows[0].row);
        const wanted = standing.allows(expectation, verb);
        if (came !== wanted) surprises.push(`${verb} ${table} with ${name}: ${came} instead of ${wanted}`);
      }
    }
  }
  console.info(`rows: ${cells} cells of table, rights and verb; ${surprises.length} surprises`);
  expect(surprises).toEqual([]);
});

test("with rights on one cohort no table shows a row of any other", async () => {
  const own = [inserm];
  const rights = settingsOf({ exact: { CLINICAL: own, CYTOKINE: own, GENOTYPE: own }, managed: own });
  for (const settings of [rights, blockSettingsOf(own)]) {
    await runtime.query(`begin; ${settings}`);
    for (const table of Object.keys(ROWS_BY_TABLE).filter((name) => !READ_BY_EVERYONE.includes(name))) {
      const { rows } = await runtime.query(`select count(*)::int as count from portal.${table} where cohort_id <> $1`, [
        inserm,
      ]);
      expect(rows, table).toEqual([{ count: 0 }]);
    }
    await runtime.query("rollback");
  }
});

test("rights that are no whole numbers never reach the database", () => {
  const forged = ["1'; drop table portal.cohort; --" as unknown as number];
  expect(() => settingsOf({ ...NO_CASE_ROWS, managed: forged })).toThrow(TypeError);
  expect(() => blockSettingsOf([1.5])).toThrow(TypeError);
});
