import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../test/kit/reading-consortium.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("nodes");
});
afterAll(async () => consortium?.close());

const one = "query ($id: ID!) { node(id: $id) { __typename id } }";
const many =
  "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Case { code release { number } } ... on Cohort { slug } ... on Release { number } } }";

const ask = (asker: Asker, ids: readonly string[]) =>
  consortium.ask<{ readonly nodes: readonly unknown[] }>(asker, many, { ids });

describe("an object by its global id", () => {
  it("is given back with its type, in the order of the ids", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const ids = [
      nodeId("Case", cohortId, 2),
      nodeId("Cohort", cohortId),
      nodeId("Center", centerId),
      nodeId("Case", cohortId, 1),
      nodeId("Release", centerId, cohortId, 1),
    ];
    const { data, statements } = await ask("poitiers", ids);
    expect(data.nodes).toEqual([
      { __typename: "Case", id: ids[0], code: "P1", release: { number: 2 } },
      { __typename: "Cohort", id: ids[1], slug: "cases" },
      { __typename: "Center", id: ids[2] },
      { __typename: "Case", id: ids[3], code: "C1", release: { number: 2 } },
      { __typename: "Release", id: ids[4], number: 1 },
    ]);
    expect(statements.filter((name) => name === "newestCases")).toHaveLength(1);
  });

  it("is null among others, and NOT_FOUND alone, whether it is missing or may not be seen", async () => {
    const { aphp, poitiers } = consortium;
    const ids = [
      nodeId("Case", aphp.cohortId, 1),
      nodeId("Case", poitiers.cohortId, 99),
      nodeId("Case", poitiers.cohortId),
      nodeId("Cohort", 999),
      nodeId("Center", 999),
      nodeId("Release", poitiers.centerId, poitiers.cohortId, 9),
      nodeId("Upload", 1),
      nodeId("AccessToken", 1),
      "nonsense",
    ];
    const { data } = await ask("cytokine", ids);
    expect(data.nodes).toEqual(ids.map(() => null));
    const alone = await Promise.all(ids.map((id) => consortium.ask("cytokine", one, { id })));
    expect(new Set(alone.map(({ data: node, messages }) => JSON.stringify([node, messages]))).size).toBe(1);
    expect(alone[0]).toMatchObject({ codes: ["NOT_FOUND"], data: { node: null } });
  });

  it("is an upload or a token for those whose it is", async () => {
    const { admin, poitiers } = consortium;
    const { rows } = await admin.query(
      `insert into portal.upload (center_id, cohort_id, state, file_name, sha256, size_bytes, received_by)
       values ($1, $2, 'RECEIVED', 'cases.xlsx', '\\x00', 1, 1) returning upload_id as id`,
      [poitiers.centerId, poitiers.cohortId],
    );
    const made = await consortium.ask<{ readonly createAccessToken: { readonly token: { readonly id: string } } }>(
      "manager",
      'mutation { createAccessToken(input: { name: "notebook", scopes: [READ_RECORDS] }) { token { id } } }',
    );
    const ids = [
      nodeId("Upload", poitiers.centerId, poitiers.cohortId, rows[0].id),
      made.data.createAccessToken.token.id,
    ];
    expect((await ask("manager", ids)).data.nodes).toEqual([
      { __typename: "Upload", id: ids[0] },
      { __typename: "AccessToken", id: ids[1] },
    ]);
    expect((await ask("everything", ids)).data.nodes).toEqual([null, null]);
  });

  it("is not asked for with more than a hundred others", async () => {
    const ids = Array.from({ length: 101 }, (_, at) => nodeId("Cohort", at + 1));
    expect((await ask("poitiers", ids)).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
