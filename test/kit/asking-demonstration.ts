import { graphql } from "graphql";
import { Viewer, viewerFacts } from "../../apps/api/src/access/index.ts";
import { QuestionLog } from "../../apps/api/src/audit/index.ts";
import { Database, RequestDatabase } from "../../apps/api/src/db/index.ts";
import { type DemonstrationConsortium, generateConsortium } from "../../apps/api/src/demonstration/index.ts";
import { loadersOf } from "../../apps/api/src/loaders.ts";
import { createSchema } from "../../apps/api/src/schema.ts";
import { demonstrationDatabase } from "./demonstration.ts";
import type { Answer } from "./reading-consortium.ts";

/** The seed the demonstration is loaded from: with another one every recomputed figure differs. */
const SEED = 20_110_531;

/** The demonstration consortium with what the generator knows of it, and anyone's questions answered in process. */
export interface AskedDemonstration {
  readonly generated: DemonstrationConsortium;
  /** `account` is a key such as `investigator@poitiers`. */
  ask<Data>(account: string, source: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>;
  close(): Promise<void>;
}

/** Copies the loaded demonstration for one test file. */
export async function askedDemonstration(name: string): Promise<AskedDemonstration> {
  const { runtimeUrl, drop } = await demonstrationDatabase(name);
  const database = await Database.open(runtimeUrl, 5);
  const schema = await createSchema();
  const viewerOf = (account: string): Promise<Viewer> =>
    database.withoutCases(async (tx) => {
      const { id } = await tx.one<{ id: number }>(
        "/* accountOfKey */ select account_id as id from portal.account where demonstration_key = $1",
        [account],
      );
      const facts = await viewerFacts(tx, id, null);
      if (!facts) throw new Error(`the demonstration has no account ${account}`);
      return new Viewer(facts);
    });
  return {
    generated: generateConsortium({ seed: SEED }),
    ask: async (account, source, variableValues = {}) => {
      const viewer = await viewerOf(account);
      const db = new RequestDatabase(database, viewer.rights());
      const contextValue = { viewer, db, loaders: loadersOf(db), asked: new QuestionLog(), requestId: name };
      const statements: string[] = [];
      database.observeStatements((text) => statements.push(/\/\* (\w+)/.exec(text)?.[1] ?? text));
      const { data, errors = [] } = await graphql({ schema, source, contextValue, variableValues });
      database.observeStatements(() => undefined);
      await db.finish();
      return {
        // Plain objects: graphql makes its own without a prototype.
        data: JSON.parse(JSON.stringify(data ?? null)),
        codes: errors.map((error) => error.extensions.code ?? error.message),
        messages: errors.map((error) => error.message),
        statements,
      };
    },
    close: async () => {
      await database.close();
      await drop();
    },
  };
}
