import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../test/kit/reading-consortium.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("case_children");
});
afterAll(async () => consortium?.close());

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
  type Shown = Readonly<Record<string, unknown>>;
  const ask = (asker: Asker) =>
    consortium.ask<{ readonly cases: { readonly nodes: readonly Shown[] } }>(asker, everything);
  const nodeOf = (data: { readonly cases: { readonly nodes: readonly Shown[] } }, code: string) =>
    data.cases.nodes.find((node) => node.code === code);

  it("takes the same few statements however many cases a page has", async () => {
    const { statements } = await ask("everything");
    expect([...statements].sort()).toEqual(
      [
        "assaysByNumbers",
        "assessmentsOfCases",
        "casesPage",
        "centersByIds",
        "cohortsByIds",
        "coursesOfCases",
        "featuresOfCases",
        "interferencesOfCases",
        "kindredSizes",
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
    const { data } = await ask("everything");
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
    const { data } = await ask("everything");
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
    const { data, statements } = await ask("clinical");
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
    const { data } = await ask("everything");
    expect(nodeOf(data, "A1")).toMatchObject({ kindred: { label: "K1", members: 2, indexMember: null } });
  });
});
