import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId } from "../../apps/api/src/node-id.ts";
import { posted, question } from "../contract/posted.ts";
import { startTestPortal, type TestPortal } from "../kit/demonstration.ts";
import { tokenOf } from "./callers.ts";
import { answered, cohortIdOf, outsiderToken } from "./outsider.ts";

// What systems of this kind are known to have let out, each asked of this portal.
let portal: TestPortal;
let outsider = "";
beforeAll(async () => {
  portal = await startTestPortal("known_leaks");
  outsider = await outsiderToken(portal.admin);
});
afterAll(() => portal.stop());

const asked = <Data>(query: string): Promise<Data> => answered(portal.url, outsider, query);

const DIMENSIONS = ["CASE_GROUP", "SEX", "AGE_BAND", "VARIANT_GROUP"];

interface Counts {
  readonly caseCounts: {
    readonly exact: { readonly cells: readonly unknown[] };
    readonly protected: {
      readonly withheld: { readonly reason: string } | null;
      readonly cells: readonly { readonly count: { readonly about?: number; readonly reason?: string } }[];
    };
  };
}

/** Every protected count of up to two dimensions. */
async function everyCount(): Promise<{ about: number[]; withheld: string[] }> {
  const about: number[] = [];
  const withheld: string[] = [];
  const pairs = DIMENSIONS.flatMap((one, at) => [[one], ...DIMENSIONS.slice(at + 1).map((other) => [one, other])]);
  for (const by of [[], ...pairs]) {
    const { caseCounts } = await asked<Counts>(
      `{ caseCounts(by: [${by.join()}]) { exact { cells { __typename } } protected { cells { count {
           ... on RoundedCount { about } ... on Withheld { reason } } } withheld { reason } } } }`,
    );
    if (caseCounts.protected.withheld) withheld.push(caseCounts.protected.withheld.reason);
    expect(caseCounts.exact.cells).toEqual([]);
    for (const { count } of caseCounts.protected.cells) {
      if (count.about !== undefined) about.push(count.about);
      else withheld.push(count.reason ?? "nothing");
    }
  }
  return { about, withheld };
}

