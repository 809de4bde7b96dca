import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { publishCohortFile } from "#releases";
import { managing } from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { type UploadDesk, uploadDesk, withOnsetOf } from "../../../../test/kit/upload-desk.ts";
import { openingCohorts } from "../analysis/opening/block-contents.sql.ts";

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("withdraw_release");
  for (const file of [smallCohortFile, withOnsetOf(5)]) await publish(file);
});
afterAll(() => desk?.close());

async function publish(file: typeof smallCohortFile): Promise<number> {
  const { poitiers, accounts, database } = desk.consortium;
  const release = { ...poitiers, publishedBy: accounts.manager, file, note: null };
  const published = await database.within(managing(poitiers.cohortId), (tx) => publishCohortFile(tx, release));
  return published.releaseNumber;
}

const idOf = (number: number) => {
  const { centerId, cohortId } = desk.consortium.poitiers;
  return nodeId("Release", centerId, cohortId, number);
};
const WITHDRAW = `mutation ($id: ID!, $reason: ReleaseWithdrawalReason, $note: String) {
  withdrawRelease(id: $id, reason: $reason, note: $note) {
    number viewerCan undoableUntil withdrawal { reason note } citation { en fr }
  }
}`;
const ONSET = "{ cases(first: 5) { nodes { code ageAtOnsetYears release { number } } } }";

async function onsetOfP2(arguments_ = "first: 5"): Promise<unknown> {
  const answer = await desk.ask(desk.consortium.accounts.investigator, ONSET.replace("first: 5", arguments_));
  const { nodes } = answer as { nodes?: { code: string; ageAtOnsetYears: number; release: { number: number } }[] };
  const found = nodes?.find(({ code }) => code === "P2");
  return found ? { onset: found.ageAtOnsetYears, release: found.release.number } : answer;
}

