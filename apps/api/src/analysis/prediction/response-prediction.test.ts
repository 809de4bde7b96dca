import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeId } from "#node-id";
import { aphpFile } from "../../../../../test/kit/reading-cohort-files.ts";
import { type Asker, type ReadingConsortium, readingConsortium } from "../../../../../test/kit/reading-consortium.ts";
import { treatedCohortFile } from "../../../../../test/kit/treated-cohort-file.ts";

let consortium: ReadingConsortium;
beforeAll(async () => {
  consortium = await readingConsortium("prediction", { poitiers: treatedCohortFile, aphp: aphpFile });
});
afterAll(async () => consortium?.close());

interface Auc {
  readonly value: number | null;
  readonly nWith: number;
  readonly nWithout: number;
  readonly persons: number;
  readonly notEstimable: string | null;
}
interface Prediction {
  readonly exact: {
    readonly considered: number;
    readonly included: number;
    readonly kindreds: number | null;
    readonly leftOut: readonly { readonly reason: string; readonly cases: number }[];
    readonly points: readonly {
      readonly case: { readonly code: string };
      readonly outcome: boolean;
      readonly comparator: string;
      readonly value: number;
    }[];
    readonly withinCenter: Auc;
    readonly withinCenterByPerson: Auc;
    readonly deLong: Auc;
    readonly deLongByPerson: Auc;
    readonly curves: readonly {
      readonly nWith: number;
      readonly nWithout: number;
      readonly steps: readonly object[];
    }[];
    readonly cut: { readonly step: object | null; readonly noCut: string | null };
    readonly releases: readonly { readonly number: number }[];
    readonly cohorts: readonly object[];
  };
  readonly protected: { readonly withheld: { readonly reason: string } | null };
  readonly provenance: {
    readonly link: string;
    readonly notes: readonly { readonly code: string; readonly text: { readonly en: string; readonly fr: string } }[];
  };
}

const AUC = "{ value nWith nWithout persons notEstimable }";
const QUESTION = `query ($outcome: PredictionOutcome! = RESPONSE, $landmark: Int, $releases: [ID!],
    $direction: MarkerDirection! = HIGH_WITH_OUTCOME, $cohorts: [ID!]) {
  responsePrediction(analyte: IL_1B, outcome: $outcome, landmark: $landmark, direction: $direction,
      releases: $releases, cohorts: $cohorts) {
    exact { considered included kindreds leftOut { reason cases } points { case { code } outcome comparator value }
      withinCenter ${AUC} withinCenterByPerson ${AUC} deLong ${AUC} deLongByPerson ${AUC}
      curves { nWith nWithout steps { cut sensitivity specificity } }
      cut { step { cut } noCut } releases { number } cohorts { slug } }
    protected { withheld { reason } }
    provenance { link notes { code text { en fr } } }
  }
}`;

async function prediction(variables: Readonly<Record<string, unknown>> = {}, asker: Asker = "poitiers") {
  const { data, messages, statements } = await consortium.ask<{ responsePrediction: Prediction }>(
    asker,
    QUESTION,
    variables,
  );
  expect(messages).toEqual([]);
  return { ...data.responsePrediction, statements };
}

const pointsOf = ({ exact }: Prediction) =>
  Object.fromEntries(
    exact.points.map(({ case: { code }, outcome, comparator, value }) => [
      code,
      `${outcome ? "with" : "without"} ${comparator}${Math.round(value * 1000) / 1000}`,
    ]),
  );

describe("what the level before treatment tells of relapse", () => {
  // From the response: P1 relapses after 75 days, P6 after 350; P2 stops after 170, P3 is followed 285 days: neither
  // has a year. P4 never responded, P5 has no baseline.
  it("compares relapse within a year of the response against a year without, and names who is left out", async () => {
    const answer = await prediction({ outcome: "RELAPSE" });
    expect(pointsOf(answer)).toEqual({ P1: "with =100", P6: "with =300" });
    expect(answer.exact).toMatchObject({ considered: 6, included: 2 });
    expect(Object.fromEntries(answer.exact.leftOut.map(({ reason, cases }) => [reason, cases]))).toEqual({
      ...{ FOLLOWED_TOO_SHORT: 1, STOPPED_BEFORE_OUTCOME: 1, NO_RESPONSE: 1, RESPONSE_UNKNOWN: 1 },
    });
    const warned = answer.provenance.notes.find(({ code }) => code === "STOPPED_BEFORE_RELAPSE");
    expect(warned?.text).toEqual({
      en: expect.stringContaining("1 cases stopped"),
      fr: expect.stringContaining("(rémission 1)"),
    });
  });

  it("shows the points and gives neither area nor cut where cases are few, with the reason", async () => {
    const { exact, provenance } = await prediction({ outcome: "RELAPSE" });
    expect(exact.withinCenter).toMatchObject({ value: null, notEstimable: "FEWER_THAN_THREE_WITH_OUTCOME" });
    expect(exact.cut).toEqual({ step: null, noCut: "FEWER_THAN_TEN_WITH_OUTCOME" });
    expect(provenance.notes.map(({ code }) => code)).toContain("NOTHING_TO_TELL");
  });
});

