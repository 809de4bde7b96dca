import "reflect-metadata";
import type { CohortFile } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_CASE_ROWS } from "#db";
import { nodeId } from "#node-id";
import { publishCohortFile, publishUpload } from "#releases";
import { checkUpload, runUploadJob } from "#uploads";
import { occurrencesOf } from "../../../../test/kit/occurrences.ts";
import { managing, type TestCohort } from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { type UploadDesk, uploadDesk, withOnsetOf } from "../../../../test/kit/upload-desk.ts";
import { withdrawCaseRows } from "./withdraw-case.sql.ts";

/** A code that stands nowhere by chance. */
const LEAVING = "QZX-7714";

/** The small cohort file in which the first patient bears the code that leaves; release 2 changes another case. */
function fileOf(onsetOfP2: number): CohortFile {
  const text = JSON.stringify(smallCohortFile).replaceAll('"P1', `"${LEAVING}`);
  const file: CohortFile = JSON.parse(text);
  const cases = file.cases.map((row) => (row.caseCode === "P2" ? { ...row, ageAtOnsetYears: onsetOfP2 } : row));
  return { ...file, cases };
}

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("withdraw_case");
  const { poitiers, strict, aphp } = desk.consortium;
  await publish(poitiers, fileOf(3), `first, with ${LEAVING}`);
  await publish(poitiers, fileOf(5), null);
  await publish(strict, fileOf(3), null);
  await publish(aphp, fileOf(3), null);
});
afterAll(() => desk?.close());

async function publish(cohort: TestCohort, file: CohortFile, note: string | null): Promise<void> {
  const { accounts, database } = desk.consortium;
  const release = { ...cohort, publishedBy: accounts.manager, file, note };
  await database.within(managing(desk.consortium.poitiers.cohortId, cohort.cohortId), (tx) =>
    publishCohortFile(tx, release),
  );
}

const WITHDRAW = `mutation ($cohort: ID!, $code: String!, $reason: CaseWithdrawalReason = CONSENT_WITHDRAWN) {
  withdrawCase(cohort: $cohort, caseCode: $code, reason: $reason) {
    releases versions consequence { en fr } cohorts { slug center { slug } }
  }
}`;
const VERIFIED = `query ($id: ID!) {
  release(id: $id) {
    checksum verification { verified cases withdrawnCases }
    cases { ... on ExactCount { count } } measurements { ... on ExactCount { count } }
  }
}`;

const cohortIn = ({ cohortId }: TestCohort) => ({ cohort: nodeId("Cohort", cohortId), code: LEAVING });

async function verified(cohort: TestCohort, number: number) {
  const id = nodeId("Release", cohort.centerId, cohort.cohortId, number);
  return desk.ask(desk.consortium.accounts.manager, VERIFIED, { id });
}

const TABLES = [
  "cohort_case",
  "case_version",
  "sample",
  "measurement",
  "phase_analyte",
  "case_coverage",
  "release_case",
];
/** Rows of a cohort in every table that has any, as numbers. */
async function rowsOf({ centerId, cohortId }: TestCohort): Promise<Record<string, number>> {
  const { admin } = desk.consortium;
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows } = await admin.query<{ n: number }>(
      `select count(*)::int as n from portal.${table} where center_id = $1 and cohort_id = $2`,
      [centerId, cohortId],
    );
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** What the newest release of a cohort is told to cover, without the case that leaves. */
async function coverageOf({ cohortId }: TestCohort): Promise<string[]> {
  const question = `query ($cohorts: [ID!]) {
    cohortCoverage(by: [ANALYTE, PHASE], cohorts: $cohorts) { exact { cells { cases keys { category } } } }
  }`;
  const variables = { cohorts: [nodeId("Cohort", cohortId)] };
  const answer = await desk.ask(desk.consortium.accounts.manager, question, variables);
  const { exact } = answer as { exact: { cells: { cases: number; keys: { category: string }[] }[] } };
  return exact.cells.map(({ cases, keys }) => `${keys.at(-1)?.category} ${cases}`);
}

