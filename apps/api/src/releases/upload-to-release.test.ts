import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { CohortFile } from "@nlrp12/domain";
import { writeWorkbook } from "@nlrp12/intake";
import { type ExecutionResult, type GraphQLSchema, graphql, parse, subscribe } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PortalContext } from "#context";
import { RequestDatabase } from "#db";
import { type RunningJobs, startJobs } from "#jobs";
import { loadersOf } from "#loaders";
import { nodeId } from "#node-id";
import { createSchema } from "#schema";
import { checkUpload, runUploadJob, type UploadJob, type UploadWork } from "#uploads";
import {
  type PublishingConsortium,
  publishingConsortium,
  type TestCohort,
} from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { checkBytes } from "../uploads/check-bytes.ts";
import { fileStorage } from "../uploads/file-storage.ts";
import { receiveUpload } from "../uploads/receive-upload.ts";
import { newestReleaseFile } from "./newest-release-file.ts";
import { publishUpload } from "./publish-upload.ts";

let consortium: PublishingConsortium;
let directory: string;
let schema: GraphQLSchema;
let work: UploadWork;

beforeAll(async () => {
  consortium = await publishingConsortium("upload_life");
  directory = await mkdtemp(join(tmpdir(), "life-"));
  schema = await createSchema();
  work = {
    database: consortium.database,
    storage: fileStorage(directory),
    check: checkBytes,
    newestReleaseFile,
    logger: pino({ level: "silent" }),
  };
});
afterAll(async () => {
  await consortium?.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  await consortium.admin.query("delete from graphile_worker._private_jobs");
});

async function contextOf(accountId: number): Promise<PortalContext> {
  const viewer = await consortium.viewerOf(accountId);
  const db = new RequestDatabase(consortium.database, viewer.rights());
  return { viewer, db, loaders: loadersOf(db), requestId: "test" } as PortalContext;
}

/** Asks as somebody; gives the first field of the answer, or the code of the refusal. */
async function ask(accountId: number, source: string, variables: Record<string, unknown> = {}) {
  const contextValue = await contextOf(accountId);
  const { data, errors }: ExecutionResult = await graphql({ schema, source, variableValues: variables, contextValue });
  await contextValue.db.finish();
  if (errors?.[0]) return { refused: errors[0].extensions.code ?? errors[0].message };
  return JSON.parse(JSON.stringify(Object.values(data ?? {})[0]));
}

const approve = (account: number, id: string, removals?: string[]) =>
  ask(
    account,
    "mutation ($id: ID!, $removals: [String!]) { approveUpload(id: $id, removals: $removals) { state viewerCan approvedBy } }",
    { id, removals },
  );
const publish = (account: number, id: string) =>
  ask(account, 'mutation ($id: ID!) { publishRelease(upload: $id, note: "spring") { state viewerCan } }', { id });
const discard = (account: number, id: string) =>
  ask(account, "mutation ($id: ID!) { discardUpload(id: $id) { state viewerCan } }", { id });
const look = (account: number, id: string) =>
  ask(
    account,
    `query ($id: ID!) { upload(id: $id) { state sha256 errors warnings viewerCan failure { en } problems { rule message { en } }
    release { number } difference { added changed unchanged missing baseRelease { number } cases { caseCode status changes { column from to } } } } }`,
    { id },
  );

async function send(file: CohortFile | Buffer, cohort: TestCohort = consortium.poitiers, fileName = "cohort.xlsx") {
  const bytes = Buffer.isBuffer(file) ? file : Buffer.from(await writeWorkbook(file));
  const { manager } = consortium.accounts;
  const arrived = await work.storage.arrive(Readable.from([bytes]), 1e8);
  const received = await receiveUpload(work, {
    ...cohort,
    viewer: await consortium.viewerOf(manager),
    fileName,
    mapping: null,
    idempotencyKey: null,
    file: arrived,
  });
  const job: UploadJob = { ...cohort, uploadId: received.uploadId, orderedBy: manager };
  return { job, id: nodeId("Upload", cohort.centerId, cohort.cohortId, received.uploadId) };
}

