import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { aphpFile } from "../../../../../test/kit/reading-cohort-files.ts";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { treatedCohortFile } from "../../../../../test/kit/treated-cohort-file.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("survival", { poitiers: treatedCohortFile, aphp: aphpFile });
});
afterAll(async () => consortium?.close());

interface Step {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly interval: string;
}
interface Curve {
  readonly keys: readonly { readonly category: string }[];
  readonly n: number;
  readonly units: number;
  readonly kindreds: number | null;
  readonly events: number;
  readonly followedTo: number;
  readonly free: readonly Step[];
  readonly median: { readonly day: number | null };
  readonly betweenVisits: {
    readonly events: number;
    readonly medianFromDay: number | null;
    readonly steps: readonly { readonly fromDay: number; readonly byDay: number; readonly share: number }[];
  } | null;
  readonly causes: readonly { readonly cause: string; readonly events: number; readonly steps: readonly Step[] }[];
  readonly atRisk: readonly number[];
}
interface Test {
  readonly cause: string | null;
  readonly stratifiedBy: string | null;
  readonly pValue: number | null;
  readonly method: string | null;
  readonly notTested: string | null;
  readonly groups: readonly { readonly n: number; readonly observed: number; readonly expected: number }[];
}
interface Survival {
  readonly definition: { readonly code: string } | null;
  readonly exact: {
    readonly considered: number;
    readonly included: number;
    readonly leftOut: readonly { readonly reason: string; readonly cases: number }[];
    readonly riskDays: readonly number[];
    readonly curves: readonly Curve[];
    readonly curvesByPerson: readonly Curve[];
    readonly tests: readonly Test[];
    readonly testsByPerson: readonly Pick<Test, "pValue">[];
    readonly sensitivity: {
      readonly ways: readonly {
        readonly code: string;
        readonly changed: number;
        readonly curves: readonly { readonly n: number; readonly units: number; readonly events: number }[];
      }[];
      readonly without: readonly { readonly code: string; readonly notMade: { readonly reason: string } }[];
    };
    readonly cohorts: readonly { readonly slug: string }[];
    readonly releases: readonly { readonly number: number }[];
  };
  readonly protected: { readonly withheld: { readonly reason: string } | null };
  readonly existsOnly: { readonly cohorts: readonly { readonly reason: string }[] };
  readonly provenance: { readonly link: string; readonly definitions: string[]; readonly notes: { code: string }[] };
}

const STEP = "{ day atRisk events censored share lower upper interval }";
const CURVES = `{ keys { category } n units kindreds events followedTo median { day } atRisk free ${STEP}
        betweenVisits { events medianFromDay steps { fromDay byDay share } } causes { cause events steps ${STEP} } }`;
const TESTS = "{ cause stratifiedBy pValue method notTested groups { n observed expected } }";
const QUESTION = `query ($event: SurvivalEvent!, $definition: String! = "cluster-2018", $by: [ResponseDimension!],
    $filter: CaseFilter, $releases: [ID!]) {
  treatmentSurvival(event: $event, definition: $definition, by: $by, filter: $filter, releases: $releases) {
    definition { code }
    exact { considered included leftOut { reason cases } riskDays cohorts { slug } releases { number }
      curves ${CURVES} curvesByPerson ${CURVES} tests ${TESTS} testsByPerson { pValue }
      sensitivity { ways { code changed curves { n units events } } without { code notMade { reason } } } }
    protected { withheld { reason } }
    existsOnly { cohorts { reason } }
    provenance { link definitions notes { code } }
  }
}`;

async function survival(event: string, variables: Readonly<Record<string, unknown>> = {}, asker: Asker = "poitiers") {
  const { data, messages, statements } = await consortium.ask<{ treatmentSurvival: Survival }>(asker, QUESTION, {
    event,
    ...variables,
  });
  expect(messages).toEqual([]);
  return { ...data.treatmentSurvival, statements };
}

const near = (value: number) => expect.closeTo(value, 9);
const sharesOf = (steps: readonly Step[]) => steps.map(({ day, share }) => [day, share]);
const incidenceOf = (curve: Curve | undefined, cause: string) =>
  curve?.causes.find((one) => one.cause === cause)?.steps.at(-1)?.share;

