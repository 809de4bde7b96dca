import { ANAKINRA, type ResponseClass, responseDefinition } from "@nlrp12/domain";
import { wilson } from "@nlrp12/statistics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedDemonstration, askedDemonstration } from "../../../../../test/kit/asking-demonstration.ts";

let demonstration: AskedDemonstration;
beforeAll(async () => {
  demonstration = await askedDemonstration("response_question");
});
afterAll(async () => demonstration?.close());

interface Key {
  readonly category: string;
}

interface Cell {
  readonly keys: readonly Key[];
  readonly n: number;
  readonly kindreds: number | null;
  readonly evaluable: number;
  readonly responders: number;
  readonly evaluableKindreds: number;
  readonly respondingKindreds: number;
  readonly responseRate: { readonly value: number; readonly lower: number; readonly upper: number } | null;
  readonly responseRateByPerson: { readonly value: number } | null;
  readonly classes: readonly { readonly responseClass: ResponseClass; readonly cases: number }[];
  readonly unknown: readonly { readonly input: string; readonly cases: number }[];
  readonly moved: readonly { readonly from: ResponseClass; readonly to: ResponseClass; readonly cases: number }[];
}

interface ProtectedCell {
  readonly keys: readonly Key[];
  readonly count: { readonly about?: number; readonly bound?: string };
  readonly classes: readonly {
    readonly responseClass: ResponseClass;
    readonly count: { readonly about?: number; readonly bound?: string };
    readonly share: {
      readonly value?: number;
      readonly lower?: number;
      readonly upper?: number;
      readonly bound?: string;
    };
  }[];
}

interface Response {
  readonly definition: { readonly code: string; readonly version: number };
  readonly exact: {
    readonly cells: readonly Cell[];
    readonly cohorts: readonly { readonly slug: string }[];
    readonly releases: readonly { readonly number: number }[];
  };
  readonly protected: {
    readonly cells: readonly ProtectedCell[];
    readonly withheld: { readonly reason: string } | null;
    readonly cohorts: readonly { readonly slug: string }[];
    readonly includesOwn: boolean;
  };
  readonly existsOnly: { readonly cohorts: readonly { readonly reason: string; readonly cohort: { slug: string } }[] };
  readonly provenance: { readonly definitions: readonly string[]; readonly notes: readonly { code: string }[] };
}

const ARGUMENTS =
  "definition: $definition, compareWith: $compareWith, by: $by, filter: $filter, cohorts: $cohorts, releases: $releases";
const VARIABLES =
  '$definition: String! = "cluster-2018", $compareWith: String, $by: [ResponseDimension!], $filter: CaseFilter, $cohorts: [ID!], $releases: [ID!]';

const QUESTION = `query (${VARIABLES}) {
  anakinraResponse(${ARGUMENTS}) {
    definition { code version }
    exact {
      cells {
        keys { category } n kindreds evaluable responders evaluableKindreds respondingKindreds
        responseRate { value lower upper } responseRateByPerson { value }
        classes { responseClass cases } unknown { input cases } moved { from to cases }
      }
      cohorts { slug } releases { number }
    }
    protected {
      cells {
        keys { category }
        count { ... on RoundedCount { about } ... on Withheld { bound } }
        classes {
          responseClass
          count { ... on RoundedCount { about } ... on Withheld { bound } }
          share { ... on ProtectedNumber { value lower upper } ... on Withheld { bound } }
        }
      }
      withheld { reason } cohorts { slug } includesOwn
    }
    existsOnly { cohorts { reason cohort { slug } } }
    provenance { definitions notes { code } }
  }
}`;

async function response(account: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Response> {
  const { data, messages } = await demonstration.ask<{ anakinraResponse: Response }>(account, QUESTION, variables);
  expect(messages).toEqual([]);
  return data.anakinraResponse;
}

/** A treated case as the generated files hold it. */
interface Generated {
  readonly code: string;
  readonly cohort: string;
  readonly center: string;
  readonly sex: string;
  readonly kindred: string;
  readonly isIndex: boolean;
  readonly responseClass: ResponseClass;
  readonly missing: string | null;
  readonly fromTruth: ResponseClass | null;
}

/** The patients of these cohorts who had anakinra, classed anew from the rows of their newest or an earlier file. */
function treatedIn(slugs: readonly string[], code = "cluster-2018", releasesBack = 0): Generated[] {
  const definition = responseDefinition(code);
  return demonstration.generated.cohorts
    .filter((cohort) => slugs.includes(cohort.slug))
    .flatMap(({ slug, center, releases, truth }) => {
      const file = releases.at(-1 - releasesBack);
      return (file?.cases ?? []).flatMap((row): Generated[] => {
        const isOf = ({ caseCode }: { caseCode: string }) => caseCode === row.caseCode;
        const courses = (file?.courses ?? [])
          .filter(isOf)
          .map(({ agent, startDay, stopDay, stopReason }) => ({ atc: agent, startDay, stopDay, stopReason }));
        if (row.group !== "PATIENT" || !courses.some(({ atc }) => atc === ANAKINRA) || !definition) return [];
        return [
          {
            ...{ code: row.caseCode, cohort: slug, center, sex: row.sex, isIndex: row.indexMember === true },
            kindred: `${center} ${row.kindredCode ?? row.caseCode}`,
            ...definition.evaluate((file?.assessments ?? []).filter(isOf), courses),
            fromTruth: truth?.cases.find(isOf)?.response ?? null,
          },
        ];
      });
    });
}

const grouped = (names: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, members]) => [name, members.length]));
const classesOf = (cell: Cell | undefined) =>
  Object.fromEntries(
    (cell?.classes ?? []).filter(({ cases }) => cases > 0).map((one) => [one.responseClass, one.cases]),
  );