async function sendChecked(file: CohortFile, cohort?: TestCohort) {
  const sent = await send(file, cohort);
  await checkUpload(work, sent.job);
  return sent;
}

const older = (years: number): CohortFile => ({
  ...smallCohortFile,
  cases: smallCohortFile.cases.map((row) => (row.caseCode === "P2" ? { ...row, ageAtOnsetYears: years } : row)),
});

describe("a cohort file on its way to a release", () => {
  it("is checked, approved and published, and each step is in the log", async () => {
    const { manager } = consortium.accounts;
    const { id, job } = await send(smallCohortFile);
    expect(await look(manager, id)).toMatchObject({ state: "RECEIVED", viewerCan: ["upload:discard"] });
    await checkUpload(work, job);
    expect(await look(manager, id)).toMatchObject({
      state: "CHECKED",
      errors: 0,
      viewerCan: ["upload:approve", "upload:discard"],
      difference: { added: 3, changed: 0, unchanged: 0, missing: 0, baseRelease: null },
    });
    expect(await approve(manager, id)).toEqual({
      state: "APPROVED",
      approvedBy: "manager",
      viewerCan: ["upload:publish", "upload:discard"],
    });
    expect(await publish(manager, id)).toEqual({ state: "PUBLISHING", viewerCan: [] });
    await publishUpload(work, job);
    expect(await look(manager, id)).toMatchObject({
      state: "PUBLISHED",
      release: { number: 1 },
      difference: { added: 3, cases: [] },
    });
    const { rows } = await consortium.admin.query(
      "select action, details from portal.audit_entry where object = $1 order by entry_id",
      [`upload:${job.uploadId}`],
    );
    expect(rows.map((row) => row.action)).toEqual([
      "UPLOAD_RECEIVED",
      "UPLOAD_CHECKED",
      "UPLOAD_APPROVED",
      "UPLOAD_PUBLISHING",
      "UPLOAD_PUBLISHED",
    ]);
    expect(rows.at(-1).details).toMatchObject({ release: 1, added: 3 });
    const orders = await consortium.admin.query("select task_identifier from graphile_worker.jobs order by 1");
    expect(orders.rows.map((row) => row.task_identifier)).toEqual(["check-upload", "forget-file", "publish-upload"]);
  });

  it("shows the difference to the last release by case and cell, and is the newest release's upload when sent again", async () => {
    const { manager } = consortium.accounts;
    const { id } = await sendChecked({
      ...older(5),
      cases: older(5).cases.filter((row) => row.caseCode !== "C1"),
      samples: smallCohortFile.samples.filter((row) => row.caseCode !== "C1"),
      measurements: smallCohortFile.measurements.filter((row) => row.sampleCode !== "C1-0"),
    });
    const { difference } = await look(manager, id);
    expect(difference).toEqual({
      added: 0,
      changed: 1,
      unchanged: 1,
      missing: 1,
      baseRelease: { number: 1 },
      cases: expect.arrayContaining([
        { caseCode: "P2", status: "CHANGED", changes: [{ column: "age_at_onset_years", from: "3", to: "5" }] },
        { caseCode: "C1", status: "MISSING", changes: [] },
      ]),
    });
    expect(await approve(manager, id, ["P1"])).toEqual({ refused: "BAD_USER_INPUT" });
    expect(await approve(manager, id, ["C1"])).toMatchObject({ state: "APPROVED" });
    expect(await discard(manager, id)).toEqual({ state: "DISCARDED", viewerCan: [] });
    expect(await publish(manager, id)).toEqual({ refused: "CONFLICT" });
  });

  it("is rejected with its problems where a cell cannot be read, and nothing of it is kept", async () => {
    const { manager } = consortium.accounts;
    const { id, job } = await send(Buffer.from("case_code;group\nP1;sick\n"), consortium.poitiers, "cases.csv");
    await checkUpload(work, job);
    const seen = await look(manager, id);
    expect(seen).toMatchObject({ state: "REJECTED", difference: null, viewerCan: [] });
    expect(seen.errors).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).not.toContain("sick");
  });

  it("is rejected where it may name a person: the file's own name goes, and no problem repeats the value", async () => {
    const { manager } = consortium.accounts;
    const bytes = Buffer.from("case_code;group;sex;email\nP1;PATIENT;F;marie.dupont@chu.example\n");
    const { id, job } = await send(bytes, consortium.poitiers, "Dupont Marie.csv");
    await checkUpload(work, job);
    expect(await look(manager, id)).toMatchObject({ state: "REJECTED" });
    const { rows } = await consortium.admin.query(
      "select to_jsonb(upload) as stored from portal.upload where upload_id = $1",
      [job.uploadId],
    );
    expect(rows[0].stored.file_name).toBe("file.csv");
    expect(JSON.stringify(rows[0].stored)).not.toMatch(/dupont/i);
    const orders = await consortium.admin.query(
      "select task_identifier from graphile_worker.jobs where key like 'forget-file:%'",
    );
    expect(orders.rows).toHaveLength(1);
  });

  it("cannot be approved or published once another release came between", async () => {
    const { manager } = consortium.accounts;
    const [first, second, third] = [
      await sendChecked(older(6)),
      await sendChecked(older(7)),
      await sendChecked(older(8)),
    ];
    await approve(manager, second.id);
    await approve(manager, third.id);
    await publish(manager, third.id);
    await approve(manager, first.id);
    await publish(manager, first.id);
    await publishUpload(work, first.job);
    expect(await look(manager, first.id)).toMatchObject({ state: "PUBLISHED", release: { number: 2 } });
    expect(await publish(manager, second.id)).toEqual({ refused: "CONFLICT" });
    // The third was ordered before: its job finds that its base is no longer the newest.
    await runUploadJob(work, third.job, { lastTry: false, task: () => publishUpload(work, third.job) });
    expect(await look(manager, third.id)).toMatchObject({
      state: "FAILED",
      failure: { en: expect.stringContaining("Another release") },
    });
  });
});

