import type { FieldGroup } from "@nlrp12/domain";
import { graphql } from "graphql";
import { QuestionLog } from "../../apps/api/src/audit/index.ts";
import type { PortalContext } from "../../apps/api/src/context.ts";
import { RequestDatabase } from "../../apps/api/src/db/index.ts";
import { loadersOf } from "../../apps/api/src/loaders.ts";
import { publishCohortFile } from "../../apps/api/src/releases/index.ts";
import { createSchema } from "../../apps/api/src/schema.ts";
import { managing, type PublishingConsortium, publishingConsortium, type TestCohort } from "./publishing-consortium.ts";
import { aphpFile, poitiersFile } from "./reading-cohort-files.ts";

/**
 * Who asks, by what they hold of the cohort of aphp; all are investigators of poitiers but the investigator of aphp, the
 * coordinator, and the data manager of poitiers.
 */
export type Asker = "poitiers" | "clinical" | "cytokine" | "everything" | "aphp" | "coordinator" | "manager";

/** An answer, and the statements it took, by their names in order. */
export interface Answer<Data> {
  readonly data: Data;
  /** `extensions.code` of every error; the text of an error that has none. */
  readonly codes: readonly unknown[];
  readonly messages: readonly string[];
  readonly statements: readonly string[];
}

/** Two centers, a cohort each in two releases, and people who may read more or less of them. */
export interface ReadingConsortium extends Pick<PublishingConsortium, "admin" | "poitiers" | "aphp" | "close"> {
  /** A request of this person, as the server makes it; end it with `db.finish()`. */
  requestOf(asker: Asker): Promise<PortalContext>;
  ask<Data>(asker: Asker, source: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>;
}

const granted: Readonly<Record<Asker, readonly FieldGroup[]>> = {
  poitiers: [],
  clinical: ["CLINICAL"],
  cytokine: ["CYTOKINE"],
  everything: ["CLINICAL", "CYTOKINE", "GENOTYPE"],
  aphp: [],
  coordinator: [],
  manager: [],
};

async function addReader(consortium: PublishingConsortium, asker: Asker): Promise<number> {
  const { admin, poitiers, aphp } = consortium;
  const { rows } = await admin.query<{ id: number }>(
    "insert into portal.account (email, name) values ($1, $1) returning account_id as id",
    [`${asker}@example.org`],
  );
  const id = rows[0]?.id ?? 0;
  const [centerId, role] =
    asker === "coordinator"
      ? [null, "COORDINATOR"]
      : [asker === "aphp" ? aphp.centerId : poitiers.centerId, "INVESTIGATOR"];
  const member = [id, centerId, role];
  await admin.query("insert into portal.membership (account_id, center_id, role) values ($1, $2, $3)", member);
  for (const group of granted[asker]) {
    await admin.query(
      `insert into portal.access_grant (center_id, cohort_id, grantee_account_id, field_group, level, purpose,
         starts_at, ends_at, approved_by, accepted_terms)
       select center_id, cohort_id, $3, $4, 'RECORD', '', now() - interval '1 day', now() + interval '1 day', $3,
              data_use_terms
         from portal.cohort where center_id = $1 and cohort_id = $2`,
      [aphp.centerId, aphp.cohortId, id, group],
    );
  }
  return id;
}

async function publishTwice(
  { database, accounts }: PublishingConsortium,
  cohort: TestCohort,
  fileOf: typeof poitiersFile,
): Promise<void> {
  for (const release of [1, 2] as const) {
    await database.within(managing(cohort.cohortId), (tx) =>
      publishCohortFile(tx, {
        ...cohort,
        publishedBy: accounts.manager,
        file: fileOf(release),
        note: null,
        citations: new Map([["P2", "doi:10.1002/art.30241"]]),
      }),
    );
  }
}

/** The two releases of each center's cohort. */
type FilesOfCenters = Readonly<Record<"poitiers" | "aphp", typeof poitiersFile>>;

/** Creates the consortium on a fresh copy of the migrated schema. */
export async function readingConsortium(
  name: string,
  files: FilesOfCenters = { poitiers: poitiersFile, aphp: aphpFile },
): Promise<ReadingConsortium> {
  const consortium = await publishingConsortium(name);
  const { database, admin, poitiers, aphp } = consortium;
  const accounts = new Map<Asker, number>();
  for (const asker of Object.keys(granted) as Asker[]) {
    accounts.set(asker, asker === "manager" ? consortium.accounts.manager : await addReader(consortium, asker));
  }
  await publishTwice(consortium, poitiers, files.poitiers);
  await publishTwice(consortium, aphp, files.aphp);
  const schema = await createSchema();

  const requestOf = async (asker: Asker): Promise<PortalContext> => {
    const viewer = await consortium.viewerOf(accounts.get(asker) ?? 0);
    const db = new RequestDatabase(database, viewer.rights());
    return { viewer, db, loaders: loadersOf(db), asked: new QuestionLog(), requestId: name };
  };
  return {
    admin,
    poitiers,
    aphp,
    requestOf,
    ask: async (asker, source, variableValues = {}) => {
      const contextValue = await requestOf(asker);
      const statements: string[] = [];
      database.observeStatements((text) => statements.push(/\/\* (\w+)/.exec(text)?.[1] ?? text));
      const { data, errors = [] } = await graphql({ schema, source, contextValue, variableValues });
      database.observeStatements(() => undefined);
      await contextValue.db.finish();
      return {
        // Plain objects: graphql makes its own without a prototype.
        data: JSON.parse(JSON.stringify(data ?? null)),
        codes: errors.map((error) => error.extensions.code ?? error.message),
        messages: errors.map((error) => error.message),
        statements,
      };
    },
    close: consortium.close,
  };
}
