import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../test/kit/reading-consortium.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("case_list");
});
afterAll(async () => consortium?.close());

const listed =
  "query ($filter: CaseFilter, $first: Int, $after: String, $cohorts: [ID!], $releases: [ID!], $asOf: DateTime) { cases(filter: $filter, first: $first, after: $after, cohorts: $cohorts, releases: $releases, asOf: $asOf) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }";

interface Listed {
  readonly cases: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly code: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const list = (asker: Asker, variables: Readonly<Record<string, unknown>> = {}) =>
  consortium.ask<Listed>(asker, listed, variables);
const codesOf = ({ data }: { readonly data: Listed }) => data.cases.nodes.map(({ code }) => code);

describe("the list of cases", () => {
  it("holds every case of the newest release once, and only of cohorts whose clinical rows may be read", async () => {
    const own = await list("poitiers");
    expect(codesOf(own)).toEqual(["C1", "P1", "P2", "P3"]);
    expect(own.data.cases.totalCount).toBe(4);
    expect(codesOf(await list("clinical"))).toEqual(["C1", "P1", "P2", "P3", "A1", "A2"]);
    expect(codesOf(await list("cytokine"))).toEqual(["C1", "P1", "P2", "P3"]);
    expect(codesOf(await list("coordinator"))).toEqual([]);
  });

  it("goes on where the page before ended, and counts all cases on every page and after the last", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const answer: { readonly data: Listed } = await list("clinical", { first: 2, after });
      const { data } = answer;
      seen.push(...codesOf(answer));
      expect(data.cases.totalCount).toBe(6);
      expect(data.cases.pageInfo.hasNextPage).toBe(page < 2);
      after = data.cases.pageInfo.endCursor;
    }
    expect(seen).toEqual(["C1", "P1", "P2", "P3", "A1", "A2"]);
    const beyond = await list("clinical", { first: 2, after });
    expect(beyond.data.cases).toEqual({
      totalCount: 6,
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it("reads the release that is pinned", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const pinned = await list("poitiers", { releases: [nodeId("Release", centerId, cohortId, 1)] });
    expect(codesOf(pinned)).toEqual(["C1", "P1", "P2"]);
    const unknown = await list("poitiers", { releases: [nodeId("Release", centerId, cohortId, 9)] });
    expect(unknown.codes).toEqual(["RELEASE_NOT_FOUND"]);
  });

  it("reads the release that was in force on a day, and none before the first", async () => {
    const { admin, poitiers } = consortium;
    await admin.query(
      "update portal.release set published_at = '2020-01-01' where cohort_id = $1 and release_number = 1",
      [poitiers.cohortId],
    );
    expect(codesOf(await list("poitiers", { asOf: "2021-01-01T00:00:00Z" }))).toEqual(["C1", "P1", "P2"]);
    expect(codesOf(await list("poitiers", { asOf: "2019-01-01T00:00:00Z" }))).toEqual([]);
  });

  it("refuses a page size or a cursor that is not one of its own", async () => {
    expect((await list("poitiers", { first: 501 })).codes).toEqual(["BAD_USER_INPUT"]);
    for (const key of [[1], [1, 2, 2 ** 40], ["1", "x", 1], [1, 1, -1]]) {
      const after = Buffer.from(JSON.stringify(key)).toString("base64url");
      expect((await list("poitiers", { after })).codes, String(key)).toEqual(["BAD_USER_INPUT"]);
    }
  });
});

describe("the filter of cases", () => {
  const filtered = async (filter: object, asker: "poitiers" | "clinical" | "everything" = "everything") =>
    codesOf(await list(asker, { filter }));

  it("takes each list as any of its entries, and all lists together", async () => {
    expect(await filtered({ groups: ["PATIENT", "CARRIER"] })).toEqual(["P1", "P2", "P3", "A1", "A2"]);
    expect(await filtered({ groups: ["PATIENT"], sex: ["MALE"] })).toEqual(["P2", "A1"]);
    expect(await filtered({ ageBands: ["6-11", "40-64"] })).toEqual(["P2", "A2"]);
    expect(await filtered({ treatments: ["ANAKINRA", "OTHER_BIOLOGIC"] })).toEqual(["P1", "A1"]);
    expect(await filtered({ variantGroups: ["TRUNCATING"], sex: ["FEMALE"] })).toEqual(["P1", "A2"]);
  });

  it("finds features that are present, not those looked for and excluded", async () => {
    expect(await filtered({ hpoIds: ["HP:0001954"] })).toEqual(["P1"]);
    expect(await filtered({ hpoIds: ["HP:0001954", "HP:0002829"] })).toEqual(["P1", "P2"]);
  });

  it("leaves out a cohort whose genotypes may not be read when it names variant groups", async () => {
    expect(await filtered({ variantGroups: ["TRUNCATING"] })).toEqual(["P1", "A1", "A2"]);
    expect(await filtered({ variantGroups: ["TRUNCATING"] }, "clinical")).toEqual(["P1"]);
  });

  it("names what a list accepts when it is given something else", async () => {
    for (const [filter, accepted] of [
      [{ ageBands: ["adult"] }, /`filter.ageBands` takes 0-5, 6-11, .*65\+/],
      [{ variantGroups: ["R284X"] }, /`filter.variantGroups` takes TRUNCATING, SPLICE/],
      [{ treatments: ["anakinra"] }, /`filter.treatments` takes ANAKINRA, OTHER_BIOLOGIC, NO_BIOLOGIC/],
      [{ hpoIds: ["HP:1954"] }, /HP ids|HPO ids such as HP:0001954/],
      [{ sex: [] }, /`filter.sex` takes at least one entry/],
    ] as const) {
      const { codes, messages } = await list("poitiers", { filter });
      expect(codes).toEqual(["BAD_USER_INPUT"]);
      expect(messages[0]).toMatch(accepted);
    }
  });

  it("passes whatever it is given as a value and never as a piece of a statement", async () => {
    const { codes } = await list("poitiers", { filter: { hpoIds: ["HP:0001954') or true --"] } });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
  });
});
