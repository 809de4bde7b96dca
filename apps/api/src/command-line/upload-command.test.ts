import "reflect-metadata";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorkbook } from "@nlrp12/intake";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrivalRouteParts, registerArrivals } from "#arrivals";
import { type RunningJobs, startJobs } from "#jobs";
import { createSchema } from "#schema";
import { createServer } from "#server";
import { fileStorage } from "#uploads";
import { tombstonesOf } from "#withdrawals";
import { INSTALLATION_SECRET } from "../../../../test/kit/migrated-database.ts";
import { type PublishingConsortium, publishingConsortium } from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { portalClient } from "./portal-client.ts";
import { runStatus } from "./status-command.ts";
import { runUpload, type UploadOrder } from "./upload-command.ts";
import { runVerify } from "./verify-command.ts";

let consortium: PublishingConsortium;
let directory: string;
let app: FastifyInstance;
let jobs: RunningJobs;
let url: string;
let workbook: string;

beforeAll(async () => {
  consortium = await publishingConsortium("command_line");
  directory = await mkdtemp(join(tmpdir(), "command-"));
  workbook = join(directory, "cohort.xlsx");
  await writeFile(workbook, await writeWorkbook(smallCohortFile));
  const storage = fileStorage(directory);
  const tombstones = tombstonesOf(INSTALLATION_SECRET, directory);
  const logger = pino({ level: "silent" });
  const { database } = consortium;
  // The token of these tests is the name of an account.
  const viewerOf: ArrivalRouteParts["viewerOf"] = async ({ headers }) => {
    const name = headers.authorization?.replace("Bearer ", "") as keyof PublishingConsortium["accounts"] | undefined;
    return name ? consortium.viewerOf(consortium.accounts[name]) : null;
  };
  app = await createServer({
    schema: await createSchema(),
    database,
    logger,
    viewerOf,
    cookieSecret: "cookies-of-the-test-of-the-command-line",
    routes: [(server) => registerArrivals(server, { database, storage, viewerOf })],
  });
  url = await app.listen({ port: 0, host: "127.0.0.1" });
  jobs = await startJobs({ database, runtimeUrl: consortium.runtimeUrl, storage, tombstones, logger });
});
afterAll(async () => {
  await jobs?.stop();
  await app?.close();
  await consortium?.close();
  await rm(directory, { recursive: true, force: true });
});

async function upload(order: Partial<UploadOrder>, token = "manager", language: "en" | "fr" = "en") {
  const said: string[] = [];
  const client = portalClient({ url, token, language });
  const nothingMore = { mapping: null, profile: null, settings: {}, publish: false, note: null, removals: [] };
  const whole = { cohort: "poitiers/cases", file: workbook, ...nothingMore };
  await runUpload(client, { ...whole, ...order }, (line) => said.push(line));
  return said;
}

describe("sending a cohort file from the command line", () => {
  it("says what the check found, and publishes when it is told to", async () => {
    expect(await upload({})).toEqual([
      expect.stringContaining("The file is upload"),
      "3 added, 0 changed, 0 unchanged, 0 missing (they stay).",
      "It is CHECKED; nothing is published yet.",
    ]);
    expect((await upload({ publish: true, note: "spring" })).at(-1)).toBe("Published as release 1.");
    const { rows } = await consortium.admin.query("select release_number, note from portal.release");
    expect(rows).toEqual([{ release_number: 1, note: "spring" }]);
  });

  it("ends with one sentence where the portal refuses, in the language asked for", async () => {
    await expect(upload({}, "investigator", "fr")).rejects.toThrow(/^Seuls les gestionnaires de données du centre/);
    await expect(upload({ cohort: "poitiers/none" })).rejects.toThrow("There is nothing here");
    await expect(upload({ cohort: "poitiers" })).rejects.toThrow("--cohort takes the slugs");
    await expect(upload({ cohort: "poitiers/strict", publish: true })).rejects.toThrow("two persons");
  });

  it("names a file or a mapping that cannot be read", async () => {
    await expect(upload({ file: "/nowhere/cohort.xlsx" })).rejects.toThrow("/nowhere/cohort.xlsx cannot be read");
    await expect(upload({ mapping: workbook })).rejects.toThrow("is not JSON");
  });

  it("names a rejected file's problems and fails", async () => {
    const file = join(directory, "cases.csv");
    await writeFile(file, "case_code;group\nP1;sick\n");
    await expect(upload({ file })).rejects.toThrow("rejected");
  });

  it("shifts the days of a file that counts from inclusion when it is told to, and says what it takes instead", async () => {
    // The first dose is on day 10, the follow-up ends on day 410: 400 days after the dose.
    const later = {
      ...smallCohortFile,
      cases: smallCohortFile.cases.map((row) => (row.caseCode === "P1" ? { ...row, lastFollowUpDay: 410 } : row)),
      courses: smallCohortFile.courses.map((row) => ({ ...row, startDay: 10, stopDay: 400 })),
    };
    const file = join(directory, "from-inclusion.xlsx");
    await writeFile(file, await writeWorkbook(later));
    await expect(upload({ file })).rejects.toThrow("rejected");
    const settings = { shiftDays: true };
    expect((await upload({ file, settings, publish: true })).at(-1)).toBe("Published as release 2.");
    const { rows } = await consortium.admin.query(
      `select start_day, last_follow_up_day from portal.treatment_course
         join portal.case_version using (center_id, cohort_id, case_id, version) where version = 2`,
    );
    expect(rows).toEqual([{ start_day: 0, last_follow_up_day: 400 }]);
    const wrong = upload({ file, settings: { decimal: "comma" } }, "manager", "fr");
    await expect(wrong).rejects.toThrow(/^L'en-tête Upload-Settings prend/);
  });
});

it("verifies the checksum of every release of a cohort, and fails where one is not what was published", async () => {
  const client = portalClient({ url, token: "manager", language: "en" });
  const verify = async (cohort: string) => {
    const said: string[] = [];
    await runVerify(client, cohort, (line) => said.push(line));
    return said;
  };
  const [first, ...others] = await verify("poitiers/cases");
  expect(first).toMatch(/^Release 1 {2}verified {2}3 cases {2}[0-9a-f]{64}$/);
  expect(others.filter((line) => !/^Release \d {2}verified {2}/.test(line))).toEqual([]);
  await expect(verify("poitiers")).rejects.toThrow("--cohort takes center/cohort");
  const altered = "update portal.case_version set content_hash = sha256(content_hash) where version = 1";
  await consortium.admin.query(altered);
  await expect(verify("poitiers/cases")).rejects.toThrow(/^Not what was published: release 1/);
});

it("says whether the portal is ready, and where the latest uploads of the token are", async () => {
  const said: string[] = [];
  const client = portalClient({ url, token: "manager", language: "en" });
  await runStatus(client, { signedIn: true }, (line) => said.push(line));
  expect(said.slice(0, 2)).toEqual(["The portal is ready.", "The token is manager's."]);
  expect(said.slice(2).join()).toContain("PUBLISHED  cohort.xlsx");
  const nobody = portalClient({ url: "http://127.0.0.1:9", token: null, language: "en" });
  await expect(runStatus(nobody, { signedIn: false }, () => undefined)).rejects.toThrow("cannot be reached");
});
