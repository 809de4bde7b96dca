import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedDemonstration, askedDemonstration } from "../../../../../test/kit/asking-demonstration.ts";

let demonstration: AskedDemonstration;
beforeAll(async () => {
  demonstration = await askedDemonstration("comparison_question");
});
afterAll(async () => demonstration?.close());

interface Comparison {
  readonly analyte: string;
  readonly group: string;
  readonly withinCases: boolean;
  readonly first: { readonly persons: number; readonly units: number; readonly belowLimit: number };
  readonly second: { readonly persons: number; readonly units: number };
  readonly effect: { readonly kind: string; readonly value?: number; readonly reason?: string };
  readonly test: {
    readonly kind: string;
    readonly name?: string;
    readonly pValue?: number;
    readonly adjustedP?: number;
  };
}

interface Answer {
  readonly groups: readonly { readonly key: string; readonly label: { readonly en: string }; readonly text: string }[];
  readonly exact: { readonly comparisons: readonly Comparison[]; readonly tests: number };
  readonly protected: {
    readonly groups: readonly {
      readonly group: string;
      readonly cell: { readonly phase: string | null } | null;
      readonly withheld: { readonly reason: string } | null;
    }[];
    readonly withheld: { readonly reason: string } | null;
  };
  readonly provenance: {
    readonly link: string;
    readonly definitions: readonly string[];
    readonly notes: readonly { code: string }[];
  };
}

const QUESTION = `query ($analytes: [Analyte!]!, $a: ComparisonGroupInput!, $b: ComparisonGroupInput!, $others: [ComparisonGroupInput!], $releases: [ID!]) {
  cytokineComparison(analytes: $analytes, a: $a, b: $b, others: $others, releases: $releases) {
    groups { key label { en } text }
    exact {
      tests
      comparisons {
        analyte group withinCases
        first { persons units belowLimit } second { persons units }
        effect { kind: __typename ... on Ratio { value } ... on RatioNotEstimable { reason } }
        test { kind: __typename ... on RankTest { name pValue adjustedP } }
      }
    }
    protected {
      groups { group cell { phase } withheld { reason } }
      withheld { reason }
    }
    provenance { link definitions notes { code } }
  }
}`;

const ask = (account: string, variables: Readonly<Record<string, unknown>>) =>
  demonstration.ask<{ cytokineComparison: Answer } | null>(account, QUESTION, variables);

async function comparison(account: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { data, messages } = await ask(account, variables);
  expect(messages).toEqual([]);
  if (!data) throw new Error("an answer");
  return data.cytokineComparison;
}

const BEFORE = { phase: "BEFORE" };
const CONTROLS = { filter: { groups: ["HEALTHY_CONTROL"] } };