const isEvaluable = ({ responseClass }: Generated) => responseClass !== "UNKNOWN" && responseClass !== "NOT_EVALUABLE";
const isResponder = ({ responseClass }: Generated) => responseClass === "COMPLETE" || responseClass === "PARTIAL";

/** What investigator@poitiers may read in CYTOKINE; AP-HP without its kindreds. */
const READABLE = ["poitiers-nlrp12", "versailles-nlrp12", "aphp-nlrp12", "published-cases"];
const BLOCK = ["inserm-nlrp12", "aphp-nlrp12", "versailles-nlrp12", "poitiers-nlrp12"];

describe("exact response to anakinra", () => {
  it("counts the classes that the rows of the newest files give, which are those the generator meant", async () => {
    const { exact, definition } = await response("investigator@poitiers");
    const treated = treatedIn(READABLE);
    expect(definition).toEqual({ code: "cluster-2018", version: 1 });
    expect(exact.cells).toHaveLength(1);
    expect(exact.cells[0]).toMatchObject({
      n: treated.length,
      evaluable: treated.filter(isEvaluable).length,
      responders: treated.filter(isResponder).length,
    });
    expect(classesOf(exact.cells[0])).toEqual(grouped(treated.map(({ responseClass }) => responseClass)));
    for (const { fromTruth, responseClass } of treated) expect(fromTruth ?? responseClass).toBe(responseClass);
    const missing = treated.flatMap((one) => one.missing ?? []);
    expect(Object.fromEntries((exact.cells[0]?.unknown ?? []).map((one) => [one.input, one.cases]))).toEqual(
      grouped(missing),
    );
  });

  it("lets one index member stand for each family in the rate, and every person in the rate beside it", async () => {
    const { exact } = await response("investigator@versailles");
    const treated = treatedIn(["versailles-nlrp12"]);
    const evaluable = treated.filter(isEvaluable);
    const families = [...Map.groupBy(evaluable, ({ kindred }) => kindred).values()];
    const units = families.flatMap((family) => family.find(({ isIndex }) => isIndex) ?? family.slice(0, 1));
    expect(units.length).toBeLessThan(evaluable.length);
    const rate = wilson(units.filter(isResponder).length, units.length);
    expect(exact.cells[0]).toMatchObject({
      kindreds: new Set(treated.map(({ kindred }) => kindred)).size,
      evaluableKindreds: units.length,
      respondingKindreds: units.filter(isResponder).length,
      responseRate: { value: rate?.share, lower: rate?.lower, upper: rate?.upper },
      responseRateByPerson: { value: evaluable.filter(isResponder).length / evaluable.length },
    });
  });

  it("counts members of a family one by one where its kindreds may not be read, and says so", async () => {
    const { exact, provenance } = await response("investigator@poitiers", { by: ["COHORT"] });
    const aphp = exact.cells.find((cell) => cell.keys[0]?.category === "aphp-nlrp12");
    const evaluable = treatedIn(["aphp-nlrp12"]).filter(isEvaluable);
    expect(aphp).toMatchObject({ kindreds: null, evaluable: evaluable.length, evaluableKindreds: evaluable.length });
    expect(new Set(evaluable.map(({ kindred }) => kindred)).size).toBeLessThan(evaluable.length);
    expect(provenance.notes.map(({ code }) => code)).toContain("KINDREDS_NOT_READABLE");
    const own = exact.cells.find((cell) => cell.keys[0]?.category === "poitiers-nlrp12");
    expect(own?.kindreds).toBe(new Set(treatedIn(["poitiers-nlrp12"]).map(({ kindred }) => kindred)).size);
  });

  it("groups by what the files say, and by two dimensions at once", async () => {
    const { exact } = await response("investigator@poitiers", { by: ["CENTER", "SEX"] });
    const found = Object.fromEntries(
      exact.cells.map((cell) => [cell.keys.map((key) => key.category).join(" "), cell.n]),
    );
    expect(found).toEqual(grouped(treatedIn(READABLE).map(({ center, sex }) => `${center} ${sex}`)));
  });

  it("shows who changes class under another definition", async () => {
    const { exact, provenance } = await response("investigator@poitiers", { compareWith: "clinician" });
    const clinician = new Map(treatedIn(READABLE, "clinician").map((one) => [`${one.cohort} ${one.code}`, one]));
    const moves = treatedIn(READABLE).flatMap((one) => {
      const to = clinician.get(`${one.cohort} ${one.code}`)?.responseClass;
      return to === one.responseClass ? [] : [`${one.responseClass} ${to}`];
    });
    expect(moves.length).toBeGreaterThan(0);
    const found = (exact.cells[0]?.moved ?? []).map(({ from, to, cases }) => [`${from} ${to}`, cases]);
    expect(Object.fromEntries(found)).toEqual(grouped(moves));
    expect(provenance.definitions).toEqual([
      "cluster-2018@1",
      "clinician@1",
      expect.stringContaining("methods: edition "),
    ]);
  });

  it("names the persons, each with its class under both definitions and what is missing", async () => {
    const { data, statements } = await demonstration.ask<{
      anakinraResponse: {
        exact: {
          cells: {
            members: {
              case: { code: string };
              responseClass: ResponseClass;
              comparedClass: ResponseClass;
              missing: string | null;
            }[];
          }[];
        };
      };
    }>(
      "investigator@poitiers",
      '{ anakinraResponse(compareWith: "clinician") { exact { cells { members { case { code } responseClass comparedClass missing } } } } }',
    );
    const clinician = treatedIn(READABLE, "clinician");
    const expected = treatedIn(READABLE).map(({ code, responseClass, missing }, at) => ({
      ...{ case: { code }, responseClass, comparedClass: clinician[at]?.responseClass, missing },
    }));
    const byCode = (a: { case: { code: string } }, b: { case: { code: string } }) =>
      a.case.code < b.case.code ? -1 : 1;
    const members = data.anakinraResponse.exact.cells[0]?.members ?? [];
    expect(members.toSorted(byCode)).toEqual(expected.toSorted(byCode));
    expect(statements.filter((statement) => statement === "caseReferences")).toHaveLength(1);
  });

  it("of a pinned first release is that of the first file", async () => {
    const { data } = await demonstration.ask<{ cohort: { id: string; releases: { id: string; number: number }[] } }>(
      "investigator@versailles",
      '{ cohort(center: "versailles", slug: "versailles-nlrp12") { id releases { id number } } }',
    );
    const { id, releases } = data.cohort;
    const first = releases.find(({ number }) => number === 1)?.id;
    const { exact } = await response("investigator@versailles", { cohorts: [id], releases: [first] });
    const treated = treatedIn(["versailles-nlrp12"], "cluster-2018", 1);
    expect(exact.releases).toEqual([{ number: 1 }]);
    expect(classesOf(exact.cells[0])).toEqual(grouped(treated.map(({ responseClass }) => responseClass)));
  });

  it("leaves out a cohort of which only clinical rows may be read, and says why", async () => {
    const { exact, existsOnly, protected: block } = await response("investigator@inserm");
    expect(exact.cohorts.map(({ slug }) => slug)).not.toContain("poitiers-nlrp12");
    expect(exact.cells[0]?.n).toBe(treatedIn(["inserm-nlrp12", "inserm-registry", "published-cases"]).length);
    expect(block.cohorts.map(({ slug }) => slug)).toContain("poitiers-nlrp12");
    expect(existsOnly.cohorts.map(({ cohort }) => cohort.slug)).toEqual(["aphp-pilot"]);
  });
});

