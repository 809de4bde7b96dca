import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { aphpFile } from "../../../../../test/kit/reading-cohort-files.ts";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { treatedCohortFile } from "../../../../../test/kit/treated-cohort-file.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("cohort_table", { poitiers: treatedCohortFile, aphp: aphpFile });
});
afterAll(async () => consortium?.close());

interface Cell {
  readonly of: number;
  readonly known: number;
  readonly missing: number;
  readonly notReadable: number;
  readonly cases: number | null;
  readonly share: number | null;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
}
interface Table {
  readonly exact: {
    readonly columns: readonly {
      readonly key: { readonly category: string } | null;
      readonly cases: number;
      readonly kindreds: number | null;
    }[];
    readonly rows: readonly {
      readonly variable: string;
      readonly category: { readonly category: string; readonly label: { readonly fr: string } } | null;
      readonly population: string;
      readonly unit: string | null;
      readonly cells: readonly Cell[];
    }[];
    readonly considered: number;
    readonly included: number;
    readonly leftOut: readonly { readonly reason: string; readonly cases: number }[];
    readonly cohorts: readonly { readonly slug: string }[];
    readonly releases: readonly { readonly number: number }[];
  };
  readonly protected: { readonly withheld: { readonly reason: string } | null; readonly rows: readonly unknown[] };
  readonly existsOnly: { readonly cohorts: readonly { readonly reason: string }[] };
  readonly provenance: {
    readonly link: string;
    readonly hash: string;
    readonly needs: readonly string[];
    readonly notes: readonly { readonly code: string }[];
  };
}

const QUESTION = `query ($analysis: TableAnalysis! = CASES, $phase: Phase, $event: SurvivalEvent! = RELAPSE,
    $by: TableDimension, $filter: CaseFilter, $releases: [ID!]) {
  cohortTable(analysis: $analysis, phase: $phase, event: $event, by: $by, filter: $filter, releases: $releases) {
    exact { considered included leftOut { reason cases } cohorts { slug } releases { number }
      columns { key { category } cases kindreds }
      rows { variable category { category label { fr } } population unit
        cells { of known missing notReadable cases share median q1 q3 } } }
    protected { withheld { reason } rows { variable } }
    existsOnly { cohorts { reason } }
    provenance { link hash needs notes { code } }
  }
}`;

async function table(variables: Readonly<Record<string, unknown>> = {}, asker: Asker = "poitiers") {
  const { data, messages, statements } = await consortium.ask<{ cohortTable: Table }>(asker, QUESTION, variables);
  expect(messages).toEqual([]);
  return { ...data.cohortTable, statements };
}

/** Category, cases and known of each row of a characteristic in one column. */
const rowsOf = ({ exact }: Table, variable: string, column = 0) =>
  exact.rows
    .filter((row) => row.variable === variable)
    .map(({ category, cells }) => [category?.category ?? null, cells[column]?.cases, cells[column]?.known]);
const columnsOf = ({ exact }: Table) => exact.columns.map(({ key, cases }) => [key?.category ?? null, cases]);
const flowOf = ({ exact }: Table) => [exact.considered, exact.included, exact.leftOut.map((one) => Object.values(one))];