describe("time to the end of anakinra", () => {
  // P1 stands for the family of P1 and P2. Stops on 100, 100, 400; cut off on 150 and 300. S: 3/5, then 0.
  it("is Kaplan–Meier for any reason, in steps with those at risk and those cut off", async () => {
    const { exact, definition } = await survival("DISCONTINUATION");
    const [curve] = exact.curves;
    expect(definition).toBeNull();
    expect(curve?.free.map(({ day, atRisk, events, censored }) => [day, atRisk, events, censored])).toEqual([
      ...[
        [0, 5, 0, 0],
        [100, 5, 2, 0],
        [150, 3, 0, 1],
        [300, 2, 0, 1],
        [400, 1, 1, 0],
      ],
    ]);
    expect(sharesOf(curve?.free ?? [])).toEqual([
      ...[
        [0, 1],
        [100, near(3 / 5)],
        [150, near(3 / 5)],
        [300, near(3 / 5)],
        [400, 0],
      ],
    ]);
    expect(curve).toMatchObject({ n: 6, units: 5, kindreds: 5, events: 3, followedTo: 400, median: { day: 400 } });
    expect(curve?.betweenVisits).toBeNull();
  });

  // P2 stops on 200 beside P1. S: 4/6, then × 2/3 = 4/9, then 0.
  it("stands beside the curve of each person, which is labelled as such", async () => {
    const { exact, provenance } = await survival("DISCONTINUATION");
    const [curve] = exact.curvesByPerson;
    expect(sharesOf(curve?.free ?? [])).toEqual([
      ...[
        [0, 1],
        [100, near(2 / 3)],
        [150, near(2 / 3)],
        [200, near(4 / 9)],
        [300, near(4 / 9)],
        [400, 0],
      ],
    ]);
    expect(curve).toMatchObject({ n: 6, units: 6, kindreds: 5, events: 4, median: { day: 200 } });
    expect(curve?.atRisk).toEqual([6, 6, 3, 2, 1]);
    expect(provenance.definitions).toContain("unit: one member per kindred");
    expect(provenance.notes.map(({ code }) => code)).toContain("ONE_MEMBER_PER_KINDRED");
  });

  // R: survfit(Surv(c(100,300,100,150,400), c(1,0,1,0,1)) ~ 1, conf.type = "log-log"): day 100 0.126–0.882.
  it("has Greenwood's interval on the log–log scale, and an exact bound where nobody or everybody had it", async () => {
    const { exact } = await survival("DISCONTINUATION");
    const [start, first, , , last] = exact.curves[0]?.free ?? [];
    expect(first).toMatchObject({ interval: "GREENWOOD_LOG_LOG" });
    expect(first?.lower).toBeCloseTo(0.126, 3);
    expect(first?.upper).toBeCloseTo(0.882, 3);
    // Clopper–Pearson with none of 5: upper bound of the share with the event 1 − 0.025^(1/5) = 0.522.
    expect(start).toMatchObject({ interval: "CLOPPER_PEARSON", upper: 1 });
    expect(start?.lower).toBeCloseTo(0.025 ** (1 / 5), 9);
    expect(last).toMatchObject({ interval: "CLOPPER_PEARSON", share: 0, lower: 0 });
  });

  // Secondary loss 1/5 on day 100 and the last 3/5 on day 400; adverse event 1/5: together 1. By person the remission of
  // P2 has 2/3 · 1/3, secondary loss 1/6 and the last 4/9, the adverse event 1/6.
  it("by reason is Aalen–Johansen, and the reasons add up to all who stopped", async () => {
    const { exact } = await survival("DISCONTINUATION");
    const reasons = (curve: Curve | undefined) =>
      ["SECONDARY_LOSS", "REMISSION", "ADVERSE_EVENT"].map((reason) => incidenceOf(curve, reason));
    expect(reasons(exact.curves[0])).toEqual([near(4 / 5), undefined, near(1 / 5)]);
    expect(reasons(exact.curvesByPerson[0])).toEqual([near(1 / 6 + 4 / 9), near(2 / 9), near(1 / 6)]);
  });

  it("tells how many are at risk each quarter, and who is not followed", async () => {
    const { exact } = await survival("DISCONTINUATION");
    expect(exact.riskDays).toEqual([0, 90, 180, 270, 360]);
    expect(exact.curves[0]?.atRisk).toEqual([5, 5, 2, 2, 1]);
    expect(exact).toMatchObject({ considered: 7, included: 6, leftOut: [{ reason: "NEVER_TREATED", cases: 1 }] });
  });

  // P1 is a woman and P2 a man: the family is one unit of either group, as many as there are persons.
  // Women: 1 seen of day 100: 2 · 3/6 + day 200: 1 · 1/3 = 1.333 expected; men 3 seen of 2.667.
  it("is compared between groups by log-rank within centers, by permutation under 20 events", async () => {
    const { exact } = await survival("DISCONTINUATION", { by: ["SEX"] });
    expect(exact.curves.map(({ keys, n, units }) => [keys[0]?.category, n, units])).toEqual([
      ["FEMALE", 3, 3],
      ["MALE", 3, 3],
    ]);
    const [test, ...others] = exact.tests;
    expect(others).toEqual([]);
    expect(test).toMatchObject({ cause: null, stratifiedBy: "CENTER", method: "EXACT" });
    expect(test?.groups).toEqual([
      ...[
        { n: 3, observed: 1, expected: near(4 / 3) },
        { n: 3, observed: 3, expected: near(8 / 3) },
      ],
    ]);
    expect(exact.testsByPerson).toEqual([{ pValue: test?.pValue }]);
  });

  it("is made again with each person counted, and has one member a family itself", async () => {
    const { exact } = await survival("DISCONTINUATION");
    const told = exact.sensitivity.ways.map(({ code, changed, curves: [curve] }) => [code, changed, curve]);
    expect(told.slice(0, 2)).toEqual([
      ["AS_ANSWERED", 0, { n: 6, units: 5, events: 3 }],
      ["EACH_PERSON", 2, { n: 6, units: 6, events: 4 }],
    ]);
    expect(exact.sensitivity.without).toContainEqual({ code: "ONE_PER_KINDRED", notMade: { reason: "ANSWER_ITSELF" } });
  });

  it("of a pinned first release is that of the first file", async () => {
    const first = nodeId("Release", consortium.poitiers.centerId, consortium.poitiers.cohortId, 1);
    const { exact } = await survival("DISCONTINUATION", { releases: [first] });
    expect(exact.releases).toEqual([{ number: 1 }]);
    expect(exact.curves[0]).toMatchObject({ n: 5, units: 4, events: 2, followedTo: 300 });
  });
});

