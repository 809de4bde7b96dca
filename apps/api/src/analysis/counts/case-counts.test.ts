import type { CaseGroup } from "@nlrp12/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedDemonstration, askedDemonstration } from "../../../../../test/kit/asking-demonstration.ts";

let demonstration: AskedDemonstration;
beforeAll(async () => {
  demonstration = await askedDemonstration("count_question");
});
afterAll(async () => demonstration?.close());

interface Counts {
  readonly exact: {
    readonly cells: readonly {
      readonly keys: readonly { readonly category: string; readonly label: { readonly en: string } }[];
      readonly cases: number;
      readonly kindreds: number | null;
    }[];
    readonly cohorts: readonly { readonly slug: string; readonly id: string }[];
    readonly releases: readonly { readonly number: number }[];
  };
  readonly protected: {
    readonly cells: readonly {
      readonly keys: readonly { readonly category: string; readonly label: { readonly en: string } }[];
      readonly count: { readonly about?: number; readonly reason?: string; readonly bound?: string | null };
    }[];
    readonly withheld: { readonly reason: string; readonly bound: string | null; readonly policy: string } | null;
    readonly cohorts: readonly { readonly slug: string }[];
    readonly includesOwn: boolean;
  };
  readonly existsOnly: { readonly cohorts: readonly { reason: string; cohort: { slug: string } }[] };
  readonly provenance: { readonly hash: string };
}

const QUESTION = `query ($by: [CountDimension!], $filter: CaseFilter, $cohorts: [ID!], $releases: [ID!]) {
  caseCounts(by: $by, filter: $filter, cohorts: $cohorts, releases: $releases) {
    exact { cells { keys { category label { en } } cases kindreds } cohorts { slug id } releases { number } }
    protected {
      cells { keys { category label { en } } count { ... on RoundedCount { about } ... on Withheld { reason bound } } }
      withheld { reason bound policy } cohorts { slug } includesOwn
    }
    existsOnly { cohorts { reason cohort { slug } } }
    provenance { hash }
  }
}`;

async function counts(account: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Counts> {
  const { data, messages } = await demonstration.ask<{ caseCounts: Counts }>(account, QUESTION, variables);
  expect(messages).toEqual([]);
  return data.caseCounts;
}

const exactOf = ({ exact }: Counts) =>
  Object.fromEntries(exact.cells.map((cell) => [cell.keys.map((key) => key.category).join(" "), cell.cases]));

const protectedOf = (answer: Counts) =>
  answer.protected.cells.map(({ keys, count }) => [keys.map((key) => key.label.en).join(", "), count]);

/** Cases of the newest (0) or an earlier release of these cohorts as they lie in the generated files. */
function casesOf(slugs: readonly string[], releasesBack = 0) {
  return demonstration.generated.cohorts
    .filter((cohort) => slugs.includes(cohort.slug))
    .flatMap((cohort) => cohort.releases.at(-1 - releasesBack)?.cases ?? []);
}

const grouped = (groups: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(groups, (group) => group)].map(([group, members]) => [group, members.length]));

/** What investigator@poitiers may read in CLINICAL: the own cohort, two by grant, and the published cases. */
const READABLE = ["poitiers-nlrp12", "versailles-nlrp12", "aphp-nlrp12", "published-cases"];
const BLOCK = ["inserm-nlrp12", "aphp-nlrp12", "versailles-nlrp12", "poitiers-nlrp12"];