describe("protected response to anakinra", () => {
  it("is the same for every member of a center, whatever else they may read", async () => {
    const members = demonstration.generated.accounts.filter(({ center }) => center !== null);
    for (const by of [[], ["SEX"], ["AGE_BAND"], ["VARIANT_GROUP"]]) {
      const seen = new Set<string>();
      for (const { key } of members) {
        const { protected: block } = await response(key, { by });
        expect(block.includesOwn).toBe(true);
        seen.add(JSON.stringify(block));
      }
      expect(seen.size).toBe(1);
    }
  });

  // Every share is of about three quarters of the persons, so it lies near the exact one and never is it.
  it("gives every class as a rounded share of the kept persons, near that of the block's rows", async () => {
    const { protected: block } = await response("investigator@poitiers");
    const treated = treatedIn(BLOCK);
    const [cell] = block.cells;
    expect(block.cohorts.map(({ slug }) => slug)).toEqual(BLOCK);
    expect(cell?.count.about).toBe(5 * Math.round(treated.length / 5));
    expect(cell?.classes.map(({ responseClass }) => responseClass)).toEqual([
      ...["COMPLETE", "PARTIAL", "NONE", "UNKNOWN", "NOT_EVALUABLE"],
    ]);
    const complete = cell?.classes[0];
    const share = treated.filter(({ responseClass }) => responseClass === "COMPLETE").length / treated.length;
    expect(complete?.count.about).toBeDefined();
    expect((complete?.count.about ?? 1) % 5).toBe(0);
    expect(Math.abs((complete?.share.value ?? 0) - share)).toBeLessThan(0.1);
    expect(complete?.share.lower).toBeLessThan(complete?.share.value ?? 0);
    expect(Number.isInteger(Math.round(1e6 * (complete?.share.value ?? 0)) / 1e4)).toBe(true);
    for (const one of cell?.classes ?? []) {
      expect(one.share.bound).toBe(one.count.bound);
      if (one.share.value === undefined) expect(one.share.bound).toBe("<5");
    }
  });

  it("is of patients treated with anakinra already, so that asking for just these changes nothing", async () => {
    const whole = await response("investigator@poitiers");
    const filter = { groups: ["PATIENT"], treatments: ["ANAKINRA"] };
    const same = await response("investigator@poitiers", { filter });
    expect(same.protected).toEqual(whole.protected);
    expect(same.exact.cells).toEqual(whole.exact.cells);
  });

  it.each([
    ["several values of a dimension", { filter: { sex: ["FEMALE", "MALE"] } }],
    ["features", { filter: { hpoIds: ["HP:0001954"] } }],
    ["centers", { by: ["CENTER"] }],
    ["persons it never describes", { filter: { groups: ["HEALTHY_CONTROL"] } }],
  ])("is withheld for %s, which are not on the menu", async (_, variables) => {
    const { protected: block } = await response("investigator@poitiers", variables);
    expect(block).toMatchObject({ cells: [], withheld: { reason: "NOT_ON_MENU" } });
  });

  it("is refused to the coordinator, who reads no row either", async () => {
    const { exact, protected: block } = await response("coordinator@consortium", { compareWith: "clinician" });
    expect(exact).toEqual({ cells: [], cohorts: [], releases: [] });
    expect(block).toEqual({ cells: [], withheld: { reason: "LEVEL_TOO_LOW" }, cohorts: [], includesOwn: false });
  });
});