describe("withdrawing a case", () => {
  it("is for the data managers of its center alone, and of a code that the cohort holds", async () => {
    const { accounts, poitiers } = desk.consortium;
    expect(await desk.ask(accounts.investigator, WITHDRAW, cohortIn(poitiers))).toEqual({ refused: "FORBIDDEN" });
    expect(await desk.ask(accounts.stranger, WITHDRAW, cohortIn(poitiers))).toEqual({ refused: "FORBIDDEN" });
    const unknown = { ...cohortIn(poitiers), code: "NOBODY" };
    expect(await desk.ask(accounts.manager, WITHDRAW, unknown)).toEqual({ refused: "NOT_FOUND" });
  });

  it("is refused by the database itself to a transaction that does not manage the cohort, whatever it reads", async () => {
    const { database, poitiers, aphp } = desk.consortium;
    const codeHash = desk.tombstones.hashOf(poitiers.centerId, LEAVING);
    const which = { ...poitiers, caseCode: LEAVING, codeHash, reason: "OTHER", accountId: 1, tokenId: null } as const;
    const reading = { ...managing(poitiers.cohortId), managed: [] };
    for (const rights of [NO_CASE_ROWS, reading, managing(aphp.cohortId)]) {
      await expect(database.within(rights, (tx) => withdrawCaseRows(tx, which))).rejects.toThrow(/not managed/);
    }
    const deleting = "delete from portal.case_version where cohort_id = 1";
    await expect(database.within(managing(poitiers.cohortId), (tx) => tx.rows(deleting))).rejects.toThrow(/permission/);
  });

  it("takes it out of every table and release of the center, and of no other center", async () => {
    const { accounts, admin, poitiers, strict, aphp } = desk.consortium;
    const waiting = await desk.send(fileOf(7));
    const elsewhere = await rowsOf(aphp);
    const before = await verified(poitiers, 1);
    expect(Object.keys(await occurrencesOf(admin, LEAVING))).toEqual(
      expect.arrayContaining(["portal.cohort_case", "portal.sample", "portal.release"]),
    );
    expect(await desk.ask(accounts.manager, WITHDRAW, cohortIn(poitiers))).toEqual({
      // Two releases of one cohort and one of the other held one version each.
      releases: 3,
      versions: 2,
      consequence: { en: expect.stringContaining("until the next opening"), fr: expect.stringContaining("ouverture") },
      cohorts: [
        { slug: "cases", center: { slug: "poitiers" } },
        { slug: "strict", center: { slug: "poitiers" } },
      ],
    });
    // The other center holds the same code for a person of its own.
    const left = await occurrencesOf(admin, LEAVING);
    expect(left).toEqual({ "portal.cohort_case": 1, "portal.sample": 2 });
    const { rows } = await admin.query("select cohort_id from portal.cohort_case where case_code = $1", [LEAVING]);
    expect(rows).toEqual([{ cohort_id: aphp.cohortId }]);
    expect(await rowsOf(aphp)).toEqual(elsewhere);
    // Of 3 cases with 4 measurements, the patient had 2 samples measured once each.
    expect(await rowsOf(strict)).toMatchObject({ cohort_case: 2, case_version: 2, measurement: 2, release_case: 2 });
    // Nor does anyone count them any more as measured.
    expect(await coverageOf(strict)).toEqual(["HEALTHY_CONTROL 1", "UNTREATED 1"]);
    expect(await desk.look(accounts.manager, waiting.id)).toMatchObject({ state: "DISCARDED", difference: null });
    const orders = await admin.query("select 1 from graphile_worker.jobs where task_identifier = 'forget-file'");
    expect(orders.rows).toHaveLength(1);
    // The copy beside the database, for the day it is restored from before this one.
    const kept = await desk.tombstones.file.read();
    expect(kept).toMatchObject([{ centerId: poitiers.centerId, reason: "CONSENT_WITHDRAWN" }]);
    expect(JSON.stringify(kept)).not.toContain(LEAVING);
    expect(before).toMatchObject({ verification: { verified: true, cases: 3, withdrawnCases: 0 } });
  });

  it("leaves the checksum of every release as it was, and able to be made anew", async () => {
    const { poitiers, strict, aphp } = desk.consortium;
    const gone = { verification: { verified: true, cases: 2, withdrawnCases: 1 } };
    expect(await verified(poitiers, 1)).toMatchObject({ ...gone, cases: { count: 2 }, measurements: { count: 2 } });
    expect(await verified(poitiers, 2)).toMatchObject(gone);
    expect(await verified(strict, 1)).toMatchObject(gone);
    const id = nodeId("Release", aphp.centerId, aphp.cohortId, 1);
    expect(await desk.ask(desk.consortium.accounts.stranger, VERIFIED, { id })).toMatchObject({
      verification: { verified: true, cases: 3, withdrawnCases: 0 },
    });
    expect(await verified(aphp, 1)).toMatchObject({ verification: null });
  });

  it("would show a version that was altered or lost", async () => {
    const { admin, poitiers } = desk.consortium;
    const lost = `select * from portal.withdrawn_version_hash where cohort_id = ${poitiers.cohortId} and release_number = 1`;
    const { rows } = await admin.query(lost);
    await admin.query(lost.replace("select *", "delete"));
    expect(await verified(poitiers, 1)).toMatchObject({ verification: { verified: false } });
    const { center_id, cohort_id, release_number, content_hash } = rows[0];
    await admin.query("insert into portal.withdrawn_version_hash values ($1, $2, $3, $4)", [
      ...[center_id, cohort_id, release_number, content_hash],
    ]);
    expect(await verified(poitiers, 1)).toMatchObject({ verification: { verified: true } });
  });

  it("keeps persons and families that others stand for, and no others", async () => {
    const { rows } = await desk.consortium.admin.query(
      `select (select count(*)::int from portal.person p where not exists
                 (select from portal.cohort_case c where c.person_id = p.person_id)) as loose_persons,
              (select count(*)::int from portal.kindred k where not exists
                 (select from portal.case_kindred c where c.kindred_id = k.kindred_id)) as loose_kindreds,
              (select count(*)::int from portal.case_kindred where kindred_code = 'K1') as kept`,
    );
    // P2 of the family stays: two versions and one in poitiers; aphp has a family of two.
    expect(rows).toEqual([{ loose_persons: 0, loose_kindreds: 0, kept: 5 }]);
  });

  it("stands in the log of its center without its code, with who withdrew it and why", async () => {
    const { admin, accounts, poitiers } = desk.consortium;
    const { rows } = await admin.query(
      "select center_id, account_id, object, outcome, details from portal.audit_entry where action = 'CASE_WITHDRAWN'",
    );
    expect(rows).toEqual([
      {
        center_id: poitiers.centerId,
        account_id: accounts.manager,
        object: `cohort:${poitiers.cohortId}`,
        outcome: "DONE",
        details: { reason: "CONSENT_WITHDRAWN", cohorts: 2 },
      },
    ]);
  });

  it("blocks the return of its code in every cohort of the center, by a sentence that does not repeat it", async () => {
    const { accounts, strict, aphp } = desk.consortium;
    for (const cohort of [desk.consortium.poitiers, strict]) {
      const { id, job } = await desk.send(fileOf(8), { cohort });
      await checkUpload(desk.work, job);
      const seen = await desk.look(accounts.manager, id);
      expect(seen).toMatchObject({
        state: "REJECTED",
        problems: expect.arrayContaining([
          {
            rule: "CASE_WITHDRAWN",
            message: { en: expect.stringMatching(/^Case no\. 1 of sheet cases, column case_code: withdrawn for good/) },
          },
        ]),
      });
      expect(JSON.stringify(seen)).not.toContain(LEAVING);
    }
    expect([...(await desk.tombstones.withdrawnAmong(desk.work.database, aphp.centerId, [LEAVING]))]).toEqual([]);
  });

  it("never gives the number it had to another case", async () => {
    const { admin, poitiers } = desk.consortium;
    const before = await admin.query("select case_id from portal.tombstone");
    const file = {
      ...smallCohortFile,
      cases: [...smallCohortFile.cases, { ...smallCohortFile.cases[1], caseCode: "N9" }],
    };
    await publish(poitiers, file as CohortFile, null);
    const { rows } = await admin.query(
      "select case_id from portal.cohort_case where cohort_id = $1 and case_code in ('P1', 'N9')",
      [poitiers.cohortId],
    );
    expect(rows).toHaveLength(2);
    expect(rows).not.toContainEqual(before.rows[0]);
  });

  it("stops a file that was approved before, at the moment it would be published", async () => {
    const { admin, accounts, strict } = desk.consortium;
    const code = "QZX-9936";
    const file: CohortFile = JSON.parse(JSON.stringify(smallCohortFile).replaceAll('"P1', `"${code}`));
    const { id, job } = await desk.sendChecked(file, { cohort: strict });
    await desk.approve(accounts.manager, id);
    expect(await desk.publish(accounts.second, id)).toMatchObject({ state: "PUBLISHING" });
    // As by another process, between the check of the job and its transaction.
    await admin.query(
      "insert into portal.tombstone (center_id, code_hash, case_id, reason) values ($1, $2, 99, 'OTHER')",
      [...[strict.centerId, desk.tombstones.hashOf(strict.centerId, code)]],
    );
    const ordered = { ...job, orderedBy: accounts.second };
    await runUploadJob(desk.work, ordered, { lastTry: false, task: () => publishUpload(desk.work, ordered) });
    expect(await desk.look(accounts.manager, id)).toMatchObject({ state: "FAILED", release: null, difference: null });
    expect(await occurrencesOf(admin, code)).toEqual({});
  });

  it("gives up a file that is being published when one of its cases leaves", async () => {
    const { accounts, poitiers, admin } = desk.consortium;
    const { id, job } = await desk.sendChecked(withOnsetOf(9));
    await desk.approve(accounts.manager, id);
    expect(await desk.publish(accounts.manager, id)).toMatchObject({ state: "PUBLISHING" });
    const leaving = { cohort: nodeId("Cohort", poitiers.cohortId), code: "P2" };
    expect(await desk.ask(accounts.manager, WITHDRAW, leaving)).toMatchObject({ versions: expect.any(Number) });
    await runUploadJob(desk.work, job, { lastTry: false, task: () => publishUpload(desk.work, job) });
    expect(await desk.look(accounts.manager, id)).toMatchObject({
      state: "FAILED",
      failure: { en: expect.stringContaining("A case of this cohort was withdrawn") },
    });
    const { rows } = await admin.query(
      "select case_code from portal.cohort_case where center_id = $1 and case_code = 'P2'",
      [poitiers.centerId],
    );
    expect(rows).toEqual([]);
  });
});
