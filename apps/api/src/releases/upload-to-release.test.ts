import "reflect-metadata";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkUpload, runUploadJob } from "#uploads";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { type UploadDesk, uploadDesk, withOnsetOf } from "../../../../test/kit/upload-desk.ts";
import { publishUpload } from "./publish-upload.ts";

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("upload_life");
});
afterAll(() => desk?.close());
beforeEach(async () => {
  await desk.consortium.admin.query("delete from graphile_worker._private_jobs");
});

describe("a cohort file on its way to a release", () => {
  it("is checked, approved and published, and each step is in the log", async () => {
    const { manager } = desk.consortium.accounts;
    const { id, job } = await desk.send(smallCohortFile);
    expect(await desk.look(manager, id)).toMatchObject({ state: "RECEIVED", viewerCan: ["upload:discard"] });
    await checkUpload(desk.work, job);
    expect(await desk.look(manager, id)).toMatchObject({
      state: "CHECKED",
      errors: 0,
      viewerCan: ["upload:approve", "upload:compare", "upload:discard"],
      difference: { added: 3, changed: 0, unchanged: 0, missing: 0, baseRelease: null },
    });
    expect(await desk.approve(manager, id)).toEqual({
      state: "APPROVED",
      approvedBy: "manager",
      viewerCan: ["upload:publish", "upload:discard"],
    });
    expect(await desk.publish(manager, id)).toEqual({ state: "PUBLISHING", viewerCan: ["upload:discard"] });
    await publishUpload(desk.work, job);
    expect(await desk.look(manager, id)).toMatchObject({
      state: "PUBLISHED",
      release: { number: 1 },
      difference: { added: 3, cases: [] },
    });
    const { rows } = await desk.consortium.admin.query(
      "select action, details from portal.audit_entry where object = $1 order by seq",
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
    const orders = await desk.consortium.admin.query("select task_identifier from graphile_worker.jobs order by 1");
    expect(orders.rows.map((row) => row.task_identifier)).toEqual([
      "check-upload",
      "forget-file",
      "publish-upload",
      "send-mail",
    ]);
  });

  it("shows the difference to the last release by case and cell, and is the newest release's upload when sent again", async () => {
    const { manager } = desk.consortium.accounts;
    const { id } = await desk.sendChecked({
      ...withOnsetOf(5),
      cases: withOnsetOf(5).cases.filter((row) => row.caseCode !== "C1"),
      samples: smallCohortFile.samples.filter((row) => row.caseCode !== "C1"),
      measurements: smallCohortFile.measurements.filter((row) => row.sampleCode !== "C1-0"),
    });
    const { difference } = await desk.look(manager, id);
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
    expect(await desk.approve(manager, id, ["P1"])).toEqual({ refused: "BAD_USER_INPUT" });
    expect(await desk.approve(manager, id, ["C1"])).toMatchObject({ state: "APPROVED" });
    expect(await desk.discard(manager, id)).toEqual({ state: "DISCARDED", viewerCan: [] });
    expect(await desk.publish(manager, id)).toEqual({ refused: "CONFLICT" });
  });

  it("is rejected with its problems where a cell cannot be read, and nothing of it is kept", async () => {
    const { manager } = desk.consortium.accounts;
    const { id, job } = await desk.send(Buffer.from("case_code;group\nP1;sick\n"), { fileName: "cases.csv" });
    await checkUpload(desk.work, job);
    const seen = await desk.look(manager, id);
    expect(seen).toMatchObject({ state: "REJECTED", difference: null, viewerCan: [] });
    expect(seen.errors).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).not.toContain("sick");
  });

  it("is rejected where it may name a person: the file's own name goes, and no problem repeats the value", async () => {
    const { manager } = desk.consortium.accounts;
    const bytes = Buffer.from("case_code;group;sex;email\nP1;PATIENT;F;marie.dupont@chu.example\n");
    const { id, job } = await desk.send(bytes, { fileName: "Dupont Marie.csv" });
    await checkUpload(desk.work, job);
    expect(await desk.look(manager, id)).toMatchObject({ state: "REJECTED" });
    const { rows } = await desk.consortium.admin.query(
      "select to_jsonb(upload) as stored from portal.upload where upload_id = $1",
      [job.uploadId],
    );
    expect(rows[0].stored.file_name).toBe("file.csv");
    expect(JSON.stringify(rows[0].stored)).not.toMatch(/dupont/i);
    const orders = await desk.consortium.admin.query(
      "select task_identifier from graphile_worker.jobs where key like 'forget-file:%'",
    );
    expect(orders.rows).toHaveLength(1);
  });

  it("is read through its column mapping", async () => {
    const bytes = Buffer.from("Subject;Type;Sex\n1;malade;F\n2;témoin sain;H\n");
    const columns = {
      "cases.case_code": { column: "Subject", prefix: "M" },
      "cases.group": "Type",
      "cases.sex": "Sex",
    };
    const mapping = { version: 1, columns };
    const { id, job } = await desk.send(bytes, { cohort: desk.consortium.strict, fileName: "flat.csv", mapping });
    await checkUpload(desk.work, job);
    expect(await desk.look(desk.consortium.accounts.manager, id)).toMatchObject({
      state: "CHECKED",
      difference: { added: 2, cases: [{ caseCode: "M1" }, { caseCode: "M2" }] },
    });
  });

  it("cannot be approved or published once another release came between", async () => {
    const { manager } = desk.consortium.accounts;
    const [first, second, third] = [
      await desk.sendChecked(withOnsetOf(6)),
      await desk.sendChecked(withOnsetOf(7)),
      await desk.sendChecked(withOnsetOf(8)),
    ];
    await desk.approve(manager, second.id);
    await desk.approve(manager, third.id);
    await desk.publish(manager, third.id);
    await desk.approve(manager, first.id);
    await desk.publish(manager, first.id);
    await publishUpload(desk.work, first.job);
    expect(await desk.look(manager, first.id)).toMatchObject({ state: "PUBLISHED", release: { number: 2 } });
    expect(await desk.publish(manager, second.id)).toEqual({ refused: "CONFLICT" });
    // The third was ordered before: its job finds that its base is no longer the newest.
    await runUploadJob(desk.work, third.job, { lastTry: false, task: () => publishUpload(desk.work, third.job) });
    expect(await desk.look(manager, third.id)).toMatchObject({
      state: "FAILED",
      failure: { en: expect.stringContaining("Another release") },
    });
  });
});