describe("the baseline table of all cases", () => {
  // P1–P7 and the control C1; P1 and P2 are one family. Day 0 of P4: colchicine ran from −300 to −30.
  it("counts persons and families, and each category of who has it on record", async () => {
    const all = await table();
    expect(all.exact.columns).toEqual([{ key: null, cases: 8, kindreds: 7 }]);
    expect(rowsOf(all, "CASE_GROUP")).toEqual([
      ["PATIENT", 7, 8],
      ["HEALTHY_CONTROL", 1, 8],
    ]);
    // P1, P3, P5, P7 are women; P2, P4, P6 and C1 men.
    expect(rowsOf(all, "SEX")).toEqual([
      ["FEMALE", 4, 8],
      ["MALE", 4, 8],
    ]);
    expect(rowsOf(all, "TREATMENT")).toEqual([
      ["ANAKINRA", 6, 7],
      ["NO_BIOLOGIC", 1, 7],
    ]);
    expect(rowsOf(all, "PRIOR_TREATMENT")).toEqual([["M04AC01", 1, 7]]);
    expect(rowsOf(all, "CONCOMITANT_TREATMENT")).toEqual([[null, 0, 7]]);
  });

  // Onset at 1, 2, 3, 4, 6 and 7 years, of P5 unknown. R: quantile(c(1, 2, 3, 4, 6, 7), c(.5, .25, .75), type = 2).
  it("gives the median and quartiles of the age at onset, and says of whom it is missing", async () => {
    const { exact } = await table();
    const onset = exact.rows.find(({ variable }) => variable === "AGE_AT_ONSET");
    expect(onset).toMatchObject({ category: null, population: "PATIENTS", unit: "a" });
    expect(onset?.cells).toEqual([
      { of: 7, known: 6, missing: 1, notReadable: 0, cases: null, share: null, median: 3.5, q1: 2, q3: 6 },
    ]);
  });

  // Fever is present in P1, excluded in P2 and not recorded of the five others: 1 of 2, and 5 missing.
  it("counts a feature among those of whom it is recorded, and never takes the unknown for absent", async () => {
    const { exact } = await table();
    const [fever, ...others] = exact.rows.filter(({ variable }) => variable === "FEATURE");
    expect(others).toEqual([]);
    expect(fever?.category).toMatchObject({ category: "HP:0001954", label: { fr: "Fièvre récurrente" } });
    expect(fever?.cells[0]).toMatchObject({ of: 7, known: 2, missing: 5, cases: 1, share: 0.5 });
  });

  // cluster-2018: P1, P3 and P6 better on day 15; P2 and P4 not (CRP 60 to 55 and 58); P5 has no baseline.
  it("shows the response of who was treated, under the definition asked", async () => {
    const all = await table();
    const response = all.exact.rows.filter(({ variable }) => variable === "RESPONSE_CLASS");
    expect(response.map(({ cells }) => cells[0]?.of)).toEqual(response.map(() => 6));
    const known = response[0]?.cells[0]?.known ?? 0;
    expect(response.reduce((sum, { cells }) => sum + (cells[0]?.cases ?? 0), 0)).toBe(known);
  });

  it("has a column for each category, which add up to all", async () => {
    const bySex = await table({ by: "SEX" });
    expect(columnsOf(bySex)).toEqual([
      [null, 8],
      ["FEMALE", 4],
      ["MALE", 4],
    ]);
    expect(rowsOf(bySex, "SEX", 1)).toEqual([
      ["FEMALE", 4, 4],
      ["MALE", 0, 4],
    ]);
    for (const { cells } of bySex.exact.rows) {
      const [all, ...parts] = cells;
      expect(parts.reduce((sum, { of }) => sum + of, 0)).toBe(all?.of);
      for (const { of, known, missing, notReadable } of cells) expect(known + missing + notReadable).toBe(of);
    }
    expect(columnsOf(await table({ by: "CENTER" }))).toHaveLength(2);
  });
});

describe("the flow of an analysis", () => {
  it("lets every case of the scope into the table of cases", async () => {
    expect(flowOf(await table())).toEqual([8, 8, []]);
  });

  // Before anakinra: all six treated patients have IL-1β, P4 below the limit; the control needs only a value.
  it("of cytokines before anakinra leaves out who was never treated", async () => {
    expect(flowOf(await table({ analysis: "CYTOKINE", phase: "BEFORE" }))).toEqual([8, 7, [["NEVER_TREATED", 1]]]);
  });

  // Early under anakinra only P1, P3 and P6 were sampled, on day 28.
  it("of cytokines under anakinra leaves out who has no value in the phase", async () => {
    const early = await table({ analysis: "CYTOKINE", phase: "ON_EARLY" });
    expect(flowOf(early)).toEqual([
      8,
      4,
      [
        ["NO_VALUE_IN_PHASE", 3],
        ["NEVER_TREATED", 1],
      ],
    ]);
  });

  it("of response leaves out controls, who was never treated, and who cannot be judged", async () => {
    const { exact } = await table({ analysis: "RESPONSE" });
    expect(exact.leftOut).toEqual(
      expect.arrayContaining([
        { reason: "NOT_A_PATIENT", cases: 1 },
        { reason: "NEVER_TREATED", cases: 1 },
      ]),
    );
    expect(exact.included + exact.leftOut.reduce((sum, { cases }) => sum + cases, 0)).toBe(exact.considered);
    const known = exact.rows
      .filter(({ variable }) => variable === "RESPONSE_CLASS")
      .map(({ cells }) => cells[0]?.known);
    expect(known).toEqual(known.map(() => exact.included));
  });

  it("of survival leaves out the same cases as the curve, and controls", async () => {
    const { exact } = await table({ analysis: "SURVIVAL", event: "RELAPSE" });
    const { data } = await consortium.ask<{ treatmentSurvival: { exact: Table["exact"] } }>(
      "poitiers",
      "{ treatmentSurvival(event: RELAPSE) { exact { considered included leftOut { reason cases } } } }",
    );
    const curve = data.treatmentSurvival.exact;
    expect(exact.included).toBe(curve.included);
    expect(exact.considered).toBe(curve.considered + 1);
    expect(exact.leftOut.filter(({ reason }) => reason !== "NOT_A_PATIENT")).toEqual(curve.leftOut);
  });
});

