import type { GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { createSchema } from "../../schema.ts";
import { analysisQuestionOf } from "./analysis-question.ts";
import type { RegisteredPlan } from "./standing.sql.ts";
import { Exploratory, Prespecified } from "./standing.type.ts";
import { labelOf } from "./standing-of.ts";

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const of = (given: Readonly<Record<string, unknown>>, name = "cytokineSummary") =>
  analysisQuestionOf(schema, name, given);

describe("an analysis question", () => {
  it("is the same however it is written: defaults, order, repetition and what says nothing make no difference", () => {
    const plain = of({ analyte: "IL_1B", by: ["SEX", "CENTER"], filter: { sex: ["FEMALE", "MALE"] } });
    const other = of({
      ...{ by: ["CENTER", "SEX", "SEX"], stimulus: "NONE", phases: null, definition: "cluster-2018" },
      ...{ filter: { ageBands: null, sex: ["MALE", "FEMALE"] }, analyte: "IL_1B" },
    });
    expect(other).toEqual(plain);
  });

  it("is apart from releases and moments, and names its cohorts beside", () => {
    const pinned = of({ analyte: "IL_1B", releases: ["UmVs"], asOf: "2026-11-01T00:00:00Z", cohorts: ["b", "a", "b"] });
    expect(pinned.hash).toBe(of({ analyte: "IL_1B" }).hash);
    expect(pinned.cohorts).toEqual(["a", "b"]);
  });

  it("is another one with another analyte, filter, phase or root field", () => {
    const hashes = [
      of({ analyte: "IL_1B" }),
      of({ analyte: "IL_6" }),
      of({ analyte: "IL_1B", phases: ["BEFORE"] }),
      of({ analyte: "IL_1B", filter: { sex: ["FEMALE"] } }),
      of({ analyte: "IL_1B" }, "cytokineTrajectory"),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("takes what the field takes, and is no description of cases", () => {
    for (const [name, given] of [
      ["cytokineSummary", {}],
      ["cytokineSummary", { analyte: "SUGAR" }],
      ["cytokineSummary", { analyte: "IL_1B", sugar: 1 }],
      // Empty lists, which no question takes.
      ["cytokineSummary", { analyte: "IL_1B", phases: [] }],
      ["cytokineSummary", { analyte: "IL_1B", cohorts: [] }],
      ["cytokineSummary", { analyte: "IL_1B", filter: { sex: [] } }],
      ["caseTimeline", { case: "x" }],
      ["cohortCoverage", {}],
      ["viewer", {}],
    ] as const) {
      expect(() => of(given, name), name).toThrow();
    }
  });
});

const NOW = new Date("2026-11-23T12:00:00Z");
const plan = (registeredAt: string, askedBefore: boolean): RegisteredPlan => ({
  ...{ reference: `plan of ${registeredAt}`, registeredAt, askedBefore, questionsRegistered: 2 },
});
const label = (plans: readonly RegisteredPlan[], readsFrom: string | null = "2026-06-01") =>
  labelOf(
    { otherQuestions: 4, firstAskedAt: new Date("2026-10-01"), plans },
    { readsFrom: readsFrom === null ? null : new Date(readsFrom), now: NOW, inRequest: 1 },
  );

describe("the label of an answer", () => {
  it("is exploratory without a plan, counting the other questions and this one since the first", () => {
    const found = label([]);
    expect(found).toBeInstanceOf(Exploratory);
    expect(found).toEqual({ questionsAsked: 5, since: new Date("2026-10-01") });
  });

  it("counts from now where nothing was asked before", () => {
    const facts = { otherQuestions: 0, firstAskedAt: null, plans: [] };
    expect(labelOf(facts, { readsFrom: null, now: NOW, inRequest: 1 })).toEqual({ questionsAsked: 1, since: NOW });
  });

  it("is exploratory where everybody registered after looking", () => {
    expect(label([plan("2026-11-01", true)])).toBeInstanceOf(Exploratory);
  });

  it("is prespecified by the earliest registration that came before the first look", () => {
    const found = label([plan("2026-05-01", true), plan("2026-05-02", false), plan("2026-05-03", false)]);
    expect(found).toBeInstanceOf(Prespecified);
    expect(found).toMatchObject({ reference: "plan of 2026-05-02", beforeRelease: true, questionsRegistered: 2 });
  });

  it("says whether data were published by then; where none ever were, they were not", () => {
    expect(label([plan("2026-06-02", false)])).toMatchObject({ beforeRelease: false });
    expect(label([plan("2026-06-02", false)], null)).toMatchObject({ beforeRelease: true });
  });
});
