import "reflect-metadata";
import type { CohortFile } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { managing } from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { type UploadDesk, uploadDesk, withOnsetOf } from "../../../../test/kit/upload-desk.ts";
import { publishCohortFile } from "./publish.ts";

let desk: UploadDesk;

/** Release 1: P1, P2, C1. Release 2: P2 with another onset. Release 3: as 2, without C1. */
beforeAll(async () => {
  desk = await uploadDesk("release_content");
  await publish(smallCohortFile, []);
  await publish(withOnsetOf(5), []);
  await publish(withoutControl(withOnsetOf(5)), ["C1"]);
});
afterAll(() => desk?.close());

function withoutControl(file: CohortFile): CohortFile {
  return {
    ...file,
    cases: file.cases.filter(({ caseCode }) => caseCode !== "C1"),
    samples: file.samples.filter(({ caseCode }) => caseCode !== "C1"),
    measurements: file.measurements.filter(({ sampleCode }) => !sampleCode.startsWith("C1")),
  };
}

async function publish(file: CohortFile, removals: readonly string[]): Promise<void> {
  const { poitiers, accounts, database } = desk.consortium;
  const release = { ...poitiers, publishedBy: accounts.manager, file, note: null, removals };
  await database.within(managing(poitiers.cohortId), (tx) => publishCohortFile(tx, release), { long: true });
}

const idOf = (number: number) => {
  const { centerId, cohortId } = desk.consortium.poitiers;
  return nodeId("Release", centerId, cohortId, number);
};

const DIFFERENCE = `query ($id: ID!, $from: ID) {
  release(id: $id) {
    differenceFrom(release: $from) {
      added changed unchanged removed casesListed from { number }
      cases { caseCode status changes { sheet column from to } }
    }
  }
}`;

async function differenceOf(account: number, id: string, from?: string): Promise<unknown> {
  const answer = await desk.ask(account, DIFFERENCE, { id, from });
  return "differenceFrom" in answer ? answer.differenceFrom : answer;
}

describe("the difference of two releases", () => {
  it("is that from the release before, cell by cell, for those who manage the cohort", async () => {
    const { manager } = desk.consortium.accounts;
    expect(await differenceOf(manager, idOf(2))).toEqual({
      added: 0,
      changed: 1,
      unchanged: 2,
      removed: 0,
      casesListed: true,
      from: { number: 1 },
      cases: [
        {
          caseCode: "P2",
          status: "CHANGED",
          changes: [{ sheet: "cases", column: "age_at_onset_years", from: "3", to: "5" }],
        },
      ],
    });
    expect(await differenceOf(manager, idOf(1))).toBeNull();
  });

  it("is of any two releases, in either direction", async () => {
    const { manager } = desk.consortium.accounts;
    expect(await differenceOf(manager, idOf(3), idOf(1))).toMatchObject({
      ...{ added: 0, changed: 1, unchanged: 1, removed: 1 },
      cases: expect.arrayContaining([expect.objectContaining({ caseCode: "C1", status: "MISSING" })]),
    });
    // Backwards, what was removed is added, and the onset goes from 5 to 3.
    expect(await differenceOf(manager, idOf(1), idOf(3))).toMatchObject({
      ...{ added: 1, changed: 1, unchanged: 1, removed: 0 },
      cases: expect.arrayContaining([
        expect.objectContaining({ caseCode: "C1", status: "ADDED" }),
        expect.objectContaining({ caseCode: "P2", changes: [expect.objectContaining({ from: "5", to: "3" })] }),
      ]),
    });
    expect(await differenceOf(manager, idOf(2), idOf(9))).toEqual({ refused: "NOT_FOUND" });
    const foreign = nodeId("Release", desk.consortium.aphp.centerId, desk.consortium.aphp.cohortId, 1);
    expect(await differenceOf(manager, idOf(2), foreign)).toEqual({ refused: "NOT_FOUND" });
  });

  it("is counts without cells for who reads the rows, and nothing for who does not", async () => {
    const { investigator, stranger } = desk.consortium.accounts;
    expect(await differenceOf(investigator, idOf(3), idOf(1))).toEqual({
      ...{ added: 0, changed: 1, unchanged: 1, removed: 1 },
      casesListed: false,
      from: { number: 1 },
      cases: [],
    });
    expect(await differenceOf(stranger, idOf(3), idOf(1))).toBeNull();
  });
});

