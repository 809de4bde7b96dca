import { expect, test } from "vitest";
import { mostLearntKnowing } from "../membership-audit.ts";
import { SDC_1 } from "../policy.ts";
import { afterShamEdits, denselyReplayed, KNOWLEDGE, mostRecomputed } from "./plan/recomputed-audit.ts";
import { planOf } from "./plan-inputs.ts";
import { FOUR_CENTERS, IL1B, syntheticConsortium, THREE_FAMILIES } from "./synthetic-consortium.ts";

const HALF = FOUR_CENTERS.map(({ centerId, patients, controls }) => ({
  centerId,
  patients: Math.round(patients / 2),
  controls: Math.round(controls / 2),
}));

test("recomputed from the published sets, nobody is learnt more than a third, whichever center is known", () => {
  const figures = [FOUR_CENTERS, HALF].map((centers) =>
    mostRecomputed(syntheticConsortium({ seed: 3, centers }), SDC_1),
  );
  console.log(`audit recomputed: ${figures.map((figure) => figure.toFixed(3)).join(", ")} (passes at 0.333)`);
  for (const figure of figures) expect(figure).toBeLessThanOrEqual(1 / 3 + 1e-9);
});

test("with the audit switched off the recomputed figure goes red", () => {
  const off = { ...SDC_1, mostLearntOneWay: 1, mostLearntTwoWay: 1 };
  const figure = mostRecomputed(syntheticConsortium({ seed: 3 }), off);
  console.log(`audit recomputed, rule 6 off: ${figure.toFixed(3)}`);
  expect(figure).toBeGreaterThan(1 / 3);
});

test("phases, paired changes and both arms of fold changes replayed densely give the engine's own figure", () => {
  const audit = planOf(syntheticConsortium({ seed: 3, centers: HALF }), { families: [IL1B] }).audit[IL1B];
  if (!audit) throw new Error("The family is planned");
  for (const known of [[], [1], [4]]) {
    const dense = denselyReplayed(audit, known);
    expect(mostLearntKnowing(audit, known)).toBeCloseTo(dense, 9);
    expect(dense).toBeLessThanOrEqual(1 / 3 + 1e-9);
  }
});

test("twelve openings with corrected cases never teach more than a third", () => {
  let contents = syntheticConsortium({ seed: 5, centers: HALF });
  let plan = planOf(contents, { families: ["response:clinician@1"] });
  for (let number = 2; number <= 12; number += 1) {
    contents = {
      ...contents,
      persons: contents.persons.map((person, at) =>
        at % 12 === number % 12 ? { ...person, versionKey: `v${number}` } : person,
      ),
    };
    plan = planOf(contents, {
      families: ["response:clinician@1"],
      previous: JSON.parse(JSON.stringify(plan)),
      opening: { number, date: `2026-${String(number).padStart(2, "0")}-01` },
    });
  }
  const audit = plan.audit["response:clinician@1"];
  if (!audit) throw new Error("The family is planned");
  const figure = Math.max(...KNOWLEDGE.map((known) => denselyReplayed(audit, known)));
  console.log(`audit after 12 openings: ${figure.toFixed(3)}`);
  expect(figure).toBeLessThanOrEqual(1 / 3 + 1e-9);
});

test("a center that edits its own cases before 24 openings learns no more than a third of anyone else", () => {
  const figure = afterShamEdits(syntheticConsortium({ seed: 8, centers: HALF }), SDC_1, 25);
  const off = afterShamEdits(
    syntheticConsortium({ seed: 8, centers: HALF }),
    { ...SDC_1, mostLearntOneWay: 1, mostLearntTwoWay: 1 },
    9,
  );
  console.log(`24 sham edits: ${figure.toFixed(3)}; with rule 6 off after 8 ${off.toFixed(3)} (passes at 0.333)`);
  expect(figure).toBeLessThanOrEqual(1 / 3 + 1e-9);
  expect(off).toBeGreaterThan(1 / 3);
});

test("planning reads memberships only: other values, the same plan", () => {
  const contents = syntheticConsortium({ seed: 6, centers: HALF });
  const other = {
    ...contents,
    cytokineValues: contents.cytokineValues.map((row) => ({ ...row, value: { logLower: 1, logUpper: 1 } })),
    outcomes: contents.outcomes.map((row) => ({ ...row, outcome: "NONE" })),
  };
  expect(planOf(other, { families: THREE_FAMILIES })).toEqual(planOf(contents, { families: THREE_FAMILIES }));
});
