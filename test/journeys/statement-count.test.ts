import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedDemonstration, askedDemonstration } from "../kit/asking-demonstration.ts";
import { CYTOKINE_SUMMARY, type WrittenSummary } from "./cytokine-answer.ts";

/** Holds all rows of its own cohort and of those granted to it: four with the literature. */
const READER = "investigator@poitiers";

let demonstration: AskedDemonstration;
let cohorts: readonly { readonly id: string; readonly slug: string }[];
beforeAll(async () => {
  demonstration = await askedDemonstration("statements");
  const { data } = await demonstration.ask<{ cohorts: { nodes: typeof cohorts } }>(
    READER,
    "{ cohorts { nodes { id slug viewerLevel } } }",
  );
  cohorts = data.cohorts.nodes;
});
afterAll(() => demonstration?.close());

const idOf = (slug: string): string => cohorts.find((cohort) => cohort.slug === slug)?.id ?? "";

const FRAME = `protected { withheld { reason } cohorts { slug } cells { phase } } existsOnly { cohorts { cohort { slug } reason } }
  exact { cohorts { slug center { slug } } releases { number } } provenance { hash link releases { number cohort { slug } } }`;
const question = CYTOKINE_SUMMARY.replace("    provenance {", `    ${FRAME}\n    provenance {`);

interface FramedSummary extends WrittenSummary {
  readonly cytokineSummary: WrittenSummary["cytokineSummary"] & {
    readonly exact: { readonly cohorts: readonly { readonly slug: string }[] };
  };
}

describe("how many statements a question takes", () => {
  it.each([
    ["IL_1B", []],
    ["TNF_A", ["CENTER"]],
    ["IL_6", ["SEX", "RESPONSE_CLASS"]],
  ])("is the same for one exact cohort and for four, whatever the number of cases: %s by %j", async (analyte, by) => {
    // Whoever asks first reads what the opening published; it never changes.
    const first = await demonstration.ask<FramedSummary>(READER, question, { analyte, by });
    if (by.length === 0)
      expect(first.statements).toEqual(expect.arrayContaining(["plannedTables", "protectedAnswers"]));
    const one = await demonstration.ask<FramedSummary>(READER, question, {
      analyte,
      by,
      cohorts: [idOf("poitiers-nlrp12")],
    });
    const four = await demonstration.ask<FramedSummary>(READER, question, { analyte, by });
    expect([one.codes, four.codes]).toEqual([[], []]);
    const cases = ({ data }: typeof one) => data.cytokineSummary.exact.cells.flatMap((cell) => cell.points).length;
    expect(one.data.cytokineSummary.exact.cohorts).toHaveLength(1);
    expect(four.data.cytokineSummary.exact.cohorts).toHaveLength(4);
    expect(cases(four)).toBeGreaterThan(5 * cases(one));
    expect(four.statements).toEqual(one.statements);
    if (by.length > 0) return;
    expect(one.statements).toEqual([
      "releasesInForce",
      "cytokineValues",
      "lastOpening",
      "cohortsByIds",
      "centersByIds",
      "releasesByKeys",
    ]);
  });

  it("is the same for a page of eight cases and of thirty-nine, with all that hangs on them", async () => {
    const page = (first: number) =>
      demonstration.ask<{ cases: { nodes: readonly unknown[] } }>(
        READER,
        `query ($first: Int!, $cohorts: [ID!]) { cases(first: $first, cohorts: $cohorts, filter: {groups: [PATIENT]}) { totalCount nodes {
          code cohort { slug center { slug } } release { number }
          courses { atc } features { hpoId } assessments { day }
          kindred { __typename } variants { ... on VariantList { items { reported } } }
          samples { ... on SampleList { items { code measurements { analyte value { reported } assay { platform } } } } }
        } } }`,
        { first, cohorts: [idOf("versailles-nlrp12"), idOf("poitiers-nlrp12")] },
      );
    const [few, many] = [await page(8), await page(39)];
    expect([few.codes, many.codes]).toEqual([[], []]);
    expect(few.data.cases.nodes).toHaveLength(8);
    expect(many.data.cases.nodes).toHaveLength(39);
    expect(many.statements).toEqual(few.statements);
    expect(new Set(few.statements).size).toBe(few.statements.length);
  });
});
