import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { aphpWithPhases } from "../../../../../test/kit/phases-file.ts";
import { poitiersFile } from "../../../../../test/kit/reading-cohort-files.ts";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { writtenText } from "./kept-text.ts";
import { sharesOf } from "./shares.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("kept_needs", { poitiers: poitiersFile, aphp: aphpWithPhases });
});
afterAll(async () => consortium?.close());

const SAVE = `mutation ($question: String!, $arguments: JSONObject!) {
  saveView(question: $question, arguments: $arguments) { ... on KeptAnswer { hash body } }
}`;
const READ = "query ($hash: String!) { answer(hash: $hash) { ... on KeptAnswer { body } } }";

interface Kept {
  readonly hash: string;
  readonly body: string;
}

async function keep(asker: Asker, question: string, asked: object): Promise<Kept> {
  const variables = { question, arguments: asked };
  const { data, messages } = await consortium.ask<{ saveView: Kept }>(asker, SAVE, variables);
  expect(messages).toEqual([]);
  return data.saveView;
}

const read = (asker: Asker, hash: string) => consortium.ask<{ answer: { body: string } } | null>(asker, READ, { hash });

async function caseA3(): Promise<string> {
  const { rows } = await consortium.admin.query<{ id: number }>(
    "select case_id as id from portal.cohort_case where cohort_id = $1 and case_code = 'A3'",
    [consortium.aphp.cohortId],
  );
  return nodeId("Case", consortium.aphp.cohortId, rows[0]?.id ?? 0);
}

describe("a kept timeline", () => {
  it("shows values to nobody without cytokines, and is another one for who asks it without them", async () => {
    const asked = { case: await caseA3() };
    const whole = await keep("everything", "caseTimeline", asked);
    expect(whole.body).toContain("A3@-3");
    expect((await read("clinical", whole.hash)).codes).toEqual(["NOT_FOUND"]);
    const closed = await keep("clinical", "caseTimeline", asked);
    expect(closed.hash).not.toBe(whole.hash);
    expect(closed.body).not.toContain("A3@-3");
    for (const asker of ["clinical", "everything"] as const) {
      expect((await read(asker, closed.hash)).data?.answer.body).toBe(closed.body);
    }
  });
});

describe("a kept summary", () => {
  it("shows what courses say is missing to nobody without clinical rows", async () => {
    const cohorts = [nodeId("Cohort", consortium.aphp.cohortId)];
    const { hash, body } = await keep("everything", "cytokineSummary", { analyte: "IL_1B", cohorts });
    // A3 came to its hundredth day on anakinra (last seen on day 420) and was not sampled then; A4 was.
    const { exact } = JSON.parse(body).answer;
    expect(exact.cells.find((cell: { phase: string }) => cell.phase === "ON_LATE")).toMatchObject({ n: 1, missing: 1 });
    expect((await read("cytokine", hash)).codes).toEqual(["NOT_FOUND"]);
    const own = await keep("cytokine", "cytokineSummary", { analyte: "IL_1B", cohorts });
    expect((await read("cytokine", own.hash)).data?.answer.body).toBe(own.body);
  });
});

describe("an answer that was kept before answers named what was read for them", () => {
  it("is shown to who reads every field group alone", async () => {
    const { centerId, cohortId } = consortium.aphp;
    const kept = writtenText({ question: "caseTimeline", arguments: { case: "x" }, answer: { measurements: [90] } });
    const hash = "f".repeat(64);
    const [share] = await sharesOf(kept, 1);
    await consortium.admin.query(
      `insert into portal.kept_answer (center_id, cohort_id, hash, release_number, cohort_ids, needs, question, share)
       values ($1, $2, $3, 2, array[$2::int], '{CLINICAL}', 'caseTimeline', $4)`,
      [centerId, cohortId, hash, share],
    );
    expect((await read("clinical", hash)).codes).toEqual(["NOT_FOUND"]);
    for (const asker of ["everything", "aphp"] as const) {
      expect((await read(asker, hash)).data?.answer.body).toContain("90");
    }
  });
});