describe("the checksum of a release", () => {
  it("is made anew for who may read its clinical rows", async () => {
    const { investigator, stranger } = desk.consortium.accounts;
    const verified = "query ($id: ID!) { release(id: $id) { verification { verified cases withdrawnCases } } }";
    expect(await desk.ask(investigator, verified, { id: idOf(3) })).toEqual({
      verification: { verified: true, cases: 2, withdrawnCases: 0 },
    });
    expect(await desk.ask(stranger, verified, { id: idOf(3) })).toEqual({ verification: null });
  });

  const fromRows = `query ($id: ID!) {
    release(id: $id) { verification(of: ROWS) { basis verified differingCases cases withdrawnCases } } }`;

  it("is made anew from every row, also of cases that name an older form of an assay", async () => {
    const { investigator, manager, stranger } = desk.consortium.accounts;
    for (const [number, cases] of [
      [1, 3],
      [2, 3],
      [3, 2],
    ] as const) {
      expect(await desk.ask(manager, fromRows, { id: idOf(number) })).toEqual({
        verification: { basis: "ROWS", verified: true, differingCases: 0, cases, withdrawnCases: 0 },
      });
    }
    expect(await desk.ask(investigator, fromRows, { id: idOf(3) })).toMatchObject({ verification: { verified: true } });
    expect(await desk.ask(stranger, fromRows, { id: idOf(3) })).toEqual({ verification: null });
    const [assay] = smallCohortFile.assays;
    if (!assay) throw new Error("the small file has no assay");
    // Release 4 holds P3 alone with its own batch of the assay; P1 and P2 stand with the batch they had.
    const renamed = JSON.parse(JSON.stringify(smallCohortFile).replaceAll("P1", "P3"));
    const only = (row: { caseCode?: string; sampleCode?: string }) =>
      (row.caseCode ?? row.sampleCode)?.startsWith("P3");
    await publish(
      {
        ...renamed,
        ...Object.fromEntries(
          ["cases", "variants", "features", "courses", "assessments", "samples", "measurements"].map((sheet) => [
            sheet,
            renamed[sheet].filter(only),
          ]),
        ),
        assays: renamed.assays.map((row: typeof assay) => ({ ...row, batch: "another batch" })),
      },
      [],
    );
    expect(await desk.ask(manager, fromRows, { id: idOf(4) })).toEqual({
      verification: { basis: "ROWS", verified: true, differingCases: 0, cases: 3, withdrawnCases: 0 },
    });
  });

  it("tells of a row changed past the portal, which the stored hashes do not", async () => {
    const { admin, accounts } = desk.consortium;
    const { cohortId } = desk.consortium.poitiers;
    await admin.query(
      "update portal.measurement set value = value + 1 where cohort_id = $1 and case_id = 1 and measurement_no = 1 and sample_no = 1",
      [cohortId],
    );
    const both = `query ($id: ID!) { release(id: $id) {
      hashes: verification { basis verified differingCases } rows: verification(of: ROWS) { basis verified differingCases }
    } }`;
    expect(await desk.ask(accounts.manager, both, { id: idOf(1) })).toEqual({
      hashes: { basis: "HASHES", verified: true, differingCases: null },
      rows: { basis: "ROWS", verified: false, differingCases: 1 },
    });
  });

  it("no longer comes out when a stored version was changed past the portal", async () => {
    const { admin, accounts } = desk.consortium;
    const change =
      "update portal.case_version set content_hash = sha256(content_hash) where case_id = 1 and version = 1";
    await admin.query(change);
    const verified = "query ($id: ID!) { release(id: $id) { verification { verified } } }";
    expect(await desk.ask(accounts.manager, verified, { id: idOf(1) })).toEqual({ verification: { verified: false } });
  });
});