describe("what early change tells by a landmark", () => {
  // Landmark 30 closes on day 37. P1 10/100, relapse on day 90; P6 60/300, relapse on day 365; P3 4/200 on day 28 is
  // followed to day 300 only. P2, P4 and P5 were not sampled on drug.
  it("is the level then over that before, of cases on drug and free of the event when it closes", async () => {
    const answer = await prediction({ outcome: "RELAPSE", landmark: 30 });
    expect(pointsOf(answer)).toEqual({ P1: "with =0.1", P6: "with =0.2" });
    expect(Object.fromEntries(answer.exact.leftOut.map(({ reason, cases }) => [reason, cases]))).toEqual({
      ...{ FOLLOWED_TOO_SHORT: 1, NO_VALUE_AT_LANDMARK: 3 },
    });
    expect(answer.provenance.notes.map(({ code }) => code)).toContain("LANDMARK");
  });

  it("leaves out who had the event by then", async () => {
    const { exact } = await prediction({ outcome: "RESPONSE", landmark: 30 });
    const reasons = Object.fromEntries(exact.leftOut.map(({ reason, cases }) => [reason, cases]));
    expect(reasons).toEqual({ EVENT_BY_LANDMARK: 3, NO_VALUE_AT_LANDMARK: 3 });
  });

  it("knows two days", async () => {
    const { codes, messages } = await consortium.ask("poitiers", QUESTION, { landmark: 45 });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(messages).toEqual(["`landmark` takes 30, 90."]);
  });
});

describe("a family in a question of prediction", () => {
  // P1 responds and P2 of the same family does not, nor does P4; of the others the class is not known.
  it("whose members differ in outcome is one on either side, where its kindred is readable", async () => {
    const { exact, provenance } = await prediction();
    expect(exact).toMatchObject({ included: 3, kindreds: 2 });
    const counted = { nWith: 1, nWithout: 2, persons: 3 };
    expect(exact).toMatchObject({ withinCenter: counted, withinCenterByPerson: counted });
    expect(exact).toMatchObject({ deLong: counted, deLongByPerson: counted });
    // Nobody is counted together with another.
    const codes = provenance.notes.map(({ code }) => code);
    expect(codes).not.toContain("FAMILIES_COUNT_ONCE");
    expect(codes).not.toContain("KINDREDS_NOT_READABLE");
  });

  // P1, its index member, stays alone; counted one by one nobody changes, who is with no other already.
  it("is made otherwise by one member, and by each person", async () => {
    const source = `{ responsePrediction(analyte: IL_1B) { exact { sensitivity {
      ways { code changed included deLong { nWith nWithout } } without { code } } } } }`;
    interface Way {
      readonly code: string;
    }
    interface Made {
      readonly responsePrediction: {
        readonly exact: { readonly sensitivity: { readonly ways: readonly Way[]; readonly without: readonly Way[] } };
      };
    }
    const { data } = await consortium.ask<Made>("poitiers", source);
    const { ways, without } = data.responsePrediction.exact.sensitivity;
    const wayOf = (code: string) => ways.find((way) => way.code === code);
    expect(wayOf("AS_ANSWERED")).toMatchObject({ included: 3, deLong: { nWith: 1, nWithout: 2 } });
    expect(wayOf("ONE_PER_KINDRED")).toMatchObject({ changed: 1, included: 2, deLong: { nWith: 1, nWithout: 1 } });
    expect(wayOf("EACH_PERSON")).toMatchObject({ changed: 0, included: 3, deLong: { nWith: 1, nWithout: 2 } });
    expect(without.map(({ code }) => code)).not.toContain("EACH_PERSON");
  });

  it("is not told where kindreds of a cohort are not readable, and the answer says so", async () => {
    const { exact, provenance } = await prediction({}, "cytokine");
    expect(exact).toMatchObject({ included: 3, kindreds: null });
    expect(provenance.notes.map(({ code }) => code)).toContain("KINDREDS_NOT_READABLE");
  });
});

describe("a question of prediction", () => {
  it("of a pinned first release is that of the first file, where P6 is not and P3 reads otherwise", async () => {
    const { centerId, cohortId } = consortium.poitiers;
    const releases = [nodeId("Release", centerId, cohortId, 1)];
    const { exact } = await prediction({ outcome: "RELAPSE", landmark: 30, releases });
    expect(exact.releases).toEqual([{ number: 1 }]);
    expect(exact).toMatchObject({ considered: 5, included: 1 });
  });

  it("takes one statement for values and one for treatment, which response alone does not need", async () => {
    const { statements } = await prediction({ outcome: "RELAPSE" });
    const own = (name: string) =>
      ["markedPatients", "coursesOfCases", "visitsOfCases", "patientsOfCases"].includes(name);
    expect(statements.filter(own)).toEqual(["markedPatients", "coursesOfCases", "visitsOfCases", "patientsOfCases"]);
    const { statements: ofResponse } = await prediction();
    expect(ofResponse.filter(own)).toEqual(["markedPatients"]);
  });

  it("reads cytokines, and courses where the outcome is followed; a coordinator reads nothing", async () => {
    const { exact: response } = await prediction({}, "cytokine");
    expect(response.cohorts).toHaveLength(2);
    const { exact: relapse } = await prediction({ outcome: "RELAPSE" }, "cytokine");
    expect(relapse.cohorts).toHaveLength(1);
    const coordinator = await prediction({}, "coordinator");
    expect(coordinator.exact).toMatchObject({ points: [], considered: 0, cohorts: [] });
    expect(coordinator.protected.withheld).toEqual({ reason: "LEVEL_TOO_LOW" });
  });
});
