import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../test/kit/reading-consortium.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("one_case");
});
afterAll(async () => consortium?.close());

describe("one case", () => {
  const one =
    "query ($id: ID!, $releases: [ID!]) { case(id: $id, releases: $releases) { id code sex release { number } samples { ... on SampleList { items { code } } } } }";
  const show = (asker: Asker, variables: Readonly<Record<string, unknown>>) =>
    consortium.ask<{ readonly case: Readonly<Record<string, unknown>> | null }>(asker, one, variables);
  const P1 = () => nodeId("Case", consortium.poitiers.cohortId, 2);
  const A1 = () => nodeId("Case", consortium.aphp.cohortId, 1);

  it("is that of the newest release, or of the release that is pinned", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const newest = await show("poitiers", { id: P1() });
    expect(newest.data.case).toMatchObject({
      id: P1(),
      code: "P1",
      release: { number: 2 },
      samples: { items: [{ code: "P1@-3" }, { code: "P1@30" }] },
    });
    const pinned = await show("poitiers", {
      id: P1(),
      releases: [nodeId("Release", centerId, cohortId, 1)],
    });
    expect(pinned.data.case).toMatchObject({ release: { number: 1 }, samples: { items: [{ code: "P1@-3" }] } });
  });

  it("does not exist for who may not read it, just like one that is not there", async () => {
    const missing = nodeId("Case", consortium.poitiers.cohortId, 99);
    const refusals = await Promise.all([
      show("poitiers", { id: A1() }),
      show("cytokine", { id: A1() }),
      show("coordinator", { id: A1() }),
      show("poitiers", { id: missing }),
      show("poitiers", { id: nodeId("Case", 77, 1) }),
      show("poitiers", { id: "nonsense" }),
    ]);
    expect(new Set(refusals.map(({ codes, messages }) => JSON.stringify([codes, messages]))).size).toBe(1);
    expect(refusals[0]?.codes).toEqual(["NOT_FOUND"]);
    expect((await show("aphp", { id: A1() })).data.case).toMatchObject({ code: "A1", sex: "MALE" });
  });

  it("is named by analyses for readers of any one field group", async () => {
    const { loaders, db } = await consortium.requestOf("cytokine");
    const { centerId, cohortId } = consortium.aphp;
    const key = { centerId, cohortId, caseId: 1 };
    expect(await loaders.caseReference.load(key)).toMatchObject({ id: A1(), code: "A1" });
    expect(await loaders.case.load({ ...key, releaseNumber: 2, version: 2 })).toBeNull();
    await db.finish();
  });

  it("is looked up only in a release that holds it", async () => {
    const { loaders, db } = await consortium.requestOf("aphp");
    const { centerId, cohortId } = consortium.aphp;
    const key = { centerId, cohortId, caseId: 1 };
    const found = await loaders.case.loadMany([
      { ...key, releaseNumber: 1, version: 1 },
      { ...key, releaseNumber: 2, version: 2 },
      { ...key, releaseNumber: 2, version: 1 },
    ]);
    expect(found.map((held) => (held && "sex" in held ? held.sex : null))).toEqual(["FEMALE", "MALE", null]);
    await db.finish();
  });
});
