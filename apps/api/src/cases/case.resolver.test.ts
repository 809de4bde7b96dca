import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { type ReadingConsortium, readingConsortium } from "../../../../test/kit/reading-consortium.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("cases");
});
afterAll(async () => consortium?.close());

const listed =
  "query ($filter: CaseFilter, $first: Int, $after: String, $cohorts: [ID!], $releases: [ID!], $asOf: DateTimeISO) { cases(filter: $filter, first: $first, after: $after, cohorts: $cohorts, releases: $releases, asOf: $asOf) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }";
const codesOf = (data: { cases: { nodes: { code: string }[] } }) => data.cases.nodes.map(({ code }) => code);
const P1 = () => nodeId("Case", consortium.poitiers.cohortId, 2);

describe("the list of cases", () => {
  it("holds every case of the newest release once, and only of cohorts whose clinical rows may be read", async () => {
    const own = await consortium.ask("poitiers", listed);
    expect(codesOf(own.data)).toEqual(["C1", "P1", "P2", "P3"]);
    expect(own.data.cases.totalCount).toBe(4);
    expect(codesOf((await consortium.ask("clinical", listed)).data)).toEqual(["C1", "P1", "P2", "P3", "A1", "A2"]);
    expect(codesOf((await consortium.ask("cytokine", listed)).data)).toEqual(["C1", "P1", "P2", "P3"]);
    expect(codesOf((await consortium.ask("coordinator", listed)).data)).toEqual([]);
  });

  it("goes on where the page before ended, and counts all cases on every page and after the last", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { data } = await consortium.ask("clinical", listed, { first: 2, after });
      seen.push(...codesOf(data));
      expect(data.cases.totalCount).toBe(6);
      expect(data.cases.pageInfo.hasNextPage).toBe(page < 2);
      after = data.cases.pageInfo.endCursor;
    }
    expect(seen).toEqual(["C1", "P1", "P2", "P3", "A1", "A2"]);
    const beyond = await consortium.ask("clinical", listed, { first: 2, after });
    expect(beyond.data.cases).toEqual({
      totalCount: 6,
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it("reads the release that is pinned", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const { data } = await consortium.ask("poitiers", listed, { releases: [nodeId("Release", centerId, cohortId, 1)] });
    expect(codesOf(data)).toEqual(["C1", "P1", "P2"]);
    const unknown = await consortium.ask("poitiers", listed, { releases: [nodeId("Release", centerId, cohortId, 9)] });
    expect(unknown.codes).toEqual(["RELEASE_NOT_FOUND"]);
  });

  it("refuses a page size or a cursor that is not one of its own", async () => {
    expect((await consortium.ask("poitiers", listed, { first: 501 })).codes).toEqual(["BAD_USER_INPUT"]);
    for (const key of [[1], [1, 2, 2 ** 40], ["1", "x", 1], [0, 0, 0]]) {
      const after = Buffer.from(JSON.stringify(key)).toString("base64url");
      expect((await consortium.ask("poitiers", listed, { after })).codes, String(key)).toEqual(["BAD_USER_INPUT"]);
    }
  });
});

describe("the filter of cases", () => {
  const filtered = async (filter: object, asker: "poitiers" | "clinical" | "everything" = "everything") =>
    codesOf((await consortium.ask(asker, listed, { filter })).data);

  it("takes each list as any of its entries, and all lists together", async () => {
    expect(await filtered({ groups: ["PATIENT", "CARRIER"] })).toEqual(["P1", "P2", "P3", "A1", "A2"]);
    expect(await filtered({ groups: ["PATIENT"], sex: ["MALE"] })).toEqual(["P2", "A1"]);
    expect(await filtered({ ageBands: ["6-11", "40-64"] })).toEqual(["P2", "A2"]);
    expect(await filtered({ treatments: ["ANAKINRA", "OTHER_BIOLOGIC"] })).toEqual(["P1", "A1"]);
    expect(await filtered({ variantGroups: ["TRUNCATING"], sex: ["FEMALE"] })).toEqual(["P1", "A2"]);
  });

  it("finds features that are present, not those looked for and excluded", async () => {
    expect(await filtered({ hpoIds: ["HP:0001954"] })).toEqual(["P1"]);
    expect(await filtered({ hpoIds: ["HP:0001954", "HP:0002829"] })).toEqual(["P1", "P2"]);
  });

  it("leaves out a cohort whose genotypes may not be read when it names variant groups", async () => {
    expect(await filtered({ variantGroups: ["TRUNCATING"] })).toEqual(["P1", "A1", "A2"]);
    expect(await filtered({ variantGroups: ["TRUNCATING"] }, "clinical")).toEqual(["P1"]);
  });

  it("names what a list accepts when it is given something else", async () => {
    for (const [filter, accepted] of [
      [{ ageBands: ["adult"] }, /`filter.ageBands` takes 0-5, 6-11, .*65\+/],
      [{ variantGroups: ["R284X"] }, /`filter.variantGroups` takes TRUNCATING, SPLICE/],
      [{ treatments: ["anakinra"] }, /`filter.treatments` takes ANAKINRA, OTHER_BIOLOGIC, NO_BIOLOGIC/],
      [{ hpoIds: ["HP:1954"] }, /HP ids|HPO ids such as HP:0001954/],
      [{ sex: [] }, /`filter.sex` takes at least one entry/],
    ] as const) {
      const { codes, messages } = await consortium.ask("poitiers", listed, { filter });
      expect(codes).toEqual(["BAD_USER_INPUT"]);
      expect(messages[0]).toMatch(accepted);
    }
  });

  it("passes whatever it is given as a value and never as a piece of a statement", async () => {
    const { codes } = await consortium.ask("poitiers", listed, { filter: { hpoIds: ["HP:0001954') or true --"] } });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("what hangs on a case", () => {
  const everything = `{ cases(first: 50) { nodes {
    code dayZero treatment citation cohort { slug center { slug } } release { number }
    features { hpoId label { fr } presence } courses { atc agent stopDay stopReason } assessments { day flare }
    samples { ... on SampleList { items { code day phase stateAtSample specimen measurements {
      analyte interference value { comparator value unit canonical { value unit } lowerLimit upperLimit reported } assay { code platform kit batch }
    } } } ... on Withheld { reason bound } }
    variants { ... on VariantList { items { reported zygosity } } ... on Withheld { reason } }
    kindred { __typename ... on Kindred { label members indexMember } ... on NoKindred { reported } ... on Withheld { reason } }
  } } }`;
  type Listed = { readonly code: string } & Readonly<Record<string, unknown>>;
  const nodeOf = (data: { cases: { nodes: Listed[] } }, code: string) =>
    data.cases.nodes.find((node) => node.code === code);

  it("takes one statement a kind, however many cases a page has", async () => {
    const { statements } = await consortium.ask("everything", everything);
    expect([...statements].sort()).toEqual(
      [
        "assaysByNumbers",
        "assessmentsOfCases",
        "casesPage",
        "centersByIds",
        "cohortsByIds",
        "coursesOfCases",
        "featuresOfCases",
        "kindredsOfCases",
        "measurementsOfCases",
        "releasesByKeys",
        "releasesInForce",
        "samplesOfCases",
        "variantsOfCases",
      ].sort(),
    );
  });

  it("is not asked for when the question does not select it", async () => {
    const { statements } = await consortium.ask("everything", "{ cases { nodes { code } } }");
    expect(statements).toEqual(["releasesInForce", "casesPage"]);
  });

  it("is that of the release in force, each row once", async () => {
    const { data } = await consortium.ask("everything", everything);
    expect(nodeOf(data, "P1")).toMatchObject({
      dayZero: "FIRST_ANAKINRA_DOSE",
      treatment: "ANAKINRA",
      cohort: { slug: "cases", center: { slug: "poitiers" } },
      release: { number: 2 },
      features: [{ hpoId: "HP:0001954", label: { fr: "Fièvre récurrente" }, presence: "PRESENT" }],
      courses: [{ atc: "L04AC03", agent: "anakinra", stopDay: 420, stopReason: "SECONDARY_LOSS" }],
      assessments: [
        { day: -3, flare: true },
        { day: 28, flare: false },
      ],
      variants: { items: [{ reported: "p.Arg284Ter", zygosity: "HETEROZYGOUS" }] },
      kindred: { label: "K1", members: 2, indexMember: true },
    });
    expect(nodeOf(data, "P2")).toMatchObject({ dayZero: "FIRST_SAMPLE", citation: "doi:10.1002/art.30241" });
    expect(nodeOf(data, "C1")).toMatchObject({
      citation: null,
      variants: { items: [] },
      kindred: { __typename: "NoKindred", reported: false },
    });
  });

  it("gives a value with its comparator, its unit, its limits in that unit, and the same in pg/mL", async () => {
    // 0.8 ng/mL = 800 pg/mL; the assay's limits of 2 and 1000 pg/mL are 0.002 and 1 ng/mL.
    const { data } = await consortium.ask("everything", everything);
    const assay = { code: "A1", platform: "ELISA", kit: "Quantikine", batch: "plate 1" };
    expect(nodeOf(data, "P1")?.samples).toEqual({
      items: [
        {
          code: "P1@-3",
          day: -3,
          phase: "BEFORE",
          stateAtSample: "FLARE",
          specimen: "PBMC_SUPERNATANT",
          measurements: [
            {
              analyte: "IL_1B",
              interference: null,
              assay,
              value: {
                comparator: "EQ",
                value: 0.8,
                unit: "ng/mL",
                canonical: { value: 800, unit: "pg/mL" },
                lowerLimit: 0.002,
                upperLimit: 1,
                reported: "0,8",
              },
            },
          ],
        },
        {
          code: "P1@30",
          day: 30,
          phase: "ON_EARLY",
          stateAtSample: "QUIET",
          specimen: "PLASMA",
          measurements: [
            expect.objectContaining({ analyte: "IL_1B", interference: null }),
            expect.objectContaining({ analyte: "IL_1RA", interference: "NOT_ANALYSED" }),
          ],
        },
      ],
    });
    expect(nodeOf(data, "C1")?.samples).toMatchObject({
      items: [
        { phase: null, stateAtSample: "UNKNOWN", measurements: [{ value: { comparator: "LT", reported: "<2,0" } }] },
      ],
    });
  });

  it("is withheld by field group with its reason, where the cohort's group is not granted", async () => {
    const { data, statements } = await consortium.ask("clinical", everything);
    const notGranted = { reason: "FIELD_GROUP_NOT_GRANTED" };
    expect(nodeOf(data, "A1")).toMatchObject({
      samples: { ...notGranted, bound: null },
      variants: notGranted,
      kindred: { __typename: "Withheld", ...notGranted },
      courses: [{ agent: "canakinumab", stopDay: null }],
    });
    expect(nodeOf(data, "P1")).toMatchObject({ kindred: { label: "K1" } });
    expect(statements.filter((name) => name === "samplesOfCases")).toHaveLength(1);
  });

  it("keeps families of the same code apart between centers", async () => {
    const { data } = await consortium.ask("everything", everything);
    expect(nodeOf(data, "A1")).toMatchObject({ kindred: { label: "K1", members: 2, indexMember: null } });
  });
});

describe("one case", () => {
  const one =
    "query ($id: ID!, $releases: [ID!]) { case(id: $id, releases: $releases) { id code sex release { number } samples { ... on SampleList { items { code } } } } }";
  const A1 = () => nodeId("Case", consortium.aphp.cohortId, 1);

  it("is that of the newest release, or of the release that is pinned", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const newest = await consortium.ask("poitiers", one, { id: P1() });
    expect(newest.data.case).toMatchObject({
      id: P1(),
      code: "P1",
      release: { number: 2 },
      samples: { items: [{ code: "P1@-3" }, { code: "P1@30" }] },
    });
    const pinned = await consortium.ask("poitiers", one, {
      id: P1(),
      releases: [nodeId("Release", centerId, cohortId, 1)],
    });
    expect(pinned.data.case).toMatchObject({ release: { number: 1 }, samples: { items: [{ code: "P1@-3" }] } });
  });

  it("does not exist for who may not read it, just like one that is not there", async () => {
    const missing = nodeId("Case", consortium.poitiers.cohortId, 99);
    const refusals = await Promise.all([
      consortium.ask("poitiers", one, { id: A1() }),
      consortium.ask("cytokine", one, { id: A1() }),
      consortium.ask("coordinator", one, { id: A1() }),
      consortium.ask("poitiers", one, { id: missing }),
      consortium.ask("poitiers", one, { id: nodeId("Case", 77, 1) }),
      consortium.ask("poitiers", one, { id: "nonsense" }),
    ]);
    expect(new Set(refusals.map(({ codes, messages }) => JSON.stringify([codes, messages]))).size).toBe(1);
    expect(refusals[0]?.codes).toEqual(["NOT_FOUND"]);
    expect((await consortium.ask("aphp", one, { id: A1() })).data.case).toMatchObject({ code: "A1", sex: "MALE" });
  });

  it("is named by analyses for readers of any one field group", async () => {
    const { loaders, db } = await consortium.requestOf("cytokine");
    const { centerId, cohortId } = consortium.aphp;
    const key = { centerId, cohortId, caseId: 1 };
    expect(await loaders.caseReference.load(key)).toMatchObject({ id: A1(), code: "A1" });
    expect(await loaders.case.load({ ...key, releaseNumber: 2, version: 2 })).toBeNull();
    await db.finish();
  });

  it("is looked up only in a release that holds it", async () => {
    const { loaders, db } = await consortium.requestOf("aphp");
    const { centerId, cohortId } = consortium.aphp;
    const key = { centerId, cohortId, caseId: 1 };
    const found = await loaders.case.loadMany([
      { ...key, releaseNumber: 1, version: 1 },
      { ...key, releaseNumber: 2, version: 2 },
      { ...key, releaseNumber: 2, version: 1 },
    ]);
    expect(found.map((held) => (held && "sex" in held ? held.sex : null))).toEqual(["FEMALE", "MALE", null]);
    await db.finish();
  });
});