describe("exact counts of cases", () => {
  it("equal those of the newest files, though every cohort has two releases", async () => {
    const answer = await counts("investigator@poitiers", { by: ["CASE_GROUP"] });
    const files = casesOf(READABLE);
    expect(exactOf(answer)).toEqual(grouped(files.map(({ group }) => group)));
    expect(answer.exact.releases.map(({ number }) => number)).toEqual([2, 2, 2, 1]);
    expect(answer.exact.cohorts.map(({ slug }) => slug).sort()).toEqual(READABLE.toSorted());
  });

  it("cross two dimensions under a filter, each in the order of its vocabulary", async () => {
    const filter = { groups: ["PATIENT", "HEALTHY_CONTROL"] satisfies CaseGroup[], sex: ["FEMALE"] };
    const answer = await counts("investigator@poitiers", { by: ["AGE_BAND", "CASE_GROUP"], filter });
    const files = casesOf(READABLE).filter(
      (row) => row.sex === "FEMALE" && ["PATIENT", "HEALTHY_CONTROL"].includes(row.group),
    );
    expect(exactOf(answer)).toEqual(grouped(files.map((row) => `${row.ageAtInclusionBand ?? "UNKNOWN"} ${row.group}`)));
    const bands = [...new Set(answer.exact.cells.map((cell) => cell.keys[0]?.category))];
    expect(bands.slice(0, 3)).toEqual(["0-5", "6-11", "12-17"]);
  });

  it("count families only where every cohort of the cell lets its kindreds be read", async () => {
    const { exact } = await counts("investigator@poitiers", { by: ["CENTER"] });
    const families = Object.fromEntries(exact.cells.map((cell) => [cell.keys[0]?.category, cell.kindreds]));
    const inFile = (slug: string) => new Set(casesOf([slug]).map((row) => row.kindredCode ?? row.caseCode)).size;
    expect(families).toMatchObject({
      aphp: null,
      poitiers: inFile("poitiers-nlrp12"),
      versailles: inFile("versailles-nlrp12"),
    });
  });

  it("of a pinned first release are those of the first file", async () => {
    const { data } = await demonstration.ask<{ cohort: { id: string; releases: { id: string; number: number }[] } }>(
      "investigator@poitiers",
      '{ cohort(center: "poitiers", slug: "poitiers-nlrp12") { id releases { id number } } }',
    );
    const { id, releases } = data.cohort;
    const first = releases.find(({ number }) => number === 1)?.id;
    const pinned = await counts("investigator@poitiers", { cohorts: [id], releases: [first] });
    expect(exactOf(pinned)).toEqual({ "": casesOf(["poitiers-nlrp12"], 1).length });
    expect(casesOf(["poitiers-nlrp12"], 1).length).toBeLessThan(casesOf(["poitiers-nlrp12"]).length);
  });

  it("need GENOTYPE to be grouped by variant group, which leaves a cohort out and says so", async () => {
    const { exact, existsOnly, protected: block } = await counts("investigator@inserm", { by: ["VARIANT_GROUP"] });
    expect(exact.cohorts.map(({ slug }) => slug)).not.toContain("poitiers-nlrp12");
    expect(block.cohorts.map(({ slug }) => slug)).toContain("poitiers-nlrp12");
    expect(existsOnly.cohorts.map(({ cohort }) => cohort.slug)).toEqual(["aphp-pilot"]);
  });
});

