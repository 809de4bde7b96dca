import { expect, test } from "vitest";
import { answersOf } from "./answers-of.ts";
import { FIRST_OPENING, openingInput, planOf, SECOND_OPENING } from "./attack/plan-inputs.ts";
import { CLINICIAN, FOUR_CENTERS, IL1B, SECRET, syntheticConsortium } from "./attack/synthetic-consortium.ts";
import type { BlockContents, BlockPerson } from "./block-contents.ts";
import { sealBlock } from "./block-rows.ts";
import { canonicalJson } from "./canonical-json.ts";
import { planOpening } from "./plan-opening.ts";

const contents = syntheticConsortium({ seed: 7 });
const families = ["cases", CLINICIAN] as const;

test("a block of two centers, or of fewer than 60 persons, is withheld whole", () => {
  const two = planOf(syntheticConsortium({ seed: 7, centers: FOUR_CENTERS.slice(0, 2) }), { families });
  const small = FOUR_CENTERS.map(({ centerId }) => ({ centerId, patients: 10, controls: 4 }));
  const few = planOf(syntheticConsortium({ seed: 7, centers: small }), { families });
  for (const plan of [two, few]) {
    expect(plan.withheld).toEqual({
      reason: "BLOCK_TOO_SMALL",
      bound: null,
      policy: "SDC-1",
      opening: FIRST_OPENING,
    });
    expect(plan.tables).toEqual([]);
    expect(plan.block).toBeNull();
  }
});

test("only cohorts that contribute summaries are in the block; a COUNT cohort gives rounded totals beside it", () => {
  const changed = (cohortId: number, change: object): BlockContents => ({
    ...contents,
    cohorts: contents.cohorts.map((cohort) => (cohort.cohortId === cohortId ? { ...cohort, ...change } : cohort)),
  });
  expect(planOf(changed(30, { fromLiterature: true }), { families }).block?.cohortIds).toEqual([10, 20, 40]);
  expect(planOf(changed(30, { openToEveryone: true }), { families }).block?.cohortIds).toEqual([10, 20, 40]);
  const plan = planOf(changed(30, { contributes: "COUNT" }), { families });
  // 45 + 24 + 25 + 20 + 14 + 12 + 40 + 24 = 204 persons; without the 26 of center 3, 178. There, 14 patients, 12 controls.
  expect(plan.block).toEqual({ cohortIds: [10, 20, 40], centerIds: [1, 2, 4], persons: 180 });
  expect(plan.countedCohorts).toEqual([
    {
      cohortId: 30,
      caseGroups: [
        { caseGroup: "HEALTHY_CONTROL", persons: 10 },
        { caseGroup: "PATIENT", persons: 15 },
      ],
    },
  ]);
});

test("a category that a family has by definition is published as its total, and one that merely happens to be sole is not", () => {
  const oneWay = (of: BlockContents, dimension: string) =>
    planOf(of, { families }).tables.find(
      (table) => table.variable.family === CLINICIAN && table.dimensions.join() === dimension,
    );
  // Nobody has a response who was not treated with anakinra; that all of them are women would be told by a table.
  const women = contents.persons.map((person) => ({ ...person, attributes: { ...person.attributes, SEX: "FEMALE" } }));
  for (const [dimension, category] of [
    ["TREATMENT", "ANAKINRA"],
    ["CASE_GROUP", "PATIENT"],
  ] as const) {
    const table = oneWay(contents, dimension);
    expect(table?.status).toBe("PUBLISHED");
    expect(table?.cells.map(({ cell }) => cell)).toEqual([[{ dimension, category, members: [category] }]]);
    expect(table?.cells.map(({ setKey }) => setKey)).toEqual(oneWay(contents, "")?.cells.map(({ setKey }) => setKey));
  }
  expect(oneWay({ ...contents, persons: women }, "SEX")?.status).toBe("WITHHELD");
});

test("a person of two cohorts counts once", () => {
  const again = contents.persons.slice(0, 40).map((person) => ({ ...person, cohortId: 11 }));
  const twice = {
    ...contents,
    cohorts: [
      ...contents.cohorts,
      { cohortId: 11, centerId: 1, contributes: "SUMMARY" as const, fromLiterature: false, openToEveryone: false },
    ],
    persons: [...contents.persons, ...again],
  };
  expect(planOf(twice, { families }).block?.persons).toBe(205);
});

test("an opening refuses a third response definition, a short secret and a date gone by", () => {
  const third = ["response:a@1", "response:b@1", "response:c@1"] as const;
  expect(() => planOf(contents, { families: third })).toThrow(RangeError);
  expect(() => planOf(contents, { secret: SECRET.slice(0, 16) })).toThrow(RangeError);
  const plan = planOf(contents, { families });
  expect(() => planOf(contents, { families, previous: plan })).toThrow(RangeError);
});