describe("who may do what with an upload", () => {
  it("hides it from an investigator and from another center", async () => {
    const { accounts } = desk.consortium;
    const { id } = await desk.sendChecked(withOnsetOf(9));
    expect(await desk.look(accounts.investigator, id)).toEqual({ refused: "FORBIDDEN" });
    expect(await desk.look(accounts.stranger, id)).toEqual({ refused: "NOT_FOUND" });
    expect(await desk.approve(accounts.stranger, id)).toEqual({ refused: "NOT_FOUND" });
    expect(await desk.discard(accounts.stranger, id)).toEqual({ refused: "NOT_FOUND" });
    const list = "{ uploads { totalCount nodes { fileName } } }";
    expect(await desk.ask(accounts.stranger, list)).toEqual({ totalCount: 0, nodes: [] });
    expect((await desk.ask(accounts.second, list)).totalCount).toBeGreaterThan(0);
  });

  it("lets another person publish where the cohort wants two", async () => {
    const { manager, second } = desk.consortium.accounts;
    const { id, job } = await desk.sendChecked(withOnsetOf(9), { cohort: desk.consortium.strict });
    expect(await desk.approve(manager, id)).toMatchObject({ state: "APPROVED", viewerCan: ["upload:discard"] });
    expect(await desk.publish(manager, id)).toEqual({ refused: "FORBIDDEN" });
    expect(await desk.publish(second, id)).toMatchObject({ state: "PUBLISHING" });
    await publishUpload(desk.work, { ...job, orderedBy: second });
    const { rows } = await desk.consortium.admin.query("select published_by from portal.release where cohort_id = $1", [
      job.cohortId,
    ]);
    expect(rows).toEqual([{ published_by: second }]);
  });

  it("fails the job of a person who has lost the right since", async () => {
    const { accounts, admin } = desk.consortium;
    const { id, job } = await desk.send(withOnsetOf(10));
    const ended = { ...job, orderedBy: accounts.second };
    await admin.query("update portal.membership set ends_at = now() where account_id = $1", [accounts.second]);
    await runUploadJob(desk.work, ended, { lastTry: false, task: () => checkUpload(desk.work, ended) });
    await admin.query("update portal.membership set ends_at = null where account_id = $1", [accounts.second]);
    expect(await desk.look(accounts.manager, id)).toMatchObject({
      state: "FAILED",
      failure: { en: expect.stringContaining("no longer a data manager") },
    });
  });
});