describe("withdrawing a release", () => {
  it("is offered to the data managers of its center, without a reason for fifteen minutes", async () => {
    const { accounts } = desk.consortium;
    const seen = "query ($id: ID!) { release(id: $id) { viewerCan undoableUntil withdrawal { reason } } }";
    expect(await desk.ask(accounts.manager, seen, { id: idOf(2) })).toEqual({
      viewerCan: ["release:withdraw"],
      undoableUntil: expect.any(String),
      withdrawal: null,
    });
    const nothing = { viewerCan: [], undoableUntil: null, withdrawal: null };
    expect(await desk.ask(accounts.investigator, seen, { id: idOf(2) })).toEqual(nothing);
    expect(await desk.ask(accounts.stranger, seen, { id: idOf(2) })).toEqual(nothing);
  });

  it("is refused to everyone else", async () => {
    const { accounts } = desk.consortium;
    expect(await desk.ask(accounts.investigator, WITHDRAW, { id: idOf(2) })).toEqual({ refused: "FORBIDDEN" });
    expect(await desk.ask(accounts.stranger, WITHDRAW, { id: idOf(2) })).toEqual({ refused: "FORBIDDEN" });
    expect(await desk.ask(accounts.manager, WITHDRAW, { id: idOf(9) })).toEqual({ refused: "NOT_FOUND" });
  });

  it("wants a reason once the time of undoing is over", async () => {
    const { accounts, admin } = desk.consortium;
    await admin.query(
      "update portal.release set published_at = now() - interval '16 minutes' where release_number = 2",
    );
    expect(await desk.ask(accounts.manager, WITHDRAW, { id: idOf(2) })).toEqual({ refused: "BAD_USER_INPUT" });
    await admin.query(
      "update portal.release set published_at = now() - interval '14 minutes' where release_number = 2",
    );
    const long = { id: idOf(2), note: "x".repeat(301) };
    expect(await desk.ask(accounts.manager, WITHDRAW, long)).toEqual({ refused: "BAD_USER_INPUT" });
  });

  it("gives every question the release before, and leaves the withdrawn one listed, cited and marked", async () => {
    const { accounts, admin, poitiers } = desk.consortium;
    expect(await onsetOfP2()).toEqual({ onset: 5, release: 2 });
    const { rows } = await admin.query<{ at: Date }>("select now() as at");
    expect(await desk.ask(accounts.manager, WITHDRAW, { id: idOf(2), note: " wrong plate " })).toMatchObject({
      number: 2,
      viewerCan: [],
      undoableUntil: null,
      withdrawal: { reason: "MISTAKE", note: "wrong plate" },
      citation: {
        en: expect.stringMatching(/Withdrawn on \d{4}-\d\d-\d\d\.$/),
        fr: expect.stringContaining("Retirée"),
      },
    });
    expect(await onsetOfP2()).toEqual({ onset: 3, release: 1 });
    // As of a moment at which release 2 stood: what is withdrawn is withdrawn for every date.
    expect(await onsetOfP2(`first: 5, asOf: "${rows[0]?.at.toISOString()}"`)).toEqual({ onset: 3, release: 1 });
    expect(await onsetOfP2(`first: 5, releases: ["${idOf(2)}"]`)).toEqual({ refused: "RELEASE_NOT_FOUND" });
    const cohort = `query ($id: ID!) { cohort(id: $id) {
      latestRelease { number } releases { number withdrawal { reason } newerRelease { number } }
      patients { ... on ExactCount { count } }
    } }`;
    expect(await desk.ask(accounts.stranger, cohort, { id: nodeId("Cohort", poitiers.cohortId) })).toMatchObject({
      latestRelease: { number: 1 },
      releases: [
        { number: 2, withdrawal: { reason: "MISTAKE" }, newerRelease: null },
        { number: 1, withdrawal: null, newerRelease: null },
      ],
    });
    expect(await desk.ask(accounts.manager, WITHDRAW, { id: idOf(2) })).toEqual({ refused: "CONFLICT" });
  });

  it("is left out by every statement that looks for a release, in its own text", async () => {
    const { manager } = desk.consortium.accounts;
    const texts: string[] = [];
    desk.consortium.database.observeStatements((text) => texts.push(text));
    const cohort = nodeId("Cohort", desk.consortium.poitiers.cohortId);
    await desk.ask(manager, "{ cases(first: 1) { nodes { id } } }");
    await desk.ask(manager, `{ cohort(id: "${cohort}") { coverage { cases } patients { __typename } } }`);
    await desk.ask(manager, `{ node(id: "${nodeId("Case", desk.consortium.poitiers.cohortId, 1)}") { id } }`);
    await desk.consortium.database.withoutCases(openingCohorts);
    desk.consortium.database.observeStatements(() => undefined);
    const named = (name: string) => texts.filter((text) => text.startsWith(`/* ${name} */`));
    for (const name of ["releasesInForce", "coverageOf", "cohortSizes", "newestCases", "openingCohorts"]) {
      expect(named(name), name).toEqual([expect.stringMatching(/not exists \(select from portal\.release_withdrawal/)]);
    }
  });

  it("says of a pin to it that it was withdrawn, to those who may read its cohort", async () => {
    const { manager, stranger } = desk.consortium.accounts;
    const source = `{ cases(releases: ["${idOf(2)}"]) { totalCount } }`;
    expect(await desk.refusalOf(manager, source)).toContain("Release 2, named in `releases`, was withdrawn");
    expect(await desk.ask(stranger, source)).toEqual({ totalCount: 0 });
  });

  it("stands in the log with its reason, and the row of the release is as it was", async () => {
    const { admin, accounts } = desk.consortium;
    const { rows } = await admin.query(
      "select account_id, object, outcome, details from portal.audit_entry where action = 'RELEASE_WITHDRAWN'",
    );
    const { cohortId } = desk.consortium.poitiers;
    expect(rows).toEqual([
      {
        account_id: accounts.manager,
        object: `release:${cohortId}.2`,
        outcome: "DONE",
        details: { cohort: cohortId, release: 2, reason: "MISTAKE" },
      },
    ]);
  });

  it("makes a new file be compared with the release that stands", async () => {
    const { id } = await desk.sendChecked(withOnsetOf(6));
    expect(await desk.look(desk.consortium.accounts.manager, id)).toMatchObject({
      difference: { baseRelease: { number: 1 }, changed: 1, unchanged: 2 },
    });
  });

  it("burns the number: the next release is the third, made over the first", async () => {
    // Release 2 alone had an onset of 5; a case that the new file does not name stands as release 1 holds it.
    const withoutP2 = {
      ...smallCohortFile,
      cases: smallCohortFile.cases.filter(({ caseCode }) => caseCode !== "P2"),
      samples: smallCohortFile.samples.filter(({ caseCode }) => caseCode !== "P2"),
      measurements: smallCohortFile.measurements.filter(({ sampleCode }) => !sampleCode.startsWith("P2")),
    };
    expect(await publish(withoutP2)).toBe(3);
    expect(await onsetOfP2()).toEqual({ onset: 3, release: 3 });
  });
});
