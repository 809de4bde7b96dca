import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnvironment } from "../../apps/api/src/env.ts";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { posted, question } from "../contract/posted.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { asRuntime } from "./as-runtime.ts";
import { tokenOf } from "./callers.ts";
import { answered, cohortIdOf, outsiderToken } from "./outsider.ts";

let portal: TestPortal;
let outsider = "";
let investigator = "";
beforeAll(async () => {
  portal = await startTestPortal("arranger_audit");
  outsider = await outsiderToken(portal.admin);
  investigator = await tokenOf(portal.admin, "investigator@inserm");
});
afterAll(() => portal?.stop());

const asked = <Data>(query: string, token = outsider): Promise<Data> => answered(portal.url, token, query);

interface Counts {
  readonly caseCounts: {
    readonly exact: { readonly cohorts: readonly unknown[]; readonly cells: readonly { readonly cases: number }[] };
    readonly protected: {
      readonly withheld: { readonly reason: string } | null;
      readonly cells: readonly {
        readonly keys: readonly { readonly category: string }[];
        readonly count: { readonly about?: number };
      }[];
    };
    readonly existsOnly: {
      readonly cohorts: readonly { readonly reason: string }[];
    };
  };
}

/** The exact part of every question that counts over cases, as GraphQL text. */
const EXACT_PARTS: readonly string[] = [
  "caseCounts { exact { cells { cases } } }",
  "cytokineSummary(analyte: IL_1B) { exact { cells { n } } }",
  "anakinraResponse { exact { cells { n } } }",
  "cohortCoverage { exact { cells { cases } } }",
  "treatmentSurvival(event: RELAPSE) { exact { curves { n } } }",
];

