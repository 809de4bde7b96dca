import { expect, test } from "vitest";
import { SDC_1 } from "../policy.ts";
import { knownRows, knownRowsBare } from "./rows/known-rows-attacks.ts";
import { figureValue, type Measurement, passes, together } from "./rows/measurement.ts";
import { mutations } from "./rows/mutations.ts";
import { tenYearsTally } from "./rows/ten-years-attacks.ts";
import { searchedQuestions } from "./search/question-search.ts";
import { posteriorYes, SHORT_CHAINS } from "./secret/gibbs-attack.ts";
import { exactly, logLikelihoodOf } from "./secret/seen-set.ts";
import { seededRandom } from "./seeded-random.ts";

/** The figures of a measurement over a few seeds that miss their bound. */
function missed(measurement: Measurement, size: number, seeds: number): readonly string[] {
  const tally = together(Array.from({ length: seeds }, (_, at) => measurement.measure({ seed: at + 1, size })));
  const figures = measurement.figures.map((figure) => ({ figure, value: figureValue(tally, figure.key) }));
  console.log(
    `${measurement.title}, N ${size}: ${figures.map(({ figure, value }) => `${figure.name} ${value?.toFixed(3)}`).join(", ")}`,
  );
  return figures.flatMap(({ figure, value }) => (passes(figure, size, value) === false ? [figure.name] : []));
}

test("the likelihood of a figure sums the dropped persons out", () => {
  // 4 persons of whom 3 are kept, one yes among them: kept yes is 1 in 3 of 4 drops and 0 in 1 of 4. Exact counts are
  // published where nothing is rounded and nothing floored.
  const bare = { ...SDC_1, roundCountsTo: 1, outcomeFloor: 0 };
  const seen = logLikelihoodOf({ n: 4, kept: 3, yes: "1", no: "2" }, bare);
  expect(Math.exp(seen[1] ?? 0)).toBeCloseTo(3 / 4, 12);
  // With two yes: 2 of the 4 drops take one of them, and leave one.
  expect(Math.exp(seen[2] ?? 0)).toBeCloseTo(2 / 4, 12);
});

test("the sampler finds what two exact counts determine", () => {
  // {a, b} holds one yes and {a, b, c} two: c is a yes, a and b stay open.
  const sets = [
    { key: "1", personKeys: ["a", "b"], logLikelihood: exactly(1, 2, 0.3) },
    { key: "2", personKeys: ["a", "b", "c"], logLikelihood: exactly(2, 3, 0.3) },
  ];
  const held = { sets, unknown: ["a", "b", "c"], knownYes: () => false };
  const [a = 0, , c = 0] = posteriorYes(held, seededRandom(1), { ...SHORT_CHAINS, counted: 2000 });
  expect(a).toBeCloseTo(0.5, 1);
  expect(c).toBeGreaterThan(0.95);
});

test("a hidden yes or no stays hidden from who knows one center, two, three, or everyone else", () => {
  expect(missed(knownRows, 60, 6)).toEqual([]);
});

test("against per-viewer blocks with a bare threshold of 10 the same attacker finds it", () => {
  expect(missed(knownRowsBare, 60, 2)).toEqual([]);
});

test("each rule switched off breaks the bound of the attack it holds back", () => {
  for (const mutation of mutations.filter(({ id }) => id !== "audit-off-years")) {
    expect([mutation.id, ...missed(mutation, mutation.sizes[0] ?? 0, 2)]).toEqual([mutation.id]);
  }
});

test("ten years of openings leave it hidden, whether persons change or stay", () => {
  for (const life of ["CHANGED", "STABLE"] as const) {
    const tally = tenYearsTally({ seed: 1, size: 60 }, { life, openings: 20 });
    console.log(`ten years, ${life}: own ${figureValue(tally, "OWN")?.toFixed(3)}`);
    // Of one consortium only: the bounds of the table are those of a hundred.
    expect(figureValue(tally, "OWN")).toBeLessThanOrEqual(0.74);
  }
});

test("sets of questions that evolve against a person tell no more of it than all figures do", () => {
  const found = searchedQuestions({ seed: 1, persons: 60, consortia: 300, population: 16, generations: 4 });
  console.log(`evolved questions: ${found.accuracy.toFixed(2)}, from exact counts ${found.ofBareThreshold.toFixed(2)}`);
  expect(found.accuracy).toBeLessThanOrEqual(0.7);
});
