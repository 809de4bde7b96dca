import { expect, test } from "vitest";
import { SDC_1 } from "../policy.ts";
import { solvableUnions } from "./plan/solvable-unions.ts";
import { syntheticConsortium } from "./synthetic-consortium.ts";

test("no union of one to nine persons can be solved from all published sets", () => {
  const solved = [1, 2].map((seed) => solvableUnions(syntheticConsortium({ seed, twoClasses: seed === 2 }), SDC_1));
  console.log(`rank test: solvable unions ${solved.join(", ")} (passes at 0)`);
  expect(solved).toEqual([0, 0]);
});

test("with the size rule and merging switched off the rank test goes red", () => {
  const off = { ...SDC_1, k: 1, minimumOutsideCenter: 0, minimumKindreds: 1, largestKindredShare: 1 };
  const solved = solvableUnions(syntheticConsortium({ seed: 1 }), off);
  console.log(`rank test, rule 2 off: solvable unions ${solved}`);
  expect(solved).toBeGreaterThan(0);
});

test("with the refusal of remainders switched off the rank test goes red on two platforms", () => {
  const solved = solvableUnions(syntheticConsortium({ seed: 2, twoClasses: true }), {
    ...SDC_1,
    refuseRemainders: false,
  });
  console.log(`rank test, remainders allowed: solvable unions ${solved}`);
  expect(solved).toBeGreaterThan(0);
});