// The access-control filter of Arranger was swept by its makers for gaps that stay silent: 31 findings, written down in
// github.com/overture-stack/arranger, .dev/docs/arranger-auth/phase-0-audit.md (2026-08-18), P0-1 to P0-31. Each is
// named at the test that asks this portal for it. Those above are P0-11 (small counts), P0-17 (an empty grant list is
// match-all), issue 601 (a filter widens the grants) and pull request 636 (grants were applied only where the asker
// filtered). Elsewhere: P0-3 in ledger.test.ts and rate-limits.test.ts, P0-6 and P0-16 in matrix.test.ts and
// tokens.test.ts (every answer names its releases, every asker has an identity), P0-20 in cross-site.test.ts, P0-24 in
// health.test.ts, P0-29 in query-limits.test.ts. P0-27, P0-30 and P0-31 are settings of files that this portal does not read.
describe("what Arranger's makers found of their own filter", () => {
  // P0-1: the export never composed the filter. P0-28: a limit of 0 meant all, and the asker's own replaced the server's.
  test("files of rows go to nobody without a grant, and no page is larger than a page", async () => {
    const { rows } = await portal.admin.query<{ key: [number, number, number] }>(
      "select array[center_id, cohort_id, release_number] as key from portal.release",
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const { key } of rows) {
      for (const ending of ["zip", "ndjson"]) {
        const address = `${portal.url}/downloads/releases/${nodeId("Release", ...key)}.${ending}`;
        const { status } = await posted(address, { headers: { authorization: `Bearer ${outsider}` } });
        expect(status).toBeGreaterThanOrEqual(403);
      }
    }
    for (const first of [0, -1, 501, 2_147_483_647]) {
      const { codes } = await question(portal.url, `{ cases(first: ${first}) { totalCount } }`, {
        token: investigator,
      });
      expect(codes, String(first)).toEqual([first > 1000 ? "QUERY_TOO_COMPLEX" : "BAD_USER_INPUT"]);
    }
  });

  // P0-2: conditions that belong together were joined by "or". P0-14: counts tolerated a missing filter that rows refused.
  test("two conditions narrow, and counts hold to the same rows as lists", async () => {
    const lengthOf = async (filter: string): Promise<number> => {
      const { cases, caseCounts } = await asked<{
        cases: { totalCount: number };
        caseCounts: { exact: { cells: { cases: number }[] } };
      }>(
        `{ cases(filter: { ${filter} }) { totalCount } caseCounts(filter: { ${filter} }) { exact { cells { cases } } } }`,
        investigator,
      );
      expect(cases.totalCount).toBe(caseCounts.exact.cells.reduce((sum, cell) => sum + cell.cases, 0));
      return cases.totalCount;
    };
    const [women, patients] = [await lengthOf("sex: [FEMALE]"), await lengthOf("groups: [PATIENT]")];
    const both = await lengthOf("sex: [FEMALE], groups: [PATIENT]");
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(Math.min(women, patients));
    for (const part of EXACT_PARTS) {
      const answer = await asked<Record<string, { exact: Record<string, unknown[]> }>>(`{ ${part} }`);
      expect(
        Object.values(answer).flatMap(({ exact }) => Object.values(exact).flat()),
        part,
      ).toEqual([]);
    }
  });

  // P0-4, P0-5, P0-7 and P0-8: what other nodes held was asked without the filter; naming them alone left it out whole.
  // And a node that was left out read as one that was searched and held nothing.
  test("naming other centers' cohorts changes neither side, and who is left out is named with a reason", async () => {
    const foreign = await Promise.all(["aphp-nlrp12", "poitiers-nlrp12"].map((slug) => cohortIdOf(portal.admin, slug)));
    const parts =
      "exact { cohorts { id } cells { cases } } protected { cohorts { id } cells { keys { category } count { __typename ... on RoundedCount { about } } } }";
    const left = "existsOnly { cohorts { reason } }";
    const [plain, named] = [
      await asked<Counts>(`{ caseCounts(by: [SEX]) { ${parts} ${left} } }`),
      await asked<Counts>(`{ caseCounts(by: [SEX], cohorts: ${JSON.stringify(foreign)}) { ${parts} ${left} } }`),
    ];
    expect(named.caseCounts.exact.cells).toEqual([]);
    expect(named.caseCounts.protected).toEqual(plain.caseCounts.protected);
    expect(named.caseCounts.exact.cohorts).toEqual([]);
    const leftOut = plain.caseCounts.existsOnly.cohorts;
    expect(leftOut.length).toBeGreaterThan(0);
    expect(leftOut.filter(({ reason }) => !/^[A-Z_]+$/.test(reason))).toEqual([]);
  });

  // P0-9 and P0-10: aggregating by the very field the filter restricts escaped it, and told totals, the least and the
  // greatest value and whole documents.
  test("grouping by what rights are made of tells nothing, and no type of the block has a least or a greatest value", async () => {
    for (const by of ["CENTER", "COHORT"]) {
      const { caseCounts } = await asked<Counts>(
        `{ caseCounts(by: [${by}]) { exact { cells { cases } } protected { withheld { reason } cells { count { ... on RoundedCount { about } } } } } }`,
      );
      expect(caseCounts.exact.cells).toEqual([]);
      expect(caseCounts.protected).toEqual({ withheld: { reason: "NOT_ON_MENU" }, cells: [] });
    }
    const { __schema } = await asked<{ __schema: { types: { name: string; fields: { name: string }[] | null }[] } }>(
      "{ __schema { types { name fields { name } } } }",
    );
    const ofBlock = __schema.types.filter(({ name }) => /^Protected/.test(name));
    expect(ofBlock.length).toBeGreaterThan(10);
    const names = ofBlock.flatMap(({ name, fields }) => (fields ?? []).map((field) => `${name}.${field.name}`));
    expect(
      names.filter((name) => /\.(min|max|minimum|maximum|outliers?|members|case|cases|person|persons)$/i.test(name)),
    ).toEqual([]);
  });

  // P0-11, and the masking of pull requests 909 and 912: a hidden bucket beside told ones and a told total is told.
  test("a table of the block is told whole or not at all", async () => {
    for (const by of ["CASE_GROUP", "SEX", "AGE_BAND", "VARIANT_GROUP", "TREATMENT", "SEX, AGE_BAND"]) {
      const { caseCounts } = await asked<Counts>(
        `{ caseCounts(by: [${by}]) { exact { cells { cases } } protected { withheld { reason } cells { count { __typename ... on RoundedCount { about } } } } } }`,
      );
      const told = caseCounts.protected.cells.filter(({ count }) => count.about !== undefined).length;
      expect([0, caseCounts.protected.cells.length], by).toContain(told);
    }
  });

  // P0-12 and P0-26: saved sets were a catalogue that anyone could search, with the ids of other users and of documents.
  test("a kept answer is neither listed nor shown to who may not read its cohorts, and says nothing of who kept it", async () => {
    const { saveView } = await asked<{ saveView: { hash: string } }>(
      'mutation { saveView(question: "caseCounts", arguments: {}) { ... on KeptAnswer { hash } } }',
      investigator,
    );
    const kept = `{ answer(hash: "${saveView.hash}") { ... on KeptAnswer { body } } }`;
    expect((await question(portal.url, kept, { token: investigator })).text).toContain("caseCounts");
    expect((await question(portal.url, kept, { token: outsider })).codes).toEqual(["NOT_FOUND"]);
    const { __type } = await asked<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "KeptAnswer") { fields { name } } }',
    );
    expect(__type.fields.map(({ name }) => name).filter((name) => /account|user|owner|by$/i.test(name))).toEqual([]);
  });

  // P0-13 and P0-25: a refused filter passed under another variable's name, written out, or before a body was parsed.
  test("a refused question stays refused in any encoding", async () => {
    const part = "{ totalCount }";
    const encodings: readonly (readonly [string, unknown])[] = [
      [`{ cases(filter: { sex: [] }) ${part} }`, undefined],
      [`query ($filter: CaseFilter) { cases(filter: $filter) ${part} }`, { filter: { sex: [] } }],
      [`query ($f: CaseFilter) { cases(filter: $f) ${part} }`, { f: { sex: [] } }],
      [`query ($f: CaseFilter = { sex: [] }) { cases(filter: $f) ${part} }`, {}],
      [`query ($s: [Sex!]) { cases(filter: { sex: $s }) ${part} }`, { s: [] }],
      [`{ ...F } fragment F on Query { cases(filter: { sex: [] }) ${part} }`, undefined],
    ];
    for (const [document, variables] of encodings) {
      const { codes } = await question(portal.url, document, { token: outsider, variables });
      expect(codes, document).toEqual(["BAD_USER_INPUT"]);
    }
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const headers = { "content-type": type, authorization: `Bearer ${outsider}` };
      const { status } = await posted(`${portal.url}/graphql`, {
        method: "POST",
        headers,
        body: '{"query":"{ viewer { id } }"}',
      });
      expect(status, type).toBeGreaterThanOrEqual(400);
    }
  });

  // P0-15 and P0-23: a second schema and a list of fields beside the guarded one. P0-8: no identity was no filter.
  test("there is no second door: no mock, no introspection by address, no answer for who does not say who asks", async () => {
    const doors = [
      "/mock/graphql",
      "/graphql/mock",
      "/admin/graphql",
      "/introspection",
      "/introspection/cases",
      "/download",
    ];
    for (const door of doors) {
      for (const method of ["GET", "POST"]) {
        const body = method === "POST" ? '{"query":"{ cases { totalCount } }"}' : null;
        const { text } = await posted(portal.url + door, {
          method,
          headers: { "content-type": "application/json" },
          body,
        });
        expect(text, door).not.toMatch(/totalCount|"data"|__schema|"fields"/);
      }
    }
    for (const part of EXACT_PARTS) {
      expect((await question(portal.url, `{ ${part} }`)).codes, part).toEqual(["UNAUTHENTICATED"]);
    }
  });

  // P0-18: undefined, null, false, "" and 0 in place of a filter meant none. P0-17 again, below every question.
  test("rights that are not there, or mean nothing, are no rights in the database", async () => {
    const rowsUnder = async (...settings: readonly string[]): Promise<unknown> => {
      const begun = ["set local role portal_runtime", ...settings].join("; ");
      const counted = asRuntime<{ n: number }>(
        portal.admin,
        begun,
        "select count(*)::int as n from portal.sample_analyte",
      );
      return counted.then(
        ([row]) => row?.n,
        () => "refused",
      );
    };
    expect(await rowsUnder()).toBe(0);
    for (const value of ["", "0", "-1", ",", "{}", "null", "false"]) {
      const names = ["exact_clinical", "exact_cytokine", "exact_genotype", "block"];
      expect([0, "refused"], value).toContain(
        await rowsUnder(...names.map((name) => `set local app.${name} = '${value}'`)),
      );
    }
  });

  // P0-19, P0-21 and P0-22: a hardening flag with a blank behind it was off, a missing password meant none, and a limit
  // that could not be read became the wide default.
  test("a setting that cannot be read ends the start, and never falls to the permissive side", () => {
    for (const settings of [
      ...["Production", "production ", "prod", "true"].map((PORTAL_MODE) => ({ PORTAL_MODE })),
      { PORTAL_MODE: "production" },
      ...["5,000", "5_000", "-1", "many"].map((REQUESTS_PER_MINUTE) => ({ REQUESTS_PER_MINUTE })),
    ]) {
      expect(() => readEnvironment(settings), JSON.stringify(settings)).toThrow(/cannot start/);
    }
  });

  // Arranger's "_missing" bucket, issue 288: who lacks a value is a group like any other, and as small.
  test("a category that nobody falls into reads as one that a few fall into", async () => {
    const { rows } = await portal.admin.query<{ sex: string; n: number }>(
      "select sex, count(*)::int as n from portal.case_version group by sex",
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const sex of ["OTHER", "UNKNOWN"]) {
      const { caseCounts } = await asked<Counts>(
        `{ caseCounts(filter: { sex: [${sex}] }) { protected { withheld { reason } cells { keys { dimension category } count { ... on RoundedCount { about } } } } } }`,
      );
      const { withheld, cells } = caseCounts.protected;
      // One cell that stands for several categories, or one reason; never a cell, or a silence, of its own.
      if (withheld) expect(withheld.reason).toMatch(/^(TOO_FEW_PERSONS|NOT_IN_PLAN)$/);
      else expect(cells.map(({ keys }) => keys.map(({ category }) => category))).toEqual([["OTHER"]]);
    }
  });
});
