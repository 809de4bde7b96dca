import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("equal_questions");
});
afterAll(async () => consortium?.close());

async function hashOf(question: string, given: string): Promise<string> {
  const source = `{ answer: ${question}${given} { provenance { hash } } }`;
  const { data, messages } = await consortium.ask<{ answer: { provenance: { hash: string } } }>("everything", source);
  expect(messages).toEqual([]);
  return data.answer.provenance.hash;
}

describe("a question written in two ways", () => {
  it("is one answer under one hash: repetitions, order and a definition that is not read make no difference", async () => {
    const [one, other] = [consortium.poitiers, consortium.aphp].map(({ cohortId }) => nodeId("Cohort", cohortId));
    const ways: readonly (readonly [string, readonly string[]])[] = [
      ["phases: [BEFORE, AFTER]", ["phases: [AFTER, BEFORE]", "phases: [BEFORE, BEFORE, AFTER]"]],
      [`cohorts: ["${one}", "${other}"]`, [`cohorts: ["${other}", "${one}", "${one}"]`]],
      ["filter: { sex: [MALE, FEMALE] }", ["filter: { sex: [FEMALE, MALE, MALE] }"]],
      ['definition: "cluster-2018"', ['definition: "clinician"']],
    ];
    for (const [first, others] of ways) {
      const hash = await hashOf("cytokineSummary", `(analyte: IL_1B, ${first})`);
      for (const way of others) expect(await hashOf("cytokineSummary", `(analyte: IL_1B, ${way})`), way).toBe(hash);
    }
    const coverage = await hashOf("cohortCoverage", "(analytes: [IL_6, IL_1B], specimens: [PLASMA])");
    expect(await hashOf("cohortCoverage", "(analytes: [IL_1B, IL_6], specimens: [PLASMA, PLASMA])")).toBe(coverage);
  });

  it("is two where the definition or the order is read", async () => {
    const asked = (definition: string) =>
      hashOf("cytokineSummary", `(analyte: IL_1B, by: [RESPONSE_CLASS], definition: "${definition}")`);
    expect(await asked("clinician")).not.toBe(await asked("cluster-2018"));
    const compared = (groups: string) => hashOf("cytokineComparison", `(analytes: [IL_1B], ${groups})`);
    const [before, carriers] = ["{ phase: BEFORE }", "{ filter: { groups: [CARRIER] } }"];
    expect(await compared(`a: ${before}, b: ${carriers}`)).not.toBe(await compared(`a: ${carriers}, b: ${before}`));
    // Case groups that all must pass are not the groups compared.
    const patients = (phase: string) => compared(`filter: { groups: [PATIENT] }, a: ${before}, b: { phase: ${phase} }`);
    expect(await patients("AFTER")).not.toBe(await patients("ON_LATE"));
  });
});

describe("a list that names nothing", () => {
  it("is refused wherever it could mean everything as well as nothing", async () => {
    for (const question of [
      "cytokineSummary(analyte: IL_1B, phases: [])",
      ...["analytes", "stimuli", "specimens"].map((list) => `cohortCoverage(${list}: [])`),
      ...["caseCounts", "anakinraResponse", "cohortTable"].map((name) => `${name}(cohorts: [])`),
    ]) {
      const { codes } = await consortium.ask("everything", `{ ${question} { provenance { hash } } }`);
      expect(codes, question).toEqual(["BAD_USER_INPUT"]);
    }
  });
});