describe("time to a first response", () => {
  // Of P1, P3, P4, P6 three respond on day 15; day 100 P4 stops unanswered. S 1/4, 0. By person P2 responds on day 30
  // too: 3 of 5, 1 of 2, 0: S 0.4, 0.2, 0.
  it("is of those active at the start, and competes with a stop", async () => {
    const { exact } = await survival("FIRST_RESPONSE");
    const [[curve], [byPerson]] = [exact.curves, exact.curvesByPerson];
    expect(sharesOf(curve?.free ?? [])).toEqual([
      [0, 1],
      [15, near(0.25)],
      [100, 0],
    ]);
    expect(incidenceOf(curve, "FIRST_RESPONSE")).toEqual(near(0.75));
    expect(incidenceOf(curve, "DISCONTINUATION")).toEqual(near(0.25));
    expect(sharesOf(byPerson?.free ?? [])).toEqual([
      [0, 1],
      [15, near(0.4)],
      [30, near(0.2)],
      [100, 0],
    ]);
    expect(exact.leftOut).toEqual([
      ...[
        { reason: "BASELINE_MISSING", cases: 1 },
        { reason: "NEVER_TREATED", cases: 1 },
      ],
    ]);
  });

  // Three responses came on day 1–15; by person one more on day 16–30: known only to that.
  it("stands beside the curve between visits", async () => {
    const { exact, provenance } = await survival("FIRST_RESPONSE");
    expect(exact.curves[0]?.betweenVisits).toMatchObject({ events: 3, medianFromDay: 1 });
    expect(exact.curves[0]?.betweenVisits?.steps).toEqual([
      { fromDay: 1, byDay: 15, share: expect.closeTo(0.25, 6) },
      { fromDay: 100, byDay: 100, share: 0 },
    ]);
    expect(exact.curvesByPerson[0]?.betweenVisits?.steps).toEqual([
      { fromDay: 1, byDay: 15, share: expect.closeTo(0.4, 6) },
      { fromDay: 16, byDay: 30, share: expect.closeTo(0.2, 6) },
      { fromDay: 100, byDay: 100, share: 0 },
    ]);
    expect(provenance.notes.map(({ code }) => code)).toEqual([
      ...["EVENTS_BETWEEN_VISITS", "CAUSES_COMPETE", "ONE_MEMBER_PER_KINDRED", "FEWER_THAN_FIVE_EVENTS"],
      "COMPETING_DEFINITIONS",
    ]);
  });
});