describe("who may read what of a baseline table", () => {
  it("reads the clinical rows of a cohort whose variants are closed, and tells these apart from the missing", async () => {
    const clinical = await table({ by: "COHORT" }, "clinical");
    expect(clinical.exact.cohorts).toHaveLength(2);
    expect(clinical.exact.columns.map(({ kindreds }) => kindreds === null)).toEqual([true, false, true]);
    const [variants] = clinical.exact.rows.filter(({ variable }) => variable === "VARIANT_GROUP");
    // Of aphp the patient A1 and the carrier A2, of poitiers seven patients.
    expect(variants?.cells.map(({ of, notReadable }) => [of, notReadable])).toEqual([
      [9, 2],
      [7, 0],
      [2, 2],
    ]);
    expect(clinical.provenance.notes.map(({ code }) => code)).toContain("GENOTYPE_NOT_READABLE");
    const all = await table({ by: "COHORT" }, "everything");
    expect(all.exact.rows.flatMap(({ cells }) => cells).every(({ notReadable }) => notReadable === 0)).toBe(true);
  });

  it("is not exact of a cohort that lacks a group of fields the question needs", async () => {
    const byVariant = await table({ by: "VARIANT_GROUP" }, "clinical");
    expect(byVariant.exact.cohorts).toHaveLength(1);
    expect(byVariant.existsOnly.cohorts).toContainEqual({ reason: "FIELD_GROUP_NOT_GRANTED" });
    const cytokine = await table({ analysis: "CYTOKINE" }, "clinical");
    expect(cytokine.exact.cohorts).toHaveLength(1);
    expect(cytokine.provenance.needs).toEqual(["CLINICAL", "CYTOKINE"]);
    const onlyCytokines = await table({}, "cytokine");
    expect(onlyCytokines.exact.cohorts).toHaveLength(1);
  });

  it("shows the coordinator no case and no protected count", async () => {
    const { exact, protected: block } = await table({}, "coordinator");
    expect(exact).toMatchObject({ considered: 0, included: 0, cohorts: [], rows: [], columns: [] });
    expect(block).toMatchObject({ withheld: { reason: "LEVEL_TOO_LOW" }, rows: [] });
  });
});

describe("a baseline table", () => {
  it("is read in the release that is pinned, and its link says which question it was", async () => {
    const { cohortId, centerId } = consortium.poitiers;
    const pinned = await table({ releases: [nodeId("Release", centerId, cohortId, 1)] });
    // P6 is not yet in release 1.
    expect(pinned.exact).toMatchObject({ considered: 7, releases: [{ number: 1 }] });
    const { provenance } = await table({ analysis: "CYTOKINE", phase: "BEFORE", by: "SEX" });
    const link = new URL(provenance.link, "http://portal");
    expect(link.pathname).toBe("/explore/table");
    expect(Object.fromEntries(link.searchParams)).toMatchObject({ analysis: "CYTOKINE", phase: "BEFORE", by: "SEX" });
    expect(provenance.hash).not.toBe(pinned.provenance.hash);
  });

  it("carries no test and says so", async () => {
    const codes = (await table()).provenance.notes.map(({ code }) => code);
    expect(codes).toContain("NO_TESTS_IN_TABLE");
    expect(codes).toContain("KINDREDS_NOT_INDEPENDENT");
  });

  it("takes one statement over the cases, and three more where they are followed, however many columns there are", async () => {
    const one = (await table()).statements;
    expect(one.filter((name) => name === "tableCases")).toHaveLength(1);
    expect((await table({ by: "CENTER" })).statements.length).toBeLessThanOrEqual(one.length + 1);
    const followed = await table({ analysis: "SURVIVAL" });
    const rows = ["coursesOfCases", "visitsOfCases", "patientsOfCases"];
    expect(followed.statements.filter((name) => rows.includes(name))).toEqual(rows);
  });
});
