import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopeOf } from "#access";
import { nodeId } from "#node-id";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../test/kit/reading-consortium.ts";
import { exactCaseCounts } from "./case-counts.sql.ts";
import { CASE_DIMENSIONS, type CaseDimension, caseDimensionNeeds, checkCaseDimensions } from "./case-dimension.ts";
import { caseFilterSql } from "./case-filter.sql.ts";
import type { CaseFilter } from "./case-filter.type.ts";
import { checkCaseFilter, filterNeeds } from "./checked-case-filter.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("case_counts");
});
afterAll(async () => consortium?.close());

/** Cells as `category: [cases, kindreds]`. */
async function counted(
  asker: Asker,
  by: readonly CaseDimension[] = [],
  asked: { readonly filter?: CaseFilter; readonly releases?: readonly string[]; readonly asOf?: Date } = {},
) {
  const context = await consortium.requestOf(asker);
  const filter = checkCaseFilter(asked.filter);
  const needs = [...caseDimensionNeeds(by), ...filterNeeds(filter)];
  const scope = await scopeOf(context, { needs, releases: asked.releases ?? null, asOf: asked.asOf ?? null });
  const genotypeCohorts = context.viewer?.rights().exact.GENOTYPE ?? [];
  const cells = await exactCaseCounts(context.db, scope, { filter, by, genotypeCohorts });
  await context.db.finish();
  return Object.fromEntries(
    cells.map((cell) => [cell.keys.map((key) => key.category).join(" "), [cell.cases, cell.kindreds]]),
  );
}

describe("exact counts of cases", () => {
  // Release 2 of both centers: P1, P2 (family K1 of Poitiers), P3, C1; A1, A2 (family K1 of AP-HP).
  it("count each person of the newest release once, and a person without a family as one alone", async () => {
    expect(await counted("everything")).toEqual({ "": [6, 4] });
    // Women: P1 of one family, A2 of the other, P3 and C1 alone; men: P2 and A1, of two families.
    expect(await counted("everything", ["SEX"])).toEqual({ FEMALE: [4, 4], MALE: [2, 2] });
  });

  it("are by two dimensions at once, with a category for what is not reported", async () => {
    expect(await counted("poitiers", ["CASE_GROUP", "AGE_BAND"])).toEqual({
      "HEALTHY_CONTROL 18-39": [1, 1],
      "PATIENT 18-39": [1, 1],
      "PATIENT 6-11": [1, 1],
      "PATIENT UNKNOWN": [1, 1],
    });
    expect(await counted("everything", ["TREATMENT", "VARIANT_GROUP"], { filter: { groups: ["PATIENT"] } })).toEqual({
      "ANAKINRA TRUNCATING": [1, 1],
      "NO_BIOLOGIC MISSENSE": [1, 1],
      "NO_BIOLOGIC NONE_REPORTED": [1, 1],
      "OTHER_BIOLOGIC TRUNCATING": [1, 1],
    });
  });

  it("read the release that is pinned, and nothing before the first release", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    expect(await counted("poitiers", [], { releases: [nodeId("Release", centerId, cohortId, 1)] })).toEqual({
      "": [3, 2],
    });
    expect(await counted("poitiers", [], { asOf: new Date("2001-01-01") })).toEqual({});
  });

  it("say nobody where nobody passes the filter, and nothing at all where no cohort may be read", async () => {
    expect(await counted("poitiers", [], { filter: { ageBands: ["65+"] } })).toEqual({ "": [0, 0] });
    expect(await counted("poitiers", ["SEX"], { filter: { ageBands: ["65+"] } })).toEqual({});
    expect(await counted("coordinator")).toEqual({});
  });

  it("tell no families of a cell that holds a cohort whose genotypes may not be read", async () => {
    const [poitiers, aphp] = [consortium.poitiers.centerId, consortium.aphp.centerId];
    expect(await counted("clinical")).toEqual({ "": [6, null] });
    expect(await counted("clinical", ["CENTER"])).toEqual({ [poitiers]: [4, 3], [aphp]: [2, null] });
    expect(await counted("clinical", ["VARIANT_GROUP"])).toEqual({
      MISSENSE: [1, 1],
      NONE_REPORTED: [2, 2],
      TRUNCATING: [1, 1],
    });
  });

  it("count a person whom two centers have matched once in the question, with the first of the two cases", async () => {
    const { admin } = consortium;
    const personOf = (code: string) => `(select person_id from portal.cohort_case where case_code = '${code}')`;
    const { rows } = await admin.query(`select ${personOf("A1")} as person`);
    await admin.query(`update portal.cohort_case set person_id = ${personOf("P1")} where case_code = 'A1'`);
    const [poitiers, aphp] = [consortium.poitiers.centerId, consortium.aphp.centerId];
    expect(await counted("everything")).toEqual({ "": [5, 4] });
    expect(await counted("everything", ["CENTER"])).toEqual({ [poitiers]: [4, 3], [aphp]: [1, 1] });
    await admin.query("update portal.cohort_case set person_id = $1 where case_code = 'A1'", [rows[0].person]);
  });

  it("take at most two different dimensions", () => {
    expect(checkCaseDimensions(null)).toEqual([]);
    for (const by of [["SEX", "SEX"], CASE_DIMENSIONS.slice(0, 3)] as readonly (readonly CaseDimension[])[]) {
      expect(() => checkCaseDimensions(by)).toThrow("`by` takes at most two different dimensions.");
    }
  });
});

describe("the statement of a case filter", () => {
  it("restricts nothing when nothing is asked", () => {
    const place = { of: "release_case", firstParameter: 4 } as const;
    expect(caseFilterSql(checkCaseFilter(null), place)).toEqual({ text: "true", values: [] });
    expect(filterNeeds(checkCaseFilter({}))).toEqual([]);
  });

  it("asks each table once for the version at hand, and holds parameters in place of every entry", () => {
    const filter = checkCaseFilter({
      sex: ["FEMALE", "FEMALE"],
      treatments: ["ANAKINRA"],
      hpoIds: ["HP:0001954"],
      variantGroups: ["SPLICE"],
    });
    const { text, values } = caseFilterSql(filter, { of: "phase_analyte", firstParameter: 4 });
    expect(values).toEqual([["FEMALE"], ["SPLICE"], ["ANAKINRA"], ["HP:0001954"]]);
    expect(text.replace(/\s+/g, " ")).toBe(
      [
        ["case_version", "filtered.sex = any($4::text[]) and filtered.treatment = any($6::text[])"],
        ["case_genotype", "filtered.variant_group = any($5::text[])"],
        ["case_feature", "filtered.presence = 'PRESENT' and filtered.hpo_id = any($7::text[])"],
      ]
        .map(
          ([table, condition]) =>
            `exists (select from portal.${table} as filtered where filtered.center_id = phase_analyte.center_id and filtered.cohort_id = phase_analyte.cohort_id and filtered.case_id = phase_analyte.case_id and filtered.version = phase_analyte.version and ${condition})`,
        )
        .join(" and "),
    );
    expect(filterNeeds(filter)).toEqual(["CLINICAL", "GENOTYPE"]);
  });
});
