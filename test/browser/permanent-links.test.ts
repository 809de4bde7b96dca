import { afterAll, beforeAll, expect, it } from "vitest";
import { type BrowserPortal, browserPortal } from "./browser-portal.ts";
import { type Visit, visitOf } from "./visit.ts";

/** Questions as a script asks them; each link must lead to a page that asks just this and so gets the same hash. */
const QUESTIONS = [
  "cytokineSummary(analyte: IL_1B)",
  "cytokineSummary(analyte: IL_1B, phases: [BEFORE, AFTER])",
  "cytokineSummary(analyte: IL_1B, phases: [AFTER, ON_LATE, ON_EARLY, BEFORE], by: [SEX], filter: { groups: [PATIENT] })",
  'cytokineSummary(analyte: IL_6, filter: { hpoIds: ["HP:0001954"] })',
  "cohortCoverage(analytes: [IL_1B], stimuli: [NONE])",
  "cytokineComparison(analytes: [IL_1B, IL_6], a: { phase: BEFORE }, b: { filter: { groups: [HEALTHY_CONTROL] } })",
  'anakinraResponse(by: [SEX], compareWith: "clinician")',
  "cohortTable(analysis: CYTOKINE, analyte: IL_1B, phase: BEFORE, by: SEX)",
];

interface Provenance {
  readonly hash: string;
  readonly link: string | null;
}

let portal: BrowserPortal;
let visit: Visit;
beforeAll(async () => {
  portal = await browserPortal("permanent_links");
  visit = await visitOf(portal, { language: "en" });
  await visit.enterAs("investigator@poitiers", "/explore");
});
afterAll(async () => {
  await visit?.close();
  await portal?.close();
});

/** Where an answer says it comes from, asked with the session of the open page. */
async function provenanceOf(question: string): Promise<Provenance> {
  const query = `{ answer: ${question} { provenance { hash link } } }`;
  return visit.page.evaluate(async (asked) => {
    const headers = { "content-type": "application/json", "x-portal-request": "1" };
    const response = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify({ query: asked }) });
    const { data } = (await response.json()) as { data: { answer: { provenance: Provenance } } };
    return data.answer.provenance;
  }, query);
}

it.each(QUESTIONS)("the link of %s shows the very answer", async (question) => {
  const { hash, link } = await provenanceOf(question);
  const answered = visit.page.waitForResponse(
    async (response) => response.url().endsWith("/graphql") && (await response.text()).includes(`"hash":"`),
  );
  await visit.page.goto(`${portal.url}${link}`);
  expect(await (await answered).text()).toContain(`"hash":"${hash}"`);
});

it("what only the address asks is said on the page, and can be removed", async () => {
  const { link } = await provenanceOf('cytokineSummary(analyte: IL_6, filter: { hpoIds: ["HP:0001954"] })');
  await visit.page.goto(`${portal.url}${link}`);
  const said = visit.page.getByText("Only cases with at least one of these features: Recurrent fever (HP:0001954).");
  await said.waitFor();
  await visit.page.getByRole("button", { name: /^Remove: Only cases/ }).click();
  await said.waitFor({ state: "detached" });
  expect(new URL(visit.page.url()).searchParams.has("hpoIds")).toBe(false);
});

it("counts of cases have no page, and no link", async () => {
  expect((await provenanceOf("caseCounts(by: [SEX])")).link).toBe(null);
});
