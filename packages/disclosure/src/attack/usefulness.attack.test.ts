import { expect, test } from "vitest";
import { answersOf } from "../answers-of.ts";
import { sealBlock } from "../block-rows.ts";
import { planOf } from "./plan-inputs.ts";
import { IL1B, SECRET, scaledCenters, syntheticConsortium, THREE_FAMILIES } from "./synthetic-consortium.ts";

/** Share of the six one-way tables of the response family that are published, over seeded consortia. */
function shareOfDimensions(persons: number, family: "cases" | "response:clinician@1"): number {
  const seeds = [21, 22, 23, 24];
  const published = seeds.flatMap((seed) => {
    const plan = planOf(syntheticConsortium({ seed, centers: scaledCenters(persons) }), { families: [family] });
    return plan.tables.filter((table) => table.dimensions.length === 1).map((table) => table.status === "PUBLISHED");
  });
  return published.filter(Boolean).length / published.length;
}

test("the demonstration consortium publishes its totals and nearly all one-way tables, within seconds", () => {
  for (const twoClasses of [false, true]) {
    const contents = syntheticConsortium({ seed: 1, twoClasses });
    const started = performance.now();
    const plan = planOf(contents);
    const planned = performance.now();
    const answers = answersOf({ rows: sealBlock(contents), plan, secret: SECRET, previousAnswers: [] });
    const seconds = [planned - started, performance.now() - planned].map((ms) => (ms / 1000).toFixed(1));
    console.log(
      `${twoClasses ? "two platforms" : "one platform"}: plan ${seconds[0]} s, ${answers.length} answers ${seconds[1]} s`,
    );
    for (const family of THREE_FAMILIES) {
      for (const [dimensions, name] of [
        [0, "totals"],
        [1, "one-way"],
        [2, "two-way"],
      ] as const) {
        const tables = plan.tables.filter(
          (table) => table.variable.family === family && table.dimensions.length === dimensions,
        );
        const of = (cause: string | null) => tables.filter((table) => table.cause === cause).length;
        console.log(
          `  ${family} ${name}: ${of(null)} of ${tables.length} published; too small ${of("SIZE")}, audit ${of("AUDIT")}, remainder ${of("REMAINDER")}`,
        );
      }
    }
    const oneWay = plan.tables.filter(
      (table) => table.dimensions.length === 1 && table.variable.statistic !== "LEVELS",
    );
    const published = oneWay.filter((table) => table.status === "PUBLISHED").length;
    expect(published / oneWay.length).toBeGreaterThanOrEqual(0.9);
  }
});

test("at 60 persons 80 % of the dimensions are published, at 112 persons 95 %", () => {
  const [small, medium] = [shareOfDimensions(60, "cases"), shareOfDimensions(112, "cases")];
  const [smallResponse, mediumResponse] = [60, 112].map((n) => shareOfDimensions(n, "response:clinician@1"));
  console.log(
    `dimensions published, counts: N 60 ${small.toFixed(2)}, N 112 ${medium.toFixed(2)} (passes at 0.80, 0.95)`,
  );
  console.log(`dimensions published, response: N 60 ${smallResponse?.toFixed(2)}, N 112 ${mediumResponse?.toFixed(2)}`);
  expect(small).toBeGreaterThanOrEqual(0.8);
  expect(medium).toBeGreaterThanOrEqual(0.95);
});

test("fold changes tell the truth of the generator, and their intervals hold it", () => {
  // log fold change before anakinra is log 100 at 15 consortia; attributes are independent of the value.
  const covered: boolean[] = [];
  for (let seed = 31; seed < 46; seed += 1) {
    const contents = syntheticConsortium({ seed, twoClasses: true });
    const plan = planOf(contents, { families: [IL1B], menu: [] });
    for (const { variable, result } of answersOf({
      rows: sealBlock(contents),
      plan,
      secret: SECRET,
      previousAnswers: [],
    })) {
      if (result.statistic !== "FOLD_CHANGE" || result.foldChange.kind !== "ESTIMATED") continue;
      const truth = { BEFORE: 100, ON_EARLY: 2, ON_LATE: 8, AFTER: 60 }[variable.phase ?? ""] ?? 0;
      const { lower, upper } = result.foldChange;
      covered.push(lower !== null && upper !== null && lower <= truth && truth <= upper);
    }
  }
  const share = covered.filter(Boolean).length / covered.length;
  console.log(`fold change intervals hold the truth: ${covered.filter(Boolean).length} of ${covered.length}`);
  expect(covered.length).toBe(60);
  expect(share).toBeGreaterThanOrEqual(0.88);
});
