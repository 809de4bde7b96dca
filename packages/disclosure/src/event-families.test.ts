import { detected } from "@nlrp12/statistics";
import { expect, test } from "vitest";
import { answersOf } from "./answers-of.ts";
import { planOf, SECOND_OPENING } from "./attack/plan-inputs.ts";
import { IL1B, SECRET, syntheticConsortium } from "./attack/synthetic-consortium.ts";
import { type BlockContents, predictionFamily, survivalFamily, windowPhase } from "./block-contents.ts";
import { sealBlock } from "./block-rows.ts";
import { mostLearntKnowing } from "./membership-audit.ts";

const RELAPSE = survivalFamily("RELAPSE", "clinician@1");
const TOLD = predictionFamily({
  ...{ analyte: "IL-1beta", stimulus: "NONE", specimen: "PBMC_SUPERNATANT", phase: "BEFORE", outcome: "RESPONSE" },
});
const base = syntheticConsortium({ seed: 7 });
const patients = base.persons.filter(({ attributes }) => attributes.CASE_GROUP === "PATIENT");

/** Every patient followed; every `every`-th without the outcome. The value tells the outcome perfectly. */
function contentsWith(every: number): BlockContents {
  return {
    ...base,
    followUps: patients.map(({ personKey, cohortId }, at) => ({
      ...{ family: RELAPSE, personKey, cohortId, days: 200 + 3 * at, cause: at % 3 === 0 ? "RELAPSE" : null },
    })),
    markedPersons: patients.map(({ personKey, cohortId }, at) => {
      const outcome = at % every !== 0;
      return {
        ...{ family: TOLD, personKey, cohortId, comparabilityClass: "ELISA", outcome },
        value: detected(outcome ? 100 + at : 1 + at / 1000),
      };
    }),
  };
}
const opened = (contents: BlockContents, secret = SECRET) => {
  const plan = planOf(contents, { families: [RELAPSE, TOLD], secret });
  return { plan, answers: answersOf({ rows: sealBlock(contents), plan, secret, previousAnswers: [] }) };
};
const areaOf = (every: number, secret = SECRET) => {
  const { answers } = opened(contentsWith(every), secret);
  const total = answers.find(({ variable, cell }) => variable.family === TOLD && cell.length === 0);
  return total?.result.statistic === "AUC" ? total.result.area : null;
};

test("time to an event is planned, audited and answered like every family, from kept persons only", () => {
  const { plan, answers } = opened(contentsWith(3));
  const tables = plan.tables.filter(({ variable }) => variable.family === RELAPSE);
  expect(tables.find(({ dimensions }) => dimensions.length === 0)?.status).toBe("PUBLISHED");
  for (const { persons } of answers) expect(persons).toBeGreaterThanOrEqual(10);
  for (const known of [[], [1], [2], [3], [4]]) {
    expect(mostLearntKnowing(plan.audit[RELAPSE] ?? { coordinates: [], rows: [] }, known)).toBeLessThanOrEqual(1 / 3);
  }
  const total = answers.find(({ variable, cell }) => variable.family === RELAPSE && cell.length === 0);
  if (total?.result.statistic !== "SURVIVAL") throw new Error("The family is a survival family");
  // 124 patients, 31 left out: 93 kept.
  expect(total.result.keptPersons).toBe(95);
  expect(plan.mostLearnt).toBeLessThanOrEqual(1 / 3);
});

test("an area is told from arms well above twice k, and withheld with the bound of an arm below that", () => {
  // Of 124 every third is without: 42 against 82. Every tenth: 13, fewer than 20.
  expect(areaOf(3)).toMatchObject({ value: 1, upper: 1 });
  expect(areaOf(10)).toMatchObject({ reason: "TOO_FEW_PERSONS", bound: "<25" });
});

test("just above twice k the key decides, so that being told gives away no last person's outcome", () => {
  // Every sixth of 124 is without: 21, told where the margin of the set is 0 or 1 of 0 to 5.
  const told = Array.from({ length: 12 }, (_, at) => {
    const area = areaOf(6, new Uint8Array(32).fill(at + 1));
    return area !== null && "value" in area;
  });
  expect(new Set(told)).toEqual(new Set([true, false]));
});

test("a plan of events reads who was followed, not what came of it", () => {
  const { plan } = opened(contentsWith(3));
  const other = contentsWith(10);
  expect(planOf(other, { families: [RELAPSE, TOLD] })).toEqual(plan);
});

test("a window that chose the samples of a phase is the same set to the audit and teaches nothing new", () => {
  const before = base.cytokineValues.filter(({ phase }) => phase === "BEFORE");
  const sampled = base.cytokineValues.map((row) => ({ ...row, sampleKey: `${row.personKey} ${row.phase}` }));
  const window = before.map((row) => ({
    ...{ ...row, phase: windowPhase("BASELINE"), sampleKey: `${row.personKey} BEFORE` },
  }));
  const alone = planOf({ ...base, cytokineValues: sampled }, { families: [IL1B] });
  const both = planOf({ ...base, cytokineValues: [...sampled, ...window] }, { families: [IL1B] });
  expect(both.mostLearnt).toBeCloseTo(alone.mostLearnt, 9);
  const windows = both.tables.filter(({ variable }) => variable.phase === windowPhase("BASELINE"));
  expect(windows.map(({ variable }) => variable.statistic)).toEqual(windows.map(() => "LEVELS"));
  expect(windows.find(({ dimensions }) => dimensions.length === 0)?.status).toBe("PUBLISHED");
  expect(windows.some(({ dimensions }) => dimensions.length === 2)).toBe(false);
});

test("tables that were refused do not displace, at the next opening, those that stand unchanged", () => {
  const contents = syntheticConsortium({ seed: 2, twoClasses: true });
  const first = planOf(contents, { families: [IL1B] });
  expect(first.tables.some(({ cause }) => cause === "REMAINDER")).toBe(true);
  const second = planOf(contents, { families: [IL1B], previous: first, opening: SECOND_OPENING });
  const standing = (plan: typeof first) =>
    plan.tables
      .filter(({ status }) => status === "PUBLISHED")
      .map(({ key }) => key)
      .sort();
  expect(standing(second)).toEqual(standing(first));
});
