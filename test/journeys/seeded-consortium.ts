import type { CohortFile } from "@nlrp12/domain";
import { graphql } from "graphql";
import pg from "pg";
import { Viewer, viewerFacts } from "../../apps/api/src/access/index.ts";
import { QuestionLog } from "../../apps/api/src/audit/index.ts";
import { Database, RequestDatabase } from "../../apps/api/src/db/index.ts";
import { insertConsortium, loadedCohorts } from "../../apps/api/src/demonstration/consortium.sql.ts";
import { type DemonstrationCohort, generateConsortium } from "../../apps/api/src/demonstration/index.ts";
import { loadersOf } from "../../apps/api/src/loaders.ts";
import { publishCohortFile } from "../../apps/api/src/releases/index.ts";
import { createSchema } from "../../apps/api/src/schema.ts";
import { migratedDatabase } from "../kit/migrated-database.ts";
import { managing } from "../kit/publishing-consortium.ts";

/** The cohorts of the four centers of the study. */
export const STUDY_COHORTS = ["inserm-nlrp12", "aphp-nlrp12", "versailles-nlrp12", "poitiers-nlrp12"] as const;
/** Short name of one of them. */
export type StudyCohort = (typeof STUDY_COHORTS)[number];

/** Who reads every row of the four cohorts. */
const READER = "investigator@poitiers";

/** The four cohorts of one seed, published, and one reader who holds RECORD on all of them. */
export interface SeededConsortium {
  /** What the generator made and knows of a cohort; `file` is its full release. */
  cohort(slug: StudyCohort): DemonstrationCohort & { readonly file: CohortFile };
  ask<Data>(source: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  close(): Promise<void>;
}

function grantTo(slug: StudyCohort) {
  return {
    cohort: slug,
    grantee: { kind: "person", account: READER },
    levels: { CLINICAL: "RECORD", CYTOKINE: "RECORD", GENOTYPE: "RECORD" },
    fromDay: -1,
    untilDay: 30,
    revokedOnDay: null,
    grantedBy: `steward@${slug.split("-")[0]}`,
    purpose: "",
  } as const;
}

async function publishAll(database: Database, cohorts: readonly DemonstrationCohort[]): Promise<void> {
  for (const target of await database.withoutCases(loadedCohorts)) {
    const { centerId, cohortId, dataManagerId } = target;
    const releases = cohorts.find(({ slug }) => slug === target.slug)?.releases ?? [];
    for (const file of releases) {
      const release = { centerId, cohortId, publishedBy: dataManagerId, file, note: null };
      await database.within(managing(cohortId), (tx) => publishCohortFile(tx, release), { long: true });
    }
  }
}

/** Publishes what the generator makes of a seed, both releases of each cohort, on a fresh database. */
export async function seededConsortium(seed: number): Promise<SeededConsortium> {
  const generated = generateConsortium({ seed });
  const cohorts = generated.cohorts.filter(({ slug }) => STUDY_COHORTS.some((known) => known === slug));
  const { adminUrl, runtimeUrl, drop } = await migratedDatabase(`seed_${seed}`);
  const database = await Database.open(runtimeUrl, 5);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await database.withoutCases((tx) =>
    insertConsortium(tx, { ...generated, cohorts, grants: STUDY_COHORTS.map(grantTo) }),
  );
  await publishAll(database, cohorts);
  const schema = await createSchema();
  return {
    cohort: (slug) => {
      const cohort = cohorts.find((candidate) => candidate.slug === slug);
      const file = cohort?.releases.at(-1);
      if (!cohort || !file) throw new Error(`seed ${seed} has no cohort ${slug}`);
      return { ...cohort, file };
    },
    ask: async (source, variableValues = {}) => {
      const { rows } = await admin.query("select account_id from portal.account where demonstration_key = $1", [
        READER,
      ]);
      const facts = await database.withoutCases((tx) => viewerFacts(tx, rows[0]?.account_id, null));
      if (!facts) throw new Error("the reader has no account");
      const viewer = new Viewer(facts);
      const db = new RequestDatabase(database, viewer.rights());
      const contextValue = { viewer, db, loaders: loadersOf(db), asked: new QuestionLog(), requestId: "seed" };
      const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
      await db.finish();
      if (errors?.[0]) throw errors[0].originalError ?? errors[0];
      // Plain objects: graphql makes its own without a prototype.
      return JSON.parse(JSON.stringify(data));
    },
    close: async () => {
      await admin.end();
      await database.close();
      await drop();
    },
  };
}