describe("a question of response", () => {
  it("takes one statement for the exact rows and one for the block, whatever it compares and groups by", async () => {
    const variables = { compareWith: "clinician", by: ["SEX", "VARIANT_GROUP"] };
    // Whoever asks first reads what the opening published; it never changes.
    await demonstration.ask("investigator@poitiers", QUESTION, variables);
    const { statements } = await demonstration.ask("investigator@poitiers", QUESTION, variables);
    expect(statements).toEqual([
      ...["releasesInForce", "treatedCases", "lastOpening"],
      ...["cohortsByIds", "releasesByKeys", "cohortsByIds"],
    ]);
  });

  it("refuses a definition that does not exist, naming those that do", async () => {
    for (const [argument, codes] of [
      ["definition", { definition: "acr-30" }],
      ["compareWith", { compareWith: "acr-30" }],
    ] as const) {
      const answer = await demonstration.ask("investigator@poitiers", QUESTION, codes);
      expect(answer.codes).toEqual(["BAD_USER_INPUT"]);
      expect(answer.messages).toEqual([`\`${argument}\` takes cluster-2018, clinician.`]);
    }
  });
});

describe("the list of response definitions", () => {
  it("has every version with its rule in both languages, and asks the database nothing", async () => {
    const { data, statements } = await demonstration.ask<{
      responseDefinitions: { code: string; version: number; inputs: string[]; rule: { en: string; fr: string } }[];
    }>(
      "auditor@consortium",
      "{ responseDefinitions { code version name { en fr } inputs rule { en fr } source { en fr } } }",
    );
    expect(data.responseDefinitions.map(({ code, version }) => `${code}@${version}`)).toEqual([
      ...["cluster-2018@1", "clinician@1"],
    ]);
    expect(data.responseDefinitions[0]).toMatchObject({ inputs: ["PGA", "CRP"] });
    expect(data.responseDefinitions[0]?.rule.fr).toContain("Évaluable");
    expect(statements).toEqual([]);
  });
});