describe("who may do what with an upload", () => {
  it("hides it from an investigator and from another center", async () => {
    const { accounts } = consortium;
    const { id } = await sendChecked(older(9));
    expect(await look(accounts.investigator, id)).toEqual({ refused: "FORBIDDEN" });
    expect(await look(accounts.stranger, id)).toEqual({ refused: "NOT_FOUND" });
    expect(await approve(accounts.stranger, id)).toEqual({ refused: "NOT_FOUND" });
    expect(await discard(accounts.stranger, id)).toEqual({ refused: "NOT_FOUND" });
    const list = "{ uploads { totalCount nodes { fileName } } }";
    expect(await ask(accounts.stranger, list)).toEqual({ totalCount: 0, nodes: [] });
    expect((await ask(accounts.second, list)).totalCount).toBeGreaterThan(0);
  });

  it("lets another person publish where the cohort wants two", async () => {
    const { manager, second } = consortium.accounts;
    const { id, job } = await sendChecked(older(9), consortium.strict);
    expect(await approve(manager, id)).toMatchObject({ state: "APPROVED", viewerCan: ["upload:discard"] });
    expect(await publish(manager, id)).toEqual({ refused: "FORBIDDEN" });
    expect(await publish(second, id)).toMatchObject({ state: "PUBLISHING" });
    await publishUpload(work, { ...job, orderedBy: second });
    const { rows } = await consortium.admin.query("select published_by from portal.release where cohort_id = $1", [
      job.cohortId,
    ]);
    expect(rows).toEqual([{ published_by: second }]);
  });

  it("fails the job of a person who has lost the right since", async () => {
    const { accounts, admin } = consortium;
    const { id, job } = await send(older(10));
    const ended = { ...job, orderedBy: accounts.second };
    await admin.query("update portal.membership set ends_at = now() where account_id = $1", [accounts.second]);
    await runUploadJob(work, ended, { lastTry: false, task: () => checkUpload(work, ended) });
    await admin.query("update portal.membership set ends_at = null where account_id = $1", [accounts.second]);
    expect(await look(accounts.manager, id)).toMatchObject({
      state: "FAILED",
      failure: { en: expect.stringContaining("no longer a data manager") },
    });
  });
});