describe("a comparison of the demonstration", () => {
  it("finds spontaneous IL-1β a hundredfold over controls before anakinra, at each center against its own", async () => {
    const { exact, groups } = await comparison("investigator@poitiers", {
      analytes: ["IL_1B"],
      a: BEFORE,
      b: CONTROLS,
    });
    const [only] = exact.comparisons;
    expect(groups.map(({ label }) => label.en)).toEqual(["Before anakinra", "Healthy controls"]);
    expect(only?.withinCases).toBe(false);
    expect(["Ratio", "ComparisonBound", "RatioNotEstimable"]).toContain(only?.effect.kind);
    expect(only?.test.kind).toBe("RankTest");
    expect(only?.test.pValue).toBeLessThan(0.05);
  });

  it("compares two phases of the same cases within each case", async () => {
    const { exact } = await comparison("investigator@poitiers", {
      analytes: ["IL_1B", "IL_6"],
      a: { phase: "ON_EARLY" },
      b: BEFORE,
    });
    expect(exact.comparisons.map(({ analyte, withinCases, test }) => [analyte, withinCases, test.name])).toEqual([
      ["IL_1B", true, "WILCOXON_SIGNED_RANK"],
      ["IL_6", true, "WILCOXON_SIGNED_RANK"],
    ]);
    expect(exact.comparisons[0]?.effect.value).toBeLessThan(0.2);
  });

  it("adjusts p over all tests of the answer, so that none is below its own", async () => {
    const { exact } = await comparison("investigator@poitiers", {
      analytes: ["IL_1B", "TNF_A", "IL_6", "IL_1RA"],
      a: { phase: "ON_LATE" },
      b: BEFORE,
      others: [{ phase: "ON_EARLY" }],
    });
    const tested = exact.comparisons.filter(({ test }) => test.kind === "RankTest");
    expect(exact.tests).toBe(tested.length);
    expect(exact.comparisons).toHaveLength(8);
    for (const { test } of tested) expect(test.adjustedP).toBeGreaterThanOrEqual(test.pValue ?? 1);
  });

  it("shows the consortium's cells of phases side by side, and none of response classes", async () => {
    const { protected: phases } = await comparison("investigator@poitiers", {
      analytes: ["IL_1B"],
      a: { phase: "ON_LATE" },
      b: BEFORE,
    });
    expect(phases.groups.map(({ group, cell }) => [group, cell?.phase])).toEqual([
      ["a", "ON_LATE"],
      ["b", "BEFORE"],
    ]);
    const { protected: classes } = await comparison("investigator@poitiers", {
      analytes: ["IL_1B"],
      a: { phase: "BEFORE", responses: ["COMPLETE", "PARTIAL"] },
      b: { phase: "BEFORE", responses: ["NONE"] },
    });
    expect(classes.withheld?.reason).toBe("NOT_ON_MENU");
  });

  it("names its groups and releases in the link, and the definition only where a group asks for classes", async () => {
    const { provenance } = await comparison("investigator@poitiers", { analytes: ["IL_1B"], a: BEFORE, b: CONTROLS });
    expect(provenance.link).toMatch(/^\/explore\/compare\?analytes=IL_1B&groups=BEFORE%2Cgroups%2FHEALTHY_CONTROL&/);
    expect(provenance.definitions.join()).not.toContain("cluster");
    const byClass = await comparison("investigator@poitiers", {
      analytes: ["IL_1B"],
      a: { phase: "BEFORE", responses: ["COMPLETE"] },
      b: { phase: "BEFORE", responses: ["NONE"] },
    });
    expect(byClass.provenance.definitions.join()).toContain("cluster-2018@");
    expect(byClass.groups.map(({ text }) => text)).toEqual(["BEFORE.responses/COMPLETE", "BEFORE.responses/NONE"]);
  });

  it("asks as many statements of the rows for one analyte and two groups as for two and four", async () => {
    const ofRows = (statements: readonly string[]) => statements.filter((name) => name === "comparisonValues").length;
    const small = await ask("investigator@poitiers", { analytes: ["IL_1B"], a: BEFORE, b: CONTROLS });
    const large = await ask("investigator@poitiers", {
      analytes: ["IL_1B", "IL_18"],
      a: BEFORE,
      b: CONTROLS,
      others: [{ phase: "ON_EARLY" }, { phase: "UNTREATED" }],
    });
    expect([ofRows(small.statements), ofRows(large.statements)]).toEqual([1, 1]);
  });

  it("refuses patients without a phase, controls with one, and the same group twice", async () => {
    const refused = [
      { analytes: ["IL_1B"], a: { filter: { groups: ["PATIENT"] } }, b: CONTROLS },
      { analytes: ["IL_1B"], a: { phase: "BEFORE", filter: { groups: ["HEALTHY_CONTROL"] } }, b: BEFORE },
      { analytes: ["IL_1B"], a: BEFORE, b: BEFORE },
      { analytes: [], a: BEFORE, b: CONTROLS },
    ];
    for (const variables of refused) {
      const { codes } = await ask("investigator@poitiers", variables);
      expect(codes).toEqual(["BAD_USER_INPUT"]);
    }
  });

  it("holds nothing exact for the coordinator", async () => {
    const { exact } = await comparison("coordinator@consortium", { analytes: ["IL_1B"], a: BEFORE, b: CONTROLS });
    expect(exact.comparisons).toEqual([]);
    expect(exact.tests).toBe(0);
  });
});
