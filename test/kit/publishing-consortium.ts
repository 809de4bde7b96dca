import pg from "pg";
import { Viewer, viewerFacts } from "../../apps/api/src/access/index.ts";
import { Database, NO_CASE_ROWS, type Rights } from "../../apps/api/src/db/index.ts";
import { migratedDatabase } from "./migrated-database.ts";

/** A cohort with the center that owns it. */
export interface TestCohort {
  readonly centerId: number;
  readonly cohortId: number;
}

/** Two centers with people and empty cohorts, on a database of their own, for tests of publishing. */
export interface PublishingConsortium {
  readonly database: Database;
  readonly runtimeUrl: string;
  /** As superuser, past every row policy. */
  readonly admin: pg.Client;
  /** Data manager, second data manager and investigator of poitiers; data manager of aphp. */
  readonly accounts: Readonly<Record<"manager" | "second" | "investigator" | "stranger", number>>;
  readonly poitiers: TestCohort;
  /** A cohort of poitiers that wants two persons. */
  readonly strict: TestCohort;
  readonly aphp: TestCohort;
  /** The person of an account, with the rights of this moment. */
  viewerOf(accountId: number): Promise<Viewer>;
  close(): Promise<void>;
}

/** Rights on exactly these cohorts, as a data manager of them holds. */
export function managing(...cohortIds: readonly number[]): Rights {
  return { exact: { CLINICAL: cohortIds, CYTOKINE: cohortIds, GENOTYPE: cohortIds }, managed: cohortIds };
}

async function inserted(admin: pg.Client, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await admin.query<{ id: number }>(text, [...values]);
  const [row] = rows;
  if (!row) throw new Error("an insert gave no id");
  return row.id;
}

function addCenter(admin: pg.Client, slug: string): Promise<number> {
  return inserted(
    admin,
    "insert into portal.center (slug, name, short_name) values ($1, $1, $1) returning center_id as id",
    [slug],
  );
}

async function addCohort(admin: pg.Client, centerId: number, secondPerson: boolean): Promise<TestCohort> {
  const cohortId = await inserted(
    admin,
    `insert into portal.cohort (center_id, slug, title_en, title_fr, protocol_en, protocol_fr, contact,
       data_use_terms, declared_analytes, synthetic, literature, contributes, requires_second_person)
     values ($1, $2, 'Cases', 'Cas', '', '', '', '{}', '{IL_1B}', true, false, 'SUMMARY', $3) returning cohort_id as id`,
    [centerId, secondPerson ? "strict" : "cases", secondPerson],
  );
  return { centerId, cohortId };
}

async function addAccount(admin: pg.Client, name: string, member: { centerId: number; role: string }): Promise<number> {
  const id = await inserted(
    admin,
    "insert into portal.account (email, name) values ($1, $2) returning account_id as id",
    [`${name}@example.org`, name],
  );
  const values = [id, member.centerId, member.role];
  await admin.query("insert into portal.membership (account_id, center_id, role) values ($1, $2, $3)", values);
  return id;
}

/** Creates the consortium on a fresh copy of the migrated schema. */
export async function publishingConsortium(name: string): Promise<PublishingConsortium> {
  const { adminUrl, runtimeUrl, drop } = await migratedDatabase(name);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const database = await Database.open(runtimeUrl, 5);
  const [poitiers, aphp] = [await addCenter(admin, "poitiers"), await addCenter(admin, "aphp")];
  const member = (centerId: number, role: string) => ({ centerId, role });
  return {
    database,
    runtimeUrl,
    admin,
    accounts: {
      manager: await addAccount(admin, "manager", member(poitiers, "DATA_MANAGER")),
      second: await addAccount(admin, "second", member(poitiers, "DATA_MANAGER")),
      investigator: await addAccount(admin, "investigator", member(poitiers, "INVESTIGATOR")),
      stranger: await addAccount(admin, "stranger", member(aphp, "DATA_MANAGER")),
    },
    poitiers: await addCohort(admin, poitiers, false),
    strict: await addCohort(admin, poitiers, true),
    aphp: await addCohort(admin, aphp, false),
    viewerOf: async (accountId) => {
      const facts = await database.within(NO_CASE_ROWS, (tx) => viewerFacts(tx, accountId, null));
      if (!facts) throw new Error("there is no such account");
      return new Viewer(facts);
    },
    close: async () => {
      await database.close();
      await admin.end();
      await drop();
    },
  };
}
