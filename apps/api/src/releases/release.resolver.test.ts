import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { managing } from "../../../../test/kit/publishing-consortium.ts";
import { smallCohortFile } from "../../../../test/kit/small-cohort-file.ts";
import { type UploadDesk, uploadDesk, withOnsetOf } from "../../../../test/kit/upload-desk.ts";
import { publishCohortFile } from "./publish.ts";

let desk: UploadDesk;
beforeAll(async () => {
  desk = await uploadDesk("release_resolver");
  const { poitiers, accounts, database } = desk.consortium;
  for (const file of [smallCohortFile, withOnsetOf(5)]) {
    const release = { ...poitiers, publishedBy: accounts.manager, file, note: "a note" };
    await database.within(managing(poitiers.cohortId), (tx) => publishCohortFile(tx, release), { long: true });
  }
});
afterAll(() => desk?.close());

const RELEASE = `query ($id: ID!) {
  release(id: $id) {
    number note cohort { slug } newerRelease { number } citation { en }
    cases { __typename ... on ExactCount { count } ... on Withheld { reason } }
    measurements { __typename ... on ExactCount { count } ... on Withheld { reason } }
    changes { added changed unchanged removed }
  }
}`;
const releaseId = (number: number) => {
  const { centerId, cohortId } = desk.consortium.poitiers;
  return nodeId("Release", centerId, cohortId, number);
};

describe("a release", () => {
  it("tells its size and its changes to whoever may read rows of the cohort", async () => {
    expect(await desk.ask(desk.consortium.accounts.investigator, RELEASE, { id: releaseId(2) })).toMatchObject({
      number: 2,
      note: "a note",
      cohort: { slug: "cases" },
      newerRelease: null,
      cases: { __typename: "ExactCount", count: 3 },
      measurements: { __typename: "ExactCount", count: 4 },
      changes: { added: 0, changed: 1, unchanged: 2, removed: 0 },
    });
  });

  it("tells everyone else that it exists, how it is cited and that a newer one is there, and no number of cases", async () => {
    expect(await desk.ask(desk.consortium.accounts.stranger, RELEASE, { id: releaseId(1) })).toMatchObject({
      number: 1,
      newerRelease: { number: 2 },
      cases: { __typename: "Withheld", reason: "LEVEL_TOO_LOW" },
      measurements: { __typename: "Withheld", reason: "LEVEL_TOO_LOW" },
      changes: null,
      citation: {
        en: expect.stringMatching(/^poitiers\. Cases, release 1 \(\d{4}-\d\d-\d\d\).*SHA-256 [0-9a-f]{64}\.$/),
      },
    });
  });

  it("that does not exist is not found", async () => {
    expect(await desk.ask(desk.consortium.accounts.manager, RELEASE, { id: releaseId(3) })).toEqual({
      refused: "NOT_FOUND",
    });
    expect(await desk.ask(desk.consortium.accounts.manager, RELEASE, { id: "x" })).toEqual({ refused: "NOT_FOUND" });
  });
});

it("lists the releases of a cohort newest first, page by page", async () => {
  const { accounts, poitiers } = desk.consortium;
  const page = `query ($cohort: ID!, $after: String) {
    releases(cohort: $cohort, first: 1, after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } }
  }`;
  const cohort = nodeId("Cohort", poitiers.cohortId);
  const first = await desk.ask(accounts.stranger, page, { cohort });
  expect(first).toMatchObject({ totalCount: 2, nodes: [{ number: 2 }], pageInfo: { hasNextPage: true } });
  const { pageInfo } = first as { pageInfo: { endCursor: string } };
  const second = await desk.ask(accounts.stranger, page, { cohort, after: pageInfo.endCursor });
  expect(second).toMatchObject({ totalCount: 2, nodes: [{ number: 1 }], pageInfo: { hasNextPage: false } });
});

describe("the mark that an open page asks for", () => {
  it("changes for whoever sees the cohort when a release is published, and again when it is undone", async () => {
    const { accounts, poitiers, database } = desk.consortium;
    const marks = async () => {
      const asked = [accounts.investigator, accounts.stranger].map((who) =>
        desk.ask(who, "{ viewer { releasesMark } }"),
      );
      return (await Promise.all(asked)).map((viewer) => (viewer as { releasesMark: string }).releasesMark);
    };
    const before = await marks();
    expect(await marks()).toEqual(before);
    const release = { ...poitiers, publishedBy: accounts.manager, file: withOnsetOf(6), note: null };
    await database.within(managing(poitiers.cohortId), (tx) => publishCohortFile(tx, release), { long: true });
    const published = await marks();
    for (const [at, mark] of published.entries()) expect(mark).not.toBe(before[at]);
    const undo = "mutation ($id: ID!) { withdrawRelease(id: $id) { number } }";
    expect(await desk.ask(accounts.manager, undo, { id: releaseId(3) })).toEqual({ number: 3 });
    const undone = await marks();
    for (const [at, mark] of undone.entries()) expect([before[at], published[at]]).not.toContain(mark);
  });
});
