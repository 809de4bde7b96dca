import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { question } from "../contract/posted.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { tokenOf } from "./callers.ts";
import { answered, cohortIdOf } from "./outsider.ts";

let portal: TestPortal;
let poitiers = "";
let versailles = "";
const tokens = new Map<string, string>();
beforeAll(async () => {
  portal = await startTestPortal("standing");
  poitiers = await cohortIdOf(portal.admin, "poitiers-nlrp12");
  versailles = await cohortIdOf(portal.admin, "versailles-nlrp12");
  for (const who of ["investigator@poitiers", "steward@poitiers", "data-manager@poitiers", "investigator@versailles"]) {
    tokens.set(who, await tokenOf(portal.admin, who));
  }
});
afterAll(() => portal.stop());

const INVESTIGATOR = "investigator@poitiers";
const STEWARD = "steward@poitiers";
const MANAGER = "data-manager@poitiers";
const ELSEWHERE = "investigator@versailles";

interface Standing {
  readonly kind: string;
  readonly questionsAsked?: number;
  readonly since?: string;
  readonly reference?: string;
  readonly beforeRelease?: boolean;
  readonly questionsRegistered?: number;
}

const LABEL = `provenance { standing { kind: __typename ... on Exploratory { questionsAsked since }
  ... on Prespecified { reference beforeRelease questionsRegistered } } }`;

const ask = <Data>(who: string, query: string): Promise<Data> =>
  answered<Data>(portal.url, tokens.get(who) ?? "", query);

/** The label of a question as one person asks it; `cohorts` is that of Poitiers unless told. */
async function standing(who: string, field: string, given: string, cohorts = [poitiers]): Promise<Standing> {
  const all = `${given} cohorts: ${JSON.stringify(cohorts)}`;
  const data = await ask<Record<string, { provenance: { standing: Standing } }>>(
    who,
    `{ ${field}(${all}) { ${LABEL} } }`,
  );
  return data[field]?.provenance.standing ?? { kind: "none" };
}

async function register(who: string, analyte: string, reference: string): Promise<string> {
  const { prespecifyAnalysis } = await ask<{ prespecifyAnalysis: { id: string } }>(
    who,
    `mutation { prespecifyAnalysis(question: "cytokineSummary", reference: "${reference}",
       arguments: { analyte: "${analyte}", cohorts: ["${poitiers}"], asOf: "2030-01-01T00:00:00Z" }) { id } }`,
  );
  return prespecifyAnalysis.id;
}

describe("an answer that nobody planned", () => {
  test("is exploratory, and counts the different questions of its asker on its cohorts, itself among them", async () => {
    const first = await standing(MANAGER, "cytokineSummary", "analyte: IL_1B");
    expect(first).toMatchObject({ kind: "Exploratory", questionsAsked: 1 });
    // The same question, written otherwise: nothing new.
    const again = await standing(MANAGER, "cytokineSummary", "stimulus: NONE, by: [], phases: null, analyte: IL_1B");
    expect(again).toMatchObject({ questionsAsked: 1 });
    const second = await standing(MANAGER, "cytokineSummary", "analyte: IL_1B, filter: { sex: [FEMALE] }");
    expect(second).toMatchObject({ questionsAsked: 2 });
    expect(Date.parse(second.since ?? "")).toBeLessThanOrEqual(Date.now());
    expect(await standing(MANAGER, "caseCounts", "")).toMatchObject({ questionsAsked: 3 });
    // What another person asked is not counted, nor what was asked of other cohorts.
    expect(await standing(STEWARD, "caseCounts", "")).toMatchObject({ questionsAsked: 1 });
    expect(await standing(MANAGER, "caseCounts", "", [versailles])).toMatchObject({ questionsAsked: 1 });
  });

  test("counts all questions of one request, in each of its answers", async () => {
    const counted = "caseCounts(filter: { sex: [MALE] })";
    const data = await ask<Record<string, { provenance: { standing: Standing } }>>(
      ELSEWHERE,
      `{ a: cytokineSummary(analyte: IL_6) { ${LABEL} } b: ${counted} { ${LABEL} } c: ${counted} { ${LABEL} } }`,
    );
    expect(Object.values(data).map(({ provenance }) => provenance.standing.questionsAsked)).toEqual([2, 2, 2]);
  });

  test("has no label where it only describes", async () => {
    const { cohortCoverage } = await ask<{ cohortCoverage: unknown }>(INVESTIGATOR, `{ cohortCoverage { ${LABEL} } }`);
    expect(cohortCoverage).toEqual({ provenance: { standing: null } });
  });
});

