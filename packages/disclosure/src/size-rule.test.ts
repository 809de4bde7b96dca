import { expect, test } from "vitest";
import { membersOfCenters } from "./attack/members.ts";
import { SDC_1 } from "./policy.ts";
import { isLargeEnough } from "./size-rule.ts";

test("a set of ten persons with five outside every center is described, nine are not", () => {
  // 5 + 5: outside either center lie 5. 5 + 4: only 9 persons.
  expect(isLargeEnough(membersOfCenters([5, 5]), SDC_1)).toBe(true);
  expect(isLargeEnough(membersOfCenters([5, 4]), SDC_1)).toBe(false);
});

test("a set mostly of one center is not described, however large", () => {
  // 40 + 4: outside center 1 lie 4.
  expect(isLargeEnough(membersOfCenters([40, 4]), SDC_1)).toBe(false);
  expect(isLargeEnough(membersOfCenters([40, 4, 1]), SDC_1)).toBe(true);
});

test("a set of fewer than five kindreds, or half of it more than one kindred, is not described", () => {
  const members = membersOfCenters([6, 6]);
  const inKindreds = (kindredOf: (at: number) => string) =>
    members.map((member, at) => ({ ...member, kindredKey: kindredOf(at) }));
  // 12 persons: 4 kindreds of 3; 5 kindreds of 6 + 2 + 2 + 1 + 1; 6 kindreds of 7 + 1 + 1 + 1 + 1 + 1.
  expect(
    isLargeEnough(
      inKindreds((at) => `k${at % 4}`),
      SDC_1,
    ),
  ).toBe(false);
  expect(
    isLargeEnough(
      inKindreds((at) => ["a", "a", "a", "a", "a", "a", "b", "b", "c", "c", "d", "e"][at] ?? ""),
      SDC_1,
    ),
  ).toBe(true);
  expect(
    isLargeEnough(
      inKindreds((at) => (at < 7 ? "a" : `k${at}`)),
      SDC_1,
    ),
  ).toBe(false);
});

test("a person two centers hold counts as inside both", () => {
  // 10 persons, all also known to center 3: nobody lies outside it.
  const members = membersOfCenters([5, 5]).map((member) => ({ ...member, centerIds: [...member.centerIds, 3] }));
  expect(isLargeEnough(members, SDC_1)).toBe(false);
});
