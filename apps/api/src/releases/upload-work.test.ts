import "reflect-metadata";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parse, subscribe } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openJobClaims } from "#job-claims";
import { type RunningJobs, startJobs } from "#jobs";
import { runUploadJob, type UploadWork } from "#uploads";
import { type UploadDesk, uploadDesk, withOnsetOf } from "../../../../test/kit/upload-desk.ts";
import { publishUpload } from "./publish-upload.ts";

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("upload_work");
});
afterAll(() => desk?.close());

describe("publishing happens once", () => {
  const ordered = async (years: number) => {
    const { manager } = desk.consortium.accounts;
    const sent = await desk.sendChecked(withOnsetOf(years));
    await desk.approve(manager, sent.id);
    await desk.publish(manager, sent.id);
    return sent;
  };
  const releases = async () =>
    (
      await desk.consortium.admin.query("select count(*)::int as n from portal.release where cohort_id = $1", [
        desk.consortium.poitiers.cohortId,
      ])
    ).rows[0].n;

  it("when the order is given twice", async () => {
    const { id, job } = await ordered(11);
    expect(await desk.publish(desk.consortium.accounts.manager, id)).toEqual({ refused: "CONFLICT" });
    const before = await releases();
    await Promise.allSettled([publishUpload(desk.work, job), publishUpload(desk.work, job)]);
    await publishUpload(desk.work, job);
    expect(await releases()).toBe(before + 1);
  });

  it("when the first try is cut off in the middle: it leaves nothing, and the next does all of it", async () => {
    const { id, job } = await ordered(12);
    const before = await releases();
    const cut: UploadWork = {
      ...desk.work,
      read: async (file, plan, tell) => {
        const read = await desk.work.read(file, plan, tell);
        const { cohort } = read;
        const publish: NonNullable<typeof cohort>["publish"] = async (tx, order) => {
          const { rows } = tx;
          // The connection is lost once the release is half written.
          const broken: typeof rows = async (text, values) => {
            if (text.includes("insertRows sample_analyte")) throw new Error("connection terminated");
            return rows(text, values);
          };
          Object.assign(tx, { rows: broken });
          if (!cohort) throw new Error("the file was refused");
          return cohort.publish(tx, order);
        };
        return { ...read, cohort: cohort && { ...cohort, publish } };
      },
    };
    const cutOff = runUploadJob(cut, job, { lastTry: false, task: () => publishUpload(cut, job) });
    await expect(cutOff).rejects.toThrow("connection terminated");
    expect(await releases()).toBe(before);
    expect(await desk.look(desk.consortium.accounts.manager, id)).toMatchObject({ state: "PUBLISHING" });
    await publishUpload(desk.work, job);
    expect(await releases()).toBe(before + 1);
  });
});

describe("the workers", () => {
  let jobs: RunningJobs | undefined;
  afterAll(() => jobs?.stop());

  it("take up at their start what a killed worker held, check in a thread of their own, and tell how far they are", async () => {
    const { manager } = desk.consortium.accounts;
    const { id } = await desk.send(withOnsetOf(13));
    await desk.consortium.admin.query(
      "update graphile_worker._private_jobs set locked_by = 'worker-killed', locked_at = now(), attempts = 1",
    );
    const contextValue = await desk.contextOf(manager);
    const told = await subscribe({
      schema: desk.schema,
      document: parse("subscription ($id: ID!) { uploadProgress(id: $id) { state phase done total } }"),
      variableValues: { id },
      contextValue,
    });
    jobs = await startJobs({
      ...desk.consortium,
      storage: desk.work.storage,
      tombstones: desk.tombstones,
      logger: pino({ level: "silent" }),
    });
    const seen: unknown[] = [];
    if (!(Symbol.asyncIterator in told)) throw new Error(JSON.stringify(told));
    for await (const { data, errors } of told) seen.push(errors ?? Object(data?.uploadProgress).state);
    expect(seen[0]).toBe("RECEIVED");
    expect(seen.at(-1)).toBe("CHECKED");
  });

  it("keep a job that runs long, however often another process looks for jobs of the dead", async () => {
    const { admin, runtimeUrl } = desk.consortium;
    const logger = pino({ level: "silent" });
    const { promise: running, resolve: begun } = Promise.withResolvers<void>();
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const long = async () => {
      begun();
      await ended;
    };
    const parts = { ...desk.consortium, storage: desk.work.storage, tombstones: desk.tombstones, logger };
    const others = await startJobs({ ...parts, tasks: { long } });
    await admin.query("select graphile_worker.add_job('long', '{}'::json)");
    await running;
    const elsewhere = await openJobClaims(runtimeUrl, logger);
    await elsewhere.freeJobsOfTheDead();
    const { rows } = await admin.query(
      "select locked_by is not null as held, attempts from graphile_worker.jobs where task_identifier = 'long'",
    );
    expect(rows).toEqual([{ held: true, attempts: 1 }]);
    end();
    await elsewhere.release();
    await others.stop();
  });

  it("publish what is ordered and forget the bytes", async () => {
    const { manager } = desk.consortium.accounts;
    const { id, job } = await desk.send(withOnsetOf(14));
    const until = async (state: string): Promise<void> => {
      const upload = await desk.look(manager, id);
      if (upload.state === "FAILED" || upload.state === "REJECTED") throw new Error(JSON.stringify(upload));
      if (upload.state === state) return;
      await pause(50);
      return until(state);
    };
    await until("CHECKED");
    await desk.approve(manager, id);
    await desk.publish(manager, id);
    await until("PUBLISHED");
    const name = `${job.cohortId}-${(await desk.look(manager, id)).sha256}`;
    const gone = async (): Promise<void> => {
      if ((await readdir(join(desk.directory, "uploads"))).includes(name)) await pause(50).then(gone);
    };
    await gone();
  });

  it("end the subscription to an upload nobody may see with NOT_FOUND", async () => {
    const { id } = await desk.send(withOnsetOf(15));
    const stream = await subscribe({
      schema: desk.schema,
      document: parse("subscription ($id: ID!) { uploadProgress(id: $id) { state } }"),
      variableValues: { id },
      contextValue: await desk.contextOf(desk.consortium.accounts.stranger),
    });
    if (!(Symbol.asyncIterator in stream)) throw new Error("not a stream");
    await expect(stream.next()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