describe("protected counts of cases", () => {
  it("are those of the block to the nearest 5, merged where a group is small, and the same for every member", async () => {
    const members = demonstration.generated.accounts.filter(({ center }) => center !== null);
    const answers = await Promise.all(members.slice(0, 1).map(({ key }) => counts(key, { by: ["CASE_GROUP"] })));
    for (const { key } of members.slice(1)) answers.push(await counts(key, { by: ["CASE_GROUP"] }));
    const block = casesOf(BLOCK);
    const patients = block.filter(({ group }) => group === "PATIENT").length;
    const about = (persons: number) => ({ about: 5 * Math.round(persons / 5) });
    for (const answer of answers) {
      expect(protectedOf(answer)).toEqual([
        ["Patients", about(patients)],
        ["Unaffected carriers + Healthy controls + Disease controls", about(block.length - patients)],
      ]);
      expect(answer.protected.cohorts.map(({ slug }) => slug)).toEqual(BLOCK);
      expect(answer.protected.includesOwn).toBe(true);
    }
  });

  it("of a merged category are those of all that it was merged with, and say so", async () => {
    const whole = await counts("investigator@poitiers", { by: ["CASE_GROUP"] });
    const carriers = await counts("investigator@poitiers", { filter: { groups: ["CARRIER"] } });
    expect(exactOf(carriers)).toEqual({ "": 2 });
    expect(protectedOf(carriers)).toEqual([protectedOf(whole)[1]]);
  });

  it("of a filter that is also grouped by are the one cell of the filter", async () => {
    const women = await counts("investigator@poitiers", { filter: { sex: ["FEMALE"] } });
    const bySex = await counts("investigator@poitiers", { filter: { sex: ["FEMALE"] }, by: ["SEX"] });
    expect(protectedOf(bySex)).toEqual([["Female", protectedOf(women)[0]?.[1]]]);
  });

  it.each([
    ["several values of a dimension", { filter: { sex: ["FEMALE", "MALE"] } }],
    ["features", { filter: { hpoIds: ["HP:0001954"] } }],
    ["centers", { by: ["CENTER"] }],
    ["cohorts", { by: ["COHORT", "SEX"] }],
    ["three dimensions in all", { by: ["SEX", "AGE_BAND"], filter: { groups: ["PATIENT"] } }],
  ])("are withheld for %s, which are not on the menu", async (_, variables) => {
    const answer = await counts("investigator@poitiers", variables);
    expect(answer.protected.withheld).toEqual({ reason: "NOT_ON_MENU", bound: null, policy: "SDC-1" });
    expect(answer.protected.cells).toEqual([]);
    expect(answer.exact.cells.length).toBeGreaterThan(0);
  });

  it("of a category that nobody of the block falls into read as those of one with a few", async () => {
    const nobody = await counts("investigator@poitiers", { filter: { groups: ["DISEASE_CONTROL"] } });
    const few = await counts("investigator@poitiers", { filter: { groups: ["CARRIER"] } });
    expect(protectedOf(nobody)).toEqual(protectedOf(few));
  });

  it("are refused to the consortium's own roles, who read no row either", async () => {
    for (const account of ["coordinator@consortium", "auditor@consortium"]) {
      const answer = await counts(account, { by: ["SEX"] });
      expect(answer.exact).toEqual({ cells: [], cohorts: [], releases: [] });
      expect(answer.protected).toMatchObject({ cells: [], cohorts: [], includesOwn: false });
      expect(answer.protected.withheld?.reason).toBe("LEVEL_TOO_LOW");
      expect(new Set(answer.existsOnly.cohorts.map(({ reason }) => reason))).toEqual(new Set(["LEVEL_TOO_LOW"]));
    }
  });
});

describe("a question of counts", () => {
  it("takes one statement for the exact rows and one for the block, read before, however it groups", async () => {
    const ask = async (variables: Readonly<Record<string, unknown>>) => {
      // Whoever asks first reads what the opening published; it never changes.
      await demonstration.ask("investigator@poitiers", QUESTION, variables);
      return (await demonstration.ask("investigator@poitiers", QUESTION, variables)).statements;
    };
    const frame = ["cohortsByIds", "releasesByKeys"];
    const read = ["releasesInForce", "exactCaseCounts", "lastOpening"];
    expect(await ask({ by: ["SEX", "AGE_BAND"] })).toEqual([...read, ...frame, "cohortsByIds"]);
    expect(await ask({ by: ["CENTER"] })).toEqual([...read, ...frame, "centersByIds", "cohortsByIds"]);
  });

  it("has the same hash when it is asked again, and another one for another question", async () => {
    const hash = async (variables: Readonly<Record<string, unknown>>) =>
      (await counts("investigator@poitiers", variables)).provenance.hash;
    expect(await hash({ by: ["SEX"] })).toBe(await hash({ by: ["SEX"] }));
    expect(await hash({ by: ["SEX"] })).not.toBe(await hash({ by: ["TREATMENT"] }));
  });

  it("refuses a category that does not exist, and a third dimension", async () => {
    const ask = (variables: Readonly<Record<string, unknown>>) =>
      demonstration.ask("investigator@poitiers", QUESTION, variables);
    expect((await ask({ filter: { ageBands: ["90+"] } })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await ask({ by: ["SEX", "AGE_BAND", "CENTER"] })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
