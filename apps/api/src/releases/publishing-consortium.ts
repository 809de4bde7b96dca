import pg from "pg";
import { Viewer, viewerFacts } from "#access";
import { Database, migrate, NO_CASE_ROWS, type Rights, runtimeUrlOf } from "#db";

/** Two centers on a database of their own, for tests of publishing. */
export interface PublishingConsortium {
  readonly database: Database;
  readonly runtimeUrl: string;
  /** As superuser, past every row policy. */
  readonly admin: pg.Client;
  readonly accounts: Readonly<Record<"manager" | "second" | "investigator" | "stranger", number>>;
  readonly poitiers: { readonly centerId: number; readonly cohortId: number; readonly strictCohortId: number };
  readonly aphp: { readonly centerId: number; readonly cohortId: number };
  viewerOf(accountId: number): Promise<Viewer>;
  close(): Promise<void>;
}

const runtimePassword = "publishing-tests";

async function inserted(admin: pg.Client, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await admin.query<{ id: number }>(text, [...values]);
  const [row] = rows;
  if (!row) throw new Error("an insert of the fixture gave no id");
  return row.id;
}

/** Rights on exactly these cohorts, as a data manager of them holds. */
export function managing(...cohortIds: readonly number[]): Rights {
  return { exact: { CLINICAL: cohortIds, CYTOKINE: cohortIds, GENOTYPE: cohortIds }, managed: cohortIds };
}

/** Creates and migrates a database on the server of `TEST_DATABASE_URL` and fills it with people and cohorts. */
export async function publishingConsortium(name: string): Promise<PublishingConsortium> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error("TEST_DATABASE_URL names the PostgreSQL server to test on");
  const databaseName = `${name}_${process.pid}_${Date.now()}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`create database ${databaseName}`);
  const url = new URL(serverUrl);
  url.pathname = databaseName;
  const settings = { adminUrl: url.toString(), runtimePassword };
  await migrate(settings);
  const admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
  const runtimeUrl = runtimeUrlOf(settings);
  const database = await Database.open(runtimeUrl, 5);

  const center = (slug: string) =>
    inserted(
      admin,
      "insert into portal.center (slug, name, short_name) values ($1, $1, $1) returning center_id as id",
      [slug],
    );
  const cohort = (centerId: number, slug: string, secondPerson: boolean) =>
    inserted(
      admin,
      `insert into portal.cohort (center_id, slug, title_en, title_fr, protocol_en, protocol_fr, contact,
         data_use_terms, declared_analytes, synthetic, literature, contributes, requires_second_person)
       values ($1, $2, 'Cases', 'Cas', '', '', '', '{}', '{IL_1B}', true, false, 'SUMMARY', $3) returning cohort_id as id`,
      [centerId, slug, secondPerson],
    );
  const account = async (email: string, centerId: number, role: string) => {
    const id = await inserted(
      admin,
      "insert into portal.account (email, name) values ($1, $1) returning account_id as id",
      [email],
    );
    await admin.query("insert into portal.membership (account_id, center_id, role) values ($1, $2, $3)", [
      id,
      centerId,
      role,
    ]);
    return id;
  };
  const poitiers = await center("poitiers");
  const aphp = await center("aphp");
  return {
    database,
    runtimeUrl,
    admin,
    accounts: {
      manager: await account("manager@poitiers", poitiers, "DATA_MANAGER"),
      second: await account("second@poitiers", poitiers, "DATA_MANAGER"),
      investigator: await account("investigator@poitiers", poitiers, "INVESTIGATOR"),
      stranger: await account("manager@aphp", aphp, "DATA_MANAGER"),
    },
    poitiers: {
      centerId: poitiers,
      cohortId: await cohort(poitiers, "cases", false),
      strictCohortId: await cohort(poitiers, "strict", true),
    },
    aphp: { centerId: aphp, cohortId: await cohort(aphp, "cases", false) },
    viewerOf: async (accountId) => {
      const facts = await database.within(NO_CASE_ROWS, (tx) => viewerFacts(tx, accountId, null));
      if (!facts) throw new Error("the fixture has no such account");
      return new Viewer(facts);
    },
    close: async () => {
      await database.close();
      await admin.end();
      await server.query(`drop database ${databaseName} with (force)`);
      await server.end();
    },
  };
}
