import { detected, type LogInterval } from "@nlrp12/statistics";
import { expect, it } from "vitest";
import { RequestOver } from "#db";
import { type ComparedUnits, compareGroups } from "./compare-groups.ts";
import { comparisonFigures } from "./compare-in-thread.ts";

// Over 200 values, so that the thread computes it, and over 200 in each group, so that no permutation is drawn.
const values = (least: number) => Array.from({ length: 201 }, (_, at) => detected(least + at));
const ofGroups = (first: readonly LogInterval[]): ComparedUnits => ({
  ...{ kind: "STRATA", strata: [{ centerId: 1, comparabilityClass: "A", first, second: values(3) }] },
});
const large = () => ofGroups(values(2.5));
const here = { isOver: false };

it("computes in the thread what it computes here", async () => {
  expect(await comparisonFigures(here, [large(), large()])).toEqual([compareGroups(large()), compareGroups(large())]);
});

it("fails who asked what cannot be computed, and nobody who asked beside", async () => {
  const broken = ofGroups(Array<never>(201));
  const [bad, good] = await Promise.allSettled([
    comparisonFigures(here, [broken, large()]),
    comparisonFigures(here, [large()]),
  ]);
  expect([bad.status, good.status]).toEqual(["rejected", "fulfilled"]);
});

it("answers a small question before a large one that came first is through", async () => {
  const order: string[] = [];
  await Promise.all([
    comparisonFigures(here, Array.from({ length: 12 }, large)).then(() => order.push("twelve")),
    comparisonFigures(here, [large()]).then(() => order.push("one")),
  ]);
  expect(order).toEqual(["one", "twelve"]);
});

it("computes no further for who has hung up", async () => {
  let computed = 0;
  const gone = {
    get isOver() {
      computed += 1;
      return computed > 2;
    },
  };
  await expect(comparisonFigures(gone, Array.from({ length: 12 }, large))).rejects.toBeInstanceOf(RequestOver);
  expect(computed).toBe(3);
});
