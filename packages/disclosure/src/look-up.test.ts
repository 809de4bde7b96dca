import { beforeAll, expect, test } from "vitest";
import { answerKey } from "./answer-key.ts";
import { answersOf } from "./answers-of.ts";
import { FIRST_OPENING, planOf } from "./attack/plan-inputs.ts";
import { CLINICIAN, IL1B, SECRET, syntheticConsortium } from "./attack/synthetic-consortium.ts";
import { sealBlock } from "./block-rows.ts";
import { canonicalJson } from "./canonical-json.ts";
import { answerKeysFor, lookUp } from "./look-up.ts";
import type { OpeningPlan } from "./opening-plan.ts";
import type { ProtectedAnswer } from "./protected-answer.ts";
import type { ProtectedQuestion } from "./protected-question.ts";

let plan: OpeningPlan;
let answers: readonly ProtectedAnswer[];

beforeAll(() => {
  const contents = syntheticConsortium({ seed: 7 });
  plan = planOf(contents);
  answers = answersOf({ rows: sealBlock(contents), plan, secret: SECRET, previousAnswers: [] });
});

const ask = (question: Partial<ProtectedQuestion>, viewerReadsBlock = true) =>
  lookUp({
    question: { family: "cases", statistic: "PERSONS", filters: [], by: [], ...question },
    plan,
    answers,
    viewerReadsBlock,
  });

test("the total of the block is one stored answer, returned as it was stored", () => {
  // 204 persons read 205.
  const found = ask({}).cells[0]?.answer;
  expect(found?.persons).toBe(205);
  expect(found).toBe(
    answers.find((answer) => answer.key === answerKey({ family: "cases", statistic: "PERSONS", cell: [] })),
  );
});

test("asking for one category finds the merged cell that holds it, under its merged name", () => {
  const [cell, ...more] = ask({ filters: [{ dimension: "AGE_BAND", category: "65+" }] }).cells;
  expect(more).toEqual([]);
  expect(cell?.cell).toEqual([
    { dimension: "AGE_BAND", category: "40-64+65++UNKNOWN", members: ["40-64", "65+", "UNKNOWN"] },
  ]);
  expect(cell?.answer?.persons).toBeGreaterThanOrEqual(10);
});

test("a filter and a grouping change places and give the same stored answer", () => {
  const filters = [{ dimension: "SEX", category: "FEMALE" }] as const;
  const one = ask({ filters, by: ["TREATMENT"] });
  const other = ask({ filters: [{ dimension: "TREATMENT", category: "ANAKINRA" }], by: ["SEX"] });
  const shared = one.cells.filter((cell) => other.cells.some((same) => same.answer === cell.answer && cell.answer));
  expect(shared).toHaveLength(1);
});

test("what the viewer may not read, what is off the menu and what is not planned each have their reason", () => {
  const reasons = (cells: ReturnType<typeof ask>) => [...new Set(cells.cells.map((cell) => cell.withheld?.reason))];
  expect(reasons(ask({}, false))).toEqual(["LEVEL_TOO_LOW"]);
  expect(reasons(ask({ by: ["HPO_GROUP:HP:0000407"] }))).toEqual(["NOT_ON_MENU"]);
  expect(reasons(ask({ by: ["SEX", "AGE_BAND", "TREATMENT"] }))).toEqual(["NOT_ON_MENU"]);
  expect(reasons(ask({ family: "response:mine@1", statistic: "OUTCOMES" }))).toEqual(["NOT_IN_PLAN"]);
  expect(reasons(ask({ family: IL1B, statistic: "FOLD_CHANGE", phase: "BEFORE", by: ["SEX", "AGE_BAND"] }))).toEqual([
    "NOT_IN_PLAN",
  ]);
  expect(reasons(ask({ family: IL1B, statistic: "LEVELS", phase: "CONTROL", by: ["VARIANT_GROUP"] }))).toEqual([
    "TOO_FEW_PERSONS",
  ]);
});

test("a withheld cell is an object that says why, with the bound as text and no number", () => {
  const [cell] = ask({ family: IL1B, statistic: "LEVELS", phase: "CONTROL", by: ["VARIANT_GROUP"] }).cells;
  expect(cell?.answer).toBeNull();
  expect(cell?.withheld).toEqual({
    reason: "TOO_FEW_PERSONS",
    bound: "<10",
    policy: "SDC-1",
    opening: FIRST_OPENING,
  });
});

test("an error in the question is an error and never withheld", () => {
  expect(() => ask({ filters: [{ dimension: "SEX", category: "FEMINE" }] })).toThrow("FEMALE, MALE");
  expect(() => ask({ filters: [{ dimension: "SEX", category: "MALE" }], by: ["SEX"] })).toThrow(RangeError);
});

test("every response class is listed, a rare one as <5", () => {
  const result = ask({ family: CLINICIAN, statistic: "OUTCOMES" }).cells[0]?.answer?.result;
  if (result?.statistic !== "OUTCOMES") throw new Error("The total is planned");
  expect(result.outcomes.map((entry) => entry.outcome)).toEqual([
    "COMPLETE",
    "PARTIAL",
    "NONE",
    "UNKNOWN",
    "NOT_EVALUABLE",
  ]);
  expect(result.outcomes.at(-1)?.share).toMatchObject({ reason: "TOO_FEW_PERSONS", bound: "<5" });
});

test("the answers a question needs can be named beforehand and stored as plain JSON", () => {
  const question = { family: "cases", statistic: "PERSONS", filters: [], by: ["SEX"] } as const;
  const keys = answerKeysFor(question, plan);
  const stored: ProtectedAnswer[] = JSON.parse(JSON.stringify(answers.filter((answer) => keys.includes(answer.key))));
  const found = lookUp({ question, plan: JSON.parse(JSON.stringify(plan)), answers: stored, viewerReadsBlock: true });
  expect(canonicalJson(found)).toBe(canonicalJson(ask({ by: ["SEX"] })));
});