it("reads a file as its sender said when it checks it, and in the same way when it publishes it", async () => {
  const { manager } = desk.consortium.accounts;
  const bytes = Buffer.from("case_code;group;sex;age_at_onset_years\nD1;PATIENT;F;1,234\n");
  const unsaid = await desk.send(bytes, { fileName: "cases.csv" });
  await checkUpload(desk.work, unsaid.job);
  expect(await desk.look(manager, unsaid.id)).toMatchObject({
    state: "REJECTED",
    problems: [{ rule: "AMBIGUOUS_NUMBER" }],
  });
  const { id, job } = await desk.send(bytes, { fileName: "cases.csv", settings: { decimal: "," } });
  await checkUpload(desk.work, job);
  await desk.approve(manager, id);
  await desk.publish(manager, id);
  await publishUpload(desk.work, job);
  expect(await desk.look(manager, id)).toMatchObject({ state: "PUBLISHED" });
  const { rows } = await desk.consortium.admin.query(
    `select age_at_onset_years::float8 as age from portal.case_version
       join portal.cohort_case using (center_id, cohort_id, case_id) where case_code = 'D1'`,
  );
  expect(rows).toEqual([{ age: 1.234 }]);
});

it("lets a blank cell take away what was there only where its sender chose so", async () => {
  const { manager } = desk.consortium.accounts;
  const header = "case_code;group;sex;age_at_onset_years\n";
  const publishOf = async (line: string, settings: { blankErases?: boolean } = {}) => {
    const sent = await desk.send(Buffer.from(`${header}${line}\n`), {
      cohort: desk.consortium.strict,
      fileName: "cases.csv",
      settings,
    });
    await checkUpload(desk.work, sent.job);
    await desk.approve(manager, sent.id);
    await desk.publish(desk.consortium.accounts.second, sent.id);
    const { difference } = await desk.look(manager, sent.id);
    await publishUpload(desk.work, sent.job);
    return difference;
  };
  await publishOf("E1;PATIENT;F;3");
  expect(await publishOf("E1;PATIENT;F;")).toMatchObject({ changed: 0 });
  const cells = [{ column: "age_at_onset_years", from: "3", to: null }];
  expect(await publishOf("E1;PATIENT;F;", { blankErases: true })).toMatchObject({
    changed: 1,
    cases: expect.arrayContaining([{ caseCode: "E1", status: "CHANGED", changes: cells }]),
  });
  const { rows } = await desk.consortium.admin.query(
    `select version, age_at_onset_years::float8 as age from portal.case_version
       join portal.cohort_case using (center_id, cohort_id, case_id) where case_code = 'E1' order by version`,
  );
  expect(rows).toEqual([
    { version: 1, age: 3 },
    { version: 2, age: null },
  ]);
});