describe("a question that a center registered", () => {
  test("is prespecified for everyone of that center, and for nobody else", async () => {
    await register(INVESTIGATOR, "TNF_A", "NCT01234567, section 4.2");
    const label = {
      kind: "Prespecified",
      reference: "NCT01234567, section 4.2",
      // The demonstration had published before.
      beforeRelease: false,
      questionsRegistered: 1,
    };
    expect(await standing(INVESTIGATOR, "cytokineSummary", "analyte: TNF_A")).toEqual(label);
    expect(await standing(STEWARD, "cytokineSummary", "analyte: TNF_A")).toEqual(label);
    expect(await standing(ELSEWHERE, "cytokineSummary", "analyte: TNF_A")).toMatchObject({ kind: "Exploratory" });
    // Other cohorts than those planned, another filter: another question.
    const wider = await standing(INVESTIGATOR, "cytokineSummary", "analyte: TNF_A", [poitiers, versailles]);
    expect(wider.kind).toBe("Exploratory");
    const women = await standing(INVESTIGATOR, "cytokineSummary", "analyte: TNF_A, filter: { sex: [FEMALE] }");
    expect(women.kind).toBe("Exploratory");
  });

  test("says so when it was registered before anything was published here", async () => {
    await portal.admin.query(
      "update portal.prespecified_analysis set registered_at = '2001-01-01' where reference like 'NCT01234567%'",
    );
    expect(await standing(INVESTIGATOR, "cytokineSummary", "analyte: TNF_A")).toMatchObject({ beforeRelease: true });
  });

  test("stays exploratory when somebody of the center had looked, under any choice of cohorts that holds one of these", async () => {
    await standing(MANAGER, "cytokineSummary", "analyte: IL_18", [poitiers, versailles]);
    await register(INVESTIGATOR, "IL_18", "afterwards");
    expect((await standing(INVESTIGATOR, "cytokineSummary", "analyte: IL_18")).kind).toBe("Exploratory");
  });

  test("counts no more once it is withdrawn, by who registered it or a steward, and stays listed", async () => {
    const id = await register(INVESTIGATOR, "IL_10", "withdrawn later");
    const withdraw = `mutation { withdrawPrespecifiedAnalysis(id: "${id}") { withdrawnAt viewerCanWithdraw } }`;
    const tried = (who: string) => question(portal.url, withdraw, { token: tokens.get(who) ?? "" });
    expect((await tried(ELSEWHERE)).codes).toEqual(["NOT_FOUND"]);
    expect((await tried(MANAGER)).codes).toEqual(["FORBIDDEN"]);
    expect((await tried(STEWARD)).codes).toEqual([]);
    expect((await tried(INVESTIGATOR)).codes).toEqual(["CONFLICT"]);
    expect((await standing(INVESTIGATOR, "cytokineSummary", "analyte: IL_10")).kind).toBe("Exploratory");
    const list = "{ prespecifiedAnalyses { totalCount nodes { reference withdrawnAt center { slug } } } }";
    interface Listed {
      readonly prespecifiedAnalyses: { readonly totalCount: number; readonly nodes: readonly { reference: string }[] };
    }
    const own = (await ask<Listed>(MANAGER, list)).prespecifiedAnalyses;
    expect(own.totalCount).toBe(3);
    expect(own.nodes[0]).toMatchObject({ reference: "withdrawn later", center: { slug: "poitiers" } });
    expect((await ask<Listed>(ELSEWHERE, list)).prespecifiedAnalyses).toEqual({ totalCount: 0, nodes: [] });
    const { rows } = await portal.admin.query(
      "select action, details->>'plan' as plan from portal.audit_entry where object like 'prespecified-analysis:%' order by seq desc limit 2",
    );
    expect(rows.map(({ action }) => action)).toEqual(["PRESPECIFIED_WITHDRAWN", "QUESTION_PRESPECIFIED"]);
    expect(rows[0].plan).toBe(rows[1].plan);
  });

  test("is not asked by being registered, is registered once, and only of what an analysis takes", async () => {
    const before = await portal.admin.query("select count(*)::int as n from portal.asked_question");
    const id = await register(STEWARD, "IL_8", "twice");
    expect(await register(INVESTIGATOR, "IL_8", "  twice ")).toBe(id);
    expect((await portal.admin.query("select count(*)::int as n from portal.asked_question")).rows).toEqual(
      before.rows,
    );
    const refused = async (given: string) =>
      (
        await question(portal.url, `mutation { prespecifyAnalysis(${given}) { id } }`, {
          token: tokens.get(INVESTIGATOR) ?? "",
        })
      ).codes;
    const analyte = 'arguments: { analyte: "IL_8" }';
    expect(await refused(`question: "viewer", arguments: {}, reference: "plan"`)).toEqual(["BAD_USER_INPUT"]);
    expect(await refused(`question: "cytokineSummary", arguments: {}, reference: "plan"`)).toEqual(["BAD_USER_INPUT"]);
    expect(await refused(`question: "cytokineSummary", ${analyte}, reference: "  "`)).toEqual(["BAD_USER_INPUT"]);
    const { rows } = await portal.admin.query("select center_id from portal.center where slug = 'versailles'");
    const elsewhere = Buffer.from(`Center:${rows[0].center_id}`).toString("base64url");
    const given = `question: "cytokineSummary", ${analyte}, reference: "plan", center: "${elsewhere}"`;
    expect(await refused(given)).toEqual(["FORBIDDEN"]);
  });

  test("labels no answer for who left the center, whose questions still count as the center's", async () => {
    await register(INVESTIGATOR, "IL_1RA", "before leaving");
    await standing(STEWARD, "cytokineSummary", "analyte: IFN_G");
    await portal.admin.query(
      `update portal.membership set ends_at = now()
        where account_id = (select account_id from portal.account where demonstration_key = $1)
          and center_id = (select center_id from portal.center where slug = 'poitiers')`,
      [STEWARD],
    );
    const asked = `{ cytokineSummary(analyte: IL_1RA, cohorts: ["${poitiers}"]) { ${LABEL} } }`;
    const left = await question(portal.url, asked, { token: tokens.get(STEWARD) ?? "" });
    expect(left.text).not.toContain("before leaving");
    expect((await standing(INVESTIGATOR, "cytokineSummary", "analyte: IL_1RA")).kind).toBe("Prespecified");
    await register(INVESTIGATOR, "IFN_G", "after the steward had looked");
    expect((await standing(INVESTIGATOR, "cytokineSummary", "analyte: IFN_G")).kind).toBe("Exploratory");
  });
});

describe("a kept answer", () => {
  test("keeps the label of the moment it was kept, and who reads it has asked its question", async () => {
    await register(INVESTIGATOR, "IL_6", "kept with its plan");
    const { saveView } = await ask<{ saveView: { hash: string; body: string } }>(
      INVESTIGATOR,
      `mutation { saveView(question: "cytokineSummary", arguments: { analyte: "IL_6", cohorts: ["${poitiers}"] }) {
         ... on KeptAnswer { hash body } } }`,
    );
    expect(JSON.parse(saveView.body).answer.provenance.standing).toMatchObject({ reference: "kept with its plan" });
    await portal.admin.query(
      "update portal.prespecified_analysis set withdrawn_at = now() where reference like 'kept%'",
    );
    const read = `{ answer(hash: "${saveView.hash}") { ... on KeptAnswer { body } } }`;
    const { answer } = await ask<{ answer: { body: string } }>(MANAGER, read);
    expect(answer.body).toBe(saveView.body);
    const { rows } = await portal.admin.query(
      `select 1 from portal.asked_question join portal.account using (account_id)
        where demonstration_key = $1 and question in (
                select question_hash from portal.prespecified_analysis where reference = 'kept with its plan')`,
      [MANAGER],
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});
