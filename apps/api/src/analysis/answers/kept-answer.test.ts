import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { nodeId } from "../../node-id.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("kept_answers");
});
afterAll(async () => consortium?.close());

interface Kept {
  readonly kind: string;
  readonly hash: string;
  readonly body?: string;
  readonly reason?: string;
}

const FIELDS = "kind: __typename ... on KeptAnswer { hash body } ... on AnswerGone { hash reason }";
const SAVE = `mutation ($arguments: JSONObject!, $question: String = "cytokineSummary") {
  saveView(question: $question, arguments: $arguments) { ${FIELDS} }
}`;
const READ = `query ($hash: String!) { answer(hash: $hash) { ${FIELDS} } }`;

type Asker = Parameters<ReadingConsortium["ask"]>[0];

async function keep(asker: Asker, asked: Readonly<Record<string, unknown>>): Promise<Kept> {
  const { data, messages } = await consortium.ask<{ saveView: Kept }>(asker, SAVE, { arguments: asked });
  expect(messages).toEqual([]);
  return data.saveView;
}

const read = (asker: Asker, hash: string) => consortium.ask<{ answer: Kept } | null>(asker, READ, { hash });

describe("an answer that was kept", () => {
  it("holds the whole answer with its arguments, and is given back byte for byte", async () => {
    const kept = await keep("everything", { analyte: "IL_1B" });
    const body = JSON.parse(kept.body ?? "null");
    expect(body.question).toBe("cytokineSummary");
    expect(body.arguments).toEqual({ analyte: "IL_1B" });
    expect(body.answer.provenance.hash).toBe(kept.hash);
    expect(body.answer.exact.cells.length).toBeGreaterThan(0);
    // Whose cases are in the block, and which cohorts merely exist, is another matter for each reader.
    for (const field of ["includesOwn", "existsOnly"]) expect(kept.body).not.toContain(field);
    const { data, statements } = await read("everything", kept.hash);
    expect(data?.answer).toEqual(kept);
    expect(statements).toEqual(["keptShares", "lastOpening"]);
  });

  it("stays as it was when the same question is asked to be kept again", async () => {
    const first = await keep("everything", { analyte: "IL_1B" });
    expect(await keep("everything", { analyte: "IL_1B" })).toEqual(first);
  });

  it("is kept in one statement, one share a cohort, of which none is the body", async () => {
    const { statements } = await consortium.ask("everything", SAVE, { arguments: { analyte: "IL_1B" } });
    expect(statements.filter((name) => name === "keepShares")).toHaveLength(1);
    const { rows } = await consortium.admin.query<{ share: Buffer }>("select share from portal.kept_answer");
    expect(rows).toHaveLength(2);
    for (const { share } of rows) expect(share.toString("latin1")).not.toContain("IL_1B");
  });

  it("is kept with its label, which costs one statement, and none where no label is asked for", async () => {
    const { statements } = await consortium.ask("everything", SAVE, { arguments: { analyte: "IL_1B" } });
    expect(statements.filter((name) => name === "standingFacts")).toHaveLength(1);
    const unlabelled = await consortium.ask("everything", "{ caseCounts { provenance { hash } } }");
    expect(unlabelled.statements).not.toContain("standingFacts");
  });

  it("does not exist for who lacks a cohort or a field group of it", async () => {
    const { hash } = await keep("everything", { analyte: "IL_1B" });
    for (const asker of ["poitiers", "clinical", "cytokine", "aphp", "coordinator"] as const) {
      expect((await read(asker, hash)).codes).toEqual(["NOT_FOUND"]);
    }
    expect((await read("everything", "0".repeat(64))).codes).toEqual(["NOT_FOUND"]);
  });

  it("of the own center alone is read there by everyone with its rights", async () => {
    const { hash, body } = await keep("poitiers", { analyte: "IL_1B" });
    const { data } = await read("manager", hash);
    expect(data?.answer.body).toBe(body);
  });

  it("cannot be kept of another root field, or with arguments it does not take", async () => {
    const other = await consortium.ask("everything", SAVE, { question: "viewer", arguments: {} });
    expect(other.codes).toEqual(["BAD_USER_INPUT"]);
    const wrong = await consortium.ask("everything", SAVE, { arguments: { analyte: "SUGAR" } });
    expect(wrong.codes).toEqual(["BAD_USER_INPUT"]);
    // What a document does not declare is passed over when it runs; kept, it would be shown under the hash for good.
    for (const more of ['"note": "P2 is Zoé"', '"answer": { "exact": null }', '"__proto__": {}']) {
      const asked = JSON.parse(`{ "analyte": "IL_6", ${more} }`);
      const { codes, statements } = await consortium.ask("poitiers", SAVE, { arguments: asked });
      expect(codes).toEqual(["BAD_USER_INPUT"]);
      expect(statements).not.toContain("keepShares");
    }
  });

  it("has another hash where other kindreds may be read, since its figures then count other units", async () => {
    const cohorts = [nodeId("Cohort", consortium.aphp.cohortId)];
    const hashes = new Set<string>();
    for (const asker of ["aphp", "clinical"] as const) {
      const asked = { question: "caseCounts", arguments: { cohorts } };
      const { data, messages } = await consortium.ask<{ saveView: Kept }>(asker, SAVE, asked);
      expect(messages).toEqual([]);
      hashes.add(data.saveView.hash);
    }
    expect(hashes.size).toBe(2);
  });

  it("is gone, with the reason, once a case that its releases hold is withdrawn, and is not kept anew", async () => {
    const { hash } = await keep("everything", { analyte: "IL_1B" });
    const { admin, aphp } = consortium;
    await admin.query("begin");
    await admin.query(`set local app.managed_cohorts = '${aphp.cohortId}'`);
    await admin.query("select * from portal.withdraw_case($1, $2, 'A1', '\\x00', 'CONSENT', null, null)", [
      aphp.centerId,
      aphp.cohortId,
    ]);
    await admin.query("commit");
    const { data } = await read("everything", hash);
    expect(data?.answer).toEqual({ kind: "AnswerGone", hash, reason: "CASE_WITHDRAWN" });
    const { rows } = await admin.query<{ left: boolean }>(
      "select share is not null as left from portal.kept_answer where hash = $1 and cohort_id = $2",
      [hash, aphp.cohortId],
    );
    expect(rows).toEqual([{ left: false }]);
    expect((await keep("everything", { analyte: "IL_1B" })).kind).toBe("AnswerGone");
  });
});