test("sealed rows show nothing and nothing else is accepted", () => {
  const rows = sealBlock(contents);
  expect(JSON.stringify(rows)).toBe("{}");
  expect(() => planOpening({ ...openingInput(contents), rows: JSON.parse("{}") })).toThrow(TypeError);
});

test("an opening without any change keeps every answer as it was stored", () => {
  const plan = planOf(contents, { families });
  const answers = answersOf({ rows: sealBlock(contents), plan, secret: SECRET, previousAnswers: [] });
  const stored = JSON.parse(JSON.stringify({ plan, answers }));
  const next = planOf(contents, { families, previous: stored.plan, opening: SECOND_OPENING });
  const again = answersOf({ rows: sealBlock(contents), plan: next, secret: SECRET, previousAnswers: stored.answers });
  expect(again.map(canonicalJson)).toEqual(answers.map(canonicalJson));
  expect(next.audit).toEqual(plan.audit);
  expect(again.every((answer) => answer.opening.number === 1)).toBe(true);
});

test("a table whose refresh the audit refuses keeps its older answers and date", () => {
  // Every opening corrects every second person: the sets change, and the old versions stay in the audit.
  const corrected = (round: number): BlockContents => ({
    ...contents,
    persons: contents.persons.map(
      (person, at): BlockPerson => (at % 2 === 0 ? { ...person, versionKey: `corrected ${round}` } : person),
    ),
  });
  let plan = planOf(contents, { families });
  let answers = answersOf({ rows: sealBlock(contents), plan, secret: SECRET, previousAnswers: [] });
  for (let number = 2; number <= 12; number += 1) {
    const now = corrected(number);
    plan = planOf(now, { families, previous: plan, opening: { number, date: `20${20 + number}-01-15` } });
    answers = answersOf({ rows: sealBlock(now), plan, secret: SECRET, previousAnswers: answers });
  }
  const kept = plan.tables.filter((table) => table.status === "KEPT");
  expect(kept.length).toBeGreaterThan(0);
  for (const table of kept) {
    expect(table.cause).toBe("AUDIT");
    expect(table.refreshed?.number).toBeLessThan(12);
    for (const cell of table.cells) {
      expect(answers.find((answer) => answer.key === cell.answerKey)?.opening.number).toBe(table.refreshed?.number);
    }
  }
});

test("answers are made only from the rows and the secret of the plan", () => {
  const plan = planOf(contents, { families });
  const fewer = sealBlock({ ...contents, persons: contents.persons.slice(1) });
  expect(() => answersOf({ rows: fewer, plan, secret: SECRET, previousAnswers: [] })).toThrow(RangeError);
  const rows = sealBlock(contents);
  expect(() => answersOf({ rows, plan, secret: SECRET.toReversed(), previousAnswers: [] })).toThrow(RangeError);
});

test("raw levels of two platforms are never pooled; the ratio to controls is", () => {
  const plan = planOf(syntheticConsortium({ seed: 7, twoClasses: true }), { families: [IL1B] });
  const totals = plan.tables.filter((table) => table.dimensions.length === 0 && table.variable.phase === "BEFORE");
  // Class MSD is of center 4 alone: nobody lies outside it.
  expect(
    totals.map(({ variable, status, cause }) => [variable.statistic, variable.comparabilityClass, status, cause]),
  ).toEqual([
    ["FOLD_CHANGE", null, "PUBLISHED", null],
    ["LEVELS", "ELISA", "PUBLISHED", null],
    ["LEVELS", "MSD", "WITHHELD", "SIZE"],
  ]);
});

test("patients of a center with two usable controls are left out of the ratio", () => {
  const isSpare = (personKey: string) => /^p-3-/.test(personKey) && Number(personKey.split("-")[2]) >= 16;
  const few = {
    ...contents,
    cytokineValues: contents.cytokineValues.filter((row) => row.phase !== "CONTROL" || !isSpare(row.personKey)),
  };
  const controlsLeft = few.cytokineValues.filter((row) => row.phase === "CONTROL" && row.cohortId === 30);
  expect(controlsLeft).toHaveLength(2);
  const plan = planOf(few, { families: [IL1B] });
  const answers = answersOf({ rows: sealBlock(few), plan, secret: SECRET, previousAnswers: [] });
  const total = answers.find(
    ({ cell, variable }) => cell.length === 0 && variable.statistic === "FOLD_CHANGE" && variable.phase === "BEFORE",
  );
  const before = few.cytokineValues.filter((row) => row.phase === "BEFORE" && row.cohortId !== 30).length;
  expect(total?.persons).toBe(Math.round(before / 5) * 5);
});
