import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedDemonstration, askedDemonstration } from "../../../../../test/kit/asking-demonstration.ts";

let demonstration: AskedDemonstration;
beforeAll(async () => {
  demonstration = await askedDemonstration("protected_table");
});
afterAll(async () => demonstration?.close());

interface Count {
  readonly about?: number;
  readonly reason?: string;
}
interface Keyed {
  readonly keys: readonly { readonly label: { readonly en: string } }[];
  readonly count: Count;
}
interface Answer {
  readonly cohortTable: {
    readonly exact: { readonly considered: number; readonly included: number };
    readonly protected: {
      readonly count: Count;
      readonly rows: readonly { readonly variable: string; readonly cells: readonly Keyed[] }[];
      readonly withheld: { readonly reason: string } | null;
      readonly cohorts: readonly { readonly slug: string }[];
      readonly includesOwn: boolean;
    };
  };
}

const COUNT = "count { ... on RoundedCount { about } ... on Withheld { reason } }";
const QUESTION = `query ($analysis: TableAnalysis! = CASES, $phase: Phase, $filter: CaseFilter, $by: TableDimension) {
  cohortTable(analysis: $analysis, phase: $phase, filter: $filter, by: $by) {
    exact { considered included }
    protected { ${COUNT} rows { variable cells { keys { label { en } } ${COUNT} } }
      withheld { reason } cohorts { slug } includesOwn }
  }
}`;

async function table(account: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, messages, statements } = await demonstration.ask<Answer>(account, QUESTION, variables);
  expect(messages).toEqual([]);
  return { ...data.cohortTable, statements };
}

describe("the protected baseline table", () => {
  it("is the stored one-way counts of cases, as the question of counts gives them, whatever the columns", async () => {
    const { protected: block } = await table("investigator@poitiers", { by: "CENTER" });
    expect(block.rows.map(({ variable }) => variable)).toEqual([
      ...["CASE_GROUP", "SEX", "AGE_BAND", "VARIANT_GROUP", "TREATMENT"],
    ]);
    const { data } = await demonstration.ask<{ caseCounts: { protected: { cells: readonly Keyed[] } } }>(
      "investigator@poitiers",
      `{ caseCounts(by: [SEX]) { protected { cells { keys { label { en } } ${COUNT} } } } }`,
    );
    const shown = block.rows.find(({ variable }) => variable === "SEX")?.cells;
    expect(shown).toEqual(data.caseCounts.protected.cells);
    expect(block.count.about).toBeGreaterThan(50);
    // The last band is called 65+, and merged bands are joined by +.
    const bands = block.rows.find(({ variable }) => variable === "AGE_BAND")?.cells ?? [];
    expect(bands.flatMap(({ keys }) => keys.map(({ label }) => label.en)).join("; ")).toContain("65+ years");
    expect(block).toMatchObject({ withheld: null, includesOwn: true });
  });

  it("is the same for every member of a center, and never below what the policy lets out", async () => {
    const [one, other] = [await table("investigator@poitiers"), await table("steward@aphp")];
    expect({ ...other.protected, includesOwn: true }).toEqual({ ...one.protected, includesOwn: true });
    const numbers = one.protected.rows.flatMap(({ cells }) => cells.flatMap(({ count }) => count.about ?? []));
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.filter((about) => about < 10 || about % 5 !== 0)).toEqual([]);
  });

  it("describes the persons of the analysis: whose cytokine was measured, or who was treated", async () => {
    const { protected: all } = await table("investigator@poitiers");
    const { protected: before } = await table("investigator@poitiers", { analysis: "CYTOKINE", phase: "BEFORE" });
    const { protected: response } = await table("investigator@poitiers", { analysis: "RESPONSE" });
    for (const { count } of [before, response]) expect(count.about).toBeLessThan(all.count.about ?? 0);
    // All of them are treated patients, so neither case group nor treatment says anything.
    expect(before.rows.map(({ variable }) => variable)).toEqual(["SEX", "AGE_BAND", "VARIANT_GROUP"]);
    // No family is published of a phase that is not named.
    const { protected: anyPhase } = await table("investigator@poitiers", { analysis: "CYTOKINE" });
    expect(anyPhase).toMatchObject({ withheld: { reason: "NOT_IN_PLAN" }, rows: [] });
  });

  it("is withheld for a filter that is not on the menu, and from who belongs to no center", async () => {
    const features = await table("investigator@poitiers", { filter: { hpoIds: ["HP:0001954"] } });
    expect(features.protected).toMatchObject({ withheld: { reason: "NOT_ON_MENU" }, rows: [] });
    const coordinator = await table("coordinator@consortium");
    expect(coordinator.protected).toMatchObject({ withheld: { reason: "LEVEL_TOO_LOW" }, rows: [], cohorts: [] });
  });

  it("reads the plan and the answers of one family once, however many rows it has", async () => {
    // No other question of this file is about the curve.
    const asked = { analysis: "SURVIVAL" };
    const [first, second] = [await table("investigator@poitiers", asked), await table("investigator@poitiers", asked)];
    const counted = ({ statements }: typeof first) =>
      ["tableCases", "plannedTables", "protectedAnswers"].map(
        (name) => statements.filter((statement) => statement === name).length,
      );
    // What an opening published never changes, and is not read again.
    expect([first, second].map(counted)).toEqual([
      [1, 1, 1],
      [1, 0, 0],
    ]);
  });
});

describe("the exact flow of the demonstration", () => {
  it("ends at the persons whose values the question of cytokines describes", async () => {
    const { exact } = await table("investigator@poitiers", { analysis: "CYTOKINE", phase: "BEFORE" });
    const { data } = await demonstration.ask<{
      cytokineSummary: { exact: { cells: readonly { n: number }[] } };
    }>("investigator@poitiers", "{ cytokineSummary(analyte: IL_1B, phases: [BEFORE]) { exact { cells { n } } } }");
    const described = data.cytokineSummary.exact.cells.reduce((sum, { n }) => sum + n, 0);
    expect(exact.included).toBe(described);
  });
});
