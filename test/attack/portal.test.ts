import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type JourneyPortal, journeyPortal } from "../journeys/journey-portal.ts";
import { MEMBERS } from "./attacked-portal.ts";
import { bothWordings } from "./both-wordings.ts";
import { drawnAnswers } from "./drawn-answers.ts";
import { figureLeaks } from "./figure-leaks.ts";
import { type HostileFindings, hostileAttack } from "./hostile-attack.ts";
import { answeredCustomQuestions, CUSTOM_QUESTIONS } from "./refused-questions.ts";
import { replayedSearch } from "./replayed-search.ts";

// The short form of what `pnpm attack` asks of the running portal ten thousand times.
describe("the block behind the running portal", () => {
  let portal: JourneyPortal;
  let found: HostileFindings;
  beforeAll(async () => {
    portal = await journeyPortal("attacked");
    found = await hostileAttack(portal, 160, 7);
  });
  afterAll(() => portal?.stop());

  it("gives one answer per cell to hostile questions of every member, in any words and order", () => {
    console.info(`attack: ${found.questions} questions, ${found.cells} cells, ${found.errors.length} error texts`);
    expect(found.cells).toBeGreaterThan(50);
    expect(found.unequal).toEqual([]);
  });

  it("has the same plan, audit and answers after them as before", () => {
    expect(found.planUnchanged).toBe(true);
  });

  it("says of what it withholds a reason and a bound and nothing that differs from cell to cell", () => {
    expect(found.digitsWithheld).toBe(0);
    // Reasons times bounds: what is withheld for the same reason reads the same, whatever it would have been.
    expect(found.withheld.length).toBeLessThanOrEqual(12);
  });

  it("refuses definitions, cuts, centers and cases of the asker's own", async () => {
    expect(CUSTOM_QUESTIONS).toBeGreaterThan(10);
    expect(await answeredCustomQuestions(portal, MEMBERS[0] ?? "")).toEqual([]);
  });

  // A page makes a PNG by drawing one of these SVGs and nothing else (`svgToPng`).
  it("draws of what is withheld the reason and the bound, in every figure, its text for the ear and its tables", async () => {
    const [drawn, wordings] = await Promise.all([drawnAnswers(portal, MEMBERS[0] ?? ""), bothWordings()]);
    console.info(
      `attack: ${drawn.map(({ name, withheld }) => `${name} ${withheld}`).join(", ")} withheld values drawn`,
    );
    expect(drawn.filter(({ withheld }) => withheld === 0).map(({ name }) => name)).toEqual([]);
    const leaks = drawn.flatMap((one) => wordings.flatMap((wording) => figureLeaks(one, wording)));
    expect(leaks).toEqual([]);
  });

  it("yields to evolved sets of questions what the plan says and no more", async () => {
    const size = { seed: 5, persons: 60, consortia: 60, population: 20, generations: 2 };
    const { sets, questions, different } = await replayedSearch(portal, size);
    console.info(`attack: ${sets} evolved sets, ${questions} questions`);
    expect(sets).toBe(20);
    expect(different).toEqual([]);
  });
});