describe("an empty list of grants", () => {
  // Arranger compiles a filter of grants that lists nothing to one that matches everything.
  test("matches no row, in no question and whatever the arguments; an empty list of an argument is refused", async () => {
    const inserm = await cohortIdOf(portal.admin, "inserm-nlrp12");
    for (const given of ["", `(cohorts: ["${inserm}"])`, "(releases: [])", "(filter: {})"]) {
      expect(await asked(`{ cases${given} { totalCount nodes { code } } }`), given).toEqual({
        cases: { totalCount: 0, nodes: [] },
      });
    }
    for (const given of ["", `, cohorts: ["${inserm}"]`]) {
      const { cytokineSummary } = await asked<{ cytokineSummary: { exact: { cells: unknown[] } } }>(
        `{ cytokineSummary(analyte: IL_1B${given}) { exact { cells { n } } } }`,
      );
      expect(cytokineSummary.exact.cells, given).toEqual([]);
    }
  });

  // Where the grants are joined to the asker's own filter by "or", a filter widens them.
  test("is not widened by any filter of the asker, nor by one that names everything", async () => {
    const filters = [
      "groups: [PATIENT, CARRIER, HEALTHY_CONTROL, DISEASE_CONTROL]",
      "sex: [FEMALE, MALE, OTHER, UNKNOWN]",
    ];
    for (const filter of filters) {
      const { text } = await question(portal.url, `{ cases(filter: { ${filter} }) { totalCount } }`, {
        token: outsider,
      });
      expect(text, filter).toContain('"totalCount":0');
    }
  });

  // Where an empty list in a filter is dropped, it widens as well.
  test("is met by a filter that lists nothing with a refusal, not with everything", async () => {
    const known = await tokenOf(portal.admin, "investigator@inserm");
    for (const token of [outsider, known]) {
      for (const filter of ["sex: []", "groups: []", "ageBands: []"]) {
        const { codes, text } = await question(portal.url, `{ cases(filter: { ${filter} }) { totalCount } }`, {
          token,
        });
        expect(codes, filter).toEqual(["BAD_USER_INPUT"]);
        expect(text).not.toContain("totalCount");
      }
    }
  });

  // Arranger's totals and aggregations were counted over what the hits had left out.
  test("leaves totals, pages and look-ups by id as empty as the list", async () => {
    const { rows } = await portal.admin.query("select cohort_id, case_id from portal.cohort_case limit 20");
    const ids = rows.map((row) => nodeId("Case", row.cohort_id, row.case_id));
    expect(await asked(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`)).toEqual({ nodes: ids.map(() => null) });
    expect(
      await asked("{ cases(first: 500) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } } }"),
    ).toEqual({
      cases: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
    });
    const { cohorts } = await asked<{ cohorts: { nodes: { coverage: unknown; patients: { __typename: string } }[] } }>(
      "{ cohorts { nodes { coverage { cases } patients { __typename } } } }",
    );
    expect(cohorts.nodes.length).toBeGreaterThan(5);
    expect(cohorts.nodes.filter(({ coverage }) => coverage !== null)).toEqual([]);
    expect(cohorts.nodes.filter(({ patients }) => patients.__typename === "ExactCount")).toEqual([]);
  });
});

describe("sums of small groups", () => {
  // EMX2's aggregator shows at least ten, and gives sums of the same group exactly.
  test("are withheld with their counts, means and quartiles, in every channel of the same cell", async () => {
    type Cell = Readonly<Record<string, { readonly __typename: string } | null>>;
    interface Cells {
      readonly cytokineSummary: {
        readonly protected: { readonly cells: readonly (Cell & { readonly levels: readonly Cell[] })[] };
      };
    }
    const numbers: string[] = [];
    let smallCells = 0;
    for (const by of ["", ", by: [SEX]", ", by: [AGE_BAND]", ", by: [VARIANT_GROUP]"]) {
      const { cytokineSummary } = await asked<Cells>(
        `{ cytokineSummary(analyte: IL_1B${by}) { protected { cells { count { __typename }
             vsBaseline { __typename } vsControls { __typename }
             levels { count { __typename } geometricMean { __typename } median { __typename } q1 { __typename } } } } } }`,
      );
      for (const cell of cytokineSummary.protected.cells.flatMap((one): Cell[] => [one, ...one.levels])) {
        if (cell.count?.__typename !== "Withheld") continue;
        smallCells += 1;
        const shown = Object.entries(cell).filter(([, value]) => value?.__typename === "ProtectedNumber");
        numbers.push(...shown.map(([name]) => name));
      }
    }
    expect(smallCells).toBeGreaterThan(0);
    expect(numbers).toEqual([]);
  });

  // EMX2 is exact above its ten, Gen3's histogram counts bins of one where the total is large enough.
  test("of the block are rounded to five and never below ten, one bin as well as their total", async () => {
    const { about, withheld } = await everyCount();
    expect(about.length).toBeGreaterThan(4);
    expect(withheld.length).toBeGreaterThan(0);
    expect(about.filter((count) => count % 5 !== 0 || count < 10)).toEqual([]);
    expect(withheld.filter((reason) => !/^(TOO_FEW_PERSONS|NOT_IN_PLAN)$/.test(reason))).toEqual([]);
    console.info(
      `known leaks: ${about.length} counts shown, the smallest ${Math.min(...about)}; ${withheld.length} withheld`,
    );
  });

  // Gen3 shows -1, OHDSI -5, ehrQL 0 where there is too little: a spreadsheet adds them up.
  test("leave no number that stands for another: what is withheld is an object with its reason", async () => {
    const { text } = await question(
      portal.url,
      `{ cytokineSummary(analyte: IL_1B, by: [AGE_BAND]) { protected { withheld { reason bound policy } cells { count {
           ... on RoundedCount { about } ... on Withheld { reason bound policy } } vsControls {
           ... on ProtectedNumber { value } ... on Withheld { because: reason } } } } } }`,
      { token: outsider },
    );
    expect(text).not.toMatch(/:-\d|"about":0\b|REDACTED/);
    expect(text).toMatch(/"(reason|because)":"[A-Z_]+"/);
  });
});

describe("the framework around the data", () => {
  test("tells its schema to the signed in alone, and no part of it in an error of somebody else's", async () => {
    const anonymous = await question(portal.url, "{ __schema { types { name } } }");
    expect(anonymous.codes).toEqual(["UNAUTHENTICATED"]);
  });

  test("takes one question a request, so that no limit is passed by packing many into one", async () => {
    const headers = { "content-type": "application/json", authorization: `Bearer ${outsider}` };
    const body = JSON.stringify([{ query: "{ viewer { id } }" }, { query: "{ viewer { id } }" }]);
    const { status } = await posted(`${portal.url}/graphql`, { method: "POST", headers, body });
    expect(status).toBe(400);
  });

  test("has no second way to rows beside the questions: what downloads and uploads give is asked with the same rights", async () => {
    const headers = { authorization: `Bearer ${outsider}` };
    for (const path of ["/downloads/ledger.txt", "/downloads/ledger.txt?center=x"]) {
      const { status, text } = await posted(portal.url + path, { headers });
      expect(status, path).toBeGreaterThanOrEqual(400);
      expect(text).not.toMatch(/CASES_READ/);
    }
  });
});
