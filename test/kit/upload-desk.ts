import { openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { CohortFile } from "@nlrp12/domain";
import { checkFile, writeWorkbook } from "@nlrp12/intake";
import { type ExecutionResult, type GraphQLSchema, graphql } from "graphql";
import { QuestionLog } from "../../apps/api/src/audit/index.ts";
import { roundsOf } from "../../apps/api/src/cases/cohort-rounds.ts";
import type { PortalContext } from "../../apps/api/src/context.ts";
import { RequestDatabase } from "../../apps/api/src/db/index.ts";
import { loadersOf } from "../../apps/api/src/loaders.ts";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { uploadOf } from "../../apps/api/src/releases/read-upload.ts";
import { createSchema } from "../../apps/api/src/schema.ts";
import { checkUpload, fileStorage, type UploadJob, type UploadWork } from "../../apps/api/src/uploads/index.ts";
import { receiveUpload } from "../../apps/api/src/uploads/receive-upload.ts";
import type { UploadSettings } from "../../apps/api/src/uploads/upload-settings.ts";
import { type Tombstones, tombstonesOf } from "../../apps/api/src/withdrawals/index.ts";
import { INSTALLATION_SECRET } from "./migrated-database.ts";
import { type PublishingConsortium, publishingConsortium, type TestCohort } from "./publishing-consortium.ts";
import { smallCohortFile } from "./small-cohort-file.ts";

/** An upload that was sent, with the job that works on it. */
export interface SentFile {
  readonly id: string;
  readonly job: UploadJob;
}

/** The first field of an answer, or `{ refused }` with the code of the refusal. */
export interface Answer {
  readonly refused?: string;
  readonly state?: string;
  readonly sha256?: string;
  readonly errors?: number;
  readonly totalCount?: number;
  readonly difference?: object | null;
}

/** What else is said of a file. */
interface Saying {
  readonly cohort?: TestCohort;
  readonly fileName?: string;
  readonly mapping?: object;
  readonly settings?: UploadSettings;
}

/** A consortium with its schema and a folder for files, and the steps of an upload as people make them. */
export interface UploadDesk {
  readonly consortium: PublishingConsortium;
  readonly schema: GraphQLSchema;
  readonly work: UploadWork;
  readonly directory: string;
  readonly tombstones: Tombstones;
  contextOf(accountId: number): Promise<PortalContext>;
  /** Asks as somebody; the first field of the answer, or `{ refused: code }`. */
  ask(accountId: number, source: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The English sentence of the refusal somebody gets; null for an answer. */
  refusalOf(accountId: number, source: string, variables?: Record<string, unknown>): Promise<string | null>;
  /** Sends a file as the first data manager. */
  send(file: CohortFile | Buffer, saying?: Saying): Promise<SentFile>;
  sendChecked(file: CohortFile, saying?: Saying): Promise<SentFile>;
  approve(accountId: number, id: string, removals?: string[]): Promise<Answer>;
  publish(accountId: number, id: string): Promise<Answer>;
  discard(accountId: number, id: string): Promise<Answer>;
  look(accountId: number, id: string): Promise<Answer>;
  close(): Promise<void>;
}

const APPROVE = `mutation ($id: ID!, $removals: [String!]) {
  approveUpload(id: $id, removals: $removals) { state viewerCan approvedBy }
}`;
const PUBLISH = 'mutation ($id: ID!) { publishRelease(upload: $id, note: "spring") { state viewerCan } }';
const DISCARD = "mutation ($id: ID!) { discardUpload(id: $id) { state viewerCan } }";
const LOOK = `query ($id: ID!) {
  upload(id: $id) {
    state sha256 errors warnings viewerCan failure { en } problems { rule message { en } } release { number }
    difference {
      added changed unchanged missing baseRelease { number } cases { caseCode status changes { column from to } }
    }
  }
}`;

/** The small cohort file with another age at onset of its second patient: one changed case. */
export function withOnsetOf(years: number): CohortFile {
  const cases = smallCohortFile.cases.map((row) => (row.caseCode === "P2" ? { ...row, ageAtOnsetYears: years } : row));
  return { ...smallCohortFile, cases };
}

/** Opens a desk on a database of its own. Jobs wait in the queue until a test runs them. */
export async function uploadDesk(name: string): Promise<UploadDesk> {
  const consortium = await publishingConsortium(name);
  const { database } = consortium;
  const directory = await mkdtemp(join(tmpdir(), "desk-"));
  const schema = await createSchema();
  const tombstones = tombstonesOf(INSTALLATION_SECRET, directory);
  const work: UploadWork = {
    database,
    storage: fileStorage(directory),
    // In the test's own thread; the workers have one for each file.
    read: async ({ path, name: fileName }, plan) => {
      const { cohort, problems } = await checkFile({ content: await openAsBlob(path), name: fileName }, plan);
      return uploadOf({ problems, rounds: cohort && roundsOf(cohort), close: async () => undefined });
    },
    withdrawnAmong: (centerId, codes) => tombstones.withdrawnAmong(database, centerId, codes),
    logger: console,
  };

  const contextOf = async (accountId: number): Promise<PortalContext> => {
    const viewer = await consortium.viewerOf(accountId);
    const db = new RequestDatabase(database, viewer.rights());
    return { viewer, db, loaders: loadersOf(db), asked: new QuestionLog(), tombstones, requestId: "test" };
  };
  const ask = async (accountId: number, source: string, variableValues: Record<string, unknown> = {}) => {
    const contextValue = await contextOf(accountId);
    const { data, errors }: ExecutionResult = await graphql({ schema, source, variableValues, contextValue });
    await contextValue.db.finish();
    if (errors?.[0]) return { refused: errors[0].extensions.code ?? errors[0].message };
    return JSON.parse(JSON.stringify(Object.values(data ?? {})[0]));
  };
  const refusalOf = async (accountId: number, source: string, variableValues: Record<string, unknown> = {}) => {
    const contextValue = await contextOf(accountId);
    const { errors }: ExecutionResult = await graphql({ schema, source, variableValues, contextValue });
    await contextValue.db.finish();
    return errors?.[0]?.message ?? null;
  };
  const send = async (file: CohortFile | Buffer, saying: Saying = {}): Promise<SentFile> => {
    const bytes = Buffer.isBuffer(file) ? file : Buffer.from(await writeWorkbook(file));
    const { cohort = consortium.poitiers, fileName = "cohort.xlsx", mapping = null, settings = null } = saying;
    const { manager } = consortium.accounts;
    const { uploadId } = await receiveUpload(work, {
      ...cohort,
      viewer: await consortium.viewerOf(manager),
      fileName,
      mapping,
      settings,
      repairs: [],
      profileId: null,
      idempotencyKey: null,
      file: await work.storage.arrive(Readable.from([bytes]), 1e8),
    });
    const job = { ...cohort, uploadId, orderedBy: manager };
    return { job, id: nodeId("Upload", cohort.centerId, cohort.cohortId, uploadId) };
  };
  return {
    consortium,
    schema,
    work,
    directory,
    tombstones,
    contextOf,
    ask,
    refusalOf,
    send,
    sendChecked: async (file, saying) => {
      const sent = await send(file, saying);
      await checkUpload(work, sent.job);
      return sent;
    },
    approve: (account, id, removals) => ask(account, APPROVE, { id, removals }),
    publish: (account, id) => ask(account, PUBLISH, { id }),
    discard: (account, id) => ask(account, DISCARD, { id }),
    look: (account, id) => ask(account, LOOK, { id }),
    close: async () => {
      await consortium.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