it("compares a checked file anew when its sender chooses that empty cells erase, and shows how many do", async () => {
  const { manager, second } = desk.consortium.accounts;
  const { strict: cohort } = desk.consortium;
  const sent = async (line: string) => {
    const bytes = Buffer.from(`case_code;group;sex;age_at_onset_years;age_at_inclusion_band\n${line}\n`);
    const one = await desk.send(bytes, { cohort, fileName: "cases.csv" });
    await checkUpload(desk.work, one.job);
    return one;
  };
  const first = await sent("E2;PATIENT;F;4;18-39");
  await desk.approve(manager, first.id);
  await desk.publish(second, first.id);
  await publishUpload(desk.work, first.job);
  const look = `query ($id: ID!) { upload(id: $id) {
    state blankErases viewerCan difference { changed unchanged erasedCells removedRows } } }`;
  const choose = (id: string, blankErases: boolean) =>
    desk.ask(
      manager,
      "mutation ($id: ID!, $blankErases: Boolean!) { chooseBlankErases(id: $id, blankErases: $blankErases) { state } }",
      { id, blankErases },
    );
  const { id, job } = await sent("E2;PATIENT;F;;");
  const asKept = {
    state: "CHECKED",
    blankErases: false,
    viewerCan: ["upload:approve", "upload:compare", "upload:discard"],
    difference: { changed: 0, unchanged: 1, erasedCells: 0, removedRows: 0 },
  };
  expect(await desk.ask(manager, look, { id })).toEqual(asKept);
  expect(await choose(id, true)).toEqual({ state: "RECEIVED" });
  // While it is compared nobody approves it, or chooses again.
  expect(await desk.approve(manager, id)).toEqual({ refused: "CONFLICT" });
  expect(await choose(id, false)).toEqual({ refused: "CONFLICT" });
  await checkUpload(desk.work, job);
  expect(await desk.ask(manager, look, { id })).toMatchObject({
    state: "CHECKED",
    blankErases: true,
    difference: { changed: 1, unchanged: 0, erasedCells: 2, removedRows: 0 },
  });
  expect(await choose(id, false)).toEqual({ state: "RECEIVED" });
  await checkUpload(desk.work, job);
  expect(await desk.ask(manager, look, { id })).toEqual(asKept);
  const { rows } = await desk.consortium.admin.query(
    "select action, details->>'blankErases' as erases from portal.audit_entry where object = $1 order by seq",
    [`upload:${job.uploadId}`],
  );
  expect(rows.filter(({ action }) => action === "UPLOAD_COMPARED_ANEW").map(({ erases }) => erases)).toEqual([
    "true",
    "false",
  ]);
  await desk.discard(manager, id);
});

it("tells the planner of the cases it has published, and keeps the release where that fails", async () => {
  const { accounts, admin, poitiers } = desk.consortium;
  const publishOf = async (years: number) => {
    const { id, job } = await desk.sendChecked(withOnsetOf(years));
    await desk.approve(accounts.manager, id);
    await desk.publish(accounts.manager, id);
    return { id, job };
  };
  const first = await publishOf(16);
  await admin.query("delete from pg_statistic where starelid = 'portal.case_version'::regclass");
  await publishUpload(desk.work, first.job);
  const { rows } = await admin.query(
    "select most_common_vals::text as vals from pg_stats where tablename = 'case_version' and attname = 'cohort_id'",
  );
  expect(rows[0].vals).toContain(String(poitiers.cohortId));
  const second = await publishOf(17);
  await admin.query("revoke execute on function portal.analyze_case_tables() from portal_runtime");
  const told: string[] = [];
  const logger = { error: (_details: object, message: string) => void told.push(message) };
  await publishUpload({ ...desk.work, logger }, second.job);
  await admin.query("grant execute on function portal.analyze_case_tables() to portal_runtime");
  expect(told).toEqual(["statistics after publishing"]);
  expect(await desk.look(accounts.manager, second.id)).toMatchObject({ state: "PUBLISHED" });
});
