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
interface Survival {
  readonly definition: { readonly code: string } | null;
  readonly exact: {
    readonly considered: number;
    readonly included: number;
    readonly leftOut: readonly { readonly reason: string; readonly cases: number }[];
    readonly riskDays: readonly number[];
    readonly curves: readonly Curve[];
    readonly tests: readonly {
      readonly cause: string | null;
      readonly stratifiedBy: string | null;
      readonly pValue: number | null;
      readonly method: string | null;
      readonly notTested: string | null;
      readonly groups: readonly { readonly n: number; readonly observed: number; readonly expected: number }[];
    }[];
    readonly cohorts: readonly { readonly slug: string }[];
    readonly releases: readonly { readonly number: number }[];
  };
  readonly protected: { readonly withheld: { readonly reason: string } | null };
  readonly existsOnly: { readonly cohorts: readonly { readonly reason: string }[] };
  readonly provenance: { readonly link: string; readonly definitions: string[]; readonly notes: { code: string }[] };
}

const STEP = "{ day atRisk events censored share lower upper interval }";
const QUESTION = `query ($event: SurvivalEvent!, $definition: String! = "cluster-2018", $by: [ResponseDimension!],
    $filter: CaseFilter, $releases: [ID!]) {
  treatmentSurvival(event: $event, definition: $definition, by: $by, filter: $filter, releases: $releases) {
    definition { code }
    exact { considered included leftOut { reason cases } riskDays cohorts { slug } releases { number }
      curves { keys { category } n kindreds events followedTo median { day } atRisk free ${STEP}
        betweenVisits { events medianFromDay steps { fromDay byDay share } } causes { cause events steps ${STEP} } }
      tests { cause stratifiedBy pValue method notTested groups { n observed expected } } }
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
  // Stops on 100, 100, 200, 400; cut off on 150 and 300. S: 4/6, then × 2/3 = 4/9, then 0. Both on the tied day 100.
  it("is Kaplan–Meier for any reason, in steps with those at risk and those cut off", async () => {
    const { exact, definition } = await survival("DISCONTINUATION");
    const [curve] = exact.curves;
    expect(definition).toBeNull();
    expect(curve?.free.map(({ day, atRisk, events, censored }) => [day, atRisk, events, censored])).toEqual([
      ...[
        [0, 6, 0, 0],
        [100, 6, 2, 0],
        [150, 4, 0, 1],
        [200, 3, 1, 0],
        [300, 2, 0, 1],
        [400, 1, 1, 0],
      ],
    ]);
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
    expect(curve).toMatchObject({ n: 6, kindreds: 5, events: 4, followedTo: 400, median: { day: 200 } });
    expect(curve?.betweenVisits).toBeNull();
  });

  // R: survfit(Surv(c(100,200,300,100,150,400), c(1,1,0,1,0,1)) ~ 1, conf.type = "log-log"): day 100 0.195–0.904.
  it("has Greenwood's interval on the log–log scale, and an exact bound where nobody or everybody had it", async () => {
    const { exact } = await survival("DISCONTINUATION");
    const [start, first, , , , last] = exact.curves[0]?.free ?? [];
    expect(first).toMatchObject({ interval: "GREENWOOD_LOG_LOG" });
    expect(first?.lower).toBeCloseTo(0.195, 3);
    expect(first?.upper).toBeCloseTo(0.904, 3);
    // Clopper–Pearson with none of 6: upper bound of the share with the event 1 − 0.025^(1/6) = 0.459.
    expect(start).toMatchObject({ interval: "CLOPPER_PEARSON", upper: 1 });
    expect(start?.lower).toBeCloseTo(0.025 ** (1 / 6), 9);
    expect(last).toMatchObject({ interval: "CLOPPER_PEARSON", share: 0, lower: 0 });
  });

  // Secondary loss 1/6 on day 100 and the last 4/9 on day 400; remission 2/3 · 1/3; adverse event 1/6: together 1.
  it("by reason is Aalen–Johansen, and the reasons add up to all who stopped", async () => {
    const { exact } = await survival("DISCONTINUATION");
    const [curve] = exact.curves;
    expect(incidenceOf(curve, "SECONDARY_LOSS")).toEqual(near(1 / 6 + 4 / 9));
    expect(incidenceOf(curve, "REMISSION")).toEqual(near(2 / 9));
    expect(incidenceOf(curve, "ADVERSE_EVENT")).toEqual(near(1 / 6));
  });

  it("tells how many are at risk each quarter, and who is not followed", async () => {
    const { exact } = await survival("DISCONTINUATION");
    expect(exact.riskDays).toEqual([0, 90, 180, 270, 360]);
    expect(exact.curves[0]?.atRisk).toEqual([6, 6, 3, 2, 1]);
    expect(exact).toMatchObject({ considered: 7, included: 6, leftOut: [{ reason: "NEVER_TREATED", cases: 1 }] });
  });

  // Women: 1 seen of day 100: 2 · 3/6 + day 200: 1 · 1/3 = 1.333 expected; men 3 seen of 2.667.
  it("is compared between groups by log-rank within centers, by permutation under 20 events", async () => {
    const { exact } = await survival("DISCONTINUATION", { by: ["SEX"] });
    expect(exact.curves.map(({ keys, n }) => [keys[0]?.category, n])).toEqual([
      ["FEMALE", 3],
      ["MALE", 3],
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
  });

  it("of a pinned first release is that of the first file", async () => {
    const first = nodeId("Release", consortium.poitiers.centerId, consortium.poitiers.cohortId, 1);
    const { exact } = await survival("DISCONTINUATION", { releases: [first] });
    expect(exact.releases).toEqual([{ number: 1 }]);
    expect(exact.curves[0]).toMatchObject({ n: 5, events: 2, followedTo: 300 });
  });
});

describe("time to a first response", () => {
  // Day 15: 3 of 5; day 30: 1 of 2; day 100 the last stops unanswered. S 0.4, 0.2, 0.
  it("is of those active at the start, and competes with a stop", async () => {
    const { exact } = await survival("FIRST_RESPONSE");
    const [curve] = exact.curves;
    expect(sharesOf(curve?.free ?? [])).toEqual([
      [0, 1],
      [15, near(0.4)],
      [30, near(0.2)],
      [100, 0],
    ]);
    expect(incidenceOf(curve, "FIRST_RESPONSE")).toEqual(near(0.8));
    expect(incidenceOf(curve, "DISCONTINUATION")).toEqual(near(0.2));
    expect(exact.leftOut).toEqual([
      ...[
        { reason: "BASELINE_MISSING", cases: 1 },
        { reason: "NEVER_TREATED", cases: 1 },
      ],
    ]);
  });

  // Four responses came on day 1–15 (three) and on day 16–30 (one): known only to that.
  it("stands beside the curve between visits", async () => {
    const { exact, provenance } = await survival("FIRST_RESPONSE");
    expect(exact.curves[0]?.betweenVisits).toMatchObject({ events: 4, medianFromDay: 1 });
    expect(exact.curves[0]?.betweenVisits?.steps).toEqual([
      { fromDay: 1, byDay: 15, share: expect.closeTo(0.4, 6) },
      { fromDay: 16, byDay: 30, share: expect.closeTo(0.2, 6) },
      { fromDay: 100, byDay: 100, share: 0 },
    ]);
    expect(provenance.notes.map(({ code }) => code)).toEqual([
      ...["EVENTS_BETWEEN_VISITS", "CAUSES_COMPETE", "KINDREDS_NOT_INDEPENDENT", "COMPETING_DEFINITIONS"],
    ]);
  });
});

describe("time to a relapse", () => {
  // From the response: 90 − 15 = 75 relapse; 200 − 30 = 170 stop; 300 − 15 = 285 cut off; 365 − 15 = 350 relapse.
  it("counts from the response, for those who had one", async () => {
    const { exact, provenance } = await survival("RELAPSE");
    const [curve] = exact.curves;
    expect(sharesOf(curve?.free ?? [])).toEqual([
      ...[
        [0, 1],
        [75, near(0.75)],
        [170, near(0.5)],
        [285, near(0.5)],
        [350, 0],
      ],
    ]);
    // Flat at one half from 170 to 350: the midpoint.
    expect(curve?.median.day).toBe(260);
    expect(incidenceOf(curve, "RELAPSE")).toEqual(near(0.75));
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
  it("takes one statement for the exact rows, whatever it groups by", async () => {
    const { statements } = await survival("RELAPSE", { by: ["SEX", "VARIANT_GROUP"] });
    expect(statements.filter((name) => name === "treatmentHistories")).toHaveLength(1);
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