describe("publishing happens once", () => {
  const ordered = async (years: number) => {
    const { manager } = consortium.accounts;
    const sent = await sendChecked(older(years));
    await approve(manager, sent.id);
    await publish(manager, sent.id);
    return sent;
  };
  const releases = async () =>
    (
      await consortium.admin.query("select count(*)::int as n from portal.release where cohort_id = $1", [
        consortium.poitiers.cohortId,
      ])
    ).rows[0].n;

  it("when the order is given twice", async () => {
    const { id, job } = await ordered(11);
    expect(await publish(consortium.accounts.manager, id)).toEqual({ refused: "CONFLICT" });
    const before = await releases();
    await Promise.allSettled([publishUpload(work, job), publishUpload(work, job)]);
    await publishUpload(work, job);
    expect(await releases()).toBe(before + 1);
  });

  it("when the first try is cut off in the middle: it leaves nothing, and the next does all of it", async () => {
    const { id, job } = await ordered(12);
    const before = await releases();
    const cut: UploadWork = {
      ...work,
      newestReleaseFile: async (tx, cohort) => {
        const base = await newestReleaseFile(tx, cohort);
        // The connection is lost once the release is half written.
        const broken: typeof tx.rows = async (text, values) => {
          if (text.includes("insertRows sample_analyte")) throw new Error("connection terminated");
          return rows(text, values);
        };
        const { rows } = tx;
        Object.assign(tx, { rows: broken });
        return base;
      },
    };
    const cutOff = runUploadJob(cut, job, { lastTry: false, task: () => publishUpload(cut, job) });
    await expect(cutOff).rejects.toThrow("connection terminated");
    expect(await releases()).toBe(before);
    expect(await look(consortium.accounts.manager, id)).toMatchObject({ state: "PUBLISHING" });
    await publishUpload(work, job);
    expect(await releases()).toBe(before + 1);
  });
});

describe("the workers", () => {
  let jobs: RunningJobs | undefined;
  afterAll(() => jobs?.stop());

  it("take up at their start what a killed worker held, check in a thread of their own, and tell how far they are", async () => {
    const { manager } = consortium.accounts;
    const { id } = await send(older(13));
    await consortium.admin.query(
      "update graphile_worker._private_jobs set locked_by = 'worker-killed', locked_at = now(), attempts = 1",
    );
    const contextValue = await contextOf(manager);
    const told = await subscribe({
      schema,
      document: parse("subscription ($id: ID!) { uploadProgress(id: $id) { state phase done total } }"),
      variableValues: { id },
      contextValue,
    });
    jobs = await startJobs({ ...consortium, storage: work.storage, logger: work.logger });
    const seen: unknown[] = [];
    if (!(Symbol.asyncIterator in told)) throw new Error(JSON.stringify(told));
    for await (const { data, errors } of told) seen.push(errors ?? Object(data?.uploadProgress).state);
    expect(seen[0]).toBe("RECEIVED");
    expect(seen.at(-1)).toBe("CHECKED");
  });

  it("publish what is ordered and forget the bytes", async () => {
    const { manager } = consortium.accounts;
    const { id, job } = await send(older(14));
    const until = async (state: string): Promise<void> => {
      const upload = await look(manager, id);
      if (["FAILED", "REJECTED"].includes(upload.state)) throw new Error(JSON.stringify(upload));
      if (upload.state !== state) return until(state);
    };
    await until("CHECKED");
    await approve(manager, id);
    await publish(manager, id);
    await until("PUBLISHED");
    const name = `${job.cohortId}-${(await look(manager, id)).sha256}`;
    const gone = async (): Promise<void> => {
      if ((await readdir(join(directory, "uploads"))).includes(name)) return gone();
    };
    await gone();
  });

  it("end the subscription to an upload nobody may see with NOT_FOUND", async () => {
    const { id } = await send(older(15));
    const stream = await subscribe({
      schema,
      document: parse("subscription ($id: ID!) { uploadProgress(id: $id) { state } }"),
      variableValues: { id },
      contextValue: await contextOf(consortium.accounts.stranger),
    });
    if (!(Symbol.asyncIterator in stream)) throw new Error("not a stream");
    await expect(stream.next()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