describe("time to a relapse", () => {
  // From the response: 90 − 15 = 75 relapse; 300 − 15 = 285 cut off; 365 − 15 = 350 relapse. By person P2, who stops on
  // 200 − 30 = 170, is at risk beside P1.
  it("counts from the response, for those who had one", async () => {
    const { exact, provenance } = await survival("RELAPSE");
    const [[curve], [byPerson]] = [exact.curves, exact.curvesByPerson];
    expect(sharesOf(curve?.free ?? [])).toEqual([
      ...[
        [0, 1],
        [75, near(2 / 3)],
        [285, near(2 / 3)],
        [350, 0],
      ],
    ]);
    expect(curve?.median.day).toBe(350);
    expect(incidenceOf(curve, "RELAPSE")).toEqual(near(1));
    expect(sharesOf(byPerson?.free ?? [])).toEqual([
      ...[
        [0, 1],
        [75, near(0.75)],
        [170, near(0.5)],
        [285, near(0.5)],
        [350, 0],
      ],
    ]);
    // Flat at one half from 170 to 350: the midpoint.
    expect(byPerson?.median.day).toBe(260);
    expect(incidenceOf(byPerson, "RELAPSE")).toEqual(near(0.75));
    expect(exact.leftOut.map(({ reason }) => reason)).toEqual(["BASELINE_MISSING", "NEVER_TREATED", "NO_RESPONSE"]);
    expect(provenance.definitions[0]).toBe("cluster-2018@1");
    expect(provenance.link).toContain("/explore/survival?");
  });

  it("is tested for any cause and for itself, and where groups are small says why not", async () => {
    const { exact } = await survival("RELAPSE", { by: ["SEX"] });
    expect(exact.tests.map(({ cause, notTested }) => [cause, notTested])).toEqual([
      ...[
        [null, "FEWER_THAN_THREE_PER_GROUP"],
        ["RELAPSE", "FEWER_THAN_THREE_PER_GROUP"],
      ],
    ]);
  });
});

describe("a question of survival", () => {
  it("takes a statement each for courses, visits and patients, whatever it groups by", async () => {
    const { statements } = await survival("RELAPSE", { by: ["SEX", "VARIANT_GROUP"] });
    const rows = ["coursesOfCases", "visitsOfCases", "patientsOfCases"];
    expect(statements.filter((name) => rows.includes(name))).toEqual(rows);
    expect(new Set(statements).size).toBeLessThanOrEqual(10);
  });

  it("reads clinical rows alone, and is empty for a coordinator", async () => {
    const { exact: clinical } = await survival("DISCONTINUATION", {}, "clinical");
    expect(clinical.cohorts.map(({ slug }) => slug).length).toBe(2);
    const { exact: cytokine } = await survival("DISCONTINUATION", {}, "cytokine");
    expect(cytokine.cohorts).toHaveLength(1);
    const coordinator = await survival("DISCONTINUATION", {}, "coordinator");
    expect(coordinator.exact).toMatchObject({ curves: [], considered: 0, cohorts: [] });
    expect(coordinator.protected.withheld).toEqual({ reason: "LEVEL_TOO_LOW" });
  });

  it("refuses a definition that does not exist", async () => {
    const { codes } = await consortium.ask("poitiers", QUESTION, { event: "RELAPSE", definition: "acr-30" });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
  });
});
